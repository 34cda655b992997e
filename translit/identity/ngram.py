"""How letters follow one another in words: words go in, smoothed log-probabilities come out.

Interpolated Kneser–Ney smoothing (Kneser and Ney 1995, in the interpolated form of Chen and Goodman
1998, section 2.7). For letters h before a letter w, with c the counts and D one discount an order:

    P(w | h) = max(c(hw) - D, 0) / c(h·)  +  D · N(h) / c(h·) · P(w | h without its first letter)

where N(h) is the number of letters seen after h, D = n1 / (n1 + 2 n2) from how many runs were seen
once and twice, and a shorter run counts the different letters it was seen after, not its own
occurrences. Runs that few words share are then left out and their probability handed to the shorter
run by a back-off weight, as Katz (1987) has it, so that the model stays small and no rare word can
be read from it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

START, END = "^", "$"

After = tuple[float, dict[str, float]]
"""The log of the back-off weight after some letters, and the log-probability of each known next one."""


def foretell(
    model: Mapping[str, After], state: str, sign: str, order: int, strange: float
) -> tuple[float, str]:
    """Return the log-probability of the next letter, and the state after it.

    Args:
        model: what `learn_letters` returned.
        state: the letters before, as far as the model knows them.
        sign: the next letter.
        order: the longest run of the model.
        strange: the log-probability of a letter the model does not know.

    >>> foretell({"": (0.0, {"a": -1.0}), "a": (-0.5, {"b": -0.1})}, "a", "a", 2, -9.0)
    (-1.5, 'a')
    """
    cost, before = 0.0, state
    while True:
        after = model.get(before)
        if after and sign in after[1]:
            cost += after[1][sign]
            break
        if not before:
            cost = strange
            break
        cost += after[0] if after else 0.0
        before = before[1:]
    following = (state + sign)[1 - order :]
    # The shortest state that foretells as much: so that a search meets the same state sooner.
    while following and following not in model:
        following = following[1:]
    return cost, following


def learn_letters(words: Mapping[str, int], order: int, least: int) -> dict[str, After]:
    """Return for each run of letters what may follow it; "" stands for no letters before.

    Args:
        words: the words, and how often each counts.
        order: the longest run, the letter foretold included.
        least: how often a run of two letters or more must be seen for it to be kept.
    """
    seen: Counter[str] = Counter()
    for word, count in words.items():
        text = START + word + END
        for end in range(2, len(text) + 1):
            for start in range(max(0, end - order), end):
                seen[text[start:end]] += count
    chances = _smoothed(_adjusted(seen, order))
    rows: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for run in sorted(seen):
        if len(run) == 1 or seen[run] >= least:
            rows[run[:-1]][run[-1]] = chances[run]
    backoff: dict[str, float] = {"": 1.0}

    def chance(before: str, letter: str) -> float:
        known = rows.get(before, {})
        return known[letter] if letter in known else backoff.get(before, 1.0) * chance(before[1:], letter)

    for before in sorted(rows, key=lambda run: (len(run), run)):
        if before:
            known = rows[before]
            shorter = math.fsum(chance(before[1:], letter) for letter in known)
            backoff[before] = max(1 - math.fsum(known.values()), _LEAST) / max(1 - shorter, _LEAST)
    return {
        before: (math.log(backoff[before]), {letter: math.log(p) for letter, p in known.items()})
        for before, known in rows.items()
    }


_LEAST = 1e-6


def _adjusted(seen: Counter[str], order: int) -> Counter[str]:
    """Count a run shorter than `order` by the letters it was seen after; one at the start as it is."""
    counts: Counter[str] = Counter()
    for run, count in seen.items():
        if len(run) == order or run[0] == START:
            counts[run] = count
        if len(run) > 1 and run[1] != START:
            counts[run[1:]] += len(run) - 1 < order
    return counts


def _smoothed(counts: Counter[str]) -> dict[str, float]:
    """Return the interpolated probability of the last letter of each run after the others."""
    following: defaultdict[str, dict[str, int]] = defaultdict(dict)
    times: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for run, count in counts.items():
        following[run[:-1]][run[-1]] = count
        times[len(run)][count] += 1
    discount = {size: n[1] / (n[1] + 2 * n[2]) if n[1] else 0.5 for size, n in times.items()}
    even = 1 / len(following[""])
    chances: dict[str, float] = {}
    for run in sorted(counts, key=len):
        before, off = run[:-1], discount[len(run)]
        whole = sum(following[before].values())
        share = off * len(following[before]) / whole
        shorter = chances[run[1:]] if before else even
        chances[run] = max(counts[run] - off, 0) / whole + share * shorter
    return chances
