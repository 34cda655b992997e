# cython: language_level=3, boundscheck=False, wraparound=False, annotation_typing=False
"""The sums over all ways to split two tokens into chunks: the hot loops of align.py.

Plain Python that also compiles: where a C compiler is found at installation, kernel.pxd gives this
very file its types and Cython makes an extension module of it, with equal answers. Nothing else in
the project knows which of the two runs.

Chunks are numbers: `one` holds, for each place of the first token, the numbers of the chunks of 1
and 2 letters that end there, `other` those of 1, 2 and 3 letters of the second; 0 is a chunk no
table knows, 1 the empty one. `chances` has a row for each chunk of the first side and `width`
columns, one for each chunk of the second.

What the sums of one call need has a fixed size, that of the longest token, so that compiled it stands
on the stack, and a token is one piece of memory that refers to nothing.
"""

from array import array
from collections.abc import Sequence
from math import inf, log
from typing import Final

LONGEST: Final = 24
"""The most letters of a token."""


class Token:
    """A token as the sums see it.

    Attributes:
        numbers: of its chunks, and then nothing but 0.
        length: its letters, `LONGEST` at most.
        alone: the log-probability of the token, whatever it meets.
    """

    def __init__(self, numbers: Sequence[int], length: int, alone: float = 0.0) -> None:
        if length > LONGEST:
            raise ValueError(f"a token of {length} letters; there is room for {LONGEST}")
        self.numbers = [0] * 72  # 3 * LONGEST
        for place, number in enumerate(numbers):
            self.numbers[place] = number
        self.length = length
        self.alone = alone


class Side:
    """One side of a table: the numbers of its chunks, and what each is worth whatever it meets.

    The chunks stand in a tree, a step for each letter: `steps` has a row for each node and a column
    for each letter, 0 where nothing follows, as in the column of all letters the side has not.
    """

    def __init__(self, known: dict[str, int], most: int, chances: "array[float]", strange: float) -> None:
        """Plant the tree.

        Args:
            known: the number of each chunk.
            most: the letters of the longest chunk.
            chances: the probability of each chunk, by number.
            strange: the probability of a letter beside the table's.
        """
        columns = {letter: column for column, letter in enumerate(sorted(set("".join(known))), 1)}
        width = len(columns) + 1
        numbers = [0]
        steps = [0] * width
        for chunk, number in known.items():
            node = 0
            for letter in chunk:
                place = node * width + columns[letter]
                if not steps[place]:
                    steps[place] = len(numbers)
                    numbers.append(0)
                    steps += [0] * width
                node = steps[place]
            numbers[node] = number
        highest = max(map(ord, columns), default=0)
        self.letters = array("h", [columns.get(chr(code), 0) for code in range(highest + 1)])
        self.width = width
        self.steps = array("h", steps)
        self.numbers = array("h", numbers)
        self.most = most
        self.chances = chances
        self.strange = strange


def read(letters: str, side: Side) -> Token:
    """Return a token as one side of a table sees it: at each place the chunks of 1 to `most` letters.

    Args:
        letters: the token, `LONGEST` letters at most.
        side: which numbers its chunks have there, and what they are worth.

    >>> read("a", Side({"a": 2}, 2, array("d", [0.0, 0.0, 1.0]), 0.0)).alone
    0.0
    """
    length = len(letters)
    found = Token((), length)
    most, steps, width = side.most, side.steps, side.width
    highest = len(side.letters)
    for start in range(length):
        node = 0
        for size in range(min(most, length - start)):
            code = ord(letters[start + size])
            node = steps[node * width + side.letters[code]] if code < highest else 0
            if not node:
                break
            found.numbers[(start + size) * most + size] = side.numbers[node]
    found.alone = log(alone(found, side))
    return found


class Chances:
    """Probabilities of chunks together, in one block of memory; see the head of this module.

    `strange` is the probability of a letter with any partner, or with none, beside the table's.
    """

    def __init__(self, values: "array[float]", width: int, strange: float) -> None:
        self.values = values
        self.width = width
        self.strange = strange


def together(one: Token, other: Token, known: Chances) -> float:
    """Return the probability of two tokens together: the sum over all ways to split both.

    Args:
        one, other: tokens with 2 numbers a letter and 3 numbers a letter.
        known: the probabilities.

    >>> chances = Chances(array("d", [0.0] * 8 + [0.5]), 3, 0.0)
    >>> together(Token([2, 0], 1), Token([2, 0, 0], 1), chances)
    0.5
    """
    rows = [0.0] * 108
    return _together(one, other, known, rows)


def weigh(ones: tuple[Token, ...], others: tuple[Token, ...], known: Chances) -> tuple[float, float]:
    """Return the evidence and the cost of two words together, each in the reading that costs least.

    Args:
        ones: the readings of the first word.
        others: those of the second.
        known: the probabilities.

    >>> chances = Chances(array("d", [0.0] * 8 + [0.5]), 3, 0.0)
    >>> _, cost = weigh((Token([2, 0], 1),), (Token([2, 0, 0], 1),), chances)
    >>> round(cost, 3)
    0.693
    """
    rows = [0.0] * 108
    least, evidence = inf, -inf
    for one in ones:
        for other in others:
            both = log(_together(one, other, known, rows))
            cost = _cost(one, other, both)
            if cost < least:
                least = cost
                evidence = both - one.alone - other.alone
    return evidence, least


