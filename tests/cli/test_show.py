"""How answers look, in a pipe and on a terminal."""

import io
from collections.abc import Iterable

import pytest
from rich.console import Console

from translit import match, resolve
from translit.cli import show
from translit.model import Identity


def drawn(thing: object) -> str:
    console = Console(file=io.StringIO(), width=120)
    console.print(thing)
    return console.file.getvalue()


def test_a_row_stays_one_row(capsys: pytest.CaptureFixture[str]) -> None:
    show.print_row("a\tb", "c\nd", 3)
    assert capsys.readouterr().out == "a b\tc d\t3\n"


def test_json_keeps_its_letters(capsys: pytest.CaptureFixture[str]) -> None:
    show.print_json({"name": "Γκιουβέν Μπεγκέτς"})
    assert capsys.readouterr().out == '{"name": "Γκιουβέν Μπεγκέτς"}\n'


def test_no_terminal_means_no_drawing_and_no_progress() -> None:
    assert show.terminal() is None
    items = ["Hakan Fidan"]
    assert show.with_progress(items, "reading") is items


def test_reasons_are_said_in_words() -> None:
    assert show.why(match("H. Fidan", "Hakan Fidan").reasons) == "H. = Hakan by initial"
    assert show.why(match("Hakan Fidan", "Hakan Fidan").reasons).startswith("the same letters")
    assert "Ali ≠ Veli" in show.why(match("Ali Yılmaz", "Veli Yılmaz").reasons)


def test_complaints_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    show.complain("people.csv: 2 rows left out")
    show.advise("only for a terminal")
    assert capsys.readouterr() == ("", "translit: people.csv: 2 rows left out\n")


class Terminal(io.StringIO):
    """Standard error that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("items", [["x"] * 4000, (x for x in ["x"] * 4000)], ids=["list", "generator"])
def test_progress_on_a_terminal_hands_on_what_it_counts(
    items: Iterable[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert list(show.with_progress(items, "counting", lambda: 0.5)) == ["x"] * 4000
    for words in ("counting", "100%", "4,000", "/s"):
        assert words in terminal.getvalue()


def test_identities_are_drawn_with_all_their_renderings() -> None:
    people = resolve(["Χαλίφα Χαφτάρ", "Khalifa Haftar", "Σαντάμ Χαφτάρ", "Χαφτάρ"])
    text = drawn(show.drawn_identities(people, {one.id: one.name for one in people}, why=True))
    for word in ("Khalifa Haftar", "Χαλίφα = Khalifa by sound", "too little to tell"):
        assert word in text


def test_names_are_no_markup() -> None:
    lone = Identity("1", "[red]X[/red]", ("[red]X[/red]",), "und", 100.0, ("2",))
    text = drawn(show.drawn_identities([lone], {"2": "[/bold] :smile:"}, why=False))
    assert "[red]X[/red]" in text
    assert "[/bold] :smile:" in text
