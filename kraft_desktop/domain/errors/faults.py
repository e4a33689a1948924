"""The base classes of the program's errors, by cause. An error carries facts; its words are added where it is shown."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import dataclass_transform


@dataclass_transform(kw_only_default=True, eq_default=False)
class KraftError(Exception):
    """The base class of every error that the program reports to the user.

    The annotated fields of a class are its facts, passed by name: plain values for the sentence shown to the user. They never
    contain people's names or numbers, or secrets. Type checkers check each raise; a missing or unknown fact is also a TypeError
    when the program runs, since some errors are rebuilt from another process's answer.
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


_NAMES: dict[type[KraftError], tuple[str, ...]] = {}
"""The names of the facts of the kinds that were raised: a sheet can raise one for every cell."""


def fact_names(kind: type[KraftError]) -> tuple[str, ...]:
    """The names of a kind's facts."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(name for part in reversed(kind.__mro__) for name in inspect.get_annotations(part))
    return _NAMES[kind]


class Refused(KraftError):
    """A rule does not allow it."""


class Unavailable(KraftError):
    """The surroundings prevent it: busy, full, missing, wrong key."""


class Damaged(KraftError):
    """The data are damaged, tampered with or malformed."""


class MissingArgument(KraftError):
    """A required argument is missing, and there is no user to ask."""

    argument: str


class NotWrittenSo(KraftError):
    """A command line cannot be parsed."""

    problem: str
    usage: str
