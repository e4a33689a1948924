"""Progress of long work: the callback that is given it, and the share of all stages and rounds together."""

from __future__ import annotations

from collections.abc import Callable

ProgressCallback = Callable[[str, float], None]
"""Called with the name of a stage and the share of it that is done, 0 to 1; whatever it raises stops the work."""

SHARES = {"choose": (0.0, 0.3), "certify": (0.3, 0.95), "measure": (0.95, 1.0)}
"""Where each stage of protecting a release begins and ends, roughly, as shares of the whole time."""


ROUND = 0.25
"""The share of what remains that a round is given: four fifths are done after six rounds, and never all."""


def no_progress(stage: str, share: float) -> None:
    """The callback that does nothing."""
    del stage, share


class StagedProgress:
    """A callback for single stages that passes on the share of all the work, which never falls when a stage is repeated."""

    def __init__(self, progress: ProgressCallback) -> None:
        self._callback = progress
        self._stage, self._share = "choose", 0.0

    def __call__(self, stage: str, share: float) -> None:
        """Report a stage and the share of it that is done."""
        start, end = SHARES[stage]
        self._stage, self._share = stage, max(self._share, float(start + (end - start) * share))
        self.report()

    def report(self) -> None:
        """Call the callback again with the last share, so that it can stop the work."""
        self._callback(self._stage, self._share)


class RepeatedProgress:
    """A callback for work done in rounds, nobody knows how many: it passes on a share of the whole that never falls. A round
    begins when the share falls that it is given."""

    def __init__(self, progress: ProgressCallback) -> None:
        self._callback = progress
        self._done, self._share = 0.0, 0.0

    def __call__(self, stage: str, share: float) -> None:
        """Report a stage, and the share of the round that is done."""
        if share < self._share:
            self._done = self._whole()
        self._share = share
        self._callback(stage, self._whole())

    def _whole(self) -> float:
        return self._done + (1 - self._done) * ROUND * self._share