def weigh_each_way(
    ones: tuple[Token, ...],
    others: tuple[Token, ...],
    others_first: tuple[Token, ...],
    ones_second: tuple[Token, ...],
    known: Chances,
) -> tuple[float, float]:
    """Return the mean of what `weigh` gives for two words in one script and for them turned about.

    Args:
        ones, others: the readings of the first word and of the second.
        others_first, ones_second: the same readings, each as of the other side.
        known: the probabilities.

    >>> chances = Chances(array("d", [0.0] * 8 + [0.5]), 3, 0.0)
    >>> first, second = (Token([2, 0], 1),), (Token([2, 0, 0], 1),)
    >>> weigh_each_way(first, second, first, second, chances) == weigh(first, second, chances)
    True
    """
    rows = [0.0] * 108
    least, evidence = inf, -inf
    for i in range(len(ones)):
        one, back = ones[i], ones_second[i]
        for j in range(len(others)):
            other, front = others[j], others_first[j]
            both = log(_together(one, other, known, rows))
            turned = log(_together(front, back, known, rows))
            cost = (_cost(one, other, both) + _cost(front, back, turned)) / 2
            if cost < least:
                least = cost
                evidence = (both - one.alone - other.alone + (turned - front.alone - back.alone)) / 2
    return evidence, least


def costs(ones: tuple[Token, ...], words: list[tuple[Token, ...]], known: Chances) -> list[float]:
    """Return the cost of one word together with each of many, each in the reading that costs least.

    Args:
        ones: the readings of the one word.
        words: those of each of the others.
        known: the probabilities.

    >>> chances = Chances(array("d", [0.0] * 8 + [0.5]), 3, 0.0)
    >>> one, other = (Token([2, 0], 1),), (Token([2, 0, 0], 1),)
    >>> costs(one, [other, other], chances) == [weigh(one, other, chances)[1]] * 2
    True
    """
    rows = [0.0] * 108
    found = []
    for others in words:
        least = inf
        for other in others:
            for one in ones:
                cost = _cost(one, other, log(_together(one, other, known, rows)))
                if cost < least:
                    least = cost
        found.append(least)
    return found


def _cost(one: Token, other: Token, both: float) -> float:
    """The mean of what each costs given the other, nats a letter."""
    return ((one.alone - both) / (other.length or 1) + (other.alone - both) / (one.length or 1)) / 2


def _together(one: Token, other: Token, known: Chances, rows: list[float]) -> float:
    """The same as `together`; `rows` is room for four rows of `LONGEST` sums and three more."""
    first = one.numbers
    second = other.numbers
    chances = known.values
    width = known.width
    strange = known.strange
    length = other.length
    # Three rows: the letter before last, the last, this one; then what each letter of the second
    # token is worth by itself. Two places of nothing before each row spare the loop its questions.
    size = 27  # LONGEST + 3
    before = 0
    here = size
    after = 2 * size
    lone = 3 * size
    rows[here + 2] = 1.0
    for place in range(length):
        rows[lone + place] = chances[width + second[3 * place]] + strange
        rows[here + place + 3] = rows[here + place + 2] * rows[lone + place]
    for end in range(one.length):
        row = first[2 * end] * width
        wide = first[2 * end + 1] * width if end else 0
        dropped = chances[row + 1] + strange
        total = rows[here + 2] * dropped
        rows[after + 2] = total
        for place in range(length):
            short = second[3 * place]
            middle = second[3 * place + 1]
            long = second[3 * place + 2]
            total = (
                rows[here + place + 3] * dropped
                + total * rows[lone + place]
                + rows[here + place + 2] * (chances[row + short] + strange)
            )
            # 0 is a chunk no table knows: most of two and three letters are none.
            if middle:
                total += rows[here + place + 1] * chances[row + middle]
            if long:
                total += rows[here + place] * chances[row + long]
            if wide:
                total += rows[before + place + 2] * chances[wide + short]
                if middle:
                    total += rows[before + place + 1] * chances[wide + middle]
                if long:
                    total += rows[before + place] * chances[wide + long]
            rows[after + place + 3] = total
        spare = before
        before = here
        here = after
        after = spare
    return rows[here + length + 2]


def alone(token: Token, side: Side) -> float:
    """Return the probability of one token whatever it meets: the sum over all ways to split it.

    Args:
        token: with `side.most` numbers a letter.
        side: what the chunks are worth.

    >>> alone(Token([2, 0], 1), Side({}, 2, array("d", [0.0, 0.0, 0.25]), 0.0))
    0.25
    """
    most, chances, strange = side.most, side.chances, side.strange
    total = [0.0] * 25  # LONGEST + 1
    total[0] = 1.0
    for end in range(1, token.length + 1):
        here = total[end - 1] * strange
        for size in range(1, min(most, end) + 1):
            number = token.numbers[(end - 1) * most + size - 1]
            here += total[end - size] * chances[number]
        total[end] = here
    return total[token.length]
