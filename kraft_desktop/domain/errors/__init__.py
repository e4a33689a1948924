"""Every error of the program, in files by whose fault it is; callers need not know whose."""
# ruff: noqa: F403  # one list in four files

from kraft_desktop.domain.errors.damaged import *
from kraft_desktop.domain.errors.faults import *
from kraft_desktop.domain.errors.refused import *
from kraft_desktop.domain.errors.unavailable import *
