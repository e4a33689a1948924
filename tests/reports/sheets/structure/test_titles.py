"""What titles and names of sheets say of the rows below them."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.exchange import SheetKind
from kraft_desktop.reports.sheets.structure.titles import said_of_rows


@pytest.mark.parametrize(
    ("kind", "title", "meaning"),
    [
        ("support", "Sökt ekonomiskt bistånd 2026", "void"),
        ("support", "ANSÖKNINGAR", "void"),
        ("support", "Avslag på utbetalning", "void"),
        ("support", "Ej utbetalt", "void"),
        ("support", "Utbetalningar 2026 (prognos)", "void"),
        ("support", "Prel. utbetalningar maj", "void"),
        ("support", "Återkrav av utbetalt bistånd", "repaid"),
        ("hours", "Planerade läkartimmar", "void"),
        ("hours", "Inställda", "void"),
        ("cases", "Ej aktuella / tackat nej", "void"),
        ("cases", "Möjliga deltagare", "void"),
        ("support", "Sökt och beviljat bistånd 2026", None),
        ("support", "Budget/utfall", None),
        ("support", "Utbetalt efter återkrav", None),
        ("support", "Utbetalningar, ej avslag", None),
        ("support", "Ekonomiskt bistånd 2026", None),
        ("hours", "Planerade och genomförda timmar", None),
        ("hours", "Läkartimmar 2026", None),
        ("cases", "Deltagare, också de som tackat nej", None),
        ("cases", "Aktuella ärenden", None),
        ("support", "Sökt " + "ord " * 9, None),
        ("support", "", None),
    ],
)
def test_a_title_that_says_that_its_rows_are_no_facts(kind: str, title: str, meaning: str | None) -> None:
    found = said_of_rows(SheetKind(kind), title)
    assert (found.meaning if found else None) == meaning
