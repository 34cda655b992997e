import random
from itertools import combinations
from pathlib import Path

import pytest

from translit import WrongTypeError, resolve, table
from translit.errors import LinkError, OptionError
from translit.identity.cluster import join_scored
from translit.matching.score import match, threshold
from translit.workers import Workers

DEMO = Path(__file__).parents[2] / "examples" / "names.txt"
HAFTARS = ["Χαλίφα Χαφτάρ", "Khalifa Haftar", "Σαντάμ Χαφτάρ", "Σαντάμ Χάφταρ", "Saddam Haftar"]
UNREADABLE = ["", " ", "123", "...", "12 3", "١٢٣", "?"]


@pytest.fixture(scope="module")
def demo():
    return DEMO.read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def resolved(demo):
    return resolve(demo)


def groups(identities):
    return {frozenset(one.renderings) for one in identities}


# ---------------------------------------------------------------- the demonstration


@pytest.mark.parametrize(
    ("name", "renderings"),
    [
        ("Güven Begeç", {"Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"}),
        ("İlkay Altındağ", {"Ιλκάι Αλτιντάγ", "İlkay Altındag", "İlkay Altındağ"}),
        (
            "Serkan Kıramanlıoğlu",
            {"Σερκάν Κιραμανλιόγλου", "Serkan Kıramanlıoglu", "Serkan Kıramanlıoğlu"},
        ),
        ("İbrahim Kalın", {"Ιμπραήμ Καλίν", "KALIN IBRAHIM", "İbrahim Kalın"}),
        ("Khalifa Haftar", {"Χαλίφα Χαφτάρ", "Khalifa Haftar"}),
        ("Saddam Haftar", {"Σαντάμ Χαφτάρ", "Σαντάμ Χάφταρ", "Saddam Haftar"}),
    ],
)
def test_demonstration_gives_each_person_once(resolved, name, renderings):
    (one,) = [one for one in resolved if one.name == name]
    assert set(one.renderings) == renderings


def test_lone_surname_is_alone_and_lists_both_it_may_be(resolved):
    (lone,) = [one for one in resolved if "Χαφτάρ" in one.renderings]
    assert lone.renderings == ("Χαφτάρ",)
    fits = {one.name for one in resolved if one.id in lone.ambiguous}
    assert fits == {"Khalifa Haftar", "Saddam Haftar"}
    assert len(lone.ambiguous) == 2


def test_lone_surname_of_too_many_lists_none():
    given = [fact["name"] for fact in table.facts("given-names.tsv").rows if fact["lang"] == "tr"]
    for some, listed in ((given[::200], True), (given[::12], False)):
        people = resolve(["Χαφτάρ", *(f"{name} Haftar" for name in some)])
        (lone,) = [one for one in people if one.renderings == ("Χαφτάρ",)]
        assert (len(people) - 1 <= 100) is listed
        assert len(lone.ambiguous) == (len(people) - 1 if listed else 0)


def test_full_names_fit_no_other_identity(resolved):
    assert [one.name for one in resolved if one.ambiguous and len(one.name.split()) > 1] == []


# ---------------------------------------------------------------- laws


def test_every_name_is_in_exactly_one_identity(demo, resolved):
    told = [text for one in resolved for text in one.renderings]
    assert sorted(told) == sorted(set(demo))


def test_order_and_repeats_of_the_input_do_not_matter(demo, resolved):
    shuffled = demo * 2
    random.Random(1821).shuffle(shuffled)
    assert resolve(shuffled) == resolved
    assert resolve(name for name in reversed(demo)) == resolved


def test_identities_differ_in_their_ids(resolved):
    assert len({one.id for one in resolved}) == len(resolved)


def test_identity_keeps_its_id_whatever_else_is_resolved(resolved):
    (alone,) = resolve(["Χαλίφα Χαφτάρ", "Khalifa Haftar"])
    assert alone.id in {one.id for one in resolved}


