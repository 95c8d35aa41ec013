"""The other films that a review names, found in a library: 'darker than his last video', 'than "Alright"'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.about import read_about
from onetake.core.reading import Reading
from onetake.core.store import open_reading
from onetake.library.listing import films_of

if TYPE_CHECKING:
    from onetake.library.index import Index
    from onetake.library.listing import Listed

_WHOSE = r"(?:his|her|their|its|the artist s|the band s|the)"
_FILM = r"(?:music )?(?:video|film|clip|short|one|single|release|work)"
_LAST = re.compile(rf"{_WHOSE} (?:last|previous|preceding|most recent) {_FILM}")
_FIRST = re.compile(rf"{_WHOSE} (?:(?:first|debut|earliest) {_FILM}|debut)")


class OtherFilms(Mapping[str, Reading]):
    """Readings that were given by name, and those of a library that were found by theirs.

    *His last video* is the artist's film of the latest year before this one's, *her debut* that of the
    earliest year; two films of one year are no answer, nor is a film whose year is not known. A title must be
    the whole title; where several films have it, the artist's own is meant.
    """

    def __init__(self, index: Index, reading: Reading, given: Mapping[str, Reading]) -> None:
        self._index = index
        self._found: dict[str, Reading] = dict(given)
        known = films_of(index)
        own = next((one for one in known if one.sha256 == reading.media.sha256), None)
        about = None if reading.folder is None else read_about(reading.folder).with_media(reading.media)
        self._artist = (about.artist if about else "") or (own.artist if own else reading.media.artist)
        self._year = (about.year if about else None) or (own.year if own else None)
        self._known = [one for one in known if one.sha256 != reading.media.sha256]

    def find(self, name: str) -> Reading | None:
        """Return the reading of the film that is called so; None for none or several."""
        listed = self._listed(_words(name))
        if listed is None:
            return None
        place = self._index.place.shown(listed.film)
        if not isinstance(place, Path):
            return None
        reading = open_reading(place)
        self._found[name] = reading
        return reading

    def _listed(self, name: str) -> Listed | None:
        if _LAST.fullmatch(name):
            return self._by_year(before=self._year, latest=True)
        if _FIRST.fullmatch(name):
            return self._by_year(before=None, latest=False)
        titled = [one for one in self._known if name in (_words(one.title), _words(one.film))]
        own = [one for one in titled if self._is_own(one)]
        return _only(own or titled)

    def _by_year(self, *, before: int | None, latest: bool) -> Listed | None:
        """Return the artist's one film of the latest or the earliest year."""
        if latest and before is None:
            return None
        dated = [(one.year, one) for one in self._known if self._is_own(one) and one.year is not None]
        years = [year for year, _ in dated if before is None or year < before]
        if not years or (not latest and self._year is not None and min(years) >= self._year):
            return None
        wanted = max(years) if latest else min(years)
        return _only([one for year, one in dated if year == wanted])

    def _is_own(self, one: Listed) -> bool:
        return bool(self._artist) and _words(one.artist) == _words(self._artist)

    def __getitem__(self, name: str) -> Reading:
        return self._found[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def _only(found: list[Listed]) -> Listed | None:
    return found[0] if len(found) == 1 else None


def _words(name: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", name.casefold()))
