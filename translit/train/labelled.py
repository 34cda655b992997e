"""Read what is learned from: a TSV goes in, the columns asked for come out, and a digest of it."""

import hashlib
from pathlib import Path

from translit.errors import InputError


def read_columns(path: Path, *columns: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """Return the text of a TSV and its numbered rows, cut down to `columns`; lines with # are remarks.

    Raises:
        InputError: a column or a cell is missing.
    """
    text = path.read_text(encoding="utf-8")
    numbered = [(n, line) for n, line in enumerate(text.split("\n"), 1) if line and not line.startswith("#")]
    header = numbered[0][1].split("\t") if numbered else []
    if not set(columns) <= set(header):
        raise InputError(path, 1, f"expected the columns {', '.join(columns)}")
    places = [header.index(name) for name in columns]
    rows = []
    for number, line in numbered[1:]:
        cells = line.split("\t")
        if len(cells) <= max(places):
            raise InputError(path, number, f"too few cells for the columns {', '.join(columns)}")
        rows.append((number, [cells[place] for place in places]))
    return text, rows


def digest(*texts: str) -> str:
    """Return sixteen hexadecimal digits that stand for the texts."""
    return hashlib.sha256("".join(texts).encode()).hexdigest()[:16]
