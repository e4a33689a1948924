"""The owner's answer to a package: a small signed file that goes back to the node."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass, fields
from typing import Any

from kraft_desktop.domain.errors import BadReceipt
from kraft_desktop.reports.package import canonical, crypto

FORMAT = "kraft-receipt/1"
LIMIT = 64 * 1024
EXTENSION = ".kvitto.json"
ACCEPTED = "accepted"
_CODE = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_HASH = re.compile(r"[0-9a-f]{64}")
LONGEST_REMARK = 300
_REMARK = re.compile(rf".{{0,{LONGEST_REMARK}}}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")
_FORMS = {
    "programme": _CODE,
    "node": _CODE,
    "period": _CODE,
    "status": _CODE,
    "sha256": _HASH,
    "payload_sha256": _HASH,
    "remark": _REMARK,
    "received": _MOMENT,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """What a receipt says: which package (SHA-256 of the sealed file and of the payload) was taken in, when (UTC), and what the
    owner asks about it: codes, and a line in the project leader's own words, empty for none."""

    programme: str
    node: str
    period: str
    version: int
    sha256: str
    payload_sha256: str
    status: str
    questions: tuple[str, ...]
    remark: str
    received: str


def write(said: Acknowledgement, signing_secret: str) -> bytes:
    """The receipt file."""
    body = _body(said)
    return canonical.write_readably({**body, "signature": crypto.sign(signing_secret, canonical.write(body))})


def read(content: bytes, signing: str) -> Acknowledgement:
    """What a receipt says, signed with the secret of the public key ``signing``; BadReceipt for anything else."""
    if len(content) > LIMIT:
        raise BadReceipt(problem="size")
    try:
        body = canonical.read_file(content)
        if not isinstance(body, dict) or body.get("format") != FORMAT:
            raise BadReceipt(problem="format")
        signature = str(body.pop("signature", ""))
        if not crypto.is_signed(signing, signature, canonical.write(body)):
            raise BadReceipt(problem="signature")
    except (canonical.NotStrict, crypto.BadKey) as problem:
        raise BadReceipt(problem=str(problem)) from problem
    return _said({"remark": "", **body})  # at first there was no question in words


def _body(said: Acknowledgement) -> dict[str, Any]:
    return {"format": FORMAT, **asdict(said), "questions": list(said.questions)}


def _said(body: dict[str, Any]) -> Acknowledgement:
    if set(body) != {"format", *(field.name for field in fields(Acknowledgement))}:
        raise BadReceipt(problem="fields")
    texts = all(isinstance(body[name], str) and form.fullmatch(body[name]) for name, form in _FORMS.items())
    questions = body["questions"]
    codes = isinstance(questions, list) and all(isinstance(q, str) and _CODE.fullmatch(q) for q in questions)
    if not (texts and codes and type(body["version"]) is int):
        raise BadReceipt(problem="fields")
    named = {name: value for name, value in body.items() if name != "format"}
    return Acknowledgement(**{**named, "questions": tuple(questions)})
