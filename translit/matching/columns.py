"""Compare two columns of names at once: two sequences go in, an array of scores comes out.

Each distinct pair is scored once, and pairs that share their left name stand together, so that
what was worked out for a name or a token is still at hand. `match` gives the same scores with reasons.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from translit.collector import paused
from translit.errors import LengthError, WrongTypeError, require_text
from translit.matching.score import score_of, threshold
from translit.names.prepare import prepare

Pair = tuple[str, str]
Progress = Callable[[Sequence[Pair]], Iterable[Pair]]


class Matches(NamedTuple):
    """The scores of the rows of two columns, and their verdicts, as arrays of one length.

    Attributes:
        score: float64, 0 to 100, as `match` gives them.
        same: bool, whether the score reaches the threshold of tables/weights.toml.
    """

    score: npt.NDArray[np.float64]
    same: npt.NDArray[np.bool_]


def match_columns(left: Sequence[str], right: Sequence[str], progress: Progress | None = None) -> Matches:
    """Judge each row of two columns: are `left[i]` and `right[i]` renderings of one name?

    Args:
        left, right: names, as many in one as in the other (lists, arrays, columns of a data frame).
        progress: is given the distinct pairs and yields them again while they are compared.

    Raises:
        WrongTypeError: a column is a string, or holds something else than strings.
        LengthError: the columns are not equally long.

    >>> found = match_columns(["Χακάν Φιντάν", "Ali Yılmaz"], ["Hakan Fidan", "Veli Yılmaz"])
    >>> found.same.tolist(), found.score.dtype
    ([True, False], dtype('float64'))
    """
    for name, column in (("left", left), ("right", right)):
        if isinstance(column, str) or not hasattr(column, "__len__"):
            raise WrongTypeError(name, column, "a list of str")
        for text in column:
            require_text(f"a name of {name}", text)
    if len(left) != len(right):
        raise LengthError("left", len(left), "right", len(right))
    numbers: dict[Pair, int] = {}
    rows = np.fromiter(
        (numbers.setdefault(pair, len(numbers)) for pair in zip(left, right, strict=True)),
        np.int64,
        len(left),
    )
    distinct = sorted(numbers)
    scores = np.zeros(len(distinct))
    with paused():
        for one, other in progress(distinct) if progress else distinct:
            scores[numbers[one, other]] = score_of(prepare(one), prepare(other))
    found = scores[rows]
    return Matches(found, found >= threshold())
