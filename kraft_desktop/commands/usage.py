"""How a command is written: argparse with its own words translated, and what it cannot understand told as an error of ours."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from typing import NoReturn

from kraft_desktop.domain.errors import NotWrittenSo
from kraft_desktop.words import translate

ARGPARSE = {
    "usage: ": "usage: ",
    "positional arguments": "to be given in this order",
    "options": "options",
    "show this help message and exit": "show this help and end",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "unrecognized arguments: %s": "too much, or no such option: %s",
    "not allowed with argument %s": "cannot stand together with %s",
    "ignored explicit argument %r": "takes no value, but %r was given",
    "the following arguments are required: %s": "missing: %s",
    "one of the arguments %s is required": "missing: one of %s",
    "expected one argument": "a value is missing",
    "expected at most one argument": "at most one value can be given",
    "expected at least one argument": "at least one value is missing",
    "invalid %(type)s value: %(value)r": "%(value)r is not a value that it can have",
    "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r does not exist, choose from %(choices)s",
}
"""What argparse says to people, and how we say it."""


class Parser(argparse.ArgumentParser):
    """Tells what cannot be understood as NotWrittenSo, with how the command is written."""

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split()).removeprefix(_said("usage: "))
        raise NotWrittenSo(problem=message, usage=usage)


@contextlib.contextmanager
def spoken() -> Iterator[None]:
    """While it lasts, parsers are made and speak in the language of the program: argparse has no other door for that than
    the name under which it looks its texts up."""
    theirs = argparse._  # type: ignore[attr-defined]
    argparse._ = _said  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = theirs  # type: ignore[attr-defined]


def _said(text: str) -> str:
    return translate("Grammar", ARGPARSE[text]) if text in ARGPARSE else text
