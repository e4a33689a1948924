"""The envelope of a package: signed text that ``minisign`` can check, sealed as an age file.

Inside the seal: a line with the format, the four lines of a minisign signature, then the payload to the end. A person with
``age`` and ``minisign`` saves lines 2-5 as the signature file and the rest as the file that was signed.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kraft_desktop import paths
from kraft_desktop.domain.errors import NotAPackage, TamperedPackage
from kraft_desktop.reports.package import crypto

LIMIT = 10 * 1024 * 1024
FORMAT = "kraft-envelope/1"
AGE = b"age-encryption.org/v1\n"
"""The first line of every file sealed by age, whatever its recipient types."""
_REMARK = "untrusted comment: KRAFT Desktop"
_TRUSTED = "trusted comment: "
_KEY_REMARK = "untrusted comment: minisign public key "
_HEADER_LINES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The contents of an envelope: the payload, its signature, and a remark with its own signature."""

    payload: bytes
    signature: str
    remark: str
    remark_signature: str

    def claims(self, signing: str) -> bool:
        """Whether the signature names the public key ``signing``. Raises TamperedPackage when it is not a signature."""
        try:
            return crypto.signer(self.signature) == crypto.signer(signing)
        except crypto.BadKey as problem:
            raise TamperedPackage(problem="signature") from problem

    def is_from(self, signing: str) -> bool:
        """Whether payload and remark were signed with the secret of the public key ``signing``."""
        try:
            return crypto.is_signed(signing, self.signature, self.payload) and crypto.is_signed_raw(
                signing, self.remark_signature, _remark_bytes(self.signature, self.remark)
            )
        except crypto.BadKey:
            return False


def sign(payload: bytes, remark: str, signing_secret: str) -> bytes:
    """The signed text. ``remark`` is one line, shown by minisign."""
    return f"{FORMAT}\n".encode() + sign_detached(payload, remark, signing_secret) + payload


def sign_detached(content: bytes, remark: str, signing_secret: str) -> bytes:
    """The detached signature of ``content``: the ``.minisig`` file that minisign writes and checks."""
    signature = crypto.sign(signing_secret, content)
    second = crypto.sign_raw(signing_secret, _remark_bytes(signature, remark))
    return "\n".join((_REMARK, signature, _TRUSTED + remark, second, "")).encode()


def read_detached(content: bytes, signature_file: bytes) -> Letter:
    """The letter of a file and its signature file, not yet checked against any key. Raises TamperedPackage for a signature file
    of another form."""
    if signature_file.count(b"\n") != _HEADER_LINES - 1 or not signature_file.endswith(b"\n"):
        raise TamperedPackage(problem="signature_file")
    return read(f"{FORMAT}\n".encode() + signature_file + content, "signature_file")


def key_file(signing: str) -> bytes:
    """A public key as the file that minisign reads."""
    return f"{_KEY_REMARK}{key_number(signing)}\n{signing}\n".encode()


def read_key_file(content: bytes) -> str:
    """The public key in a file that ``key_file`` made. Raises TamperedPackage for anything else."""
    try:
        signing = content.decode("ascii").split("\n")[1]
        crypto.check_signing_public(signing)
    except (UnicodeDecodeError, IndexError, crypto.BadKey) as problem:
        raise TamperedPackage(problem="key") from problem
    if key_file(signing) != content:
        raise TamperedPackage(problem="key")
    return signing


def key_number(signing: str) -> str:
    """The name that minisign gives a public key: its key id in hexadecimal digits, the last byte first."""
    return crypto.signer(signing)[::-1].hex().upper()


def read(content: bytes, problem: str = "envelope") -> Letter:
    """The letter in signed text, not yet checked against any key. Raises TamperedPackage (``problem``) for another form."""
    *lines, payload = content.split(b"\n", _HEADER_LINES)
    try:
        header = [line.decode() for line in lines]
    except UnicodeDecodeError as mistake:
        raise TamperedPackage(problem=problem) from mistake
    if len(header) != _HEADER_LINES or header[:2] != [FORMAT, _REMARK] or not header[3].startswith(_TRUSTED):
        raise TamperedPackage(problem=problem)
    return Letter(payload=payload, signature=header[2], remark=header[3].removeprefix(_TRUSTED), remark_signature=header[4])


def seal(signed: bytes, recipients: tuple[str, ...]) -> bytes:
    """The sealed file, which any of the recipients' keys opens."""
    return crypto.seal(signed, recipients)


def check_sealed(content: bytes) -> None:
    """Raise NotAPackage unless ``content`` may be a sealed package by its size and beginning."""
    if len(content) > LIMIT:
        raise NotAPackage(problem="too_large")
    if not content:
        raise NotAPackage(problem="empty")
    if not content.startswith(AGE):
        raise NotAPackage(problem="form")


def open_sealed(content: bytes, sealing_secret: str) -> Letter:
    """The letter in a sealed file. Raises NotAPackage when it is not one, TamperedPackage with the apparent reason when the key
    does not open it: a file changed in its first lines looks as if it were sealed for another receiver."""
    check_sealed(content)
    try:
        return read(crypto.unseal(content, sealing_secret))
    except crypto.CannotOpen as problem:
        raise TamperedPackage(problem=str(problem)) from problem


def check_words(content: bytes) -> tuple[str, str, str, str]:
    """Four words to read aloud on the telephone: the first four bytes of SHA-256 over the content."""
    return words_of(hashlib.sha256(content).hexdigest())


def words_of(sha256: str) -> tuple[str, str, str, str]:
    """The four words of content with this SHA-256, in hexadecimal digits."""
    words = paths.CHECK_WORDS.read_text("utf-8").split()
    first, second, third, fourth = (words[byte] for byte in bytes.fromhex(sha256)[:4])
    return first, second, third, fourth


def _remark_bytes(signature: str, remark: str) -> bytes:
    return crypto.raw_signature(signature) + remark.encode()
