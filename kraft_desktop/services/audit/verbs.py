"""The words for the verbs of the trail."""

from __future__ import annotations

from collections.abc import Mapping

from kraft_desktop.words import translate

FAILED_UNLOCK, CLOCK_BACK, FOREIGN_KEY = "store.unlock_failed", "store.clock_back", "store.foreign_key"
"""What an entry of an unlocking says beside the unlocking itself."""
READS = frozenset(
    {
        "case.read",
        "cases.list",
        "case.duplicates",
        "figures.identified",
        "package.recognised",
        "log.export",
        "package.open",
        "page.print",
        "minutes.read",
        "attachment.read",
        "note.list",
    }
)
"""The verbs by which somebody saw or took out what concerns persons."""


def verb_words(verb: str) -> str:
    """A verb of the trail in words; one without words is returned as it is."""
    return all_words().get(verb, verb)


def all_words() -> Mapping[str, str]:
    """The words by verb."""
    return _of_cases() | _of_casework() | _of_known() | _of_work() | _of_packages() | _of_safekeeping()


def _of_cases() -> dict[str, str]:
    return {
        "case.register": translate("Log", "registered a case"),
        "case.read": translate("Log", "read a case"),
        "case.change": translate("Log", "changed a case"),
        "case.step": translate("Log", "recorded a step"),
        "case.decide": translate("Log", "recorded a decision of the team"),
        "case.closed": translate("Log", "closed a case"),
        "case.reopened": translate("Log", "reopened a case"),
        "case.undo": translate("Log", "undid a change"),
        "consent.record": translate("Log", "recorded a consent"),
        "consent.missing": translate("Log", "found that a consent is missing"),
        "practice.consents": translate("Log", "invented consents for practice"),
        "consent.renewal": translate("Log", "gave tasks to renew consents"),
        "consent.withdraw": translate("Log", "withdrew a consent recorded by mistake"),
        "consent.revoke": translate("Log", "revoked a consent"),
        "meeting.hold": translate("Log", "worked on a team meeting"),
        "minutes.write": translate("Log", "approved, froze or corrected minutes"),
        "minutes.read": translate("Log", "saved papers of a team meeting"),
        "decline.record": translate("Log", "counted somebody who declined"),
        "decline.undo": translate("Log", "counted one fewer who declined"),
        "practice.declines": translate("Log", "invented declines to practise with"),
        "practice.tasks": translate("Log", "invented tasks to practise with"),
        "task.give": translate("Log", "gave a task"),
        "task.move": translate("Log", "moved a task to another day"),
        "task.hand_on": translate("Log", "handed on a task"),
        "task.done": translate("Log", "did a task"),
        "task.drop": translate("Log", "dropped a task"),
        "task.reopen": translate("Log", "opened a task again"),
        "stand_in.record": translate("Log", "recorded an absence with a stand-in"),
        "stand_in.end": translate("Log", "ended a stand-in"),
        "cases.hand_over": translate("Log", "handed over cases and tasks to a colleague"),
        "block.record": translate("Log", "closed a case to somebody"),
        "block.lift": translate("Log", "opened a case again to somebody"),
        "block.undo": translate("Log", "undid a change of who a case is closed to"),
        "protection.record": translate("Log", "protected the registration of a case"),
        "protection.end": translate("Log", "ended the protection of a case's registration"),
        "case.duplicates": translate("Log", "looked for a person who may be there already"),
        "cases.list": translate("Log", "saw the list of cases"),
    }


def _of_casework() -> dict[str, str]:
    return {
        "case.contact": translate("Log", "recorded a contact"),
        "case.wait": translate("Log", "recorded what a case waits for"),
        "case.queue": translate("Log", "recorded an activity of the queue"),
        "case.correct": translate("Log", "corrected what was recorded"),
        "case.strike": translate("Log", "struck what was recorded by mistake"),
        "case.withdraw": translate("Log", "undid the registration of a case"),
        "case.request": translate("Log", "recorded a correction that the participant asks for"),
        "case.copy": translate("Log", "noted a copy of a journal"),
        "case.attach": translate("Log", "attached a signed paper"),
        "case.transfer": translate("Log", "marked lines as transferred to the record"),
        "note.write": translate("Log", "wrote a working note"),
        "note.remove": translate("Log", "removed a working note"),
        "note.record": translate("Log", "wrote a note for the record"),
        "note.list": translate("Log", "listed the working notes that are still there"),
        "note.over": translate("Log", "working notes went when their time was over"),
        "attachment.read": translate("Log", "read a signed paper"),
        "practice.casework": translate("Log", "invented contacts and notes for practice"),
    }


def _of_known() -> dict[str, str]:
    return {
        "case.assess": translate("Log", "recorded a joint assessment"),
        "case.capacity": translate("Log", "recorded activity capacity"),
        "case.rate": translate("Log", "recorded a rating"),
        "case.recommend": translate("Log", "recorded a recommendation"),
        "case.review": translate("Log", "recorded that a recommendation was gone through"),
        "case.intervene": translate("Log", "recorded an intervention"),
        "case.statement": translate("Log", "recorded the participant's own words"),
        "case.follow_up": translate("Log", "recorded a follow-up after closing"),
        "practice.known": translate("Log", "invented assessments and interventions for practice"),
    }


