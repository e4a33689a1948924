"""The tab Anteckningar: recorded where it is shown, bad input kept in its box, each card empty, usual and full."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PIL import Image
from PySide6.QtGui import QGuiApplication

from kraft_desktop.domain.casework.attachments import AttachmentKind
from kraft_desktop.domain.casework.contacts import ContactChange, ContactKind, Counterpart
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin import drafts
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.casework import contacts, events, notes
from kraft_desktop.services.casework.contacts import NewContact
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.case.form_card import FormCard
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.case.happens.paper_view import PaperView
from kraft_desktop.ui.pages.case.happens.tab import HappensTab
from tests.given.case_rig import Answers, check_fits, check_named, heard, needs, session, shown, with_people, words_on

__all__ = ["needs", "session"]
Settle = Callable[[], None]
TODAY = dt.date(2026, 11, 22)


def opened(needs: Needs, settle: Settle, case_id: str) -> tuple[CasePage, HappensTab]:
    page = CasePage(needs)
    heard(page)
    page.tabs.choose(HappensTab.key)
    page.show_subject(case_id)
    shown(page, settle)
    return page, page.tabs.tab(HappensTab)


def save(card: FormCard, settle: Settle, **values: object) -> None:
    assert card.form is not None
    assert card.box is not None
    card.form.set_values(values)
    card.box.save.click()
    settle()


def test_a_contact_is_recorded_and_undone_and_a_bad_day_keeps_what_was_typed(
    session: Session, needs: Needs, settle: Settle
) -> None:
    leyla = with_people(session)[0]
    page, tab = opened(needs, settle, leyla)
    tab.contacts.new.click()
    typed = {"change": "held", "kind": ContactKind.CALL, "counterpart": Counterpart.PARTICIPANT, "details": "Avstämning"}
    save(tab.contacts, settle, on=dt.date(2026, 9, 1), **typed)
    assert "Dagen ligger före aktualiseringen: skriv varför, eller ändra den." in words_on(tab)
    form = tab.contacts.form
    assert form is not None
    assert (form.texts()["details"], form.texts()["on"]) == ("Avstämning", "2026-09-01")
    assert events.of_case(session, leyla).contacts == ()
    save(tab.contacts, settle, early="mötte teamet innan")
    assert tab.contacts.form is None
    assert "Telefonsamtal med deltagaren, genomförd: Avstämning" in words_on(tab)
    page.undo()
    settle()
    assert events.of_case(session, leyla).contacts == ()
    assert "Avstämning" not in words_on(tab)


def test_what_becomes_of_a_planned_contact_is_one_press_away(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    planned = NewContact(
        change=ContactChange.PLANNED, on=TODAY, kind=ContactKind.VISIT, counterpart=Counterpart.PROVIDER, details="Besök"
    )
    contacts.record(session, leyla, planned)
    _, tab = opened(needs, settle, leyla)
    tab.contacts._change(events.of_case(session, leyla).contacts[0], ContactChange.HELD)
    save(tab.contacts, settle)
    assert events.of_case(session, leyla).last_contact is not None


def test_a_working_note_goes_to_the_record_with_what_belongs_there(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    page, tab = opened(needs, settle, leyla)
    tab.notes.new.click()
    save(tab.notes, settle, text="Kanske sömnen. Vill börja i liten grupp.")
    note = events.of_case(session, leyla).notes[0]
    tab.notes._put_in_record(note)
    assert tab.notes.form is not None
    assert tab.notes.form.texts()["text"] == note.text
    save(tab.notes, settle, text="Vill börja i liten grupp.")
    found = events.of_case(session, leyla)
    assert ([one.text for one in found.record_notes], found.notes) == (["Vill börja i liten grupp."], ())
    assert "sömnen" not in words_on(page)
    assert "1 rad" not in words_on(tab.transfer)
    assert "Vill börja i liten grupp." in tab.transfer.text.toPlainText()


def test_a_note_being_typed_is_kept_as_a_draft_of_its_writer(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    page, tab = opened(needs, settle, leyla)
    tab.notes.new.click()
    assert tab.notes.form is not None
    tab.notes.form.set_texts({"text": "Halvskrivet"})
    tab.notes.form.edited.emit("text")
    page.leave()
    settle()
    assert [one.page for one in drafts.unsaved_pages(session)] == [notes.NOTE_PAGE]
    again = opened(needs, settle, leyla)[1]
    again.notes.new.click()
    settle()
    assert again.notes.form is not None
    assert again.notes.form.texts()["text"] == "Halvskrivet"


def test_removing_a_working_note_asks_first(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    note = notes.write(session, leyla, "Ring")
    _, tab = opened(needs, settle, leyla)
    answers = cast("Answers", needs.ask)
    answers.yes = False
    tab.notes._remove(note)
    settle()
    assert answers.asked == ["Finns något här som hör till akten?"]
    assert len(events.of_case(session, leyla).notes) == 1
    answers.yes = True
    tab.notes._remove(note)
    settle()
    assert events.of_case(session, leyla).notes == ()


def test_what_is_new_is_copied_and_marked_as_transferred(session: Session, needs: Needs, settle: Settle) -> None:
    leyla = with_people(session)[0]
    _, tab = opened(needs, settle, leyla)
    tab.transfer.copy.click()
    assert "Undertecknat 2026-11-22: Anna, arbetsterapeut" in QGuiApplication.clipboard().text()
    tab.transfer.mark.click()
    settle()
    assert "Allt är överfört till akten." in words_on(tab.transfer)
    assert "överfört 2026-11-22, A" in words_on(tab.transfer)


def test_a_signed_paper_is_attached_and_drawn_in_the_window(
    session: Session, needs: Needs, settle: Settle, tmp_path: Path
) -> None:
    leyla = with_people(session)[0]
    page, tab = opened(needs, settle, leyla)
    file, drawn = tmp_path / "samtycke.png", io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(drawn, "png")
    answers = cast("Answers", needs.ask)
    answers.where = file
    file.write_bytes(b"%PDF-1.7")
    tab.attachments.begin()
    save(tab.attachments, settle, kind=AttachmentKind.CONSENT.value, on=dt.date(2026, 10, 5))
    assert "innehållet är inte vad namnet säger" in words_on(tab.attachments)
    file.write_bytes(drawn.getvalue())
    assert tab.attachments.box is not None
    tab.attachments.box.save.click()
    settle()
    tab.attachments._show(events.of_case(session, leyla).attachments[0])
    settle()
    view = tab.attachments.findChild(PaperView)
    assert view is not None
    assert view.page.pixmap().width() > 0
    page.undo()
    settle()
    with session.vault.read() as data:
        assert data.attachment_contents.where() == (), "what was attached by mistake is gone"


def test_a_bad_file_is_said_beside_the_form_and_what_was_chosen_stays(
    session: Session, needs: Needs, settle: Settle, tmp_path: Path
) -> None:
    leyla = with_people(session)[0]
    _, tab = opened(needs, settle, leyla)
    drawn = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(drawn, "png")
    for name, content, sentence in (
        ("samtycke.pdf", b"PK\x03\x04 zip", "innehållet är inte vad namnet säger"),
        ("samtycke.png", b"", "den är tom"),
        ("samtycke.pdf", b"%PDF-1.7" + bytes(21_000_000), "större än 20 MB"),
        ("samtycke.png", drawn.getvalue()[:60], "sidorna går inte att visa"),
        ("samtycke.docx", drawn.getvalue(), "bara pdf, png och jpeg kan bifogas"),
    ):
        file = tmp_path / name
        file.write_bytes(content)
        cast("Answers", needs.ask).where = file
        tab.attachments.begin()
        settle()
        save(tab.attachments, settle, kind=AttachmentKind.CONSENT.value, on=dt.date(2026, 10, 5))
        assert sentence in words_on(tab.attachments), words_on(tab.attachments)
        assert tab.attachments.form is not None
        assert tab.attachments.form.values() is not None
        assert tab.attachments.form.field("on").value() == dt.date(2026, 10, 5)
        assert events.of_case(session, leyla).attachments == ()


@pytest.mark.parametrize("count", [0, 1, 40])
def test_every_card_fits_empty_usual_and_full(session: Session, needs: Needs, settle: Settle, count: int) -> None:
    leyla = with_people(session)[0]
    given = NewConsent(form=ConsentForm.SIGNED, first=dt.date(2026, 10, 1), municipalities=("0881",), received_by="Anna")
    consents.record(session, leyla, given)
    for number in range(count):
        notes.write(session, leyla, f"{number}: ringde och pratade om veckan, som gick bättre än väntat. " * 3)
        notes.record(session, leyla, notes.NewRecordNote(on=TODAY, text="Positiv till praktik. " * 9, shown_to="Region Kalmar"))
    page, tab = opened(needs, settle, leyla)
    check_fits(page)
    check_named(page)
    for card in tab._cards():
        begin = getattr(card, "begin", None)
        if begin is not None and card is not tab.attachments:
            begin()
    settle()
    check_fits(page)
    check_named(page)


def test_a_case_seen_as_a_code_shows_no_text(session: Session, needs: Needs, settle: Settle) -> None:
    coded = with_people(session)[2]
    with session.vault.read() as data:
        case = data.cases.where(id=coded)[0]
    _, tab = opened(needs, settle, case.id)
    assert "Visas när ett samtycke är registrerat." in words_on(tab)
    assert tab.attachments.new.isHidden()
