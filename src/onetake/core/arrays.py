"""Types of the arrays that are passed around, named by their contents.

These are aliases for type checkers: import them under ``TYPE_CHECKING``.
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
"""Times, values and coefficients."""
Spans = NDArray[np.float64]
"""Start and end, s, of half-open spans, shape (n, 2)."""
Floats32 = NDArray[np.float32]
"""Sound and images in single precision, where memory counts."""
Floats16 = NDArray[np.float16]
"""Data of a whole film in half precision."""
Ints = NDArray[np.intp]
"""Indices and counts."""
Flags = NDArray[np.bool_]
"""Yes or no for each element."""
Image8 = NDArray[np.uint8]
"""Frames and parts of them, 0 to 255."""
Complexes = NDArray[np.complex128]
"""Points of the plane as complex numbers, and spectra in double precision."""
Complexes64 = NDArray[np.complex64]
"""Spectra in single precision."""
