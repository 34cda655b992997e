"""One word of a name in another language: the word goes in, its likely spellings come out.

Which way it goes depends on the language the name is of, so each is a hypothesis of its own:

    a Greek name       into Latin letters by ELOT 743, or by habit (graphones); into Turkish also by sound
    a Turkish name     its own letters, given back where they were lost (restore.py); into Greek by sound
    any other          by graphones, words that tables/ have likelier than others, most of all those of
                       the language of the whole name, where its words tell which

Spellings have title case, and probabilities that sum to 1 at most.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from itertools import zip_longest
from typing import Final, NamedTuple

from translit import table
from translit.identity.letters import log_probability
from translit.identity.respell import TURKISH_LETTERS, rendered, units, writings
from translit.identity.restore import accented, lacks_accent, spellings
from translit.matching.align import greek_letters
from translit.model import Role
from translit.names.case import final_sigmas, lower, proper
from translit.names.lexicon import equivalents, given_names
from translit.names.roman import romanize
from translit.names.script import GREEK, LATIN, main_script, scripts
from translit.rendering.forms import Form, fits, kin, languages, lexicon
from translit.rendering.graphones import greek_spellings, latin_spellings, letters

Wording = tuple[str, float]
"""A spelling and its probability."""

OTHER: Final = "und"
"""The language of names that are neither Greek nor Turkish."""

_MOST: Final = 24
"""Spellings of a word that are kept."""


class Word(NamedTuple):
    """A word to be rendered, its role, and the language its name is taken to be of.

    That is el, tr, one of `forms.languages`, or `OTHER` for any but el and tr.
    """

    text: str
    role: Role
    origin: str


@table.memoized
def wordings(word: Word, to: str) -> tuple[Wording, ...]:
    """Return the likely spellings of a word in the language `to`, best first.

    >>> wordings(Word("Μπεγκέτς", Role.FAMILY, "tr"), "tr")[0][0]
    'Begeç'
    >>> wordings(Word("Κυριάκος", Role.GIVEN, "el"), "en")[0][0]
    'Kyriakos'
    >>> wordings(Word("Μπους", Role.FAMILY, "en"), "en")[0][0]
    'Bush'
    """
    text = word.text if main_script(word.text) in (GREEK, LATIN) else romanize(word.text)
    if not letters(text):
        return ((romanize(text, "ascii") if to != "el" else text, 1.0),)
    found = _to_greek(text, word) if to == "el" else _to_latin(text, word, to)
    return _best((_dressed(one, to, word.role), chance) for one, chance in found)


def _dressed(text: str, to: str, role: Role) -> str:
    """Title case, but for words that tables/ write with capitals of their own, and particles."""
    # A word may have letters of two scripts: Qµ.
    if to == "en" or (to != "el" and GREEK in scripts(text)):
        text = _plain(text)
    if role is Role.PARTICLE:
        return final_sigmas(lower(text))
    return proper(text, to) if text == lower(text, to) else text


@table.memoized
def _plain(text: str) -> str:
    """Latin letters without their marks."""
    return romanize(text, "ascii")


def _best(found: Iterable[Wording]) -> tuple[Wording, ...]:
    """The likeliest spellings, each once."""
    chances: defaultdict[str, float] = defaultdict(float)
    for text, chance in found:
        chances[text] += chance
    return tuple(sorted(chances.items(), key=lambda item: (-item[1], item[0]))[:_MOST])


def _mixed(*kinds: tuple[float, Iterable[Wording]]) -> list[Wording]:
    """Spellings of several kinds, each kind with its share."""
    return [(text, share * chance) for share, found in kinds for text, chance in found]


# ---------------------------------------------------------------- into Latin letters


def _to_latin(text: str, word: Word, to: str) -> list[Wording]:
    if main_script(text) == GREEK:
        text = accented(text).text if lacks_accent(text) else text
        if word.origin == "el":
            return _of_greek(text, to)
        if word.origin == "tr":
            return _turkish(text)
        return _known(text, word, to)
    if word.origin == "tr" and to != "en" and TURKISH_LETTERS.issuperset(lower(text, "tr")):
        return _turkish(text)
    if word.origin == "el" and to == "tr":
        return _mixed(
            (_BY_SOUND, [(_by_sound(greek), chance) for greek, chance in _greek(letters(text))]),
            (1 - _BY_SOUND, [(text, 1.0)]),
        )
    return [(text, 1.0)]


_BY_SOUND: Final = 0.6
"""How often a Greek name is respelled by its sound in Turkish, and not written as in English."""
_STANDARD: Final = 0.8
"""How often a Greek name is romanized by the standard, and not by habit."""


def _of_greek(text: str, to: str) -> list[Wording]:
    standard = [(lower(romanize(text, marks=False)), 1.0)]
    by_habit = _shares(latin_spellings(letters(text)))
    if to == "tr":
        return _mixed(
            (_BY_SOUND, [(_by_sound(text), 1.0)]),
            ((1 - _BY_SOUND) * _STANDARD, standard),
            ((1 - _BY_SOUND) * (1 - _STANDARD), by_habit),
        )
    return _mixed((_STANDARD, standard), (1 - _STANDARD, by_habit))


def _by_sound(greek: str) -> str:
    return table.transform("respell-el-tr.rules")(greek_letters(greek))


def _turkish(text: str) -> list[Wording]:
    return [(found.text, found.probability) for found in spellings([rendered(text)], _MOST)]


def _shares(found: Iterable[Wording]) -> list[Wording]:
    """Turn log-probabilities of pairs into the shares each has of all."""
    listed = list(found)
    most = max((chance for _, chance in listed), default=0.0)
    weights = [(text, math.exp(chance - most)) for text, chance in listed]
    whole = math.fsum(weight for _, weight in weights)
    return [(text, weight / whole) for text, weight in weights]


def _known(greek: str, word: Word, to: str) -> list[Wording]:
    """Spellings of a name that is neither Greek nor Turkish; of one language, if `word` has it."""
    words = lexicon()[1]
    spelled = [
        (text, chance * fits(text, word.role, word.origin) if word.origin != OTHER else chance)
        for text, chance in _spelled(letters(greek), word.role)
    ]
    whole = math.fsum(chance for _, chance in spelled)
    found = []
    for text, chance in spelled:
        usual = partial(_usual, to=to, own=word.origin)
        shown = min(words.get(text, ()), key=usual, default=None)
        found.append((shown.text if shown else text, chance / whole))
    if word.role is Role.GIVEN and (given := given_in(greek, to)):
        return _mixed((_TRANSLATED, [(given[0], 1.0)]), (1 - _TRANSLATED, found))
    return found


@table.memoized
def _spelled(greek: str, role: Role) -> tuple[Wording, ...]:
    """Spellings, A to Z, by graphones, by how letters follow one another, and by the words of tables/."""
    chances = dict(latin_spellings(greek))
    known_words, words = lexicon()
    for text, chance in known_words.spellings(greek, "greek"):
        chances[text] = max(chance, chances.get(text, chance))
    weighed = []
    for text, chance in chances.items():
        forms = words.get(text, ())
        known = max((form.boost(role) for form in forms), default=_LETTERS * log_probability(text, "en"))
        weighed.append((text, _GRAPHONES * chance + known))
    return tuple(_shares(weighed))


_GRAPHONES: Final = 0.43
"""The weight of the chances of graphones: less than 1, for each piece is foretold too surely."""
_LETTERS: Final = 0.35
"""The weight of how the letters of a word follow one another, where tables/ do not know it."""

_TRANSLATED: Final = 0.35
"""How often a given name in a form of its own in Greek is written in that of the other language."""


def _usual(form: Form, to: str, own: str) -> tuple[bool, bool, bool, bool, str]:
    """Sort first the form of the name's language, then of the one asked for, of a large one, with marks."""
    return (
        kin(form.language) != own,
        form.language != to,
        form.language not in _LENDERS,
        form.text.isascii(),
        form.text,
    )