def test_largest_identity_comes_first(resolved):
    sizes = [len(one.renderings) for one in resolved]
    assert sizes == sorted(sizes, reverse=True)


def test_renderings_are_sorted_and_scores_within_bounds(resolved):
    for one in resolved:
        assert list(one.renderings) == sorted(one.renderings)
        assert 0 <= one.score <= 100
        assert len(one.renderings) > 1 or one.score == 100


# ---------------------------------------------------------------- who is one, who is not


def test_two_haftars_are_two():
    assert groups(resolve(HAFTARS)) == {frozenset(HAFTARS[:2]), frozenset(HAFTARS[2:])}


def test_lone_surname_makes_no_bridge_between_two_people():
    found = resolve(["Χαφτάρ", "Haftar", *HAFTARS])
    assert {frozenset(HAFTARS[:2]), frozenset(HAFTARS[2:])} <= groups(found)


def test_initial_makes_no_bridge_between_two_people():
    people = ["Γιάννης Παππάς", "Γεράσιμος Παππάς"]
    found = resolve(["Γ. Παππάς", *people])
    assert not [one for one in found if set(people) <= set(one.renderings)]


@pytest.mark.parametrize(
    "people",
    [
        ("Γιώργος Παπανδρέου", "Ανδρέας Παπανδρέου"),
        ("Ali Yılmaz", "Veli Yılmaz"),
        ("Mehmet Yılmaz", "Mehmet Yıldız"),
        ("Louis XIV", "Louis XVI"),
    ],
)
def test_two_people_stay_two(people):
    assert len(resolve(people)) == 2


def test_unreadable_names_are_never_merged():
    found = resolve([*UNREADABLE, *UNREADABLE])
    assert groups(found) == {frozenset([text]) for text in UNREADABLE}
    assert not any(one.ambiguous for one in found)


def test_unreadable_names_do_not_join_readable_ones():
    readable = ["Ορχάν Παμούκ", "Orhan Pamuk"]
    assert frozenset(readable) in groups(resolve([*UNREADABLE, *readable]))


def test_undecodable_name_is_a_name_like_others():
    assert groups(resolve(["Orhan Pamuk", "Orhan Pamuk\udcff"]))


def test_nothing_resolves_to_nothing():
    assert resolve([]) == []


def test_higher_bar_keeps_names_apart():
    assert len(resolve(["Χακάν Φιντάν", "Hakan Fidan"], same=100)) == 2


def test_single_name_is_certain_of_itself():
    (one,) = resolve(["Orhan Pamuk"])
    assert (one.name, one.renderings, one.score, one.language) == (
        "Orhan Pamuk",
        ("Orhan Pamuk",),
        100.0,
        "tr",
    )


def test_progress_is_told_each_step_and_changes_nothing():
    steps = []

    def progress(things):
        steps.append([])
        for thing in things:
            steps[-1].append(thing)
            yield thing

    names = ["Hakan Fidan", "Χακάν Φιντάν", "Hakan Fidan"]
    assert resolve(names, progress=progress) == resolve(names)
    assert steps[0] == sorted(set(names))
    assert all(steps)


def test_number_of_processes_does_not_matter(demo, resolved, monkeypatch):
    monkeypatch.setattr(Workers.each, "__defaults__", (iter, 3))  # small pieces, so that all of them work
    assert resolve(demo, workers=1) == resolve(demo, workers=2) == resolve(demo, workers=3) == resolved


def test_no_process_at_all_is_refused():
    with pytest.raises(OptionError, match="workers"):
        resolve(["Orhan Pamuk"], workers=0)


@pytest.mark.parametrize("wrong", [None, 5, b"Orhan Pamuk"])
def test_name_that_is_no_text_is_refused(wrong):
    with pytest.raises(WrongTypeError):
        resolve(["Orhan Pamuk", wrong])


# ---------------------------------------------------------------- what is known beforehand


