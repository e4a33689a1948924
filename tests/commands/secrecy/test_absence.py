"""Standing in and handing over on the command line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kraft_desktop.domain.roles import Role
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import open_session
from tests.given.terminal import Run, run, store, with_key

__all__ = ["run", "store"]


def with_colleague(store: Path) -> None:
    """Add a colleague who works for the whole node."""

    def now() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    session = open_session(store, None, "fyra ord som passar", machine="m", now=now)
    with session.vault:
        accounts.add(session, "Anders", Role.DEPUTY, (), "fyra andra ord som passar")


def test_an_absence_is_recorded_and_ended_and_tasks_handed_over(run: Run, store: Path) -> None:
    with_colleague(store)
    until = (dt.datetime.now().astimezone().date() + dt.timedelta(days=9)).isoformat()
    code, made, _ = run("stand-in", "add", store, "--deputy", "anders", "--until", until, *with_key(store))
    assert (code, made["until"]) == (0, until)
    (one,) = run("stand-in", "list", store, *with_key(store))[1]["stand_ins"]
    assert (one["id"], one["absent"], one["deputy"], one["begun"]) == (made["id"], "Anna", "Anders", True)
    again = run("stand-in", "add", store, "--deputy", "Anders", "--until", until, *with_key(store))
    assert (again[0], until in again[1]["message"]) == (3, True)
    assert run("stand-in", "end", store, made["id"], *with_key(store))[0] == 0
    assert run("stand-in", "end", store, made["id"], *with_key(store))[0] == 3
    run("task", "add", store, "Ring läkaren", *with_key(store))
    over = ("stand-in", "hand-over", store, "--from", "Anna", "--to", "Anders")
    assert run(*over, *with_key(store))[1] == {"cases": 0, "tasks": 1, "protected_apart": False}
    assert run(*over, *with_key(store))[0] == 5
    assert run("task", "list", store, *with_key(store))[1]["tasks"][0]["to"] == "Anders"


def test_bad_input_is_a_sentence(run: Run, store: Path) -> None:
    for typed, wanted in (
        (("add", store, "--deputy", "Ingen", "--until", "2099-01-01"), 3),
        (("add", store, "--deputy", "Anna", "--until", "2020-01-01", "--from", "2019-01-01"), 5),
        (("add", store, "--deputy", "Anna", "--until", "sen"), 2),
        (("hand-over", store, "--from", "Ingen", "--to", "Anna"), 3),
    ):
        code, answer, said = run("stand-in", *typed, *with_key(store))
        assert (code, bool(answer["message"])) == (wanted, True), said
