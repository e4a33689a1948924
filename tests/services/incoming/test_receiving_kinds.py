"""Half-year packages, corrections, quarter and status files come in as mail does: late, in any order, some of it never."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import BadReceipt, MalformedPackage, NotUnderstood
from kraft_desktop.domain.hours import Allotment, Consultation, ConsultationStatus
from kraft_desktop.reports.package import canonical, crypto, envelope
from kraft_desktop.reports.papers import consolidation
from kraft_desktop.services.admin import keys
from kraft_desktop.services.incoming import arrivals, consolidated, outsider, physician_hours, receiving
from kraft_desktop.services.incoming.receiving import ReceivedFile
from kraft_desktop.services.outgoing import half_year_package, quarter_report, status_report
from kraft_desktop.store.database.records import new_id
from tests.given.exchange import Clock, Store, exchange, found, people, reopened

NAMES = ("H2", "status 5", "Q1", "H1", "H1 corrected", "status 30", "Q3")
"""In the order that they were sent."""


@dataclass(frozen=True, slots=True)
class World:
    """A node, an owner, and what the node has sent by name."""

    node: Store
    owner: Store
    sent: dict[str, Path]

    def take(self, *names: str) -> list[ReceivedFile]:
        """Take some of it in, one mail after the other."""
        return [receiving.receive(self.owner.session, [self.sent[name]])[0] for name in names]

    def forge(self, name: str, **changes: object) -> Path:
        """A file with other content, rightly signed and sealed."""
        with self.owner.session.vault.read() as data:
            own = keys.own_keys(self.owner.session, data)
            body = canonical.read(envelope.open_sealed(self.sent[name].read_bytes(), keys.sealing_secret(data)).payload)
        with self.node.session.vault.read() as data:
            signed = envelope.sign(canonical.write({**body, **changes}), "test", keys.signing_secret(data))
        file = self.sent[name].with_name("forged.kraftpaket")
        file.write_bytes(envelope.seal(signed, (own.sealing, own.reserve)))
        return file


def _hours(node: Store, on: dt.date, minutes: int, state: ConsultationStatus) -> None:
    with node.session.vault.write("test.hours") as tx:
        tx.consultations.add(Consultation(id=new_id(), on=on, minutes=minutes, kind="reading", status=state))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("kinds")
    node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
    done, planned = ConsultationStatus.DONE, ConsultationStatus.PLANNED
    files = []
    with node.session.vault, owner.session.vault:
        exchange(node, owner, folder)
        with node.session.vault.write("test.pool") as tx:
            tx.allotments.add(Allotment(id=new_id(), pool="team", minutes=6000, valid_from=dt.date(2025, 9, 1)))
        people(node, 25, dt.date(2025, 9, 1), dt.date(2026, 1, 1), seed=1)
        files.append(half_year_package.send(node.session, "2025H2", folder / "out").file)
        node.clock.put(2026, 1, 28)
        files.append(status_report.send(node.session, folder / "out").file)
        people(node, 20, dt.date(2026, 1, 2), dt.date(2026, 3, 25), seed=2)
        node.clock.put(2026, 4, 2)
        texts = {"sodra": "Teamet träffas varje vecka.\n\nVäntelistan är kort.", "0881": "Fler ärenden än förra kvartalet."}
        files.append(quarter_report.send(node.session, "2026Q1", folder / "out", texts=texts).file)
        node.clock.put(2026, 7, 2)
        files.append(half_year_package.send(node.session, "2026H1", folder / "out").file)
        people(node, 12, dt.date(2026, 4, 2), dt.date(2026, 6, 10), seed=3)
        node.clock.put(2026, 7, 20)
        files.append(half_year_package.send(node.session, "2026H1", folder / "out", correct="Tolv ärenden saknades").file)
        _hours(node, dt.date(2026, 7, 21), 90, done)
        _hours(node, dt.date(2026, 8, 4), 60, planned)
        node.clock.put(2026, 7, 22)
        files.append(status_report.send(node.session, folder / "out").file)
        node.clock.put(2026, 10, 2)
        files.append(quarter_report.send(node.session, "2026Q3", folder / "out").file)
        owner.clock.put(2026, 10, 5)
    return World(node, owner, dict(zip(NAMES, files, strict=True)))


@pytest.fixture
def world(template: World, tmp_path: Path) -> Iterator[World]:
    (tmp_path / "out").mkdir()
    sent = {name: Path(shutil.copy(file, tmp_path / "out")) for name, file in template.sent.items()}
    node = reopened(template.node, tmp_path / "node")
    owner = reopened(template.owner, tmp_path / "owner")
    with node.session.vault, owner.session.vault:
        yield World(node, owner, sent)


def test_everything_in_its_order_gives_no_question(world: World) -> None:
    assert [(t.status, t.questions) for t in world.take(*NAMES)] == [("accepted", ())] * len(NAMES)


def test_a_heap_of_mail_is_taken_in_its_own_order_whatever_order_it_is_dropped_in(world: World) -> None:
    files = [world.sent[name] for name in reversed(NAMES)]
    looked = receiving.inspect(world.owner.session, files)
    assert [(one.file, one.status, one.questions) for one in looked] == [(file, "ready", ()) for file in files]
    with world.owner.session.vault.read() as data:
        assert data.received.where() == ()
    taken = receiving.take(world.owner.session, looked)
    assert [(t.file, t.status, t.questions) for t in taken] == [(file, "accepted", ()) for file in files]
    assert all(one.status == "already" for one in receiving.inspect(world.owner.session, files))


def test_the_same_file_twice_in_a_heap_is_taken_once(world: World) -> None:
    looked = receiving.inspect(world.owner.session, [world.sent["H2"]] * 2)
    assert sorted(one.status for one in looked) == ["already", "ready"]
    taken = receiving.take(world.owner.session, looked)
    assert sorted(t.status for t in taken) == ["accepted", "already"]


@pytest.mark.parametrize("order", list(permutations(("Q1", "H1", "H1 corrected"))), ids=str)
def test_late_mail_finds_its_place_or_is_asked_for_again(world: World, order: tuple[str, ...]) -> None:
    """In the end all of it is in, taken again where it was refused as older, and nothing is taken twice."""
    world.take("H2", "status 5")
    waiting = list(order)
    for _ in order:
        taken = dict(zip(waiting, world.take(*waiting), strict=True))
        assert {t.reason for t in taken.values()} <= {None, "older_sequence"}
        waiting = [name for name, t in taken.items() if t.status == "refused"]
    assert waiting == []
    with world.owner.session.vault.read() as data:
        assert len(data.received.where()) == 5


def test_a_correction_stands_for_what_it_replaces_also_when_that_never_came(world: World) -> None:
    alone = world.take("H2", "H1 corrected")
    assert [(t.status, t.questions) for t in alone] == [("accepted", ()), ("accepted", ("gap",))]
    (part,) = consolidated.summarise(world.owner.session, "2026H1").here
    assert part.arrived is not None
    assert part.arrived.payload.heading.version == 2
    (late,) = world.take("H1")
    assert late.status == "accepted"
    (part,) = consolidated.summarise(world.owner.session, "2026H1").here
    assert part.arrived is not None
    assert part.arrived.payload.heading.version == 2


def test_the_latest_version_counts_and_says_what_it_replaces(world: World) -> None:
    world.take(*NAMES)
    summary = consolidated.summarise(world.owner.session, "2026H1")
    said = summary.as_json()["nodes"]["sodra"]
    assert (said["version"], said["replaces"]["version"]) == (2, 1)
    assert said["in_period"]["referred"] == 57 - 25
    halves = {one.period.id: one.arrived for one in arrivals.read_arrivals(world.owner.session).periods}
    replaced = halves["2026H1"]["sodra"].replaces
    assert replaced is not None
    assert (replaced.version, replaced.reason) == (1, "Tolv ärenden saknades")
    assert "Tolv ärenden saknades" in " ".join(arrivals.combined_figures(world.owner.session, "2026H1").remarks)


def test_a_correction_of_something_else_is_refused(world: World) -> None:
    world.take("H2", "status 5", "Q1", "H1")
    other = {"version": 1, "payload": "0" * 64, "reason": "fel"}
    (looked,) = receiving.inspect(world.owner.session, [world.forge("H1 corrected", replaces=other)])
    assert looked.error is not None
    assert looked.error.facts["reason"] == "corrects_unknown"


def test_a_late_first_version_must_be_the_one_that_was_corrected(world: World) -> None:
    world.take("H2", "status 5", "Q1", "H1 corrected")
    (looked,) = receiving.inspect(world.owner.session, [world.forge("H1", diary_number="2026/1")])
    assert looked.error is not None
    assert looked.error.facts["reason"] == "corrects_unknown"


def test_a_half_year_may_come_after_the_quarter_that_follows_it(world: World) -> None:
    world.take("H2", "status 5", "Q1")
    (quarter_first,) = world.take("Q3")
    assert (quarter_first.status, quarter_first.questions) == ("accepted", ("gap",))
    again = world.take("status 30", "H1 corrected", "H1")
    assert [t.status for t in again] == ["accepted"] * 3


def test_what_a_kind_does_not_tell_may_not_be_there(world: World) -> None:
    ways = (
        ("H2", {"texts": {"sodra": ["hej"]}}),
        ("Q1", {"texts": {"0860": ["en annan nods kommun"]}}),
        ("Q1", {"withdrawals": 7}),
        ("status 5", {"kind": "half_year"}),
    )
    for name, changes in ways:
        (looked,) = receiving.inspect(world.owner.session, [world.forge(name, **changes)])
        assert isinstance(looked.error, MalformedPackage), (name, changes)


def test_hours_that_do_not_add_up_are_refused(world: World) -> None:
    right = {"allotted": 6000, "done": 600, "planned": 0, "left": 5400, "through": "2025-12"}
    (looked,) = receiving.inspect(world.owner.session, [world.forge("status 5", hours=right, physician_minutes=600)])
    assert looked.status == "ready"
    for hours, problem in (
        ({**right, "left": 6000}, "BadTables"),
        ({**right, "done": 630, "left": 5370}, "MalformedPackage"),
        ({**right, "planned": 30, "left": 5370}, "MalformedPackage"),
        ({**right, "weeks": []}, "MalformedPackage"),
        ({name: value for name, value in right.items() if name != "through"}, "MalformedPackage"),
    ):
        (looked,) = receiving.inspect(world.owner.session, [world.forge("status 5", hours=hours)])
        assert looked.error is not None, hours
        assert type(looked.error).__name__ == problem


def test_a_quarter_is_put_together_with_hours_and_texts(world: World, tmp_path: Path) -> None:
    world.take(*NAMES)
    made = consolidated.consolidate(world.owner.session, "2026Q1", tmp_path / "q")
    said = json.loads((tmp_path / "q" / "sammanstallning_2026Q1.json").read_text("utf-8"))
    assert (said["kind"], said["missing"]) == ("quarter", ["norra", "mellersta"])
    node = said["nodes"]["sodra"]
    assert node["hours"]["allotted"] == said["together"]["hours"]["allotted"]["value"] == 6000
    assert node["texts"]["0881"] == ["Fler ärenden än förra kvartalet."]
    goal = next(goal for goal in said["goals"] if goal["figure"] == "referred")
    assert goal["value"] == 45
    assert [file.suffix for file in made.files] == [".pdf", ".xlsx", ".json"]
    assert consolidation.document(made.summary) == made.files[0].read_bytes()


def test_the_latest_hours_count(world: World) -> None:
    world.take(*NAMES[:6])
    world.owner.clock.put(2026, 7, 23)
    found_hours = physician_hours.physician_hours(world.owner.session)
    (told,) = found_hours.reported.values()
    assert (told.made, told.hours.through, told.hours.allotted) == ("2026-07-22", "2026-06", 6000)
    assert told.hours.left == 6000 - told.hours.done - told.hours.planned
    assert [node.id for node in found_hours.missing] == ["norra", "mellersta"]


def test_nobody_can_work_anything_out_of_all_that_came(world: World) -> None:
    world.take(*NAMES)
    steps: list[tuple[str, float]] = []
    found_out = outsider.verdicts(world.owner.session, lambda node, share: steps.append((node.id, share)))
    assert [(v.node.id, v.releases, v.exact, v.narrow, v.undeclared) for v in found_out] == [
        ("norra", 0, 0, 0, False),
        ("mellersta", 0, 0, 0, False),
        ("sodra", 5, 0, 0, False),
    ]
    assert {node for node, _ in steps} == {"sodra"}
    assert [share for _, share in steps] == sorted(share for _, share in steps)

    def stop(_node: object, _share: float) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        outsider.verdicts(world.owner.session, stop)


def test_a_question_of_ones_own_goes_back_signed(world: World) -> None:
    (looked,) = receiving.inspect(world.owner.session, [world.sent["H2"]])
    with pytest.raises(NotUnderstood):
        receiving.take(world.owner.session, [looked], {looked.file: "x" * 301})
    with pytest.raises(NotUnderstood):
        receiving.take(world.owner.session, [looked], {looked.file: "vänd\u202eom"})
    (taken,) = receiving.take(world.owner.session, [looked], {looked.file: " Varför så få\n från Torsås? "})
    assert taken.receipt is not None
    kept = receiving.take_receipt(world.node.session, taken.receipt).receipt
    assert (taken.remark, kept.remark) == ("Varför så få från Torsås?",) * 2
    body = canonical.read(taken.receipt.read_bytes())
    body["remark"] = "Allt är bra."
    taken.receipt.write_bytes(canonical.write(body))
    with pytest.raises(BadReceipt):
        receiving.take_receipt(world.node.session, taken.receipt)
    signature = body.pop("signature")
    del signature
    with world.owner.session.vault.read() as data:
        signed = crypto.sign(keys.signing_secret(data), canonical.write({**body, "remark": "x" * 301}))
    taken.receipt.write_bytes(canonical.write({**body, "remark": "x" * 301, "signature": signed}))
    with pytest.raises(BadReceipt):
        receiving.take_receipt(world.node.session, taken.receipt)


def test_the_question_stands_as_it_was_first_written(world: World) -> None:
    (first,) = receiving.receive(world.owner.session, [world.sent["H2"]], remark="Första frågan?")
    (again,) = receiving.receive(world.owner.session, [world.sent["H2"]], remark="En annan?")
    assert (again.status, again.remark, again.receipt) == ("already", "Första frågan?", first.receipt)


def test_what_came_in_since_it_was_looked_at_counts_when_it_is_taken_in(world: World) -> None:
    (looked,) = receiving.inspect(world.owner.session, [world.sent["H1 corrected"]])
    assert looked.questions == ("gap",)
    world.take("H2", "status 5", "Q1", "H1")
    (taken,) = receiving.take(world.owner.session, [looked])
    assert (taken.status, taken.questions) == ("accepted", ())


def test_a_key_that_is_no_longer_trusted_is_found_when_it_is_taken_in(world: World) -> None:
    (looked,) = receiving.inspect(world.owner.session, [world.sent["H2"]])
    with world.owner.session.vault.write("test.key") as tx:
        (partner,) = tx.partners.where()
        tx.partners.update(partner, replace(partner, confirmed=False))
    (taken,) = receiving.take(world.owner.session, [looked])
    assert (taken.status, taken.reason) == ("refused", "unconfirmed_key")
    with world.owner.session.vault.read() as data:
        assert data.received.where() == ()


def test_a_clock_that_was_wrong_does_not_shut_out_the_weeks_after_it(world: World, tmp_path: Path) -> None:
    world.take(*NAMES)
    world.node.clock.put(2027, 3, 1)
    slipped = status_report.send(world.node.session, tmp_path / "sent").file
    world.node.clock.put(2026, 10, 6)
    right = status_report.send(world.node.session, tmp_path / "sent").file
    taken = receiving.receive(world.owner.session, [slipped, right])
    assert [(t.status, t.period) for t in taken] == [("accepted", "2027W09"), ("accepted", "2026W41")]
    told = physician_hours.physician_hours(world.owner.session).reported
    assert told["sodra"].made.startswith("2026-10-06")
