"""Figures that were published without the program: entered by hand, so that later packages are protected against them too."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.disclosure.tables.table import Cell, Key, PublishedTables, Table, make_key
from kraft_desktop.domain.errors import (
    BadTables,
    ChangedMeanwhile,
    NoSuchPublication,
    NotUnderstood,
    PublicationUsed,
    WrongStoreKind,
)
from kraft_desktop.domain.exchange import OwnPublication, PackageKind
from kraft_desktop.domain.period import release_on
from kraft_desktop.domain.roles import Right
from kraft_desktop.domain.statistics.classes import Dimension, PackageStep
from kraft_desktop.domain.trail import utc
from kraft_desktop.reports.package import canonical
from kraft_desktop.services.admin.access import Session, policy_in
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.ledger import consistency, records
from kraft_desktop.services.ledger.records import Ledger
from kraft_desktop.services.outgoing import dispatch
from kraft_desktop.services.outgoing.name_screening import refuse_names
from kraft_desktop.services.outgoing.release import CLOSINGS, STEPS, true_closings, true_steps
from kraft_desktop.store.database.records import new_id
from kraft_desktop.store.keys.header import NODE
from kraft_desktop.store.vault import Data

_LONGEST_SOURCE = 200
_LAST = frozenset({Dimension.STEP, Dimension.REASON})
_MOST_CLASSES = 2
"""The most classes that an entered number may be crossed by, since each further class multiplies the cells to protect."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationFacts:
    """The last day that published figures cover, the day they were published, and the document they were in (``source``)."""

    until: dt.date
    published: dt.date
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredNumbers:
    """The numbers that were published: of people by the catalogue's classes and step (referred when no step is given), and of
    closed cases by closing reason. A key without a dimension is the total over it; numbers that were not published are absent.
    """

    steps: tuple[Cell, ...] = ()
    closings: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredPublication:
    """The result of entering figures: the publications, how many numbers they hold, and whether they were entered ``already``.

    ``exact`` and ``narrow`` count the small numbers that can be worked out from everything published so far, exactly or in too
    narrow an interval.
    """

    publications: tuple[OwnPublication, ...]
    numbers: int
    already: bool
    exact: int
    narrow: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedFigures:
    """One item of all published figures: a package with its kind, period and version, or figures entered by hand (``kind``
    None). ``left`` is the day of publication, ``until`` the last day covered, ``numbers`` the number of printed cells."""

    id: str
    kind: PackageKind | None
    left: dt.date
    until: dt.date
    numbers: int
    period: str = ""
    version: int = 0
    source: str = ""
    other_definition: bool = False
    used: bool = False


def cells_of_people(counts: Iterable[tuple[Mapping[str, str], int]]) -> EnteredNumbers:
    """Numbers of people, each given with its classes and step, as cells."""
    return EnteredNumbers(steps=tuple(Cell(key=make_key(key), value=value) for key, value in counts))


def all_published(session: Session) -> tuple[PublishedFigures, ...]:
    """All published figures of people, newest first; WrongStoreKind, NotAllowed."""
    _require(session, Right.SEE_FIGURES)
    with session.vault.read() as data:
        history = records.read(data)
    by_hand = [
        PublishedFigures(
            id=publication.id,
            kind=None,
            left=publication.published,
            until=publication.until,
            numbers=_printed_numbers([records.tables_of(publication)]),
            source=publication.source,
            other_definition=publication.other_definition,
            used=_first_package_after(history, publication) is not None,
        )
        for publication in history.in_force()
    ]
    packages = [
        PublishedFigures(
            id=sent.row.id,
            kind=sent.row.kind,
            left=dt.datetime.fromisoformat(sent.row.created).astimezone().date(),
            until=sent.period.end,
            numbers=_printed_numbers(sent.payload.tables.values()),
            period=sent.row.period,
            version=sent.row.package_version,
        )
        for sent in history.counted()
    ]
    return tuple(sorted((*by_hand, *packages), key=lambda one: (one.left, one.until, one.id), reverse=True))


def publications(session: Session) -> tuple[OwnPublication, ...]:
    """The publications entered by hand and in force, in the order they were entered; WrongStoreKind, NotAllowed."""
    _require(session, Right.SEE_FIGURES)
    with session.vault.read() as data:
        return records.read(data).in_force()


