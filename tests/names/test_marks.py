"""What shows by its form or stands in a table: epithets, shapes, particles."""

import pytest
from told import Marked, marked, told

from translit.model import Role
from translit.names.marks import (
    is_epithet,
    is_ordinary,
    mark_epithet_before,
    mark_epithets,
    mark_father,
    mark_husband,
    mark_shapes,
)
from translit.names.parse import parse
from translit.names.tokens import split

# ---------------------------------------------------------------- epithets

EPITHETS = [
    ("Alexander the Great", "great"),
    ("Αλέξανδρος ο Μέγας", "great"),
    ("ΑΛΕΞΑΝΔΡΟΣ Ο ΜΕΓΑΣ", "great"),
    ("Karl der Große", "great"),
    ("Ivan the Terrible", "terrible"),
    ("Iván el Terrible", "terrible"),
    ("Ιβάν ο Τρομερός", "terrible"),
    ("Charles le Chauve", "bald"),
    ("Ιωάννης ο Βαπτιστής", "baptist"),
    ("Βασίλειος Β΄ ο Βουλγαροκτόνος", "bulgar-slayer"),
    ("William of Orange", "orange"),
    ("Γουλιέλμος της Οράγγης", "orange"),
    ("Philip II of Macedon", "macedonia"),
]


@pytest.mark.parametrize(("text", "group"), EPITHETS)
def test_an_epithet_after_a_name_is_known_in_each_language(text: str, group: str) -> None:
    assert told(text, Role.EPITHET) == [group]
    assert is_epithet(group)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Büyük İskender", "great"),
        ("BÜYÜK İSKENDER", "great"),
        ("Μέγας Αλέξανδρος", "great"),
        ("Korkunç İvan", "terrible"),
        ("Kanuni Süleyman", "magnificent"),
        ("Vaftizci Yahya", "baptist"),
    ],
)
def test_an_epithet_before_a_rulers_name_is_known(text: str, group: str) -> None:
    assert told(text, Role.EPITHET) == [group]
    assert [part.role for part in parse(text).parts] == [Role.EPITHET, Role.GIVEN]


@pytest.mark.parametrize(
    "text",
    [
        "Fatih Terim",
        "Yavuz Selim",
        "Norman Mailer",
        "Büyük",
        "Büyük Qwerty",
        "Büyük Ahmet Yılmaz",
        "Νόθος Παππάς",
    ],
)
def test_a_given_or_family_name_that_is_an_epithet_too_stays_a_name(text: str) -> None:
    assert mark_epithet_before(split(text)) == 0
    assert told(text, Role.EPITHET) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Jack the Qwertyish", "qwertyish"),
        ("Τζακ ο Ασδφγος", "ασδφγοσ"),
        ("Κάρλος το Τσακάλι", "τσακαλι"),
        ("Winnie the Qwert Asdf", "qwert asdf"),
    ],
)
def test_an_epithet_no_table_has_is_one_by_its_article(text: str, form: str) -> None:
    assert told(text, Role.EPITHET) == [form]
    assert not is_epithet(form)


@pytest.mark.parametrize(
    "text",
    [
        "The Alexander", "ο Αλέξανδρος", "Ο Χριστόφορος Παπακαλιάτης", "Alexander the", "the Great",
        "Jack the Very Long Unheard Epithet", "Μάρτιν Λούθερ Κινγκ ο νεότερος",
    ],
)  # fmt: skip
def test_an_article_elsewhere_makes_no_epithet(text: str) -> None:
    assert marked(text, mark_epithets) == []


def test_an_epithet_is_one_part_with_its_article() -> None:
    assert marked("Alexander the Great", mark_epithets) == [("the Great", Role.EPITHET)]
    assert [part.text for part in parse("Λουδοβίκος ΙΔ΄ ο Βασιλιάς Ήλιος").parts][-1] == "ο Βασιλιάς Ήλιος"


# ---------------------------------------------------------------- shapes

ORDINALS = [
    ("Louis XIV", "14"), ("Louis 14", "14"), ("Λουδοβίκος ΙΔ΄", "14"), ("Elizabeth II", "2"), ("Leo X", "10"),
    ("XIV. Louis", "14"), ("2. Abdülhamid", "2"), ("Henry 8th", "8"), ("Ερρίκος ο 8ος", "8"),
    ("Παύλος ΣΤ΄", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), ORDINALS)
def test_ordinals_of_every_form_are_numbers(text: str, number: str) -> None:
    assert told(text, Role.ORDINAL) == [number]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("V. Putin", [("V.", Role.INITIAL)]),
        ("R. T. Erdoğan", [("R.", Role.INITIAL), ("T.", Role.INITIAL)]),
        ("Ελ. Βενιζέλος", [("Ελ.", Role.INITIAL)]),
        ("XI JINPING", []),
        ("X", []),
        ("George Bush Jr.", [("Jr.", Role.SUFFIX)]),
        ("Jr. Bush", [("Jr.", Role.INITIAL)]),
    ],
)
def test_initials_and_generations_show_by_their_form(text: str, found: Marked) -> None:
    assert marked(text, mark_shapes) == found


def test_the_article_of_a_generation_is_a_particle() -> None:
    assert marked("Μπους ο νεότερος", mark_shapes) == [("ο", Role.PARTICLE), ("νεότερος", Role.SUFFIX)]


