"""What a token is filed and sought under: tokens go in, numbers come out.

A token has several readings: by rule (sound.py), by ear (heard.py), and in Greek those of its
nominatives. Each is a key, and so are its consonants, with and without the places of the vowels.
The likeliest readings are filed with one letter left out too, and all are sought so, which makes
two tokens one edit apart share a key. A given name is filed under its equivalents as well, a
numeral under its value. A key is a number of 32 bits; that two readings may share one costs a
glance at a wrong token, no answer.
"""

import re
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from translit import table
from translit.blocking.heard import heard_each
from translit.model import Role
from translit.names.case import is_capitals, lower, readings, upper
from translit.names.clean import clean
from translit.names.inflect import any_nominatives
from translit.names.lexicon import equivalents, generation, name_groups
from translit.names.marks import mark_shapes
from translit.names.script import GREEK, LATIN, main_script
from translit.names.sound import deletions, sounds
from translit.names.tokens import Token, split

SCHEME: Final = 4
"""Raised whenever a token's keys change for another reason than its tables."""

TABLES: Final = (
    "*.rules",
    "align-grek-latn.tsv",
    "case-endings.tsv",
    "given-equivalents.tsv",
    "given-names.tsv",
    "homoglyphs.tsv",
    "letters.tsv",
    "mojibake.tsv",
    "suffixes.tsv",
    "surname-endings.tsv",
)
"""The tables that keys depend on."""

_SHAPED: Final = (Role.ORDINAL, Role.SUFFIX)
_CLASSES: Final = str.maketrans("zcbghdeiou", "ssvkktaaaa")
"""Sibilants count as one, and so do voiced and voiceless, and all vowels."""
_RUN: Final = re.compile("aa+")
_GLIDE: Final = re.compile("g?u(?=[aeio])")
_LONGEST: Final = 5
"""Letters of a frame or a skeleton. Endings differ more than beginnings: Servetus is Servet in French."""
_LEAST_FRAME: Final = 2
_LEAST_SKELETON: Final = 3
_MOST_SHORTENED: Final = 2
"""Readings of a token that are filed with a letter left out."""


@table.cached
def version() -> str:
    """Return a digest of the tables that keys depend on: a file made with others must be made anew."""
    import hashlib

    digest = hashlib.sha256(f"keys {SCHEME}".encode())
    for path in sorted({path for pattern in TABLES for path in Path(table.TABLES).glob(pattern)}):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def filed_tokens(text: str) -> list[str]:
    """Return the tokens a name is filed under, each once, in the order written, in small letters.

    >>> filed_tokens("ERDOĞAN, Recep Tayyip"), filed_tokens("J. R. R. Tolkien")
    (['erdoğan', 'recep', 'tayyip'], ['j', 'r', 'tolkien'])
    """
    return list(dict.fromkeys([plain_token(token.text) for token in split(clean(text).text)]))


@table.memoized
def plain_token(token: str) -> str:
    """Return a token in small letters, without its full stop; Greek capitals that read in two ways stay."""
    if is_capitals(token) and len(readings(token)) > 1:
        return token
    return lower(token.rstrip("."))


def filed_under(tokens: Iterable[str]) -> list[set[int]]:
    """Return the keys each of some tokens is filed under; many tokens at once take less time each."""
    return [keys for keys, _ in filed_and_heard(tokens)]


def filed_and_heard(tokens: Iterable[str]) -> list[tuple[set[int], str]]:
    """Return the keys each of some tokens is filed under, and the likeliest of its readings.

    >>> [reading for _, reading in filed_and_heard(["foucault", "φουκώ"])]
    ['vukault', 'vuko']
    """
    return [
        (set(map(key_of, _filed(token, read))), read[0] if read else "")
        for token, read in _readings(tokens).items()
    ]


@table.memoized
def sought_under(token: str) -> frozenset[int]:
    """Return the keys under which the renderings of a token are sought.

    >>> (george,) = filed_under(["george"])
    >>> not george.isdisjoint(sought_under("γιώργος"))
    True
    """
    read = token_readings(token)
    return frozenset(map(key_of, _filed(token, read).union(*map(deletions, read))))


