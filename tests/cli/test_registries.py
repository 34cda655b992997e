"""The commands about registries: what index makes, lookup finds; what goes wrong leaves nothing behind."""

import bz2
import gzip
import json
import lzma
import os
import pty
import shutil
import signal
import sqlite3
import subprocess
import time

import pyarrow
import pytest
from backports import zstd
from command import COMMAND, answer, here, misuse, objects, run, seen
from pyarrow import parquet

from translit import Registry
from translit.cli import registries as cli_registry

PEOPLE = "id,name,office\n7,Hakan Fidan,MFA\n8,Yaşar Güler,MSB\n"
TABLE = {"id": ["7", "8"], "name": ["Hakan Fidan", "Yaşar Güler"], "office": ["MFA", "MSB"]}
ROWS = [dict(zip(TABLE, cells, strict=True)) for cells in zip(*TABLE.values(), strict=True)]
LINES = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in ROWS)
RECORDS = [("7", "Hakan Fidan"), ("8", "Yaşar Güler")]


def in_parquet(columns):
    sink = pyarrow.BufferOutputStream()
    parquet.write_table(pyarrow.table(columns), sink)
    return sink.getvalue().to_pybytes()


FORMATS = {
    "people.csv": PEOPLE.encode(),
    "people.tsv": PEOPLE.replace(",", "\t").encode(),
    "people": PEOPLE.replace(",", ";").encode(),
    "windows.csv": PEOPLE.replace("\n", "\r\n").encode("utf-8-sig"),
    "people.jsonl": LINES.encode(),
    "people.parquet": in_parquet(TABLE),
    "people.csv.gz": gzip.compress(PEOPLE.encode()),
    "people.csv.bz2": bz2.compress(PEOPLE.encode()),
    "people.csv.xz": lzma.compress(PEOPLE.encode()),
    "people.csv.zst": zstd.compress(PEOPLE.encode()),
    "people.jsonl.gz": gzip.compress(LINES.encode()),
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "people.db"


@pytest.fixture
def registry(path):
    with Registry(path) as people:
        people.add(RECORDS)
    return path


@pytest.fixture
def stale(registry):
    with sqlite3.connect(registry) as raw:
        raw.execute("UPDATE meta SET value = 'of another day' WHERE name = 'version'")
    raw.close()
    return registry


def held(path):
    with Registry(path) as people:
        return list(people)


def beside(path):
    """The names of the files that are with a registry."""
    return sorted(found.name for found in path.parent.iterdir())


# ---------------------------------------------------------------- index


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_of_a_table_makes_the_same_registry(name, file, path):
    code, out, complaint = here("index", file(FORMATS[name], name), "--output", str(path))
    assert (code, out, complaint) == (0, f"{path}: 2 names\n", "")
    assert held(path) == RECORDS


@pytest.mark.parametrize("name", FORMATS)
def test_every_form_may_come_by_pipe_and_be_looked_into_directly(name, file, path):
    assert here("index", "-", "-o", str(path), given=FORMATS[name])[0] == 0
    assert held(path) == RECORDS
    assert here("lookup", "Φιντάν Χακάν", "--in", file(FORMATS[name], name))[1].split("\t")[1] == "7"
    assert here("lookup", "Φιντάν Χακάν", "--in", "-", given=FORMATS[name])[1].split("\t")[1] == "7"


def test_names_a_line_are_indexed_under_their_line(file, path):
    assert here("index", file("Hakan Fidan\n\nGüler, Yaşar\n", "a.txt"), "-o", str(path))[0] == 0
    assert held(path) == [("1", "Hakan Fidan"), ("3", "Güler, Yaşar")]


def test_columns_are_chosen_by_name_or_number(file, path):
    table = file("qid;label;aliases\nQ7;Hakan Fidan;Fidan H.|Χακάν Φιντάν\n")
    chosen = ("--id", "qid", "--name", "2", "--name", "aliases", "--separator", "|")
    assert here("index", table, "-o", str(path), *chosen)[0] == 0
    assert held(path) == [("Q7", "Hakan Fidan"), ("Q7", "Fidan H."), ("Q7", "Χακάν Φιντάν")]


def test_table_without_a_header_has_numbered_columns(file, path):
    table = file("x|Νίκος Παππάς|Q1\n")
    assert here("index", table, "-o", str(path), "--no-header", "-d", "|", "--id", "3", "--name", "2")[0] == 0
    assert held(path) == [("Q1", "Νίκος Παππάς")]


def test_payload_is_given_back_with_its_hit(file, path):
    table = file('{"id": 1, "name": ["Hakan Fidan", "Χακάν Φιντάν"], "born": 1968}\n', "people.jsonl")
    assert here("index", table, "-o", str(path), "--payload", "born")[0] == 0
    (found,) = objects(here("lookup", "Fidan Hakan", "--in", str(path), "--json")[1])
    assert [(hit["id"], hit["payload"]) for hit in found["hits"]] == [("1", {"born": 1968})]


def test_old_encoding_is_indexed(file, path):
    table = file("id,name\n1,Άννα\n".encode("cp1253"))
    assert here("index", table, "-o", str(path), "--encoding", "cp1253")[0] == 0
    assert held(path) == [("1", "Άννα")]


def test_report_may_be_json(file, path):
    rows = PEOPLE + "9,,\n"
    code, out, _ = here("index", file(rows), "-o", str(path), "--json", "--on-error", "skip")
    assert (code, objects(out)) == (
        0,
        [{"registry": str(path), "records": 2, "added": 2, "left_out": 1}],
    )


# ---------------------------------------------------------------- what is there already


def test_registry_that_is_there_is_left_alone(registry, file):
    before = registry.read_bytes()
    code, _, complaint = here("index", file("name\nOrhan Pamuk\n"), "-o", str(registry))
    assert code == 2
    assert "--append" in complaint
    assert "--rebuild" in complaint
    assert registry.read_bytes() == before


def test_names_are_appended(registry, file):
    more = file("id,name\n9,Orhan Pamuk\n7,Hakan Fidan\n", "more.csv")
    assert here("index", more, "-o", str(registry), "--append")[1].endswith(": 3 names, 1 of them added\n")
    assert held(registry) == [*RECORDS, ("9", "Orhan Pamuk")]
    assert here("index", more, "-o", str(registry), "--append")[0] == 0
    assert len(held(registry)) == 3


def test_appending_to_what_is_not_there_makes_it(path, file):
    assert here("index", file(PEOPLE), "-o", str(path), "--append")[0] == 0
    assert held(path) == RECORDS


def test_registry_is_made_anew_of_another_table(registry, file):
    registry.chmod(0o640)
    assert here("index", file("id,name\n9,Orhan Pamuk\n"), "-o", str(registry), "--rebuild")[0] == 0
    assert held(registry) == [("9", "Orhan Pamuk")]
    assert registry.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("form", [["--rebuild"], ["--rebuild", "-o"]])
def test_stale_registry_names_the_command_that_makes_it_anew(stale, form):
    for arguments in (["lookup", "Fidan", "--in"], ["index", "-", "--append", "-o"]):
        code, _, complaint = here(*arguments, str(stale))
        assert code == 2
        assert f"translit: {stale}: " in complaint
        assert f"translit index --rebuild {stale}" in complaint
    assert here("index", *form, str(stale))[:2] == (0, f"{stale}: 2 names, filed anew\n")
    assert here("lookup", "Χακάν Φιντάν", "--in", str(stale))[1].split("\t")[1] == "7"


def test_stale_registry_may_be_replaced(stale, file):
    assert here("index", file("id,name\n9,Orhan Pamuk\n"), "-o", str(stale), "--rebuild")[0] == 0
    assert held(stale) == [("9", "Orhan Pamuk")]


def test_registry_of_today_may_be_filed_anew(registry):
    assert objects(here("index", "--rebuild", str(registry), "--json")[1]) == [
        {"registry": str(registry), "records": 2}
    ]
    assert held(registry) == RECORDS


@pytest.mark.parametrize("option", [["--rebuild"], ["--append"], []])
def test_what_is_no_registry_is_never_replaced(option, file):
    table = file(PEOPLE)
    code, _, complaint = here("index", table, "-o", table, *option)
    assert (code, table in complaint) == (2, True)
    with open(table, encoding="utf-8") as kept:
        assert kept.read() == PEOPLE


def test_registry_that_another_process_has_open_is_not_replaced(registry, file):
    with Registry(registry):
        code, _, complaint = here("index", file(PEOPLE), "-o", str(registry), "--rebuild")
    assert code == 2
    assert "another process has it open" in complaint


# ---------------------------------------------------------------- misuse of index


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], "name the file"),
        (["people.csv"], "--output"),
        (["-o", "people.db"], "- for standard input"),
        (["people.csv", "-o", "people.db", "--append", "--rebuild"], "not both"),
        (["--rebuild"], "--output"),
    ],
)
def test_index_says_what_it_needs(arguments, words):
    code, _, complaint = here("index", *arguments)
    assert code == 2
    assert words in complaint


