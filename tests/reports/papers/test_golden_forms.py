"""All that leaves the house, as it was last looked at: see ``tests.given.golden``."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from kraft_desktop import words
from kraft_desktop.reports.open_package import datapackage, signed_zip
from kraft_desktop.reports.package import armor, contents, crypto, envelope, mail
from kraft_desktop.reports.papers import package_book, package_paper
from kraft_desktop.reports.tables.package_words import PackageView
from tests.given import package_sample
from tests.given.golden import RELEASES, RELEASING, golden
from tests.given.reports.papers import lines

FIRST, LATEST = RELEASES / "kraft-package-1", RELEASES / "kraft-package-2"


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    words.use("sv")
    yield
    words.use("sv")


@pytest.fixture(scope="module")
def package_view() -> PackageView:
    """The recorded payload: the forms depend on it alone, not on how it was protected."""
    return PackageView.of(golden("forms/paket.json", package_sample.payload()), package_sample.KRAFT)


def test_what_a_payload_says_is_what_the_engine_makes_today(package_view: PackageView) -> None:
    assert json.loads(package_sample.payload()) == json.loads(package_view.content)


def test_the_tables_and_the_data_dictionary(package_view: PackageView) -> None:
    made = datapackage.resources(package_view)
    for resource in made:
        assert golden(f"forms/{resource.name}.csv", resource.content) == resource.content
    document = datapackage.descriptor(package_view, made)
    assert golden(f"forms/{datapackage.FILE}", document) == document


def test_the_mail(package_view: PackageView) -> None:
    name = f"{package_view.payload.heading.name}.kraftpaket"
    text = mail.text(
        package_view.payload.heading, package_view.node, name, "ab" * 32, envelope.check_words(package_view.content)
    )
    assert golden("forms/mail.txt", text.encode()) == text.encode()
    draft = mail.draft(package_view.payload.heading, package_view.node, text, name, b"sealed")
    assert golden("forms/mail.eml", draft) == draft


def test_what_lies_in_the_zip(package_view: PackageView) -> None:
    with zipfile.ZipFile(
        io.BytesIO(signed_zip.write(package_view.content, package_view.programme, package_sample.SIGNING))
    ) as archive:
        listing = "".join(f"{entry.date_time} {entry.filename}\n" for entry in archive.infolist()).encode()
        for name in (signed_zip.KEY, signed_zip.PAYLOAD + signed_zip.SIGNED):
            assert golden(f"forms/{name}", archive.read(name)) == archive.read(name)
    assert golden("forms/listing.txt", listing) == listing


def test_the_summary(package_view: PackageView) -> None:
    text = "".join(f"{line}\n" for line in lines(package_paper.content(package_view))).encode()
    assert golden("forms/sammanfattning.txt", text) == text


def test_the_workbook(package_view: PackageView) -> None:
    book = openpyxl.load_workbook(io.BytesIO(package_book.book(package_view)))
    rows = [f"[{sheet.title}]\n" + "".join(f"{row}\n" for row in sheet.values) for sheet in book.worksheets]
    text = "".join(rows).encode()
    assert golden("forms/tabeller.txt", text) == text


# --- the releases of the format -------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def _released() -> None:
    """Record the sample of today's format when that was asked for; else it is what was once released."""
    if RELEASING:
        LATEST.mkdir(parents=True, exist_ok=True)
        content, remark = package_sample.payload(), f"{contents.FORMAT} {package_sample.HEADING.name}"
        sealed = envelope.seal(envelope.sign(content, remark, package_sample.SIGNING), package_sample.RECIPIENTS)
        keys = {"signing": package_sample.SIGNING, "owner": package_sample.OWNER, "reserve": package_sample.RESERVE}
        (LATEST / "payload.json").write_bytes(content)
        (LATEST / "paket.kraftpaket").write_bytes(sealed)
        (LATEST / "paket.kraftpaket.txt").write_bytes(armor.write(sealed))
        (LATEST / "paket.zip").write_bytes(signed_zip.write(content, package_sample.KRAFT, package_sample.SIGNING))
        (LATEST / "test_only_secrets.json").write_text(json.dumps(keys, indent=1) + "\n", "utf-8")


@pytest.mark.usefixtures("_released")
@pytest.mark.parametrize("folder", [FIRST, LATEST], ids=lambda folder: folder.name)
def test_todays_reader_reads_every_release(folder: Path) -> None:
    """For ever: whoever changes the format keeps a reader for these, and records a sample of the new beside them."""
    expected = (folder / "payload.json").read_bytes()
    secrets = json.loads((folder / "test_only_secrets.json").read_text("utf-8"))
    for name in ("paket.kraftpaket", "paket.kraftpaket.txt"):
        sealed = armor.sealed_bytes((folder / name).read_bytes())
        for identity in (secrets["owner"], secrets["reserve"]):
            letter = envelope.open_sealed(sealed, identity)
            assert letter.is_from(crypto.signing_public(secrets["signing"]))
            assert letter.payload == expected
    package_view = contents.read(expected)
    assert (package_view.heading.node, package_view.heading.period.id, package_view.heading.version) == ("sodra", "2026H2", 1)
    assert package_view.heading.format.replace("/", "-") == folder.name
    assert signed_zip.read((folder / "paket.zip").read_bytes()).content == expected
