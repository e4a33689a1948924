"""The owner takes in what is genuine and in order, and nothing else; the node takes in the receipt."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import (
    AlreadyThere,
    BadReceipt,
    Damaged,
    DiskFull,
    MalformedPackage,
    NamesSomebody,
    NotAllowed,
    NotAPackage,
    PackageRefused,
    PracticeKey,
    ReceiptNotWritten,
    ReceiptRefused,
    SealedPackage,
    TamperedPackage,
    WrongStoreKind,
)
from kraft_desktop.reports.package import canonical, contents, crypto, envelope
from kraft_desktop.services.admin import keys
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import half_year_package
from tests.given.exchange import LEADER, READER, Clock, Store, exchange, found
from tests.given.services.received import World, template, world

__all__ = ["template", "world"]


def test_the_whole_chain(world: World) -> None:
    taken = receiving.receive(world.owner.session, world.files)
    assert [(t.status, t.reason, t.node, t.period, t.version) for t in taken] == [
        ("accepted", None, "sodra", period, 1) for period in ("2025H2", "2026H1", "2026H2")
    ]
    assert [t.questions for t in taken] == [(), (), ()]
    for file, row in zip(world.files, world.taken_in(), strict=True):
        verified = receiving.verify(world.node.session, file)
        assert row.sha256 == verified.sha256
        assert verified.words == receiving.verify(world.owner.session, file).words
        assert verified.signed_by == world.node.fingerprint()
    for one in taken:
        assert one.receipt is not None
        assert one.receipt.name == one.file.name + ".kvitto.json"
        kept = receiving.take_receipt(world.node.session, one.receipt)
        assert (kept.already, kept.receipt.period, kept.receipt.status) == (False, one.period, "accepted")
        assert receiving.take_receipt(world.node.session, one.receipt).already
    with world.node.session.vault.read() as data:
        assert len(data.receipts.where()) == 3


def test_a_disk_that_fills_before_the_receipt_is_said_as_it_is(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, _content: bytes) -> None:
        raise DiskFull(path=str(path))

    with monkeypatch.context() as patch:
        patch.setattr(receiving, "write_atomically", full)
        (taken,) = receiving.receive(world.owner.session, world.files[:1])
    assert (taken.status, taken.receipt, type(taken.error)) == ("accepted", None, ReceiptNotWritten)
    assert [row.period for row in world.taken_in()] == [taken.period]
    (again,) = receiving.receive(world.owner.session, world.files[:1])
    assert again.receipt is not None


def test_the_same_package_again_gives_the_same_receipt(world: World) -> None:
    (first,) = receiving.receive(world.owner.session, world.files[:1])
    assert first.receipt is not None
    answer = first.receipt.read_bytes()
    first.receipt.unlink()
    world.owner.clock.put(2027, 2, 1)
    (again,) = receiving.receive(world.owner.session, world.files[:1])
    assert (again.status, again.receipt) == ("already", first.receipt)
    assert first.receipt.read_bytes() == answer
    assert len(world.taken_in()) == 1
    assert receiving.receive(world.owner.session, world.files[:1])[0].status == "already"


def test_a_foreign_file_in_place_of_the_receipt_is_kept(world: World) -> None:
    target = world.files[0].with_name(world.files[0].name + ".kvitto.json")
    target.write_text("mitt")
    (taken,) = receiving.receive(world.owner.session, world.files[:1])
    assert (taken.status, type(taken.error)) == ("refused", AlreadyThere)
    assert (world.taken_in(), target.read_text()) == ((), "mitt")
    assert receiving.receive(world.owner.session, world.files[:1], force=True)[0].status == "accepted"


def test_one_bad_file_does_not_stop_the_others(world: World, tmp_path: Path) -> None:
    cut = tmp_path / "cut.kraftpaket"
    cut.write_bytes(world.files[1].read_bytes()[:-1])
    taken = receiving.receive(world.owner.session, (tmp_path / "none", cut, world.files[0]))
    assert [(t.status, t.reason) for t in taken] == [
        ("refused", "no_such_file"),
        ("refused", "tampered_package"),
        ("accepted", None),
    ]
    assert isinstance(taken[1].error, TamperedPackage)
    assert not cut.with_name(cut.name + ".kvitto.json").exists()


def test_lost_mail_is_asked_about_and_late_mail_taken_in(world: World) -> None:
    (second,) = receiving.receive(world.owner.session, world.files[2:])
    assert (second.status, second.questions) == ("accepted", ("gap",))
    (oldest,) = receiving.receive(world.owner.session, world.files[:1])
    assert (oldest.status, oldest.reason) == ("refused", "older_sequence")  # nothing taken in yet says that it is the right one
    (late,) = receiving.receive(world.owner.session, world.files[1:2])
    assert (late.status, late.questions) == ("accepted", ("gap",))
    (oldest,) = receiving.receive(world.owner.session, world.files[:1])
    assert (oldest.status, oldest.questions) == ("accepted", ())


def refusal(world: World, file: Path) -> str:
    with pytest.raises(PackageRefused) as refused:
        receiving.verify(world.owner.session, file)
    (taken,) = receiving.receive(world.owner.session, (file,))
    assert (taken.status, taken.reason) == ("refused", refused.value.reason)
    return refused.value.reason


def test_genuine_but_refused(world: World, tmp_path: Path) -> None:
    receiving.receive(world.owner.session, world.files[:1])
    period = {"id": "2026H1", "start": "2026-01-01", "end": "2026-06-30", "release": 2}
    assert refusal(world, world.forge("replayed", diary_number="KF 2027/1")) == "replayed"
    assert refusal(world, world.forge("other", node="norra")) == "foreign_node"
    assert refusal(world, world.forge("practice", practice=True)) == "practice"
    assert refusal(world, world.forge("programme", programme="fjord")) == "other_programme"
    assert refusal(world, world.forge("recipient", recipient=world.node.fingerprint())) == "other_recipient"
    assert refusal(world, world.forge("scheme", scheme="project")) == "other_period"
    later = _moved(world, period)
    assert refusal(world, world.forge("chain", sequence=2, previous="0" * 64, **later)) == "broken_chain"
    assert refusal(world, world.forge("first", sequence=2, previous="", **later)) == "broken_chain"
    stranger = found(tmp_path / "stranger", "sodra", Clock())
    with stranger.session.vault:
        payload = _payload(world, world.files[1])
        assert refusal(world, world.sealed("stranger", payload, stranger)) == "unknown_key"
    assert len(world.taken_in()) == 1


def _payload(world: World, file: Path) -> bytes:
    with world.owner.session.vault.read() as data:
        return envelope.open_sealed(file.read_bytes(), keys.sealing_secret(data)).payload


def _moved(world: World, period: dict[str, object]) -> dict[str, object]:
    """The first package's tables, said to be of another period."""
    tables = canonical.read(_payload(world, world.files[0]))["tables"]
    moved = {name: {**t, "period": period["id"], "release": period["release"]} for name, t in tables.items()}
    return {"period": period, "tables": moved}


