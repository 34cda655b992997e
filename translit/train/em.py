"""Learn how letters correspond: pairs of tokens go in, probabilities of chunk pairs come out.

Expectation-maximization over all ways to split both tokens into chunks (see align.py), run on
all pairs at once as arrays. From the third round on half a count is taken from each chunk pair,
so that accidents die out; what stays under `_LEAST` is left out.
"""

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from translit.matching.align import GREEK_LETTERS, LATIN_LETTERS

Pair = tuple[str, str, float]
Cell = tuple[int, int, int, int]
Numbers = npt.NDArray[np.float64]
Indices = npt.NDArray[np.int64]

_ROUNDS = 8
_LEAST = 2e-6
_SIZES = [
    (0, 1),
    (1, 0),
    *((size, width) for size in range(1, GREEK_LETTERS + 1) for width in range(1, LATIN_LETTERS + 1)),
]
# Where the first round starts: one letter for one is the rule, two for three the exception.
_START = {(0, 1): 0.002, (1, 0): 0.002, (1, 1): 1.0, (2, 3): 0.1, (1, 3): 0.05}


def learn_chunks(pairs: Iterable[Pair]) -> dict[tuple[str, str], float]:
    """Return the probability of each chunk pair; they sum to 1 before pruning.

    Args:
        pairs: (Greek token, Latin token, weight), letters as align.py prepares them.
    """
    known = sorted(pairs)
    lattice = _Lattice(known)
    chance = lattice.start()
    for turn in range(_ROUNDS):
        counts = lattice.expect(chance)
        if turn >= 2:
            counts = np.maximum(counts - 0.5, 0)
        chance = counts / counts.sum()
    return {lattice.name(code): float(p) for code, p in zip(lattice.codes, chance, strict=True) if p > _LEAST}


class _Lattice:
    """All ways to split all pairs, as arrays: one cell of chunk numbers for each size and place."""

    def __init__(self, pairs: list[Pair]) -> None:
        tokens = [greek for greek, _, _ in pairs], [latin for _, latin, _ in pairs]
        self.alphabets = [sorted(set("".join(side))) for side in tokens]
        self.lengths = [np.array([len(token) for token in side]) for side in tokens]
        self.weights = np.array([weight for _, _, weight in pairs])
        self.rows = np.arange(len(pairs))
        letters = [self._numbered(tokens[side], side) for side in (0, 1)]
        raw: dict[Cell, tuple[Indices, Indices]] = {}
        for kind, (size, width) in enumerate(_SIZES):
            for i in range(int(self.lengths[0].max()) + 1 - size):
                greek = self._code(letters[0], i, size, 0)
                for j in range(int(self.lengths[1].max()) + 1 - width):
                    fits = np.nonzero((i + size <= self.lengths[0]) & (j + width <= self.lengths[1]))[0]
                    if len(fits):
                        latin = self._code(letters[1], j, width, 1)
                        base = (len(self.alphabets[1]) + 1) ** LATIN_LETTERS
                        raw[size, width, i, j] = fits, ((greek * base + latin) * 16 + kind)[fits]
        self.codes = np.unique(np.concatenate([codes for _, codes in raw.values()]))
        self.cells = {
            cell: (fits, np.searchsorted(self.codes, codes))
            for cell, (fits, codes) in sorted(
                raw.items(), key=lambda item: (item[0][2] + item[0][3], item[0])
            )
        }

    def _numbered(self, tokens: list[str], side: int) -> Indices:
        number = {letter: i + 1 for i, letter in enumerate(self.alphabets[side])}
        found = np.zeros((len(tokens), int(self.lengths[side].max()) + LATIN_LETTERS), np.int64)
        for row, token in enumerate(tokens):
            found[row, : len(token)] = [number[letter] for letter in token]
        return found

    def _code(self, letters: Indices, start: int, size: int, side: int) -> Indices:
        code = np.zeros(len(letters), np.int64)
        for place in range(start, start + size):
            code = code * (len(self.alphabets[side]) + 1) + letters[:, place]
        return code

    def name(self, code: int) -> tuple[str, str]:
        """Return the two chunks a code stands for."""
        code, kind = divmod(int(code), 16)
        greek, latin = divmod(code, (len(self.alphabets[1]) + 1) ** LATIN_LETTERS)
        return self._letters(greek, _SIZES[kind][0], 0), self._letters(latin, _SIZES[kind][1], 1)

    def _letters(self, code: int, size: int, side: int) -> str:
        found = ""
        for _ in range(size):
            code, letter = divmod(code, len(self.alphabets[side]) + 1)
            found = self.alphabets[side][letter - 1] + found
        return found

    def start(self) -> Numbers:
        """Return the probabilities of the first round: by size alone."""
        by_kind = np.array([_START.get(size, 0.3) for size in _SIZES])
        chance: Numbers = by_kind[self.codes % 16]
        chance /= chance.sum()
        return chance

    def expect(self, chance: Numbers) -> Numbers:
        """Return how often each chunk pair is expected, summed over all pairs by weight."""
        shape = (len(self.rows), int(self.lengths[0].max()) + 1, int(self.lengths[1].max()) + 1)
        forward, backward = np.zeros(shape), np.zeros(shape)
        forward[:, 0, 0] = 1
        for (size, width, i, j), (fits, codes) in self.cells.items():
            forward[fits, i + size, j + width] += forward[fits, i, j] * chance[codes]
        whole = forward[self.rows, self.lengths[0], self.lengths[1]]
        # A pair no split explains any more (a misaligned one) teaches nothing.
        share = np.where(whole > 1e-290, self.weights / np.maximum(whole, 1e-290), 0)
        backward[self.rows, self.lengths[0], self.lengths[1]] = 1
        counts = np.zeros(len(self.codes))
        for (size, width, i, j), (fits, codes) in reversed(self.cells.items()):
            passed = chance[codes] * backward[fits, i + size, j + width]
            backward[fits, i, j] += passed
            counts += np.bincount(codes, forward[fits, i, j] * passed * share[fits], len(self.codes))
        return counts
