"""The same verbs without a window: parses what was typed, runs it, and says how it went."""

from __future__ import annotations

import argparse
import datetime as dt
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn, TextIO

from kraft_desktop import labels, words
from kraft_desktop.commands import counting, exchange, founding, keeping, picturing, protecting, sending, taking
from kraft_desktop.commands.command import USAGE, Answer, Commands, exit_code, warn
from kraft_desktop.commands.picturing import Take
from kraft_desktop.domain.errors import KraftError
from kraft_desktop.services.importing import Outcome
from kraft_desktop.words import translate


class _Parser(argparse.ArgumentParser):
    """Says what cannot be understood in one sentence and how the command is written."""

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split()).removeprefix("usage: ")
        text = translate("Cli", "This cannot be understood ({problem}). It is written: {usage}")
        self.exit(USAGE, text.format(problem=message, usage=usage) + "\n")


def main(typed: Sequence[str], take_pictures: Take) -> int:
    """Run one command; the exit code says whose fault it was: 0 done, 2 usage, 3 rules, 4 world, 5 data."""
    words.use(_language(typed))
    args = _parser(take_pictures).parse_args(typed)
    try:
        answer: Answer = args.run(args)
    except KraftError as problem:
        answer = _refusal(problem)
    _print(answer, as_json=args.json)
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
    outcome = problem.facts.get("outcome")
    facts = taking.facts(outcome) if isinstance(outcome, Outcome) else {}
    return Answer(facts={**facts, "error": type(problem).__name__, "message": sentence}, code=exit_code(problem))


def _print(answer: Answer, *, as_json: bool) -> None:
    out: TextIO = sys.stdout
    if as_json:
        out.write(json.dumps(answer.facts, ensure_ascii=False, indent=1) + "\n")
    else:
        out.writelines(f"{line}\n" for line in answer.lines)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _parser(take_pictures: Take) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    common.add_argument("--lang", choices=words.LANGUAGES, default=words.DEFAULT)
    common.add_argument("--json", action="store_true")
    common.add_argument("--user", metavar="NAME")
    common.add_argument("--passphrase-file", type=Path, metavar="F")
    common.add_argument("--today", type=_day, metavar="YYYY-MM-DD")
    common.add_argument("--force", action="store_true")
    parser = _Parser(prog="kraft-desktop", description="KRAFT Desktop", allow_abbrev=False)
    commands = Commands(parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser), common)
    for module in (founding, taking, counting, sending, exchange, keeping, protecting):
        module.register(commands)
    picturing.register(commands, take_pictures)
    return parser