@pytest.mark.parametrize(
    ("option", "known"), [("--id", "id, name"), ("--name", "office"), ("--payload", "office")]
)
def test_column_that_is_not_there_is_refused_with_those_that_are(option, known, file, path):
    code, _, complaint = here("index", file(PEOPLE), "-o", str(path), option, "label")
    assert code == 2
    assert "'label'" in complaint
    assert known in complaint
    assert beside(path) == ["people.csv"]


def test_table_without_a_column_of_names_is_not_guessed_at(file, path):
    code, _, complaint = here("index", file("id,label\n1,Hakan Fidan\n"), "-o", str(path))
    assert (code, "id, label" in complaint) == (2, True)


@pytest.mark.parametrize("content", ["", "\n\n", "id,name\n", "id,name\n\n,\n"], ids=repr)
def test_file_without_names_makes_no_registry(content, file, path):
    code, _, complaint = here("index", file(content), "-o", str(path))
    assert code == 2
    assert "people.csv: " in complaint
    assert beside(path) == ["people.csv"]


def test_output_that_cannot_be_is_told(file, tmp_path):
    table = file(PEOPLE)
    assert "is a directory" in here("index", table, "-o", str(tmp_path))[2]
    assert "cannot be made: No such file" in here("index", table, "-o", str(tmp_path / "no" / "a.db"))[2]
    assert "cannot be made: Not a directory" in here("index", table, "-o", f"{table}/a.db")[2]
    assert "is no file" in here("index", table, "-o", os.devnull, "--rebuild")[2]


