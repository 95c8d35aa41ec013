"""The temporary folders of films, named by the process that they belong to."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.publish import is_alive

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = "onetake-film-"
"""How their names begin."""


def temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a new temporary folder whose name says which process it belongs to."""
    return tempfile.TemporaryDirectory(prefix=f"{_FOLDER}{os.getpid()}-", ignore_cleanup_errors=True)


def remove_dead_folders() -> None:
    """Remove the temporary folders of runs that were killed."""
    for folder in _dead_folders():
        shutil.rmtree(folder, ignore_errors=True)


def _dead_folders() -> Iterator[Path]:
    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*-*"):
        owner = folder.name.removeprefix(_FOLDER).partition("-")[0]
        if owner.isdigit() and not is_alive(int(owner)):
            yield folder
