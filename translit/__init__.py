"""Renderings of a name in Greek, Turkish and Latin script go in; one canonical identity comes out.

>>> import translit
>>> translit.match("Γκιουβέν Μπεγκέτς", "Guven Begec").same
True
>>> [one.name for one in translit.resolve(["Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"])]
['Güven Begeç']
"""

from importlib import import_module
from typing import TYPE_CHECKING

from translit.errors import (
    BusyRegistryError,
    ExtraError,
    InputError,
    LengthError,
    LinkError,
    OptionError,
    RegistryError,
    StaleRegistryError,
    TableError,
    TranslitError,
    WrongTypeError,
)
from translit.model import (
    Canonical,
    Hit,
    Identity,
    Match,
    Mention,
    Name,
    Part,
    Reason,
    Rendering,
    Restored,
    Role,
)
from translit.parse import parse
from translit.prepare import key
from translit.render import render
from translit.roman import romanize
from translit.scan import scan
from translit.version import __version__

if TYPE_CHECKING:
    from translit.canon import canonical
    from translit.cluster import resolve
    from translit.columns import Matches, match_columns
    from translit.registry import Registry
    from translit.score import match

__all__ = [
    "BusyRegistryError",
    "Canonical",
    "ExtraError",
    "Hit",
    "Identity",
    "InputError",
    "LengthError",
    "LinkError",
    "Match",
    "Matches",
    "Mention",
    "Name",
    "OptionError",
    "Part",
    "Reason",
    "Registry",
    "RegistryError",
    "Rendering",
    "Restored",
    "Role",
    "StaleRegistryError",
    "TableError",
    "TranslitError",
    "WrongTypeError",
    "__version__",
    "canonical",
    "key",
    "match",
    "match_columns",
    "parse",
    "render",
    "resolve",
    "romanize",
    "scan",
]

# Comparing brings in RapidFuzz; who only romanizes or parses does not wait for it.
_LATER = {
    "canonical": "canon",
    "match": "score",
    "Matches": "columns",
    "match_columns": "columns",
    "Registry": "registry",
    "resolve": "cluster",
}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'translit' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"translit.{_LATER[name]}"), name)
    return found
