"""Everything that needs Qt widgets. Pages ask services, in a worker; signals go up with values, calls go down."""

import builtins

import PySide6.QtCore  # noqa: F401  # is what puts its own import in place

# PySide reads the whole source of every module that is imported after it, and keeps it, to see whether it might want Qt's
# methods in snake_case: 17 MiB and much time under the lock that the window needs too. Nothing here wants them.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