# ---------------------------------------------------------------- the language of a name


def name_languages(words: Iterable[Word]) -> list[tuple[str, float]]:
    """Return the languages that the words of a name, in Greek letters, may be of together.

    What one word may be spelled in tells of the others: Ζαν beside a French family name is Jean.

    Returns:
        languages (BCP 47, or a group of them) with their probabilities, the likeliest first; just
        `OTHER` if no word tells.

    >>> name_languages([Word("Ζαν", Role.GIVEN, OTHER), Word("Μιτεράν", Role.FAMILY, OTHER)])[0][0]
    'fr'
    """
    odds = dict.fromkeys(languages(), 0.0)
    for word in words:
        spelled = _spelled(letters(word.text), word.role)
        for language in odds:
            fitting = math.fsum(
                chance * fits(text, word.role, language) for text, chance in spelled[:_TELLING]
            )
            odds[language] += math.log(fitting + 1e-9)
    return _shares(sorted(odds.items(), key=lambda item: (-item[1], item[0])))


_TELLING: Final = 12
"""Spellings of a word, the likeliest, that tell of its language."""


# ---------------------------------------------------------------- translated names


@table.memoized
def given_in(name: str, to: str) -> tuple[str, ...]:
    """Return the forms a given name has in a language, the usual ones as tables/ know them.

    >>> given_in("Λουδοβίκος", "de")[0], given_in("John", "el")[0]
    ('Ludwig', 'Ιωάννης')
    """
    if to == "el" and not any(entry.language == "el" for entry in given_names(name)):
        return tuple(form for form in equivalents(name) if main_script(form) == GREEK)
    if to != "el" and main_script(name) == GREEK and not name.endswith("ς") and name not in _greek_given():
        return ()  # respelled, as Τζον
    forms = [form for form in equivalents(name) if main_script(form) != GREEK or to == "el"]
    for language in (to, *_LENDERS) if to != "el" else (to,):
        known = [form for form in forms if (language, form) in _given_of()]
        if known:
            return tuple(dict.fromkeys(known))
    return ()


