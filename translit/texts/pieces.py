"""Cut groups of capitalized words at words that are something else: groups go in, pieces come out.

A piece is a name, or may be one. A word that is something else as well stays in a name that a given
name has begun (Mehmet Aydın, Μάριος Κόκκινος), or begins one that goes on (Deniz Baykal).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from translit.names.case import fold, is_capitals
from translit.texts.capitals import Capital, particles


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a group between two that are something else.

    Attributes:
        words: what may be a name.
        before: the word of the group before them, if any.
        after: up to three words of the group behind them, which may make them part of another
            name (Nâzım Hikmet Kültür Merkezi).
    """

    words: list[Capital]
    before: Capital | None
    after: tuple[Capital, ...]


_REACH: Final = 3

_SURNAMES_TOO: Final = frozenset(("place", "people", "brand", "time", "adjective"))
"""What a family name may be the same word as: Αθηναίος, Aydın, Bulgar."""


def pieces(group: Sequence[Capital], language: str) -> Iterator[Piece]:
    """Yield the pieces of a group of capitalized words; `language` is el, tr or en.

    >>> from translit.texts.capitals import groups
    >>> (group,) = groups("Dışişleri Bakanı Hakan Fidan", "tr")
    >>> [[word.text for word in piece.words] for piece in pieces(group, "tr")]
    [['Hakan', 'Fidan']]
    """
    words: list[Capital] = []
    before: Capital | None = None
    for place, word in enumerate(group):
        following = group[place + 1] if place + 1 < len(group) else None
        if _goes_with(words, word, following, language):
            words.append(word)
            continue
        if words:
            yield Piece(trimmed(words, language), before, tuple(group[place : place + _REACH]))
            if _goes_with([], word, following, language):  # Γκιουβέν Μπεγκέτς (Guven Begec)
                before, words = None, [word]
                continue
        elif word.clues.family and not word.clues.kinds.isdisjoint(_SURNAMES_TOO | {"body"}):
            # It may be the family name of someone named in full elsewhere.
            yield Piece([word], before, tuple(group[place + 1 : place + _REACH]))
        before, words = word, []
    if words:
        yield Piece(trimmed(words, language), before, ())


def _goes_with(words: list[Capital], word: Capital, following: Capital | None, language: str) -> bool:
    """Whether `word` goes on with the name that `words` begin, or begins one if there are none."""
    if words and word.joint.strip() and not word.joint.startswith("."):
        return _is_joined(words, word, following)
    if is_initial(word, following):
        return True
    if not word.clues.stops:
        return len(words) == 1 or not _is_headline(words, word, following)
    if word.suffix and "place" in word.clues.kinds:
        return False
    if not words:
        return _begins(word, following)
    if not _is_begun(words):
        # Binali Yıldırım, whose family name is a place and whose given name we do not know
        return len(words) == 1 and word.clues.family and "place" in word.clues.kinds and language != "el"
    return _continues(words, word, following, language)


def _is_joined(words: list[Capital], word: Capital, following: Capital | None) -> bool:
    """Whether a word behind a particle, or in the quotes or brackets of a nickname, is of the name."""
    if not _is_begun(words):
        return False
    if not _is_quote(word.joint):
        return True
    opened = sum(_is_quote(one.joint) for one in words) % 2 == 1
    return not word.clues.stops if opened else following is not None and _is_quote(following.joint)


def _begins(word: Capital, following: Capital | None) -> bool:
    """Whether a word that is something else too (Deniz, Άρης, Can) begins a name."""
    if not word.clues.given or following is None:
        return False
    kinds = word.clues.kinds
    if "common" in kinds and (word.opens or not following.clues.family):
        return False  # Can Atalay, but Can Ankara …?
    if "honorific" in kinds and following.clues.given:
        return False  # Sultan Süleyman
    return _may_follow(following)


def _may_follow(word: Capital) -> bool:
    if not word.clues.stops or "honorific" in word.clues.kinds:
        return True
    return (word.clues.family or word.clues.given) and "place" not in word.clues.kinds


def _continues(words: list[Capital], word: Capital, following: Capital | None, language: str) -> bool:
    """Whether a word that is something else too goes on with a name that was begun."""
    clues = word.clues
    if "honorific" in clues.kinds:  # Fatih Sultan Mehmet, but Enver Paşa
        return following is not None and following.clues.given
    if clues.given:
        return following is None or _may_follow(following)
    if language == "en" and "calling" in clues.kinds and following is None:
        return len(words) < _REACH  # Stephen King
    if clues.family:
        return following is None or not following.clues.stops or following.clues.family
    # A Turkish sentence may go on with a place at once.
    placed = language == "tr" and "place" in clues.kinds
    return len(words) == 1 and clues.kinds <= _SURNAMES_TOO and not (placed or words[0].clues.stops)


def _is_begun(words: list[Capital]) -> bool:
    return words[0].clues.heard or is_initial(words[0], words[1] if len(words) > 1 else None)


_QUOTES: Final = frozenset("«\"“„'‘(»”’)")


def _is_quote(joint: str) -> bool:
    return joint.strip()[:1] in _QUOTES if joint.strip() else False


def _is_headline(words: list[Capital], word: Capital, following: Capital | None) -> bool:
    """Whether a word that tells nothing stands among capitals, where any word has them."""
    if not is_capitals(word.text) or word.clues.heard or word.clues.family:
        return False
    neighbour = words[-1] if words else following
    return neighbour is not None and is_capitals(neighbour.text)


def is_initial(word: Capital, following: Capital | None) -> bool:
    """Return whether a word is an initial: one letter, a few with a dot behind (Χρ.), JD of JD Vance.

    The article Ο is one only with a dot.
    """
    dotted = following is not None and following.joint.startswith(".")
    if len(word.text) == 1:
        return dotted or not word.clues.stops
    if len(word.text) == 2 and "acronym" in word.clues.kinds:
        return following is not None and following.clues.family and not following.clues.stops
    return dotted and not word.clues.stops


def is_particle(word: Capital, language: str) -> bool:
    """Return whether a word is a particle; in English, Al Gore has a given name that is one elsewhere."""
    return fold(word.text) in particles(language) and not (language == "en" and word.clues.given)


# ---------------------------------------------------------------- what stands before a name

_SHORT: Final = 3

_INFLECTED: Final = re.compile(r"[a-z]{4}(?:[dt][ae]n?|[dt][ae]ki|n[iu]n|l[ae]r[iu]?)$")
"""Turkish words with a suffix and no apostrophe are no names (Jüride, Binalardan), folded."""


def trimmed(words: list[Capital], language: str) -> list[Capital]:
    """Return a name without what stands before it: the first word of a sentence, an unknown place."""
    first = next((place for place, word in enumerate(words) if word.clues.given), 0)
    if not first and not words[0].clues.given:
        first = next((place for place, word in enumerate(words) if _is_heard(word)), 0)
    for place, word in enumerate(words[:first]):
        kept = _is_heard(word) or word.clues.family or len(word.text) <= _SHORT
        if (
            not kept
            and not words[place + 1].joint.strip()
            and (language == "el" or (language == "tr" and word.opens))
        ):
            return trimmed(words[place + 1 :], language)
    opening = words[0]
    if len(words) > 1 and opening.opens and not opening.clues.given:
        if language == "tr" and _INFLECTED.search(fold(opening.text)):
            return words[1:]
        if language == "el" and words[1].clues.family and not opening.clues.family:
            return words[1:]
    return words


def _is_heard(word: Capital) -> bool:
    """Whether a word sounds like a given name where any word may not have a capital."""
    return word.clues.heard and not word.opens
