"""Signing and sealing with formats that standard tools understand: Ed25519 as minisign writes it, and age."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json

import pyrage
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kraft_desktop.reports import limited
from kraft_desktop.reports.package import unsealing

_ALGORITHM = b"Ed"
_KEY_ID = 8
_PREFIX = len(_ALGORITHM) + _KEY_ID
_SIGNATURE = 64


class BadKey(ValueError):
    """Text that is no public key of the kind asked for."""


class CannotOpen(ValueError):
    """Sealed bytes cannot be opened; the argument is the code of the reason: cut (they end too early), other_seal (the key
    given does not open them), seal (they were changed, or their last part is missing)."""


_AGE_HEADER, _AGE_RECIPIENTS = 4096, 8
"""Bytes and recipients of an age header; a package has two recipients, and the libraries add one line of chance."""
_SECONDS = 20
_AGE_PROBLEMS = {
    "failed to fill whole buffer": "cut",
    "age file is truncated": "cut",
    "No matching keys found": "other_seal",
}


def new_signing_secret() -> str:
    """A fresh Ed25519 private key, base64."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def signing_public(secret: str) -> str:
    """The public key of a signing secret in minisign's form: base64 of ``Ed``, a key id, and the key."""
    public = _private(secret).public_key().public_bytes_raw()
    return _text(_ALGORITHM + _key_id(public) + public)


def new_sealing_secret() -> str:
    """A fresh age X25519 identity, ``AGE-SECRET-KEY-1...``."""
    return str(pyrage.x25519.Identity.generate())


def sealing_public(secret: str) -> str:
    """The age recipient of an identity, ``age1...``."""
    return str(pyrage.x25519.Identity.from_str(secret).to_public())


def check_signing_public(public: str) -> None:
    """Raise BadKey unless ``public`` is a minisign public key whose key id is the one this program gives."""
    _public(public)


def check_sealing_public(public: str) -> None:
    """Raise BadKey unless ``public`` is an age X25519 recipient."""
    try:
        pyrage.x25519.Recipient.from_str(public)
    except pyrage.RecipientError as problem:
        raise BadKey("no age recipient") from problem


def first_fingerprint(*publics: str) -> str:
    """The first form of a fingerprint, over the public keys alone: in key files and packages of the first form."""
    return fingerprint("kraft-fingerprint/1", *publics)


def fingerprint(*lines: str) -> str:
    """Six groups of five digits to compare by telephone, from SHA-256 over the lines in order."""
    digest = hashlib.sha256("\n".join(lines).encode()).digest()
    digits = f"{int.from_bytes(digest) % 10**30:030d}"
    return " ".join(digits[start : start + 5] for start in range(0, 30, 5))


def sign(secret: str, content: bytes) -> str:
    """A detached signature over ``content`` in minisign's form: base64 of ``Ed``, the key id and the 64 bytes."""
    private = _private(secret)
    return _text(_ALGORITHM + _key_id(private.public_key().public_bytes_raw()) + private.sign(content))


def raw_signature(signature: str) -> bytes:
    """The 64 bytes of a signature in minisign's form. Raises BadKey for another form."""
    raw = _bytes(signature)
    if len(raw) != _PREFIX + _SIGNATURE or not raw.startswith(_ALGORITHM):
        raise BadKey("no signature")
    return raw[-_SIGNATURE:]


def is_signed(public: str, signature: str, content: bytes) -> bool:
    """Whether ``signature`` was made over ``content`` with the secret of ``public``. Raises BadKey when either is malformed."""
    key, raw = _public(public), raw_signature(signature)
    if signer(public) != signer(signature):
        return False
    try:
        key.verify(raw, content)
    except InvalidSignature:
        return False
    return True


def signer(text: str) -> bytes:
    """The key id in a public key or a signature. Raises BadKey when ``text`` is neither."""
    raw = _bytes(text)
    if not raw.startswith(_ALGORITHM) or len(raw) not in {_PREFIX + 32, _PREFIX + _SIGNATURE}:
        raise BadKey("no key and no signature")
    return raw[len(_ALGORITHM) : _PREFIX]


def sign_raw(secret: str, content: bytes) -> str:
    """The 64 bytes of a signature without a key id, in base64, as on the last line of a minisign signature file."""
    return _text(_private(secret).sign(content))


def is_signed_raw(public: str, signature: str, content: bytes) -> bool:
    """Whether ``signature`` (64 bytes, base64) was made over ``content`` with the secret of ``public``. Raises BadKey when
    either is malformed."""
    try:
        _public(public).verify(_bytes(signature), content)
    except InvalidSignature:
        return False
    return True


def seal(content: bytes, recipients: tuple[str, ...]) -> bytes:
    """``content`` as an age file that any of the recipients' identities opens."""
    sealed: bytes = pyrage.encrypt(content, [pyrage.x25519.Recipient.from_str(public) for public in recipients])
    return sealed


def unseal(sealed: bytes, secret: str) -> bytes:
    """The content of an age file, opened in the limited process once its header is known to be small: each recipient costs
    time, and anybody can write one with thousands. Raises CannotOpen."""
    _check_age_header(sealed)
    try:
        given = json.dumps(secret).encode() + b"\n" + sealed
        answer = limited.run(unsealing.__name__, given, seconds=_SECONDS, most=len(given))
    except (limited.Crashed, limited.TooSlow) as problem:
        raise CannotOpen("seal") from problem
    if not answer.startswith(unsealing.OPENED):
        raise CannotOpen(_AGE_PROBLEMS.get(answer[1:].decode(), "seal"))
    return answer[1:]


def _check_age_header(sealed: bytes) -> None:
    """Raise CannotOpen for an age file whose header is longer, or names more recipients, than any that this program writes."""
    start = sealed[:_AGE_HEADER]
    end = start.find(b"\n--- ")
    if end < 0:
        raise CannotOpen("cut" if len(sealed) < _AGE_HEADER else "seal")
    if start.count(b"\n-> ", 0, end) > _AGE_RECIPIENTS:
        raise CannotOpen("seal")


def _private(secret: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_bytes(secret))


def _public(public: str) -> Ed25519PublicKey:
    raw = _bytes(public)
    key = raw[_PREFIX:]
    if not raw.startswith(_ALGORITHM) or len(key) != 32 or raw != _ALGORITHM + _key_id(key) + key:
        raise BadKey("no signing key")
    return Ed25519PublicKey.from_public_bytes(key)


def _key_id(public: bytes) -> bytes:
    return hashlib.sha256(public).digest()[:_KEY_ID]


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")


def _bytes(text: str) -> bytes:
    try:
        content = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as problem:
        raise BadKey("not base64") from problem
    if _text(content) != text:
        raise BadKey("not base64 as it is written")
    return content
