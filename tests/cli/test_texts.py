"""The command that finds people in running text."""

import pytest
from command import answer, misuse, objects, run

TEXT = "Στη Βεγγάζη ο Χακάν Φιντάν\nκαι ο Νίκος Δένδιας.\n\nΟ Φιντάν έφυγε.\n"


@pytest.fixture
def news(tmp_path):
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


def test_a_row_for_each_of_the_people(news):
    rows = [line.split("\t") for line in answer("scan", news).splitlines()]
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("2", "Φιντάν | Χακάν Φιντάν", "1,4"),
        ("1", "Νίκος Δένδιας", "2"),
    ]
    assert rows[1][0] == "Νίκος Δένδιας"


def test_a_pipe_is_read_as_a_file_is(news):
    assert answer("scan", given=TEXT) == answer("scan", "-", given=TEXT) == answer("scan", news)


def test_json_has_each_mention_where_it_stands(news):
    fidan, dendias = objects(answer("scan", "--json", news))
    assert (fidan["count"], len(fidan["mentions"])) == (2, 2)
    for mention in (*fidan["mentions"], *dendias["mentions"]):
        assert TEXT[mention["start"] : mention["end"]] == mention["text"]
    assert [mention["line"] for mention in fidan["mentions"]] == [1, 4]


def test_line_ends_of_other_systems_count_as_one(tmp_path):
    path = tmp_path / "windows.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert answer("scan", "--json", str(path)) == answer("scan", "--json", given=TEXT)


def test_the_text_with_names_in_brackets(news):
    shown = answer("scan", "--show", "text", news)
    assert "[Νίκος Δένδιας|Νίκος Δένδιας].\n\nΟ [Φιντάν|" in shown


def test_the_text_as_a_page(news):
    shown = answer("scan", "--show", "html", news)
    assert shown.startswith("<!doctype html>")
    assert shown.endswith("</html>\n")
    assert "news.txt</title>" in shown


def test_greek_of_another_encoding(tmp_path):
    path = tmp_path / "greek.txt"
    path.write_bytes(TEXT.encode("cp1253"))
    assert answer("scan", "--encoding", "cp1253", str(path)) == answer("scan", given=TEXT)
    assert "greek.txt:1: byte" in misuse("scan", str(path))


def test_nothing_found_is_exit_code_1():
    done = run("scan", given="Χθες έβρεχε στην Αθήνα.\n")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert run("scan", "--show", "text", given="Χθες.").stdout == "Χθες.\n"


def test_misuse_is_said():
    assert "--json prints people" in misuse("scan", "--json", "--show", "html", given="")
    assert "cannot be read" in misuse("scan", "no-such-file.txt")
