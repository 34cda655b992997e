"""Matches and identities in a notebook, shown by a real IPython."""

import doctest
import re
from html import unescape

import pytest
from IPython.core.interactiveshell import InteractiveShell

import translit
from translit.adapters import notebook


@pytest.fixture
def shown():
    shell = InteractiveShell()
    shell.run_line_magic("load_ext", "translit.adapters.notebook")
    yield lambda value: shell.display_formatter.format(value)[0].get("text/html", "")
    shell.run_line_magic("unload_ext", "translit.adapters.notebook")
    assert "text/html" not in shell.display_formatter.format(translit.match("Ali", "Ali"))[0]
    shell.history_manager.end_session()


def lines(html: str) -> list[str]:
    return [line.rstrip() for line in unescape(re.sub("<[^>]*>", "", html)).splitlines()]


def test_a_match_is_shown_with_its_letters_lined_up(shown) -> None:
    told = lines(shown(translit.match("Τζεβντέτ Γιλμάζ", "Cevdet Yılmaz")))
    assert told[:2] == ["Τζ εβ ντ έτ    Γι λ μά ζ", "C  ev d  et    Yı l ma z"]
    assert told[-1].endswith("of 100: same")


def test_an_identity_is_shown_with_each_rendering_above_its_name(shown) -> None:
    (one,) = translit.resolve(["Τζεβντέτ Γιλμάζ", "Cevdet Yılmaz"])
    told = lines(shown(one))
    assert told[0].split("  ") == ["Cevdet Yılmaz", "tr", one.id]
    place = next(row for row, line in enumerate(told) if line.startswith("Τζεβντέτ Γιλμάζ  "))
    assert told[place + 1 : place + 3] == ["Τζ εβ ντ έτ    Γι λ μά ζ", "C  ev d  et    Yı l ma z"]


@pytest.mark.parametrize("name", ["<script>", "", "Ali & Veli"])
def test_names_are_shown_as_text(shown, name: str) -> None:
    for value in (translit.match(name, name), *translit.resolve([name])):
        html = shown(value)
        assert html.startswith("<pre")
        assert "<script" not in html
        assert "& " not in html


def test_other_values_are_shown_as_ever(shown) -> None:
    assert shown(translit.parse("Ali Kaya")) == ""


def test_doctests() -> None:
    failed, attempted = doctest.testmod(notebook)
    assert (failed, attempted > 0) == (0, True)
