"""The proof with a release: alternative caseloads that agree with everything published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """Alternative caseloads, each a number of people by unknown."""

    caseloads: tuple[Mapping[str, int], ...]
