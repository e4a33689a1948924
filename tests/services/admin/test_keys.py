"""Keys are exchanged as files and trusted only after a telephone call."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import (
    AlreadyThere,
    BadKeyFile,
    KeyChanged,
    NotAllowed,
    PracticeKey,
    UnknownNode,
    UnknownProgramme,
    WrongRecipientKind,
)
from kraft_desktop.reports.package import canonical, crypto, key_file
from kraft_desktop.services.admin import keys
from tests.given.exchange import READER, Clock, Store, found


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "node", "sodra", Clock())
    with store.session.vault:
        yield store


@pytest.fixture
def owner(tmp_path: Path) -> Iterator[Store]:
    store = found(tmp_path / "owner", "", Clock())
    with store.session.vault:
        yield store


def exported(store: Store, folder: Path, name: str = "key") -> Path:
    keys.export(store.session, folder / name)
    return folder / name


def resigned(store: Store, file: Path, **changes: object) -> Path:
    """The store's key file with other content, rightly signed."""
    with store.session.vault.read() as data:
        own, secret = keys.own_keys(store.session, data), keys.signing_secret(data)
    file.write_bytes(key_file.write(replace(own, **changes), secret))  # type: ignore[arg-type]
    return file


def test_an_exported_file_says_who_and_gives_away_nothing(owner: Store, tmp_path: Path) -> None:
    content = exported(owner, tmp_path).read_bytes()
    found_keys = key_file.read(content)
    assert (found_keys.kind, found_keys.node, found_keys.name) == ("owner", "", "Kommunförbundet Kalmar län")
    assert found_keys.fingerprint == owner.fingerprint()
    groups = found_keys.fingerprint.split(" ")
    assert [len(group) for group in groups] == [5] * 6
    assert all(group.isdigit() for group in groups)
    with owner.session.vault.read() as data:
        secrets = [keys.signing_secret(data), keys.sealing_secret(data), str(owner.reserve)]
        settings = {s.id: s.value for s in data.settings.where()}
        entries = repr(data.trail.entries())
    for secret in secrets:
        assert secret.encode() not in content
        assert secret not in entries
    assert owner.reserve not in settings.values()
    assert owner.reserve is not None
    assert crypto.sealing_public(owner.reserve) == settings["keys.reserve"] == found_keys.reserve


