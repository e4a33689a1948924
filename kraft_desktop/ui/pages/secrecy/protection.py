"""The card with the protected registration of a case: its two handlers, and naming them."""

from __future__ import annotations

from kraft_desktop.services.secrecy import protection
from kraft_desktop.services.secrecy.protection import ProtectionOfCase
from kraft_desktop.ui.kit.page import Needs
from kraft_desktop.ui.pages.secrecy.change_card import ChangeCard, action
from kraft_desktop.ui.widgets.fields import ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import translate


class ProtectionCard(ChangeCard[ProtectionOfCase]):
    """The protected registration of a case, and the form that names its handlers."""

    def __init__(self, needs: Needs, case_id: str, code: str) -> None:
        self._code = code
        super().__init__(needs, case_id, translate("Secrecy", "Protected registration"))

    def load(self) -> ProtectionOfCase:
        return protection.of_case(self.needs.session, self.case_id)

    def show_found(self, found: ProtectionOfCase) -> None:
        if not found.holds:
            lines = [translate("Secrecy", "Not protected: the municipality is shown to those who see the case.")]
            actions = [action(translate("Secrecy", "Protect the registration ..."), lambda: self._begin(found))]
        elif found.handlers:
            names = translate("Import", "{one} and {other}").format(one=found.handlers[0], other=found.handlers[1])
            lines = [translate("Secrecy", "Handlers: {names}. Nobody else sees the municipality.").format(names=names)]
            actions = [
                action(translate("Secrecy", "Other handlers ..."), lambda: self._begin(found)),
                action(translate("Secrecy", "End the protection"), self._end),
            ]
        else:
            lines = [translate("Secrecy", "The municipality is hidden. Two handlers see it.")]
            actions = [action(translate("Secrecy", "Other handlers ..."), lambda: self._begin(found))]
        self.put_lines(lines, actions if found.may_change else ())

    def _begin(self, found: ProtectionOfCase) -> None:
        chosen = dict(zip(("first", "second"), found.handlers, strict=False))
        labels = {"first": translate("Secrecy", "First handler"), "second": translate("Secrecy", "Second handler")}
        entries = [
            Entry(
                name=name,
                label=label,
                make=lambda: ChoiceField([(one, one) for one in found.accounts], empty=translate("Secrecy", "Choose")),
                hint="" if name == "first" else translate("Secrecy", "Only these two see the municipality, also in lists."),
                required=True,
            )
            for name, label in labels.items()
        ]
        self.open_form(entries, translate("Secrecy", "Protect"), lambda form: self._save(form, found))
        if self.form is not None:
            self.form.set_values(chosen)
        self.show_found(found)

    def _save(self, form: Form, found: ProtectionOfCase) -> None:
        values = form.values()
        if values is None:
            return
        if not found.holds:
            title = translate("Secrecy", "Protect the registration?")
            text = translate("Settle", "The name and the personal number of {code} are deleted and cannot be brought back.")
            if not self.needs.ask.confirm(
                self, title, text.format(code=self._code), translate("Secrecy", "Protect"), danger=True
            ):  # fmt: skip
                return
        session, case_id, handlers = self.needs.session, self.case_id, (values["first"], values["second"])

        def protect() -> None:
            protection.protect(session, case_id, handlers)

        self.do(protect, translate("Secrecy", "The registration is protected"))

    def _end(self) -> None:
        session, case_id = self.needs.session, self.case_id
        title = translate("Secrecy", "End the protection?")
        text = translate("Secrecy", "The municipality of {code} is shown again to those who see the case.")
        yes = translate("Secrecy", "End the protection")
        if self.needs.ask.confirm(self, title, text.format(code=self._code), yes, danger=True):
            self.do(lambda: protection.end(session, case_id), translate("Secrecy", "The protection is ended"))
