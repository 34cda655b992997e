"""Kill writers of a registry, and read from it while one writes: is anything lost, torn or refused?

    python benchmarks/crash.py [--kills 1000] [--seconds 60] [--readers 8]

A writer adds small batches to one file and says of each when it is there; it is killed (kill -9) at
some moment, and the next goes on. After every kill the file must open, and hold every batch that was
told of, whole. Then readers look names up in a file while a writer adds, updates and removes: each
answer must be what was there before a change or after it, never between, and no reader may fail.
"""

import argparse
import multiprocessing
import random
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import Connection
from pathlib import Path

from translit import Registry

BATCH = 3
LETTERS = "abcdefghij"


def records(batch: int) -> list[tuple[str, str]]:
    """Return what a batch adds: three spellings of one name under ids of their own."""
    return [(f"{batch}-{place}", f"Adil {LETTERS[batch % 10]}anoğlu {batch}") for place in range(BATCH)]


def write(path: str, start: int, told: Connection) -> None:
    """Add batch after batch, and say of each that it is there."""
    with Registry(path) as people:
        for batch in range(start, sys.maxsize):
            people.add(records(batch))
            told.send(batch)


def kill_writers(path: Path, kills: int) -> tuple[int, int]:
    """Kill so many writers of a file, one after another; return the batches told of and the records lost.

    Raises:
        RegistryError: the file could not be read after a kill.
        AssertionError: a batch was there in part.
    """
    chance = random.Random(1821)
    Registry().add(records(0))  # what is read here need not be read by each writer
    fork = multiprocessing.get_context("fork")
    told: set[int] = set()
    lost: set[str] = set()
    for kill in range(1, kills + 1):
        receive, send = fork.Pipe(duplex=False)
        # The batch after the last one told of may be there too, though nobody was told.
        writer = fork.Process(target=write, args=(str(path), max(told, default=-2) + 2, send))
        writer.start()
        send.close()
        time.sleep(chance.random() / 20)
        writer.kill()
        writer.join()
        told |= received(receive)
        with Registry(path) as people:
            there = {key for key, _ in people}
        assert len(there) % BATCH == 0, "a batch is there in part"
        lost |= {key for batch in told for key, _ in records(batch)} - there
        if kill % 100 == 0:
            print(f"{kill} kills: {len(told)} batches told of, {len(lost)} records lost", flush=True)
    return len(told), len(lost)


def received(pipe: Connection) -> set[int]:
    """Return the batches that a writer told of before it was killed."""
    found = set()
    try:
        while True:
            found.add(pipe.recv())
    except (EOFError, OSError):
        return found


# ---------------------------------------------------------------- readers and a writer


def change(path: str, until: float) -> int:
    """Add four records of one name at once, or take four away, over and over; return how often."""
    done = 0
    with Registry(path) as people:
        while time.time() < until:
            people.update(f"group {done % 50}", [f"Adil Cihanoğlu {LETTERS[i]}" for i in range(4)])
            if done % 3 == 2:
                people.remove(f"group {done % 50}")
            done += 1
    return done


def read(path: str, until: float) -> tuple[int, int]:
    """Look a name up over and over; return how often, and how many answers were torn."""
    done = torn = 0
    with Registry(path) as people:
        while time.time() < until:
            names: dict[str, int] = {}
            for key, name in people:
                names[key] = names.get(key, 0) + name.startswith("Adil Cihanoğlu")
            torn += any(count % 4 for key, count in names.items() if key.startswith("group"))
            hits = people.lookup("Αντίλ Τζιχάνογλου", limit=100)
            torn += any(hit.score < 0 or not hit.name for hit in hits)
            done += 1
    return done, torn


def read_while_writing(path: Path, readers: int, seconds: float) -> tuple[int, int, int]:
    """Return how many changes one writer made, and how many answers readers got, and torn ones."""
    Registry(path).close()
    until = time.time() + seconds
    with ProcessPoolExecutor(readers + 1, mp_context=multiprocessing.get_context("spawn")) as pool:
        writer = pool.submit(change, str(path), until)
        reading = [pool.submit(read, str(path), until) for _ in range(readers)]
        answers = [found.result() for found in reading]
        return writer.result(), sum(done for done, _ in answers), sum(torn for _, torn in answers)


def main() -> int:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--kills", type=int, default=1000, help="how many writers to kill")
    cli.add_argument("--readers", type=int, default=8, help="how many processes read at once")
    cli.add_argument("--seconds", type=float, default=60, help="how long they read")
    options = cli.parse_args()
    with tempfile.TemporaryDirectory(prefix="crash-") as folder:
        told, lost = kill_writers(Path(folder, "killed.db"), options.kills)
        print(f"{options.kills} writers killed: {told} batches of {BATCH} told of, {lost} records lost.")
        path = Path(folder, "read.db")
        changes, answers, torn = read_while_writing(path, options.readers, options.seconds)
        print(
            f"{options.readers} readers beside a writer for {options.seconds:g} s: "
            f"{changes} changes, {answers} answers, {torn} of them torn."
        )
    return int(bool(lost or torn))


if __name__ == "__main__":
    sys.exit(main())
