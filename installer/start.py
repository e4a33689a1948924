# -*- coding: utf-8 -*-
"""Set up KRAFT Desktop and walk through its main job with invented people: python3 installer/start.py"""

from __future__ import unicode_literals

import os
import sys

if sys.version_info < (3, 11):
    text = "KRAFT Desktop behöver Python 3.11 eller senare; det här är Python %d.%d.\n" % sys.version_info[:2]
    getattr(sys.stderr, "buffer", sys.stderr).write(text.encode("utf-8"))
    sys.exit(4)

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from installer.console import exit_code_of
from installer.walkthrough import main

if __name__ == "__main__":
    sys.exit(exit_code_of(main))
