"""Two people with the same amounts: asked about once, remembered, counted once, and taken back with the import."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.support import Attribution
from kraft_desktop.domain.corrections import in_force
from kraft_desktop.domain.errors import NoSuchCase, NoSuchQuestion, RowsRejected, WrongAnswer
from kraft_desktop.domain.roles import Role
from kraft_desktop.domain.statistics.classes import FigureName
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, settling
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.figures import counting
from kraft_desktop.services.imports import any_sheet, case_list, support_sheet
from kraft_desktop.services.imports.earlier import history, pending
from kraft_desktop.services.imports.intake import Outcome, Question, Taking
from tests.given.nodes import as_account, new_session

LEYLA, BO, EVA, SARA = "196408233234", "197010632391", "197503142395", "198112289874"
HULTSFRED, VIMMERBY = "0860", "0884"
PEOPLE = f"""Personnummer;Namn;Kommun;Aktualiserad
{LEYLA};Leyla Påhittberg;Hultsfred;2025-10-01
{BO};Bo Fiktivsson;Hultsfred;2026-03-01
{EVA};Eva Provlund;Hultsfred;2025-10-01
{SARA};Sara Tänkdal;Vimmerby;2025-10-01
"""
TOGETHER = {LEYLA: (8_137, 8_137, 9_001), BO: (8_137, 8_137, 9_001), EVA: (7_000, 7_100, 7_200)}


@pytest.fixture
def norra(tmp_path: Path) -> Iterator[Session]:
    """A node with three people of Hultsfred and one of Vimmerby."""
    session = new_session(tmp_path / "store", "norra")
    with session.vault:
        assert case_list.cases(session, PEOPLE.encode()).taken == 4
        yield session


def paid(
    session: Session, amounts: Mapping[str, tuple[int | str, ...]], municipality: str = HULTSFRED, **how: object
) -> Outcome:  # fmt: skip
    """A sheet with a row a person and a column for each of three months."""
    rows = [";".join(map(str, (person, *own))) for person, own in amounts.items()]
    content = "\n".join(("Personnummer;2026-01;2026-02;2026-03", *rows, "")).encode()
    return support_sheet.support(session, content, municipality, Taking(**how))  # type: ignore[arg-type]


def code(session: Session, number: str) -> str:
    with session.vault.read() as data:
        (person,) = data.participants.where(personal_number=number)
        return data.cases.where(participant_id=person.id)[0].code


def key(session: Session, *numbers: str) -> str:
    return "household:" + "+".join(sorted(code(session, number) for number in numbers))


def asked(outcome: Outcome) -> list[Question]:
    return [question for question in outcome.questions if question.reason == "household"]


def costs(session: Session, period: str = "2026H1") -> tuple[int, dict[str | None, int]]:
    """The total cost and each person's part of it, in kronor."""
    found = counting.figures(session, period, identified=True)
    each = {p.participant.personal_number: p.support.cost_ore // 100 for p in found.people if p.support}
    return found.cost_ore // 100, each


def test_a_pair_is_asked_about_where_it_is_in_the_sheet(norra: Session) -> None:
    outcome = paid(norra, TOGETHER)
    (question,) = asked(outcome)
    assert question.id == key(norra, LEYLA, BO)
    assert (question.row, question.column, question.allowed) == (2, "Personnummer", ("yes", "no"))
    assert (set(question.cases), question.months) == ({code(norra, LEYLA), code(norra, BO)}, 3)
    assert outcome.taken == 3, "the amounts wait for nothing"
    assert costs(norra)[0] == 2 * (8_137 + 8_137 + 9_001) + 21_300, "until it is answered they are two"


def test_a_household_is_counted_once_and_shared_equally(norra: Session) -> None:
    """By hand: 8 137 + 8 137 + 9 001 = 25 275 kronor, half on each; Eva's 21 300 are her own."""
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "yes"})
    total, each = costs(norra)
    assert total == 25_275 + 21_300
    assert each == {LEYLA: 12_637, BO: 12_637, EVA: 21_300}  # 12 637.50 each
    found = counting.figures(norra, "2026H1")
    assert sum(p.support.municipal_ore for p in found.people if p.support) == 25_275_00 + 21_300_00
    assert [p.support.total for p in found.people if p.support] == [3, 3, 3], "the months are each person's own"
    assert found.household_count == 1


