"""Whether the system lets this process have the memory that it needs (``ulimit -v``): asked before the work.

Below it, the arithmetic libraries abort the process instead of raising an error: there would be no sentence.
"""

from __future__ import annotations

import os

from onetake.core.errors import OnetakeError

_MB = 1_000_000
OPENING = 700 * _MB
"""Address space, bytes, to open a reading and write its page: 600 MB was enough on two processors."""
PLAYING = 1_100 * _MB
"""Address space, bytes, to play a film or to stage one: 1000 MB was enough for a short film."""
_EACH_PROCESSOR = 50 * _MB
"""Further address space, bytes, for the threads and buffers of each processor above two. Set by hand."""


class MemoryLimit(OnetakeError):
    """The process may not have the memory that a command needs."""


def check_memory(wanted: int) -> None:
    """Refuse to work under a limit that is too low.

    Raises
    ------
    MemoryLimit
        If the address space of this process is limited to less than `wanted` bytes.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    allowed, _ = resource.getrlimit(resource.RLIMIT_AS)
    wanted += _EACH_PROCESSOR * max(0, (os.cpu_count() or 1) - 2)
    if allowed != resource.RLIM_INFINITY and allowed < wanted:
        raise MemoryLimit(
            f"memory: {allowed // _MB} MB are allowed, wanted {wanted // _MB} MB; "
            "raise the limit (ulimit -v) or run it where there is none"
        )


def is_out_of_memory(err: BaseException) -> bool:
    """Whether an error of a library says that memory, or memory for a thread, was refused.

    Examples
    --------
    >>> is_out_of_memory(RuntimeError("can't start new thread")), is_out_of_memory(RuntimeError("other"))
    (True, False)
    """
    if isinstance(err, MemoryError):
        return True
    words = str(err).lower()
    signs = (
        "can't start new thread",
        "insufficient memory",
        "cannot allocate memory",
        "failed to map segment",
        "unable to allocate",
    )
    return any(sign in words for sign in signs)