def test_registry_is_no_table(registry, tmp_path, file):
    assert "is a registry, not a table" in here("index", str(registry), "-o", str(tmp_path / "b.db"))[2]
    assert "is no registry" in here("index", "--rebuild", file(PEOPLE))[2]
    assert "No such file" in here("index", "--rebuild", str(tmp_path / "nowhere.db"))[2]
    assert not (tmp_path / "nowhere.db").exists()


# ---------------------------------------------------------------- rows that cannot be read

BROKEN = (
    b'id,name\r\n1,Hakan Fidan\r\n,Ali\r\n3,\r\n\r\n6,Fidan, Hakan\r\n7,"x"y\r\n8,\xff\r\n'
    b"9,Ya\xc5\x9far G\xc3\xbcler\r\n"
)
PLACES = ["3: no id", "4: no name", "6: 3 cells", "7: not a row", "8: byte 0xff"]


def test_first_row_that_cannot_be_read_stops_and_nothing_is_made(file, path):
    code, out, complaint = here("index", file(BROKEN), "-o", str(path))
    assert (code, out) == (2, "")
    assert f"people.csv:{PLACES[0]}" in complaint
    assert "--on-error skip" in complaint
    assert beside(path) == ["people.csv"]


def test_rows_that_cannot_be_read_are_skipped_told_and_counted(file, path):
    code, _, complaint = here("index", file(BROKEN), "-o", str(path), "--on-error", "skip")
    assert code == 0
    for place, line in zip(PLACES, complaint.splitlines(), strict=False):
        assert f"people.csv:{place}" in line
    assert complaint.endswith("people.csv: 5 rows left out\n")
    assert held(path) == [("1", "Hakan Fidan"), ("9", "Yaşar Güler")]


