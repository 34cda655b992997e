"""Romanize a text by a named standard: letters of any script in, Latin letters out.

Each word goes the first way that is open to it:

1. Greek: the rules of the standard asked for, tables/el-*.rules
2. Latin: left as it is, or brought to A–Z by tables/tr-*.rules where the standard is A–Z
3. any other script, and Greek letters no standard speaks of: ICU's Any-Latin
4. what ICU leaves: Unidecode
5. what Unidecode leaves: the letter's own name in Unicode, so that nothing comes back empty

Spaces, digits and punctuation stay. The standards are told apart in `SYSTEMS`.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import icu
from unidecode import unidecode

from translit import table
from translit.errors import OptionError, require_text
from translit.names.case import like_case, lower, monotonic, upper
from translit.names.clean import compose
from translit.names.script import LATIN, script_of


@dataclass(frozen=True, slots=True)
class System:
    """A romanization standard: which rules carry it out, and what its output may hold."""

    title: str
    rules: str
    back: str | None = None
    polytonic: bool = False
    ascii: str | None = None
    """The rules that bring Latin letters to A–Z; None where Latin words stay as they are."""
    capitals: bool = False


_ELOT = "el-elot743.rules"

SYSTEMS: Final[dict[str, System]] = {
    "elot743": System("ELOT 743 transcription = UN 1987 = BGN/PCGN 1996", _ELOT),
    "elot743-tl": System(
        "ELOT 743 transliteration, reversible", "el-elot743-tl.rules", back="el-elot743-tl-back.rules"
    ),
    "iso843": System(
        "ISO 843 type 1, reversible", "el-iso843.rules", back="el-iso843-back.rules", polytonic=True
    ),
    "bgn1962": System("BGN/PCGN 1962", "el-bgn1962.rules"),
    "alalc": System("ALA-LC 2010, modern Greek", "el-alalc.rules", polytonic=True),
    "passport": System("ELOT 743 in plain capitals", _ELOT, ascii="tr-ascii.rules", capitals=True),
    "ascii": System("Turkish without its marks", _ELOT, ascii="tr-ascii.rules"),
    "icao": System("Turkish as in passports, Ö → OE, Ü → UE", _ELOT, ascii="tr-icao.rules"),
}
ALIASES: Final[dict[str, str]] = {"un": "elot743", "bgn1996": "elot743"}


def romanize(text: str, system: str = "elot743", *, marks: bool = True, reverse: bool = False) -> str:
    """Write `text` in Latin letters by the standard `system`.

    Args:
        text: any text; only its letters change, never its spaces or punctuation.
        system: a key of `SYSTEMS`, or of `ALIASES`: elot743 (= un, bgn1996), elot743-tl, iso843,
            bgn1962, alalc, passport, and for Turkish ascii and icao.
        marks: False leaves off the accents and other marks a standard asks for.
        reverse: True takes the romanization back to Greek (elot743-tl and iso843 only).

    Raises:
        WrongTypeError: `text` is not a string.
        OptionError: there is no such system, or it cannot be reversed.

    >>> romanize("Ανδρέας Παπανδρέου")
    'Andréas Papandréou'
    >>> romanize("Ανδρέας Παπανδρέου", marks=False)
    'Andreas Papandreou'
    >>> romanize("Λευκάδα", "bgn1962"), romanize("Θήβα", "iso843"), romanize("Θήβα", "passport")
    ('Levkádha', 'Thī́va', 'THIVA')
    >>> romanize("Özgür Özel", "icao"), romanize("Хакан Фидан")
    ('Oezguer Oezel', 'Hakan Fidan')
    >>> romanize("Mī́los", "iso843", reverse=True)
    'Μήλος'
    """
    word = _word_romanizer(system, reverse)
    found = _WORDS.sub(lambda match: word(match[0]), require_text("text", text))
    return found if marks else _unmarked(found)


# Words with everything that may stand inside them: any character but ASCII and Latin-1
# punctuation, general punctuation (invisible characters are part of a word) and CJK punctuation.
_WORDS = re.compile(
    "[^\x00-@\\[-`{-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf\xd7\xf7\u02b9\u0374\u0375\u0384\u0387"
    "\u2000-\u200a\u2010-\u2029\u202f-\u205f\u20a0-\u20cf\u3000-\u3004\u3008-\u303f]+"
)
_RUNS = re.compile(
    "(?P<greek>[\u0370-\u0373\u0376-\u03ff\u1f00-\u1fff][\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f]*)"
    "|(?P<latin>[A-Za-z\xaa-\u024f\u0250-\u02af\u1e00-\u1eff][A-Za-z\xaa-\u024f\u0250-\u02af\u1e00-\u1eff\u0300-\u036f]*)"
    "|(?P<other>[^A-Za-z\xaa-\u02af\u0370-\u0373\u0376-\u03ff\u1e00-\u1fff]+)"
)


@table.cached
def _word_romanizer(system: str, reverse: bool) -> Callable[[str], str]:
    """Return the function of one word that carries out `system`; it remembers its words."""
    name = ALIASES.get(system, system)
    if name not in SYSTEMS:
        raise OptionError("system", system, (*SYSTEMS, *ALIASES))
    standard = SYSTEMS[name]
    if reverse:
        if standard.back is None:
            reversible = tuple(key for key, other in SYSTEMS.items() if other.back)
            raise OptionError("system", system, reversible)
        back = table.transform(standard.back)
        return lru_cache(2**16)(
            lambda word: _RUNS.sub(lambda m: _by_case(m[0], back) if m["latin"] else m[0], compose(word))
        )
    rules = table.transform(standard.rules)

    def greek(run: str) -> str:
        return _latin(_by_case(run if standard.polytonic else monotonic(run), rules))

    def word(text: str) -> str:
        text = _RUNS.sub(
            lambda m: greek(m[0]) if m["greek"] else m[0] if m["latin"] else _latin(m[0]), compose(text)
        )
        if standard.ascii:
            text = _to_ascii(text, table.transform(standard.ascii))
        return upper(text) if standard.capitals else text

    return lru_cache(2**16)(word)


def _by_case(word: str, rules: table.Transform) -> str:
    """Run lower-case rules on `word` and give each of its CamelCase segments its case back."""
    if word.islower():
        return rules(word)
    seams = [i for i in range(1, len(word)) if word[i].isupper() and word[i - 1].islower()]
    segments = [word[a:b] for a, b in zip([0, *seams], [*seams, len(word)], strict=True)]
    return "".join(like_case(segment, rules(lower(segment))) for segment in segments)


def _is_latin(character: str) -> bool:
    return script_of(character) == LATIN or not character.isalpha()


def _latin(text: str) -> str:
    """Bring whatever letters are not Latin yet into Latin: ICU, then Unidecode, then names."""
    if all(map(_is_latin, text)):
        return text
    text = unicodedata.normalize("NFC", _any_latin().transliterate(text))
    return "".join(c if _is_latin(c) else unidecode(c).strip() or _by_name(c) for c in text)


@table.cached
def _any_latin() -> "icu.Transliterator":
    return icu.Transliterator.createInstance("Any-Latin")


def _by_name(letter: str) -> str:
    """Spell a letter no table knows by the last word of its Unicode name, else by its number.

    >>> _by_name("𐎀")                                     # UGARITIC LETTER ALPA
    'alpa'
    """
    words = unicodedata.name(letter, "").split(" WITH ")[0].split()
    if words and words[-1].isalpha() and words[-1].isascii():
        return lower(words[-1])
    return f"u{ord(letter):x}"


@table.cached
def _latin_ascii() -> "icu.Transliterator":
    return icu.Transliterator.createInstance("Latin-ASCII")


def _to_ascii(word: str, rules: table.Transform) -> str:
    if word.isascii():
        return word
    word = _latin_ascii().transliterate(_unmarked(_by_case(word, rules)))
    return "".join(c if c.isascii() or not c.isalpha() else unidecode(c).strip() or _by_name(c) for c in word)


def _unmarked(text: str) -> str:
    """Leave off the marks a letter carries; ç and ş lose theirs too."""
    if text.isascii():
        return text
    marked = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in marked if not unicodedata.combining(c)))
