"""The card with the accounts that a case is closed to."""

from __future__ import annotations

from collections.abc import Callable

from kraft_desktop import labels
from kraft_desktop.domain.secrecy.block import BlockReason
from kraft_desktop.services.secrecy import blocks
from kraft_desktop.services.secrecy.blocks import BlockOfCase, BlocksOfCase
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.pages.secrecy.change_card import ChangeCard, action
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class BlocksCard(ChangeCard[BlocksOfCase]):
    """The blocks of a case, and the form for a new one."""

    def __init__(self, needs: Needs, case_id: str) -> None:
        super().__init__(needs, case_id, translate("Secrecy", "Closed to"))

    def load(self) -> BlocksOfCase:
        return blocks.of_case(self.needs.session, self.case_id)

    def show_found(self, found: BlocksOfCase) -> None:
        lines = [_line(one) for one in found.holding] or [translate("Secrecy", "Nobody has been closed out of the case.")]
        if not found.shown:
            lines = [translate("Secrecy", "Only the two handlers see to whom the case is closed.")]
        actions = [action(_lifting(one), self._lifter(one)) for one in found.holding if found.may_change]
        if found.may_change and found.others:
            actions.append(action(translate("Secrecy", "Close to ..."), lambda: self._begin(found)))
        self.put_lines(lines, actions)

    def _lifter(self, one: BlockOfCase) -> Callable[[], None]:
        session, case_id = self.needs.session, self.case_id

        def lift() -> Callable[[], None]:
            row = blocks.lift(session, case_id, one.name)
            return lambda: blocks.undo(session, row)

        return lambda: self.do(lift, translate("Secrecy", "The case is open to {name} again").format(name=one.name))

    def _begin(self, found: BlocksOfCase) -> None:
        names = sorted(found.others.values())
        reasons = [(reason, labels.block_reason(reason)) for reason in BlockReason]
        entries = [
            Entry(
                name="account",
                label=translate("Secrecy", "Close the case to"),
                make=lambda: ChoiceField([(name, name) for name in names], empty=translate("Secrecy", "Choose")),
                hint=translate("Secrecy", "Holds at once, over any consent and stand-in. To them the case is not there."),
                required=True,
            ),
            Entry(
                name="reason",
                label=translate("Secrecy", "Reason"),
                make=lambda: ChoiceField(reasons, empty=translate("Secrecy", "Choose")),
                required=True,
            ),
        ]
        self.open_form(entries, translate("Secrecy", "Close"), self._save)
        self.show_found(found)

    def _save(self, form: Form) -> None:
        values = form.values()
        if values is None:
            return
        session, case_id, name, reason = self.needs.session, self.case_id, values["account"], values["reason"]

        def record() -> Callable[[], None]:
            row = blocks.record(session, case_id, name, reason)
            return lambda: blocks.undo(session, row)

        self.do(record, translate("Secrecy", "The case is closed to {name}").format(name=name))


def _line(one: BlockOfCase) -> str:
    return translate("Secrecy", "{name}, since {day}: {reason}").format(
        name=one.name, day=formats.day(one.block.first), reason=labels.block_reason(one.block.reason)
    )


def _lifting(one: BlockOfCase) -> str:
    return translate("Secrecy", "Open again to {name}").format(name=one.name)
