"""A reader of another make opens the database with its key: the pages are decrypted as SQLCipher documents them, and the rest
is read by the SQLite that comes with Python."""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.given.store.vaults import new, unlock

PAGE, SALT, IV, MAC = 4096, 16, 16, 64
"""Sizes in bytes of SQLCipher's format 4: a page ends with its initialisation vector and its HMAC-SHA512."""


def decrypted(content: bytes, key: bytes) -> bytes:
    """The plain database. ValueError for a page whose MAC is not right."""
    salt = content[:SALT]
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, len(key))
    plain = b""
    for number, start in enumerate(range(0, len(content), PAGE), 1):
        page = content[start : start + PAGE]
        sealed, iv, mac = page[: -IV - MAC], page[-IV - MAC : -MAC], page[-MAC:]
        if number == 1:
            sealed = sealed[SALT:]
        made = hmac.new(mac_key, sealed + iv + number.to_bytes(4, "little"), hashlib.sha512).digest()
        if not hmac.compare_digest(made, mac):
            raise ValueError(f"page {number}")
        opener = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        plain += (b"SQLite format 3\0" if number == 1 else b"") + opener.update(sealed) + iv + mac
    return plain


@pytest.fixture
def sealed(tmp_path: Path) -> tuple[bytes, bytes]:
    """The database file of a store with something in it, and its key."""
    new(tmp_path / "store")
    with unlock(tmp_path / "store") as vault:
        with vault.write("test") as tx:
            tx.put_setting("test", "åäö")
        path, key = vault.path, vault.database_key
    return path.read_bytes(), key


def test_the_rows_are_read_by_another_program(sealed: tuple[bytes, bytes], tmp_path: Path) -> None:
    plain = tmp_path / "plain.db"
    plain.write_bytes(decrypted(*sealed))
    connection = sqlite3.connect(f"{plain.as_uri()}?mode=ro&immutable=1", uri=True)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT value FROM settings WHERE id = 'test'").fetchone() == ("åäö",)
        assert connection.execute("SELECT name FROM accounts").fetchall() == [("Anna",)]
    finally:
        connection.close()


def test_another_key_opens_nothing(sealed: tuple[bytes, bytes]) -> None:
    content, key = sealed
    with pytest.raises(ValueError, match="page 1"):
        decrypted(content, bytes([key[0] ^ 1]) + key[1:])
