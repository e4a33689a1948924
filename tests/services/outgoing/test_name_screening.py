"""Words that leave the node name nobody, however the name, the number or the code is written."""

from __future__ import annotations

import dataclasses
import datetime as dt
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.participant import birth_date
from kraft_desktop.domain.errors import NamesSomebody
from kraft_desktop.services.outgoing.name_screening import phrases_about_one, refuse_names
from tests.given.exchange import Clock, Store, found, people

NAME = "Anna-Karin Öbergsson Li"


@pytest.fixture
def node(tmp_path: Path) -> Iterator[Store]:
    """A node with one person."""
    store = found(tmp_path / "node", "sodra", Clock())
    with store.session.vault:
        people(store, 1, dt.date(2025, 9, 1), dt.date(2026, 1, 1))
        yield store


@pytest.fixture
def named(node: Store) -> Store:
    """A node where somebody has a name with a hyphen, an accent and a short part."""
    with node.session.vault.write("test.name") as tx:
        who = tx.participants.where()[0]
        tx.participants.update(who, dataclasses.replace(who, name=NAME))
    return node


@pytest.mark.parametrize(
    "text",
    [
        "Öbergssons ekonomi",
        "Familjen Öberg-\n  sson",
        unicodedata.normalize("NFD", "Öbergsson"),
        "Karin kom",
        "ANNA–KARIN",
        "Larsson-Öbergsson",
        "anna-karin öbergsson li",
        "720314.1234",
        "720314‑1234",
        "1972-03-14-1234",
        "72 03 14 1234",
        "720314-T123",
        "720314-\n1234",
        "se K–7F3QX",
        "se k-7f3qx",
        "karin kom i går",
        "öbergssons ekonomi",
        "A.K.Ö.L. kom",
        "A. L. kom",
        "a-k. ö. l.",
        "Annakarin kom",
        "karin ö tycker",
        "K a r i n kom",
    ],
)
def test_nobody_is_named(named: Store, text: str) -> None:
    with named.session.vault.read() as data, pytest.raises(NamesSomebody):
        refuse_names(data, text, "0881")


def test_a_day_of_birth_is_known_without_its_century(node: Store) -> None:
    with node.session.vault.read() as data:
        number = data.participants.where()[0].personal_number
        assert number is not None
        year, month, day = number[2:4], number[4:6], number[6:8]
        for text in (f"{year}{month}{day}", f"{year}-{month}-{day}", f"{number[:4]}.{month}.{day}"):
            with pytest.raises(NamesSomebody):
                refuse_names(data, f"Född {text}.", "0881")


@pytest.mark.parametrize(
    "form",
    [
        "{d} {name} {y}", "den {d}:e {name} {y}", "{d} {short} -{yy}", "{d}/{m} {y}", "{d}/{m}-{yy}", "{d}.{m}.{y}",
        "{dd}-{mm}-{y}", "{name} {d}, {y}", "{d}{name}{y}", "{yy}{mm}{dd}", "{y}-{mm}-{dd}",
    ],
)  # fmt: skip
def test_a_day_of_birth_is_seen_as_it_is_written_in_sweden(node: Store, form: str) -> None:
    months = "januari februari mars april maj juni juli augusti september oktober november december".split()  # noqa: SIM905
    with node.session.vault.read() as data:
        number = data.participants.where()[0].personal_number
        assert number is not None
        born = birth_date(number)
        name = months[born.month - 1]
        parts = {"d": born.day, "m": born.month, "y": born.year, "name": name, "short": name[:3]}
        two = {"dd": f"{born.day:02d}", "mm": f"{born.month:02d}", "yy": f"{born.year % 100:02d}"}
        text = form.format(**parts, **two)
        with pytest.raises(NamesSomebody):
            refuse_names(data, f"Född {text}.", "0881")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("198705031238", "född den tredje maj 1987"),
        ("198705031238", "Tredje maj -87 fyller hon"),
        ("198705031238", "född i maj 1987"),
        ("198705031238", "född i MAJ -87"),
        ("198705031238", "född 1987-05"),
        ("198712311238", "trettioförsta december 1987"),
        ("198712311238", "den trettio första dec. 87"),
        ("198711291238", "den tjugonionde november, 1987"),
        ("198711301238", "trettionde nov 1987"),
        ("198711201238", "på tjugonde november 1987"),
        ("198711101238", "tionde november 1987"),
        ("198711081238", "den åttonde i månaden, åttonde nov -87"),
        ("198705031238", "A S har fått arbete"),
        ("198705031238", "AS har fått arbete"),
        ("198705031238", "A-S kom inte"),
    ],
)
def test_a_birth_in_words_and_initials_without_dots_are_seen(node: Store, number: str, text: str) -> None:
    with node.session.vault.write("test.name") as tx:
        who = tx.participants.where()[0]
        tx.participants.update(who, dataclasses.replace(who, name="Alva Sandbergsson", personal_number=number))
    with node.session.vault.read() as data, pytest.raises(NamesSomebody):
        refuse_names(data, text, "0881")


@pytest.mark.parametrize(
    "text",
    [
        "I maj 2026 började tre.",
        "Den tredje maj 2026 och andra kvartalet 2026-05.",
        "AF och FK var med. A-kassan, AB Samhall, KS beslutade; ASI-skattning.",
        "Andra maj månad i rad. Vitamin A. Sedan kom B.",
        "Org.nr 212000-0761, faktura 870503 och 8705.",
    ],
)
def test_other_months_and_abbreviations_may_stand(node: Store, text: str) -> None:
    with node.session.vault.write("test.name") as tx:
        who = tx.participants.where()[0]
        tx.participants.update(who, dataclasses.replace(who, name="Alva Frostsson", personal_number="198705041238"))
    with node.session.vault.read() as data:
        refuse_names(data, text, "0881")