def test_of_many_bad_rows_the_first_are_told(file, path):
    rows = "id,name\n" + "1,\n" * 500 + "2,Orhan Pamuk\n"
    complaint = here("index", file(rows), "-o", str(path), "--on-error", "skip")[2]
    assert "people.csv:2: no name" in complaint
    assert "500 rows left out" in complaint
    assert complaint.count("\n") < 20


def test_bad_row_stops_an_addition_and_nothing_is_added(file, registry):
    assert here("index", file("id,name\n9,Orhan Pamuk\n10,\n"), "-o", str(registry), "--append")[0] == 2
    assert held(registry) == RECORDS


def test_utf_16_says_so_and_is_read_on_request(file, path):
    table = file(PEOPLE.encode("utf-16"))
    assert "add --encoding utf-16" in here("index", table, "-o", str(path))[2]
    assert here("index", table, "-o", str(path), "--encoding", "utf-16")[0] == 0
    assert held(path) == RECORDS


# ---------------------------------------------------------------- stopped half-way


def endless(started, path, *options, **streams):
    """An index that reads a pipe which does not end, once it has begun to write."""
    process = started("index", "-", "-o", str(path), *options, stdin=subprocess.PIPE, **streams)
    rows = "".join(f"{number},Ali {number:x}oğlu\n" for number in range(2000))
    process.stdin.write(f"id,name\n{rows}".encode())
    process.stdin.flush()
    return process


def wait_for(condition):
    until = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
@pytest.mark.parametrize("options", [[], ["--rebuild"]], ids=str)
def test_index_that_is_stopped_leaves_what_was_there(started, path, sent, code, options):
    if options:
        with Registry(path) as people:
            people.add(RECORDS)
    before = beside(path)
    process = endless(started, path, *options)
    wait_for(lambda: any((found / "people.db").exists() for found in path.parent.glob(".people.db.*")))
    process.send_signal(sent)
    _, complaint = process.communicate()
    assert (process.returncode, b"Traceback" in complaint) == (code, False)
    assert beside(path) == before
    assert not options or held(path) == RECORDS


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
def test_addition_that_is_stopped_adds_nothing(started, registry, sent):
    process = endless(started, registry, "--append")
    wait_for(lambda: beside(registry) != ["people.db"])  # a journal, since it has begun to write
    process.send_signal(sent)
    process.communicate()
    assert held(registry) == RECORDS
    assert beside(registry) == ["people.db"]


def test_look_up_that_is_stopped_while_it_reads_ends_with_130(started):
    process = started("lookup", "Hakan Fidan", "--in", "-", stdin=subprocess.PIPE)
    process.stdin.write(b"Hakan Fidan\n" * 100)
    process.stdin.flush()
    time.sleep(1)
    process.send_signal(signal.SIGINT)
    out, complaint = process.communicate()
    assert (process.returncode, out, complaint) == (130, b"", b"stopped\n")


def test_progress_shows_how_many_and_how_fast_on_a_terminal(started, path):
    terminal, end = pty.openpty()
    process = endless(started, path, stderr=end)
    os.close(end)
    process.stdin.close()
    shown = seen(terminal)
    assert "indexing" in shown
    assert "2,000" in shown
    assert "/s" in shown
    assert process.stdout.read().decode() == f"{path}: 2,000 names\n"
    assert process.wait() == 0


def test_filing_anew_shows_how_far_it_is(registry):
    terminal, end = pty.openpty()
    with subprocess.Popen([*COMMAND, "index", "--rebuild", str(registry)], stdout=-1, stderr=end) as process:
        os.close(end)
        shown = seen(terminal)
        assert process.stdout.read().decode() == f"{registry}: 2 names, filed anew\n"
    assert "filing anew" in shown
    assert "100%  2" in shown


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    path = tmp_path_factory.mktemp("crowd") / "people.db"
    with Registry(path) as people:
        people.add((str(number), f"Ali {number:x}oğlu") for number in range(20_000))
    return path


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("today", [True, False])
def test_filing_anew_that_is_stopped_leaves_what_was_there(started, crowd, path, sent, today):
    shutil.copy(crowd, path)
    if not today:
        with sqlite3.connect(path) as raw:
            raw.execute("UPDATE meta SET value = 'of another day' WHERE name = 'version'")
        raw.close()
    process = started("index", "--rebuild", str(path))
    wait_for(lambda: beside(path) != ["people.db"])  # a journal, since it is open
    time.sleep(0.1)
    process.send_signal(sent)
    _, complaint = process.communicate()
    assert (process.returncode, complaint) in ((130, b"stopped\n"), (-signal.SIGKILL, b""))
    with Registry(path, rebuild=not today) as people:
        assert people.lookup("Ali 1af3oğlu")[0].name == "Ali 1af3oğlu"
        assert len(people) == 20_000
    assert beside(path) == ["people.db"]


