"""Every kind of name taken apart; the names stand in cases/parse.tsv, a kind in several variants."""

import pytest
from case_files import rows

from translit.errors import WrongTypeError
from translit.model import Name, Role
from translit.names.parse import parse


def _written(name: Name) -> list[str]:
    return [f"{part.role}:{part.form}" for part in name.parts]


def _nicknames_last(parts: list[str]) -> list[str]:
    """Put nicknames behind: where they stood is asked by a test of its own."""
    return sorted(parts, key=lambda part: part.startswith("nickname:"))


@pytest.mark.parametrize("row", rows("parse.tsv"), ids=lambda row: row["name"])
def test_name_is_taken_apart(row: dict[str, str]) -> None:
    assert _nicknames_last(_written(parse(row["name"]))) == _nicknames_last(row["parts"].split())


@pytest.mark.parametrize(
    "row",
    [
        pytest.param(row, marks=pytest.mark.xfail(strict=True, reason=row["about"]), id=row["name"])
        for row in rows("parse_open.tsv")
    ],
)
def test_name_that_is_not_taken_apart_rightly_yet(row: dict[str, str]) -> None:
    assert _nicknames_last(_written(parse(row["name"]))) == _nicknames_last(row["parts"].split())


def test_no_name_is_listed_twice() -> None:
    names = [row["name"] for row in rows("parse.tsv") + rows("parse_open.tsv")]
    assert len(names) == len(set(names))


def test_lists_name_only_roles_that_exist() -> None:
    for row in rows("parse.tsv") + rows("parse_open.tsv"):
        for part in row["parts"].split():
            assert part.partition(":")[0] in list(Role), row["name"]


# ---------------------------------------------------------------- what a part holds


def test_text_keeps_the_written_case_and_form_the_nominative() -> None:
    first = parse("του Κυριάκου Μητσοτάκη").parts[0]
    assert (first.text, first.form) == ("Κυριάκου", "Κυριάκος")


def test_text_keeps_the_dot_of_an_initial_and_form_does_not() -> None:
    first = parse("R. Tayyip Erdoğan").parts[0]
    assert (first.text, first.form) == ("R.", "R")


def test_text_keeps_the_ordinal_as_written_and_form_is_its_number() -> None:
    last = parse("Louis XIV").parts[-1]
    assert (last.text, last.form) == ("XIV", "14")


def test_parts_have_no_sounds_yet() -> None:
    assert all(part.sounds == () for part in parse("Hakan Fidan").parts)


def test_nickname_stands_where_it_was_written() -> None:
    assert _written(parse('Mehmet "Memo" Okur')) == ["given:Mehmet", "nickname:Memo", "family:Okur"]


def test_parts_are_found_by_role() -> None:
    name = parse("Prof. Dr. İlber Ortaylı")
    assert [part.text for part in name.of(Role.TITLE)] == ["Prof.", "Dr."]
    assert [part.text for part in name.of(Role.FAMILY, Role.GIVEN)] == ["İlber", "Ortaylı"]
    assert name.of(Role.NICKNAME) == ()


# ---------------------------------------------------------------- what comes with the parts


def test_name_carries_its_language() -> None:
    assert parse("Recep Tayyip Erdoğan").language.code == "tr"
    assert parse("του Κυριάκου Μητσοτάκη").language.code == "el"


def test_title_does_not_decide_the_language() -> None:
    assert parse("Başbakan Giorgos Papandreou").language.code == "el"
    assert parse("President Recep Tayyip Erdoğan").language.code == "tr"


def test_name_carries_the_cleaned_text_and_what_was_mended() -> None:
    name = parse("Recep  Tayyip Erdoðan")
    assert name.text == "Recep Tayyip Erdoğan"
    assert [change.kind for change in name.changes] == ["mojibake"]
    assert _written(name) == ["given:Recep", "given:Tayyip", "family:Erdoğan"]


MENDED_FIRST = [
    ("Hak\u0430n Fidan", ["given:Hakan", "family:Fidan"]),
    ("Ｈａｋａｎ　Ｆｉｄａｎ", ["given:Hakan", "family:Fidan"]),
    ("Hakan\u200b Fi\u00addan", ["given:Hakan", "family:Fidan"]),
    ("\u202bHakan Fidan\u202c", ["given:Hakan", "family:Fidan"]),
    (" Hakan  Fidan ", ["given:Hakan", "family:Fidan"]),
    ("Hakan Fidan, ", ["given:Hakan", "family:Fidan"]),
    ("Hakan Fidan; ", ["given:Hakan", "family:Fidan"]),
    ("Hakan\nFidan", ["given:Hakan", "family:Fidan"]),
    ("Hakan\tFidan\r\n", ["given:Hakan", "family:Fidan"]),
    ("Fidan,\u00a0Hakan", ["family:Fidan", "given:Hakan"]),
    ("I\u0307brahim Kalın", ["given:İbrahim", "family:Kalın"]),
    ("Þimþek, Mehmet", ["family:Şimşek", "given:Mehmet"]),
]


@pytest.mark.parametrize(("text", "parts"), MENDED_FIRST)
def test_text_is_mended_first(text: str, parts: list[str]) -> None:
    assert _written(parse(text)) == parts


