import io
from types import SimpleNamespace

import pytest

from translit import InputError, OptionError
from translit.source import STANDARD_INPUT, lines, table


@pytest.fixture
def written(tmp_path):
    """Write text or bytes to a file and return its path."""

    def write(content, name="names.txt"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def piped(monkeypatch):
    def pipe(content):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    return pipe


def read(path, encoding="utf-8", delimiter=None, header=True):
    found = table(path, encoding, delimiter, header)
    return found.header, list(found.rows)


# ---------------------------------------------------------------- lines


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", []),
        ("\n", [""]),
        ("Νίκος", ["Νίκος"]),
        ("Νίκος\n", ["Νίκος"]),
        ("Νίκος\n\nΆννα\n", ["Νίκος", "", "Άννα"]),
        ("Νίκος\r\nΆννα\r\n", ["Νίκος", "Άννα"]),
        ("\ufeffΝίκος\nΆννα", ["Νίκος", "Άννα"]),
        ("  Νίκος \t\n", ["  Νίκος \t"]),
        ("Νί\0κος\n", ["Νί\0κος"]),
        ("Νίκος\u2028Δένδιας\x0bκαι\x85άλλοι\n", ["Νίκος\u2028Δένδιας\x0bκαι\x85άλλοι"]),
    ],
)
def test_lines_come_without_their_ends(written, content, expected):
    assert list(lines(written(content))) == expected


def test_dash_is_standard_input(piped):
    piped("Νίκος\nΆννα\n".encode())
    assert list(lines(STANDARD_INPUT)) == ["Νίκος", "Άννα"]


@pytest.mark.parametrize("encoding", ["cp1253", "iso8859-7", "mac-greek", "utf-8", "utf-16", "utf-32"])
def test_greek_is_read_in_its_encoding(written, encoding):
    assert list(lines(written("Νίκος\nΆννα\n".encode(encoding)), encoding)) == ["Νίκος", "Άννα"]


@pytest.mark.parametrize("encoding", ["cp1254", "iso8859-9"])
def test_turkish_is_read_in_its_encoding(written, encoding):
    assert list(lines(written("Işıl Güneş\n".encode(encoding)), encoding)) == ["Işıl Güneş"]


@pytest.mark.parametrize("encoding", ["UTF-16", "utf16", "U16"])
def test_encoding_may_be_spelled_as_python_allows(written, encoding):
    assert list(lines(written("Νίκος\nΆννα\n".encode("utf-16")), encoding)) == ["Νίκος", "Άννα"]


def test_undecodable_byte_is_reported_with_its_place(written):
    path = written(b"Hakan Fidan\nHakan Fid\xfdn\n")
    found = lines(path)
    assert next(found) == "Hakan Fidan"
    with pytest.raises(InputError, match="0xfd at position 10") as caught:
        next(found)
    assert (caught.value.path, caught.value.line) == (path, 2)
    assert "--encoding" in caught.value.problem


def test_undecodable_byte_in_a_pipe_is_reported_by_line(piped):
    piped(b"Hakan Fidan\n\xff\n")
    with pytest.raises(InputError, match="standard input:2"):
        list(lines(STANDARD_INPUT))


def test_broken_utf_16_is_an_input_error(written):
    with pytest.raises(InputError):
        list(lines(written("Νίκος\n".encode("utf-16") + b"x"), "utf-16"))


def test_utf_16_has_the_same_lines(written):
    assert list(lines(written("Νίκος\u2028Δένδιας\n".encode("utf-16")), "utf-16")) == ["Νίκος\u2028Δένδιας"]


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13", ""])
def test_encoding_that_does_not_exist_is_refused(written, encoding):
    with pytest.raises(OptionError, match="cp1253"):
        list(lines(written("Νίκος\n"), encoding))


def test_file_that_does_not_exist_is_reported(tmp_path):
    path = str(tmp_path / "nowhere.txt")
    with pytest.raises(InputError, match="cannot be read") as caught:
        list(lines(path))
    assert (caught.value.path, caught.value.line) == (path, 0)


