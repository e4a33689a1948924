"""The other forms of a package, written beside the sealed file: as text, and as an open, signed zip."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kraft_desktop.reports.open_package import signed_zip
from kraft_desktop.reports.package import armor, contents
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.ledger.records import ReleaseRecord
from kraft_desktop.store.folder.files import write_atomically


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The files beside the sealed one; ``open`` is None when no open zip was asked for."""

    armored: Path
    open: Path | None


def files(target: Path) -> tuple[Path, Path]:
    """The paths of the text form and the zip for the sealed file ``target``."""
    return target.with_suffix(armor.EXTENSION), target.with_suffix(signed_zip.EXTENSION)


def deliver(session: Session, record: ReleaseRecord, target: Path, *, open_zip: bool) -> Forms:
    """The other forms of a package, written beside ``target``. An open zip leaves unsealed, so it is logged."""
    armored, opened = files(target)
    write_atomically(armored, armor.write(record.row.sealed))
    if not open_zip:
        return Forms(armored=armored, open=None)
    with session.write("package.open") as tx:
        sealed = record.row.sha256 if record.payload.heading.format == contents.FORMAT else ""
        content = signed_zip.write(
            record.row.payload.encode(), session.programme, keys.signing_secret(tx), sealed, record.earlier
        )
        tx.note("sent_packages", record.row.id, {"sha256": contents.digest(content)})
        write_atomically(opened, content)
    return Forms(armored=armored, open=opened)
