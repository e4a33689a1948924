"""Ctrl+Z undoes the last change also after going to another page."""

from __future__ import annotations

from kraft_desktop.ui.frame.last_change import LastChange
from kraft_desktop.ui.kit.page import Page


class Offering:
    """A page that offers an undo while ``words`` are not empty."""

    def __init__(self, words: str) -> None:
        self.words, self.undone = words, 0

    def undo_words(self) -> str:
        return self.words

    def undo(self) -> None:
        self.undone += 1
        self.words = ""


def test_the_change_of_the_page_shown_goes_first_then_the_one_offered_last(app: object) -> None:
    del app
    pages, said = {"case": Offering("S-1: steg 3"), "import": Offering(""), "other": Offering("annat")}, list[str]()

    def page(key: str) -> Page | None:
        return pages.get(key)  # type: ignore[return-value]  # has what is used of a page

    last = LastChange(page, said.append)
    last.arrived("case")
    last.offered("case")
    last.arrived("import")
    assert last.button.text() == "Ångra: S-1: steg 3"
    last.arrived("other")
    last.undo()
    assert pages["other"].undone == 1
    last.arrived("import")
    last.undo()
    assert pages["case"].undone == 1
    assert said == []
    last.follow()
    assert last.button.text() == ""
    last.undo()
    assert said == ["Det finns inget att ångra"]
