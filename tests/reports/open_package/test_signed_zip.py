"""The open package: valid by the tools of others, the same each time, refused with its own sentence when anything is off."""

from __future__ import annotations

import base64
import csv
import io
import json
import random
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from reportlab.pdfbase.ttfonts import TTFont

from kraft_desktop import design, labels, paths, words
from kraft_desktop.domain.errors import AlteredFile, Damaged, MalformedPackage, NotAPackage, TableDiffers, TamperedPackage
from kraft_desktop.reports.open_package import datapackage, signed_zip
from kraft_desktop.reports.open_package.signed_zip import KEY, PAYLOAD, SIGNED, SUMS
from kraft_desktop.reports.package import canonical, contents, crypto, envelope
from kraft_desktop.reports.papers import package_book, package_paper, package_rules
from kraft_desktop.reports.sheets.spreadsheets import comma_separated
from kraft_desktop.reports.tables.cell_counts import CellCounts
from kraft_desktop.reports.tables.package_words import PackageView
from tests.given import package_sample
from tests.given.golden import GOLDEN
from tests.given.reports.zips import Files, packed, summed, unpacked, validate

CONTENT = (GOLDEN / "forms" / "paket.json").read_bytes()
OTHER = base64.b64encode(bytes(range(1, 33))).decode()


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


@pytest.fixture(scope="module")
def made() -> bytes:
    return signed_zip.write(CONTENT, package_sample.KRAFT, package_sample.SIGNING)


def changed(**values: Any) -> bytes:
    return canonical.write({**json.loads(CONTENT), **values})


# --- what it is ----------------------------------------------------------------------------------------------------------


def test_the_same_payload_gives_the_same_zip(made: bytes) -> None:
    assert signed_zip.write(CONTENT, package_sample.KRAFT, package_sample.SIGNING) == made
    opened = signed_zip.read(made)
    assert opened.content == unpacked(made)[PAYLOAD] == CONTENT
    assert (opened.payload, opened.signing) == (contents.read(CONTENT), crypto.signing_public(package_sample.SIGNING))


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_it_is_made_in_both_languages_and_read_in_any(language: str) -> None:
    words.use(language)
    made = signed_zip.write(CONTENT, package_sample.KRAFT, package_sample.SIGNING)
    words.use("sv")
    assert signed_zip.read(made).content == CONTENT


