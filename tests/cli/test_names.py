"""The commands about names, as their user runs them."""

import gzip
import math
from pathlib import Path

import pytest
from command import answer, misuse, objects, run

from translit import match, resolve, table

DEMO = Path(__file__).parents[2] / "examples" / "names.txt"


# ---------------------------------------------------------------- romanize


def test_arguments_are_romanized_one_a_row():
    assert answer("romanize", "Γιώργος Παπανδρέου", "Άννα") == "Giórgos Papandréou\nÁnna\n"


def test_pipe_is_romanized_line_by_line():
    given = "\ufeffΝίκος\r\n\r\nΆννα  Μαρία\r\nHakan"
    assert answer("romanize", "--plain", given=given) == "Nikos\n\nAnna  Maria\nHakan\n"


def test_empty_input_gives_empty_output():
    assert answer("romanize") == ""


def test_file_is_romanized(file):
    assert answer("romanize", "-s", "passport", "-f", file("Θήβα\nΧανιά\n", "a.txt")) == "THIVA\nCHANIA\n"


def test_dash_as_the_file_is_standard_input():
    assert answer("romanize", "-f", "-", given="Άννα\n") == "Ánna\n"


def test_romanized_json_is_one_object_a_line_in_utf_8():
    text = answer("romanize", "--json", given='Νίκος "Νικ"\nΆννα\u2028\n')
    assert "Νίκος" in text
    assert [one["name"] for one in objects(text)] == ['Νίκος "Νικ"', "Άννα\u2028"]
    assert objects(text)[0]["romanized"] == 'Níkos "Nik"'


def test_reversible_romanization_is_taken_back():
    there = answer("romanize", "-s", "iso843", "Μήλος")
    assert answer("romanize", "-s", "iso843", "--reverse", given=there) == "Μήλος\n"


def test_systems_are_listed():
    rows = answer("romanize", "--list").splitlines()
    assert [row for row in rows if row.startswith("iso843\t")]


def test_name_that_starts_with_a_dash_comes_after_two_dashes_or_by_pipe():
    assert answer("romanize", "--plain", "--", "-Νίκος") == "-Nikos\n"
    assert answer("romanize", "--plain", given="-Νίκος\n--help\n") == "-Nikos\n--help\n"


def test_name_that_starts_with_a_dash_alone_is_misuse():
    misuse("romanize", "-Νίκος")


@pytest.mark.parametrize("command", ["romanize", "parse"])
def test_argument_with_a_line_break_is_one_row(command):
    assert answer(command, "Νίκος\nΔένδιας").count("\n") == 1


# ---------------------------------------------------------------- tables


def test_column_is_added_and_the_rest_kept():
    given = 'id,name,note\r\n1,"Παππάς, Νίκος","a\nb"\r\n2,"Γιώργος ""Τζορτζ""",\r\n3\r\n'
    assert answer("romanize", "--plain", "-c", "name", given=given) == (
        "id,name,note,romanized\n"
        '1,"Παππάς, Νίκος","a\nb","Pappas, Nikos"\n'
        '2,"Γιώργος ""Τζορτζ""",,"Giorgos ""Tzortz"""\n'
        "3,,,\n"
    )


def test_quotation_marks_in_tsv_are_part_of_the_name():
    given = 'id\tname\n1\t"Νίκος\n2\tΓιώργος "Τζορτζ"\n'
    assert answer("romanize", "--plain", "-c", "2", given=given) == (
        'id\tname\tromanized\n1\t"Νίκος\t"Nikos\n2\tΓιώργος "Τζορτζ"\tGiorgos "Tzortz"\n'
    )


def test_semicolons_of_a_greek_spreadsheet_are_kept(file):
    path = file("\ufeffid;όνομα\r\n1;Νίκος\r\n".encode())
    assert answer("romanize", "--plain", "-c", "όνομα", "-f", path) == "id;όνομα;romanized\n1;Νίκος;Nikos\n"


def test_table_without_a_header_has_numbered_columns():
    given = "1|Νίκος\n2|Άννα\n"
    assert answer("romanize", "--plain", "--no-header", "-d", "|", "-c", "2", given=given) == (
        "1|Νίκος|Nikos\n2|Άννα|Anna\n"
    )


def test_delimiter_may_be_a_tab_written_out():
    given = "n\tname\n1\tΝίκος, ο\n"
    assert answer("romanize", "--plain", "-c", "2", "-d", "\\t", given=given).endswith("Nikos, o\n")


