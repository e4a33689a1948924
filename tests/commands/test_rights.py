"""One allowed and one refused cell of the table of rights for each verb that has a command, as a script meets it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.rights import RULES, Position, Reach
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.services.cases import recording
from tests.given.exchange import LEADER, PASSPHRASE, THERAPIST, Clock, Store, add_account, found
from tests.given.nodes import LEYLA
from tests.given.services.verbs import WITHOUT_ACCOUNT
from tests.given.terminal import Run, run

__all__ = ["run"]
_NAMES = {Position.THERAPIST: THERAPIST.name, Position.PROJECT_LEADER: LEADER.name}
_AT_OWNER = {"package.receive", "consolidate", "policy.export", "import.undo_ledger"}
_LIST = "Personnummer;Namn;Kommun;Aktualiserad\n197010632391;Bo Fiktivsson;Nybro;2025-10-01\n"
_PAID = "Personnummer;2026-01\n196408233234;8137\n"
COMMANDS: dict[str, Sequence[str]] = {
    "import.cases": ("import", "cases", "STORE", "FOLDER/lista.csv"),
    "import.support": ("import", "support", "STORE", "FOLDER/betalt.csv", "--municipality", "0881"),
    "import.hours": ("import", "hours", "STORE", "FOLDER/betalt.csv"),
    "import.undo": ("imports", "undo", "STORE", "nobody"),
    "import.undo_ledger": ("imports", "undo", "STORE", "nobody"),
    "import.forget": ("recipe", "forget", "STORE", "support", "0881"),
    "question.settle": ("settle", "answer", "STORE", "nobody", "yes"),
    "question.dismiss": ("settle", "answer", "STORE", "nobody", "not_needed"),
    "case.looked": ("case", "looked", "STORE", "S-NOBODY"),
    "block.record": ("case", "block", "STORE", "S-NOBODY", "--account", "Ingen", "--reason", "wish"),
    "block.lift": ("case", "block", "STORE", "S-NOBODY", "--account", "Ingen", "--lift"),
    "protection.record": ("case", "protect", "STORE", "S-NOBODY", "--handler", "Ingen", "--handler", "Annan"),
    "protection.end": ("case", "protect", "STORE", "S-NOBODY", "--end"),
    "decline.record": ("declines", "count", "STORE", "--municipality", "0881"),
    "decline.undo": ("declines", "undo", "STORE", "--municipality", "0881"),
    "case.read": ("case", "show", "STORE", "S-NOBODY"),
    "cases.list": ("case", "list", "STORE"),
    "case.contact": ("case", "contact", "STORE", "S-NOBODY", "--state", "held"),
    "case.wait": ("case", "wait", "STORE", "S-NOBODY", "--for", "physician"),
    "case.queue": ("case", "queue", "STORE", "S-NOBODY", "--does", "Svenska"),
    "case.correct": ("case", "correct", "STORE", "S-NOBODY", "nobody", "--reason", "Fel", "--text", "Rätt"),
    "case.strike": ("case", "correct", "STORE", "S-NOBODY", "nobody", "--reason", "Fel", "--strike"),
    "case.withdraw": ("case", "undo", "STORE", "S-NOBODY", "--reason", "Fel"),
    "case.request": ("case", "request", "STORE", "S-NOBODY", "--asks", "Fel dag"),
    "case.copy": ("case", "copy", "STORE", "S-NOBODY", "--whose", "deltagaren", "--from", "Vården"),
    "case.attach": ("case", "attach", "STORE", "S-NOBODY", "--file", "FOLDER/pw", "--kind", "consent", "--on", "2026-11-20"),
    "case.transfer": ("case", "record", "STORE", "S-NOBODY", "--mark"),
    "note.write": ("case", "note", "STORE", "S-NOBODY", "--text", "Ring"),
    "note.list": ("case", "note", "STORE", "S-NOBODY", "--list-all"),
    "note.record": ("case", "note", "STORE", "S-NOBODY", "--text", "Ringde", "--record"),
    "note.remove": ("case", "note", "STORE", "S-NOBODY", "--note", "nobody", "--remove"),
    "case.assess": ("case", "assess", "STORE", "S-NOBODY", "--area", "work", "--text", "Lager", "--took-part", "Alla"),
    "case.capacity": ("case", "assess", "STORE", "S-NOBODY", "--capacity", "25"),
    "case.rate": ("case", "assess", "STORE", "S-NOBODY", "--rating", "six_areas", "--respondent", "participant"),
    "case.recommend": ("case", "assess", "STORE", "S-NOBODY", "--recommend", "both", "--text", "Stöd", "--agreed", "Alla"),
    "case.review": ("case", "assess", "STORE", "S-NOBODY", "--reviewed"),
    "case.statement": ("case", "assess", "STORE", "S-NOBODY", "--interests", "Trädgård"),
    "case.intervene": ("case", "intervene", "STORE", "S-NOBODY", "--kind", "both", "--from", "2026-11-20"),
    "case.closed": ("case", "close", "STORE", "S-NOBODY", "--reason", "work"),
    "case.reopened": ("case", "close", "STORE", "S-NOBODY", "--reopen"),
    "case.follow_up": ("case", "close", "STORE", "S-NOBODY", "--follow-up", "--worker", "yes"),
    "consent.record": (
        "consent",
        "record",
        "STORE",
        "S-NOBODY",
        "--form",
        "signed",
        "--from",
        "2026-11-20",
        "--to",
        "team",
        "--received-by",
        "Erik",
    ),
    "consent.missing": ("consent", "missing", "STORE", "S-NOBODY"),
    "consent.revoke": ("consent", "revoke", "STORE", "S-NOBODY"),
    "consent.withdraw": ("consent", "revoke", "STORE", "S-NOBODY", "--mistake"),
    "task.give": ("task", "add", "STORE", "Ring"),
    "task.done": ("task", "done", "STORE", "nobody"),
    "task.drop": ("task", "drop", "STORE", "nobody"),
    "task.reopen": ("task", "reopen", "STORE", "nobody"),
    "task.move": ("task", "move", "STORE", "nobody", "--no-day"),
    "task.hand_on": ("task", "hand-on", "STORE", "nobody", "--to", "deputy"),
    "stand_in.record": ("stand-in", "add", "STORE", "--deputy", "deputy", "--until", "2027-01-10"),
    "stand_in.end": ("stand-in", "end", "STORE", "nobody"),
    "cases.hand_over": ("stand-in", "hand-over", "STORE", "--from", "caseworker", "--to", "deputy"),
    "meeting.hold": ("meeting", "plan", "STORE", "2026-12-01"),
    "meeting.attend": ("meeting", "agenda", "STORE"),
    "minutes.read": ("meeting", "minutes", "STORE"),
    "precondition.settle": (
        "before-real-people",
        "settle",
        "STORE",
        "agreements",
        "--name",
        "Anna",
        "--on",
        "2026-11-01",
        "--diary-number",
        "7",
    ),
    "precondition.reopen": ("before-real-people", "reopen", "STORE", "agreements"),
    "import.ledger": ("import", "ledger", "STORE", "FOLDER/lista.csv"),
    "budget.set": ("budget", "grant", "STORE", "material", "--kronor", "40000"),
    "budget.enter": ("budget", "enter", "STORE", "Papper", "--kronor", "100,50", "--post", "material"),
    "hours.ask": ("hours", "ask", "STORE", "Vilka hinder?", "--quarters", "2"),
    "hours.book": ("hours", "book", "STORE", "--on", "2027-01-12", "--minutes", "30", "--over"),
    "hours.done": ("hours", "done", "STORE", "--on", "2026-11-20", "--minutes", "30"),
    "hours.cancel": ("hours", "cancel", "STORE", "nobody"),
    "hours.allot": ("hours", "allot", "STORE", "--minutes", "600"),
    "hours.rate": ("hours", "rate", "STORE", "1200", "--from", "2025-09-01"),
    "hours.invoice": ("hours", "invoice", "STORE", "--voucher", "7", "--months", "2026-10", "--kronor", "1200"),
    "hours.calendar": ("hours", "calendar", "STORE", "FOLDER/lista.csv"),
    "figures.read": ("figures", "STORE", "--period", "2025H2"),
    "figures.identified": ("figures", "STORE", "--period", "2025H2", "--identified"),
    "package.send": ("package", "STORE", "--period", "1999H1", "--out", "FOLDER/paket"),
    "receipt.take": ("receipt", "STORE", "FOLDER/kvitto.json"),
    "publication.enter": ("published", "STORE", "--add", "FOLDER/lista.csv", "--until", "2025-12-31", "--source", "Bilaga"),
    "publication.set_apart": ("published", "STORE", "--set-apart", "nobody"),
    "publication.withdraw": ("published", "STORE", "--withdraw", "nobody"),
    "package.receive": ("receive", "STORE", "FOLDER/lista.csv"),
    "consolidate": ("consolidate", "STORE", "--period", "2025H2", "--out", "FOLDER/samman"),
    "keys.export": ("keys", "export", "STORE", "FOLDER/nyckel.json"),
    "keys.trust": ("keys", "trust", "STORE", "FOLDER/lista.csv"),
    "policy.set": ("policy", "STORE", "gap_tolerance=0"),
    "policy.export": ("rules", "export", "STORE", "FOLDER/regler.json"),
    "policy.take": ("rules", "take", "STORE", "FOLDER/lista.csv"),
    "user.add": ("user", "add", "STORE", "--name", "Ny", "--role", "reader", "--new-passphrase-file", "FOLDER/pw"),
    "user.unit": ("user", "unit", "STORE", "--name", "Anna", "--unit", "EB"),
    "user.revoke": ("user", "revoke", "STORE", "--name", "Ingen", "--recovery-out", "FOLDER/nytt.pdf"),
    "recovery.renew": ("recovery-sheet", "STORE", "--recovery-out", "FOLDER/blad.pdf", "--recovery-code-file", "FOLDER/kod"),
    "store.backup": ("backup", "STORE", "FOLDER/kopia.kraft"),
}
"""The command of each verb that has one."""
WITHOUT_COMMAND = frozenset(
    {
        *("case.register", "case.change", "case.step", "case.decide", "case.undo", "case.duplicates", "consent.renewal"),
        *("block.undo", "hours.undo", "minutes.write", "attachment.read", "draft.keep", "draft.forget", "page.print"),
        *("package.recognised", "package.approve", "package.decide", "package.open", "package.refuse", "recovery.prove"),
        *("backup.list", "backup.delete", "backup.rehearse", "backup.damaged", "log.export", "log.review"),
        "precondition.papers",
    }
)
"""Verbs of the window alone, those that are a part of another, and what everybody may."""


def _colleague(position: Position) -> Account:
    role = Role.THERAPIST if position is Position.VISITING_THERAPIST else Role(position.value)
    of_one = position in {Position.VISITING_THERAPIST, Position.CASEWORKER}
    return Account(
        id=f"{list(Position).index(position):032}", name=position.value, role=role, municipalities=("0881",) if of_one else ()
    )


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A node and an owner, closed, with an account of every position."""
    folder, clock = tmp_path_factory.mktemp("rights"), Clock()
    clock.put(2026, 11, 22)
    for name, content in (("lista.csv", _LIST), ("betalt.csv", _PAID), ("pw", f"{PASSPHRASE}\n")):
        (folder / name).write_text(content, "utf-8")
    made = {name: found(folder / (name or "owner"), name, clock) for name in ("sodra", "")}
    for store in made.values():
        _fill(store)
    return {name or "owner": store.session.vault.folder for name, store in made.items()}


