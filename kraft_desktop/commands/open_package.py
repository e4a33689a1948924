"""The answer of ``verify`` for an open package"""

from __future__ import annotations

from kraft_desktop.commands.command import Answer, say
from kraft_desktop.services.incoming.open_package import VerifiedOpen


def verified_open(found: VerifiedOpen) -> Answer:
    """The answer for an open package that passed every check."""
    heading = found.payload.heading
    facts = {
        "ok": True,
        "open": True,
        "node": heading.node,
        "period": heading.period.id,
        "version": heading.version,
        "sequence": heading.sequence,
        "practice": heading.practice,
        "signed_by": found.signed_by,
        "key": found.key,
        "key_known": found.signed_by is not None,
        "sha256": found.sha256,
        "words": list(found.words),
        "files": list(found.files),
    }
    about = {"node": heading.node, "period": heading.period.id, "version": heading.version}
    lines = [
        say("The open package is whole, and its tables say what was signed: {node}, {period}, version {version}.", **about)
    ]
    if found.signed_by:
        lines.append(say("Signed by {fingerprint}", fingerprint=found.signed_by))
    else:
        lines.append(
            say(
                "It is signed with a key that is not known here ({key}): call the node and compare the four words.",
                key=found.key,
            )
        )
    return Answer(
        facts=facts, lines=[*lines, say("Four words to read aloud on the telephone: {words}", words=" ".join(found.words))]
    )
