"""A case list beside what is known: people who come back, what is corrected or taken away, and rows that leave no trace."""

from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin import accounts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import case_list
from kraft_desktop.services.imports.intake import Outcome, Taking

ADA, BO = "19810628-2380", "19750314-2395"
HEADINGS = "Nr;Personnummer;Namn;Kommun;Aktualiserad;Avslutad;Avslutsorsak;Aktivitetsförmåga;Bedömningsdatum"
FIRST = f"1;{ADA};Ada Prov;Nybro;2025-09-13;2026-01-31;Arbete;;"
AGAIN = f"1;{ADA};Ada Prov;Nybro;2026-03-15;;;;"


def take(session: Session, *lines: str, how: Taking = Taking()) -> Outcome:  # noqa: B008  # a frozen value
    return case_list.cases(session, "\n".join((HEADINGS, *lines, "")).encode(), how)


def count(session: Session, figure: FigureName) -> int:
    return counting.figures(session, "2026H1").count(figure)


@pytest.mark.parametrize("order", [(FIRST, AGAIN), (AGAIN, FIRST)], ids=["oldest first", "newest first"])
def test_whoever_comes_back_has_the_same_case_and_later_lists_say_the_same(sodra: Session, order: tuple[str, str]) -> None:
    outcome = take(sodra, *order)
    assert outcome.rejected == []
    with sodra.vault.read() as data:
        assert len(data.cases.where()) == 1
    assert (count(sodra, FigureName.REFERRED), count(sodra, FigureName.CLOSED)) == (1, 0)
    assert counting.figures(sodra, "2026H1").in_period(FigureName.REFERRED) == 0, "counted once, from the first referral"
    later = take(sodra, *order, f"2;{BO};Bo Prov;Nybro;2026-02-01;;;;")
    assert (later.rejected, later.taken, later.unchanged) == ([], 1, 2)
    closed = take(sodra, FIRST, AGAIN.replace("2026-03-15;;", "2026-03-15;2026-05-31;"))
    assert (closed.rejected, count(sodra, FigureName.CLOSED)) == ([], 1)


def test_overlapping_rows_of_one_person_are_refused_without_a_trace(sodra: Session) -> None:
    outcome = take(sodra, AGAIN, f"2;{ADA};Bertil Fel;Torsås;2026-04-01;;;;")
    assert [(r.row, r.reason) for r in outcome.rejected] == [(3, "person_twice")]
    with sodra.vault.read() as data:
        (person,), (case,) = data.participants.where(), data.cases.where()
    assert (person.name, case.municipality, case.local_number) == ("Ada Prov", "0881", "1")


def test_a_closing_that_is_gone_is_asked_about_and_kept_until_answered(sodra: Session) -> None:
    take(sodra, FIRST)
    gone = FIRST.replace("2026-01-31;Arbete", ";")
    asked = take(sodra, gone)
    assert [(q.reason, q.allowed) for q in asked.open_questions] == [("closing_removed", ("keep", "reopen"))]
    assert [(change.field, change.taken) for change in asked.case_changes] == [("closed_on", False)]
    assert count(sodra, FigureName.CLOSED) == 1
    take(sodra, gone, how=Taking(answers={"closing_removed": "reopen"}))
    assert counting.figures(sodra, "2026H2").count(FigureName.CLOSED) == 0


def test_a_corrected_number_is_no_second_person_until_somebody_says_so(sodra: Session) -> None:
    take(sodra, AGAIN)
    corrected = AGAIN.replace(ADA, BO)
    asked = take(sodra, corrected)
    assert [q.reason for q in asked.open_questions] == ["number_corrected"]
    assert count(sodra, FigureName.REFERRED) == 1
    take(sodra, corrected, how=Taking(answers={"number_corrected": "new_person"}))
    assert count(sodra, FigureName.REFERRED) == 2


def test_a_corrected_number_is_asked_about_without_a_running_number(sodra: Session) -> None:
    known = AGAIN.replace("1;", ";", 1)
    take(sodra, known)
    asked = take(sodra, known.replace(ADA, BO))
    assert [q.reason for q in asked.open_questions] == ["number_corrected"]
    both = take(sodra, known, known.replace(ADA, BO))  # both stand in the list: two people of one name
    assert (list(both.open_questions), count(sodra, FigureName.REFERRED)) == ([], 2)


