"""Evening out what people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.names.text import alphabetical, by_family_name, fold, name_key


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ekonomiskt Bistånd", "ekonomiskt bistand"),
        ("  ek.\u00a0bistånd: ", "ek bistand"),
        ("A\u030aKER", "aker"),
        ("Åker", "aker"),
        ("25 %", "25 %"),
        ("Bjørn Ærø Straße", "bjorn aro strasse"),
        ("sjuk-/aktivitets", "sjuk aktivitets"),
        ("...", ""),
    ],
)
def test_spellings(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_names_are_alike_but_for_case_blanks_and_the_make_up_of_letters() -> None:
    assert name_key("  Åsa\u00a0 PÅHITT ") == name_key("A\u030asa påhitt")
    assert name_key("Asa Påhitt") != name_key("Åsa Påhitt")


def test_names_are_sorted_in_the_order_of_the_swedish_alphabet() -> None:
    names = ["Ödman", "Ängström", "Åberg", "Zetterlund", "Édith", "edberg", "Eka"]

    assert sorted(names, key=alphabetical) == ["edberg", "Édith", "Eka", "Zetterlund", "Åberg", "Ängström", "Ödman"]


def test_people_are_sorted_by_family_name() -> None:
    names = ["Örjan Berg", "Anna Åkesson", "Åke Berg", "Bo Andersson"]

    assert sorted(names, key=by_family_name) == ["Bo Andersson", "Åke Berg", "Örjan Berg", "Anna Åkesson"]
