"""Text can be read in both themes: WCAG 2.2 AA, and 7:1 for body text."""

from __future__ import annotations

import pytest

from kraft_desktop.design import DARK, LIGHT, Colours, contrast

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("ground", "paper", "accent_soft", "good_soft", "attention_soft", "danger_soft")
OTHER = [("muted", "ground"), ("muted", "paper"), ("accent", "paper"), ("accent", "ground"), ("accent", "accent_soft")]
OTHER += [("accent_ink", "accent"), ("accent_ink", "accent_hover"), ("practice_ink", "practice")]
OTHER += [(tone, ground) for tone in ("good", "attention", "danger") for ground in (f"{tone}_soft", "paper", "ground")]


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
def test_body_text_has_seven_to_one(colours: Colours, ground: str) -> None:
    assert contrast(colours.ink, getattr(colours, ground)) >= 7


@THEMES
@pytest.mark.parametrize(("ink", "ground"), OTHER)
def test_other_text_has_four_and_a_half_to_one(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", ["paper", "ground"])
def test_what_can_be_pressed_has_an_edge_of_three_to_one(colours: Colours, ground: str) -> None:
    assert contrast(colours.edge, getattr(colours, ground)) >= 3
    assert contrast(colours.accent, getattr(colours, ground)) >= 3
