"""The owner's answer to a package: a small signed file that goes back to the node."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Annotated

from kraft_desktop.domain.errors import BadReceipt
from kraft_desktop.domain.strict_json.records import WrongField, is_day, is_moment, matching, record
from kraft_desktop.reports.package import canonical, crypto

FORMAT, FIRST_FORMAT = "kraft-receipt/2", "kraft-receipt/1"
LIMIT = 64 * 1024
EXTENSION = ".kvitto.json"
ACCEPTED = "accepted"
LONGEST_REMARK = 300
Code = Annotated[str, matching(r"[A-Za-z0-9_.-]{1,64}")]
Hash = Annotated[str, matching(r"[0-9a-f]{64}")]


def _is_day_or_moment(value: str) -> bool:
    """Whether it is a day, or a moment as in the first receipts."""
    return is_day(value) or is_moment(value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """The contents of a receipt: which package (SHA-256 of the sealed file and of the payload) was accepted and on which
    day (in the first form: at which moment, UTC), and the owner's questions about it: codes, and a line in the project leader's
    own words, empty for none."""

    programme: Code
    node: Code
    period: Code
    version: int
    sha256: Hash
    payload_sha256: Hash
    status: Code
    questions: tuple[Code, ...]
    remark: Annotated[str, matching(rf".{{0,{LONGEST_REMARK}}}")]
    received: Annotated[str, _is_day_or_moment]


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
        if not isinstance(body, dict) or body.get("format") not in (FORMAT, FIRST_FORMAT):
            raise BadReceipt(problem="format")
        signature = str(body.pop("signature", ""))
        if not crypto.is_signed(signing, signature, canonical.write(body)):
            raise BadReceipt(problem="signature")
        first = body.pop("format") == FIRST_FORMAT
        found = record(Acknowledgement, {"remark": "", **body} if first else body, "receipt")  # at first without own words
        if first is not ("T" in found.received):
            raise BadReceipt(problem="fields")
        return found
    except WrongField as problem:
        raise BadReceipt(problem="fields") from problem
    except (canonical.NotStrict, crypto.BadKey) as problem:
        raise BadReceipt(problem=str(problem)) from problem
