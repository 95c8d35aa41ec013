"""Publish a folder atomically: build it next to the target, flush, rename; the old one stays until then."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def publish(
    folder: Path,
    *,
    marker: str = "reading.json",
    what: str = "reading",
    own: Callable[[str], bool] = lambda _: True,
) -> Iterator[Path]:
    """Yield a draft folder to fill; on leaving, it takes the place of `folder`. On any error it is removed.

    Parameters
    ----------
    folder : Path
    marker : str
        The file within by which an older folder of this kind is known.
    what : str
        What the folder is, for the error.
    own : callable
        Whether a file of the older folder, named by its path within it, was written by onetake; any other
        file, which a user has put there or changed, is carried over into the new folder, as ``NAME.bak`` if
        there is a new file of its name.

    Raises
    ------
    StoreError
        If `folder` is there and is not such a folder, so that other people's files are never replaced.
    """
    recover(folder)
    check_replaceable(folder, marker=marker, what=what)
    folder = _real(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_dead_drafts(folder)
    draft = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    draft.mkdir()
    try:
        yield draft
        _carry_over(folder, draft, own)
        flush_folder(draft)
        _replace(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    flush_folder(folder.parent)


def check_replaceable(folder: Path, *, marker: str = "reading.json", what: str = "reading") -> None:
    """Refuse a folder, or a file of that name, that onetake has not made; call it before the work, too.

    Raises
    ------
    StoreError
        If something without the marker is there; an empty folder is free.
    """
    if folder.is_symlink() and not folder.exists():
        raise StoreError(f"{folder}: a broken link, wanted a free name; name another folder with -o")
    if folder.exists() and not (folder / marker).exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreError(
            f"{folder}: is there and is no {what}, wanted a free name; name another folder with -o"
        )


def _carry_over(folder: Path, draft: Path, own: Callable[[str], bool]) -> None:
    """Link or copy the files of the older folder that onetake did not write into the draft."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        target = draft / name
        if (path.is_dir() and not path.is_symlink()) or own(name):
            continue
        while os.path.lexists(target):
            # A file that a user has changed, and that has been written again.
            target = target.with_name(f"{target.name}.bak")
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, target, follow_symlinks=False)
        except (OSError, NotImplementedError):  # no hard links on this disk or system
            shutil.copy2(path, target, follow_symlinks=False)


def _replace(draft: Path, folder: Path) -> None:
    aside = _aside(folder)
    if folder.exists():
        shutil.rmtree(aside, ignore_errors=True)
        folder.rename(aside)
    try:
        draft.rename(folder)
    except BaseException:
        with suppress(OSError):
            aside.rename(folder)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def recover(folder: Path) -> None:
    """Bring back the old reading if a process died between the two renames that replace it."""
    aside = _aside(folder)
    if not folder.exists() and aside.exists():
        with suppress(OSError):
            aside.rename(folder)


def remove_dead_drafts(folder: Path) -> None:
    """Remove drafts of `folder` that dead processes left behind."""
    recover(folder)
    for draft in folder.parent.glob(f".{folder.name}.*.tmp"):
        owner = draft.name.rsplit(".", 2)[1]
        if owner.isdigit() and not is_alive(int(owner)):
            shutil.rmtree(draft, ignore_errors=True)


def flush_folder(folder: Path) -> None:
    """Flush the folder's list of names to the disk (where the system can: not on Windows)."""
    # Windows opens no folder (PermissionError); other systems that cannot flush one say so.
    # The files themselves are flushed.
    with suppress(PermissionError, NotImplementedError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _aside(folder: Path) -> Path:
    folder = _real(folder)
    return folder.with_name(f".{folder.name}.old")


def _real(folder: Path) -> Path:
    """Return the folder's absolute path; where it is a link, the folder that it leads to."""
    return folder.resolve() if folder.is_symlink() else folder.absolute()


def is_alive(pid: int) -> bool:
    """Return whether a process of this number runs on this computer."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