def _of_work() -> dict[str, str]:
    return {
        "import.cases": translate("Log", "took in a list of cases"),
        "import.support": translate("Log", "took in a sheet of support"),
        "import.hours": translate("Log", "took in a sheet of physician hours"),
        "import.undo": translate("Log", "took back an import"),
        "import.undo_ledger": translate("Log", "took back an import of the accounts"),
        "hours.allot": translate("Log", "stated the physician's hours allotted to the team"),
        "hours.ask": translate("Log", "put a question to the physician"),
        "hours.book": translate("Log", "booked time of the physician"),
        "hours.done": translate("Log", "recorded time of the physician as done"),
        "hours.cancel": translate("Log", "cancelled time of the physician"),
        "hours.undo": translate("Log", "undid a change of the physician's time"),
        "hours.calendar": translate("Log", "read the busy times of the physician's calendar"),
        "hours.invoice": translate("Log", "entered an invoice of the physician"),
        "hours.rate": translate("Log", "stated the price of the physician's hour"),
        "budget.set": translate("Log", "stated what is granted in the budget"),
        "budget.enter": translate("Log", "entered an amount in the budget"),
        "import.ledger": translate("Log", "took in an excerpt of the accounts"),
        "practice.hours": translate("Log", "invented hours and amounts for practice"),
        "question.settle": translate("Log", "settled a question"),
        "question.dismiss": translate("Log", "let the questions of a sheet be without answers"),
        "import.forget": translate("Log", "had the answers for a sender forgotten"),
        "figures.identified": translate("Log", "saw figures for named persons"),
        "policy.set": translate("Log", "changed the decisions"),
        "policy.export": translate("Log", "wrote the rules for all nodes"),
        "policy.take": translate("Log", "took in the project owner's rules"),
        "publication.enter": translate("Log", "entered figures that had left before"),
        "publication.set_apart": translate("Log", "set figures apart that had left before"),
        "publication.withdraw": translate("Log", "withdrew figures entered by hand"),
    }


def _of_packages() -> dict[str, str]:
    return {
        "package.recognised": translate("Log", "saw who could be recognised in a package"),
        "package.approve": translate("Log", "approved a package"),
        "package.decide": translate("Log", "decided over what an insider could find in a package"),
        "package.send": translate("Log", "sealed a package"),
        "package.open": translate("Log", "wrote the open form of a package"),
        "package.receive": translate("Log", "took in a package"),
        "package.refuse": translate("Log", "had a package refused"),
        "receipt.take": translate("Log", "took in a receipt"),
        "consolidate": translate("Log", "consolidated the nodes"),
        "keys.export": translate("Log", "saved the store's public key"),
        "keys.trust": translate("Log", "took in or confirmed a partner's key"),
    }


def _of_safekeeping() -> dict[str, str]:
    return {
        "store.create": translate("Log", "made the store"),
        "store.unlock": translate("Log", "unlocked the store"),
        FAILED_UNLOCK: translate("Log", "an attempt to unlock failed"),
        CLOCK_BACK: translate("Log", "the computer's clock had gone back"),
        FOREIGN_KEY: translate("Log", "a key was found that the store did not give out"),
        "store.backup": translate("Log", "made a backup"),
        "store.restore": translate("Log", "restored the store from a backup"),
        "backup.rehearse": translate("Log", "rehearsed a restore; the backup was whole"),
        "backup.damaged": translate("Log", "rehearsed a restore; the backup was damaged"),
        "backup.delete": translate("Log", "deleted a backup"),
        "user.add": translate("Log", "added an account"),
        "user.unit": translate("Log", "stated the unit of an account"),
        "user.revoke": translate("Log", "revoked an account"),
        "user.passphrase": translate("Log", "changed the own passphrase"),
        "keyring.on": translate("Log", "let a computer's keyring open the store without the passphrase"),
        "keyring.off": translate("Log", "took the store from a computer's keyring"),
        "user.recover": translate("Log", "got a new passphrase by the recovery sheet"),
        "recovery.renew": translate("Log", "made the recovery sheet again"),
        "recovery.prove": translate("Log", "proved the recovery sheet"),
        "keys.begin": translate("Log", "began to change the store's key"),
        "keys.undo": translate("Log", "a change of keys was undone"),
        "page.print": translate("Log", "printed a page"),
        "log.export": translate("Log", "saved the log as a PDF"),
        "precondition.settle": translate("Log", "settled a line before real people"),
        "precondition.reopen": translate("Log", "opened a line before real people again"),
        "precondition.papers": translate("Log", "saved the papers before real people"),
        "log.review": translate("Log", "signed the monthly review of the log"),
    }
