"""A text with its names marked."""

import io
import re

from rich.console import Console

from translit import scan
from translit.cli.marked import bracketed, drawn, drawn_people, page, people

TEXT = "Ο Νίκος Δένδιας & ο Χακάν Φιντάν <ήρθαν>.\nΤον Φιντάν υποδέχθηκε ο Νίκος Δένδιας."


def test_brackets_hold_the_name_and_who_is_meant() -> None:
    marked = bracketed(TEXT, scan(TEXT))
    assert marked.startswith("Ο [Νίκος Δένδιας|Νίκος Δένδιας] & ο [Χακάν Φιντάν|")
    assert re.sub(r"\[(.*?)\|.*?\]", r"\1", marked) == TEXT


def test_nothing_found_leaves_the_text_as_it_is() -> None:
    assert bracketed("Χθες έβρεχε.", []) == "Χθες έβρεχε."
    assert drawn("Χθες [red]έβρεχε.", []).plain == "Χθες [red]έβρεχε."


def test_a_drawing_keeps_the_text_and_colours_each_identity_alike() -> None:
    drawing = drawn(TEXT, scan(TEXT))
    assert drawing.plain == TEXT
    styles = [(TEXT[span.start : span.end], str(span.style)) for span in drawing.spans]
    assert [name for name, _ in styles] == ["Νίκος Δένδιας", "Χακάν Φιντάν", "Φιντάν", "Νίκος Δένδιας"]
    assert styles[0][1] == styles[3][1] != styles[1][1] == styles[2][1]


def test_a_page_shows_the_text_and_the_people_and_escapes_both() -> None:
    html = page(TEXT, scan(TEXT), "a <b>")
    assert "<title>a &lt;b&gt;</title>" in html
    assert "&lt;ήρθαν&gt;" in html
    assert html.count("<mark ") == 4 + 2
    assert len(set(re.findall(r"--hue: (\d+)", html))) == 2
    assert html.index("Times") < html.index("<td>2</td>")


def test_people_named_most_often_come_first() -> None:
    text = "Η Άννα Ρήγα και ο Νίκος Δένδιας. Ο Δένδιας."
    assert [(one.name, len(named)) for one, named in people(scan(text))] == [
        ("Νίκος Δένδιας", 2),
        ("Άννα Ρήγα", 1),
    ]


def test_people_are_drawn_with_their_lines() -> None:
    ((identity, _), *_) = people(scan(TEXT))
    console = Console(file=io.StringIO(), width=120)
    console.print(drawn_people([(identity, 2, [1, 17])]))
    shown = console.file.getvalue()
    assert "1, 17" in shown
    assert identity.name in shown
