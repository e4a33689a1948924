"""The pages of the navigation, in its order. A page that exists is listed here; one that does not is not shown."""

from __future__ import annotations

from kraft_desktop.domain.roles import Right
from kraft_desktop.ui.kit.page import Action, Listed
from kraft_desktop.ui.pages.case.frame.page import CasePage
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.new_case import NewCasePage
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.ui.pages.monday.page import MondayPage
from kraft_desktop.ui.pages.secrecy.consents import ConsentsPage
from kraft_desktop.words import translate

_SEE, _EDIT = frozenset({Right.SEE_CASES}), frozenset({Right.EDIT_CASES})
_IMPORT = frozenset({Right.IMPORT_CASES, Right.IMPORT_SUPPORT, Right.IMPORT_HOURS})
_BOOK, _SHARE = frozenset({Right.BOOK_HOURS}), frozenset({Right.SHARE_OUT})
_EXCHANGE = frozenset({Right.EXCHANGE_KEYS})
_MANAGE = frozenset({Right.MANAGE_ACCOUNTS})
_BOTH = frozenset({"node", "owner"})
_SAFE = "kraft_desktop.ui.pages.safekeeping"
_KEYS = "kraft_desktop.ui.pages.settings.keys:KeysPage"


def _key_words() -> str:
    return translate("Search", "key fingerprint trust partner digits")


_KEY_ACTIONS = (
    Action(words=lambda: translate("Keys", "Save our key file ...")),
    Action(words=lambda: translate("Keys", "Take in their key file ...")),
)
_BUDGET = "kraft_desktop.ui.pages.budget.page:BudgetPage"


def _budget_words() -> str:
    return translate("Search", "money cost invoice voucher post accounts")


_BUDGET_ACTIONS = (
    Action(words=lambda: translate("Budget", "State what is granted ...")),
    Action(words=lambda: translate("Budget", "Import the accounts ...")),
)
_HOURS = "kraft_desktop.ui.pages.hours.page:HoursPage"


def _hours_words() -> str:
    return translate("Search", "doctor consultation queue pool invoice calendar")


