"""Quarter and status files on the screen: what leaves, texts that name nobody, a second person, and what comes back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from kraft_desktop import words
from kraft_desktop.domain.budget import Post
from kraft_desktop.domain.hours import Allotment, Consultation, ConsultationStatus
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.budget import entering
from kraft_desktop.services.budget.entering import NewEntry
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import half_year_package, interim_reports, quarter_report
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.interim.budget import KronorField
from kraft_desktop.ui.pages.interim.page import InterimPage
from kraft_desktop.ui.pages.interim.state import At
from tests.given.case_rig import check_fits, check_named, words_on
from tests.given.exchange import APPROVER, PASSPHRASE, SIMPLE, add_account
from tests.given.exchange_rig import (
    Pair,
    Sender,
    aloud,
    check_foot,
    check_not_sideways,
    drop,
    needs_of,
    opened,
    pair,
)

__all__ = ["pair"]
Settle = Callable[[], None]


def page_on(pair: Pair, worker: Worker, settle: Settle) -> tuple[InterimPage, Sender]:
    needs, user = needs_of(pair.node, worker)
    page = InterimPage(needs)
    page.seal.move_to(pair.folder / "ut")
    opened(page, settle)
    return page, user


def choose(page: InterimPage, settle: Settle, period: str) -> None:
    page.quarters.choices[period].click()
    settle()


def on(page: InterimPage, settle: Settle, times: int = 1) -> None:
    """Press the button that leads on."""
    for _ in range(times):
        assert page.onward.isEnabled()
        page.onward.click()
        settle()


def write(page: InterimPage, **texts: str) -> None:
    for code, text in texts.items():
        page.report.form.field(code.removeprefix("m")).editor.setPlainText(text)  # type: ignore[attr-defined]  # a note


def state(page: InterimPage, through: str, **amounts: str) -> None:
    """Type a budget: ``material_used`` and the like."""
    form = page.budget.form
    for field, text in (
        (form.field("through"), through),
        *((form.amount(*name.rsplit("_", 1)), text) for name, text in amounts.items()),
    ):
        field.set_text(text)
        field.edited.emit()
        field.left.emit()


def needing_approval(pair: Pair) -> None:
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, replace(SIMPLE, second_approval=True))


def at(page: InterimPage) -> At:
    return page.state.at


def test_a_quarter_file_is_made_sent_received_and_answered(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, user = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle)
    shown = words_on(page.leaving)
    assert "40" in shown.split("\n")
    check_named(page)
    check_fits(page)
    on(page, settle)
    assert at(page) is At.REPORT
    write(page, sodra="Teamet träffas varje vecka.\n\nVäntelistan är kort.", m0881="Fler ärenden än förra kvartalet.")
    check_named(page)
    check_fits(page)
    on(page, settle)
    assert "Väntelistan är kort." in words_on(page.written)
    check_named(page)
    check_fits(page)
    on(page, settle)
    file = pair.folder / "ut" / "kraft_sodra_2026Q3_v1.kraftpaket"
    verified = receiving.verify(pair.owner.session, file)
    assert dict(verified.payload.texts) == {
        "sodra": ("Teamet träffas varje vecka.", "Väntelistan är kort."),
        "0881": ("Fler ärenden än förra kvartalet.",),
    }
    assert aloud(page) == [verified.words]
    next(b for b in page.sent.findChildren(QPushButton) if b.text() == "Kopiera texten").click()
    next(b for b in page.sent.findChildren(QPushButton) if b.text() == "Öppna e-postutkastet").click()
    settle()
    assert " – ".join(verified.words) in QGuiApplication.clipboard().text()
    assert user.opened == [file.with_suffix(".eml")]
    (taken,) = receiving.receive(pair.owner.session, [file], remark="Hur går det i Nybro?")
    assert taken.receipt is not None
    drop(page, taken.receipt)
    settle()
    assert "Kvittot för 2026, kvartal 3 är mottaget. De frågar: Hur går det i Nybro?" in page.notice.text()
    assert "De frågar: Hur går det i Nybro?" in words_on(page.sent)
    assert "kvitto 2026-11-22, med en fråga" in page.quarters.choices["2026Q3"].accessibleDescription()
    check_fits(page)


def test_what_is_shown_is_what_the_file_says(pair: Pair, worker: Worker, settle: Settle) -> None:
    with pair.node.session.vault.write("test.hours") as tx:
        tx.allotments.add(Allotment(id=new_id(), pool="team", minutes=600, valid_from=dt.date(2025, 9, 1)))
        for week in range(20):
            on_day, done = dt.date(2026, 5, 4) + dt.timedelta(weeks=week), ConsultationStatus.DONE
            tx.consultations.add(Consultation(id=new_id(), on=on_day, minutes=61 + week, kind="reading", status=done))
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle)
    said = quarter_report.prepare(pair.node.session, "2026Q3")
    shown = words_on(page.leaving).split("\n")
    for cell in said.tables["steps"].cells():
        assert str(cell.value) in shown
    assert said.hours is not None
    assert said.hours.left == 600 - 1500
    assert "\u221215 tim" in shown
    assert "Till och med 2026-10, i hela femtal timmar: inget enskilt samtal syns." in shown
    assert not [line for line in shown if line.startswith("2026, vecka")]


def test_a_text_that_names_somebody_stays_and_says_why(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, m0881="Allt går bra.", m0885="Först detta.\nPåhittad har börjat arbeta.")
    on(page, settle)
    assert at(page) is At.REPORT
    assert "Rad 2 kan peka ut någon: ”Påhittad”." in words_on(page.report)
    assert page.report.texts()["0881"] == "Allt går bra."
    write(page, m0885="En person har börjat arbeta.")
    on(page, settle)
    assert at(page) is At.SENDING


def test_texts_need_a_second_person_numbers_alone_do_not(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 3)
    assert page.onward.isEnabled()
    assert not page.approving.isVisible()
    page.back.click()
    write(page, sodra="Teamet träffas varje vecka.")
    on(page, settle)
    assert page.approving.isVisible()
    assert not page.onward.isEnabled()
    page.approving.second.passphrase.editor.setText("fel fras helt och hållet")
    page.approving.second.button.click()
    settle()
    assert not page.onward.isEnabled()
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    assert "Godkänt av Cecilia." in words_on(page.approving)
    page.back.click()
    write(page, sodra="Något helt annat.")
    assert "någon måste godkänna igen" in page.notice.text()
    on(page, settle)
    assert not page.onward.isEnabled(), "what is approved is what is sent"
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    page.leave()
    settle()
    assert page.state.approval is None, "a passphrase is not kept while nobody looks"
    assert "gäller bara tills" in page.notice.text()
    on(page, settle)
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    on(page, settle)
    assert (pair.folder / "ut" / "kraft_sodra_2026Q3_v1.kraftpaket").exists()


def test_putting_off_says_that_the_approval_lapses(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    page, user = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Teamet träffas varje vecka.")
    on(page, settle)
    user.where = pair.folder / "granskas.pdf"
    page.written.printed.button.click()
    settle()
    assert user.opened == [user.where]
    assert user.asked == ["kraft_sodra_2026Q3_v1.pdf"]
    page.later.click()
    settle()
    assert "godkän" not in page.notice.text().lower(), "nothing was approved"
    on(page, settle, 2)
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    assert page.state.approval is not None
    page.later.click()
    settle()
    assert "någon måste godkänna igen" in page.notice.text()


def test_each_text_has_the_counts_of_its_municipality_beside_it(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    session, period = pair.node.session, page.state.period
    assert period is not None
    counted = interim_reports.counts(session, period)
    assert counted[session.node.id].referred == sum(counted[m.code].referred for m in session.node.municipalities) > 0
    lines = [line for line in words_on(page.report).split("\n") if "följer inte med i filen" in line]
    with_people = [code for code in page.report.names if counted[code].referred]
    assert [line.partition("aktualiserade ")[2].split()[0] for line in lines] == [
        str(counted[code].referred) for code in with_people
    ]
    assert page.report.texts() == {}, "a fact never leaves by itself"


def test_the_key_is_asked_for_before_the_approval(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    with pair.node.session.vault.write("test.key") as tx:
        (owner,) = tx.partners.where()
        tx.partners.update(owner, replace(owner, confirmed=False))
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Teamet träffas varje vecka.")
    on(page, settle)
    assert not page.approving.second.passphrase.isVisible()
    assert "Först måste nyckeln" in words_on(page.approving)
    wanted: list[str] = []
    page.wants.connect(lambda key, _: wanted.append(key))
    next(b for b in page.approving.findChildren(QPushButton) if b.text() == "Utväxla nycklar").click()
    assert wanted == ["keys"]
    with pair.node.session.vault.write("test.key") as tx:
        (owner,) = tx.partners.where()
        tx.partners.update(owner, replace(owner, confirmed=True))
    settle()
    assert page.approving.second.passphrase.isVisible()


def test_a_block_from_a_spreadsheet_fills_the_budget(pair: Pair, app: QApplication, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    form = page.budget.form

    def paste(into: KronorField, text: str) -> None:
        app.clipboard().setText(text)
        QTest.keyClick(into.editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    paste(form.amount("material", "granted"), "40 000\t21 480\r\n120000\t\r\n")
    assert [form.amount(code, name).value() for code in ("material", "competence") for name in ("granted", "used")] == [
        *(40_000, 21_480, 120_000, None)
    ]
    assert "18\u00a0520" in words_on(form)
    paste(form.amount("other", "used"), "1\t2\n3\t4")
    assert "Inget fylldes i" in form.error.text()
    assert form.amount("other", "used").value() is None
    paste(form.amount("other", "used"), "-1200")
    assert form.amount("other", "used").text() == "-1200"


def test_nobody_may_approve_until_a_colleague_is_added_on_the_spot(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Teamet träffas varje vecka.")
    on(page, settle)
    assert "Ingen annan har ett konto här som får godkänna." in words_on(page.approving)
    assert not page.onward.isEnabled()
    colleague = page.approving.colleague
    colleague.name.set_text("Cecilia Påhittad")
    colleague.name.edited.emit()
    for field in (colleague.passphrase.first, colleague.passphrase.second):
        field.editor.setText(PASSPHRASE)
    colleague.add.click()
    settle()
    assert not colleague.isVisible()
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    assert "Godkänt av Cecilia Påhittad." in words_on(page.approving)
    assert page.onward.isEnabled()
    assert page.report.texts() == {"sodra": "Teamet träffas varje vecka."}


def test_texts_survive_the_lock_and_are_kept_by_quarter(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Halvskrivet om kvartal tre")
    page.leave()
    again, _ = page_on(pair, worker, settle)
    choose(again, settle, "2026Q3")
    assert again.report.texts() == {"sodra": "Halvskrivet om kvartal tre"}
    assert again.state.texts == again.report.texts()
    assert "2 Lägesrapport, 1 text" in again.bar.accessibleName()
    choose(again, settle, "2026Q2")
    assert again.report.texts() == {}
    assert again.state.texts == {}
    choose(again, settle, "2026Q3")
    assert again.report.texts() == {"sodra": "Halvskrivet om kvartal tre"}
    on(again, settle, 4)
    last, _ = page_on(pair, worker, settle)
    choose(last, settle, "2026Q3")
    assert last.report.texts() == {}, "what was sent is no draft any more"
    on(last, settle)
    assert at(last) is At.FIGURES
    on(last, settle)
    assert "Halvskrivet om kvartal tre" in words_on(last.written)
    assert not last.report.isVisible()


def test_a_quarter_that_was_sent_is_written_again_byte_for_byte(pair: Pair, worker: Worker, settle: Settle) -> None:
    sent = quarter_report.send(pair.node.session, "2026Q3", pair.folder / "först")
    page, user = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    assert page.onward.text() == "Visa det som förseglades"
    on(page, settle, 3)
    user.where = pair.folder / "igen"
    next(b for b in page.sent.findChildren(QPushButton) if b.text() == "Skriv samma fil igen ...").click()
    settle()
    assert (pair.folder / "igen" / sent.file.name).read_bytes() == sent.file.read_bytes()


def test_a_quarter_that_goes_on_or_was_overtaken_cannot_be_made(pair: Pair, worker: Worker, settle: Settle) -> None:
    quarter_report.send(pair.node.session, "2026Q2", pair.folder / "ut")
    page, _ = page_on(pair, worker, settle)
    said = words_on(page.quarters)
    assert "ingår i senare siffror" in said
    assert "2027, kvartal 1" not in said
    for period in ("2026Q1", "2026Q4"):
        choose(page, settle, period)
        assert not page.onward.isEnabled()


def test_a_cancel_of_counting_leaves_everything_as_it_was(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    page.onward.click()
    page.progress.cancel.click()
    settle()
    assert page.state.prepared is None
    assert page.onward.isEnabled()
    on(page, settle)
    assert "40" in words_on(page.leaving).split("\n")


def test_new_material_is_counted_anew(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Texten finns kvar")
    page.refresh(frozenset({"sent_packages"}))
    settle()
    assert at(page) is At.REPORT
    page.refresh(frozenset({"cases"}))
    settle()
    assert at(page) is At.FIGURES
    assert "Underlaget har ändrats." in page.notice.text()
    assert page.report.texts() == {"sodra": "Texten finns kvar"}


def test_a_quarter_that_was_overtaken_gives_way_to_the_first_that_can_be_sent(
    pair: Pair, worker: Worker, settle: Settle
) -> None:
    page, _ = page_on(pair, worker, settle)

    def chosen() -> tuple[str, bool]:
        assert page.state.period is not None
        return page.state.period.id, page.quarters.choices[page.state.period.id].isChecked()

    assert chosen() == ("2025Q3", True)
    half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    page.refresh(frozenset({"sent_packages"}))
    settle()
    assert chosen() == ("2025Q4", True)
    assert page.onward.isEnabled()


def test_texts_left_in_the_middle_are_there_again_with_their_quarter(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Teamet träffas varje vecka.")
    page.later.click()
    settle()
    assert at(page) is At.FIGURES
    again, _ = page_on(pair, worker, settle)
    assert again.state.period is not None
    assert again.state.period.id == "2026Q3"
    assert again.report.texts() == {"sodra": "Teamet träffas varje vecka."}


def test_the_status_file_names_the_week_and_nobody(pair: Pair, worker: Worker, settle: Settle) -> None:
    with pair.node.session.vault.write("test.hours") as tx:
        planned = ConsultationStatus.PLANNED
        tx.consultations.add(Consultation(id=new_id(), on=dt.date(2026, 12, 1), minutes=330, kind="reading", status=planned))
    page, user = page_on(pair, worker, settle)
    assert "5 tim" in words_on(page.status).split("\n")
    page.status.make.click()
    settle()
    file = pair.folder / "ut" / "kraft_sodra_2026W47_v1.kraftpaket"
    verified = receiving.verify(pair.owner.session, file)
    assert dict(verified.payload.tables) == {}
    assert aloud(page) == [verified.words]
    assert page.status.make.text() == "Skriv samma lägesfil igen"
    page.status.make.click()
    settle()
    assert user.asked[-1] == "Ersätta filerna?"
    assert receiving.verify(pair.owner.session, file).sha256 == verified.sha256
    check_named(page)
    check_fits(page)


def test_hours_that_nobody_stated_are_not_stated_rather_than_zero(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    assert words_on(page.status).split("\n").count("ej uppgivet") == 2
    field = page.status.allotment
    field.hours.set_text("fler")
    field.save.click()
    assert "heltal" in words_on(field)
    for hours in ("120", "90"):
        field.hours.set_text(hours)
        field.save.click()
        settle()
        assert f"{hours} tim" in words_on(page.status)
    assert "ej uppgivet" not in words_on(page.status)
    assert field.save.text() == "Ändra"
    check_named(page)


@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("en", Theme.DARK, 100), (words.PSEUDO, Theme.LIGHT, 150), (words.DEFAULT, Theme.LIGHT, 200)],
)
def test_every_step_fits_in_other_words_and_sizes(
    app: QApplication, pair: Pair, worker: Worker, settle: Settle, language: str, theme: Theme, scale: int
) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    words.use(language)
    try:
        style.dress(app, theme, scale)
        page, _ = page_on(pair, worker, settle)
        page.status.make.click()
        settle()
        choose(page, settle, "2026Q3")
        on(page, settle)
        write(page, sodra="Teamet träffas varje vecka.")
        for _ in range(2):
            check_fits(page)
            check_not_sideways(page)
            check_foot(page)
            on(page, settle)
        check_fits(page)
        check_not_sideways(page)
        page.approving.second.passphrase.editor.setText(PASSPHRASE)
        page.approving.second.button.click()
        settle()
        on(page, settle)
        check_fits(page)
        check_not_sideways(page)
    finally:
        words.use(words.DEFAULT)


# --- the activity budget --------------------------------------------------------------------------------------------------


def test_a_budget_goes_with_the_quarter_file_coarser_than_it_was_typed(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    assert "Inget belopp är angivet, så filen får ingen aktivitetsbudget." in words_on(page.budget)
    state(page, "2026-10", interpreter_granted="80 000", interpreter_used="33915", other_used="-1 200", network_granted="5000")
    shown = words_on(page.budget).split("\n")
    assert {"46\u00a0085", "85\u00a0000", "32\u00a0715", "46\u00a0085 (1 av 7 poster)"} <= set(shown)
    assert not any("Inget belopp är angivet" in line for line in shown)
    choose(page, settle, "2026Q3")
    on(page, settle, 3)
    written = words_on(page.written)
    assert "Aktivitetsbudget, kr, till och med 2026-10" in written
    assert "35\u00a0000" in written
    assert "33" not in written
    check_named(page)
    check_fits(page)
    on(page, settle)
    said = receiving.verify(pair.owner.session, pair.folder / "ut" / "kraft_sodra_2026Q3_v1.kraftpaket").payload
    assert said.budget is not None
    assert said.budget.posts["interpreter"] == Post(granted=80_000, used=35_000)
    assert said.budget.posts["material"] == Post()
    page.bar.chosen.emit(0)
    assert page.budget.form.amount("interpreter", "used").value() == 33_915, "it stands there to the krona"


def test_the_budget_that_is_kept_fills_the_card_and_what_differs_is_said(pair: Pair, worker: Worker, settle: Settle) -> None:
    session = pair.node.session
    entering.state_granted(session, "material", 4_000_000)
    entering.enter(session, NewEntry(on=dt.date(2026, 9, 30), what="Papper", amount_ore=1_234_500, post="material"))
    page, _ = page_on(pair, worker, settle)
    form = page.budget.form
    assert form.field("through").text() == "2026-10"
    assert (form.amount("material", "granted").value(), form.amount("material", "used").value()) == (40_000, 12_345)
    form.amount("material", "used").set_value(12_000)
    form.edited.emit("budget")
    assert "Material, använt: 12\u00a0000 här, 12\u00a0345 i budgeten" in words_on(page.budget)
    page.budget.fetch.click()
    assert form.amount("material", "used").value() == 12_345
    assert "i budgeten" not in words_on(page.budget)


def test_without_a_budget_the_file_says_so(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    state(page, "2026-10")
    choose(page, settle, "2026Q3")
    on(page, settle, 3)
    assert "Ingen aktivitetsbudget är angiven i filen." in words_on(page.written)
    on(page, settle)
    assert receiving.verify(pair.owner.session, pair.folder / "ut" / "kraft_sodra_2026Q3_v1.kraftpaket").payload.budget is None


@pytest.mark.parametrize(
    ("through", "amounts", "said"),
    [
        ("", {"material_used": "5"}, "Skriv till och med vilken månad beloppen gäller."),
        ("okt", {"material_used": "5"}, "Skriv månaden som 2026-05."),
        ("2026-11", {"material_used": "5"}, "Beloppen ska gälla till och med en månad i projektet som har tagit slut."),
        ("2026-10", {"material_used": "5,50"}, "Material, använt: Skriv hela kronor, som 12 400 eller −500."),
        (
            "2026-10",
            {"other_granted": "-1"},
            "Övrigt, beviljat: Skriv hela kronor, som 12 400; det beviljade kan inte vara under noll.",
        ),
        ("2026-10", {"other_granted": "tusen"}, "Övrigt, beviljat: Skriv beloppet som 12\u00a0400 eller 12\u00a0400,50."),
    ],
)
def test_what_cannot_be_read_stops_where_it_stands(
    pair: Pair, worker: Worker, settle: Settle, through: str, amounts: dict[str, str], said: str
) -> None:
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle)
    state(page, through, **amounts)
    on(page, settle)
    assert at(page) is At.FIGURES
    assert said in words_on(page.budget)
    page.status.make.click()
    settle()
    assert not (pair.folder / "ut").exists()
    state(page, "2026-10", **dict.fromkeys(amounts, ""))
    on(page, settle)
    assert at(page) is At.REPORT


def test_a_budget_survives_the_lock_and_is_offered_to_the_next_file(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = page_on(pair, worker, settle)
    state(page, "2026-10", competence_granted="12 000", competence_used="4 321")
    page.leave()
    again, _ = page_on(pair, worker, settle)
    assert again.budget.form.amount("competence", "used").value() == 4_321
    assert again.status.make.text() == "Skapa lägesfil"
    again.status.make.click()
    settle()
    assert again.status.make.text() == "Skriv samma lägesfil igen"
    state(again, "2026-10", competence_used="4 350")
    assert again.status.make.text() == "Skriv samma lägesfil igen", "it would say the same"
    state(again, "2026-10", competence_used="4 600")
    assert again.status.make.text() == "Skapa lägesfil"
    assert "timmar eller budget har ändrats sedan dess" in words_on(again.status)
    again.status.make.click()
    settle()
    last, _ = page_on(pair, worker, settle)
    assert last.budget.form.budget() is not None
    assert last.budget.form.amount("competence", "used").value() == 4_600
    assert last.budget.form.field("through").text() == "2026-10"


def test_a_budget_that_is_changed_has_to_be_approved_anew(pair: Pair, worker: Worker, settle: Settle) -> None:
    needing_approval(pair)
    add_account(pair.node, APPROVER)
    page, _ = page_on(pair, worker, settle)
    choose(page, settle, "2026Q3")
    on(page, settle, 2)
    write(page, sodra="Teamet träffas varje vecka.")
    on(page, settle)
    page.approving.second.passphrase.editor.setText(PASSPHRASE)
    page.approving.second.button.click()
    settle()
    assert page.onward.isEnabled()
    page.bar.chosen.emit(0)
    state(page, "2026-10", material_used="9 000")
    on(page, settle, 2)
    assert at(page) is At.SENDING
    assert not page.onward.isEnabled(), "what is approved is what is sent"
