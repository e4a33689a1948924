"""The text form is age's own armor over the same bytes, and nothing else passes for it."""

from __future__ import annotations

import codecs

import pyrage
import pytest

from kraft_desktop.domain.errors import NotAPackage
from kraft_desktop.reports.package import armor, crypto, envelope
from tests.given import package_sample

SEALED = envelope.seal(b"inside " * 100, package_sample.RECIPIENTS)
TEXT = armor.write(SEALED)
QUOTED = b"".join(b"> " + line for line in TEXT.splitlines(keepends=True))


def test_it_is_what_age_writes_and_reads() -> None:
    recipient = pyrage.x25519.Recipient.from_str(package_sample.RECIPIENTS[0])
    theirs: bytes = pyrage.encrypt(b"inside", [recipient], armored=True)
    assert armor.write(armor.sealed_bytes(theirs)) == theirs
    assert crypto.unseal(armor.sealed_bytes(TEXT), package_sample.OWNER) == b"inside " * 100


@pytest.mark.parametrize("length", [0, 1, 46, 47, 48, 49, 96, 1000])
def test_any_length_comes_back(length: int) -> None:
    content = bytes(range(256)) * 4
    assert armor.sealed_bytes(armor.write(content[:length])) == content[:length]
    assert max(map(len, armor.write(content[:length]).splitlines())) <= 64


def test_the_sealed_bytes_themselves_pass_as_they_are() -> None:
    assert armor.sealed_bytes(SEALED) == SEALED
    assert armor.sealed_bytes(b"") == b""


@pytest.mark.parametrize(
    "mailed",
    [
        TEXT.replace(b"\n", b"\r\n"),
        TEXT.removesuffix(b"\n"),
        TEXT.replace(b"\n", b"\r\n").removesuffix(b"\r\n"),
        codecs.BOM_UTF8 + TEXT,
        b"\n\n" + TEXT + b"\n \n",
        b"Hej,\n\nh\xe4r \xe4r paketet:\n\n" + TEXT + b"\n--\nAnna\n",
        codecs.BOM_UTF8 + b"Hej\r\n" + TEXT.replace(b"\n", b"\r\n") + b"Anna",
        QUOTED,
        b"Anna skrev:\r\n" + QUOTED.replace(b"\n", b"\r\n") + b"> Anna",
        b"".join(b">> " + line for line in TEXT.splitlines(keepends=True)),
    ],
    ids=range(10),
)
def test_what_mail_does_to_a_text_changes_no_byte_of_the_package(mailed: bytes) -> None:
    assert armor.sealed_bytes(mailed) == SEALED


def test_a_file_that_is_no_text_form_is_left_to_those_who_know_it() -> None:
    for content in (b"Hej, paketet kommer i morgon.", b"\n" + SEALED, SEALED + b"\n" + TEXT):
        assert armor.sealed_bytes(content) == content


@pytest.mark.parametrize(
    "changed",
    [
        TEXT[:-2],
        TEXT + TEXT,
        b"ett ord " + TEXT,
        TEXT.replace(b"\n", b"\n> ", 3),
        QUOTED.replace(b"\n> ", b"\n", 1),
        QUOTED.replace(b"> -----END", b"-----END"),
        TEXT.removesuffix(b"\n") + b" mer",
        TEXT[: len(TEXT) // 2],
        TEXT.replace(b"\n", b" \n", 1),
        TEXT.replace(b"\n", b"\n\n", 1),
        TEXT.replace(b"-----END", b"----END"),
        TEXT[:60] + b"!" + TEXT[61:],
        armor.BEGIN + b"\n" + TEXT,
        armor.BEGIN,
        TEXT.replace(TEXT.splitlines()[2] + b"\n", TEXT.splitlines()[2]),
    ],
    ids=range(15),
)
def test_another_form_is_none(changed: bytes) -> None:
    with pytest.raises(NotAPackage):
        armor.sealed_bytes(changed)
