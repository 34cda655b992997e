"""The commands about names themselves: romanize, key, parse, match, explain, resolve.

Every command is one public function: names in by argument, file or pipe; rows, JSON lines or drawings out.
"""

import sys
from dataclasses import asdict
from typing import Any

import click

import translit
from translit.cli import drawn, rows, show
from translit.cli.options import Names, as_json, end, opened, takes_layout, takes_names
from translit.cli.source import STANDARD_INPUT
from translit.model import Identity
from translit.names.roman import ALIASES, SYSTEMS


@click.command()
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


@click.command()
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


@click.command()
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


@click.command()
@click.argument("a", required=False)
@click.argument("b", required=False)
@click.option("-f", "--file", help="A CSV or TSV table of pairs; - is standard input.")
@click.option("-c", "--columns", default="1,2", show_default=True, help="The two columns, by name or number.")
@takes_layout
@as_json
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
        end(found.same)
    if file is None and sys.stdin.isatty():
        raise click.UsageError("give two names, or a table of pairs with --file")
    layout = rows.Layout(encoding, delimiter, not no_header)
    table = rows.table(opened(file or STANDARD_INPUT), layout)
    wanted = columns.split(",")
    if len(wanted) != 2:
        raise click.UsageError(f"--columns takes two columns with a comma between them, not {columns!r}")
    left, right = (table.column(one, "columns") for one in wanted)
    writer = show.writer(table.delimiter)
    if table.header and not as_json:
        writer([*table.header, "score", "same"])
    any_same = False
    asked = table.rows if show.terminal() else show.with_progress(table.rows, "comparing", table.share)
    for _, row in asked:
        cells = [*map(rows.text_of, row), *[""] * (max(left, right, len(table.header) - 1) + 1 - len(row))]
        found = translit.match(cells[left], cells[right])
        any_same |= found.same
        if as_json:
            show.print_json(asdict(found))
        else:
            writer([*cells, f"{found.score:.1f}", "yes" if found.same else "no"])
    end(any_same)


@click.command()
@click.argument("a")
@click.argument("b")
@as_json
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
    end(found.same)


@click.command()
@takes_names
@click.option("--explain", "why", is_flag=True, help="Say why each rendering belongs.")
@click.option(
    "--workers", type=click.IntRange(1), help="Processes that share the work.  [default: by cores and names]"
)
def resolve(why: bool, workers: int | None, as_json: bool, **given: Any) -> None:
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
        every = [name for name, _ in names.all_rows() if name.strip()]
        by_text = {text: one for one in _resolve(every, workers) for text in one.renderings}

        def answer(name: str) -> list[str]:
            return [by_text[name].id, by_text[name].name] if name in by_text else ["", ""]

        names.add_columns(["identity", "canonical"], answer)
        return
    identities = _resolve([name for name in names if name.strip()], workers)
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


def _resolve(names: list[str], workers: int | None) -> list[Identity]:
    return translit.resolve(
        names, progress=lambda distinct: show.with_progress(distinct, "comparing"), workers=workers
    )
