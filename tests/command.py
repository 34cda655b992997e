"""The command line as its user runs it: in a process of its own, with bytes in and bytes out."""

import json
import os
import subprocess
import sys

from click.testing import CliRunner

from translit import TranslitError
from translit.cli.main import cli

COMMAND = [sys.executable, "-m", "translit.cli"]

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


def here(*arguments, given=""):
    """Run within this process, which is quicker: exit code, standard output, and what was complained of."""
    done = CliRunner().invoke(cli, arguments, input=given)
    if isinstance(done.exception, TranslitError):
        return 2, done.stdout, f"{done.stderr}translit: {done.exception}\n"
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr


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
