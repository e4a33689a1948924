"""Only frozen values cross a border: every record of the domain is a frozen, slotted dataclass."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil

import pytest

from kraft_desktop import domain

MODULES = [importlib.import_module(found.name) for found in pkgutil.walk_packages(domain.__path__, f"{domain.__name__}.")]
RECORDS = sorted(
    {
        value
        for module in MODULES
        for value in vars(module).values()
        if isinstance(value, type)
        and dataclasses.is_dataclass(value)
        and value.__module__ == module.__name__
        and not issubclass(value, Exception)
    },
    key=lambda record: record.__qualname__,
)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.__qualname__)
def test_a_record_is_frozen_and_slotted(record: type) -> None:
    options = record.__dataclass_params__  # type: ignore[attr-defined]  # what dataclasses keep of how they were made
    assert options.frozen
    assert "__slots__" in vars(record)


def test_there_are_records() -> None:
    assert len(RECORDS) > 40