_LENDERS: Final = ("en", "fr", "de")
"""Languages whose form of a name is taken where a language has none: Louis in English."""


@table.cached
def _given_of() -> frozenset[tuple[str, str]]:
    return frozenset((f["lang"], f["name"]) for f in table.facts("given-names.tsv").rows)


@table.cached
def _greek_given() -> frozenset[str]:
    return frozenset(name for language, name in _given_of() if language == "el")


# ---------------------------------------------------------------- into Greek letters


def _to_greek(text: str, word: Word) -> list[Wording]:
    if main_script(text) == GREEK:
        return [(text, 1.0)]
    if word.origin == "tr":
        return _mixed((_OWN, _turkish_in_greek(lower(text, "tr"))), (1 - _OWN, _greek(letters(text))))
    return _greek_again(text) if word.origin == "el" else _greek(letters(text))


def _greek_again(text: str) -> list[Wording]:
    """Spellings of a Greek name in Latin letters, which may be those of Turkish: Çipras is Τσίπρας.

    Those are likelier that Turkish would respell just so.
    """
    turkish = lower(text, "tr")
    read = table.transform("greek-in-turkish.rules")(turkish)
    found = _mixed((_BY_SOUND, _greek(letters(read))), (1 - _BY_SOUND, _greek(letters(text))))
    likely = [
        (
            one,
            chance
            * (_AGREEING if _by_sound(one) == turkish else 1.0)
            * (_FOREIGN if one[-1] in "ιί" else 1.0),
        )
        for one, chance in found
    ]
    whole = math.fsum(chance for _, chance in likely)
    return [(one, chance / whole) for one, chance in likely]


_FOREIGN: Final = 0.3
"""How much less likely a Greek name is to end in ι than the words of all names are."""
_AGREEING: Final = 4.0
"""How much likelier a Greek spelling is that Turkish respells as the name is written."""


