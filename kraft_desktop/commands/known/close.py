"""case close: the closing of a case, its reopening, and the follow-up"""

from __future__ import annotations

import datetime as dt

from kraft_desktop import vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say
from kraft_desktop.commands.known.choices import check_code
from kraft_desktop.domain.assessment.follow_up import Closer
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.phrases import known_words
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases import overview, recording
from kraft_desktop.services.known import follow_up, reading
from kraft_desktop.services.known.follow_up import NewFollowUp


def register(commands: Commands) -> None:
    """Add the command."""
    case = commands.group("case", say("work on a case, as on its page"), "WHAT")
    close = case.add("close", _close, say("the closing of a case; close it, open it again, or follow it up"))
    close.add_argument("code", metavar="CODE")
    what = close.add_mutually_exclusive_group()
    what.add_argument("--reason", metavar="REASON", help=say("why it is closed: a code of the programme"))
    what.add_argument("--reopen", action="store_true", help=say("open it again"))
    what.add_argument("--follow-up", action="store_true", help=say("whether the participant came closer to work"))
    close.add_argument("--on", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("the day, today if not given"))
    close.add_argument("--note", metavar="TEXT", help=say("a note"))
    answers = [one.value for one in Closer]
    close.add_argument("--worker", choices=answers, help=say("closer to work? the worker's answer"))
    close.add_argument("--participant", choices=answers, help=say("closer to work? the participant's answer"))
    close.add_argument("--change", metavar="ID", help=say("the row that this comes in place of"))
    close.add_argument("--early", metavar="TEXT", help=say("why the day is before the referral or the project"))


def _close(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = overview.case_with_code(session, args.code)
        _record(session, case_id, args)
        found, programme = reading.of_case(session, case_id), session.programme
    closing = found.closing
    follow_ups = [
        {
            "id": one.id,
            "on": one.on.isoformat(),
            "worker": one.worker.value if one.worker else None,
            "participant": one.participant.value if one.participant else None,
        }
        for one in found.follow_ups
    ]
    facts = {
        "case": args.code,
        "closed": closing.on.isoformat() if closing else None,
        "reason": closing.reason if closing else None,
        "note": closing.note if closing and not found.hidden else None,
        "follow_ups": follow_ups,
    }
    lines = [say("The case is open.")]
    if closing is not None:
        reason = vocabulary.code_name(programme, CodeList.CLOSING_REASON, closing.reason)
        lines = [say("Closed {day}: {reason}", day=closing.on, reason=reason)]
    lines += [f"{one.id}  {one.on}  {known_words.follow_up(one)}" for one in found.follow_ups]
    return Answer(facts=facts, lines=lines)


def _record(session: Session, case_id: str, args: Arguments) -> None:
    on = args.on or session.today
    if args.reason is not None:
        check_code(session.programme, CodeList.CLOSING_REASON, "--reason", args.reason)
        recording.close(session, case_id, on, args.reason, args.early, args.note)
    elif args.reopen:
        recording.reopen(session, case_id, on, args.note)
    elif args.follow_up:
        worker, participant = (Closer(one) if one else None for one in (args.worker, args.participant))
        follow_up.record(session, case_id, NewFollowUp(on=on, worker=worker, participant=participant), args.change)
