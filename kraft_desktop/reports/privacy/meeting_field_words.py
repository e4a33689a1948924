"""The words for the stored fields of team meetings."""

from __future__ import annotations

from collections.abc import Mapping

MEETING_FIELDS: Mapping[str, Mapping[str, str]] = {
    "meetings": {
        "meeting_id": "which meeting",
        "day": "day of the meeting",
        "change": "planned, begun, ended or called off",
        "on": "day of the change",
    },
    "attendances": {
        "meeting_id": "which meeting",
        "account_id": "the colleague present, if with an account",
        "name": "name of the one present",
        "role": "role of the one present",
        "place": "municipality or authority of the one present",
        "physician": "whether it is the physician",
        "first": "when the physician came",
        "last": "when the physician left",
    },
    "agenda_changes": {
        "meeting_id": "which meeting",
        "change": "fixed, added, cut or moved",
        "reasons": "why the point is taken up",
        "about": "which question about nobody named",
        "text": "a question about nobody named, in free text",
        "municipality": "the municipality that asks",
        "before": "the point that it is put before",
    },
    "meeting_items": {
        "meeting_id": "which meeting",
        "kind": "case, question, common part or correction",
        "outcome": "agreed, decided or not taken up",
        "year": "year of the paragraph's number",
        "paragraph": "number of the paragraph",
        "about": "which question about nobody named",
        "municipality": "the municipality whose extract it belongs to",
        "question": "the question, in free text",
        "proposal": "the proposal, in free text",
        "agreed": "what was agreed, in free text",
        "who": "who does it",
        "who_id": "the colleague who does it, if with an account",
        "due": "by when",
        "decision": "the team's decision on taking part",
        "municipalities": "the municipalities present at the decision",
        "physician_minutes": "minutes of the physician's time",
        "decision_id": "the decision saved with it",
        "step_event_id": "the change of step saved with it",
        "task_id": "the task given with it",
        "consultation_id": "the physician's time booked with it",
        "corrects": "the paragraph that it corrects",
        "on": "day of the meeting",
    },
    "meeting_minutes": {
        "meeting_id": "which meeting",
        "state": "draft, approved or frozen",
        "approver": "who approved them",
        "diary_number": "diary number of the minutes",
        "digest": "digest of the paragraphs as they were approved",
        "on": "day of the change",
    },
}
"""By table and field."""
