"""What the commands of the command line share: how names are given, and rows answered in place."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import click

from translit.cli import rows, show
from translit.cli.rows import Layout, Row
from translit.cli.source import STANDARD_INPUT, Bad, Source, stop
from translit.errors import InputError

Command = TypeVar("Command", bound=Callable[..., Any])
T = TypeVar("T")


def several(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Make several options one decorator, in the order in which --help shall list them."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _delimiter(context: click.Context, parameter: click.Parameter, given: str | None) -> str | None:
    return "\t" if given == "\\t" else given


as_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")

takes_layout = several(
    click.option(
        "-d", "--delimiter", callback=_delimiter, help="What separates the columns.  [default: as found]"
    ),
    click.option("--no-header", is_flag=True, help="The table has no header row."),
    click.option("--encoding", default="utf-8", show_default=True, help="Encoding of the input."),
)

takes_names = several(
    click.argument("names", nargs=-1),
    click.option("-f", "--file", help="Read names from this file, a line each; - is standard input."),
    click.option(
        "-c",
        "--column",
        help="The file is a table: its column of names, by name or number.  [NAMES: the file]",
    ),
    takes_layout,
    as_json,
)
"""Names by argument, file or pipe, and how to read the file."""

takes_people = several(
    click.option("--id", "id_column", help="The column of ids.  [default: id, else the line's number]"),
    click.option(
        "--name", "name_columns", multiple=True, help="A column of names; may be repeated.  [default: name]"
    ),
    click.option("--separator", help="What stands between several names in one cell, as ;"),
    click.option(
        "--on-error",
        type=click.Choice(["stop", "skip"]),
        default="stop",
        show_default=True,
        help="What to do at a row that cannot be read.",
    ),
)
"""How a table of people is made."""


def end(found: bool) -> None:
    """End the command: 0 where something was found, 1 where nothing was."""
    click.get_current_context().exit(0 if found else 1)


def opened(path: str) -> Source:
    """Open a file or standard input, which is closed when the command ends."""
    context = click.get_current_context(silent=True)
    return context.with_resource(Source(path)) if context else Source(path)


class Skipped:
    """Rows that are left out: the first ones are told as they come, all of them counted."""

    _TOLD = 10

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: InputError) -> None:
        self.count += 1
        if self.count <= self._TOLD:
            show.complain(error)
        if self.count == self._TOLD:
            show.complain(f"{error.path}: further rows that are left out are only counted")


def bad_rows(on_error: str) -> Bad:
    """Return what to do with a row that cannot be read, as --on-error says."""
    return Skipped() if on_error == "skip" else _stop


def _stop(error: InputError) -> None:
    stop(InputError(error.path, error.line, f"{error.problem} (--on-error skip leaves such rows out)"))


class Names:
    """The names a command was given, in order, with their table if they came in one."""

    def __init__(
        self,
        names: tuple[str, ...],
        file: str | None,
        column: str | None,
        delimiter: str | None,
        no_header: bool,
        encoding: str,
    ) -> None:
        if column is not None and not file:
            file, names = (names[0], names[1:]) if names else (None, names)
        if names and (file or column is not None):
            raise click.UsageError("give names or a file, not both")
        if not names and not file and sys.stdin.isatty():
            raise click.UsageError("give names, or --file FILE, or pipe them in")
        self.table: rows.Table | None = None
        self.place = 0
        self._names: Iterable[str] = names
        self._share: Callable[[], float | None] | None = None
        if names:
            return
        source = opened(file or STANDARD_INPUT)
        self._share = source.share
        if column is None:
            self._names = (line for _, line in source.lines(encoding))
        else:
            self.table = rows.table(source, Layout(encoding, delimiter, not no_header))
            self.place = self.table.column(column)
            self._share = self.table.share

    def __iter__(self) -> Iterator[str]:
        if self.table is None:
            return iter(self._watched(self._names))
        return (name for name, _ in self._watched(self.rows()))

    def _watched(self, asked: Iterable[T]) -> Iterable[T]:
        """Show progress, unless the answers themselves are seen to come."""
        if self._share is None or show.terminal():
            return asked
        return show.with_progress(asked, "answering", self._share)

    def rows(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each name with its row; a row too short has an empty name."""
        assert self.table
        for _, row in self.table.rows:
            cells = list(map(rows.text_of, row))
            yield (cells[self.place] if self.place < len(cells) else ""), cells

    def all_rows(self) -> list[tuple[str, list[str]]]:
        """Read all rows at once, and keep them to be answered."""
        assert self.table
        found = list(self.rows())
        kept: Iterator[Row] = ((0, row) for _, row in found)
        self.table = replace(self.table, rows=kept)
        return found

    def add_columns(self, columns: list[str], answer: Callable[[str], list[str]]) -> None:
        """Write the table again with columns added: one row in, one row out."""
        assert self.table
        writer = show.writer(self.table.delimiter)
        if self.table.header:
            writer([*self.table.header, *columns])
        width = len(self.table.header)
        for name, row in self._watched(self.rows()):
            writer([*row, *[""] * (width - len(row)), *answer(name)])
