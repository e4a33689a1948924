"""The root of the exceptions: each says whose fault it is and carries facts; the words are added where it is shown."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import dataclass_transform


@dataclass_transform(kw_only_default=True, eq_default=False)
class KraftError(Exception):
    """Base of everything the program says no with.

    The annotated fields of a kind are its facts, given by name: plain values for the sentence shown to the user. They never
    hold names, numbers of persons or secrets. A type checker sees each raise; TypeError for a fact missing or unknown, since
    some are raised from what another process answered.
    """

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        if facts.keys() != set(fact_names(type(self))):
            raise TypeError(f"{type(self).__name__} has the facts {', '.join(fact_names(type(self))) or 'none'}")
        self.__dict__.update(facts)

    @property
    def facts(self) -> Mapping[str, object]:
        """Every fact by name."""
        return {name: getattr(self, name) for name in fact_names(type(self))}


def fact_names(kind: type[KraftError]) -> tuple[str, ...]:
    """The names of a kind's facts."""
    return tuple(name for part in reversed(kind.__mro__) for name in inspect.get_annotations(part))


class Refused(KraftError):
    """The rules say no."""


class Unavailable(KraftError):
    """The world says no: busy, full, missing, wrong key."""


class Damaged(KraftError):
    """The data says no: damaged, tampered with, malformed."""


class MissingArgument(KraftError):
    """Something has to be given and nobody can be asked."""

    argument: str


class NotWrittenSo(KraftError):
    """A command is written in another way."""

    problem: str
    usage: str
