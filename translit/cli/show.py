"""How answers look: plain rows and JSON lines for pipes, drawings for people at a terminal."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sized
from time import monotonic
from typing import Any, Final, TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TextColumn, TimeElapsedColumn
from rich.table import Table as Drawing
from rich.text import Text

from translit.matching.score import match
from translit.model import Identity, Match, Reason

T = TypeVar("T")

_MOMENT: Final = 0.1
"""Seconds after which a bar of progress is drawn anew."""


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


def complain(problem: object) -> None:
    """Say on standard error what was wrong; above a bar of progress, if there is one."""
    print(f"translit: {problem}", file=sys.stderr)


def with_progress(
    items: Iterable[T], what: str, share: Callable[[], float | None] | None = None
) -> Iterable[T]:
    """Show how many items were taken, how many a second, and what share, on standard error if a terminal.

    Args:
        items: anything, handed on as it is.
        what: is being done.
        share: tells how much was done, 0 to 1, where `items` have no length.
    """
    return _drawn_progress(items, what, share) if _told() else items


def advise(words: str) -> None:
    """Say something useful on standard error if it is a terminal."""
    if _told():
        print(words, file=sys.stderr)


def _told() -> bool:
    return bool(sys.stderr and sys.stderr.isatty())


class _Counted(ProgressColumn):
    """What share it was, how many there were, and how many a second."""

    def render(self, task: Task) -> Text:
        rate = task.completed / (task.elapsed or 1)
        share = f"{task.percentage:3.0f}%  " if task.total else ""
        return Text(f"{share}{task.completed:,.0f}  {rate:,.0f}/s" if task.completed else share)


def _drawn_progress(items: Iterable[T], what: str, share: Callable[[], float | None] | None) -> Iterator[T]:
    total = len(items) if isinstance(items, Sized) else None
    columns = (TextColumn("{task.description}"), BarColumn(), _Counted(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        count, drawn = 0, monotonic()
        for item in items:
            yield item
            count += 1
            if monotonic() - drawn >= _MOMENT:
                drawn = monotonic()
                done = share() if share else None
                bar.update(task, completed=count, total=count / done if done else total)
        bar.update(task, completed=count, total=count)


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
            told[text] = why(match(text, one.name).reasons)
    return told


def why(reasons: Iterable[Reason]) -> str:
    """Say in plain words what joins two names, or parts them.

    >>> why(match("H. Fidan", "Hakan Fidan").reasons)
    'H. = Hakan by initial'
    """
    return ", ".join(filter(None, map(_plain, reasons))) or "the same letters"


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
    """Say a reason in a few words; nothing for letters that are simply the same, or for how all fits."""
    if reason.by == "whole":
        return ""
    if reason.left and reason.right:
        return _MEANS.get(reason.by, "").format(reason.left, reason.right)
    return f"{reason.left or reason.right} {reason.note}".strip()
