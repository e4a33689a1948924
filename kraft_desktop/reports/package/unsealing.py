"""The separate process in which a sealed file from elsewhere is opened: it reads one line of JSON with the secret and then the
file's bytes from standard input, and writes the content to standard output."""

from __future__ import annotations

import json
import sys

import pyrage

from kraft_desktop.reports import limited

MEMORY, SECONDS = 1 << 30, 5
OPENED, PROBLEM = b"+", b"-"
"""What an answer begins with: before the content, or before the words of the age library for what was wrong."""


def main() -> int:
    """Answer one request."""
    limited.cap(MEMORY, SECONDS)
    secret = json.loads(sys.stdin.buffer.readline())
    try:
        content = pyrage.decrypt(sys.stdin.buffer.read(), [pyrage.x25519.Identity.from_str(secret)])
    except (pyrage.DecryptError, pyrage.IdentityError) as problem:
        sys.stdout.buffer.write(PROBLEM + str(problem).encode())
    else:
        sys.stdout.buffer.write(OPENED + content)
    return 0


if __name__ == "__main__":
    sys.exit(main())
