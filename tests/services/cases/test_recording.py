"""Working with one case: written in, opened, changed, moved on, closed, taken back; each by whoever may, and logged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.case import ClosingChange, DecisionOutcome, Step, StepChange
from kraft_desktop.domain.cases.likeness import Likeness
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.cases.progress import Place
from kraft_desktop.domain.cases.support import SupportBefore
from kraft_desktop.domain.errors import (
    CaseClosed,
    ChangedMeanwhile,
    ClosingOutOfOrder,
    NoSuchCase,
    NotAllowed,
    NothingToUndo,
    NotUnderstood,
    PersonExists,
    StepOutOfOrder,
    UnknownMunicipality,
)
from kraft_desktop.domain.exchange import PackageKind, SentPackage
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.secrecy.sight import Sight
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin import drafts, safekeeping
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import duplicates, recording
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.cases.overview import open_case
from kraft_desktop.services.cases.recording import Details, NewStep
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list, support_sheet
from tests.given.nodes import LEYLA, SETS, as_account, new_session

DAY = dt.date(2026, 10, 1)
YOUNG = "201003142385"


@pytest.fixture
def anna(tmp_path: Path) -> Iterator[Session]:
    """A therapist's session on a node with nobody in it."""
    session = new_session(tmp_path / "store", "sodra")
    with session.vault:
        yield session


def verbs(session: Session, kind: str = "cases") -> list[tuple[str, str]]:
    with session.vault.read() as data:
        return [(e.verb, e.record_id) for e in data.trail.entries() if e.kind == kind]


def to_mapping(session: Session, case_id: str) -> None:
    recording.decide(session, case_id, DecisionOutcome.ACCEPTED, DAY)
    recording.record_step(session, case_id, NewStep(step=Step.MAPPING, change=StepChange.ENTERED, on=DAY))


def test_a_new_case_is_written_in_and_opened(anna: Session) -> None:
    case_id = recording.register(anna, replace(LEYLA, gender=Gender.UNKNOWN), DAY)
    opened = open_case(anna, case_id)
    assert opened.sight is Sight.NAMED
    assert opened.participant.personal_number == "196408233234"
    assert opened.participant.gender is Gender.MAN, "as the number states, when nothing else is said"
    assert (opened.age, opened.since) == (62, DAY)
    assert opened.case.code.startswith("S-")
    assert [(s.step, s.place) for s in opened.steps][1] == (Step.REFERRAL, Place.HERE)
    assert opened.support is None
    assert ("case.register", case_id) in verbs(anna)
    assert ("case.read", case_id) in verbs(anna)


def test_without_a_day_of_referral_the_case_is_only_identified(anna: Session) -> None:
    opened = open_case(anna, recording.register(anna, LEYLA, None))
    assert opened.steps[0].entered == anna.today
    assert opened.steps[1].place is Place.AHEAD


def test_protected_identity_holds_neither_name_nor_number(anna: Session) -> None:
    case_id = recording.register(anna, replace(LEYLA, protected=True), DAY)
    person = open_case(anna, case_id).participant
    assert (person.personal_number, person.name, person.protected) == (None, None, True)


