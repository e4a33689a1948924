"""Every count on the cards of an import is that of its list: the cells, the rows taken and left, and the questions."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.imports.page import ImportPage
from tests.given.case_rig import needs, session, words_on
from tests.given.nodes import SETS
from tests.given.ui.import_page import page_on, wait

__all__ = ["needs", "session"]
Settle = Callable[[], None]


def stated(said: str, pattern: str) -> list[int]:
    """The numbers that stand where a pattern has its groups; 0 where it is not said."""
    found = re.search(pattern, said)
    return [int(re.sub(r"\s", "", one or "0")) for one in found.groups()] if found else [0]


def check_cells(said: str) -> None:
    """The cells of the sheet are the sum of what became of them, and those that are not read of why."""
    line = next(one for one in said.splitlines() if one.startswith("Bladets") and "celler:" in one)
    (total,), parts = stated(line, r"Bladets ([\d\u00a0]+) celler"), re.sub(r"\([^)]*\)", "", line.partition(":")[2])
    assert total == sum(int(re.sub(r"\u00a0", "", one)) for one in re.findall(r"\d[\d\u00a0]*", parts))
    aside, why = stated(line, r"([\d\u00a0]+) läses inte \(")[0], re.search(r"läses inte \(([^)]*)\)", line)
    assert aside == sum(map(int, re.findall(r"\d+", why[1])) if why else ())


def check_rows(page: ImportPage, said: str) -> None:
    """The rows that are left out are those of the table, and all of them together are those of the sheet."""
    model = page.result.table.model
    records = [model.record(place) for place in range(model.total)]
    left = {(one.sheet, one.row) for one in records if one.left_out}
    assert stated(said, r"(\d+) rad(?:er)?, eller något i de[mn]") == [len(left)]
    unclear = [one for one in records if not one.left_out]
    assert stated(said, r"(\d+) sak(?:er)? är okla") == [len(unclear)]
    asked = page.questions.fields.values() if page.questions.isVisible() else ()
    assert stated(said, r"(\d+) fråg(?:a|or) saknar svar") == [sum(not one.value() for one in asked)]
    assert stated(said, r"(\d+) belopp som lämnats tidigare ändras")[0] == page.result.changes.model.total


@pytest.mark.parametrize("name", ["sodra_fel", "norra_2025h2"])
def test_every_count_is_that_of_its_list(session: Session, needs: Needs, settle: Settle, name: str) -> None:
    del session
    page = page_on(needs, settle)
    seen = 0
    for file in sorted((SETS / name).glob("*.xlsx")):
        page.receive([file])
        wait(page, settle)
        said = words_on(page)
        if not page.take.isVisible():
            continue
        check_cells(said)
        check_rows(page, said)
        seen += 1
        page.take.click()
        wait(page, settle)
    assert seen
