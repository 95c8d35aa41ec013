"""A library on an object store, by its address: ``s3://bucket/films``, through fsspec."""

from __future__ import annotations

import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import ABOUT
from onetake.core.errors import MissingExtra, OnetakeError, StoreError
from onetake.core.store import INDEX
from onetake.library.place import SUFFIX, TRUTH, Entry, check_film_name

if TYPE_CHECKING:
    from collections.abc import Iterator

PROTOCOLS = ("s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "memory")
"""Kinds of address that a library may have; onetake downloads nothing from web addresses."""
AT_ONCE = 16
"""Requests to the store at the same time: each waits for the network most of its time. Set by hand."""
_STAMPS = ("ETag", "etag", "md5Hash", "LastModified", "mtime", "updated", "last_modified", "created")
"""What the stores call the things that change with an object; those that are there are taken."""


class RemotePlace:
    """A folder of an object store; see `onetake.library.place.Place`."""

    def __init__(self, address: str) -> None:
        protocol = address.partition("://")[0].lower()
        if protocol not in PROTOCOLS:
            raise StoreError(
                f"{address}: an address of the kind {protocol}, wanted one of {', '.join(PROTOCOLS)}, "
                "or a folder; onetake downloads nothing from the web"
            )
        import fsspec

        self._address = address
        with told(address):
            try:
                self._fs, self._root = fsspec.core.url_to_fs(address)
            except ImportError as err:
                raise MissingExtra(f"what opens {protocol} addresses", "cloud") from err
        self._fs.invalidate_cache()

    @property
    def address(self) -> str:
        """The address."""
        return self._address

    def entries(self) -> list[Entry]:
        """Return the readings, by name: one listing for each folder, and one for each reading."""
        with told(self._address), ThreadPoolExecutor(AT_ONCE) as pool:
            found: list[Entry] = []
            waiting = [self._root]
            while waiting:
                deeper: list[str] = []
                readings: list[str] = []
                for folders in pool.map(self._folders, waiting):
                    for path in folders:
                        name = path.rpartition("/")[2]
                        if not name.startswith(".") and name != TRUTH:
                            (readings if name.endswith(SUFFIX) else deeper).append(path)
                stamps = pool.map(self._stamp, readings)
                found += [
                    Entry(self._name(path), stamp)
                    for path, stamp in zip(readings, stamps, strict=True)
                    if stamp is not None
                ]
                waiting = deeper
        return sorted(found, key=lambda entry: entry.film)

    def has(self, film: str) -> bool:
        """Whether there is a reading of that name."""
        with told(self._address):
            return bool(self._fs.exists(f"{self._path(film)}/{INDEX}"))

    def read(self, film: str, file: str) -> bytes | None:
        """Return a file of a reading, None where there is none."""
        with told(f"{self._address}/{film}{SUFFIX}/{file}"):
            try:
                data: bytes = self._fs.cat_file(f"{self._path(film)}/{file}")
            except FileNotFoundError:
                return None
            return data

    def files(self, film: str, below: str) -> list[str]:
        """Return the paths within a reading of all objects below one of its folders, sorted."""
        with told(f"{self._address}/{film}{SUFFIX}/{below}"):
            found = self._files(f"{self._path(film)}/{below}")
        return sorted(f"{below}/{name}" for name in found)

    def write(self, film: str, file: str, data: bytes) -> None:
        """Write one object."""
        with told(f"{self._address}/{film}{SUFFIX}/{file}"):
            self._fs.pipe_file(f"{self._path(film)}/{file}", data)
            self._fs.invalidate_cache()

    def put(self, film: str, folder: Path, index: bytes) -> None:
        """Store the reading in `folder` under that name: its parts first, its ``reading.json`` last.

        Objects of an older reading that the new one does not have are removed after that.
        """
        target = self._path(film)
        files = {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_file()}
        files.pop(INDEX, None)
        with told(f"{self._address}/{film}{SUFFIX}"):
            older = self._files(target)
            with ThreadPoolExecutor(AT_ONCE) as pool:
                list(pool.map(lambda n: self._fs.pipe_file(f"{target}/{n}", files[n].read_bytes()), files))
            self._fs.pipe_file(f"{target}/{INDEX}", index)
            for name in older - files.keys() - {INDEX}:
                if name.startswith(("tracks/", "stills/")):
                    self._fs.rm_file(f"{target}/{name}")
            self._fs.invalidate_cache()

    def remove(self, film: str) -> None:
        """Remove a reading: its ``reading.json`` first, so that it is none from then on."""
        target = self._path(film)
        with told(f"{self._address}/{film}{SUFFIX}"):
            self._fs.rm_file(f"{target}/{INDEX}")
            self._fs.invalidate_cache()
            if self._fs.exists(target):
                self._fs.rm(target, recursive=True)
            self._fs.invalidate_cache()

    @contextmanager
    def folder(self, film: str) -> Iterator[Path]:
        """Yield a temporary folder that the reading has been brought to."""
        target = self._path(film)
        with tempfile.TemporaryDirectory(prefix="onetake-") as scratch:
            folder = Path(scratch) / f"{film.rpartition('/')[2]}{SUFFIX}"
            folder.mkdir()
            with told(f"{self._address}/{film}{SUFFIX}"), ThreadPoolExecutor(AT_ONCE) as pool:
                list(pool.map(lambda name: self._bring(target, name, folder), self._files(target)))
            yield folder

    def shown(self, film: str) -> str:
        """Return the address of a reading."""
        return f"{self._address}/{film}{SUFFIX}"

    def _bring(self, target: str, name: str, folder: Path) -> None:
        if ".." in name.split("/"):
            return
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self._fs.cat_file(f"{target}/{name}"))

    def _files(self, target: str) -> set[str]:
        """Return the names of all objects of a reading."""
        self._fs.invalidate_cache()
        if not self._fs.exists(target):
            return set()
        head = self._plain(target)
        return {self._plain(path).removeprefix(head).lstrip("/") for path in self._fs.find(target)}

    def _folders(self, path: str) -> list[str]:
        try:
            found = self._fs.ls(path, detail=True)
        except FileNotFoundError:
            return []
        return [one["name"].rstrip("/") for one in found if one["type"] == "directory"]

    def _stamp(self, path: str) -> str | None:
        """Return what changes with a reading, None where there is none."""
        found: dict[str, Any] = {
            one["name"].rpartition("/")[2]: one for one in self._fs.ls(path, detail=True)
        }
        if INDEX not in found:
            return None
        shown = [found[name] for name in (INDEX, ABOUT) if name in found]
        return ":".join(f"{one.get('size')}:" + ":".join(_changing(one)) for one in shown)

    def _name(self, path: str) -> str:
        below = self._plain(path).removeprefix(self._plain(self._root)).strip("/")
        return below.removesuffix(SUFFIX)

    def _plain(self, path: str) -> str:
        return path.strip("/")

    def _path(self, film: str) -> str:
        return f"{self._root.rstrip('/')}/{check_film_name(film)}{SUFFIX}"


def _changing(found: dict[str, Any]) -> Iterator[str]:
    return (str(found[key]) for key in _STAMPS if key in found)


@contextmanager
def told(what: str) -> Iterator[None]:
    """Turn any error of an object store into a sentence: each has classes of its own.

    Raises
    ------
    StoreError
        If anything goes wrong within.
    """
    try:
        yield
    except OnetakeError:
        raise
    except Exception as err:  # the stores' clients raise what they like
        because = " ".join(str(err).split()) or type(err).__name__
        raise StoreError(
            f"{what}: {because[:300]}, wanted a store that answers; check the address, your credentials and "
            "the network"
        ) from err
