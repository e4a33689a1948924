"""Tests of the services read foreign bytes in their own process; and a node with the colleagues who work in it."""

from __future__ import annotations

import pytest

from tests.given.nodes import anna, erik, sodra
from tests.given.reports.same_process import same_process

__all__ = ["anna", "erik", "same_process", "sodra"]


@pytest.fixture(autouse=True)
def _without_a_process_for_each_file(same_process: None) -> None:
    """What a file is read as does not depend on where it is read."""
