"""The card with the protected registration of a case: its two handlers, and naming them."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.services.names.places import STRUCK
from kraft_desktop.services.secrecy import protection
from kraft_desktop.services.secrecy.protection import NamedPlace, ProtectionOfCase
from kraft_desktop.ui.kit.page import Needs, reveal
from kraft_desktop.ui.pages.secrecy.change_card import ChangeCard, action
from kraft_desktop.ui.widgets.fields import CheckField, ChoiceField
from kraft_desktop.ui.widgets.form import Entry, Form
from kraft_desktop.words import plural, translate

_MOST_CHOICES, _MOST_LINES, _AROUND = 20, 8, 40
"""How many texts are offered for a choice and how many are listed, and how many characters are shown around a name."""


class ProtectionCard(ChangeCard[ProtectionOfCase]):
    """The protected registration of a case, and the form that names its handlers."""

    def __init__(self, needs: Needs, case_id: str, code: str) -> None:
        self._code = code
        self._found: ProtectionOfCase | None = None
        self._places: Sequence[NamedPlace] = ()
        super().__init__(needs, case_id, translate("Secrecy", "Protected registration"))

    def load(self) -> ProtectionOfCase:
        return protection.of_case(self.needs.session, self.case_id)

    def show_found(self, found: ProtectionOfCase) -> None:
        self._found = found
        if self.form is not None and self._places:
            self.put_lines(_named(self._places, _offered(self._places)))
            return
        if not found.holds:
            lines = [translate("Secrecy", "Not protected: the municipality is shown to those who see the case.")]
            actions = [action(translate("Secrecy", "Protect the registration ..."), self.begin)]
        elif found.handlers:
            names = translate("Import", "{one} and {other}").format(one=found.handlers[0], other=found.handlers[1])
            lines = [translate("Secrecy", "Handlers: {names}. Nobody else sees the municipality.").format(names=names)]
            if found.left:
                left = translate(
                    "Secrecy",
                    "{name} has no account any more. Name another handler; the tasks are in your list until then.",
                )
                lines.append(left.format(name=found.left[0]))
            actions = [
                action(translate("Secrecy", "Other handlers ..."), lambda: self._begin(found)),
                action(translate("Secrecy", "End the protection"), self._end),
            ]
            lines += _worded(found.struck)
        else:
            lines = [translate("Secrecy", "The municipality is hidden. Two handlers see it.")]
            actions = [action(translate("Secrecy", "Other handlers ..."), lambda: self._begin(found))]
        self.put_lines(lines, actions if found.may_change else ())

    def begin(self) -> None:
        """Open the form for the first protection, with the texts that name the participant."""
        session, case_id, found = self.needs.session, self.case_id, self._found
        if found is not None:
            self.needs.worker.run(
                lambda: protection.naming(session, case_id), lambda places: self._begin(found, places), owner=self,
                refused=self.refused.emit,
            )  # fmt: skip

    def _begin(self, found: ProtectionOfCase, places: Sequence[NamedPlace] = ()) -> None:
        chosen: dict[str, object] = dict(zip(("first", "second"), found.handlers, strict=False))
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
        self._places, offered = places, _offered(places)
        entries += [
            Entry(name=one.id, label=_about(one), make=lambda: CheckField(translate("Secrecy", "Strike the name")))
            for one in offered
        ]
        self.open_form(entries, translate("Secrecy", "Protect"), lambda form: self._save(form, found, offered))
        if self.form is not None:
            self.form.set_values(chosen | {one.id: one.proposed for one in offered})
        self.show_found(found)
        reveal(self)

    def _save(self, form: Form, found: ProtectionOfCase, offered: Sequence[NamedPlace]) -> None:
        values = form.values()
        if values is None:
            return
        if not found.holds:
            title = translate("Secrecy", "Protect the registration?")
            text = translate(
                "Secrecy",
                "The name and the personal number of {code} are deleted, also from what was typed, and cannot be brought back.",
            )
            if not self.needs.ask.confirm(
                self, title, text.format(code=self._code), translate("Secrecy", "Protect"), danger=True
            ):  # fmt: skip
                return
        session, case_id, handlers = self.needs.session, self.case_id, (values["first"], values["second"])
        otherwise = [one.id for one in offered if values[one.id] is not one.proposed]

        def protect() -> None:
            protection.protect(session, case_id, handlers, otherwise)

        self.do(protect, translate("Secrecy", "The registration is protected"))

    def _end(self) -> None:
        session, case_id = self.needs.session, self.case_id
        title = translate("Secrecy", "End the protection?")
        text = translate("Secrecy", "The municipality of {code} is shown again to those who see the case.")
        yes = translate("Secrecy", "End the protection")
        if self.needs.ask.confirm(self, title, text.format(code=self._code), yes, danger=True):
            self.do(lambda: protection.end(session, case_id), translate("Secrecy", "The protection is ended"))


def _offered(places: Sequence[NamedPlace]) -> Sequence[NamedPlace]:
    """The texts that a choice is offered for."""
    return [one for one in places if not one.certain and (one.after or one.code)][:_MOST_CHOICES]


def _about(place: NamedPlace) -> str:
    """Where a text is, and the text without the name where it is shown."""
    about = f"{place.where}, {place.code}" if place.code else place.where
    return f"{about}: {_short(place.after)}" if place.after else about


def _short(text: str) -> str:
    """The text, or the part of it around the first name struck."""
    line = " ".join(text.split())
    start = max(line.find(STRUCK) - _AROUND, 0)
    shown = line[start : start + 2 * _AROUND]
    return f"{'… ' if start else ''}{shown}{' …' if start + len(shown) < len(line) else ''}"


def _named(places: Sequence[NamedPlace], offered: Sequence[NamedPlace]) -> list[str]:
    """The number of texts that name the participant, those in which the name is struck without a choice, and the number of
    those that keep a part of the name."""
    struck = [one for one in places if one.proposed]
    texts = plural(
        "Secrecy",
        "{count} text names the participant. The name is struck, and NN is put there.",
        "{count} texts name the participant. The name is struck, and NN is put there.",
        len(struck),
    )
    kept = plural(
        "Secrecy",
        "{count} text about something else has a part of the name that is also somebody else's, and keeps it.",
        "{count} texts about something else have a part of the name that is also somebody else's, and keep it.",
        len(places) - len(struck),
    )
    lines = [_about(one) for one in struck if one not in offered]
    more = translate("Secrecy", "and {count} more").format(count=len(lines) - _MOST_LINES)
    return [
        texts,
        *lines[:_MOST_LINES],
        *([more] if len(lines) > _MOST_LINES else ()),
        *([kept] if len(places) > len(struck) else ()),
    ]


def _worded(struck: Sequence[NamedPlace]) -> list[str]:
    """The texts from which the name was struck, for those who can word them better."""
    if not struck:
        return []
    head = translate("Secrecy", "The name was struck here; correct the row where the text should be worded better:")
    more = translate("Secrecy", "and {count} more").format(count=len(struck) - _MOST_LINES)
    return [head, *(_about(one) for one in struck[:_MOST_LINES]), *([more] if len(struck) > _MOST_LINES else ())]
