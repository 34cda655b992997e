"""Find which part of one name meets which of another: two Names go in, Meetings come out.

1. parts that were joined on one side and split on the other are joined (RecepTayyip)
2. each part of one name meets at most one of the other, so that the whole likeness is greatest

A Greek part and a Latin one are aligned letter by letter (align.py). Other parts are as alike as
their closest readings: half edit similarity of the whole reading, half of its consonants, which
renderings keep better than vowels (RapidFuzz, optimal string alignment, so a swap of neighbours
is one edit).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from rapidfuzz.distance import OSA

from translit import table
from translit.align import Alignment, align, align_latin
from translit.case import fold
from translit.inflect import any_nominatives
from translit.lexicon import generation, same_given_name
from translit.model import NAMING, Name, Part, Role
from translit.script import GREEK, LATIN, main_script
from translit.sound import sounds

_MOST_PARTS: Final = 8
"""More parts than any name has; the rest of a longer text is left alone."""

_NEAR: Final = 0.7
"""The likeness from which two readings are called near."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two parts that met (or one left alone, the other None), how, and how alike they are, 0 to 1."""

    left: Part | None
    right: Part | None
    by: str
    similarity: float = 0.0
    alignment: Alignment | None = None


def meet_all(a: Name, b: Name) -> list[Meeting]:
    """Pair off the parts of two names, in the order of the first; what only the second has comes last."""
    swap = (len(a.parts), a.text) > (len(b.parts), b.text)
    first, second = (b, a) if swap else (a, b)
    rows, columns = _join(compared(first), compared(second))
    meetings = [[meet(left, right) for right in columns] for left in rows]
    pairs = _assign([[one.similarity for one in line] for line in meetings], rows, columns)
    found = {(i, j): meetings[i][j] for i, j in pairs}
    alone_rows = set(range(len(rows))) - {i for i, _ in pairs}
    alone_columns = set(range(len(columns))) - {j for _, j in pairs}
    found |= {(i, _NOWHERE): Meeting(rows[i], None, "alone") for i in alone_rows}
    found |= {(_NOWHERE, j): Meeting(None, columns[j], "alone") for j in alone_columns}
    if swap:
        found = {(j, i): replace(m, left=m.right, right=m.left) for (i, j), m in found.items()}
    return [found[place] for place in sorted(found)]


_NOWHERE: Final = _MOST_PARTS + 1


def compared(name: Name) -> list[Part]:
    return [part for part in name.parts if part.role is not Role.TITLE][:_MOST_PARTS]


def readable(name: Name) -> bool:
    return any(part.sounds for part in compared(name))


def meet(left: Part, right: Part) -> Meeting:
    """Say how two parts meet, and how alike they are.

    >>> from translit.prepare import prepare
    >>> meet(*(prepare(text).parts[0] for text in ("Τζεβντέτ", "Cevdet"))).by
    'sound'
    """
    roles = {left.role, right.role}
    if roles & {Role.ORDINAL, Role.SUFFIX, Role.PARTICLE}:
        if len(roles) > 1:
            return Meeting(left, right, "conflict")
        if Role.PARTICLE not in roles:
            ranks = {generation(part.form) or part.form for part in (left, right)}
            return Meeting(left, right, "equal", 1.0) if len(ranks) == 1 else Meeting(left, right, "conflict")
    if Role.INITIAL in roles:
        short, long = (left, right) if left.role is Role.INITIAL else (right, left)
        starts = any(y.startswith(x) for x in short.sounds for y in long.sounds)
        return Meeting(left, right, "initial", 1.0) if starts else Meeting(left, right, "conflict")
    alike = token_likeness(left.sounds, right.sounds)
    of_one_kind = roles <= {Role.GIVEN, Role.NICKNAME} or roles == {Role.PATRONYMIC}
    if of_one_kind and alike < 1.0 and same_given_name(left.form, right.form):
        return Meeting(left, right, "lexicon", 1.0)
    # A father's name is no counterpart of a name of one's own, however alike.
    weight = 0.6 if Role.PATRONYMIC in roles and len(roles) > 1 else 1.0
    by, similarity, alignment = _likeness(left, right, alike, weight)
    return Meeting(left, right, by if weight == 1.0 else "father", similarity, alignment)


