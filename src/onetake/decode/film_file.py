"""The file of a film as the user named it: found before any work, and its hash."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from onetake.core.errors import MediaError
from onetake.core.names import as_address
from onetake.decode.image_files import find_images


def find(film: Path | str, what: str = "film") -> Path:
    """Return the film's absolute path; for numbered images, that of their pattern or folder.

    Parameters
    ----------
    film : path
    what : str
        What the sentences call it.

    Raises
    ------
    MediaError
        If there is no such file, or it is a folder, or it may not be read.
    """
    path, wanted = Path(film), f"{'an' if what[0] in 'aeiou' else 'a'} {what}'s file"
    if (address := as_address(path)) is not None:
        raise MediaError(
            f"{address}: an address, wanted {wanted}; onetake downloads nothing: save the {what} first"
        )
    if not path.exists():
        # A name may begin with a tilde itself; only where there is no such file is it a home folder.
        with suppress(RuntimeError):
            path = path.expanduser()
    path = path.absolute()
    if find_images(path) is not None:
        return path
    if path.is_dir():
        raise MediaError(f"{film}: a folder, wanted {wanted}; name one of the files in it")
    if not path.exists():
        raise MediaError(f"{film}: not there, wanted {wanted}; check the spelling and the folder")
    if not path.is_file():
        raise MediaError(f"{film}: no ordinary file, wanted {wanted}; copy it to the disk first")
    if not os.access(path, os.R_OK):
        raise MediaError(f"{film}: may not be read, wanted read permission; see the file's owner and mode")
    return path


def digest(path: Path) -> str:
    """Return the sha256 of a whole file, or of all images, hexadecimal; an unchanged file is hashed once."""
    if (images := find_images(path)) is not None:
        whole = "".join(
            f"{n} {digest(file)}\n" for n, file in zip(images.positions, images.files, strict=True)
        )
        return hashlib.sha256(whole.encode()).hexdigest()
    stat = path.stat()
    return _digest(path, stat.st_ino, stat.st_size, stat.st_mtime_ns)


@lru_cache(maxsize=8)
def _digest(path: Path, *_unchanged: int) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
