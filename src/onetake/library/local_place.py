"""A library in a folder on this computer."""

from __future__ import annotations

import filecmp
import os
import shutil
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from onetake.core.about import ABOUT
from onetake.core.errors import StoreError
from onetake.core.files import write_file
from onetake.core.publish import flush_folder, publish
from onetake.core.store import INDEX, is_own_file
from onetake.library.place import SUFFIX, TRUTH, Entry, check_film_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


class LocalPlace:
    """A folder; see `onetake.library.place.Place`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @property
    def address(self) -> str:
        """The folder, absolute."""
        return str(self.root.absolute())

    def entries(self) -> list[Entry]:
        """Return the readings, by name; hidden folders, and links to folders above, are left out."""
        try:
            return sorted(self._walk(str(self.root), "", frozenset()), key=lambda entry: entry.film)
        except OSError as err:
            raise StoreError(
                f"{self.root}: {err.strerror or err}, wanted a folder that can be read; check the permissions"
            ) from err

    def _walk(self, folder: str, prefix: str, above: frozenset[str]) -> Iterator[Entry]:
        # os.scandir: a library of ten thousand readings is listed in a tenth of a second.
        if (real := os.path.realpath(folder)) in above:
            return
        deeper = []
        with os.scandir(folder) as found:
            for one in found:
                if one.name.startswith(".") or one.name == TRUTH or not one.is_dir():
                    continue
                if not one.name.endswith(SUFFIX):
                    deeper.append(one)
                elif (stamp := _stamp(one.path)) is not None:
                    yield Entry(prefix + one.name.removesuffix(SUFFIX), stamp)
        for one in deeper:
            with suppress(PermissionError):
                yield from self._walk(one.path, f"{prefix}{one.name}/", above | {real})

    def without_index(self) -> list[str]:
        """Return the names of folders of readings in the library whose ``reading.json`` is gone."""
        found = []
        for folder, names, _ in os.walk(self.root):
            here = [name for name in names if name.endswith(SUFFIX) and not name.startswith(".")]
            names[:] = [name for name in names if not name.endswith(SUFFIX) and not name.startswith(".")]
            for name in here:
                path = self.root / os.path.relpath(os.path.join(folder, name), self.root)
                if (path / "tracks").is_dir() and not (path / INDEX).exists() and name != TRUTH:
                    found.append(path.relative_to(self.root).as_posix().removesuffix(SUFFIX))
        return sorted(found)

    def has(self, film: str) -> bool:
        """Whether there is a reading of that name."""
        return (self._folder(film) / INDEX).is_file()

    def read(self, film: str, file: str) -> bytes | None:
        """Return a file of a reading, None where there is none."""
        path = self._folder(film) / file
        try:
            return path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as err:
            raise StoreError(f"{path}: {err.strerror or err}, wanted a file that can be read") from err

    def files(self, film: str, below: str) -> list[str]:
        """Return the paths within a reading of all files below one of its folders, sorted."""
        folder = self._folder(film)
        found = (folder / below).rglob("*")
        return sorted(path.relative_to(folder).as_posix() for path in found if path.is_file())

    def write(self, film: str, file: str, data: bytes) -> None:
        """Write one file into a reading, whole or not at all."""
        write_file(self._folder(film) / file, data)

    def put(self, film: str, folder: Path, index: bytes) -> None:
        """Copy the reading in `folder` to that name; what onetake did not write there is kept."""
        target = self._folder(film)

        def is_replaced(name: str) -> bool:
            given = name == ABOUT and (folder / ABOUT).is_file()
            return is_own_file(name) or given or _same(target / name, folder / name)

        try:
            with publish(target, own=is_replaced) as draft:
                shutil.copytree(folder, draft, dirs_exist_ok=True)
                write_file(draft / INDEX, index)
                for one in draft.rglob("*"):
                    if one.is_dir():
                        flush_folder(one)
        except (OSError, shutil.Error) as err:
            if isinstance(err, StoreError):
                raise
            raise StoreError(
                f"{target}: {getattr(err, 'strerror', None) or err}, wanted a folder that can be written; "
                "free some space or name another library"
            ) from err

    def remove(self, film: str) -> None:
        """Remove a reading: it is hidden at once, and then deleted."""
        target = self._folder(film)
        aside = target.with_name(f".{target.name}.removed")
        try:
            shutil.rmtree(aside, ignore_errors=True)
            target.rename(aside)
            shutil.rmtree(aside)
        except OSError as err:
            raise StoreError(
                f"{target}: {err.strerror or err}, wanted a folder that can be removed; check the permissions"
            ) from err

    @contextmanager
    def folder(self, film: str) -> Iterator[Path]:
        """Yield the folder of a reading."""
        yield self._folder(film)

    def shown(self, film: str) -> Path:
        """Return the folder of a reading."""
        return self._folder(film)

    def _folder(self, film: str) -> Path:
        return self.root / f"{check_film_name(film)}{SUFFIX}"


def _stamp(folder: str) -> str | None:
    """Return what changes with a reading, None where there is none."""
    try:
        found = os.stat(os.path.join(folder, INDEX))
    except OSError:
        return None
    stamp = f"{found.st_mtime_ns}:{found.st_size}:{found.st_ino}"
    with suppress(OSError):
        found = os.stat(os.path.join(folder, ABOUT))
        stamp += f":{found.st_mtime_ns}:{found.st_size}"
    return stamp


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and filecmp.cmp(one, other, shallow=False)
