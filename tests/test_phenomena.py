"""The 57 ways in which renderings of a name differ, or names that are not one look alike."""

from pathlib import Path

import pytest

from translit import match

FILE = Path(__file__).parent / "cases" / "phenomena.tsv"


def cases() -> list[object]:
    header, *rows = (
        line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")
    )
    found = []
    for row in rows:
        case = dict(zip(header, row, strict=True))
        marks = [] if case["open"] == "-" else [pytest.mark.xfail(strict=True, reason=case["open"])]
        values = (case["a"], case["b"], case["expected"] == "same")
        found.append(pytest.param(*values, marks=marks, id=f"{case['id']} {case['phenomenon']}"))
    return found


def test_all_57_are_here() -> None:
    assert len(cases()) == 57


@pytest.mark.parametrize(("a", "b", "same"), cases())
def test_phenomenon(a: str, b: str, same: bool) -> None:
    assert match(a, b).same is same
