"""Where the command line's names come from: arguments, a file or a pipe go in, rows come out.

A source is a list of lines, one name each, or a CSV or TSV table of which one column holds the
names. Bytes are decoded line by line, so that a bad one is reported with its line.
"""

import codecs
import csv
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from translit.errors import InputError, OptionError

STANDARD_INPUT = "-"
_ENCODINGS = ("utf-8", "utf-16", "cp1253", "iso8859-7", "cp1254", "iso8859-9")
csv.field_size_limit(2**27)


@dataclass(frozen=True, slots=True)
class Table:
    """A table being read: its header (empty if it has none), its delimiter, and its rows to come."""

    header: list[str]
    delimiter: str
    rows: Iterator[list[str]]

    def column(self, wanted: str, option: str = "column") -> int:
        """Return the place of a column given by name, or by number from 1.

        Raises:
            OptionError: the table has no such column.
        """
        if wanted in self.header:
            return self.header.index(wanted)
        if wanted.isdecimal() and int(wanted) > 0 and (not self.header or int(wanted) <= len(self.header)):
            return int(wanted) - 1
        known = self.header or ["a number from 1"]
        raise OptionError(option, wanted, known)


def lines(path: str, encoding: str = "utf-8") -> Iterator[str]:
    """Yield the lines of a file, or of standard input for `-`, without their ends.

    Raises:
        InputError: the file cannot be opened, or a line does not decode.
    """
    if path == STANDARD_INPUT:
        if sys.stdin is not None:
            yield from _decoded(sys.stdin.buffer, "standard input", encoding)
        return
    try:
        with Path(path).open("rb") as stream:
            yield from _decoded(stream, path, encoding)
    except OSError as error:
        raise InputError(path, 0, f"cannot be read: {error.strerror}") from None


def _decoded(stream: BinaryIO, path: str, encoding: str) -> Iterator[str]:
    try:
        codec = codecs.lookup(encoding).name
        "a".encode(codec)
    except (LookupError, UnicodeError):
        raise OptionError("encoding", encoding, _ENCODINGS) from None
    # In a wide encoding a line break is several bytes, so such a file is read whole.
    wide = codec.startswith(("utf-16", "utf-32"))
    for number, raw in enumerate([stream.read()] if wide else stream, 1):
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError as error:
            problem = (
                f"byte 0x{raw[error.start]:02x} at position {error.start + 1} is not {encoding}; "
                "name the file's encoding with --encoding (Greek: cp1253, Turkish: cp1254)"
            )
            raise InputError(path, number, problem) from None
        for line in text.removesuffix("\n").split("\n") if text else ():
            yield line.removeprefix("\ufeff").removesuffix("\r")


def table(path: str, encoding: str, delimiter: str | None, header: bool = True) -> Table:
    """Open a CSV or TSV table; a delimiter not given is a tab if the first line has one, else a comma.

    Raises:
        InputError: the file cannot be read, is empty, or a row is not CSV.
    """
    if delimiter is not None:
        delimiter = "\t" if delimiter == "\\t" else delimiter
        if len(delimiter) != 1 or delimiter in '"\r\n':
            raise OptionError("delimiter", delimiter, ["one character, as , ; | or \\t"])
    text = lines(path, encoding)
    first = next(text, None)
    if first is None:
        raise InputError(_shown(path), 0, "is empty; expected a table with a header row")
    if delimiter is None:
        delimiter = "\t" if "\t" in first else ";" if first.count(";") > first.count(",") else ","
    rows = _rows(path, first, text, delimiter)
    return Table(next(rows) if header else [], delimiter, rows)


def _rows(path: str, first: str, rest: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    def with_ends() -> Iterator[str]:
        yield first + "\n"
        for line in rest:
            yield line + "\n"

    # A TSV has no quoting: a quotation mark in it is part of a name.
    if delimiter == "\t":
        reader = csv.reader(with_ends(), delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(with_ends(), delimiter=delimiter, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(_shown(path), reader.line_num, f"not a row of a table: {error}") from None


def _shown(path: str) -> str:
    return "standard input" if path == STANDARD_INPUT else path
