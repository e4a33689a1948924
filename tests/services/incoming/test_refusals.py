"""Every way in which a package can be wrong is refused with a sentence of its own, on the page as in the command."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kraft_desktop import cli, labels, words
from kraft_desktop.commands.command import exit_code
from kraft_desktop.domain.errors import Damaged, KraftError, PackageRefused, Refused
from kraft_desktop.refusals import REFUSALS, key
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import canonical, contents, envelope
from kraft_desktop.services.admin import keys
from kraft_desktop.services.incoming import receiving
from tests.given.exchange import PASSPHRASE, Clock, found
from tests.given.services.received import World, template, world
from tests.given.terminal import no_pictures

__all__ = ["template", "world"]
_ZERO = "0" * 64


@dataclass(frozen=True, slots=True)
class Wrong:
    """A world whose first two packages have been taken in, and files that are each wrong in one way."""

    world: World
    folder: Path

    def payload(self, place: int) -> bytes:
        """What one of the three packages says."""
        with self.world.owner.session.vault.read() as data:
            secret = keys.sealing_secret(data)
        return envelope.open_sealed(self.world.files[place].read_bytes(), secret).payload

    def third(self, **changes: object) -> bytes:
        """The third package with other content."""
        return canonical.write({**canonical.read(self.payload(2)), **changes})

    def by_node(self, name: str, payload: bytes) -> Path:
        """A payload rightly signed and sealed."""
        return self.world.sealed(name, payload, self.world.node)

    def raw(self, name: str, content: bytes) -> Path:
        """A file as it is."""
        file = self.folder / f"{name}.kraftpaket"
        file.write_bytes(content)
        return file

    def said_of(self, period: Mapping[str, Any], scheme: str, **changes: object) -> bytes:
        """The third package, said to be of another period."""
        body = canonical.read(self.payload(2))
        moved = {n: {**t, "period": period["id"], "release": period["release"]} for n, t in body["tables"].items()}
        return canonical.write({**body, "period": period, "scheme": scheme, "tables": moved, **changes})


def _changed_signature(wrong: Wrong) -> Path:
    with wrong.world.node.session.vault.read() as data:
        signed = envelope.sign(wrong.third(), "test", keys.signing_secret(data))
    return wrong.world.sealed_as_it_is("signature", signed[:-3] + b"7" + signed[-2:])


def _for_another(wrong: Wrong) -> Path:
    other = found(wrong.folder / "other", "", Clock())
    with other.session.vault, other.session.vault.read() as data:
        own = keys.own_keys(other.session, data)
    return wrong.raw("other seal", envelope.seal(b"x", (own.sealing, own.reserve)))


def _by_a_stranger(wrong: Wrong) -> Path:
    stranger = found(wrong.folder / "stranger", "sodra", Clock())
    with stranger.session.vault:
        return wrong.world.sealed("stranger", wrong.payload(2), stranger)


def _fewer_people(wrong: Wrong) -> bytes:
    body = canonical.read(wrong.payload(2))
    steps = body["tables"]["steps"]
    total = next(t for t in steps["tables"] if t["name"] == "node_step")
    steps |= {"tables": [total], "dimensions": {"step": steps["dimensions"]["step"]}, "pinned": []}
    for cell in total["cells"]:
        cell |= {"value": 1}
        cell.pop("interval", None)
    return canonical.write(body)


def _wrong_sum(wrong: Wrong) -> bytes:
    sums = canonical.read(wrong.payload(2))["sums"]
    return wrong.third(sums={**sums, "cost": {**sums["cost"], "value": sums["cost"]["value"] + 100_00}})


_P1 = {"id": "2026P1", "start": "2026-03-01", "end": "2026-08-31", "release": 2}
_FIRST = {"id": "2025H2", "start": "2025-09-01", "end": "2025-12-31", "release": 1}
_REPLACES = {"version": 1, "payload": _ZERO, "reason": "fel"}
WAYS: Mapping[str, Callable[[Wrong], Path]] = {
    "replayed": lambda w: w.by_node("replayed", w.third(sequence=2)),
    "foreign_node": lambda w: w.by_node("foreign", w.third(node="norra")),
    "practice": lambda w: w.by_node("practice", w.third(practice=True)),
    "other_programme": lambda w: w.by_node("programme", w.third(programme="fjord")),
    "other_recipient": lambda w: w.by_node("recipient", w.third(recipient=w.world.node.fingerprint())),
    "other_period": lambda w: w.by_node("scheme", w.third(scheme="project")),
    "mixed_schemes": lambda w: w.by_node("mixed", w.said_of(_P1, "project")),
    "broken_chain": lambda w: w.by_node("chain", w.third(previous=_ZERO)),
    "period_order": lambda w: w.by_node("order", w.said_of(_FIRST, "calendar", version=2, replaces=_replacing(w))),
    "corrects_unknown": lambda w: w.by_node("corrects", w.said_of(_FIRST, "calendar", version=2, replaces=_REPLACES)),
    "contradicts": lambda w: w.by_node("contradicts", _fewer_people(w)),
    "unknown_key": _by_a_stranger,
    "BadTables": lambda w: w.by_node("sums", _wrong_sum(w)),
    "MalformedPackage": lambda w: w.by_node("malformed", w.third(extra=1)),
    "TamperedPackage.signature": _changed_signature,
    "TamperedPackage.envelope": lambda w: w.world.sealed_as_it_is("envelope", b"hello"),
    "TamperedPackage.seal": lambda w: w.raw("altered", _flipped(w.world.files[2].read_bytes())),
    "TamperedPackage.cut": lambda w: w.raw("cut", w.world.files[2].read_bytes()[:250]),
    "TamperedPackage.other_seal": _for_another,
    "NotSealed": lambda w: w.raw("archive", signed_zip.BEGIN + b"..."),
    "NotAPackage.form": lambda w: w.raw("text", b"hello"),
    "NotAPackage.empty": lambda w: w.raw("empty", b""),
    "NotAPackage.too_large": lambda w: w.raw("large", bytes(envelope.LIMIT + 1)),
}


def _replacing(wrong: Wrong) -> dict[str, object]:
    return {"version": 1, "payload": contents.digest(wrong.payload(0)), "reason": "fel"}


def _flipped(content: bytes) -> bytes:
    return content[:-40] + bytes([content[-40] ^ 1]) + content[-39:]


@pytest.fixture
def wrong(world: World, tmp_path: Path) -> Wrong:
    words.use("sv")
    assert [t.status for t in receiving.receive(world.owner.session, world.files[:2])] == ["accepted"] * 2
    return Wrong(world, tmp_path)


def test_each_has_a_sentence_of_its_own_and_its_exit_code(wrong: Wrong) -> None:
    said: dict[str, str] = {}
    for way, make in WAYS.items():
        (looked,) = receiving.inspect(wrong.world.owner.session, [make(wrong)])
        error = looked.error
        assert error is not None, way
        assert key(error) == way
        said[way] = labels.refusal(error)
        assert exit_code(error) == (3 if isinstance(error, Refused) else 5)
        assert isinstance(error, Refused | Damaged)
        assert (
            "används" in said[way]
            or "mottag" in said[way]
            or "tagits emot" in said[way]
            or "ändrat" in said[way]
            or "öppna" in said[way]
        ), said[way]
    assert len(set(said.values())) == len(WAYS)
    assert all(sentence.count(".") >= 2 and "!" not in sentence for sentence in said.values())
    assert len(wrong.world.taken_in()) == 2


def test_a_package_that_lost_its_place_is_refused_until_what_is_between_has_come(world: World) -> None:
    receiving.receive(world.owner.session, world.files[2:])
    (looked,) = receiving.inspect(world.owner.session, world.files[:1])
    assert looked.error is not None
    assert "Ta emot paketen däremellan först" in labels.refusal(looked.error)


OF_OTHER_FORMS = {
    "NotAPackage.armor",
    *(
        f"TamperedPackage.{problem}"
        for problem in ("zip_cut", "zip_members", "zip_form", "payload_signature", "sums_signature")
    ),
    *(f"TamperedPackage.{problem}" for problem in ("other_key", "not_nodes_key", "signature_file", "key")),
}
"""Tried in ``tests/reports/test_open_package.py``, ``test_armor.py`` and ``tests/services/test_delivering.py``."""


def test_every_reason_has_words_in_both_languages() -> None:
    asked = set(WAYS) | {"unconfirmed_key", "not_practice", "practice_owner", "older_sequence"}
    assert asked | OF_OTHER_FORMS == set(REFUSALS)
    for name in REFUSALS:
        problem: KraftError = PackageRefused(reason=name)
        for language in ("sv", "en"):
            words.use(language)
            assert labels.refusal(problem)
    words.use("sv")


def test_the_command_says_the_same_and_takes_nothing(wrong: Wrong, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [*(make(wrong) for make in WAYS.values()), tmp_path / "gone.kraftpaket"]
    store = wrong.world.owner.session.vault.folder
    wrong.world.owner.session.vault.close()
    (tmp_path / "pw").write_text(PASSPHRASE)
    typed = ["receive", str(store), *map(str, files), "--passphrase-file", str(tmp_path / "pw"), "--json"]
    code = cli.main(typed, no_pictures)
    captured = capsys.readouterr()
    answer = json.loads(captured.out)
    assert code == 5
    assert [file["status"] for file in answer["files"]] == ["refused"] * len(files)
    assert len({file["message"] for file in answer["files"]}) == len(files)
    assert [line.count(file.name) for line, file in zip(captured.err.splitlines(), files, strict=True)] == [1] * len(files)
    assert not any(file.with_name(f"{file.name}.kvitto.json").exists() for file in files)
