"""Find which part of one name meets which of another: two Names go in, Meetings come out.

1. parts that were joined on one side and split on the other are joined (RecepTayyip)
2. each part of one name meets at most one of the other, so that the whole likeness is greatest
3. what met none is sought among the other's titles (Σεΐχ, Sheikh), or stands alone
"""

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from translit.align import Alignment
from translit.alike import RESPELLED, begins, is_greek, is_latin, likeness, token_likeness
from translit.inflect import any_nominatives
from translit.lexicon import generation, same_given_name
from translit.marks import is_epithet
from translit.model import NAMING, Name, Part, Role
from translit.sound import sounds

_MOST_PARTS: Final = 8
"""More parts than any name has; the rest of a longer text is left alone."""

_TRANSLATED: Final = 0.9
"""The likeness of two given names that the lexicon knows as one: less than the same letters."""

_FATHER: Final = 0.6
"""What the likeness of a father's name and of a name of one's own is worth."""

_USUAL_EVIDENCE: Final = 12.0
"""The evidence, nats, of two parts that agree though their letters were not aligned."""

_LEAST_SIMILARITY: Final = 0.08

# Tuples, not sets: a role is found in them by identity, while the hash of an enum's member is slow.
_SHAPES: Final = (Role.ORDINAL, Role.SUFFIX, Role.EPITHET)
_PERSONAL: Final = (Role.GIVEN, Role.FAMILY, Role.NICKNAME)


class Meeting(NamedTuple):
    """Two parts that met (or one left alone, the other None), how, and how alike they are, 0 to 1.

    `nominative` is that of a Greek part, where it is what met the Latin one.
    `letters` is how alike the letters are of two names the lexicon knows as one.
    `native` is the language in whose orthography the Latin one is written, "el" or "tr", if known.
    """

    left: Part | None
    right: Part | None
    by: str
    similarity: float = 0.0
    alignment: Alignment | None = None
    native: str = ""
    letters: float = 0.0
    nominative: str = ""

    @property
    def cost(self) -> float:
        """What the meeting costs, nats a letter: of the alignment, or as much as the likeness lacks."""
        if self.alignment:
            return self.alignment.cost
        return -2 * math.log(max(self.similarity, _LEAST_SIMILARITY))

    @property
    def evidence(self) -> float:
        """What the meeting says against chance, nats: of the alignment, or a round figure."""
        if self.alignment:
            return self.alignment.evidence
        return _USUAL_EVIDENCE if self.similarity >= _TRANSLATED else -_USUAL_EVIDENCE


def meet_all(a: Name, b: Name) -> list[Meeting]:
    """Pair off the parts of two names, in the order of the first; what only the second has comes last."""
    swap = (len(a.parts), a.text) > (len(b.parts), b.text)
    first, second = (b, a) if swap else (a, b)
    rows, columns = _join(compared(first), compared(second))
    native = _native(a, b)
    meetings = [[meet(left, right) for right in columns] for left in rows]
    pairs = _assign(meetings)
    found = {(i, j): meetings[i][j]._replace(native=native) for i, j in pairs}
    if len(pairs) < len(rows):
        for i, alone in _left_alone(rows, [i for i, _ in pairs], second):
            found[i, _NOWHERE] = alone
    if len(pairs) < len(columns):
        for j, alone in _left_alone(columns, [j for _, j in pairs], first):
            found[_NOWHERE, j] = _turned(alone)
    if swap:
        found = {(j, i): _turned(meeting) for (i, j), meeting in found.items()}
    return [found[place] for place in sorted(found)]


_NOWHERE: Final = _MOST_PARTS + 1


def _turned(meeting: Meeting) -> Meeting:
    return meeting._replace(left=meeting.right, right=meeting.left)


def _left_alone(parts: list[Part], met: list[int], other: Name) -> Iterator[tuple[int, Meeting]]:
    """The parts that met none: each meets a title of the other name, or stands alone."""
    roles = [parts[i].role for i in met]
    for i in sorted(set(range(len(parts))) - set(met)):
        part = parts[i]
        if title := _title(part, other):
            yield i, Meeting(part, title, "title", 1.0)
        else:
            yield i, Meeting(part, None, "further" if part.role in NAMING and part.role in roles else "alone")


def _title(alone: Part, other: Name) -> Part | None:
    """The title of the other name that a part is written like."""
    titles = other.of(Role.TITLE)
    return next((title for title in titles if likeness(alone, title).similarity >= RESPELLED), None)


def _native(a: Name, b: Name) -> str:
    """The language, Greek or Turkish, of the one or two names in Latin letters, if it is known and one."""
    codes = {name.language.code for name in (a, b) if any(map(is_latin, name.parts))}
    return next(iter(codes)) if codes in ({"tr"}, {"el"}) else ""


def compared(name: Name) -> list[Part]:
    """Return the parts of a name that are compared: all but titles, and no more than a name has."""
    return [part for part in name.parts if part.role is not Role.TITLE][:_MOST_PARTS]


def readable(name: Name) -> bool:
    """Return whether anything of a name can be read, and so compared."""
    return any(part.sounds for part in compared(name))


