"""Which part of one name meets which of another."""

import pytest

from translit.matching.meet import Meeting, meet, meet_all, native
from translit.matching.outline import outline
from translit.model import Role
from translit.names.prepare import prepare


def met(a: str, b: str) -> list[tuple[str, str, str]]:
    return [
        (m.left.text if m.left else "", m.right.text if m.right else "", m.by)
        for m in meet_all(prepare(a), prepare(b))
    ]


def how(a: str, b: str) -> set[tuple[str, str, str]]:
    return set(met(a, b))


PAIRS = [
    ("Fidan Hakan", "Χακάν Φιντάν"),
    ("Recep Erdoğan", "Recep Tayyip Erdoğan"),
    ("RecepTayyip Erdoğan", "Recep Tayyip Erdoğan"),
    ("Παππάς Γεωργίου Κώστας", "Georgios Pappas"),
    ("Uday Saddam Hussein", "Saddam Hussein"),
    ("Σεΐχ Χασίνα", "Hasina"),
    ("Αλέξανδρος ο Μέγας", "Büyük İskender"),
    ("Louis XIV", "Louis XVI"),
    ("Ali Hasan", "Hasan Ali Yücel"),
    ("Ali Ali", "Ali Ali Ali"),
    ("Ludwig van Beethoven", "Beethoven"),
    ("", "Ali"),
]


# ---------------------------------------------------------------- who meets whom


def test_parts_meet_whatever_their_order() -> None:
    assert met("Fidan Hakan", "Χακάν Φιντάν") == [("Fidan", "Φιντάν", "sound"), ("Hakan", "Χακάν", "sound")]


def test_what_has_no_counterpart_stands_alone_at_the_end() -> None:
    assert met("Recep Erdoğan", "Recep Tayyip Erdoğan") == [
        ("Recep", "Recep", "equal"),
        ("Erdoğan", "Erdoğan", "equal"),
        ("", "Tayyip", "further"),
    ]


def test_what_is_left_of_a_role_that_met_is_further_and_else_alone() -> None:
    assert ("", "Tayyip", "further") in met("Recep Erdoğan", "Recep Tayyip Erdoğan")
    assert ("", "Erdoğan", "alone") in met("Recep", "Recep Erdoğan")
    assert ("Jr.", "", "alone") in met("George Bush Jr.", "George Bush")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_each_part_meets_at_most_one(a: str, b: str) -> None:
    found = met(a, b)
    for text, side in ((a, 0), (b, 1)):
        words = " ".join(meeting[side] for meeting in found).split()
        assert sorted(words) == sorted(" ".join(part.text for part in outline(prepare(text)).parts).split())


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_meetings_are_the_same_from_both_sides(a: str, b: str) -> None:
    there, back = meet_all(prepare(a), prepare(b)), meet_all(prepare(b), prepare(a))
    turned = [meeting._replace(left=meeting.right, right=meeting.left) for meeting in back]
    assert sorted(map(_told, there)) == sorted(map(_told, turned))


def _told(meeting: Meeting) -> str:
    """What a meeting tells, without what is kept of it."""
    return repr(meeting._replace(weights={}))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("RecepTayyip Erdoğan", "Recep Tayyip Erdoğan"),
        ("Mehmetali Birand", "Mehmet Ali Birand"),
        ("Ρετζέπταγιπ Ερντογάν", "Recep Tayyip Erdoğan"),
        ("Ζανπιέρ Μελβίλ", "Jean Pierre Melville"),
        ("Dzsongun Kim", "Jong Un Kim"),
    ],
)
def test_joined_parts_meet_as_one(one: str, two: str) -> None:
    first = prepare(one).parts[0].text
    pairs = {left: right for left, right, _ in met(one, two)}
    assert pairs[first] == " ".join(two.split()[:2])


def test_an_epithet_meets_the_family_name_that_is_written_like_it() -> None:
    """Tilki is a fox in Turkish, and a Hungarian village and family."""
    assert met("Tilki Attila", "Attila Tilki") == [("Tilki", "Tilki", "equal"), ("Attila", "Attila", "equal")]