def test_full_disk_is_told_when_the_report_cannot_be_written(file, path):
    with open("/dev/full", "wb") as full:
        done = run("index", file(PEOPLE), "-o", str(path), stdout=full)
    assert (done.returncode, "No space left" in done.stderr) == (2, True)


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


# ---------------------------------------------------------------- lookup in a registry


@pytest.mark.parametrize("options", [[], ["--json"], ["--limit", "1"], ["--threshold", "20"], ["--explain"]])
def test_few_names_are_answered_as_many_are(options, monkeypatch):
    asked = ["Τσαβούσογλου Μεβλούτ", "Γκιουβέν Μπεγκέτς", "Μπόρις Τζόνσον"]
    few = here("lookup", *asked, "--in", "examples/people.csv", *options)
    monkeypatch.setattr(cli_registry, "FEW", 0)
    assert here("lookup", *asked, "--in", "examples/people.csv", *options) == few
    assert few[0] == 0


def test_for_few_names_only_the_records_that_may_bear_them_are_filed(file, monkeypatch):
    filed = []
    monkeypatch.setattr(Registry, "add", lambda people, records: filed.extend(records) or len(filed))
    table = file(PEOPLE)
    here("lookup", "Χακάν Φιντάν", "--in", table)
    assert [record[:2] for record in filed] == RECORDS[:1]
    filed.clear()
    here("lookup", *["Χακάν Φιντάν"] * (cli_registry.FEW + 1), "--in", table)
    assert [record[:2] for record in filed] == RECORDS


def test_name_is_found_in_a_registry(registry):
    assert answer("lookup", "Φιντάν Χακάν", "--in", str(registry)).split("\t")[1:3] == ["7", "Hakan Fidan"]
    assert run("lookup", "Wolfgang Schnitzler", "--in", str(registry)).returncode == 1


@pytest.mark.parametrize("option", ["--id", "--name", "--separator"])
def test_registry_has_no_columns(option, registry):
    code, _, complaint = here("lookup", "Fidan", "--in", str(registry), option, "x")
    assert (code, "is a registry" in complaint) == (2, True)


def test_queries_may_be_a_file_named_after_the_options(registry, file):
    queries = file('n,who,note\n1,Χακάν Φιντάν,"a\nb"\n2,Nobody Known,\n3,Χακάν Φιντάν,x\n', "queries.csv")
    code, out, _ = here("lookup", "--column", "who", "--in", str(registry), queries)
    header, first, second, third = out.replace("a\nb", "a b").splitlines()
    assert code == 0
    assert header == "n,who,note,found_id,found_name,found_score"
    assert first.startswith('1,Χακάν Φιντάν,"a b",7,Hakan Fidan,')
    assert second == "2,Nobody Known,,,,"
    assert third.split(",")[3:] == first.split(",")[3:]


def test_queries_with_names_or_files_to_spare_are_refused(registry, file):
    queries = file("who\nx\n", "queries.csv")
    for spare in (["other.csv"], ["--file", queries]):
        code, _, complaint = here("lookup", "-c", "who", "--in", str(registry), queries, *spare)
        assert (code, "not both" in complaint) == (2, True)


