# cython: language_level=3, boundscheck=False, wraparound=False, annotation_typing=False
"""The sums over all ways to split two tokens into chunks: the hot loops of align.py.

Plain Python that also compiles: where a C compiler is found at installation, kernel.pxd gives this
very file its types and Cython makes an extension module of it, with equal answers. Nothing else in
the project knows which of the two runs.

Chunks are numbers: `one` holds, for each place of the first token, the numbers of the chunks of 1
and 2 letters that end there, `other` those of 1, 2 and 3 letters of the second; 0 is a chunk no
table knows, 1 the empty one. `chances` has a row for each chunk of the first side and `width`
columns, one for each chunk of the second.
"""

from array import array


def numbered(letters: str, known: dict[str, int], most: int) -> "array[int]":
    """Return the numbers of the chunks of a token: at each place, of those of 1 to `most` letters.

    Args:
        letters: the token.
        known: the number of each chunk that a table has.

    >>> numbered("ab", {"a": 2, "ab": 3}, 2)
    array('i', [2, 0, 0, 3])
    """
    length = len(letters)
    found = [0] * (length * most)
    for end in range(1, length + 1):
        for size in range(1, min(most, end) + 1):
            number = known.get(letters[end - size : end])
            if number is not None:
                found[(end - 1) * most + size - 1] = number
    return array("i", found)


class Token:
    """A token as the sums see it: the numbers of its chunks, in one block of memory."""

    def __init__(self, numbers: "array[int]", length: int) -> None:
        self.numbers = numbers
        self.length = length


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
    >>> together(Token(array("i", [2, 0]), 1), Token(array("i", [2, 0, 0]), 1), chances)
    0.5
    """
    first = one.numbers
    second = other.numbers
    chances = known.values
    width = known.width
    strange = known.strange
    length = other.length
    # Three rows: the letter before last, the last, this one; then what each letter of the second
    # token is worth by itself. Two places of nothing before each row spare the loop its questions.
    size = length + 3
    rows = array("d", bytes(32 * size))
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
        wide = first[2 * end + 1] * width
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


def alone(token: "array[int]", most: int, chances: "array[float]", strange: float) -> float:
    """Return the probability of one token whatever it meets: the sum over all ways to split it.

    Args:
        token: array of chunk numbers, `most` a letter.
        chances: array of probabilities by chunk number.
        strange: the probability of a letter beside the table's.

    >>> alone(array("i", [2, 0]), 2, array("d", [0.0, 0.0, 0.25]), 0.0)
    0.25
    """
    length = len(token) // most
    total = array("d", bytes(8 * (length + 1)))
    total[0] = 1.0
    for end in range(1, length + 1):
        here = total[end - 1] * strange
        for size in range(1, min(most, end) + 1):
            here += total[end - size] * chances[token[(end - 1) * most + size - 1]]
        total[end] = here
    return total[length]
