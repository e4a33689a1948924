"""The working group's sheet, made from what the nodes have sent and the owner's own budget."""

from __future__ import annotations

from pathlib import Path

from kraft_desktop import vocabulary
from kraft_desktop.domain.spending.entries import whole_kronor
from kraft_desktop.reports.papers import working_group
from kraft_desktop.reports.papers.working_group import MOST_MONTHS, OwnPost, WorkingGroupPaper
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.budget.overview import BudgetState, budget_state
from kraft_desktop.services.incoming.nodes_by_month import NodesByMonth, nodes_by_month
from kraft_desktop.store.folder.files import write_atomically
from kraft_desktop.words import number, translate


def paper(session: Session) -> bytes:
    """The sheet as a PDF. Raises WrongStoreKind, NotAllowed."""
    nodes, own = nodes_by_month(session), budget_state(session)
    return working_group.write(
        WorkingGroupPaper(
            letterhead=session.letterhead,
            made=session.today,
            months=_months(nodes),
            posts=_posts(own),
            chart=nodes.chart() if nodes.months else None,
        )
    )


def save(session: Session, file: Path) -> Path:
    """The file that the sheet was written to. Raises WrongStoreKind, NotAllowed, CannotWrite."""
    write_atomically(file, paper(session))
    return file


def _months(found: NodesByMonth) -> list[list[str]]:
    hours, kronor = translate("Budget", "{node}, h"), translate("Budget", "{node}, kr")
    headings = [translate("Budget", "up to and including")]
    for node in found.nodes:
        headings += [hours.format(node=node.name), kronor.format(node=node.name)]
    rows = [[*headings, translate("Budget", "own, h"), translate("Budget", "own, kr")]]
    for month in found.months[-MOST_MONTHS:]:
        cells = [month]
        for at in (*(found.at(node, month) for node in found.nodes), found.own[month]):
            cells.append(vocabulary.DASH if at.done is None else _hours(at.done))
            cells.append(vocabulary.DASH if at.used is None else number(at.used))
        rows.append(cells)
    return rows


def _hours(minutes: int) -> str:
    """Minutes in hours, to the tenth."""
    whole, tenths = divmod(round(minutes / 6), 10)
    return f"{number(whole)}{translate('Chart', '.')}{tenths}" if tenths else number(whole)


def _posts(own: BudgetState) -> list[OwnPost]:
    return [
        OwnPost(
            line.post,
            None if line.granted is None else whole_kronor(line.granted),
            whole_kronor(line.used) if line.months else None,
            None if line.left is None else whole_kronor(line.left),
        )
        for line in own.lines
        if line.post is not None
    ]
