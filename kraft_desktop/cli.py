"""The same verbs without a window: parses what was typed, runs it, and says how it went."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TextIO

from kraft_desktop import labels, words
from kraft_desktop.commands import (
    disclosure,
    exchange,
    figures,
    imports,
    packages,
    published,
    safekeeping,
    screenshots,
    settle,
    stores,
    usage,
)
from kraft_desktop.commands.casework import cases as case_list
from kraft_desktop.commands.casework import contacts, corrections, notes, papers
from kraft_desktop.commands.command import Answer, Commands, common, exit_code, harmless_json, plain, warn
from kraft_desktop.commands.known import assess, close, intervene
from kraft_desktop.commands.meetings import meeting
from kraft_desktop.commands.screenshots import Take
from kraft_desktop.commands.secrecy import absence, before_real_people, cases, consents, tasks
from kraft_desktop.commands.spending import budget, hours, ledger, recorded
from kraft_desktop.domain.errors import CanBeWorkedOut, KraftError, RowsRejected
from kraft_desktop.services.imports.intake import Outcome
from kraft_desktop.services.published.documents import ReadFigures


def main(typed: Sequence[str], take_pictures: Take) -> int:
    """Run one command; the exit code says whose fault it was: 0 done, 2 usage, 3 rules, 4 world, 5 data."""
    words.use(_language(typed))
    try:
        with usage.translated_argparse():
            args = _parser(take_pictures).parse_args(typed)
        answer: Answer = args.run(args)
    except KraftError as problem:
        answer = _refusal(problem)
    _print(answer, as_json="--json" in typed)
    return answer.code


def _language(typed: Sequence[str]) -> str:
    """The language that was asked for, needed before the rest can be explained."""
    for place, word in enumerate(typed):
        wanted = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang" and place + 1 < len(typed):
            wanted = typed[place + 1]
        if wanted in words.LANGUAGES:
            return wanted
    return words.DEFAULT


def _refusal(problem: KraftError) -> Answer:
    sentence = labels.sentence(problem)
    warn(sentence)
    facts, lines = _outcome(problem.outcome if isinstance(problem, RowsRejected) else None)
    if isinstance(problem, CanBeWorkedOut):
        facts = {"attack": {"exact": problem.exact, "narrow": problem.narrow}}
    return Answer(facts={**facts, "error": type(problem).__name__, "message": sentence}, lines=lines, code=exit_code(problem))


def _outcome(outcome: object) -> tuple[dict[str, object], list[str]]:
    """What a sheet that was not taken in had, for scripts and for people: which cells could not be read, and why."""
    if not isinstance(outcome, Outcome | ReadFigures):
        return {}, []
    facts = imports.facts(outcome) if isinstance(outcome, Outcome) else published.read_facts(outcome)
    return facts, imports.not_taken(outcome.rejected)


def _print(answer: Answer, *, as_json: bool) -> None:
    out: TextIO = sys.stdout
    if as_json:
        out.write(harmless_json(answer.facts) + "\n")
    else:
        out.writelines(f"{plain(line)}\n" for line in answer.lines)


def _parser(take_pictures: Take) -> argparse.ArgumentParser:
    """The commands. What they all take can stand before them, with what it is when not given, or after."""
    parser = usage.Parser(prog="kraft-desktop", description="KRAFT Desktop", parents=[common()], allow_abbrev=False)
    parser.set_defaults(lang=words.DEFAULT, json=False, user=None, keyring=False, passphrase_file=None, today=None, force=False)
    actions = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=usage.Parser)
    commands = Commands(actions, common())
    for module in (
        *(stores, before_real_people, imports, settle, cases, case_list, contacts, notes, corrections, papers),
        *(assess, intervene, close, consents, tasks, absence, hours, recorded, budget, ledger, meeting),
        *(figures, published, packages),
        *(exchange, safekeeping, disclosure),
    ):
        module.register(commands)
    screenshots.register(commands, take_pictures)
    return parser
