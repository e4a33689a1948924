"""How far the work on one release has come, over all its stages."""

from __future__ import annotations

from kraft_desktop.disclosure.search.choice import Watch

SHARES = {"choose": (0.0, 0.3), "certify": (0.3, 0.95), "measure": (0.95, 1.0)}
"""Where each stage begins and ends, about, in time."""


class Progress:
    """Tells a watcher the share of all the work, which never falls though a stage comes back."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._stage, self._share = "choose", 0.0

    def __call__(self, stage: str, share: float) -> None:
        """A stage has come so far."""
        start, end = SHARES[stage]
        self._stage, self._share = stage, max(self._share, float(start + (end - start) * share))
        self.tick()

    def tick(self) -> None:
        """Something was done: the watcher has its chance to stop the work."""
        self._watch(self._stage, self._share)
