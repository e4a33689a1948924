"""The project owner's page: packages verified one by one, what is missing, and the nodes together; and the keys behind it."""

from __future__ import annotations

import datetime as dt
import email
from collections.abc import Callable
from email import policy
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton

from kraft_desktop import words
from kraft_desktop.domain.budget import POSTS, Budget, Post
from kraft_desktop.domain.hours import Consultation, ConsultationStatus
from kraft_desktop.domain.period import Month
from kraft_desktop.services.incoming import arrivals, letters, receiving, reported_budgets
from kraft_desktop.services.ledger import readiness
from kraft_desktop.services.outgoing import half_year_package, interim_reports, quarter_report, status_report
from kraft_desktop.store.database.records import new_id
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.owner.page import OwnerPage
from kraft_desktop.ui.pages.settings.keys import KeysPage
from kraft_desktop.ui.pages.shared import package_tables
from tests.given.case_rig import check_fits, check_named, words_on
from tests.given.exchange import Store, exchange, found, people
from tests.given.exchange_rig import Pair, Sender, aloud, check_not_sideways, drop, needs_of, opened, pair

__all__ = ["pair"]
Settle = Callable[[], None]


def owner_page(pair: Pair, worker: Worker, settle: Settle) -> tuple[OwnerPage, Sender]:
    needs, user = needs_of(pair.owner, worker)
    page = OwnerPage(needs)
    opened(page, settle)
    return page, user


def take(page: OwnerPage, settle: Settle, *files: Path) -> None:
    """Drop files, look at what they say, and take them in."""
    page.receive(files)
    settle()
    page.looked.accept.click()
    settle()


def keys_page(store: Store, worker: Worker, settle: Settle) -> tuple[KeysPage, Sender]:
    needs, user = needs_of(store, worker)
    page = KeysPage(needs)
    opened(page, settle)
    return page, user


