"""The text form is age's own armor over the same bytes, and nothing else passes for it."""

from __future__ import annotations

import pyrage
import pytest

from kraft_desktop.domain.errors import NotAPackage
from kraft_desktop.reports import armor, crypto, envelope
from tests.reports import sample

SEALED = envelope.seal(b"inside " * 100, sample.RECIPIENTS)
TEXT = armor.write(SEALED)


def test_it_is_what_age_writes_and_reads() -> None:
    recipient = pyrage.x25519.Recipient.from_str(sample.RECIPIENTS[0])
    theirs: bytes = pyrage.encrypt(b"inside", [recipient], armored=True)
    assert armor.write(armor.bare(theirs)) == theirs
    assert crypto.unseal(TEXT, sample.OWNER) == b"inside " * 100


@pytest.mark.parametrize("length", [0, 1, 46, 47, 48, 49, 96, 1000])
def test_any_length_comes_back(length: int) -> None:
    content = bytes(range(256)) * 4
    assert armor.bare(armor.write(content[:length])) == content[:length]
    assert max(map(len, armor.write(content[:length]).splitlines())) <= 64


def test_the_sealed_bytes_themselves_pass_as_they_are() -> None:
    assert armor.bare(SEALED) == SEALED
    assert armor.bare(b"") == b""


def test_mail_may_change_the_ends_of_lines() -> None:
    assert armor.bare(TEXT.replace(b"\n", b"\r\n")) == SEALED


@pytest.mark.parametrize(
    "changed",
    [
        TEXT[:-1],
        TEXT + b"\n",
        TEXT + b"mer",
        TEXT[: len(TEXT) // 2],
        TEXT.replace(b"\n", b" \n", 1),
        TEXT.replace(b"\n", b"\n\n", 1),
        TEXT.replace(b"-----END", b"----END"),
        TEXT[:60] + b"!" + TEXT[61:],
        armor.BEGIN + b"\n" + TEXT,
        armor.BEGIN,
        TEXT.replace(TEXT.splitlines()[2] + b"\n", TEXT.splitlines()[2]),
    ],
    ids=range(11),
)
def test_another_form_is_none(changed: bytes) -> None:
    with pytest.raises(NotAPackage):
        armor.bare(changed)