def test_a_number_of_somebody_here_is_seen_however_it_is_spaced(node: Store) -> None:
    with node.session.vault.read() as data:
        number = data.participants.where()[0].personal_number
        assert number is not None
        for text in (
            " ".join(number[2:]),
            " ".join(number),
            ".".join(number[2:]),
            f"{number[2:5]} {number[5:8]} {number[8:]}",
            f"xx-{number[8:]}",
        ):
            with pytest.raises(NamesSomebody):
                refuse_names(data, f"nr {text}", "0881")


@pytest.mark.parametrize(
    "text",
    [
        "Org.nr 212000-0761 och 556677-8899, 5566778899.",
        "Faktura 2411051234, 24110512345 och 8803141235.",
        "Bankgiro 123-4567, OCR 1234567890123.",
        "Anna har haft semester.",
        "Anna tar över i maj.",
        "Mötet var den 14 mars 2026, kl. 14.30.",
        "T.ex. i maj, bl.a. per telefon, s.k. matchning.",
    ],
)
def test_numbers_of_others_and_the_staffs_first_names_may_stand(node: Store, text: str) -> None:
    with node.session.vault.write("test.name") as tx:
        who = tx.participants.where()[0]
        tx.participants.update(who, dataclasses.replace(who, name="Anna Testsson", personal_number="197203141238"))
        first = tx.accounts.where()[0]
        tx.accounts.update(first, dataclasses.replace(first, name="Anna Ek"))
    with node.session.vault.read() as data:
        refuse_names(data, text, "0881")
        for named_text in ("Testsson kom.", "anna testsson kom.", "A.T. kom.", "Anna T. kom.", "Anna T kom."):
            with pytest.raises(NamesSomebody):
                refuse_names(data, named_text, "0881")


def test_phrases_about_one_person_are_marked_not_refused(node: Store) -> None:
    text = (
        "En deltagare har fått arbete. Hon är den enda i Nybro, en ung kvinna, vår enda, och ensam. En av dem väntar. "
        "Flera deltagare väntar; en av kommunerna svarade."
    )
    assert phrases_about_one(text) == ("En deltagare", "Hon", "den enda", "en ung kvinna", "vår enda", "ensam", "En av dem")
    with node.session.vault.read() as data:
        refuse_names(data, text, "0881")


def test_the_line_is_that_of_the_name(named: Store) -> None:
    with named.session.vault.read() as data:
        for text, line in (("Karin", 1), ("Ett\n\nKarin", 3), ("Ett\r\ntvå Karin", 2), ("720314\n1234", 1)):
            with pytest.raises(NamesSomebody) as refused:
                refuse_names(data, text, "0881")
            assert refused.value.line == line


@pytest.mark.parametrize(
    "text",
    [
        "Kаrin kom",  # Cyrillic a
        "Каrіn kom",  # Cyrillic K, a and i
        "Κarιn kom",  # Greek K and i
        "ΚΑRΙΝ",
        "аnnа-kаrіn öbеrgssоn lі",
        "Ｋａｒｉｎ",
        "𝐊𝐚𝐫𝐢𝐧",
        "Ⓚarin",
        "ᴋᴀʀɪɴ",
        "Ka\u00adrin",
        "Ka\u200brin",
        "Ka\u2060r\ufeffin",
        "K\u0332a\u0332r\u0332i\u0332n",
        "Kárïn",
        "Kȧřıń",
        "Öbergsson\u034fs",
        "Kaпin Жarin",  # a letter that is like no other, among Latin ones
        "７２０３１４-1234",
        "72031\u200b4-1234",
        "٧٢٠٣١٤-1234",
        "se К-7F3QX",  # Cyrillic K
    ],
)
def test_what_looks_like_a_name_is_one_whatever_signs_it_is_made_of(named: Store, text: str) -> None:
    with named.session.vault.read() as data, pytest.raises(NamesSomebody) as refused:
        refuse_names(data, f"Ett\ntvå: {text}.", "0881")
    assert refused.value.line == 2
    assert refused.value.found in text


def test_a_name_that_is_kept_with_such_signs_is_found_in_plain_letters(node: Store) -> None:
    with node.session.vault.write("test.name") as tx:
        who = tx.participants.where()[0]
        tx.participants.update(who, dataclasses.replace(who, name="Ольга Ka\u00adrin Þórsson"))
    with node.session.vault.read() as data:
        for text in ("Karin kom", "Ольга kom", "Þórssons fråga"):
            with pytest.raises(NamesSomebody):
                refuse_names(data, text, "0881")
        refuse_names(data, "Привет, это наши курсы.", "0881")


@pytest.mark.parametrize(
    "text",
    [
        "Ring 0480-450000 eller 0480-45 00 00, helst 2026-11-25 1430.",
        "Kostnaden blev 12 345 678 kronor. Dnr 2026-000123, KS 2026/123.",
        "A-laget fick e-posta om B-körkort, två li och en ås.",
        "Ca ½ tjänst, 25 µg, 37 °C, 12 m² … café, naïv, Zürich, Ökande™, € 5, Δ-värden och β.",
    ],
)
def test_common_words_dates_and_sums_may_stand(named: Store, text: str) -> None:
    with named.session.vault.read() as data:
        refuse_names(data, text, "0881")
