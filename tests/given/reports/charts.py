"""One chart of each kind."""

from __future__ import annotations

import datetime as dt

from kraft_desktop.reports.figures import Bar, Chart, Lines, Mark, Parts, Series, Share, Spider
from kraft_desktop.reports.time_axis import Fill, Lane, Point, Span, TimeAxis

DAY = dt.date(2025, 3, 1)


def span(first: int, last: int, fill: Fill = Fill.SOLID, about: str = "insats") -> Span:
    return Span(first=DAY + dt.timedelta(first), last=DAY + dt.timedelta(last), fill=fill, words=about, about=about)


def axis(*lanes: Lane) -> TimeAxis:
    return TimeAxis(title="Tidslinje", first=DAY, last=dt.date(2027, 3, 1), today=dt.date(2026, 3, 1), lanes=lanes)


AXIS = axis(
    Lane(title="Insatser", spans=(span(0, 90), span(60, 200, Fill.HATCHED), span(300, 400, Fill.OPEN))),
    Lane(title="Läkare", points=(Point(on=DAY, mark=Mark.DOT, words="1 tim"), Point(on=DAY, mark=Mark.RING))),
)
SPIDER = Spider(
    title="Skattning",
    areas=("Mål", "Hälsa", "Vardag", "Nätverk", "Arbetsliv", "Tilltro"),
    series=(Series(name="senaste", values=(4, 3, None, 2, 5, 4)), Series(name="första", values=(2, 2, 1, 0, 3, 3))),
    top=5,
)
LINES = Lines(
    title="Läkartimmar",
    places=("jan", "feb", "mar", "apr"),
    series=(Series(name="använt", values=(10, 25, None, 60)), Series(name="planerat", values=(10, 25, 45, 80))),
    target=100,
    pace_name="jämn takt",
)
BAR = Bar(title="a", figure="b", note="c", value=900, end=100, corridor=(40, 60), mark=50)
SHARE = Share(title="40 % använt", share=0.4, mark=0.6)
PARTS = Parts(title="Utfall", parts=(("ändrade", 3), ("bekräftade", 0), ("utan effekt", 2)))
CHARTS: tuple[Chart, ...] = (AXIS, SPIDER, LINES, BAR, SHARE, PARTS)
