"""The receipt is a golden file, and nothing but what was signed is read back."""

from __future__ import annotations

import base64
import codecs
import os
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.errors import BadReceipt
from kraft_desktop.reports.package import canonical, crypto, receipt
from kraft_desktop.reports.package.receipt import Acknowledgement

GOLDEN = Path(__file__).resolve().parents[2] / "golden" / "receipt-2.json"
SIGNING = base64.b64encode(bytes(range(32))).decode()
SAID = Acknowledgement(
    programme="kraft",
    node="sodra",
    period="2026H1",
    version=2,
    sha256="ab" * 32,
    payload_sha256="cd" * 32,
    status=receipt.ACCEPTED,
    questions=("gap", "cells_narrow"),
    remark="Varför är antalet utredda lägre än i kvartalsfilen?",
    received="2026-07-03",
)


def test_the_receipt_is_the_golden_file() -> None:
    """KRAFT_RECORD=1 records it anew: then look at the difference."""
    made = receipt.write(SAID, SIGNING)
    if os.environ.get("KRAFT_RECORD"):
        GOLDEN.write_bytes(made)
    assert made == GOLDEN.read_bytes()
    assert receipt.read(made, crypto.signing_public(SIGNING)) == SAID


def test_an_editor_and_mail_change_nothing_of_what_it_says() -> None:
    made, by = receipt.write(SAID, SIGNING), crypto.signing_public(SIGNING)
    for saved in (codecs.BOM_UTF8 + made, made.replace(b"\n", b"\r\n"), made.removesuffix(b"\n"), b"\n\n" + made + b"\n"):
        assert receipt.read(saved, by) == SAID
    for other in (b"Hej\n" + made, made + made, codecs.BOM_UTF8 * 2 + made, made.replace(b'"version": 2', b'"version": 3')):
        with pytest.raises(BadReceipt):
            receipt.read(other, by)


def test_the_first_form_is_read() -> None:
    said = receipt.read(GOLDEN.with_name("receipt-1.json").read_bytes(), crypto.signing_public(SIGNING))
    assert said == replace(SAID, received="2026-07-03T08:15:00Z")


def signed(body: dict[str, object]) -> bytes:
    return canonical.write_indented({**body, "signature": crypto.sign(SIGNING, canonical.write(body))})


def test_the_first_receipts_had_no_place_for_a_question_in_words() -> None:
    moment = "2026-07-03T08:15:00Z"
    body = {**canonical.read(receipt.write(SAID, SIGNING)), "format": receipt.FIRST_FORMAT, "received": moment}
    first = {name: value for name, value in body.items() if name not in {"remark", "signature"}}
    assert receipt.read(signed(first), crypto.signing_public(SIGNING)) == replace(SAID, remark="", received=moment)
    for mixed in ({**first, "format": receipt.FORMAT}, {**first, "received": "2026-07-03"}):
        with pytest.raises(BadReceipt):
            receipt.read(signed(mixed), crypto.signing_public(SIGNING))


@pytest.mark.parametrize("remark", ["", "x" * receipt.LONGEST_REMARK])
def test_a_remark_may_be_empty_or_one_line(remark: str) -> None:
    said = replace(SAID, remark=remark)
    assert receipt.read(receipt.write(said, SIGNING), crypto.signing_public(SIGNING)) == said


@pytest.mark.parametrize("remark", ["x" * (receipt.LONGEST_REMARK + 1), 7, None, ["fråga"]])
def test_anything_else_is_no_receipt_even_when_it_is_signed(remark: object) -> None:
    body = canonical.read(receipt.write(SAID, SIGNING))
    del body["signature"]
    body["remark"] = remark
    signed = canonical.write({**body, "signature": crypto.sign(SIGNING, canonical.write(body))})
    with pytest.raises(BadReceipt):
        receipt.read(signed, crypto.signing_public(SIGNING))
