"""Headers and backups that somebody changed and gave right checksums again, as anybody can; the MACs need the store's key."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

Parts = dict[str, Any]


def with_checksum(head: Parts) -> bytes:
    """The bytes of a header with the checksum that fits."""
    body = {name: value for name, value in head.items() if name != "checksum"}
    canonical = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode(errors="surrogatepass")
    return json.dumps({**body, "checksum": hashlib.sha256(canonical).hexdigest()}).encode()


def rewritten(file: Path, change: Callable[[Parts, Parts], object], **how: Any) -> None:
    """Write a backup again with a changed manifest and header, their checksums made right."""
    with zipfile.ZipFile(file) as archive:
        content = {name: archive.read(name) for name in archive.namelist()}
    manifest, head = json.loads(content["manifest.json"]), json.loads(content["header.json"])
    change(manifest, head)
    content["header.json"] = with_checksum(head)
    if manifest.get("header_sha256"):
        manifest["header_sha256"] = hashlib.sha256(content["header.json"]).hexdigest()
    content["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(file, "w", **how) as archive:
        for name, part in content.items():
            archive.writestr(name, part)
