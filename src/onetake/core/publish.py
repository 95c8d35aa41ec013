"""Publish a folder atomically: build it next to the target, flush, rename; the old one stays until then."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def publish(folder: Path, *, marker: str = "reading.json", what: str = "reading") -> Iterator[Path]:
    """Yield a draft folder to fill; on leaving, it takes the place of `folder`. On any error it is removed.

    Parameters
    ----------
    folder : Path
    marker : str
        The file within by which an older folder of this kind is known.
    what : str
        What the folder is, for the error.

    Raises
    ------
    StoreError
        If `folder` is there and is not such a folder, so that other people's files are never replaced.
    """
    if folder.exists() and not (folder / marker).exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StoreError(
            f"{folder}: is there and is no {what}, wanted a free name; name another folder with -o"
        )
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    remove_dead_drafts(folder)
    draft = folder.with_name(f".{folder.name}.{os.getpid()}.tmp")
    draft.mkdir()
    try:
        yield draft
        flush_folder(draft)
        _replace(draft, folder)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise
    flush_folder(folder.parent)


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
        if owner.isdigit() and not _alive(int(owner)):
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
    folder = folder.absolute()
    return folder.with_name(f".{folder.name}.old")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
