"""The parts of the window that need the store: loaded by ``app`` while the passphrase is typed, never before."""

from __future__ import annotations

import datetime as dt
import platform
from collections.abc import Mapping
from pathlib import Path

from kraft_desktop import labels
from kraft_desktop.domain.roles import RIGHTS, Right
from kraft_desktop.services.admin import access, accounts, backups, drafts, recovery, unlock
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.unlock import StoreFacts
from kraft_desktop.services.cases import recording
from kraft_desktop.services.secrecy import tasks
from kraft_desktop.ui.frame.frame import Frame, Heading, Kept
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
    return access.open_session(folder, name, passphrase, machine=MACHINE, now=now)


def _recover(folder: Path, code: str, name: str, passphrase: str) -> None:
    accounts.recover(folder, code, passphrase, name=name, machine=MACHINE, now=now)


DOORS = Doors(look=_look, unlock=_unlock, recover=_recover, check_words=unlock.passphrase_words)


def making() -> Making:
    """The maker of new stores; imports its modules, so call it in the worker."""
    found: Making = late_loading.load("kraft_desktop.ui.startup.making:MAKING")
    return found


def leave(session: Session) -> None:
    """Lock a store."""
    unlock.lock(session)


def heading(session: Session) -> Heading:
    """The top bar's text for a session."""
    title, about = unlock.titles(session)
    return Heading(title=title, about=about, who=f"{session.account.name}, {labels.detail(session.account.role.value)}")


def is_practice(session: Session) -> bool:
    """Whether the store is a practice store, with invented data only."""
    return session.vault.header.practice


def pages(session: Session) -> tuple[Listed, ...]:
    """The pages of a store of this kind that the account may use."""
    mine = RIGHTS[session.account.role]
    return tuple(p for p in PAGES if session.vault.header.kind in p.stores and (not p.rights or p.rights & mine))


def has_cases(session: Session) -> bool:
    """Whether the account can open cases."""
    return any(page.key == "cases" for page in pages(session))


def unsaved(session: Session) -> str:
    """The drafts left when the store was last locked, in words; empty without any."""
    sentences = {
        recording.NEW_PAGE: translate("Frame", "What you typed in a new case is still there, not saved"),
        recording.CASE_PAGE: translate("Frame", "What you typed in case {code} is still there, not saved"),
        recording.RECORD_PAGE: translate("Frame", "What you began to record in case {code} is still there, not saved"),
        tasks.NEW_PAGE: translate("Frame", "What you typed in a new task is still there, not saved"),
        drafts.PACKAGE_PAGE: translate("Frame", "The half-year package that you began is still there, not sent"),
        drafts.QUARTER_PAGE: translate("Frame", "The situation report that you began is still there, not sent"),
    }
    found = [
        sentences[draft.page].format(code=draft.code) for draft in drafts.unsaved_pages(session) if draft.page in sentences
    ]
    return found[-1] if found else ""


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
    """When the store was backed up and a restore tried, in words; reads the trail, so call it in the worker."""
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
    if Right.MANAGE_ACCOUNTS in RIGHTS[session.account.role] and not recovery.is_proved(session):
        parts.append(translate("Frame", "the recovery sheet is not proved"))
    return Kept(words=" \u00b7 ".join(parts))


def _day(session: Session, moment: dt.datetime) -> str:
    return formats.near_day(moment.astimezone().date(), session.today)
