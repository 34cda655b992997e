"""Rows of the TSV files under tests/cases/: each a dict by column name."""

from pathlib import Path

CASES = Path(__file__).resolve().parent / "cases"


def rows(name: str) -> list[dict[str, str]]:
    """Read the rows of tests/cases/`name`; lines that start with # are remarks."""
    lines = (CASES / name).read_text(encoding="utf-8").split("\n")
    columns, *rest = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return [dict(zip(columns, cells, strict=True)) for cells in rest]