def test_table_may_be_named_without_an_option(file):
    path = file("n,name\n1,Νίκος\n")
    assert answer("romanize", "--plain", "-c", "name", path) == "n,name,romanized\n1,Νίκος,Nikos\n"
    misuse("romanize", "-c", "name", path, path)


def test_compressed_table_is_answered(file):
    path = file(gzip.compress("n,name\n1,Νίκος\n".encode()), "people.csv.gz")
    assert answer("romanize", "--plain", "-c", "name", path).endswith("1,Νίκος,Nikos\n")


def test_old_greek_code_page_is_read(file):
    path = file("id;name\n1;Άγγελος\n".encode("cp1253"))
    assert answer("romanize", "--plain", "-c", "name", "--encoding", "cp1253", "-f", path) == (
        "id;name;romanized\n1;Άγγελος;Angelos\n"
    )


def test_column_as_json_is_an_object_a_row():
    found = objects(answer("key", "-c", "name", "--json", given="id,name\n1,Νίκος Παππάς\n2,\n"))
    assert [one["name"] for one in found] == ["Νίκος Παππάς", ""]


def test_missing_column_is_refused_with_those_there():
    error = misuse("romanize", "-c", "label", given="id,name\n1,Νίκος\n")
    assert "'label'" in error
    assert "id, name" in error


def test_empty_table_is_refused():
    assert "standard input" in misuse("romanize", "-c", "name")


def test_delimiter_of_two_characters_is_misuse():
    misuse("romanize", "-c", "1", "-d", "||", given="a||b\n")


# ---------------------------------------------------------------- key, parse


def test_keys_are_equal_for_renderings_of_one_name():
    one, other, third = answer("key", "Γκιουβέν Μπεγκέτς", "BEGEÇ, Güven", "Orhan Pamuk").splitlines()
    assert one == other != third


def test_parts_are_shown_with_their_roles():
    row = answer("parse", "Δρ. Παπαδόπουλος Γεωργίου Κώστας").rstrip("\n").split("\t")
    assert row == [
        "Δρ. Παπαδόπουλος Γεωργίου Κώστας",
        "title:Δρ. family:Παπαδόπουλος patronymic:Γεώργιος given:Κώστας",
        "el",
    ]


def test_parsed_json_names_the_roles():
    (found,) = objects(answer("parse", "--json", "Orhan Pamuk"))
    assert [(part["text"], part["role"]) for part in found["parts"]] == [
        ("Orhan", "given"),
        ("Pamuk", "family"),
    ]


def test_parsed_table_is_one_row_in_one_row_out():
    rows = answer("parse", "-c", "name", given='name\n"Orhan\nPamuk"\n\nYaşar Kemal\n')
    assert rows.startswith("name,parts,language\n")
    assert "Yaşar Kemal,given:Yaşar family:Kemal,tr\n" in rows


# ---------------------------------------------------------------- match, explain


def test_same_names_end_with_0_and_others_with_1():
    same, other = run("match", "Χακάν Φιντάν", "Hakan Fidan"), run("match", "Ali Yılmaz", "Orhan Pamuk")
    assert (same.returncode, other.returncode) == (0, 1)
    score, verdict = same.stdout.rstrip("\n").split("\t")
    assert 90 < float(score) <= 100
    assert verdict == "same"
    assert other.stdout.endswith("\tnot the same\n")
    assert same.stderr == other.stderr == ""


def test_unreadable_names_are_not_the_same():
    done = run("match", "", "")
    assert (done.returncode, done.stdout.split("\t")[0]) == (1, "0.0")


def test_pairs_are_judged_row_by_row(file):
    path = file("n,greek,latin\n1,Ορχάν Παμούκ,Orhan Pamuk\n2,Ορχάν Παμούκ,Yaşar Kemal\n3\n")
    rows = [line.split(",") for line in answer("match", "-f", path, "-c", "greek,latin").splitlines()]
    assert rows[0] == ["n", "greek", "latin", "score", "same"]
    assert [row[-1] for row in rows[1:]] == ["yes", "no", "no"]
    assert {len(row) for row in rows} == {5}


def test_pairs_none_of_which_is_same_end_with_1():
    done = run("match", "--json", "--no-header", given="Ορχάν Παμούκ\tYaşar Kemal\n")
    assert done.returncode == 1
    assert [one["same"] for one in objects(done.stdout)] == [False]


