"""Compare two names: Name × Name goes in, a Match with its reasons comes out.

1. parts that were joined on one side and split on the other are joined (RecepTayyip)
2. each part of one name meets at most one of the other, so that the whole likeness is greatest
3. each meeting, and each part left alone, adds its weight from tables/weights.toml
4. the sum is the log-odds that both are the same name: score = 100 × its probability

The likeness of two parts is that of their closest readings: half edit similarity of the whole
reading, half of its consonants, which renderings keep better than vowels (RapidFuzz, optimal
string alignment, so a swap of neighbours is one edit).
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from rapidfuzz.distance import OSA

from translit import table
from translit.case import fold
from translit.lexicon import generation, given_names
from translit.model import Match, Name, Part, Reason, Role
from translit.prepare import prepare
from translit.script import main_script
from translit.sound import sounds

_CORE: Final = (Role.GIVEN, Role.FAMILY, Role.PATRONYMIC, Role.INITIAL, Role.NICKNAME)
_NAMING: Final = (Role.GIVEN, Role.FAMILY)
KNOTS: Final = (0.0, 0.5, 0.7, 0.85, 1.0)
"""The likenesses at which weights.toml gives a weight; between them it is interpolated."""

_MOST_PARTS: Final = 8
"""More parts than any name has; the rest of a longer text is left alone."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two parts that met (or one left alone, the other None), how, and how alike they are."""

    left: Part | None
    right: Part | None
    by: str
    similarity: float = 0.0


def match(a: str, b: str) -> Match:
    """Judge whether `a` and `b` are renderings of one name.

    Raises:
        WrongTypeError: `a` or `b` is not a string.

    >>> match("Χακάν Φιντάν", "Hakan Fidan").same
    True
    >>> match("Ali Yılmaz", "Veli Yılmaz").same
    False
    >>> match("", "").score                                # nothing to compare is not equal
    0.0
    """
    return compare(prepare(a), prepare(b))


def compare(a: Name, b: Name) -> Match:
    """Judge whether two prepared names are one; see `match`."""
    reasons = tuple(weigh(a, b))
    if not _readable(a) or not _readable(b):
        return Match(a.written, b.written, 0.0, False, reasons)
    odds = _weights()["bias"][0] + math.fsum(reason.weight for reason in reasons)
    score = 100 / (1 + math.exp(-max(-30.0, min(30.0, odds))))
    return Match(a.written, b.written, score, score >= threshold(), reasons)


def threshold() -> float:
    """Return the score, 0 to 100, from which two names are called the same."""
    return _weights()["threshold"][0]


def weigh(a: Name, b: Name) -> Iterator[Reason]:
    """Give each meeting and each finding about the whole its weight, as reasons."""
    met = meetings(a, b)
    for meeting in met:
        kind = feature(meeting)
        weight = _pair_weight(kind, meeting.similarity) if meeting.by != "alone" else _weights()[kind][0]
        left = meeting.left.text if meeting.left else ""
        right = meeting.right.text if meeting.right else ""
        yield Reason(left, right, meeting.by, _note(meeting), round(meeting.similarity, 3), weight)
    for finding in findings(a, b, met):
        yield Reason("", "", finding, _NOTES[finding], 0.0, _weights()[finding][0])


# ---------------------------------------------------------------- which part meets which


def meetings(a: Name, b: Name) -> list[Meeting]:
    """Pair off the parts of two names, in the order of the first; what only the second has comes last."""
    swap = (len(a.parts), a.text) > (len(b.parts), b.text)
    first, second = (b, a) if swap else (a, b)
    rows, columns = _join(_compared(first), _compared(second))
    likeness = [[likeness_of(left, right) for right in columns] for left in rows]
    pairs = _assign([[s for _, s in line] for line in likeness], rows, columns)
    found = {(i, j): Meeting(rows[i], columns[j], *likeness[i][j]) for i, j in pairs}
    alone_rows = set(range(len(rows))) - {i for i, _ in pairs}
    alone_columns = set(range(len(columns))) - {j for _, j in pairs}
    found |= {(i, _NOWHERE): Meeting(rows[i], None, "alone") for i in alone_rows}
    found |= {(_NOWHERE, j): Meeting(None, columns[j], "alone") for j in alone_columns}
    if swap:
        found = {(j, i): Meeting(m.right, m.left, m.by, m.similarity) for (i, j), m in found.items()}
    return [found[place] for place in sorted(found)]


_NOWHERE: Final = _MOST_PARTS + 1


def _compared(name: Name) -> list[Part]:
    return [part for part in name.parts if part.role is not Role.TITLE][:_MOST_PARTS]


def _readable(name: Name) -> bool:
    return any(part.sounds for part in _compared(name))