# ---------------------------------------------------------------- particles, fathers


@pytest.mark.parametrize(
    ("text", "particles"),
    [
        ("Ludwig van Beethoven", ["van"]),
        ("Van Morrison", []),
        ("Al Gore", []),
        ("Bismarck, Otto von", ["von"]),
        ("Άνχελ ντι Μαρία", ["ντι"]),
        ("Μοχάμεντ αλ Φαγέντ", ["αλ"]),
    ],
)
def test_particles_are_told_from_names(text: str, particles: list[str]) -> None:
    assert told(text, Role.PARTICLE) == particles


@pytest.mark.parametrize("text", ["İbn-i Haldun", "Selman-ı Farisi", "İbn-i Sina"])
def test_the_vowel_of_an_izafet_is_a_particle(text: str) -> None:
    assert told(text, Role.PARTICLE)[-1] in ("i", "ı")
    assert [part.text for part in parse(text).parts][-1] == text.split()[-1]


@pytest.mark.parametrize(("text", "form"), [("Γεωργίου", "Γεώργιος"), ("Κυριάκου", "Κυριάκος")])
def test_a_father_is_the_genitive_of_a_greek_given_name(text: str, form: str) -> None:
    (token,) = split(text)
    assert mark_father(token)
    assert (token.role, token.form) == (Role.PATRONYMIC, form)


@pytest.mark.parametrize("text", ["Γιώργος", "Παπαδοπούλου", "Μπαράκ", "Ahmet"])
def test_another_word_is_no_father(text: str) -> None:
    (token,) = split(text)
    assert not mark_father(token)
    assert token.role is None


@pytest.mark.parametrize(
    ("text", "father"),
    [
        ("Χαρακίδης Μιχαήλ Κυριάκος", "Μιχαήλ"),
        ("Παπαδόπουλος Γεωργίου Κώστας", "Γεώργιος"),
        ("Κοέν Δαβίδ Σαμουήλ", "Δαβίδ"),
        ("Κωνσταντίνος Μητσοτάκης του Κυριάκου", "Κυριάκος"),
    ],
)
def test_a_fathers_name_declines_or_stands_where_registers_put_it(text: str, father: str) -> None:
    assert told(text, Role.PATRONYMIC) == [father]


@pytest.mark.parametrize("text", ["Μιχαήλ Κυριάκος Χαρακίδης", "Παππά Μαρία Ελένη", "Ράλλης Νίκος Κώστας"])
def test_a_second_name_of_ones_own_is_no_fathers(text: str) -> None:
    assert told(text, Role.PATRONYMIC) == []


# ---------------------------------------------------------------- ordinary words


@pytest.mark.parametrize("word", ["Φιντάν", "Yılmaz", "Παπαδόπουλος", "Kemal"])
def test_most_words_are_ordinary(word: str) -> None:
    assert is_ordinary(word)


@pytest.mark.parametrize(
    "word",
    ["Dr.", "του", "the", "van", "Jr.", "XIV", "Α.", "A", "Bey", "King", "Büyük", "Βʹ", "8", "προέδρου"],
)
def test_a_word_that_may_be_marked_is_not(word: str) -> None:
    assert not is_ordinary(word)


TITLED = ["Sayın Dr. Hakan Fidan", "Πρωθυπουργός Κυριάκος Μητσοτάκης", "King Charles"]


@pytest.mark.parametrize("text", [text for text, _ in EPITHETS + ORDINALS] + TITLED)
def test_what_gets_a_role_by_its_mark_has_a_word_that_is_not_ordinary(text: str) -> None:
    by_mark = parse(text).of(Role.TITLE, Role.EPITHET, Role.ORDINAL, Role.SUFFIX, Role.PARTICLE)
    assert not by_mark or not all(is_ordinary(token.text) for token in split(text))


@pytest.mark.parametrize(
    ("text", "epithet"),
    [
        ("Γουλιέλμου του Κατακτητή", "conqueror"),
        ("Γουλιέλμο τον Κατακτητή", "conqueror"),
        ("Αικατερίνης της Μεγάλης", "great"),
        ("Ιβάν του Τρομερού", "terrible"),
    ],
)
def test_greek_epithets_are_known_in_every_case(text: str, epithet: str) -> None:
    tokens = split(text)
    mark_epithets(tokens)
    assert [token.form for token in tokens if token.role is Role.EPITHET] == [epithet]


@pytest.mark.parametrize("text", ["Νίκος Ράλλης του Αποστόλου", "Νίκος Ράλλης του Θεοφάνη"])
def test_a_declined_epithet_that_is_a_given_name_is_the_father(text: str) -> None:
    tokens = split(text)
    mark_epithets(tokens)
    assert not [token for token in tokens if token.role]


@pytest.mark.parametrize(
    "text", ["Ράλλη συζ. Γεωργίου Μαρία", "Ράλλη Μαρία χήρα Γεωργίου", "Ράλλη σύζυγος Γεωργίου Μαρία"]
)
def test_a_husband_is_no_name_of_her_own(text: str) -> None:
    tokens = split(text)
    mark_husband(tokens)
    assert [(token.text, token.form) for token in tokens if token.role is Role.PATRONYMIC] == [
        ("Γεωργίου", "Γεώργιος")
    ]
