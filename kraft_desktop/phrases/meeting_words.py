"""The words for the team meeting, shared by window, paper and command line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import DecisionOutcome, Step, StepChange
from kraft_desktop.domain.meetings.agenda import Reason
from kraft_desktop.domain.meetings.meeting import Attendance, ItemKind, ItemOutcome, MeetingItem, MinutesState
from kraft_desktop.domain.meetings.monday import Rule
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.secrecy.protection import HIDDEN
from kraft_desktop.words import plural, translate


def reason(which: Reason) -> str:
    """Why a point is taken up."""
    return {
        Reason.DECISION: translate("MeetingWords", "decision on taking part"),
        Reason.WAITING: translate("MeetingWords", "has waited long"),
        Reason.PHYSICIAN: translate("MeetingWords", "question to the physician"),
        Reason.RECOMMENDATION: translate("MeetingWords", "recommendation to take a stand on"),
        Reason.PROMISE: translate("MeetingWords", "promise from an earlier meeting"),
        Reason.CONSENT: translate("MeetingWords", "the consent ends"),
        Reason.ADDED: translate("MeetingWords", "added by the team"),
    }[which]


def reasons(which: Sequence[Reason]) -> str:
    """The reasons of a point as one text."""
    return ", ".join(map(reason, which))


def decision(outcome: DecisionOutcome) -> str:
    """The team's decision on taking part."""
    return {
        DecisionOutcome.ACCEPTED: translate("MeetingWords", "yes to taking part"),
        DecisionOutcome.QUEUED: translate("MeetingWords", "in the queue"),
        DecisionOutcome.DECLINED: translate("MeetingWords", "no to taking part"),
    }[outcome]


def step(programme: Programme, which: Step | None) -> str:
    """A step with its number; that none is recorded for None."""
    if which is None:
        return translate("MeetingWords", "no step recorded")
    return f"{which.value} {vocabulary.process_step(programme, which)}"


def step_change(programme: Programme, which: Step, change: StepChange) -> str:
    """A change of step."""
    words = {
        StepChange.ENTERED: translate("CaseRecord", "Begins: {step}"),
        StepChange.COMPLETED: translate("CaseRecord", "Done: {step}"),
        StepChange.RETURNED: translate("CaseRecord", "Back to: {step}"),
    }[change]
    return words.format(step=step(programme, which))


def minutes_state(state: MinutesState) -> str:
    """The state of minutes."""
    return {
        MinutesState.DRAFT: translate("MeetingWords", "draft"),
        MinutesState.APPROVED: translate("MeetingWords", "approved"),
        MinutesState.FROZEN: translate("MeetingWords", "frozen"),
    }[state]


def kind(item: MeetingItem) -> str:
    """What a paragraph is about, but for that of a case."""
    return {
        ItemKind.CASE: translate("MeetingWords", "Case"),
        ItemKind.QUESTION: translate("MeetingWords", "Question about nobody named"),
        ItemKind.ATTENDANCE: translate("MeetingWords", "Present"),
        ItemKind.HOURS: translate("MeetingWords", "The physician's time"),
        ItemKind.COMMON: translate("MeetingWords", "Ways of working"),
        ItemKind.CORRECTION: translate("MeetingWords", "Correction"),
    }[item.kind]


def agreed_label(item: MeetingItem) -> str:
    """The label of what came of a point: only a decision on taking part is called a decision."""
    if item.outcome is ItemOutcome.NOT_TODAY:
        return translate("MeetingWords", "Not today")
    return translate("MeetingWords", "Decision") if item.decision else translate("MeetingWords", "We agreed")


def place(programme: Programme, code: str | None) -> str:
    """The name of a municipality or of another authority; where it is secret or not known, that."""
    if code is None:
        return translate("MeetingWords", "municipality not stated")
    authorities = {one.code for one in programme.codes[CodeList.AUTHORITY]}
    if code in authorities:
        return vocabulary.code_name(programme, CodeList.AUTHORITY, code)
    return vocabulary.hidden() if code == HIDDEN else vocabulary.municipality(programme, code)


def attendance(programme: Programme, one: Attendance, municipalities: Sequence[str] = ()) -> str:
    """Somebody present: name, role, and where they come from or between which times the physician takes part."""
    if one.physician:
        text = translate("MeetingWords", "{name}, physician, {first}-{last}")
        return text.format(name=one.name, first=one.first, last=one.last)
    places = (one.place,) if one.place else tuple(municipalities)
    role = role_words(one)
    return ", ".join([one.name, *([role] if role else []), *(place(programme, code) for code in places)])


def role_words(one: Attendance) -> str:
    """The role of somebody present."""
    known = {
        "therapist": translate("MeetingWords", "occupational therapist"),
        "deputy": translate("MeetingWords", "deputy"),
        "caseworker": translate("MeetingWords", "caseworker"),
        "reader": translate("MeetingWords", "reader"),
        "project_leader": translate("MeetingWords", "project leader"),
    }
    return known.get(one.role, one.role) if one.account_id else one.role


def no_right_to_assistance() -> str:
    """The line at the head of every paper of a meeting."""
    return translate("MeetingWords", "The team does not examine any right to assistance.")


def rule_name(which: Rule) -> str:
    """A rule of the Monday page in a word or two."""
    return {
        Rule.TASKS: translate("MeetingWords", "Tasks"),
        Rule.NO_CONTACT: translate("MeetingWords", "Contact"),
        Rule.CONSENT_ENDS: translate("MeetingWords", "Consents"),
        Rule.PROMISE_LATE: translate("MeetingWords", "Promises"),
        Rule.NOT_TRANSFERRED: translate("MeetingWords", "The record"),
        Rule.STEP_LONG: translate("MeetingWords", "Time in the step"),
    }[which]


def rule(which: Rule) -> str:
    """What a rule of the Monday page finds."""
    return {
        Rule.TASKS: translate("MeetingWords", "My tasks and what I have promised"),
        Rule.NO_CONTACT: translate("MeetingWords", "No contact registered for 14 days, or 30 in step 5 and in the queue"),
        Rule.CONSENT_ENDS: translate("MeetingWords", "Consents that end within 30 days"),
        Rule.PROMISE_LATE: translate("MeetingWords", "Promises that are late"),
        Rule.NOT_TRANSFERRED: translate("MeetingWords", "Not transferred to the record for 7 days"),
        Rule.STEP_LONG: translate("MeetingWords", "Longer in the step than the team's norm"),
    }[which]


def taken_without(without: Sequence[Sequence[str]]) -> list[str]:
    """How many cases are taken up without whom, in sentences; ``without`` has the names for each case."""
    return [
        plural(
            "MeetingWords",
            "{count} case is taken up without {names}.",
            "{count} cases are taken up without {names}.",
            count,
            names=", ".join(names),
        )
        for names, count in Counter(map(tuple, without)).items()
    ]
