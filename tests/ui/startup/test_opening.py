"""What stands in the status line of an open store about what is missing before real people."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.services.secrecy.preconditions import Settlement
from kraft_desktop.ui.startup import opening
from tests.given.exchange import Clock, found


def test_a_real_node_says_what_is_missing_until_the_last_line_is_settled(tmp_path: Path) -> None:
    clock = Clock()
    clock.put(2026, 11, 22)
    session = found(tmp_path / "n", "mellersta", clock).session
    lines = tuple(preconditions.lines(session))
    assert opening.kept(session).words.endswith(f"innan riktiga personer saknas {len(lines)} rader")
    for line in lines:
        settled = Settlement(name="Per Påhitt", on=dt.date(2026, 11, 2), diary_number="KS 2026/1", note="Nej.")
        preconditions.settle(session, *line, settled)
    assert "riktiga" not in opening.kept(session).words
    session.vault.close()


def test_a_practice_node_and_the_project_owner_are_not_reminded(tmp_path: Path) -> None:
    for name, node, practice in (("n", "mellersta", True), ("a", "", False)):
        session = found(tmp_path / name, node, Clock(), practice=practice).session
        assert preconditions.missing(session) == ()
        assert "riktiga" not in opening.kept(session).words
        session.vault.close()
