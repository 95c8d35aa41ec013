"""The list of the files that staging has written, by which a later staging knows what a user has changed."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from onetake.core.files import write_file
from onetake.stage.score.score_document import FILES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LIST = "written.json"
"""Name of the list within the folder of a staged film: file name -> sha256."""


def write_list(folder: Path) -> None:
    """Write the list of all files of a staged film into its folder."""
    files = {path.name: sha256(path) for path in sorted(folder.iterdir()) if path.is_file()}
    write_file(folder / LIST, json.dumps({"files": files}, indent=1))


def unchanged_since_staging(folder: Path, truth: str) -> Callable[[str], bool]:
    """Return whether a file of an earlier staging, named by its path in `folder`, is as it was written.

    The folder `truth` is always replaced. In a folder without a list (of an older onetake) every file with
    one of the usual names counts as unchanged.
    """
    listed: Any = None
    try:
        document = json.loads((folder / LIST).read_text(encoding="utf-8"))
        listed = document["files"] if isinstance(document, dict) else None
    except (OSError, ValueError, KeyError):
        pass

    def is_unchanged(name: str) -> bool:
        if name == LIST or name.startswith(f"{truth}/"):
            return True
        if not isinstance(listed, dict):
            return name in FILES
        return name in listed and listed[name] == sha256(folder / name)

    return is_unchanged


def sha256(path: Path) -> str:
    """Return the hash of a file, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
