"""Chunks that correspond are learned from pairs of tokens alone."""

import math

from translit.train.em import learn_chunks

PAIRS = [
    (greek, latin, 1.0)
    for greek, latin in [
        ("ντινα", "dina"), ("ντορα", "dora"), ("ανα", "ana"), ("ρινα", "rina"), ("νορα", "nora"),
        ("ντανα", "dana"), ("τινα", "tina"), ("ρανα", "rana"), ("ντονα", "dona"), ("τορα", "tora"),
    ]
]  # fmt: skip


def test_a_digraph_is_learned_as_one_letter() -> None:
    found = learn_chunks(PAIRS)
    assert found["ντ", "d"] > 10 * found.get(("τ", "d"), 0)
    assert found["α", "a"] > found.get(("α", "o"), 0)


def test_probabilities_sum_to_one_at_most() -> None:
    assert 0.9 < math.fsum(learn_chunks(PAIRS).values()) < 1.0001


def test_order_of_pairs_does_not_matter() -> None:
    assert learn_chunks(PAIRS) == learn_chunks(reversed(PAIRS))
