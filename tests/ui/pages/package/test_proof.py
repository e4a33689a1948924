"""Steps 3 and 4 of the half-year package: who could be recognised is told here, and kept from whoever approves."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from kraft_desktop import words
from kraft_desktop.disclosure import insiders as insiders_attack
from kraft_desktop.disclosure.insiders import InsiderResult
from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import save_policy
from kraft_desktop.services.figures import merge_rules
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.approvals import Approval
from kraft_desktop.services.risk import class_merging, insiders
from kraft_desktop.services.risk.class_merging import Merge
from kraft_desktop.services.risk.insiders import InsiderFinding
from kraft_desktop.services.risk.reidentification import RiskKind, SensitiveFigure, Treatment
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.ui.kit.work import Worker
from kraft_desktop.ui.look import style
from kraft_desktop.ui.look.style import Theme
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pages.package.state import At
from kraft_desktop.ui.pages.risk import sensitive_number
from tests.given.case_rig import Told, check_fits, check_named, check_order, heard, words_on
from tests.given.exchange import APPROVER, add_account, newcomer, reopened
from tests.given.exchange_rig import Pair, check_not_sideways, needs_of, new_pair, opened

Settle = Callable[[], None]
MERGES = tuple(Merge(dimension="municipality", members=pair) for pair in (("0885", "0862"), ("0840", "0834")))
POLICY = Policy(second_approval=False, detail_releases=(1, 2))


@pytest.fixture
def told() -> list[Told]:
    """What the page told upward."""
    return []


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Pair:
    """A node that tells detail, its first package sent, with somebody new in Torsås; and the owner. Both closed again."""
    made = new_pair(tmp_path_factory.mktemp("template"))
    with made.node.session.vault, made.owner.session.vault:
        decide(made, POLICY)
        half_year_package.send(made.node.session, "2025H2", made.folder / "ut")
        decide(made, replace(POLICY, second_approval=True))
        add_account(made.node, APPROVER)
        newcomer(made.node, "S-NEW22", "0834", Gender.OTHER, "Nyinkommen Testsson")
    return made


@pytest.fixture
def pair(template: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pair]:
    """A copy of them, where two merges are tried where there are fifteen."""
    monkeypatch.setattr(merge_rules, "choices", lambda *_: iter(MERGES))
    node, owner = reopened(template.node, tmp_path / "n"), reopened(template.owner, tmp_path / "o")
    with node.session.vault, owner.session.vault:
        yield Pair(node, owner, tmp_path)


@pytest.fixture(scope="module")
def worked_out() -> dict[bytes, tuple[InsiderResult, ...]]:
    """What insiders could work out, by what they were given: every copy of the template asks the same on its way to step 3."""
    return {}


@pytest.fixture
def page(
    pair: Pair, worker: Worker, settle: Settle, told: list[Told], worked_out: dict[bytes, tuple[InsiderResult, ...]]
) -> PackagePage:
    """The page on the second package, at step 3."""
    real = insiders_attack.insiders

    def remembered(*asked: Any, at_most: int | None = None, **more: Any) -> tuple[InsiderResult, ...]:
        asked_of = pickle.dumps((asked, at_most))
        if asked_of not in worked_out:
            worked_out[asked_of] = real(*asked, at_most=at_most, **more)
        return worked_out[asked_of]

    made = PackagePage(needs_of(pair.node, worker)[0])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(insiders_attack, "insiders", remembered)
        told.append(opened(made, settle))
        on(made, settle, 2)
    assert made.state.at is At.PROOF
    return made


def decide(pair: Pair, policy: Policy) -> None:
    with pair.node.session.vault.write("test.policy") as tx:
        save_policy(tx, policy)


def on(page: PackagePage, settle: Settle, times: int = 1) -> None:
    for _ in range(times):
        page.onward.click()
        settle()


def button(page: PackagePage, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.isVisible() and name in (b.text(), b.accessibleName()))


def test_a_case_is_told_with_its_numbers_and_leads_to_itself(page: PackagePage, settle: Settle, told: list[Told]) -> None:
    page.proof.who.list.all.click()
    settle()
    said = words_on(page.proof)
    assert "ärenden" in said
    assert "Vem kunde ha känts igen" in said
    assert "Nyinkommen Testsson" not in said
    more = next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith("S-NEW22: "))
    more.click()
    settle()
    said = words_on(page.proof)
    assert "Nyinkommen Testsson" in said
    assert "Ålder vid aktualisering: ej angivet, aktualiserade, skillnad mot 2025, andra halvåret: 1 person" in said
    assert "\u2013 dolt med" in said
    check_named(page)
    check_fits(page)
    check_not_sideways(page)
    more.click()
    settle()
    assert "Nyinkommen Testsson" not in words_on(page.proof)
    button(page, "Gå till ärendet S-NEW22").click()
    (wanted,) = told[0].wants
    assert wanted[0] == "case"


def test_only_the_worst_are_told_at_first(page: PackagePage, settle: Settle) -> None:
    def lines() -> int:
        return sum(b.isVisible() and b.text().startswith("S-") for b in page.proof.who.list.findChildren(QPushButton))

    few = lines()
    assert page.proof.who.list.all.isVisible()
    left = int(page.proof.who.list.all.text().removeprefix("Visa de övriga "))
    page.proof.who.list.all.click()
    settle()
    assert lines() == few + left
    assert not page.proof.who.list.all.isVisible()


def test_the_approver_sees_why_but_not_who(page: PackagePage, settle: Settle) -> None:
    on(page, settle)
    assert page.state.at is At.APPROVAL
    said = words_on(page.approval)
    for text in ("Få personer i ett tal", "Få fler än i ett tidigare paket", "Den som känner alla siffror för", "Torsås"):
        assert text in said
    everything = words_on(page) + "".join(w.toolTip() + w.accessibleName() for w in page.approval.findChildren(QPushButton))
    assert "S-" not in everything
    assert "Testsson" not in everything


def test_what_insiders_could_work_out_is_reckoned_beside_the_page_and_can_be_stopped(
    pair: Pair, page: PackagePage, worker: Worker, settle: Settle
) -> None:
    assert "Den som känner alla siffror för" in words_on(page.proof.insiders)
    fresh = PackagePage(needs_of(pair.node, worker)[0])
    opened(fresh, settle)
    on(fresh, settle)
    fresh.onward.click()
    card = fresh.proof.insiders
    assert card.progress.running
    assert fresh.onward.isEnabled(), "the page answers meanwhile"
    card.progress.cancel.click()
    settle()
    assert card.again.isVisible()
    assert "Den som känner alla siffror för" not in words_on(card)
    card.again.click()
    settle()
    assert "Den som känner alla siffror för" in words_on(card)
    assert not card.again.isVisible()


def test_which_numbers_insiders_could_work_out_is_told_here_and_not_to_whoever_approves(
    pair: Pair, page: PackagePage, settle: Settle
) -> None:
    session = pair.node.session
    assert page.state.prepared is not None
    known = insiders.insiders(session, page.state.prepared, progress=lambda _stage, _share: None)
    assert known is not None
    assert all(len(one.numbers) == one.found for one in (*known.alone, *known.together))
    assert not any(number.key.get("municipality") in one.known for one in known.alone for number in one.numbers), "of others"
    told = [(one.known[0], [sensitive_number.learnt(session, number) for number in one.numbers]) for one in known.alone]
    many = [(code, lines) for code, lines in told if len(lines) > 2]
    assert many, "a node of forty has small numbers"
    for code, lines in many:
        assert not set(lines) <= set(words_on(page.proof.insiders).split("\n"))
        button(page, f"{session.node.municipality(code).name}: vilka tal").click()
        settle()
    shown = set(words_on(page.proof.insiders).split("\n"))
    assert all(set(lines) <= shown for _, lines in told)
    check_fits(page)
    check_not_sideways(page)
    check_order(page)
    on(page, settle)
    said = words_on(page.approval)
    assert "Den som känner alla siffror för" in said
    assert not any(line in said for _, lines in many for line in lines)


def test_the_price_of_merging_is_told_when_it_is_asked_for(page: PackagePage, settle: Settle) -> None:
    assert not page.proof.price.isVisible()
    page.proof.who.price.click()
    assert page.proof.price.progress.running
    page.proof.price.progress.cancel.click()
    settle()
    assert not page.proof.price.isVisible()
    page.proof.who.price.click()
    settle()
    said = words_on(page.proof.price)
    assert "Som det är nu" in said
    assert any(f"{one} och {other}" in said for one, other in (("Borgholm", "Emmaboda"), ("Mörbylånga", "Torsås")))
    check_fits(page)
    assert page.proof.price.visibleRegion().boundingRect() == page.proof.price.rect()  # the page has scrolled to it


def test_what_was_sent_is_told_of_without_anything_to_reckon(page: PackagePage, settle: Settle) -> None:
    page.bar.chosen.emit(0)
    page.material.choices["2025H2"].click()
    settle()
    on(page, settle)
    page.bar.chosen.emit(2)
    settle()
    assert page.state.at is At.PROOF
    assert page.proof.who.list.isVisible()
    assert not page.proof.who.price.isVisible()
    assert not page.proof.insiders.isVisible()


def test_a_change_of_the_material_stops_what_is_reckoned(page: PackagePage, settle: Settle) -> None:
    page.proof.who.price.click()
    page.refresh(frozenset({"cases"}))
    settle()
    assert page.state.at is At.MATERIAL
    assert not page.proof.price.progress.running
    on(page, settle, 2)
    assert "Den som känner alla siffror för" in words_on(page.proof.insiders)


def test_tab_goes_as_one_reads_at_every_step(page: PackagePage, settle: Settle) -> None:
    page.bar.chosen.emit(0)
    for _ in range(4):
        settle()
        check_order(page)
        page.onward.click()


@pytest.mark.parametrize(("language", "theme", "scale"), [(words.PSEUDO, Theme.LIGHT, 150), (words.DEFAULT, Theme.DARK, 200)])
def test_it_fits_in_other_words_and_sizes(
    app: QApplication, pair: Pair, worker: Worker, settle: Settle, language: str, theme: Theme, scale: int
) -> None:
    words.use(language)
    try:
        style.dress(app, theme, scale)
        fresh = PackagePage(needs_of(pair.node, worker)[0])
        opened(fresh, settle)
        on(fresh, settle, 2)
        fresh.proof.who.price.click()
        settle()
        for _ in range(2):
            check_fits(fresh)
            check_not_sideways(fresh)
            on(fresh, settle)
    finally:
        words.use(words.DEFAULT)


@pytest.mark.parametrize(
    ("change", "how", "done"),
    [
        ({}, "Torsås, utredda: 2 personer", "dolt med 3 andra"),
        ({"people": 1, "hidden_with_it": 1}, "Torsås, utredda: 1 person", "dolt med 1 annat"),
        (
            {"kind": RiskKind.INCREMENT, "since": "2025H2"},
            "Torsås, utredda, skillnad mot 2025, andra halvåret: 2 personer",
            "dolt med 3 andra",
        ),
        (
            {"kind": RiskKind.INCREMENT, "since": "2025H2", "people": 1, "treatment": Treatment.EARLIER},
            "Torsås, utredda, skillnad mot 2025, andra halvåret: 1 person",
            "dolt i 2025, andra halvåret",
        ),
        (
            {
                "kind": RiskKind.INCREMENT,
                "since": "2025H2",
                "people": 1,
                "releases_between": True,
                "key": ("0834", "man", "referred"),
            },
            "ensam ny man i Torsås sedan 2025, andra halvåret",
            "dolt med 3 andra",
        ),
        (
            {"kind": RiskKind.COMPLEMENT, "whole": 8, "treatment": Treatment.HELD},
            "Torsås, utredda: alla utom 2 av 8",
            "dolt",
        ),
        (
            {"kind": RiskKind.COMPLEMENT, "people": 0, "whole": 8, "treatment": Treatment.OPEN},
            "Torsås, utredda: alla 8",
            "går att räkna ut",
        ),
        (
            {"key": ("unknown", "", "closer"), "treatment": Treatment.NARROW},
            "Kommun: ej angivet, steg närmare: 2 personer",
            "smalt spann",
        ),
        (
            {"key": ("", "", "referred"), "treatment": Treatment.SHOWN},
            "Hela noden, aktualiserade: 2 personer",
            "visas enligt beslut",
        ),
        ({"key": ("", "", ""), "hidden_with_it": 0}, "Avslutade ärenden: 2 personer", "dolt"),
    ],
)
def test_every_number_has_words(pair: Pair, change: dict[str, object], how: str, done: str) -> None:
    key = change.pop("key", ("0834", "", "investigated"))
    assert isinstance(key, tuple)
    named = {name: value for name, value in zip(("municipality", "gender", "step"), key, strict=True) if value}
    plain = SensitiveFigure(
        table="steps",
        kind=RiskKind.COUNT,
        key=named,
        people=2,
        whole=0,
        since=None,
        releases_between=False,
        treatment=Treatment.HIDDEN,
        hidden_with_it=3,
    )
    found = replace(plain, **change)  # type: ignore[arg-type]  # fields by name
    assert (sensitive_number.how(pair.node.session, found), sensitive_number.done(found)) == (how, done)


def test_classes_are_told_as_one_and_apart_again(page: PackagePage, settle: Settle) -> None:
    page.proof.who.price.click()
    settle()
    merge = next(b for b in page.proof.price.findChildren(QPushButton) if b.text().startswith("Slå ihop "))
    first, last = merge.text().removeprefix("Slå ihop ").split(" och ")
    before = page.state.prepared
    merge.click()
    settle()
    assert page.state.at is At.PROOF
    assert page.state.prepared != before
    assert f"{first} och {last}" in words_on(page.proof)
    check_named(page)
    check_fits(page)
    check_not_sideways(page)
    check_order(page)
    button(page, f"Redovisa {first} och {last} var för sig").click()
    settle()
    assert page.state.prepared is not None
    assert class_merging.merges_in(page.state.prepared) == ()
    assert not page.proof.price.isVisible()


def test_an_approval_is_not_for_other_classes(page: PackagePage, settle: Settle) -> None:
    page.state = replace(page.state, approval=Approval(name=APPROVER.name, passphrase=""))
    page.proof.price.chosen.emit((MERGES[1].members,))
    settle()
    assert page.state.approval is None
    on(page, settle)
    assert not page.onward.isEnabled()


def test_what_is_told_as_one_is_sealed_so(page: PackagePage, settle: Settle, pair: Pair) -> None:
    decide(pair, POLICY)
    page.refresh(frozenset({"settings"}))
    settle()
    on(page, settle, 2)
    page.proof.price.chosen.emit((MERGES[1].members,))
    settle()
    on(page, settle, 3)
    sent = half_year_package.prepare(pair.node.session, "2026H1")
    assert sent.already
    assert class_merging.merges_in(sent) == (MERGES[1],)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Torsås, män, utredda: 2"),
        ({"low": 0}, "Torsås, män, utredda: 0\u20132"),
        ({"high": None}, "Torsås, män, utredda: 2 eller fler"),
        ({"period": "2025H2"}, "Torsås, män, utredda i paketet för 2025, andra halvåret: 2"),
        ({"kind": RiskKind.INCREMENT, "since": "2026Q1"}, "Torsås, män, utredda, skillnad mot 2026, kvartal 1: 2"),
        ({"kind": RiskKind.INCREMENT}, "Torsås, män, utredda, skillnad mot ett tidigare paket: 2"),
        ({"kind": RiskKind.COMPLEMENT}, "Torsås, män, utredda: alla utom 2"),
    ],
)
def test_every_number_that_could_be_worked_out_has_words(pair: Pair, change: dict[str, object], words: str) -> None:
    key = {"municipality": "0834", "gender": "man", "step": "investigated"}
    number = InsiderFinding(kind=RiskKind.COUNT, key=key, low=2, high=2, period=None, since=None)
    assert sensitive_number.learnt(pair.node.session, replace(number, **change)) == words  # type: ignore[arg-type]  # by name


def test_a_name_leaves_the_list_when_the_consent_is_revoked(page: PackagePage, pair: Pair, settle: Settle) -> None:
    session = pair.node.session
    heard(page)
    held = next(line for line in page.proof.who.list._found.cases if line.name)
    assert held.name is not None
    assert held.name in _held(page)
    consents.record(
        session,
        held.case_id,
        NewConsent(form=ConsentForm.SIGNED, first=session.today, physician=True, received_by="Anna"),
    )
    consents.revoke(session, held.case_id)
    settle()
    assert page.state.at is At.PROOF
    assert any(line.case_id == held.case_id for line in page.proof.who.list._found.cases)
    assert held.name not in _held(page)


def _held(page: PackagePage) -> str:
    """What the list of people holds, shown or not."""
    buttons = [f"{button.text()} {button.toolTip()}" for button in page.proof.who.findChildren(QPushButton)]
    return "\n".join([*buttons, *(label.text() for label in page.proof.who.findChildren(QLabel))])
