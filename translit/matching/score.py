"""Compare two names: Name × Name goes in, a Match with its reasons comes out.

1. the parts of one meet the parts of the other (meet.py)
2. each meeting, and each part left alone, adds its weight from tables/weights.toml
3. the sum is the log-odds that both are the same name: score = 100 × its probability
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Final

from translit import table
from translit.matching.align import Chunks, chunks
from translit.matching.features import KNOTS, WHOLE, of_meeting, of_whole
from translit.matching.meet import Meeting, meet_all, native
from translit.matching.outline import outline
from translit.model import Match, Name, Part, Reason
from translit.names.case import fold
from translit.names.prepare import prepare
from translit.names.roman import romanize
from translit.names.script import GREEK, main_script


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
    >>> match("Τζεβντέτ Γιλμάζ", "Cevdet Yılmaz", explain=True).reasons[0].note
    'the same sound: cevdet (τζ = c, ντ = d · Greek press)'
    """
    return compare(prepare(a), prepare(b), explain)


def compare(a: Name, b: Name, explain: bool = False) -> Match:
    """Judge whether two prepared names are one; see `match`."""
    reasons = tuple(_reasons(a, b, explain))
    if not outline(a).readable or not outline(b).readable:
        return Match(a.written, b.written, 0.0, False, reasons)
    score = _score(reason.weight for reason in reasons)
    return Match(a.written, b.written, score, score >= threshold(), reasons)


def score_of(a: Name, b: Name) -> float:
    """Return the score of two prepared names, 0 to 100, without the reasons.

    >>> score_of(prepare("Χακάν Φιντάν"), prepare("Hakan Fidan")) > threshold()
    True
    """
    if not outline(a).readable or not outline(b).readable:
        return 0.0
    met, language = meet_all(a, b), native(a, b)
    weights = [_weight(meeting, language) for meeting in met]
    return _score([*weights, *(_worth(*feature) for feature in of_whole(a, b, met))])


def _score(weights: Iterable[float]) -> float:
    odds = math.fsum((_weights()["bias"][0], *weights))
    return 100 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def threshold() -> float:
    """Return the score, 0 to 100, from which two names are called the same."""
    return _weights()["threshold"][0]


def _reasons(a: Name, b: Name, explain: bool) -> Iterator[Reason]:
    """Give each meeting and each finding about the whole its weight, as reasons."""
    met, language = meet_all(a, b), native(a, b)
    for meeting in met:
        left = meeting.left.text if meeting.left else ""
        right = meeting.right.text if meeting.right else ""
        corresponding = _chunks(meeting) if explain else ()
        note = _note(meeting, language, corresponding)
        likeness = round(meeting.similarity, 3)
        weight = _weight(meeting, language)
        yield Reason(left, right, meeting.by, note, likeness, weight, corresponding)
    whole = dict(of_whole(a, b, met))
    shared = [_worth(name, whole.pop(name)) for name in WHOLE if name in whole]
    if shared:
        yield Reason("", "", "whole", _NOTES["whole"], 0.0, math.fsum(shared))
    for name in whole:
        yield Reason("", "", name, _NOTES[name], 0.0, _worth(name, 1.0))


def _weight(meeting: Meeting, language: str) -> float:
    """What a meeting adds to the log-odds; `language` is that of the names in Latin letters."""
    found = meeting.weights.get(language)
    if found is None:
        found = math.fsum([_worth(*feature) for feature in of_meeting(meeting, language)])
        meeting.weights[language] = found
    return found


def _worth(name: str, value: float) -> float:
    """What a feature adds to the log-odds: its weight, interpolated between the knots."""
    weights, knots = _weighed()[name]
    if not knots:
        return weights[0] * value
    if value <= knots[0]:
        return weights[0]
    if value >= knots[-1]:
        return weights[-1]
    place = bisect_right(knots, value)
    low, high = knots[place - 1], knots[place]
    return weights[place - 1] + (weights[place] - weights[place - 1]) * (value - low) / (high - low)


@table.cached
def _weighed() -> dict[str, tuple[list[float], tuple[float, ...]]]:
    """The weights of each feature and the values at which they are given."""
    return {name: (_weights()[name], knots) for name, knots in KNOTS.items()}


@table.cached
def _weights() -> dict[str, list[float]]:
    """Weights by feature: one number, or one a knot."""
    return {
        name: value if isinstance(value, list) else [float(value)]
        for section in table.settings("weights.toml").values()
        for name, value in section.items()
    }


_NOTES: Final = {
    "whole": "how all parts together fit, the weakest and the strongest",
    "one_token": "one word each: too little to be certain",
    "one_ruler": "one word each, beside what tells a ruler or saint",
    "one_token_of_more": "one word against a full name: it may be anybody's",
    "identical": "the same letters throughout",
    "shifted": "the first given name of one is a later one of the other",
    "ruler": "one ruler bears another name before that of the other",
    "son": "the one bears the name of the other after his own, as a son does",
    "gender": "a man's given name against a woman's",
    "crossed": "the family name of one is a given name of the other",
}


_MEANS: Final = {
    "equal": "the same letters",
    "sound": "the same sound",
    "near": "nearly the same sound",
    "respelled": "respelled letter by letter",
    "initial": "an initial that agrees",
    "lexicon": "the same given name, translated or short",
    "declined": "two case forms of one word",
    "father": "a father's name against one of one's own",
    "title": "a title on one side",
    "slip": "two neighbouring letters swapped",
    "unknown": "epithets that no table has",
    "conflict": "two different names",
}


def _note(meeting: Meeting, language: str, corresponding: Chunks) -> str:
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        part = left or right
        assert part
        return f"{'further ' * (meeting.by == 'further')}{part.role} on one side only"
    note = _MEANS[meeting.by]
    if meeting.by == "sound":
        note += f": {_shared_reading(left, right)}"
    if not corresponding:
        return note
    telling = ", ".join(
        f"{here or '–'} = {there or '–'}" for here, there in corresponding if tells(here, there)
    )
    if telling and language == "tr" and main_script(left.form) != main_script(right.form):
        telling += " · Greek press"
    return f"{note} ({telling})" if telling else note


def tells(here: str, there: str) -> bool:
    """Whether a correspondence is worth showing: more than each letter for its usual one."""
    one, other = (fold(romanize(side, "ascii")) for side in (here, there))
    return one != other


def _chunks(meeting: Meeting) -> Chunks:
    """How the letters of two aligned parts correspond, the left part's first."""
    left, right = meeting.left, meeting.right
    if left is None or right is None or not meeting.aligned or meeting.by == "conflict":
        return ()
    one, other = (
        meeting.nominative if meeting.nominative and main_script(part.form) == GREEK else part.form
        for part in (left, right)
    )
    # A Greek part comes first in the table; of two Latin ones the order must not matter.
    first, second = sorted((one, other), key=lambda form: (main_script(form) != GREEK, form))
    found = chunks(first, second)
    return found if first == one else tuple((there, here) for here, there in found)


def _shared_reading(left: Part, right: Part) -> str:
    return next((reading for reading in left.sounds if reading in right.sounds), left.sounds[0])
