"""Every value of a code has words of its own: a value that is added without them is seen here, not by a user."""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from enum import Enum
from types import ModuleType

import pytest

from kraft_desktop import words
from kraft_desktop.phrases import known_words, meeting_words, record_words, task_phrases

MODULES = (known_words, meeting_words, record_words, task_phrases)


def functions(module: ModuleType) -> Iterator[tuple[Callable[[Enum], str], type[Enum]]]:
    """The functions that take one code alone, with the kind of the code."""
    for _, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ == module.__name__ and not function.__name__.startswith("_"):
            hints = typing.get_type_hints(function)
            taken = [hint for name, hint in hints.items() if name != "return"]
            if len(taken) == 1 and inspect.isclass(taken[0]) and issubclass(taken[0], Enum):
                yield function, taken[0]


FOUND = [one for module in MODULES for one in functions(module)]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("function", "codes"), FOUND, ids=[f"{f.__module__}.{f.__name__}" for f, _ in FOUND])
def test_every_value_has_words_of_its_own(function: Callable[[Enum], str], codes: type[Enum], language: str) -> None:
    words.use(language)
    said = [function(code) for code in codes]
    assert all(said)
    assert len(set(said)) == len(said)


def test_the_functions_are_found() -> None:
    assert {function.__module__ for function, _ in FOUND} == {module.__name__ for module in MODULES}