def test_queries_in_json_lines_come_back_as_rows(registry, file):
    queries = file('{"who": "Χακάν Φιντάν", "tags": ["a"]}\n{"who": null}\n', "queries.jsonl")
    rows = here("lookup", "-c", "who", "--in", str(registry), queries)[1].splitlines()
    assert rows[0] == "who,tags,found_id,found_name,found_score"
    assert rows[1].startswith('Χακάν Φιντάν,"[""a""]",7,Hakan Fidan,')
    assert rows[2] == ",,,,"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "No such file"),
        (b"", "is empty"),
        (b"SQLite format 3\0" + bytes(5000), "people.db: "),
        (b"PK\3\4", "save it as CSV"),
        (b"PAR1", "not Parquet"),
        (b"\x1f\x8b\x08broken", "cut short"),
        (gzip.compress(PEOPLE.encode() * 1000)[:-50], "cut short"),
    ],
    ids=["missing", "empty", "database", "zip", "parquet", "gzip", "gzip cut short"],
)
def test_file_to_look_in_that_is_none_is_told(content, words, path):
    if content is not None:
        path.write_bytes(content)
    code, _, complaint = here("lookup", "Hakan Fidan", "--in", str(path))
    assert code == 2
    assert words in complaint
    assert path.exists() == (content is not None)


def test_other_database_is_no_registry(path):
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE people (name)")
    raw.close()
    assert "another SQLite database" in misuse("lookup", "Hakan Fidan", "--in", str(path))


def test_pipe_cannot_be_both_names_and_people(file):
    for arguments in (["--in", "-"], ["--in", "-", "--file", "-"], ["--in", "-", "-c", "name"]):
        assert "standard input cannot be both" in here("lookup", *arguments, given="x\n")[2]
    queries = file("who\nΧακάν Φιντάν\n", "queries.csv")
    assert here("lookup", "-c", "who", queries, "--in", "-", given=PEOPLE)[0] == 0


def test_bad_rows_of_people_stop_or_are_skipped(file):
    table = file(BROKEN)
    assert f"people.csv:{PLACES[0]}" in here("lookup", "Fidan", "--in", table)[2]
    code, out, complaint = here("lookup", "Hakan Fidan", "--in", table, "--on-error", "skip")
    assert (code, out.split("\t")[1]) == (0, "1")
    assert complaint.endswith("5 rows left out\n")


# ---------------------------------------------------------------- why


def test_reasons_of_the_best_hit_are_told(registry):
    row = here("lookup", "--explain", "Φιντάν Χακάν", "--in", str(registry))[1].rstrip("\n").split("\t")
    assert row[1:3] == ["7", "Hakan Fidan"]
    assert "Χακάν = Hakan by sound" in row[4]


def test_reasons_are_told_for_the_best_hit_alone(file):
    table = file("id,name\n1,Khalifa Haftar\n2,Saddam Haftar\n")
    rows = here("lookup", "Χαλίφα Χαφτάρ", "--in", table, "--threshold", "0", "--explain")[1].splitlines()
    assert [len(row.split("\t")) for row in rows] == [5, 4]


def test_reasons_as_json_are_the_match(registry):
    found, nothing = objects(
        here("lookup", "--explain", "--json", "Φιντάν Χακάν", "Nobody Known", "--in", str(registry))[1]
    )
    assert (found["match"]["right"], found["match"]["same"]) == ("Hakan Fidan", True)
    assert found["match"]["reasons"][0]["chunks"]
    assert "match" not in nothing


def test_reasons_are_added_to_a_row(registry):
    given = "who\nΧακάν Φιντάν\nNobody Known\n"
    rows = here("lookup", "--explain", "-c", "who", "--in", str(registry), given=given)[1].splitlines()
    assert rows[0].endswith(",found_score,found_why")
    assert "Φιντάν = Fidan by sound" in rows[1]
    assert rows[2] == "Nobody Known,,,,"


def test_reasons_are_drawn_on_a_terminal(started, registry):
    terminal, end = pty.openpty()
    process = started("lookup", "--explain", "Φιντάν Χακάν", "--in", str(registry), stdout=end)
    os.close(end)
    shown = seen(terminal)
    assert "log-odds" in shown
    assert "of 100: same" in shown
    assert process.wait() == 0


def test_reader_that_has_seen_enough_of_hits_is_no_error(started, registry, file):
    queries = file("Χακάν Φιντάν\n" * 20_000, "names.txt")
    process = started("lookup", "-f", queries, "--in", str(registry))
    assert process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