def test_what_must_be_one_is_one_whatever_it_sounds_like():
    pair = ("Cassius Clay", "Muhammad Ali")
    assert len(resolve(pair)) == 2
    assert groups(resolve(pair, must=[pair])) == {frozenset(pair)}


def test_what_cannot_be_one_is_two_however_alike():
    pair = ("Χακάν Φιντάν", "Hakan Fidan")
    assert groups(resolve(pair, cannot=[pair])) == {frozenset([text]) for text in pair}


def test_what_cannot_be_one_is_not_joined_through_others_either():
    texts = ["Χακάν Φιντάν", "Hakan Fidan", "Fidan, Hakan", "HAKAN FİDAN"]
    found = resolve(texts, cannot=[(texts[0], texts[3])])
    assert not [one for one in found if {texts[0], texts[3]} <= set(one.renderings)]


def test_links_to_names_that_are_not_there_are_nobodys_concern():
    names = ["Χακάν Φιντάν", "Hakan Fidan"]
    assert resolve(names, must=[("Hakan Fidan", "Nobody")], cannot=[("Nobody", "No One")]) == resolve(names)


def test_contradicting_links_are_refused():
    with pytest.raises(LinkError, match="Ali Veli"):
        resolve(
            ["Ali Veli", "Veli Ali", "V. Ali"],
            must=[("Ali Veli", "V. Ali"), ("V. Ali", "Veli Ali")],
            cannot=[("Ali Veli", "Veli Ali")],
        )


def test_renderings_with_one_id_are_one_identity():
    named = [("Q1", "Cassius Clay"), ("Q1", "Muhammad Ali"), ("Q2", "Hakan Fidan"), "Χακάν Φιντάν"]
    assert groups(resolve(named)) == {
        frozenset({"Cassius Clay", "Muhammad Ali"}),
        frozenset({"Hakan Fidan", "Χακάν Φιντάν"}),
    }


@pytest.mark.parametrize("names", [[("Q1", 5)], [(5, "Ali")], [("Q1", "Ali", "x")]])
def test_wrong_pairs_are_refused(names):
    with pytest.raises(WrongTypeError):
        resolve(names)


def test_each_rendering_has_its_score(resolved):
    for one in resolved:
        assert len(one.scores) == len(one.renderings)
        assert min(one.scores) == one.score


def test_identity_tells_its_latin_spelling_and_what_was_given_back():
    (one,) = resolve(["Guven Begec", "Γκιουβέν Μπεγκέτς"])
    assert one.name == one.latin == "Güven Begeç"
    assert {word.text for word in one.restored} == {"Güven", "Begeç"}


def test_an_identity_has_its_spelling_in_each_language_that_shows() -> None:
    (one,) = resolve(["ΤΣΑΒΟΥΣΟΓΛΟΥ ΜΕΒΛΟΥΤ", "Μεβλούτ Τσαβούσογλου", "Mevlut Cavusoglu", "Mevlüt Çavuşoğlu"])
    assert dict(one.spellings) == {"el": "Μεβλούτ Τσαβούσογλου", "tr": "Mevlüt Çavuşoğlu"}


def test_a_spelling_of_no_known_language_is_none() -> None:
    assert [one.spellings for one in resolve(["Пушкин"])] == [()]


def test_scored_pairs_give_the_groups_of_resolve() -> None:
    texts = ["Hakan Fidan", "Χακάν Φιντάν", "Fidan, Hakan", "Hasan Fidan", "Yaşar Güler", "Γιασάρ Γκιουλέρ"]
    least = threshold()
    scores = {
        (one, other): found
        for one, other in combinations(sorted(texts), 2)
        if (found := match(one, other).score) >= least
    }
    joined = join_scored(texts, scores, least)
    assert sorted(map(sorted, joined)) == sorted(sorted(one.renderings) for one in resolve(texts))
    assert len(joined) < len(texts)
