"""Bytes become numbered lines, compressed or not, and what cannot be read is told with its line."""

import bz2
import gzip
import lzma
import sys

import pytest
from backports import zstd

from translit import InputError, OptionError
from translit.cli.source import STANDARD_INPUT, Source


def lines(path, encoding="utf-8", **options):
    """The lines of a source, without their numbers."""
    return (line for _, line in Source(path).lines(encoding, **options))


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
def test_lines_come_without_their_ends(file, content, expected):
    assert list(lines(file(content))) == expected


def test_dash_is_standard_input(piped):
    piped("Νίκος\nΆννα\n".encode())
    assert list(lines(STANDARD_INPUT)) == ["Νίκος", "Άννα"]


@pytest.mark.parametrize("encoding", ["cp1253", "iso8859-7", "mac-greek", "utf-8", "utf-16", "utf-32"])
def test_greek_is_read_in_its_encoding(file, encoding):
    assert list(lines(file("Νίκος\nΆννα\n".encode(encoding)), encoding)) == ["Νίκος", "Άννα"]


@pytest.mark.parametrize("encoding", ["cp1254", "iso8859-9"])
def test_turkish_is_read_in_its_encoding(file, encoding):
    assert list(lines(file("Işıl Güneş\n".encode(encoding)), encoding)) == ["Işıl Güneş"]


@pytest.mark.parametrize("encoding", ["UTF-16", "utf16", "U16"])
def test_encoding_may_be_spelled_as_python_allows(file, encoding):
    assert list(lines(file("Νίκος\nΆννα\n".encode("utf-16")), encoding)) == ["Νίκος", "Άννα"]


def test_undecodable_byte_is_reported_with_its_place(file):
    path = file(b"Hakan Fidan\nHakan Fid\xfdn\n")
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


def test_broken_utf_16_is_an_input_error(file):
    with pytest.raises(InputError):
        list(lines(file("Νίκος\n".encode("utf-16") + b"x"), "utf-16"))


def test_utf_16_has_the_same_lines(file):
    assert list(lines(file("Νίκος\u2028Δένδιας\n".encode("utf-16")), "utf-16")) == ["Νίκος\u2028Δένδιας"]


@pytest.mark.parametrize("encoding", ["klingon", "hex", "rot13", ""])
def test_encoding_that_does_not_exist_is_refused(file, encoding):
    with pytest.raises(OptionError, match="cp1253"):
        list(lines(file("Νίκος\n"), encoding))


def test_file_that_does_not_exist_is_reported(tmp_path):
    path = str(tmp_path / "nowhere.txt")
    with pytest.raises(InputError, match="cannot be read") as caught:
        list(lines(path))
    assert (caught.value.path, caught.value.line) == (path, 0)


def test_directory_is_no_file(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        list(lines(str(tmp_path)))


def test_lines_are_read_as_they_are_asked_for(file):
    assert next(lines(file("Νίκος\n" + "x" * 100 + "\n\xff"))) == "Νίκος"


def test_huge_line_is_a_line(file):
    huge = "Παπαδόπουλος " * 50_000
    assert list(lines(file(f"{huge}\nΆννα\n"))) == [huge, "Άννα"]


def test_lines_are_numbered(file):
    assert list(Source(file("Νίκος\n\nΆννα")).lines()) == [(1, "Νίκος"), (2, ""), (3, "Άννα")]


def test_file_is_closed_when_it_has_been_read(file):
    source = Source(file("Νίκος\n"))
    assert [source.share(), *source.lines(), source.share()] == [0.0, (1, "Νίκος"), None]


def test_share_grows_while_a_file_is_read(file):
    source = Source(file("Νίκος\n" * 100_000))
    found = source.lines()
    for _ in range(50_000):
        next(found)
    assert 0.4 < source.share() < 0.7
    source.close()


def test_share_of_a_pipe_is_not_known(piped):
    piped(b"x\n")
    assert Source(STANDARD_INPUT).share() is None


def test_no_standard_input_is_an_empty_one(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert list(lines(STANDARD_INPUT)) == []


# ---------------------------------------------------------------- what is left out


def test_line_that_does_not_decode_is_left_out_on_request(file):
    told = []
    found = list(Source(file(b"Hakan\n\xff\n\xfe\nOrhan\n")).lines(bad=told.append))
    assert found == [(1, "Hakan"), (4, "Orhan")]
    assert [error.line for error in told] == [2, 3]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_told_by_its_first_bytes(file, encoding):
    path = file("\ufeffid,name\n".encode(encoding))
    with pytest.raises(InputError, match="add --encoding utf-16"):
        list(lines(path, bad=lambda error: None))


# ---------------------------------------------------------------- compressed


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstd.compress])
def test_compressed_is_unpacked_whatever_its_name(pack, file, piped):
    packed = pack("Νίκος\nΆννα\n".encode())
    assert list(lines(file(packed, "names.txt"))) == ["Νίκος", "Άννα"]
    piped(packed)
    assert list(lines(STANDARD_INPUT)) == ["Νίκος", "Άννα"]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstd.compress])
def test_compressed_and_cut_short_is_told(pack, file):
    packed = pack("".join(f"Νίκος {number}\n" for number in range(5000)).encode())
    with pytest.raises(InputError, match="damaged, or cut short"):
        list(lines(file(packed[:-20])))


def test_zstd_without_its_package_names_it(file, monkeypatch):
    path = file(zstd.compress(b"x\n"))
    for module in ("compression.zstd", "backports.zstd"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError, match=r"pip install 'translit\[zstd\]'"):
        Source(path)


@pytest.mark.parametrize("magic", [b"PK\3\4", b"\xd0\xcf\x11\xe0", b"%PDF-1.7"])
def test_what_holds_no_text_is_refused_at_once(magic, file):
    with pytest.raises(InputError, match=r"CSV|text"):
        Source(file(magic + bytes(50)))
