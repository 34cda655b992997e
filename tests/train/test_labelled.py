"""Files to learn from are read, and what is wrong with them is told with its place."""

from pathlib import Path

import pytest

from translit.errors import InputError
from translit.train.labelled import digest, read_columns


def test_columns_are_read_in_the_order_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_text("# remark\nname\tid\nΆννα\t1\n\nAli\t2\n", encoding="utf-8")
    text, rows = read_columns(path, "id", "name")
    assert rows == [(3, ["1", "Άννα"]), (5, ["2", "Ali"])]
    assert text.startswith("# remark")


@pytest.mark.parametrize(("content", "problem"), [("a\tb\n", "id"), ("id\tname\n1\n", "too few"), ("", "id")])
def test_missing_columns_and_cells_are_told(tmp_path: Path, content: str, problem: str) -> None:
    path = tmp_path / "a.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=problem):
        read_columns(path, "id", "name")


def test_digest_tells_texts_apart() -> None:
    assert digest("a", "b") == digest("ab") != digest("ba")
    assert len(digest("")) == 16
