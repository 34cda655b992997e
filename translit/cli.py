"""The command line: names in by argument, file or pipe; rows, JSON lines or drawings out.

Every command is one public function. Output to a terminal is drawn for people; into a pipe go
plain tab-separated rows, or with --json one object a line. Exit 0: done, found or same;
1: nothing found, not the same; 2: misuse or unreadable input.
"""

import os
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

import click

import translit
from translit import drawn, show, source
from translit.case import lower
from translit.errors import TranslitError
from translit.model import Hit, Identity
from translit.options import Names, takes_names
from translit.roman import ALIASES, SYSTEMS
from translit.score import threshold as same_threshold


def _exit(code: bool) -> None:
    """End the command: 0 where something was found, 1 where nothing was."""
    click.get_current_context().exit(int(code))


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(translit.__version__, message="translit %(version)s")
def cli() -> None:
    """Renderings of a name in Greek, Turkish and Latin script in; one identity out, with the reasons.

    \b
    Examples:
      translit romanize "Γιώργος Παπανδρέου"
      translit match "Γκιουβέν Μπεγκέτς" "Guven Begec"
      translit lookup "Fidan, Hakan" --in people.csv
      translit resolve --file names.txt
    """


@cli.command()
@takes_names
@click.option("-s", "--system", default="elot743", show_default=True, help="The standard; see --list.")
@click.option("--plain", is_flag=True, help="Leave off accents and other marks.")
@click.option("--reverse", is_flag=True, help="Back to Greek (elot743-tl and iso843 only).")
@click.option("--list", "list_systems", is_flag=True, help="List the standards and stop.")
def romanize(
    system: str, plain: bool, reverse: bool, list_systems: bool, as_json: bool, **given: Any
) -> None:
    """Write names in Latin letters by a named standard.

    \b
    Examples:
      translit romanize "Εύβοια" "ΛΕΥΚΑΔΑ"
      translit romanize --system passport --file names.txt
      translit romanize --column name --file people.csv > with-romanized.csv
    """
    if list_systems:
        for name, standard in SYSTEMS.items():
            others = [alias for alias, target in ALIASES.items() if target == name]
            show.print_row(", ".join([name, *others]), standard.title)
        return

    def one(name: str) -> str:
        return translit.romanize(name, system, marks=not plain, reverse=reverse)

    one("")
    names = Names(**given)
    if names.table and not as_json:
        names.add_columns(["romanized"], lambda name: [one(name)])
        return
    for name in names:
        if as_json:
            show.print_json({"name": name, "system": system, "romanized": one(name)})
        else:
            show.print_row(one(name))


@cli.command()
@takes_names
def key(as_json: bool, **given: Any) -> None:
    """Print the key to group each name by: equal for most renderings of one name.

    \b
    Examples:
      translit key "Γκιουβέν Μπεγκέτς" "BEGEÇ, Güven"
      translit key --column name --file people.csv
    """
    names = Names(**given)
    if names.table and not as_json:
        names.add_columns(["key"], lambda name: [translit.key(name)])
        return
    for name in names:
        if as_json:
            show.print_json({"name": name, "key": translit.key(name)})
        else:
            print(translit.key(name))


@cli.command()
@takes_names
def parse(as_json: bool, **given: Any) -> None:
    """Take names apart: titles, given, patronymic, particles, family, initials, ordinals.

    \b
    Examples:
      translit parse "Δρ. Παπαδόπουλος Γεωργίου Κώστας"
      translit parse --json "Sayın Recep Tayyip Erdoğan'ın"
    """
    names = Names(**given)
    if names.table and not as_json:
        names.add_columns(["parts", "language"], lambda name: list(_parsed(name)))
        return
    for name in names:
        if as_json:
            show.print_json({"name": name, **asdict(translit.parse(name))})
        else:
            show.print_row(name, *_parsed(name))


def _parsed(name: str) -> tuple[str, str]:
    found = translit.parse(name)
    return " ".join(f"{part.role}:{part.form}" for part in found.parts), found.language.code