def enter(
    session: Session,
    facts: PublicationFacts,
    figures: EnteredNumbers,
    *,
    other_definition: bool = False,
    dry_run: bool = False,
    going_on: Callable[[], object] = lambda: None,
) -> EnteredPublication:
    """Enter figures as they were published; steps and closings become one publication each. ``going_on`` is called just before
    they are stored, and may raise to store nothing.

    Figures by an ``other_definition`` are only listed: they cannot be compared with packages. NotUnderstood (days, source, no
    figures, too many classes), NamesSomebody, BadTables (an unknown class), FiguresContradict or FiguresDisagree when they
    contradict other published figures or what the store counts.
    """
    _require(session, Right.MAKE_PACKAGE)
    _check(session, facts)
    parts = _checked_cells(session, figures)
    if not other_definition and any(len(dict(key).keys() - _LAST) > _MOST_CLASSES for part in parts for key in part):
        raise NotUnderstood(reason="too_many_classes")
    with session.vault.read() as data:
        refuse_names(data, facts.source, "text_source")
        history = records.read(data)
        made = [
            _publication(session, data, history, facts, last, part, other_definition=other_definition)
            for last, part in zip((Dimension.STEP, Dimension.REASON), parts, strict=True)
            if part
        ]
        added = [one for one in made if not any(_is_same(one, old) for old in history.in_force())]
        after = replace(history, publications=(*history.publications, *added))
        for publication in () if other_definition else added:
            problem = consistency.contradiction(session, data, after, publication)
            if problem is not None:
                raise problem
        head = data.trail.head()
    exact, narrow = _disclosed(session, after)
    if added and not dry_run:
        with session.write("publication.enter") as tx:
            if tx.trail.head() != head:  # the store was changed while the figures were being checked
                raise ChangedMeanwhile
            going_on()
            tx.publications.add_all(added, under=added[0].id)
    numbers = sum(cell.value is not None for part in parts for cell in part.values())
    return EnteredPublication(publications=tuple(made), numbers=numbers, already=not added, exact=exact, narrow=narrow)


def withdraw(session: Session, publication_id: str) -> None:
    """Withdraw figures that were entered by mistake; NoSuchPublication, PublicationUsed when a package has been made after
    them, since that package was protected against them."""
    _require(session, Right.MAKE_PACKAGE)
    with session.write("publication.withdraw") as tx:
        history = records.read(tx)
        old = _publication_in_force(history, publication_id)
        used = _first_package_after(history, old)
        if used is not None:
            raise PublicationUsed(package=used)
        row = replace(old, id=new_id(), replaces=old.id, withdrawn=True, entered=utc(session.vault.now()))
        tx.publications.add_all([row], under=row.id)


def mark_other_definition(session: Session, publication_id: str) -> None:
    """Mark figures as following another definition, so that they are only listed from now on.

    NoSuchPublication. PublicationUsed when a package has been made after them, unless they contradict other figures.
    """
    _require(session, Right.MAKE_PACKAGE)
    with session.write("publication.set_apart") as tx:
        history = records.read(tx)
        old = _publication_in_force(history, publication_id)
        used = _first_package_after(history, old)
        if used is not None and consistency.contradiction(session, tx, history, old) is None:
            raise PublicationUsed(package=used)
        row = replace(old, id=new_id(), replaces=old.id, other_definition=True, counted="", entered=utc(session.vault.now()))
        tx.publications.add_all([row], under=row.id)


def _require(session: Session, right: Right) -> None:
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require(right)


def _check(session: Session, facts: PublicationFacts) -> None:
    if not session.programme.start <= facts.until <= session.programme.end:
        raise NotUnderstood(reason="until_outside")
    if facts.published < facts.until:
        raise NotUnderstood(reason="published_early")
    if facts.published > session.today:
        raise NotUnderstood(reason="date_future")
    dispatch.check_line(facts.source, "publication_source", _LONGEST_SOURCE)


def _checked_cells(session: Session, figures: EnteredNumbers) -> tuple[Mapping[Key, Cell], Mapping[Key, Cell]]:
    """Both kinds of cells by key; NotUnderstood when two cells of one key differ, or when there are no figures at all."""
    classes = catalogue.dimensions(session.programme, session.node)
    reasons = {**classes, Dimension.REASON: catalogue.closing_reasons(session.programme)}
    del reasons[Dimension.STEP]
    whole = ({Dimension.STEP: PackageStep.REFERRED, **dict(cell.key)} for cell in figures.steps)
    steps = [replace(cell, key=make_key(key)) for cell, key in zip(figures.steps, whole, strict=True)]
    found = _by_key(steps, classes), _by_key(figures.closings, reasons)
    if not any(cell.value is not None for part in found for cell in part.values()):
        raise NotUnderstood(reason="no_figures")
    return found