def test_a_text_of_many_words_is_cut_where_no_name_is_that_long() -> None:
    long = prepare(" ".join(["Ali"] * 40))
    assert len(meet_all(long, long)) == len(outline(long).parts) < 20


def test_titles_meet_nothing_and_stand_nowhere() -> None:
    assert met("Δρ. Γιώργος Σεφέρης", "Prof. Giorgos Seferis") == [
        ("Γιώργος", "Giorgos", "sound"),
        ("Σεφέρης", "Seferis", "sound"),
    ]


# ---------------------------------------------------------------- how they meet


@pytest.mark.parametrize(("a", "b"), [("G. Tsipras", "Alexis Tsipras"), ("Deniz Yılmaz", "Ayşe Yılmaz")])
def test_given_names_that_contradict_meet_as_a_conflict(a: str, b: str) -> None:
    assert "conflict" in [by for _, _, by in met(a, b)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Θανάσης Παππάς", "Athanasios Pappas"),
        ("Γιώργος Παπανδρέου", "George Papandreou"),
        ("İskender Paşa", "Αλέξανδρος Πασάς"),
        ("Κώστας Σημίτης", "Constantine Simitis"),
    ],
)
def test_given_names_the_lexicon_knows_as_one_meet_by_it(a: str, b: str) -> None:
    assert met(a, b)[0][2] == "lexicon"


def test_the_letters_of_translated_names_are_told_beside() -> None:
    far = meet(prepare("Γιάννης").parts[0], prepare("John").parts[0])
    near = meet(prepare("Γιώργος").parts[0], prepare("Georgios").parts[0])
    assert far.by == near.by == "lexicon"
    assert far.letters < near.letters
    assert far.similarity == near.similarity


def test_a_genitive_family_name_is_the_given_name_it_comes_from() -> None:
    assert ("Ιωάννου", "John", "lexicon") in how("Γεώργιος Ιωάννου", "George John")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Παππάς Γεωργίου Κώστας", "Georgios Pappas"),
        ("Χαρακίδης Μιχαήλ Κυριάκος", "Μιχαήλ Χαρακίδης"),
    ],
)
def test_a_fathers_name_is_no_given_name(a: str, b: str) -> None:
    father = prepare(a).of(Role.PATRONYMIC)[0].text
    assert [by for left, _, by in met(a, b) if left == father] in (["father"], ["alone"])


def test_a_fathers_name_meets_the_fathers() -> None:
    found = how("Κωνσταντίνος Γεωργίου Παπαδόπουλος", "Παπαδόπουλος Γεωργίου Κωνσταντίνος")
    assert ("Γεωργίου", "Γεωργίου", "equal") in found


@pytest.mark.parametrize(
    ("a", "b", "title"),
    [
        ("Martin Luther King", "King Martin Luther", "King"),
        ("Ahmet Yılmaz Başkan", "Başkan Ahmet Yılmaz", "Başkan"),
    ],
)
def test_a_part_that_met_none_may_meet_a_title_of_the_other_name(a: str, b: str, title: str) -> None:
    assert (title, title, "title") in how(a, b)
    assert (title, title, "title") in how(b, a)


def test_two_titles_do_not_meet() -> None:
    assert met("Σεΐχ Χασίνα", "Sheikh Hasina") == [("Χασίνα", "Hasina", "sound")]


@pytest.mark.parametrize(
    ("a", "b", "by"),
    [
        ("Alexander the Great", "Αλέξανδρος ο Μέγας", "equal"),
        ("Alexander the Great", "Büyük İskender", "equal"),
        ("Ivan the Terrible", "Ιβάν ο Μέγας", "conflict"),
        ("Jack the Qwertyish", "Τζακ ο Ασδφγος", "unknown"),
        ("Jack the Qwertyish", "Τζακ ο Μέγας", "unknown"),
    ],
)
def test_epithets_meet_by_what_they_mean(a: str, b: str, by: str) -> None:
    (kind,) = [m.by for m in meet_all(prepare(a), prepare(b)) if m.left and m.left.role is Role.EPITHET]
    assert kind == by


