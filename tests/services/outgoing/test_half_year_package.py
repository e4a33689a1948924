"""The half-year package leaves the node whole, frozen, safe, and only when it may."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import (
    AlreadyThere,
    ApprovalNeeded,
    CannotWrite,
    DiskFull,
    KeyNotConfirmed,
    LaterPeriodSent,
    NotAllowed,
    NotUnderstood,
    PackageRefused,
    PeriodNotEnded,
    SameApprover,
    SentNotWritten,
    WrongPassphrase,
    WrongStoreKind,
)
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.reports.package import contents, crypto, envelope
from kraft_desktop.reports.package.parts import Proof
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, save_policy
from kraft_desktop.services.figures import counting
from kraft_desktop.services.ledger import records
from kraft_desktop.services.outgoing import dispatch, half_year_package, release
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import PLAIN, Delivery
from kraft_desktop.services.outgoing.protection import naming_withheld
from kraft_desktop.services.risk import reidentification
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.folder import files
from tests.given.exchange import (
    APPROVER,
    FIRST_END,
    PASSPHRASE,
    READER,
    SIMPLE,
    START,
    Clock,
    Store,
    add_account,
    exchange,
    found,
    people,
)

SECOND_END = dt.date(2026, 7, 1)


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "owner", "", Clock())
    with store.session.vault:
        yield store


@pytest.fixture
def node(tmp_path: Path, owner: Store) -> Iterator[Store]:
    store = found(tmp_path / "node", "sodra", Clock())
    with store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 40, START, FIRST_END)
        yield store


def payload_of(owner: Store, content: bytes) -> contents.Payload:
    with owner.session.vault.read() as data:
        return contents.read(envelope.open_sealed(content, keys.sealing_secret(data)).payload)


def totals(payload: contents.Payload) -> dict[str, int | None]:
    table = next(t for t in payload.tables["steps"].tables if t.name == "node_step")
    return {dict(cell.key)["step"]: cell.value for cell in table.cells}


def test_a_package_says_what_the_figures_say(node: Store, owner: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path / "out")
    payload = payload_of(owner, sent.file.read_bytes())
    figures = counting.figures(node.session, "2025H2")
    heading = payload.heading
    assert sent.file.name == "kraft_sodra_2025H2_v1.kraftpaket"
    assert (heading.node, heading.period.id, heading.period.start, heading.version) == ("sodra", "2025H2", START, 1)
    assert (heading.sequence, heading.previous, heading.recipient) == (1, "", owner.fingerprint())
    assert totals(payload)["referred"] == figures.count(FigureName.REFERRED) == 40
    assert totals(payload)["investigated"] == figures.count(FigureName.INVESTIGATED)
    assert payload.physician_minutes == figures.physician_minutes // 300 * 300
    assert payload.withdrawals is None
    assert payload.proof == Proof(exact=0, narrow=0, holds=True)
    assert sent.prepared.attack["targets"] > 0
    assert sent.sha256 == contents.digest(sent.file.read_bytes())


def test_the_reserve_key_opens_the_file_with_plain_age(node: Store, owner: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    assert owner.reserve is not None
    signed = crypto.unseal(sent.file.read_bytes(), owner.reserve)
    assert envelope.read(signed).payload.startswith(b'{"anchor":')


def test_nothing_personal_is_inside(node: Store, owner: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    with owner.session.vault.read() as data:
        inside = crypto.unseal(sent.file.read_bytes(), keys.sealing_secret(data))
    outside = sent.text.read_bytes() + sent.mail.read_bytes() + sent.file.name.encode()
    with node.session.vault.read() as data:
        participants, cases = data.participants.where(), data.cases.where()
        ids = [*(p.id for p in participants), *(c.id for c in cases), *(f.id for f in data.frozen_classes.where())]
        accounts = [a.name for a in data.accounts.where()]
    canaries = [*ids, *accounts, *(case.code for case in cases), *(str(case.local_number) for case in cases)]
    for who in participants:
        assert who.personal_number is not None
        born = birth_date(who.personal_number)
        canaries += [str(who.name), who.personal_number, who.personal_number[2:], born.isoformat(), f"{born:%Y%m%d}"]
    assert len(canaries) > 300
    for canary in canaries:
        assert canary.encode() not in inside, canary
        assert canary.encode() not in outside, canary


def test_the_same_period_gives_the_very_same_bytes(node: Store, tmp_path: Path) -> None:
    first = half_year_package.send(node.session, "2025H2", tmp_path / "one")
    people(node, 5, START, FIRST_END, seed=9)  # learnt late: it rolls into the next half-year
    again = half_year_package.send(node.session, "2025H2", tmp_path / "two")
    assert (first.already, again.already) == (False, True)
    for one, two in ((first.file, again.file), (first.mail, again.mail), (first.text, again.text)):
        assert one.read_bytes() == two.read_bytes()
    assert first.words == again.words
    assert replace(first.prepared, already=True) == again.prepared == half_year_package.prepare(node.session, "2025H2")
    node.clock.put(2026, 7, 2)
    assert counting.figures(node.session, "2025H2").count(FigureName.REFERRED) == 45
    later = half_year_package.send(node.session, "2026H1", tmp_path)
    with node.session.vault.read() as data:
        row = next(r for r in data.sent.where() if r.sha256 == later.sha256)
    payload = contents.read(row.payload.encode())
    assert totals(payload)["referred"] == 45
    assert (payload.heading.sequence, row.sequence) == (2, 2)
    with node.session.vault.read() as data:
        before = next(r for r in data.sent.where() if r.period == "2025H2")
    assert payload.heading.previous == contents.digest(before.payload.encode())


def test_what_is_prepared_is_what_is_sent(node: Store, tmp_path: Path) -> None:
    prepared = half_year_package.prepare(node.session, "2025H2")
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    assert prepared.sums == sent.prepared.sums
    assert prepared.suppressed == sent.prepared.suppressed
    assert {name: t.public_json() for name, t in prepared.tables.items()} == {
        name: t.public_json() for name, t in sent.prepared.tables.items()
    }


def test_what_is_ready_is_not_counted_again_unless_something_changed(node: Store, tmp_path: Path) -> None:
    def refuse(stage: str, share: float) -> None:
        raise AssertionError((stage, share))

    ready = half_year_package.prepare(node.session, "2025H2")
    reidentification.assess(node.session, ready)  # reading is written down, and changes nothing
    sent = half_year_package.send(node.session, "2025H2", tmp_path, Delivery(ready=ready, progress=refuse))
    assert sent.prepared.attack == ready.attack
    node.clock.put(2026, 7, 2)
    people(node, 10, FIRST_END, SECOND_END, seed=2)
    ready = half_year_package.prepare(node.session, "2026H1")
    people(node, 10, FIRST_END, SECOND_END, seed=3)
    stages = set[str]()
    later = half_year_package.send(
        node.session, "2026H1", tmp_path, Delivery(ready=ready, progress=lambda stage, _: stages.add(stage))
    )
    assert stages
    with node.session.vault.read() as data:
        row = next(r for r in data.sent.where() if r.sha256 == later.sha256)
    assert totals(contents.read(row.payload.encode()))["referred"] == 60


def test_what_was_ready_yesterday_is_counted_again(node: Store, tmp_path: Path) -> None:
    """What a package says may hang on the day: nothing is sent as of today that was counted yesterday."""
    node.clock.put(2026, 1, 10)
    ready = half_year_package.prepare(node.session, "2025H2")
    node.clock.put(2026, 1, 11)
    stages = set[str]()
    half_year_package.send(node.session, "2025H2", tmp_path, Delivery(ready=ready, progress=lambda stage, _: stages.add(stage)))
    assert stages


@pytest.mark.parametrize(("entries", "said"), [(0, 0), (1000, 1000)])
def test_how_much_was_entered_is_said_in_thousands(node: Store, owner: Store, tmp_path: Path, entries: int, said: int) -> None:
    with node.session.vault.write("test.notes") as tx:
        for number in range(entries):
            tx.note("cases", str(number), {})
        exact, _ = tx.trail.head()
    assert exact % 1000
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    assert payload_of(owner, sent.file.read_bytes()).heading.anchor.sequence == said


def take_away(node: Store, count: int) -> None:
    """Let some who were referred early have been so only in 2028, after a correction."""
    with node.session.vault.write("test.corrected") as tx:
        held = in_force(tx.step_events.where(step=Step.REFERRAL))
        early = sorted((event for event in held if event.on < FIRST_END), key=lambda event: event.id)
        assert len(early) >= count
        for event in early[:count]:
            tx.step_events.add(replace(event, id=new_id(), on=dt.date(2028, 1, 1), replaces=event.id))


def test_people_taken_away_are_told_of_by_five_or_more_at_a_time(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    node.clock.put(2026, 7, 2)
    take_away(node, 4)
    assert half_year_package.prepare(node.session, "2026H1").withdrawals is None
    take_away(node, 1)
    assert half_year_package.send(node.session, "2026H1", tmp_path).prepared.withdrawals == 5
    node.clock.put(2027, 1, 2)
    take_away(node, 4)
    assert half_year_package.prepare(node.session, "2026H2").withdrawals == 5
    take_away(node, 1)
    assert half_year_package.prepare(node.session, "2026H2").withdrawals == 10


def test_classes_are_frozen_when_first_counted(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    with node.session.vault.read() as data:
        frozen = data.frozen_classes.where()
        case = data.cases.where()[0]
    assert len(frozen) == 40
    assert {classes.release for classes in frozen} == {1}
    before = next(classes.municipality for classes in frozen if classes.participant_id == case.participant_id)
    moved = next(m.code for m in node.session.node.municipalities if m.code != before)
    with node.session.vault.write("test.move") as tx:
        tx.cases.update(case, replace(case, municipality=moved))
    people(node, 10, FIRST_END, SECOND_END, seed=2)
    node.clock.put(2026, 7, 2)
    half_year_package.send(node.session, "2026H1", tmp_path)
    with node.session.vault.read() as data:
        later = data.frozen_classes.where()
    assert later[:40] == frozen
    assert [classes.release for classes in later[40:]] == [2] * 10


def test_published_steps_never_decrease(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    with node.session.vault.write("test.redate") as tx:
        events = [e for e in tx.step_events.where() if e.step == 2][:7]
        tx.step_events.add_all([replace(e, id=e.id[::-1], replaces=e.id, on=dt.date(2027, 5, 5)) for e in events])
    node.clock.put(2026, 7, 2)
    assert counting.figures(node.session, "2026H1").count(FigureName.REFERRED) == 33
    assert half_year_package.send(node.session, "2026H1", tmp_path).prepared.withdrawals == 7
    with node.session.vault.read() as data:
        before, now = (sending.kept.joint for sending in records.read(data).sendings)
    assert sum(steps[0] for steps in now.values()) == 40
    assert all(now[key][place] >= count for key, steps in before.items() for place, count in enumerate(steps))


def test_detail_tables_go_out_at_the_releases_of_the_policy(node: Store) -> None:
    few = cells_by_table(node)
    assert few.keys() == {"node_step", "gender_step", "duration_band_step", "municipality_step"}
    assert all(few[name] == {"referred"} for name in few.keys() - {"node_step"})
    with node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, detail_releases=(1,)))
    more = cells_by_table(node)
    assert more.keys() - few.keys() == {"track_step", "age_band_step", "municipality_gender_step"}
    for name in ("gender_step", "track_step", "duration_band_step", "municipality_step", "age_band_step"):
        assert more[name] == {"referred", "investigated", "closer", "capacity_25"}


def cells_by_table(node: Store) -> dict[str, set[str]]:
    """By table of the first package as it would be, the steps of its classes."""
    tables = half_year_package.prepare(node.session, "2025H2").tables["steps"].tables
    return {table.name: {dict(cell.key)["step"] for cell in table.cells if len(cell.key) > 1} for table in tables}


def test_the_proofs_are_kept_here_and_hold_over_what_was_sent(node: Store, tmp_path: Path) -> None:
    half_year_package.send(node.session, "2025H2", tmp_path)
    node.clock.put(2026, 7, 2)
    people(node, 10, FIRST_END, SECOND_END, seed=2)
    sent = half_year_package.send(node.session, "2026H1", tmp_path)
    with node.session.vault.read() as data:
        history = records.read(data)
    for name, certificate in history.sendings[-1].kept.certificates.items():
        plain = release.true_closings(node.session, history)[-1] if name == release.CLOSINGS else None
        certificate.check(naming_withheld(history.published(name), plain) if plain else history.published(name))
        assert certificate.as_json() != {"claims": [], "caseloads": []} or name == "closings"
    assert sent.prepared.attack["exact"] == sent.prepared.attack["narrow"] == 0


class Stop(Exception):  # what a cancel button raises
    pass


def test_a_sum_that_says_how_many_have_no_known_support_is_held(tmp_path: Path, owner: Store) -> None:
    """Of eight people it would say that at most three are without, so that the hidden number, one, came out too narrow."""
    store = found(tmp_path / "small", "sodra", Clock(), policy=SIMPLE)
    with store.session.vault:
        exchange(store, owner, tmp_path)
        people(store, 8, START, FIRST_END, seed=8)
        assert counting.figures(store.session, "2025H2").support_unknown == 1
        assert half_year_package.prepare(store.session, "2025H2").sums["cost"] is None


def test_a_cancel_writes_nothing(node: Store, tmp_path: Path) -> None:
    def progress(stage: str, share: float) -> None:
        raise Stop(stage, share)

    with pytest.raises(Stop):
        half_year_package.send(node.session, "2025H2", tmp_path / "out", Delivery(progress=progress))
    with node.session.vault.read() as data:
        assert (data.sent.where(), data.frozen_classes.where()) == ((), ())
    assert list((tmp_path / "out").iterdir()) == []


def test_the_draft_is_unsent_and_carries_the_file_and_the_words(node: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    draft = BytesParser(EmailMessage, policy=default).parsebytes(sent.mail.read_bytes())
    assert draft["X-Unsent"] == "1"
    assert draft["From"] is None
    assert draft["Date"] is None
    (attachment,) = draft.iter_attachments()
    assert attachment.get_filename() == sent.file.name
    assert attachment.get_payload(decode=True) == sent.file.read_bytes()
    text, body = sent.text.read_text("utf-8"), draft.get_body()
    assert body is not None
    assert str(body.get_content()).split() == text.split()
    assert " – ".join(sent.words) in text


def test_a_file_in_the_way_stops_it_before_anything_is_frozen(node: Store, tmp_path: Path) -> None:
    (tmp_path / "kraft_sodra_2025H2_v1.txt").write_text("mitt")
    with pytest.raises(AlreadyThere):
        half_year_package.send(node.session, "2025H2", tmp_path)
    with node.session.vault.read() as data:
        assert data.sent.where() == ()
    assert half_year_package.send(node.session, "2025H2", tmp_path, Delivery(force=True)).already is False
    with pytest.raises(AlreadyThere):
        half_year_package.send(node.session, "2025H2", tmp_path)


def test_leftovers_of_a_killed_attempt_are_removed(node: Store, tmp_path: Path) -> None:
    orphan = tmp_path / "out" / ".kraft_sodra_2025H2_v1.kraftpaket.4711.tmp"
    orphan.parent.mkdir()
    orphan.write_bytes(b"halv")
    half_year_package.send(node.session, "2025H2", orphan.parent)
    assert sorted(f.suffix for f in orphan.parent.iterdir()) == [".eml", ".kraftpaket", ".txt", ".txt"]


@pytest.mark.parametrize("missing", [".eml", ".txt", ".kraftpaket.txt"])
def test_a_sending_that_was_cut_off_is_finished_by_doing_it_again(node: Store, tmp_path: Path, missing: str) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path)
    content = {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()}
    (tmp_path / f"kraft_sodra_2025H2_v1{missing}").unlink()
    assert half_year_package.send(node.session, "2025H2", tmp_path).sha256 == sent.sha256
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir() if file.is_file()} == content
    sent.file.write_bytes(b"mine")
    sent.mail.unlink()
    with pytest.raises(AlreadyThere):
        half_year_package.send(node.session, "2025H2", tmp_path)
    assert sent.file.read_bytes() == b"mine"


@pytest.mark.skipif(sys.platform != "linux", reason="the longest path is a matter of the system")
def test_what_cannot_be_written_is_not_frozen(node: Store, tmp_path: Path) -> None:
    """In a folder so deep that the package's path just fits, and that of the temporary file beside it does not."""
    room = 4095 - len("/kraft_sodra_2025H2_v1.kraftpaket.txt")
    deep = tmp_path
    while (left := room - len(str(deep))) > 1:
        deep /= "d" * min(200, left - 1 if left != 202 else 100)
    with pytest.raises(CannotWrite):
        half_year_package.send(node.session, "2025H2", deep)
    with node.session.vault.read() as data:
        assert (data.sent.where(), data.frozen_classes.where()) == ((), ())
    assert list(deep.iterdir()) == []
    assert not half_year_package.send(node.session, "2025H2", tmp_path / "out").already


