"""The pages of the navigation, in its order. A page that exists is listed here; one that does not is not shown."""

from __future__ import annotations

from kraft_desktop.domain.roles import Right
from kraft_desktop.ui.kit.page import Listed
from kraft_desktop.ui.pages.cases.case import CasePage
from kraft_desktop.ui.pages.cases.caseload import CaseloadPage
from kraft_desktop.ui.pages.cases.new_case import NewCasePage
from kraft_desktop.ui.pages.cases.settle import SettlePage
from kraft_desktop.words import translate

_SEE, _EDIT = frozenset({Right.SEE_CASES}), frozenset({Right.EDIT_CASES})
_IMPORT = frozenset({Right.IMPORT_CASES, Right.IMPORT_SUPPORT, Right.IMPORT_HOURS})
_EXCHANGE = frozenset({Right.EXCHANGE_KEYS})
_BOTH = frozenset({"node", "owner"})
_SAFE = "kraft_desktop.ui.pages.safekeeping"
_KEYS = "kraft_desktop.ui.pages.settings.keys:KeysPage"


def _key_words() -> str:
    return translate("Search", "key fingerprint trust partner digits")


PAGES: tuple[Listed, ...] = (
    Listed(key="cases", build=CaseloadPage, title=lambda: translate("Navigation", "Cases"), icon="cases", rights=_SEE),
    Listed(key="case", build=CasePage, under="cases", rights=_SEE),
    Listed(key="new_case", build=NewCasePage, under="cases", rights=_EDIT, action=lambda: translate("Caseload", "New case")),
    Listed(
        key="import",
        build="kraft_desktop.ui.pages.imports.page:ImportPage",
        title=lambda: translate("Navigation", "Import"),
        icon="import",
        rights=_IMPORT,
        also=lambda: translate("Search", "sheet Excel file read list support hours"),
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
        key="tasks",
        build="kraft_desktop.ui.pages.tasks.page:TasksPage",
        title=lambda: translate("Navigation", "Tasks"),
        icon="tasks",
        rights=_EDIT,
        action=lambda: translate("Tasks", "New task"),
        also=lambda: translate("Search", "to do remember promise late hand on"),
    ),
    Listed(
        key="package",
        build="kraft_desktop.ui.pages.package.page:PackagePage",
        title=lambda: translate("Navigation", "Half-year package"),
        icon="package",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
        also=lambda: translate("Search", "report send e-mail seal statistics receipt"),
    ),
    Listed(
        key="between",
        build="kraft_desktop.ui.pages.interim.page:InterimPage",
        title=lambda: translate("Navigation", "Quarter and status"),
        icon="file",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
        also=lambda: translate("Search", "status report budget hours send"),
    ),
    Listed(
        key="published",
        build="kraft_desktop.ui.pages.published.page:PublishedPage",
        title=lambda: translate("Navigation", "Figures that have left"),
        icon="published",
        group=1,
        rights=frozenset({Right.MAKE_PACKAGE}),
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
    ),
    Listed(
        key="decisions",
        build="kraft_desktop.ui.pages.settings.decisions:DecisionsPage",
        title=lambda: translate("Navigation", "Decisions"),
        icon="check",
        group=1,
        rights=frozenset({Right.MANAGE_POLICY}),
    ),
    Listed(
        key="received",
        build="kraft_desktop.ui.pages.owner.page:OwnerPage",
        title=lambda: translate("Navigation", "Packages"),
        icon="package",
        stores=frozenset({"owner"}),
        rights=frozenset({Right.RECEIVE}),
        also=lambda: translate("Search", "receive consolidate report receipt statistics"),
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
    ),
    Listed(
        key="accounts",
        build=f"{_SAFE}.accounts:AccountsPage",
        under="security",
        stores=_BOTH,
        rights=frozenset({Right.BACK_UP}),  # for the others the first section is this one
        action=lambda: translate("Safekeeping", "Change the passphrase"),
        also=lambda: translate("Search", "password code account colleague recovery sheet"),
    ),
    Listed(
        key="absence",
        build="kraft_desktop.ui.pages.absence.page:AbsencePage",
        under="security",
        rights=_EDIT,
        action=lambda: translate("Absence", "Absence and hand-over"),
        also=lambda: translate("Search", "holiday leave stand-in deputy leaves ends job"),
    ),
    Listed(
        key="log",
        build=f"{_SAFE}.log:LogPage",
        under="security",
        stores=_BOTH,
        rights=frozenset({Right.READ_TRAIL}),
        action=lambda: translate("Safekeeping", "Read the log"),
        also=lambda: translate("Search", "trail history who did what review"),
    ),
    Listed(
        key="about",
        build=f"{_SAFE}.about:AboutPage",
        under="security",
        stores=_BOTH,
        action=lambda: translate("Safekeeping", "About the program"),
        also=lambda: translate("Search", "version licence help"),
    ),
)
