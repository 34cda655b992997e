"""A match drawn for a person at a terminal: a Match goes in, something rich can print comes out.

Τζ εβ ντ έτ    Γι λ μά ζ      the two names, the letters that correspond one above the other
C  ev d  et    Yı l ma z

Τζεβντέτ  Cevdet  the same sound: cevdet (τζ = c, ντ = d)  +1.81
Γιλμάζ    Yılmaz  the same sound: ilmaz (γι = yı)          +2.16
                  to begin with                            +0.52
                  the sum, as log-odds                     +4.48
98.9 of 100: same
"""

import math
import unicodedata
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from rich.cells import cell_len, chop_cells
from rich.console import Group
from rich.table import Table as Drawing
from rich.text import Text

from translit.cli.show import verdict
from translit.matching.score import tells
from translit.model import Match, Reason
from translit.names.case import fold
from translit.names.clean import clean

Column = tuple[str, str, str]
"""What stands above, what below, and the style of both."""

_BETWEEN_CHUNKS: Final = 1
_BETWEEN_PARTS: Final = 4

_NOBODY: Final = "—"
"""Stands where a name has no such part, or is empty."""

_NOTHING: Final = "·"
"""Stands where letters have no counterpart."""

_USUAL, _TELLING, _UNANSWERED = "green", "bold cyan", "yellow"
_CONFLICT, _ALONE = "red", "dim"

_WIDE: Final = 60
"""Cells from which there is room for the parts and the words about them in columns of their own."""

_CAPPED: Final = 29.9
"""Log-odds near which a score stops (at 30): what its reasons sum to cannot be told from it."""


def drawing(found: Match, width: int) -> Group:
    """Draw a match made with explain=True in `width` cells: names lined up, reasons, their sum, verdict."""
    told: Drawing | Text
    if found.score == 0:  # only where a name cannot be read: its reasons count for nothing
        left, right = (clean(name).text or _NOBODY for name in (found.left, found.right))
        names = [[(left, right, _ALONE)]]
        told = Text("a name that cannot be read: nothing to compare", style=_ALONE)
    else:
        names = [columns(reason) for reason in found.reasons if reason.left or reason.right]
        told = reckoning(found, width)
    result = Text(f"{found.score:.1f} of 100: {verdict(found)}", style=_color(found.same))
    return Group(lined_up(names, width), "", told, result)


def columns(reason: Reason) -> list[Column]:
    """Set the letters of two parts that met against each other, chunk by chunk, as they are written."""
    if not (reason.left and reason.right):
        return [(reason.left or _NOBODY, reason.right or _NOBODY, _ALONE)]
    if reason.by == "conflict":
        return [(reason.left, reason.right, _CONFLICT)]
    chunks = reason.chunks or ((reason.left, reason.right),)
    left = as_written([here for here, _ in chunks], reason.left)
    right = as_written([there for _, there in chunks], reason.right)
    styles = [*(_style(here, there) for here, there in chunks), _ALONE]
    found = [
        (above or _NOTHING, below or _NOTHING, style)
        for above, below, style in zip(left, right, styles, strict=True)
    ]
    return found if left[-1] or right[-1] else found[:-1]


def as_written(chunks: list[str], part: str) -> list[str]:
    """Give chunks of lower-case letters the case and marks of the part they are from, and add its rest.

    The rest is what was not compared: a case ending, or what is beyond the longest word compared.
    Chunks of another form than the part's own, a nominative say, stay as they are.

    >>> as_written(["τζ", "εβ", "ντ", "ετ"], "Τζεβντέτ")
    ['Τζ', 'εβ', 'ντ', 'έτ', '']
    >>> as_written(["er", "d", "oğ", "an"], "Erdoğan'ın")
    ['Er', 'd', 'oğ', 'an', "'ın"]
    >>> as_written(["γι", "αν", "νης"], "Γιάννη")
    ['γι', 'αν', 'νης', '']
    """
    letters = unicodedata.normalize("NFC", part)
    compared = "".join(chunks)
    if fold(letters[: len(compared)]) != fold(compared):
        return [*chunks, ""]
    written, end = [], 0
    for chunk in chunks:
        written.append(letters[end : end + len(chunk)])
        end += len(chunk)
    return [*written, letters[end:]]


def lined_up(parts: Iterable[list[Column]], width: int) -> Text:
    """Set columns above each other in two lines, or as many pairs of lines as `width` cells ask for.

    A part that does not fit goes on in the next pair of lines; one wider than that is split, between
    its columns if it can be.
    """
    lines = [(Text(), Text())]
    for part in parts:
        pieces = [piece for column in part for piece in _pieces(column, width)]
        sizes = [max(cell_len(above), cell_len(below)) for above, below, _ in pieces]
        whole = sum(sizes) + _BETWEEN_CHUNKS * (len(sizes) - 1)
        gap, needed = _BETWEEN_PARTS, whole if whole <= width else 0
        for (above, below, style), size in zip(pieces, sizes, strict=True):
            used = max(line.cell_len for line in lines[-1])
            if used and used + gap + max(needed, size) > width:
                lines.append((Text(), Text()))
                used = 0
            for line, text in zip(lines[-1], (above, below), strict=True):
                line.pad_right(used + gap - line.cell_len if used else 0)
                line.append(text, style)
            gap, needed = _BETWEEN_CHUNKS, 0
    return Text("\n\n").join(Text("\n").join(pair) for pair in lines)


def _pieces(column: Column, width: int) -> Iterable[Column]:
    """Cut a column that is wider than `width` into ones that are not."""
    *texts, style = column
    # What needs no cut is not given to chop_cells: it drops marks that have no letter before them.
    cut = [chop_cells(text, width) if cell_len(text) > width else [text] for text in texts]
    for above, below in zip_longest(*cut, fillvalue=""):
        yield above, below, style


def reckoning(found: Match, width: int) -> Drawing:
    """List what each reason says and adds, what there is to begin with, and the log-odds they sum to."""
    rows = Drawing(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_header=False)
    for _ in range(3 if width >= _WIDE else 1):
        rows.add_column(overflow="fold")
    rows.add_column(justify="right", no_wrap=True)

    def add(left: str, right: str, note: str, weight: float, style: str = "") -> None:
        words = (left, right, note) if width >= _WIDE else ("  ".join(filter(None, (left, right, note))),)
        worth = Text(f"{weight:+.2f}", style=f"{style} {_color(weight > 0)}")
        rows.add_row(*(Text(word, style=style) for word in words), worth)

    for reason in found.reasons:
        nobody = _NOBODY if reason.left or reason.right else ""  # a finding is about the whole
        add(reason.left or nobody, reason.right or nobody, reason.note, reason.weight)
    odds = math.log(found.score / (100 - found.score))
    start = odds - math.fsum(reason.weight for reason in found.reasons)
    add("", "", "to begin with" if abs(odds) < _CAPPED else "beyond the most that counts", start)
    add("", "", "the sum, as log-odds", odds, "bold")
    return rows


def _style(here: str, there: str) -> str:
    if not (here and there):
        return _UNANSWERED
    return _TELLING if tells(here, there) else _USUAL


def _color(good: bool) -> str:
    return "green" if good else "red"
