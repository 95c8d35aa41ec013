"""The tracks of a part of a film: what was measured is cut, and what follows from it is derived again.

What is measured moment by moment is cut. What sums up a whole film (its loudness, its room, the number of
its voices) is not known of a part unless its reader has a function that tells it (`of_part`); a claim that
needs it then says so.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.claim import DemandedTracks, PartOfTracks
from onetake.core.cut_track import cut_track
from onetake.core.errors import MissingData, TrackError, UnknownName
from onetake.readers import READERS, TRACK_READERS
from onetake.readers.film_part import FilmPart
from onetake.readers.order import inputs_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onetake.core.gives import Gives
    from onetake.core.track import Track
    from onetake.readers.base import Reader, TrackReader
    from onetake.readers.film_part import PartMaker

_GIVERS: dict[str, tuple[type[Reader], Gives]] = {
    gives.name: (reader, gives) for reader in READERS for gives in reader.gives
}
_DERIVED: dict[str, type[TrackReader]] = {
    gives.name: reader for reader in TRACK_READERS for gives in reader.gives
}


class PartTracks(PartOfTracks):
    """The tracks of [start, end) s of a film, each made when it is first asked for.

    Parameters
    ----------
    tracks : mapping
        The tracks of the whole film.
    start, end : float
        The part, s.

    Examples
    --------
    >>> from onetake.core.track import curve
    >>> whole = {"palette.dark": curve("palette.dark", [0, 1, 2, 3], [0, 0, 1, 1], "share", by="palette 1")}
    >>> PartTracks(whole, 1.0, 3.0)["palette.dark"].values.tolist()
    [0.0, 1.0]
    """

    def __init__(self, tracks: Mapping[str, Track], start: float, end: float) -> None:
        self.start, self.end = start, end
        self.whole = tracks
        self._made: dict[str, Track | None] = {}

    def __getitem__(self, name: str) -> Track:
        if name not in self._made:
            # An older reading may lack a column that a part is told from: then the whole is needed.
            with suppress(MissingData, TrackError):
                self._made[name] = self._make(name)
            self._made.setdefault(name, None)
        found = self._made[name]
        if found is None:
            others = (other for other in self.whole if other != name)
            step = "it is known of the whole film only" if name in self.whole else ""
            raise UnknownName("track of a part of the film", name, others, step)
        return found

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.whole if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, name: object) -> bool:
        if not isinstance(name, str):
            return False
        try:
            self[name]
        except KeyError:
            return False
        return True

    def _make(self, name: str) -> Track | None:
        if name in _DERIVED:
            return self._derive(name)
        whole = self.whole.get(name)
        if whole is None:
            return None
        if name not in _GIVERS:  # the frames, lyrics and stems: their facts are about the files
            return replace(cut_track(whole, self.start, self.end), facts=whole.facts)
        reader, gives = _GIVERS[name]
        makers: Mapping[str, PartMaker] = getattr(reader, "of_part", {})
        if name in makers:
            made = makers[name](FilmPart(DemandedTracks(self.whole), self.start, self.end))
            self._made |= {track.name: track.keep_promise(_GIVERS[track.name][1]) for track in made}
            return self._made.get(name)
        if gives.of == "whole":
            return None
        return cut_track(whole, self.start, self.end, steps=gives.of == "steps")

    def _derive(self, name: str) -> Track | None:
        make = _DERIVED[name]
        if name not in self.whole and not _is_conditional(make, name):
            return None
        if not all(need in self for need in make.needs):
            return None
        seen = {need: self[need] for need in inputs_of(make) if need in self}
        given = {track.name: track for track in make().derive(seen)}
        for gives in make.gives:
            track = given.get(gives.name)
            self._made[gives.name] = None if track is None else track.keep_promise(gives)
        return self._made[name]


def _is_conditional(reader: type[TrackReader], name: str) -> bool:
    """Return whether a track is only given at times, so that a part may have it where the whole has not."""
    return any(gives.when for gives in reader.gives if gives.name == name)
