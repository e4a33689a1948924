"""The program's modules as the architecture's tests read them: what each imports, and whether for the type checker alone."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NAME = "kraft_desktop"
PACKAGE = ROOT / NAME
MODULES = sorted(PACKAGE.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Import:
    """An import of ``name``: a module of ours without the package's name in front, or somebody else's top-level package."""

    line: int
    name: str
    ours: bool
    for_types: bool


def shown(file: Path) -> str:
    """The file as ids and messages name it."""
    return file.relative_to(ROOT).as_posix()


def module(file: Path) -> str:
    """``ui.kit.work`` for the file of that module; the folder for an ``__init__``, empty for that of the whole."""
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts).removesuffix("__init__").removesuffix(".")


def folder(file: Path) -> str:
    """``ui.kit`` for a file in that folder, empty for the top."""
    return ".".join(file.parent.relative_to(PACKAGE).parts)


def layer(file: Path) -> str:
    """The folder at the top that the file lies in, or the module at the top that it is."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py")


def within(name: str, place: str) -> bool:
    """Whether a module is ``place``, or lies in it."""
    return name == place or name.startswith(f"{place}.")


FILES = {module(file): file for file in MODULES}


@functools.cache
def tree(file: Path) -> ast.Module:
    """The file, parsed."""
    return ast.parse(file.read_text("utf-8"))


@functools.cache
def imports(file: Path) -> tuple[Import, ...]:
    """Everything that the file imports, wherever in it."""
    for_types = {id(inner) for node in ast.walk(tree(file)) if _is_for_types(node) for inner in ast.walk(node)}
    return tuple(
        Import(node.lineno, name.removeprefix(NAME).removeprefix("."), name.split(".")[0] == NAME, id(node) in for_types)
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in _names(node)
    )


def _is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def _names(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
        return
    whole = node.module or ""
    for alias in node.names:  # a module, or something that a module holds
        part = f"{whole}.{alias.name}"
        yield part if part.removeprefix(f"{NAME}.") in FILES else whole


def written_verbs() -> Iterator[str]:
    """Every verb that the program writes in so many words."""
    for file in MODULES:
        for node in ast.walk(tree(file)):
            name = node.func.attr if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) else ""
            if name not in {"write", "rotate", "change_keys"} or not isinstance(node, ast.Call):
                continue
            parts = [part for arg in node.args for part in ast.walk(arg) if isinstance(part, ast.Constant)]
            yield from (str(part.value) for part in parts if isinstance(part.value, str) and "." in part.value.strip("."))
