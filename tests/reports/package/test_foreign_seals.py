"""Sealed files from anybody: small in their headers or refused at once, and opened where nothing can hang."""

from __future__ import annotations

import base64
import os

import pytest

from kraft_desktop.reports import limited
from kraft_desktop.reports.package import crypto, unsealing

SECRET = crypto.new_sealing_secret()
SEALED = crypto.seal(b"content", (crypto.sealing_public(SECRET),))


def stanza(kind: bytes = b"X25519") -> bytes:
    def text(length: int) -> bytes:
        return base64.b64encode(os.urandom(length)).rstrip(b"=")

    return b"-> %s %s\n%s\n" % (kind, text(32), text(32))


def crafted(stanzas: bytes) -> bytes:
    return (
        b"age-encryption.org/v1\n" + stanzas + b"--- " + base64.b64encode(os.urandom(32)).rstrip(b"=") + b"\n" + os.urandom(99)
    )


def test_what_this_program_seals_is_opened() -> None:
    assert crypto.unseal(SEALED, SECRET) == b"content"
    other = crypto.new_sealing_secret()
    two = crypto.seal(b"", (crypto.sealing_public(other), crypto.sealing_public(SECRET)))
    assert crypto.unseal(two, SECRET) == b""


@pytest.mark.parametrize(
    "content",
    [
        crafted(b"".join(stanza() for _ in range(400))),  # 40 kB
        crafted(b"".join(stanza() for _ in range(9))),
        crafted(stanza(b"A" * 100_000)),
        b"age-encryption.org/v1\n" + b"-> X25519 a\n" * 10**6,
        b"age-encryption.org/v1\n",
        SEALED[:60],
        b"",
    ],
    ids=["many", "nine", "long", "short lines", "no header", "cut", "empty"],
)
def test_a_crafted_header_is_refused_before_the_library_sees_it(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited, "run", lambda *_, **__: pytest.fail("handed on"))
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(content, SECRET)


@pytest.mark.parametrize(
    "content",
    [
        crafted(b"-> scrypt " + base64.b64encode(bytes(16)).rstrip(b"=") + b" 30\n" + b"A" * 43 + b"\n"),
        SEALED.replace(b"X25519", b"X25518"),
    ],
    ids=["scrypt", "other kind"],
)
def test_a_file_for_nobody_here_is_refused(content: bytes) -> None:
    with pytest.raises(crypto.CannotOpen):
        crypto.unseal(content, SECRET)


def test_a_process_that_hangs_or_crashes_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    for problem in (limited.Crashed, limited.TooSlow):

        def ending(*_: object, seconds: int, most: int, problem: type[Exception] = problem) -> bytes:
            assert seconds
            assert most
            raise problem

        monkeypatch.setattr(limited, "run", ending)
        with pytest.raises(crypto.CannotOpen):
            crypto.unseal(SEALED, SECRET)
    monkeypatch.undo()
    with pytest.raises(limited.Crashed):
        limited.run(unsealing.__name__, b"no json\n", seconds=20, most=1_000)
