"""How much of a test with random trials is run each time; ``share`` in ``tests/conftest.py`` decides it."""

from __future__ import annotations

from collections.abc import Callable

Share = Callable[[int, int], int]
"""Of random trials the number made each time and the number made with --all-seeds: the one in force."""