def test_order_of_periods_and_schemes(world: World) -> None:
    receiving.receive(world.owner.session, world.files[1:2])
    digest = contents.digest(_payload(world, world.files[1]))
    assert refusal(world, world.forge("backwards", sequence=3, previous=digest)) == "period_order"
    project = {"id": "2026P1", "start": "2026-03-01", "end": "2026-08-31", "release": 2}
    mixed = world.forge("mixed", sequence=3, previous=digest, scheme="project", **_moved(world, project))
    assert refusal(world, mixed) == "mixed_schemes"


def test_a_store_that_went_back_is_asked_about(world: World) -> None:
    first, second = (canonical.read(_payload(world, file)) for file in world.files[:2])
    further = canonical.write({**first, "anchor": {**first["anchor"], "sequence": 5000}})
    back = canonical.write({**second, "previous": contents.digest(further)})
    files = [world.sealed(name, content, world.node) for name, content in (("further", further), ("back", back))]
    taken = receiving.receive(world.owner.session, files)
    assert [(one.status, one.questions) for one in taken] == [("accepted", ()), ("accepted", ("anchor_went_back",))]


def test_a_package_of_an_earlier_program_is_no_sign_of_a_store_that_went_back(world: World) -> None:
    first, second = (canonical.read(_payload(world, file)) for file in world.files[:2])
    exact = canonical.write({**first, "anchor": {**first["anchor"], "sequence": 102}})
    rounded = canonical.write({**second, "previous": contents.digest(exact), "anchor": {**second["anchor"], "sequence": 0}})
    files = [world.sealed(name, content, world.node) for name, content in (("exact", exact), ("rounded", rounded))]
    taken = receiving.receive(world.owner.session, files)
    assert [(one.status, one.questions) for one in taken] == [("accepted", ()), ("accepted", ())]


