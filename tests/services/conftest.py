"""Tests of the services read foreign bytes in their own process."""

from __future__ import annotations

import pytest

from tests.given.nodes import sodra
from tests.given.reports.same_process import same_process

__all__ = ["same_process", "sodra"]


@pytest.fixture(autouse=True)
def _without_a_process_for_each_file(same_process: None) -> None:
    """What a file is read as does not depend on where it is read."""
