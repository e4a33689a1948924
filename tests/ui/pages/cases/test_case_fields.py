"""The words of the warning about short support agree with any number of months."""

from __future__ import annotations

import pytest

from kraft_desktop.domain.cases.support import SupportBefore
from kraft_desktop.ui.pages.cases import case_fields


@pytest.mark.parametrize(("months", "said"), [(0, "0 månader"), (1, "1 månad"), (3, "3 månader")])
def test_short_support(months: int, said: str) -> None:
    warning = case_fields.short_support(SupportBefore(months=months, needed=24))
    assert warning == f"Spåret kräver 24 månader i följd med försörjning före aktualiseringen; redovisat: {said}."
