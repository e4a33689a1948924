"""Personal numbers: the tax agency's examples, their spellings, and why others are refused."""

from __future__ import annotations

import contextlib
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kraft_desktop.domain.cases.participant import Gender, Participant, age_on, birth_date, gender_in, parse_personal_number
from kraft_desktop.domain.errors import NotUnderstood
from tests.given.records import day

TODAY = dt.date(2026, 3, 1)


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("640823-3234", "196408233234"),
        ("6408233234", "196408233234"),
        ("19640823-3234", "196408233234"),
        (" 640823 – 3234 ", "196408233234"),
        ("19640823\u00a03234", "196408233234"),
        ("811228-9874", "198112289874"),
        ("701063-2391", "197010632391"),
        ("640823+3234", "186408233234"),
        ("850060-2381", "198500602381"),  # coordination numbers, invented, of people with month or day not known
        ("700360-2385", "197003602385"),
        ("850085-2390", "198500852390"),
    ],
)
def test_numbers_that_are_valid(text: str, digits: str) -> None:
    assert parse_personal_number(text, TODAY) == digits


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("811228-9870", "number_checksum"),
        ("640823-T234", "interim_number"),
        ("19640823t234", "interim_number"),
        ("", "number_form"),
        ("640823", "number_form"),
        ("640823-323", "number_form"),
        ("640823.3234", "number_form"),
        ("641323-3234", "number_date"),
        ("640800-3234", "number_date"),
        ("640860-3234", "number_checksum"),
        ("640060-3234", "number_checksum"),
        ("640023-3234", "number_date"),
        ("640892-3234", "number_date"),
        ("20640823-3234", "number_future"),
    ],
)
def test_numbers_that_are_refused(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refused:
        parse_personal_number(text, TODAY)
    assert refused.value.reason == reason


def test_lost_leading_zeros_are_put_back() -> None:
    # 000101-2384: invented, with the check digit the Luhn rule gives
    for written in ("0001012384", "1012384"):
        assert parse_personal_number(written, TODAY) == "200001012384"


@pytest.mark.parametrize(
    ("today", "digits"), [("2064-08-22", "196408233234"), ("2064-08-23", "206408233234"), ("2065-01-01", "206408233234")]
)
def test_ten_digits_mean_the_latest_possible_birth(today: str, digits: str) -> None:
    assert parse_personal_number("640823-3234", day(today)) == digits


@given(st.text(max_size=14))
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    with contextlib.suppress(NotUnderstood):
        digits = parse_personal_number(text, TODAY)
        assert parse_personal_number(digits, TODAY) == digits


@pytest.mark.parametrize(
    ("digits", "born", "gender"),
    [
        ("196408233234", "1964-08-23", Gender.MAN),
        ("198112289874", "1981-12-28", Gender.MAN),
        ("197010632391", "1970-10-03", Gender.MAN),
        ("200001012384", "2000-01-01", Gender.WOMAN),
        ("198500602381", "1985-07-01", Gender.WOMAN),
        ("197003602385", "1970-03-15", Gender.WOMAN),
        ("198500852390", "1985-07-25", Gender.MAN),
    ],
)
def test_what_a_number_states(digits: str, born: str, gender: Gender) -> None:
    assert (birth_date(digits), gender_in(digits)) == (day(born), gender)


def test_no_birth_date_in_a_number_without_one() -> None:
    with pytest.raises(NotUnderstood) as refused:
        birth_date("196413233234")
    assert refused.value.reason == "number_date"


@pytest.mark.parametrize(("on", "age"), [("2026-08-22", 61), ("2026-08-23", 62), ("2026-12-31", 62)])
def test_age_changes_on_the_birthday(on: str, age: int) -> None:
    assert age_on(day(on), day("1964-08-23")) == age


def test_a_withdrawn_participant_keeps_nothing_of_the_person() -> None:
    whole = Participant(
        id="p1",
        version=3,
        personal_number="196408233234",
        name="Leyla",
        gender=Gender.WOMAN,
        interpreter="sv",
        protected=True,
        import_id="i1",
    )
    kept = Participant(id="p1", version=3, import_id="i1", withdrawn_at="2030-06-01T12:00:00Z")
    assert whole.emptied("2030-06-01T12:00:00Z") == kept
