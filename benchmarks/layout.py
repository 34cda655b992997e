"""Tables in Markdown that also read well on a terminal."""

from collections.abc import Sequence


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table: the first column to the left, numbers to the right."""
    widths = [max(len(row[k]) for row in (header, *rows)) for k in range(len(header))]
    right = [
        k > 0 and all(row[k][:1].isdigit() or row[k][:1] in ".–" for row in rows) for k in range(len(header))
    ]
    lines = [
        [cell.rjust(w) if r else cell.ljust(w) for cell, w, r in zip(row, widths, right, strict=True)]
        for row in (header, *rows)
    ]
    rule = ["-" * (w + 1) + ":" if r else "-" * (w + 2) for w, r in zip(widths, right, strict=True)]
    first, *rest = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([first, f"|{'|'.join(rule)}|", *rest])


def share(value: float | None) -> str:
    """Write a number from 0 to 1 with three places: .961; a dash for None."""
    if value is None:
        return "–"
    return f"{value:.3f}".removeprefix("0")


def ratio(value: float) -> str:
    """Write a ratio with two digits that count: 0.031, 0.52, 1.8, 12."""
    digits = 0 if value >= 10 else 1 if value >= 1 else 2 if value >= 0.1 else 3 if value >= 0.01 else 4
    return f"{value:.{digits}f}"
