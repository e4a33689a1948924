"""What the fields of sheets are called."""

from __future__ import annotations

from kraft_desktop.words import translate


def is_field(name: str) -> bool:
    """Whether ``name`` is a field of a sheet."""
    return name in _words()


def field_words(name: str) -> str:
    """What a field of a sheet is called."""
    return _words()[name]


def _words() -> dict[str, str]:
    return {
        "personal_number": translate("Import", "Personal number"),
        "person": translate("Import", "Personal number or case code"),
        "local_number": translate("Import", "Running number"),
        "name": translate("Import", "Name"),
        "first_name": translate("Import", "First name"),
        "last_name": translate("Import", "Last name"),
        "gender": translate("Import", "Gender"),
        "municipality": translate("Import", "Municipality"),
        "contact": translate("Import", "Contact"),
        "track": translate("Import", "Track"),
        "referred_on": translate("Import", "Referred on"),
        "decided_on": translate("Import", "The team's decision"),
        "mapping_done_on": translate("Import", "Joint assessment done"),
        "recommended_on": translate("Import", "Recommendation on"),
        "recommended_kind": translate("Import", "Recommended intervention"),
        "intervention_start": translate("Import", "Intervention began"),
        "capacity": translate("Import", "Activity capacity"),
        "assessed_on": translate("Import", "Assessed on"),
        "closed_on": translate("Import", "Closed on"),
        "closing_reason": translate("Import", "Reason for closing"),
        "interpreter": translate("Import", "Interpreter"),
        "note": translate("Import", "Note (only looked at, never kept)"),
        "second_person": translate("Import", "Second person (only looked at, never kept)"),
        "period_from": translate("Import", "First day of the period"),
        "period_to": translate("Import", "Last day of the period"),
        "decision": translate("Import", "Decision"),
        "month": translate("Import", "Month"),
        "year": translate("Import", "Year"),
        "source": translate("Import", "Kind of support"),
        "amount": translate("Import", "Amount"),
        "on": translate("Import", "Day"),
        "week": translate("Import", "Week"),
        "team": translate("Import", "Team"),
        "kind": translate("Import", "Kind"),
        "case_number": translate("Import", "Running number of the case"),
        "duration": translate("Import", "Time"),
        "minutes": translate("Import", "Minutes"),
        "asked_by": translate("Import", "Asked by"),
        "status": translate("Import", "Status"),
    }
