"""Give a Turkish word its letters back: renderings of it go in, its likely spellings come out.

What it may be is read from each rendering letter by letter (g may stand for g or ğ, γκ too, though
seldom for ğ), a beam at a time, by how its letters would follow one another in a Turkish name. Then
each candidate is weighed by Bayes' rule:

    P(spelling | renderings) ~ P(spelling) · product of P(rendering | spelling) ^ weight

P(spelling) is the letter model's, with two things a model of few letters cannot know: vowels
follow vowels (harmony), and words that tables/ know are likelier than those they do not. Two
renderings in one script mostly copy one another, so n of them count as the square root of n.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from operator import itemgetter
from typing import Final

from translit import table
from translit.identity.letters import log_probability, log_probability_of, step
from translit.identity.ngram import END, START
from translit.identity.respell import STRANGE, Rendered, chance, chances, read, readings
from translit.model import Rendering
from translit.names.case import fold, like_case, lower
from translit.names.lexicon import given_names, turkish_words
from translit.names.script import GREEK, LATIN

_BEAM: Final = {GREEK: 16, LATIN: 8}
"""Beginnings that are followed up: Latin letters leave fewer doubts than Greek ones."""
_HOPELESS: Final = -10.0
"""How much less likely than the best the beginnings are that are not followed up; nats."""
_HARMONY: Final = 0.6
"""How much the model of vowels after vowels counts beside that of letters."""
_KNOWN: Final = 4.0
"""How much likelier a known word is than the same letters unknown; nats."""
_FOREIGN: Final = 6.0
"""How much rarer a foreign word is in a Turkish name than a Turkish one; nats."""
_CIRCUMFLEX: Final = 4.0
"""How much rarer a circumflex is than none; nats."""


def spellings(renderings: Iterable[Rendered], limit: int = 10) -> list[Rendering]:
    """Return the likely Turkish spellings of one word, in lower case, best first.

    >>> from translit.identity.respell import rendered
    >>> spellings([rendered("Begec"), rendered("Μπεγκέτς")])[0].text
    'begeç'
    """
    return list(_weighed(frozenset(renderings), limit))


@table.memoized
def _weighed(renderings: frozenset[Rendered], limit: int) -> tuple[Rendering, ...]:
    """The best candidates for a word, best first."""
    seen = sorted(renderings)
    scripts = Counter(one.script for one in seen)
    latin = {one.letters for one in seen if one.script == LATIN}
    candidates = _candidates(seen, latin)
    weighed = {word: max(prior(word), foreign(word)) if word in latin else prior(word) for word in candidates}
    for one in seen:
        for word, told in chances(candidates, one).items():
            weighed[word] += told / math.sqrt(scripts[one.script])
    most = max(weighed.values(), default=0.0)
    shares = {word: math.exp(value - most) for word, value in weighed.items()}
    whole = math.fsum(shares.values())
    best = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:limit]
    return tuple(Rendering(word, value / whole) for word, value in best)


def _candidates(renderings: Iterable[Rendered], latin: Collection[str]) -> set[str]:
    """The words that renderings may be for; of what Latin ones have, only marks are mended.

    But a known word may be written with other letters too (Erdoghan).
    """
    found = {word for one in renderings for word in candidates_of(one)}.union(latin)
    bare = {fold(word) for word in latin}
    return {word for word in found if fold(word) in bare or known(word)} if bare else found


@table.memoized
def prior(word: str) -> float:
    """Return the log of how likely a Turkish word is as a name, but for a constant.

    A circumflex is left to the writer, so it tells nothing but that it is rare.
    """
    plain = word.translate(_WITHOUT_CIRCUMFLEX)
    circumflexes = sum(a != b for a, b in zip(word, plain, strict=True))
    spelled = log_probability_of(plain, "tr") + _HARMONY * _harmony(plain) + _KNOWN * known(plain)
    return spelled - _CIRCUMFLEX * circumflexes


@table.memoized
def foreign(word: str) -> float:
    """Return the same for a word that is not Turkish, though the name is, and is written as it always is."""
    return max(log_probability(word, language) for language in ("en", "de", "fr")) - _FOREIGN


_WITHOUT_CIRCUMFLEX: Final = str.maketrans("âîû", "aiu")


def known(word: str) -> bool:
    """Whether tables/ have a Turkish name written exactly so (lower case)."""
    return word in turkish_words()


@table.memoized
def candidates_of(rendering: Rendered) -> tuple[str, ...]:
    """Return the Turkish words a rendering is likeliest for, best first, found by a beam over its letters."""
    script, marks = rendering.script, rendering.marks
    for end in range(len(rendering.letters)):
        _beginnings(rendering.letters[:end], script, marks)  # no deep recursion, however long the word is
    whole = _beginnings(rendering.letters, script, marks)
    finished = [(cost + step(state, END, "tr")[0], word) for cost, word, state in whole]
    hopeless = max(finished, default=(0.0, ""))[0] + _HOPELESS
    return tuple(word for cost, word in sorted(finished, reverse=True) if cost > hopeless)


_State = tuple[float, str, str]
"""A beginning of a Turkish word: its log-probability, its letters, and what foretells the next one."""


@table.lately
def _beginnings(letters: str, script: str, marks: str) -> list[_State]:
    """The likeliest beginnings of Turkish words that the first letters of a rendering are for, best first.

    Words in the order of the alphabet go fastest: of what they begin with, the latest are still known.
    """
    most = _BEAM[script]
    kept: list[_State] = [] if letters else [(0.0, "", START)]
    for size in range(min(_longest(script, marks), len(letters)), 0, -1):
        written = letters[-size:]
        if size == 1 or written in readings(script, marks):
            before = _beginnings(letters[:-size], script, marks)
            before = [state for state in before if state[0] > before[0][0] + _HOPELESS]
            kept = _extended(kept, before, _following(written, script, marks), most)
    if "" in readings(script, marks):
        kept = _extended(kept, kept, _following("", script, marks), most)
    return kept


def _extended(
    kept: list[_State], before: Iterable[_State], following: "_Following", most: int
) -> list[_State]:
    """The best of what is kept and of what other beginnings become, at most so many."""
    found = {state[1]: state for state in kept}
    least = kept[-1][0] if len(kept) == most else -math.inf
    for cost, word, state in before:
        for gain, letters, after in following[state]:
            total = cost + gain
            if total <= least:
                break
            longer = word + letters
            if longer not in found or found[longer][0] < total:
                found[longer] = (total, longer, after)
    return sorted(found.values(), key=itemgetter(0), reverse=True)[:most]


class _Following(dict[str, list[_State]]):
    """What may follow a beginning where a rendering has some letters: steps from its state, best first."""

    def __init__(self, options: Iterable[tuple[str, float]]) -> None:
        super().__init__()
        self._options = options

    def __missing__(self, state: str) -> list[_State]:
        found = []
        for letters, total in self._options:
            after = state
            for letter in letters:
                added, after = step(after, letter, "tr")
                total += added
            found.append((total, letters, after))
        self[state] = sorted(found, reverse=True)
        return self[state]


@table.memoized
def _following(written: str, script: str, marks: str) -> _Following:
    return _Following(readings(script, marks).get(written) or ((written, STRANGE),))


@table.cached
def _longest(script: str, marks: str) -> int:
    return max(map(len, readings(script, marks)))


# ---------------------------------------------------------------- vowel harmony

_VOWELS: Final = frozenset("aeıioöuü")


def _harmony(word: str) -> float:
    """The log-probability of the vowels of a word, each after the two before it."""
    return _harmonious(_vowels(word))


@table.memoized
def _harmonious(vowels: str) -> float:
    counts = _vowel_counts()
    total = 0.0
    for place in range(1, len(vowels)):
        chance = 1 / len(_VOWELS)
        for size in (0, 1, 2):
            before = vowels[max(0, place - size) : place]
            chance = (counts[before + vowels[place]] + 3 * chance) / (counts[before + "*"] + 3)
        total += math.log(chance)
    return total


def _vowels(word: str) -> str:
    return START + "".join(filter(_VOWELS.__contains__, word)) + END


@table.cached
def _vowel_counts() -> Counter[str]:
    """How often the Turkish names of tables/ have each run of up to three vowels; * is any last one."""
    counts: Counter[str] = Counter()
    for name in turkish_words():
        vowels = _vowels(name)
        for place in range(1, len(vowels)):
            for size in (0, 1, 2):
                before = vowels[max(0, place - size) : place]
                counts[before + vowels[place]] += 1
                counts[before + "*"] += 1
    return counts


# ---------------------------------------------------------------- what told a letter


def told_by(word: str, renderings: Sequence[Rendered]) -> tuple[tuple[str, str], ...]:
    """Return the letters of a Turkish word that no Latin rendering has, each with what tells it.

    That is the Greek letters written for it, if they tell it from the letter without its mark; or
    else "lexicon", if tables/ have the word; or else "model".

    >>> from translit.identity.respell import rendered
    >>> told_by("altındağ", [rendered("Altindag"), rendered("Αλτιντάγ")])
    (('ı', 'lexicon'), ('ğ', 'γ'))
    """
    if fold(word) == word:
        return ()
    greek = [one for one in renderings if one.script == GREEK]
    seen: set[int] = set()
    for one in renderings:
        if one.letters == word:
            return ()
        if one.script != GREEK:
            seen |= {place for place, letter, written in _placed(word, one) if written == letter}
    found = []
    for place, letter in enumerate(word):
        bare = fold(letter)
        if bare == letter or place in seen:
            continue
        without = word[:place] + bare + word[place + 1 :]
        telling = [one for one in greek if chance(word, one) - chance(without, one) > _TELLING]
        otherwise = "lexicon" if word in turkish_words() else "model"
        found.append((letter, _written_at(word, place, telling[0]) if telling else otherwise))
    return tuple(found)


_TELLING: Final = math.log(4)
"""How much likelier a rendering must be for a letter than for another to tell it."""


def _placed(word: str, rendering: Rendered) -> list[tuple[int, str, str]]:
    """The units of a word as a rendering has them: their place, their letters, what is written."""
    found, place = [], 0
    for unit, written in read(word, rendering):
        found.append((place, unit, written))
        place += len(unit)
    return found


def _written_at(word: str, place: int, rendering: Rendered) -> str:
    units = _placed(word, rendering)
    return next(written for start, unit, written in units if start <= place < start + len(unit))


# ---------------------------------------------------------------- Greek accents

_ACCENTED: Final = dict(zip("αεηιουωϊϋ", "άέήίόύώΐΰ", strict=True))
_DIGRAPH: Final = re.compile("[αεου]ι|[αεηο]υ")
_SYLLABLE: Final = re.compile(f"{_DIGRAPH.pattern}|[αεηιουωϊϋ]")


def lacks_accent(word: str) -> bool:
    """Whether a Greek word of two syllables or more has no accent.

    >>> lacks_accent("Μητσοτακης"), lacks_accent("Μητσοτάκης"), lacks_accent("Γκιουλ")
    (True, False, False)
    """
    small = lower(word, "el")
    return not _HAS_ACCENT.search(small) and len(_SPOKEN.findall(small)) > 1


_SPOKEN: Final = re.compile(f"ι?(?:{_SYLLABLE.pattern})")
"""A syllable; ι before another vowel may be none of its own (Γκιουλ)."""
_HAS_ACCENT: Final = re.compile("[άέήίόύώΐΰ]|[^α-ωϊϋ]")


@table.memoized
def accented(word: str) -> Rendering:
    """Return a Greek word that lacks its accent with it, and the probability that it stands there.

    A known given name has its own; others have it where the letter model finds it likeliest, on
    one of the last three syllables.

    >>> accented("Κυριακος").text, accented("Μητσοτακης").text
    ('Κυριάκος', 'Μητσοτάκης')
    """
    for entry in given_names(word):
        if entry.language == "el" and fold(entry.form) == fold(word):
            return Rendering(like_case(word, lower(entry.form, "el")), 1.0)
    small = lower(word, "el")
    places = [found.end() - 1 for found in _SYLLABLE.finditer(small)][-3:]
    options = [small[:place] + _ACCENTED[small[place]] + small[place + 1 :] for place in places]
    chances = [math.exp(log_probability(option, "el")) for option in options]
    best = max(range(len(options)), key=chances.__getitem__)
    return Rendering(like_case(word, options[best]), chances[best] / math.fsum(chances))
