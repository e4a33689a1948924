"""Which column holds what: the Swedish words people head their columns with, and how a heading row is told from the rest."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kraft_desktop.domain.errors import NotUnderstood
from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.domain.period import Month
from kraft_desktop.domain.text import fold
from kraft_desktop.reports.cells import Cell, is_blank, month_name, read_amount, read_day, read_month, text_of

_PERSON = (
    "personnummer", "personnr", "pers nr", "pers nummer", "person nr", "person nummer", "pnr", "p nr", "personid",
    "person id", "personnummer samordningsnummer", "person", "deltagare personnummer", "deltagarens personnummer",
    "klientens personnummer", "klient personnummer", "sokande", "sokandes personnummer", "sokande personnummer", "klient",
    "klientnr", "fodelsenummer", "fodelsenr", "identitet", "personbeteckning",
)  # fmt: skip
SYNONYMS: Mapping[SheetKind, Mapping[str, Sequence[str]]] = {
    SheetKind.CASES: {
        "personal_number": _PERSON,
        "local_number": ("nr", "lopnr", "lopnummer", "arendenr", "arende nr", "arendenummer", "no", "#", "rad", "id", "lop nr"),
        "name": ("namn", "deltagare", "deltagarens namn", "deltagare namn", "for och efternamn", "namn deltagare"),
        "first_name": ("fornamn", "tilltalsnamn"),
        "last_name": ("efternamn",),
        "gender": ("kon", "juridiskt kon", "k m"),
        "municipality": ("kommun", "hemkommun", "anvisande kommun", "kommunkod", "kommun kod", "kommunnamn", "remitterande kommun", "ansvarig kommun"),
        "contact": ("kontaktperson", "handlaggare", "kontakt", "ansvarig handlaggare", "projektmedarbetare", "medarbetare", "arbetsmarknadshandlaggare", "soc sekr", "socialsekreterare", "ansvarig"),
        "track": ("spar", "malgrupp", "inriktning", "malgruppsspar"),
        "referred_on": (
            "aktualiserad", "aktualisering", "aktualiserad datum", "aktualiseringsdatum", "aktualiserad den", "datum aktualisering",
            "datum for aktualisering", "aktual datum", "aktualiserings datum", "aktualiserat", "akt datum", "inskriven", "inskrivningsdatum", "inlyft", "lyft in", "inkom",
        ),
        "decided_on": ("teambeslut", "beslut team", "beslut", "beslutsdatum", "beslut om deltagande", "datum teambeslut", "teamets beslut", "beslut datum"),
        "mapping_done_on": (
            "kartlaggning klar", "gemensam kartlaggning", "kartlaggning", "kartlagd", "kartlaggning avslutad", "kartlaggning klar datum",
            "kartlaggning datum", "datum kartlaggning", "gemensam kartlaggning klar", "kartl klar", "kartlaggningsdatum",
        ),
        "recommended_on": (
            "rekommendation", "utredningens rekommendation", "rekommendationsdatum", "datum rekommendation", "rekommendation datum",
            "datum for rekommendation", "rek datum", "rekommendation klar", "rek", "utredning klar", "rekommenderad", "rekommendation given",
        ),
        "recommended_kind": (
            "rek insats", "rekommenderad insats", "insats", "typ av insats", "insatstyp", "rekommenderad typ", "rekommendation insats",
            "insats typ", "rekommenderad insatstyp", "insatsslag", "slag av insats", "rekommendation", "utredningens rekommendation",
        ),
        "intervention_start": (
            "insats start", "insatsstart", "start insats", "startdatum insats", "insats startdatum", "insats paborjad", "insats borjar", "start for insats",
            "paborjad insats", "insats fran", "insatsen startade", "startdatum for insats", "startdatum",
        ),
        "capacity": ("aktivitetsformaga", "bedomd aktivitetsformaga", "aktivitetsformaga procent", "aktivitetsformaga %", "akt formaga", "aktivitetsform", "bedomd aktivitetsformaga %"),
        "assessed_on": (
            "bedomningsdatum", "datum bedomning", "bedomd", "bedomd datum", "aktivitetsformaga datum", "datum aktivitetsformaga", "bedomning datum",
            "bedomd den", "datum for bedomning", "aktivitetsformaga bedomd",
        ),
        "closed_on": ("avslutad", "avslutsdatum", "avslut", "avslutat", "avslutad datum", "datum avslut", "avslutningsdatum", "utskriven", "avslutad den", "slutdatum", "utskrivningsdatum"),
        "closing_reason": ("avslutsorsak", "orsak till avslut", "orsak avslut", "avslutsanledning", "avslutningsorsak", "avslut orsak", "anledning till avslut"),
        "interpreter": ("tolk", "tolkbehov", "tolk sprak", "behov av tolk", "tolksprak", "sprak tolk"),
        "note": ("anm", "anmarkning", "anteckning", "anteckningar", "kommentar", "kommentarer", "ovrigt", "notering", "noteringar"),
    },
    SheetKind.SUPPORT: {
        "person": (*_PERSON, "arende", "arendekod", "kod"),
        "month": (
            "avser period", "avser manad", "avser", "manad", "period", "avseende manad", "for manad", "stodmanad", "bidragsmanad",
            "avser manaden", "ar manad", "ar och manad", "manad ar", "berakningsperiod", "avseende", "avseende period", "bistandsmanad", "kalendermanad",
        ),
        "year": ("ar", "kalenderar"),
        "source": (
            "bistandstyp", "typ", "stodform", "ersattning", "ersattningsform", "forsorjning", "typ av stod", "typ av bistand", "stodtyp", "slag", "typ av ersattning", "ersattningstyp",
            "bistand", "form av stod", "typ av forsorjning", "forsorjningskalla", "kalla", "stod", "bidragstyp", "ersattningsslag", "andamal", "bidrag", "forman",
        ),
        "amount": (
            "utbetalt belopp", "utbetalt", "belopp", "utbetald", "belopp utbetalt", "utbet belopp", "summa", "summa kr", "kronor", "bruttobelopp", "brutto",
            "netto", "kr", "sek", "beviljat belopp", "beslutat belopp", "bel", "kostnad", "utbetalning",
        ),
    },
    SheetKind.HOURS: {
        "on": ("datum", "dag", "dat", "konsultationsdatum"),
        "week": ("vecka", "v", "veckonr", "veckonummer", "vecka nr"),
        "year": ("ar",),
        "team": ("team", "nod", "teamet", "for team"),
        "kind": ("vad", "typ", "moment", "aktivitet", "slag", "insats", "arbete", "typ av konsultation", "uppgift", "typ av arbete"),
        "case_number": ("arende nr", "arendenr", "arendenummer", "arende", "nr", "deltagare nr", "lopnr"),
        "duration": (
            "tid", "timmar", "tim", "antal timmar", "tidsatgang", "tid timmar", "tid tim", "tid h", "tid min", "tid minuter", "h", "atgang", "langd",
        ),
        "minutes": ("minuter", "min", "antal minuter"),
        "asked_by": ("bestallt av", "bestallare", "bestalld av", "initierad av", "efterfragad av"),
        "status": ("status", "lage"),
    },
}  # fmt: skip
REQUIRED: Mapping[SheetKind, Sequence[str]] = {
    SheetKind.CASES: ("personal_number", "referred_on"),
    SheetKind.SUPPORT: ("person", "month", "amount"),
    SheetKind.HOURS: (),
}
_EITHER: Mapping[SheetKind, Sequence[tuple[str, str]]] = {SheetKind.HOURS: (("on", "week"), ("duration", "minutes"))}
"""Pairs of fields of which one is enough."""
DATE_FIELDS = frozenset(
    {
        "referred_on", "decided_on", "mapping_done_on", "recommended_on", "intervention_start", "assessed_on", "closed_on", "on",
    }
)  # fmt: skip
_PRIVATE = ("diagnos", "hinder", "sjuk", "halsa", "orsakskod", "medicin", "funktionsneds")
_SAMPLE = 30
_UNITS = frozenset({"kr", "sek", "dag", "yyyy", "mm", "dd", "aaaa", "aaaammdd", "st"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """How a sheet is laid out: the heading row (from 1) and, by column (from 0), its heading, and the field, the month or the
    source of support whose amounts it holds."""

    row: int
    headings: Mapping[int, str]
    fields: Mapping[int, str]
    months: Mapping[int, Month]
    sources: Mapping[int, str]

    def missing(self, kind: SheetKind) -> tuple[str, ...]:
        """Fields that the sheet must have and has not."""
        found = set(self.fields.values())
        if self.months:
            found |= {"month", "amount"}
        if self.sources:
            found.add("amount")
        lacking = [field for field in REQUIRED[kind] if field not in found]
        return (*lacking, *(pair[0] for pair in _EITHER.get(kind, ()) if not found & set(pair)))

    @property
    def read(self) -> frozenset[int]:
        """The columns whose cells are looked at."""
        return frozenset({*self.fields, *self.months, *self.sources})

    @property
    def score(self) -> int:
        """How much was recognised."""
        return len(self.fields) + min(len(self.months), 12) + len(self.sources)

    def dropped(self) -> tuple[str, ...]:
        """Headings of the columns that are not read; one that could itself hold data is named by its letter."""
        unread = sorted(set(self.headings) - self.read)
        return tuple(
            column_letter(c) if re.search(r"\d{6}", self.headings[c]) else self.headings[c] or column_letter(c)
            for c in unread
        )


def column_letter(index: int) -> str:
    """The letters a spreadsheet shows for a column counted from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def understand(
    kind: SheetKind,
    rows: Sequence[Sequence[Cell]],
    place: int,
    chosen: Mapping[str, str],
    source_words: Collection[str],
) -> Columns:
    """Read the row at ``place`` (from 0) as headings. ``chosen`` maps fields to headings or column letters, set by the user;
    ``source_words`` are the evened-out words for sources of support, which head columns of amounts in some sheets."""
    row = rows[place]
    headings = {c: text_of(cell) for c, cell in enumerate(row) if not is_blank(cell)}
    below = rows[place + 1 : place + 1 + _SAMPLE]
    fields = _chosen(headings, chosen)
    months: dict[int, Month] = {}
    sources: dict[int, str] = {}
    if kind is SheetKind.SUPPORT:
        above = rows[place - 1] if place else ()
        rest = [c for c in headings if c not in fields]
        months = {c: m for c in rest if _holds(below, c, read_amount) and (m := _month_heading(row[c], c, above))}
        if not months:
            named = [c for c in rest if fold(headings[c]) in source_words or _words(headings[c]) in source_words]
            sources = {c: headings[c] for c in named if _holds(below, c, read_amount)}
    candidates = {c: h for c, h in headings.items() if c not in {*fields, *months, *sources}}
    wanted = set(SYNONYMS[kind]) - set(fields.values())
    if months:
        wanted &= {"person", "source"}
    if sources:
        wanted -= {"source", "amount"}
    fields |= _guess(kind, candidates, wanted, below)
    if "month" in fields.values() and months:
        months = {}
    return Columns(row=place + 1, headings=headings, fields=fields, months=months, sources=sources)


