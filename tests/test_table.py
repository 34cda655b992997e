"""Any malformed table is refused with its place; a good one is read, compiled and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest

from translit import table
from translit.errors import TableError
from translit.table import Case, parse_facts, parse_rules

PATH = Path("tables/made-up")
HEADER = "# made-up\n# what    x\n# in      NFC, any\n# out     y\n# source  z\n# case    c\n"


def rules(body: str) -> table.Rules:
    return parse_rules(PATH, HEADER + body)


def facts(body: str) -> table.Facts:
    return parse_facts(PATH, HEADER + body)


def test_a_rule_carries_its_cases() -> None:
    (line,) = rules("θ → th ;   #= θηβα → thηβα, θ → th\n").lines
    assert line.rule == "θ → th ;"
    assert line.number == 7
    assert line.cases == (Case("θηβα", "thηβα"), Case("θ", "th"))


def test_rules_are_compiled_by_icu_in_the_form_the_header_names() -> None:
    assert rules("ά → a ;\n").compile()("ά") == "a"
    decomposed = parse_rules(PATH, HEADER.replace("NFC", "NFD") + "α → a ;\n\\u0301 → ;\n")
    assert decomposed.compile()("ά") == "a"


def test_facts_are_cells_by_column() -> None:
    (row,) = facts("lang\tname\ntr\tAyşe\n").rows
    assert (row["lang"], row["name"], row.number) == ("tr", "Ayşe", 8)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (HEADER, 0, "no rules"),
        (HEADER + "θ → th\n", 7, "ends with ';'"),
        (HEADER + "θ → th ; #= θ → t → h\n", 7, "bad case"),
        (HEADER + "θ → th ; #= → th\n", 7, "bad case"),
        (HEADER + "θ → th ;\r\n", 7, "LF line ends"),
        (HEADER + "α\u0301 → a ;\n", 7, "not NFC"),
        (HEADER.replace("# out     y\n", ""), 4, "'# out  …'"),
        (HEADER.replace("NFC, any", "letters"), 3, "NFC or NFD"),
        ("# made-up\n# what    x\n", 3, "'# in  …'"),
    ],
)
def test_malformed_rules_are_refused_with_their_line(text: str, line: int, problem: str) -> None:
    with pytest.raises(TableError, match=problem.replace("(", r"\(")) as caught:
        parse_rules(PATH, text)
    assert caught.value.line == line
    assert str(caught.value).startswith("tables/made-up")


@pytest.mark.parametrize(
    ("body", "line", "problem"),
    [
        ("", 0, "no facts"),
        ("lang\tname\n", 0, "no facts"),
        ("lang\tname\ntr\n", 8, "1 cells, expected 2: lang, name"),
        ("lang\tname\ntr\tAyşe\tf\n", 8, "3 cells, expected 2"),
        ("lang\tname\ntr\t\n", 8, "empty"),
        ("lang\tname\ntr\tAyşe\n\ntr\t Işık\n", 10, "space at its edge"),
    ],
)
def test_malformed_facts_are_refused_with_their_line(body: str, line: int, problem: str) -> None:
    with pytest.raises(TableError, match=problem) as caught:
        facts(body)
    assert caught.value.line == line


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("α → a ;\nαυ → av ;\n", 8),  # hidden by the rule above it
        ("β → v ;\nα → $x ;\nγ → g ;\n", 8),  # no such variable
        ("[αβ → a ;\n", 7),
        ("α → a ;\nβ → b ;\n(γ → g ;\nδ → d ;\n", 9),
    ],
)
def test_what_icu_refuses_is_named_by_its_line(body: str, line: int) -> None:
    with pytest.raises(TableError) as caught:
        rules(body).compile()
    assert caught.value.line == line
    assert caught.value.problem[0].isalpha()


def test_missing_and_undecodable_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "TABLES", tmp_path)
    (tmp_path / "bad.tsv").write_bytes(b"# bad\n# what \xff\n")
    (tmp_path / "bad.toml").write_bytes(b"a = 1\nb = \n")
    table.forget()
    try:
        with pytest.raises(TableError, match=r"no table 'none\.tsv'"):
            table.facts("none.tsv")
        with pytest.raises(TableError, match=r"bad\.tsv:2: not UTF-8"):
            table.facts("bad.tsv")
        with pytest.raises(TableError, match=r"bad\.toml:2: not TOML"):
            table.settings("bad.toml")
    finally:
        table.forget()


@pytest.mark.parametrize("kept", [table.memoized, table.recent])
def test_answers_are_kept_until_forget(kept: Callable[..., Callable[[str], str]]) -> None:
    asked = []

    @kept
    def answer(question: str) -> str:
        asked.append(question)
        return question[::-1]

    assert [answer("Ece"), answer("Ali"), answer("Ece")] == ["ecE", "ilA", "ecE"]
    assert asked == ["Ece", "Ali"]
    table.forget()
    assert answer("Ece") == "ecE"
    assert asked == ["Ece", "Ali", "Ece"]


def test_edited_tables_are_read_again_after_forget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "TABLES", tmp_path)
    table.forget()
    try:
        (tmp_path / "new.tsv").write_text(HEADER + "name\nAyşe\n", encoding="utf-8")
        assert [row["name"] for row in table.facts("new.tsv").rows] == ["Ayşe"]
        (tmp_path / "new.tsv").write_text(HEADER + "name\nIşıl\n", encoding="utf-8")
        assert [row["name"] for row in table.facts("new.tsv").rows] == ["Ayşe"]
        table.forget()
        assert [row["name"] for row in table.facts("new.tsv").rows] == ["Işıl"]
    finally:
        table.forget()


def test_what_was_asked_lately_is_worked_out_once_and_forgotten_with_the_rest():
    asked = []

    @table.lately
    def twice(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [twice(1), twice(1), twice(2)] == [2, 2, 4]
    assert asked == [1, 2]
    table.forget()
    assert twice(1) == 2
    assert asked == [1, 2, 1]
