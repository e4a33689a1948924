"""Late loading of modules: spreadsheets, typesetting and solvers cost more memory and time than Qt itself.

The one place beside ``app`` that imports later than at the top of a module. Call it in the worker.
"""

from __future__ import annotations

import importlib
from typing import Any


def load(name: str) -> Any:
    """The attribute named by ``name``, "package.module:attribute"; imports the module."""
    module, _, attribute = name.partition(":")
    return getattr(importlib.import_module(module), attribute)
