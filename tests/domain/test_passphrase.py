"""A passphrase that a list would find is refused, however long; ordinary ones of several words are not."""

from __future__ import annotations

import secrets

import pytest

from kraft_desktop import paths
from kraft_desktop.domain.passphrase import GENERATED_WORDS, is_guessable
from kraft_desktop.store.keys.wrapping import new_recovery_code


@pytest.mark.parametrize(
    "text",
    [
        "aaaaaaaaaaaaaaaaaaaa",
        "a a a a a a a a a a a",
        "Sommarsemester2026",
        "Arbetsterapeut 2026!",
        "2026Kommunförbundet",
        "sommar sommar sommar sommar",
        "LösenordLösenord1",
        "lösenord-2026-lösenord",
        "qwertyuiopåasdfghjkl",
        "12345678901234567890",
        "zyxwvutsrqponmlkji",
        "19750101 19750101",
        "!!!!!!!!!!!!!!!!!!!!",
        "hemligt 2026 2025 2024",
    ],
)
def test_what_a_list_would_find_is_guessable(text: str) -> None:
    assert is_guessable(text)
    assert is_guessable(text.upper())


@pytest.mark.parametrize("text", ["fyra ord som passar", "en annan lång fras", "x7Kq9!vP2mZ#rT", "Kaffe & bulle, klockan tre"])
def test_several_words_or_random_signs_are_not(text: str) -> None:
    assert not is_guessable(text)


def test_what_the_program_makes_up_is_not() -> None:
    words = paths.PASSPHRASE_WORDS.read_text("utf-8").split()
    assert len(set(words)) == len(words) >= 4096
    assert GENERATED_WORDS == 5
    for _ in range(200):
        assert not is_guessable(" ".join(secrets.choice(words) for _ in range(GENERATED_WORDS)))
        assert not is_guessable(new_recovery_code())


def test_signs_alone_count_for_little() -> None:
    assert is_guessable("!?#%&/()=+")
    assert is_guessable("½¼ ⅓⅔"), "neither letters nor figures"
    assert not is_guessable("!? stol #% hav &/ gran ()=+ moln")
