"""keys, rules, verify, receive, receipt, consolidate"""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

from kraft_desktop import labels, vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, exit_code, opened, say, warn
from kraft_desktop.commands.open_package import verified_open
from kraft_desktop.domain.policy import COMMON
from kraft_desktop.reports.tables.summary import GoalProgress
from kraft_desktop.services.admin import common_rules, keys
from kraft_desktop.services.incoming import consolidated, open_package, receiving
from kraft_desktop.services.incoming.receiving import ReceivedFile, Verified
from kraft_desktop.services.outgoing import name_screening
from kraft_desktop.words import language

_REPLAYED = 3


def register(commands: Commands) -> None:
    """Add the commands."""
    exchange = commands.group("keys", say("exchange keys with the other party"), "ACTION")
    export = exchange.add("export", _export, say("write this store's public key file"))
    export.add_argument("file", type=Path, metavar="OUT")
    trust = exchange.add("trust", _trust, say("take in another's key file"))
    trust.add_argument("file", type=Path, metavar="FILE")
    trust.add_argument("--confirmed", action="store_true", help=say("the numbers have been compared by telephone"))
    rules = commands.group("rules", say("the rules that the project owner decides for all nodes alike"), "ACTION")
    export_rules = rules.add("export", _export_rules, say("write the owner's decisions to a signed file"))
    take_rules = rules.add("take", _take_rules, say("take the owner's decisions in at a node"))
    for parser in (export_rules, take_rules):
        parser.add_argument("file", type=Path, metavar="FILE")
    verify = commands.add("verify", _verify, say("check a package as far as can be done here"), store=None)
    verify.add_argument("file", type=Path, metavar="FILE")
    verify.add_argument("--store", type=Path, metavar="STORE")
    receive = commands.add("receive", _receive, say("take packages in and answer with receipts"), store="ownerstore")
    receive.add_argument("files", type=Path, nargs="+", metavar="FILE")
    receive.add_argument(
        "--question", default="", metavar="TEXT", help=say("a question of your own that goes into the receipts")
    )
    commands.add("receipt", _receipt, say("take in the receipt for a package")).add_argument("file", type=Path, metavar="FILE")
    consolidate = commands.add("consolidate", _consolidate, say("the nodes together: PDF, workbook, JSON"), store="ownerstore")
    consolidate.add_argument("--period", required=True, metavar="P")
    consolidate.add_argument("--out", type=Path, required=True, metavar="DIR")


def _export_rules(args: Arguments) -> Answer:
    with opened(args) as session:
        made = common_rules.export(session, args.file, force=args.force)
    facts = {"file": str(args.file), "made": made.made.isoformat(), "rules": dict(made.rules)}
    return Answer(facts=facts, lines=[say("The rules for all nodes: {file}", file=args.file), *_decided(made.rules)])


def _take_rules(args: Arguments) -> Answer:
    with opened(args) as session:
        policy = common_rules.take(session, args.file).plain()
    lines = [say("The owner's rules hold here from now on."), *_decided({name: policy[name] for name in COMMON})]
    return Answer(facts={"policy": policy}, lines=lines)


def _decided(rules: Mapping[str, object]) -> list[str]:
    return [f"{name} = {value}" for name, value in rules.items()]


def _export(args: Arguments) -> Answer:
    with opened(args) as session:
        own = keys.export(session, args.file, force=args.force)
    line = say("The key file is written: {file}", file=args.file)
    return Answer(facts={"file": str(args.file), "fingerprint": own.fingerprint}, lines=[line, _fingerprint(own.fingerprint)])


def _fingerprint(fingerprint: str) -> str:
    return say("Numbers to compare by telephone: {fingerprint}", fingerprint=fingerprint)


def _trust(args: Arguments) -> Answer:
    with opened(args) as session:
        trusted = keys.trust(session, args.file, confirmed=args.confirmed)
    partner = trusted.partner
    lines = [_fingerprint(partner.fingerprint)]
    if partner.confirmed:
        lines.append(say("The key of {name} is confirmed.", name=partner.name))
    else:
        lines.append(say("The key of {name} is not verified: compare the numbers, then add --confirmed.", name=partner.name))
    if trusted.replaced:
        lines.append(say("IT REPLACES ANOTHER KEY: {fingerprint}", fingerprint=trusted.replaced))
    facts = {
        "party": partner.name,
        "node": partner.node or None,
        "fingerprint": partner.fingerprint,
        "confirmed": partner.confirmed,
        "replaced": trusted.replaced,
    }
    return Answer(facts=facts, lines=lines)


def _verify(args: Arguments) -> Answer:
    if open_package.is_open(args.file):
        with contextlib.nullcontext() if args.store is None else opened(args) as session:
            return verified_open(open_package.verify_open(session, args.file))
    if args.store is None:
        return _verified(receiving.verify(None, args.file))
    with opened(args) as session:
        return _verified(receiving.verify(session, args.file))


