"""Any number of processes, and none, give the same answers in the same order."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from translit import workers
from translit.errors import OptionError
from translit.names.case import fold
from translit.workers import Workers, how_many

ROOT = str(Path(workers.__file__).parent.parent)


def double(texts: Sequence[str]) -> list[str]:
    return [2 * text for text in texts]


@pytest.mark.parametrize("count", [1, 2, 3])
def test_answers_come_in_order_however_many_work(count: int) -> None:
    with Workers(count) as some:
        assert list(some.each(sorted, [3, 1, 2, 9, 8], size=2)) == [1, 3, 2, 9, 8]
        assert list(some.each(sorted, [], size=2)) == []


def test_processes_work_beside_one_another() -> None:
    with Workers(3) as some:
        ids = set(some.each(_whoami, list(range(60)), size=1))
    assert os.getpid() not in ids
    assert len(ids) > 1


def _whoami(items: Sequence[int]) -> list[int]:
    time.sleep(0.01)
    return [os.getpid()] * len(items)


@pytest.mark.parametrize("count", [1, 2])
def test_progress_is_told_every_item(count: int) -> None:
    seen = []
    with Workers(count) as some:
        list(some.each(sorted, [1, 2, 3], lambda items: (seen.append(one) or one for one in items), size=1))
    assert seen == [1, 2, 3]


@pytest.mark.parametrize("count", [1, 2])
def test_errors_are_raised_here(count: int) -> None:
    with Workers(count) as some, pytest.raises(TypeError, match="not supported"):
        list(some.each(sorted, [1, "a", 2, "b"], size=2))


def test_pieces_of_a_process_that_ends_are_worked_at_here() -> None:
    with Workers(2) as some:
        list(some.each(sorted, [1, 2], size=1))
        for process in some._processes:
            assert process._python
            process._python.kill()
        assert list(some.each(double, ["a", "b", "c"], size=1)) == ["aa", "bb", "cc"]


def test_where_no_python_can_be_started_work_goes_on_here(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("", "/nowhere/python"):
        monkeypatch.setattr(sys, "executable", name)
        with Workers(2) as some:
            assert list(some.each(double, ["a", "b"], size=1)) == ["aa", "bb"]


def test_what_is_printed_does_not_stand_among_the_answers(capfd: pytest.CaptureFixture[str]) -> None:
    with Workers(2) as some:
        assert list(some.each(_printed, ["a", "b"], size=1)) == ["a", "b"]
    assert capfd.readouterr().out == ""


def _printed(texts: Sequence[str]) -> list[str]:
    print(*texts)
    return list(texts)


def test_a_script_without_a_guard_may_have_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import translit\nprint(len(translit.resolve(['Hakan Fidan', 'Χακάν Φιντάν'], workers=2)))\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": ROOT},
        check=True,
    )
    assert (done.stdout, done.stderr) == ("1\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a terminal")
def test_ctrl_c_ends_all_without_a_word_from_the_workers() -> None:
    code = """
import time
from translit.workers import Workers
with Workers(2) as some:
    print(*(process._python.pid for process in some._processes), flush=True)
    try:
        list(some._map(time.sleep, [60, 60, 60]))
    except KeyboardInterrupt:
        print("stopped", flush=True)
"""
    with subprocess.Popen(
        [sys.executable, "-c", code],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        start_new_session=True,
    ) as running:
        assert running.stdout
        pids = list(map(int, running.stdout.readline().split()))
        time.sleep(1)
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does, to all of them
        out, errors = running.communicate(timeout=30)
    assert (out, errors, running.returncode) == ("stopped\n", "", 0)
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_few_items_are_worth_one_process_alone() -> None:
    assert how_many(None, 5) == 1
    assert 1 <= how_many(None, 10**9) <= 8
    assert how_many(5, 1) == 5


@pytest.mark.parametrize("wrong", [0, -1, "2", 1.5])
def test_a_number_of_workers_that_is_none_is_refused(wrong: object) -> None:
    with pytest.raises(OptionError, match="workers"):
        how_many(wrong, 1)  # type: ignore[arg-type]


def test_a_function_of_the_package_is_found_by_its_name() -> None:
    with Workers(2) as some:
        assert list(some._map(fold, ["Güler", "Φιντάν"])) == ["guler", "φινταν"]
