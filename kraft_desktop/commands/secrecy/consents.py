"""consent list | record | revoke | missing: the consents of cases, and the cases without one"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kraft_desktop import vocabulary
from kraft_desktop.commands.command import Answer, Arguments, Commands, opened, say, say_count
from kraft_desktop.domain.errors import ConsentNotInForce
from kraft_desktop.domain.names.text import name_key
from kraft_desktop.domain.programme import CodeList
from kraft_desktop.domain.secrecy.consent import ConsentForm
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.cases.overview import case_with_code
from kraft_desktop.services.secrecy import consent_list, consents
from kraft_desktop.services.secrecy.consent_tasks import give_renewals
from kraft_desktop.services.secrecy.consents import ConsentOfCase, NewConsent
from kraft_desktop.services.secrecy.unsettled import Unsettled, unsettled

_PHYSICIAN, _TEAM = "physician", "team"
"""Two that a consent can name, beside codes and names: the physician, and every municipality of the node."""


def register(commands: Commands) -> None:
    """Add the commands."""
    consent = commands.group("consent", say("consents, by which others than the own unit may see a case"), "WHAT")
    consent.add("list", _list, say("list the consents, and the open cases without one"))
    record = consent.add("record", _record, say("register the consent of a case"))
    record.add_argument("case", metavar="CODE")
    record.add_argument("--form", choices=(ConsentForm.SIGNED.value, ConsentForm.SPOKEN.value), required=True)
    record.add_argument("--from", dest="first", type=dt.date.fromisoformat, required=True, metavar="YYYY-MM-DD")
    record.add_argument("--until", type=dt.date.fromisoformat, metavar="YYYY-MM-DD", help=say("twelve months if not given"))
    whom = say("a municipality or authority by name or code, physician, or team for every municipality; may be repeated")
    record.add_argument("--to", action="append", required=True, metavar="WHOM", help=whom)
    record.add_argument("--received-by", required=True, metavar="NAME")
    record.add_argument("--interpreter", action="store_true", help=say("an interpreter was present"))
    revoke = consent.add("revoke", _revoke, say("revoke the consent in force, from today on"))
    revoke.add_argument("case", metavar="CODE")
    mistake = say("it was registered by mistake, and counts as never registered")
    revoke.add_argument("--mistake", action="store_true", help=mistake)
    missing = consent.add("missing", _missing, say("note that there is none; the contact gets a task"))
    missing.add_argument("case", metavar="CODE")


def _list(args: Arguments) -> Answer:
    with opened(args) as session:
        given = give_renewals(session)
        found, left = consent_list.listed(session), unsettled(session)
        lines = [f"{one.code}  {_words(session, one.consent)}" for one in found]
        facts = {
            "consents": [{"case": one.code, **_facts(one.consent)} for one in found],
            "unsettled": [_unsettled(one) for one in left],
            "renewals": given,
        }
    if left:
        lines.append(say_count("{count} open case without a consent:", "{count} open cases without a consent:", len(left)))
        lines += [f"{one.code}  {_sought(one)}".rstrip() for one in left]
    return Answer(facts=facts, lines=lines or [say("No consents are registered.")])


def _record(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id, (municipalities, others) = case_with_code(session, args.case), _recipients(session, args.to)
        new = NewConsent(
            form=ConsentForm(args.form),
            first=args.first,
            until=args.until,
            municipalities=municipalities,
            physician=_PHYSICIAN in others,
            authorities=tuple(code for code in others if code != _PHYSICIAN),
            interpreter=args.interpreter,
            received_by=args.received_by,
        )
        consents.record(session, case_id, new)
        return _answer(session, args, say("The consent is registered."))


def _revoke(args: Arguments) -> Answer:
    with opened(args) as session:
        case_id = case_with_code(session, args.case)
        if not args.mistake:
            consents.revoke(session, case_id)
            return _answer(session, args, say("The consent is revoked."))
        rows = consents.of_case(session, case_id).rows
        if not rows:
            raise ConsentNotInForce
        consents.withdraw(session, case_id, rows[-1].id)
        return _answer(session, args, say("What was registered last is taken away."))


def _missing(args: Arguments) -> Answer:
    with opened(args) as session:
        consents.find_missing(session, case_with_code(session, args.case))
        return _answer(session, args, say("Noted that there is none; to get it is now a task."))


def _answer(session: Session, args: Arguments, done: str) -> Answer:
    """What was done, and the state of the case's consent after it."""
    found = consents.of_case(session, case_with_code(session, args.case))
    return Answer(facts={"case": args.case, **_facts(found)}, lines=[done, _words(session, found)])


def _recipients(session: Session, typed: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The codes of the municipalities that were typed, and of the others; what is not known is left for the rules to refuse."""
    known = consents.recipients(session)
    codes = {name_key(one.name): one.code for one in session.node.municipalities}
    for authority in session.programme.codes[CodeList.AUTHORITY]:
        codes |= {name_key(name): authority.code for name in (*authority.names.values(), *authority.aliases)}
    municipalities, others = list[str](), list[str]()
    for text in typed:
        code = codes.get(name_key(text), text)
        if code == _TEAM:
            municipalities += known.municipalities
        else:
            (municipalities if code in known.municipalities else others).append(code)
    return tuple(municipalities), tuple(others)


def _facts(found: ConsentOfCase) -> dict[str, Any]:
    holding = found.holding
    return {
        "state": found.state.value,
        "form": holding.form.value if holding else None,
        "from": holding.first.isoformat() if holding else None,
        "until": found.last.isoformat() if found.last else None,
        "municipalities": list(holding.municipalities) if holding and not found.places_hidden else None,
        "physician": holding.physician if holding else None,
        "authorities": list(holding.authorities) if holding else None,
        "interpreter": holding.interpreter if holding and not found.places_hidden else None,
        "received_by": (holding.received_by or None) if holding else None,
        "renew": found.renew,
        "rows": len(found.rows),
    }


def _unsettled(one: Unsettled) -> dict[str, Any]:
    return {
        "case": one.code,
        "municipality": one.municipality,
        "contact": one.contact,
        "sought_since": one.since.isoformat() if one.since else None,
        "named_until": one.named_until.isoformat() if one.named_until else None,
    }


def _sought(one: Unsettled) -> str:
    return say("sought since {day}", day=one.since) if one.since else ""


def _words(session: Session, found: ConsentOfCase) -> str:
    if found.holding is None:
        return vocabulary.consent_state(found.state)
    places = [vocabulary.municipality(session.programme, code) for code in found.holding.municipalities]
    physician = [say("the physician")] if found.holding.physician else []
    others = [vocabulary.code_name(session.programme, CodeList.AUTHORITY, code) for code in found.holding.authorities]
    return say("until {day}: {whom}", day=found.last, whom=", ".join([*places, *physician, *others]))
