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


def together(
    one: "array[int]", other: "array[int]", chances: "array[float]", width: int, strange: float
) -> float:
    """Return the probability of two tokens together: the sum over all ways to split both.

    Args:
        one, other: arrays of chunk numbers, 2 a letter and 3 a letter.
        chances: array of probabilities, by row and column.
        width: columns in a row.
        strange: the probability of a letter with any partner, or with none, beside the table's.

    >>> together(array("i", [2, 0]), array("i", [2, 0, 0]), array("d", [0.0] * 8 + [0.5]), 3, 0.0)
    0.5
    """
    length = len(other) // 3
    # Two places of nothing before the first spare the loop its questions.
    before = array("d", bytes(8 * (length + 3)))
    here = array("d", bytes(8 * (length + 3)))
    after = array("d", bytes(8 * (length + 3)))
    here[2] = 1.0
    for place in range(length):
        here[place + 3] = here[place + 2] * (chances[width + other[3 * place]] + strange)
    for end in range(len(one) // 2):
        row = one[2 * end] * width
        wide = one[2 * end + 1] * width
        dropped = chances[row + 1] + strange
        after[2] = here[2] * dropped
        for place in range(length):
            short = other[3 * place]
            middle = other[3 * place + 1]
            long = other[3 * place + 2]
            after[place + 3] = (
                here[place + 3] * dropped
                + after[place + 2] * (chances[width + short] + strange)
                + here[place + 2] * (chances[row + short] + strange)
                + here[place + 1] * chances[row + middle]
                + here[place] * chances[row + long]
                + before[place + 2] * chances[wide + short]
                + before[place + 1] * chances[wide + middle]
                + before[place] * chances[wide + long]
            )
        before, here, after = here, after, before
    return here[length + 2]


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