def _holds(below: Sequence[Sequence[Cell]], column: int, read: Callable[[Cell], object]) -> bool:
    """Whether at least half of what stands in the column, if anything does, can be read so."""
    filled = [row[column] for row in below if column < len(row) and not is_blank(row[column])]
    readable = 0
    for cell in filled:
        try:
            read(cell)
            readable += 1
        except NotUnderstood:
            continue
    return 2 * readable >= len(filled)


def _fits(field: str, below: Sequence[Sequence[Cell]], column: int) -> bool:
    """Whether what stands in the column can be what the field holds: days where a day is meant, no days where words are."""
    if field in DATE_FIELDS:
        return _holds(below, column, read_day)
    if field == "recommended_kind":
        filled = any(column < len(row) and not is_blank(row[column]) for row in below)
        return not filled or not _holds(below, column, read_day)
    return True


def _chosen(headings: Mapping[int, str], chosen: Mapping[str, str]) -> dict[int, str]:
    found = {}
    for field, wanted in chosen.items():
        for column, heading in headings.items():
            if fold(heading) == fold(wanted) or column_letter(column) == wanted.strip().upper():
                found[column] = field
                break
    return found


def _guess(
    kind: SheetKind, headings: Mapping[int, str], wanted: set[str], below: Sequence[Sequence[Cell]]
) -> dict[int, str]:
    """The same words first, in the order of the synonyms; then headings that begin, then that end with them."""
    words = {c: _words(heading) for c, heading in headings.items()}
    found: dict[int, str] = {}
    for means in (str.__eq__, _begins, _ends):
        for field, synonyms in SYNONYMS[kind].items():
            if field not in wanted or field in found.values():
                continue
            match = next(
                (
                    c
                    for synonym in synonyms
                    for c, w in words.items()
                    if c not in found and means(w, synonym) and _fits(field, below, c)
                ),
                None,
            )
            if match is not None:
                found[match] = field
    return found


def _words(heading: str) -> str:
    without = re.sub(r"\([^)]*\)", " ", heading)
    return " ".join(w for w in fold(without or heading).split() if w not in _UNITS) or fold(heading)


def _begins(words: str, synonym: str) -> bool:
    return len(synonym) > 3 and words.startswith(synonym + " ") and not _is_private(words)


def _ends(words: str, synonym: str) -> bool:
    return len(synonym) > 2 and words.endswith(" " + synonym) and not _is_private(words)


def _is_private(words: str) -> bool:
    """Headings of what must not be taken in are never understood half-way."""
    return any(word in words for word in _PRIVATE)


def _month_heading(cell: Cell, column: int, above: Sequence[Cell]) -> Month | None:
    """The month a heading names, with the year from the row above when it names none."""
    try:
        return read_month(cell)
    except NotUnderstood:
        name = month_name(cell)
    years = [text_of(c) for c in above[: column + 1] if re.fullmatch(r"(?:19|20)\d{2}", text_of(c))]
    return Month.of(int(years[-1]), name) if name and years else None
