"""What a token is filed and sought under: tokens go in, numbers come out.

A token has several readings: by rule (sound.py), by ear (heard.py), and in Greek those of its
nominatives. Each reading, and each with one letter left out, is a key, so that two tokens one edit
apart share one. A given name is filed under its equivalents too, a numeral under its value. A key
is a number of 32 bits; that two readings may share one costs a glance at a wrong token, no answer.
"""

import zlib
from pathlib import Path
from typing import Final

from translit import table
from translit.case import is_capitals, lower, readings, upper
from translit.clean import clean
from translit.heard import heard
from translit.inflect import any_nominatives
from translit.lexicon import generation, name_groups
from translit.marks import is_ordinary
from translit.model import Role
from translit.parse import parse
from translit.script import GREEK, LATIN, main_script
from translit.sound import deletions, sounds
from translit.tokens import split

SCHEME: Final = 1
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
)
"""The tables that keys depend on."""

_SHAPED: Final = frozenset((Role.ORDINAL, Role.SUFFIX))
_CONSONANTS: Final = str.maketrans("zcbghd", "ssvkkt", "aeiou")
"""Sibilants count as one, and so do voiced and voiceless."""
_LEAST_SKELETON: Final = 3
_LONGEST_SKELETON: Final = 5
"""Endings differ more than beginnings: Servetus is Servet in French."""


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


def token_keys(token: str) -> set[int]:
    """Return the keys of a token; those that Γιώργος and George share are among them.

    >>> len(token_keys("γιώργος") & token_keys("george")) > 0
    True
    """
    read = token_readings(token)
    found = {near for reading in read for near in deletions(reading)}
    found.update(f"~{bare}" for reading in read if len(bare := _skeleton(reading)) >= _LEAST_SKELETON)
    found.update(f"={group}" for group in name_groups(token))
    if number := _numeral(token):
        found.add(f"#{number}")
    return set(map(key_of, found))


def token_readings(token: str) -> tuple[str, ...]:
    """Return all readings of a token: by rule, by ear, and of its nominatives.

    >>> {"austin", "ostin"} <= set(token_readings("austin"))
    True
    """
    script = main_script(token)
    if script == LATIN:
        return tuple(dict.fromkeys((*sounds(token), *heard(token))))
    if script == GREEK:
        forms = (token, *any_nominatives(token))
        return tuple(dict.fromkeys(reading for form in forms for reading in sounds(form)))
    return sounds(token)


def skeleton_keys(token: str) -> set[int]:
    """Return the keys of a token by its consonants alone, for those that no better key finds.

    >>> len(skeleton_keys("κορμπυζιέ") & token_keys("corbusier")) > 0
    True
    """
    bare = {_skeleton(reading) for reading in token_readings(token)}
    nearby = {near for one in bare for near in deletions(one)}
    return {key_of(f"~{one}") for one in nearby if len(one) >= _LEAST_SKELETON}


def _skeleton(reading: str) -> str:
    return reading.translate(_CONSONANTS)[:_LONGEST_SKELETON]


def key_of(reading: str) -> int:
    """Return the number a reading, `=group` or `#numeral` is filed under, in 32 bits with a sign."""
    return zlib.crc32(reading.encode("utf-8", "surrogatepass")) - 2**31


def _numeral(token: str) -> str:
    """The value of a token that is an ordinal, or tells generations apart, at the end of a name; else ""."""
    capitals = upper(token)
    if is_ordinary(capitals):
        return ""
    shaped = [part.form for part in parse(f"Leo {capitals}").parts[1:] if part.role in _SHAPED]
    return numeral_value(shaped[0]) if shaped else ""


def numeral_value(form: str) -> str:
    """Return what an ordinal or a word that tells generations apart is filed under.

    >>> numeral_value("14"), numeral_value("Jr")
    ('14', 'younger')
    """
    return generation(form) or form


@table.memoized
def initials(token: str) -> int:
    """Return the first letters a token may sound with, a bit for each of a to z.

    >>> initials("Γιώργος") & initials("George") > 0
    True
    """
    return sum({1 << (ord(read[0]) - ord("a")) for read in sounds(token) if "a" <= read[:1] <= "z"})
