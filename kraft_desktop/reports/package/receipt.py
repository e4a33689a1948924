"""The owner's answer to a package: a small signed file that goes back to the node."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated

from kraft_desktop.domain.errors import BadReceipt
from kraft_desktop.domain.strict_json.records import WrongField, is_moment, matching, record
from kraft_desktop.reports.package import canonical, crypto

FORMAT = "kraft-receipt/1"
LIMIT = 64 * 1024
EXTENSION = ".kvitto.json"
ACCEPTED = "accepted"
LONGEST_REMARK = 300
Code = Annotated[str, matching(r"[A-Za-z0-9_.-]{1,64}")]
Hash = Annotated[str, matching(r"[0-9a-f]{64}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """The contents of a receipt: which package (SHA-256 of the sealed file and of the payload) was accepted and when (UTC), and
    the owner's questions about it: codes, and a line in the project leader's own words, empty for none."""

    programme: Code
    node: Code
    period: Code
    version: int
    sha256: Hash
    payload_sha256: Hash
    status: Code
    questions: tuple[Code, ...]
    remark: Annotated[str, matching(rf".{{0,{LONGEST_REMARK}}}")]
    received: Annotated[str, is_moment]


def write(acknowledgement: Acknowledgement, signing_secret: str) -> bytes:
    """The receipt file."""
    body = {"format": FORMAT, **asdict(acknowledgement)}
    return canonical.write_indented({**body, "signature": crypto.sign(signing_secret, canonical.write(body))})


def read(content: bytes, signing: str) -> Acknowledgement:
    """The contents of a receipt signed with the secret of the public key ``signing``. Raises BadReceipt for anything else."""
    if len(content) > LIMIT:
        raise BadReceipt(problem="size")
    try:
        body = canonical.read_file(content)
        if not isinstance(body, dict) or body.get("format") != FORMAT:
            raise BadReceipt(problem="format")
        signature = str(body.pop("signature", ""))
        if not crypto.is_signed(signing, signature, canonical.write(body)):
            raise BadReceipt(problem="signature")
        del body["format"]
        return record(Acknowledgement, {"remark": "", **body}, "receipt")  # at first there was no question in words
    except WrongField as problem:
        raise BadReceipt(problem="fields") from problem
    except (canonical.NotStrict, crypto.BadKey) as problem:
        raise BadReceipt(problem=str(problem)) from problem
