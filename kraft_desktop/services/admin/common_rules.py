"""One rule for all nodes: the owner's decisions as a signed file, taken in by the nodes, which may only be stricter."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from kraft_desktop.domain.errors import BadRules, LooserThanCommon, PolicyLocked, UnknownProgramme, WrongStoreKind
from kraft_desktop.domain.policy import COMMON, Policy, Releases
from kraft_desktop.reports.package import rules_file
from kraft_desktop.reports.package.rules_file import CommonRules
from kraft_desktop.services.admin import keys
from kraft_desktop.services.admin.access import Session, policy_in, save_policy
from kraft_desktop.store.folder.files import read_bytes, refuse_existing, write_atomically
from kraft_desktop.store.keys.header import NODE, OWNER
from kraft_desktop.store.vault import Data

_SETTING = "policy.common"
_EXPORTED = "policy.exported"


class Origin(StrEnum):
    """Where a decision comes from: the project owner, this store, or nobody (the default)."""

    OWNER = "owner"
    OWN = "own"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """The day the owner's rules were last written to a file for the nodes, and whether they are still the same."""

    made: dt.date
    holds: bool


def export(session: Session, file: Path, *, force: bool = False) -> CommonRules:
    """The owner's decisions, written to a signed file for the nodes. Raises WrongStoreKind, NotAllowed, AlreadyThere."""
    if session.vault.header.kind != OWNER:
        raise WrongStoreKind(needed=OWNER)
    session.require("policy.export")
    refuse_existing(file, force=force)
    with session.write("policy.export") as tx:
        decided = policy_in(tx).plain()
        rules = CommonRules(programme=session.programme.id, made=session.today, rules={name: decided[name] for name in COMMON})
        tx.put_setting(_EXPORTED, _stored(rules))
        tx.note("policy", "", {"common": rules.made.isoformat()})
        write_atomically(file, rules_file.write(rules, keys.signing_secret(tx)))
    return rules


def exported(session: Session) -> Exported | None:
    """The owner's rules as they were last written for the nodes; None before that."""
    with session.vault.read() as data:
        text, decided = data.setting(_EXPORTED), policy_in(data)
    if text is None:
        return None
    known = json.loads(text)
    written = _policy(known["rules"])
    holds = all(getattr(decided, name) == getattr(written, name) for name in COMMON)
    return Exported(made=dt.date.fromisoformat(known["made"]), holds=holds)


def take(session: Session, file: Path) -> Policy:
    """The node's decisions with the owner's rules taken in; where the node was stricter already it stays so.

    Raises WrongStoreKind, NotAllowed, KeyNotConfirmed, BadRules (also for rules older than those taken in before),
    UnknownProgramme, or PolicyLocked for another half-year scheme once figures have been sent.
    """
    if session.vault.header.kind != NODE:
        raise WrongStoreKind(needed=NODE)
    session.require("policy.take")
    content = read_bytes(file, rules_file.LIMIT)
    with session.write("policy.take") as tx:
        rules = rules_file.read(content, keys.confirmed_owner(session, tx).signing)
        if rules.programme != session.programme.id:
            raise UnknownProgramme(programme=rules.programme, known=session.programme.id)
        known = _taken(tx)
        if known is not None and rules.made.isoformat() < known[0]:
            raise BadRules(problem="older")
        before, common = policy_in(tx), _policy(rules.rules)
        if common.half_year_scheme != before.half_year_scheme and (tx.sent.where() or tx.publications.where()):
            raise PolicyLocked(key="half_year_scheme")
        after = replace(before, **{name: getattr(common, name) for name in COMMON})
        after = replace(
            after,
            threshold=max(before.threshold, common.threshold),
            second_approval=before.second_approval or common.second_approval,
            detail_releases=_rhythm(session, before, known[1] if known else None, common),
        )
        tx.put_setting(_SETTING, _stored(rules))
        save_policy(tx, after)
        tx.note("policy", "", {name: getattr(after, name) for name in COMMON})
    return after


def _rhythm(session: Session, before: Policy, known: Policy | None, common: Policy) -> Releases:
    """The half-years with details by the rules ``common``: those of the node where it has decided on fewer than the rules
    ``known`` to it until now."""
    count = _half_years(session, common)
    own = known is not None and before.schedule(count) != known.schedule(count)
    stricter = set(before.schedule(count)) <= set(common.schedule(count))
    return before.detail_releases if own and stricter else common.detail_releases


def _half_years(session: Session, policy: Policy) -> int:
    """How many half-years its scheme has. Rhythms are compared by their numbers: the last one can be decided on by its name or
    by its number."""
    return len(session.programme.periods(policy.half_year_scheme))


def check(session: Session, data: Data, after: Policy) -> None:
    """Raise LooserThanCommon when a decision is not the owner's, nor stricter: a higher threshold, a second approval, or
    details at fewer of the half-years."""
    known = _taken(data)
    if known is None:
        return
    common, count = known[1], _half_years(session, after)
    holds = {
        "threshold": after.threshold >= common.threshold,
        "second_approval": after.second_approval or not common.second_approval,
        "detail_releases": set(after.schedule(count)) <= set(common.schedule(count)),
    }
    for name in COMMON:
        if not holds.get(name, getattr(after, name) == getattr(common, name)):
            raise LooserThanCommon(key=name)


def origins(session: Session) -> dict[str, Origin]:
    """Where each decision comes from, by name; open to every account."""
    with session.vault.read() as data:
        policy, known = policy_in(data), _taken(data)
    common, default, count = known[1] if known else None, Policy(), _half_years(session, policy)

    def is_same(other: Policy, name: str) -> bool:
        if name == "detail_releases":
            return policy.schedule(count) == other.schedule(count)
        return bool(getattr(policy, name) == getattr(other, name))

    def origin(name: str) -> Origin:
        if common is not None and name in COMMON and is_same(common, name):
            return Origin.OWNER
        return Origin.DEFAULT if is_same(default, name) else Origin.OWN

    return {name: origin(name) for name in policy.plain()}


def _stored(rules: CommonRules) -> str:
    return json.dumps({"made": rules.made.isoformat(), "rules": dict(rules.rules)}, sort_keys=True)


def _taken(data: Data) -> tuple[str, Policy] | None:
    """The day of the owner's rules that were taken in, and the rules; None before any."""
    text = data.setting(_SETTING)
    if text is None:
        return None
    known = json.loads(text)
    return known["made"], _policy(known["rules"])


def _policy(rules: object) -> Policy:
    """The policy with these rules and defaults in everything else. Raises BadRules for values that no decision can have."""
    try:
        found = Policy.of(rules)  # type: ignore[arg-type]  # its names are those of COMMON
        found.check()
    except (TypeError, ValueError) as problem:
        raise BadRules(problem="fields") from problem
    return found
