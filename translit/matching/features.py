"""What the comparison of two names shows, as named numbers: Meetings go in, features come out.

A feature is a name and a value, e.g. ("family_respelled", 0.31), the cost of aligning two family
names. `KNOTS` says at which values of a feature weights.toml gives a weight, and it is
interpolated between them; a feature without knots is there or not. What the features are worth is
no concern of this module (see score.py), nor how the weights were learned (fit.py).
"""

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from translit.matching.alike import RESPELLED, is_greek, token_likeness
from translit.matching.meet import Meeting
from translit.matching.outline import Outline, outline
from translit.matching.rarity import commonness
from translit.model import NAMING, Name, Part, Role
from translit.names.inflect import any_nominatives
from translit.names.lexicon import genders, given_names, known_apart
from translit.names.sound import reading, sounds

Feature = tuple[str, float]

LIKENESSES: Final = (0.0, 0.5, 0.7, 0.85, 0.95, 1.0)
COSTS: Final = (0.0, 0.25, 0.5, 0.8, 1.2, 1.8, 3.0)
EVIDENCE: Final = (0.0, 4.0, 8.0, 12.0, 18.0, 25.0)
_COMMONNESS: Final = (0.0, 0.7, 1.4, 2.1, 2.8)
_ALL_COSTS: Final = (0.0, 0.08, 0.15, 0.25, 0.4, 0.6, 0.8, 1.2, 1.8, 2.5, 3.5, 5.0)
_ALL_EVIDENCE: Final = (-20.0, -8.0, -2.0, 3.0, 8.0, 14.0, 20.0, 26.0, 32.0, 40.0, 50.0, 65.0)

KNOTS: Final[dict[str, tuple[float, ...]]] = {
    # Two parts met, in one script or one of another script than Greek and Latin: how alike they are.
    "family": LIKENESSES,
    "given": LIKENESSES,
    "patronymic": LIKENESSES,
    "other": LIKENESSES,
    "initial": LIKENESSES,
    "initial_family": LIKENESSES,
    "ordinal": LIKENESSES,
    "epithet": LIKENESSES,
    # Two parts met that were aligned: nats a letter, nats in all, and how alike they sound.
    "family_respelled": COSTS,
    "given_respelled": COSTS,
    "evidence": EVIDENCE,
    "sound": LIKENESSES,
    "sound_native": LIKENESSES,
    "family_latin": COSTS,
    "given_latin": COSTS,
    "evidence_latin": EVIDENCE,
    "sound_latin": LIKENESSES,
    "sound_native_latin": LIKENESSES,
    # How common the name is that both have.
    "common_family": _COMMONNESS,
    "common_given": _COMMONNESS,
    # The lexicon knows both.
    "given_known": LIKENESSES,
    "given_known_greek": LIKENESSES,
    "family_known": LIKENESSES,
    "family_known_greek": LIKENESSES,
    "given_apart": (),
    "given_apart_near": (),
    "title": (),
    "slip": (),
    "declined": (),
    # A part met none.
    "alone_given": (),
    "alone_family": (),
    "further_given": (),
    "further_family": (),
    "alone_patronymic": (),
    "alone_initial": (),
    "alone_nickname": (),
    "alone_suffix": (),
    "alone_ordinal": (),
    "alone_epithet": (),
    "alone_other": (),
    # The names as wholes.
    "weakest": _ALL_COSTS,
    "strongest": _ALL_COSTS,
    "together": _ALL_EVIDENCE,
    "one_token": (),
    "one_ruler": (),
    "one_token_of_more": (),
    "identical": (),
    "crossed": (),
    "shifted": (),
    "son": (),
    "ruler": (),
    "gender": (),
}
FALLING: Final = (
    *("family_respelled", "given_respelled", "family_latin", "given_latin", "weakest", "strongest"),
    *("common_family", "common_given"),
)
"""The features that say how little names agree, or how little that says: the greater, the worse."""

WHOLE: Final = ("weakest", "strongest", "together")
"""The features all aligned parts share; they are explained as one reason."""

_BESIDE: Final = (Role.ORDINAL, Role.EPITHET, Role.TITLE)
_SHIFTING: Final = (Role.GIVEN, Role.INITIAL)
_LONE: Final = (
    *(Role.GIVEN, Role.FAMILY, Role.PATRONYMIC, Role.INITIAL, Role.NICKNAME),
    *(Role.SUFFIX, Role.ORDINAL, Role.EPITHET),
)


