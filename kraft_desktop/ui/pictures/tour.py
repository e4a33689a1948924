"""A picture of every page of a practice node, for the README and for looking at what was changed."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

from kraft_desktop.services.admin import access, backups
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.practice import stores
from kraft_desktop.services.practice.stores import Invented
from kraft_desktop.ui.pictures import material, work
from kraft_desktop.ui.pictures.studio import Studio

_DAY = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
_SEED = 1


def take(folder: Path, size: tuple[int, int]) -> tuple[Path, ...]:
    """Make a practice node, open every page, and write what it looks like; gives the files in order."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        made = stores.practice(
            Path(place) / "kraft", invented=Invented(seed=_SEED, colleagues=True), machine="DATOR-12", now=lambda: _DAY
        )
        passphrase = made.passphrase_file.read_text("utf-8").strip()
        studio = Studio(folder, size)
        studio.doorways(made.store)

        def opened(store: Path) -> Session:
            return access.open_session(store, None, passphrase, machine="DATOR-12", now=lambda: _DAY)

        node = opened(made.store)
        with node.vault:
            backups.make_in(node, Path(place) / "USB" / "KRAFT")
            backups.rehearse(node)
            frame = studio.pages(node)
            material.taking_in(studio, frame, made.sheets)
            sealed = material.sealing(studio, frame, Path(place) / "KRAFT-paket")
            material.between(studio, frame)
            work.case_tabs(studio, frame, node)
            material.left_to_settle(studio, frame, node, Path(place))
            work.who_may_see(studio, frame, node)
            work.settled_consents(studio, frame, node)
            work.before_real_people(studio, frame, node)
            work.many_tasks(studio, frame, node)
            work.meeting(studio, frame)
        owner = opened(made.owner_store)
        with owner.vault:
            material.receiving(studio, studio.pages(owner), sealed)
        studio.close()
    return tuple(studio.files)
