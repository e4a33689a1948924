"""The choices beside the list of cases, in words: its fields, and what the trail says that somebody chose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kraft_desktop import vocabulary
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.audit.looks import ALL, CLOSED, MINE, OPEN, TYPED, YES
from kraft_desktop.words import translate


def standings() -> list[tuple[str, str]]:
    """Open cases, those of one's own, closed or all, in words."""
    return [
        (OPEN, translate("Caseload", "Open")),
        (MINE, translate("Caseload", "My cases")),
        (CLOSED, translate("Caseload", "Closed")),
        (ALL, translate("Caseload", "All cases")),
    ]


def chosen(
    *, municipality: str | None, track: str | None, standing: str, step: Step | None, typed: str
) -> dict[str, str]:  # fmt: skip
    """What was chosen, by name; of what was typed only that something was, as it may be a name."""
    found = {"municipality": municipality, "track": track, "standing": standing, "step": str(step.value) if step else None}
    return {name: code for name, code in found.items() if code} | ({TYPED: YES} if typed.strip() else {})


def choice_words(session: Session, filter_: Mapping[str, str]) -> list[str]:
    """What was chosen, in words."""
    words: Mapping[str, Callable[[str], str]] = {
        "municipality": lambda code: vocabulary.municipality(session.programme, code),
        "track": lambda code: vocabulary.code_name(session.programme, CodeList.TRACK, code),
        "standing": lambda code: dict(standings())[code],
        "step": lambda code: f"{code} {vocabulary.process_step(session.programme, Step(int(code)))}",
        TYPED: lambda _: translate("Caseload", "with words typed in the filter"),
    }
    return [words[name](code) for name, code in sorted(filter_.items())]
