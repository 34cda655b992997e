"""Search strings for a name in any script: its spellings go in, one query comes out."""

import re
from collections.abc import Callable, Iterable
from typing import Final

from translit.errors import OptionError


def query(spellings: Iterable[str], form: str) -> str:
    r"""Put spellings of a name, each once, into a query of one of `FORMS`.

    Args:
        spellings: texts to be found; empty ones are left out.
        form: or (phrases with OR, as search engines read them), elastic (a line of a synonym file of
            Elasticsearch or Solr) or regex (a regular expression that ends where the words end).

    Raises:
        OptionError: there is no such form.

    >>> query(["Χακάν Φιντάν", "Hakan Fidan"], "or")
    '"Χακάν Φιντάν" OR "Hakan Fidan"'
    >>> query(["Martin Luther King, Jr."], "elastic")
    'Martin Luther King\\, Jr.'
    >>> query(["Χακάν Φιντάν", "Hakan Fidan"], "regex")
    '(?<!\\w)(?:Χακάν\\s+Φιντάν|Hakan\\s+Fidan)(?!\\w)'
    """
    if form not in FORMS:
        raise OptionError("form", form, FORMS)
    distinct = list(dict.fromkeys(" ".join(text.split()) for text in spellings))
    return _WRITERS[form](list(filter(None, distinct)))


def _or(spellings: list[str]) -> str:
    return " OR ".join('"' + re.sub(r'(["\\])', r"\\\1", text) + '"' for text in spellings)


def _elastic(spellings: list[str]) -> str:
    return ", ".join(re.sub(r"([\\,]|=>)", r"\\\1", text) for text in spellings)


def _regex(spellings: list[str]) -> str:
    # Of two that begin alike the longer is tried first.
    longest_first = sorted(spellings, key=len, reverse=True)
    patterns = [r"\s+".join(map(re.escape, text.split())) for text in longest_first]
    return rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)" if patterns else ""


_WRITERS: Final[dict[str, Callable[[list[str]], str]]] = {"or": _or, "elastic": _elastic, "regex": _regex}
FORMS: Final = tuple(_WRITERS)
