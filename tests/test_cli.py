import json
import math
import os
import pty
import signal
import subprocess
import sys
from pathlib import Path
from threading import Timer

import pytest
from click.testing import CliRunner

from translit import match, resolve, table
from translit.cli import cli

COMMAND = [sys.executable, "-m", "translit.cli"]
COMMANDS = ("romanize", "key", "parse", "match", "explain", "lookup", "resolve")
DEMO = Path(__file__).parent.parent / "examples" / "names.txt"
PEOPLE = "id,name,office\n7,Hakan Fidan,MFA\n8,Yaşar Güler,MSB\n"

# What a terminal or a build server may set, and a pipe must not be judged by.
_TELLING = {"FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "PYTHONUTF8"}
PLAIN_ENVIRONMENT = {key: value for key, value in os.environ.items() if key not in _TELLING}


def run(*arguments, given="", environment=(), **options):
    """Run the command line as its user does; output as text with its line ends kept."""
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=given if isinstance(given, bytes) else given.encode(),
        stdout=options.pop("stdout", subprocess.PIPE),
        stderr=subprocess.PIPE,
        env={**PLAIN_ENVIRONMENT, **dict(environment)},
        timeout=120,
        **options,
    )
    done.stdout = (done.stdout or b"").decode()
    done.stderr = done.stderr.decode()
    assert "Traceback" not in done.stderr
    return done


def answer(*arguments, given="", **options):
    """Standard output of a run that must succeed and say nothing else."""
    done = run(*arguments, given=given, **options)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def misuse(*arguments, given="", **options):
    """Standard error of a run that must end with 2."""
    done = run(*arguments, given=given, **options)
    assert done.returncode == 2
    return done.stderr


def objects(text):
    assert text.endswith("\n")
    return [json.loads(line) for line in text.removesuffix("\n").split("\n")]


@pytest.fixture
def file(tmp_path):
    def write(content, name="people.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def started():
    """Start a run that stays open; it is killed after a minute or with the test."""
    running = []

    def start(*arguments, **options):
        # A shell that started the tests in the background may have switched Ctrl-C off.
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            env=PLAIN_ENVIRONMENT,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
        )
        watch = Timer(60, process.kill)
        watch.start()
        running.append((process, watch))
        return process

    yield start
    for process, watch in running:
        watch.cancel()
        process.kill()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()
        process.wait()


# ---------------------------------------------------------------- help and misuse


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command):
    done = CliRunner().invoke(cli, [command, "--help"])
    assert done.exit_code == 0
    assert "Example" in done.output
    assert f"  translit {command} " in done.output


def test_help_lists_every_command():
    done = CliRunner().invoke(cli, ["--help"])
    assert done.exit_code == 0
    assert [command for command in COMMANDS if f"\n  {command} " not in done.output] == []


def test_help_of_the_program_is_shown_by_it():
    assert "Examples:" in answer("-h")


@pytest.mark.parametrize(
    "arguments",
    [
        ["transliterate"],
        ["romanize", "--systme", "un"],
        ["lookup", "Hakan Fidan"],
        ["lookup", "Hakan Fidan", "--in", "x.csv", "--limit", "0"],
        ["lookup", "Hakan Fidan", "--in", "x.csv", "--threshold", "101"],
        ["explain", "Hakan Fidan"],
        ["match", "Hakan Fidan"],
        ["match", "Hakan Fidan", "Χακάν Φιντάν", "Hakan"],
        ["match", "Hakan Fidan", "Χακάν Φιντάν", "--file", "pairs.csv"],
        ["romanize", "Νίκος", "--file", "names.txt"],
    ],
)
def test_misuse_is_refused(arguments):
    assert CliRunner().invoke(cli, arguments).exit_code == 2


def test_misuse_ends_with_2_and_points_to_help():
    assert "--help" in misuse("transliterate")


def test_unknown_system_is_refused_with_those_known():
    assert "elot743, " in misuse("romanize", "--system", "klingon", "Νίκος")


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


# ---------------------------------------------------------------- lookup


def test_name_is_found_in_a_file_of_people(file):
    row = answer("lookup", "Φιντάν Χακάν", "--in", file(PEOPLE)).rstrip("\n").split("\t")
    assert row[1:] == ["7", "Hakan Fidan", "Φιντάν Χακάν"]
    assert 50 < float(row[0]) <= 100


def test_nothing_found_ends_with_1_and_says_nothing(file):
    done = run("lookup", "Wolfgang Schnitzler", "", "123", "--in", file(PEOPLE))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_hits_as_json_are_one_object_a_query(file):
    found = objects(
        answer("lookup", "--json", "--in", file(PEOPLE), given="Guler, Yasar\nWolfgang Schnitzler\n\n")
    )
    assert [one["query"] for one in found] == ["Guler, Yasar", "Wolfgang Schnitzler", ""]
    assert [[hit["id"] for hit in one["hits"]] for one in found] == [["8"], [], []]


