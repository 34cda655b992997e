"""Lines become rows of cells, whatever a table is written in."""

import io
import json
import sys
from types import SimpleNamespace
from unittest.mock import patch

import pyarrow
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyarrow import parquet

from translit import InputError, OptionError
from translit.cli.rows import Layout, table, text_of
from translit.cli.source import STANDARD_INPUT, Source

OPEN = []


def opened(path, encoding="utf-8", delimiter=None, header=True, **options):
    layout = Layout(encoding, delimiter, header)
    OPEN.append(Source(path))
    return table(OPEN[-1], layout, **options)


@pytest.fixture(autouse=True)
def closed():
    """Close what a test did not read to its end."""
    yield
    while OPEN:
        OPEN.pop().close()


def read(*arguments, **options):
    """The header of a table and its rows, without their numbers."""
    found = opened(*arguments, **options)
    return found.header, [cells for _, cells in found.rows]


# ---------------------------------------------------------------- tables


@pytest.mark.parametrize(
    ("content", "header", "rows"),
    [
        ("id,name\n1,Νίκος\n2,Άννα\n", ["id", "name"], [["1", "Νίκος"], ["2", "Άννα"]]),
        ("id\tname\n1\tΝίκος\n", ["id", "name"], [["1", "Νίκος"]]),
        ("id;name\n1;Fidan, Hakan\n", ["id", "name"], [["1", "Fidan, Hakan"]]),
        ('id,name\n1,"Fidan, Hakan"\n', ["id", "name"], [["1", "Fidan, Hakan"]]),
        ('id,name\n1,"Fidan\nHakan"\n', ["id", "name"], [["1", "Fidan\nHakan"]]),
        ('id,name\n1,"Γιώργος ""Τζορτζ"" Παππάς"\n', ["id", "name"], [["1", 'Γιώργος "Τζορτζ" Παππάς']]),
        ('id\tname\n1\tΓιώργος "Τζορτζ"\n2\t"\n', ["id", "name"], [["1", 'Γιώργος "Τζορτζ"'], ["2", '"']]),
        ("\ufeffid,name\r\n1,Νίκος\r\n", ["id", "name"], [["1", "Νίκος"]]),
        ('\ufeff"id","name"\r\n"1","Νίκος"\r\n', ["id", "name"], [["1", "Νίκος"]]),
        ('"first\nid",name\n1,Νίκος\n', ["first\nid", "name"], [["1", "Νίκος"]]),
        ("name\nΝίκος\n", ["name"], [["Νίκος"]]),
        ("id,name\n", ["id", "name"], []),
        ("id,name\n1\n2,Νίκος,x\n", ["id", "name"], [["1"], ["2", "Νίκος", "x"]]),
        ("id,name\n1,a\0b\n", ["id", "name"], [["1", "a\0b"]]),
    ],
)
def test_table_is_read(file, content, header, rows):
    assert read(file(content)) == (header, rows)


def test_table_without_a_header_is_all_rows(file):
    assert read(file("1,Νίκος\n2,Άννα\n"), header=False) == ([], [["1", "Νίκος"], ["2", "Άννα"]])


def test_delimiter_given_wins(file):
    assert read(file("id|na,me\n1|Νίκος\n"), delimiter="|") == (["id", "na,me"], [["1", "Νίκος"]])


def test_table_may_be_standard_input(piped):
    piped("id,name\n1,Νίκος\n".encode())
    assert read(STANDARD_INPUT) == (["id", "name"], [["1", "Νίκος"]])


def test_table_is_read_in_its_encoding(file):
    assert read(file("id,όνομα\n1,Νίκος\n".encode("cp1253")), "cp1253") == (
        ["id", "όνομα"],
        [["1", "Νίκος"]],
    )


def test_empty_file_is_no_table(file):
    with pytest.raises(InputError, match="empty"):
        opened(file(""))


def test_empty_pipe_is_no_table(piped):
    piped(b"")
    with pytest.raises(InputError, match="standard input: is empty"):
        opened(STANDARD_INPUT)


def test_undecodable_byte_in_a_table_is_reported_with_its_line(file):
    found = opened(file("id,name\n1,Νίκος\n".encode() + b"2,\xff\n"))
    assert next(found.rows) == (2, ["1", "Νίκος"])
    with pytest.raises(InputError) as caught:
        next(found.rows)
    assert caught.value.line == 3


def test_quotation_mark_that_never_closes_is_reported(file):
    with pytest.raises(InputError):
        read(file('id,name\n1,"Νίκος\n2,Άννα\n3,Ελένη\n'))


@pytest.mark.parametrize("delimiter", ["", "||", '"', "\n"])
def test_delimiter_of_other_than_one_character_is_refused(file, delimiter):
    with pytest.raises(OptionError):
        read(file("id,name\n1,Νίκος\n"), delimiter=delimiter)


def test_huge_cell_is_a_cell(file):
    huge = "Παπαδόπουλος " * 50_000
    assert read(file(f"id,name\n1,{huge}\n"))[1] == [["1", huge]]


def test_rows_are_numbered_by_their_first_line(file):
    found = opened(file('id,name\n1,"a\nb"\n\n2,c\n'))
    assert [number for number, _ in found.rows] == [2, 4, 5]


def test_rows_that_are_none_are_left_out_on_request(file):
    told = []
    content = b'id,name\n1,"x"y\n2,\xff\n3,"a\nb"\n4,"open\n'
    _, rows = read(file(content), bad=told.append)
    assert rows == [["3", "a\nb"]]
    assert [error.line for error in told] == [2, 3, 6]
    assert "never closes" in told[-1].problem


