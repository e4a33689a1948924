"""The exception tree: an exception says whose fault it is and carries facts; the words are added where it is shown."""

from __future__ import annotations


class KraftError(Exception):
    """Base of everything the program says no with.

    ``facts`` are plain values for the sentence shown to the user. They never hold names, numbers of persons or secrets.
    """

    def __init__(self, **facts: object) -> None:
        super().__init__(type(self).__name__, facts)
        self.facts = facts


class Refused(KraftError):
    """The rules say no."""


class Unavailable(KraftError):
    """The world says no: busy, full, missing, wrong key."""


class Damaged(KraftError):
    """The data says no: damaged, tampered with, malformed."""


class MissingArgument(KraftError):
    """Something has to be given and nobody can be asked. Facts: argument."""


class NotWrittenSo(KraftError):
    """A command is written in another way. Facts: problem, usage."""


# --- Refused -------------------------------------------------------------------------------------------------------------


class NotAllowed(Refused):
    """The account lacks the right. Facts: right, role."""


class StepOutOfOrder(Refused):
    """A step may not follow. Facts: step, after."""


class DecisionOutOfOrder(Refused):
    """The team's decision may not be recorded where the case is. Facts: step."""


class CaseClosed(Refused):
    """Nothing may be recorded of a closed case but that it is opened again. Facts: on."""


class WeakPassphrase(Refused):
    """Facts: minimum (characters)."""


class UnknownPeriod(Refused):
    """Facts: period, known."""


class PeriodNotEnded(Refused):
    """Facts: period, end."""


class LaterPeriodSent(Refused):
    """A package for a later period has gone out. Facts: period, later."""


class ApprovalNeeded(Refused):
    """A second person must approve. No facts."""


class SameApprover(Refused):
    """The approver is the one who prepared. No facts."""


class KeyNotConfirmed(Refused):
    """No key that has been compared by telephone. Facts: party."""


class KeyChanged(Refused):
    """Another key is pinned for the same party. Facts: party, old, new."""


class PracticeKey(Refused):
    """A practice store's key would replace a real one. Facts: party."""


class WrongRecipientKind(Refused):
    """A node can trust only an owner, an owner only nodes. Facts: role."""


class WrongStoreKind(Refused):
    """The verb belongs to the other kind of store. Facts: needed."""


class InvalidPolicy(Refused):
    """Facts: key, value, allowed."""


class PolicyLocked(Refused):
    """Facts: key."""


class UnknownMunicipality(Refused):
    """Facts: code, known."""


class UnknownNode(Refused):
    """Facts: node, known."""


class UnknownProgramme(Refused):
    """Facts: programme, known."""


class UnknownAccount(Refused):
    """Facts: name, known."""


class AccountExists(Refused):
    """Facts: name."""


class LastManager(Refused):
    """The last account that can manage accounts cannot be removed. No facts."""


class NotPractice(Refused):
    """Only a practice store takes this. Facts: option."""


class NumberOutOfRange(Refused):
    """Facts: option, least, most."""


class NoSuchCase(Refused):
    """There is no such case, or it is not the account's to see. No facts."""


class PersonExists(Refused):
    """The person has an open case already. Facts: code (the case code, empty when it is not the account's to see)."""


class ChangedMeanwhile(Refused):
    """Somebody else wrote in between, so that nothing was saved. No facts."""


class NothingToUndo(Refused):
    """Facts: reason (code)."""


class ClosingOutOfOrder(Refused):
    """A case is closed, or opened again, out of turn. Facts: change, on."""


class AlreadyThere(Refused):
    """A file or folder is in the way. Facts: path."""


class ColumnsNotFound(Refused):
    """A sheet lacks columns that are needed. Facts: fields (codes), seen (headings)."""


class NoSuchColumn(Refused):
    """A column named by the user is not in the sheet. Facts: column, seen."""


class NothingToCorrect(Refused):
    """A package cannot be corrected. Facts: period, reason (not_sent, unchanged)."""


class CannotMerge(Refused):
    """Classes cannot be told as one. Facts: classes, reason (unknown_class, no_detail, not_neighbours, overlap,
    nothing_left)."""


class NamesSomebody(Refused):
    """A text that leaves the node names somebody. Facts: where (code), line, found."""


