"""Where the readings of a run go: a folder on this computer, or a prefix on object storage."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from onetake.core.errors import OnetakeError, StoreError
from onetake.core.files import write_file
from onetake.core.names import as_address
from onetake.core.output_folder import check_folder
from onetake.core.publish import recover
from onetake.core.store import stored_key
from onetake.engines.film_key import failure_name, is_named_by_key, prefix, reading_name
from onetake.engines.leases import LEASES, LocalLeases
from onetake.engines.verified import is_done
from onetake.library.local_place import LocalPlace as LibraryFolder
from onetake.library.place import SUFFIX

if TYPE_CHECKING:
    from onetake.core.reading import Reading


class Place(Protocol):
    """A place that holds readings and the files that say why films could not be read."""

    def check(self) -> None:
        """Refuse a place that cannot be written."""

    def find(self, key: str, film: str) -> str | None:
        """Return the name of the whole reading of this key, None where there is none.

        The film's name says which is looked at first: another name may have been read with the same content.
        """

    def is_whole(self, name: str, key: str) -> bool:
        """Return whether the reading of this name is there, whole and of this key."""

    def named(self) -> dict[str, str]:
        """Return key -> name of the readings that have other names than those that runs give."""

    def address(self, name: str) -> str:
        """Return where a reading is, in full."""

    def local(self, name: str, temporary: Path) -> Path:
        """Return a folder on this computer that holds the reading of this name, or is to receive it."""

    def fetch(self, name: str, temporary: Path) -> Path:
        """Return a folder on this computer that holds the reading of this name."""

    def publish(self, folder: Path, name: str, key: str) -> None:
        """Bring the reading in `folder`, which `local` gave, to its place if it is not there."""

    def replace(self, reading: Reading, name: str) -> None:
        """Bring a reading judged again to its place."""

    def failure(self, key: str) -> dict[str, Any] | None:
        """Return why the film of this key failed for good, None where it did not."""

    def keep_failure(self, key: str, document: dict[str, Any]) -> None:
        """Keep why the film of this key failed for good."""

    def drop_failure(self, key: str) -> None:
        """Forget that the film of this key ever failed."""

    def take_lease(self, name: str, data: bytes) -> bool:
        """Make a lease; return False where there is one. See `onetake.engines.leases`."""

    def lease(self, name: str) -> bytes | None:
        """Return what a lease says, None where there is none."""

    def renew_lease(self, name: str, data: bytes) -> None:
        """Write a lease again."""

    def drop_lease(self, name: str) -> None:
        """Remove a lease, if there is one."""

    def leases(self) -> list[str]:
        """Return the names of all leases."""


class LocalPlace(LocalLeases):
    """A folder on this computer, or on a share that all machines see.

    Examples
    --------
    >>> LocalPlace(Path("no-such-folder")).find("0" * 64, "a.mp4") is None
    True
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / LEASES)
        self._folder = folder

    def check(self) -> None:
        """Refuse a folder that cannot be written.

        Raises
        ------
        StoreError
            If it is a file or a reading, cannot be made or written, or its disk is full.
        """
        check_folder(self._folder)
        self._folder.mkdir(parents=True, exist_ok=True)

    def find(self, key: str, film: str) -> str | None:
        """Return the name of the whole reading of this key, None where there is none."""
        # Most often it has the film's name: then a folder of a hundred thousand readings is not listed.
        own = reading_name(key, film)
        recover(self._folder / own)
        if is_done(self._folder / own, key):
            return own
        for aside in self._folder.glob(f".{prefix(key)}-*.reading.old"):
            recover(self._folder / aside.name[1:].removesuffix(".old"))
        names = sorted(path.name for path in self._folder.glob(f"{prefix(key)}-*.reading"))
        return next((name for name in names if is_done(self._folder / name, key)), None)

    def is_whole(self, name: str, key: str) -> bool:
        """Return whether the reading of this name is there, whole and of this key."""
        return is_done(self._folder / name, key)

    def named(self) -> dict[str, str]:
        """Return key -> name of the readings that have other names than those that runs give, by folder."""
        names = (f"{entry.film}{SUFFIX}" for entry in LibraryFolder(self._folder).entries())
        others = [name for name in names if not is_named_by_key(name.rpartition("/")[2])]
        keys = {name: stored_key(self._folder / name) for name in others}
        return {key: name for name, key in keys.items() if key}

    def address(self, name: str) -> str:
        """Return the folder of a reading."""
        return str(self._folder / name)

    def local(self, name: str, temporary: Path) -> Path:
        """Return the folder itself: a reading appears there whole or not at all."""
        return self._folder / name

    fetch = local

    def publish(self, folder: Path, name: str, key: str) -> None:
        """Do nothing: it is there."""

    def replace(self, reading: Reading, name: str) -> None:
        """Do nothing: it was judged in its place."""

    def failure(self, key: str) -> dict[str, Any] | None:
        """Return why the film of this key failed for good, None where it did not."""
        try:
            return failure_of_text((self._folder / failure_name(key)).read_bytes())
        except FileNotFoundError:
            return None

    def keep_failure(self, key: str, document: dict[str, Any]) -> None:
        """Keep why the film of this key failed for good."""
        write_file(self._folder / failure_name(key), failure_text(document))

    def drop_failure(self, key: str) -> None:
        """Forget that the film of this key ever failed."""
        (self._folder / failure_name(key)).unlink(missing_ok=True)


def place_of(out: str) -> Place:
    """Return the place that a folder or an address names.

    Raises
    ------
    StoreError
        If the address is of no object storage, or what opens it is not installed.
    """
    if as_address(out) is None:
        return LocalPlace(Path(out).absolute())
    from onetake.engines.object_storage import RemotePlace

    return RemotePlace(out)


def failure_text(document: dict[str, Any]) -> str:
    """Return the text of a ``failed.json``."""
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def failure_of_text(text: bytes) -> dict[str, Any] | None:
    """Return what a ``failed.json`` says; None for one that is damaged: the film is tried again."""
    try:
        document = json.loads(text)
        well_formed = isinstance(document["sentence"], str) and isinstance(document["stage"], str)
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return document if well_formed else None


def open_for_writing(out: str) -> Place:
    """Return the place of a run after a check that it can be written.

    Raises
    ------
    StoreError
        If it cannot.
    """
    place = place_of(out)
    try:
        place.check()
    except OSError as err:
        if isinstance(err, OnetakeError):
            raise
        raise StoreError(
            f"{out}: {err.strerror or err}, wanted a place that can be written; name another with -o"
        ) from err
    return place
