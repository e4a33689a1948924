"""The public key files that two stores exchange before they exchange packages, each signed with the key it contains."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from kraft_desktop.domain.errors import BadKeyFile
from kraft_desktop.domain.strict_json.records import WrongField, record
from kraft_desktop.reports.package import canonical, crypto

FORMAT, FIRST_FORMAT = "kraft-key/2", "kraft-key/1"
LIMIT = 16 * 1024
_KINDS = ("node", "owner")


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicKeys:
    """A store's public identity. ``node`` is empty for an owner, ``reserve`` for a node. ``signing`` is a minisign public key,
    ``sealing`` and ``reserve`` are age recipients."""

    kind: str
    programme: str
    node: str
    name: str
    practice: bool
    signing: str
    sealing: str
    reserve: str

    @property
    def fingerprint(self) -> str:
        """Six groups of five digits to compare by telephone: of whose keys they are, and of the keys."""
        whose = canonical.write([self.kind, self.node, self.name]).decode()
        return crypto.fingerprint("kraft-fingerprint/2", whose, self.signing, self.sealing, self.reserve)

    @property
    def first_fingerprint(self) -> str:
        """The fingerprint of the first form, of the keys alone."""
        return crypto.first_fingerprint(self.signing, self.sealing, self.reserve)


def write(keys: PublicKeys, signing_secret: str) -> bytes:
    """The key file of a store."""
    body = {"format": FORMAT, **asdict(keys), "fingerprint": keys.fingerprint}
    return canonical.write_indented({**body, "signature": crypto.sign(signing_secret, canonical.write(body))})


def read(content: bytes) -> PublicKeys:
    """The keys in a file that ``write`` made. Raises BadKeyFile for anything else."""
    if len(content) > LIMIT:
        raise BadKeyFile(problem="size")
    try:
        body = canonical.read_file(content)
        if not isinstance(body, dict) or body.get("format") not in (FORMAT, FIRST_FORMAT):
            raise BadKeyFile(problem="format")
        signature, signed = str(body.pop("signature", "")), canonical.write(body)
        first, fingerprint = body.pop("format") == FIRST_FORMAT, body.pop("fingerprint", "")
        keys = record(PublicKeys, body, "keys")
        _check(keys)
        if fingerprint != (keys.first_fingerprint if first else keys.fingerprint):
            raise BadKeyFile(problem="fields")
        if not crypto.is_signed(keys.signing, signature, signed):
            raise BadKeyFile(problem="signature")
    except WrongField as problem:
        raise BadKeyFile(problem="fields") from problem
    except (canonical.NotStrict, crypto.BadKey) as problem:
        raise BadKeyFile(problem=str(problem)) from problem
    return keys


def _check(keys: PublicKeys) -> None:
    if keys.kind not in _KINDS or (keys.kind == "owner") is bool(keys.node) or not keys.name or not keys.programme:
        raise BadKeyFile(problem="fields")
    if (keys.kind == "owner") is not bool(keys.reserve):
        raise BadKeyFile(problem="reserve")
    crypto.check_signing_public(keys.signing)
    crypto.check_sealing_public(keys.sealing)
    if keys.reserve:
        crypto.check_sealing_public(keys.reserve)
