"""rules: what the project owner decides for all nodes alike, as a signed file"""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.domain.policy import COMMON
from kraft_desktop.services.admin import common_rules


def register(commands: Commands) -> None:
    """Add the commands."""
    group = commands.group("rules", say("the rules that the project owner decides for all nodes alike"), "export|take")
    export = group.add("export", _export, say("write the owner's decisions to a signed file"))
    take = group.add("take", _take, say("take the owner's decisions in at a node"))
    for parser in (export, take):
        parser.add_argument("file", type=Path, metavar="FILE")


def _export(args: Arguments) -> Answer:
    with opened(args) as session:
        made = common_rules.export(session, args.file, force=args.force)
    facts = {"file": str(args.file), "made": made.made.isoformat(), "rules": dict(made.rules)}
    return Answer(facts=facts, lines=[say("The rules for all nodes: {file}", file=args.file), *_lines(made.rules)])


def _take(args: Arguments) -> Answer:
    with opened(args) as session:
        decided = common_rules.take(session, args.file).plain()
    rules = {name: decided[name] for name in COMMON}
    return Answer(facts={"policy": decided}, lines=[say("The owner's rules hold here from now on."), *_lines(rules)])


def _lines(rules: object) -> list[str]:
    return [f"{name} = {value}" for name, value in dict(rules).items()]  # type: ignore[call-overload]