_HOURS_ACTIONS = (
    Action(words=lambda: translate("Hours", "Book time"), rights=_BOOK),
    Action(words=lambda: translate("Hours", "Record time ..."), rights=_BOOK),
    Action(words=lambda: translate("Hours", "Attendance ..."), rights=_BOOK),
    Action(words=lambda: translate("Hours", "Read the physician's calendar ..."), rights=_BOOK),
    Action(words=lambda: translate("Hours", "State the hours ..."), rights=_SHARE),
    Action(words=lambda: translate("Hours", "Enter an invoice ..."), rights=_SHARE),
    Action(words=lambda: translate("Hours", "State the price ..."), rights=_SHARE),
)
PAGES: tuple[Listed, ...] = (
    Listed(
        key="monday",
        build=MondayPage,
        title=lambda: translate("Navigation", "Overview"),
        icon="home",
        rights=_SEE,
        also=lambda: translate("Search", "Monday now remind late week rules"),
        actions=(
            Action(words=lambda: translate("Monday", "Approved minutes")),
            Action(words=lambda: translate("Monday", "Print the week ...")),
            Action(words=lambda: translate("Monday", "Prepare the meeting"), rights=frozenset({Right.LEAD_MEETINGS})),
            Action(words=lambda: translate("Monday", "Set the days"), rights=frozenset({Right.MANAGE_POLICY})),
        ),
    ),
    Listed(
        key="cases",
        build=CaseloadPage,
        title=lambda: translate("Navigation", "Cases"),
        icon="cases",
        rights=_SEE,
        also=lambda: translate("Search", "people participants caseload list"),
        searched=True,
        actions=(
            Action(words=lambda: translate("Caseload", "Import a sheet"), rights=_IMPORT),
            Action(words=lambda: translate("Caseload", "Board")),
            Action(words=lambda: translate("Caseload", "Saved lists ...")),
        ),
    ),
    Listed(key="case", build=CasePage, under="cases", rights=_SEE),
    Listed(key="new_case", build=NewCasePage, under="cases", rights=_EDIT, action=lambda: translate("Caseload", "New case")),
    Listed(
        key="import",
        build="kraft_desktop.ui.pages.imports.page:ImportPage",
        title=lambda: translate("Navigation", "Import"),
        icon="import",
        rights=_IMPORT,
        also=lambda: translate("Search", "sheet Excel file read list support hours"),
        actions=(
            Action(words=lambda: translate("Import", "Choose a file ...")),
            Action(words=lambda: translate("Import", "Take back ...")),
        ),
    ),
    Listed(
        key="settle",
        build=SettlePage,
        title=lambda: translate("Navigation", "To settle"),
        icon="help",
        rights=_EDIT,
        also=lambda: translate("Search", "questions unclear household protected identity"),
    ),
    Listed(
        key="consents",
        build=ConsentsPage,
        under="settle",
        rights=_EDIT,
        action=lambda: translate("Consents", "Settle the consents"),
        also=lambda: translate("Search", "secrecy signed missing renew"),
    ),
    Listed(
        key="tasks",
        build="kraft_desktop.ui.pages.tasks.page:TasksPage",
        title=lambda: translate("Navigation", "Tasks"),
        icon="tasks",
        rights=_EDIT,
        action=lambda: translate("Tasks", "New task"),
        also=lambda: translate("Search", "to do remember promise late hand on"),
    ),
    Listed(
        key="minutes",
        build="kraft_desktop.ui.pages.meeting.approved:ApprovedMinutesPage",
        under="monday",
        rights=_SEE,
        action=lambda: translate("Meeting", "Approved minutes"),
        also=lambda: translate("Search", "team agenda minutes decision physician"),
        actions=(
            Action(words=lambda: translate("Meeting", "My cases on paper ...")),
            Action(words=lambda: translate("Meeting", "Save the minutes ...")),
        ),
    ),
    Listed(
        key="meeting",
        build="kraft_desktop.ui.pages.meeting.page:MeetingPage",
        title=lambda: translate("Navigation", "Meeting"),
        icon="person",
        rights=frozenset({Right.LEAD_MEETINGS}),
        also=lambda: translate("Search", "team agenda minutes decision physician"),
        actions=(
            Action(words=lambda: translate("Meeting", "Begin the meeting")),
            Action(words=lambda: translate("Meeting", "Plan the meeting")),
            Action(words=lambda: translate("Meeting", "Print the agenda ...")),
            Action(words=lambda: translate("Meeting", "Own cases for each caseworker ...")),
        ),
    ),
    Listed(
        key="check_round",
        build="kraft_desktop.ui.pages.meeting.check_round:CheckRoundPage",
        under="meeting",
        rights=frozenset({Right.LEAD_MEETINGS}),
        action=lambda: translate("CheckRound", "Check round"),
        also=lambda: translate("Search", "last contact waiting telephone municipality"),
    ),
    Listed(
        key="hours",
        build=_HOURS,
        title=lambda: translate("Navigation", "Physician hours"),
        icon="clock",
        rights=_EDIT,
        action=lambda: translate("Hours", "New question"),
        also=_hours_words,
        actions=(*_HOURS_ACTIONS, Action(words=lambda: translate("Hours", "Move hours ..."), rights=_SHARE)),
    ),
    Listed(
        key="budget",
        build=_BUDGET,
        title=lambda: translate("Navigation", "Budget"),
        icon="money",
        rights=_SHARE,
        action=lambda: translate("Budget", "New entry"),
        also=_budget_words,
        actions=_BUDGET_ACTIONS,
    ),
    Listed(
        key="package",
        build="kraft_desktop.ui.pages.package.page:PackagePage",
        title=lambda: translate("Navigation", "Half-year package"),
        icon="package",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
        also=lambda: translate("Search", "report send e-mail seal statistics receipt"),
        actions=(Action(words=lambda: translate("Package", "On to what leaves the node")),),
    ),
    Listed(
        key="between",
        build="kraft_desktop.ui.pages.interim.page:InterimPage",
        title=lambda: translate("Navigation", "Quarter and status"),
        icon="file",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
        also=lambda: translate("Search", "status report budget hours send"),
        actions=(
            Action(words=lambda: translate("InterimReports", "Make the status file")),
            Action(words=lambda: translate("InterimReports", "Show what leaves the node")),
            Action(words=lambda: translate("InterimReports", "State hours")),
        ),
    ),
    Listed(
        key="published",
        build="kraft_desktop.ui.pages.published.page:PublishedPage",
        title=lambda: translate("Navigation", "Figures that have left"),
        icon="published",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
        actions=(
            Action(words=lambda: translate("Published", "Add")),
            Action(words=lambda: translate("Published", "Add from a file ...")),
        ),
    ),
    Listed(
        key="keys",
        build=_KEYS,
        title=lambda: translate("Navigation", "Keys"),
        icon="owner",
        group=1,
        rights=_EXCHANGE,
        action=lambda: translate("Keys", "Exchange keys"),
        also=_key_words,
        actions=_KEY_ACTIONS,
    ),
    Listed(
        key="decisions",
        build="kraft_desktop.ui.pages.settings.decisions:DecisionsPage",
        title=lambda: translate("Navigation", "Decisions"),
        icon="check",
        group=1,
        rights=frozenset({Right.MANAGE_POLICY}),
        actions=(
            Action(words=lambda: translate("Decisions", "Show what it hides")),
            Action(words=lambda: translate("Decisions", "Decide")),
            Action(words=lambda: translate("Decisions", "Save the rules")),
            Action(words=lambda: translate("Decisions", "Take in the owner's rules ...")),
        ),
    ),
    Listed(
        key="received",
        build="kraft_desktop.ui.pages.owner.page:OwnerPage",
        title=lambda: translate("Navigation", "Packages"),
        icon="package",
        stores=frozenset({"owner"}),
        rights=frozenset({Right.RECEIVE}),
        also=lambda: translate("Search", "receive consolidate report receipt statistics"),
        actions=(
            Action(words=lambda: translate("Owner", "Take in packages ...")),
            Action(words=lambda: translate("Owner", "Keys of the nodes")),
            Action(words=lambda: translate("Owner", "Copy a reminder")),
        ),
    ),
    Listed(
        key="own_hours",
        build=_HOURS,
        title=lambda: translate("Navigation", "Physician hours"),
        icon="clock",
        stores=frozenset({"owner"}),
        rights=_SHARE,
        action=lambda: translate("Hours", "New question"),
        also=_hours_words,
        actions=_HOURS_ACTIONS,
    ),
    Listed(
        key="own_budget",
        build=_BUDGET,
        title=lambda: translate("Navigation", "Budget"),
        icon="money",
        stores=frozenset({"owner"}),
        rights=_SHARE,
        action=lambda: translate("Budget", "New entry"),
        also=_budget_words,
        actions=(*_BUDGET_ACTIONS, Action(words=lambda: translate("Budget", "Save the working group's sheet ..."))),
    ),
    Listed(
        key="keys",
        build=_KEYS,
        title=lambda: translate("Navigation", "Keys"),
        icon="owner",
        stores=frozenset({"owner"}),
        rights=_EXCHANGE,
        action=lambda: translate("Keys", "Exchange keys"),
        also=_key_words,
        actions=_KEY_ACTIONS,
    ),
    Listed(
        key="decisions",
        build="kraft_desktop.ui.pages.settings.owner_decisions:OwnerDecisionsPage",
        title=lambda: translate("Navigation", "Decisions"),
        icon="check",
        stores=frozenset({"owner"}),
        rights=frozenset({Right.MANAGE_POLICY}),
        also=lambda: translate("Search", "rules for the nodes threshold rhythm details policy"),
        actions=(
            Action(words=lambda: translate("Decisions", "Save the rules")),
            Action(words=lambda: translate("Decisions", "Save the rules for the nodes ...")),
        ),
    ),
    Listed(
        key="security",
        build=f"{_SAFE}.backups:first_section",
        title=lambda: translate("Safekeeping", "Security"),
        icon="lock",
        group=8,
        stores=_BOTH,
        action=lambda: translate("Safekeeping", "Backups and passphrases"),
        also=lambda: translate("Search", "copy stick restore save"),
        actions=(
            Action(words=lambda: translate("Backups", "Try now"), rights=_MANAGE),
            Action(words=lambda: translate("Backups", "Choose a folder ..."), rights=_MANAGE),
        ),
    ),
    Listed(
        key="accounts",
        build=f"{_SAFE}.accounts:AccountsPage",
        under="security",
        stores=_BOTH,
        rights=frozenset({Right.BACK_UP}),  # for the others the first section is this one
        action=lambda: translate("Safekeeping", "Change the passphrase"),
        also=lambda: translate("Search", "password code account colleague recovery sheet"),
        actions=(
            Action(words=lambda: translate("Passphrase", "Suggest five words")),
            Action(words=lambda: translate("Accounts", "Remember on this computer")),
            Action(words=lambda: translate("Accounts", "Add a colleague ..."), rights=_MANAGE),
            Action(words=lambda: translate("Accounts", "Revoke ..."), rights=_MANAGE),
            Action(words=lambda: translate("Accounts", "Unit ..."), rights=_MANAGE),
            Action(words=lambda: translate("Sheet", "Make it again, with a new code ..."), rights=_MANAGE),
            Action(words=lambda: translate("Sheet", "Prove the sheet in the safe ..."), rights=_MANAGE),
        ),
    ),
    Listed(
        key="absence",
        build="kraft_desktop.ui.pages.absence.page:AbsencePage",
        under="security",
        rights=_EDIT,
        action=lambda: translate("Absence", "Absence and hand-over"),
        also=lambda: translate("Search", "holiday leave stand-in deputy leaves ends job"),
        actions=(
            Action(words=lambda: translate("Absence", "Planned absence ...")),
            Action(words=lambda: translate("Absence", "Hand over ..."), rights=_MANAGE),
        ),
    ),
    Listed(
        key="log",
        build=f"{_SAFE}.log:LogPage",
        under="security",
        stores=_BOTH,
        rights=frozenset({Right.READ_TRAIL}),
        action=lambda: translate("Safekeeping", "Read the log"),
        also=lambda: translate("Search", "trail history who did what review"),
        actions=(
            Action(words=lambda: translate("Log", "Save as PDF ...")),
            Action(words=lambda: translate("Review", "Look at the reads")),
        ),
    ),
    Listed(
        key="about",
        build=f"{_SAFE}.about:AboutPage",
        under="security",
        stores=_BOTH,
        action=lambda: translate("Safekeeping", "About the program"),
        also=lambda: translate("Search", "version licence help"),
        actions=(Action(words=lambda: translate("About", "Show the folder")),),
    ),
    Listed(
        key="preconditions",
        build="kraft_desktop.ui.pages.preconditions.page:PreconditionsPage",
        title=lambda: translate("Navigation", "Before real people"),
        icon="person",
        group=8,
        also=lambda: translate("Search", "GDPR impact assessment agreement secrecy information text retention diary number"),
        actions=(Action(words=lambda: translate("Preconditions", "Save the papers ...")),),
    ),
)