@cli.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("-f", "--file", help="A CSV or TSV table of pairs; - is standard input.")
@click.option("-c", "--columns", default="1,2", show_default=True, help="The two columns, by name or number.")
@click.option("-d", "--delimiter", help="What separates the columns.  [default: tab or comma, as found]")
@click.option("--no-header", is_flag=True, help="The table has no header row.")
@click.option("--encoding", default="utf-8", show_default=True, help="Encoding of the input.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def match(
    a: str | None,
    b: str | None,
    file: str | None,
    columns: str,
    delimiter: str | None,
    no_header: bool,
    encoding: str,
    as_json: bool,
) -> None:
    """Judge whether two names are one: score (0 to 100) and verdict.

    Exit 0 if they are the same (for a table: if any row is), 1 if not.

    \b
    Examples:
      translit match "Χακάν Φιντάν" "Hakan Fidan"
      translit match --file pairs.csv --columns greek,latin
    """
    if (a is None) != (b is None) or (a is not None and file):
        raise click.UsageError("give two names, or a table of pairs with --file")
    if a is not None and b is not None:
        found = translit.match(a, b)
        if as_json:
            show.print_json(asdict(found))
        else:
            show.print_row(f"{found.score:.1f}", show.verdict(found))
        _exit(not found.same)
    if file is None and sys.stdin.isatty():
        raise click.UsageError("give two names, or a table of pairs with --file")
    table = source.table(file or source.STANDARD_INPUT, encoding, delimiter, header=not no_header)
    wanted = columns.split(",")
    if len(wanted) != 2:
        raise click.UsageError(f"--columns takes two columns with a comma between them, not {columns!r}")
    left, right = (table.column(one, "columns") for one in wanted)
    writer = show.writer(table.delimiter)
    if table.header and not as_json:
        writer([*table.header, "score", "same"])
    any_same = False
    for row in table.rows:
        cells = [*row, *[""] * (max(left, right, len(table.header) - 1) + 1 - len(row))]
        found = translit.match(cells[left], cells[right])
        any_same |= found.same
        if as_json:
            show.print_json(asdict(found))
        else:
            writer([*cells, f"{found.score:.1f}", "yes" if found.same else "no"])
    _exit(not any_same)


@cli.command()
@click.argument("a")
@click.argument("b")
@click.option("--json", "as_json", is_flag=True, help="The match as one JSON object.")
def explain(a: str, b: str, as_json: bool) -> None:
    """Show why two names are one or not: which part met which, how, and what that is worth.

    On a terminal the letters that correspond stand one above the other: green as usual, cyan
    where they tell most, yellow without a counterpart, red between two different names.

    \b
    Examples:
      translit explain "Γκιουβέν Μπεγκέτς" "Guven Begec"
      translit explain --json "Ali Yılmaz" "Veli Yılmaz"
    """
    found = translit.match(a, b, explain=True)
    if as_json:
        show.print_json(asdict(found))
    elif console := show.terminal():
        console.print(drawn.drawing(found, console.width))
    else:
        for reason in found.reasons:
            show.print_row(reason.left, reason.right, reason.by, reason.note, f"{reason.weight:+.2f}")
        show.print_row(f"{found.score:.1f}", show.verdict(found))
    _exit(not found.same)


@cli.command()
@takes_names
@click.option(
    "-i", "--in", "registry_file", required=True, help="The names to look among: CSV, TSV or a line each."
)
@click.option("--id", "id_column", help="Its column of ids.  [default: id, else the row number]")
@click.option(
    "--name", "name_columns", multiple=True, help="Its columns of names.  [default: name, else the first]"
)
@click.option("--limit", default=5, show_default=True, type=click.IntRange(1), help="Hits a name at most.")
@click.option(
    "--threshold", type=click.FloatRange(0, 100), help="The least score.  [default: where two are one]"
)
def lookup(
    registry_file: str,
    id_column: str | None,
    name_columns: tuple[str, ...],
    limit: int,
    threshold: float | None,
    as_json: bool,
    **given: Any,
) -> None:
    """Look names up in a file of people.

    Prints score, id, name found and name asked, best first; with --column, the best hit's id,
    name and score are added to each row. Exit 1 if nothing was found for any name.

    \b
    Examples:
      translit lookup "Fidan, Hakan" "Τσαβούσογλου" --in people.csv
      translit lookup --column name --file queries.csv --in people.tsv --name label --name alias
      cat names.txt | translit lookup --in people.csv --json
    """
    if registry_file == given["file"] == source.STANDARD_INPUT:
        raise click.UsageError("standard input cannot be both the names and the file to look in")
    least = same_threshold() if threshold is None else threshold
    names = Names(**given)
    people = translit.Registry()
    people.add(
        show.with_progress(_records(registry_file, id_column, name_columns, given["encoding"]), "reading")
    )
    any_found = False

    def hits(name: str) -> list[Hit]:
        nonlocal any_found
        found = people.lookup(name, limit=limit, threshold=least)
        any_found |= bool(found)
        return found

    if names.table and not as_json:

        def best(name: str) -> list[str]:
            found = hits(name)
            return [found[0].id, found[0].name, f"{found[0].score:.1f}"] if found else ["", "", ""]

        names.add_columns(["found_id", "found_name", "found_score"], best)
    else:
        for name in names:
            found = hits(name)
            if as_json:
                show.print_json({"query": name, "hits": [asdict(hit) for hit in found]})
            for hit in found if not as_json else []:
                show.print_row(f"{hit.score:.1f}", hit.id, hit.name, name)
    _exit(not any_found)


