"""The command that finds people in running text: scan."""

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator

import click

import translit
from translit.cli import marked, show
from translit.cli.options import as_json, end, opened
from translit.cli.source import STANDARD_INPUT
from translit.model import Identity, Mention


@click.command()
@click.argument("file", default=STANDARD_INPUT)
@click.option(
    "--show",
    "what",
    type=click.Choice(["people", "text", "html"]),
    default="people",
    show_default=True,
    help="A row for each of the people; the text with names marked; the same as a page of HTML.",
)
@click.option("--encoding", default="utf-8", show_default=True, help="Encoding of the input.")
@as_json
def scan(file: str, what: str, encoding: str, as_json: bool) -> None:
    """Find the people named in running Greek, Turkish or English text, and who is who.

    Prints name, how often named, id, forms and line numbers, one of the people a row. With --json
    also each mention: line, start and end, in characters from 0, a line end counting as one.
    FILE is read line by line; - is standard input.

    \b
    Examples:
      translit scan news.txt
      translit scan --show html news.txt > news.html
      cat news.txt | translit scan --json
    """
    if as_json and what != "people":
        raise click.UsageError("--json prints people; leave out --show")
    if what != "people":
        _print_text(file, what, encoding)
        return
    starts = array("q")
    mentions = _scanned(_noted(_lines(file, encoding), starts))
    rows = []
    for identity, named in marked.people(mentions):
        lines = [bisect_right(starts, one.start) for one in named]
        rows.append((identity, len(named), list(dict.fromkeys(lines))))
        if as_json:
            _print_json(identity, named, lines)
    console = show.terminal()
    if console and not as_json:
        console.print(marked.drawn_people(rows))
    elif not as_json:
        for identity, times, lines in rows:
            forms, numbers = " | ".join(identity.renderings), ",".join(map(str, lines))
            show.print_row(identity.name, times, identity.id, forms, numbers)
    end(bool(mentions))


def _print_json(identity: Identity, named: list[Mention], lines: list[int]) -> None:
    mentions = [
        {"line": line, "start": one.start, "end": one.end, "text": one.text}
        for one, line in zip(named, lines, strict=True)
    ]
    told = {"name": identity.name, "count": len(named), "id": identity.id, "language": identity.language}
    show.print_json(told | {"renderings": identity.renderings, "mentions": mentions})


def _print_text(file: str, what: str, encoding: str) -> None:
    text = "".join(_lines(file, encoding))
    mentions = _scanned(show.with_progress(text.splitlines(keepends=True), "reading"))
    if what == "html":
        print(marked.page(text, mentions, "" if file == STANDARD_INPUT else file), end="")
    elif console := show.terminal():
        console.print(marked.drawn(text, mentions), end="", soft_wrap=True)
    else:
        print(marked.bracketed(text, mentions), end="")
    end(bool(mentions))


def _scanned(pieces: Iterable[str]) -> list[Mention]:
    return translit.scan(pieces, comparing=lambda names: show.with_progress(names, "comparing"))


def _lines(file: str, encoding: str) -> Iterator[str]:
    source = opened(file)
    for _, line in show.with_progress(source.lines(encoding), "reading", source.share):
        yield line + "\n"


def _noted(lines: Iterable[str], starts: "array[int]") -> Iterator[str]:
    """Hand the lines on, and note where each starts."""
    place = 0
    for line in lines:
        starts.append(place)
        place += len(line)
        yield line