def test_a_question_in_words_names_nobody(world: World) -> None:
    for remark in ("Gäller det 19720314-1234?", "Gäller det K-7F3QX?"):
        with pytest.raises(NamesSomebody):
            receiving.receive(world.owner.session, world.files[:1], remark=remark)
    with world.owner.session.vault.read() as data:
        assert data.received.where() == ()


def test_a_number_that_gives_another_away_is_asked_about(world: World) -> None:
    """One blanked cell of a pair is filled in: with the total beside it the other one falls out, whatever the proof says."""
    body = canonical.read(_payload(world, world.files[0]))
    cells = next(t for t in body["tables"]["steps"]["tables"] if t["name"] == "duration_band_step")["cells"]
    blank = [cell for cell in cells if cell["value"] is None]
    assert len(blank) == 2
    blank[0] |= {"value": 1}
    del blank[0]["interval"]
    clean = {**body["proof"], "exact": 0, "narrow": 0}
    (taken,) = receiving.receive(world.owner.session, (world.forge("open", tables=body["tables"], proof=clean),))
    assert (taken.status, taken.questions) == ("accepted", ("cells_exact",))


def test_packages_that_cannot_both_be_true(world: World) -> None:
    receiving.receive(world.owner.session, world.files[:1])
    body = canonical.read(_payload(world, world.files[1]))
    steps = body["tables"]["steps"]
    total = next(t for t in steps["tables"] if t["name"] == "node_step")
    assert total["cells"][0]["key"] == {"step": "referred"}
    total["cells"][0]["value"] -= 40
    file = world.sealed("disagrees with itself", canonical.write(body), world.node)
    (taken,) = receiving.receive(world.owner.session, (file,))
    assert (taken.status, taken.reason) == ("refused", "bad_tables")
    steps |= {"tables": [total], "dimensions": {"step": steps["dimensions"]["step"]}, "pinned": []}
    for cell in total["cells"]:
        cell |= {"value": 1}
        cell.pop("interval", None)
    file = world.sealed("fewer", canonical.write(body), world.node)
    (taken,) = receiving.receive(world.owner.session, (file,))
    assert (taken.status, taken.reason) == ("refused", "contradicts")
    with pytest.raises(PackageRefused):
        receiving.verify(world.owner.session, file)


def test_a_cost_that_is_not_the_sum_of_its_parts(world: World) -> None:
    body = canonical.read(_payload(world, world.files[0]))
    assert body["sums"]["cost"]["value"]
    body["sums"]["cost"]["value"] += 100_00
    file = world.sealed("cost", canonical.write(body), world.node)
    (taken,) = receiving.receive(world.owner.session, (file,))
    assert (taken.status, taken.reason) == ("refused", "bad_tables")


