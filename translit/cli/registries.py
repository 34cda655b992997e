"""The commands about registries: index makes one, lookup finds names in one, or in any table of people."""

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from functools import lru_cache
from itertools import islice
from pathlib import Path
from time import monotonic
from typing import Any, Final, NamedTuple

import click

import translit
from translit.cli import drawn, show
from translit.cli.fresh import in_place_of, is_registry
from translit.cli.options import (
    Names,
    Skipped,
    as_json,
    bad_rows,
    end,
    opened,
    takes_layout,
    takes_names,
    takes_people,
)
from translit.cli.records import Columns, Record, records
from translit.cli.rows import Layout, table
from translit.cli.source import REGISTRY, STANDARD_INPUT, Bad, Source
from translit.errors import InputError, RegistryError, StaleRegistryError
from translit.matching.score import threshold as same_threshold
from translit.model import Hit

FEW: Final = 8
"""Names for which a table is sifted; for more of them it is filed."""
_MOST_KEPT: Final = 2000
"""Records kept of a sifted table for a name, or ten for each hit asked for, if that is more."""

_LONG_SECONDS: Final = 5
"""Who waits longer than that for a table to be indexed is told of index."""

_STEP: Final = 1000
_STEP_SECONDS: Final = 0.5
"""Records are added in steps that take about so long, so that one sees it go on."""


@click.command()
@takes_names
@click.option(
    "-i",
    "--in",
    "people",
    required=True,
    help="A registry that index made, or a table, JSON lines, Parquet, or a name a line; - is the pipe.",
)
@takes_people
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1), help="Hits a name at most.")
@click.option(
    "--threshold", type=click.FloatRange(0, 100), help="The least score.  [default: where two are one]"
)
@click.option("--explain", "why", is_flag=True, help="Say why the best hit is one.")
def lookup(
    people: str,
    id_column: str | None,
    name_columns: tuple[str, ...],
    separator: str | None,
    on_error: str,
    limit: int,
    threshold: float | None,
    why: bool,
    as_json: bool,
    **given: Any,
) -> None:
    """Look names up in a registry, or in a file of people.

    Prints score, id, name found and name asked, best first; with --column, the best hit's id,
    name and score are added to each row. Exit 1 if nothing was found for any name.

    \b
    Examples:
      translit lookup "Fidan, Hakan" "Τσαβούσογλου" --in people.db
      translit lookup --explain "Fidan, Hakan" --in people.csv
      translit lookup --column name --in people.db queries.csv > found.csv
      cat names.txt | translit lookup --in people.tsv --name label --name alias --json
    """
    piped = given["file"] == STANDARD_INPUT or not (given["names"] or given["file"])
    if people == STANDARD_INPUT and piped:
        raise click.UsageError("standard input cannot be both the names and the file to look in")
    names = Names(**given)
    columns = Columns(id_column, name_columns, (), separator)
    few = () if given["file"] or given["column"] else given["names"][: FEW + 1]
    sought = _Sought(few, limit) if 0 < len(few) <= FEW else None
    registry = _people(people, columns, Layout(given["encoding"]), bad_rows(on_error), sought)
    least = same_threshold() if threshold is None else threshold
    any_found = False

    @lru_cache(maxsize=1024)
    def hits(name: str) -> list[Hit]:
        nonlocal any_found
        found = registry.lookup(name, limit=limit, threshold=least)
        any_found |= bool(found)
        return found

    def best(name: str) -> list[str]:
        for hit in hits(name)[:1]:
            return [hit.id, hit.name, f"{hit.score:.1f}", *([show.why(hit.reasons)] if why else [])]
        return [""] * (4 if why else 3)

    with registry:
        if names.table and not as_json:
            added = ["found_id", "found_name", "found_score", *(["found_why"] if why else [])]
            names.add_columns(added, best)
        else:
            for name in names:
                _tell(name, hits(name), why, as_json)
    end(any_found)


def _tell(name: str, hits: list[Hit], why: bool, as_json: bool) -> None:
    """Print what was found for a name."""
    explained = translit.match(name, hits[0].name, explain=True) if hits and why else None
    if as_json:
        told = {"match": asdict(explained)} if explained else {}
        show.print_json({"query": name, "hits": [asdict(hit) for hit in hits]} | told)
        return
    console = show.terminal()
    for hit in hits:
        reasons = [show.why(hit.reasons)] if why and not console and hit is hits[0] else []
        show.print_row(f"{hit.score:.1f}", hit.id, hit.name, name, *reasons)
    if console and explained:
        console.print("", drawn.drawing(explained, console.width), "", sep="\n")


class _Sought(NamedTuple):
    """The few names that are asked for, and how many hits of each at most."""

    names: tuple[str, ...]
    limit: int


