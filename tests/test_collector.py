"""The garbage collector pauses for long work, and only then."""

import gc

import pytest

from translit.collector import paused


def test_it_runs_again_afterwards_and_after_errors() -> None:
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="stop"), paused():
        raise ValueError("stop")
    assert gc.isenabled()


def test_it_stays_off_where_the_caller_has_it_off() -> None:
    gc.disable()
    try:
        with paused():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
