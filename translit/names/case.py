"""Letter case and comparing forms, by language: a text goes in, the same text in another dress comes out.

The only module that changes case, because case depends on the language: Turkish pairs i with İ and
ı with I, Greek capitals drop the tonos, and where the language is unknown I and İ both stand for i.
"""

import re
import unicodedata

from translit import table
from translit.names.script import GREEK, main_script

WORD = re.compile(r"(?:[^\W\d_]+[\u0300-\u036f]*)+")
"""A run of letters with their combining marks."""


def lower(text: str, language: str = "und") -> str:
    """Lower-case `text` by the rules of its language (BCP 47); `und` takes I and İ both for i.

    >>> lower("IŞIK", "tr"), lower("IŞIK"), lower("İlkay"), lower("ΟΔΥΣΣΕΑΣ", "el")
    ('ışık', 'işik', 'ilkay', 'οδυσσεας')
    """
    if language == "tr":
        text = text.replace("I", "ı")
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("i\u0307", "i")


def upper(text: str, language: str = "und") -> str:
    """Upper-case `text` by the rules of its language (BCP 47): Turkish i → İ, Greek drops the tonos.

    >>> upper("ilkay ışık", "tr"), upper("Άννα Μαΐου", "el"), upper("ilkay")
    ('İLKAY IŞIK', 'ΑΝΝΑ ΜΑΪΟΥ', 'ILKAY')
    """
    if language == "tr":
        text = text.replace("i", "İ")
    if language == "el":
        text = _TONOS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", text.upper())


def proper(text: str, language: str = "und") -> str:
    """Write each word of `text` with one capital, by the rules of its language (BCP 47).

    >>> proper("IŞIL İLKAY", "tr"), proper("ΟΔΥΣΣΕΑΣ ΕΛΥΤΗΣ", "el")
    ('Işıl İlkay', 'Οδυσσεας Ελυτης')
    """

    def word(found: re.Match[str]) -> str:
        first, rest = found[0][0], found[0][1:]
        return upper(first, language if language == "tr" else "und") + lower(rest, language)

    return final_sigmas(WORD.sub(word, text))


def is_capitals(text: str) -> bool:
    """Say whether the letters of `text` are all capitals, and more than one.

    >>> is_capitals("ΑΥΛΟΣ"), is_capitals("Θ."), is_capitals("McDonald")
    (True, False, False)
    """
    return text.isupper() and sum(map(str.isalpha, text)) > 1


def like_case(model: str, text: str) -> str:
    """Give lower-case `text` the case of the word `model`: capitals, one capital, or none.

    >>> like_case("ΘΗΒΑ", "thiva"), like_case("Θήβα", "thíva"), like_case("Θ", "th")
    ('THIVA', 'Thíva', 'Th')
    """
    if is_capitals(model):
        return unicodedata.normalize("NFC", text.upper())
    if model[:1].isupper() or model[:1].istitle():
        return unicodedata.normalize("NFC", text[:1].upper() + text[1:])
    return text


# ---------------------------------------------------------------- forms for comparing

_MARKS = re.compile(r"[\u0300-\u036f]+")
_TONOS = re.compile(r"[\u0300\u0301\u0342]")


def fold(text: str) -> str:
    """Fold `text` for comparing: lower case, no marks, ς as σ, and I, İ, ı all as i.

    >>> fold("İlkay IŞIK"), fold("Οδυσσέας")
    ('ilkay isik', 'οδυσσεασ')
    """
    return text.lower() if text.isascii() else _folded(text)


@table.memoized
def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", lower(text))
    plain = unicodedata.normalize("NFC", _MARKS.sub("", decomposed))
    return plain.replace("ς", "σ").replace("ı", "i").replace("ʹ", "")


_POLYTONIC = re.compile(r"[\u0300\u0342]")
_BREATHINGS = re.compile(r"[\u0313\u0314\u0345\u0304\u0306]")


def monotonic(text: str) -> str:
    """Turn polytonic Greek into monotonic: every accent a tonos, no breathing, no iota subscript.

    >>> monotonic("Ἀλέξιος Κομνηνός"), monotonic("ᾠδή"), monotonic("Ἑρμῆς")
    ('Αλέξιος Κομνηνός', 'ωδή', 'Ερμής')
    """
    if not _MAY_BE_POLYTONIC.search(text):
        return text
    parts = _GREEK_RUN.split(text)
    for i in range(1, len(parts), 2):
        marks = unicodedata.normalize("NFD", parts[i])
        marks = _POLYTONIC.sub("\u0301", _BREATHINGS.sub("", marks))
        parts[i] = unicodedata.normalize("NFC", marks)
    return "".join(parts)


# Marks of their own, letters with any, and the Greek signs that NFC writes by another character.
_MAY_BE_POLYTONIC = re.compile("[\u0300-\u036f\u0374\u037e\u0387\u1f00-\u1fff]")
_GREEK_RUN = re.compile(r"([\u0370-\u03ff\u1f00-\u1fff\u0300-\u036f]+)")
_PAIRS = re.compile(r"Α[ΙΥ]|Ε[ΙΥ]|Ο[ΙΥ]|ΗΥ|ΥΙ")


def readings(word: str) -> tuple[str, ...]:
    """Return the ways a Greek word in bare capitals may be read, the likeliest first.

    Capitals drop the accent that tells the digraph αυ from the two vowels άυ, so both are kept,
    the two vowels marked by a diaeresis. At most two digraphs are opened. Any other word has
    one reading: itself.

    >>> readings("ΑΥΛΟΣ"), readings("Αυλός")
    (('ΑΥΛΟΣ', 'ΑΫΛΟΣ'), ('Αυλός',))
    """
    if not is_capitals(word) or not word.isalpha() or main_script(word) != GREEK:
        return (word,)
    if unicodedata.normalize("NFD", word) != word:
        return (word,)
    found = [word]
    for pair in list(_PAIRS.finditer(word))[:2]:
        place = pair.end() - 1
        # The diaeresis composes with its vowel, so lengths and places stay.
        found += [
            w[:place] + unicodedata.normalize("NFC", w[place] + "\u0308") + w[place + 1 :] for w in found
        ]
    return tuple(found)


def final_sigmas(text: str) -> str:
    """Write ς at the end of each word of two letters or more and σ elsewhere."""
    if not _MAY_BE_MISPLACED.search(text):
        return text
    return WORD.sub(lambda found: _final_sigma(found[0]), text)


_MAY_BE_MISPLACED = re.compile(r"σ(?![^\W\d_])|ς(?=[\w\u0300-\u036f])|ς(?<![^\W\d_]ς)")


def _final_sigma(word: str) -> str:
    word = word.replace("ς", "σ")
    return word[:-1] + "ς" if len(word) > 1 and word.endswith("σ") else word
