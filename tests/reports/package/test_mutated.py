"""Files from elsewhere, damaged anywhere: each is refused as damaged, or says what it said; none ends the program."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from kraft_desktop.domain.errors import Damaged
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import armor, contents, crypto, envelope, key_file, receipt
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.reports.package.receipt import Acknowledgement
from tests.given import package_sample
from tests.given.package_sample import KRAFT, OWNER, RECIPIENTS, SIGNING
from tests.given.reports.mutants import damaged
from tests.given.shares import Share

KEYS = PublicKeys(
    kind="node",
    programme="kraft",
    node="sodra",
    name="Södra noden",
    practice=False,
    signing=crypto.signing_public(SIGNING),
    sealing=crypto.sealing_public(OWNER),
    reserve="",
)
ANSWER = Acknowledgement(
    programme="kraft",
    node="sodra",
    period="2026H1",
    version=1,
    sha256="a" * 64,
    payload_sha256="b" * 64,
    status="accepted",
    questions=(),
    remark="",
    received="2026-07-06",
)
PUBLIC = crypto.signing_public(SIGNING)
SEALED = envelope.seal(b"inside", RECIPIENTS)
FILES: dict[str, tuple[Callable[[], bytes], Callable[[bytes], object], int]] = {
    "key": (lambda: key_file.write(KEYS, SIGNING), key_file.read, 600),
    "receipt": (lambda: receipt.write(ANSWER, SIGNING), lambda content: receipt.read(content, PUBLIC), 600),
    "payload": (package_sample.payload, contents.read, 300),
    "letter": (lambda: envelope.sign(package_sample.payload(), "x", SIGNING), envelope.read, 600),
    "armor": (lambda: armor.write(SEALED), armor.sealed_bytes, 600),
    "open zip": (lambda: signed_zip.write(package_sample.payload(), KRAFT, SIGNING), signed_zip.read, 150),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_damaged_file_is_refused_as_damaged(kind: str, share: Share) -> None:
    write, read, usual = FILES[kind]
    times = share(usual, 4 * usual)
    content = write()
    said, chance = read(content), random.Random(kind)
    refused = 0
    for _ in range(times):
        found = damaged(content, chance)
        try:
            answer = read(found)
        except Damaged:
            refused += 1
            continue
        if kind not in {"payload", "letter", "armor"}:  # what is signed is signed; the others are checked afterwards
            assert answer == said
    assert refused > (times // 3 if kind != "letter" else 0)
