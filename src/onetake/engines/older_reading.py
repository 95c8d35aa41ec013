"""The reading of a film by an older onetake, whose place a new one takes."""

from __future__ import annotations

from contextlib import suppress
from glob import escape
from typing import TYPE_CHECKING, Any

from onetake.core.errors import OnetakeError
from onetake.core.store import read_index
from onetake.engines.film_key import is_named_by_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from onetake.core.reading import Reading


def take_older_place(reading: Reading, folder: Path) -> None:
    """Let a reading that is about to be stored as `folder` replace the one that an older onetake made.

    That one is of the same film, by the same settings, in the same folder under the same name but for the
    key. It is renamed: what is then stored takes its place atomically, and keeps its reviews, its hand-made
    tracks and what is said of the film. A process that is killed in between leaves the older reading under
    the new name, where it is not done, and is replaced by the next run.
    """
    if folder.exists() or not is_named_by_key(folder.name):
        return
    name = folder.name.partition("-")[2]
    for older in sorted(folder.parent.glob(f"*-{escape(name)}")):
        if is_named_by_key(older.name) and _is_older(older, reading):
            with suppress(OSError):
                older.rename(folder)
            return


def _is_older(folder: Path, reading: Reading) -> bool:
    try:
        stored = read_index(folder)
    except (OnetakeError, OSError):
        return False
    same = _measured(stored.made.settings) == _measured(reading.made.settings)
    return stored.media.sha256 == reading.media.sha256 and same and stored.made.key != reading.made.key


def _measured(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that tracks depend on, without a user's own limits and claims."""
    from onetake.claims.in_force import with_own_settings

    return with_own_settings(settings, {})
