import pytest

from translit import Hit, Registry, WrongTypeError, match

PEOPLE = [
    ("Q1", "Hakan Fidan"),
    ("Q1", "Χακάν Φιντάν"),
    ("Q2", "Yaşar Güler"),
    ("Q3", "Κυριάκος Μητσοτάκης"),
    ("Q3", "Kiryakos Miçotakis"),
    ("Q4", "Khalifa Haftar"),
    ("Q5", "Saddam Haftar"),
    ("Q6", "Mevlüt Çavuşoğlu"),
]


@pytest.fixture
def people():
    registry = Registry()
    registry.add(PEOPLE)
    return registry


def ids(hits):
    return [hit.id for hit in hits]


# ---------------------------------------------------------------- adding


def test_adding_returns_how_many_were_new():
    registry = Registry()
    assert registry.add(PEOPLE) == len(PEOPLE)
    assert registry.add([("Q7", "Orhan Pamuk"), PEOPLE[0], ("Q7", "Orhan Pamuk")]) == 1
    assert registry.add([]) == 0


def test_adding_again_changes_nothing(people):
    before = [people.lookup(name) for _, name in PEOPLE]
    assert people.add(PEOPLE) == 0
    assert len(people) == len(PEOPLE)
    assert [people.lookup(name) for _, name in PEOPLE] == before


def test_records_are_given_back_in_the_order_added(people):
    assert list(people) == PEOPLE


def test_records_may_come_from_a_generator_and_be_lists():
    registry = Registry()
    assert registry.add([str(number), name] for number, (_, name) in enumerate(PEOPLE)) == len(PEOPLE)


def test_names_are_given_back_as_added():
    mixed = "Hak\u0430n Fid\u0430n"  # with two Cyrillic а
    registry = Registry()
    registry.add([("Q1", mixed)])
    assert list(registry) == [("Q1", mixed)]
    assert registry.lookup("Hakan Fidan")[0].name == mixed


@pytest.mark.parametrize(
    "record",
    [
        ("Q1",),
        ("Q1", "Hakan", "Fidan"),
        "Q1",
        (1, "Hakan Fidan"),
        ("Q1", None),
        ("Q1", b"Hakan Fidan"),
        5,
        None,
        {"Q1": "Hakan Fidan", "Q2": "Yaşar Güler"},
    ],
    ids=repr,
)
def test_record_that_is_no_pair_of_texts_is_refused(record):
    with pytest.raises(WrongTypeError):
        Registry().add([record])


def test_pair_given_without_its_list_is_refused():
    with pytest.raises(WrongTypeError):
        Registry().add(("Q1", "Hakan Fidan"))


def test_records_before_a_wrong_one_are_kept():
    registry = Registry()
    with pytest.raises(WrongTypeError):
        registry.add([("Q1", "Hakan Fidan"), ("Q2", None)])
    assert ids(registry.lookup("Hakan Fidan")) == ["Q1"]
    assert len(registry) == 1


# ---------------------------------------------------------------- looking up


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Fidan, Hakan", "Q1"),
        ("ΧΑΚΑΝ ΦΙΝΤΑΝ", "Q1"),
        ("Guler Yasar", "Q2"),
        ("Γιασάρ Γκιουλέρ", "Q2"),
        ("Kyriakos Mitsotakis", "Q3"),
        ("του Κυριάκου Μητσοτάκη", "Q3"),
        ("Σαντάμ Χαφτάρ", "Q5"),
        ("Μεβλούτ Τσαβούσογλου", "Q6"),
    ],
)
def test_rendering_finds_its_record_first(people, asked, expected):
    assert ids(people.lookup(asked))[0] == expected


def test_id_of_many_names_is_one_hit_with_the_name_that_won(people):
    hits = people.lookup("Φιντάν Χακάν", limit=50)
    assert ids(hits).count("Q1") == 1
    assert hits[0].name == "Χακάν Φιντάν"


def test_hit_carries_the_score_and_the_reasons_of_the_match(people):
    found = match("Guler, Yasar", "Yaşar Güler")
    assert people.lookup("Guler, Yasar")[0] == Hit("Q2", "Yaşar Güler", found.score, found.reasons)