def test_a_file_in_the_way_is_kept(node: Store, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("mitt")
    with pytest.raises(AlreadyThere):
        exported(node, tmp_path)
    keys.export(node.session, tmp_path / "key", force=True)
    assert key_file.read((tmp_path / "key").read_bytes()).node == "sodra"


def test_trust_begins_unconfirmed(node: Store, owner: Store, tmp_path: Path) -> None:
    file = exported(owner, tmp_path)
    assert not keys.trust(node.session, file, confirmed=False).partner.confirmed
    assert keys.trust(node.session, file, confirmed=True).partner.confirmed
    again = keys.trust(node.session, file, confirmed=False)  # the call was made; the file alone takes nothing back
    assert (again.partner.confirmed, again.replaced) == (True, None)
    with node.session.vault.read() as data:
        assert len(data.partners.where()) == 1


def test_another_key_for_the_same_party_is_loud(node: Store, owner: Store, tmp_path: Path) -> None:
    keys.trust(node.session, exported(owner, tmp_path), confirmed=True)
    other = found(tmp_path / "other", "", Clock())
    with other.session.vault:
        file = exported(other, tmp_path, "other.key")
        with pytest.raises(KeyChanged) as changed:
            keys.trust(node.session, file, confirmed=False)
        assert changed.value.old == owner.fingerprint()
        assert changed.value.new == other.fingerprint()
        trusted = keys.trust(node.session, file, confirmed=True)
    assert trusted.replaced == owner.fingerprint()
    with node.session.vault.read() as data:
        (partner,) = data.partners.where()
        assert (partner.signing, partner.version) == (trusted.partner.signing, 2)
        assert any("replaced_key" in entry.fields for entry in data.trail.entries())


def test_a_node_trusts_an_owner_and_an_owner_its_nodes(node: Store, owner: Store, tmp_path: Path) -> None:
    for store in (node, owner):
        with pytest.raises(WrongRecipientKind):
            keys.trust(store.session, exported(store, tmp_path, f"{id(store)}.key"), confirmed=True)
    with pytest.raises(UnknownNode):
        keys.trust(owner.session, resigned(node, tmp_path / "a", node="ostra"), confirmed=True)
    with pytest.raises(UnknownProgramme):
        keys.trust(owner.session, resigned(node, tmp_path / "b", programme="fjord"), confirmed=True)


def test_it_takes_the_right_to(node: Store, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        keys.export(replace(node.session, account=READER), tmp_path / "key")
    with pytest.raises(NotAllowed):
        keys.trust(replace(node.session, account=READER), tmp_path / "key", confirmed=True)


def test_a_store_gets_its_keys_once(node: Store) -> None:
    with pytest.raises(RuntimeError), node.session.vault.write("test") as tx:
        keys.make_identity(tx, owner=False, now=node.clock())


def test_any_changed_byte_of_a_key_file_is_found(owner: Store, tmp_path: Path) -> None:
    content = exported(owner, tmp_path).read_bytes()
    for place in range(len(content) - 1):  # all but the last line break
        for bit in (0x01, 0x20):
            changed = content[:place] + bytes([content[place] ^ bit]) + content[place + 1 :]
            if json_of(changed) != json_of(content):
                with pytest.raises(BadKeyFile):
                    key_file.read(changed)
    for end in range(0, len(content) - 2, 5):
        with pytest.raises(BadKeyFile):
            key_file.read(content[:end])
    with pytest.raises(BadKeyFile):
        key_file.read(content + b" " * key_file.LIMIT)


def json_of(content: bytes) -> object:
    """What a lenient reader would see; only blanks may differ without harm."""
    try:
        return json.loads(content)
    except ValueError:
        return None


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "reader"},
        {"node": ""},
        {"practice": 1},
        {"name": ""},
        {"name": "\u202eägare"},
        {"reserve": "age1"},
        {"sealing": "age1qqqq"},
        {"signing": "RWQ="},
        {"signing": 7},
        {"fingerprint": "00000 00000 00000 00000 00000 00000"},
        {"format": "kraft-key/1"},
        {"format": "kraft-key/3"},
        {"extra": "1"},
    ],
    ids=str,
)
def test_a_signed_key_file_of_another_shape_is_refused(node: Store, changes: dict[str, object]) -> None:
    with node.session.vault.read() as data:
        own, secret = keys.own_keys(node.session, data), keys.signing_secret(data)
    body = {**json.loads(key_file.write(own, secret)), **changes}
    del body["signature"]
    unsigned = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    with pytest.raises(BadKeyFile):
        key_file.read(json.dumps({**body, "signature": crypto.sign(secret, unsigned)}).encode())
    with pytest.raises(BadKeyFile):
        key_file.read(canonical.write([]))


@pytest.mark.parametrize("known", [False, True])
def test_a_practice_key_is_refused_when_it_is_taken_into_a_real_store(
    node: Store, owner: Store, tmp_path: Path, known: bool
) -> None:
    if known:
        keys.trust(node.session, exported(owner, tmp_path), confirmed=True)
    practice = found(tmp_path / "practice", "", Clock(), practice=True)
    with practice.session.vault:
        file = exported(practice, tmp_path, "practice key")
    for confirmed in (False, True):
        with pytest.raises(PracticeKey):
            keys.trust(node.session, file, confirmed=confirmed)
    with node.session.vault.read() as data:
        held = keys.partner_of(data, "")
    assert (held.fingerprint if held else None) == (owner.fingerprint() if known else None)
