"""Files that a confined process may no longer open, by Linux's Landlock (kernel 5.13 or newer).

Landlock takes from a process all files but those below some paths. It is asked by its system calls, which
have the same numbers on all machines; where the kernel lacks it nothing is done. See landlock(7).
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import struct
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_CREATE, _ADD, _RESTRICT = 444, 445, 446
"""The calls landlock_create_ruleset, landlock_add_rule and landlock_restrict_self."""
_VERSION, _BELOW = 1, 1
"""Flag that asks for the version; kind of rule that names a path and all below it."""
_NO_NEW_PRIVILEGES = 38
_WRITE_FILE, _READ_FILE, _READ_DIR = 1 << 1, 1 << 2, 1 << 3
_MAKE_OR_REMOVE = sum(1 << bit for bit in range(4, 13))
_REFER, _TRUNCATE = 1 << 13, 1 << 14
_SINCE = {1: _WRITE_FILE | _READ_FILE | _READ_DIR | _MAKE_OR_REMOVE, 2: _REFER, 3: _TRUNCATE}
"""Version of Landlock -> the kinds of access that it added. Starting programs is left to seccomp."""
SYSTEM = ("/usr", "/lib", "/lib64", "/lib32", "/etc", "/opt", "/nix", "/gnu", "/snap", "/proc", "/sys")
"""Where systems keep libraries and their settings."""
DEVICES = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")
_PACKAGES = ("onetake", "numpy", "pyarrow", "av", "cv2", "scipy", "pydantic", "pydantic_core")
"""Packages that are used after the files are taken; some installers keep them elsewhere and link to them."""
_PATTERN = frozenset("%*?[")
"""Characters by which the name of a film stands for numbered images."""


def keep_only(readable: Iterable[str | Path]) -> bool:
    """Take all files but these, Python's and the system's from this process and what it starts, for ever.

    It may then read what is below `readable`, Python's folders and the system's, and write nothing but
    `DEVICES`. Files that are open stay open. Threads that run already are not confined: call it before any.

    Returns
    -------
    bool
        Whether the kernel has agreed.
    """
    version = landlock_version()
    if version < 1:
        return False
    call = ctypes.CDLL(None, use_errno=True).syscall
    handled = sum(kinds for since, kinds in _SINCE.items() if since <= version)
    attributes = struct.pack("=Q", handled)
    rules = int(call(_CREATE, attributes, len(attributes), 0))
    if rules < 0:
        return False
    try:
        for path in {os.path.realpath(one) for one in (*readable, *_libraries(), *SYSTEM)}:
            _allow(call, rules, path, _READ_FILE | _READ_DIR)
        for path in DEVICES:
            _allow(call, rules, path, _READ_FILE | _WRITE_FILE)
        if ctypes.CDLL(None).prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
            return False
        return int(call(_RESTRICT, rules, 0)) == 0
    finally:
        os.close(rules)


def landlock_version() -> int:
    """Return the version of Landlock in the kernel; below 1 where there is none, or it is switched off."""
    if not sys.platform.startswith("linux"):
        return 0
    try:
        return int(ctypes.CDLL(None, use_errno=True).syscall(_CREATE, None, 0, _VERSION))
    except (OSError, AttributeError):
        return 0


def files_of(film: str) -> list[Path]:
    """Return what must be readable for a film to be: its file, or the folder of its numbered images.

    Images may be links: then the folders of what they lead to are among it.

    Examples
    --------
    >>> files_of("frames/%04d.png"), files_of("none.mp4")
    ([PosixPath('frames')], [])
    """
    path = Path(film)
    with suppress(OSError, ValueError):
        if path.is_file():
            return [path]
    if not path.is_dir():
        if not _PATTERN & set(film):
            return []
        while _PATTERN & set(str(path)):
            path = path.parent
    found = {path}
    with suppress(OSError):
        found |= {one.resolve().parent for one in path.iterdir() if one.is_symlink()}
    return sorted(found)


def other_files_are_refused() -> bool:
    """Return whether this process may not look at files that are none of its business."""
    try:
        os.listdir("/")
    except PermissionError:
        return True
    except OSError:
        return False
    return False


def _libraries() -> set[str]:
    """Return the folders that Python and the packages are in, through links to them."""
    found = {sys.prefix, sys.base_prefix, sys.exec_prefix, *filter(None, sys.path)}
    for name in _PACKAGES:
        with suppress(ImportError, ValueError):
            spec = importlib.util.find_spec(name)
            if spec is not None and spec.origin is not None:
                found.add(os.path.dirname(os.path.realpath(spec.origin)))
    return found


def _allow(call: ctypes._NamedFuncPointer, rules: int, path: str, access: int) -> None:
    """Allow an access to all below a path; a path that is not there is left out."""
    with suppress(OSError):
        below = os.open(path, os.O_PATH | os.O_CLOEXEC)
        try:
            if not os.path.isdir(path):
                access &= ~_READ_DIR
            call(_ADD, rules, _BELOW, struct.pack("=Qi", access, below), 0)
        finally:
            os.close(below)
