"""The words around a name."""

import pytest

from translit.texts.around import Around


def around(text: str, language: str = "el") -> Around:
    """What stands around the part of a text in square brackets."""
    start, end = text.index("["), text.index("]") - 1
    return Around(text.replace("[", "").replace("]", ""), start, end, language)


def test_words_before_and_behind_come_nearest_first() -> None:
    found = around("Χθες είπε ο [Φιντάν], που ήρθε")
    assert found.before[:2] == ["ο", "είπε"]
    assert found.after[:2] == [",", "που"]
    assert found.article == "ο"
    assert found.says


@pytest.mark.parametrize(
    ("text", "titled", "announced"),
    [
        ("ο πρόεδρος [Ερντογάν]", True, True),
        ("ο κ. [Δένδιας]", True, True),
        ("ο πρέσβης στη Λιβύη [Μπεγκέτς]", False, True),
        ("ο πρέσβης έφυγε. Ο [Μπεγκέτς]", False, False),
        ("χθες ο [Μπεγκέτς]", False, False),
        ("[Μπεγκέτς]", False, False),
    ],
)
def test_titles(text: str, titled: bool, announced: bool) -> None:
    assert (around(text).titled, around(text).announced) == (titled, announced)


def test_quotes_hold_a_name_only_on_both_sides() -> None:
    assert around("στο «[Γεώργιος Καραϊσκάκης]» χθες").quoted
    assert not around("«[Ο Φιντάν] ήρθε»").quoted


def test_kinds_of_the_words_beside() -> None:
    assert "site" in around("στην πλατεία «[Κοτζιά]»").nearest
    assert "thing" in around("[Anadolu] gemisi", "tr").called_after
    assert around("[Anadolu]'da gemi", "tr").called_after == frozenset()
    text = "Barbaros Hayrettin Paşa gemisi"
    assert "thing" in Around(text, 0, 18, "tr").called_after_at(text.index(" gemisi"))
