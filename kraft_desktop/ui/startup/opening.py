"""The parts of the window that need the store: loaded by ``app`` while the passphrase is typed, never before."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from kraft_desktop import labels
from kraft_desktop.domain import rights
from kraft_desktop.domain.roles import Right
from kraft_desktop.services.admin import access, accounts, backups, drafts, recovery, remembering, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.unlock import StoreFacts
from kraft_desktop.services.cases import recording
from kraft_desktop.services.casework import notes
from kraft_desktop.services.casework.events import DRAFT_PAGES
from kraft_desktop.services.known.reading import KNOWN_PAGES
from kraft_desktop.services.meetings import check_round
from kraft_desktop.services.secrecy import preconditions, tasks
from kraft_desktop.services.secrecy.consent_tasks import give_renewals
from kraft_desktop.services.secrecy.consents import CONSENT_PAGE
from kraft_desktop.ui.frame.frame import Frame, Heading
from kraft_desktop.ui.frame.status_line import Kept
from kraft_desktop.ui.kit.changes import Changes
from kraft_desktop.ui.kit.page import Listed, Needs, Page
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.registry import PAGES
from kraft_desktop.ui.pages.settings.preferences import PreferencesPage
from kraft_desktop.ui.pages.start.doors import Doors, Making
from kraft_desktop.ui.pages.start.first_start import FirstStartPage
from kraft_desktop.ui.pages.start.recovery import RecoveryPage
from kraft_desktop.ui.runtime import late_loading
from kraft_desktop.ui.runtime.system import SystemGuard
from kraft_desktop.ui.startup.older import decide
from kraft_desktop.ui.startup.rehearsal import RehearsalGuard
from kraft_desktop.words import plural, translate

__all__ = [
    "DOORS",
    "MACHINE",
    "Changes",
    "FirstStartPage",
    "Frame",
    "Listed",
    "Needs",
    "Page",
    "PreferencesPage",
    "RecoveryPage",
    "RehearsalGuard",
    "SystemGuard",
    "decide",
]
MACHINE = platform.node() or "?"


def now() -> dt.datetime:
    """The current time in the computer's time zone."""
    return dt.datetime.now(dt.UTC).astimezone()


def _look(folder: Path) -> StoreFacts:
    return unlock.store_facts(folder, machine=MACHINE, now=now)


def _unlock(folder: Path, name: str | None, passphrase: str) -> Session:
    return _begun(access.open_session(folder, name, passphrase, machine=MACHINE, now=now), by_keyring=False)


def _unlock_by_keyring(folder: Path, name: str) -> Session:
    return _begun(remembering.open_session(folder, name, machine=MACHINE, now=now), by_keyring=True)


def _begun(session: Session, *, by_keyring: bool) -> Session:
    try:
        remembering.begin(session, by_keyring=by_keyring)
    except BaseException:
        unlock.lock(session)
        raise
    return session


def _recover(folder: Path, code: str, name: str, passphrase: str) -> None:
    accounts.recover(folder, code, passphrase, name=name, machine=MACHINE, now=now)


def _names(folders: Sequence[Path]) -> list[str]:
    return [unlock.store_name(folder) for folder in folders]


DOORS = Doors(
    look=_look,
    names=_names,
    unlock=_unlock,
    unlock_by_keyring=_unlock_by_keyring,
    recover=_recover,
    check_words=unlock.passphrase_words,
)


def making() -> Making:
    """The maker of new stores; imports its modules, so call it in the worker."""
    found: Making = late_loading.load("kraft_desktop.ui.startup.making:MAKING")
    return found


def leave(session: Session, *, locking: bool) -> None:
    """Close a store; unless the user is ``locking`` it, the keyring may open it at the next start, when that was turned on."""
    unlock.lock(session)
    if not locking:
        remembering.end(session)


def heading(session: Session) -> Heading:
    """The top bar's text for a session."""
    title, about = unlock.titles(session)
    return Heading(title=title, about=about, who=f"{session.account.name}, {labels.detail(session.account.role.value)}")


def is_practice(session: Session) -> bool:
    """Whether the store is a practice store, with invented data only."""
    return session.vault.header.practice


