"""What a text looks like, and where each of its signs stands."""

from __future__ import annotations

import unicodedata

import pytest

from kraft_desktop.domain.names import lookalikes
from kraft_desktop.domain.names.lookalikes import is_foreign, plain_text


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("Åsa Öberg", "Asa Oberg"),
        (unicodedata.normalize("NFD", "Åsa"), "Asa"),
        ("Ｌｉｎｄ ﬁn ⓐ", "Lind fin a"),
        ("Кarl Bjørn Łukasz", "Karl Bjorn Lukasz"),
        ("a\u200b\u00ad\u2060b\ufe0f", "ab"),
        ("٣²", "32"),
        ("½ ™ … ´", "½ ™ … ´"),
        ("rad\nett\u2028två", "rad\nett tva"),
    ],
)
def test_a_text_in_plain_letters(text: str, looks: str) -> None:
    found = plain_text(text)
    assert found.text == looks
    assert len(found.places) == len(looks)
    assert list(found.places) == sorted(found.places)


def test_a_sign_knows_where_it_stood() -> None:
    assert plain_text("a\u200bﬁb").places == (0, 2, 2, 3)


def test_every_letter_passes_for_one_plain_letter_and_stands_once() -> None:
    pairs = " ".join((lookalikes._CYRILLIC, lookalikes._GREEK, lookalikes._ARMENIAN, lookalikes._LATIN)).split()
    assert all(len(pair) == 2 and pair[1].isascii() and not pair[0].isascii() for pair in pairs)
    assert len({pair[0] for pair in pairs}) == len(pairs)


def test_letters_of_other_scripts_are_told_from_latin_ones() -> None:
    assert [sign for sign in "aåłßþжπա名1-" if is_foreign(sign)] == list("жπա名")
