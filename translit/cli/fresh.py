"""A new registry file in place of an old one, whole or not at all.

It is made in a folder beside, and takes its place when it is finished: whatever happens meanwhile,
the old file is there, or the new one. A file that is no registry is never replaced, nor one that
another process has open, since what SQLite keeps beside the old file would spoil the new one.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import copymode
from tempfile import TemporaryDirectory

from translit.cli.source import REGISTRY
from translit.errors import BusyRegistryError, RegistryError
from translit.registry.formats import APPLICATION
from translit.registry.store import Store

_MARK = slice(68, 72)
"""Where in an SQLite file its application is named."""


def is_registry(path: str | Path) -> bool:
    """Return whether a file is marked as a registry; it may be stale or damaged all the same."""
    try:
        with Path(path).open("rb") as file:
            head = file.read(_MARK.stop)
    except OSError:
        return False
    return head.startswith(REGISTRY) and int.from_bytes(head[_MARK]) == APPLICATION


@contextmanager
def in_place_of(output: str) -> Iterator[str]:
    """Give the path of a file to make, which becomes `output` if all goes well, and else is gone.

    Raises:
        BusyRegistryError: another process has `output` open.
        RegistryError: `output` is something else than a registry, or cannot be written.
    """
    target = Path(output).resolve()
    _check(output, target)
    try:
        beside = TemporaryDirectory(prefix=f".{target.name}.", dir=target.parent)
    except OSError as error:
        raise RegistryError(output, f"cannot be made: {error.strerror}") from None
    with beside as folder:
        made = Path(folder, target.name)
        try:
            yield str(made)
        except RegistryError as error:
            raise RegistryError(output, error.problem) from error
        _check(output, target)
        try:
            if target.exists():
                copymode(target, made)
            made.replace(target)
        except OSError as error:
            raise RegistryError(output, f"cannot be replaced: {error.strerror}") from None


def _check(output: str, target: Path) -> None:
    """Make sure that a file may come in the place of `target`."""
    journals = [Path(f"{target}{ending}") for ending in ("-wal", "-shm")]
    if not target.exists():
        for journal in filter(Path.exists, journals):
            journal.unlink()  # left behind by a file that was deleted
        return
    if not target.is_file():
        raise RegistryError(
            output, "is a directory" if target.is_dir() else "is no file that can be replaced"
        )
    if target.stat().st_size == 0:
        return
    if not is_registry(target):
        raise RegistryError(output, "is there already and no registry; it is left as it is")
    # SQLite tidies up when the last process that has the file open closes it.
    with suppress(RegistryError):
        Store(str(target), "").close()
    if journals[0].exists():
        raise BusyRegistryError(output, "another process has it open; end that, or write to another file")
