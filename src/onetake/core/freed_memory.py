"""Memory that was freed, returned to the system."""

from __future__ import annotations

import ctypes


def return_freed_memory() -> None:
    """Return memory that the program has freed to the system, where the C library can do so (glibc).

    A reading of an hour frees large arrays between small ones that stay, and the C library keeps them; what
    is allocated next would come on top. `malloc_trim`, glibc manual, section 3.2.3.
    """
    try:
        trim = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):  # another C library
        return
    trim(0)