def meet(left: Part, right: Part) -> Meeting:
    """Say how two parts meet, and how alike they are.

    >>> from translit.prepare import prepare
    >>> meet(*(prepare(text).parts[0] for text in ("Θανάσης", "Athanasios"))).by
    'lexicon'
    """
    one, other = left.role, right.role
    if one in _SHAPES or other in _SHAPES:
        ranks = {generation(part.form) or part.form for part in (left, right)}
        agree = len(ranks) == 1 and (one is other or Role.EPITHET in (one, other))
        if agree or one is not Role.EPITHET or other is not Role.EPITHET:
            return Meeting(left, right, "equal", 1.0) if agree else Meeting(left, right, "conflict")
        # Of an epithet no table has, nobody knows what it is in the other's language.
        known = is_epithet(left.form) and is_epithet(right.form)
        return Meeting(left, right, "conflict") if known else Meeting(left, right, "unknown", 0.5)
    if one is Role.INITIAL or other is Role.INITIAL:
        agree = begins(left, right) if one is Role.INITIAL else begins(right, left)
        return Meeting(left, right, "initial", 1.0) if agree else Meeting(left, right, "conflict")
    by, similarity, alignment, nominative = likeness(left, right)
    of_one_kind = one is other or (one in _PERSONAL and other in _PERSONAL)
    if of_one_kind and by not in ("equal", "sound") and _same_name(left, right):
        return Meeting(left, right, "lexicon", _TRANSLATED, letters=similarity)
    if of_one_kind:
        return Meeting(left, right, by, similarity, alignment, nominative=nominative)
    if Role.PATRONYMIC in (one, other):
        # A father's name is no counterpart of a name of one's own, however alike.
        return Meeting(left, right, "father", similarity * _FATHER, alignment)
    if Role.PARTICLE in (one, other) and similarity < RESPELLED:
        return Meeting(left, right, "conflict")  # Abu may be a given name too, but van is no conflict
    return Meeting(left, right, by, similarity, alignment)


_RESPELLING: Final = 4
"""How much longer or shorter than a name its respelling may be, in letters."""


_JOINED: Final = 0.85
"""The likeness from which two words are taken for the one that the other name has instead."""


def _join(a: list[Part], b: list[Part]) -> tuple[list[Part], list[Part]]:
    """Join neighbours on the side with more parts where the other side wrote them as one."""
    if len(a) == len(b) or not a or not b:
        return a, b
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    for i in range(len(longer) - 1):
        pair = longer[i : i + 2]
        if Role.INITIAL in (pair[0].role, pair[1].role):
            continue
        form = pair[0].form + pair[1].form
        if not any(abs(len(form) - len(other.form)) <= _RESPELLING for other in shorter):
            continue
        read = sounds(form)
        together = max(token_likeness(read, other.sounds) for other in shorter)
        apart = max(token_likeness(one.sounds, other.sounds) for one in pair for other in shorter)
        if together > _JOINED and together > apart:
            whole = Part(f"{pair[0].text} {pair[1].text}", pair[1].role, form, read)
            joined = [*longer[:i], whole, *longer[i + 2 :]]
            return (joined, b) if longer is a else (a, joined)
    return a, b


def _same_name(left: Part, right: Part) -> bool:
    """Whether the lexicon knows two parts as one given name; a family name as its nominative too.

    Ιωάννου is the genitive of Ιωάννης, who is John.
    """
    if same_given_name(left.form, right.form):
        return True
    if left.role is not Role.FAMILY or right.role is not Role.FAMILY:
        return False
    return any(
        is_greek(part) and any(same_given_name(form, other.form) for form in any_nominatives(part.text))
        for part, other in ((left, right), (right, left))
    )


def _assign(meetings: list[list[Meeting]]) -> list[tuple[int, int]]:
    """Pair rows with columns so that the sum of likenesses is greatest (exact, over subsets).

    Equal roles win ties. What is nothing alike meets only where it contradicts.
    """
    gains = [[_gain(meeting) for meeting in line] for line in meetings]
    if gains and gains[0]:
        # Where each row likes another column best, nothing can be better.
        favourites = [line.index(max(line)) for line in gains]
        if len(set(favourites)) == len(favourites) and all(map(max, gains)):
            return list(enumerate(favourites))
    best: dict[int, tuple[float, tuple[tuple[int, int], ...]]] = {0: (0.0, ())}
    for i, line in enumerate(gains):
        following = dict(best)
        for taken, (total, pairs) in best.items():
            for j, gain in enumerate(line):
                if gain and not taken >> j & 1:
                    place = taken | 1 << j
                    if place not in following or total + gain > following[place][0]:
                        following[place] = (total + gain, (*pairs, (i, j)))
        best = following
    return list(max(best.values(), key=lambda found: found[0])[1])


_CONTRADICTING: Final = (*NAMING, Role.INITIAL)


def _gain(meeting: Meeting) -> float:
    """What a pair is worth in the assignment; what is nothing alike may meet only where it contradicts."""
    left, right = meeting.left, meeting.right
    assert left is not None
    assert right is not None
    same = left.role is right.role
    contradicts = same or (left.role in _CONTRADICTING and right.role in _CONTRADICTING)
    if not meeting.similarity and not contradicts:
        return 0.0
    likes = _INITIAL if meeting.by == "initial" else meeting.similarity
    return likes + (0.02 if same else 0.001)


_INITIAL: Final = 0.5
"""What an initial that agrees is worth in the assignment: less than the same letters."""
