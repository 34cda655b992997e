"""Titles before, after and inside a name, and the Greek article before it."""

import pytest
from told import marked, told

from translit.model import Role
from translit.names.parse import parse
from translit.names.titles import mark_asides, mark_titles
from translit.names.tokens import split

TITLES = [
    ("Sayın Dr. Hakan Fidan", ["Sayın", "Dr."]),
    ("Πρωθυπουργός Κυριάκος Μητσοτάκης", ["Πρωθυπουργός"]),
    ("King Charles", ["King"]),
    ("Mustafa Kemal Atatürk", []),
    ("Martin Luther King", []),
    ("King, Martin Luther", []),
    ("Hakim", []),
    ("King", []),
]


@pytest.mark.parametrize(("text", "titles"), TITLES)
def test_titles_stand_before_a_name(text: str, titles: list[str]) -> None:
    assert marked(text, mark_titles) == [(title, Role.TITLE) for title in titles]


def test_a_leading_article_is_dropped_and_told() -> None:
    tokens = split("του πρωθυπουργού Κυριάκου Μητσοτάκη")
    assert mark_titles(tokens) == "του"
    assert [token.dropped for token in tokens] == [True, False, False, False]
    assert tokens[1].role is Role.TITLE


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("John Buchan, 1st Baron Tweedsmuir", ["1st", "Baron", "Tweedsmuir"]),
        ("Arthur Wellesley, 1st Duke of Wellington", ["1st", "Duke", "of", "Wellington"]),
        ("George Byron, 6th Baron Byron", ["6th", "Baron", "Byron"]),
    ],
)
def test_a_peerage_behind_a_comma_is_a_title(text: str, office: list[str]) -> None:
    assert told(text, Role.TITLE) == office
    assert len(parse(text).parts) == len(office) + 2


def test_an_office_in_brackets_is_a_title_and_another_word_a_nickname() -> None:
    assert marked("Βενιζέλος (πρωθυπουργός)", lambda tokens: mark_asides(tokens[1:])) == [
        ("πρωθυπουργός", Role.TITLE)
    ]
    assert marked("Okur (Memo)", lambda tokens: mark_asides(tokens[1:])) == [("Memo", Role.NICKNAME)]
