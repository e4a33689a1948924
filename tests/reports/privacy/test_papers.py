"""The papers before real people: one page for participants in every node, and facts that follow the program's own rules."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.rights import HELD, Position
from kraft_desktop.domain.roles import NODE_ROLES, Right, Role
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.reports.privacy import impact_facts, information_sheet, lines_paper, rights_tables
from kraft_desktop.reports.privacy.impact_facts import ImpactFacts
from kraft_desktop.reports.privacy.lines_paper import LineRow, LinesPaper
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.secrecy.precondition_papers import stored_tables

PROGRAMME = load_programme("kraft")
DAY = dt.date(2026, 11, 29)
HEAD = Letterhead(programme="KRAFT", store="Södra noden", practice=False)


def pages(paper: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", paper))


@pytest.mark.parametrize("node", PROGRAMME.nodes, ids=lambda node: str(node.id))
def test_the_information_for_participants_is_one_page(node: object) -> None:
    assert pages(information_sheet.write(PROGRAMME, PROGRAMME.node(node.id), practice=False)) == 1  # type: ignore[attr-defined]


def test_the_facts_have_every_table_and_fail_for_one_without_words() -> None:
    tables = stored_tables()
    facts = ImpactFacts(letterhead=HEAD, made=DAY, by="Anna", version="1", tables=tables)
    assert pages(impact_facts.write(facts)) > 3
    for unknown in (replace(tables[0], fields=("diagnosis",)), replace(tables[0], clock="cases.born")):
        with pytest.raises(KeyError):
            impact_facts.write(replace(facts, tables=(unknown,)))


def test_the_rights_on_paper_are_those_of_the_program() -> None:
    heading, *rows = rights_tables.rights()
    roles = {labels.detail(role.value): role for role in Role if role in NODE_ROLES}
    rights = {labels.detail(right.value): right for right in Right}
    assert heading[1:] == list(roles)
    assert {(rights[row[0]], roles[name]) for row in rows for name, cell in zip(heading[1:], row[1:], strict=True) if cell} == {
        (right, role) for role in NODE_ROLES for right in HELD[Position(role.value)]
    }


def test_who_sees_a_case_on_paper_is_what_the_rule_says() -> None:
    heading, *rows = rights_tables.sights()
    seen = {row[0]: row[1:] for row in rows}
    assert heading[1:] == [
        "arbetsterapeut",
        "den verksamhet som lyfte in det",
        "annan verksamhet, samma kommun",
        "en annan kommun",
    ]
    no = "inte alls"
    assert seen["inskrivet av verksamheten, inget samtycke än"] == ["som kod", "med namn", no, no]
    assert seen["med samtycke som gäller för båda kommunerna"] == ["med namn", "med namn", no, no]
    assert seen["detsamma, och den andra kommunen har en uppgift på det"] == ["med namn", "med namn", no, "med namn"]
    assert seen["med samtycke, spärrat för verksamhetens konto"] == ["med namn", no, no, no]
    assert seen["skyddad folkbokföring, handläggs av verksamhetens konto"] == ["som kod", "som kod", no, no]


def test_the_list_is_a_paper_whatever_is_missing() -> None:
    missing = LineRow(line="Sekretessbedömning")
    settled = LineRow(line="Avtal", name="Per <b>", day="2026-11-02", diary_number="KS 2026/1", note="Beslutat & klart")
    paper = LinesPaper(letterhead=HEAD, made=DAY, by="Anna", rows=(missing, settled))
    assert pages(lines_paper.write(paper)) == 1
    assert lines_paper.write(paper) == lines_paper.write(paper)


def test_a_board_is_named_by_its_municipality_and_unit() -> None:
    assert vocabulary.board(PROGRAMME, "sodra", "0881:assistance") == "Nybro, ekonomiskt bistånd"
    assert vocabulary.board(PROGRAMME, "sodra", "0881") == "Nybro"
