"""Short ways to write invented cases, and a second programme that shares nothing with the shipped one."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.domain.cases.case import (
    Case,
    Closing,
    ClosingChange,
    DecisionOutcome,
    Step,
    StepChange,
    StepEvent,
    TeamDecision,
)

OTHER_PROGRAMME = """
format = "kraft-programme/1"
id = "fjord"
name = "FJORD"
full_name = "Ett påhittat projekt"
owner = "Påhittade förbundet"
start = 2030-03-01
end = 2032-01-31

[[nodes]]
id = "kust"
name = "Kustnoden"
aliases = ["Hamnen"]
place = "Sandvik"
letter = "K"
municipalities = [
  { code = "0101", name = "Sandvik", guide = [
    { from = 2031-01-01, participants = 9 }, { from = 2030-03-01, participants = 7 } ] },
  { code = "0102", name = "Klippan", guide = [] },
]

[[nodes]]
id = "skog"
name = "Skogsnoden"
aliases = []
place = "Granby"
letter = "G"
municipalities = [{ code = "0203", name = "Granby", guide = [] }]

[[goals]]
number = "A"
figure = "referred"
target = 16
between = { women = [6, 10] }
sv = "Inskrivna"
en = "Enrolled"

[[half_year_schemes]]
id = "termin"
letter = "T"
starts = [2, 8]
sv = "Terminer"
en = "Terms"

[steps]
referral = { sv = "Inskrivning", en = "Enrolment" }

[[codes.track]]
code = "blue"
sv = "blått"
en = "blue"

[[codes.intervention_kind]]
code = "boat"
sv = "båtbygge"
en = "boat building"
step_closer = true
aliases = ["snickeri"]

[[codes.intervention_kind]]
code = "choir"
sv = "körsång"
en = "choir"

[[codes.closing_reason]]
code = "sailed"
sv = "seglade"
en = "sailed"

[[codes.support_source]]
code = "harbour"
sv = "hamnstöd"
en = "harbour support"
counted = true
payer = "municipality"

[[codes.consultation_kind]]
code = "call"
sv = "samtal"
en = "call"

[[codes.unit]]
code = "quay"
sv = "kajen"
en = "the quay"

[[codes.unit]]
code = "dock"
sv = "dockan"
en = "the dock"

[[codes.authority]]
code = "pilots"
sv = "lotsarna"
en = "the pilots"
"""


def day(text: str) -> dt.date:
    """A date from ISO text."""
    return dt.date.fromisoformat(text)


def case(person: str = "p1", case_id: str = "c1", municipality: str | None = "0101", track: str | None = "blue") -> Case:
    return Case(id=case_id, code=f"S-{case_id}", participant_id=person, municipality=municipality, track=track)


def event(
    step: Step,
    on: str,
    change: StepChange = StepChange.ENTERED,
    *,
    reason: str | None = None,
    event_id: str = "e1",
    replaces: str | None = None,
) -> StepEvent:
    return StepEvent(
        id=event_id,
        case_id="c1",
        base=1,
        step=step,
        change=change,
        on=day(on),
        reason=reason,
        recorded_by="a1",
        replaces=replaces,
    )


def decision(outcome: DecisionOutcome) -> TeamDecision:
    return TeamDecision(id="d1", case_id="c1", base=1, on=day("2030-04-15"), outcome=outcome, recorded_by="a1")


def closing(on: str, change: ClosingChange = ClosingChange.CLOSED) -> Closing:
    return Closing(id=f"k-{on}-{change}", case_id="c1", base=1, change=change, on=day(on), reason="sailed", recorded_by="a1")