def approved(name: str, passphrase: str) -> Delivery:
    return Delivery(approval=Approval(name=name, passphrase=passphrase))


def refusal(session: Session, period: str, out: Path, delivery: Delivery = PLAIN, **asked: str) -> type[Exception]:
    with pytest.raises(Exception) as refused:  # noqa: PT011  # the caller says which
        half_year_package.send(session, period, out, delivery, **asked)  # type: ignore[arg-type]
    with session.vault.read() as data:
        assert not any(r.period == period for r in data.sent.where())
    return refused.type


def test_refused_before_its_time_or_after_a_later_one(node: Store, tmp_path: Path) -> None:
    node.clock.put(2025, 12, 31)
    assert refusal(node.session, "2025H2", tmp_path) is PeriodNotEnded
    node.clock.put(2026, 7, 1)
    half_year_package.send(node.session, "2026H1", tmp_path)
    assert refusal(node.session, "2025H2", tmp_path) is LaterPeriodSent


def test_refused_without_a_confirmed_key_or_right(tmp_path: Path, owner: Store) -> None:
    node = found(tmp_path / "node", "sodra", Clock())
    with node.session.vault:
        assert refusal(node.session, "2025H2", tmp_path) is KeyNotConfirmed
        keys.export(owner.session, tmp_path / "owner.key")
        keys.trust(node.session, tmp_path / "owner.key", confirmed=False)
        assert refusal(node.session, "2025H2", tmp_path) is KeyNotConfirmed
        assert refusal(replace(node.session, account=READER), "2025H2", tmp_path) is NotAllowed
        assert refusal(owner.session, "2025H2", tmp_path) is WrongStoreKind


