"""protect, attack: the disclosure engine on plain tables"""

from __future__ import annotations

from pathlib import Path

from kraft_desktop.commands.command import Answer, Arguments, Commands, say, say_count
from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.solver.stated_targets import tightened
from kraft_desktop.disclosure.tables.table import parse_plain, parse_published
from kraft_desktop.domain.errors import BadTables
from kraft_desktop.reports.package import canonical
from kraft_desktop.reports.package.canonical import NotStrict
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, write_atomically

_LIMIT = 50 << 20


def register(commands: Commands) -> None:
    """Add the commands."""
    guard = commands.add("protect", _protect, say("protect plain tables against what was published before"), store=None)
    guard.add_argument("tables", type=Path, metavar="TABLES.json")
    guard.add_argument("--history", type=Path, nargs="+", default=[], metavar="SAFE.json")
    guard.add_argument("--truth", type=Path, nargs="+", default=[], metavar="TABLES.json")
    guard.add_argument("--out", type=Path, required=True, metavar="SAFE.json")
    outsider = commands.add("attack", _attack, say("what an outsider can work out of published tables"), store=None)
    outsider.add_argument("releases", type=Path, nargs="+", metavar="SAFE.json")
    outsider.add_argument("--truth", type=Path, nargs="+", default=[], metavar="TABLES.json")


def _document(file: Path) -> object:
    try:
        return canonical.read(read_bytes(file, _LIMIT))
    except NotStrict as problem:
        raise BadTables(where=file.name, problem=str(problem)) from problem


def _protect(args: Arguments) -> Answer:
    refuse_existing(args.out, force=args.force)
    history = tightened([parse_published(_document(file)) for file in args.history], complete=True)
    truth = [parse_plain(_document(file)) for file in args.truth]
    safe = protect(parse_plain(_document(args.tables)), history, truth=truth)
    write_atomically(args.out, canonical.write_indented(safe.as_json()))
    verdict = safe.verdict.counts() if safe.verdict else {}
    blank = sum(cell.value is None for cell in safe.cells())
    lines = [
        say_count(
            "{count} number is hidden; {exact} can be worked out exactly, {narrow} too nearly.",
            "{count} numbers are hidden; {exact} can be worked out exactly, {narrow} too nearly.",
            blank,
            exact=verdict.get("exact"),
            narrow=verdict.get("narrow"),
        ),
        str(args.out),
    ]
    return Answer(facts={"file": str(args.out), "suppressed": blank, "verdict": verdict}, lines=lines)


def _attack(args: Arguments) -> Answer:
    releases = [parse_published(_document(file)) for file in args.releases]
    found = attack(releases, [parse_plain(_document(file)) for file in args.truth])
    line = say("{exact} can be worked out exactly, {narrow} too nearly.", exact=found.exact, narrow=found.narrow)
    before = say_count(
        "{count} more was given away by how many sensitive numbers an early file states.",
        "{count} more were given away by how many sensitive numbers early files state.",
        found.disclosed,
    )
    return Answer(facts=found.as_json(), lines=[line, *([before] if found.disclosed else [])])
