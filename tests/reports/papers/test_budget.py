"""The activity budget in a quarter file: strictly read, and told alike by every form of the open package."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from kraft_desktop import words
from kraft_desktop.disclosure.protect import protect
from kraft_desktop.disclosure.tables.table import Cell, PlainTables, Table, make_key
from kraft_desktop.domain.budget import POSTS, Budget, Post
from kraft_desktop.domain.errors import MalformedPackage, TableDiffers
from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.domain.period import Month, quarters, week
from kraft_desktop.reports.open_package import datapackage, signed_zip
from kraft_desktop.reports.package import canonical, contents
from kraft_desktop.reports.package.parts import Hours, Situation
from kraft_desktop.reports.papers import package_book, package_paper
from kraft_desktop.reports.tables import budget_tables
from kraft_desktop.reports.tables.package_words import PackageView
from tests.given import package_sample
from tests.given.golden import golden
from tests.given.reports.papers import lines
from tests.given.reports.zips import packed, summed, unpacked, validate

QUARTER = next(period for period in quarters(package_sample.KRAFT.periods("calendar")) if period.id == "2026Q3")
HEADING = replace(package_sample.HEADING, kind=PackageKind.QUARTER, period=QUARTER, created="2026-10-09", diary_number=None)
HOURS = Hours(allotted=7_200, done=2_700, planned=300, left=4_200, through="2026-09")
MINUTES = 2_745
_TYPED = {
    "material": Post(granted=40_000, used=21_480),
    "competence": Post(granted=120_000, used=64_300),
    "interpreter": Post(granted=80_000, used=33_915),
    "physician": Post(granted=450_000, used=212_700),
    "network": Post(granted=30_000, used=31_250),
    "conference": Post(granted=60_000),
    "other": Post(used=-1_200),
}
BUDGET = Budget(through=Month.of(2026, 9), posts=_TYPED)
SILENT = Budget(through=Month.of(2026, 8), posts={**dict.fromkeys(POSTS, Post()), "material": Post(granted=10_000, used=4_000)})


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


def payload(budget: Budget | None = BUDGET) -> bytes:
    """A quarter file with hours, a text, and the budget as it leaves."""
    counts = {"referred": 92, "investigated": 81, "closer": 44, "capacity_25": 26}
    cells = tuple(Cell(key=make_key({"step": step}), value=count) for step, count in counts.items())
    plain = PlainTables(
        period=QUARTER.id,
        release=QUARTER.release,
        dimensions={"step": tuple(counts)},
        cumulative=("step", "release"),
        tables=(Table(name="node_step", by=("step",), cells=cells),),
        pinned=tuple(cell.key for cell in cells),
    )
    texts = {"sodra": ["Teamet träffas varje vecka."]}
    published = budget.published(MINUTES) if budget else None
    return contents.write(
        HEADING,
        {"steps": protect(plain)},
        {},
        physician_minutes=2_700,
        withdrawals=None,
        situation=Situation(hours=HOURS, budget=published, texts=texts),
    )


def package_view(budget: Budget | None = BUDGET) -> PackageView:
    return PackageView.of(payload(budget), package_sample.KRAFT)


# --- the payload ----------------------------------------------------------------------------------------------------------


def test_the_payload_is_the_golden_file() -> None:
    assert golden("forms-quarter/paket.json", payload()) == payload()
    assert contents.read(payload()).budget == BUDGET.published(MINUTES)
    assert contents.read(payload(None)).budget is None


def test_only_quarter_and_status_files_have_a_place_for_it() -> None:
    """A half-year package has no such field, so that the first sample of the format stays what it was."""
    body = json.loads(package_sample.payload())
    assert "budget" not in body
    for value in (None, BUDGET.published(MINUTES).plain()):
        with pytest.raises(MalformedPackage):
            contents.read(canonical.write({**body, "budget": value}))
    bare = json.loads(payload())
    del bare["budget"]
    with pytest.raises(MalformedPackage):
        contents.read(canonical.write(bare))
    assert contents.read(package_sample.first_form(bare)).budget is None, "as the first files with hours were written"
    status = replace(HEADING, kind=PackageKind.STATUS, period=week(package_sample.KRAFT.periods("calendar"), QUARTER.end))
    said = Situation(hours=HOURS, budget=BUDGET.published(MINUTES))
    written = contents.write(status, {}, {}, physician_minutes=0, withdrawals=None, situation=said)
    assert contents.read(written).budget == BUDGET.published(MINUTES)


Change = Callable[[dict[str, Any]], object]


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda b: b.update(extra=1), "budget"),
        (lambda b: b.pop("through"), "budget"),
        (lambda b: b.update(through="2026-9"), "budget.through"),
        (lambda b: b.update(through=202609), "budget.through"),
        (lambda b: b.update(posts=[]), "budget.posts"),
        (lambda b: b["posts"].pop("other"), "budget.posts"),
        (lambda b: b["posts"].update(salaries={"granted": 1, "used": 0}), "budget.posts"),
        (lambda b: b["posts"]["other"].pop("used"), "budget.posts.other"),
        (lambda b: b["posts"]["other"].update(left=0), "budget.posts.other"),
        (lambda b: b["posts"]["other"].update(used="0"), "budget.posts.other.used"),
        (lambda b: b["posts"]["other"].update(used=True), "budget.posts.other.used"),
        (lambda b: b["posts"]["other"].update(granted=-1), "budget.posts"),
        (lambda b: b["posts"]["other"].update(granted=10**9), "budget.posts"),
        (lambda b: b["posts"]["material"].update(used=21_480), "budget.posts.material.used"),
        (lambda b: b["posts"]["interpreter"].update(used=34_000), "budget.posts.interpreter.used"),
        (lambda b: b.update(posts={code: {"granted": None, "used": None} for code in POSTS}), "budget.posts"),
    ],
)
def test_another_shape_is_malformed(change: Change, where: str) -> None:
    body = json.loads(payload())
    change(body["budget"])
    with pytest.raises(MalformedPackage) as refused:
        contents.read(canonical.write(body))
    assert refused.value.where == where


@pytest.mark.parametrize("kind", [[], {}, None, 1, "half_year"])
def test_a_kind_that_is_none_is_malformed(kind: object) -> None:
    with pytest.raises(MalformedPackage):
        contents.read(canonical.write({**json.loads(payload()), "kind": kind}))


# --- its forms ------------------------------------------------------------------------------------------------------------


def test_the_forms_are_the_golden_files() -> None:
    told = package_view()
    for resource in datapackage.resources(told):
        assert golden(f"forms-quarter/{resource.name}.csv", resource.content) == resource.content
    document = datapackage.descriptor(told, datapackage.resources(told))
    assert golden("forms-quarter/datapackage.json", document) == document
    paper = "".join(f"{line}\n" for line in lines(package_paper.content(told))).encode()
    assert golden("forms-quarter/sammanfattning.txt", paper) == paper
    book = openpyxl.load_workbook(io.BytesIO(package_book.book(told)))
    rows = [f"[{sheet.title}]\n" + "".join(f"{row}\n" for row in sheet.values) for sheet in book.worksheets]
    assert golden("forms-quarter/tabeller.txt", "".join(rows).encode()) == "".join(rows).encode()


def test_an_empty_amount_is_not_stated_and_never_zero() -> None:
    (row,) = [
        r
        for r in csv.DictReader(io.StringIO(budget_tables.csv(BUDGET.published(MINUTES)).decode("utf-8-sig")))
        if r["post"] == "other"
    ]
    assert row == {"through": "2026-09", "post": "other", "granted": "", "used": "-1000", "left": ""}
    paper = "\n".join(lines(package_paper.content(package_view())))
    assert "Övrigt | ej uppgivet | −1\u00a0000 | ej uppgivet" in paper
    assert "Summa | 780\u00a0000 | 357\u00a0000 | 362\u00a0000 (5 av 7 poster)" in paper


def test_a_file_without_a_budget_says_so_and_has_no_table_of_it() -> None:
    told = package_view(None)
    assert "Ingen aktivitetsbudget är angiven i filen." in "\n".join(lines(package_paper.content(told)))
    assert "budget.csv" not in datapackage.tables(told.payload)
    assert "Aktivitetsbudgeten" not in openpyxl.load_workbook(io.BytesIO(package_book.book(told))).sheetnames
    assert (
        "aktivitetsbudget"
        not in "\n".join(lines(package_paper.content(PackageView.of(package_sample.payload(), package_sample.KRAFT)))).lower()
    )


@pytest.mark.slow
def test_the_open_package_is_valid_and_an_altered_table_is_refused(tmp_path: Path) -> None:
    made = signed_zip.write(payload(), package_sample.KRAFT, package_sample.SIGNING)
    files = unpacked(made)
    code, report = validate(tmp_path, files)
    assert code == 0, report
    files["budget.csv"] = files["budget.csv"].replace(b"35000", b"30000")
    with pytest.raises(TableDiffers):
        signed_zip.read(packed(summed(files), HEADING.created))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert "budget.csv" in archive.namelist()


# --- the nodes together ---------------------------------------------------------------------------------------------------


def test_a_sum_is_of_the_nodes_that_stated_the_amount_and_says_so() -> None:
    told = [("Norra", None), ("Mellersta", SILENT.published(MINUTES)), ("Södra", BUDGET.published(MINUTES))]
    granted, used, left = budget_tables.grids(told)
    assert granted.headings == ["Post", "Norra", "Mellersta, t.o.m. 2026-08", "Södra, t.o.m. 2026-09", "Tillsammans"]
    assert granted.rows[0] == ["Material", "ej uppgivet", 10_000, 40_000, "50\u00a0000 (2 av 3)"]
    assert used.rows[-2] == ["Övrigt", "ej uppgivet", "ej uppgivet", -1_000, "−1\u00a0000 (1 av 3)"]
    assert left.rows[5] == ["Slutkonferens", *["ej uppgivet"] * 4]
    assert left.rows[-1] == ["Summa", "ej uppgivet", 6_000, 362_000, "368\u00a0000 (2 av 3)"]
    assert budget_tables.reading_notes(told)[0] == "Ingen aktivitetsbudget har kommit från: Norra."
    whole, _, _ = budget_tables.grids(told[1:])
    assert whole.rows[0] == ["Material", 10_000, 40_000, 50_000]
    assert budget_tables.grids([("Norra", None)]) == []
    assert budget_tables.grid(told[:1]) is None
