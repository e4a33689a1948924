"""The search for unreachable objects is put off for an import, and never longer."""

from __future__ import annotations

import gc

import pytest

from kraft_desktop.services.imports import collecting


@collecting.put_off()
def is_searching() -> bool:
    return gc.isenabled()


@collecting.put_off()
def fail() -> None:
    raise ZeroDivisionError


def test_it_is_put_off_and_goes_on_afterwards_whatever_happened() -> None:
    assert gc.isenabled()
    assert not is_searching()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError):
        fail()
    assert gc.isenabled()


def test_one_import_within_another_does_not_end_it() -> None:
    with collecting.put_off():
        assert not is_searching()
        assert not gc.isenabled()