def test_header_that_cannot_be_read_is_never_left_out(file):
    for content in (b"id,n\xff\n1,x\n", b'id,"na"me\n1,x\n'):
        with pytest.raises(InputError) as caught:
            opened(file(content), bad=lambda error: None)
        assert caught.value.line == 1


def test_blank_lines_before_the_header_are_passed_over(file):
    assert read(file("\n\nid,name\n1,x\n")) == (["id", "name"], [["1", "x"]])


def test_carriage_return_alone_ends_no_line(file):
    with pytest.raises(InputError, match="carriage return"):
        read(file("id,name\r1,x\r"))


def test_registry_is_no_table(file):
    with pytest.raises(InputError, match="a registry, not a table"):
        opened(file(b"SQLite format 3\0" + bytes(100)))


# ---------------------------------------------------------------- plain lines


@pytest.mark.parametrize(
    ("name", "content", "plain"),
    [
        ("names.txt", "Hakan Fidan\nFidan, Hakan\n", True),
        ("names", "Fidan, Hakan\nname\n", True),
        ("names.csv", "Fidan, Hakan\n", False),
        ("names.csv.gz", "Fidan, Hakan\n", False),
        ("names.txt", "id,name\n1,x\n", False),
        ("names.txt", '"id";"name"\n1;x\n', False),
        ("names.txt", "qid\tname\n1\tx\n", False),
    ],
)
def test_lines_are_names_unless_they_look_like_a_table(file, name, content, plain):
    found = opened(file(content, name), plain=True)
    assert (found.header == []) == plain
    rows = [cells for _, cells in found.rows]
    assert not plain or rows == [[line] for line in content.splitlines()]


def test_lines_are_a_table_where_names_are_not_looked_for(file):
    assert read(file("Fidan, Hakan\n", "names.txt")) == (["Fidan", " Hakan"], [])


# ---------------------------------------------------------------- JSON lines


def test_objects_are_rows_under_all_their_keys(file):
    content = '{"id": 1, "name": "Νίκος"}\n\n{"name": ["Άννα"], "born": 1968}\n'
    expected = ["id", "name", "born"], [[1, "Νίκος", None], [None, ["Άννα"], 1968]]
    for name in ("a.jsonl", "a.ndjson.gz", "a.json", "a.txt", "a"):
        assert read(file(content, name)) == expected


def test_lines_that_are_no_objects_are_told(file):
    told = []
    content = '{"id": 1}\n[1]\n{"id": \n"x"\n' + "[" * 100_000 + '\n{"id": 2}\n'
    assert read(file(content, "a.jsonl"), bad=told.append)[1] == [[1], [2]]
    assert [error.line for error in told] == [2, 3, 4, 5]


@given(st.lists(st.dictionaries(st.sampled_from(["id", "name", "ü"]), st.text() | st.integers(), min_size=1)))
def test_what_is_written_as_json_lines_is_read_again(objects):
    content = "".join(json.dumps(one) + "\n" for one in [{"id": 0}, *objects]).encode()
    with patch("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content))):
        found = opened(STANDARD_INPUT)
    rows = [dict(zip(found.header, cells, strict=True)) for _, cells in found.rows]
    assert [{key: cell for key, cell in row.items() if cell is not None} for row in rows[1:]] == objects


# ---------------------------------------------------------------- Parquet


def in_parquet(columns):
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.table(columns), sink, row_group_size=2)
    return sink.getvalue().to_pybytes()


def test_parquet_is_read(file, piped):
    content = in_parquet({"id": [1, 2, 3], "names": [["Νίκος"], None, []]})
    expected = ["id", "names"], [[1, ["Νίκος"]], [2, None], [3, []]]
    assert read(file(content, "people.parquet")) == expected
    piped(content)
    assert read(STANDARD_INPUT) == expected


def test_share_of_parquet_is_that_of_its_rows(file):
    found = opened(file(in_parquet({"id": [1, 2, 3, 4]})))
    assert next(found.rows) == (1, [1])
    assert found.share() == 0.25


def test_parquet_cut_short_is_told(file):
    content = in_parquet({"id": list(range(1000))})
    with pytest.raises(InputError, match="not Parquet"):
        opened(file(content[: len(content) // 2]))


def test_parquet_without_its_package_names_it(file, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"pip install 'translit\[parquet\]'"):
        opened(file(b"PAR1"))


# ---------------------------------------------------------------- cells


@pytest.mark.parametrize(
    ("cell", "text"), [("Νίκος", "Νίκος"), (None, ""), (7, "7"), (True, "true"), (["Ü"], '["Ü"]')]
)
def test_cell_is_written_as_text(cell, text):
    assert text_of(cell) == text


# ---------------------------------------------------------------- columns


@pytest.mark.parametrize(("wanted", "place"), [("id", 0), ("name", 1), ("1", 0), ("2", 1), ("3", 2)])
def test_column_is_found_by_name_or_number(file, wanted, place):
    assert opened(file("id,name,3\n")).column(wanted) == place


def test_name_of_a_column_wins_over_its_number(file):
    assert opened(file("2,1\n")).column("1") == 1


@pytest.mark.parametrize("wanted", ["label", "0", "3", "-1", "1.5", "²", "", "NAME"])
def test_column_that_does_not_exist_is_refused_with_those_that_do(file, wanted):
    with pytest.raises(OptionError, match="id, name"):
        opened(file("id,name\n")).column(wanted)


def test_column_without_a_header_is_a_number(file):
    found = opened(file("1,Νίκος\n"), header=False)
    assert found.column("2") == 1
    with pytest.raises(OptionError, match="number"):
        found.column("name")
