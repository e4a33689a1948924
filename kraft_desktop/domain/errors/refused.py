"""Errors of the rules: an action that is not allowed, or not now."""

from __future__ import annotations

from collections.abc import Sequence

from kraft_desktop.domain.errors.faults import Refused


class NotAllowed(Refused):
    """The account lacks the right."""

    right: str
    role: str


class OfAnotherUnit(Refused):
    """The case is of another unit, and the account only sees it, for its task."""


class StepOutOfOrder(Refused):
    """A change of ``step`` may not follow while the case is in the step ``after``."""

    step: int
    after: int


class DecisionOutOfOrder(Refused):
    """The team's decision may not be recorded in the case's current step."""

    step: int


class CaseClosed(Refused):
    """Nothing but the reopening may be recorded of a closed case."""

    on: str


class ConsentNotInForce(Refused):
    """The case has no consent in force."""


class NoDecline(Refused):
    """Nobody of the municipality is counted as having declined in the half-year ``period``."""

    period: str


class ConsentOverlaps(Refused):
    """Another consent of the case holds in the same time; ``first`` and ``until`` are its first and last day (ISO 8601)."""

    first: str
    until: str


class WeakPassphrase(Refused):
    """The passphrase is shorter than ``minimum`` characters."""

    minimum: int


class GuessablePassphrase(Refused):
    """The passphrase is long enough, and a list of words and years would find it."""


class OlderStore(Refused):
    """The store is known to lack what was saved after ``kept`` (UTC), so writing to it needs a decision."""

    kept: str


class KeysNotConfirmed(Refused):
    """The keys that remain after a revocation have not been confirmed by their ``number``; ``keys`` are their names and
    fingerprints."""

    keys: Sequence[str]
    number: str


class UnknownPeriod(Refused):
    """The programme has no such period."""

    period: str
    known: str


class PeriodNotEnded(Refused):
    """The period has not ended; ``end`` is its last day (ISO 8601)."""

    period: str
    end: str


class CanBeWorkedOut(Refused):
    """The package of ``period`` would let an outsider work out ``exact`` sensitive numbers exactly and ``narrow`` too nearly,
    whatever is held back."""

    period: str
    exact: int
    narrow: int


class InsiderFindsOut(Refused):
    """Whoever knows all people of one ``municipality``, or one person there, could state exactly a count of one or two others
    from the package of ``period``."""

    period: str
    municipality: str


class LaterPeriodSent(Refused):
    """A package for a later period has gone out."""

    period: str
    later: str


class ApprovalNeeded(Refused):
    """A second person must approve."""


class SameApprover(Refused):
    """The approver is the person who prepared the package."""


class KeyNotConfirmed(Refused):
    """No key of the party has been compared by telephone."""

    party: str


class KeyChanged(Refused):
    """Another key of the same party is stored."""

    party: str
    old: str
    new: str


class PracticeKey(Refused):
    """A practice store's key was to be taken into a real store."""

    party: str


class WrongRecipientKind(Refused):
    """A node can trust only an owner, an owner only nodes; ``role`` is the other store's."""

    role: str


class WrongStoreKind(Refused):
    """The action belongs to the other kind of store."""

    needed: str


class InvalidPolicy(Refused):
    """A decision cannot have this value."""

    key: str
    value: str
    allowed: str


class PolicyLocked(Refused):
    """The decision is locked since the first package was sent."""

    key: str


class UnknownMunicipality(Refused):
    """The municipality does not belong to the node."""

    code: str
    known: str


class UnknownRecipient(Refused):
    """The programme has no such municipality, unit or authority."""

    name: str
    known: str


class UnknownUnit(Refused):
    """The programme has no such unit."""

    name: str
    known: str


class UnknownNode(Refused):
    """The programme has no such node."""

    node: str
    known: str


class UnknownProgramme(Refused):
    """There is no such programme."""

    programme: str
    known: str


class UnknownAccount(Refused):
    """The store has no such account, or not one that is active."""

    name: str
    known: str


class AccountExists(Refused):
    """An account has the name already."""

    name: str


class NameNotPrintable(Refused):
    """The name of a new account has ``letters`` that papers cannot show."""

    letters: str


class LastManager(Refused):
    """The last account that can manage accounts cannot be removed."""


class NotPractice(Refused):
    """The option is for practice stores only."""

    option: str


class NumberOutOfRange(Refused):
    """A number given to an option is too small or too large."""

    option: str
    least: int
    most: int


class NoSuchCase(Refused):
    """There is no such case, or the account may not see it."""


class NoSuchQuestion(Refused):
    """No open question has this id, or the account may not answer it."""


class WrongAnswer(Refused):
    """A question cannot be answered so; ``allowed`` are the codes of its answers."""

    allowed: list[str]


class PersonExists(Refused):
    """The person has an open case already."""


class ChangedMeanwhile(Refused):
    """Another user changed the same thing in the meantime, so nothing was saved."""


class NothingToUndo(Refused):
    """The change cannot be undone; ``reason`` is a code."""

    reason: str


class ClosingOutOfOrder(Refused):
    """A closing or reopening does not fit the case's other closings on that day."""

    on: str


class AlreadyThere(Refused):
    """A file or folder already exists at the path."""

    path: str


class InStoreFolder(Refused):
    """No other files are written into the folder ``path`` of a store."""

    path: str


class ColumnsNotFound(Refused):
    """A sheet lacks columns for the ``fields`` (codes); ``seen`` are its headings."""

    fields: Sequence[str]
    seen: Sequence[str]


class NoSuchColumn(Refused):
    """A column named by the user is not in the sheet."""

    column: str
    seen: Sequence[str]


class NothingToCorrect(Refused):
    """A package cannot be corrected; ``reason`` is not_sent or unchanged."""

    period: str
    reason: str


class CannotMerge(Refused):
    """Classes cannot be merged; ``reason`` is unknown_class, no_detail, not_neighbours, overlap or nothing_left."""

    classes: Sequence[str]
    reason: str


class LooserThanCommon(Refused):
    """A decision would be less strict than what the project owner has decided for all nodes."""

    key: str


class NamesSomebody(Refused):
    """A text that leaves the node names or points out a person; ``where`` is a code, ``found`` the words."""

    where: str
    line: int
    found: str


class FiguresContradict(Refused):
    """A figure entered by hand contradicts another one; ``number`` holds codes and names, ``against`` is a code."""

    number: Sequence[str]
    published: int
    against: str
    other: int
    day: str


class FiguresDisagree(Refused):
    """Figures entered by hand cannot all be true; ``number`` holds codes and names."""

    number: Sequence[str]


class PublicationUsed(Refused):
    """A package was protected with these figures entered by hand, so they can no longer be changed."""

    package: str


class NoSuchPublication(Refused):
    """No figures entered by hand have this id."""

    publication: str


class CannotUndoImport(Refused):
    """An import cannot be taken back; ``reason`` is a code, ``case`` the code of the case that it is about, or empty."""

    reason: str
    case: str


class RowsRejected(Refused):
    """Rows cannot be read: some in a strict import, or all; ``outcome`` is the result of the import."""

    count: int
    outcome: object


class SyncedFolder(Refused):
    """A live store does not belong in a network or synced folder."""

    path: str
    why: str


class PackageRefused(Refused):
    """A valid package may not be accepted; ``reason`` is a code."""

    reason: str


class NotSealed(Refused):
    """An archive was given where only a sealed package is accepted."""


class ReceiptRefused(Refused):
    """A valid receipt is not for this store or package; ``reason`` is a code."""

    reason: str
