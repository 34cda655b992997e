"""Write a name as others would: a name goes in, its likely renderings come out, the likeliest first.

1. the name is taken apart (parse); titles are left out, as texts in other languages leave them out
2. how likely it is a Greek name, a Turkish one or one of any other language is estimated (_origins):
   one written in Greek letters may be a foreign one, respelled
3. for each of these, each part has its wordings: words their spellings (wordings.py), ordinals and
   epithets those of the language, a father's name and a nickname may be left out
4. the likeliest combinations are put together, in the order of the name given
"""

import heapq
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from translit.errors import OptionError, require_text
from translit.identity.origin import origin
from translit.model import Name, Part, Rendering, Role
from translit.names.lexicon import given_names, surname_endings
from translit.names.parse import parse
from translit.names.roman import romanize
from translit.names.script import GREEK, main_script
from translit.rendering.graphones import latin_spellings, letters
from translit.rendering.idioms import epithet_in, generation_in, ordinal_in
from translit.rendering.wordings import OTHER, Word, Wording, given_in, name_languages, wordings

LANGUAGES: Final = ("en", "tr", "el", "de", "fr")


def render(name: str, to: str = "en", limit: int = 10) -> list[Rendering]:
    """Return likely renderings of `name` in the language `to`, best first.

    Args:
        name: any text.
        to: en (A to Z), tr, el, de or fr (BCP 47).
        limit: how many at most.

    Returns:
        renderings that differ, each with its probability (0 to 1); those of all together are 1 at
        most. None where the text is no name.

    Raises:
        WrongTypeError: `name` is not a string.
        OptionError: there is no rendering into that language.

    >>> [found.text for found in render("Νίκος Δένδιας", limit=1)]
    ['Nikos Dendias']
    >>> [found.text for found in render("Γκιουβέν Μπεγκέτς", to="tr", limit=1)]
    ['Güven Begeç']
    >>> [found.text for found in render("Τζορτζ Μπους", limit=1)]
    ['George Bush']
    """
    if to not in LANGUAGES:
        raise OptionError("to", to, LANGUAGES)
    parsed = parse(require_text("name", name))
    parts = [part for part in parsed.parts if part.role is not Role.TITLE]
    if not parts or limit < 1:
        return []
    between = _between(parsed, parts)
    found: defaultdict[str, float] = defaultdict(float)
    for code, chance in _origins(parsed, parts):
        options = [_wordings(part, parts, code, to) for part in parts]
        for words, share in _likeliest(options, _MORE * max(limit, _LEAST_LOOKED_AT)):
            text = "".join(
                gap + word if word else "" for gap, word in zip(between, words, strict=True)
            ).strip(" -")
            if text:
                found[text] += chance * share
    best = heapq.nsmallest(limit, found.items(), key=lambda item: (-item[1], item[0]))
    return [Rendering(text, min(chance, 1.0)) for text, chance in best if chance > 0]


def _between(name: Name, parts: Sequence[Part]) -> list[str]:
    """What stands before each part: a hyphen that joined it to the one before, or a space."""
    gaps, place = [], 0
    for part in parts:
        start = name.text.find(part.text, place)
        gap = name.text[place:start] if start >= 0 else " "
        gaps.append("-" if gap == "-" else " ")
        place = start + len(part.text) if start >= 0 else place
    return gaps


# ---------------------------------------------------------------- whose name it is


def _origins(name: Name, parts: Sequence[Part]) -> list[tuple[str, float]]:
    """The languages a name may be of, with their probabilities: el, tr, and those its words tell of."""
    turkish = origin([name]).turkish
    greek = _greek(parts) if main_script(name.text) == GREEK else float(name.language.code == "el")
    shares = {"tr": turkish, "el": (1 - turkish) * greek}
    other = (1 - turkish) * (1 - greek)
    if other >= _LEAST:
        words = [
            Word(part.form, part.role, OTHER) for part in parts if part.role in (Role.GIVEN, Role.FAMILY)
        ]
        told = name_languages(words) if main_script(name.text) == GREEK else [(OTHER, 1.0)]
        whole = math.fsum(share for _, share in told[:_MOST_LANGUAGES])
        # The likeliest is thought of even where it is one of many.
        least = min(_LEAST, other * told[0][1] / whole)
        return [(code, share) for code, share in shares.items() if share >= _LEAST] + [
            (code, other * share / whole)
            for code, share in told[:_MOST_LANGUAGES]
            if other * share / whole >= least
        ]
    return [(code, share) for code, share in shares.items() if share >= _LEAST]