def _people(
    path: str, columns: Columns, layout: Layout, bad: Bad, sought: _Sought | None
) -> "translit.Registry":
    """Open a registry, or make one in memory of a table; of one in which only few names are sought, of
    the records that may bear them."""
    source = opened(path)
    if source.starts_with(REGISTRY):
        source.close()
        if columns:
            raise click.UsageError(f"{path} is a registry; --id, --name and --separator are for tables")
        return _registry(path)
    people, began = translit.Registry(), monotonic()
    coming = _records(source, columns, layout, bad, "reading" if sought else "indexing")
    if sought:
        from translit.registry.sieve import sift  # numpy comes with it

        coming = iter(sift(coming, sought.names, max(_MOST_KEPT, 10 * sought.limit)))
    _add(people, coming)
    _tell_skipped(bad, source.name)
    if (seconds := monotonic() - began) > _LONG_SECONDS:
        show.advise(
            f"read in {seconds:.0f} s; translit index {shlex.quote(path)} keeps that for the next time"
        )
    return people


def _registry(path: str) -> "translit.Registry":
    try:
        return translit.Registry(path)
    except StaleRegistryError as error:
        problem = f"{error.problem.split(';')[0]}; make it anew: translit index --rebuild {shlex.quote(path)}"
        raise StaleRegistryError(path, problem) from None


def _records(
    source: Source, columns: Columns, layout: Layout, bad: Bad, what: str = "indexing"
) -> Iterator[Record]:
    found = table(source, layout, bad, plain=not columns and layout.delimiter is None)
    return iter(show.with_progress(records(found, columns, bad), what, found.share))


def _add(people: "translit.Registry", coming: Iterator[Record]) -> int:
    """Add records in steps, and return how many were new."""
    added, size = 0, _STEP
    while some := list(islice(coming, size)):
        began = monotonic()
        added += people.add(some)
        if monotonic() - began < _STEP_SECONDS:
            size *= 2
    return added


def _tell_skipped(bad: Bad, name: str) -> int:
    count = bad.count if isinstance(bad, Skipped) else 0
    if count:
        show.complain(f"{name}: {count:,} row{'s' * (count > 1)} left out")
    return count


@click.command()
@click.argument("file", required=False)
@click.option("-o", "--output", help="The registry to make.")
@takes_people
@click.option("--payload", multiple=True, help="A column to give back with each hit; may be repeated.")
@click.option("--append", is_flag=True, help="Add to the registry, if there is one.")
@click.option("--rebuild", is_flag=True, help="Make anew a registry that is there.")
@takes_layout
@as_json
def index(
    file: str | None,
    output: str | None,
    id_column: str | None,
    name_columns: tuple[str, ...],
    separator: str | None,
    on_error: str,
    payload: tuple[str, ...],
    append: bool,
    rebuild: bool,
    delimiter: str | None,
    no_header: bool,
    encoding: str,
    as_json: bool,
) -> None:
    """Make a registry of a file of people, to look names up in.

    FILE is CSV, TSV, JSON lines, Parquet or a name a line, compressed or not; - is standard input.
    The registry is written whole or not at all. With --rebuild alone a registry is made anew from its
    own records, as it must be when translit has changed.

    \b
    Examples:
      translit index people.csv -o people.db
      translit index dump.jsonl.gz -o people.db --id qid --name label --name aliases --payload born
      zcat more.csv.gz | translit index - -o people.db --append --on-error skip
      translit index --rebuild people.db
    """
    if append and rebuild:
        raise click.UsageError("give --append or --rebuild, not both")
    alone = (file or output) if rebuild and not (file and output) else None
    if alone:
        _made_anew(alone, as_json)
        return
    if file is None or output is None:
        raise click.UsageError(
            "name the file of people, - for standard input, and the registry with --output"
        )
    there = Path(output).is_file() and Path(output).stat().st_size > 0
    if there and not (append or rebuild):
        raise RegistryError(output, "is there already; --append adds to it, --rebuild makes it anew")
    source, bad = opened(file), bad_rows(on_error)
    columns = Columns(id_column, name_columns, payload, separator)
    layout = Layout(encoding, delimiter, not no_header)
    if append and there:
        with _registry(output) as people:
            added, total = people.add(_records(source, columns, layout, bad)), len(people)
    else:
        with in_place_of(output) as path, translit.Registry(path) as people:
            added = total = _add(people, _records(source, columns, layout, bad))
            if not added:
                raise InputError(source.name, 0, f"holds no names; {output} was not made")
    left_out = _tell_skipped(bad, source.name)
    if as_json:
        show.print_json({"registry": output, "records": total, "added": added, "left_out": left_out})
    else:
        print(f"{output}: {total:,} names" + (f", {added:,} of them added" if append else ""))


def _made_anew(path: str, as_json: bool) -> None:
    """Make a registry anew from its own records."""
    Source(path).close()  # tells of a file that is not there
    if not is_registry(path):
        raise click.UsageError(f"{path} is no registry; to make one of it, name that with --output")
    try:
        with translit.Registry(path) as people:
            people.rebuild(_filing)
            total = len(people)
    except StaleRegistryError:
        with translit.Registry(path, rebuild=True, progress=_filing) as people:
            total = len(people)
    if as_json:
        show.print_json({"registry": path, "records": total})
    else:
        print(f"{path}: {total:,} names, filed anew")


def _filing(numbers: Sequence[int]) -> Iterable[int]:
    return show.with_progress(numbers, "filing anew")