@pytest.mark.slow
def test_it_is_valid_by_the_standards_own_validator(made: bytes, tmp_path: Path) -> None:
    code, report = validate(tmp_path, unpacked(made))
    assert code == 0, report
    tasks = json.loads(report)["tasks"]
    assert len(tasks) == len(json.loads(unpacked(made)[datapackage.FILE])["resources"]) == 10
    for number, (name, old, new) in enumerate(
        [
            ("node_step.csv", b"referred,96", b"referred,97"),
            ("gender_step.csv", b"woman,referred", b"kvinna,referred"),
            ("nyckeltal.csv", b"cost,,,sum", b"cost,,,summa"),
        ]
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        files = unpacked(made)
        assert validate(folder, {**files, name: files[name].replace(old, new)})[0] == 1


def test_the_tables_say_what_the_payload_says(made: bytes) -> None:
    files, payload = unpacked(made), contents.read(CONTENT)
    found = 0
    for document in payload.tables.values():
        for table in document.tables:
            rows = list(csv.DictReader(io.StringIO(files[f"{table.name}.csv"].decode(), newline="")))
            assert len(rows) == len(table.cells)
            for row, cell in zip(rows, table.cells, strict=True):
                assert {name: row[name] for name in table.by if row[name] != "total"} == dict(cell.key)
                if cell.value is None:
                    assert cell.interval is not None
                    assert [row["value"], row["low"], row["high"]] == ["", *map(str, cell.interval)]
                else:
                    assert {row["value"], row["low"], row["high"]} == {str(cell.value)}
                found += 1
    assert found >= 100
    figures = {row["name"]: row for row in csv.DictReader(io.StringIO(files["nyckeltal.csv"].decode(), newline=""))}
    assert payload.sums["cost"].value == 100 * int(figures["cost"]["value"])
    assert (figures["mean_total"]["value"], figures["withdrawals"]["value"]) == ("", "")


def test_every_code_of_the_tables_has_its_words(made: bytes) -> None:
    files = unpacked(made)
    known = {(row["dimension"], row["code"]) for row in csv.DictReader(io.StringIO(files["klasser.csv"].decode(), newline=""))}
    for resource in json.loads(files[datapackage.FILE])["resources"]:
        for row in csv.DictReader(io.StringIO(files[resource["path"]].decode(), newline="")):
            for name in set(resource["schema"]["primaryKey"]) & {dimension for dimension, _ in known}:
                assert (name, row[name]) in known


def test_the_workbook_holds_numbers_as_numbers_and_nothing_becomes_a_formula() -> None:
    package_view = PackageView.of(changed(diary_number="=1+1"), package_sample.KRAFT)
    book = openpyxl.load_workbook(io.BytesIO(package_book.book(package_view)))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert [cell.data_type for cell in cells if cell.value == "=1+1"] == ["s"]
    assert book.sheetnames[:4] == ["Läs först", "Nyckeltal", "Hela noden", "Kön"]
    page = book["Spår"]
    assert page.freeze_panes == "A3"
    assert [cell.value for cell in page[4]] == ["Reaktivt", 82, 72, 41, "9–16"]
    assert [cell.alignment.horizontal for cell in page[4]] == [None, *["right"] * 4]
    assert book.properties.modified.isoformat() == book.properties.created.isoformat() == "2027-01-10T00:00:00"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@a", "\ta", "\ra", "＝1", "＋1", "－1", "＠a"])
def test_text_in_a_csv_is_no_formula(text: str) -> None:
    ((read,),) = csv.reader(io.StringIO(comma_separated([[text]]).decode(), newline=""))
    assert not read.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


def test_numbers_in_a_csv_stay_numbers() -> None:
    assert comma_separated([["a", -5, None], ['b,"c', 0, "\x07d"]]) == b'a,-5,\r\n"b,""c",0,d\r\n'


def test_a_package_without_tables_of_people_has_its_forms_too() -> None:
    bare = {name: {**document, "tables": [], "pinned": []} for name, document in json.loads(CONTENT)["tables"].items()}
    files = unpacked(signed_zip.write(changed(tables=bare), package_sample.KRAFT, package_sample.SIGNING))
    assert sorted(name for name in files if name.endswith(".csv")) == ["klasser.csv", "nyckeltal.csv"]
    assert signed_zip.read(packed(files)).payload.tables["steps"].tables == ()


def test_sums_of_classes_have_tables_of_their_own(tmp_path: Path) -> None:
    whole = {name: amount for name, amount in json.loads(CONTENT)["sums"].items() if "." not in name}
    of_classes = {
        "cost.gender.woman": {"kind": "sum", "value": 100_00, "rounded_to": 100},
        "cost.gender.man": {"kind": "sum", "value": None, "rounded_to": 100},
        "mean_total.gender.woman": {"kind": "mean", "value": 12, "rounded_to": 1},
    }
    files = unpacked(signed_zip.write(changed(sums={**whole, **of_classes}), package_sample.KRAFT, package_sample.SIGNING))
    rows = list(csv.reader(io.StringIO(files["nyckeltal.csv"].decode(), newline="")))
    assert ["cost.gender.woman", "cost", "gender", "woman", "sum", "SEK", "100", "1"] in rows
    page = openpyxl.load_workbook(io.BytesIO(files[package_book.FILE]))["Summor och medelvärden kön"]
    assert [list(row) for row in page.values][2:] == [["Kvinnor", 100, 12], ["Män", "dolt", None]]
    code, report = validate(tmp_path, files)
    assert code == 0, report


def test_what_the_proof_admits_is_said() -> None:
    proof = {"holds": False, "exact": 1, "narrow": 2}
    package_view = PackageView.of(changed(proof=proof, tables=json.loads(CONTENT)["tables"]), package_sample.KRAFT)
    assert package_paper.document(package_view).startswith(b"%PDF")
    about = json.loads(datapackage.descriptor(package_view, datapackage.resources(package_view)))["description"]
    assert "kan räknas ut ur allt som noden har sänt: 1; som kommer närmare än reglerna tillåter: 2" in about
    assert NOBODY not in about


NOBODY = "Ingen kan räknas fram ur siffrorna."


def test_nobody_can_be_worked_out_is_said_only_when_it_is_so() -> None:
    for proof, said in (({"holds": True, "exact": 0, "narrow": 0}, True), ({"holds": False, "exact": 0, "narrow": 0}, False)):
        package_view = PackageView.of(changed(proof=proof), package_sample.KRAFT)
        sentences = package_rules.proof(package_view.payload)
        assert sentences[0] == f"{CellCounts.of(package_view.payload.tables.values()).hidden} tal dolda."
        assert (NOBODY in sentences) is said


def test_everything_said_has_a_glyph() -> None:
    known = TTFont("t", paths.FONTS / design.FACE_FILES["OpenSans-SemiBold"]).face.charToGlyph
    catalogue = words.read_catalogue(paths.CATALOGUES / "sv.ts")
    texts = [text for (context, _), forms in catalogue.items() if context in {"OpenPackage", "Vocabulary"} for text in forms]
    assert len(texts) > 60
    assert {sign for text in texts for sign in text if ord(sign) not in known} == set()


# --- what it is not ------------------------------------------------------------------------------------------------------


def extra(files: Files) -> bytes:
    return packed({**files, "mer.txt": b"mer"})


def extra_and_summed(files: Files) -> bytes:
    return packed(summed({**files, "mer.txt": b"mer"}))


def missing(files: Files) -> bytes:
    del files["node_step.csv"]
    return packed(files)


def missing_and_summed(files: Files) -> bytes:
    del files["node_step.csv"]
    return packed(summed(files))


def outside(files: Files) -> bytes:
    return packed(summed({**files, "../mer.csv": b"mer"}))


def csv_changed(files: Files) -> bytes:
    files["node_step.csv"] = files["node_step.csv"].replace(b"96", b"97")
    return packed(files)


def csv_changed_and_summed_by_another(files: Files) -> bytes:
    files["node_step.csv"] = files["node_step.csv"].replace(b"96", b"97")
    bare = {name: content for name, content in files.items() if name not in {SUMS, SUMS + SIGNED}}
    return packed({**files, SUMS: signed_zip._sums(bare)})


def csv_changed_and_signed(files: Files) -> bytes:
    return packed(summed({**files, "node_step.csv": files["node_step.csv"].replace(b"96", b"97")}))


def payload_changed(files: Files) -> bytes:
    return packed({**files, PAYLOAD: files[PAYLOAD].replace(b'"value":96', b'"value":97', 1)})


def payload_malformed(files: Files) -> bytes:
    content = changed(extra=1)
    signed = {PAYLOAD: content, PAYLOAD + SIGNED: envelope.sign_detached(content, "x", package_sample.SIGNING)}
    return packed(summed({**files, **signed}))


def date_impossible(files: Files) -> bytes:
    content = changed(created="2027-13-40")
    signed = {PAYLOAD: content, PAYLOAD + SIGNED: envelope.sign_detached(content, "x", package_sample.SIGNING)}
    return packed(summed({**files, **signed}))


def key_swapped(files: Files) -> bytes:
    return packed({**files, KEY: envelope.key_file(crypto.signing_public(OTHER))})


def key_odd(files: Files) -> bytes:
    return packed({**files, KEY: files[KEY] + b"\n"})


def sums_signed_by_another(files: Files) -> bytes:
    return packed(summed(files, OTHER))


def signature_odd(files: Files) -> bytes:
    return packed({**files, SUMS + SIGNED: files[SUMS + SIGNED] + b"x\n"})


def cut(files: Files) -> bytes:
    return packed(files)[:-40]


def packed_anew(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def other_order(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files, reverse=True):
            archive.writestr(zipfile.ZipInfo(name, (2027, 1, 10, 0, 0, 0)), files[name])
    return out.getvalue()


def hidden_between(files: Files) -> bytes:
    return b"hidden" + packed(files)


def twice(files: Files) -> bytes:
    out = io.BytesIO(packed(files))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr("node_step.csv", b"")
    return out.getvalue()


def swelling(files: Files) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in files:
            archive.writestr(name, bytes(1 << 20))
    return out.getvalue()


def too_large(files: Files) -> bytes:
    return packed({**files, "mer": bytes(envelope.LIMIT)})


@pytest.mark.parametrize(
    ("spoil", "kind", "told"),
    [
        (extra, TamperedPackage, "andra filer än ett öppet paket har"),
        (extra_and_summed, TamperedPackage, "andra filer än ett öppet paket har"),
        (missing, TamperedPackage, "andra filer än ett öppet paket har"),
        (missing_and_summed, TamperedPackage, "andra filer än ett öppet paket har"),
        (outside, TamperedPackage, "andra filer än ett öppet paket har"),
        (twice, TamperedPackage, "andra filer än ett öppet paket har"),
        (csv_changed, AlteredFile, "node_step.csv i paketet är inte den fil som signerades"),
        (csv_changed_and_summed_by_another, TamperedPackage, "Signaturen av SHA256SUMS stämmer inte"),
        (csv_changed_and_signed, TableDiffers, "node_step.csv i paketet säger något annat än den signerade paket.json"),
        (payload_changed, TamperedPackage, "Signaturen av paket.json stämmer inte"),
        (payload_malformed, MalformedPackage, "följer inte formatet"),
        (date_impossible, MalformedPackage, "package.created"),
        (key_swapped, TamperedPackage, "en annan nyckel än den som ligger i det"),
        (key_odd, TamperedPackage, "Nyckeln i arkivet följer inte formatet"),
        (sums_signed_by_another, TamperedPackage, "en annan nyckel än den som ligger i det"),
        (signature_odd, TamperedPackage, "En signaturfil i arkivet följer inte formatet"),
        (cut, TamperedPackage, "avklippt eller skadat"),
        (packed_anew, TamperedPackage, "packats om av ett annat program"),
        (other_order, TamperedPackage, "packats om av ett annat program"),
        (hidden_between, TamperedPackage, "packats om av ett annat program"),
        (swelling, TamperedPackage, "packats om av ett annat program"),
        (too_large, NotAPackage, "större än vad ett paket kan vara"),
    ],
)
def test_what_is_off_is_refused_with_its_own_sentence(
    made: bytes, spoil: Callable[[Files], bytes], kind: type[Damaged], told: str
) -> None:
    with pytest.raises(kind) as refused:
        signed_zip.read(spoil(unpacked(made)))
    assert told in labels.sentence(refused.value)


def test_no_changed_byte_and_no_cut_passes(made: bytes) -> None:
    rng = random.Random(1)
    for place in rng.sample(range(len(made)), 400):
        for damaged in (made[:place] + bytes([made[place] ^ 1 << place % 8]) + made[place + 1 :], made[:place]):
            with pytest.raises(Damaged):
                signed_zip.read(damaged)
