"""Lists of numbers in two arrays give their items back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from translit.blocking.lists import Lists


@given(st.lists(st.lists(st.integers(0, 9), max_size=4), min_size=1, max_size=6), st.data())
def test_any_of_them_are_had_in_any_order(lists: list[list[int]], data: st.DataObject) -> None:
    held = Lists.of(lists)
    assert held.sizes().tolist() == list(map(len, lists))
    places = st.integers(0, len(lists) - 1)
    wanted = data.draw(st.lists(places, max_size=6))
    which, items = held(np.array(wanted, np.int64))
    assert items.tolist() == [item for place in wanted for item in lists[place]]
    assert which.tolist() == [at for at, place in enumerate(wanted) for _ in lists[place]]


def test_lists_are_had_by_their_keys() -> None:
    keys, lists = Lists.by(np.array([7, 3, 7]), np.array([10, 20, 30]))
    assert keys.tolist() == [3, 7]
    assert lists.sizes().tolist() == [1, 2]
    assert [found.tolist() for found in lists(np.array([1, 1, 0]))] == [[0, 0, 1, 1, 2], [10, 30, 10, 30, 20]]
