"""package, quarter, status: the files that a node sends to the owner"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kraft_desktop import labels, vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, secret, warn
from kraft_desktop.domain.budget import Budget, parse
from kraft_desktop.domain.errors import CannotRead
from kraft_desktop.domain.period import Period
from kraft_desktop.domain.programme import Programme
from kraft_desktop.phrases import period_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.outgoing import activity_budget, half_year_package, name_screening, quarter_report, status_report
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.outgoing.dispatch import Delivery, Prepared, Sent
from kraft_desktop.services.risk import class_merging
from kraft_desktop.store.folder.files import read_bytes

_TEXT_LIMIT = 1 << 20


def register(commands: Commands) -> None:
    """Add the commands."""
    package = commands.add("package", _package, say("the half-year package, protected, signed and sealed"))
    package.add_argument("--period", required=True, metavar="P", help=say("the half-year, written 2026H1"))
    package.add_argument(
        "--diary-number", metavar="NUMBER", help=say("the number in the diary of the authority, printed on the package")
    )
    package.add_argument("--correct", metavar="REASON", help=say("a new version of a package that was sent, and why"))
    package.add_argument(
        "--merge",
        type=lambda text: tuple(text.split(",")),
        action="append",
        metavar="CLASS,CLASS",
        help=say(
            "tell municipalities or neighbouring bands as one, by their codes; a band with those not stated too, whose code is"
            " unknown"
        ),
    )
    quarter = commands.add("quarter", _quarter, say("the quarter file: core totals, hours, budget and situation report"))
    quarter.add_argument("--period", required=True, metavar="Q", help=say("the quarter, written 2026Q3"))
    quarter.add_argument(
        "--text",
        type=_named_file,
        action="append",
        default=[],
        metavar="CODE=FILE",
        help=say("the situation report of a municipality, or of the node"),
    )
    status = commands.add("status", _status, say("the status file: hours and budget this week, and nobody in it"))
    for parser in (package, quarter, status):
        parser.add_argument("--out", type=Path, required=True, metavar="DIR", help=say("the folder the files are written to"))
        parser.add_argument(
            "--open", action="store_true", help=say("also an open, signed zip for a receiver without the program")
        )
    for parser in (quarter, status):
        parser.add_argument(
            "--budget",
            type=Path,
            metavar="FILE.toml",
            help=say(
                'the activity budget: through = "2026-09" and [material] granted = 40000, used = 12345; likewise [competence], '
                "[interpreter], [physician], [network], [conference], [other]"
            ),
        )
    for parser in (package, quarter):
        parser.add_argument("--approver", metavar="NAME", help=say("the account of the second person, who approves"))
        parser.add_argument(
            "--approver-passphrase-file", type=Path, metavar="F", help=say("where that person's passphrase stands")
        )


def _named_file(text: str) -> tuple[str, Path]:
    code, sign, file = text.partition("=")
    if not (code and sign and file):
        raise ValueError(text)
    return code, Path(file)


def _delivery(args: Arguments) -> Delivery:
    """The options of delivery; asks for the passphrase of the approver when one is named."""
    approval = None
    if args.approver:
        question = say("Passphrase of the one who approves")
        passphrase = secret(args.approver_passphrase_file, question, "--approver-passphrase-file")
        approval = Approval(name=args.approver, passphrase=passphrase)
    return Delivery(approval=approval, open_zip=args.open, force=args.force)


def _package(args: Arguments) -> Answer:
    delivery = _delivery(args)
    with opened(args) as session:
        closed = _warn_closing(args.period, half_year_package.closes(session, args.period))
        sent = half_year_package.send(
            session,
            args.period,
            args.out,
            delivery,
            correct=args.correct,
            merges=None if args.merge is None else [class_merging.merge_of(session, classes) for classes in args.merge],
            diary_number=args.diary_number,
        )
    if phrases := name_screening.phrases_about_one(args.correct or ""):  # the reason stands in the package and in the mail
        about = ", ".join(phrases)
        warn(say("Look at the reason for the correction again: it speaks of one person ({phrases}).", phrases=about))
    if sent.already and args.diary_number:
        warn(say("The package stands as it was sent, with the diary number it had then."))
    return _sent(session.programme, sent, closed)


def _quarter(args: Arguments) -> Answer:
    delivery = _delivery(args)
    texts: dict[str, str] = {}
    for code, file in args.text:  # several files with the same code are joined
        texts[code] = "\n\n".join([*([texts[code]] if code in texts else []), _text(file)])
    budget = _budget(args)
    with opened(args) as session:
        _warn_differing(session, budget)
        closed = _warn_closing(args.period, quarter_report.closes(session, args.period))
        sent = quarter_report.send(session, args.period, args.out, delivery, texts=texts, budget=budget)
    for code, text in texts.items():
        if phrases := name_screening.phrases_about_one(text):
            about = {"code": code, "phrases": ", ".join(phrases)}
            warn(say("Look at the text of {code} again: it speaks of one person ({phrases}).", **about))
    if sent.already and any(
        quarter_report.paragraphs(text) != list(sent.prepared.texts.get(code, ())) for code, text in texts.items()
    ):
        warn(say("The texts were not added: the file stands as it was sent."))
    if sent.already and budget is not None and sent.prepared.kept.budget != budget:
        warn(say("The budget was not added: the file stands as it was sent."))
    answer = _sent(session.programme, sent, closed)
    return replace(answer, facts={**answer.facts, **_budget_facts(sent)}, lines=[*answer.lines, *_budget_lines(sent)])


def _warn_closing(period_id: str, closes: Sequence[Period]) -> list[str]:
    """The ids of the periods that sealing closes for good; says so before it is done."""
    closed = [one.id for one in closes]
    if closed:
        warn(period_words.closed_for_good(period_id, closed))
    return closed


def _budget(args: Arguments) -> Budget | None:
    return parse(_text(args.budget)) if args.budget else None


def _warn_differing(session: Session, budget: Budget | None) -> None:
    """Say where a typed budget differs from the one that is kept."""
    if budget is None:
        return
    with session.vault.read() as data:
        kept = activity_budget.kept(session, data).get(budget.through)
    for one in activity_budget.differing(budget, kept):
        about = {"post": labels.post(one.post), "amount": labels.detail(f"post_{one.amount}")}
        none = labels.detail("post_not_stated")
        stated, here = (none if value is None else f"{value} kr" for value in (one.stated, one.kept))
        warn(say("{post}, {amount}: the file says {stated}, the budget here {kept}.", **about, stated=stated, kept=here))


def _budget_facts(sent: Sent) -> dict[str, object]:
    budget = sent.prepared.budget
    return {"budget": budget.plain() if budget else None}


def _budget_lines(sent: Sent) -> list[str]:
    if sent.prepared.budget is None:
        return [say("No activity budget is in the file.")]
    return [say("The activity budget in it goes up to and including {month}.", month=sent.prepared.budget.through)]


def _text(file: Path) -> str:
    try:
        return read_bytes(file, _TEXT_LIMIT).decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise CannotRead(path=str(file)) from problem


def _status(args: Arguments) -> Answer:
    budget = _budget(args)
    with opened(args) as session:
        _warn_differing(session, budget)
        sent = status_report.send(session, args.out, Delivery(open_zip=args.open, force=args.force), budget=budget)
    hours = sent.prepared.hours
    facts = {
        **_file_facts(sent),
        "hours": hours.plain() if hours else None,
        **_budget_facts(sent),
    }
    lines = [say("The status file: {file}", file=sent.file), say("A mail draft with it: {file}", file=sent.mail)]
    lines += [*_other_forms(sent), *_budget_lines(sent)]
    return Answer(facts=facts, lines=lines)


def _file_facts(sent: Sent) -> dict[str, object]:
    return {
        "file": str(sent.file),
        "mail": str(sent.mail),
        "text": str(sent.text),
        "armored": str(sent.forms.armored),
        "open": str(sent.forms.open) if sent.forms.open else None,
        "sha256": sent.sha256,
        "words": list(sent.words),
        "version": sent.version,
        "period": sent.prepared.period.id,
        "already": sent.already,
    }


def _other_forms(sent: Sent) -> list[str]:
    lines = [say("The same as text, for mail that lets no other file through: {file}", file=sent.forms.armored)]
    return [*lines, say("The open package: {file}", file=sent.forms.open)] if sent.forms.open else lines


def protection_lines(prepared: Prepared) -> list[str]:
    """How many numbers are hidden, and whether something can be worked out."""
    lines = [vocabulary.hidden_numbers(prepared.counts.hidden)] if prepared.tables else []
    if prepared.tables and prepared.holds:
        lines.append(vocabulary.nobody_found())
    if disclosed := prepared.attack.get("disclosed", 0):
        lines.append(say("Already given away by earlier packages alone: {count}.", count=disclosed))
    return lines


def _sent(programme: Programme, sent: Sent, closed: Sequence[str]) -> Answer:
    prepared, merged = sent.prepared, class_merging.merges_in(sent.prepared)
    hidden = {reason: prepared.suppressed.get(reason, 0) for reason in ("primary", "secondary", "held")}
    facts = {
        **_file_facts(sent),
        "tables": sum(len(document.tables) for document in prepared.tables.values()),
        "suppressed_primary": hidden["primary"],
        "suppressed_secondary": hidden["secondary"],
        "held": hidden["held"],
        "hidden": prepared.counts.hidden,
        "merged": [list(one.members) for one in merged],
        "attack": dict(prepared.attack),
        "replaces": prepared.replaces.version if prepared.replaces else None,
        "closed": list(closed),
    }
    lines = [
        say("The package: {file}", file=sent.file),
        say("A mail draft with it: {file}", file=sent.mail),
        *_other_forms(sent),
        say("Four words to read aloud on the telephone: {words}", words=" ".join(sent.words)),
        *protection_lines(prepared),
    ]
    if merged:
        classes = [vocabulary.class_name(programme, one.dimension, one.group) for one in merged]
        lines.append(say("Told as one: {classes}.", classes="; ".join(classes)))
    if sent.already:
        lines.insert(0, say("The period was sent before: this is the same package again, byte for byte."))
    return Answer(facts=facts, lines=lines)