@pytest.mark.parametrize("number", ["", "KF\n1", "KF \u202e1", "K" * 61])
def test_a_diary_number_is_a_short_line(node: Store, tmp_path: Path, number: str) -> None:
    assert refusal(node.session, "2025H2", tmp_path, diary_number=number) is NotUnderstood


def test_the_diary_number_stands_in_the_package(node: Store, owner: Store, tmp_path: Path) -> None:
    sent = half_year_package.send(node.session, "2025H2", tmp_path, diary_number="KF 2026/17")
    assert payload_of(owner, sent.file.read_bytes()).heading.diary_number == "KF 2026/17"


def test_a_real_node_sends_nothing_to_a_practice_owner(tmp_path: Path) -> None:
    node, owner = found(tmp_path / "n", "sodra", Clock()), found(tmp_path / "o", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, tmp_path)
        with node.session.vault.write("test.practice") as tx:  # such a key was taken in by earlier forms of the program
            (key,) = tx.partners.where()
            tx.partners.update(key, replace(key, practice=True))
        assert refusal(node.session, "2025H2", tmp_path) is PackageRefused


def test_a_second_person_approves(tmp_path: Path, owner: Store) -> None:
    node = found(tmp_path / "node", "sodra", Clock(), policy=Policy())
    with node.session.vault:
        exchange(node, owner, tmp_path)
        people(node, 12, START, FIRST_END)
        add_account(node, APPROVER)
        add_account(node, READER)
        send = node.session, "2025H2", tmp_path
        assert refusal(*send) is ApprovalNeeded
        assert refusal(*send, approved("Anna", PASSPHRASE)) is SameApprover
        assert refusal(*send, approved("Cecilia", "något helt annat")) is WrongPassphrase
        assert refusal(*send, approved("David", PASSPHRASE)) is NotAllowed
        with node.session.vault.read() as data:
            assert any(e.verb == "package.approve" for e in data.trail.entries())
        sent = half_year_package.send(*send, approved("cecilia", PASSPHRASE))
        assert b"Cecilia" not in sent.mail.read_bytes()


@pytest.mark.parametrize(
    ("place", "name", "left"),
    [(dispatch, "write_atomically", [".kraftpaket"]), (files, "_replace", [])],
    ids=["beside", "name"],
)
def test_a_disk_that_fills_after_the_package_was_frozen_is_said_as_it_is(
    node: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: object, name: str, left: list[str]
) -> None:
    def full(path: Path, *_: object) -> None:
        raise DiskFull(path=str(path))

    with monkeypatch.context() as patched:
        patched.setattr(place, name, full)
        with pytest.raises(SentNotWritten) as told:
            half_year_package.send(node.session, "2025H2", tmp_path)
    assert told.value.file == "kraft_sodra_2025H2_v1.kraftpaket"
    assert [file.suffix for file in tmp_path.glob("kraft_*")] == left
    again = half_year_package.send(node.session, "2025H2", tmp_path, Delivery(force=True))
    assert again.already
    assert again.text.exists()
