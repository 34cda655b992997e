"""Find names of people in running text: a piece of text goes in, the places of likely names come out.

1. groups of capitalized words (capitals.py) are cut at words that are something else (pieces.py)
2. what is called after people is no person: streets, airports, prizes, ships
3. the rest is a name, or may be one, by what its own words tell and what stands around them (around.py):
   each finding has its worth, and their sum decides

A single word that too little speaks for is told as well, as not sure: it may be the family name of
someone whom the text names in full elsewhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from translit.names.case import fold
from translit.names.script import GREEK, main_script
from translit.texts.around import ARTICLES, Around
from translit.texts.capitals import Capital, groups, particles
from translit.texts.pieces import Piece, is_initial, is_particle, pieces


@dataclass(frozen=True, slots=True)
class Spot:
    """A likely name where it stands.

    Attributes:
        start, end: its place in the text.
        text: the name as it stands there.
        lone: whether it is a single word.
        sure: whether it is a name by itself.
        doubtful: whether its word is also something else, or only opens a sentence.
    """

    start: int
    end: int
    text: str
    lone: bool
    sure: bool
    doubtful: bool


def spot(text: str, language: str) -> Iterator[Spot]:
    """Yield the likely names in a piece of text, in order; `language` is el, tr or en.

    >>> [one.text for one in spot("Ο πρέσβης στη Λιβύη Guven Begec και ο Χακάν Φιντάν", "el") if one.sure]
    ['Guven Begec', 'Χακάν Φιντάν']
    """
    for group in groups(text, language):
        for piece in pieces(group, language):
            around = _around(text, piece, language)
            if not _is_called_after(piece, around) and (found := _judged(piece, around)):
                yield found


def _judged(piece: Piece, around: Around) -> Spot | None:
    """The words of a piece as a name, sure or not; None if they are nothing but initials and particles."""
    words, language = piece.words, around.language
    followed = zip(words, [*words[1:], None], strict=True)
    naming = sum(not is_initial(*pair) and not is_particle(pair[0], language) for pair in followed)
    if not naming:
        return None
    # φον ντερ Λάιεν is one name, Σπύρος Λ. and Ι. Λαμπρινός are two.
    lone = naming == 1 and all(is_particle(word, language) for word in words[:-1])
    if lone:
        sure = (
            sum(map(_WORTH_OF_ONE.__getitem__, _found_of_one(piece, around))) + _article(piece, around)
            >= _BAR
        )
    else:
        sure = (
            sum(map(_WORTH_OF_SEVERAL.__getitem__, _found_of_several(piece, around)))
            + _article(piece, around)
            >= 0
        )
    doubtful = lone and (words[0].opens or words[-1].clues.stops or _is_part_of_another(piece))
    start, end = around.start, words[-1].end
    if not lone and len(words[-1].text) == 1 and around.text[end : end + 1] == ".":
        end += 1  # Σπύρος Λ.
    return Spot(start, end, around.text[start:end], lone, sure, doubtful)


def _around(text: str, piece: Piece, language: str) -> Around:
    """What stands around a piece, and around the particles in small letters before it: von der Leyen."""
    last = piece.words[-1]
    end = last.end + len(last.suffix) + bool(last.suffix)
    around = Around(text, piece.words[0].start, end, language)
    start = around.start
    for token in around.before:
        if fold(token) not in particles(language) or not text[:start].rstrip().endswith(token):
            break
        start = text.rindex(token, 0, start)
    return around if start == around.start else Around(text, start, end, language)


# ---------------------------------------------------------------- what is called after people


def _is_called_after(piece: Piece, around: Around) -> bool:
    """Whether the words are part of the name of a street, a ship, a firm … and no person is meant."""
    if len(piece.words) == 1 and "&" in (*around.before[:1], *around.after[:1]):
        return True  # Johnson & Johnson
    greek = around.language == "el"
    if not greek:
        behind = _kinds_behind(piece, around)
        full = len(piece.words) > 1 and piece.words[0].clues.given
        if "site" in behind or "thing" in behind or ("body" in behind and not full):
            return True
    if piece.before:
        return "thing" in piece.before.clues.kinds or (greek and "site" in piece.before.clues.kinds)
    if around.article not in ("", "το", "στο"):
        return False
    if greek and ("site" in around.nearest or around.quoted):
        return True
    return "thing" in around.nearest and around.language != "tr"


def _kinds_behind(piece: Piece, around: Around) -> frozenset[str]:
    """The kinds of the word behind a name, and those of the words that go with it."""
    capital = around.text[around.end + 1 : around.end + 2].isupper()
    if piece.words[-1].suffix and not (around.language == "en" and capital):  # St. Mary's Hospital
        return frozenset()
    if not piece.after:
        return around.called_after
    following, *_ = piece.after
    if len(piece.after) == 1 and "honorific" in following.clues.kinds:
        return around.called_after_at(following.end)  # Barbaros Hayrettin Paşa gemisi
    found = following.clues.kinds
    for word, further in pairwise(piece.after):
        if word.suffix or further.joint.strip() or not further.clues.stops:
            break
        found |= further.clues.kinds & {"site"}
    return found


# ---------------------------------------------------------------- the judgement

_BAR: Final = 2.0
"""What must speak for a single word; for several, as much as against them."""

_WORTH_OF_ONE: Final = {
    **{"titled": 2.0, "announced": 0.75, "people": 0.75, "says": 1.0},
    **{"known": 2.0, "family": 1.25, "given": 1.25, "heard": 0.5, "owner": 0.5},
    **{"opens": -1.0, "stops": -2.0, "quoted": -2.0, "part": -1.0, "place": -1.5, "locative": -1.0},
}
_WORTH_OF_SEVERAL: Final = {
    **{"titled": 2.0, "announced": 1.5, "people": 1.0, "says": 1.0},
    **{"given": 3.0, "heard": 2.0, "further given": 1.0, "family": 2.0, "greek": 0.5, "owner": 0.5},
    **{"opens": -1.0, "quoted": -2.0, "oblique": -1.5, "foreign": -1.0, "locative": -1.5},
}

_PLACE_PREPOSITIONS: Final = frozenset(("in", "at", "near", "into", "across", "around", "toward", "towards"))
_LOCATIVE: Final = re.compile(r"n?[dt][ae](?:n|ki)?")
_OBLIQUE: Final = ("ου", "ού", "ων", "ών")
_NEVER_PLACES: Final = ("ο", "τον", "στον")
_INTRODUCING: Final = frozenset(("calling", "honorific", "people", "common"))


def _found_of_one(piece: Piece, around: Around) -> Iterator[str]:
    """What speaks for and against a single word being a name."""
    word = piece.words[-1]
    clues = word.clues
    titled = _is_titled(piece, around)
    if around.language == "el" and word.text.endswith(_OBLIQUE) and not (clues.family or clues.given):
        titled = False  # ο δήμαρχος Κορδελιού
    if piece.after and "honorific" in piece.after[0].clues.kinds and not word.suffix:
        titled = True  # Nilüfer Hanım
    if titled:
        yield "titled"
    if clues.known or clues.family or clues.given or clues.heard:
        yield next(what for what in ("known", "family", "given", "heard") if getattr(clues, what))
    if word.opens and not clues.known:
        yield "opens"
    if clues.stops and not titled:
        yield "stops"
    if _is_part_of_another(piece):
        yield "part"
    if around.before[:1] and around.before[0] in _PLACE_PREPOSITIONS:
        yield "place"
    if word.suffix and not clues.known:
        yield _suffix(word, around)
    yield from _found_around(piece, around)


def _found_of_several(piece: Piece, around: Around) -> Iterator[str]:
    """What speaks for and against words in a row being a name."""
    first, *further = piece.words
    last = piece.words[-1]
    greek = main_script(first.text) == GREEK
    if first.clues.given:
        yield "given"
    elif first.clues.heard or is_initial(first, further[0]):
        yield "heard"
    if any(word.clues.given for word in further):
        yield "further given"
    if last.clues.family:
        yield "family"
    if greek:
        yield "greek"
    if first.opens:
        yield "opens"
    if around.language == "el" and not first.clues.given:
        if first.text.endswith(_OBLIQUE):
            yield "oblique"  # ο δήμαρχος Κορδελιού Ευόσμου
        if not greek:
            yield "foreign"  # Google Maps
    if _is_titled(piece, around):
        yield "titled"
    if last.suffix:
        yield _suffix(last, around)
    yield from _found_around(piece, around)


def _found_around(piece: Piece, around: Around) -> Iterator[str]:
    if "people" in (piece.before.clues.kinds if piece.before else around.nearest):
        yield "people"
    for what in ("announced", "says", "quoted"):
        if getattr(around, what):
            yield what


def _is_titled(piece: Piece, around: Around) -> bool:
    """Whether a title or calling stands just before."""
    if piece.before:
        return not piece.before.clues.kinds.isdisjoint(("calling", "honorific"))
    return around.titled


def _is_part_of_another(piece: Piece) -> bool:
    """Whether a word that is no calling stands before, as in Lockheed Martin and Νέα Ιωνία."""
    return piece.before is not None and piece.before.clues.kinds.isdisjoint(_INTRODUCING)


def _suffix(word: Capital, around: Around) -> str:
    """What a suffix behind an apostrophe tells: things happen in places, and belong to people."""
    return "locative" if around.language == "tr" and _LOCATIVE.fullmatch(fold(word.suffix)) else "owner"


def _article(piece: Piece, around: Around) -> float:
    """What the article before a name is worth; of people, οι stands before a family name."""
    word = piece.words[-1]
    worth = ARTICLES.get(around.article, 0.0)
    if worth < 0 and word.clues.family and around.language == "el":
        return 0.0
    if around.article in _NEVER_PLACES and main_script(word.text) == GREEK and not word.text.endswith("ς"):
        return 2 * worth  # ο Μουρίνιο: foreign names of places are neuter or feminine
    return worth