def _verified(found: Verified) -> Answer:
    heading = found.payload.heading
    facts = {
        "ok": True,
        "kind": heading.kind.value,
        "node": heading.node,
        "period": heading.period.id,
        "version": heading.version,
        "sequence": heading.sequence,
        "practice": heading.practice,
        "signed_by": found.signed_by,
        "sha256": found.sha256,
        "words": list(found.words),
        "known": found.known,
        "questions": list(found.questions),
    }
    about = {"node": heading.node, "period": heading.period.id, "version": heading.version}
    lines = [
        say("The package is genuine and whole: {node}, {period}, version {version}.", **about),
        say("Signed by {fingerprint}", fingerprint=found.signed_by),
        say("Four words to read aloud on the telephone: {words}", words=" ".join(found.words)),
        *(f"{labels.detail(question)}." for question in found.questions),
    ]
    return Answer(facts=facts, lines=lines)


def _receive(args: Arguments) -> Answer:
    with opened(args) as session:
        received = receiving.receive(session, args.files, remark=args.question, force=args.force)
    if phrases := name_screening.phrases_about_one(args.question):
        warn(say("Look at your question again: it speaks of one person ({phrases}).", phrases=", ".join(phrases)))
    for file in received:
        if file.error:
            warn(_refusal_line(file.file, labels.refusal(file.error)))
        elif file.status == receiving.ALREADY and args.question and file.remark != args.question:
            warn(f"{file.file.name}: {say('the question was not added: the receipt stands as it was written first.')}")
    lines = [f"{file.file.name}: {_outcome_line(file)}" for file in received if not file.error]
    return Answer(facts={"files": [_file_facts(file) for file in received]}, lines=lines, code=max(map(_code, received)))


def _refusal_line(file: Path, sentence: str) -> str:
    """The sentence about one of several files, with the file's name in front unless the sentence contains it."""
    return sentence if file.name in sentence else f"{file.name}: {sentence}"


def _code(file: ReceivedFile) -> int:
    """The exit code for a file. One that was accepted earlier counts as refused: it is a replay and changed nothing."""
    return exit_code(file.error) if file.error else _REPLAYED if file.status == receiving.ALREADY else 0


def _outcome_line(file: ReceivedFile) -> str:
    if file.status == receiving.ALREADY:
        return say("was taken in before; nothing was changed.")
    accepted = say("taken in; the receipt is {receipt}.", receipt=file.receipt)
    remark = [say("Your question: {remark}", remark=file.remark)] if file.remark else []
    return " ".join([accepted, *(f"{labels.detail(question)}." for question in file.questions), *remark])


def _file_facts(file: ReceivedFile) -> dict[str, object]:
    return {
        "file": str(file.file),
        "status": file.status,
        "reason": file.reason or ("replayed" if file.status == receiving.ALREADY else None),
        "message": labels.refusal(file.error) if file.error else None,
        "receipt": str(file.receipt) if file.receipt else None,
        "node": file.node,
        "period": file.period,
        "version": file.version,
        "words": list(file.words),
        "questions": list(file.questions),
        "remark": file.remark,
    }


def _receipt(args: Arguments) -> Answer:
    with opened(args) as session:
        received = receiving.take_receipt(session, args.file)
    receipt = received.receipt
    facts = {
        "period": receipt.period,
        "version": receipt.package_version,
        "status": receipt.status,
        "questions": list(receipt.questions),
        "remark": receipt.remark,
        "received": receipt.received,
        "already": received.already,
    }
    lines = [say("The owner received {period} on {day}.", period=receipt.period, day=receipt.received[:10])]
    remark = [say("Their question: {remark}", remark=receipt.remark)] if receipt.remark else []
    return Answer(facts=facts, lines=[*lines, *(f"{labels.detail(question)}." for question in receipt.questions), *remark])


def _consolidate(args: Arguments) -> Answer:
    with opened(args) as session:
        made = consolidated.consolidate(session, args.period, args.out, force=args.force)
    facts = {**made.summary.as_json(), "files": [str(file) for file in made.files]}
    lines = [f"{reached.goal.names[language()]}: {_goal_line(reached)}" for reached in made.summary.goals()]
    missing = ", ".join(node.name for node in made.summary.missing)
    if missing:
        lines.append(say("Missing: {nodes}.", nodes=missing))
    return Answer(facts=facts, lines=[*lines, *map(str, made.files)])


def _goal_line(reached: GoalProgress) -> str:
    """The number reached of the target of the nodes that are here, as on paper."""
    total = reached.total
    number = vocabulary.hidden() if total.value is None or not (total.exact or total.value) else str(total.value)
    if total.value and not total.exact:
        number = vocabulary.at_least(number)
    line = say("{number} of {target}", number=number, target=reached.target)
    if reached.target != reached.goal.target:
        line += say("; the target of all nodes together is {target}", target=reached.goal.target)
    return line