def test_best_hit_is_added_to_each_row(file):
    given = "n,who\n1,Χακάν Φιντάν\n2,Wolfgang Schnitzler\n3\n"
    rows = answer("lookup", "-c", "who", "--in", file(PEOPLE), given=given).splitlines()
    cells = [row.split(",") for row in rows]
    assert {len(row) for row in cells} == {5}
    assert cells[0][:2] == ["n", "who"]
    assert cells[1][2:4] == ["7", "Hakan Fidan"]
    assert cells[2][2:] == cells[3][2:] == ["", "", ""]


def test_people_may_have_many_columns_of_names_and_any_id(file):
    path = file("qid\tlabel\talias\nQ7\tHakan Fidan\tΧακάν Φιντάν\nQ8\tYaşar Güler\t\n", "people.tsv")
    found = answer(
        "lookup", "ΦΙΝΤΑΝ ΧΑΚΑΝ", "--in", path, "--id", "qid", "--name", "label", "--name", "alias"
    )
    assert [row.split("\t")[1:3] for row in found.splitlines()] == [["Q7", "Χακάν Φιντάν"]]


def test_people_may_be_plain_lines_whose_number_is_the_id(file):
    found = answer("lookup", "Guler Yasar", "--in", file("Hakan Fidan\nYaşar Güler\n", "people.txt"))
    assert found.split("\t")[1:3] == ["2", "Yaşar Güler"]


def test_table_of_people_is_known_by_its_ending_in_any_case(file):
    assert answer("lookup", "Guler Yasar", "--in", file(PEOPLE, "PEOPLE.CSV")).split("\t")[1] == "8"


def test_missing_column_of_people_is_refused(file):
    assert "id, name, office" in misuse("lookup", "Fidan", "--in", file(PEOPLE), "--name", "label")


def test_limit_and_threshold_are_kept(file):
    path = file("id,name\n1,Khalifa Haftar\n2,Saddam Haftar\n")
    ask = ("lookup", "Χαλίφα Χαφτάρ", "--in", path, "--threshold", "0")
    assert [row.split("\t")[1] for row in answer(*ask).splitlines()] == ["1", "2"]
    assert [row.split("\t")[1] for row in answer(*ask, "--limit", "1").splitlines()] == ["1"]


# ---------------------------------------------------------------- resolve


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


# ---------------------------------------------------------------- what goes wrong


def test_undecodable_byte_in_a_pipe_ends_with_its_line():
    done = run("romanize", given=b"Hakan Fidan\nHakan Fid\xfdn\nOrhan Pamuk\n")
    assert done.returncode == 2
    assert done.stdout == "Hakan Fidan\n"
    assert "standard input:2" in done.stderr
    assert done.stderr.count("\n") == 1


def test_undecodable_byte_in_a_file_ends_with_its_path_and_line(file):
    path = file("id,name\n1,Νίκος\n2,Άννα\n".encode("cp1253"))
    assert f"{path}:2" in misuse("resolve", "-c", "name", "-f", path)


def test_file_that_cannot_be_read_is_named(file, tmp_path):
    missing = str(tmp_path / "όχι.txt")
    for path in (missing, str(tmp_path), file("Νίκος\n", "names.txt") + "/inside"):
        error = misuse("romanize", "--file", path)
        assert path in error
        assert error.count("\n") == 1


