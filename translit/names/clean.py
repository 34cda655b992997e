r"""Mend the form of a text: any string in, one Unicode form out, with a report of what was mended.

`clean` does, in this order:

1. undo mojibake: UTF-8 read as a one-byte code page, Greek or Turkish bytes read as Latin-1
2. drop what cannot be seen: bidi and zero-width characters, soft hyphens, controls
3. fold compatibility forms (full-width letters, ligatures, µ) and compose to NFC
4. one apostrophe ('), one keraia (ʹ), one hyphen (-), one space
5. repair letters of another script that only look right (`Hakаn` with a Cyrillic а)
6. write the sigma at the end of a word as ς, and only there

Letter case and accents are kept: they are evidence.
"""

import re
import unicodedata

from translit import table
from translit.errors import require_text
from translit.model import Change, Cleaned, Mend
from translit.names.case import WORD, final_sigmas, lower
from translit.names.script import CYRILLIC, GREEK, LATIN, script_of, scripts

# Latin or Greek letters, one space at a time, that at most mojibake or a sigma could call for
# mending: most names take this way out. An apostrophe after Greek may be a keraia.
_PLAIN = re.compile(
    r"[!-_a-~À-ÖØ-öø-İıŁ-ňŌ-ž]+(?: [!-_a-~À-ÖØ-öø-İıŁ-ňŌ-ž]+)*"
    r"|[!-&(-@\[-_{-~ΆΈ-ΊΌΎ-ΡΣ-ώ]+(?: [!-&(-@\[-_{-~ΆΈ-ΊΌΎ-ΡΣ-ώ]+)*"
)


def clean(text: str) -> Cleaned:
    """Mend the form of `text`; the steps stand at the head of this module.

    Raises:
        WrongTypeError: `text` is not a string.

    >>> clean("Hakаn  Fidan").text                       # the second а was Cyrillic
    'Hakan Fidan'
    >>> clean("Recep Tayyip Erdoðan").changes[0].kind
    <Mend.MOJIBAKE: 'mojibake'>
    """
    require_text("text", text)
    if _PLAIN.fullmatch(text) and _undo_mojibake(text) == text:
        return Cleaned(final_sigmas(text))
    changes: list[Change] = []
    # One repair may lay another fault open (text misread twice), so go on until nothing changes.
    for _ in range(_MOST_ROUNDS):
        before, text = text, _mend(text, changes)
        if text == before:
            break
    return Cleaned(text, tuple(changes))


_MOST_ROUNDS = 8


def _mend(text: str, changes: list[Change]) -> str:
    def note(kind: Mend, before: str, after: str) -> str:
        if before != after:
            changes.append(Change(kind, before, after))
        return after

    text = note(Mend.MOJIBAKE, text, _undo_mojibake(text))
    text = note(Mend.INVISIBLE, text, _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = note(Mend.COMPATIBILITY, text, _compatible(text))
    text = _uniform(text)
    text = note(Mend.HOMOGLYPH, text, _one_script_a_word(text))
    return final_sigmas(text)


def compose(word: str) -> str:
    """Mend the form of one word and nothing else: steps 2, 3 and 5 of `clean`.

    >>> compose("Ｆｉｄａｎ"), compose("Hak\u0430n")
    ('Fidan', 'Hakan')
    """
    if word.isascii():
        return word
    word = unicodedata.normalize("NFC", _INVISIBLE.sub("", word))
    return _one_script_a_word(_DOTTED_I.sub("i", _compatible(word)))


# ---------------------------------------------------------------- the steps of clean

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]"
)
_APOSTROPHES = re.compile("[\u2018\u2019\u201a\u201b\u2032\u02bc\u0060\u00b4\u1fbd\u1fbf\u1ffd\u055a\uff07]")
# The numeral sign by its own characters, or an apostrophe after one to four capitals: ΙΔ'.
_KERAIA = re.compile(
    "(?<=[\u0370-\u03ff])[\u0374\u0384\u02b9](?![^\\W_])"
    "|(?:(?<=\\b[Α-Ω])|(?<=\\b[Α-Ω]{2})|(?<=\\b[Α-Ω]{3})|(?<=\\b[Α-Ω]{4}))['\u2019\u2032\u00b4](?![^\\W_])"
)
_HYPHENS = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00ac]")
_DOTTED_I = re.compile("[iı]\u0307")


