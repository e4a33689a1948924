"""The application is the one of the window's own tests."""

from __future__ import annotations

from tests.given.ui.window import _application, app

__all__ = ["_application", "app"]
