"""Share work among processes: a function and pieces of work go in, its answers come out, in order.

A process is a Python started afresh that imports what it is asked for and nothing of the caller, so
that notebooks, and scripts without `if __name__ == "__main__"`, may have some too. It answers one
piece at a time, and what it answers depends on the piece alone: any number of processes, and none,
give the same answers.
"""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from queue import SimpleQueue
from typing import Any, Final, Self, TypeVar

from translit.collector import paused
from translit.errors import OptionError

T = TypeVar("T")
R = TypeVar("R")
Progress = Callable[[Sequence[Any]], Iterable[Any]]
"""Is given what is gone through, and yields it again."""

_LEAST: Final = 10_000
"""Items that are worth a process: one takes a second to start and to read its tables."""
_MOST: Final = 8
"""Processes, unless more are asked for: each fills its own caches, 300 to 800 MB."""


def how_many(asked: int | None, items: int) -> int:
    """Return how many processes shall work at some items: as many as asked for, or as make sense.

    Raises:
        OptionError: less than one is asked for.

    >>> how_many(None, 100), how_many(3, 100)
    (1, 3)
    """
    if asked is None:
        cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        return max(1, min(cores, items // _LEAST, _MOST))
    if not isinstance(asked, int) or asked < 1:
        raise OptionError("workers", asked, ["a number from 1"])
    return asked


class Workers:
    """Some processes, until the `with` block ends; with one alone, the caller's own does the work.

    >>> with Workers(1) as alone:
    ...     list(alone.each(sorted, [3, 1, 2], size=2))
    [1, 3, 2]
    """

    def __init__(self, count: int) -> None:
        self._processes = [_Process() for _ in range(count)] if count > 1 and _can_start() else []
        self._idle: SimpleQueue[_Process] = SimpleQueue()
        for process in self._processes:
            self._idle.put(process)
        self._ended = False

    def each(
        self,
        function: Callable[[Sequence[T]], Iterable[R]],
        items: Sequence[T],
        step: Progress = iter,
        size: int = 1_000,
    ) -> Iterator[R]:
        """Yield what a function makes of each item.

        Args:
            function: takes some items and gives an answer for each; it can be imported by its name.
            items: what it takes.
            step: is told of the items as they are answered.
            size: the items that it takes at once.
        """
        told = iter(step(items))
        pieces = [items[start : start + size] for start in range(0, len(items), size)]
        for piece, answers in zip(pieces, self._map(function, pieces), strict=True):
            yield from answers
            for _ in islice(told, len(piece)):
                pass
        for _ in told:
            pass

    def _map(self, function: Callable[[T], R], pieces: Sequence[T]) -> Iterator[R]:
        if not self._processes or len(pieces) < 2:
            yield from map(function, pieces)
            return
        # A thread for each process does nothing but wait for it.
        with ThreadPoolExecutor(len(self._processes)) as threads:
            try:
                yield from threads.map(lambda piece: self._answer(function, piece), pieces)
            except BaseException:
                self._end()  # an error, or Ctrl-C: nothing is waited for
                raise

    def _answer(self, function: Callable[[T], R], piece: T) -> R:
        process = self._idle.get()
        try:
            return process.ask(function, piece)
        except (OSError, EOFError, pickle.UnpicklingError):
            if self._ended:
                raise
            return function(piece)  # it could not start, or was ended from outside
        finally:
            self._idle.put(process)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def _end(self) -> None:
        self._ended = True
        for process in self._processes:
            process.end()


def _can_start() -> bool:
    """Whether the program that runs is Python, and no program of its own that has Python in it."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


class _Process:
    """One Python at work."""

    def __init__(self) -> None:
        code = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import serve; serve()"
        self._python: subprocess.Popen[bytes] | None = None
        with suppress(OSError):
            self._python = subprocess.Popen(
                [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )

    def ask(self, function: Callable[[T], R], piece: T) -> R:
        if self._python is None or self._python.stdin is None or self._python.stdout is None:
            raise EOFError
        pickle.dump((function, piece), self._python.stdin, pickle.HIGHEST_PROTOCOL)
        self._python.stdin.flush()
        found, error = pickle.load(self._python.stdout)
        if error is not None:
            raise error
        answer: R = found
        return answer

    def end(self) -> None:
        if self._python is not None:
            self._python.kill()
            self._python.wait()
            for pipe in (self._python.stdin, self._python.stdout):
                if pipe is not None:
                    with suppress(OSError):  # a piece may be half written
                        pipe.close()


def serve() -> None:
    """Answer what comes by standard input until it ends: the work of a process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the caller, who ends this process
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever is printed shall not stand among the answers
    with paused():
        while True:
            try:
                function, piece = pickle.load(asked)
            except EOFError:
                return
            found, failed = None, None
            try:
                found = function(piece)
            except Exception as error:
                failed = error
            pickle.dump((found, failed), answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