def _records(
    path: str, id_column: str | None, name_columns: tuple[str, ...], encoding: str
) -> Iterator[tuple[str, str]]:
    """Yield (id, name) from a table with a header, or from lines where there is no table."""
    if lower(Path(path).suffix) not in (".csv", ".tsv", ".tab") and not (id_column or name_columns):
        for number, line in enumerate(source.lines(path, encoding), 1):
            yield str(number), line
        return
    table = source.table(path, encoding, None)
    names = [table.column(name, "name") for name in name_columns or _default(table, "name", "1")]
    ids = [table.column(key, "id") for key in ([id_column] if id_column else _default(table, "id"))]
    for number, row in enumerate(table.rows, 2):
        for place in names:
            if place < len(row) and row[place]:
                yield row[ids[0]] if ids and ids[0] < len(row) else str(number), row[place]


def _default(table: source.Table, *wanted: str) -> list[str]:
    return [name for name in wanted if name in table.header or name.isdecimal()][:1]


@cli.command()
@takes_names
@click.option("--explain", "why", is_flag=True, help="Say why each rendering belongs.")
def resolve(why: bool, as_json: bool, **given: Any) -> None:
    """Group names into identities, each with its canonical spelling.

    Prints name, score, id and renderings, an identity a row; with --column, identity and
    canonical name are added to each row of the table.

    \b
    Examples:
      translit resolve "Γκιουβέν Μπεγκέτς" "Guven Begec" "Güven Begeç" "Χαλίφα Χαφτάρ"
      translit resolve --explain --file names.txt
      translit resolve --column name --file people.csv > grouped.csv
    """
    names = Names(**given)
    if names.table and not as_json:
        rows = list(names.rows())
        by_text = {
            text: one
            for one in _resolve([name for name, _ in rows if name.strip()])
            for text in one.renderings
        }
        names.table = source.Table(names.table.header, names.table.delimiter, iter([row for _, row in rows]))

        def answer(name: str) -> list[str]:
            return [by_text[name].id, by_text[name].name] if name in by_text else ["", ""]

        names.add_columns(["identity", "canonical"], answer)
        return
    identities = _resolve([name for name in names if name.strip()])
    named = {one.id: one.name for one in identities}
    if as_json:
        for one in identities:
            show.print_json(asdict(one) | ({"why": show.reasons(one)} if why else {}))
    elif console := show.terminal():
        console.print(show.drawn_identities(identities, named, why))
    else:
        for one in identities:
            told = [f"{text}: {reason}" for text, reason in show.reasons(one).items()] if why else []
            show.print_row(
                one.name,
                f"{one.score:.0f}",
                one.id,
                " | ".join(one.renderings),
                "; ".join([*told, *show.ambiguity(one, named)]),
            )


def _resolve(names: list[str]) -> list[Identity]:
    return translit.resolve(names, progress=lambda distinct: show.with_progress(distinct, "comparing"))


# ---------------------------------------------------------------- the way in and out


def main() -> NoReturn:
    """Run the command line; every failure is one line on standard error and an exit code."""
    # Names are UTF-8 whatever the locale; a lone surrogate must not end a long run.
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="replace")
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


def _run(arguments: list[str]) -> int:
    """Run one command and return its exit code (click's own `main` would hide a broken pipe)."""
    try:
        with cli.make_context("translit", arguments) as context:
            cli.invoke(context)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    return 0


if __name__ == "__main__":
    main()
