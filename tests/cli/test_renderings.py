"""The command that renders names, as its user runs it."""

import re

from command import answer, misuse, objects

NAME = "Γκιουβέν Μπεγκέτς"


def test_renderings_are_rows_best_first():
    rows = [row.split("\t") for row in answer("render", NAME, "--to", "tr", "--limit", "3").splitlines()]
    assert len(rows) == 3
    assert rows[0][0] == "Güven Begeç"
    assert rows[0][2:] == ["tr", NAME]
    assert [float(row[1]) for row in rows] == sorted((float(row[1]) for row in rows), reverse=True)


def test_pipe_is_rendered_line_by_line_in_each_language():
    rows = answer("render", "-l", "1", "-t", "en", "-t", "el", given="Hakan Fidan\nAli\n").splitlines()
    assert [row.split("\t")[2:] for row in rows] == [
        ["en", "Hakan Fidan"],
        ["el", "Hakan Fidan"],
        ["en", "Ali"],
        ["el", "Ali"],
    ]


def test_json_has_the_probabilities():
    (one,) = objects(answer("render", "--json", "-l", "1", NAME, "--to", "tr"))
    assert one["name"] == NAME
    assert one["renderings"]["tr"][0]["text"] == "Güven Begeç"
    assert 0 < one["renderings"]["tr"][0]["probability"] <= 1


def test_table_keeps_its_rows_and_has_the_best_rendering(file):
    path = file(f"id,name\n1,{NAME}\n2,\n", "people.csv")
    answered = answer("render", "--column", "name", "--to", "tr", "--file", path)
    assert answered == f"id,name,rendered_tr\n1,{NAME},Güven Begeç\n2,,\n"


def test_query_finds_the_name_and_its_renderings():
    asked = answer("render", "--query", "or", "--to", "tr", "--limit", "1", NAME)
    assert asked == f'"{NAME}" OR "Güven Begeç"\n'
    pattern = answer("render", "--query", "regex", "--to", "tr", "--limit", "1", NAME).strip()
    assert re.search(pattern, "Korgeneral Güven  Begeç konuştu")
    line = answer("render", "--query", "elastic", "--to", "tr", "--limit", "1", NAME)
    assert line == f"{NAME}, Güven Begeç\n"


def test_query_may_be_a_column_or_json(file):
    path = file(f"name\n{NAME}\n", "people.tsv")
    rows = answer("render", "-c", "name", "-q", "elastic", "-t", "tr", "-l", "1", "-f", path).splitlines()
    assert rows[0].split("\t") == ["name", "query"] or rows[0] == "name,query"
    (one,) = objects(answer("render", "--json", "-q", "elastic", "-t", "tr", "-l", "1", NAME))
    assert one == {"name": NAME, "query": f"{NAME}, Güven Begeç"}


def test_what_is_no_name_has_no_rows():
    assert answer("render", "123") == ""


def test_unknown_language_is_misuse():
    assert "xx" in misuse("render", "--to", "xx", "Ali")
