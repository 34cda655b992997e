"""Write a name as others would: a name goes in, its likely renderings come out, the likeliest first.

From Greek into Latin letters as English texts have them (`to="en"`): the learned correspondences
of align.py, searched with a beam, token by token, and the best combinations of tokens. The
romanization of ELOT 743 is always among what is considered. A name in Latin letters is rendered
by leaving off its marks. Into other languages nothing is rendered yet, and the answer is empty.
"""

import heapq
import math
from itertools import product
from typing import Final

from translit import table
from translit.align import GREEK_LETTERS, counterparts, greek_letters
from translit.case import fold, like_case, lower
from translit.errors import OptionError, require_text
from translit.model import Part, Rendering, Role
from translit.parse import parse
from translit.roman import romanize
from translit.script import GREEK, main_script

LANGUAGES: Final = ("en", "tr", "el")
_BEAM: Final = 24
_BEST_OF_TOKEN: Final = 8
_STANDARD: Final = 0.25
"""How much of a token's probability the standard romanization is given beside the learned ones."""


def render(name: str, to: str = "en", limit: int = 10) -> list[Rendering]:
    """Return likely renderings of `name` in the language `to`, best first.

    Titles and a father's name are left out, as texts in other languages leave them out.

    Args:
        name: any text.
        to: en, tr or el (BCP 47); only en gives renderings yet.
        limit: how many at most.

    Raises:
        WrongTypeError: `name` is not a string.
        OptionError: there is no rendering into that language.

    >>> [found.text for found in render("Νίκος Δένδιας", limit=1)]
    ['Nikos Dendias']
    """
    if to not in LANGUAGES:
        raise OptionError("to", to, LANGUAGES)
    parts = [
        p for p in parse(require_text("name", name)).parts if p.role not in (Role.TITLE, Role.PATRONYMIC)
    ]
    if to != "en" or not parts:
        return []
    tokens = [_token(part) for part in parts]
    found: dict[str, float] = {}
    for choice in product(*tokens):
        text = " ".join(token for token, _ in choice)
        found[text] = found.get(text, 0.0) + math.prod(chance for _, chance in choice)
    best = heapq.nsmallest(max(limit, 0), found.items(), key=lambda item: (-item[1], item[0]))
    return [Rendering(text, chance) for text, chance in best]


def _token(part: Part) -> list[tuple[str, float]]:
    """The likeliest renderings of one part in plain Latin letters, with their probabilities."""
    model = _model_case(part)
    standard = lower(romanize(part.form, "ascii"))
    if main_script(part.form) != GREEK or part.role in (Role.ORDINAL, Role.INITIAL):
        return [(like_case(model, standard), 1.0)]
    found = {standard: _STANDARD}
    for text, chance in _beam(greek_letters(part.form)):
        found[text] = found.get(text, 0.0) + chance * (1 - _STANDARD)
    # Only so many tokens that their combinations stay few.
    best = heapq.nsmallest(_BEST_OF_TOKEN, found.items(), key=lambda item: (-item[1], item[0]))
    return [(like_case(model, text), chance) for text, chance in best]


def _model_case(part: Part) -> str:
    return part.form if part.form != fold(part.form) else part.text


@table.memoized
def _beam(greek: str) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin spellings of a Greek word by the learned chunks, in plain letters."""
    states: list[dict[str, float]] = [{} for _ in range(len(greek) + 1)]
    states[0][""] = 1.0
    for end in range(1, len(greek) + 1):
        for size in range(1, min(GREEK_LETTERS, end) + 1):
            for latin, chance in _plain(greek[end - size : end]):
                for text, before in states[end - size].items():
                    longer = text + latin
                    states[end][longer] = states[end].get(longer, 0.0) + before * chance
        if end < len(greek):
            kept = heapq.nlargest(_BEAM, states[end].items(), key=lambda item: (item[1], item[0]))
            states[end] = dict(kept)
    last = heapq.nlargest(_BEAM, states[-1].items(), key=lambda item: (item[1], item[0]))
    whole = sum(chance for _, chance in last) or 1.0
    return tuple((text, chance / whole) for text, chance in last if text)


@table.memoized
def _plain(chunk: str) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin chunks for a Greek one that are plain letters."""
    plain = ((latin, chance) for latin, chance in counterparts(chunk).items() if latin.isascii())
    return tuple(heapq.nlargest(_BEAM, plain, key=lambda item: (item[1], item[0])))
