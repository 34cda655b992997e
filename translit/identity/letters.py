"""How likely is a word as a name in a language? Its letters go in, log-probabilities come out.

A letter is foretold by the four before it, with the start and the end of the word as letters too.
The probabilities are learned (tables/letter-chances.tsv, made by learn.py); where a letter was
seen too seldom after those four, the last three of them speak, and so on:

    P(letter | before) = its own chance after `before`, where the table has one
                         else backoff(before) · P(letter | before without its first letter)

Turkish letters are those of Turkish (ı is not i, ğ is not g), Greek ones carry their accents, and
English ones are A to Z. What no name of the language has in it costs `STRANGE` a letter.
"""

import math
import re
import unicodedata
from typing import Final

from translit import table
from translit.errors import OptionError
from translit.identity.ngram import END, START, After, foretell
from translit.names.case import fold, lower

LANGUAGES: Final = ("tr", "el", "en", "de", "fr")
"""Languages with a letter model (BCP 47)."""

CHANCES: Final = "letter-chances.tsv"
ORDER: Final = 5
"""A letter and those that foretell it."""
STRANGE: Final = math.log(1e-5)
"""The log-probability of a letter that no name of the language has."""

Step = tuple[float, str]


def letters_of(token: str, language: str) -> str:
    """Return the letters of a token as the model of a language has them; other signs are left out.

    >>> letters_of("IŞIK", "tr"), letters_of("Μπεγκέτς", "el"), letters_of("Begeç", "en")
    ('ışık', 'μπεγκέτσ', 'begec')
    """
    small = fold(token) if language == "en" else lower(unicodedata.normalize("NFC", token), language)
    return "".join(filter(str.isalpha, small.replace("ς", "σ")))


@table.memoized
def log_probability(token: str, language: str) -> float:
    """Return the log-probability of a whole token, in nats: 0 or less, to its end.

    Raises:
        OptionError: there is no model of that language.

    >>> log_probability("Altındağ", "tr") > log_probability("Altındag", "tr")
    True
    >>> log_probability("Γιλμάζ", "el") > log_probability("Γιλμζά", "el")
    True
    """
    return log_probability_of(letters_of(token, language), language)


def log_probability_of(letters: str, language: str) -> float:
    """Return the same for letters that are as `letters_of` writes them, in less time.

    >>> log_probability_of("ışık", "tr") == log_probability("IŞIK", "tr")
    True
    """
    total, state = 0.0, START
    for letter in letters + END:
        cost, state = step(state, letter, language)
        total += cost
    return total


@table.memoized
def step(state: str, letter: str, language: str) -> Step:
    """Return the log-probability of the next letter and the state after it, for a search.

    Args:
        state: `START`, or the state an earlier step returned.
        letter: one letter as `letters_of` writes it, or `END`.
        language: one of `LANGUAGES`.

    Raises:
        OptionError: there is no model of that language.

    >>> step(START, "ç", "tr")[0] > step(START, "ç", "fr")[0] > step(START, "ğ", "tr")[0]
    True
    """
    if language not in LANGUAGES:
        raise OptionError("language", language, LANGUAGES)
    return foretell(_models()[language], state, letter, ORDER, STRANGE)


@table.cached
def _models() -> dict[str, dict[str, After]]:
    """The models of all languages, for they stand in one table."""
    found: dict[str, dict[str, After]] = {code: {} for code in LANGUAGES}
    for fact in table.facts(CHANCES).rows:
        known = {letter: -float(cost) for letter, cost in _COSTS.findall(fact["next"])}
        found[fact["lang"]][fact["after"].replace("-", "")] = -float(fact["backoff"]), known
    return found


_COSTS: Final = re.compile(r"(\D)([\d.]+)")
