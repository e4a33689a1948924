"""figures, declines"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from kraft_desktop import vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.cases.support import whole_sek
from kraft_desktop.domain.statistics.classes import Dimension, FigureName, PackageStep
from kraft_desktop.domain.statistics.figures import Figures, Member, Person
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import declines
from kraft_desktop.services.figures import counting


def register(commands: Commands) -> None:
    """Add the commands."""
    command = commands.add("figures", _figures, say("the figures of a half-year, exact and local"))
    command.add_argument("--period", required=True, metavar="P")
    command.add_argument("--identified", action="store_true")
    group = commands.group("declines", say("how many declined to take part, by municipality and half-year"), "WHAT")
    group.add("list", _list, say("the numbers"))
    for name, run, words in (
        ("count", _count, say("count one more in this half-year; nothing of the person is kept")),
        ("undo", _undo, say("count one fewer in this half-year, after a mistake")),
    ):
        command = group.add(name, run, words)
        command.add_argument("--municipality", required=True, metavar="CODE")


_ROWS = ("support", "lists", "without_referral")
"""The facts with rows for each case; null for an account that sees totals only."""


def _figures(args: Arguments) -> Answer:
    with opened(args) as session:
        found = counting.figures(session, args.period, identified=args.identified)
        policy = counting.decisions(session)
        facts = {"node": session.node.id, "period": found.period.id, "gap_tolerance": policy.gap_tolerance}
        facts |= _facts(found, counting.numbered(session, found), identified=args.identified)
        if not counting.may_see_rows(session):
            facts |= dict.fromkeys(_ROWS)
        facts["declined"] = declines.counted(session).get(found.period.id, {})
        facts["hours"] = dataclasses.asdict(counting.hours_left(session))
        return Answer(facts=facts, lines=_lines(session, found))


def _facts(found: Figures, seen: Mapping[str, str | None], *, identified: bool) -> dict[str, object]:
    """The figures; rows only of the cases ``seen``, with their personal numbers."""

    def key(person: Person | Member) -> str:
        return (seen[person.case.id] if identified else None) or person.case.code

    genders = found.split(Dimension.GENDER)
    return {
        "reference_month": str(found.period.last_month),
        "participants": found.count(FigureName.REFERRED),
        **{name: found.count(name) for name in FigureName},
        "women": genders.get(Gender.WOMAN, 0),
        "men": genders.get(Gender.MAN, 0),
        "other": genders.get(Gender.OTHER, 0),
        "gender_unknown": genders.get(Gender.UNKNOWN, 0),
        "by_municipality": dict(sorted(found.split(Dimension.MUNICIPALITY).items())),
        "physician_minutes": found.physician_minutes,
        "total_cost": whole_sek(found.cost_ore),
        "support_unknown": found.support_unknown,
        **({"households": found.household_count} if found.household_count else {}),
        "support": {key(person): _support(person) for person in found.people if person.case.id in seen},
        "in_period": {
            **{name.value: found.in_period(name) for name in FigureName},
            "physician_minutes": found.physician_minutes_in_period,
            "total_cost": whole_sek(found.cost_in_period_ore),
        },
        "lists": {
            name: [
                {"who": key(m), "on": m.on.isoformat(), "date_unknown": m.date_unknown}
                for m in found.members(name)
                if m.case.id in seen
            ]
            for name in FigureName
        },
        "without_referral": [case.code for case in found.without_referral if case.id in seen],
    }


def _support(person: Person) -> dict[str, int | None]:
    time = person.support
    if time is None:
        return {"continuous": None, "total": None, "cost": None}
    return {"continuous": time.continuous, "total": time.total, "cost": whole_sek(time.cost_ore)}


def _lines(session: Session, found: Figures) -> list[str]:
    """The lines of a table: each figure up to the end of the half-year, and within it."""
    names = {
        **{step.figure: vocabulary.step_name(step) for step in PackageStep},
        FigureName.CLOSED: vocabulary.closed_cases(),
    }
    period = found.period
    title = say(
        "{node}, {period} ({start} to {end})", node=session.node.name, period=period.id, start=period.start, end=period.end
    )
    rows = [(name, f"{found.count(figure)}", f"{found.in_period(figure)}") for figure, name in names.items()]
    minutes = (found.physician_minutes, found.physician_minutes_in_period)
    rows.append((say("Physician, hours"), _hours(minutes[0]), _hours(minutes[1])))
    declined = sum(declines.counted(session).get(period.id, {}).values())
    rows.append((say("Declined to take part"), "", f"{declined}"))
    cost = (found.cost_ore, found.cost_in_period_ore)
    rows.append((say("Public support, SEK"), _sek(cost[0]), _sek(cost[1])))
    heads = ("", say("since the start"), say("in the half-year"))
    widths = [max(len(row[place]) for row in (heads, *rows)) for place in range(3)]
    lines = [f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}" for a, b, c in (heads, *rows)]
    if found.household_count:
        line = say_count(
            "The amounts of {count} household are counted once.",
            "The amounts of {count} households are counted once.",
            found.household_count,
        )
        lines.append(line)
    seen = counting.numbered(session, found)
    unknown, undated = found.support_unknown, ", ".join(case.code for case in found.without_referral if case.id in seen)
    if unknown:
        lines.append(say_count("Support is not known for {count} person.", "Support is not known for {count} people.", unknown))
    if undated and not counting.may_see_rows(session):
        count = len(found.without_referral)
        lines.append(say_count("{count} case has no date of referral.", "{count} cases have no date of referral.", count))
    elif undated:
        lines.append(say("Without a date of referral, so not counted: {codes}.", codes=undated))
    return [title, *lines]


def _hours(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02d}"


def _sek(ore: int) -> str:
    return f"{whole_sek(ore):,}".replace(",", "\N{NO-BREAK SPACE}")


# --- those who declined ---------------------------------------------------------------------------------------------------


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        return _counted(session)


def _count(args: Arguments) -> Answer:
    with opened(args) as session:
        declines.record(session, args.municipality)
        return _counted(session)


def _undo(args: Arguments) -> Answer:
    with opened(args) as session:
        declines.undo(session, args.municipality)
        return _counted(session)


def _counted(session: Session) -> Answer:
    counts, names = declines.counted(session), {m.code: m.name for m in session.node.municipalities}
    lines = [
        f"{vocabulary.period_name(period)}, {names.get(code, code)}: {number}"
        for period, of in counts.items()
        for code, number in of.items()
    ]
    return Answer(facts={"declined": counts}, lines=lines or [say("Nobody is counted yet.")])