def _compatible(text: str) -> str:
    """NFKC, but for the characters whose compatibility form would be a stray space and accent."""
    if unicodedata.is_normalized("NFKC", text):
        return text
    spared = {"\u0384", "\u00b4", "\u1fbd", "\u1fbf", "\u1ffd", "\u00a8", "\u00b8", "\u00af"}
    return unicodedata.normalize(
        "NFC", "".join(c if c in spared else unicodedata.normalize("NFKC", c) for c in text)
    )


def _uniform(text: str) -> str:
    """One keraia, one apostrophe, one hyphen, one space, and a dotted i in one character."""
    text = _KERAIA.sub("\u02b9", text)
    text = _APOSTROPHES.sub("'", text)
    text = _HYPHENS.sub("-", text)
    text = _DOTTED_I.sub("i", text)
    return " ".join(text.split())


@table.cached
def _look_alikes() -> dict[tuple[str, str], dict[str, str]]:
    """For each (from script, to script), the letters that look the same."""
    columns = {LATIN: "latin", GREEK: "greek", CYRILLIC: "cyrillic"}
    found: dict[tuple[str, str], dict[str, str]] = {}
    for fact in table.facts("homoglyphs.tsv").rows:
        for here, column in columns.items():
            for there, other in columns.items():
                if here != there and "-" not in (fact[column], fact[other]):
                    found.setdefault((here, there), {})[fact[column]] = fact[other]
    return found


def _one_script_a_word(text: str) -> str:
    """Turn look-alikes into the script most of their word is in, or most of the text."""
    counts = scripts(text)
    if len(counts) < 2:
        return text
    ranking = [script for script, _ in counts.most_common()]
    # Beside Greek, Latin letters that are all capitals which Greek has too are Greek: ANNA ΡΗΓΑ.
    latin = {c for c in text if script_of(c) == LATIN}
    greek_capitals = GREEK in counts and all(c.isupper() and c in _look_alikes()[LATIN, GREEK] for c in latin)
    return WORD.sub(lambda found: _one_script(found[0], ranking, greek_capitals), text)


def _one_script(word: str, ranking: list[str], greek_capitals: bool) -> str:
    counts = scripts(word)
    alikes = _look_alikes()
    if len(counts) > 1:
        targets = sorted(counts, key=lambda script: (-counts[script], ranking.index(script)))
    else:
        targets = [GREEK] if greek_capitals and LATIN in counts else []
    for target in targets:
        # The Greek tonos or a Turkish mark must not keep a letter from its look-alike.
        letters = unicodedata.normalize("NFD", word)
        turned = [
            c if script_of(c) in (target, "Zinh", "Zyyy") else alikes.get((script_of(c), target), {}).get(c)
            for c in letters
        ]
        if None not in turned:
            return unicodedata.normalize("NFC", "".join(filter(None, turned)))
    return word


# ---------------------------------------------------------------- mojibake

_UTF8_TRACES = re.compile("[Â-ôΒ-τĂĎÅÄÎÏ][\x80-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™ΈΉΊΌΎΏ΄΅\u0386ŞşğĞİı]")
_HIGH_LATIN = re.compile("[À-ÿ¢¸¹º¼¾¿]{4,}")
_TURKISH_TRACES = re.compile("[ÐÝÞðýþ]")
_CODE_PAGES = ("latin-1", "cp1252", "cp1253", "cp1254")