def test_an_unconfirmed_key_gives_nothing(tmp_path: Path) -> None:
    node, owner = found(tmp_path / "node", "norra", Clock()), found(tmp_path / "owner", "", Clock())
    with node.session.vault, owner.session.vault:
        keys.export(owner.session, tmp_path / "owner.key")
        keys.trust(node.session, tmp_path / "owner.key", confirmed=True)
        keys.export(node.session, tmp_path / "node.key")
        file = half_year_package.send(node.session, "2025H2", tmp_path).file
        assert receiving.receive(owner.session, (file,))[0].reason == "unknown_key"
        keys.trust(owner.session, tmp_path / "node.key", confirmed=False)
        assert receiving.receive(owner.session, (file,))[0].reason == "unconfirmed_key"
        keys.trust(owner.session, tmp_path / "node.key", confirmed=True)
        assert receiving.receive(owner.session, (file,))[0].status == "accepted"


def test_practice_stays_practice(tmp_path: Path) -> None:
    node = found(tmp_path / "node", "sodra", Clock(), practice=True)
    real, practice = found(tmp_path / "real", "", Clock()), found(tmp_path / "practice", "", Clock(), practice=True)
    with node.session.vault, real.session.vault, practice.session.vault:
        exchange(node, practice, tmp_path)
        file = half_year_package.send(node.session, "2025H2", tmp_path / "one").file
        assert receiving.receive(practice.session, (file,))[0].status == "accepted"
        with pytest.raises(PracticeKey):
            exchange(node, real, tmp_path)


def test_who_may_and_where(world: World) -> None:
    with pytest.raises(WrongStoreKind):
        receiving.receive(world.node.session, world.files)
    with pytest.raises(NotAllowed):
        receiving.receive(replace(world.owner.session, account=READER), world.files)
    with pytest.raises(NotAllowed):
        receiving.verify(replace(world.owner.session, account=READER), world.files[0])
    with pytest.raises(WrongStoreKind):
        receiving.take_receipt(world.owner.session, world.files[0])
    with pytest.raises(NotAllowed):
        receiving.take_receipt(replace(world.node.session, account=READER), world.files[0])


def test_without_a_key_a_sealed_file_stays_sealed(world: World, tmp_path: Path) -> None:
    with pytest.raises(SealedPackage):
        receiving.verify(None, world.files[0])
    other = found(tmp_path / "other", "norra", Clock())
    with other.session.vault, pytest.raises(SealedPackage):
        receiving.verify(other.session, world.files[0])
    text = tmp_path / "text"
    text.write_text("hej")
    with pytest.raises(NotAPackage):
        receiving.verify(None, text)


def test_any_changed_byte_is_found(world: World, tmp_path: Path) -> None:
    content = world.files[0].read_bytes()
    header = content.index(b"\n---") + 60
    changed = tmp_path / "changed"
    for place in (*range(header), *range(header, len(content), 97), len(content) - 1):
        for bit in (0x01, 0x80) if place < header else (0x10,):
            changed.write_bytes(content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :])
            with pytest.raises((TamperedPackage, NotAPackage)):
                receiving.verify(world.owner.session, changed)
    for length in (*range(0, header, 7), *range(header, len(content), 499), len(content) - 1):
        changed.write_bytes(content[:length])
        with pytest.raises((TamperedPackage, NotAPackage)):
            receiving.verify(world.owner.session, changed)
    for more in (b"\n", content, b"\0" * 70_000):
        changed.write_bytes(content + more)
        with pytest.raises((TamperedPackage, NotAPackage)):
            receiving.verify(world.owner.session, changed)
    changed.write_bytes(content + bytes(envelope.LIMIT))
    with pytest.raises(NotAPackage):
        receiving.verify(world.owner.session, changed)


