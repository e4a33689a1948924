"""What a package says, laid out for the screen exactly as its other forms lay it out."""

from __future__ import annotations

from kraft_desktop.reports import laid
from kraft_desktop.reports.laid import COUNT, Laid, Line, Printed
from kraft_desktop.services.halfyear import Prepared

__all__ = ["COUNT", "Laid", "Line", "Printed", "lay_out"]


def lay_out(prepared: Prepared) -> tuple[Laid, ...]:
    """Every table of a package, the node's own totals as the first line of each that has them."""
    return laid.lay_out(prepared.tables)
