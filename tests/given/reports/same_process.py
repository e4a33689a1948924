"""Foreign bytes read in the process of the test: the same functions, without the start of a process for each file.

The limited process itself is started by the tests of ``reports/``, of the commands and of the journeys.
"""

from __future__ import annotations

import importlib

import pytest

from kraft_desktop.reports import limited


def _run(module: str, given: bytes, *, seconds: float, most: int, work: int | None = None) -> bytes:
    assert seconds > 0
    assert work is None or work > 0
    answer: bytes = importlib.import_module(module).answer(given)
    assert len(answer) <= most
    return answer


@pytest.fixture
def same_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """``limited.run`` works in this process."""
    monkeypatch.setattr(limited, "run", _run)
