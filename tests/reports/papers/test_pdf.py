"""What is on every page of a paper: its header and footer, and in practice that its people are invented."""

from __future__ import annotations

import pypdfium2
import pytest

from kraft_desktop import vocabulary
from kraft_desktop.reports.papers import pdf


def test_a_word_is_not_broken_where_the_column_can_be_wider() -> None:
    rows = [["Vem", "Vad", "Dator"], ["Övningsanvändare", "gav ett konto ett nytt lösenord och skrev ut bladet", "x"]]
    with pypdfium2.PdfDocument(pdf.document("Prov", [pdf.table(rows, (1, 6, 1), figures_from=3)], practice=False)) as document:
        words = document[0].get_textpage().get_text_range().split()
    assert "Övningsanvändare" in words


@pytest.mark.parametrize("practice", [True, False])
def test_every_page_of_a_practice_paper_says_that_its_people_are_invented(practice: bool) -> None:
    parts = [pdf.headline("Prov"), pdf.next_page(), pdf.paragraph("Mer")]
    with pypdfium2.PdfDocument(pdf.document("Prov", parts, practice=practice, header="KRAFT: Södra noden")) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert [(vocabulary.practice_mark() in text, "KRAFT: Södra noden" in text) for text in texts] == [(practice, True)] * 2