_OWN: Final = 0.85
"""The share of the rules for Turkish names beside what is learned from names of every kind."""


@table.memoized
def _greek(latin: str) -> list[Wording]:
    """Greek spellings of a Latin word (`letters`), with an accent where it must have one."""
    known = _greek_words()
    weighed: defaultdict[str, float] = defaultdict(float)
    for text, chance in greek_spellings(latin):
        accents = sum(letter in _ACCENTED for letter in text)
        if accents > 1:
            continue
        right = text if accents or len(_NUCLEI.findall(text)) < 2 else _accented(text, 1)
        weighed[right] += math.exp(chance + (_KNOWN if right in known else 0.0))
    whole = math.fsum(weighed.values())
    return [(final_sigmas(text), chance / whole) for text, chance in weighed.items()] if whole else []


_KNOWN: Final = 3.0
_ACCENTED: Final = frozenset("άέήίόύώΐΰ")
_NUCLEI: Final = re.compile("(?<=[γκλν])ιου|[αεοω]ϊ|ουϊ?|ει|οι|αι|[αε]υ|[αάεέηήιίοόυύωώϊΐϋΰ]")
"""The vowels of a syllable; ιου after γκ, κ, λ or ν is one, for Turkish ü, and a vowel with ϊ behind it."""


@table.cached
def _greek_words() -> frozenset[str]:
    return frozenset(letters(name) for name in _greek_given())


def _turkish_in_greek(turkish: str) -> list[Wording]:
    """How the Greek press writes a Turkish word: by sound, the last syllable accented, but -όγλου."""
    beam: dict[str, float] = {"": 1.0}
    known = writings(GREEK)
    split = units("".join(filter(TURKISH_LETTERS.__contains__, turkish)))
    for unit, after in zip_longest(split, split[1:], fillvalue=""):
        options = known.get(unit, {"": 0.0})
        if unit == "y":
            # A consonant before vowels (γι), the second half of a diphthong else (αϊ).
            options = {w: share for w, share in options.items() if (w[:1] == "γ") == (after[:1] in _VOWELS)}
        longer: defaultdict[str, float] = defaultdict(float)
        for text, chance in beam.items():
            for written, share in options.items():
                longer[text + written] += chance * math.exp(share)
        beam = dict(sorted(longer.items(), key=lambda item: (-item[1], item[0]))[:_MOST])
    found = []
    for text, chance in beam.items():
        syllables = len(_NUCLEI.findall(text))
        if syllables < 2:
            # Of a diphthong the accent tells more than the diaeresis: Σάι.
            found.append((final_sigmas(_accented(text, 1) if "ϊ" in text else text), chance))
        else:
            usual, other = (3, 2) if text.endswith("ογλου") and syllables > 2 else (1, 2)
            found.append((final_sigmas(_accented(text, usual)), chance * _USUAL_ACCENT))
            found.append((final_sigmas(_accented(text, other)), chance * (1 - _USUAL_ACCENT)))
    return found


_VOWELS: Final = frozenset("aeıioöuüâîû")
_USUAL_ACCENT: Final = 0.85
"""How often a Turkish word is accented on its last syllable in Greek, or before -ογλου: Τσαβούσογλου."""


def _accented(text: str, syllable: int) -> str:
    """Put the accent on a syllable counted from the end, 1 the last.

    A vowel before ϊ takes it, and frees ϊ of its diaeresis: Ερσόι.
    """
    nucleus = list(_NUCLEI.finditer(text))[-syllable]
    vowels = nucleus[0]
    if vowels.endswith("ϊ") and len(vowels) > 1:
        vowels = vowels[:-1] + "ι"
        place = len(vowels) - 2
    else:
        place = len(vowels) - 1
    marked = vowels[:place] + _ACCENTS.get(vowels[place], vowels[place]) + vowels[place + 1 :]
    return text[: nucleus.start()] + marked + text[nucleus.end() :]


_ACCENTS: Final = dict(zip("αεηιουωϊϋ", "άέήίόύώΐΰ", strict=True))