def test_the_whole_amount_is_counted_while_only_one_is_a_participant(norra: Session) -> None:
    """Bo was referred in 2026, so that at the end of 2025 the household's amount is Leyla's."""
    rows = [f"{person};8137;8137;" for person in (LEYLA, BO)]
    content = "\n".join(("Personnummer;2025-10;2025-11;2025-12", *rows, "")).encode()
    support_sheet.support(norra, content, HULTSFRED, Taking(answers={key(norra, LEYLA, BO): "yes"}))
    assert costs(norra, "2025H2") == (16_274, {LEYLA: 16_274})
    assert costs(norra, "2026H1") == (16_274, {LEYLA: 8_137, BO: 8_137})


def test_different_amounts_are_different_grants(norra: Session) -> None:
    paid(norra, {LEYLA: (8_137, 8_137, 9_001), BO: (8_137, 8_137, 9_002)}, answers={key(norra, LEYLA, BO): "yes"})
    assert costs(norra)[0] == 8_137 + 8_137 + 9_001 + 9_002


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_an_answer_is_remembered_either_way(norra: Session, answer: str) -> None:
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): answer})
    assert asked(paid(norra, {LEYLA: (8_137, 8_500, 9_001), BO: (8_137, 8_500, 9_001)})) == []
    again = paid(norra, TOGETHER)
    assert (again.already is not None, asked(again)) == (True, [])
    once = costs(norra)[1]
    assert once[LEYLA] == (12_819 if answer == "yes" else 25_638), "the later file holds"


def test_another_answer_replaces_the_first(norra: Session) -> None:
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "yes"})
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "no"})
    assert costs(norra)[1][LEYLA] == 25_275
    with norra.vault.read() as data:
        assert [answer.same for answer in in_force(data.households.where())] == [False]


def test_amounts_of_an_earlier_sheet_are_compared_too(norra: Session) -> None:
    assert asked(paid(norra, {LEYLA: TOGETHER[LEYLA]})) == []
    (question,) = asked(paid(norra, {BO: TOGETHER[BO]}))
    assert set(question.cases) == {code(norra, LEYLA), code(norra, BO)}
    assert asked(paid(norra, {EVA: TOGETHER[EVA]})) == [], "and not asked for a sheet that names neither"


def test_a_standard_amount_raises_no_question(norra: Session) -> None:
    assert asked(paid(norra, dict.fromkeys((LEYLA, BO, EVA), (4_180, 4_180, 4_180)))) == []


def test_other_support_than_assistance_is_a_persons_own(norra: Session) -> None:
    rows = [f"{person};2026-0{month};aktivitetsstöd;8137" for person in (LEYLA, BO) for month in (1, 2, 3)]
    content = "\n".join(("Personnummer;Månad;Typ;Belopp", *rows, "")).encode()
    assert asked(support_sheet.support(norra, content, HULTSFRED)) == []


def test_the_part_that_the_amounts_carry_is_asked_once_per_municipality(norra: Session) -> None:
    outcome = paid(norra, TOGETHER)
    (question,) = (q for q in outcome.questions if q.id == "attribution")
    assert question.allowed == ("whole", "share", "adults")
    paid(norra, TOGETHER, answers={"attribution": "whole"})
    again = paid(norra, {**TOGETHER, EVA: (1, 2, 3)})
    assert (again.recipe, [q.reason for q in again.questions]) == ({"attribution": "whole"}, ["household"])
    with norra.vault.read() as data:
        assert {row.attribution for row in data.support_months.where(import_id=data.taken_sheets.where()[-1].id)} == {
            Attribution.WHOLE
        }


@pytest.mark.parametrize("part", ["share", "adults"])
def test_a_persons_own_part_is_counted_for_each(norra: Session, part: str) -> None:
    outcome = paid(norra, TOGETHER, answers={"attribution": part, key(norra, LEYLA, BO): "yes"})
    assert outcome.questions == []
    assert costs(norra)[0] == 2 * 25_275 + 21_300


def test_another_answer_about_the_part_holds_for_the_amounts_of_the_sheet(norra: Session) -> None:
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "yes", "attribution": "whole"})
    assert costs(norra)[0] == 25_275 + 21_300
    again = paid(norra, TOGETHER, answers={"attribution": "adults"})
    assert (again.replaced, again.unchanged, again.changes) == (0, 3, []), "no amount is another"
    assert costs(norra)[0] == 2 * 25_275 + 21_300
    history.undo(norra, history.listed(norra)[0].sheet.id)
    assert costs(norra)[0] == 25_275 + 21_300


