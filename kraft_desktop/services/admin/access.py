"""The session: an open store and the account that works with it, passed to every service."""

from __future__ import annotations

import contextlib
import datetime as dt
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kraft_desktop import paths
from kraft_desktop.domain import programme as programmes
from kraft_desktop.domain import rights
from kraft_desktop.domain.errors import NotPractice, UnknownProgramme
from kraft_desktop.domain.exchange import SentPackage
from kraft_desktop.domain.policy import Policy
from kraft_desktop.domain.programme import Municipality, Node, Programme
from kraft_desktop.domain.roles import Account, Right
from kraft_desktop.reports.letterhead import Letterhead
from kraft_desktop.store.keys import header as headers
from kraft_desktop.store.keys import slots
from kraft_desktop.store.marks import Missing
from kraft_desktop.store.vault import Clock, Data, Vault, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An open store, the account that opened it, and the programme it belongs to."""

    vault: Vault
    account: Account
    programme: Programme

    @property
    def today(self) -> dt.date:
        """Today's date in the computer's time zone."""
        return self.vault.now().astimezone().date()

    @property
    def node(self) -> Node:
        """The node of a node store."""
        return self.programme.node(self.vault.header.node)

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The node's municipalities that the account works for."""
        mine = self.account.municipalities
        return tuple(m for m in self.places if not mine or m.code in mine)

    @property
    def only_municipality(self) -> Municipality | None:
        """The municipality when the account works for one alone: then it goes without saying. None with several."""
        own = self.municipalities
        return own[0] if len(own) == 1 else None

    @property
    def places(self) -> tuple[Municipality, ...]:
        """The municipalities of the store's node; none in the project owner's store, which holds no cases."""
        return self.node.municipalities if self.vault.header.node else ()

    @property
    def letterhead(self) -> Letterhead:
        """What its papers say at the top of each page."""
        header = self.vault.header
        store = self.node.name if header.node else self.programme.owner
        return Letterhead(programme=self.programme.name, store=store, practice=header.practice)

    @property
    def missing(self) -> Missing | None:
        """What the store lacks when it is known to be older than what was saved, so that the user must decide; else None."""
        return self.vault.missing

    @property
    def foreign_keys(self) -> tuple[str, ...]:
        """The names on keys in the store's header that the store did not give out, so that the user must be warned."""
        return tuple(slot.name for slot in self.vault.foreign)

    def watch(self, committed: Callable[[frozenset[str]], object]) -> None:
        """Call ``committed`` after each write, in the thread that wrote, with the kinds (names of tables) of the records that
        were added or changed; in place of what was called before."""
        self.vault.committed = committed

    def require(self, need: Right | str, municipality: str | None = None) -> None:
        """Raise NotAllowed unless the account may do what is needed: a verb, or a right."""
        rights.require(self.account, need, municipality)

    @contextlib.contextmanager
    def write(self, verb: str) -> Iterator[Writing]:
        """A unit of work that writes, with a line of the trail for the verb. Raises NotAllowed unless the account may do it."""
        self.require(verb)
        with self.vault.write(verb) as tx:
            yield tx


def load_programme(programme_id: str, files: dict[str, Path] | None = None) -> Programme:
    """The programme with that id among ``files`` (the shipped ones by default). Raises UnknownProgramme, BadProgramme."""
    known = paths.programme_files() if files is None else files
    if programme_id not in known:
        raise UnknownProgramme(programme=programme_id, known=", ".join(known))
    return programmes.parse(known[programme_id].read_text("utf-8"))


def open_session(
    folder: Path,
    name: str | None,
    passphrase: str,
    *,
    machine: str,
    now: Clock,
    day_chosen: bool = False,
    files: dict[str, Path] | None = None,
) -> Session:
    """A session on the store in ``folder``, unlocked for the account called ``name``, the first account when None.

    Raises NotPractice when the day of ``now`` was chosen by the user and the store is a real one, and as ``Vault.open`` does.
    """
    way = slots.with_passphrase(name, passphrase)
    return unlock_session(folder, way, machine=machine, now=now, day_chosen=day_chosen, files=files)


def unlock_session(
    folder: Path,
    way: slots.Way,
    *,
    machine: str,
    now: Clock,
    day_chosen: bool = False,
    files: dict[str, Path] | None = None,
) -> Session:
    """As ``open_session``, by any way in of an account."""
    if day_chosen and not headers.read(folder).practice:
        raise NotPractice(option="--today")
    vault = Vault.unlock(folder, way, machine=machine, now=now)
    try:
        return session_of(vault, files)
    except BaseException:
        vault.close()
        raise


def session_of(vault: Vault, files: dict[str, Path] | None = None) -> Session:
    """A session on a store that is open with an account."""
    if vault.account is None:
        raise RuntimeError("no account is logged in")
    return Session(vault=vault, account=vault.account, programme=load_programme(vault.header.programme, files))


_KEPT = frozenset({"detail_releases", "unstated_with_band"})


def policy_in(data: Data) -> Policy:
    """The decisions in force. A store that has sent something keeps the rhythm of its details and its classes, also when it
    never decided on them and others have become the default."""
    values = json.loads(data.setting("policy") or "{}")
    if not values.keys() >= _KEPT and (sent := data.sent.where()):
        values = {**_sent_by(max(sent, key=lambda row: row.sequence)), **values}
    return Policy.of(values)


def _sent_by(sent: SentPackage) -> dict[str, object]:
    """The decisions by which a package was made that stay as they were; before there was one about those not stated, they were
    counted apart."""
    policy = json.loads(sent.payload)["policy"]
    return {"unstated_with_band": False, **{name: policy[name] for name in _KEPT & policy.keys()}}


def dated_policy(session: Session, data: Data) -> Policy:
    """The decisions in force, with every half-year of the rhythm by its number."""
    policy = policy_in(data)
    return policy.with_last(len(session.programme.periods(policy.half_year_scheme)))


def save_policy(tx: Writing, policy: Policy) -> None:
    """Store the decisions."""
    tx.put_setting("policy", json.dumps(policy.plain(), sort_keys=True))
