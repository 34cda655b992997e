"""Many lists of numbers as two arrays: lists go in, and the items of any of them, at once, come out."""

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.int64]


class Lists(NamedTuple):
    """Lists of numbers, one after the other: the items of list `i` are items[ends[i]:ends[i + 1]]."""

    ends: Numbers
    items: Numbers

    @classmethod
    def of(cls, lists: Sequence[Sequence[int]]) -> "Lists":
        """Put lists one after the other."""
        sizes = np.fromiter(map(len, lists), np.int64, len(lists))
        items = np.fromiter(chain.from_iterable(lists), np.int64, int(sizes.sum()))
        return cls(np.concatenate(([0], np.cumsum(sizes))), items)

    @classmethod
    def by(cls, keys: Numbers, items: Numbers) -> tuple[Numbers, "Lists"]:
        """Return the different keys of items, in order, and the items of each."""
        found, sizes = np.unique(keys, return_counts=True)
        return found, cls(np.concatenate(([0], np.cumsum(sizes))), items[np.argsort(keys, kind="stable")])

    def sizes(self) -> Numbers:
        """Return the length of each list."""
        return np.diff(self.ends)

    def __call__(self, wanted: Numbers) -> tuple[Numbers, Numbers]:
        """Return the items of some lists one after the other, each with the place of its list among them.

        >>> [found.tolist() for found in Lists.of([[5], [7, 9], []])(np.array([1, 0]))]
        [[0, 0, 1], [7, 9, 5]]
        """
        starts, counts = self.ends[wanted], self.ends[wanted + 1] - self.ends[wanted]
        places = np.arange(counts.sum()) + np.repeat(starts - (np.cumsum(counts) - counts), counts)
        return np.repeat(np.arange(len(wanted)), counts), self.items[places]