def _by_key(cells: Iterable[Cell], known: Mapping[str, Sequence[str]]) -> dict[Key, Cell]:
    found: dict[Key, Cell] = {}
    for cell in cells:
        if any(value not in known.get(name, ()) for name, value in cell.key):
            raise BadTables(where=", ".join(f"{name} {value}" for name, value in cell.key), problem="unknown value")
        if found.setdefault(cell.key, cell).value != cell.value:
            raise NotUnderstood(reason="number_twice")
    return found


def _publication(
    session: Session,
    data: Data,
    history: Ledger,
    facts: PublicationFacts,
    last: str,
    cells: Mapping[Key, Cell],
    *,
    other_definition: bool,
) -> OwnPublication:
    tables, counted = _tables(session, data, facts.until, last, cells), ""
    if not other_definition:
        joint, closings = consistency.counts_on(session, data, history, facts.until)
        known_classes = records.told_of(consistency.figures_on(session, data, facts.until), tables)
        counted = records.counted_text(joint, {}, known_classes) if tables.step else records.counted_text({}, closings)
    return OwnPublication(
        id=new_id(),
        until=facts.until,
        published=facts.published,
        source=" ".join(facts.source.split()),
        tables=canonical.write(tables.as_json()).decode(),
        counted=counted,
        other_definition=other_definition,
        entered=utc(session.vault.now()),
    )


def _tables(session: Session, data: Data, until: dt.date, last: str, cells: Mapping[Key, Cell]) -> PublishedTables:
    """The cells as a document by step or reason, with a table for each set of dimensions. Totals of the node are pinned as in a
    package, so that what these totals disclose is not counted against the detail tables."""
    known = {
        **catalogue.dimensions(session.programme, session.node),
        Dimension.REASON: catalogue.closing_reasons(session.programme),
    }
    policy = policy_in(data)
    shapes: dict[tuple[str, ...], list[Cell]] = {}
    for key, cell in sorted(cells.items()):
        shapes.setdefault(tuple(name for name, _ in key if name != last), []).append(cell)
    used = {last, *(name for shape in shapes for name in shape)}
    return PublishedTables(
        period=None,
        release=release_on(session.programme.periods(policy.half_year_scheme), until),
        dimensions={name: values for name, values in known.items() if name in used},
        cumulative=(Dimension.STEP, "release") if last == Dimension.STEP else ("release",),
        tables=tuple(Table(name="_".join((*by, last)), by=(*by, last), cells=tuple(c)) for by, c in shapes.items()),
        pinned=tuple(cell.key for cell in shapes.get((), ()) if last == Dimension.STEP and cell.value is not None),
        parameters=catalogue.parameters(policy),
    )


def _is_same(one: OwnPublication, other: OwnPublication) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in ("until", "published", "tables", "other_definition"))


def _disclosed(session: Session, history: Ledger) -> tuple[int, int]:
    """How many small numbers come out of all published figures: exactly, and in too narrow an interval."""
    found = []
    for name, truth in ((STEPS, true_steps(session, history)), (CLOSINGS, true_closings(session, history))):
        published = history.published(name)
        if published:
            found.append(attack(published, truth))
    return sum(one.exact for one in found), sum(one.narrow for one in found)


def _first_package_after(history: Ledger, publication: OwnPublication) -> str | None:
    """The period of the first package made after figures were entered; None without one, or when they are only listed."""
    if publication.other_definition:
        return None
    later: Sequence[str] = [s.row.period for s in history.sendings if s.payload.tables and s.row.created >= publication.entered]
    return later[0] if later else None


def _publication_in_force(history: Ledger, publication_id: str) -> OwnPublication:
    for publication in history.in_force():
        if publication.id == publication_id:
            return publication
    raise NoSuchPublication(publication=publication_id)


def _printed_numbers(documents: Iterable[PublishedTables]) -> int:
    return sum(len({cell.key for cell in document.cells() if cell.value is not None}) for document in documents)
