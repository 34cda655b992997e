"""Find which part of one name meets which of another: two Names go in, Meetings come out.

1. parts that were joined on one side and split on the other are joined (RecepTayyip)
2. each part of one name meets at most one of the other, so that the whole likeness is greatest
3. what met none is sought among the other's titles (Σεΐχ, Sheikh), or stands alone
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from translit import table
from translit.matching.align import Alignment
from translit.matching.alike import RESPELLED, begins, likeness
from translit.matching.outline import outline
from translit.model import NAMING, Name, Part, Role
from translit.names.case import fold
from translit.names.inflect import given_groups
from translit.names.lexicon import generation, same_given_name
from translit.names.marks import is_epithet
from translit.names.sound import sounds

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

    `cost` is what it costs, nats a letter, and `evidence` what it says against chance, nats: of the
    alignment, where the two were `aligned`, or round figures by the likeness.
    `nominative` is that of a Greek part, where it is what met the Latin one.
    `letters` is how alike the letters are of two names the lexicon knows as one, whichever way they met.
    `weights` is for score.py to keep what the meeting weighs, by the language of the names: most
    meetings are met again.
    """

    left: Part | None
    right: Part | None
    by: str
    weights: dict[str, float]
    similarity: float = 0.0
    cost: float = math.inf
    evidence: float = 0.0
    aligned: bool = False
    nominative: str = ""
    letters: float = 0.0


def _met(
    left: Part,
    right: Part,
    by: str,
    similarity: float,
    alignment: Alignment | None = None,
    *,
    nominative: str = "",
    letters: float = 0.0,
) -> Meeting:
    if alignment:
        evidence, cost = alignment
    else:
        cost = -2 * math.log(max(similarity, _LEAST_SIMILARITY))
        evidence = _USUAL_EVIDENCE if similarity >= _TRANSLATED else -_USUAL_EVIDENCE
    return Meeting(
        left, right, by, {}, similarity, cost, evidence, alignment is not None, nominative, letters
    )


def meet_all(a: Name, b: Name) -> list[Meeting]:
    """Pair off the parts of two names, in the order of the first; what only the second has comes last."""
    rows, columns = _join(outline(a).parts, outline(b).parts)
    partners = _settled(rows, columns)
    if len(partners) < min(len(rows), len(columns)):
        # Between equals the first is taken, so whichever name is given first, both stand in one order.
        turned = (len(a.parts), a.text) > (len(b.parts), b.text)
        partners.update(_assigned(rows, columns, partners, turned))
        if outline(a).initials or outline(b).initials:
            _give_families(rows, columns, partners)
    found = [meet(rows[i], columns[j]) for i, j in sorted(partners.items())]
    if len(found) < len(rows):
        roles = [rows[i].role for i in partners]
        for i in range(len(rows)):
            if i not in partners:
                found.insert(i, _unmet(rows[i], None, roles, b))
    if len(partners) < len(columns):
        met = set(partners.values())
        roles = [columns[j].role for j in met]
        found += [_unmet(None, part, roles, a) for j, part in enumerate(columns) if j not in met]
    return found


_CLEARLY: Final = 0.91
"""The likeness from which two parts of one role are paired off before all others are compared: more than that
of two given names the lexicon knows as one."""


def _settled(rows: Sequence[Part], columns: Sequence[Part]) -> dict[int, int]:
    """Pair off, row to column, what is clearly one and has one role: it saves most comparisons."""
    partners: dict[int, int] = {}
    for i, left in enumerate(rows):
        for j, right in enumerate(columns):
            free = left.role is right.role and j not in partners.values()
            if free and meet(left, right).similarity >= _CLEARLY:
                partners[i] = j
                break
    return partners


def _assigned(
    rows: Sequence[Part], columns: Sequence[Part], settled: dict[int, int], turned: bool
) -> Iterator[tuple[int, int]]:
    """Pair off, row and column, what is not settled, so that the whole likeness is greatest."""
    here = [i for i in range(len(rows)) if i not in settled]
    there = [j for j in range(len(columns)) if j not in settled.values()]
    gains = [[_gain(meet(rows[i], columns[j])) for j in there] for i in here]
    if len(here) == len(there) == 1:
        if gains[0][0]:
            yield here[0], there[0]
        return
    for i, j in _assign(list(map(list, zip(*gains, strict=True))) if turned else gains):
        yield (here[j], there[i]) if turned else (here[i], there[j])


def _give_families(rows: Sequence[Part], columns: Sequence[Part], partners: dict[int, int]) -> None:
    """Let two family names meet where an initial stands for the one and the other met none.

    The C. of Roberto C. Mascariña is not the Casey of Bob Casey: he has a family name of his own.
    """
    for i, j in list(partners.items()):
        if (rows[i].role, columns[j].role) == (Role.INITIAL, Role.FAMILY):
            own = [k for k, part in enumerate(rows) if part.role is Role.FAMILY and k not in partners]
            if own:
                del partners[i]
                partners[own[-1]] = j
        elif (rows[i].role, columns[j].role) == (Role.FAMILY, Role.INITIAL):
            met = partners.values()
            own = [k for k, part in enumerate(columns) if part.role is Role.FAMILY and k not in met]
            if own:
                partners[i] = own[-1]


def _unmet(left: Part | None, right: Part | None, roles: list[Role], other: Name) -> Meeting:
    """What a part that met none is: a title of the other name, one more of roles that met, or alone."""
    part = left or right
    assert part
    if title := _title(part, other):
        return _met(left or title, right or title, "title", 1.0)
    return Meeting(left, right, "further" if part.role in NAMING and part.role in roles else "alone", {})


