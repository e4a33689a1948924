"""House rules that a machine can watch: where colours, style sheets, prints and broad excepts may stand."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.source import MODULES, PACKAGE, tree

BROAD = {"Exception", "BaseException"}


def named(file: Path) -> str:
    return file.relative_to(PACKAGE).as_posix()


@pytest.mark.parametrize("file", MODULES, ids=named)
def test_colours_stand_in_the_design_only(file: Path) -> None:
    if named(file) != "design.py":
        source = file.read_text("utf-8")
        assert not re.findall(r"[\"']#[0-9a-fA-F]{3,8}\b[\"']|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)", source)


@pytest.mark.parametrize("file", MODULES, ids=named)
def test_style_sheets_stand_in_style_only(file: Path) -> None:
    if named(file) != "ui/look/style.py":
        assert "setStyleSheet" not in file.read_text("utf-8")


def test_no_page_paints_a_chart_of_its_own() -> None:
    """Charts are drawn in ``reports/figures.py`` and shown by one widget; a page may draw hairlines between its rows."""
    painting = re.compile(
        r"\.(drawRect|drawRoundedRect|drawPath|drawPoly|drawEllipse|drawArc|drawPie|drawText|fillRect|fillPath)|QSvg|QtCharts"
    )
    for file in (f for f in MODULES if named(f).startswith("ui/pages/")):
        assert not painting.search(file.read_text("utf-8")), named(file)
    shown = [named(f) for f in MODULES if named(f).startswith("ui/") and "QSvgRenderer" in f.read_text("utf-8")]
    assert shown == ["ui/look/style.py", "ui/widgets/chart.py"]


@pytest.mark.parametrize("file", [f for f in MODULES if "ui" in f.parts], ids=named)
def test_threads_are_known_in_work_only(file: Path) -> None:
    if named(file) != "ui/kit/work.py":
        source = file.read_text("utf-8")
        assert not re.search(r"\b(threading|concurrent|QThread\w*|QRunnable|moveToThread)\b", source)


def test_at_most_two_broad_excepts_and_none_swallows() -> None:
    found: list[str] = []
    for file in MODULES:
        for node in ast.walk(tree(file)):
            if not isinstance(node, ast.ExceptHandler):
                continue
            broad = node.type is None or (isinstance(node.type, ast.Name) and node.type.id in BROAD)
            raises = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            if broad and not raises:
                found.append(named(file))
    assert set(found) <= {"ui/kit/work.py", "app.py"}
    assert len(found) <= 2


def test_imports_stand_at_the_top() -> None:
    """But for what Windows does not have, and for the window, which is loaded when it is wanted and no sooner."""
    inside: set[str] = set()
    for file in MODULES:
        for node in ast.walk(tree(file)):
            if isinstance(node, ast.FunctionDef):
                found = [inner for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
                inside |= {named(file) for inner in found if inner.names[0].name != "resource"}
    assert inside <= {"app.py", "__main__.py", "cli.py"}
