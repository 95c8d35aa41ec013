"""Write one file completely or not at all, and never over a file that onetake did not write."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError
from onetake.core.output_mark import has_own_mark
from onetake.core.publish import flush_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_file(path: Path, content: str | bytes, *, flush: bool = True) -> Path:
    """Write `content` to `path` atomically (text as UTF-8) and return `path`; make its folders as needed.

    Without `flush` the disk is not waited for: for one of many files that can be made again.

    Raises
    ------
    StoreError
        If it cannot be written; what was there before stays as it was.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    # Not the file's own name, which may be as long as a name can be.
    short = hashlib.sha256(os.fsencode(path.name)).hexdigest()[:8]
    draft = path.with_name(f".{short}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            file.write(data)
            if flush:
                file.flush()
                os.fsync(file.fileno())
        draft.replace(path)
        if flush:
            flush_folder(path.parent)
    except OSError as err:
        raise StoreError(
            f"{path}: {err.strerror or err}, wanted a file that can be written; "
            "free some space or name another folder with -o"
        ) from err
    finally:
        with suppress(OSError):
            draft.unlink()
    return path


def write_output(path: Path, text: str, *, force: bool = False, inputs: Iterable[Path] = ()) -> Path | None:
    """Write a signed text to `path` and return where a user's file that was in the way is now, if any.

    Parameters
    ----------
    path : Path
    text : str
        With its mark (`output_mark.sign`), so that it may be replaced the next time.
    force : bool
        Move a file that onetake did not write aside, to ``NAME.bak``, instead of refusing.
    inputs : iterable of Path
        Files that are never replaced or moved, even with `force`: the film and the review.

    Raises
    ------
    StoreError
        If `path` may not be replaced, or cannot be written.
    """
    check_output(path, force=force, inputs=inputs)
    kept = _set_aside(path) if force and _is_there(path) and not _is_own(path) else None
    try:
        write_file(path, text)
    except BaseException:
        if kept is not None:
            kept.rename(path)
        raise
    return kept


def check_output(path: Path, *, force: bool = False, inputs: Iterable[Path] = ()) -> None:
    """Refuse a path at which onetake may not write; call it before the work, too.

    Raises
    ------
    StoreError
        If a folder, an input, or a file that onetake did not write is there.
    """
    if not _is_there(path):
        return
    if path.is_dir():
        raise StoreError(f"{path}: a folder, wanted a free name for a file; name another folder with -o")
    if any(_is_same(path, source) for source in inputs):
        raise StoreError(
            f"{path}: is the file that was given to read, wanted another place for the result; "
            "name another folder with -o"
        )
    if not force and not _is_own(path):
        raise StoreError(
            f"{path}: was not written by onetake or was changed since, wanted a free name; "
            "name another folder with -o, or move this file aside with --force"
        )


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _is_same(path: Path, source: Path) -> bool:
    try:
        return path.samefile(source)
    except OSError:
        return False


def _is_own(path: Path) -> bool:
    try:
        return path.is_file() and has_own_mark(path.read_bytes())
    except OSError:
        return False


def _set_aside(path: Path) -> Path:
    """Rename a user's file to a free name beside it and return that."""
    names = (path.with_name(f"{path.name}.bak{n or ''}") for n in range(1000))
    kept = next(name for name in names if not _is_there(name))
    try:
        path.rename(kept)
    except OSError as err:
        raise StoreError(
            f"{path}: {err.strerror or err}, wanted to move it to {kept.name}; name another folder with -o"
        ) from err
    return kept