def _title(alone: Part, other: Name) -> Part | None:
    """The title of the other name that a part is written like."""
    titles = outline(other).titles
    return next((title for title in titles if likeness(alone, title).similarity >= RESPELLED), None)


def native(a: Name, b: Name) -> str:
    """Return the language, "el" or "tr", in whose orthography the one or two names in Latin letters are.

    "" where it is another, unknown, or not one.

    >>> from translit.names.prepare import prepare
    >>> native(prepare("Χακάν Φιντάν"), prepare("Hakan Fidan"))
    'tr'
    """
    one, other = outline(a).written_in, outline(b).written_in
    code = one or other
    return code if code in ("tr", "el") and (other or one) == code else ""


@table.recent
def meet(left: Part, right: Part) -> Meeting:
    """Say how two parts meet, and how alike they are.

    >>> from translit.names.prepare import prepare
    >>> meet(*(prepare(text).parts[0] for text in ("Θανάσης", "Athanasios"))).by
    'lexicon'
    """
    one, other = left.role, right.role
    if one in _SHAPES or other in _SHAPES:
        ranks = {generation(part.form) or _numeral(part) or part.form for part in (left, right)}
        epithet = Role.EPITHET in (one, other)
        agree = len(ranks) == 1 and (one is other or epithet or Role.INITIAL in (one, other))
        agree |= epithet and fold(left.text) == fold(right.text)  # Tilki, fox, is a family name too
        if agree or one is not Role.EPITHET or other is not Role.EPITHET:
            return _met(left, right, "equal", 1.0) if agree else _met(left, right, "conflict", 0.0)
        # Of an epithet no table has, nobody knows what it is in the other's language.
        known = is_epithet(left.form) and is_epithet(right.form)
        return _met(left, right, "conflict", 0.0) if known else _met(left, right, "unknown", 0.5)
    if one is Role.INITIAL or other is Role.INITIAL:
        agree = (one is Role.INITIAL and begins(left, right)) or (
            other is Role.INITIAL and begins(right, left)
        )
        return _met(left, right, "initial", 1.0) if agree else _met(left, right, "conflict", 0.0)
    by, similarity, alignment, nominative = likeness(left, right)
    if alignment and by in ("equal", "sound") and one is other is Role.GIVEN and _same_name(left, right):
        # A short name says no less for being written as it sounds, and not translated.
        alignment = alignment._replace(evidence=max(alignment.evidence, _USUAL_EVIDENCE))
        return _met(left, right, by, similarity, alignment, letters=similarity)
    of_one_kind = one is other or (one in _PERSONAL and other in _PERSONAL)
    if of_one_kind and by not in ("equal", "sound") and _same_name(left, right):
        return _met(left, right, "lexicon", _TRANSLATED, letters=similarity)
    if of_one_kind:
        return _met(left, right, by, similarity, alignment, nominative=nominative)
    if Role.PATRONYMIC in (one, other):
        # A father's name is no counterpart of a name of one's own, however alike.
        return _met(left, right, "father", similarity * _FATHER, alignment)
    if Role.PARTICLE in (one, other) and similarity < RESPELLED:
        return _met(left, right, "conflict", 0.0)  # Abu may be a given name too, but van is no conflict
    return _met(left, right, by, similarity, alignment)


_NUMERALS: Final = {"I": "1", "V": "5", "X": "10"}


def _numeral(part: Part) -> str:
    """The number that an initial may be instead: of I. Elizabeth, in Turkish, 1."""
    return _NUMERALS.get(part.form, "") if part.role is Role.INITIAL else ""


_RESPELLING: Final = 4
"""How much longer or shorter than a name its respelling may be, in letters."""


_JOINED: Final = 0.85
"""The likeness of readings from which two words are taken for the one that the other name has instead."""


def _join(a: Sequence[Part], b: Sequence[Part]) -> tuple[Sequence[Part], Sequence[Part]]:
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
        whole = Part(f"{pair[0].text} {pair[1].text}", pair[1].role, form, sounds(form))
        together = max(_as_one(whole, other) for other in shorter)
        if together and together > max(likeness(one, other).similarity for one in pair for other in shorter):
            joined = [*longer[:i], whole, *longer[i + 2 :]]
            return (joined, b) if longer is a else (a, joined)
    return a, b


def _as_one(whole: Part, other: Part) -> float:
    """How alike two words joined and a part are, if that is enough to take them for one; or else 0."""
    found = likeness(whole, other)
    return found.similarity if found.similarity >= (RESPELLED if found.alignment else _JOINED) else 0.0


def _same_name(left: Part, right: Part) -> bool:
    """Whether the lexicon knows two parts as one given name, a Greek one in whatever case it is.

    Φρειδερίκου is the genitive of Φρειδερίκος, who is Friedrich; so is Ιωάννου that of Ιωάννης, who is
    John, also where it is a family name, but it is nobody's given name then.
    """
    if left.role is right.role:
        return not given_groups(left.form).isdisjoint(given_groups(right.form))
    return same_given_name(left.form, right.form)


def _assign(gains: list[list[float]]) -> list[tuple[int, int]]:
    """Pair rows with columns so that the sum of gains is greatest (exact, over subsets)."""
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
    """What a pair is worth in the assignment; what is nothing alike may meet only where it contradicts.

    Equal roles win ties.
    """
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