def _likeness(left: Part, right: Part, alike: float, weight: float) -> tuple[str, float, Alignment | None]:
    """How two parts are alike, how much, and how their letters align; `alike` is that of their sound."""
    scripts = {main_script(left.form), main_script(right.form)}
    same = fold(left.form) == fold(right.form)
    if LATIN in scripts and scripts <= {GREEK, LATIN}:
        found = _aligned(left, right) if alike >= _WORTH_ALIGNING else _HOPELESS
        similarity = math.exp(-found.cost / 2) * weight
        respelled = "respelled" if similarity >= _RESPELLED else "conflict"
        if GREEK in scripts:
            return "sound" if alike == 1.0 else respelled, similarity, found
        return "equal" if same else respelled, similarity, found
    if alike < 1.0 and scripts == {GREEK} and _declined(left.form, right.form):
        return "declined", _DECLINED * weight, None
    alike *= weight
    if alike == 1.0:
        return "equal" if same else "sound", alike, None
    return "near" if alike >= _NEAR else "conflict", alike, None


_DECLINED: Final = 0.95
"""The likeness of two case forms of one Greek word: Ρήγα and Ρήγας."""


def _declined(left: str, right: str) -> bool:
    """Whether two Greek words may be case forms of one: either is a nominative of the other."""
    return fold(left) in map(fold, any_nominatives(right)) or fold(right) in map(fold, any_nominatives(left))


_WORTH_ALIGNING: Final = 0.2
_HOPELESS: Final = Alignment(evidence=-20.0, cost=6.0)
"""What readings with next to nothing in common are taken to cost, without asking."""

_RESPELLED: Final = 0.55


def _aligned(left: Part, right: Part) -> Alignment:
    """Align two Latin parts, or a Greek one with a Latin one, as written or in the nominative."""
    greek, latin = (left, right) if main_script(left.form) == GREEK else (right, left)
    if main_script(greek.form) == LATIN:
        return align_latin(left.form, right.form)
    forms = {(here, there) for here in (greek.form, greek.text) for there in (latin.form, latin.text)}
    return min((align(here, there) for here, there in sorted(forms)), key=lambda found: found.cost)


@table.memoized
def token_likeness(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """Return how alike two tokens are by the closest of their readings, 0 to 1."""
    return max((reading_likeness(x, y) for x in left for y in right), default=0.0)


_VOWELS = re.compile("[aeiou]+")


@table.memoized
def reading_likeness(x: str, y: str) -> float:
    """Return how alike two readings are, 0 to 1.

    >>> reading_likeness("micotakis", "misotakis") > 0.8
    True
    """
    if x == y:
        return 1.0
    skeleton = OSA.normalized_similarity(_VOWELS.sub("", x) or x, _VOWELS.sub("", y) or y)
    return (float(OSA.normalized_similarity(x, y)) + float(skeleton)) / 2


def _join(a: list[Part], b: list[Part]) -> tuple[list[Part], list[Part]]:
    """Join neighbours on the side with more parts where the other side wrote them as one."""
    if len(a) == len(b) or not a or not b:
        return a, b
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    for i in range(len(longer) - 1):
        pair = longer[i : i + 2]
        if Role.INITIAL in (pair[0].role, pair[1].role):
            continue
        read = sounds(pair[0].form + pair[1].form)
        apart = max(max(token_likeness(part.sounds, other.sounds) for part in pair) for other in shorter)
        together = max(token_likeness(read, other.sounds) for other in shorter)
        if together > 0.9 and together > apart:
            text = f"{pair[0].text} {pair[1].text}"
            joined = [
                *longer[:i],
                Part(text, pair[1].role, pair[0].form + pair[1].form, read),
                *longer[i + 2 :],
            ]
            return (joined, b) if longer is a else (a, joined)
    return a, b


def _assign(
    likeness: list[list[float]], rows: Sequence[Part], columns: Sequence[Part]
) -> list[tuple[int, int]]:
    """Pair rows with columns so that the sum of likenesses is greatest (exact, over subsets).

    Equal roles win ties. What is nothing alike meets only where it contradicts.
    """
    best: dict[int, tuple[float, tuple[tuple[int, int], ...]]] = {0: (0.0, ())}
    for i, row in enumerate(rows):
        following = dict(best)
        for taken, (total, pairs) in best.items():
            for j, column in enumerate(columns):
                if taken >> j & 1 or not (likeness[i][j] or _contradict(row, column)):
                    continue
                gain = total + likeness[i][j] + (0.02 if row.role is column.role else 0.001)
                if gain > following.get(taken | 1 << j, (-1.0, ()))[0]:
                    following[taken | 1 << j] = (gain, (*pairs, (i, j)))
        best = following
    return list(max(best.values(), key=lambda found: found[0])[1])


def _contradict(left: Part, right: Part) -> bool:
    """Whether two parts that are nothing alike speak against each other, rather than stand alone."""
    naming = (*NAMING, Role.INITIAL)
    return left.role is right.role or (left.role in naming and right.role in naming)