def test_best_hit_comes_first(people):
    hits = people.lookup("Χαλίφα Χαφτάρ")
    assert ids(hits)[:2] == ["Q4", "Q5"]
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_hits_are_no_more_than_the_limit(people):
    assert len(people.lookup("Haftar", limit=2)) == 2
    assert ids(people.lookup("Haftar", limit=1)) == ids(people.lookup("Haftar", limit=2))[:1]
    assert people.lookup("Haftar", limit=0) == []


def test_limit_below_nothing_gives_nothing(people):
    assert people.lookup("Haftar", limit=-1) == []


def test_limit_above_forty_is_kept_too():
    registry = Registry()
    registry.add((f"Q{number}", "Mehmet Yılmaz") for number in range(60))
    assert len(registry.lookup("Mehmet Yılmaz", limit=60)) == 60


def test_exact_name_is_found_among_many_that_share_its_words():
    middle = [a + b for a in "ABCDEFGH" for b in ("hmet", "rdal", "nver", "lper", "sman", "mit", "kan")]
    registry = Registry()
    registry.add((name, f"Mehmet {name} Yılmaz") for name in middle)
    registry.add([("exact", "Mehmet Yılmaz")])
    assert ids(registry.lookup("Mehmet Yılmaz"))[0] == "exact"


def test_hits_reach_the_threshold(people):
    every = people.lookup("Χαλίφα Χαφτάρ", limit=50)
    least = every[0].score
    assert ids(people.lookup("Χαλίφα Χαφτάρ", threshold=least)) == ids(
        hit for hit in every if hit.score >= least
    )
    assert people.lookup("Χαλίφα Χαφτάρ", threshold=100) == []


def test_equal_hits_keep_the_order_added():
    registry = Registry()
    registry.add([("b", "Hakan Fidan"), ("a", "Hakan Fidan"), ("c", "Hakan Fidan")])
    assert ids(registry.lookup("Χακάν Φιντάν")) == ["b", "a", "c"]
    assert registry.lookup("Χακάν Φιντάν") == registry.lookup("Χακάν Φιντάν")


def test_misspelled_name_is_found_too(people):
    assert ids(people.lookup("Mevlut Cavusoglou"))[0] == "Q6"
    assert ids(people.lookup("Yashar Güller"))[0] == "Q2"


@pytest.mark.parametrize("asked", ["", "123", "...", "\udcff"])
def test_unreadable_name_finds_nothing(people, asked):
    people.add([("empty", ""), ("number", "123"), ("dots", "...")])
    assert people.lookup(asked, threshold=1) == []


def test_name_unlike_any_finds_nothing(people):
    assert people.lookup("Wolfgang Schnitzler", threshold=50) == []


def test_empty_registry_finds_nothing():
    assert Registry().lookup("Hakan Fidan") == []
    assert len(Registry()) == 0


def test_record_added_later_is_found(people):
    assert people.lookup("Ορχάν Παμούκ", threshold=50) == []
    people.add([("Q7", "Orhan Pamuk")])
    assert ids(people.lookup("Ορχάν Παμούκ", threshold=50)) == ["Q7"]


def test_looking_up_many_is_looking_up_each(people):
    asked = ["Fidan, Hakan", "Haftar", "", "Fidan, Hakan", "Μητσοτάκης Κυριάκος"]
    assert people.lookup_many(asked) == [people.lookup(name) for name in asked]
    assert people.lookup_many(iter(asked), limit=1, threshold=20) == [
        people.lookup(name, limit=1, threshold=20) for name in asked
    ]
    assert people.lookup_many([]) == []


@pytest.mark.parametrize("asked", [None, 5, b"Hakan Fidan", ["Hakan Fidan"]])
def test_query_that_is_no_text_is_refused(people, asked):
    with pytest.raises(WrongTypeError):
        people.lookup(asked)


@pytest.mark.parametrize("asked", [None, 5, b"Hakan Fidan"])
def test_query_among_many_that_is_no_text_is_refused(people, asked):
    with pytest.raises(WrongTypeError):
        people.lookup_many(["Haftar", asked])


def test_registry_is_a_context(people):
    with people as same:
        assert same is people
        assert ids(same.lookup("Hakan Fidan"))[0] == "Q1"
