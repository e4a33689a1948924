"""The fields of a consent: nothing is chosen beforehand, and each error is a sentence beside its field."""

from __future__ import annotations

import datetime as dt

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.errors import ConsentOverlaps, KraftError, NotUnderstood, UnknownRecipient
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.secrecy import consents
from kraft_desktop.services.secrecy.consents import NewConsent
from kraft_desktop.ui.pages.secrecy import consent_words
from kraft_desktop.ui.pages.secrecy.recipients import RecipientsField
from kraft_desktop.ui.widgets.answers import AnswersField
from kraft_desktop.ui.widgets.fields import CheckField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate

_FIELD_OF = {
    "consent_future": "first",
    "consent_early": "first",
    "received_by_missing": "received_by",
    "received_by_form": "received_by",
    "until_before_first": "until",
    "until_after_follow_up": "until",
    "recipient_missing": "to",
}
"""The field that the reason of a refusal is about."""


class ConsentFields(Form):
    """A consent being typed. ``read`` gives it, ``show_refusal`` shows what the rules say beside the field it is about."""

    def __init__(self, session: Session) -> None:
        super().__init__(_entries(session))
        self._session = session

    def clear(self) -> None:
        """Empty every field."""
        self.set_values(dict.fromkeys(self.texts()))

    def read(self) -> NewConsent | None:
        """The consent; None when something is missing or cannot be read, with a sentence beside the field."""
        values = self.values()
        if values is None:
            return None
        for name, sentence in _missing().items():
            if values[name] is None:
                self.show_error(name, sentence)
                return None
        known = consents.recipients(self._session)
        return NewConsent(
            form=ConsentForm(values["form"]),
            first=values["first"],
            until=values["until"],
            municipalities=tuple(code for code in values["to"] if code in known.municipalities),
            physician=consent_words.PHYSICIAN in values["to"],
            authorities=tuple(code for code in values["to"] if code in known.authorities),
            interpreter=values["interpreter"],
            received_by=values["received_by"],
        )

    def show_refusal(self, problem: KraftError) -> bool:
        """True when the error was shown beside the field it concerns, False when it concerns no field."""
        if isinstance(problem, NotUnderstood) and problem.reason in _FIELD_OF:
            self.show_error(_FIELD_OF[problem.reason], _sentence(problem.reason))
        elif isinstance(problem, ConsentOverlaps | UnknownRecipient):
            self.show_error("first" if isinstance(problem, ConsentOverlaps) else "to", labels.sentence(problem))
        else:
            return False
        return True


def _missing() -> dict[str, str]:
    """What has to be filled in, in the order of the fields, with what is allowed."""
    return {
        "form": translate("Consent", "Choose how the consent was given: signed or spoken."),
        "first": translate("Consent", "Write the day from which the consent applies: today or earlier."),
        "received_by": translate("Consent", "Write the name of who received the consent."),
        "to": translate(
            "Consent", "Tick at least one that the consent applies to: a municipality, the physician, an authority."
        ),
    }


def _entries(session: Session) -> list[Entry]:
    def check_first(day: dt.date) -> str | None:
        return _sentence("consent_future") if day > session.today else None

    forms = [(given.value, vocabulary.raised(consent_words.form(given))) for given in (ConsentForm.SIGNED, ConsentForm.SPOKEN)]
    given, applies = translate("Consent", "Given"), translate("Consent", "Applies to")
    return [
        Entry(
            name="form",
            label=given,
            make=lambda: AnswersField(forms, spoken=given),
            help=_help(translate("Consent", "How the person gave the consent.")),
        ),
        Entry(
            name="first",
            label=translate("Consent", "From"),
            make=DateField,
            check=check_first,
            help=_help(translate("Consent", "The day the person gave the consent, not the day it is written.")),
        ),
        Entry(
            name="received_by",
            label=translate("Consent", "Received by"),
            make=TextField,
            help=_help(translate("Consent", "The name of the person at the office who received the consent.")),
        ),
        Entry(
            name="to",
            label=applies,
            make=lambda: RecipientsField(session),
            help=_help(translate("Consent", "Those that the person agrees may be told: by name, never everybody.")),
        ),
        Entry(
            name="until",
            label=translate("Consent", "Until"),
            make=DateField,
            hint=translate("Consent", "Empty: twelve months, after a closing at most six."),
            help=_help(
                translate("Consent", "The last day of the consent. Thirty days before, the contact is asked to renew it.")
            ),
        ),
        Entry(
            name="interpreter",
            label=translate("Consent", "Interpreter"),
            make=lambda: CheckField(translate("Consent", "An interpreter was present")),
            help=_help(translate("Consent", "Only that somebody interpreted, not in which language.")),
        ),
    ]


def _help(means: str) -> Help:
    return Help(
        means=means,
        seen_by=translate("Consent", "those who see the case"),
        kept=translate("Consent", "as long as the case"),
        leaves=translate("Consent", "no"),
    )


def _sentence(reason: str) -> str:
    return f"{vocabulary.raised(labels.reason(reason))}."
