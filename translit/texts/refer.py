"""Tell who is meant where a text names somebody: likely names go in, mentions of identities come out.

1. a family name alone is taken for the person last named in full with it, or else next; where
   several have it, for the one whose name is written the same
2. what was not sure by itself is a name if someone is named so elsewhere
3. full names are put into the nominative and grouped by `resolve`

Only distinct forms are compared, so that a long text costs no more than the names in it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from translit import table
from translit.identity.cluster import resolve
from translit.model import Identity, Mention
from translit.names.case import WORD, fold
from translit.names.inflect import any_nominatives, nominatives
from translit.names.lexicon import given_names, surname_endings
from translit.names.parse import parse
from translit.names.script import GREEK, main_script
from translit.names.sound import sounds
from translit.texts.cues import clues, surnames
from translit.texts.spot import Spot
from translit.workers import Progress

_BEFORE: Final = 50_000
_BEHIND: Final = 5_000
"""How many characters before and behind a family name alone its full name is looked for."""


def refer(spots: Sequence[Spot], progress: Progress | None = None) -> list[Mention]:
    """Return the mentions among `spots`, in order, each with its identity.

    Args:
        spots: likely names, sorted by place.
        progress: is given the distinct names and yields them again while they are compared.

    >>> from translit.texts.spot import spot
    >>> text = "Ο πρωθυπουργός Κυριάκος Μητσοτάκης είπε ότι η δήλωση του Μητσοτάκη …"
    >>> [(one.text, one.identity.name) for one in refer(list(spot(text, "el")))]
    [('Κυριάκος Μητσοτάκης', 'Κυριάκος Μητσοτάκης'), ('Μητσοτάκη', 'Κυριάκος Μητσοτάκης')]
    """
    spots = _with_confirmed(spots)
    people = _People(one for one in spots if one.sure and not one.lone)
    meant: list[tuple[Spot, str]] = []
    for one in spots:
        full = people.meant_by(one) if one.lone else ""
        if full or one.sure:
            meant.append((one, full or one.text))
    identity_of = _identities(dict.fromkeys(full for _, full in meant), progress)
    written: dict[str, dict[str, str]] = {}
    for one, full in meant:
        written.setdefault(identity_of[full].id, {})[" ".join(one.text.split())] = full
    shown = {one.id: _as_written(one, written[one.id]) for one in identity_of.values()}
    return [Mention(one.start, one.end, one.text, shown[identity_of[full].id]) for one, full in meant]


# ---------------------------------------------------------------- who a lone name means


@table.memoized
def _forms(word: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a word may be in the nominative: as written, and folded."""
    forms = any_nominatives(word) if main_script(word) == GREEK else (word,)
    return frozenset(forms), frozenset(map(fold, forms))


@table.memoized
def _heard(word: str) -> frozenset[str]:
    """The readings of a word and its nominatives that are long enough to tell."""
    return frozenset(
        reading for form in _forms(word)[0] for reading in sounds(form) if len(reading) >= _TELLING
    )


_TELLING: Final = 4


@dataclass(frozen=True, slots=True)
class _Bearer:
    """Someone named in full: where, how, and the word of the name that a lone one may repeat."""

    start: int
    text: str
    word: str


class _People:
    """Those named in full, by each word of their names."""

    def __init__(self, spots: Iterable[Spot]) -> None:
        self._families: dict[str, list[_Bearer]] = {}
        self._given: dict[str, list[_Bearer]] = {}
        for one in spots:
            words = _words(one.text)
            for word in words:
                family = word == words[-1] or not _is_given(word) or surname_endings(word)
                shelf = self._families if family else self._given
                for key in {*_forms(word)[1], *_heard(word)}:
                    shelf.setdefault(key, []).append(_Bearer(one.start, one.text, word))

    def meant_by(self, one: Spot) -> str:
        """The full name that a lone one stands for, "" if there is none near."""
        word = _words(one.text)[-1]
        if found := self._nearest(one, word, self._families):
            return found
        if (one.doubtful and not one.sure) or not _is_given(word) or word != one.text:
            return ""
        return self._nearest(one, word, self._given)

    def _nearest(self, one: Spot, word: str, shelf: dict[str, list[_Bearer]]) -> str:
        written, folded = _forms(word)
        near = [found for key in sorted(folded) for found in _near(shelf.get(key, []), one.start)]
        if not near and not one.doubtful:
            script = main_script(word)
            near = [
                found
                for key in sorted(_heard(word))
                for found in _near(shelf.get(key, []), one.start)
                if main_script(found.word) != script
            ]
        if not near:
            return ""

        def distance(bearer: _Bearer) -> tuple[bool, bool, int]:
            same = not written.isdisjoint(_forms(bearer.word)[0])
            return not same, bearer.start > one.start, abs(bearer.start - one.start)

        return min(near, key=distance).text


