"""Guidance by coverage: which of the inputs tried took the program where none before them did."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import kraft_desktop

_PACKAGE = kraft_desktop.__path__[0]
Mutate = Callable[[bytes, random.Random], bytes]


class Guide:
    """The steps from line to line of the program that were ever taken, and the inputs that took a new one."""

    def __init__(self, first: bytes) -> None:
        self.kept = [first]
        self._seen: set[tuple[str, int, int]] = set()

    def mutants(self, ways: tuple[Mutate, ...], chance: random.Random, times: int) -> Iterator[bytes]:
        """That many inputs, each made in one of the ways from one that is kept."""
        for _ in range(times):
            yield chance.choice(ways)(chance.choice(self.kept), chance)

    def read(self, content: bytes, read: Callable[[bytes], object]) -> object:
        """What ``read`` makes of an input, which is kept when it went a new way; raises as ``read`` does."""
        before, tracer = len(self._seen), sys.gettrace()
        sys.settrace(self._entered)
        try:
            return read(content)
        finally:
            sys.settrace(tracer)
            if len(self._seen) > before:
                self.kept.append(content)

    def _entered(self, frame: FrameType, _event: str, _argument: Any) -> Callable[..., Any] | None:
        file = frame.f_code.co_filename
        if not file.startswith(_PACKAGE):
            return None
        last = 0

        def stepped(inner: FrameType, event: str, _argument: Any) -> Callable[..., Any]:
            nonlocal last
            if event == "line":
                self._seen.add((file, last, inner.f_lineno))
                last = inner.f_lineno
            return stepped

        return stepped
