"""What the commands of the command line share: how names are given, and rows answered in place."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from translit import show, source

Command = TypeVar("Command", bound=Callable[..., Any])


def takes_names(command: Command) -> Command:
    """Names by argument, file or pipe, and how to read the file."""
    options = (
        click.argument("names", nargs=-1),
        click.option("-f", "--file", help="Read names from this file, a line each; - is standard input."),
        click.option("-c", "--column", help="FILE is CSV or TSV: the column of names, by name or number."),
        click.option(
            "-d", "--delimiter", help="What separates the columns.  [default: tab or comma, as found]"
        ),
        click.option("--no-header", is_flag=True, help="The table has no header row."),
        click.option("--encoding", default="utf-8", show_default=True, help="Encoding of the input."),
        click.option("--json", "as_json", is_flag=True, help="One JSON object a line."),
    )
    for option in reversed(options):
        command = option(command)
    return command


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
        if names and file:
            raise click.UsageError("give names or --file, not both")
        if not names and not file and sys.stdin.isatty():
            raise click.UsageError("give names, or --file FILE, or pipe them in")
        path = file or source.STANDARD_INPUT
        self.table: source.Table | None = None
        self.place = 0
        self._names: Iterable[str] = names
        if column is not None and not names:
            self.table = source.table(path, encoding, delimiter, header=not no_header)
            self.place = self.table.column(column)
        elif not names:
            self._names = source.lines(path, encoding)

    def __iter__(self) -> Iterator[str]:
        if self.table is None:
            return iter(self._names)
        return (name for name, _ in self.rows())

    def rows(self) -> Iterator[tuple[str, list[str]]]:
        """Yield each name with its row; a row too short has an empty name."""
        assert self.table
        for row in self.table.rows:
            yield (row[self.place] if self.place < len(row) else ""), row

    def add_columns(self, columns: list[str], answer: Callable[[str], list[str]]) -> None:
        """Write the table again with columns added: one row in, one row out."""
        assert self.table
        writer = show.writer(self.table.delimiter)
        if self.table.header:
            writer([*self.table.header, *columns])
        width = len(self.table.header)
        for name, row in self.rows():
            writer([*row, *[""] * (width - len(row)), *answer(name)])
