"""A package goes out in all its forms, the owner takes the sealed ones, and an open one is checked against who is trusted."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.domain.errors import AlreadyThere, NotAPackage, NotSealed, SealedPackage, TamperedPackage
from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import armor, crypto
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import open_package, receiving
from kraft_desktop.services.outgoing import half_year_package, quarter_report, status_report
from kraft_desktop.services.outgoing.dispatch import Delivery, Sent
from kraft_desktop.services.outgoing.open_forms import Forms
from tests.given.exchange import Clock, Store, exchange, found, newcomer, people, reopened

MANY = 10
COMPRESSED = (".pdf", ".xlsx")  # a byte more or less by the digests in them, which are chance


@dataclass(frozen=True, slots=True)
class World:
    """A node that sent a package in all forms, and an owner."""

    node: Store
    owner: Store
    sent: Sent
    open: Path
    folder: Path


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> World:
    """Both closed again."""
    folder = tmp_path_factory.mktemp("template")
    node, owner = found(folder / "node", "sodra", Clock()), found(folder / "owner", "", Clock())
    with node.session.vault, owner.session.vault:
        exchange(node, owner, folder)
        people(node, 30, dt.date(2025, 9, 1), dt.date(2026, 1, 1))
        sent = half_year_package.send(node.session, "2025H2", folder / "out", Delivery(open_zip=True))
    assert sent.forms.open is not None
    return World(node, owner, sent, sent.forms.open, folder)


@pytest.fixture
def world(template: World, tmp_path: Path) -> Iterator[World]:
    """A copy of them, open."""
    out = Path(shutil.copytree(template.folder / "out", tmp_path / "out"))
    forms = Forms(armored=out / template.sent.forms.armored.name, open=out / template.open.name)
    file, mail, text = (out / path.name for path in (template.sent.file, template.sent.mail, template.sent.text))
    sent = replace(template.sent, file=file, mail=mail, text=text, forms=forms)
    node, owner = reopened(template.node, tmp_path / "node"), reopened(template.owner, tmp_path / "owner")
    with node.session.vault, owner.session.vault:
        yield World(node, owner, sent, out / template.open.name, tmp_path)


def verbs(session: Session) -> list[str]:
    with session.vault.read() as data:
        return [entry.verb for entry in data.trail.entries()]


def test_all_forms_lie_side_by_side(world: World) -> None:
    names = sorted(file.name for file in world.sent.file.parent.iterdir())
    assert names == [f"kraft_sodra_2025H2_v1{end}" for end in (".eml", ".kraftpaket", ".kraftpaket.txt", ".txt", ".zip")]
    assert armor.sealed_bytes(world.sent.forms.armored.read_bytes()) == world.sent.file.read_bytes()
    assert verbs(world.node.session).count("package.open") == 1


def test_no_zip_unless_it_is_asked_for_and_the_same_one_again(world: World) -> None:
    sent = half_year_package.send(world.node.session, "2025H2", world.folder / "again")
    assert (sent.forms.open, sent.forms.armored.exists()) == (None, True)
    assert not list((world.folder / "again").glob("*.zip"))
    third = half_year_package.send(world.node.session, "2025H2", world.folder / "third", Delivery(open_zip=True))
    assert third.forms.open is not None
    assert third.forms.open.read_bytes() == world.open.read_bytes()


@pytest.mark.parametrize("end", [".kraftpaket.txt", ".zip"])
def test_what_is_in_the_way_is_kept(world: World, end: str) -> None:
    other = world.folder / "other"
    other.mkdir()
    (other / f"kraft_sodra_2025H2_v1{end}").write_text("mitt", "utf-8")
    with pytest.raises(AlreadyThere):
        half_year_package.send(world.node.session, "2025H2", other, Delivery(open_zip=True))
    assert [file.read_text("utf-8") for file in other.iterdir()] == ["mitt"]


def test_the_text_form_is_taken_in_like_the_file_itself(world: World) -> None:
    armored = world.sent.forms.armored
    assert receiving.verify(world.owner.session, armored).sha256 == world.sent.sha256
    assert receiving.verify(world.node.session, armored).words == world.sent.words
    with pytest.raises(SealedPackage):
        receiving.verify(None, armored)
    (taken,) = receiving.receive(world.owner.session, [armored])
    assert (taken.status, taken.words) == ("accepted", world.sent.words)
    assert taken.receipt is not None
    assert not receiving.take_receipt(world.node.session, taken.receipt).already
    (again,) = receiving.receive(world.owner.session, [world.sent.file])
    assert again.status == "already"


def test_a_changed_text_form_is_refused(world: World) -> None:
    file = world.folder / "x.kraftpaket.txt"
    file.write_bytes(world.sent.forms.armored.read_bytes().replace(b"\n", b"\n ", 3))
    (taken,) = receiving.receive(world.owner.session, [file])
    assert (taken.status, type(taken.error)) == ("refused", NotAPackage)


def test_a_text_form_pasted_out_of_a_mail_is_the_same_package(world: World) -> None:
    file = world.folder / "klistrat.txt"
    file.write_bytes(b"Hej,\r\n" + world.sent.forms.armored.read_bytes().replace(b"\n", b"\r\n").strip() + b"\r\nAnna")
    (taken,) = receiving.receive(world.owner.session, [file])
    assert (taken.status, taken.words) == ("accepted", world.sent.words)
    (again,) = receiving.receive(world.owner.session, [world.sent.file])
    assert again.status == "already"


def test_no_archive_is_taken_in(world: World) -> None:
    (taken,) = receiving.receive(world.owner.session, [world.open])
    assert (taken.status, taken.reason, type(taken.error)) == ("refused", "not_sealed", NotSealed)
    assert "package.refuse" in verbs(world.owner.session)


def test_an_open_package_is_checked_against_who_is_trusted(world: World) -> None:
    alone = open_package.verify_open(None, world.open)
    assert (alone.signed_by, alone.words) == (None, world.sent.words)
    assert alone.payload.heading.node == "sodra"
    for session in (world.owner.session, world.node.session):
        assert open_package.verify_open(session, world.open).signed_by == world.node.fingerprint()


def test_another_nodes_key_is_told_from_an_unknown_one(world: World) -> None:
    """Signed anew, in its right form, by somebody who says to be the node."""
    content, programme = signed_zip.read(world.open.read_bytes()).content, world.node.session.programme
    other = found(world.folder / "other", "sodra", Clock())
    stranger = found(world.folder / "stranger", "norra", Clock())
    forged = world.folder / "forged.zip"
    with other.session.vault, stranger.session.vault:
        with other.session.vault.read() as data:
            forged.write_bytes(signed_zip.write(content, programme, keys.signing_secret(data)))
        assert open_package.verify_open(None, forged).signed_by is None
        assert open_package.verify_open(stranger.session, forged).signed_by is None
        for session in (world.owner.session, world.node.session):
            with pytest.raises(TamperedPackage) as refused:
                open_package.verify_open(session, forged)
            assert refused.value.facts == {"problem": "not_nodes_key"}


def test_a_key_that_was_not_compared_is_not_trusted(world: World) -> None:
    owner = found(world.folder / "new owner", "", Clock())
    with owner.session.vault:
        keys.export(world.node.session, world.folder / "node.key")
        keys.trust(owner.session, world.folder / "node.key", confirmed=False)
        assert open_package.verify_open(owner.session, world.open).signed_by is None


def test_quarter_and_status_files_have_their_open_forms_too(world: World) -> None:
    world.node.clock.put(2026, 4, 2)
    texts = {"sodra": "Arbetet löper på.\n\n=1+1 är ingen formel.", "0881": "Nybro har anställt en samordnare."}
    quarter_file = quarter_report.send(world.node.session, "2026Q1", world.folder / "out", Delivery(open_zip=True), texts=texts)
    status_file = status_report.send(world.node.session, world.folder / "out", Delivery(open_zip=True))
    for sent, tables in (
        (quarter_file, ["klasser.csv", "node_step.csv", "nyckeltal.csv", "texter.csv"]),
        (status_file, ["klasser.csv", "nyckeltal.csv"]),
    ):
        assert sent.forms.open is not None
        checked = open_package.verify_open(world.owner.session, sent.forms.open)
        assert checked.signed_by == world.node.fingerprint()
        assert [name for name in checked.files if name.endswith(".csv")] == tables
        folder = world.folder / sent.forms.open.stem
        with zipfile.ZipFile(sent.forms.open) as archive:
            archive.extractall(folder)
        command = [sys.executable, "-W", "ignore", "-m", "frictionless", "validate", "--json", "datapackage.json"]
        done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout
    assert "'=1+1 är ingen formel." in (world.folder / "kraft_sodra_2026Q1_v1" / "texter.csv").read_text("utf-8")


def send(folder: Path, owner: Store, hidden: tuple[int, int]) -> Sent:
    """The half-year of a node with ten people in one municipality and a few in two others, who are hidden."""
    clock = Clock()
    clock.put(2026, 7, 10)
    store = found(folder / "node", "sodra", clock)
    with store.session.vault:
        exchange(store, owner, folder)
        places = [municipality.code for municipality in store.session.node.municipalities]
        where = [place for place, count in zip(places, (MANY, *hidden), strict=False) for _ in range(count)]
        for i, place in enumerate(where):
            gender = (Gender.WOMAN, Gender.MAN)[i % 2 if i < MANY else (i - MANY) % 2]
            newcomer(store, f"S-{i:05}", place, gender, f"Påhittad Testsson {'x' * i * hidden[0]}")
        return half_year_package.send(store.session, "2026H1", folder / "out", Delivery(open_zip=True))


def test_hidden_numbers_change_no_word_and_no_size(tmp_path: Path) -> None:
    owner = found(tmp_path / "owner", "", Clock())
    with owner.session.vault:
        sent = [send(tmp_path / name, owner, hidden) for name, hidden in (("one", (2, 3)), ("other", (3, 2)))]
    tables = [one.prepared.tables["steps"].public_json() for one in sent]
    assert tables[0] == tables[1]
    assert any(cell["value"] is None for table in tables[0]["tables"] for cell in table["cells"])
    files = [{file.name: file for file in (tmp_path / name / "out").iterdir()} for name in ("one", "other")]
    assert files[0].keys() == files[1].keys()
    signed = [crypto.unseal(one.file.read_bytes(), owner.reserve or "") for one in sent]
    assert len(signed[0]) == len(signed[1]), "the sealed file has some bytes of chance besides: age greases its header"
    parts = [[part for file in zipped(one) for part in zipfile.ZipFile(file).infolist()] for one in files]
    zips = [[(one.filename, one.file_size) for one in own if not one.filename.endswith(COMPRESSED)] for own in parts]
    assert len(zips[0]) > 10
    assert zips[0] == zips[1]
    assert written(sent[0]) == written(sent[1]), "but for the digest and the four words of the sealed file"


def zipped(files: dict[str, Path]) -> list[Path]:
    """The open zip files."""
    return [file for name, file in files.items() if name.endswith(".zip")]


def written(one: Sent) -> tuple[str, str]:
    """The text of the mail, and the subject and text of its draft, without the digest and words of the sealed file."""
    draft = BytesParser(EmailMessage, policy=default).parsebytes(one.mail.read_bytes())
    body = draft.get_body()
    assert body is not None
    texts = one.text.read_text("utf-8"), f"{draft['Subject']}\n{body.get_content()}"
    text, drafted = (text.replace(" – ".join(one.words), "").replace(one.sha256, "") for text in texts)
    return text, drafted
