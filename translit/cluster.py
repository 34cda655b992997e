"""Group renderings into identities: names in any order go in, identities come out.

1. each distinct name is filed in a registry, which finds what it may be one with
2. those are scored, and joined from the best score down
3. two groups join only if their members agree on the whole, not only the two that met: no chains
4. a lone family name is left alone, and says which identities it would fit
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from itertools import islice, product

from translit.alike import token_likeness
from translit.canon import choose, spelling
from translit.errors import WrongTypeError, require_text
from translit.model import NAMING, Identity, Name
from translit.prepare import prepare
from translit.registry import Registry
from translit.score import score_of, threshold

_WITNESSES = 6
"""How many members of a group are asked about a newcomer."""

_FLOOR = 0.8
"""The share of the threshold that no two members of a group may fall below."""

_FITS = 0.9
"""The least likeness at which a lone name fits a part of a fuller one."""


Progress = Callable[[Sequence[str]], Iterable[str]]


def resolve(
    names: Iterable[str], same: float | None = None, progress: Progress | None = None
) -> list[Identity]:
    """Group `names` into identities, the largest first.

    Args:
        names: renderings; repeated ones count once.
        same: the score (0 to 100) from which two are one; by default that of tables/weights.toml.
        progress: is given the distinct names and yields them again while they are compared.

    Raises:
        WrongTypeError: one of `names` is not a string.

    >>> people = resolve(["Χακάν Φιντάν", "Hakan Fidan", "Fidan, Hakan", "Yaşar Güler"])
    >>> [(one.name, len(one.renderings)) for one in people]
    [('Hakan Fidan', 3), ('Yaşar Güler', 1)]
    """
    if isinstance(names, str):
        raise WrongTypeError("names", names, "a list of str")
    distinct = sorted({require_text("a name", name) for name in names})
    prepared = {text: prepare(text) for text in distinct}
    groups = _Groups(prepared, threshold() if same is None else same)
    identities = [_identity(members, prepared) for members in groups.join(progress or iter)]
    by_text = {text: one for one in identities for text in one.renderings}
    identities = [_with_alternatives(one, groups, by_text) for one in identities]
    return sorted(identities, key=lambda one: (-len(one.renderings), one.name, one.id))


class _Groups:
    """The names on their way into groups; every name starts as its own."""

    def __init__(self, names: dict[str, Name], same: float) -> None:
        self.names = names
        self.same = same
        self.registry = Registry()
        self.registry.add((text, text) for text in names)
        self._scores: dict[tuple[str, str], float] = {}

    def score(self, a: str, b: str) -> float:
        pair = (a, b) if a < b else (b, a)
        if pair not in self._scores:
            self._scores[pair] = score_of(self.names[pair[0]], self.names[pair[1]])
        return self._scores[pair]

    def join(self, progress: Progress) -> list[list[str]]:
        for text in progress(list(self.names)):
            for other in self.registry.near(self.names[text]):
                if other != text:
                    self.score(text, other)
        group_of = {text: [text] for text in self.names}
        ranked = sorted(self._scores.items(), key=lambda item: (-item[1], item[0]))
        for (a, b), score in ranked:
            if score < self.same:
                break
            left, right = group_of[a], group_of[b]
            if left is not right and self._agree(left, right):
                left.extend(right)
                left.sort()
                group_of.update((text, left) for text in right)
        return list({id(group): group for group in group_of.values()}.values())

    def _agree(self, left: list[str], right: list[str]) -> bool:
        scores = [self.score(a, b) for a, b in product(islice(left, _WITNESSES), islice(right, _WITNESSES))]
        return sum(scores) / len(scores) >= self.same and min(scores) >= self.same * _FLOOR


def _identity(members: list[str], names: dict[str, Name]) -> Identity:
    chosen, language = choose([names[text] for text in members])
    score = min(
        (score_of(chosen, names[text]) for text in members if names[text] is not chosen), default=100.0
    )
    digest = hashlib.sha256("\n".join(members).encode("utf-8", "surrogatepass")).hexdigest()
    return Identity(digest[:12], spelling(chosen, language), tuple(members), language, score)


def _with_alternatives(one: Identity, groups: _Groups, by_text: dict[str, Identity]) -> Identity:
    """Mark a lone family or given name with the identities it would fit."""
    lone = [groups.names[text].of(*NAMING) for text in one.renderings]
    if any(len(parts) != 1 for parts in lone):
        return one
    fitting: dict[str, None] = {}
    for parts in lone:
        for text in groups.registry.near(Name("", parts)):
            other = by_text[text]
            naming = groups.names[text].of(*NAMING)
            if (
                other is not one
                and len(naming) > 1
                and any(token_likeness(parts[0].sounds, part.sounds) >= _FITS for part in naming)
            ):
                fitting[other.id] = None
    return Identity(one.id, one.name, one.renderings, one.language, one.score, tuple(sorted(fitting)))
