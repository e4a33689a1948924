"""Every error of the program, in files by cause; callers import them from here."""
# ruff: noqa: F403  # one list in eight files

from kraft_desktop.domain.errors.case_content import *
from kraft_desktop.domain.errors.casework import *
from kraft_desktop.domain.errors.damaged import *
from kraft_desktop.domain.errors.faults import *
from kraft_desktop.domain.errors.meetings import *
from kraft_desktop.domain.errors.refused import *
from kraft_desktop.domain.errors.spending import *
from kraft_desktop.domain.errors.unavailable import *
from kraft_desktop.domain.errors.work_shared import *
