"""The command line's parser: argparse with its texts translated, and its errors raised as the program's own."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Collection, Iterator
from typing import Any, NoReturn

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
"""The texts of argparse, each with the source text of our own words for it."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are NotWrittenSo, with the usage of the command."""

    _meant: str = ""
    _known: Collection[str] = ()

    def mean(self, command: str, known: Collection[str]) -> None:
        """Take a line in which none of the ``known`` subcommands is named as one of ``command``."""
        self._meant, self._known = command, known

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        typed = list(args or ())
        if self._meant and not {"-h", "--help", *self._known} & set(typed):
            typed = [self._meant, *typed]
        return super().parse_known_args(typed, namespace)

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse, but a text with bytes that are no text, which nothing could store, is refused; a path may have them."""
        found = super().parse_args(args, namespace)
        for value in vars(found).values():
            for text in value if isinstance(value, list) else [value]:
                if isinstance(text, str) and any("\ud800" <= sign <= "\udfff" for sign in text):
                    self.error(_translated("invalid %(type)s value: %(value)r") % {"type": "str", "value": text})
        return found

    def error(self, message: str) -> NoReturn:
        usage = " ".join(self.format_usage().split()).removeprefix(_translated("usage: "))
        raise NotWrittenSo(problem=message, usage=usage)


@contextlib.contextmanager
def translated_argparse() -> Iterator[None]:
    """Within the block, parsers are made and answer in the program's language. Replacing the name under which argparse looks up
    its texts is the only way it offers."""
    theirs = argparse._  # type: ignore[attr-defined]
    argparse._ = _translated  # type: ignore[attr-defined]
    try:
        yield
    finally:
        argparse._ = theirs  # type: ignore[attr-defined]


def _translated(text: str) -> str:
    return translate("Grammar", ARGPARSE[text]) if text in ARGPARSE else text
