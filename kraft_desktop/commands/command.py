"""The parts that all commands share: arguments, secrets, an open store, and the answer for scripts and for people."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import getpass
import json
import platform
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kraft_desktop import labels
from kraft_desktop.domain.errors import (
    CannotRead,
    Damaged,
    KeyringUnavailable,
    KraftError,
    MissingArgument,
    NotTidied,
    NotWrittenSo,
    OlderStore,
    Refused,
    Unavailable,
)
from kraft_desktop.services.admin import access, remembering
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import preconditions
from kraft_desktop.store.folder.files import read_bytes
from kraft_desktop.words import LANGUAGES, plural, translate

USAGE = 2
_CODES = ((MissingArgument, USAGE), (NotWrittenSo, USAGE), (Refused, 3), (Unavailable, 4), (Damaged, 5))
_SECRET_LIMIT = 4096
_STEERING = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
"""Unicode categories of signs that steer a terminal or cannot be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer of a command: ``facts`` for scripts, ``lines`` for people, and the exit ``code``, not 0 for a completed job
    with a negative result."""

    facts: Mapping[str, object]
    lines: Sequence[str] = field(default_factory=tuple)
    code: int = 0


Arguments = argparse.Namespace
Run = Callable[[Arguments], Answer]


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands of a parser, and the options common to all of them."""

    parsers: Any
    common: argparse.ArgumentParser
    groups: dict[str, Commands] = field(default_factory=dict)

    def add(self, name: str, run: Run, about: str, *, store: str | None = "store") -> argparse.ArgumentParser:
        """A new command; ``store`` names its first argument, a store, if it takes one."""
        parser: argparse.ArgumentParser = self.parsers.add_parser(
            name, parents=[self.common], help=about, description=about, allow_abbrev=False
        )
        parser.set_defaults(run=run)
        if store:
            parser.add_argument("store", type=Path, metavar=store.upper())
        return parser

    def group(self, name: str, about: str, metavar: str, default: str = "") -> Commands:
        """The subcommands of a command, made when it is first asked for; ``default`` is the one that is meant where none is
        named."""
        if name in self.groups:
            return self.groups[name]
        parser = self.parsers.add_parser(name, parents=[self.common], help=about, description=about, allow_abbrev=False)
        actions = parser.add_subparsers(required=True, metavar=metavar, parser_class=type(parser))
        if default:
            parser.mean(default, actions.choices)
        self.groups[name] = Commands(actions, self.common)
        return self.groups[name]


def common() -> argparse.ArgumentParser:
    """The options of every command. They have no defaults, so that an option given before the command is not reset after it."""
    options = argparse.ArgumentParser(add_help=False, allow_abbrev=False, argument_default=argparse.SUPPRESS)
    options.add_argument("--lang", choices=LANGUAGES, help=say("the language, Swedish if not given"))
    options.add_argument("--json", action="store_true", help=say("answer with one JSON object, for scripts"))
    options.add_argument("--user", metavar="NAME", help=say("the account that works, the store's first if not given"))
    options.add_argument("--keyring", action="store_true", help=say("let this computer's keyring open the store, if it may"))
    options.add_argument("--passphrase-file", type=Path, metavar="F", help=say("where its passphrase stands"))
    options.add_argument(
        "--today", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("another day, in a practice store")
    )
    options.add_argument("--force", action="store_true", help=say("write over files that are there"))
    return options


def exit_code(problem: KraftError) -> int:
    """The exit code for an error: 2 usage, 3 refused by a rule, 4 prevented by the surroundings, 5 damaged data."""
    return next(code for kind, code in _CODES if isinstance(problem, kind))


def warn(sentence: str) -> None:
    """Write one sentence for people to standard error, beside the answer."""
    sys.stderr.write(f"{plain(sentence)}\n")


def secret(file: Path | None, question: str, option: str) -> str:
    """The secret in a file, or typed in. Raises MissingArgument with the ``option`` when there is no terminal to ask on."""
    if file is not None:
        try:
            text = read_bytes(file, _SECRET_LIMIT).decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            raise CannotRead(path=str(file)) from problem
        return text.rstrip("\r\n")
    if not sys.stdin.isatty():
        raise MissingArgument(argument=option)
    return getpass.getpass(f"{question}: ", stream=sys.stderr)


def asked(question: str) -> bool:
    """Whether the person at the terminal answers with a yes, in Swedish or English."""
    sys.stderr.write(f"{question}: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in {"ja", "yes"}


def plain(text: str) -> str:
    """A text for the terminal: each sign that steers it or cannot be seen as a question mark, but for the end of a line."""
    return "".join("?" if unicodedata.category(sign) in _STEERING and sign != "\n" else sign for sign in text)


def harmless_json(facts: Mapping[str, object]) -> str:
    """An answer as JSON that says the same on every terminal: signs that steer it or cannot be seen are escaped."""
    text = json.dumps(facts, ensure_ascii=False, indent=1)
    return "".join(
        json.dumps(sign)[1:-1] if unicodedata.category(sign) in _STEERING and sign != "\n" else sign for sign in text
    )


def passphrase(args: Arguments) -> str:
    """The passphrase of the account that runs the command."""
    return secret(args.passphrase_file, say("Passphrase"), "--passphrase-file")


def machine() -> str:
    """The name of this computer in the trail and the lease."""
    return platform.node() or "?"


def clock(today: dt.date | None) -> Callable[[], dt.datetime]:
    """A clock in the computer's time zone, on the day ``today`` when given."""

    def now() -> dt.datetime:
        moment = dt.datetime.now(dt.UTC).astimezone()
        return moment if today is None else dt.datetime.combine(today, moment.timetz())

    return now


@contextlib.contextmanager
def opened(args: Arguments, folder: Path | None = None) -> Iterator[Session]:
    """A session on the command's store, unlocked, and locked again afterwards."""
    session = _session(args, folder or args.store)
    try:
        if session.missing is not None:
            warn(labels.sentence(OlderStore(kept=session.missing.kept)))
        for name in session.foreign_keys:
            warn(say("WARNING: the store's header has a key that the store did not give out ({name}).", name=name))
        yield session
    except BaseException:
        with contextlib.suppress(NotTidied):  # what went wrong first is said first
            session.vault.close()
        raise
    try:
        session.vault.close()
    except NotTidied as problem:  # the answer is true all the same
        warn(labels.sentence(problem))


def _session(args: Arguments, folder: Path) -> Session:
    """The store, unlocked: by the keyring when that was asked for and works, else by the passphrase."""
    now, day_chosen = clock(args.today), bool(args.today)
    if args.keyring:
        try:
            return remembering.open_session(folder, args.user, machine=machine(), now=now, day_chosen=day_chosen)
        except KeyringUnavailable as problem:
            if args.passphrase_file is None and not sys.stdin.isatty():
                raise
            warn(labels.sentence(problem))
    return access.open_session(folder, args.user, passphrase(args), machine=machine(), now=now, day_chosen=day_chosen)


def warn_missing(session: Session) -> None:
    """Say what a real store lacks before real people; the import is made all the same."""
    lack = len(preconditions.missing(session))
    if lack:
        words = say_count(
            "Before real people {count} line has to be settled; see before-real-people list.",
            "Before real people {count} lines have to be settled; see before-real-people list.",
            lack,
        )
        warn(words)


def say(text: str, **facts: object) -> str:
    """A line for people, translated."""
    return translate("Cli", text).format(**facts)


def say_count(one: str, other: str, count: int, **facts: object) -> str:
    """A line for people with a number, translated: see ``words.plural``."""
    return plural("Cli", one, other, count, **facts)
