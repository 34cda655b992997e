"""The command line: its commands gathered, the way in, and the way out.

Output to a terminal is drawn for people; into a pipe go plain tab-separated rows, or with --json one
object a line. Exit 0: done, found or same; 1: nothing found, not the same; 2: misuse or unreadable input.
"""

import os
import signal
import sys
from typing import NoReturn

import click

import translit
from translit.cli import names, registries, renderings, texts
from translit.errors import TranslitError


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(translit.__version__, message="translit %(version)s")
def cli() -> None:
    """Renderings of a name in Greek, Turkish and Latin script in; one identity out, with the reasons.

    \b
    Examples:
      translit romanize "Γιώργος Παπανδρέου"
      translit match "Γκιουβέν Μπεγκέτς" "Guven Begec"
      translit lookup "Fidan, Hakan" --in people.csv
      translit index people.csv --output people.db
      translit resolve --file names.txt
    """


for _command in (
    names.romanize,
    names.key,
    names.parse,
    names.match,
    names.explain,
    renderings.render,
    registries.lookup,
    registries.index,
    names.resolve,
    texts.scan,
):
    cli.add_command(_command)


def main() -> NoReturn:
    """Run the command line; every failure is one line on standard error and an exit code."""
    # Names are UTF-8 whatever the locale; a lone surrogate must not end a long run.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="replace")
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)  # not every system has both
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stopped)
    try:
        code = _run(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has seen enough; what is still in the buffer has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0
    except click.ClickException as error:
        error.show()
        code = 2
    except TranslitError as error:
        print(f"translit: {error}", file=sys.stderr)
        code = 2
    except OSError as error:
        print(f"translit: cannot write the output: {error.strerror}", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 2
    except (click.Abort, KeyboardInterrupt):
        print("stopped", file=sys.stderr)
        code = 130
    sys.exit(code)


def _stopped(number: int, _: object) -> NoReturn:
    """End as Ctrl-C does, so that nothing half made is left behind."""
    sys.exit(128 + number)


def _run(arguments: list[str]) -> int:
    """Run one command and return its exit code (click's own `main` would hide a broken pipe)."""
    try:
        with cli.make_context("translit", arguments) as context:
            cli.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return 0
