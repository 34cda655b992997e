"""A text with its names marked: a text and its mentions go in, HTML, brackets or a drawing come out.

Each identity has a colour of its own, the same wherever it is named.
"""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from rich.table import Table as Drawing
from rich.text import Text

from translit.model import Identity, Mention

_STYLES: Final = ("cyan", "green", "yellow", "magenta", "blue", "red")
_GOLDEN_ANGLE: Final = 137.508
"""Degrees between the hues of two identities: so far apart that neighbours differ, however many there are."""


def _parts(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[str, Mention | None]]:
    """The text in parts, each with the mention it is, if any."""
    end = 0
    for one in mentions:
        yield text[end : one.start], None
        yield text[one.start : one.end], one
        end = one.end
    yield text[end:], None


def _numbers(mentions: Iterable[Mention]) -> dict[str, int]:
    """The identities by id, numbered in the order in which they are named."""
    ids = dict.fromkeys(one.identity.id for one in mentions)
    return {id: number for number, id in enumerate(ids)}


def bracketed(text: str, mentions: Sequence[Mention]) -> str:
    """Return the text with each name in brackets, the canonical name behind a bar.

    >>> from translit.texts.scan import scan
    >>> text = "Bakan Hakan Fidan geldi. Fidan'ı karşıladılar."
    >>> bracketed(text, scan(text))
    "Bakan [Hakan Fidan|Hakan Fidan] geldi. [Fidan|Hakan Fidan]'ı karşıladılar."
    """
    return "".join(f"[{part}|{one.identity.name}]" if one else part for part, one in _parts(text, mentions))


def drawn(text: str, mentions: Sequence[Mention]) -> Text:
    """Return the text for a terminal, each name in the colour of its identity."""
    numbers = _numbers(mentions)
    drawing = Text()
    for part, one in _parts(text, mentions):
        style = f"bold {_STYLES[numbers[one.identity.id] % len(_STYLES)]}" if one else ""
        drawing.append(part, style)
    return drawing


_PAGE: Final = """<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<style>
body {{ max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, serif; color: #222 }}
.text {{ white-space: pre-wrap }}
mark {{ color: inherit; background: hsl(var(--hue) 75% 85%);
  border-bottom: 2px solid hsl(var(--hue) 60% 40%) }}
table {{ border-collapse: collapse; margin-top: 2rem; font-size: .95rem }}
td, th {{ padding: .2rem .8rem .2rem 0; text-align: left; vertical-align: top }}
</style>
</head>
<body>
<div class="text">{text}</div>
<table>
<tr><th>Name</th><th>Times</th><th>Written</th></tr>
{rows}
</table>
</body>
</html>
"""


def page(text: str, mentions: Sequence[Mention], title: str) -> str:
    """Return a page of HTML: the text with its names marked, and a table of the people named.

    >>> from translit.texts.scan import scan
    >>> text = "Hakan Fidan <geldi>"
    >>> '>Hakan Fidan</mark> &lt;geldi&gt;' in page(text, scan(text), "news")
    True
    """
    numbers = _numbers(mentions)

    def mark(written: str, one: Identity) -> str:
        hue = numbers[one.id] * _GOLDEN_ANGLE % 360
        name = escape(one.name)
        return f'<mark style="--hue: {hue:.0f}" title="{name}" data-id="{one.id}">{escape(written)}</mark>'

    marked = (mark(part, one.identity) if one else escape(part) for part, one in _parts(text, mentions))
    rows = []
    for one, named in people(mentions):
        written = escape(" · ".join(one.renderings))
        rows.append(f"<tr><td>{mark(one.name, one)}</td><td>{len(named)}</td><td>{written}</td></tr>")
    return _PAGE.format(title=escape(title), text="".join(marked), rows="\n".join(rows))


def people(mentions: Iterable[Mention]) -> list[tuple[Identity, list[Mention]]]:
    """Return the identities with their mentions, those named most often first, else in order."""
    found: dict[str, tuple[Identity, list[Mention]]] = {}
    for one in mentions:
        found.setdefault(one.identity.id, (one.identity, []))[1].append(one)
    return sorted(found.values(), key=lambda named: -len(named[1]))


def drawn_people(rows: Iterable[tuple[Identity, int, Iterable[int]]]) -> Drawing:
    """Return a table for a terminal of identities, how often they are named, and in which lines."""
    drawing = Drawing(box=None, padding=(0, 2, 0, 0))
    for column in ("name", "times", "written", "lines"):
        drawing.add_column(column, justify="right" if column == "times" else "left")
    for identity, times, lines in rows:
        forms, numbers = " · ".join(identity.renderings), ", ".join(map(str, lines))
        drawing.add_row(Text(identity.name, style="bold"), str(times), Text(forms), numbers)
    return drawing
