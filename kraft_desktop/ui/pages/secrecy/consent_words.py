"""The words for consents: their state, to whom they apply, and what was recorded."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop import vocabulary
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.domain.secrecy.consent import Consent, Consented, ConsentForm
from kraft_desktop.services.secrecy.consents import ConsentOfCase
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.card import Tone
from kraft_desktop.words import translate

PHYSICIAN = "physician"
"""The code of the physician among the recipients of a consent."""


def state(found: ConsentOfCase) -> tuple[str, Tone]:
    """The state of a consent in a few words, and its tone."""
    if found.state is Consented.IN_FORCE:
        words = translate("Consent", "until {day}").format(day=formats.day(found.last))
        return words, Tone.ATTENTION if found.renew else Tone.GOOD
    revoked = found.state is Consented.ENDED and _is_revoked(found.rows)
    return translate("Consent", "revoked") if revoked else vocabulary.consent_state(found.state), Tone.ATTENTION


def _is_revoked(rows: Sequence[Consent]) -> bool:
    """Whether the latest consent was revoked."""
    return next((row.revoked_on is not None for row in reversed(rows) if row.is_given), False)


def means(found: ConsentOfCase) -> str:
    """A sentence about what the state means for who sees the case."""
    return {
        Consented.IN_FORCE: translate(
            "Consent",
            "The therapist and the own unit see the case; others see it in the meeting while it is up, or with a task on it.",
        ),
        Consented.NOT_RECORDED: translate("Consent", "Before a consent the case is named only in its own unit."),
        Consented.SOUGHT: translate(
            "Consent", "None was found, and the contact has the task to get one. After thirty days the node sees the code."
        ),
        Consented.MISSING: translate("Consent", "None was found within thirty days: outside its own unit the case is a code."),
        Consented.ENDED: translate(
            "Consent", "The own unit keeps the case and what was agreed; others no longer see the name."
        ),
    }[found.state]


def form(given: ConsentForm) -> str:
    """How a consent was given."""
    return {
        ConsentForm.SIGNED: translate("Consent", "signed"),
        ConsentForm.SPOKEN: translate("Consent", "spoken"),
        ConsentForm.MISSING: translate("Consent", "none was found"),
    }[given]


def how(consent: Consent) -> str:
    """How a consent was given, with the interpreter."""
    return f"{form(consent.form)}, {translate('Consent', 'interpreter present')}" if consent.interpreter else form(consent.form)


def recipient(programme: Programme, code: str) -> str:
    """One that a consent applies to, by name."""
    if code == PHYSICIAN:
        return translate("Consent", "the physician")
    if code in {one.code for one in programme.codes[CodeList.AUTHORITY]}:
        return vocabulary.code_name(programme, CodeList.AUTHORITY, code)
    return vocabulary.municipality(programme, code)


def to_whom(programme: Programme, consent: Consent, *, places_hidden: bool = False) -> str:
    """Those that a consent applies to, by name; the municipalities as hidden where the place is secret."""
    places = [translate("Consent", "municipality hidden")] if places_hidden and consent.is_given else consent.municipalities
    codes = (*places, *((PHYSICIAN,) if consent.physician else ()), *consent.authorities)
    known = {place for place in places if places_hidden}
    return ", ".join(code if code in known else recipient(programme, code) for code in codes)


def line(programme: Programme, consent: Consent, *, places_hidden: bool = False) -> str:
    """What was recorded, in one line."""
    who = consent.received_by
    if not consent.is_given:
        return ", ".join(part for part in (vocabulary.raised(form(consent.form)), who) if part)
    parts: Sequence[str] = (
        translate("Consent", "until {day}").format(day=formats.day(consent.until)),
        how(consent),
        to_whom(programme, consent, places_hidden=places_hidden),
        translate("Consent", "received by {name}").format(name=who) if who else "",
        translate("Consent", "revoked {day}").format(day=formats.day(consent.revoked_on)) if consent.revoked_on else "",
    )
    return " \u00b7 ".join(part for part in parts if part)