def test_people_that_cannot_be_read_are_named(tmp_path):
    assert str(tmp_path) in misuse("lookup", "Hakan Fidan", "--in", str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read any file")
def test_file_without_permission_is_named(file):
    path = file("Νίκος\n")
    os.chmod(path, 0)
    assert path in misuse("romanize", "--file", path)


def test_unknown_encoding_is_refused_with_some_known():
    assert "cp1253" in misuse("romanize", "--encoding", "klingon", given="Νίκος\n")


def test_utf_16_cut_short_is_refused():
    misuse("romanize", "--encoding", "utf-16", given="Νίκος\n".encode("utf-16") + b"x")


def test_argument_that_is_no_text_is_answered():
    broken = os.fsencode(b"Hakan \xff Fidan")
    assert answer("romanize", broken).count("\n") == 1
    (found,) = objects(answer("parse", "--json", broken))
    assert [part["role"] for part in found["parts"]] == ["given", "family"]
    assert run("match", os.fsencode(b"\xff"), "Hakan Fidan").returncode == 1


def test_argument_that_is_no_text_is_resolved():
    assert answer("resolve", os.fsencode(b"Hakan \xff Fidan")).count("\n") == 1


def test_nul_bytes_are_letters_of_nothing():
    assert answer("key", given="Νί\0κος Παππάς\n") == answer("key", given="Νίκος Παππάς\n")
    assert answer("romanize", "-c", "1", given="n,m\nHakan\0,1\n").count("\n") == 2


def test_plain_locale_does_not_matter():
    environment = {"LC_ALL": "C", "LANG": "C"}
    assert answer("romanize", "--plain", "Νίκος", environment=environment) == "Nikos\n"
    assert (
        answer("romanize", "-s", "iso843", "--reverse", given="Mī́los\n", environment=environment) == "Μήλος\n"
    )


@pytest.mark.parametrize("command", ["romanize", "resolve", "-h"])
def test_full_disk_is_an_error_message(command):
    with open("/dev/full", "wb") as full:
        done = run(*([command] if command == "-h" else [command, "Νίκος"]), stdout=full)
    assert done.returncode not in (0, 1)
    assert "No space left" in done.stderr
    assert "Exception ignored" not in done.stderr


# ---------------------------------------------------------------- pipes and terminals


def test_huge_line_is_one_row():
    huge = "Νίκος Παππάς " * 80_000
    assert len(huge.encode()) > 1_000_000
    rows = answer("romanize", "--plain", given=f"{huge}\nΆννα\n").split("\n")
    assert rows == ["Nikos Pappas " * 80_000, "Anna", ""]


def test_huge_word_is_a_name_like_others():
    assert answer("parse", given="α" * 500_000 + "\n").count("\n") == 1


def test_many_lines_come_back_in_order_within_reasonable_memory():
    measured = (
        "import atexit, re, sys; from translit.cli import main; sys.argv[0] = 'translit'; "
        "atexit.register(lambda: print(re.search(r'VmHWM:\\s+(\\d+)', "
        "open('/proc/self/status').read())[1], file=sys.stderr)); main()"
    )
    lines = [f"Νίκος {'αβγδε'[i % 5]}{i}" for i in range(20_000)]
    done = subprocess.run(
        [sys.executable, "-c", measured, "romanize", "--plain"],
        input="\n".join(lines).encode(),
        capture_output=True,
        env=PLAIN_ENVIRONMENT,
        check=True,
        timeout=120,
    )
    assert done.stdout.decode() == "".join(f"Nikos {'avgde'[i % 5]}{i}\n" for i in range(20_000))
    assert int(done.stderr) < 300_000  # kilobytes


def test_rows_come_out_before_the_input_ends(started):
    process = started("romanize", "--plain", stdin=subprocess.PIPE)
    process.stdin.write("Νίκος Παππάς\n".encode() * 2000)
    process.stdin.flush()
    assert process.stdout.readline() == b"Nikos Pappas\n"
    process.stdin.close()
    assert process.stdout.read() == b"Nikos Pappas\n" * 1999
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.parametrize("command", ["romanize", "parse"])
def test_reader_that_has_seen_enough_is_no_error(started, file, command):
    process = started(command, "-f", file("Νίκος Παππάς\n" * 20_000, "names.txt"))
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


def test_ctrl_c_ends_with_130(started):
    process = started("romanize", stdin=subprocess.PIPE)
    process.stdin.write("Νίκος Παππάς\n".encode() * 2000)
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, error = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in error
    assert error.count(b"\n") == 1


def seen(terminal):
    """Everything that is written to a terminal until its other end is closed."""
    shown = b""
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:
        pass  # the other end is closed
    finally:
        os.close(terminal)
    return shown.decode()


def test_explanation_is_drawn_on_a_terminal(started):
    terminal, end = pty.openpty()
    process = started("explain", "Ali [red]Yılmaz[/red]", "Veli Yılmaz", stdout=end)
    os.close(end)
    shown = seen(terminal)
    for words in ("two different names", "red", "log-odds", "of 100: not the same"):
        assert words in shown
    assert process.wait() == 1


def test_progress_is_shown_on_a_terminal_and_rows_stay_plain(started):
    terminal, end = pty.openpty()
    process = started("resolve", "Ορχάν Παμούκ", "Orhan Pamuk", stderr=end, stdin=subprocess.DEVNULL)
    os.close(end)
    assert "100%" in seen(terminal)
    assert process.stdout.read().decode().split("\t")[0] == "Orhan Pamuk"
    assert process.wait() == 0


def test_rows_stay_plain_where_colors_are_forced():
    environment = {"FORCE_COLOR": "1"}
    assert answer("resolve", "Orhan Pamuk", environment=environment).split("\t")[0] == "Orhan Pamuk"
    assert "\x1b" not in answer("explain", "Orhan Pamuk", "Ορχάν Παμούκ", environment=environment)