def test_pairs_by_wrong_columns_are_misuse():
    assert "a, b" in misuse("match", "-c", "a,c", given="a,b\nx,y\n")
    assert "two columns" in misuse("match", "-c", "a", given="a,b\nx,y\n")


def test_explanation_ends_with_the_score_its_weights_make():
    *reasons, last = answer("explain", "Γκιουβέν Μπεγκέτς", "Guven Begec").splitlines()
    pairs = {tuple(row.split("\t")[:2]) for row in reasons}
    assert {("Γκιουβέν", "Guven"), ("Μπεγκέτς", "Begec")} <= pairs
    odds = table.settings("weights.toml")["weights"]["bias"] + math.fsum(
        float(row.split("\t")[-1]) for row in reasons
    )
    score, verdict = last.split("\t")
    assert float(score) == pytest.approx(100 / (1 + math.exp(-odds)), abs=0.1)
    assert verdict == "same"


def test_explained_json_is_the_match():
    done = run("explain", "--json", "Ali Yılmaz", "Veli Yılmaz")
    assert done.returncode == 1
    (found,) = objects(done.stdout)
    expected = match("Ali Yılmaz", "Veli Yılmaz")
    assert (found["left"], found["right"], found["same"]) == ("Ali Yılmaz", "Veli Yılmaz", False)
    assert found["score"] == expected.score
    assert len(found["reasons"]) == len(expected.reasons)
    family = found["reasons"][1]
    assert ["".join(letters) for letters in zip(*family["chunks"], strict=True)] == ["yılmaz", "yılmaz"]
    assert "Yılmaz" in done.stdout


# ---------------------------------------------------------------- resolve


def test_workers_share_the_work_of_grouping():
    names = ["Χακάν Φιντάν", "Hakan Fidan", "Yaşar Güler"]
    assert answer("resolve", "--workers", "2", *names) == answer("resolve", *names)
    assert "workers" in misuse("resolve", "--workers", "0", *names)


def test_demonstration_resolves_as_in_python():
    found = objects(answer("resolve", "--json", "--file", str(DEMO)))
    expected = resolve(DEMO.read_text(encoding="utf-8").splitlines())
    assert [(one["id"], one["name"], tuple(one["renderings"])) for one in found] == [
        (one.id, one.name, one.renderings) for one in expected
    ]


def test_identity_is_a_row_with_its_renderings():
    given = "\ufeffΓκιουβέν Μπεγκέτς\r\nGuven Begec\r\n\r\nGüven Begeç\r\nGuven Begec\r\n"
    (row,) = answer("resolve", given=given).splitlines()
    cells = row.split("\t")
    assert cells[0] == "Güven Begeç"
    assert cells[3].split(" | ") == ["Guven Begec", "Güven Begeç", "Γκιουβέν Μπεγκέτς"]


def test_reasons_are_told_when_asked_for():
    names = ("Ορχάν Παμούκ", "Orhan Pamuk")
    assert "Ορχάν" in answer("resolve", "--explain", *names).split("\t")[4]
    (found,) = objects(answer("resolve", "--explain", "--json", *names))
    assert list(found["why"]) == ["Ορχάν Παμούκ"]


def test_lone_surname_names_those_it_may_be():
    rows = answer("resolve", "Χαφτάρ", "Khalifa Haftar", "Saddam Haftar").splitlines()
    (lone,) = [row for row in rows if row.startswith("Χαφτάρ\t")]
    assert "Khalifa Haftar or Saddam Haftar" in lone


def test_identity_and_name_are_added_to_each_row():
    given = "n,name\n1,Ορχάν Παμούκ\n2,Yaşar Kemal\n3,Orhan Pamuk\n4,Orhan Pamuk\n"
    header, *rows = (row.split(",") for row in answer("resolve", "-c", "name", given=given).splitlines())
    assert header[:2] == ["n", "name"]
    assert len(header) == 4
    assert [row[3] for row in rows] == ["Orhan Pamuk", "Yaşar Kemal", "Orhan Pamuk", "Orhan Pamuk"]
    assert rows[0][2] == rows[2][2] == rows[3][2] != rows[1][2]


def test_rows_without_a_name_have_no_identity_in_common():
    rows = answer("resolve", "-c", "name", given="n,name\n1,\n2,\n").splitlines()
    identities = [row.split(",")[2] for row in rows[1:]]
    assert identities == ["", ""] or len(set(identities)) == 2
