"""What a user knows of a film besides its file: artist, title, year, album; kept in the reading's folder.

``NAME.reading/about.json`` is written beside ``reading.json``, so that reading the film again keeps it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.files import write_file
from onetake.core.strict_json import WrongValue, parse

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.media import Media

ABOUT = "about.json"
EARLIEST, LATEST = 1850, 2999
"""Years that a film can be of; anything else is a slip of the pen. Set by hand."""
_LONGEST = 300
"""Characters of a name, at most; set by hand."""


@dataclass(frozen=True, slots=True)
class About:
    """Artist, title, year and album of a film, as a user gives them.

    Raises
    ------
    StoreError
        If the year is none, or a name is longer than 300 characters.
    """

    artist: str = ""
    title: str = ""
    year: int | None = None
    album: str = ""

    def __post_init__(self) -> None:
        if self.year is not None and not EARLIEST <= self.year <= LATEST:
            raise StoreError(f"year: {self.year}, wanted one from {EARLIEST} to {LATEST}, such as 2015")
        for name in ("artist", "title", "album"):
            if len(getattr(self, name)) > _LONGEST:
                raise StoreError(
                    f"{name}: {len(getattr(self, name))} characters, wanted {_LONGEST} at most; shorten it"
                )

    def over(self, other: About) -> About:
        """Return what is given here, and the rest from `other`.

        Examples
        --------
        >>> About(year=2015).over(About("Ann", "Door", 2014))
        About(artist='Ann', title='Door', year=2015, album='')
        """
        given = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name)}
        return replace(other, **given)

    def with_media(self, media: Media) -> About:
        """Return it with the file's own title and artist where none is given here."""
        return self.over(About(media.artist[:_LONGEST], media.title[:_LONGEST]))


def about_from_json(data: bytes, place: str) -> About:
    """Return the content of an ``about.json``; `place` names it in errors.

    Raises
    ------
    StoreError
        If it is no such file.
    """
    try:
        return parse(About, data)
    except (WrongValue, StoreError) as err:
        raise StoreError(
            f"{place}: {err}; write it again with: onetake library add LIBRARY READING --artist NAME"
        ) from err


def read_about(folder: Path) -> About:
    """Return what is kept in the folder of a reading; an empty `About` where there is nothing.

    Raises
    ------
    StoreError
        If the file cannot be read or is damaged.
    """
    path = folder / ABOUT
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return About()
    except OSError as err:
        raise StoreError(f"{path}: {err.strerror or err}, wanted a file that can be read") from err
    return about_from_json(data, str(path))


def about_to_json(about: About) -> str:
    """Return the text of an ``about.json``."""
    known: dict[str, Any] = {f.name: getattr(about, f.name) for f in fields(about)}
    return json.dumps({k: v for k, v in known.items() if v}, indent=1, ensure_ascii=False) + "\n"


def write_about(folder: Path, about: About) -> None:
    """Keep it in the folder of a reading, in place of what was kept there.

    Raises
    ------
    StoreError
        If it cannot be written.
    """
    if about != read_about(folder):
        write_file(folder / ABOUT, about_to_json(about))
