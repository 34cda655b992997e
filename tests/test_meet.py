"""Which part of one name meets which of another."""

import pytest

from translit.meet import meet_all, reading_likeness, token_likeness
from translit.prepare import prepare


def met(a: str, b: str) -> list[tuple[str, str, str]]:
    return [
        (m.left.text if m.left else "", m.right.text if m.right else "", m.by)
        for m in meet_all(prepare(a), prepare(b))
    ]


def test_parts_meet_whatever_their_order() -> None:
    assert met("Fidan Hakan", "Χακάν Φιντάν") == [("Fidan", "Φιντάν", "sound"), ("Hakan", "Χακάν", "sound")]


def test_what_has_no_counterpart_stands_alone_at_the_end() -> None:
    assert met("Recep Erdoğan", "Recep Tayyip Erdoğan") == [
        ("Recep", "Recep", "equal"),
        ("Erdoğan", "Erdoğan", "equal"),
        ("", "Tayyip", "alone"),
    ]


def test_joined_parts_meet_as_one() -> None:
    assert ("RecepTayyip", "Recep Tayyip", "equal") in met("RecepTayyip Erdoğan", "Recep Tayyip Erdoğan")


@pytest.mark.parametrize(("a", "b"), [("G. Tsipras", "Alexis Tsipras"), ("Deniz Yılmaz", "Ayşe Yılmaz")])
def test_given_names_that_contradict_meet_as_a_conflict(a: str, b: str) -> None:
    assert "conflict" in [by for _, _, by in met(a, b)]


def test_a_fathers_name_is_no_given_name() -> None:
    pairs = met("Παππάς Γεωργίου Κώστας", "Georgios Pappas")
    assert ("Γεωργίου", "Georgios", "sound") not in pairs


def test_likeness_is_one_for_a_shared_reading_only() -> None:
    assert reading_likeness("vidan", "vidan") == 1.0
    assert reading_likeness("vidan", "vidna") < 1.0
    assert token_likeness(("recep", "rekep"), ("rekep",)) == 1.0
    assert token_likeness((), ("rekep",)) == 0.0
