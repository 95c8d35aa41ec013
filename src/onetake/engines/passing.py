"""Errors that may pass: which are worth another attempt, and which come from the place of the results."""

from __future__ import annotations

import errno

from onetake.core.errors import OutOfMemory

PASSING = frozenset(
    getattr(errno, name)
    for name in (
        *("EIO", "EAGAIN", "EBUSY", "EINTR", "ESTALE", "ETIMEDOUT", "ENOMEM", "EMFILE", "ENFILE"),
        *("ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "ENETDOWN", "ENETUNREACH", "EHOSTDOWN", "EREMOTEIO"),
    )
    if hasattr(errno, name)
)
"""Errors of a busy machine, a network share or a lost connection."""
OF_THE_PLACE = frozenset(
    getattr(errno, name)
    for name in ("ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "ENOTDIR", "ENODEV")
    if hasattr(errno, name)
)
"""Errors that the next film would meet, too, when its reading is stored."""


def chain(err: BaseException) -> list[BaseException]:
    """Return an error and all those that it was raised from."""
    found: list[BaseException] = []
    one: BaseException | None = err
    while one is not None and one not in found:
        found.append(one)
        one = one.__cause__ or one.__context__
    return found


def may_pass(err: BaseException) -> bool:
    """Return whether the same work may succeed later.

    Examples
    --------
    >>> may_pass(OSError(errno.ESTALE, "Stale file handle")), may_pass(ValueError("no film"))
    (True, False)
    """
    return any(
        isinstance(one, TimeoutError | ConnectionError | MemoryError | OutOfMemory)
        or (isinstance(one, OSError) and one.errno in PASSING)
        for one in chain(err)
    )


def breaks_the_place(err: BaseException) -> bool:
    """Return whether an error says that nothing can be stored: a full or read-only disk."""
    return any(isinstance(one, OSError) and one.errno in OF_THE_PLACE for one in chain(err))
