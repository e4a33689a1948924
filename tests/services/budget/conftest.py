"""A node and the colleagues who work in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin.access import Session
from tests.given.nodes import colleague, new_session


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a node with nobody in it."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


@pytest.fixture
def erik(anna: Session) -> Session:
    """A caseworker of Nybro in the same store."""
    return colleague(anna, Role.CASEWORKER, "0881", name="Erik")