def _undo_mojibake(text: str) -> str:
    if text.isascii():
        return text
    if _UTF8_TRACES.search(text):
        text = _undo_utf8(text)
    if found := _HIGH_LATIN.search(text):
        text = _undo_greek_bytes(text, found[0])
    if _TURKISH_TRACES.search(text):
        text = _undo_turkish_bytes(text)
    return text


def _undo_utf8(text: str) -> str:
    """UTF-8 that was read as a one-byte code page, wholly or (through ftfy) in places."""
    for page in _CODE_PAGES:
        try:
            read = text.encode(page).decode("utf-8")
        except UnicodeError:
            continue
        if sum(map(str.isalpha, read)) > 2:
            return read
    from ftfy import fix_encoding  # 50 ms to import, and few texts need it

    return fix_encoding(text)


def _undo_greek_bytes(text: str, sample: str) -> str:
    """Greek bytes (ISO 8859-7, cp1253) read as Latin-1: words made of nothing but Ì, ç, ô …"""
    for page in ("latin-1", "cp1252"):
        try:
            read = text.encode(page).decode("cp1253")
        except UnicodeError:
            continue
        ascii_letters = sum(c.isascii() and c.isalpha() for c in text)
        if ascii_letters < len(sample) and all(script_of(c) != LATIN or c.isascii() for c in read):
            return read
    return text


@table.cached
def _turkish_letters() -> dict[int, str]:
    return {ord(fact["read"]): fact["meant"] for fact in table.facts("mojibake.tsv").rows}


# Letters Turkish does not have: with ð or þ beside them the name is Icelandic, Faroese or Czech.
_FOREIGN_LETTERS = re.compile("[^\\W\\d_a-pr-vyzçğıöşüâîû]")
_ICELANDIC = re.compile(r"(?:son|sen|d[oó]ttir|ur|nn|n[yý])\b|\b(?:guð|þor|þór)")
_VOWELS = re.compile("[aeıioöuü]")
_CLUSTER = re.compile(r"\b[^\Waeıioöuüâîû]{2}")


@table.cached
def _turkish_evidence() -> tuple[frozenset[str], tuple[str, ...]]:
    """Given names and surname endings of Turkish, lower case."""
    names = frozenset(
        lower(fact["name"], "tr") for fact in table.facts("given-names.tsv").rows if fact["lang"] == "tr"
    )
    endings = tuple(
        fact["ending"] for fact in table.facts("surname-endings.tsv").rows if fact["lang"] == "tr"
    )
    return names, endings


def _undo_turkish_bytes(text: str) -> str:
    """Turkish bytes (ISO 8859-9) read as Latin-1, unless the name is at home with ð, þ, ý.

    A known Turkish name or ending anywhere in the mended name decides. Without one, nothing may
    speak for Icelandic, every mended word must be sayable in Turkish, and more than one letter
    must be mended, for one ý or þ is as likely Czech or Icelandic (Týc, Malý, Ýmir).
    """
    mended = text.translate(_turkish_letters())
    before, after = lower(text), lower(mended, "tr")
    if _FOREIGN_LETTERS.search(after):
        return text
    names, endings = _turkish_evidence()
    if any(word in names or word.endswith(endings) for word in WORD.findall(after)):
        return mended
    touched = [new for old, new in zip(WORD.findall(before), WORD.findall(after), strict=True) if old != new]
    sayable = all(map(_sayable_in_turkish, touched)) and not _CLUSTER.search(after)
    several = len(_TURKISH_TRACES.findall(before)) > 1 or re.search(r"\Bþ", before)
    return mended if sayable and several and not _ICELANDIC.search(before) else text


def _sayable_in_turkish(word: str) -> bool:
    """Vowel harmony, o and ö in the first syllable only, no two consonants first, ğ after a vowel."""
    vowels = _VOWELS.findall(word)
    if not vowels or re.search("(?:^|[^aeıioöuü])ğ", word):
        return False
    back = {vowel in "aıou" for vowel in vowels}
    return len(back) == 1 and not {"o", "ö"} & set(vowels[1:])
