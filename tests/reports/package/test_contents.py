"""The package's bytes: canonical, strictly read, signed as minisign does, sealed as age does."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kraft_desktop import paths
from kraft_desktop.disclosure.amounts.sums import protect_sum
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Cell, PlainTables, Table, make_key
from kraft_desktop.domain.errors import MalformedPackage, NotAPackage, TamperedPackage
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Period
from kraft_desktop.reports.package import canonical, contents, crypto, envelope
from kraft_desktop.reports.package.contents import Heading
from kraft_desktop.reports.package.parts import Anchor
from tests.given import package_sample
from tests.given.reports.same_process import same_process

__all__ = ["same_process"]

GOLDEN = Path(__file__).resolve().parents[2] / "golden"
SIGNING = base64.b64encode(bytes(range(32))).decode()
PERIOD = Period(id="2026H1", start=dt.date(2026, 1, 1), end=dt.date(2026, 6, 30), release=2)
HEADING = Heading(
    program="0.1.0",
    programme="kraft",
    node="sodra",
    practice=False,
    recipient="00000 11111 22222 33333 44444 55555",
    scheme="calendar",
    period=PERIOD,
    version=1,
    sequence=2,
    previous="ab" * 32,
    created="2026-07-02",
    anchor=Anchor(generation=1, sequence=17, hash="cd" * 32),
    policy={"threshold": 5, "second_approval": True, "counted_sources": [], "half_year_scheme": "calendar"},
)


def tables(name: str, values: dict[str, int]) -> PlainTables:
    cells = tuple(Cell(key=make_key({name: value}), value=count) for value, count in values.items())
    return PlainTables(
        period=PERIOD.id,
        release=PERIOD.release,
        dimensions={name: tuple(values)},
        cumulative=("step", "release") if name == "step" else ("release",),
        tables=(Table(name=name, by=(name,), cells=cells),),
        pinned=tuple(cell.key for cell in cells) if name == "step" else (),
    )


def made() -> bytes:
    safe = {
        "steps": protect(tables("step", {"referred": 40, "investigated": 22, "closer": 12, "capacity_25": 7})),
        "closings": protect(tables("reason", {"work": 0, "unknown": 0})),
    }
    sums = {"cost": protect_sum([10_000_00 + n for n in range(20)])}
    return contents.write(HEADING, safe, sums, physician_minutes=600, withdrawals=None)


def test_the_payload_is_the_golden_file() -> None:
    """KRAFT_RECORD=1 records it anew: then look at the difference."""
    file = GOLDEN / "package-2.json"
    if os.environ.get("KRAFT_RECORD"):
        file.write_bytes(made())
    assert made() == file.read_bytes()


def test_the_first_packages_had_no_kind_and_are_read_as_the_half_years_they_were() -> None:
    left_unsaid = ("kind", "replaces", "hours", "texts")
    body = json.loads(package_sample.first_form(json.loads(made())))
    first = {name: value for name, value in body.items() if name not in left_unsaid}
    assert contents.read(canonical.write(first)) == contents.read(canonical.write(body))
    for name in left_unsaid:  # all of them or none: a mixture was never written
        with pytest.raises(MalformedPackage):
            contents.read(canonical.write({**first, name: body[name]}))


def test_the_first_form_is_read_as_it_was_written() -> None:
    first = contents.read((GOLDEN / "package-1.json").read_bytes())
    assert (first.heading.format, first.heading.created) == (contents.FIRST_FORMAT, "2026-07-02T09:00:00Z")
    assert (first.physician_minutes, first.proof.targets is None, first.proof.nothing_found) == (630, False, True)


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"created": "2026-07-02"}, "package.created"),
        ({"proof": {"holds": True, "exact": 0, "narrow": 0}}, "package.proof"),
        ({"format": contents.FORMAT}, "package.created"),
    ],
    ids=str,
)
def test_the_two_forms_are_not_mixed(changes: dict[str, object], where: str) -> None:
    with pytest.raises(MalformedPackage) as refused:
        contents.read(package_sample.first_form(json.loads(made()), **changes))
    assert refused.value.where == where


def test_nothing_counted_from_hidden_numbers_is_in_it() -> None:
    """The number of sensitive figures is one more equation about them."""
    body = json.loads(made())
    assert body["proof"] == {"holds": True, "exact": 0, "narrow": 0}
    for document in body["tables"].values():
        assert document["verdict"] == {"exact": 0, "narrow": 0}
        assert not {"targets", "held", "certificate", "why"} & {key for cell in document["tables"][0]["cells"] for key in cell}
    for name, value in (("targets", 3), ("held", 0), ("certificate", 1), ("disclosed", 0)):
        with pytest.raises(MalformedPackage):
            contents.read(canonical.write({**body, "proof": {**body["proof"], name: value}}))
        tables = {key: {**doc, "verdict": {**doc["verdict"], name: value}} for key, doc in body["tables"].items()}
        with pytest.raises(MalformedPackage):
            contents.read(canonical.write({**body, "tables": tables}))


def test_what_is_written_is_read_back() -> None:
    payload = contents.read(made())
    assert payload.heading == HEADING
    assert payload.physician_minutes == 600
    assert payload.sums["cost"].value == 20_000_200
    assert set(payload.tables) == set(contents.TABLES[PackageKind.HALF_YEAR])
    assert HEADING.name == "kraft_sodra_2026H1_v1"
    names = {practice: replace(HEADING, practice=practice).file_name for practice in (True, False)}
    assert names == {True: "ÖVNING_kraft_sodra_2026H1_v1", False: "kraft_sodra_2026H1_v1"}


def test_the_payload_is_canonical() -> None:
    body = json.loads(made())
    assert made() == json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    with pytest.raises(MalformedPackage):
        contents.read(made() + b"\n")
    with pytest.raises(MalformedPackage):
        contents.read(json.dumps(body, sort_keys=True).encode())


@pytest.mark.parametrize(
    "changes",
    [
        {"extra": 1},
        {"version": 0},
        {"version": True},
        {"version": "1"},
        {"sequence": -1},
        {"sequence": 10**15},
        {"created": "igår"},
        {"period": {"id": "2025H2"}},
        {"period": {"id": "2025H2", "start": "2025-9-1", "end": "2025-12-31", "release": 1}},
        {"previous": "x"},
        {"format": "kraft-package/1"},
        {"format": "kraft-package/3"},
        {"created": "2026-07-02T09:00:00Z"},
        {"physician_minutes": 601},
        {"node": "../../etc"},
        {"policy": {"threshold": None}},
        {"proof": {}},
        {"sums": {"cost": {"kind": "sum", "value": "1", "rounded_to": 100}}},
        {"tables": {}},
        {"tables": {"steps": [], "closings": []}},
        {"withdrawals": -1},
        {"diary_number": ""},
        {"kind": "year"},
        {"kind": "quarter"},
        {"hours": {}},
        {"version": 2},
        {"replaces": {"version": 1, "payload": "ab" * 32, "reason": "x"}},
        {"version": 2, "replaces": {"version": 1, "payload": "ab" * 32, "reason": ""}},
        {"texts": {"0881": []}},
        {"texts": {"0881": [1]}},
    ],
    ids=str,
)
def test_another_shape_is_malformed(changes: dict[str, object]) -> None:
    with pytest.raises(MalformedPackage):
        contents.read(canonical.write({**json.loads(made()), **changes}))


@pytest.mark.parametrize(
    "text",
    [
        '{"a":1,"a":2}',
        '{"a":1.0}',
        '{"a":1e3}',
        '{"a":NaN}',
        '{"a":-Infinity}',
        '{"a":"\\ud800"}',
        '{"a":"\\u202e"}',
        '{"a":"\\u0000"}',
        '{"a":' + "9" * 5_000 + "}",
        "[" * 100_000,
        '{"a":' * 40 + "1" + "}" * 40,
        "",
        "null",
        '{"a": 1}',
        "{}\n",
    ],
    ids=lambda text: text[:12],
)
def test_what_is_no_strict_json_is_malformed(text: str) -> None:
    with pytest.raises(MalformedPackage):
        contents.read(text.encode())
    with pytest.raises(MalformedPackage):
        contents.read(b"\xff" + text.encode())


def test_the_envelope_is_what_minisign_checks() -> None:
    """By minisign's own description: 'Ed', key id, Ed25519 over the file; then Ed25519 over that signature and the comment."""
    signed = envelope.sign(made(), "kraft-package/1 kraft_sodra_2026H1_v1", SIGNING)
    first, _, signature, comment, second, payload = signed.split(b"\n", 5)
    assert (first, payload) == (b"kraft-envelope/1", made())
    raw, public = base64.b64decode(signature), base64.b64decode(crypto.signing_public(SIGNING))
    key = Ed25519PublicKey.from_public_bytes(public[10:])
    assert raw[:10] == public[:10]
    assert raw[:2] == b"Ed"
    key.verify(raw[10:], payload)
    key.verify(base64.b64decode(second), raw[10:] + comment.removeprefix(b"trusted comment: "))
    assert envelope.read(signed).is_from(crypto.signing_public(SIGNING))
    assert not envelope.read(signed.replace(b"v1\n", b"v2\n")).is_from(crypto.signing_public(SIGNING))


