"""The widths of the columns of a table, shared out by what their words need."""

from __future__ import annotations

from collections.abc import Mapping


def shares(room: int, widths: Mapping[int, int], usual: Mapping[int, int], wanted: Mapping[int, int]) -> dict[int, int]:
    """The widths of columns in ``room`` pixels: first what their ``usual`` words need, then what the longest do (one long word
    takes no room from the others), each time those that lack least first; then up to their own ``widths`` again."""
    made = {place: min(widths[place], wanted[place]) for place in widths}
    for aims in (usual, wanted, widths):
        for place in sorted(made, key=lambda place: aims[place] - made[place]):
            made[place] += max(0, min(aims[place] - made[place], room - sum(made.values())))
    return made
