"""From lines to rows of cells: a source goes in, a table with its header comes out.

CSV and TSV, JSON lines (one object a line), Parquet, and plain lines, which are a table of one column
without a header. The ending of the name tells which, or else the first line.
"""

import csv
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any, Final

from translit.cli.source import PARQUET, REGISTRY, Bad, Source, stop
from translit.errors import InputError, OptionError
from translit.names.case import lower

Line = tuple[int, str]
Row = tuple[int, list[Any]]
"""The number of the line it begins at, and its cells: texts, or what JSON can say."""

_TABLES: Final = (".csv", ".tsv", ".tab")
_JSON: Final = (".jsonl", ".ndjson", ".json")
_PACKED: Final = (".gz", ".bz2", ".xz", ".zst")

_TELLING: Final = 1000
"""Objects whose keys are the columns of JSON lines."""

csv.field_size_limit(2**27)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a table is written: encoding, what stands between columns (None: as found), if it has a header."""

    encoding: str = "utf-8"
    delimiter: str | None = None
    header: bool = True

    def __post_init__(self) -> None:
        """Check the delimiter; raises an OptionError."""
        if self.delimiter is not None and (len(self.delimiter) != 1 or self.delimiter in '"\r\n'):
            raise OptionError("delimiter", self.delimiter, ["one character, as , ; | or \\t"])


@dataclass(frozen=True, slots=True)
class Table:
    """A table being read.

    Attributes:
        name: what messages call it.
        header: the names of its columns; empty if it has none.
        delimiter: what separates its columns, or would.
        rows: those still to come.
        share: tells how much of it has been read, 0 to 1, or None where that cannot be known.
    """

    name: str
    header: list[str]
    delimiter: str
    rows: Iterator[Row]
    share: Callable[[], float | None]

    def column(self, wanted: str, option: str = "column") -> int:
        """Return the place of a column given by name, or by number from 1.

        Raises:
            OptionError: the table has no such column.
        """
        header = [name.strip() for name in self.header]
        if wanted in header:
            return header.index(wanted)
        if wanted.isdecimal() and int(wanted) > 0 and (not header or int(wanted) <= len(header)):
            return int(wanted) - 1
        raise OptionError(option, wanted, header or ["a number from 1"])


def text_of(cell: Any) -> str:
    """Return a cell as text; lists and the like as JSON.

    >>> text_of("Άννα"), text_of(None), text_of(7), text_of(["Άννα"])
    ('Άννα', '', '7', '["Άννα"]')
    """
    if isinstance(cell, str):
        return cell
    return "" if cell is None else json.dumps(cell, ensure_ascii=False, default=str)


def table(source: Source, layout: Layout, bad: Bad = stop, plain: bool = False) -> Table:
    """Open a table; a delimiter not given is a tab if the first line has one, else a semicolon or comma.

    Args:
        source: not read from yet.
        layout: of CSV and TSV; for others only the encoding counts.
        bad: is told of rows that are none.
        plain: whether lines are the names themselves unless the ending, or a column `name`, tells otherwise.

    Raises:
        InputError: the source cannot be read, is empty, or no table.
        OptionError: there is no such encoding.
    """
    if source.starts_with(PARQUET):
        return _parquet(source)
    if source.starts_with(REGISTRY):
        source.close()
        raise InputError(source.name, 0, "is a registry, not a table")
    lines = source.lines(layout.encoding, bad)
    first = next(lines, None)
    if first is not None and first[0] > 1:
        raise InputError(source.name, 1, f"the first line is not {layout.encoding}")
    while layout.header and first is not None and not first[1].strip():
        first = next(lines, None)
    if first is None:
        raise InputError(source.name, 0, "is empty; expected a table with a header row")
    every, ending = chain([first], lines), _ending(source.path)
    if ending in _JSON or (ending not in _TABLES and first[1].lstrip().startswith("{")):
        header, rows = _json_lines(source.name, every, bad)
        return Table(source.name, header, ",", rows, source.share)
    delimiter = layout.delimiter or _delimiter(first[1])
    columns = [cell.strip(' "') for cell in first[1].split(delimiter)]
    if plain and ending not in _TABLES and "name" not in columns:
        return Table(source.name, [], "\t", ((number, [line]) for number, line in every), source.share)
    rows, header = _csv(source.name, every, delimiter, bad), []
    if layout.header:
        number, header = next(rows, (0, []))
        if number != first[0]:
            raise InputError(source.name, first[0], "the header row is no row of a table")
    return Table(source.name, header, delimiter, rows, source.share)


def _delimiter(first: str) -> str:
    return "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","


def _ending(path: str) -> str:
    """The ending of a name in small letters, without that of a compressed file."""
    name = Path(lower(path))
    return Path(name.stem).suffix if name.suffix in _PACKED else name.suffix


def _csv(name: str, lines: Iterable[Line], delimiter: str, bad: Bad) -> Iterator[Row]:
    taken: list[int] = []

    def with_ends() -> Iterator[str]:
        for number, line in lines:
            taken.append(number)
            yield line + "\n"

    # A TSV has no quoting: a quotation mark in it is part of a name.
    if delimiter == "\t":
        reader = csv.reader(with_ends(), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(with_ends(), delimiter=delimiter, strict=True)
    while True:
        taken.clear()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            bad(InputError(name, taken[0], f"not a row of a table: {_in_our_words(str(error))}"))
        else:
            yield taken[0], cells


def _in_our_words(complaint: str) -> str:
    if "end of data" in complaint:
        return "a quotation mark opens and never closes"
    if "new-line character" in complaint:
        return "a carriage return stands alone; lines end in LF, or CR LF"
    return complaint


def _json_lines(name: str, lines: Iterable[Line], bad: Bad) -> tuple[list[str], Iterator[Row]]:
    """The header and rows of JSON lines."""

    def found() -> Iterator[tuple[int, dict[str, Any]]]:
        for number, line in lines:
            if not line.strip():
                continue
            try:
                value = json.loads(line)
            except (ValueError, RecursionError):
                value = None
            if isinstance(value, dict):
                yield number, value
            else:
                bad(InputError(name, number, "not a JSON object; expected one a line"))

    objects = found()
    first = list(islice(objects, _TELLING))
    header = list(dict.fromkeys(key for _, value in first for key in value))
    return header, ((number, [value.get(key) for key in header]) for number, value in chain(first, objects))


def _parquet(source: Source) -> Table:
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        source.close()
        problem = "is Parquet, which needs: pip install 'translit[parquet]'"
        raise InputError(source.name, 0, problem) from None
    read = 0

    def rows() -> Iterator[Row]:
        nonlocal read
        try:
            for batch in file.iter_batches():
                for cells in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                    read += 1
                    yield read, list(cells)
        except (pyarrow.ArrowException, OSError) as error:
            raise InputError(source.name, read + 1, f"not Parquet: {error}") from None

    try:
        with source:
            file = parquet.ParquetFile(pyarrow.BufferReader(source.read()))
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(source.name, 0, f"not Parquet: {error}") from None
    total = file.metadata.num_rows
    return Table(source.name, file.schema_arrow.names, ",", rows(), lambda: read / total if total else None)
