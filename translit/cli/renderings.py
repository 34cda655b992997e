"""The command that writes names as others would: names in, their renderings or a query for them out."""

from dataclasses import asdict
from typing import Any

import click

import translit
from translit.cli import show
from translit.cli.options import Names, takes_names
from translit.model import Rendering
from translit.rendering.query import FORMS, query
from translit.rendering.render import LANGUAGES


@click.command()
@takes_names
@click.option(
    "-t",
    "--to",
    "languages",
    type=click.Choice(LANGUAGES),
    multiple=True,
    default=["en"],
    show_default=True,
    help="The language to write in; may be repeated.",
)
@click.option(
    "-l", "--limit", type=click.IntRange(1), default=5, show_default=True, help="Renderings in each language."
)
@click.option("-q", "--query", "form", type=click.Choice(FORMS), help="One search string a name instead.")
def render(languages: tuple[str, ...], limit: int, form: str | None, as_json: bool, **given: Any) -> None:
    """Write names as texts in another language would, the likeliest rendering first.

    Prints rendering, probability, language and name, a rendering a row; with --column the best
    rendering in each language is added to each row of the table. --query finds the name and its
    renderings in a search engine, as a synonym line of Elasticsearch, or by a regular expression.

    \b
    Examples:
      translit render "Γκιουβέν Μπεγκέτς" --to tr
      translit render --query or --to el --to en "Hakan Fidan"
      translit render --column name --to tr --file people.csv > with-turkish.csv
    """
    names = Names(**given)
    asked = list(dict.fromkeys(languages))

    def found(name: str) -> dict[str, list[Rendering]]:
        return {to: translit.render(name, to=to, limit=limit) for to in asked}

    def searched(name: str) -> str:
        texts = [one.text for renderings in found(name).values() for one in renderings]
        return query([name, *texts], form or FORMS[0])

    if names.table and not as_json:
        if form:
            names.add_columns(["query"], lambda name: [searched(name)])
        else:
            columns = [f"rendered_{to}" for to in asked]
            names.add_columns(columns, lambda name: [_first(one) for one in found(name).values()])
        return
    for name in names:
        if form and as_json:
            show.print_json({"name": name, "query": searched(name)})
        elif form:
            print(searched(name))
        elif as_json:
            every = {to: [asdict(one) for one in renderings] for to, renderings in found(name).items()}
            show.print_json({"name": name, "renderings": every})
        else:
            for to, renderings in found(name).items():
                for one in renderings:
                    show.print_row(one.text, f"{one.probability:.3f}", to, name)


def _first(renderings: list[Rendering]) -> str:
    return renderings[0].text if renderings else ""
