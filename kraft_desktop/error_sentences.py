"""The sentences for errors by their class, in English, with the facts in braces; they are translated where they are said."""

from __future__ import annotations

ERRORS = {
    "WaitingAlready": "The case waits for the same since {since} already. End that first, or choose something else.",
    "NotInQueue": "The team has not put the case in the queue, so nothing was recorded. Record the team's decision first.",
    "NoSuchRow": "There is no such line in the case any more, or it is not yours to change. Nothing was changed.",
    "BuildsOnIt": "What was recorded on {on} builds on this line, so nothing was changed. Correct or strike that first.",
    "CaseWasSent": (
        "The case is counted in something that was sent, and what was published stays. Nothing was changed. "
        "Close the case, with the reason registered by mistake."
    ),
    "CaseHasMore": (
        "More is recorded in the case than that it is there, so it was not undone. Strike the rest first, or "
        "close it as registered by mistake."
    ),
    "NothingToTransfer": "Everything in the case is in the record already.",
    "UnknownWaitingReason": "Nothing that a case can wait for is called {name}; these are: {known}.",
    "AttachmentRefused": "The file was not attached: {reason}. It lies unchanged where it was.",
    "MissingArgument": "{argument} has to be given.",
    "UnknownChoice": "{argument} cannot be “{name}”; these are: {known}.",
    "NotWrittenSo": "This cannot be understood ({problem}). It is written: {usage}",
    "BadTables": "The tables contradict themselves or do not follow the format ({where}).",
    "GuessablePassphrase": (
        "The passphrase is too easy to guess: one word with figures, or signs that repeat, however many they are. Four or five "
        "random words are best."
    ),
    "OlderStore": (
        "What was saved after {kept} is missing: this is an older state of the store. Everything up to then is here and is "
        "untouched. Nothing is written until you decide, and nothing is shown whose reading has to be logged: restore a later "
        "backup, or go on from here with the command accept and record again what is missing."
    ),
    "ConsentOverlaps": (
        "The case has a consent from {first} until {until} already. Revoke it, or let the new one begin after it."
    ),
    "InterventionIsOpen": (
        "An intervention of the same kind ({kind}) goes on since {since}. Enter its last day first, or correct that one."
    ),
    "OutsideScale": "{area} is rated from {lowest} to {highest}; leave it empty when it was not rated.",
    "OlderInstrument": (
        "The sheet is of version {version} of the instrument, and version {current} is in use. Nothing more is rated with the "
        "older one: print the new sheet and fill it in."
    ),
    "AlreadyBlocked": "The case is closed to {name} already.",
    "NotBlocked": "The case is not closed to {name}.",
    "PlaceIsHidden": "The registration of the case is protected: only its two handlers see and change this.",
    "ConsentNotInForce": "The case has no consent in force.",
    "UnknownRecipient": "{name} is not among those that a consent can name; these are: {known}.",
    "NoSuchTask": "There is no such task, or it is not yours to change.",
    "TaskNotForAccount": "{name} would not see the case or works on none. The task can be given to: {known}.",
    "OverPool": (
        "More time would be booked than is left in the pool ({pool}), in minutes: {minutes} of {left}. Nothing is booked. Book "
        "less, move time to the pool, or say that more is to be booked than there is."
    ),
    "NoSuchBooking": "There is no such question or time, it was changed since, or you do not see its case.",
    "NoSuchEntry": "There is no such entry, or it was changed since.",
    "UnreadableCalendar": "The file cannot be read as a calendar (.ics). Nothing was taken in; save it again.",
    "CannotStandIn": "{name} works elsewhere than the absent person. These can stand in: {known}.",
    "StandInOverlaps": "There is a stand-in from {first} until {until} already. End it, or choose other days.",
    "NoSuchStandIn": "There is no such stand-in, it is over, or it is not yours to end.",
    "CannotTakeOver": "{name} would not see {cases}. Nothing was handed over; choose other cases or another colleague.",
    "NoSuchMeeting": "There is no such meeting.",
    "MeetingNotRunning": "The meeting is not being held now ({state}).",
    "MeetingExists": "There is a meeting on {day} that is not over. End it or call it off first.",
    "NotOnAgenda": "The point is not on the agenda, or something has come of it already.",
    "NotShownInMeeting": "The case may not be shown to those present. What was typed is kept.",
    "MinutesFrozen": "The minutes are approved. A mistake is put right by a new paragraph.",
    "NamesPerson": (
        "The text names a person or holds a personal number. Everybody in the meeting reads it: write the code or the role "
        "instead. Nothing is saved yet."
    ),
    "NoDecline": "Nobody of the municipality is counted as having declined in {period}.",
    "OfAnotherUnit": "The case is of another unit, and only that unit records in it: it is shown to you for your task.",
    "UnknownUnit": "There is no unit called {name}; these exist: {known}.",
    "KeysNotConfirmed": (
        "Look at the keys that will remain, and confirm them with their number {number}. Nothing is changed. The keys: {keys}."
    ),
    "ForeignKey": (
        "The key of {name} in header.json is not one that the store gave out, so it opens nothing. Open the store with another "
        "account or with the recovery sheet, look at the keys, and revoke the account."
    ),
    "NotTidied": (
        "Everything is done and saved; only the tidying up after it could not be finished ({path}). Make room on the disk, or "
        "see to it that the folder can be written to, and open the store again."
    ),
    "NotAllowed": "The role {role} does not give the right to {right}.",
    "StepOutOfOrder": "Step {step} cannot follow step {after} like that; what may be recorded next is listed on the case.",
    "DecisionOutOfOrder": (
        "The team's decision cannot be recorded while the case is in step {step}, or after the team has said yes."
    ),
    "CaseClosed": "The case is closed since {on}; the only thing to record is that it is opened again.",
    "WeakPassphrase": (
        "The passphrase is too short: at least {minimum} characters are needed, four or five random words are best."
    ),
    "UnknownPeriod": "There is no period called {period}; these exist: {known}.",
    "PeriodNotEnded": "{period} does not end until {end}; its file can be made after that.",
    "CanBeWorkedOut": (
        "{period} is not sent: an outsider could work out sensitive numbers (exactly: {exact}, too nearly: {narrow}), whatever "
        "is held back. What has changed will be part of the next half-year. By command it can be tried with classes told as "
        "one (package --merge)."
    ),
    "InsiderFindsOut": (
        "{period} is not sent: somebody who knows the people of one municipality ({municipality}), or one person there, could "
        "state exactly a count of one or two others. Tell classes as one, or let the second person decide on the page, with a "
        "reason."
    ),
    "LaterPeriodSent": (
        "The package for {later} has already been made, so {period} can no longer be sent: what has changed will be "
        "part of the next half-year."
    ),
    "NothingToCorrect": "There is nothing to correct in {period}: {reason}.",
    "CannotMerge": "{classes} cannot be told as one: {reason}. Nothing was counted.",
    "NamesSomebody": (
        "The text ({where}, line {line}) may point somebody out: “{found}”. It leaves the node, so write it without names, "
        "numbers and case codes."
    ),
    "ApprovalNeeded": "A second person has to approve the package: give their name and passphrase.",
    "SameApprover": "The one who approves must be somebody else than the one who made the package.",
    "KeyNotConfirmed": "There is no confirmed key for {party}: exchange key files and compare the numbers by telephone first.",
    "KeyChanged": (
        "WARNING: {party} already has another key here ({old}); the file holds {new}. Call and ask before you trust it."
    ),
    "PracticeKey": "The key belongs to a practice store, and this store is real. Ask {party} for the key file of the real one. "
    "Nothing is changed.",
    "NoDisplay": "There is no screen to open the window on; the same can be done from the command line, see --help.",
    "WrongRecipientKind": (
        "This store cannot exchange keys with a store of the kind {role}: nodes exchange with the project owner."
    ),
    "WrongStoreKind": "This belongs in a store of another kind: {needed}.",
    "InvalidPolicy": "The decision {key} cannot be {value}; allowed: {allowed}.",
    "LooserThanCommon": (
        "The decision {key} is the project owner's for all nodes; a node may only be stricter: a higher threshold, a second "
        "approval, details less often."
    ),
    "PolicyLocked": "The decision {key} is locked since the first package was sent.",
    "UnknownMunicipality": "The municipality {code} does not belong to this node; these do: {known}.",
    "UnknownNode": "There is no node called {node}; these exist: {known}.",
    "UnknownProgramme": "There is no programme called {programme}; these exist: {known}.",
    "UnknownAccount": "There is no account called {name} here; these exist: {known}.",
    "AccountExists": "There is already an account called {name}.",
    "NameNotPrintable": "The letters {letters} cannot be printed on the recovery sheet: write the name with Latin letters.",
    "LastManager": "The last account that can manage accounts cannot be revoked.",
    "NotPractice": "Only a practice store takes {option}.",
    "AlreadyThere": "{path} is already there and is not overwritten.",
    "InStoreFolder": "{path} is the folder of a store, and nothing else is written into it; choose another folder.",
    "ColumnsNotFound": "The sheet lacks columns for {fields}; its headings are: {seen}. Point the columns out with --map.",
    "NoLedgerRows": (
        "The sheet has no row of accounts. It takes headings for the day, the amount (or debit and credit) and the account or "
        "the voucher, with rows below, or a row of months with posts below. Its headings are: {seen}."
    ),
    "NoSuchColumn": "There is no column {column} in the sheet; its headings are: {seen}.",
    "FiguresContradict": (
        "{number}: {published} has left; {against} {other} up to and including {day}. Correct the number, or enter the figures "
        "as figures by another definition if they count something else."
    ),
    "FiguresDisagree": (
        "{number}: this cannot be true together with the other figures, what has left and what the store counts. Correct the "
        "number, or enter the figures as figures by another definition if they count something else."
    ),
    "PublicationUsed": "The package for {package} was made with these figures, so they stay as they are.",
    "NoSuchPublication": "There are no figures {publication} entered by hand.",
    "NoSuchQuestion": "There is no open question with that id.",
    "WrongAnswer": "The question is answered with one of: {allowed}.",
    "CannotUndoImport": "The import is not taken back: {reason}.",
    "CannotUndoImportOfCase": "The import is not taken back: {reason} (case {case}).",
    "SyncedFolder": "{path} lies in a network or synced folder ({why}); a store must lie on this computer's own disk.",
    "ReceiptRefused": "The receipt is not taken in: {reason}.",
    "NoSuchFile": "There is no file {path}.",
    "NoSuchStore": "There is no store in {path}.",
    "StoreBusy": (
        "The store is open with {holder} on {machine} since {since}. "
        "It can be opened here when it has been locked or closed there."
    ),
    "WrongPassphrase": "The passphrase is not the right one for {account}.",
    "WrongRecoveryCode": "The recovery code is well formed but is not the one of this store.",
    "DiskFull": "The disk is full. The change was NOT saved, everything before it is untouched ({path}).",
    "CannotWrite": "It is not possible to write to {path}.",
    "SentNotWritten": (
        "The package for {period} is sealed, but {file} or what belongs beside it could not be written ({path}). Make room "
        "and write the same package again, replacing the file."
    ),
    "ReceiptNotWritten": (
        "The package is taken in, but its receipt could not be written ({path}). Make room and take the same package in again."
    ),
    "CannotRead": "It is not possible to read {path}.",
    "NotEnoughMemory": (
        "The computer does not have enough free memory to unlock: {mebibytes} MiB are needed. Close other programs "
        "and try again."
    ),
    "NewerStore": "The store was made by a newer version of the program ({found}; this one knows {known}). Update the program.",
    "OldLibrary": "{library} is too old: {found}, at least {needed} is needed. Run the installation again.",
    "KeyringUnavailable": "The computer's keyring cannot be used: {why}. The passphrase works all the same.",
    "SheetTooLarge": (
        "The file is larger than what is taken in ({what}, at most {limit}). Save only the table in a new file, or divide it "
        "into several."
    ),
    "ReadingTooSlow": (
        "The file could not be read within {seconds} s. Save only the table in a new file, or divide it into several."
    ),
    "SealedPackage": "The package {path} is sealed and can only be opened by its receiver, with --store.",
    "NothingToConsolidate": "No package for {period} has come in, so there is nothing to put together.",
    "BadProgramme": "The programme file is wrong at {where}: {problem}.",
    "DamagedHeader": "The store's header is damaged ({problem}); restore from a backup.",
    "DamagedStore": "The store is damaged ({problem}) and is not used; restore from a backup.",
    "BrokenTrail": "The log has been broken at entry {sequence}.",
    "BrokenLedger": (
        "What the store keeps of package number {sequence} is not what was sent, so nothing more is sent. Restore the latest "
        "backup."
    ),
    "DamagedBackup": "This is no backup, or it is damaged, and it is not used. Choose another backup.",
    "BackupOfAnotherStore": "The backup is of another store and is not used.",
    "UnreadableSheet": "The file cannot be read as a spreadsheet: {problem}.",
    "AlteredFile": "{file} in the package is not the file that was signed, so the package is not used; ask for it again.",
    "TableDiffers": "{file} in the package says something else than the signed paket.json, so the package is not used.",
    "BadKeyFile": (
        "This is no key file, or it is damaged. Choose the file that they saved as their key file; its name ends with .json."
    ),
    "UnusableKeyFile": "The key file cannot be used: {problem}.",
    "BadReceipt": "This is no receipt, or it is damaged. Choose the file whose name ends with .kvitto.json.",
    "BadRules": (
        "These are not the project owner's rules, or the file is damaged. Choose the file as the owner sent it; its name ends "
        "with .json."
    ),
    "UnusableRules": "The rules cannot be used: {problem}.",
    "BadCatalogue": "The program's words for {language} are missing; run the installation again.",
    "NotUnderstood": "{reason}.",
    "WrongBudget": "The budget cannot be used. In {row}: {reason}.",
    "WrongWholeBudget": "The budget cannot be used: {reason}.",
    "NumberOutOfRange": "{option} has to be between {least} and {most}.",
    "NoSuchCase": "There is no such case, or it is not yours to see.",
    "PersonExists": "The person is already here.",
    "ChangedMeanwhile": (
        "Somebody else changed the same thing in the meantime. Nothing was saved; what you wrote is still here."
    ),
    "NothingToUndo": "There is nothing to undo: {reason}.",
    "ClosingOutOfOrder": "A case cannot be closed or opened again out of turn ({on}).",
    "MistypedRecoveryCode": "The recovery code is mistyped in group {group}.",
}
