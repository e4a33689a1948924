"""The form fields of a case, new or existing, each with the help text of the F1 key."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kraft_desktop import labels, vocabulary
from kraft_desktop.domain.cases.participant import Gender, parse_personal_number
from kraft_desktop.domain.cases.support import SupportBefore
from kraft_desktop.domain.errors import KraftError, NotUnderstood
from kraft_desktop.domain.programme import CodeList, Programme
from kraft_desktop.services.admin.access import Session
from kraft_desktop.ui.look import formats
from kraft_desktop.ui.widgets.fields import CheckField, ChoiceField, DateField, TextField
from kraft_desktop.ui.widgets.form import Entry, Form, Help
from kraft_desktop.words import translate

IDENTITY = ("personal_number", "name")
"""The fields left empty for a person with protected identity."""
PLACES = ("municipality", "unit", "contact", "local_number")
"""The fields that are not shown where the place of a case is secret."""
EARLY = "early"
"""The field that asks why a day is unusually early; the reasons of the rules for it begin with its name."""
_DAY_OF_BIRTH = 8
_FIELD_OF = {"municipality_missing": "municipality", "date_future": "referred_on"}


class NumberField(TextField):
    """A personal identity number, shown with its hyphen."""

    def set_value(self, value: Any) -> None:
        super().set_value(formats.personal_number(value) if value and len(value) == 12 else value)


def new_entries(session: Session) -> list[Entry]:
    """The form fields for a new case."""
    return [*_person(session.today), *_case(session), _referred_on(session.today), early_entry()]


def entries(session: Session, *, named: bool, placed: bool = True) -> list[Entry]:
    """The form fields for an existing case; without those of the person when the case is seen as a code, and without those that
    lead to its place when that is secret."""
    found = [*(_person(session.today) if named else ()), *_case(session), _local_number()]
    return found if placed else [entry for entry in found if entry.name not in PLACES]


def refusal_shown(form: Form, problem: KraftError) -> bool:
    """True when the error was shown beside the field it concerns, False when it concerns no field."""
    if not isinstance(problem, NotUnderstood):
        return False
    if problem.reason.startswith(EARLY):
        form.show_row(EARLY, visible=True)
    name = EARLY if problem.reason.startswith(EARLY) else _FIELD_OF.get(problem.reason, "personal_number")
    form.show_error(name, _sentence(labels.reason(problem.reason)))
    return True


def short_support(before: SupportBefore) -> str:
    """The warning that the track requires more months of support than are reported."""
    text = translate("CaseForm", "The track requires {needed} of support in a row before the referral; reported: {months}.")
    return text.format(months=formats.months(before.months or 0), needed=formats.months(before.needed))


def show_identity(form: Form, *, protected: bool) -> None:
    """Show the name and number fields, or hide them for protected identity."""
    for name in IDENTITY:
        form.show_row(name, visible=not protected)


def _person(today: dt.date) -> list[Entry]:
    def check_number(text: str) -> str | None:
        if sum(sign.isdigit() for sign in text) == _DAY_OF_BIRTH:  # without leading zeros it would parse as a wrong date
            return translate("CaseForm", "Write the four last digits too.")
        try:
            parse_personal_number(text, today)
        except NotUnderstood as problem:
            return _sentence(labels.reason(problem.reason))
        return None

    genders = [(which, vocabulary.gender(which)) for which in (Gender.WOMAN, Gender.MAN, Gender.OTHER)]
    return [
        Entry(
            name="personal_number",
            label=translate("CaseForm", "Personal number"),
            make=lambda: NumberField(placeholder=translate("CaseForm", "yyyymmdd-nnnn")),
            check=check_number,
            help=help_of(translate("CaseForm", "Tells who the person is when sheets from the municipality are imported.")),
        ),
        Entry(
            name="name",
            label=translate("CaseForm", "Name"),
            make=TextField,
            help=help_of(translate("CaseForm", "The person's name as the team uses it.")),
        ),
        Entry(
            name="protected",
            label=translate("CaseForm", "Protected identity"),
            make=lambda: CheckField(translate("CaseForm", "Keep neither name nor number; only the case code")),
            help=help_of(
                translate("CaseForm", "The person takes part and is counted as all others, under the case code alone.")
            ),
        ),
        Entry(
            name="gender",
            label=translate("CaseForm", "Gender"),
            make=lambda: _GenderField(genders, empty=translate("CaseForm", "As the number states")),
            help=help_of(translate("CaseForm", "Follows the number unless the person says otherwise."), counted=True),
        ),
        Entry(
            name="interpreter",
            label=translate("CaseForm", "Interpreter"),
            make=lambda: TextField(placeholder=translate("CaseForm", "language, if one is needed")),
            help=help_of(translate("CaseForm", "The language an interpreter is booked in.")),
        ),
    ]


class _GenderField(ChoiceField):
    """A choice of gender; left empty, its value is Gender.UNKNOWN and the personal identity number decides."""

    def value(self) -> Any:
        return super().value() or Gender.UNKNOWN

    def set_value(self, value: Any) -> None:
        super().set_value(None if value is Gender.UNKNOWN else value)


def _case(session: Session) -> list[Entry]:
    programme, mine = session.programme, session.municipalities
    tracks = [(c.code, vocabulary.code_name(programme, CodeList.TRACK, c.code)) for c in programme.codes[CodeList.TRACK]]
    return [
        Entry(
            name="municipality",
            label=translate("CaseForm", "Municipality"),
            make=lambda: ChoiceField(
                [(m.code, m.name) for m in mine],
                empty=translate("CaseForm", "Choose") if len(mine) > 1 else None,  # one is chosen already
            ),
            required=True,
            help=help_of(
                translate("CaseForm", "The municipality that is responsible for the person and the data."), counted=True
            ),
        ),
        Entry(
            name="unit",
            label=translate("CaseForm", "Municipal unit"),
            make=lambda: ChoiceField(unit_choices(programme), empty=translate("CaseForm", "Not known")),
            help=help_of(
                translate("CaseForm", "The unit that lifted the case in: before a consent the case is named only there.")
            ),
        ),
        Entry(
            name="track",
            label=translate("CaseForm", "Track"),
            make=lambda: ChoiceField(tracks, empty=translate("CaseForm", "Not known")),
            help=help_of(translate("CaseForm", "Reactive: 24 months or more of continuous assistance."), counted=True),
        ),
        Entry(
            name="contact",
            label=translate("CaseForm", "Contact"),
            make=lambda: TextField(placeholder=translate("CaseForm", "caseworker in the municipality")),
            help=help_of(translate("CaseForm", "Who keeps in touch with the person.")),
        ),
    ]


def _referred_on(today: dt.date) -> Entry:
    def check_day(day: dt.date) -> str | None:
        return _sentence(labels.reason("date_future")) if day > today else None

    return Entry(
        name="referred_on",
        label=translate("CaseForm", "Referred on"),
        make=DateField,
        hint=translate("CaseForm", "The day the municipality lifts the case in. Empty: the person is only identified so far."),
        check=check_day,
        help=help_of(translate("CaseForm", "Decides from when the person is counted as a participant."), counted=True),
    )


def _local_number() -> Entry:
    return Entry(
        name="local_number",
        label=translate("CaseForm", "Own number"),
        make=TextField,
        hint=translate("CaseForm", "The running number of your own list, which the sheet with physician hours refers to."),
        help=help_of(translate("CaseForm", "Ties rows of imported sheets to the case.")),
    )


def early_entry() -> Entry:
    """The field that asks why a day is unusually early; hidden until the rules ask for it."""
    return Entry(
        name=EARLY,
        label=translate("Casework", "Why so early"),
        make=TextField,
        help=help_of(translate("Casework", "Why the day lies before the project or the referral, in a few words.")),
    )


def unit_choices(programme: Programme) -> list[tuple[object, str]]:
    """The units that can be chosen: code and words."""
    units = programme.codes[CodeList.UNIT]
    return [(unit.code, vocabulary.code_name(programme, CodeList.UNIT, unit.code)) for unit in units]


def help_of(means: str, *, counted: bool = False) -> Help:
    """The F1 help text for a field about a person; ``counted`` when the half-year package counts the field."""
    number = translate("CaseForm", "only as a number among others in the half-year package")
    return Help(
        means=means,
        seen_by=translate("CaseForm", "the municipality's own caseworkers and the node's occupational therapist"),
        kept=translate("CaseForm", "five years after the last entry"),
        leaves=number if counted else translate("CaseForm", "no"),
    )


def _sentence(words: str) -> str:
    """The reason as a full sentence."""
    return f"{words[:1].upper()}{words[1:]}."