def test_another_name_for_the_same_number_is_asked_about(sodra: Session) -> None:
    take(sodra, AGAIN)
    asked = take(sodra, AGAIN.replace("Ada Prov", "Klara Nyman"))
    assert [q.reason for q in asked.open_questions] == ["two_names"]
    with sodra.vault.read() as data:
        (person,) = data.participants.where()
    assert person.name == "Ada Prov"
    married = take(sodra, AGAIN.replace("Ada Prov", "Ada Nyman"))
    assert [(c.field, c.before, c.after, c.taken) for c in married.case_changes] == [("name", "Ada Prov", "Ada Nyman", True)]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (f"1;{ADA};Ada;Nybro;2036-01-15;;;;", "date_future"),
        (f"1;{ADA};Ada;Nybro;2016-01-15;;;;", "date_before_project"),
        (f"1;{ADA};Ada;Nybro;2026-03-15;2026-01-15;;;", "closed_before_referred"),
    ],
)
def test_days_that_can_hardly_be_meant_wait_for_an_answer(sodra: Session, row: str, reason: str) -> None:
    asked = take(sodra, row)
    assert [(q.reason, q.allowed) for q in asked.open_questions] == [(reason, ("take", "leave"))]
    with sodra.vault.read() as data:
        assert data.participants.where() == ()
    assert take(sodra, row, how=Taking(answers={reason: "take"})).taken == 1


def test_an_assessment_is_corrected_where_it_had_no_day(sodra: Session) -> None:
    take(sodra, f"1;{ADA};Ada;Nybro;2026-03-15;;;50;")
    take(sodra, f"1;{ADA};Ada;Nybro;2026-03-15;;;5;2026-04-01")
    with sodra.vault.read() as data:
        replaced = {a.replaces for a in data.assessments.where()}
        assert [a.capacity for a in data.assessments.where() if a.id not in replaced] == [5]


WORDS = "Nr;Personnummer;Namn;Kommun;Aktualiserad;Rek datum;Rek insats\n"
TRAINING = "word_unknown:recommended_kind:arbetsträning hos kommunen"


def test_a_word_is_asked_about_once_and_remembered(sodra: Session) -> None:
    first = WORDS + f"1;{ADA};Ada;Nybro;2025-09-13;2025-11-01;Arbetsträning  hos kommunen\n"
    outcome = case_list.cases(sodra, first.encode())
    assert (outcome.taken, outcome.rejected) == (1, []), "the rest of the row is imported"
    asked = {question.id: question.allowed for question in outcome.open_questions}
    assert "work_preparing" in asked[TRAINING]
    assert outcome.account.fates["not_understood"] == 1
    answered = case_list.cases(sodra, first.encode(), Taking(answers={TRAINING: "work_preparing"}))
    assert (answered.replaced, answered.open_questions) == (1, [])
    second = WORDS + f"2;{BO};Bo;Nybro;2025-09-14;2025-11-02;ARBETSTRÄNING hos kommunen\n"
    later = case_list.cases(sodra, second.encode())
    assert (later.taken, later.open_questions, later.recipe) == (1, [], {TRAINING: "work_preparing"})
    with sodra.vault.read() as data:
        kinds = {event.recommended for event in data.step_events.where() if event.recommended}
    assert kinds == {"work_preparing"}


def test_a_text_that_is_no_word_is_not_repeated(sodra: Session) -> None:
    long = "skulle egentligen ha fått arbetsträning men blev sjuk i mars"
    outcome = case_list.cases(sodra, (WORDS + f"1;{ADA};Ada;Nybro;2025-09-13;2025-11-01;{long}\n").encode())
    assert [r.reason for r in outcome.rejected] == ["intervention_kind_unknown"]
    assert not any("sjuk" in question.id for question in outcome.questions)


def test_a_sheet_named_after_a_municipality_is_of_it(sodra: Session) -> None:
    book = Workbook()
    for name, number in (("Nybro", ADA), ("Borgholm", BO)):
        sheet = book.create_sheet(name)
        for row in (["Personnummer", "Namn", "Aktualiserad"], [number, "Prov", "2025-09-13"]):
            sheet.append(row)
    book.remove(book.worksheets[0])
    held = io.BytesIO()
    book.save(held)
    outcome = case_list.cases(sodra, held.getvalue())
    assert outcome.questions == []
    with sodra.vault.read() as data:
        assert sorted(str(case.municipality) for case in data.cases.where()) == ["0881", "0885"]


FULL = (
    "Personnummer;Namn;Kommun;Kön;Tolk;Handläggare;Spår;Aktualiserad;Kartläggning klar;Rekommendation;Rek. insats;Avslutad;"
    "Avslutsorsak"
)
BARE = f"{ADA};Ada Prov;Nybro;;;;;2026-01-13;;;;;"
OTHER_FIELDS = {"gender", "interpreter", "contact", "track"}
KNOWN = f"{ADA};Ada Prov;Nybro;kvinna;;Karin;reaktivt;2026-01-13;2026-02-02;2026-03-03;{{kind}};2026-05-31;Arbete"