_MOST_BEARERS: Final = 64
"""How many of those who bear a name are looked at before a place in the text."""


def _near(bearers: list[_Bearer], place: int) -> list[_Bearer]:
    here = bisect_left(bearers, place, key=lambda one: one.start)
    before = [one for one in bearers[max(0, here - _MOST_BEARERS) : here] if place - one.start <= _BEFORE]
    return before + [one for one in bearers[here : here + 1] if one.start - place <= _BEHIND]


def _words(text: str) -> list[str]:
    """The words of a name, those of a hyphen apart, without initials and what is behind an apostrophe."""
    words = WORD.findall(_SUFFIX.sub("", text))
    return [word for word in words if len(word) > 1] or words or [text]


_SUFFIX: Final = re.compile(r"['’][a-zçğıöşüâîû]+$")


def _is_given(word: str) -> bool:
    return clues(word, "el" if main_script(word) == GREEK else "tr").given


def _with_confirmed(spots: Sequence[Spot]) -> list[Spot]:
    """Make sure of words in a row whose last one is repeated alone, or is that of someone known."""
    told: set[str] = set()
    for one in spots:
        if one.lone and not one.doubtful:
            told |= _forms(one.text)[1]
        elif not one.lone and one.sure:
            told |= _forms(_words(one.text)[-1])[1]
    return [
        replace(one, sure=True)
        if not one.lone and not one.sure and not told.isdisjoint(_forms(_words(one.text)[-1])[1])
        else one
        for one in spots
    ]


# ---------------------------------------------------------------- identities


def _as_written(one: Identity, forms: dict[str, str]) -> Identity:
    """An identity with its names as they stand in the text, each with the score of its full name."""
    scores = dict(zip(one.renderings, one.scores, strict=True))
    found = sorted(forms)
    told = tuple(scores[_in_nominative(forms[form])] for form in found)
    return replace(one, renderings=tuple(found), scores=told)


def _identities(names: Iterable[str], progress: Progress | None) -> dict[str, Identity]:
    nominative = {text: _in_nominative(text) for text in names}
    by_name = {
        text: one for one in resolve(nominative.values(), progress=progress) for text in one.renderings
    }
    return {text: by_name[name] for text, name in nominative.items()}


_DECLINING: Final = ("του", "τον", "της")


@table.memoized
def _in_nominative(text: str) -> str:
    """A Greek name whose first word is a declined given name, in the nominative; any other as it is.

    >>> _in_nominative("Κυριάκου Μητσοτάκη"), _in_nominative("Μαρίας Κάλλας"), _in_nominative("Χακάν Φιντάν")
    ('Κυριάκος Μητσοτάκης', 'Μαρία Κάλλας', 'Χακάν Φιντάν')
    >>> _in_nominative("Σεφέρη"), _in_nominative("Ομπάμα"), _in_nominative("Παπαδοπούλου")
    ('Σεφέρης', 'Ομπάμα', 'Παπαδοπούλου')
    """
    text = " ".join(_NICKNAME.sub(" ", text).split()) or text
    words = _words(text)
    if main_script(text) != GREEK or _is_nominative(words[0]):
        return text
    if len(words) == 1 and fold(text) not in surnames() and not surname_endings(text):
        return next(filter(_is_surname, any_nominatives(text)), text)
    readings = [
        [part.form for part in parse(f"{article} {text}").parts]
        for article in _DECLINING
        if _is_nominative(nominatives(words[0], article)[0])
    ]
    # Of Παναγή Δροσόπουλο, του undoes the first word alone, τον both.
    return (
        " ".join(min(readings, key=lambda forms: len(set(forms) & set(words)), default=words))
        if readings
        else text
    )


_NICKNAME: Final = re.compile(r"\(.*?\)|«.*?»|“.*?”|\".*?\"")


def _is_surname(form: str) -> bool:
    """Whether a word is the nominative of a family name: a known one, or one that ends like a man's."""
    men = any(entry.language == "el" and entry.gender == "m" for entry in surname_endings(form))
    return men or fold(form) in surnames()


def _is_nominative(word: str) -> bool:
    return any(entry.form == word for entry in given_names(word))
