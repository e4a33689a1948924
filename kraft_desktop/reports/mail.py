"""The e-mail that carries a package: a draft to open, and the same text to copy. Nothing personal stands in it."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP

from kraft_desktop.reports.package import Heading
from kraft_desktop.words import translate


def text(heading: Heading, node_name: str, file_name: str, sha256: str, words: tuple[str, ...]) -> str:
    """What the e-mail says, with the four words to be read aloud on the telephone."""
    template = translate(
        "Mail",
        "Hello,\n\nattached is the half-year package of {node} for {period} ({start} to {end}), version {version}.\n\n"
        "The file {file} is sealed: only the project owner can open it. It holds protected counts and no personal data.\n\n"
        "When you have taken it in, please call us. We read these four words aloud, and they have to be the ones"
        " that your program shows:\n\n    {words}\n\nSHA-256 of the file: {sha256}\n",
    )
    return template.format(
        node=node_name,
        period=heading.period.id,
        start=heading.period.start.isoformat(),
        end=heading.period.end.isoformat(),
        version=heading.version,
        file=file_name,
        words=" – ".join(words),
        sha256=sha256,
    )


def draft(heading: Heading, node_name: str, body: str, file_name: str, content: bytes) -> bytes:
    """The ``.eml`` that a mail program opens as a draft of one's own: unsent, without sender and date."""
    subject = translate("Mail", "{programme}: half-year package {period} from {node}")
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = subject.format(programme=heading.programme.upper(), period=heading.period.id, node=node_name)
    message.set_content(body, charset="utf-8", cte="base64")
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=file_name)
    message.set_boundary(f"=_{hashlib.sha256(content).hexdigest()[:40]}")  # the same package gives the same draft
    return message.as_bytes()