def full(session: Session, line: str) -> Outcome:
    kind = session.programme.codes[CodeList.INTERVENTION_KIND][0].names["sv"]
    return case_list.cases(session, f"{FULL}\n{line.format(kind=kind)}\n".encode())


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (BARE, BARE.replace("Ada Prov", "Ada Nyprov"), {"name"}),
        (BARE, BARE.replace("Nybro", "Torsås"), {"municipality"}),
        (
            BARE,
            BARE.replace("Nybro;;;;", "Nybro;annat;tigrinja;Karin;förebyggande"),
            {"gender", "interpreter", "contact", "track"},
        ),
        (BARE, BARE.replace("2026-01-13;", "2026-01-14;2026-02-02"), {"referred_on", "mapping_done_on"}),
        (BARE, BARE.replace("13;;;;;", "13;;2026-03-03;{kind};2026-05-31;Arbete"), {"recommended_on", "closed_on"}),
        (KNOWN, KNOWN.replace("Arbete", "Studier"), {"closed_on"}),
        (KNOWN, KNOWN.replace("2026-02-02", "2026-02-03"), {"mapping_done_on"}),
    ],
)
def test_whatever_differs_is_counted_as_changed_and_named(sodra: Session, before: str, after: str, fields: set[str]) -> None:
    full(sodra, before)
    outcome = full(sodra, after)
    assert (outcome.taken, outcome.replaced, outcome.unchanged) == (0, 1, 0)
    assert {change.field for change in outcome.case_changes if change.taken} == fields
    assert all(change.before != change.after for change in outcome.case_changes)
    assert outcome.account.counts["unchanged"] == 0


def test_a_new_case_changes_nothing(sodra: Session) -> None:
    assert full(sodra, KNOWN).case_changes == []


def test_an_empty_cell_keeps_the_reason_and_the_recommendation(sodra: Session) -> None:
    full(sodra, KNOWN)
    later = full(sodra, KNOWN.replace("{kind}", "").replace("Arbete", "").replace("2026-03-03", "2026-03-04"))
    assert [(change.field, change.taken) for change in later.case_changes] == [("recommended_on", True)]
    with sodra.vault.read() as data:
        (closing,) = in_force(data.closings.where())
        recommended = {event.recommended for event in in_force(data.step_events.where())} - {None}
    assert closing.reason == "work"
    assert len(recommended) == 1


def test_what_a_later_row_of_a_reopened_case_states_otherwise_is_named_and_not_taken(sodra: Session) -> None:
    outcome = take(sodra, FIRST, AGAIN.replace("Nybro", "Torsås"))
    assert [(c.field, c.before, c.after) for c in outcome.case_changes if not c.taken] == [("municipality", "0881", "0834")]


@pytest.mark.parametrize(("capacity", "day"), [("25", "2026-04-01"), ("50", "2026-04-02")])
def test_a_corrected_assessment_replaces(sodra: Session, capacity: str, day: str) -> None:
    take(sodra, f"1;{ADA};Ada;Nybro;2026-03-15;;;50;2026-04-01")
    outcome = take(sodra, f"1;{ADA};Ada;Nybro;2026-03-15;;;{capacity};{day}")
    with sodra.vault.read() as data:
        (held,) = in_force(data.assessments.where())
    assert (str(held.capacity), str(held.assessed_on)) == (capacity, day)
    assert [(c.field, c.before) for c in outcome.case_changes] == [("capacity", "50 2026-04-01")]


HEAD = "Personnummer;Namn;Kommun;Aktualiserad"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD};Status\n{ADA};Ada;Nybro;2025-09-13;Pågående\n{BO};Bo;Nybro;2025-09-13;Avslutad\n",
        f"Pågående\n{HEAD}\n{ADA};Ada;Nybro;2025-09-13\n\nAvslutade ärenden\n{HEAD}\n{BO};Bo;Nybro;2025-09-13\n",
    ],
    ids=["column", "title"],
)
def test_a_case_that_is_called_closed_without_a_day_is_asked_about(sodra: Session, text: str) -> None:
    asked = [q for q in case_list.cases(sodra, text.encode()).questions if q.reason == "closed_without_day"]
    with sodra.vault.read() as data:
        codes = {data.participants.get(case.participant_id).name: case.code for case in data.cases.where()}  # type: ignore[union-attr]
    assert [q.case for q in asked] == [codes["Bo"]]
    dated = f"{HEAD};Status;Avslutad\n{BO};Bo;Nybro;2025-09-13;Avslutad;2026-02-01\n"
    assert case_list.cases(sodra, dated.encode()).questions == []


def test_a_mark_below_a_heading_that_says_no_is_noticed(sodra: Session) -> None:
    rows = ("19810628-2380;Nybro;2025-10-01;", "19900506-2386;Nybro;2025-10-02;x", "19770726-2387;Nybro;2025-10-03;nej")
    outcome = case_list.cases(sodra, "\n".join(("Personnummer;Kommun;Aktualiserad;Tackat nej", *rows)).encode())
    assert [(one.row, one.reason) for one in outcome.questions] == [(3, "row_status")]


