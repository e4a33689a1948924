"""One package with fixed content and fixed keys, for golden files and for the sample of the released format.

The keys are for tests only: they stand in the repository for everybody to read.
"""

from __future__ import annotations

import base64
from collections import Counter

from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.sums import protect_mean, protect_sum
from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.policy import Policy
from kraft_desktop.paths import programme_files
from kraft_desktop.reports import crypto, package
from kraft_desktop.reports.package import Anchor, Heading
from kraft_desktop.services import catalogue

KRAFT = programmes.parse(programme_files()["kraft"].read_text("utf-8"))
NODE = KRAFT.node("sodra")
SIGNING = base64.b64encode(bytes(range(32))).decode()
OWNER = "AGE-SECRET-KEY-1JFUUTA3LDTMC6LWMLGD676P2STNRRSYSYH4CKH2AW0JPGQ0JN6VQFQ9QY0"
RESERVE = "AGE-SECRET-KEY-1W4WVW6QLJ2LE7YE50TVSTN2HG9RYEXFFF4703PVD4GV4HAVL4KTSWVWPTF"
RECIPIENTS = (crypto.sealing_public(OWNER), crypto.sealing_public(RESERVE))
PERIOD = KRAFT.periods("calendar")[2]
POLICY = Policy(half_year_scheme="calendar")
HEADING = Heading(
    program="0.1.0",
    programme=KRAFT.id,
    node=NODE.id,
    practice=True,
    recipient=crypto.fingerprint(crypto.signing_public(base64.b64encode(bytes(32)).decode()), *RECIPIENTS),
    scheme="calendar",
    period=PERIOD,
    version=1,
    sequence=1,
    previous="",
    created="2027-01-10T09:00:00Z",
    anchor=Anchor(generation=1, sequence=17, hash="cd" * 32),
    policy=POLICY.plain(),
    diary_number="KFKL 2027/12",
)


def payload() -> bytes:
    """The package of a node with 96 invented people, by the present format."""
    known = catalogue.dimensions(KRAFT, NODE)
    shapes = catalogue.shapes(PackageKind.HALF_YEAR, PERIOD.release, POLICY)
    joint: catalogue.Joint = {}
    for place in range(96):
        classes = (
            NODE.municipalities[place * place % 11 % 5].code,
            ("woman", "man", "man", "woman", "woman")[place % 5],
            "preventive" if place % 7 == 3 else "reactive",
            ("0-23", "24-35", "36-59", "60+")[place * 3 % 10 % 4],
            ("18-29", "30-49", "30-49", "50-65")[place % 4],
        )
        reached = (1, place % 8 != 0, place % 8 in {1, 2, 3, 5}, place % 8 in {1, 5} and place % 3 != 0)
        before = joint.get(classes, (0, 0, 0, 0))
        joint[classes] = tuple(map(sum, zip(before, reached, strict=True)))
    closings = Counter(work=9, studies=6, completed=5, own_request=2, other=3)
    support = range(96)
    return package.write(
        HEADING,
        {
            "steps": protect(catalogue.step_tables(joint, PERIOD, known, shapes, POLICY)),
            "closings": protect(catalogue.closing_table(closings, PERIOD, KRAFT, POLICY)),
        },
        {
            "cost": protect_sum([12_345_00 * (20 + n % 40) for n in support]),
            "cost_municipal": protect_sum([12_000_00 * (20 + n % 40) for n in support]),
            "cost_state": protect_sum([345_00 * (20 + n % 40) for n in support]),
            "mean_continuous": protect_mean([20 + n % 40 for n in support], unit=1),
            "mean_total": protect_mean([1] * 9, unit=1),
            "cost.gender.woman": protect_sum([12_345_00 * (20 + n % 40) for n in range(58)]),
            "cost.gender.man": protect_sum([12_345_00 * (20 + n % 40) for n in range(58, 96)]),
        },
        physician_minutes=2_745,
        withdrawals=None,
    )