def test_taking_the_import_back_takes_the_answer_back(norra: Session) -> None:
    answers = {key(norra, LEYLA, BO): "yes"}
    paid(norra, TOGETHER, answers=answers)
    history.undo(norra, history.listed(norra)[0].sheet.id)
    assert counting.figures(norra, "2026H1").household_count == 0
    (question,) = asked(paid(norra, TOGETHER))
    assert question.id == key(norra, LEYLA, BO), "and it is asked again"
    paid(norra, TOGETHER, answers=answers)
    assert costs(norra)[0] == 25_275 + 21_300


def test_an_answer_that_replaced_another_gives_it_back(norra: Session) -> None:
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "yes"})
    first = history.listed(norra)[0].sheet.id
    paid(norra, {LEYLA: (1, 8_137, 9_001)}, answers={key(norra, LEYLA, BO): "no"})
    later, before = history.listed(norra)[:2]
    assert (before.sheet.id, before.obstacle) == (first, "built_on")
    history.undo(norra, later.sheet.id)
    assert costs(norra)[0] == 25_275 + 21_300


def test_nothing_is_written_in_a_trial_and_nothing_taken_when_strict(norra: Session) -> None:
    answers = {key(norra, LEYLA, BO): "yes"}
    assert asked(paid(norra, TOGETHER, answers=answers, dry_run=True)) == []
    with norra.vault.read() as data:
        assert data.households.where() == ()
    with pytest.raises(RowsRejected):
        paid(norra, TOGETHER, strict=True)


def test_a_caseworker_never_learns_of_a_person_of_another_municipality(norra: Session) -> None:
    """Bo has moved to Vimmerby, but Hultsfred still pays: its caseworker may not see his case."""
    paid(norra, {BO: TOGETHER[BO]})
    case_list.cases(norra, f"Personnummer;Kommun;Aktualiserad\n{BO};Vimmerby;2026-03-01\n".encode())
    worker = as_account(norra, Role.CASEWORKER, HULTSFRED)
    outcome = paid(worker, {LEYLA: TOGETHER[LEYLA]})
    assert outcome.questions == []
    (question,) = asked(paid(norra, {LEYLA: TOGETHER[LEYLA], EVA: (1, 2, 3)}, answers={"attribution": "whole"}))
    paid(norra, {LEYLA: TOGETHER[LEYLA]}, answers={"attribution": "whole", question.id: "yes"})
    seen = [overview.open_case(account, _case_id(norra, LEYLA)).household for account in (norra, worker)]
    assert seen == [(code(norra, BO),), ()]
    with pytest.raises(NoSuchCase):
        overview.open_case(worker, _case_id(norra, BO))


def _case_id(session: Session, number: str) -> str:
    with session.vault.read() as data:
        return data.cases.where(code=code(session, number))[0].id


def test_the_names_are_for_the_screen_as_far_as_the_account_may_see_them(norra: Session, tmp_path: Path) -> None:
    file = tmp_path / "utbetalningar_hultsfred.csv"
    rows = [";".join(map(str, (person, *own))) for person, own in TOGETHER.items()]
    file.write_text("\n".join(("Personnummer;2026-01;2026-02;2026-03", *rows, "")), "utf-8")
    trial = any_sheet.try_out(norra, any_sheet.look_at(norra, file), Taking(dry_run=True))
    assert trial.names == {code(norra, LEYLA): "Leyla Påhittberg", code(norra, BO): "Bo Fiktivsson"}


def test_an_answer_is_changed_without_the_file_and_the_figures_follow(norra: Session) -> None:
    whole, pair = sum((8_137, 8_137, 9_001)), key(norra, LEYLA, BO)
    paid(norra, TOGETHER, answers={pair: "yes"})
    (answered,) = settling.answered_households(norra)
    assert (answered.id, answered.same, answered.other_answer) == (pair, True, "no")
    assert {case.name for case in answered.cases} == {"Leyla Påhittberg", "Bo Fiktivsson"}
    for answer, cost in (("no", 2 * whole), ("no", 2 * whole), ("yes", whole), ("no", 2 * whole)):
        settling.settle(norra, pair, answer)
        assert costs(norra)[0] == cost + 21_300
        assert [one.answer for one in settling.answered_households(norra)] == [answer]
    assert asked(paid(norra, {**TOGETHER, EVA: (7_000, 7_100, 7_300)})) == [], "the changed answer is remembered"
    with pytest.raises(WrongAnswer):
        settling.settle(norra, pair, "kanske")
    with pytest.raises(NoSuchQuestion):
        settling.settle(norra, key(norra, LEYLA, EVA), "yes")


