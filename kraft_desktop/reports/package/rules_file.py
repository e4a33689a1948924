"""The rules that the project owner decides for all nodes alike: a small signed file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Annotated, Any

from kraft_desktop.domain.errors import BadRules
from kraft_desktop.domain.policy import COMMON
from kraft_desktop.domain.strict_json.records import WrongField, having, record
from kraft_desktop.reports.package import canonical, crypto
from kraft_desktop.reports.package.parts import Code, Decision

FORMAT = "kraft-rules/1"
LIMIT = 16 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonRules:
    """The decisions by name (``domain.policy.COMMON``) of a programme, and the day they were made."""

    programme: Code
    made: dt.date
    rules: Annotated[Mapping[str, Decision], having(*COMMON)]


def write(rules: CommonRules, signing_secret: str) -> bytes:
    """The file of the rules."""
    body = {"format": FORMAT, **asdict(rules), "made": rules.made.isoformat()}
    return canonical.write_indented({**body, "signature": crypto.sign(signing_secret, canonical.write(body))})


def read(content: bytes, signing: str) -> CommonRules:
    """The rules in a file signed with the secret of the public key ``signing``. Raises BadRules for anything else."""
    if len(content) > LIMIT:
        raise BadRules(problem="size")
    try:
        body: Any = canonical.read_file(content)
        if not isinstance(body, dict) or body.get("format") != FORMAT:
            raise BadRules(problem="format")
        signature = str(body.pop("signature", ""))
        if not crypto.is_signed(signing, signature, canonical.write(body)):
            raise BadRules(problem="signature")
        del body["format"]
        return record(CommonRules, body, "rules")
    except WrongField as problem:
        raise BadRules(problem="fields") from problem
    except (canonical.NotStrict, crypto.BadKey) as problem:
        raise BadRules(problem=str(problem)) from problem