def pages(session: Session) -> tuple[Listed, ...]:
    """The pages of a store of this kind that the account may use."""
    mine = rights.held(session.account)
    return tuple(
        replace(page, actions=tuple(one for one in page.actions if not one.rights or one.rights & mine))
        for page in PAGES
        if session.vault.header.kind in page.stores and (not page.rights or page.rights & mine)
    )


def has_cases(session: Session) -> bool:
    """Whether the account can open cases."""
    return any(page.key == "cases" for page in pages(session))


def unsaved(session: Session) -> str:
    """The drafts left when the store was last locked, in words; empty without any."""
    sentences = {
        recording.NEW_PAGE: translate("Frame", "What you typed in a new case is still there, not saved"),
        recording.CASE_PAGE: translate("Frame", "What you typed in case {code} is still there, not saved"),
        recording.RECORD_PAGE: translate("Frame", "What you began to record in case {code} is still there, not saved"),
        **dict.fromkeys(
            (*DRAFT_PAGES, *KNOWN_PAGES), translate("Frame", "What you typed in case {code} is still there, not saved")
        ),
        CONSENT_PAGE: translate("Frame", "What you typed about the consent in case {code} is still there, not saved"),
        tasks.NEW_PAGE: translate("Frame", "What you typed in a new task is still there, not saved"),
        drafts.PACKAGE_PAGE: translate("Frame", "The half-year package that you began is still there, not sent"),
        drafts.HOURS_PAGE: translate("Frame", "What you typed about the physician's hours is still there, not saved"),
        drafts.BUDGET_PAGE: translate("Frame", "What you typed about the budget is still there, not saved"),
        check_round.PAGE: translate("Frame", "What you typed in the check round is still there, not saved"),
        drafts.QUARTER_PAGE: translate("Frame", "The situation report that you began is still there, not sent"),
        preconditions.DRAFT_PAGE: translate("Frame", "What you typed before real people is still there, not saved"),
    }
    pages = [(draft.page.partition(".")[0], draft.code) for draft in drafts.unsaved_pages(session)]
    found = [sentences[page].format(code=code) for page, code in pages if page in sentences]
    return found[-1] if found else ""


def begin_day(session: Session) -> None:
    """Do what is due when a store is opened: tasks to renew consents, and working notes that go since their time is over."""
    give_renewals(session)
    notes.remove_old(session)


def keep_place(session: Session, place: Mapping[str, str]) -> None:
    """Keep, encrypted in the store, where the account is in the window."""
    drafts.keep(session, drafts.PLACE, "", place)


def take_place(session: Session) -> dict[str, str]:
    """Where the account was when it locked the store, empty when that is not known. It is forgotten at once: a place that was
    the cause of an error must not come back for ever."""
    found = drafts.read_draft(session, drafts.PLACE, "")
    if found is not None:
        drafts.forget(session, drafts.PLACE, "")
    return found or {}


def kept(session: Session) -> Kept:
    """When the store was backed up and a restore tried, and how many lines are missing before real people, in words; an alarm
    stands alone. Reads the trail, so call it in the worker."""
    backed_up, lack = _backed_up(session), len(preconditions.missing(session))
    if not lack or backed_up.alarm:
        return backed_up
    words = plural("Frame", "before real people {count} line is missing", "before real people {count} lines are missing", lack)
    return replace(backed_up, words=f"{backed_up.words} \u00b7 {words}")


def _backed_up(session: Session) -> Kept:
    found = backups.kept(session)
    if found.damaged:
        return Kept(words=translate("Frame", "The latest backup is damaged; make a new one"), alarm=True)
    if found.late and found.days is not None:
        words = plural("Frame", "No verified backup for {count} day", "No verified backup for {count} days", found.days)
        return Kept(words=words, alarm=True)
    if found.last is None:
        parts = [translate("Frame", "No backup yet")]
    else:
        parts = [translate("Frame", "Backup {day}").format(day=_day(session, found.last))]
    if found.rehearsed is not None:
        parts.append(translate("Frame", "restored on trial {day}").format(day=_day(session, found.rehearsed)))
    if Right.MANAGE_ACCOUNTS in rights.held(session.account) and not recovery.is_proved(session):
        parts.append(translate("Frame", "the recovery sheet is not proved"))
    return Kept(words=" \u00b7 ".join(parts))


def _day(session: Session, moment: dt.datetime) -> str:
    return formats.near_day(moment.astimezone().date(), session.today)
