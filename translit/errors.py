"""Every error translit raises on purpose.

    TranslitError
    ├── TableError         a file under tables/ is malformed (path, line)
    ├── OptionError        an option has no such value (also a ValueError)
    ├── WrongTypeError     an argument is of the wrong type (also a TypeError)
    └── InputError         a file given to the command line cannot be read (path, line)

What a text *says* is never an error: every function answers for any string.
"""

from pathlib import Path


class TranslitError(Exception):
    """Base of every error raised on purpose: one `except` catches them all."""


class _Located(TranslitError):
    """An error at a place in a file; the place is data, not only text."""

    def __init__(self, path: Path | str, line: int, problem: str) -> None:
        self.path = path
        self.line = line
        self.problem = problem
        place = f"{path}:{line}" if line else f"{path}"
        super().__init__(f"{place}: {problem}")


class TableError(_Located):
    """A rule, fact or header under tables/ is malformed; `line` 0 means the whole file."""


class InputError(_Located):
    """A file or stream cannot be read as asked; `line` 0 means the whole file."""


class OptionError(TranslitError, ValueError):
    """An option was given a value that does not exist; the message lists those that do."""

    def __init__(self, option: str, value: object, known: "list[str] | tuple[str, ...]") -> None:
        self.option = option
        self.value = value
        super().__init__(f"{option}={value!r} does not exist; use one of: {', '.join(known)}")


class WrongTypeError(TranslitError, TypeError):
    """An argument has the wrong type; the message says which and what was expected."""

    def __init__(self, what: str, value: object, expected: str) -> None:
        super().__init__(f"{what} must be {expected}, not {type(value).__name__} ({value!r:.60})")


def require_text(what: str, value: object) -> str:
    """Return `value` if it is a string, else raise WrongTypeError naming it `what`."""
    if not isinstance(value, str):
        raise WrongTypeError(what, value, "a str")
    return value
