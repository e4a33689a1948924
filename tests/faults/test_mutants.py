"""Files from elsewhere, changed step by step towards what the program does with them: none ends the program, none is taken for
what it is not, and a script gets one object and exit 5.

An input that took the program a new way, from line to line, is the beginning of others; a third of the changes are made by
somebody who can make the checksums and signatures right again.
"""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from kraft_desktop import labels
from kraft_desktop.domain.errors import Damaged, KraftError
from kraft_desktop.domain.strict_json.text import NotStrict, parse
from tests.given.exchange import PASSPHRASE
from tests.given.reports.guide import Guide
from tests.given.reports.mutants import damaged
from tests.given.reports.same_process import same_process
from tests.given.services import foreign_files
from tests.given.services.foreign_files import Reading, World
from tests.given.shares import Share
from tests.given.terminal import Run, run

__all__ = ["run", "same_process"]

TIMES = {
    "header": (60, 2500),
    "backup": (40, 1500),
    "package": (40, 1000),
    "letter": (40, 2000),
    "receipt": (60, 1500),
    "key": (60, 1500),
    "xlsx": (10, 1500),
    "csv": (4, 200),
}
"""How many of each are made every time, and with --all-seeds."""


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("machine")))
        return foreign_files.make(tmp_path_factory.mktemp("world"))


def read_or_refused(guide: Guide, content: bytes, read: Reading) -> tuple[KraftError | None, object]:
    try:
        return None, guide.read(content, read)
    except KraftError as problem:
        return problem, None


@pytest.mark.usefixtures("same_process")
@pytest.mark.parametrize("name", TIMES)
def test_a_changed_file_is_refused_or_says_what_it_said(
    name: str, world: World, tmp_path: Path, share: Share, run: Run
) -> None:
    kind, chance = foreign_files.foreign_files(world)[name](), random.Random(name)
    guide, refused = Guide(kind.content), set()
    ways = (damaged, damaged, kind.mend) if kind.mend else (damaged,)
    with kind.read() as read:
        guide.read(kind.content, read)
        for found in guide.mutants(ways, chance, share(*TIMES[name])):
            problem, answer = read_or_refused(guide, found, read)
            if isinstance(problem, Damaged):
                refused.add(found)
            assert labels.sentence(problem) if problem else kind.same(found, answer), "taken for what it is not"
    assert refused or name == "csv"
    file = tmp_path / "file"
    (tmp_path / "pw").write_text(PASSPHRASE, "utf-8")
    for found in guide.kept[1:][: share(3, 40)]:
        file.write_bytes(kind.file(found))
        code, facts, _ = run(*kind.command(file), "--passphrase-file", tmp_path / "pw")
        assert code in ({5} if found in refused else {0, 3, 4, 5}), facts
        assert facts


def test_what_takes_a_new_way_is_kept_and_nothing_else() -> None:
    guide = Guide(b"[]")
    for content, kept in ((b"[1]", True), (b"[2]", False), (b'{"a": 1, "a": 2}', True), (b'{"b": 1, "b": 2}', False)):
        before = len(guide.kept)
        with contextlib.suppress(NotStrict):
            guide.read(content, parse)
        assert (len(guide.kept) > before) is kept, content