CASES_OF_A_TITLE = [
    ("του πρωθυπουργού Κυριάκου Μητσοτάκη", ["given:Κυριάκος", "family:Μητσοτάκης"]),
    ("τον πρωθυπουργό Κυριάκο Μητσοτάκη", ["given:Κυριάκος", "family:Μητσοτάκης"]),
    ("του προέδρου Αλέξη Τσίπρα", ["given:Αλέξης", "family:Τσίπρας"]),
    ("του υπουργού Εξωτερικών Νίκου Δένδια", ["given:Νίκος", "family:Δένδιας"]),
    ("του κυρίου Αντώνη Σαμαρά", ["given:Αντώνης", "family:Σαμαράς"]),
    ("της κυρίας Ντόρας Μπακογιάννη", ["given:Ντόρα", "family:Μπακογιάννη"]),
    ("της Προέδρου της Δημοκρατίας Κατερίνας Σακελλαροπούλου", ["given:Κατερίνα", "family:Σακελλαροπούλου"]),
    ("του καθηγητή Γεωργίου Μπαμπινιώτη", ["given:Γεώργιος", "family:Μπαμπινιώτης"]),
    ("ΤΟΥ ΠΡΩΘΥΠΟΥΡΓΟΥ ΑΛΕΞΗ ΤΣΙΠΡΑ", ["given:ΑΛΕΞΗΣ", "family:ΤΣΙΠΡΑΣ"]),
]


@pytest.mark.parametrize(("text", "parts"), CASES_OF_A_TITLE)
def test_declined_title_hides_neither_itself_nor_the_name(text: str, parts: list[str]) -> None:
    name = parse(text)
    assert name.of(Role.TITLE)
    assert [part for part in _written(name) if not part.startswith("title:")] == parts


# ---------------------------------------------------------------- what is no name

NO_NAME = [
    "", " ", " \t\n ", "...", "-", "--", "'", '""', "()", ",", "«»", "?!", "123", "1821", "😀", "🇬🇷🇹🇷",
    "\u0301", "\u0308\u0301", "\u200b", "\u202e", "\x00", "΄", "&", "_", "/", "0",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NAME)
def test_text_without_letters_has_no_parts(text: str) -> None:
    assert parse(text).parts == ()


def test_lone_keraia_has_no_parts() -> None:
    assert parse("ʹ").parts == ()


ODD = [
    "(Hakan", "Hakan)", '"Hakan Fidan', "'", "Hakan''Fidan", "Hakan -- Fidan", "-Hakan-", ",Hakan,",
    "'Hakan'", "Hakan\u0301\u0301\u0301 Fidan", "\u0301Hakan", "του", "oğlu", "ογλου", "van", "Dr.", "κ.",
    "Jr.", "XIV", "II", "ΙΔ΄", "(του)", "του του", "von der", "Dr. Dr.", "Bey", "و", "李", "محمد علي",
    "Владимир Путин", "🙂 Hakan 🙂", "Hakan 3 Fidan", "((()))a", "a", "ß", "ŉ", "ﬁ", "Ǆ",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_odd_text_with_letters_gives_parts_that_say_something(text: str) -> None:
    parts = parse(text).parts
    for part in parts:
        assert part.text
        assert part.form
        assert part.text == part.text.strip()


@pytest.mark.parametrize(
    "word", ["Hakan ", "του ", "Dr. ", "a-", "((", "'", "İ", "α\u0301", "von ", "X", "1,"]
)
def test_ten_thousand_characters_are_taken_apart(word: str) -> None:
    text = word * (10_000 // len(word))
    assert all(part.form for part in parse(text).parts)


@pytest.mark.parametrize("value", [None, b"Hakan", 3, 1.5, ["Hakan"], object()])
def test_only_text_is_taken(value: object) -> None:
    with pytest.raises(WrongTypeError, match="must be a str"):
        parse(value)  # type: ignore[arg-type]


# ---------------------------------------------------------------- traps

NOT_ORDINALS = [
    "V. Putin",
    "I. Newton",
    "X. Alonso",
    "L. Messi",
    "C. Rice",
    "M. Scott",
    "Ivi Adamou",
    "Xi Jinping",
]


@pytest.mark.parametrize("text", NOT_ORDINALS)
def test_initial_or_name_is_no_ordinal(text: str) -> None:
    assert parse(text).of(Role.ORDINAL) == ()


@pytest.mark.parametrize(
    "text",
    ["XI JINPING", "LI KEQIANG", "LIV ULLMANN"],
)
def test_name_of_roman_digits_is_no_ordinal_before_other_names(text: str) -> None:
    assert parse(text).of(Role.ORDINAL) == ()


NOT_TITLES = [
    "John Major", "Nicholas Bishop", "Martin Luther King", "Ahmet Başkan", "Dean Martin", "Prince",
    "Paul Pope", "Αντώνης Δικαστής", "Θανάσης Παπάς",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_TITLES)
def test_family_name_is_no_title(text: str) -> None:
    assert parse(text).of(Role.TITLE) == ()


NOT_PARTICLES = ["Ben Affleck", "Ben Stiller", "E. Venizelos", "Y. Kemal", "Nikos E Pappas", "Ο. Ελύτης"]


@pytest.mark.parametrize("text", NOT_PARTICLES)
def test_given_name_or_initial_is_no_particle(text: str) -> None:
    assert parse(text).of(Role.PARTICLE) == ()


NOT_PATRONYMICS = [
    "Γιώργος Γεωργίου", "Άννα Ιωάννου", "Νίκος Χριστοδούλου", "Μαρία Δημητρίου", "Ανδρέας Παπανδρέου",
    "Μαρία Ελένη Παππά", "Κώστας Νίκος Ράλλης", "Giorgos Georgiou", "Anna Ioannou",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_PATRONYMICS)
def test_last_or_second_name_is_no_patronymic(text: str) -> None:
    assert parse(text).of(Role.PATRONYMIC) == ()