def of_meeting(meeting: Meeting, native: str) -> list[Feature]:
    """Return the features of two parts that met, or of one that stands alone.

    `native` is the language of the names in Latin letters, as meet.native tells it.
    """
    left, right = meeting.left, meeting.right
    if left is None or right is None:
        (alone,) = filter(None, (left, right))
        if meeting.by == "further":
            return [(f"further_{alone.role}", 1.0)]
        return [(f"alone_{alone.role if alone.role in _LONE else 'other'}", 1.0)]
    if meeting.by == "title":
        return [("title", 1.0)]
    kind = _kind(left, right)
    if meeting.by == "slip":
        return [("slip", 1.0)]
    if meeting.letters:
        role = "family" if kind == "family" else "given"  # a nickname counts as given
        known = f"{role}_known"
        return [
            (f"{known}_greek" if _greek(left) or _greek(right) else known, meeting.letters),
            (f"common_{role}", commonness(left.sounds + right.sounds)),
        ]
    if kind not in ("family", "given"):
        return [(kind, meeting.similarity)]
    found = [("given_apart" if meeting.by == "conflict" else "given_apart_near", 1.0)] * _apart(meeting)
    if meeting.nominative:
        found.append(("declined", 1.0))
    if meeting.similarity >= RESPELLED:
        found.append((f"common_{kind}", commonness(left.sounds + right.sounds)))
    if not meeting.aligned:
        return [*found, (kind, meeting.similarity)]
    greek, other_greek = is_greek(left), is_greek(right)
    across = greek != other_greek
    cost, evidence = (f"{kind}_respelled", "evidence") if across else (f"{kind}_latin", "evidence_latin")
    sound = _SOUNDS[bool(native), across]
    heard = _read(left, greek, meeting, native), _read(right, other_greek, meeting, native)
    found += ((cost, meeting.cost), (evidence, meeting.evidence), (sound, token_likeness(*heard)))
    return found


_SOUNDS: Final = {
    (False, True): "sound",
    (True, True): "sound_native",
    (False, False): "sound_latin",
    (True, False): "sound_native_latin",
}
"""The feature for how alike two parts sound, by whether their language is known and the scripts are two."""


def _greek(part: Part) -> bool:
    """Whether a part is a given name of Greek, which is translated more than foreign ones are.

    Ιωάννης may be John or Hans, but Τζον is John.
    """
    if not is_greek(part):
        return False
    if any(entry.language == "el" for entry in given_names(part.form)):
        return True
    return any(entry.language == "el" for form in any_nominatives(part.text) for entry in given_names(form))


def _kind(left: Part, right: Part) -> str:
    """What kind of meeting it is, by the roles of the two."""
    roles = left.role, right.role
    if left.role is right.role and left.role in NAMING:
        return left.role.value
    if Role.INITIAL in roles and Role.ORDINAL not in roles:
        return "initial_family" if Role.FAMILY in roles else "initial"
    if Role.EPITHET in roles:
        return "epithet"
    if Role.ORDINAL in roles or Role.SUFFIX in roles:
        return "ordinal"
    if Role.PATRONYMIC in roles:
        return "patronymic"
    return "family" if Role.FAMILY in roles else "given" if Role.GIVEN in roles else "other"


def _apart(meeting: Meeting) -> bool:
    """Whether two given names met that the lexicon knows as different ones."""
    left, right = meeting.left, meeting.right
    if not left or not right or left.role is not Role.GIVEN or right.role is not Role.GIVEN:
        return False
    return meeting.by not in ("equal", "sound") and known_apart(left.form, right.form)


def _read(part: Part, greek: bool, meeting: Meeting, native: str) -> tuple[str, ...]:
    """The readings of a part that met; a Latin one's in the orthography of its language if that is known."""
    if greek:
        return sounds(meeting.nominative) if meeting.nominative else part.sounds
    # Of Eva Kaili nobody can tell that she is Καϊλή, whose ai is no e.
    plain = native == "el" and _HIATUS.search(part.form)
    return (reading(part.form, native),) if native and not plain else part.sounds


_HIATUS: Final = re.compile("[aeo]i|AI|EI|OI|[aeo]y")