def test_directory_is_no_file(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        list(lines(str(tmp_path)))


def test_lines_are_read_as_they_are_asked_for(written):
    assert next(lines(written("Νίκος\n" + "x" * 100 + "\n\xff"))) == "Νίκος"


def test_huge_line_is_a_line(written):
    huge = "Παπαδόπουλος " * 50_000
    assert list(lines(written(f"{huge}\nΆννα\n"))) == [huge, "Άννα"]


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
def test_table_is_read(written, content, header, rows):
    assert read(written(content)) == (header, rows)


def test_table_without_a_header_is_all_rows(written):
    assert read(written("1,Νίκος\n2,Άννα\n"), header=False) == ([], [["1", "Νίκος"], ["2", "Άννα"]])


def test_delimiter_given_wins(written):
    assert read(written("id|na,me\n1|Νίκος\n"), delimiter="|") == (["id", "na,me"], [["1", "Νίκος"]])


def test_table_may_be_standard_input(piped):
    piped("id,name\n1,Νίκος\n".encode())
    assert read(STANDARD_INPUT) == (["id", "name"], [["1", "Νίκος"]])


def test_table_is_read_in_its_encoding(written):
    assert read(written("id,όνομα\n1,Νίκος\n".encode("cp1253")), "cp1253") == (
        ["id", "όνομα"],
        [["1", "Νίκος"]],
    )


def test_empty_file_is_no_table(written):
    with pytest.raises(InputError, match="empty"):
        table(written(""), "utf-8", None)


def test_empty_pipe_is_no_table(piped):
    piped(b"")
    with pytest.raises(InputError, match="standard input: is empty"):
        table(STANDARD_INPUT, "utf-8", None)


def test_undecodable_byte_in_a_table_is_reported_with_its_line(written):
    found = table(written("id,name\n1,Νίκος\n".encode() + b"2,\xff\n"), "utf-8", None)
    assert next(found.rows) == ["1", "Νίκος"]
    with pytest.raises(InputError) as caught:
        next(found.rows)
    assert caught.value.line == 3


def test_quotation_mark_that_never_closes_is_reported(written):
    with pytest.raises(InputError):
        read(written('id,name\n1,"Νίκος\n2,Άννα\n3,Ελένη\n'))


@pytest.mark.parametrize("delimiter", ["", "||", '"', "\n"])
def test_delimiter_of_other_than_one_character_is_refused(written, delimiter):
    with pytest.raises(OptionError):
        read(written("id,name\n1,Νίκος\n"), delimiter=delimiter)


def test_delimiter_may_be_a_tab_written_out(written):
    assert read(written("id\tname\n1\tΝίκος\n"), delimiter="\\t")[1] == [["1", "Νίκος"]]


def test_huge_cell_is_a_cell(written):
    huge = "Παπαδόπουλος " * 50_000
    assert read(written(f"id,name\n1,{huge}\n"))[1] == [["1", huge]]


# ---------------------------------------------------------------- columns


@pytest.mark.parametrize(("wanted", "place"), [("id", 0), ("name", 1), ("1", 0), ("2", 1), ("3", 2)])
def test_column_is_found_by_name_or_number(written, wanted, place):
    assert table(written("id,name,3\n"), "utf-8", None).column(wanted) == place


def test_name_of_a_column_wins_over_its_number(written):
    assert table(written("2,1\n"), "utf-8", None).column("1") == 1


@pytest.mark.parametrize("wanted", ["label", "0", "3", "-1", "1.5", "²", "", "NAME"])
def test_column_that_does_not_exist_is_refused_with_those_that_do(written, wanted):
    with pytest.raises(OptionError, match="id, name"):
        table(written("id,name\n"), "utf-8", None).column(wanted)


def test_column_without_a_header_is_a_number(written):
    found = table(written("1,Νίκος\n"), "utf-8", None, header=False)
    assert found.column("2") == 1
    with pytest.raises(OptionError, match="number"):
        found.column("name")
