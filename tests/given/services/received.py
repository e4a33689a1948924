"""A node and an owner that have exchanged keys, and three half-years' packages on their way."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from kraft_desktop.domain.exchange import ReceivedPackage
from kraft_desktop.reports.package import canonical, contents, envelope
from kraft_desktop.services.admin import keys
from kraft_desktop.services.outgoing import half_year_package
from tests.given.exchange import Clock, Store, exchange, found, people, reopened

START, ENDS = dt.date(2025, 9, 1), (dt.date(2026, 1, 1), dt.date(2026, 7, 1), dt.date(2027, 1, 1))


@dataclass(frozen=True, slots=True)
class World:
    """A node, an owner, and the node's packages of three half-years."""

    node: Store
    owner: Store
    files: tuple[Path, ...]
    folder: Path

    def read(self, file: Path) -> contents.Payload:
        """What a package says."""
        with self.owner.session.vault.read() as data:
            return contents.read(envelope.open_sealed(file.read_bytes(), keys.sealing_secret(data)).payload)

    def taken_in(self) -> tuple[ReceivedPackage, ...]:
        """The owner's rows."""
        with self.owner.session.vault.read() as data:
            return data.received.where()

    def forge(self, name: str, **changes: object) -> Path:
        """The first package with other content, rightly signed by the node and sealed for the owner."""
        with self.owner.session.vault.read() as opened:
            body = canonical.read(envelope.open_sealed(self.files[0].read_bytes(), keys.sealing_secret(opened)).payload)
        return self.sealed(name, canonical.write({**body, **changes}), self.node)

    def sealed(self, name: str, payload: bytes, signer: Store) -> Path:
        """A payload signed by a store and sealed for the owner."""
        with signer.session.vault.read() as data:
            signed = envelope.sign(payload, "test", keys.signing_secret(data))
        return self.sealed_as_it_is(name, signed)

    def sealed_as_it_is(self, name: str, signed: bytes) -> Path:
        """Bytes sealed for the owner."""
        with self.owner.session.vault.read() as data:
            own = keys.own_keys(self.owner.session, data)
        file = self.folder / f"{name}.kraftpaket"
        file.write_bytes(envelope.seal(signed, (own.sealing, own.reserve)))
        return file


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Stores that have exchanged keys and sent three packages, closed again."""
    folder = tmp_path_factory.mktemp("template")
    node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
    files = []
    with node.session.vault, owner.session.vault:
        exchange(node, owner, folder)
        for place, (start, end) in enumerate(pairwise((START, *ENDS))):
            people(node, 30, start, end, seed=place)
        for period, today in (("2025H2", (2026, 1, 10)), ("2026H1", (2026, 7, 2)), ("2026H2", (2027, 1, 2))):
            node.clock.put(*today)
            files.append(half_year_package.send(node.session, period, folder / "out").file)
        owner.clock.put(2027, 1, 3)
    return World(node, owner, tuple(files), folder)


@pytest.fixture
def world(template: World, tmp_path: Path) -> Iterator[World]:
    shutil.copytree(template.folder / "out", tmp_path / "out")
    node, owner = reopened(template.node, tmp_path / "node"), reopened(template.owner, tmp_path / "owner")
    with node.session.vault, owner.session.vault:
        yield World(node, owner, tuple(tmp_path / "out" / file.name for file in template.files), tmp_path)
