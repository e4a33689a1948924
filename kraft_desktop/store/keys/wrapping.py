"""Key slots, which give the store's data key for a passphrase or recovery code.

Each slot contains a private key encrypted with the passphrase or code (Argon2id, then AES-256-GCM), and the data key sealed to
the matching public key. So a new data key can be sealed for colleagues without knowing their passphrases.
"""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kraft_desktop.domain.errors import DamagedHeader, NotEnoughMemory, WrongRecoveryCode
from kraft_desktop.domain.passphrase import normal

PASSPHRASE = "passphrase"  # noqa: S105  # the name of a kind of slot
RECOVERY = "recovery"
KEYRING = "keyring"
_NONCE = 12
_GROUPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class KdfCost:
    """The cost of Argon2id, stored in each slot: passes, memory in KiB, lanes."""

    passes: int = 3
    memory: int = 256 * 1024
    lanes: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A key slot. ``account`` is the id of the account, empty for the recovery code; ``name`` is shown before unlocking;
    ``machine`` is the computer whose keyring has the secret, empty for a secret that is typed."""

    id: str
    type: str
    account: str
    name: str
    cost: KdfCost
    salt: bytes
    public: bytes
    wrapped: bytes
    sealed: bytes
    machine: str = ""


def random_key() -> bytes:
    """A fresh 256-bit key."""
    return secrets.token_bytes(32)


def subkey(data_key: bytes, purpose: str) -> bytes:
    """The 256-bit key for one purpose: database, header, backup or trail."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=f"kraft/{purpose}".encode()).derive(data_key)


def make_slot(
    secret: str,
    data_key: bytes,
    cost: KdfCost,
    *,
    binding: str,
    key_id: str,
    type_: str,
    account: str,
    name: str,
) -> Slot:
    """A slot that ``secret`` opens. ``binding`` is the store's id; slot and key ids are bound into the ciphertexts."""
    private = X25519PrivateKey.generate()
    slot_id, salt = secrets.token_hex(8), secrets.token_bytes(16)
    public = private.public_key().public_bytes_raw()
    nonce = secrets.token_bytes(_NONCE)
    context = _slot_context(binding, slot_id, type_, account, cost, public)
    wrapped = nonce + AESGCM(_derive(secret, salt, cost)).encrypt(nonce, private.private_bytes_raw(), context)
    return Slot(
        id=slot_id,
        type=type_,
        account=account,
        name=name,
        cost=cost,
        salt=salt,
        public=public,
        wrapped=wrapped,
        sealed=seal_data_key(data_key, public, f"{binding}/{key_id}/{slot_id}"),
    )


def open_slot(slot: Slot, secret: str, *, binding: str, key_id: str) -> bytes | None:
    """The data key, or None when ``secret`` does not open the slot. Raises DamagedHeader when the secret is right and the
    key is not in the slot."""
    context = _slot_context(binding, slot.id, slot.type, slot.account, slot.cost, slot.public)
    key = AESGCM(_derive(secret, slot.salt, slot.cost))
    try:
        private = X25519PrivateKey.from_private_bytes(key.decrypt(slot.wrapped[:_NONCE], slot.wrapped[_NONCE:], context))
    except InvalidTag:
        return None
    try:
        ephemeral, nonce, sealed = slot.sealed[:32], slot.sealed[32 : 32 + _NONCE], slot.sealed[32 + _NONCE :]
        shared = private.exchange(X25519PublicKey.from_public_bytes(ephemeral))
        aad = f"{binding}/{key_id}/{slot.id}".encode()
        return AESGCM(_seal_key(shared, ephemeral, slot.public)).decrypt(nonce, sealed, aad)
    except (InvalidTag, ValueError) as problem:  # ValueError: a public key that no pair has
        raise DamagedHeader(problem="slot") from problem


def seal_data_key(data_key: bytes, public: bytes, context: str) -> bytes:
    """The data key sealed to a public key: ephemeral public key, nonce, ciphertext."""
    ephemeral = X25519PrivateKey.generate()
    own = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    nonce = secrets.token_bytes(_NONCE)
    return own + nonce + AESGCM(_seal_key(shared, own, public)).encrypt(nonce, data_key, context.encode())


def _seal_key(shared: bytes, ephemeral: bytes, public: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=ephemeral + public, info=b"kraft/slot").derive(shared)


def _slot_context(binding: str, slot_id: str, type_: str, account: str, cost: KdfCost, public: bytes) -> bytes:
    parts = (binding, slot_id, type_, account, f"{cost.passes}.{cost.memory}.{cost.lanes}", public.hex())
    return "/".join(parts).encode()


def _derive(secret: str, salt: bytes, cost: KdfCost) -> bytes:
    try:
        return hash_secret_raw(normal(secret).encode(), salt, cost.passes, cost.memory, cost.lanes, 32, Type.ID)
    except (HashingError, MemoryError) as problem:
        raise NotEnoughMemory(mebibytes=cost.memory // 1024) from problem


def new_recovery_code() -> str:
    """A recovery code of 128 random bits as eight groups of six digits, each group a multiple of 11, so that a typing error is
    found in its group."""
    numbers = (int.from_bytes(secrets.token_bytes(2)) for _ in range(_GROUPS))
    return "-".join(f"{number * 11:06d}" for number in numbers)


def read_recovery_code(text: str) -> str:
    """The recovery code in its printed form, from what was typed. Raises WrongRecoveryCode with the mistyped group."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    groups = [digits[start : start + 6] for start in range(0, len(digits), 6)]
    for place, group in enumerate(groups[:_GROUPS], start=1):
        if len(group) != 6 or int(group) % 11 or int(group) // 11 > 0xFFFF:
            raise WrongRecoveryCode(group=place)
    if len(groups) != _GROUPS:
        raise WrongRecoveryCode(group=min(len(groups) + 1, _GROUPS))
    return "-".join(groups)


def b64(content: bytes) -> str:
    """Bytes as base64 text."""
    return base64.b64encode(content).decode("ascii")
