"""Two nodes that differ in hidden numbers alone send the same words, and files of the same sizes."""

from __future__ import annotations

from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path
from zipfile import ZipFile

from kraft_desktop.domain.cases.participant import Gender
from kraft_desktop.reports.package import crypto
from kraft_desktop.services.outgoing import half_year_package
from kraft_desktop.services.outgoing.dispatch import Delivery, Sent
from tests.given.exchange import Clock, Store, exchange, found, newcomer

MANY = 10
COMPRESSED = (".pdf", ".xlsx")  # a byte more or less by the digests in them, which are chance


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
    parts = [[part for file in zipped(one) for part in ZipFile(file).infolist()] for one in files]
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
