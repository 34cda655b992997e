"""Compare two names: Name × Name goes in, a Match with its reasons comes out.

1. the parts of one meet the parts of the other (meet.py)
2. each meeting, and each part left alone, adds its weight from tables/weights.toml
3. the sum is the log-odds that both are the same name: score = 100 × its probability
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from translit import table
from translit.align import Chunks, chunks
from translit.case import fold
from translit.lexicon import given_names, known_apart
from translit.meet import Meeting, meet_all, readable, token_likeness
from translit.model import NAMING, Match, Name, Part, Reason, Role
from translit.prepare import prepare
from translit.roman import romanize
from translit.script import GREEK, main_script

_CORE: Final = (Role.GIVEN, Role.FAMILY, Role.PATRONYMIC, Role.INITIAL, Role.NICKNAME, Role.SUFFIX)

# The values at which weights.toml gives a weight; between them it is interpolated.
LIKENESSES: Final = (0.0, 0.5, 0.7, 0.85, 1.0)
COSTS: Final = (0.0, 0.25, 0.5, 0.8, 1.2, 1.8, 3.0)
EVIDENCE: Final = (0.0, 4.0, 8.0, 12.0, 18.0, 25.0)


def match(a: str, b: str, explain: bool = False) -> Match:
    """Judge whether `a` and `b` are renderings of one name.

    Args:
        a, b: any text.
        explain: True also says, in each reason, which letters correspond; that takes longer.

    Raises:
        WrongTypeError: `a` or `b` is not a string.

    >>> match("Χακάν Φιντάν", "Hakan Fidan").same
    True
    >>> match("Ali Yılmaz", "Veli Yılmaz").same
    False
    >>> match("", "").score                                # nothing to compare is not equal
    0.0
    >>> match("Μπεγκέτς", "Begeç", explain=True).reasons[0].note
    'the same sound: begec (γκ = g, τς = ç)'
    """
    return compare(prepare(a), prepare(b), explain)


def compare(a: Name, b: Name, explain: bool = False) -> Match:
    """Judge whether two prepared names are one; see `match`."""
    reasons = tuple(_reasons(a, b, explain))
    if not readable(a) or not readable(b):
        return Match(a.written, b.written, 0.0, False, reasons)
    score = _score(reason.weight for reason in reasons)
    return Match(a.written, b.written, score, score >= threshold(), reasons)


def score_of(a: Name, b: Name) -> float:
    """Return the score of two prepared names, 0 to 100, without the reasons.

    >>> score_of(prepare("Χακάν Φιντάν"), prepare("Hakan Fidan")) > threshold()
    True
    """
    if not readable(a) or not readable(b):
        return 0.0
    met = meet_all(a, b)
    found = [*map(_worth, met), *(_weights()[finding][0] for finding in findings(a, b, met))]
    return _score(found)


def _score(weights: Iterable[float]) -> float:
    odds = math.fsum((_weights()["bias"][0], *weights))
    return 100 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def threshold() -> float:
    """Return the score, 0 to 100, from which two names are called the same."""
    return _weights()["threshold"][0]


def _reasons(a: Name, b: Name, explain: bool) -> Iterator[Reason]:
    """Give each meeting and each finding about the whole its weight, as reasons."""
    met = meet_all(a, b)
    for meeting in met:
        left = meeting.left.text if meeting.left else ""
        right = meeting.right.text if meeting.right else ""
        corresponding = _chunks(meeting) if explain else ()
        note = _note(meeting, corresponding)
        likeness = round(meeting.similarity, 3)
        yield Reason(left, right, meeting.by, note, likeness, _worth(meeting), corresponding)
    for finding in findings(a, b, met):
        yield Reason("", "", finding, _NOTES[finding], 0.0, _weights()[finding][0])


def _worth(meeting: Meeting) -> float:
    """What a meeting adds to the log-odds."""
    weights = _weights()
    return math.fsum(
        w * x for name, values in features(meeting) for w, x in zip(weights[name], values, strict=True)
    )


# ---------------------------------------------------------------- what it is worth


def features(meeting: Meeting) -> list[tuple[str, list[float]]]:
    """Return the features a meeting has: names of weights in weights.toml, and the values they take."""
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        (alone,) = filter(None, (left, right))
        return [(f"alone_{alone.role if alone.role in _CORE else 'other'}", [1.0])]
    roles = {left.role, right.role}
    if Role.INITIAL in roles:
        kind = "initial"
    elif roles <= {Role.ORDINAL, Role.SUFFIX}:
        kind = "ordinal"
    elif Role.PATRONYMIC in roles:
        kind = "patronymic"
    else:
        kind = "family" if Role.FAMILY in roles else "given" if Role.GIVEN in roles else "other"
    if meeting.by == "lexicon":
        return [("given_known", [1.0])]
    apart = (
        roles == {Role.GIVEN} and meeting.by not in ("equal", "sound") and known_apart(left.form, right.form)
    )
    known = [("given_apart", [1.0])] if apart else []
    if kind in NAMING and meeting.alignment:
        found = meeting.alignment
        costs, evidence = hats(found.cost, COSTS), hats(found.evidence, EVIDENCE)
        if main_script(left.form) != main_script(right.form):
            return [*known, (f"{kind}_respelled", costs), ("evidence", evidence)]
        # A slip of the pen costs an alignment much, and the sound little.
        sound = hats(token_likeness(left.sounds, right.sounds), LIKENESSES)
        return [*known, (f"{kind}_latin", costs), ("evidence_latin", evidence), ("sound_latin", sound)]
    return [*known, (kind, hats(meeting.similarity, LIKENESSES))]


def findings(a: Name, b: Name, met: Sequence[Meeting]) -> Iterator[str]:
    """Yield what is true of the two names as wholes and speaks for or against."""
    fewer, more = sorted(len(name.of(*NAMING, Role.INITIAL)) for name in (a, b))
    if fewer == 1:
        yield "one_token" if more == 1 else "one_token_of_more"
    if len(met) > 1 and all(meeting.by == "equal" for meeting in met):
        yield "identical"
    genders = [_genders(name) for name in (a, b)]
    agreed = any(m.by in ("equal", "sound", "lexicon") and m.left and m.left.role is Role.GIVEN for m in met)
    if all(genders) and not genders[0] & genders[1] and not agreed:
        yield "gender"


def _genders(name: Name) -> frozenset[str]:
    """The genders the given names of a name leave possible; empty where they do not tell."""
    entries = [entry for part in name.of(Role.GIVEN) for entry in given_names(part.form)]
    found = {entry.gender for entry in entries}
    return frozenset() if "u" in found else frozenset(found)


def hats(value: float, knots: Sequence[float]) -> list[float]:
    """Spread a value over the knots: linear interpolation as a weight a knot, summing to 1.

    >>> hats(0.6, LIKENESSES)
    [0.0, 0.5, 0.5, 0.0, 0.0]
    """
    value = min(max(value, knots[0]), knots[-1])
    spread = [0.0] * len(knots)
    for i, (low, high) in enumerate(pairwise(knots)):
        if low <= value <= high:
            share = round((value - low) / (high - low), 9)
            spread[i], spread[i + 1] = 1 - share, share
            break
    return spread


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
    "identical": "the same letters throughout",
    "gender": "a man's given name against a woman's",
}


def _note(meeting: Meeting, corresponding: Chunks) -> str:
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        part = left or right
        assert part
        return f"{part.role} on one side only"
    note = {
        "equal": "the same letters",
        "sound": f"the same sound: {_shared_reading(left, right)}",
        "near": "nearly the same sound",
        "respelled": "respelled letter by letter",
        "initial": "an initial that agrees",
        "lexicon": "the same given name, translated or short",
        "declined": "two case forms of one word",
        "father": "a father's name against one of one's own",
        "conflict": "two different names",
    }[meeting.by]
    telling = ", ".join(
        f"{here or '–'} = {there or '–'}" for here, there in corresponding if _tells(here, there)
    )
    return f"{note} ({telling})" if telling else note


def _tells(here: str, there: str) -> bool:
    """Whether a correspondence is worth showing: more than each letter for its usual one."""
    one, other = (fold(romanize(side, "ascii")) for side in (here, there))
    return one != other


def _chunks(meeting: Meeting) -> Chunks:
    """How the letters of two aligned parts correspond, the left part's first."""
    left, right = meeting.left, meeting.right
    if left is None or right is None or meeting.alignment is None or meeting.by == "conflict":
        return ()
    # A Greek part comes first in the table; of two Latin ones the order must not matter.
    first, second = sorted((left.form, right.form), key=lambda form: (main_script(form) != GREEK, form))
    found = chunks(first, second)
    return found if first == left.form else tuple((there, here) for here, there in found)


def _shared_reading(left: Part, right: Part) -> str:
    return next((reading for reading in left.sounds if reading in right.sounds), left.sounds[0])
