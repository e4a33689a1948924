"""The words for tasks and what happens to them."""

from __future__ import annotations

from kraft_desktop.domain.cases.tasks import TaskChange, TaskKind
from kraft_desktop.words import translate


def task(kind: TaskKind, text: str | None) -> str:
    """A task in words; ``text`` is None where it is not shown."""
    known = {
        TaskKind.RENEW_CONSENT: translate("Vocabulary", "Renew the consent"),
        TaskKind.GET_CONSENT: translate("Vocabulary", "Get a consent"),
    }
    return known.get(kind) or (translate("Vocabulary", "shown after consent") if text is None else text)


def task_change(change: TaskChange) -> str:
    """A change of a task in words."""
    return {
        TaskChange.GIVEN: translate("Vocabulary", "given"),
        TaskChange.MOVED: translate("Vocabulary", "moved"),
        TaskChange.HANDED_ON: translate("Vocabulary", "handed on"),
        TaskChange.DONE: translate("Vocabulary", "done"),
        TaskChange.REOPENED: translate("Vocabulary", "opened again"),
        TaskChange.DROPPED: translate("Vocabulary", "dropped"),
    }[change]


def protected_first() -> str:
    """What a hand-over does not do, and what is to be done about it."""
    return translate(
        "Vocabulary",
        "Cases with protected registration are not handed over here. One of their two handlers names another one on the case"
        " first; the tasks go along then.",
    )
