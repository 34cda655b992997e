"""From rows to records: a table goes in, (id, name, payload) records for a registry come out.

What cannot become one is reported with its line: a row without a name or an id, or with more cells
than columns. Blank rows are passed over.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from translit.cli.rows import Table
from translit.cli.source import Bad, stop
from translit.errors import InputError

Record = tuple[str, str, dict[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns of a table make a record, by name or number.

    Attributes:
        id: several rows may share one; by default the column `id`, else the number of the line.
        names: every name of the record; by default the column `name`, or the only one.
        payload: what is given back with a hit, under the names of these columns.
        separator: what stands between names in one cell, if there are several.
    """

    id: str | None = None
    names: tuple[str, ...] = ()
    payload: tuple[str, ...] = ()
    separator: str | None = None

    def __bool__(self) -> bool:
        return bool(self.id or self.names or self.payload or self.separator)


def records(table: Table, columns: Columns, bad: Bad = stop) -> Iterator[Record]:
    """Yield a record for each name of each row.

    Raises:
        OptionError: the table has no such column.
        InputError: by `bad`, for a row that makes no record.

    >>> table = Table("people.csv", ["id", "name"], ",", iter([(2, ["7", "Güler, Yaşar"])]), lambda: None)
    >>> list(records(table, Columns()))
    [('7', 'Güler, Yaşar', None)]
    """
    header = [name.strip() for name in table.header]
    usual = "name" if len(header) > 1 or "name" in header else "1"
    names = [table.column(one, "name") for one in columns.names or (usual,)]
    own = columns.id or ("id" if "id" in header else None)
    key = None if own is None else table.column(own, "id")
    payload = {one: table.column(one, "payload") for one in columns.payload}
    return _records(table, key, names, payload, columns.separator, bad)


def _records(
    table: Table,
    key: int | None,
    names: list[int],
    payload: dict[str, int],
    separator: str | None,
    bad: Bad,
) -> Iterator[Record]:
    width = len(table.header)
    for number, row in table.rows:
        cells = [cell.strip() if isinstance(cell, str) else cell for cell in row]
        if not any(cell is not None and cell != "" for cell in cells):
            continue
        cells += [None] * (max(width, *names, key or 0, *payload.values()) + 1 - len(cells))
        try:
            if width and any(cells[width:]):
                raise ValueError(f"{len(row)} cells, but {width} columns; are quotation marks missing?")
            own = str(number) if key is None else _id(cells[key])
            texts = [text for place in names for text in _texts(cells[place], separator)]
            if not texts:
                raise ValueError("no name")
        except ValueError as error:
            bad(InputError(table.name, number, str(error)))
            continue
        carried = {name: _carried(cells[place]) for name, place in payload.items()} or None
        for text in dict.fromkeys(texts):
            yield own, text, carried


def _id(cell: Any) -> str:
    if cell is None or cell == "":
        raise ValueError("no id")
    if isinstance(cell, bool) or not isinstance(cell, str | int):
        raise ValueError(f"an id must be text or a whole number, not {cell!r:.40}")
    return str(cell)


def _texts(cell: Any, separator: str | None) -> list[str]:
    """The names in a cell: one, several with a separator between them, or a list."""
    several = cell if isinstance(cell, list) else [] if cell is None else [cell]
    for one in several:
        if not isinstance(one, str):
            raise ValueError(f"a name must be text, not {one!r:.40}")
    parts = [part for one in several for part in (one.split(separator) if separator else [one])]
    return [part.strip() for part in parts if part.strip()]


def _carried(cell: Any) -> Any:
    """A cell as JSON can say it: what JSON does not know, as dates, as text."""
    return cell if isinstance(cell, str | None) else json.loads(json.dumps(cell, default=str))
