"""Object storage (S3, GCS, Azure, ...) through fsspec: films are brought here, readings are brought there.

An object appears whole or not at all, but a folder of objects does not. So a reading's parts are written
first and ``reading.json`` last, and only where there is none (a conditional put): who comes second drops it.
"""

from __future__ import annotations

import posixpath
import shutil
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import ABOUT
from onetake.core.errors import MediaError, OnetakeError
from onetake.core.names import result_stem
from onetake.core.store import INDEX
from onetake.core.stored_reading import StoredReading, from_json
from onetake.engines.film_key import failure_name, is_named_by_key, prefix
from onetake.engines.leases import LEASES
from onetake.engines.places import failure_of_text, failure_text
from onetake.engines.storage_access import explained, open_storage
from onetake.library.place import SUFFIX
from onetake.library.remote_place import AT_ONCE

if TYPE_CHECKING:
    from onetake.core.reading import Reading

_CHUNK = 8 << 20
"""Bytes that are read of a film at once. Set by hand."""
_SPARE = 500_000_000
"""Free bytes that a film must leave on the local disk. Set by hand."""


class Fetcher:
    """Brings the files of one film to a temporary folder, at most `most` bytes in all."""

    def __init__(self, folder: Path, most: int) -> None:
        self._folder, self._most = folder, most
        self._left = most

    def bring(self, address: str, what: str) -> str:
        """Copy one file and return where it is now; it keeps its name.

        Raises
        ------
        MediaError
            If there is none, or it is larger than the bound or the free space.
        OSError
            If the connection breaks.
        """
        system, path = open_storage(address)
        with explained(address):
            size = int(system.info(path).get("size") or 0)
            self._refuse(address, size)
            name = result_stem(Path(path).stem) + Path(path).suffix
            target = self._folder / what / name
            target.parent.mkdir()
            with system.open(path, "rb") as source, target.open("wb") as copy:
                while data := source.read(_CHUNK):
                    self._refuse(address, len(data))
                    self._left -= len(data)
                    copy.write(data)
        return str(target)

    def _refuse(self, address: str, size: int) -> None:
        if size > self._left:
            raise MediaError(
                f"{address}: more than the {self._most / 1e9:.3g} GB of temporary space, "
                "wanted a smaller film; allow more with --temporary-space"
            )
        free = shutil.disk_usage(self._folder).free
        if size + _SPARE > free:
            raise TimeoutError(
                f"{address}: {free / 1e9:.3g} GB are free in {self._folder.parent}, wanted "
                f"{(size + _SPARE) / 1e9:.3g} GB; free some space or set TMPDIR"
            )