def of_whole(a: Name, b: Name, met: Sequence[Meeting]) -> Iterator[Feature]:
    """Yield what is true of the two names as wholes and speaks for or against."""
    yield from _all_together(met)
    one, other = outline(a), outline(b)
    if one.words < 2 or other.words < 2:
        # A title that is the other's name, or the same number (Karl V), makes a lone word more than one.
        beside = sum([m.by in ("title", "equal") and _has(m, _BESIDE) for m in met])
        fewer, more = sorted((one.words + beside, other.words + beside))
        if fewer == 1:
            ruler = one.ruler and other.ruler
            yield ("one_token_of_more" if more > 1 else "one_ruler" if ruler else "one_token"), 1.0
    ways = {meeting.by for meeting in met}
    if len(met) > 1 and ways == {"equal"}:
        yield "identical", 1.0
    lone = not ways.isdisjoint(("alone", "further"))
    if (lone or one.initials or other.initials) and _crossed(one, other, met):
        yield "crossed", 1.0
    if lone and _shifted(one, other, met):
        if one.ruler and other.ruler:
            yield "ruler", 1.0  # John Paul II is not Paul II
        else:
            yield ("son" if "ar" in (a.language.code, b.language.code) else "shifted"), 1.0
    if not any(map(_agreed_given, met)) and _differ(one.given, other.given):
        yield "gender", 1.0


def _agreed_given(meeting: Meeting) -> bool:
    return (
        meeting.by in ("equal", "sound", "lexicon")
        and meeting.left is not None
        and meeting.left.role is Role.GIVEN
    )


def _has(meeting: Meeting, roles: Sequence[Role]) -> bool:
    return any(part is not None and part.role in roles for part in (meeting.left, meeting.right))


_INITIAL_COST: Final = 0.5
"""What an initial that agrees is taken to cost: it may be that of many names."""


def _all_together(met: Sequence[Meeting]) -> Iterator[Feature]:
    """The cost of the weakest and of the strongest meeting of names, and the evidence of all."""
    naming = [m for m in met if m.left and m.right and m.left.role in NAMING and m.right.role in NAMING]
    if naming:
        costs = [meeting.cost for meeting in naming]
        if "initial" in [meeting.by for meeting in met]:
            costs.append(_INITIAL_COST)
        yield "weakest", max(costs)
        yield "strongest", min(costs)
        yield "together", math.fsum([meeting.evidence for meeting in naming])


def _crossed(a: Outline, b: Outline, met: Sequence[Meeting]) -> bool:
    """Whether the family name of one is the first name of the other, whose own family met none.

    Ali Hasan is not Hasan Ali Yücel; but Francisco Franco is Francisco Franco Bahamonde.
    """
    for one, other, sides in (
        (a, b, [(m.left, m.right) for m in met]),
        (b, a, [(m.right, m.left) for m in met]),
    ):
        families = [x for x, y in sides if y and y.role is Role.FAMILY]
        unmet = families and all(x is None or x.role is Role.INITIAL for x in families)
        taken = any(x and x.role is Role.FAMILY and y and y == other.given for x, y in sides)
        if unmet and taken and one.words > 1:
            return True
    return False


def _shifted(a: Outline, b: Outline, met: Sequence[Meeting]) -> bool:
    """Whether the first given name of one stands alone, and a later one met the first of the other.

    An Arab bears his father's name after his own: Uday Saddam Hussein is not Saddam Hussein. But
    Carl Friedrich Gauss may be Friedrich Gauss.
    """
    first, second = a.given, b.given
    if not first or not second:
        return False
    for one, other, sides in (
        (first, second, [(m.left, m.right) for m in met]),
        (second, first, [(m.right, m.left) for m in met]),
    ):
        if (one, None) in sides and any(x and x.role in _SHIFTING and y == other for x, y in sides):
            return True
    return False


def _differ(one: Part | None, other: Part | None) -> bool:
    """Whether two given names are of different genders."""
    return one is not None and other is not None and _genders(one).isdisjoint(_genders(other))


def _genders(given: Part) -> frozenset[str]:
    """The genders a given name leaves possible, declined or not."""
    if is_greek(given) and not given_names(given.form):
        return genders(next(filter(given_names, any_nominatives(given.text)), given.form))
    return genders(given.form)


def hats(value: float, knots: Sequence[float]) -> list[float]:
    """Spread a value over the knots: linear interpolation as a weight a knot, summing to 1.

    >>> hats(0.6, LIKENESSES)
    [0.0, 0.5, 0.5, 0.0, 0.0, 0.0]
    """
    if not knots:
        return [value]
    value = min(max(value, knots[0]), knots[-1])
    spread = [0.0] * len(knots)
    for i, (low, high) in enumerate(pairwise(knots)):
        if low <= value <= high:
            share = round((value - low) / (high - low), 9)
            spread[i], spread[i + 1] = 1 - share, share
            break
    return spread
