"""Renderings of a name in Greek, Turkish and Latin script go in; one canonical identity comes out.

>>> import translit
>>> translit.match("Γκιουβέν Μπεγκέτς", "Guven Begec").same
True
>>> [one.name for one in translit.resolve(["Γκιουβέν Μπεγκέτς", "Guven Begec", "Güven Begeç"])]
['Güven Begeç']
"""

from translit.cluster import resolve
from translit.errors import InputError, OptionError, TableError, TranslitError, WrongTypeError
from translit.model import Hit, Identity, Match, Name, Part, Reason, Role
from translit.parse import parse
from translit.prepare import key
from translit.registry import Registry
from translit.roman import romanize
from translit.score import match
from translit.version import __version__

__all__ = [
    "Hit",
    "Identity",
    "InputError",
    "Match",
    "Name",
    "OptionError",
    "Part",
    "Reason",
    "Registry",
    "Role",
    "TableError",
    "TranslitError",
    "WrongTypeError",
    "__version__",
    "key",
    "match",
    "parse",
    "resolve",
    "romanize",
]
