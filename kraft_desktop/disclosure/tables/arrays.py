"""The types of the arrays that tables, programs and rules compute with."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Indices = NDArray[np.intp]
Matrix = NDArray[np.int64]
"""Two dimensions, whole numbers: a row for each printed sum, a column for each unknown."""