def test_both_recipients_open_and_nobody_else() -> None:
    owner, reserve, other = (crypto.new_sealing_secret() for _ in range(3))
    sealed = envelope.seal(b"inside", (crypto.sealing_public(owner), crypto.sealing_public(reserve)))
    assert crypto.unseal(sealed, owner) == crypto.unseal(sealed, reserve) == b"inside"
    assert sealed.startswith(envelope.AGE)
    with pytest.raises(TamperedPackage):
        envelope.open_sealed(sealed, other)
    with pytest.raises(NotAPackage):
        envelope.open_sealed(b"PK\x03\x04", owner)


@pytest.mark.usefixtures("same_process")
def test_every_changed_byte_and_every_cut_is_found() -> None:
    owner = crypto.new_sealing_secret()
    sealed = envelope.seal(envelope.sign(made(), "x", SIGNING), (crypto.sealing_public(owner),))
    for place in range(len(sealed)):
        for damaged in (sealed[:place] + bytes([sealed[place] ^ 1 << place % 8]) + sealed[place + 1 :], sealed[:place]):
            with pytest.raises((TamperedPackage, NotAPackage)):
                envelope.open_sealed(damaged, owner)


def test_the_words_are_many_different_and_easy() -> None:
    words = paths.CHECK_WORDS.read_text("utf-8").split()
    assert len(set(words)) == len(words) == 256
    assert all(word.isalpha() and word.islower() and 3 <= len(word) <= 11 for word in words)
    first = hashlib.sha256(b"x").digest()
    assert envelope.check_words(b"x") == tuple(words[byte] for byte in first[:4])
    assert envelope.check_words(b"x") != envelope.check_words(b"y")


@pytest.mark.parametrize(
    "value", [1.5, {"a": 0.0}, ["\x07"], "\ud800", {"\u2028": 1}, pytest.param({"a": object()}, id="object")], ids=repr
)
def test_what_is_not_strict_is_not_written(value: Any) -> None:
    with pytest.raises(canonical.NotStrict):
        canonical.write(value)


def test_sums_of_classes_stand_in_the_order_of_the_tables_whoever_asks() -> None:
    made = {"steps": protect(tables("municipality", {"0881": 9, "0885": 8}))}
    sums = {"cost": 5, "cost.municipality.0885": 2, "cost.municipality.0881": 3, "mean_total.municipality.0885": 7}
    found = contents.by_class(sums, made)
    assert found == {"municipality": {"0881": {"cost": 3}, "0885": {"cost": 2, "mean_total": 7}}}
    assert list(found["municipality"]) == ["0881", "0885"]
    assert contents.by_class({"cost": 5}, made) == {}
