"""user, passphrase, keyring, recover, policy, check, audit, backup, restore, self-test"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import datetime as dt
import secrets
import sys
from collections.abc import Iterator
from pathlib import Path

from kraft_desktop import labels, vocabulary
from kraft_desktop.commands.command import (
    Answer,
    Arguments,
    Commands,
    asked,
    clock,
    machine,
    opened,
    passphrase,
    say,
    say_count,
    secret,
    warn,
)
from kraft_desktop.domain.errors import MissingArgument, NotTidied
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Account, Role
from kraft_desktop.domain.trail import utc
from kraft_desktop.services.admin import accounts, backups, common_rules, recovery, remembering, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.admin.accounts import Revocation
from kraft_desktop.services.admin.recovery import NewSheet
from kraft_desktop.services.audit import chain, comparing
from kraft_desktop.services.practice import self_test
from kraft_desktop.services.risk import detail_schedule
from kraft_desktop.services.risk.detail_schedule import SchedulePrice
from kraft_desktop.store.backup import Copy
from kraft_desktop.store.keys.header import NODE

_DAMAGED = 5


def register(commands: Commands) -> None:
    """Add the commands."""
    _register_accounts(commands)
    policy = commands.add("policy", _policy, say("the decisions in force, or set them"))
    policy.add_argument("values", nargs="*", metavar="KEY=VALUE")
    commands.add("accept", _accept, say("go on with a store that lacks what was saved last"))
    commands.add("compare", _compare, say("what was recorded only in this copy, when two have gone apart"))
    commands.add("check", _check, say("look the store over; nothing is changed"))
    audit = commands.add("audit", _audit, say("who did what, and whether the log is whole"))
    audit.add_argument("--since", type=dt.date.fromisoformat, metavar="YYYY-MM-DD")
    backup = commands.add("backup", _backup, say("a verified copy of the store"))
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = commands.add("restore", _restore, say("restore a copy into a new place"), store=None)
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("store", type=Path, metavar="NEWSTORE")
    restore.add_argument("--recovery-code-file", type=Path, metavar="F")
    restore.add_argument("--new-passphrase-file", type=Path, metavar="F")
    commands.add("self-test", _self_test, say("try everything out in a scratch store"), store=None)


def _register_accounts(commands: Commands) -> None:
    users = commands.group("user", say("who has a key to the store"), "ACTION")
    users.add("list", _list_users, say("the accounts"))
    add = users.add("add", _add_user, say("a new account"))
    add.add_argument("--name", required=True, metavar="NAME")
    add.add_argument("--role", required=True, choices=[role.value for role in Role], metavar="|".join(Role))
    add.add_argument("--municipality", action="append", default=[], metavar="CODE")
    add.add_argument("--unit", metavar="UNIT", help=_unit_help())
    add.add_argument("--new-passphrase-file", type=Path, metavar="F")
    unit = users.add("unit", _set_unit, say("state the unit that an account's person works in"))
    unit.add_argument("--name", required=True, metavar="NAME")
    unit.add_argument("--unit", required=True, metavar="UNIT", help=_unit_help())
    revoke = users.add("revoke", _revoke_user, say("take an account's key away, with a new recovery sheet"))
    revoke.add_argument("--name", required=True, metavar="NAME")
    revoke.add_argument(
        "--confirm", metavar="NUMBER", help=say("the number of the keys that remain, when there is no one to ask")
    )
    _sheet_options(revoke)
    _sheet_options(commands.add("recovery-sheet", _recovery_sheet, say("a new recovery sheet in place of the old one")))
    change = commands.add("passphrase", _passphrase, say("change your own passphrase"))
    change.add_argument("--new-passphrase-file", type=Path, metavar="F")
    remember = commands.group("keyring", say("opening the store by this computer's keyring"), "ACTION")
    remember.add("on", _keyring_on, say("let this computer's keyring open the store for you"))
    remember.add("off", _keyring_off, say("have your passphrase asked for again on this computer"))
    recover = commands.add("recover", _recover, say("a new passphrase with the recovery sheet"))
    recover.add_argument("--recovery-code-file", type=Path, metavar="F")
    recover.add_argument("--new-passphrase-file", type=Path, metavar="F")


def _unit_help() -> str:
    return say("the code of a unit of the municipality, or words for it, as in the programme; empty for none")


def _sheet_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--recovery-out", type=Path, required=True, metavar="PDF")
    parser.add_argument("--recovery-code-file", type=Path, metavar="F")


# --- accounts --------------------------------------------------------------------------------------------------------------


def _users(session: Session, *more: str) -> Answer:
    found, units = accounts.listed(session), accounts.units(session)
    facts = {
        "users": [
            {
                "name": a.name,
                "role": a.role.value,
                "municipalities": list(a.municipalities),
                "unit": units.get(a.id),
                "active": a.active,
            }
            for a in found
        ]
    }
    lines = [_user_line(session, one, units.get(one.id)) for one in found]
    return Answer(facts=facts, lines=[*lines, *more])


def _user_line(session: Session, one: Account, unit: str | None) -> str:
    works = vocabulary.code_name(session.programme, CodeList.UNIT, unit)
    ended = "" if one.active else f"({say('revoked')})"
    parts = (labels.detail(one.role.value), *one.municipalities, works, ended)
    return f"{one.name}: " + " ".join(part for part in parts if part)


def _set_unit(args: Arguments) -> Answer:
    with opened(args) as session:
        accounts.set_unit(session, args.name, args.unit or None)
        return _users(session)


def _list_users(args: Arguments) -> Answer:
    with opened(args) as session:
        return _users(session)


def _new_passphrase(args: Arguments) -> str:
    return secret(args.new_passphrase_file, say("New passphrase"), "--new-passphrase-file")


def _add_user(args: Arguments) -> Answer:
    new = _new_passphrase(args)
    with opened(args) as session:
        accounts.add(session, args.name, Role(args.role), args.municipality, new, unit=args.unit)
        return _users(session)


def _revoke_user(args: Arguments) -> Answer:
    with opened(args) as session:
        found = accounts.preview_revocation(session, args.name)
        confirmed = args.confirm or _confirmed(found)
        with _new_sheet(args, session) as sheet:
            accounts.revoke(session, args.name, confirmed=confirmed, sheet=sheet, typed=_typed_groups(sheet))
        return _users(
            session,
            say("The store has a new key. Copies and backups from before still open with the old passphrases: erase them."),
        )


def _confirmed(found: Revocation) -> str:
    """The number of the keys that remain, once somebody at the terminal has looked at them; empty otherwise."""
    if not sys.stdin.isatty():
        return ""
    for key in found.keys:
        warn(f"{key.fingerprint}  {key.name}")
    return found.number if asked(say("Do these keys, and no others, belong to those who work here? Type yes")) else ""


@contextlib.contextmanager
def _new_sheet(args: Arguments, session: Session) -> Iterator[NewSheet]:
    """A new recovery sheet, whose files are removed again when it does not take effect."""
    sheet = recovery.new_sheet(session, args.recovery_out, args.recovery_code_file, force=args.force)
    try:
        yield sheet
    except NotTidied:
        raise
    except BaseException:
        recovery.discard(sheet)
        raise


def _typed_groups(sheet: NewSheet) -> dict[int, str]:
    """Two groups of the new code, typed from the paper; without a terminal read back from the file for scripts."""
    groups = secrets.SystemRandom().sample(range(1, 9), recovery.PROVED_GROUPS)
    if sheet.code_file is not None:
        written = secret(sheet.code_file, "", "--recovery-code-file").split("-")
        return {number: written[number - 1] for number in groups}
    warn(say("Recovery sheet, to print and keep locked up: {file}", file=sheet.sheet))
    return {
        number: secret(None, say("Group {number} of the code on the sheet", number=number), "--recovery-code-file")
        for number in groups
    }


def _recovery_sheet(args: Arguments) -> Answer:
    with opened(args) as session, _new_sheet(args, session) as sheet:
        recovery.renew(session, sheet, _typed_groups(sheet))
        line = say("Recovery sheet, to print and keep locked up: {file}", file=sheet.sheet)
        return Answer(facts={"recovery_sheet": str(sheet.sheet)}, lines=[line])


def _passphrase(args: Arguments) -> Answer:
    new = _new_passphrase(args)
    with opened(args) as session:
        accounts.change_passphrase(session, new)
        return Answer(facts={"user": session.account.name}, lines=[say("The passphrase is changed.")])


def _keyring_on(args: Arguments) -> Answer:
    with opened(args) as session:
        remembering.turn_on(session, passphrase(args))
        remembering.end(session)
        line = say("This computer's keyring opens the store with --keyring, until the window locks it.")
        return Answer(facts={"user": session.account.name, "keyring": True}, lines=[line])


def _keyring_off(args: Arguments) -> Answer:
    with opened(args) as session:
        remembering.turn_off(session, passphrase(args))
        line = say("The passphrase is asked for at every start.")
        return Answer(facts={"user": session.account.name, "keyring": False}, lines=[line])


def _recovery_code(args: Arguments) -> str:
    return secret(args.recovery_code_file, say("Recovery code"), "--recovery-code-file")


def _recover(args: Arguments) -> Answer:
    account = accounts.recover(
        args.store, _recovery_code(args), _new_passphrase(args), name=args.user, machine=machine(), now=clock(None)
    )
    return Answer(facts={"user": account.name}, lines=[say("{name} has a new passphrase.", name=account.name)])


# --- decisions ----------------------------------------------------------------------------------------------------------------


def _policy(args: Arguments) -> Answer:
    values = dict(value.partition("=")[::2] for value in args.values)
    if not all("=" in value for value in args.values):
        raise MissingArgument(argument="KEY=VALUE")
    facts: dict[str, object] = {}
    with opened(args) as session:
        if not {"detail_releases", "unstated_with_band"}.isdisjoint(values) and session.vault.header.kind == NODE:
            wanted = safekeeping.preview_policy(session, values)
            facts |= _price(session, wanted.schedule(len(session.programme.periods(wanted.half_year_scheme))))
        policy = safekeeping.decide(session, values) if values else safekeeping.policy(session)
        origins = common_rules.origins(session)
    decided = policy.plain()
    lines = [f"{name} = {value} ({labels.detail(f'origin_{origins[name]}')})" for name, value in decided.items()]
    return Answer(facts={"policy": decided, "origins": dict(origins), **facts}, lines=lines)


def _price(session: Session, wanted: tuple[int, ...]) -> dict[str, object]:
    """The numbers hidden in the store's own figures, shown before the decision is made: with each detail schedule, the wanted
    one last; and in the schedule in force with the people who are not stated counted the other way."""
    *schedules, other_way = detail_schedule.price(session, wanted, progress=lambda *_: None)
    for price in schedules:
        _say_price(f"detail_releases={','.join(map(str, price.releases)) or say('none')}", price)
    _say_price(f"unstated_with_band={str(other_way.unstated_with_band).lower()}", other_way)
    return {
        "price": [{"releases": list(price.releases), "periods": _periods(price)} for price in schedules],
        "price_unstated": {"unstated_with_band": other_way.unstated_with_band, "periods": _periods(other_way)},
    }


def _periods(price: SchedulePrice) -> list[dict[str, object]]:
    return [dataclasses.asdict(found) for found in price.periods]


def _say_price(decision: str, price: SchedulePrice) -> None:
    for found in price.periods:
        hidden = say_count(
            "{count} of {cells} numbers is hidden", "{count} of {cells} numbers are hidden", found.hidden, cells=found.cells
        )
        warn(f"{decision}: {found.period}: {hidden}")


# --- health and copies ------------------------------------------------------------------------------------------------------


def _accept(args: Arguments) -> Answer:
    with opened(args) as session:
        given_up = safekeeping.accept(session)
    facts = {"kept": given_up.kept if given_up else None, "saved": given_up.saved if given_up else None}
    return Answer(facts=facts, lines=[say("This is the store from now on.")])


def _compare(args: Arguments) -> Answer:
    with opened(args) as session:
        found = comparing.parting(session)
    if found is None:
        facts: dict[str, object] = {"parted": False, "common": None, "here": [], "there": None}
        return Answer(facts=facts, lines=[say("Nothing is known to be recorded only in this copy.")])
    facts = {
        "parted": True,
        "common": utc(found.common),
        "here": [{"at": utc(line.at), "who": line.who, "verb": line.verb, "about": line.about} for line in found.here],
        "there": found.there,
    }
    heading = say("Up to {moment} the copies are the same. Recorded only in this one after that:", moment=utc(found.common))
    return Answer(
        facts=facts, lines=[heading, *(f"{line.local}  {line.who}: {line.what} {line.about}".rstrip() for line in found.here)]
    )


def _check(args: Arguments) -> Answer:
    found = safekeeping.check(args.store, args.user, passphrase(args))
    problems = [{**p.facts, "code": p.code, "message": labels.detail(p.code)} for p in found.problems]
    facts = {
        "ok": not problems,
        "problems": problems,
        "anchor": found.standing.value,
        "keyrings": [{"user": way.name, "machine": way.machine} for way in found.keyrings],
        "entries": found.entries,
        "last_backup": found.last_backup,
    }
    lines = [labels.detail(p.code) for p in found.problems] or [
        say_count(
            "The store is whole; its log has {count} entry.",
            "The store is whole; its log has {count} entries.",
            found.entries or 0,
        )
    ]
    lines += [
        say("The keyring of {machine} opens the store for {name} without the passphrase.", machine=way.machine, name=way.name)
        for way in found.keyrings
    ]
    moment = found.last_backup or (say("never") if found.entries is not None else say("cannot be told"))
    lines.append(say("Last backup: {moment}.", moment=moment))
    return Answer(facts=facts, lines=lines, code=_DAMAGED if problems else 0)


def _audit(args: Arguments) -> Answer:
    with opened(args) as session:
        found = chain.read(session, args.since)
    facts = dataclasses.asdict(found)
    lines = [f"{e.sequence:>6}  {e.at}  {e.who}  {e.verb}  {e.kind}" for e in found.entries]
    if found.sealed.count:
        words = say_count(
            "{count} entry is about a case that is not shown to you.",
            "{count} entries are about cases that are not shown to you.",
            found.sealed.count,
        )
        lines.append(f"{words} SHA-256 {found.sealed.digest}")
    lines.append(say("The log is whole.") if found.chain_ok else say("THE LOG HAS BEEN BROKEN."))
    return Answer(facts=facts, lines=lines, code=0 if found.chain_ok else _DAMAGED)


def _backup(args: Arguments) -> Answer:
    with opened(args) as session:
        copy = backups.make(session, args.file, force=args.force)
    return _copy_answer(copy, say("The backup was written, opened and checked: {file}", file=args.file))


def _restore(args: Arguments) -> Answer:
    if args.recovery_code_file:
        copy = safekeeping.restore_with_code(
            args.file,
            args.store,
            _recovery_code(args),
            _new_passphrase(args),
            name=args.user,
            machine=machine(),
            now=clock(None),
        )
    else:
        copy = safekeeping.restore(args.file, args.store, args.user, passphrase(args), machine=machine(), now=clock(None))
    return _copy_answer(copy, say("The store is restored and checked: {folder}", folder=args.store))


def _copy_answer(copy: Copy, line: str) -> Answer:
    return Answer(facts={"sha256": copy.sha256, "rows": copy.rows}, lines=[line, f"SHA-256 {copy.sha256}"])


def _self_test(args: Arguments) -> Answer:
    del args
    parts = self_test.run(machine=machine())
    bad = [part for part in parts if part.problem]
    facts = {"ok": not any(p.needed for p in bad), "parts": {p.name: p.problem or "ok" for p in parts}}
    lines = [f"{labels.part(part.name)}: {labels.detail(part.problem) if part.problem else 'ok'}" for part in parts]
    return Answer(facts=facts, lines=lines, code=0 if facts["ok"] else 4)
