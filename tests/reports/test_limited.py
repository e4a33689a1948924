"""What a limited process answers is limited too, in size and in time."""

from __future__ import annotations

import pytest

from kraft_desktop.reports import limited
from tests.given.reports import talkative


def test_an_answer_without_end_is_cut_off() -> None:
    with pytest.raises(limited.Crashed):
        limited.run(talkative.__name__, b"talk", seconds=60, most=100_000)


def test_a_process_that_does_not_answer_is_ended() -> None:
    with pytest.raises(limited.TooSlow) as given_up:
        limited.run(talkative.__name__, b"wait", seconds=0.3, most=100)
    assert not given_up.value.worked