def test_packages_come_in_one_by_one_each_with_its_own_sentence(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, user = owner_page(pair, worker, settle)
    assert "Släpp paketen här" in words_on(page)
    assert words_on(page).split("\n").count("saknas") == 6 + 15  # two half-years and five quarters have ended
    good = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    stranger = found(pair.folder / "f", "norra", pair.node.clock)
    exchange(stranger, found(pair.folder / "p", "", pair.node.clock), pair.folder)
    foreign = half_year_package.send(stranger.session, "2025H2", pair.folder / "ut").file
    cut = pair.folder / "ut" / "kapat.kraftpaket"
    cut.write_bytes(good.file.read_bytes()[:-9])
    drop(page, good.file, foreign, cut, good.file)
    settle()
    said = words_on(page.looked)
    for sentence in (
        "Södra noden: halvårspaket 2025, andra halvåret, version 1",
        f"Signerat med nodens nyckel {pair.node.fingerprint()}, gjort 2026-11-22, nodens nummer 1.",
        "Paketet är förseglat till någon annan, eller så är dess första rader ändrade.",
        "Paketet är ändrat på vägen, eller så saknas slutet: förseglingen är bruten.",
    ):
        assert sentence in said, sentence
    assert aloud(page) == [good.words, good.words]
    assert page.looked.accept.text() == "Ta emot paketet"
    assert page.looked.accept.hasFocus() or not page.isActiveWindow()
    with pair.owner.session.vault.read() as data:
        assert data.received.where() == ()
    check_named(page)
    check_fits(page)
    page.looked.accept.click()
    settle()
    assert not page.looked.isVisible()
    said = words_on(page)
    for sentence in (
        "Södra noden, 2025, andra halvåret, version 1",
        "förseglingen är bruten. Inget av det används. Be noden skicka samma paket igen.",
        "Låt dem läsa upp sina fyra ord. Skicka sedan kvittot kraft_sodra_2025H2_v1.kraftpaket.kvitto.json till noden.",
        "Saknas: Norra noden, Mellersta noden. Summorna gäller de andra.",
        "Släpp paketen här",
    ):
        assert (sentence in said) is not sentence.startswith("Släpp"), sentence
    assert aloud(page) == [good.words, good.words]
    assert words_on(page).split("\n").count("saknas") == 5 + 14  # the third quarter is told by the half-year that came
    check_named(page)
    check_fits(page)
    folder = next(b for b in page.findChildren(QPushButton) if b.text() == "Öppna mappen")
    folder.click()
    assert user.opened == [pair.folder / "ut"]
    assert receiving.take_receipt(pair.node.session, Path(f"{good.file}.kvitto.json")).receipt.status == "accepted"
    stranger.session.vault.close()


def test_the_figures_are_read_before_a_question_is_written(pair: Pair, worker: Worker, settle: Settle) -> None:
    good = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    page, _ = owner_page(pair, worker, settle)
    page.receive([good.file])
    settle()
    said = words_on(page.looked)
    verified = receiving.verify(pair.owner.session, good.file)
    titles = [package_tables.heading(laid) for laid in verified.layouts if laid.rows] + [package_tables.sums_heading()]
    assert titles
    assert all(said.index(title) < said.index("Egen fråga till noden") for title in titles)
    assert not page.empty.isVisible()
    page.looked.leave.click()
    assert page.empty.isVisible()


def test_the_receipt_goes_back_by_an_email_draft(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    page, user = owner_page(pair, worker, settle)
    page.receive([file])
    settle()
    page.looked.remarks[file].set_text("Stämmer summan?")
    page.looked.accept.click()
    settle()
    buttons = {b.text(): b for b in page.taken.findChildren(QPushButton)}
    buttons["Öppna e-postutkastet"].click()
    settle()
    draft = email.message_from_bytes(user.opened.pop().read_bytes(), policy=policy.default)
    assert draft["Subject"] == "Kvitto: KRAFT: halvårspaket 2025H2 från Södra noden"
    carried = next(iter(draft.iter_attachments()))
    assert carried.get_content() == Path(f"{file}.kvitto.json").read_bytes()
    assert carried.get_filename() == f"{file.name}.kvitto.json"
    buttons["Kopiera texten"].click()
    settle()
    assert "> Stämmer summan?" in QGuiApplication.clipboard().text()


def test_a_reminder_names_what_a_node_has_not_sent(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    page, _ = owner_page(pair, worker, settle)
    take(page, settle, file)
    said = words_on(page.late).split("\n")
    assert said.count("2 halvårspaket, 5 kvartalsfiler") == 2
    assert said.count("1 halvårspaket, 4 kvartalsfiler") == 1
    names = {b.accessibleName(): b for b in page.late.findChildren(QPushButton)}
    names["Kopiera en påminnelse till Södra noden"].click()
    settle()
    copied = QGuiApplication.clipboard().text()
    assert "halvårspaketet för 2026, första halvåret" in copied
    assert "2025, andra halvåret" not in copied
    assert copied.count("kvartalsfilen för") == 4
    check_named(page)
    check_fits(page)


def test_what_a_later_package_has_overtaken_is_not_asked_for(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2026H1", pair.folder / "ut").file
    assert [half.overtaken for half in readiness.half_years(pair.node.session).half_years[:2]] == [True, False]
    page, _ = owner_page(pair, worker, settle)
    take(page, settle, file)
    assert words_on(page.late).split("\n").count("2 halvårspaket, 5 kvartalsfiler") == 2
    open_quarters = [one.period.id for one in interim_reports.interim_reports(pair.node.session).quarters if one.is_open]
    reminded = letters.missing(arrivals.read_arrivals(pair.owner.session))[-1]
    assert (reminded.half_years, list(reminded.quarters)) == ((), open_quarters)
    assert words_on(page).split("\n").count("i ett senare") == 1 + 5 - len(open_quarters)


def test_the_goals_are_sums_of_what_was_published(pair: Pair, worker: Worker, settle: Settle) -> None:
    north = found(pair.folder / "norra", "norra", pair.node.clock)
    exchange(north, pair.owner, pair.folder)
    people(north, 12, dt.date(2025, 9, 5), dt.date(2025, 12, 1), seed=4)
    sent = [half_year_package.send(store.session, "2025H2", pair.folder / "ut").file for store in (pair.node, north)]
    page, user = owner_page(pair, worker, settle)
    take(page, settle, *sent)
    payloads = [receiving.verify(pair.owner.session, file).payload for file in sent]
    published = [
        next(c.value for c in p.tables["steps"].cells() if c.key == (("step", step),))
        for step in ("referred", "closer")
        for p in payloads
    ]
    said = words_on(page.together).split("\n")
    for values in (published[:2], published[2:]):
        known = sum(value for value in values if value is not None)
        at_least = f"minst {known}" if known else "dolt"
        assert (at_least if None in values else str(known)) in said
    for reached in arrivals.combined_figures(pair.owner.session, "2025H2").goals:  # one node of three has not sent
        assert 0 < reached.pace < reached.target < reached.goal.target
        assert f"{reached.target} av {reached.goal.target}" in said
    user.where = pair.folder / "samman"
    page.together.write.click()
    settle()
    names = sorted(file.name for file in user.where.iterdir())
    assert names == [f"sammanstallning_2025H2.{ending}" for ending in ("json", "pdf", "xlsx")]
    assert "sammanstallning_2025H2.pdf" in page.notice.text()
    (user.where / "sammanstallning_2025H2.pdf").write_bytes(b"x")
    page.together.write.click()
    settle()
    assert user.asked[-1] == "Ersätta filerna?"
    assert (user.where / "sammanstallning_2025H2.pdf").read_bytes().startswith(b"%PDF")
    north.session.vault.close()


def test_another_half_year_is_chosen(pair: Pair, worker: Worker, settle: Settle) -> None:
    files = [half_year_package.send(pair.node.session, period, pair.folder / "ut").file for period in ("2025H2", "2026H1")]
    page, _ = owner_page(pair, worker, settle)
    take(page, settle, *files)
    assert page.together.period.value() == "2026H1"
    page.together.period.set_value("2025H2")
    page.together.period.edited.emit()
    settle()
    found_there = receiving.verify(pair.owner.session, files[0]).payload
    referred = next(c.value for c in found_there.tables["steps"].cells() if c.key == (("step", "referred"),))
    assert str(referred) in words_on(page.together).split("\n")


def test_a_cancel_while_taking_in_keeps_what_was_taken_and_leaves_the_rest(pair: Pair, worker: Worker, settle: Settle) -> None:
    files = [half_year_package.send(pair.node.session, period, pair.folder / "ut").file for period in ("2025H2", "2026H1")]
    page, _ = owner_page(pair, worker, settle)
    page.receive(files)
    settle()
    page.looked.accept.click()
    page.progress.cancel.click()
    settle()
    with pair.owner.session.vault.read() as data:
        kept = len(data.received.where())
    assert kept < 2
    assert len(aloud(page)) == kept
    assert page.choose.isEnabled()


def test_a_cancel_while_looking_and_putting_away_keep_nothing(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    page, _ = owner_page(pair, worker, settle)
    page.receive([file])
    page.progress.cancel.click()
    settle()
    assert not page.looked.isVisible()
    page.receive([file])
    settle()
    page.looked.leave.click()
    assert not page.looked.isVisible()
    with pair.owner.session.vault.read() as data:
        assert data.received.where() == ()
    assert not Path(f"{file}.kvitto.json").exists()


def test_a_question_of_ones_own_goes_with_the_receipt(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    page, _ = owner_page(pair, worker, settle)
    page.receive([file])
    settle()
    (field,) = page.looked.remarks.values()
    field.set_text("x" * 301)
    page.looked.accept.click()
    settle()
    assert page.looked.isVisible()
    assert "högst 300 tecken" in words_on(page.looked)
    field.set_text("Varför är antalet lägre?")
    page.looked.accept.click()
    settle()
    assert "Din fråga: Varför är antalet lägre?" in words_on(page)
    assert "2026-11-22, fråga" in words_on(page.matrix)
    taken = receiving.take_receipt(pair.node.session, Path(f"{file}.kvitto.json"))
    assert taken.receipt.remark == "Varför är antalet lägre?"


def test_files_chosen_later_join_those_that_wait(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = owner_page(pair, worker, settle)
    first = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    second = quarter_report.send(pair.node.session, "2026Q1", pair.folder / "ut", texts={"0881": "Det går bra."}).file
    page.receive([first])
    settle()
    page.looked.remarks[first].set_text("Stämmer summan?")
    page.receive([second])
    settle()
    assert page.looked.accept.text() == "Ta emot 2 paket"
    assert page.looked.asked() == {first: "Stämmer summan?", second: ""}
    assert "lägesrapport." in words_on(page.looked)
    page.looked.accept.click()
    settle()
    page.receive([second])
    settle()
    assert [one.file for one in page.looked.looked] == [second]  # what was taken in waits no more


def test_what_lies_where_the_receipt_goes_is_asked_about(pair: Pair, worker: Worker, settle: Settle) -> None:
    file = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut").file
    target = Path(f"{file}.kvitto.json")
    target.write_text("ett kvitto ur ett lager som inte finns mer")
    page, user = owner_page(pair, worker, settle)
    user.yes = False
    take(page, settle, file)
    assert user.asked[-1] == "Ersätta filerna?"
    assert "finns redan och skrivs inte över" in words_on(page.taken)
    assert target.read_text() == "ett kvitto ur ett lager som inte finns mer"
    user.yes = True
    take(page, settle, file)
    assert receiving.take_receipt(pair.node.session, target).receipt.status == "accepted"


def test_quarters_hours_and_what_can_be_worked_out(pair: Pair, worker: Worker, settle: Settle) -> None:
    pair.node.clock.put(2026, 10, 2)
    texts = {"sodra": "Teamet träffas varje vecka."}
    files = [
        half_year_package.send(pair.node.session, "2026H1", pair.folder / "ut").file,
        quarter_report.send(pair.node.session, "2026Q3", pair.folder / "ut", texts=texts).file,
    ]
    with pair.node.session.vault.write("test.hours") as tx:
        planned = ConsultationStatus.PLANNED
        tx.consultations.add(Consultation(id=new_id(), on=dt.date(2026, 12, 1), minutes=90, kind="reading", status=planned))
    pair.node.clock.put(2026, 11, 22)
    files.append(status_report.send(pair.node.session, pair.folder / "ut").file)
    page, _ = owner_page(pair, worker, settle)
    assert not page.hours.isVisible()
    page.receive([files[1]])
    settle()
    assert "Aktualiserade" in words_on(page.looked), "a quarter's numbers are read before it is taken in"
    page.looked.leave.click()
    take(page, settle, *files)
    assert "v. 47" in words_on(page.matrix)
    assert "Till och med" in words_on(page.hours)
    assert "2026-10" in words_on(page.hours)
    assert "Ingen fil med läkartimmar har kommit från: Norra noden, Mellersta noden." in words_on(page.hours)
    page.together.period.set_value("2026Q3")
    page.together.period.edited.emit()
    settle()
    assert "Södra noden: Teamet" in words_on(page.together)
    assert "Teamet träffas varje vecka." in words_on(page.together)
    page.outsider.start.click()
    settle()
    assert "Nej. Inget känsligt tal går att räkna ut, varken exakt eller nästan." in words_on(page.outsider)
    check_named(page)
    check_fits(page)
    check_not_sideways(page)
    page.refresh(frozenset({"received_packages"}))
    settle()
    assert "Nej." not in words_on(page.outsider)


def test_the_budgets_of_the_nodes(pair: Pair, worker: Worker, settle: Settle) -> None:
    typed = {code: Post() for code in POSTS} | {"interpreter": Post(granted=80_000, used=33_915), "other": Post(used=-1_200)}
    page, _ = owner_page(pair, worker, settle)
    bare = half_year_package.send(pair.node.session, "2026H1", pair.folder / "ut").file
    take(page, settle, bare)
    assert not page.budgets.isVisible()
    budget = Budget(through=Month.of(2026, 9), posts=typed)
    file = quarter_report.send(pair.node.session, "2026Q3", pair.folder / "ut", budget=budget).file
    page.receive([file])
    settle()
    sums = "80\u00a0000\u00a0kr beviljat, 34\u00a0000\u00a0kr använt, 45\u00a0000\u00a0kr kvar"
    assert f"aktivitetsbudget till och med 2026-09: {sums}" in words_on(page.looked)
    page.looked.accept.click()
    settle()
    latest = words_on(page.budgets)
    assert "Södra noden, t.o.m. 2026-09" in latest
    assert "35\u00a0000 (1 av 3)" in latest
    assert "Ingen aktivitetsbudget har kommit från: Norra noden, Mellersta noden." in latest
    page.together.period.set_value("2026Q3")
    page.together.period.edited.emit()
    settle()
    assert "Aktivitetsbudget: kvar, kr" in words_on(page.together)
    assert "ej uppgivet" in words_on(page.together)
    assert page.budgets.isVisible(), "the others have told nothing, which is not said above"
    page.budgets.stand_below(reported_budgets.last_reported(pair.owner.session).tables)
    assert not page.budgets.isVisible(), "nothing is said twice"
    page.budgets.stand_below([])
    check_named(page)
    check_fits(page)
    check_not_sideways(page)


def test_keys_are_given_taken_compared_and_confirmed(pair: Pair, worker: Worker, settle: Settle) -> None:
    north = found(pair.folder / "norra", "norra", pair.node.clock)
    node, node_user = keys_page(north, worker, settle)
    owner, owner_user = keys_page(pair.owner, worker, settle)
    assert "Be dem om deras nyckelfil" in words_on(owner)
    check_named(owner)
    check_fits(owner)
    node_user.where = owner_user.where = pair.folder / "norra.json"
    node.own.save.click()
    settle()
    assert node_user.asked == ["nyckelfil Norra noden.json"]
    node.notice.way.click()
    assert node_user.opened == [pair.folder]  # where the file to mail is
    owner.theirs["norra"].choose.click()
    settle()
    assert aloud(owner.theirs["norra"]) == aloud(node.own) == [tuple(north.fingerprint().split())]
    assert "på ett nummer du redan har" in words_on(owner.theirs["norra"])
    check_fits(owner)
    owner.theirs["norra"].same.click()
    settle()
    assert "Siffrorna är jämförda." in words_on(owner.theirs["norra"])
    assert owner.notice.way.text() == "Till paketen"
    assert not owner.theirs["norra"].same.isVisible()
    with pair.owner.session.vault.read() as data:
        assert {partner.node for partner in data.partners.where(confirmed=True)} == {"norra", "sodra"}
    north.session.vault.close()


def test_another_key_for_the_same_node_is_never_taken_in_silence(pair: Pair, worker: Worker, settle: Settle) -> None:
    anew = found(pair.folder / "ny", "sodra", pair.node.clock)
    page, user = keys_page(anew, worker, settle)
    user.where = pair.folder / "ny.json"
    page.own.save.click()
    settle()
    owner, _ = keys_page(pair.owner, worker, settle)
    before = aloud(owner.theirs["sodra"])
    drop(owner, user.where)
    settle()
    assert owner.changed_key.isVisible()
    assert aloud(owner.changed_key) == [tuple(anew.fingerprint().split())]
    assert "VARNING" in words_on(owner.changed_key)
    check_fits(owner)
    assert aloud(owner.theirs["sodra"]) == before
    owner.changed_key.same.click()
    settle()
    assert not owner.changed_key.isVisible()
    assert aloud(owner.theirs["sodra"]) == [tuple(anew.fingerprint().split())]
    anew.session.vault.close()


def test_what_is_no_key_file_is_refused_in_words(pair: Pair, worker: Worker, settle: Settle) -> None:
    page, _ = keys_page(pair.node, worker, settle)
    wrong = pair.folder / "x.json"
    wrong.write_text("{}")
    page.take([wrong])
    settle()
    assert "ingen nyckelfil" in page.notice.text()


@pytest.mark.parametrize(
    ("language", "theme", "scale"),
    [("en", Theme.DARK, 100), (words.PSEUDO, Theme.LIGHT, 150), (words.DEFAULT, Theme.LIGHT, 200)],
)
def test_the_pages_fit_in_other_words_and_sizes(
    app: QApplication, pair: Pair, worker: Worker, settle: Settle, language: str, theme: Theme, scale: int
) -> None:
    sent = half_year_package.send(pair.node.session, "2025H2", pair.folder / "ut")
    words.use(language)
    try:
        style.dress(app, theme, scale)
        page, _ = owner_page(pair, worker, settle)
        check_fits(page)
        check_not_sideways(page)
        page.receive([sent.file])
        settle()
        check_fits(page)
        check_not_sideways(page)
        page.looked.accept.click()
        settle()
        check_fits(page)
        check_not_sideways(page)
        keys, _ = keys_page(pair.node, worker, settle)
        check_fits(keys)
        check_not_sideways(keys)
    finally:
        words.use(words.DEFAULT)
