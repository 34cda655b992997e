"""The way in and out of the command line: help, misuse, broken input, pipes and terminals."""

import os
import pty
import signal
import subprocess
import sys

import pytest
from click.testing import CliRunner
from command import PLAIN_ENVIRONMENT, answer, misuse, objects, run, seen

from translit.cli.main import cli

COMMANDS = ("romanize", "key", "parse", "match", "explain", "lookup", "index", "resolve")


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
        "import atexit, re, sys; from translit.cli.main import main; sys.argv[0] = 'translit'; "
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


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_other_signals_end_in_order_too(started, sent, code):
    process = started("romanize", stdin=subprocess.PIPE)
    process.stdin.write("Νίκος Παππάς\n".encode() * 2000)
    process.stdin.flush()
    process.stdout.readline()
    process.send_signal(sent)
    _, error = process.communicate()
    assert (process.returncode, error) == (code, b"")


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


def test_command_line_starts_without_what_only_some_commands_need():
    code = "import sys, translit.cli.main; print(*sys.modules, sep='\\n')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    loaded = set(done.stdout.splitlines())
    assert "translit.cli.registries" in loaded
    assert loaded.isdisjoint(
        ("numpy", "pyarrow", "backports.zstd", "translit.registry.registry", "translit.identity.cluster")
    )


def test_progress_of_answers_is_shown_where_they_are_not(started, file):
    path = file("Νίκος Παππάς\n" * 3000, "names.txt")
    terminal, end = pty.openpty()
    with open(file("", "out.txt"), "wb") as out:
        process = started("key", "--file", path, stdout=out, stderr=end)
        os.close(end)
        shown = seen(terminal)
        assert process.wait() == 0
    assert "answering" in shown
    assert "3,000" in shown
