"""The tracks of a reading in a library: each is brought, and its hash checked, when asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError
from onetake.core.store import track_from_parquet
from onetake.core.track import Track
from onetake.library.place import SUFFIX

if TYPE_CHECKING:
    from onetake.core.stored_reading import StoredReading
    from onetake.library.place import Place


class PlacedTracks(Mapping[str, Track]):
    """Tracks by name; each is kept once it was asked for, so a film is to be let go after use."""

    def __init__(self, place: Place, film: str, stored: StoredReading) -> None:
        self._place, self._film = place, film
        self._index = {entry.name: entry for entry in stored.tracks}
        self._held: dict[str, Track] = {}

    def __getitem__(self, name: str) -> Track:
        if name in self._held:
            return self._held[name]
        entry = self._index[name]
        where = f"{self._place.address}/{self._film}{SUFFIX}/{entry.file}"
        data = self._place.read(self._film, entry.file)
        if data is None:
            raise StoreError(f"{where}: not there, wanted the track's file; see: onetake library verify")
        self._held[name] = track_from_parquet(data, entry, where)
        return self._held[name]

    def __contains__(self, name: object) -> bool:
        return name in self._index

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)
