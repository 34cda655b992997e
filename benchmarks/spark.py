"""Measure `resolve` on Spark in local mode beside plain `translit.resolve`, in one run, on the same names.

    python benchmarks/spark.py [--names 20000] [--cores 2] [--partitions 8] [--memory 2g] [--population]

Tells seconds of the clock, the ratio, the most memory that Java and its Pythons had together, the bytes
shuffled and spilled (from Spark's own counts of its stages), and whether ids and canonical names
are the same. --memory is that of Java; its Pythons come on top of it.
"""

import argparse
import json
import os
import sys
import threading
import time
import urllib.request
from collections import Counter
from pathlib import Path

import layout
import names
import populations

import translit
from translit.collector import paused

os.environ.setdefault("PYSPARK_PYTHON", sys.executable)

from pyspark.sql import SparkSession

from translit.adapters import spark

MIB = 2**20


class Memory(threading.Thread):
    """Watches how much memory the processes below this one have together: `peak`, in bytes (Linux)."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.5):
            self.peak = max(self.peak, _below(os.getpid()))


def _below(process: int) -> int:
    """The memory of all processes that a process started, and those started, in bytes; shared pages once."""
    parents, sizes = {}, {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            parents[int(place.name)] = int((place / "stat").read_text().rpartition(")")[2].split()[1])
            rollup = (place / "smaps_rollup").read_text()
        except OSError:  # it ended, or is not ours
            continue
        sizes[int(place.name)] = next(
            (int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")), 0
        )
    below = {process}
    while more := {one for one, parent in parents.items() if parent in below} - below:
        below |= more
    return 1024 * sum(sizes.get(one, 0) for one in below - {process})


def stages(session: SparkSession) -> Counter[str]:
    """What the stages of a session read and wrote, added up, in bytes."""
    context = session.sparkContext
    place = f"{context.uiWebUrl}/api/v1/applications/{context.applicationId}/stages?status=complete"
    with urllib.request.urlopen(place) as answer:
        found = json.load(answer)
    told: Counter[str] = Counter()
    for stage in found:
        for count in ("shuffleWriteBytes", "memoryBytesSpilled", "diskBytesSpilled"):
            told[count] += stage[count]
        told["peak"] = max(told["peak"], stage.get("peakExecutionMemory", 0))
        told["stages"] += 1
        told["tasks"] += stage["numCompleteTasks"]
    return told


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--names", type=int, default=20_000, help="how many names")
    cli.add_argument("--cores", type=int, default=2)
    cli.add_argument("--partitions", type=int, default=8)
    cli.add_argument("--memory", default="2g", help="of Java")
    cli.add_argument(
        "--population", action="store_true", help="names as a register has them, one spelling each"
    )
    options = cli.parse_args()
    if options.population:
        texts = list(populations.register(options.names))
    else:
        texts = [name for pair in names.pairs(options.names // 2) for name in pair]
    distinct = len(set(texts))

    start = time.perf_counter()
    with paused():
        wanted = {text: (one.id, one.name) for one in translit.resolve(texts) for text in one.renderings}
    plain = time.perf_counter() - start

    watch = Memory()
    watch.start()
    session = (
        SparkSession.builder.master(f"local[{options.cores}]")
        .config("spark.driver.memory", options.memory)
        .config("spark.sql.shuffle.partitions", options.partitions)
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", 5_000)
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.ui.retainedStages", 100_000)
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    people = session.createDataFrame([(text,) for text in texts], "name string").repartition(
        options.partitions
    )
    people = people.localCheckpoint()
    start = time.perf_counter()
    found = spark.resolve(people, "name").localCheckpoint()
    took = time.perf_counter() - start
    other = sum((row.identity, row.canonical) != wanted[row.name] for row in found.toLocalIterator())
    told = stages(session)
    watch.over.set()
    session.stop()
    rows = [
        ["names, different ones", f"{options.names:,}, {distinct:,}"],
        ["identities", f"{len(set(wanted.values())):,}"],
        ["plain, seconds", f"{plain:.1f}"],
        [f"Spark, local[{options.cores}], seconds", f"{took:.1f}"],
        ["ratio", f"{took / plain:.2f}"],
        ["rows that differ", f"{other:,}"],
        ["memory of Java and its Pythons, MiB", f"{watch.peak / MIB:,.0f}"],
        ["shuffled, MiB", f"{told['shuffleWriteBytes'] / MIB:,.1f}"],
        ["shuffled, bytes a different name", f"{told['shuffleWriteBytes'] / distinct:,.0f}"],
        ["spilled to disk, MiB", f"{told['diskBytesSpilled'] / MIB:,.1f}"],
        ["most memory of a stage's tasks, MiB", f"{told['peak'] / MIB:,.0f}"],
        ["stages, tasks", f"{told['stages']:,}, {told['tasks']:,}"],
    ]
    print(layout.table(["", f"Spark {session.version}"], rows))


if __name__ == "__main__":
    main()
