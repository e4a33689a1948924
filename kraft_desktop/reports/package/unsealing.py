"""The separate process in which a sealed file from elsewhere is opened: it reads one line of JSON with the secret and then the
file's bytes from standard input, and writes the content to standard output."""

from __future__ import annotations

import json
import sys

import pyrage

from kraft_desktop.reports import capped

MEMORY, SECONDS = 1 << 30, 5
OPENED, PROBLEM = b"+", b"-"
"""What an answer begins with: before the content, or before the words of the age library for what was wrong."""


def answer(given: bytes) -> bytes:
    """The answer to one request."""
    secret, _, sealed = given.partition(b"\n")
    try:
        content: bytes = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(json.loads(secret))])
    except (pyrage.DecryptError, pyrage.IdentityError) as problem:
        return PROBLEM + str(problem).encode()
    return OPENED + content


def main() -> int:
    """Answer in a process of its own."""
    return capped.serve(answer, MEMORY, SECONDS)


if __name__ == "__main__":
    sys.exit(main())