@table.memoized
def sought_widely(token: str) -> frozenset[int]:
    """Return further keys of a token, by its consonants alone, for those that no better key finds.

    >>> (corbusier,) = filed_under(["corbusier"])
    >>> not corbusier.isdisjoint(sought_widely("κορμπυζιέ"))
    True
    """
    found: set[str] = set()
    for consonants in dict.fromkeys(map(_consonants, token_readings(token))):
        found.update(f"^{near}" for near in deletions(_frame(consonants)) if len(near) >= _LEAST_FRAME)
        found.update(f"~{near}" for near in deletions(_skeleton(consonants)) if len(near) >= _LEAST_SKELETON)
    return frozenset(map(key_of, found))


@table.memoized
def token_readings(token: str) -> tuple[str, ...]:
    """Return all readings of a token: by rule, by ear, and of its nominatives.

    >>> {"austin", "ostin"} <= set(token_readings("austin"))
    True
    """
    return _readings([token])[token]


def _readings(tokens: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The readings of each of some tokens, the likeliest two first."""
    scripts = {token: main_script(token) for token in tokens}
    by_ear = heard_each(token for token, script in scripts.items() if script == LATIN)
    found = {}
    for token, script in scripts.items():
        if script == GREEK:
            forms = (token, *any_nominatives(token))
            read: Sequence[str] = [reading for form in forms for reading in sounds(form)]
        else:
            first, *others = sounds(token) or ("",)
            by_rule, heard = [first] if first else [], by_ear.get(token, ())
            read = (*by_rule, *heard[:1], *others, *heard[1:])
        found[token] = tuple(dict.fromkeys(read))
    return found


def _filed(token: str, read: Sequence[str]) -> set[str]:
    found = set(read)
    for reading in read[:_MOST_SHORTENED]:
        found.update(deletions(reading))
    for consonants in set(map(_consonants, read)):
        if len(frame := _frame(consonants)) >= _LEAST_FRAME:
            found.add("^" + frame)
        if len(bare := _skeleton(consonants)) >= _LEAST_SKELETON:
            found.add("~" + bare)
    found.update(f"={group}" for group in name_groups(token))
    if number := _numeral(token):
        found.add(f"#{number}")
    return found


def _frame(consonants: str) -> str:
    """What `_consonants` gives, shortened, each run of vowels as one; if it may be, none at the end."""
    frame = _RUN.sub("a", consonants)[:_LONGEST]
    return frame if len(frame) <= _LEAST_FRAME else frame.rstrip("a")


def _skeleton(consonants: str) -> str:
    """What `_consonants` gives, shortened, without the vowels."""
    return consonants.replace("a", "")[:_LONGEST]


def _consonants(reading: str) -> str:
    """A reading with one letter for confused consonants, and one for vowels; u before a vowel is v: Walid."""
    return (_GLIDE.sub("v", reading) if "u" in reading else reading).translate(_CLASSES)


def key_of(reading: str) -> int:
    """Return the number a reading, `=group` or `#numeral` is filed under, in 32 bits with a sign."""
    return zlib.crc32(reading.encode("utf-8", "surrogatepass")) - 2**31


def _numeral(token: str) -> str:
    """The value of a token that is an ordinal, or tells generations apart, at the end of a name; else ""."""
    name = [Token("Leo"), Token(upper(token))]
    mark_shapes(name)
    return numeral_value(name[1].form) if name[1].role in _SHAPED else ""


def numeral_value(form: str) -> str:
    """Return what an ordinal or a word that tells generations apart is filed under.

    >>> numeral_value("14"), numeral_value("Jr")
    ('14', 'younger')
    """
    return generation(form) or form


@table.memoized
def initials(token: str) -> int:
    """Return the letters an initial of a token may sound with, a bit for each of a to z.

    They are those of its equivalents too, if it is a given name: Ελ. may be Λευτέρης.

    >>> (initials("Γιώργος") & initials("George")).bit_count() > 0, initials("Begeç").bit_count()
    (True, 1)
    """
    read = {reading[:1] for form in (token, *equivalents(token)) for reading in sounds(form)}
    return sum(1 << (ord(letter) - ord("a")) for letter in read if "a" <= letter <= "z")