class FiguresContradict(Refused):
    """A figure entered by hand goes against another one. Facts: number (codes and names), published, against (code), other,
    day."""


class FiguresDisagree(Refused):
    """Figures entered by hand cannot all be true. Facts: number (codes and names)."""


class PublicationUsed(Refused):
    """A package has been made with figures entered by hand, so that they stay as they are. Facts: package."""


class NoSuchPublication(Refused):
    """Facts: publication."""


class RowsRejected(Refused):
    """Some rows cannot be read, in a strict import or all of them. Facts: count, outcome."""


class SyncedFolder(Refused):
    """A live store does not belong in a network or synced folder. Facts: path, why."""


class PackageRefused(Refused):
    """A package is sound but may not be taken in. Facts: reason (code), period, node."""


class NotSealed(Refused):
    """An archive was given where only a sealed package is taken in. Facts: path."""


class ReceiptRefused(Refused):
    """A receipt is sound but not for this store or package. Facts: reason (code)."""


# --- Unavailable ---------------------------------------------------------------------------------------------------------


class NoSuchFile(Unavailable):
    """Facts: path."""


class NoSuchStore(Unavailable):
    """Facts: path."""


class StoreBusy(Unavailable):
    """Facts: holder, machine, since."""


class WrongPassphrase(Unavailable):
    """Facts: account."""


class WrongRecoveryCode(Unavailable):
    """Facts: group (1-8, or None when every group is well formed)."""


class DiskFull(Unavailable):
    """Facts: path."""


class CannotWrite(Unavailable):
    """Facts: path."""


class SentNotWritten(Unavailable):
    """A package was frozen and its file written, but not what belongs beside it. Facts: period, file, path."""


class CannotRead(Unavailable):
    """Facts: path."""


class NotEnoughMemory(Unavailable):
    """Facts: mebibytes."""


class NewerStore(Unavailable):
    """Facts: found, known."""


class OldLibrary(Unavailable):
    """Facts: library, found, needed."""


class KeyringUnavailable(Unavailable):
    """Facts: why."""


class SheetTooLarge(Unavailable):
    """Facts: what, limit."""


class ReadingTooSlow(Unavailable):
    """The separate reading process ran out of its limits. Facts: seconds."""


class NoDisplay(Unavailable):
    """There is no screen to open a window on. No facts."""


class SealedPackage(Unavailable):
    """A sealed package cannot be opened here. Facts: path, size (bytes), sha256."""


class NothingToConsolidate(Unavailable):
    """No package of the period has come in. Facts: period."""


# --- Damaged -------------------------------------------------------------------------------------------------------------


class BadProgramme(Damaged):
    """Facts: where, problem."""


class BadTables(Damaged):
    """Count tables are malformed or contradict themselves or each other. Facts: where, problem."""


class DamagedHeader(Damaged):
    """Facts: problem."""


class DamagedStore(Damaged):
    """Facts: problem."""


class BrokenTrail(Damaged):
    """Facts: sequence."""


class BrokenLedger(Damaged):
    """A package that was sent is not the one that the next one names as the one before. Facts: sequence."""


class DamagedBackup(Damaged):
    """Facts: problem."""


class UnreadableSheet(Damaged):
    """Facts: problem (code)."""


class NotAPackage(Damaged):
    """Facts: problem."""


class TamperedPackage(Damaged):
    """Facts: problem."""


class AlteredFile(Damaged):
    """A file of an open package is not the one that was signed. Facts: file."""


class TableDiffers(Damaged):
    """A table of an open package says something else than the payload beside it. Facts: file."""


class MalformedPackage(Damaged):
    """Facts: where."""


class BadKeyFile(Damaged):
    """Facts: problem."""


class BadReceipt(Damaged):
    """Facts: problem."""


class BadCatalogue(Damaged):
    """A translation catalogue is missing or unreadable. Facts: language."""


class NotUnderstood(Damaged):
    """One cell of a sheet, or one typed value, cannot be read for certain. Facts: reason (code)."""

    @property
    def reason(self) -> str:
        """Why, as a code."""
        return str(self.facts["reason"])


class WrongBudget(Damaged):
    """An activity budget cannot be sent. Facts: row (codes of row and column, empty for the whole), reason (code)."""