def test_an_answer_about_a_case_that_is_not_seen_is_neither_shown_nor_changed(norra: Session) -> None:
    pair = key(norra, LEYLA, BO)
    paid(norra, TOGETHER, answers={pair: "yes"})
    worker = as_account(norra, Role.CASEWORKER, VIMMERBY)
    assert settling.answered_households(worker) == ()
    with pytest.raises(NoSuchQuestion):
        settling.settle(worker, pair, "no")
    assert [one.same for one in settling.answered_households(norra)] == [True]


def test_a_household_changes_no_count_of_people(norra: Session) -> None:
    before = counting.figures(norra, "2026H1")
    paid(norra, TOGETHER, answers={key(norra, LEYLA, BO): "yes"})
    after = counting.figures(norra, "2026H1")
    assert [after.count(name) for name in FigureName] == [before.count(name) for name in FigureName]


def open_pairs(session: Session) -> list[tuple[str, set[str], int]]:
    """The open questions about households: key, case codes and months."""
    return [
        (one.id, {one.code, one.other.code}, one.months) for one in settling.open_questions(session) if one.other is not None
    ]


def test_a_question_without_an_answer_is_kept_on_both_cases_and_answered_by_hand(norra: Session) -> None:
    paid(norra, TOGETHER, answers={"attribution": "whole"})
    both = {code(norra, LEYLA), code(norra, BO)}
    assert open_pairs(norra) == [(key(norra, LEYLA, BO), both, 3)]
    assert {row.code for row in caseload.listing(norra) if row.questions} == both
    for number, other in ((LEYLA, BO), (BO, LEYLA)):
        (question,) = settling.open_questions(norra, _case_id(norra, number))
        assert question.other is not None
        assert (question.code, question.other.code) == (code(norra, number), code(norra, other))
    assert settling.open_questions(norra, _case_id(norra, EVA)) == ()
    (again,) = asked(paid(norra, TOGETHER))
    assert (again.id, set(again.cases), again.months) == (key(norra, LEYLA, BO), both, 3)
    with pytest.raises(WrongAnswer):
        settling.settle(norra, again.id, "protect")
    settling.settle(norra, again.id, "yes")
    assert costs(norra)[0] == 25_275 + 21_300
    assert (open_pairs(norra), asked(paid(norra, TOGETHER))) == ([], [])


def test_an_answer_no_by_hand_leaves_both_amounts(norra: Session) -> None:
    paid(norra, TOGETHER)
    settling.settle(norra, key(norra, LEYLA, BO), "no")
    assert (open_pairs(norra), costs(norra)[0]) == ([], 2 * 25_275 + 21_300)
    assert pending.listed(norra) == (), "what part an amount is does not matter any more"


def test_a_question_is_gone_when_the_amounts_are_others_or_the_import_is_taken_back(norra: Session) -> None:
    paid(norra, TOGETHER)
    paid(norra, {BO: (5_000, 5_100, 5_200)})
    assert open_pairs(norra) == []
    history.undo(norra, history.listed(norra)[0].sheet.id)
    assert len(open_pairs(norra)) == 1
    history.undo(norra, next(one for one in history.listed(norra) if not one.obstacle).sheet.id)
    assert open_pairs(norra) == []


def test_what_a_caseworkers_sheet_raises_about_anothers_case_is_for_the_node(norra: Session) -> None:
    paid(norra, {BO: TOGETHER[BO]})
    case_list.cases(norra, f"Personnummer;Kommun;Aktualiserad\n{BO};Vimmerby;2026-03-01\n".encode())
    worker = as_account(norra, Role.CASEWORKER, HULTSFRED)
    assert paid(worker, {LEYLA: TOGETHER[LEYLA]}).questions == []
    assert (open_pairs(worker), sum(row.questions for row in caseload.listing(worker))) == ([], 0)
    assert paid(worker, {LEYLA: TOGETHER[LEYLA]}).questions == []
    with pytest.raises(NoSuchQuestion):
        settling.settle(worker, key(norra, LEYLA, BO), "yes")
    assert [name for name, _, _ in open_pairs(norra)] == [key(norra, LEYLA, BO)]
    settling.settle(norra, key(norra, LEYLA, BO), "yes")
    assert costs(norra)[0] == 25_275
