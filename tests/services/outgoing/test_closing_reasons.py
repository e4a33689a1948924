"""Closing reasons that are not printed are protected in every release, also by how the rest grows, before a second attacker."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

import pytest

from kraft_desktop.disclosure.protect import without_withheld
from kraft_desktop.disclosure.tables.table import PlainTables, PublishedTables, parse_published
from kraft_desktop.domain.policy import Policy
from kraft_desktop.services.admin.access import load_programme
from kraft_desktop.services.figures import catalogue
from kraft_desktop.services.outgoing.protection import protected
from tests.given.disclosure.outsider import broken_rules

KRAFT = load_programme("kraft")
REASONS = catalogue.closing_reasons(KRAFT)
Counts = dict[str, int]


def plain_of(course: Sequence[Counts]) -> list[PlainTables]:
    """The tables of each half-year, with the rests of all."""
    plains: list[PlainTables] = []
    for _ in range(2):
        periods = zip(course, KRAFT.periods("calendar"), strict=False)
        plains = [catalogue.closing_table(counts, period, KRAFT, Policy(), plains) for counts, period in periods]
    return plains


def sent_one_after_another(course: Sequence[Counts]) -> list[PublishedTables]:
    """The files of the releases, as a reader gets them: each is made without knowing those to come."""
    sent: list[PublishedTables] = []
    for place in range(len(course)):
        *truth, plain = plain_of(course[: place + 1])
        safe, _ = protected(plain, sent, truth, between=False)
        assert safe.verdict is not None
        assert safe.verdict.exact + safe.verdict.narrow == 0
        sent.append(parse_published(without_withheld(safe).public_json()))
    return sent


def broken(files: list[PublishedTables], plains: list[PlainTables]) -> set[str]:
    """What a second attacker finds; it learns the names of the rests from the truth, and no number."""
    groups: dict[str, Any] = {g: list(m) for plain in plains for own in plain.groups.values() for g, m in own.items()}
    named = [{**file.public_json(), "groups": {"reason": groups}} for file in files]
    return broken_rules(named, [plain.as_json() for plain in plains])


@pytest.mark.parametrize(
    "course",
    [
        [{"work": 9, "studies": 4}, {"work": 12, "studies": 6}],  # appears in the second release
        [{"work": 9, "studies": 4, "other": 1}, {"work": 12, "studies": 5, "other": 2}, {"work": 12, "studies": 7, "other": 2}],
        [{"work": 6}, {"work": 6, "studies": 1}, {"work": 7, "studies": 3}, {"work": 7, "studies": 5}],
        [{"work": 8, "studies": 6, "completed": 6}, {"work": 9, "studies": 7, "completed": 6, "own_request": 2}],
        [{"work": 5, "own_request": 5}, {"work": 6, "own_request": 6, "consent_withdrawn": 1}],
        [{"work": 6, "studies": 5, "other": 5}, {"work": 6, "studies": 5, "other": 5, "completed": 4}],
    ],
)
def test_a_reason_that_appears_grows_or_disappears_is_not_worked_out(course: list[Counts]) -> None:
    assert not broken(sent_one_after_another(course), plain_of(course))


@pytest.mark.seeds(5, 80)
def test_no_reason_is_worked_out_over_five_half_years(seed: int) -> None:
    rng, counts, course = random.Random(4_000 + seed), dict.fromkeys(REASONS, 0), list[Counts]()
    for _ in range(5):
        for reason in rng.sample(REASONS, 4):
            counts[reason] += rng.choice((0, 1, 1, 2, 4, 7))
        course.append(dict(counts))
    files = sent_one_after_another(course)
    printed = {dict(cell.key).get("reason") for file in files for cell in file.cells()}
    assert printed.isdisjoint({"own_request", "consent_withdrawn"})
    assert not broken(files, plain_of(course))
