"""Python's search for objects that only refer to each other, put off while a sheet is taken in."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def put_off() -> Iterator[None]:
    """No such search until the end: hundreds of thousands of rows and amounts live through an import, none of them in a circle,
    and each search looks at them all (a fifth of the work of an import)."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