def likeness_of(left: Part, right: Part) -> tuple[str, float]:
    """Say how two parts meet, and how alike they are (0 to 1).

    >>> likeness_of(*(prepare(text).parts[0] for text in ("Τζεβντέτ", "Cevdet")))
    ('sound', 1.0)
    """
    roles = {left.role, right.role}
    if roles & {Role.ORDINAL, Role.SUFFIX, Role.PARTICLE}:
        if len(roles) > 1:
            return "conflict", 0.0
        if Role.PARTICLE not in roles:
            ranks = {generation(part.form) or part.form for part in (left, right)}
            return ("equal", 1.0) if len(ranks) == 1 else ("conflict", 0.0)
    if Role.INITIAL in roles:
        short, long = (left, right) if left.role is Role.INITIAL else (right, left)
        starts = any(y.startswith(x) for x in short.sounds for y in long.sounds)
        return ("initial", 1.0) if starts else ("conflict", 0.0)
    alike = token_likeness(left.sounds, right.sounds)
    # A father's name is no counterpart of a name of one's own, however alike.
    if len(roles & {Role.PATRONYMIC}) and len(roles) > 1:
        alike *= 0.6
    if alike == 1.0:
        return ("equal" if fold(left.form) == fold(right.form) else "sound"), 1.0
    return ("near" if alike >= KNOTS[2] else "conflict"), alike


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
            joined = [*longer[:i], Part(text, pair[1].role, text, read), *longer[i + 2 :]]
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
    naming = (*_NAMING, Role.INITIAL)
    return left.role is right.role or (left.role in naming and right.role in naming)


# ---------------------------------------------------------------- what it is worth


def feature(meeting: Meeting) -> str:
    """Name the weight in weights.toml that a meeting takes."""
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        (alone,) = filter(None, (left, right))
        return f"alone_{alone.role if alone.role in _CORE else 'other'}"
    roles = {left.role, right.role}
    if Role.INITIAL in roles:
        return "initial"
    if roles <= {Role.ORDINAL, Role.SUFFIX}:
        return "ordinal"
    if Role.PATRONYMIC in roles:
        return "patronymic"
    kind = "family" if Role.FAMILY in roles else "given" if Role.GIVEN in roles else "other"
    # Within a script, a small difference is more often another name than another rendering.
    one_script = main_script(left.text) == main_script(right.text)
    return f"{kind}_in_one_script" if kind != "other" and one_script else kind


def findings(a: Name, b: Name, met: Sequence[Meeting]) -> Iterator[str]:
    """Yield what is true of the two names as wholes and speaks for or against."""
    fewer, more = sorted(len(name.of(*_NAMING, Role.INITIAL)) for name in (a, b))
    if fewer == 1:
        yield "one_token" if more == 1 else "one_token_of_more"
    genders = [_genders(name) for name in (a, b)]
    agreed = any(m.similarity == 1.0 and m.left and m.left.role is Role.GIVEN for m in met)
    if all(genders) and not genders[0] & genders[1] and not agreed:
        yield "gender"


def _genders(name: Name) -> frozenset[str]:
    """The genders the given names of a name leave possible; empty where they do not tell."""
    entries = [entry for part in name.of(Role.GIVEN) for entry in given_names(part.form)]
    found = {entry.gender for entry in entries}
    return frozenset() if "u" in found else frozenset(found)


def hats(similarity: float) -> list[float]:
    """Spread a likeness over the knots: linear interpolation as a weight a knot, summing to 1.

    >>> hats(0.6)
    [0.0, 0.5, 0.5, 0.0, 0.0]
    """
    spread = [0.0] * len(KNOTS)
    for i, (low, high) in enumerate(pairwise(KNOTS)):
        if low <= similarity <= high:
            share = round((similarity - low) / (high - low), 9)
            spread[i], spread[i + 1] = 1 - share, share
            break
    return spread


def _pair_weight(kind: str, similarity: float) -> float:
    return math.fsum(w * x for w, x in zip(_weights()[kind], hats(similarity), strict=True))


@table.cached
def _weights() -> dict[str, list[float]]:
    """Weights by feature: one number, or one a knot."""
    return {
        name: value if isinstance(value, list) else [float(value)]
        for section in table.settings("weights.toml").values()
        for name, value in section.items()
    }


_NOTES: Final = {
    "one_token": "one word each: too little to be certain",
    "one_token_of_more": "one word against a full name: it may be anybody's",
    "gender": "a man's given name against a woman's",
}


def _note(meeting: Meeting) -> str:
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        part = left or right
        assert part
        return f"{part.role} on one side only"
    return {
        "equal": "the same letters",
        "sound": f"the same sound: {_shared_reading(left, right)}",
        "near": "nearly the same sound",
        "initial": "an initial that agrees",
        "conflict": "two different names",
    }[meeting.by]


def _shared_reading(left: Part, right: Part) -> str:
    return next((reading for reading in left.sounds if reading in right.sounds), left.sounds[0])
