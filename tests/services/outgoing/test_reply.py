"""What the owner asks in a receipt is answered by a mail that begins with it, and with nothing else."""

from __future__ import annotations

import email
import email.policy
from dataclasses import replace

import pytest

from kraft_desktop.domain.errors import AlreadyThere, NotAllowed, ReceiptRefused
from kraft_desktop.domain.exchange import Receipt
from kraft_desktop.services.incoming import receiving
from kraft_desktop.services.outgoing import reply
from tests.given.exchange import READER
from tests.given.nodes import as_account
from tests.given.services.received import World, template, world

__all__ = ["template", "world"]
ASKED = "Varför så få i Torsås?"


@pytest.fixture
def receipt(world: World) -> Receipt:
    """A receipt with a question, taken in by the node."""
    (taken,) = receiving.receive(world.owner.session, world.files[:1], remark=ASKED)
    assert taken.receipt is not None
    return receiving.take_receipt(world.node.session, taken.receipt).receipt


def test_the_draft_quotes_the_question_and_leaves_room(world: World, receipt: Receipt) -> None:
    file = reply.draft(world.node.session, receipt, world.files[0].parent / "svar")
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert (message["X-Unsent"], message["From"], message["Date"], message["To"]) == ("1", None, None, None)
    assert message["Subject"] == f"Sv: KRAFT: halvårspaket {receipt.period} från {world.node.session.node.name}"
    body = message.get_content().replace("\r\n", "\n")
    assert f"\n> {ASKED}\n" in body
    assert body.strip().endswith("Vårt svar:")
    assert body.strip() == reply.text(world.node.session, receipt).strip()
    assert list(message.iter_attachments()) == []


def test_what_the_program_asks_is_quoted_in_words(world: World, receipt: Receipt) -> None:
    text = reply.text(world.node.session, replace(receipt, remark="", questions=("gap",)))
    assert "> Ett tidigare paket har inte kommit in." in text
    assert ASKED not in text


def test_a_draft_that_is_there_is_kept_until_it_may_go(world: World, receipt: Receipt) -> None:
    folder = world.files[0].parent / "svar"
    file = reply.draft(world.node.session, receipt, folder)
    file.write_text("halvskrivet")
    with pytest.raises(AlreadyThere):
        reply.draft(world.node.session, receipt, folder)
    assert file.read_text() == "halvskrivet"
    assert reply.draft(world.node.session, receipt, folder, force=True).read_text() != "halvskrivet"


def test_only_who_makes_packages_answers_and_only_for_what_was_sent(world: World, receipt: Receipt) -> None:
    with pytest.raises(NotAllowed):
        reply.text(as_account(world.node.session, READER.role), receipt)
    with pytest.raises(ReceiptRefused):
        reply.text(world.node.session, replace(receipt, sha256="0" * 64))