_MOST_LANGUAGES: Final = 6
"""Languages beside Greek and Turkish that are thought of."""


_LEAST: Final = 0.02
"""The probability from which a language is thought of."""


def _greek(parts: Sequence[Part]) -> float:
    """The probability that a name in Greek letters is that of a Greek, by the words it is made of."""
    odds = _GREEK_BIAS
    for part in parts:
        if part.role is Role.PATRONYMIC:
            odds += 4.0
        elif part.role is Role.PARTICLE:
            odds -= 1.5
        elif part.role in (Role.GIVEN, Role.FAMILY):
            given = any(entry.language == "el" for entry in given_names(part.form))
            ending = any(entry.language == "el" for entry in surname_endings(part.form))
            odds += 2.0 * (given if part.role is Role.GIVEN else ending) - 0.5
            odds += 0.7 * max(-2.0, min(2.0, _standard_odds(part.form)))
    return 1 / (1 + math.exp(-odds))


_GREEK_BIAS: Final = 0.0


def _standard_odds(word: str) -> float:
    """The log-odds that the Latin spelling of a Greek word is that of the standard."""
    standard = letters(romanize(word, marks=False))
    chances = [(text == standard, math.exp(chance)) for text, chance in latin_spellings(letters(word))]
    right = math.fsum(chance for same, chance in chances if same)
    wrong = math.fsum(chance for same, chance in chances if not same)
    return math.log((right + 1e-12) / (wrong + 1e-12))


# ---------------------------------------------------------------- the wordings of a part


def _wordings(part: Part, parts: Sequence[Part], code: str, to: str) -> Sequence[Wording]:
    """What a part may be in the language `to`, if the name is of the language `code`; "" if left out."""
    match part.role:
        case Role.ORDINAL:
            return [(ordinal_in(part.form, to), 1.0)]
        case Role.EPITHET:
            return [(epithet_in(part.form, part.text, to), 1.0)]
        case Role.SUFFIX:
            return [(generation_in(part.form, to), 1.0)]
        case Role.PATRONYMIC:
            return _maybe(wordings(Word(part.text, part.role, "el"), to), _FATHER)
        case Role.NICKNAME:
            return _maybe(wordings(Word(part.form, Role.GIVEN, code), to), _NICKNAME)
        case Role.INITIAL:
            alone = part is parts[0] or part is parts[-1]
            return _maybe(wordings(Word(part.form, part.role, code), to), 1.0 if alone else _INITIAL)
    found = wordings(Word(part.form, part.role, code), to)
    if part.role is Role.GIVEN and any(p.role in (Role.ORDINAL, Role.EPITHET) for p in parts):
        own = given_in(part.form, to)
        shares = [(text, _RULERS * 2**-place) for place, text in enumerate(own, 1)]
        return [*shares, *((text, chance * (1 - sum(s for _, s in shares))) for text, chance in found)]
    return found


_FATHER: Final = 0.08
_NICKNAME: Final = 0.7
_INITIAL: Final = 0.45
"""How often a father's name in the genitive, a nickname in brackets and a middle initial are kept."""
_RULERS: Final = 0.95
"""How often the name of a ruler or saint is translated."""


def _maybe(found: Sequence[Wording], share: float) -> list[Wording]:
    """Wordings of what is kept with a probability, and left out otherwise."""
    kept = [(text, chance * share) for text, chance in found]
    return sorted([*kept, ("", 1 - share)], key=lambda one: -one[1]) if share < 1 else kept


def _likeliest(options: Sequence[Sequence[Wording]], most: int) -> Iterator[tuple[list[str], float]]:
    """The likeliest choices of one wording a part, best first; a choice is only made when it may be next."""
    ordered = [sorted(choices, key=lambda one: -one[1]) for choices in options]
    if not all(ordered):
        return
    first = (0,) * len(ordered)
    queue = [(-math.prod(choices[0][1] for choices in ordered), first)]
    seen = {first}
    for _ in range(most):
        if not queue:
            return
        chance, at = heapq.heappop(queue)
        yield [choices[place][0] for choices, place in zip(ordered, at, strict=True)], -chance
        for part, choices in enumerate(ordered):
            following = (*at[:part], at[part] + 1, *at[part + 1 :])
            if following[part] < len(choices) and following not in seen:
                seen.add(following)
                places = zip(ordered, following, strict=True)
                heapq.heappush(queue, (-math.prod(c[place][1] for c, place in places), following))


_MORE: Final = 2
"""Choices looked at for each asked for, since two of them may read the same, so that the first does
not depend on how many are asked for."""
_LEAST_LOOKED_AT: Final = 10