@pytest.mark.parametrize(
    ("details", "referred_on", "reason"),
    [
        (replace(LEYLA, municipality=None), DAY, "municipality_missing"),
        (replace(LEYLA, personal_number=None), DAY, "person_missing"),
        (replace(LEYLA, personal_number="640823-3235"), DAY, "number_checksum"),
        (LEYLA, dt.date(2026, 11, 23), "date_future"),
    ],
)
def test_what_cannot_be_understood_is_said_and_nothing_is_written(
    anna: Session, details: Details, referred_on: dt.date, reason: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        recording.register(anna, details, referred_on)
    assert refused.value.reason == reason
    assert caseload.listing(anna) == ()


def test_a_municipality_of_another_node_is_refused(anna: Session) -> None:
    with pytest.raises(UnknownMunicipality):
        recording.register(anna, replace(LEYLA, municipality="0860"), DAY)


def test_the_same_person_is_never_written_in_twice_by_mistake(anna: Session) -> None:
    first = recording.register(anna, LEYLA, DAY)
    person = open_case(anna, first).participant.id
    with pytest.raises(PersonExists):
        recording.register(anna, LEYLA, DAY, same_person=person)
    recording.close(anna, first, DAY, "work")
    with pytest.raises(PersonExists):
        recording.register(anna, LEYLA, DAY)
    again = recording.register(anna, replace(LEYLA, name="Leyla Ny"), dt.date(2026, 11, 1), same_person=person)
    assert (open_case(anna, again).participant.id, open_case(anna, again).participant.name) == (person, "Leyla Ny")
    assert again != first


def test_likely_duplicates_by_number_first_then_by_name_and_year(anna: Session) -> None:
    by_number = recording.register(anna, LEYLA, DAY)
    by_name = recording.register(anna, replace(LEYLA, personal_number="701063-2391", name="Påhittberg, Leyla"), DAY)
    found = duplicates.possible_duplicates(anna, "19640823-3234", "leyla påhittberg")
    assert [(f.likeness, f.case_id) for f in found] == [(Likeness.NUMBER, by_number)]
    found = duplicates.possible_duplicates(anna, None, "Leyla  PÅHITTBERG")
    assert {f.case_id for f in found} == {by_number, by_name}
    assert duplicates.possible_duplicates(anna, "811228-9874", "Leyla Påhittberg") == (), "born in another year"
    assert duplicates.possible_duplicates(anna, "6408", "Leyla") == ()


def test_a_duplicate_elsewhere_is_there_and_nothing_more(anna: Session) -> None:
    torsas = as_account(anna, Role.CASEWORKER, "0834")
    recording.register(torsas, replace(LEYLA, municipality="0834"), DAY)
    nybro = as_account(anna, Role.CASEWORKER, "0881")
    (hidden,) = duplicates.possible_duplicates(nybro, LEYLA.personal_number, LEYLA.name)
    assert (hidden.likeness, hidden.code, hidden.name, hidden.municipality) == (Likeness.NUMBER, None, None, None)
    assert duplicates.possible_duplicates(nybro, None, LEYLA.name) == ()
    with pytest.raises(PersonExists) as refused:
        recording.register(nybro, LEYLA, DAY)
    assert refused.value.facts == {}, "nothing of a case that is hidden"
    (coded,) = duplicates.possible_duplicates(anna, LEYLA.personal_number, None)
    assert coded.code
    assert coded.name is None


def test_a_caseworker_sees_only_their_own_municipality(anna: Session) -> None:
    in_nybro, in_torsas = (recording.register(anna, LEYLA, DAY), "")
    other = replace(LEYLA, personal_number="811228-9874", name="Bo Fiktivsson", municipality="0834")
    in_torsas = recording.register(anna, other, DAY)
    nybro = as_account(anna, Role.CASEWORKER, "0881")
    assert [row.case_id for row in caseload.listing(nybro)] == [in_nybro]
    assert open_case(nybro, in_nybro).participant.name == LEYLA.name
    for refused in (
        lambda: open_case(nybro, in_torsas),
        lambda: recording.close(nybro, in_torsas, DAY, "work"),
        lambda: open_case(nybro, "no such id"),
    ):
        with pytest.raises(NoSuchCase):
            refused()
    with pytest.raises(NotAllowed):
        recording.register(nybro, replace(other, personal_number="701063-2391"), DAY)
    with pytest.raises(NotAllowed):
        recording.change(nybro, open_case(nybro, in_nybro), replace(LEYLA, municipality="0834"))


def test_before_consent_the_therapist_sees_a_caseworkers_case_as_a_code(anna: Session) -> None:
    nybro = as_account(anna, Role.CASEWORKER, "0881")
    case_id = recording.register(nybro, LEYLA, DAY)
    (row,) = caseload.listing(anna)
    assert (row.sight, row.name, row.personal_number) == (Sight.CODED, None, None)
    opened = open_case(anna, case_id)
    assert (opened.participant.name, opened.participant.personal_number, opened.age) == (None, None, None)
    recording.change(anna, opened, replace(recording.details_of(opened), contact="ny kontakt"))
    seen = open_case(nybro, case_id)
    assert (seen.participant.name, seen.case.contact) == (LEYLA.name, "ny kontakt"), "the identity is kept"


@pytest.mark.parametrize("role", [Role.READER, Role.PROJECT_LEADER])
def test_those_without_the_right_see_nobody(anna: Session, role: Role) -> None:
    other = as_account(anna, role)
    for refused in (
        lambda: caseload.listing(other),
        lambda: open_case(other, "x"),
        lambda: recording.register(other, LEYLA, DAY),
        lambda: duplicates.possible_duplicates(other, None, "x"),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_a_change_is_kept_and_can_be_taken_back(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    opened = open_case(anna, case_id)
    undo = recording.change(anna, opened, replace(LEYLA, name="Leyla Låtsasberg", track="preventive"))
    after = open_case(anna, case_id)
    assert (after.participant.name, after.case.track) == ("Leyla Låtsasberg", "preventive")
    recording.undo(anna, undo)
    back = open_case(anna, case_id)
    assert (back.participant.name, back.case.track) == (LEYLA.name, LEYLA.track)
    assert back.case.version > after.case.version, "taking back is a change of its own"
    with pytest.raises(ChangedMeanwhile):
        recording.undo(anna, undo)


def test_somebody_wrote_in_between_is_said_and_nothing_is_lost(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    opened = open_case(anna, case_id)
    recording.change(anna, open_case(anna, case_id), replace(LEYLA, contact="KH"))
    with pytest.raises(ChangedMeanwhile):
        recording.change(anna, opened, replace(LEYLA, contact="LB"))
    assert open_case(anna, case_id).case.contact == "KH"
    person = open_case(anna, case_id)
    recording.change(anna, person, replace(LEYLA, contact="KH", name="Ny"))
    with pytest.raises(ChangedMeanwhile):
        recording.change(anna, person, replace(LEYLA, contact="KH", name="Annan"))


def test_a_number_that_is_somebody_elses_is_refused(anna: Session) -> None:
    recording.register(anna, LEYLA, DAY)
    second = recording.register(anna, replace(LEYLA, personal_number="811228-9874"), DAY)
    with pytest.raises(PersonExists):
        recording.change(anna, open_case(anna, second), LEYLA)


def test_steps_follow_the_rules_and_the_last_can_be_taken_back(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    mapping = NewStep(step=Step.MAPPING, change=StepChange.ENTERED, on=DAY)
    with pytest.raises(StepOutOfOrder):
        recording.record_step(anna, case_id, mapping)
    decided = recording.decide(anna, case_id, DecisionOutcome.ACCEPTED, DAY)
    entered = recording.record_step(anna, case_id, mapping)
    assert open_case(anna, case_id).steps[2].place is Place.HERE
    recording.undo(anna, entered)
    assert open_case(anna, case_id).steps[2].place is Place.AHEAD
    recording.undo(anna, decided)
    assert open_case(anna, case_id).decision is None
    with pytest.raises(StepOutOfOrder):
        recording.record_step(anna, case_id, mapping)
    with pytest.raises(ChangedMeanwhile):
        recording.undo(anna, entered)


def test_going_back_the_same_day_is_where_the_case_is(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    to_mapping(anna, case_id)
    back = NewStep(step=Step.REFERRAL, change=StepChange.RETURNED, on=DAY)
    with pytest.raises(NotUnderstood):
        recording.record_step(anna, case_id, back)
    recording.record_step(anna, case_id, replace(back, reason="flyttar till annan kommun"))
    assert open_case(anna, case_id).steps[1].place is Place.HERE
    (row,) = caseload.listing(anna)
    assert row.step is Step.REFERRAL


def test_a_step_that_lies_ahead_has_nobody_waiting(anna: Session) -> None:
    recording.register(anna, LEYLA, DAY)
    anna.vault.now = lambda: dt.datetime(2026, 9, 16, 12, tzinfo=dt.UTC)
    (row,) = caseload.listing(anna)
    assert (row.since, row.waiting) == (DAY, None)


def test_closing_and_opening_again(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    with pytest.raises(ClosingOutOfOrder):
        recording.reopen(anna, case_id, DAY)
    closed = recording.close(anna, case_id, DAY, "work")
    (row,) = caseload.listing(anna)
    assert (row.closed, row.closing_reason, row.waiting) == (DAY, "work", None)
    with pytest.raises(ClosingOutOfOrder) as refused:
        recording.close(anna, case_id, DAY, "studies")
    assert refused.value.on == "2026-10-01"
    with pytest.raises(CaseClosed):
        recording.decide(anna, case_id, DecisionOutcome.ACCEPTED, DAY)
    assert [following.change for following in open_case(anna, case_id).may_follow] == [ClosingChange.REOPENED]
    recording.undo(anna, closed)
    assert open_case(anna, case_id).closing is None
    recording.close(anna, case_id, DAY, "studies")
    recording.reopen(anna, case_id, dt.date(2026, 11, 1))
    assert open_case(anna, case_id).closing is None


def test_nothing_is_taken_back_after_a_package_or_a_lock(anna: Session, tmp_path: Path) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    undo = recording.close(anna, case_id, DAY, "work")
    with new_session(tmp_path / "other", "sodra").vault as other, pytest.raises(NothingToUndo) as refused:
        recording.undo(replace(anna, vault=other), undo)
    assert refused.value.facts == {"reason": "undo_locked"}
    empty = dict.fromkeys(("created", "sha256", "summary"), "")
    with anna.vault.write("package") as tx:
        package = SentPackage(
            id="p",
            kind=PackageKind.HALF_YEAR,
            period="2026H1",
            release=2,
            package_version=1,
            sequence=1,
            sealed=b"",
            payload='{"policy": {"detail_releases": [3, 6]}}',
            **empty,
        )
        tx.sent.add(package)
    with pytest.raises(NothingToUndo) as refused:
        recording.undo(anna, undo)
    assert refused.value.facts == {"reason": "undo_sent"}
    assert open_case(anna, case_id).closing is not None


def test_what_was_taken_back_is_not_counted(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, None)
    assert counting.figures(anna, "2026H2").count(FigureName.REFERRED) == 0
    referral = recording.record_step(anna, case_id, NewStep(step=Step.REFERRAL, change=StepChange.ENTERED, on=anna.today))
    assert counting.figures(anna, "2026H2").count(FigureName.REFERRED) == 1
    recording.undo(anna, referral)
    assert counting.figures(anna, "2026H2").count(FigureName.REFERRED) == 0


def test_looking_at_the_list_is_one_line_in_the_trail(anna: Session) -> None:
    recording.register(anna, LEYLA, DAY)
    for again in (False, True, True):
        assert len(caseload.listing(anna, again=again)) == 1
    assert [verb for verb, record in verbs(anna) if record == "list"] == ["cases.list"]


def test_what_is_to_be_settled_is_told_and_stops_nothing(anna: Session) -> None:
    young = replace(LEYLA, personal_number=YOUNG, gender=Gender.UNKNOWN)
    case_id = recording.register(anna, young, DAY)
    assert open_case(anna, case_id).concerns == ("age",)
    identified = recording.register(anna, LEYLA, None)
    assert open_case(anna, identified).concerns == ()


@pytest.mark.parametrize(
    ("referred_on", "track", "needed", "months"),
    [
        (DAY, "reactive", "24", 3),  # April, May and July: June is bridged and not counted
        (dt.date(2026, 6, 30), "reactive", "24", 2),
        (dt.date(2026, 4, 1), "reactive", "24", None),  # the sheet begins in April: what went before is not known
        (DAY, "preventive", "24", None),
    ],
)
def test_short_support_before_the_referral_is_warned_of(
    anna: Session, referred_on: dt.date, track: str, needed: str, months: int | None
) -> None:
    case_id = recording.register(anna, replace(LEYLA, track=track), referred_on)
    sheet = "Personnummer;2026-04;2026-05;2026-06;2026-07;2026-08\n640823-3234;1000;1000;;1000;"
    support_sheet.support(anna, sheet.encode(), "0881")
    opened, (row,) = open_case(anna, case_id), caseload.with_the_rest(anna, caseload.listing(anna))
    assert opened.before_referral == row.before_referral
    if track == "preventive":
        assert opened.before_referral is None
        return
    assert opened.before_referral == SupportBefore(months=months, needed=int(needed))
    assert opened.before_referral.is_short is (months is not None)
    safekeeping.decide(anna, {"reactive_months": "2"})
    again = open_case(anna, case_id).before_referral
    assert again is not None
    assert not again.is_short


def test_nobody_in_a_sheet_is_not_warned_of(anna: Session) -> None:
    case_id = recording.register(anna, LEYLA, DAY)
    (row,) = caseload.with_the_rest(anna, caseload.listing(anna))
    assert row.before_referral == open_case(anna, case_id).before_referral == SupportBefore(months=None, needed=24)


def test_a_draft_is_kept_for_whoever_typed_it_and_never_stands_in_the_trail(anna: Session) -> None:
    before = len(verbs(anna, "drafts"))
    for name in ("Le", "Leyla"):
        drafts.keep(anna, recording.NEW_PAGE, "", {"name": name, "track": "reactive"})
    assert drafts.read_draft(anna, recording.NEW_PAGE, "") == {"name": "Leyla", "track": "reactive"}
    assert drafts.read_draft(as_account(anna, Role.CASEWORKER, "0881"), recording.NEW_PAGE, "") is None
    assert drafts.read_draft(anna, recording.CASE_PAGE, "x") is None
    drafts.forget(anna, recording.NEW_PAGE, "")
    assert drafts.read_draft(anna, recording.NEW_PAGE, "") is None
    assert len(verbs(anna, "drafts")) == before


def test_saving_removes_the_draft_of_what_it_saved(anna: Session) -> None:
    drafts.keep(anna, recording.NEW_PAGE, "", {"name": "Leyla"})
    case_id = recording.register(anna, LEYLA, DAY)
    assert drafts.read_draft(anna, recording.NEW_PAGE, "") is None
    drafts.keep(anna, recording.CASE_PAGE, case_id, {"contact": "KH"})
    recording.change(anna, open_case(anna, case_id), replace(LEYLA, contact="KH"))
    assert drafts.read_draft(anna, recording.CASE_PAGE, case_id) is None


def test_imported_cases_keep_their_identity_and_agree_with_the_figures(tmp_path: Path) -> None:
    folder = SETS / "norra_grund"
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        case_list.cases(session, (folder / "arendelista.xlsx").read_bytes())
        support_sheet.support(session, (folder / "utbetalningar_0860_hultsfred.xlsx").read_bytes(), "0860")
        rows = caseload.listing(session)
        figures = counting.figures(session, "2026H2")
        assert len(rows) >= figures.count(FigureName.REFERRED) > 0
        assert all(row.sight is Sight.NAMED and (row.name or row.protected) for row in rows)
        assert sum(row.closed is not None for row in rows) == figures.count(FigureName.CLOSED)
        by_case = {row.case_id: row for row in rows}
        for person in figures.people:
            opened = open_case(session, person.case.id)
            assert opened.steps[by_case[person.case.id].step - 1].place is Place.HERE  # type: ignore[operator]  # has steps
            wanted = person.support
            assert (opened.support and opened.support.supported) == (wanted and wanted.supported)
