"""How answers look, in a pipe and on a terminal."""

import io

import pytest
from rich.console import Console

from translit import resolve, show
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
