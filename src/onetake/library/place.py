"""Where a library is: a folder on this computer, or a folder of an object store by its address.

A library is a folder of readings and nothing else: every ``NAME.reading`` with a ``reading.json`` in it, in
that folder or in folders below, is a film of it, called by its path without ``.reading``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from urllib.request import url2pathname

from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

SUFFIX = ".reading"
TRUTH = "truth.reading"
"""What the stage writes beside its films is no reading of a film, and no film of a library."""
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Entry:
    """A reading in a library."""

    film: str
    """Its path in the library without ``.reading``, with '/': 'quarrels/kitchen'."""
    stamp: str
    """Changes whenever the reading does: sizes and times of its ``reading.json`` and ``about.json``."""


class Place(Protocol):
    """What a library does with the place that it is in."""

    @property
    def address(self) -> str:
        """The folder or address, as it is printed."""

    def entries(self) -> list[Entry]:
        """Return the readings, by name."""

    def has(self, film: str) -> bool:
        """Whether there is a reading of that name."""

    def read(self, film: str, file: str) -> bytes | None:
        """Return a file of a reading, None where there is none."""

    def files(self, film: str, below: str) -> list[str]:
        """Return the paths within a reading of all files below one of its folders, sorted."""

    def write(self, film: str, file: str, data: bytes) -> None:
        """Write one file into a reading, whole or not at all."""

    def put(self, film: str, folder: Path, index: bytes) -> None:
        """Store the reading in `folder` under that name; `index` is its ``reading.json`` and comes last."""

    def remove(self, film: str) -> None:
        """Remove a reading."""

    def folder(self, film: str) -> AbstractContextManager[Path]:
        """Yield a folder on this computer with the reading in it."""

    def shown(self, film: str) -> Path | str:
        """Return where a reading is."""


def open_place(library: Path | str, *, make: bool = False) -> Place:
    """Return the place of a library.

    Parameters
    ----------
    library : path or str
        A folder, or an address such as ``s3://bucket/films``.
    make : bool
        Make the folder where it is not there.

    Raises
    ------
    StoreError
        If it is no folder, or an address that cannot be a library.
    MissingExtra
        If what reads such addresses is not installed.
    """
    found = _ADDRESS.fullmatch(str(library))
    if found is not None and found[1].lower() == "file":
        return open_place(Path(url2pathname(found[2])), make=make)
    if found is not None:
        from onetake.library.remote_place import RemotePlace

        return RemotePlace(str(library).rstrip("/"))
    from onetake.library.local_place import LocalPlace

    # `Path` takes one of the two slashes of an address away.
    torn = re.fullmatch(r"([A-Za-z][A-Za-z0-9+.-]+):/(?!/)(.+)", str(library))
    if torn is not None and len(torn[1]) > 1 and not Path(library).exists():
        return open_place(f"{torn[1]}://{torn[2]}", make=make)
    root = Path(library)
    if make:
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError as err:
            raise StoreError(
                f"{root}: {err.strerror or err}, wanted a folder for the library; name another"
            ) from err
    if (root / "reading.json").is_file():
        raise StoreError(f"{root}: a reading, wanted the folder that holds readings; use {root.parent}")
    if not root.is_dir():
        found_what = "a file" if root.exists() else "not there"
        raise StoreError(
            f"{root}: {found_what}, wanted a folder of readings; make one with: onetake library add {root} "
            "READING"
        )
    return LocalPlace(root)


def check_film_name(film: str) -> str:
    """Return a film's name, or refuse one that would lead out of the library.

    Raises
    ------
    StoreError
        If it is empty, absolute, or has a part that is '.', '..' or hidden.

    Examples
    --------
    >>> check_film_name("quarrels/kitchen")
    'quarrels/kitchen'
    """
    parts = film.split("/")
    if any(part.startswith(".") or not part or "\\" in part or "\0" in part for part in parts):
        raise StoreError(f"{film!r}: no name of a film in a library, wanted one such as 'quarrels/kitchen'")
    return film
