"""What all tests share: no deadlines; and those of the command line: files to read, runs that stay open."""

import io
import signal
import subprocess
from threading import Timer
from types import SimpleNamespace

import pytest
from command import COMMAND, PLAIN_ENVIRONMENT
from hypothesis import settings

# Tables are read in the first example, and machines are noisy.
settings.register_profile("project", deadline=None)
settings.load_profile("project")


@pytest.fixture
def file(tmp_path):
    def write(content, name="people.csv"):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.fixture
def piped(monkeypatch):
    def pipe(content):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(content)))

    return pipe


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
