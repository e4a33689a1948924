"""The attack on everything received, node by node: what an outsider could work out of all packages combined."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kraft_desktop.disclosure.attack import attack
from kraft_desktop.domain.programme import Node
from kraft_desktop.domain.roles import Right
from kraft_desktop.reports.package.contents import Payload
from kraft_desktop.services.admin.access import Session
from kraft_desktop.services.incoming import inbox
from kraft_desktop.services.incoming.inspection import in_order

Watch = Callable[[Node, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many sensitive numbers an outsider with all packages of a node could work out exactly, and how many too closely.

    ``releases`` is the number of packages that count people, every version included. ``declared`` is how many such numbers the
    node's own latest proof states: those were seen by the person who approved it. ``disclosed`` come out only because the
    first packages stated how many sensitive numbers there were.
    """

    node: Node
    releases: int
    exact: int
    narrow: int
    declared: int
    disclosed: int

    @property
    def undeclared(self) -> bool:
        """Whether more can be worked out than the node's proof states."""
        return self.exact + self.narrow > self.declared


def verdicts(session: Session, watch: Watch = lambda _node, _share: None) -> tuple[Verdict, ...]:
    """The result of the attack on everything received, by node. ``watch`` is called often with the node and the share (0 to 1)
    of the work done; an exception from it stops the work. Raises WrongStoreKind, NotAllowed."""
    received = inbox.read(session, Right.RECEIVE)
    nodes, found = session.programme.nodes, []
    for place, node in enumerate(nodes):
        sent = in_order(entry.payload for entry in received.of(node.id))
        counted = [payload for payload in sent if payload.tables]
        names = list(dict.fromkeys(name for payload in counted for name in payload.tables))
        exact = narrow = disclosed = 0
        for done, name in enumerate(names):
            share = (place + done / len(names)) / len(nodes)
            tables = [payload.tables[name] for payload in counted if name in payload.tables]
            moments = [payload.heading.sequence for payload in counted if name in payload.tables]
            one = attack(
                tables,
                complete=False,
                moments=moments,
                progress=lambda _stage, _part, node=node, share=share: watch(node, share),  # type: ignore[misc]
            )
            exact, narrow, disclosed = exact + one.exact, narrow + one.narrow, disclosed + one.disclosed
        beside = {"declared": _declared(counted), "disclosed": disclosed}
        found.append(Verdict(node=node, releases=len(counted), exact=exact, narrow=narrow, **beside))
    return tuple(found)


def _declared(counted: Iterable[Payload]) -> int:
    latest = max(counted, key=lambda payload: payload.heading.sequence, default=None)
    return latest.proof.exact + latest.proof.narrow if latest else 0
