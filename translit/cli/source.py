"""Where bytes come from and how they become lines: a file or a pipe goes in, numbered lines come out.

What was compressed is unpacked, whatever its name. Bytes are decoded line by line, so that a bad one
is reported with its line; whether reading goes on after it is for the caller to say (Bad).
"""

import bz2
import codecs
import gzip
import io
import lzma
import sys
import zlib
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import IO, Any, Final, Self

from translit.errors import InputError, OptionError

STANDARD_INPUT: Final = "-"
REGISTRY: Final = b"SQLite format 3\0"
PARQUET: Final = b"PAR1"
"""What files begin with that are not text."""

Bad = Callable[[InputError], None]
"""Is told of what cannot be read: raises to stop there, or returns to have it left out."""

_ENCODINGS: Final = ("utf-8", "utf-16", "cp1253", "iso8859-7", "cp1254", "iso8859-9")

_OPEN: Final[dict[bytes, Callable[[IO[bytes]], Any]]] = {
    b"\x1f\x8b\x08": gzip.open,
    b"BZh": bz2.open,
    b"\xfd7zXZ\0": lzma.open,
}
_ZSTD: Final = b"\x28\xb5\x2f\xfd"

_FOREIGN: Final = {
    b"PK\x03\x04": "is a spreadsheet or another zip archive; save it as CSV",
    b"\xd0\xcf\x11\xe0": "is an old spreadsheet; save it as CSV",
    b"%PDF": "is a PDF; its names must be copied out as text",
}


def stop(error: InputError) -> None:
    """Stop at what cannot be read."""
    raise error


class Source:
    """A file, or standard input, being read: once, from its beginning.

    Attributes:
        path: as it was given; `-` is standard input.
        name: what messages call it.
    """

    def __init__(self, path: str) -> None:
        """Open `path`.

        Raises:
            InputError: it cannot be opened, or is of a kind that holds no text.
        """
        self.path = path
        self.name = "standard input" if path == STANDARD_INPUT else path
        self._damage: tuple[type[Exception], ...] = (OSError, EOFError, zlib.error, lzma.LZMAError)
        try:
            self._file = _standard_input() if path == STANDARD_INPUT else Path(path).open("rb")  # noqa: SIM115
            self._size = Path(path).stat().st_size if path != STANDARD_INPUT else 0
        except OSError as error:
            raise InputError(self.name, 0, f"cannot be read: {error.strerror}") from None
        self._stream = self._file
        try:
            self._unpack()
        except InputError:
            self.close()
            raise

    def _unpack(self) -> None:
        for magic, unpack in _OPEN.items():
            if self.starts_with(magic):
                self._stream = io.BufferedReader(unpack(self._file))
        if self.starts_with(_ZSTD):
            zstd = _zstd(self.name)
            self._damage = (*self._damage, zstd.ZstdError)
            self._stream = io.BufferedReader(zstd.open(self._file))
        for magic, problem in _FOREIGN.items():
            if self.starts_with(magic):
                raise InputError(self.name, 0, problem)

    def starts_with(self, magic: bytes) -> bool:
        """Return whether what is still to be read starts with some bytes."""
        try:
            return self._stream.peek(len(magic)).startswith(magic)
        except self._damage as error:
            raise self._damaged(error) from None

    def share(self) -> float | None:
        """Return how much of the file has been read, 0 to 1; None where that cannot be known."""
        return self._file.tell() / self._size if self._size and not self._file.closed else None

    def read(self) -> bytes:
        """Return all that is still to be read."""
        try:
            return self._stream.read()
        except self._damage as error:
            raise self._damaged(error) from None

    def lines(self, encoding: str = "utf-8", bad: Bad = stop) -> Iterator[tuple[int, str]]:
        """Yield the lines, numbered from 1, without their ends; then close the file.

        Raises:
            InputError: the file cannot be read on; or `bad` raises it, for a line that does not decode.
            OptionError: there is no such encoding.
        """
        with self:
            try:
                codec = codecs.lookup(encoding).name
                "a".encode(codec)
            except (LookupError, UnicodeError):
                raise OptionError("encoding", encoding, _ENCODINGS) from None
            # In a wide encoding a line break is several bytes, so such a file is read whole.
            wide = codec.startswith(("utf-16", "utf-32"))
            yield from self._whole(codec, encoding) if wide else self._each(codec, encoding, bad)

    def _whole(self, codec: str, encoding: str) -> Iterator[tuple[int, str]]:
        raw = self.read()
        try:
            text = raw.decode(codec)
        except UnicodeDecodeError as error:
            raise InputError(self.name, 1, _undecodable(raw, error, encoding)) from None
        if text:
            for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
                yield number, _bare(line)

    def _each(self, codec: str, encoding: str, bad: Bad) -> Iterator[tuple[int, str]]:
        if self.starts_with(codecs.BOM_UTF16_LE) or self.starts_with(codecs.BOM_UTF16_BE):
            raise InputError(self.name, 1, "is UTF-16, as its first bytes say; add --encoding utf-16")
        number = 0
        try:
            for number, raw in enumerate(self._stream, 1):
                try:
                    line = raw.decode(codec)
                except UnicodeDecodeError as error:
                    bad(InputError(self.name, number, _undecodable(raw, error, encoding)))
                    continue
                yield number, _bare(line.removesuffix("\n"))
        except self._damage as error:
            raise self._damaged(error, number + 1) from None

    def _damaged(self, error: Exception, line: int = 0) -> InputError:
        packed = self._stream is not self._file
        why = "what was compressed is damaged, or cut short" if packed else getattr(error, "strerror", error)
        return InputError(self.name, line, f"cannot be read: {why}")

    def close(self) -> None:
        """Close the file; standard input stays open."""
        if self.path != STANDARD_INPUT:
            self._stream.close()
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _standard_input() -> io.BufferedReader:
    stream: Any = sys.stdin.buffer if sys.stdin else io.BytesIO()
    return stream if hasattr(stream, "peek") else io.BufferedReader(stream)


def _zstd(name: str) -> Any:
    for module in ("compression.zstd", "backports.zstd"):
        try:
            return import_module(module)
        except ImportError:
            pass
    raise InputError(name, 0, "is compressed by zstd, which needs: pip install 'translit[zstd]'")


def _bare(line: str) -> str:
    return line.removeprefix("\ufeff").removesuffix("\r")


def _undecodable(raw: bytes, error: UnicodeDecodeError, encoding: str) -> str:
    return (
        f"byte 0x{raw[error.start]:02x} at position {error.start + 1} is not {encoding}; "
        "name the file's encoding with --encoding (Greek: cp1253, Turkish: cp1254)"
    )
