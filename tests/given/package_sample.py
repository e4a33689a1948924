"""One package with fixed content and fixed keys, for golden files and for the sample of the released format.

The keys are for tests only: they stand in the repository for everybody to read.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Mapping
from typing import Any

from kraft_desktop.disclosure.amounts.sums import protect_mean
from kraft_desktop.disclosure.protect import protect, without_withheld
from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.statistics.classes import SumName
from kraft_desktop.domain.statistics.figures import FrozenClasses
from kraft_desktop.paths import programme_files
from kraft_desktop.reports.package import canonical, contents, crypto
from kraft_desktop.reports.package.contents import Heading
from kraft_desktop.reports.package.key_file import PublicKeys
from kraft_desktop.reports.package.parts import Anchor
from kraft_desktop.services.figures import amounts, catalogue
from kraft_desktop.services.figures.amounts import Support

KRAFT = programmes.parse(programme_files()["kraft"].read_text("utf-8"))
NODE = KRAFT.node("sodra")
SIGNING = base64.b64encode(bytes(range(32))).decode()
OWNER = "AGE-SECRET-KEY-1JFUUTA3LDTMC6LWMLGD676P2STNRRSYSYH4CKH2AW0JPGQ0JN6VQFQ9QY0"
RESERVE = "AGE-SECRET-KEY-1W4WVW6QLJ2LE7YE50TVSTN2HG9RYEXFFF4703PVD4GV4HAVL4KTSWVWPTF"
RECIPIENTS = (crypto.sealing_public(OWNER), crypto.sealing_public(RESERVE))
PERIOD = KRAFT.periods("calendar")[2]
POLICY = Policy(half_year_scheme="calendar").with_last(len(KRAFT.periods("calendar")))
HEADING = Heading(
    program="0.1.0",
    programme=KRAFT.id,
    node=NODE.id,
    practice=True,
    recipient=PublicKeys(
        kind="owner",
        programme=KRAFT.id,
        node="",
        name=KRAFT.owner,
        practice=True,
        signing=crypto.signing_public(base64.b64encode(bytes(32)).decode()),
        sealing=RECIPIENTS[0],
        reserve=RECIPIENTS[1],
    ).fingerprint,
    scheme="calendar",
    period=PERIOD,
    version=1,
    sequence=1,
    previous="",
    created="2027-01-10",
    anchor=Anchor(generation=1, sequence=17, hash="cd" * 32),
    policy=POLICY.plain(),
    diary_number="KFKL 2027/12",
)


def payload() -> bytes:
    """The package of a node with 96 invented people, by the present format."""
    known = catalogue.dimensions(KRAFT, NODE)
    joint: catalogue.Joint = {}
    own: dict[str, FrozenClasses] = {}
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
        own[str(place)] = _frozen(str(place), *classes)
    closings = Counter(work=9, studies=6, completed=5, own_request=2, other=3)
    shapes = catalogue.shapes(HEADING.kind, PERIOD.release, POLICY)
    steps = protect(catalogue.step_tables(joint, PERIOD, catalogue.printed_dimensions(known, joint), shapes, POLICY))
    months = [20 + n % 40 for n in range(96)]
    support = {
        str(n): Support(municipal=12_000_00 * m, state=345_00 * m, continuous=m, total=m + 10) for n, m in enumerate(months)
    }
    told = {dimension: known[dimension][:-1] for dimension in amounts.DIMENSIONS}
    return contents.write(
        HEADING,
        {"steps": steps, "closings": without_withheld(protect(catalogue.closing_table(closings, PERIOD, KRAFT, POLICY)))},
        {
            **amounts.sums(support, [], POLICY, own),
            "mean_total": protect_mean([1] * 9, unit=1),
            SumName.MEDIAN_DURATION: amounts.median({"0-23": 20, "24-35": 30, "36-59": 30, "60+": 16}),
            **amounts.of_classes(support, [], own, told, ("cost", "mean_continuous"), POLICY),
        },
        physician_minutes=2_700,
        withdrawals=None,
    )


def first_form(body: Mapping[str, Any], **changes: object) -> bytes:
    """A payload of today as ``kraft-package/1`` would have stated it, when nothing was narrow; with some fields changed."""
    counts = {"targets": 9, "exact": 0, "narrow": 0, "held": 0, "certificate": 3}
    hours = body["hours"]
    if hours is not None:
        week = {"week": "2026W40", "done": hours["done"], "planned": hours["planned"]}
        hours = {**{name: value for name, value in hours.items() if name != "through"}, "weeks": [week]}
    first = {
        **body,
        "format": contents.FIRST_FORMAT,
        "created": f"{body['created']}T09:00:00Z",
        "proof": counts,
        "hours": hours,
        "tables": {name: {**document, "verdict": counts} for name, document in body["tables"].items()},
    }
    return canonical.write({**first, **changes})


def _frozen(key: str, municipality: str, gender: str, track: str, duration: str, age: str) -> FrozenClasses:
    return FrozenClasses(
        id=key,
        participant_id=key,
        release=1,
        municipality=municipality,
        gender=Gender(gender),
        track=track,
        duration_band=duration,
        age_band=age,
    )
