"""Where the throw-away parts of a library are kept on this computer: its index and its lock.

They lie in the user's cache and not in the library, which is a folder of readings and nothing else: an index
that came with a stranger's library would be opened by a database that trusts its files.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

try:
    import fcntl
except ImportError:  # Windows: two processes that add films of one name at once are not kept apart
    fcntl = None  # type: ignore[assignment]

CACHE = "ONETAKE_CACHE"
"""The environment variable that names the folder in place of the user's cache."""


def cache_folder() -> Path:
    """Return the folder of what may be thrown away; a temporary one where the user's cannot be written."""
    given = os.environ.get(CACHE) or os.path.join(
        os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache"), "onetake"
    )
    folder = Path(given) / "libraries"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    uid = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"onetake-cache-{uid}"
    folder.mkdir(mode=0o700, exist_ok=True)
    # A folder that another user has put there is not trusted: DuckDB trusts the files that it opens.
    if folder.is_symlink() or (hasattr(os, "getuid") and folder.stat().st_uid != uid):
        folder = Path(tempfile.mkdtemp(prefix="onetake-cache-"))
    return folder


def cache_name(address: str) -> str:
    """Return what the files of a library are called in the cache.

    Examples
    --------
    >>> len(cache_name("/films")), cache_name("/films") == cache_name("/other")
    (16, False)
    """
    return hashlib.sha256(os.fsencode(address)).hexdigest()[:16]


@contextmanager
def library_lock(address: str) -> Iterator[None]:
    """Wait until no other process of this computer changes the library."""
    with (cache_folder() / f"{cache_name(address)}.lock").open("w") as file:
        if fcntl is not None:
            with suppress(OSError):
                fcntl.flock(file, fcntl.LOCK_EX)
        yield