@pytest.mark.parametrize(
    ("a", "b", "by"),
    [
        ("Louis XIV", "Λουδοβίκος ΙΔ΄", "equal"),
        ("Louis XIV", "Louis 14", "equal"),
        ("Louis XIV", "Louis XVI", "conflict"),
        ("George Bush Jr.", "Τζορτζ Μπους ο νεότερος", "equal"),
        ("George Bush Jr.", "George Bush Sr.", "conflict"),
        ("Πλίνιος ο Πρεσβύτερος", "Pliny the Elder", "equal"),
    ],
)
def test_ordinals_and_generations_agree_or_contradict(a: str, b: str, by: str) -> None:
    shapes = (Role.ORDINAL, Role.SUFFIX)
    (kind,) = [m.by for m in meet_all(prepare(a), prepare(b)) if m.left and m.left.role in shapes]
    assert kind == by


@pytest.mark.parametrize(
    ("a", "b", "by"),
    [
        ("J. Smith", "John Smith", "initial"),
        ("C. Smith", "John Smith", "conflict"),
        ("Ελ. Βενιζέλος", "Λευτέρης Βενιζέλος", "initial"),
        ("Ρ. Τ. Ερντογάν", "Recep Tayyip Erdoğan", "initial"),
    ],
)
def test_initials_agree_or_contradict(a: str, b: str, by: str) -> None:
    assert met(a, b)[0][2] == by


def test_a_particle_is_no_conflict_of_a_name() -> None:
    for _, _, by in met("Ludwig van Beethoven", "Ludwig Beethoven"):
        assert by != "conflict"


# ---------------------------------------------------------------- what a meeting knows


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Χακάν Φιντάν", "Hakan Fidan", "tr"),
        ("Γιώργος Παπανδρέου", "Giorgos Papandreou", "el"),
        ("Hakan Fidan", "Giorgos Papandreou", ""),
        ("Γουίνστον Τσόρτσιλ", "Winston Churchill", ""),
        ("Γιώργος Σεφέρης", "Γιώργος Σεφέρης", ""),
    ],
)
def test_the_language_of_the_latin_one_is_told_where_it_is_greek_or_turkish(
    a: str, b: str, told: str
) -> None:
    assert native(prepare(a), prepare(b)) == native(prepare(b), prepare(a)) == told


def test_what_is_more_alike_costs_less_and_tells_more() -> None:
    right, wrong = (meet(prepare("Χακάν").parts[0], prepare(text).parts[0]) for text in ("Hakan", "Hasan"))
    assert right.cost < wrong.cost
    assert right.evidence > wrong.evidence


def test_cost_and_evidence_are_told_of_parts_that_were_not_aligned_too() -> None:
    part = prepare("Νίκος").parts[0]
    same, other = meet(part, part), meet(part, prepare("Θανάσης").parts[0])
    assert not same.aligned
    assert not other.aligned
    assert same.cost == 0 < other.cost < float("inf")
    assert same.evidence > 0 > other.evidence
    nothing = meet(prepare("Louis XIV").parts[1], prepare("Louis XVI").parts[1])
    assert nothing.similarity == 0 < nothing.cost < float("inf")


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_pairing_off_what_is_clearly_one_first_changes_nothing(
    a: str, b: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = met(a, b)
    monkeypatch.setattr("translit.matching.meet._CLEARLY", 2.0)
    assert met(a, b) == found


def test_two_initials_agree_if_either_begins_the_other() -> None:
    short, long = (prepare(text).parts[0] for text in ("Θ. Παππάς", "Θεμ. Παππάς"))
    assert meet(short, long).by == meet(long, short).by == "initial"


@pytest.mark.parametrize(
    ("one", "other", "by"), [("I. Elizabeth", "Elizabeth I", "equal"), ("V. Karl", "Karl V", "equal")]
)
def test_an_initial_may_be_a_ruler_s_number(one: str, other: str, by: str) -> None:
    met = meet_all(prepare(one), prepare(other))
    assert [m.by for m in met if m.left and m.left.role is Role.INITIAL] == [by]


def test_an_initial_is_no_other_number() -> None:
    met = meet_all(prepare("I. Elizabeth"), prepare("Elizabeth II"))
    assert not [m for m in met if m.left and m.left.role is Role.INITIAL and m.right]
