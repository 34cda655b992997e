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
from translit.names.parse import parse
from translit.names.prepare import key
from translit.names.roman import romanize
from translit.rendering.render import render
from translit.texts.scan import scan
from translit.version import __version__

if TYPE_CHECKING:
    from translit.identity.canon import canonical
    from translit.identity.cluster import resolve
    from translit.matching.columns import Matches, match_columns
    from translit.matching.score import match
    from translit.registry.registry import Registry

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
    "canonical": "translit.identity.canon",
    "match": "translit.matching.score",
    "Matches": "translit.matching.columns",
    "match_columns": "translit.matching.columns",
    "Registry": "translit.registry.registry",
    "resolve": "translit.identity.cluster",
}


def __dir__() -> list[str]:
    return __all__


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module 'translit' has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(_LATER[name]), name)
    return found
