"""Records on their way into the store: names go in, in batches tokens, keys and postings are written.

A batch is split into tokens; tokens seen for the first time are analysed, all others only counted.
Roles are not asked for here: that is the slow part of reading a name, and only the few names a
query may mean need it.
"""

from array import array
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np

from translit.blocking.keys import filed_and_heard, filed_tokens, initials
from translit.names.case import fold
from translit.names.titles import ARTICLE_WORDS
from translit.registry.store import Row, Store

BATCH: Final = 50_000
"""Records that are filed at once: as many as keep memory small and pages full."""

_AT_ONCE: Final = 8192
"""New tokens that are analysed at once."""
_NO_KEY: Final = 2**31
"""A key has 32 bits with a sign."""
_MOST_REMEMBERED: Final = 2**18
_MOST_COUNTED: Final = 31
_NUMERALS: Final = frozenset("ivx")
INITIALS_SHIFT: Final = 26
COUNT_SHIFT: Final = 52
"""The shape of a record, in 64 bits: the first letters of its tokens, those of its initials, and from
here on how many tokens there are."""


class Filer:
    """Files records in a store, within a transaction of the store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, tuple[int, int]] = {}
        self._state = -1

    def refresh(self, changes: int) -> None:
        """Begin to write in the state `changes` of the store: if another wrote since, forget."""
        if changes != self._state + 1:
            self.forget()
        self._state = changes

    def forget(self) -> None:
        """Forget the numbers of tokens: another writer may have given others, or a transaction failed."""
        self._known.clear()
        self._state = -1

    def file(self, rows: list[Row]) -> None:
        """File records (number, id, name, payload) that the store holds."""
        split = [(row[0], filed_tokens(row[2])) for row in rows]
        self._learn(dict.fromkeys(token for _, tokens in split for token in tokens))
        known = self._known
        postings: defaultdict[int, array[int]] = defaultdict(lambda: array("I"))
        shapes = []
        for number, tokens in split:
            begun = 0
            letters_only = all(len(token) == 1 or fold(token) in ARTICLE_WORDS for token in tokens)
            for token in tokens:
                filed, initial = known[token]
                begun |= initial
                # A single letter is told by the shape, unless it may be a numeral, or all but an article.
                if len(token) > 1 or token in _NUMERALS or letters_only:
                    postings[filed].append(number)
                if len(token) == 1:
                    begun |= initial << INITIALS_SHIFT
            shapes.append((number, begun | min(len(tokens), _MOST_COUNTED) << COUNT_SHIFT))
        self._store.file(postings, shapes)

    def _learn(self, tokens: dict[str, None]) -> None:
        """Make sure the number of each token is known, filing those that are new."""
        if len(self._known) + len(tokens) > _MOST_REMEMBERED:
            self._known.clear()
        unseen = [token for token in tokens if token not in self._known]
        self._known.update(self._store.token_numbers(unseen))
        # In order, for what tokens begin with is then read once.
        new = sorted(token for token in unseen if token not in self._known)
        for start in range(0, len(new), _AT_ONCE):
            some = new[start : start + _AT_ONCE]
            first = self._store.meta("tokens")
            rows = [(token, initials(token)) for token in some]
            filed, heard = zip(*filed_and_heard(some), strict=True)
            self._store.add_tokens(rows, heard, _by_key(filed, first))
            self._known.update((token, (first + place, bits)) for place, (token, bits) in enumerate(rows))


def _by_key(filed: Sequence[set[int]], first: int) -> list[tuple[int, bytes]]:
    """The keys that tokens are filed under, in order, each with the packed numbers of its tokens.

    Args:
        filed: the keys of each token.
        first: the number of the first token.
    """
    sizes = np.fromiter(map(len, filed), dtype=np.int64, count=len(filed))
    keys = np.fromiter(chain.from_iterable(filed), dtype=np.int64, count=int(sizes.sum()))
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    packed = np.repeat(np.arange(first, first + len(filed), dtype=np.uint32), sizes)[order].tobytes()
    starts = np.flatnonzero(np.diff(keys, prepend=_NO_KEY))
    ends = [*starts[1:].tolist(), len(keys)]
    return [
        (key, packed[4 * start : 4 * end])
        for key, start, end in zip(keys[starts].tolist(), starts.tolist(), ends, strict=True)
    ]
