"""The pictures of sheets, packages and files: what comes in, what leaves, and what the project owner receives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QScrollArea

from kraft_desktop.domain.budget import Budget, Post
from kraft_desktop.domain.cases.case import Step
from kraft_desktop.domain.period import Month
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview
from kraft_desktop.services.cases.lists import caseload
from kraft_desktop.services.imports import support_sheet
from kraft_desktop.services.imports.intake import Taking
from kraft_desktop.ui.frame.frame import Frame
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.ui.pages.imports.page import ImportPage
from kraft_desktop.ui.pages.interim.page import InterimPage
from kraft_desktop.ui.pages.owner.page import OwnerPage
from kraft_desktop.ui.pages.package.page import PackagePage
from kraft_desktop.ui.pictures.studio import Studio

_PERIOD, _QUARTER = "2025H2", "2026Q3"
_BUDGET = Budget(
    through=Month.of(2026, 10),
    posts={
        "material": Post(granted=40_000, used=21_480), "competence": Post(granted=120_000, used=64_300),
        "interpreter": Post(granted=80_000, used=33_915), "physician": Post(granted=450_000, used=212_700),
        "network": Post(granted=30_000, used=31_250), "conference": Post(granted=60_000), "other": Post(used=-1_200),
    },
)  # fmt: skip
_MONTHS, _SAME = "2026-09;2026-10", "8137;9001"
"""Two months, and amounts in them that are asked about when two people have them."""


def taking_in(studio: Studio, frame: Frame, sheets: Sequence[Path]) -> None:
    """The first sheet and the last as they are understood, before they are taken in."""
    page = studio.at(frame, "import", ImportPage)
    for sheet in (sheets[0], sheets[-1]):
        page.receive([sheet])
        studio.keep(f"node-import-{sheet.stem}")
        page.put_away.click()


def sealing(studio: Studio, frame: Frame, folder: Path) -> Path:
    """The guided flow from its second step to the sealed package; gives the file."""
    page = studio.at(frame, "package", PackagePage)
    page.material.choices[_PERIOD].click()
    page.sealing.move_to(folder)
    for _ in page.parts:
        page.onward.click()
        studio.settle()
        sent = page.state.sent
        studio.keep("node-package-sealed" if sent else f"node-package-step-{page.state.at + 1}")
        if sent:
            return sent.file
    raise RuntimeError("the package of the practice node was not sealed")


def between(studio: Studio, frame: Frame) -> None:
    """A quarter's activity budget, its numbers, the situation report that goes with them, and all of it before sealing."""
    page = studio.at(frame, "between", InterimPage)
    page.quarters.choices[_QUARTER].click()
    page.seal.move_to(Path("KRAFT") / "KRAFT-paket")
    page.budget.form.show_budget(_BUDGET)
    page.budget.form.edited.emit("budget")
    studio.settle()
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(page.budget)
    studio.keep("node-between-budget")
    for name in ("numbers", "report", "sealing"):
        page.onward.click()
        studio.keep(f"node-between-{name}")


def left_to_settle(studio: Studio, frame: Frame, session: Session, folder: Path) -> None:
    """What a sheet leaves to settle, on its page and on a case; what is remembered of its sender; and a later case list."""
    rows = [row for row in caseload.listing(session, again=True) if row.personal_number and row.name]
    home = Counter(row.municipality for row in rows).most_common(1)[0][0]
    one, other, blank = [row for row in rows if row.municipality == home][:3]
    paid = [f"{row.personal_number};{amounts}" for row, amounts in ((one, _SAME), (other, _SAME), (blank, ";"))]
    sheet = "\n".join((f"Personnummer;{_MONTHS}", *paid, "")).encode()
    support_sheet.support(session, sheet, home, Taking(answers={"attribution": "whole"}))
    page = studio.at(frame, "settle", SettlePage)
    studio.keep("node-settle-open")
    frame.go("case", one.case_id)
    studio.keep("node-case-household")
    frame.go("settle")
    studio.settle()
    page.files.buttons[0][0].click()
    studio.settle()
    importing = studio.at(frame, "import", ImportPage)
    studio.keep("node-import-again")
    importing.findChildren(QScrollArea)[0].ensureWidgetVisible(importing.past.recipes)
    studio.keep("node-import-remembered")
    moved = next(row.municipality_name for row in rows if row.municipality != home)
    listed = folder / "Arendelista.csv"
    referred = next(event.on for event in overview.open_case(session, one.case_id).events if event.step is Step.REFERRAL)
    row = f"{one.personal_number};{one.name};{moved};{referred}"
    listed.write_text(f"Personnummer;Namn;Kommun;Aktualiserad\n{row}\n", "utf-8")
    importing.receive([listed])
    studio.keep("node-import-changes")
    importing.put_away.click()


def receiving(studio: Studio, frame: Frame, file: Path) -> None:
    """The project owner's page when a package has been verified, and when it has come in."""
    page = studio.at(frame, "received", OwnerPage)
    page.receive([file])
    studio.keep("owner-received-look")
    page.looked.accept.click()
    studio.keep("owner-received-package")
