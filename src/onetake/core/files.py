"""Write one file whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError
from onetake.core.publish import flush_folder

if TYPE_CHECKING:
    from pathlib import Path


def write_file(path: Path, content: str | bytes) -> Path:
    """Write `content` to `path` atomically (text as UTF-8) and return `path`; folders are made as needed.

    Raises
    ------
    StoreError
        If it cannot be written; what was there before stays whole.
    """
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        flush_folder(path.parent)
    except OSError as err:
        raise StoreError(
            f"{path}: {err.strerror or err}, wanted a file that can be written; "
            "free some space or name another with -o"
        ) from err
    finally:
        with suppress(OSError):
            draft.unlink()
    return path