class RemotePlace:
    """A prefix on object storage.

    Parameters
    ----------
    address : str
        Such as ``s3://bucket/readings``.
    """

    def __init__(self, address: str) -> None:
        self._address = address.rstrip("/")
        self._system, path = open_storage(address)
        self._root = path.rstrip("/")

    def check(self) -> None:
        """Refuse a prefix that cannot be listed."""
        with explained(self._address):
            if not self._system.exists(self._root):
                self._system.makedirs(self._root, exist_ok=True)

    def find(self, key: str, film: str) -> str | None:
        """Return the name of the whole reading of this key, None where there is none.

        Its hashes are not computed, since that would fetch it: each object is whole, and all must be there.
        """
        self._system.invalidate_cache()
        with explained(self._address):
            found = self._system.glob(f"{self._root}/{prefix(key)}-*.reading/{INDEX}")
            names = sorted(str(path).split("/")[-2] for path in found)
        return next((name for name in names if self._is_done(name, key)), None)

    def is_whole(self, name: str, key: str) -> bool:
        """Return whether the reading of this name is there, of this key, with all its objects."""
        with explained(self.address(name)):
            return self._is_done(name, key)

    def named(self) -> dict[str, str]:
        """Return key -> name of the readings that have other names than those that runs give.

        Those in folders of the prefix are not looked for: that takes a request for each folder.
        """
        with explained(self._address):
            try:
                paths = self._system.ls(self._root, detail=False)
            except FileNotFoundError:
                return {}
            names = [str(path).rstrip("/").rpartition("/")[2] for path in paths]
            others = [name for name in names if name.endswith(SUFFIX) and not is_named_by_key(name)]
            with ThreadPoolExecutor(AT_ONCE) as pool:
                keys = list(pool.map(self._key, others))
        return {key: name for name, key in zip(others, keys, strict=True) if key}

    def _key(self, name: str) -> str | None:
        try:
            return self._index(name).made.key
        except (OnetakeError, FileNotFoundError):
            return None

    def address(self, name: str) -> str:
        """Return the address of a reading."""
        return f"{self._address}/{name}"

    def local(self, name: str, temporary: Path) -> Path:
        """Return a temporary folder that receives the reading."""
        return temporary / name

    def fetch(self, name: str, temporary: Path) -> Path:
        """Copy the reading of this name to a temporary folder."""
        folder = temporary / name
        with explained(self.address(name)):
            stored = self._index(name)
            about = [ABOUT] if self._system.exists(f"{self._root}/{name}/{ABOUT}") else []
            for file in (INDEX, *about, *_parts(stored)):
                (folder / file).parent.mkdir(parents=True, exist_ok=True)
                (folder / file).write_bytes(self._system.cat_file(f"{self._root}/{name}/{file}"))
        return folder

    def publish(self, folder: Path, name: str, key: str) -> None:
        """Bring the reading in `folder` to its place: parts first, the manifest last, and only once."""
        with explained(self.address(name)):
            self._bring_parts(folder, name)
            target, text = f"{self._root}/{name}/{INDEX}", (folder / INDEX).read_bytes()
            try:
                self._system.pipe_file(target, text, mode="create")
            except FileExistsError:
                if not self._is_done(name, key):  # a damaged one, which this one replaces
                    self._system.pipe_file(target, text)

    def replace(self, reading: Reading, name: str) -> None:
        """Bring what has changed of a reading judged again to its place; its tracks are the same."""
        folder = reading.folder
        assert folder is not None  # `fetch` has brought it to a folder
        with explained(self.address(name)):
            for file in (ABOUT, INDEX):
                if (folder / file).is_file():
                    self._system.pipe_file(f"{self._root}/{name}/{file}", (folder / file).read_bytes())

    def failure(self, key: str) -> dict[str, Any] | None:
        """Return why the film of this key failed for good, None where it did not."""
        with explained(self._address):
            try:
                return failure_of_text(self._system.cat_file(f"{self._root}/{failure_name(key)}"))
            except FileNotFoundError:
                return None

    def keep_failure(self, key: str, document: dict[str, Any]) -> None:
        """Keep why the film of this key failed for good."""
        with explained(self._address):
            self._system.pipe_file(f"{self._root}/{failure_name(key)}", failure_text(document).encode())

    def drop_failure(self, key: str) -> None:
        """Forget that the film of this key ever failed."""
        path = f"{self._root}/{failure_name(key)}"
        with explained(self._address):
            if self._system.exists(path):
                self._system.rm_file(path)

    def take_lease(self, name: str, data: bytes) -> bool:
        """Make a lease by a conditional put; return False where there is one."""
        with explained(self._address):
            try:
                self._system.pipe_file(self._lease(name), data, mode="create")
            except FileExistsError:
                return False
        return True

    def lease(self, name: str) -> bytes | None:
        """Return what a lease says, None where there is none."""
        with explained(self._address):
            try:
                found: bytes = self._system.cat_file(self._lease(name))
            except FileNotFoundError:
                return None
        return found

    def renew_lease(self, name: str, data: bytes) -> None:
        """Write a lease again."""
        with explained(self._address):
            self._system.pipe_file(self._lease(name), data)

    def drop_lease(self, name: str) -> None:
        """Remove a lease, if there is one."""
        with explained(self._address), suppress(FileNotFoundError):
            self._system.rm_file(self._lease(name))

    def leases(self) -> list[str]:
        """Return the names of all leases."""
        self._system.invalidate_cache()
        with explained(self._address):
            try:
                found = self._system.ls(f"{self._root}/{LEASES}", detail=False)
            except FileNotFoundError:
                return []
        return sorted(name for path in found if (name := str(path).rpartition("/")[2]))

    def _lease(self, name: str) -> str:
        return f"{self._root}/{LEASES}/{name}"

    def _bring_parts(self, folder: Path, name: str) -> None:
        def bring(file: str) -> None:
            self._system.pipe_file(f"{self._root}/{name}/{file}", (folder / file).read_bytes())

        files = [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*")) if path.is_file()]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(bring, (file for file in files if file != INDEX)))

    def _index(self, name: str) -> StoredReading:
        path = f"{self._root}/{name}/{INDEX}"
        return from_json(self._system.cat_file(path), Path(path))

    def _is_done(self, name: str, key: str) -> bool:
        try:
            stored = self._index(name)
        except (OnetakeError, FileNotFoundError):
            return False
        there = {posixpath.relpath(str(one), self._root) for one in self._system.find(f"{self._root}/{name}")}
        return stored.made.key == key and all(f"{name}/{file}" in there for file in _parts(stored))


def _parts(stored: StoredReading) -> list[str]:
    """Return the files of a reading besides its manifest."""
    return [*(track.file for track in stored.tracks), *(f"stills/{name}" for name in stored.images)]
