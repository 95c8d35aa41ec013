"""Whether a folder can receive results: asked before the work, so that no work is lost."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from onetake.core.errors import StoreError
from onetake.core.names import as_address

LEAST_FREE = 16_000_000
"""Free bytes that a reading and its page need at least: stills and tracks of a four-minute video take about
6 MB, and while a reading is replaced the old one is still there. Set by hand from such readings."""


def check_folder(folder: Path) -> None:
    """Refuse a folder in which results cannot be stored. It is not made, or is removed again.

    Raises
    ------
    StoreError
        If it is a file or a reading, cannot be made or written, or its disk is full.
    """
    if (address := as_address(folder)) is not None:
        raise StoreError(f"{address}: an address, wanted a folder on this computer; name another with -o")
    if (folder / "reading.json").is_file():
        raise StoreError(
            f"{folder}: a reading, wanted the folder for the results; name the one that holds it: "
            f"-o {folder.absolute().parent}"
        )
    above = next((p for p in (folder, *folder.absolute().parents) if os.path.lexists(p)), Path("/"))
    if not above.is_dir():
        found = "a file" if above.exists() else "a broken link"
        raise StoreError(f"{above}: {found}, wanted a folder for the results; name another with -o")
    made = [p for p in (folder, *folder.absolute().parents) if not os.path.lexists(p)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder, prefix=".onetake-"):
            pass
        free = shutil.disk_usage(folder).free
    except OSError as err:
        raise StoreError(
            f"{folder}: {err.strerror or err}, wanted a folder that can be written; name another with -o"
        ) from err
    finally:
        # `made` begins with the innermost folder.
        for one in made:
            with suppress(OSError):
                one.rmdir()
    if free < LEAST_FREE:
        raise StoreError(
            f"{folder}: {free // 1_000_000} MB are free on its disk, wanted {LEAST_FREE // 1_000_000} MB; "
            "free some space or name another folder with -o"
        )
