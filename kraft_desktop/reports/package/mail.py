"""The e-mail that carries a package, as a draft to open and as text to copy. It contains no personal data."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from email.message import EmailMessage
from email.policy import SMTP

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.exchange import PackageKind, Receipt
from kraft_desktop.reports.package.contents import Heading
from kraft_desktop.words import translate


def text(heading: Heading, node_name: str, file_name: str, sha256: str, words: tuple[str, ...]) -> str:
    """The text of the e-mail, with the four check words to be read aloud on the telephone."""
    begins = {
        PackageKind.HALF_YEAR: translate(
            "Mail", "attached is the half-year package of {node} for {period} ({start} to {end}), version {version}."
        ),
        PackageKind.QUARTER: translate(
            "Mail", "attached is the quarter file of {node} for {period} ({start} to {end}), version {version}."
        ),
        PackageKind.STATUS: translate(
            "Mail", "attached is how hours and budget of {node} stand in the week {period}, version {version}."
        ),
    }[heading.kind]
    corrects = translate("Mail", "It replaces version {version}, which is not to be used any more. The reason: {reason}")
    template = translate(
        "Mail",
        "Hello,\n\n{begins}\n\n"
        "The file {file} is sealed: only the project owner can open it. It holds no personal data.\n\n"
        "When you have taken it in, please call us. We read these four words aloud, and they have to be the ones"
        " that your program shows:\n\n    {words}\n\nSHA-256 of the file: {sha256}\n",
    )
    sentences = begins.format(
        node=node_name,
        period=heading.period.id,
        start=heading.period.start.isoformat(),
        end=heading.period.end.isoformat(),
        version=heading.version,
    )
    if heading.replaces is not None:
        sentences += "\n\n" + corrects.format(version=heading.replaces.version, reason=heading.replaces.reason)
    return template.format(begins=sentences, file=file_name, words=" – ".join(words), sha256=sha256)


def draft(heading: Heading, node_name: str, body: str, file_name: str, content: bytes) -> bytes:
    """The ``.eml`` file that a mail program opens as an unsent draft, without sender and date."""
    message = _unsent(_subject(heading, node_name), body)
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=file_name)
    message.set_boundary(f"=_{hashlib.sha256(content).hexdigest()[:40]}")  # the same package gives the same draft
    return message.as_bytes()


def answer(heading: Heading, receipt: Receipt) -> str:
    """The beginning of a reply to the owner: the questions of the receipt, line by line, and room for the answer."""
    template = translate(
        "Mail",
        "Hello,\n\nin the receipt of {day} for {period}, version {version}, you ask:\n\n{asked}\n\nOur answer:\n\n",
    )
    asked = [*(f"{labels.detail(question)}." for question in receipt.questions), *filter(None, [receipt.remark])]
    lines = "\n".join(f"> {line}" for line in asked)
    return template.format(day=receipt.received[:10], period=heading.period.id, version=heading.version, asked=lines)


def answer_draft(heading: Heading, node_name: str, body: str) -> bytes:
    """The ``.eml`` draft of a reply; its subject repeats that of the mail with the package."""
    subject = translate("Mail", "Re: {subject}").format(subject=_subject(heading, node_name))
    return _unsent(subject, body).as_bytes()


def receipt_text(heading: Heading, questions: Sequence[str], remark: str, file_name: str) -> str:
    """The text of the e-mail that carries the owner's receipt back to the node, with the questions in it."""
    template = translate(
        "Mail",
        "Hello,\n\nwe have taken in what you sent for {period}, version {version}. The receipt is attached as {file}. Save it"
        " and drop it on the page where you made the package.\n{asked}",
    )
    asked = [*(f"{labels.detail(question)}." for question in questions), *filter(None, [remark])]
    lines = "".join(f"> {line}\n" for line in asked)
    asks = translate("Mail", "\nWe ask you:\n\n{asked}\nAnswer by mail or on the telephone, and name nobody.\n").format(
        asked=lines
    )
    period = vocabulary.period_name(heading.period.id)
    return template.format(period=period, version=heading.version, file=file_name, asked=asks if asked else "")


def receipt_draft(heading: Heading, node_name: str, body: str, file_name: str, content: bytes) -> bytes:
    """The ``.eml`` draft that carries a receipt; its subject repeats that of the mail with the package."""
    subject = translate("Mail", "Receipt for {subject}").format(subject=_subject(heading, node_name))
    message = _unsent(subject, body)
    message.add_attachment(content, maintype="application", subtype="json", filename=file_name)
    message.set_boundary(f"=_{hashlib.sha256(content).hexdigest()[:40]}")
    return message.as_bytes()


def reminder(node_name: str, half_years: Sequence[str], quarters: Sequence[str], *, practice: bool) -> str:
    """The text of a reminder to a node of the half-years and quarters that have not come in, by their ids."""
    lines = [
        *(
            translate("Mail", "- the half-year package for {period}").format(period=vocabulary.period_name(one))
            for one in half_years
        ),
        *(translate("Mail", "- the quarter file for {period}").format(period=vocabulary.period_name(one)) for one in quarters),
    ]
    template = translate(
        "Mail",
        "Hello {node},\n\nthis has not come in to us yet:\n\n{missing}\n\nWhen can you send it? If you have sent it already,"
        " please send the same file again.\n",
    )
    return marked(template.format(node=node_name, missing="\n".join(lines)), practice=practice)


def _subject(heading: Heading, node_name: str) -> str:
    subject = {
        PackageKind.HALF_YEAR: translate("Mail", "{programme}: half-year package {period} from {node}"),
        PackageKind.QUARTER: translate("Mail", "{programme}: quarter file {period} from {node}"),
        PackageKind.STATUS: translate("Mail", "{programme}: hours and budget {period} from {node}"),
    }[heading.kind]
    text = subject.format(programme=heading.programme.upper(), period=heading.period.id, node=node_name)
    return marked(text, practice=heading.practice)


def marked(subject: str, *, practice: bool) -> str:
    """The subject line, which begins with a word for practice when the store is for that."""
    return translate("Mail", "PRACTICE: {subject}").format(subject=subject) if practice else subject


def _unsent(subject: str, body: str) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    message["Subject"] = subject
    message.set_content(body, charset="utf-8", cte="base64")
    return message
