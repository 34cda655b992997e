"""How answers look: plain rows and JSON lines for pipes, drawings for people at a terminal."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import track
from rich.table import Table as Drawing
from rich.text import Text

from translit.model import Identity, Match, Reason
from translit.score import match

T = TypeVar("T")


def writer(delimiter: str) -> Callable[[list[str]], Any]:
    if delimiter == "\t":
        return lambda row: print(*(_one_cell(cell) for cell in row), sep="\t")
    return csv.writer(sys.stdout, delimiter=delimiter, lineterminator="\n").writerow


def _one_cell(text: str) -> str:
    """Keep a cell in its row: tabs and line breaks become spaces."""
    return re.sub(r"[\t\r\n\v\f\x85\u2028\u2029]+", " ", text)


def print_row(*cells: object) -> None:
    print(*(_one_cell(str(cell)) for cell in cells), sep="\t")


def print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def with_progress(items: Iterable[T], what: str, total: int | None = None) -> Iterable[T]:
    """Show progress on standard error if it is a terminal."""
    if not (sys.stderr and sys.stderr.isatty()):
        return items
    console = Console(stderr=True)
    return track(items, description=what, total=total, console=console, transient=True)


def terminal() -> Console | None:
    """The console to draw on, or None where output goes into a pipe or file."""
    return Console(highlight=False) if sys.stdout.isatty() else None


def verdict(found: Match) -> str:
    return "same" if found.same else "not the same"


def drawn_identities(identities: list[Identity], named: dict[str, str], why: bool) -> Drawing:
    drawing = Drawing(box=None, padding=(0, 2, 0, 0))
    for column in ("name", "score", "renderings"):
        drawing.add_column(column, justify="right" if column == "score" else "left")
    for one in identities:
        told = reasons(one) if why else {}
        drawing.add_row(
            Text(one.name, style="bold"), f"{one.score:.0f}", Text(" ".join(ambiguity(one, named)))
        )
        for text in one.renderings:
            note = Text(f"  {told[text]}", style="dim") if text in told else ""
            drawing.add_row("", "", Text.assemble(text, note))
    return drawing


def ambiguity(one: Identity, named: dict[str, str]) -> list[str]:
    others = " or ".join(sorted(named[other] for other in one.ambiguous))
    return [f"too little to tell: {others}"] if others else []


def reasons(one: Identity) -> dict[str, str]:
    """For each rendering, in plain words, what joins it to the canonical name."""
    told = {}
    for text in one.renderings:
        if text != one.name:
            reasons = filter(None, map(_plain, match(text, one.name).reasons))
            told[text] = ", ".join(reasons) or "the same letters"
    return told


_MEANS = {
    "sound": "{} = {} by sound",
    "near": "{} ≈ {}",
    "initial": "{} = {} by initial",
    "respelled": "{} = {} letter by letter",
    "declined": "{} = {} in another case",
    "lexicon": "{} = {} by lexicon",
    "conflict": "{} ≠ {}",
}


def _plain(reason: Reason) -> str:
    """Say a reason in a few words; nothing for letters that are simply the same."""
    if reason.left and reason.right:
        return _MEANS.get(reason.by, "").format(reason.left, reason.right)
    return f"{reason.left or reason.right} {reason.note}".strip()
