"""The whole way from a text to a Name with readings, and the key to group by."""

import pytest

from translit.errors import WrongTypeError
from translit.model import Role
from translit.names.parse import parse
from translit.names.prepare import key, prepare


def test_prepare_adds_readings_and_nothing_else() -> None:
    for text in ("Χακάν Φιντάν", "Recep Tayyip Erdoðan", "Prof. Dr. İlber Ortaylı", "του Αλέξη Τσίπρα"):
        plain, ready = parse(text), prepare(text)
        assert (ready.text, ready.language, ready.changes) == (plain.text, plain.language, plain.changes)
        assert [(p.text, p.role, p.form) for p in ready.parts] == [
            (p.text, p.role, p.form) for p in plain.parts
        ]


@pytest.mark.parametrize(
    "text", ["Χακάν Φιντάν", "Hakan Fidan", "Хакан Фидан", "ΑΥΛΟΣ ΡΑΛΛΗΣ", "Michael D'Angelo"]
)
def test_every_part_has_a_reading(text: str) -> None:
    assert all(part.sounds for part in prepare(text).parts)


def test_declined_part_keeps_the_readings_of_both_forms() -> None:
    family = prepare("του Αλέξη Τσίπρα").of(Role.FAMILY)[0]
    assert {"cipras", "cipra"} <= set(family.sounds)


def test_part_not_declined_has_its_readings_once() -> None:
    family = prepare("Χακάν Φιντάν").of(Role.FAMILY)[0]
    assert family.sounds == ("vidan",)


SAME_KEY = [
    ("Χακάν Φιντάν", "Hakan Fidan"), ("Hakan Fidan", "HAKAN FİDAN"), ("Hakan Fidan", "Fidan, Hakan"),
    ("Hakan Fidan", "Hak\u0430n Fidan"), ("Hakan Fidan", "Sayın Hakan Fidan"),
    ("Hakan Fidan", "Hakan Fidan'ın"), ("Recep Tayyip Erdoğan", "Recep Tayyip Erdoðan"),
    ("Recep Tayyip Erdoğan", "ERDOĞAN Recep Tayyip"),
    ("Recep Tayyip Erdoğan", "Cumhurbaşkanı Recep Tayyip Erdoğan"),
    ("Recep Tayyip Erdoğan", "Ρετζέπ Ταγίπ Ερντογάν"), ("Κυριάκος Μητσοτάκης", "του Κυριάκου Μητσοτάκη"),
    ("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"), ("Κυριάκος Μητσοτάκης", "ΚΥΡΙΑΚΟΣ ΜΗΤΣΟΤΑΚΗΣ"),
    ("Κυριάκος Μητσοτάκης", "Μητσοτάκης, Κυριάκος"), ("Αλέξης Τσίπρας", "Alexis Tsipras"),
    ("Γιώργος Σεφέρης", "Giorgos Seferis"), ("Kemal Kılıçdaroğlu", "Kemal Kılıçdar oğlu"),
    ("Mehmet Şimşek", "Mehmet Þimþek"), ("Γκιουβέν Μπεγκέτς", "Güven Begeç"), ("Άννα Ρήγα", "Ἄννα Ρῆγα"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME_KEY)
def test_renderings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


OTHER_KEY = [
    ("Hakan Fidan", "Hasan Fidan"), ("Hakan Fidan", "Hakan Kalın"),
    ("Κυριάκος Μητσοτάκης", "Αλέξης Τσίπρας"), ("Recep Tayyip Erdoğan", "Hakan Fidan"),
    ("Γιώργος Ρήγας", "Νίκος Ρήγας"), ("Ali Babacan", "Veli Babacan"), ("", "Hakan"), ("123", "124"),
    ("😀", "🙂"), ("...", "???"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OTHER_KEY)
def test_other_names_have_other_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@pytest.mark.parametrize("text", ["123", "...", "😀", "1821-1830"])
def test_text_without_a_reading_is_its_own_key(text: str) -> None:
    assert key(text) == text


@pytest.mark.parametrize("text", ["", " ", "\n", "\u200b"])
def test_nothing_has_the_empty_key(text: str) -> None:
    assert key(text) == ""


MEAN = [
    "", " ", "...", "123", "😀", "\u0301", "\u0301\u0308", "Hakan\nFidan\n", "\x00", "\u202e", "ς", "İ",
    "«»", "\ud800", "(", "του", "Dr.", "van", "II", "ʹ", "Hakan\u0301\u0301 Fidan",
]  # fmt: skip


@pytest.mark.parametrize("text", MEAN, ids=ascii)
def test_any_text_is_prepared(text: str) -> None:
    assert prepare(text).parts == prepare(text).parts
    assert isinstance(key(text), str)


@pytest.mark.parametrize("word", ["Hakan ", "του ", "ΑΥ", "x", "😀", "-a", "Erdoğan'ın "])
def test_ten_thousand_characters_are_prepared(word: str) -> None:
    text = word * (10_000 // len(word))
    assert isinstance(key(text), str)
    assert prepare(text).text


@pytest.mark.parametrize("value", [None, b"Hakan", 3, 1.5, object()])
def test_only_text_is_taken(value: object) -> None:
    with pytest.raises(WrongTypeError, match="must be a str"):
        prepare(value)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="must be a str"):
        key(value)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [["Hakan"], {"name": "Hakan"}, bytearray(b"Hakan")])
def test_unhashable_value_is_refused_like_any_other(value: object) -> None:
    with pytest.raises(WrongTypeError, match="must be a str"):
        prepare(value)  # type: ignore[arg-type]


def test_keys_are_told_from_one_another_by_words() -> None:
    assert key("Hakan Fidan").split() == sorted(key("Hakan Fidan").split())
    assert len(key("Recep Tayyip Erdoğan").split()) == 3