def test_who_a_contact_is_is_asked_once_when_it_can_be_an_account(sodra: Session) -> None:
    accounts.add(sodra, "Leyla Andersson", Role.CASEWORKER, ["0881"], "sju ord som ingen annan gissar alls")
    who = "word_unknown:contact:la"
    first = case_list.cases(sodra, f"{HEAD};Kontakt\n{ADA};Ada;Nybro;2025-09-13;LA\n{BO};Bo;Nybro;2025-09-13;KH\n".encode())
    assert {q.id: q.allowed for q in first.open_questions} == {who: ("Leyla Andersson", "as_written")}
    assert contacts(sodra) == {"LA", "KH"}, "kept as written until it is answered"
    again = f"{HEAD};Kontakt\n{ADA};Ada;Nybro;2025-09-13;L.A.\n{BO};Bo;Nybro;2025-09-13;LA\n".encode()
    case_list.cases(sodra, again, Taking(answers={who: "Leyla Andersson"}))
    assert contacts(sodra) == {"L.A.", "Leyla Andersson"}
    later = case_list.cases(sodra, f"{HEAD};Kontakt\n{ADA};Ada;Nybro;2025-09-13;LA\n".encode())
    assert (later.open_questions, contacts(sodra)) == ([], {"Leyla Andersson"})


def contacts(session: Session) -> set[str | None]:
    with session.vault.read() as data:
        return {case.contact for case in data.cases.where()}


@pytest.mark.parametrize(
    ("heading", "cell", "hints"),
    [
        ("Anm", "Sekretessmarkering hos Skatteverket", True),
        ("Övrigt", "kvarskrivning sedan mars", True),
        ("Adress", "Skyddad", True),
        ("Skyddade uppgifter", "Ja", True),
        ("Skyddade uppgifter", "x", True),
        ("Skyddade uppgifter", "Nej", False),
        ("Skyddade uppgifter", "", False),
        ("Adress", "Storgatan 1", False),
    ],
)
def test_a_protected_identity_is_asked_about_however_it_is_written(
    sodra: Session, heading: str, cell: str, hints: bool
) -> None:  # fmt: skip
    content = f"Personnummer;Kommun;Aktualiserad;{heading}\n{ADA};Nybro;2025-10-01;{cell}".encode()
    reasons = [question.reason for question in case_list.cases(sodra, content).questions]
    assert ("protected_hint" in reasons) == hints


@pytest.mark.parametrize("qualifier", ["(prel)", "(utkast)", "förslag", "(planerad)"])
def test_a_heading_that_says_that_it_is_no_fact_is_none(sodra: Session, qualifier: str) -> None:
    content = f"Personnummer;Kommun;Aktualiserad;Rekommendation {qualifier}\n{ADA};Nybro;2025-10-01;2026-02-01".encode()
    case_list.cases(sodra, content)
    assert count(sodra, FigureName.INVESTIGATED) == 0


def test_a_letter_that_was_lost_is_no_part_of_a_name(sodra: Session) -> None:
    row = f"Personnummer;Namn;Kommun;Aktualiserad\n{ADA};Bj\ufffdrn;Nybro;2025-09-13\n"
    outcome = case_list.cases(sodra, row.encode())
    assert (outcome.taken, [(one.row, one.column, one.reason) for one in outcome.questions]) == (
        1,
        [(2, "Namn", "letter_lost")],
    )
    with sodra.vault.read() as data:
        assert [person.name for person in data.participants.where()] == [None]


def test_a_column_of_days_that_holds_none_is_rejected_row_by_row(sodra: Session) -> None:
    content = f"Personnummer;Kommun;Aktualiserad\n{ADA};Nybro;v 3 2026\n{BO};Nybro;vecka 4".encode()
    rejected = case_list.cases(sodra, content).rejected
    assert [(one.row, one.column, one.reason) for one in rejected] == [(2, "Aktualiserad", "date"), (3, "Aktualiserad", "date")]


@pytest.mark.parametrize(
    ("heading", "figure"), [("Utredd", FigureName.INVESTIGATED), ("Slut", FigureName.CLOSED), ("Avbrott", FigureName.CLOSED)]
)
def test_a_column_of_days_that_may_be_a_fact_is_asked_about(sodra: Session, heading: str, figure: FigureName) -> None:
    content = f"Personnummer;Kommun;Aktualiserad;{heading}\n{ADA};Nybro;2025-10-01;2026-02-01".encode()
    (asked,) = case_list.cases(sodra, content).questions
    assert (asked.id, asked.allowed, count(sodra, figure)) == (f"column_near:{heading}", ("use", "ignore"), 0)
    case_list.cases(sodra, content, Taking(answers={asked.id: "use"}))
    assert count(sodra, figure) == 1
