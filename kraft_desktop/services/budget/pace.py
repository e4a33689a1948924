"""The pace of a post of the budget, as a chart: how much is used beside how much of the project has passed."""

from __future__ import annotations

from kraft_desktop.domain.spending.entries import PostLine
from kraft_desktop.reports.figures import Share
from kraft_desktop.words import translate


def of_post(line: PostLine, passed: int) -> Share | None:
    """The pace of a post, when ``passed`` percent of the project has passed; None for a post without a grant."""
    if not line.granted:
        return None
    share = (line.used + line.planned) / line.granted
    text = translate("Budget", "{used} % used, {passed} % of the project passed")
    return Share(title=text.format(used=round(share * 100), passed=passed), share=share, mark=passed / 100)
