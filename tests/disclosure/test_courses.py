"""Whole courses of a node, forty with --all-seeds: nothing comes out for a reader of every number of every package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from kraft_desktop.domain.exchange import PackageKind
from kraft_desktop.services.admin.access import load_programme
from tests.given.disclosure.courses import File, course
from tests.given.disclosure.reader import found_out

Json = dict[str, Any]


@pytest.mark.slow
@pytest.mark.seeds(2, 40)
def test_nothing_comes_out_of_all_that_a_node_sends(seed: int, share: Callable[[int, int], int]) -> None:
    files = list(course(load_programme("kraft"), 3 + seed, share(3, 7)))
    assert files
    assert found_out(files) == set()
    for file in files:
        for document in file.tables.values():
            assert document["verdict"] == {"exact": 0, "narrow": 0}
        rows = [tuple(cell["key"].items()) for table in file.tables["steps"]["tables"] for cell in table["cells"]]
        assert rows == [tuple(c["key"].items()) for t in file.truth["steps"]["tables"] for c in t["cells"]], (
            "no row is left out"
        )
        assert rows_of_classes(file) == in_order(file)
        assert not [c for c in cells(file) if c.get("interval") and c["interval"][0] == c["interval"][1]], "a blank is of use"


def test_the_reader_sees_one_blank_too_few() -> None:
    files = list(course(load_programme("kraft"), 3, 3))
    for file in files:
        true = {tuple(c["key"].items()): c["value"] for t in file.truth["steps"]["tables"] for c in t["cells"]}
        for cell in cells(file):
            value = true.get(tuple(cell["key"].items()))
            if file.kind is PackageKind.HALF_YEAR and cell["value"] is None and value is not None and value >= 5:
                cell.pop("interval", None)
                cell["value"] = value
                assert found_out(files)
                return
    pytest.fail("no package has a blank of five or more")


def cells(file: File) -> Iterator[Json]:
    """The cells of all tables of a package."""
    yield from (cell for document in file.tables.values() for table in document["tables"] for cell in table["cells"])


def rows_of_classes(file: File) -> list[str]:
    """The classes of the rows with one, in the order of the file, but for those printed together."""
    known = file.tables["steps"]["dimensions"]
    rows = [cell["key"] for table in file.tables["steps"]["tables"] for cell in table["cells"] if len(cell["key"]) == 2]
    keys = [f"{name} {key[name]}" for key in rows for name in key if name != "step" and key[name] in known[name]]
    return list(dict.fromkeys(keys))


def in_order(file: File) -> list[str]:
    """The same classes in the order of the dimensions: no order says which is larger."""
    document = file.tables["steps"]
    tables = [table["by"][0] for table in document["tables"] if len(table["by"]) == 2]
    return [f"{name} {value}" for name in tables for value in document["dimensions"][name]]
