"""What a paper of a store says at the top of each page, and what its file is called: in practice both say so."""

from __future__ import annotations

from dataclasses import dataclass

PRACTICE = "ÖVNING"
"""What the names of practice files begin with, in any language, as their endings are."""


def file_name(name: str, *, practice: bool) -> str:
    """The name of a file that leaves the store; in practice it begins with ÖVNING, so that nobody takes it for a real one."""
    return f"{PRACTICE}_{name}" if practice else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """``store`` is the display name of the node or the project owner; ``practice`` marks every page."""

    programme: str
    store: str
    practice: bool

    @property
    def text(self) -> str:
        """The header of each page."""
        return f"{self.programme}: {self.store}"

    def file_name(self, name: str) -> str:
        """The name of a file of the store, as the function of that name."""
        return file_name(name, practice=self.practice)