def _fill(store: Store) -> None:
    for position in Position:
        if position not in _NAMES:
            add_account(store, _colleague(position))
    if store.session.vault.header.node:
        recording.register(store.session, replace(LEYLA, personal_number="196408233234"), None)
    store.session.vault.close()


def test_every_verb_has_a_command_or_is_the_windows() -> None:
    assert RULES.keys() - WITHOUT_ACCOUNT == COMMANDS.keys() | WITHOUT_COMMAND


@pytest.mark.parametrize("verb", COMMANDS)
def test_one_may_and_one_may_not(run: Run, stores: dict[str, Path], verb: str) -> None:
    at_owner = verb in _AT_OWNER
    may, may_not = _two(verb, at_owner=at_owner)
    store = stores["owner" if at_owner else "sodra"]
    code, answer, _ = _as(run, store, verb, may_not)
    assert (code, answer["error"]) == (3, "NotAllowed")
    _, answer, _ = _as(run, store, verb, may)
    assert answer.get("error") != "NotAllowed", answer


def _two(verb: str, *, at_owner: bool) -> tuple[Position, Position]:
    """The first position that may, and the last that may not, of those with an account in the store."""
    mine = [one for one in Position if one not in (_NAMES.keys() - {_first(at_owner=at_owner)})]
    may = [one for one in mine if RULES[verb].reach[one] is not Reach.NONE]
    return may[0], next(one for one in reversed(mine) if one not in may)


def _first(*, at_owner: bool) -> Position:
    return Position.PROJECT_LEADER if at_owner else Position.THERAPIST


def _as(run: Run, store: Path, verb: str, position: Position) -> tuple[int, dict[str, object], str]:
    folder = store.parent
    typed = [part.replace("STORE", str(store)).replace("FOLDER", str(folder)) for part in COMMANDS[verb]]
    user = _NAMES.get(position, position.value)
    return run(*typed, "--user", user, "--passphrase-file", folder / "pw")