def test_a_changed_byte_inside_the_seal_is_found(world: World) -> None:
    """Whoever knows the owner's public key can seal anything; only the node can sign it."""
    with world.owner.session.vault.read() as data:
        letter = envelope.open_sealed(world.files[0].read_bytes(), keys.sealing_secret(data))
    with world.node.session.vault.read() as data:
        signed = envelope.sign(letter.payload, letter.remark, keys.signing_secret(data))
    start = len(signed) - len(letter.payload)
    for place in (*range(start), *range(start, len(signed), 211), len(signed) - 1):
        file = world.sealed_as_it_is("inside", signed[:place] + bytes([signed[place] ^ 1]) + signed[place + 1 :])
        with pytest.raises((Damaged, PackageRefused)) as found_out:
            receiving.verify(world.owner.session, file)
        if isinstance(found_out.value, PackageRefused):
            assert found_out.value.reason == "unknown_key"  # the key id in the signature
    for cut in (0, 10, start - 1, start, len(signed) - 1):
        file = world.sealed_as_it_is("inside", signed[:cut])
        with pytest.raises(TamperedPackage):
            receiving.verify(world.owner.session, file)


def test_a_signed_payload_that_is_not_strict_is_malformed(world: World) -> None:
    with pytest.raises(MalformedPackage):
        receiving.verify(world.owner.session, world.forge("extra", extra=1))
    other = {"step": ["referred", "investigated", "closer", "capacity_25"], "gender": ["man"]}
    tables = canonical.read(_payload(world, world.files[0]))["tables"]
    malformed: tuple[dict[str, object], ...] = (
        {"tables": {**tables, "steps": {**tables["steps"], "dimensions": other, "tables": [], "pinned": []}}},
        {"tables": {**tables, "closings": {**tables["closings"], "dimensions": {"reason": ["work"]}, "tables": []}}},
        {"sums": {}},
    )
    for changes in malformed:
        with pytest.raises(MalformedPackage):
            receiving.verify(world.owner.session, world.forge("tables", **changes))
    with pytest.raises(MalformedPackage):
        receiving.verify(world.owner.session, world.sealed("text", b'{"a":1,"a":2}', world.node))


def test_a_receipt_must_be_of_this_package_and_this_owner(world: World, tmp_path: Path) -> None:
    (taken,) = receiving.receive(world.owner.session, world.files[:1])
    assert taken.receipt is not None
    genuine = taken.receipt.read_bytes()
    file = tmp_path / "kvitto.json"
    for place in range(0, len(genuine), 3):
        file.write_bytes(genuine[:place] + bytes([genuine[place] ^ 1]) + genuine[place + 1 :])
        with pytest.raises(BadReceipt):
            receiving.take_receipt(world.node.session, file)
    file.write_bytes(genuine * 100)
    with pytest.raises(BadReceipt):
        receiving.take_receipt(world.node.session, file)
    for changes, reason in (
        ({"node": "norra"}, "other_node"),
        ({"sha256": "0" * 64}, "unknown_package"),
        ({"payload_sha256": "0" * 64}, "other_content"),
    ):
        _resigned(world.owner, genuine, file, changes)
        with pytest.raises(ReceiptRefused) as refused:
            receiving.take_receipt(world.node.session, file)
        assert refused.value.reason == reason
    receiving.take_receipt(world.node.session, taken.receipt)
    _resigned(world.owner, genuine, file, {"status": "questioned"})
    with pytest.raises(ReceiptRefused):
        receiving.take_receipt(world.node.session, file)
    _resigned(world.node, genuine, file, {})
    with pytest.raises(BadReceipt):
        receiving.take_receipt(world.node.session, file)


def _resigned(store: Store, genuine: bytes, file: Path, changes: dict[str, str]) -> None:
    body = {**json.loads(genuine), **changes}
    del body["signature"]
    with store.session.vault.read() as data:
        signature = crypto.sign(keys.signing_secret(data), canonical.write(body))
    file.write_bytes(canonical.write({**body, "signature": signature}))


def test_refusals_stand_in_the_trail(world: World) -> None:
    receiving.receive(world.owner.session, (world.forge("practice", practice=True),))
    with world.owner.session.vault.read() as data:
        assert data.trail.entries()[-1].verb == "package.refuse"
    assert world.owner.session.account == LEADER
