"""Every error translit raises on purpose.

    TranslitError
    ├── TableError         a file under tables/ is malformed (path, line)
    ├── OptionError        an option has no such value (also a ValueError)
    ├── WrongTypeError     an argument is of the wrong type (also a TypeError)
    ├── LinkError          two names must be one and must not (also a ValueError)
    ├── LengthError        two columns are not equally long (also a ValueError)
    ├── ExtraError         a package that an adapter needs is not installed (also an ImportError)
    ├── InputError         a file given to the command line cannot be read (path, line)
    └── RegistryError      a file of named records cannot be used as one (path)
        ├── StaleRegistryError   it was made with other tables, or by another version
        └── BusyRegistryError    another process is writing to it

What a text *says* is never an error: every function answers for any string.
"""

from pathlib import Path


class TranslitError(Exception):
    """Base of every error raised on purpose: one `except` catches them all."""

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle an error by what it says and holds, for another process; not by what it was made of."""
        return _error_again, (type(self), self.args), self.__dict__


def _error_again(kind: type[TranslitError], args: tuple[object, ...]) -> TranslitError:
    return kind.__new__(kind, *args)


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


class LengthError(TranslitError, ValueError):
    """Two columns that belong together are not equally long."""

    def __init__(self, one: str, length: int, other: str, other_length: int) -> None:
        super().__init__(f"{one} has {length} rows and {other} has {other_length}; give them the same length")


class LinkError(TranslitError, ValueError):
    """Two names are linked as one, by themselves or through others, and parted as well."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(
            f"{one!r} and {other!r} are linked by `must` (or one id) and parted by `cannot`; drop one of them"
        )


class ExtraError(TranslitError, ImportError):
    """An adapter needs a package that is not installed; the message says how to install it."""

    def __init__(self, package: str, extra: str) -> None:
        super().__init__(f"{package} is not installed; it comes with: pip install 'translit[{extra}]'")


class RegistryError(TranslitError):
    """A file of named records cannot be used: it is no registry, damaged, or out of reach."""

    def __init__(self, path: Path | str, problem: str) -> None:
        self.path = path
        self.problem = problem
        super().__init__(f"{path}: {problem}")


class StaleRegistryError(RegistryError):
    """A registry was made with other tables or by another version, and must be made anew."""


class BusyRegistryError(RegistryError):
    """Another process is writing to a registry, and did not end in time."""


def require_text(what: str, value: object) -> str:
    """Return `value` if it is a string, else raise WrongTypeError naming it `what`."""
    if not isinstance(value, str):
        raise WrongTypeError(what, value, "a str")
    return value


def require_texts(what: str, value: object) -> None:
    """Raise WrongTypeError naming `value` `what` if it is one string where several are wanted."""
    if isinstance(value, str):
        raise WrongTypeError(what, value, "a list of str")
