"""Three clocks: the film's, the song's (the film's with nothing left out), and the record's."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.sound.sound_facts import AlbumStretch

if TYPE_CHECKING:
    from numpy.typing import ArrayLike, NDArray

    from onetake.stage.score.sound_score import AlbumScore


@dataclass(frozen=True)
class Clocks:
    """How film, song and record run beside each other, all in whole samples but for the drift."""

    skips: tuple[tuple[float, float], ...]
    """Where the film skips and how much, s."""
    intro: float
    """Seconds of film before the record begins."""
    ratio: float
    """The record's seconds a second of song."""

    @classmethod
    def of(cls, album: AlbumScore, rate: int) -> Clocks:
        """Make the clocks of a score, rounded to samples."""
        skips = tuple((_whole(s.t, rate), _whole(s.length, rate)) for s in album.skips)
        if album.take == "none":
            return cls((), 0.0, 1.0)
        return cls(skips, _whole(album.intro, rate), 1 + album.drift * 1e-6)

    @property
    def skipped_seconds(self) -> float:
        """Seconds of song that the film leaves out."""
        return sum(length for _, length in self.skips)

    def to_song(self, film: float) -> float:
        """Turn the film's seconds to the song's.

        Examples
        --------
        >>> clocks = Clocks(((10.0, 4.0),), 2.0, 1.0)
        >>> clocks.to_song(9.0), clocks.to_song(10.0), clocks.to_film(15.0)
        (9.0, 14.0, 11.0)
        """
        return film + sum(length for t, length in self.skips if film >= t)

    def to_film(self, song: float) -> float:
        """Turn the song's seconds to the film's; what the film leaves out, to the place where it skips."""
        shift = 0.0
        for t, length in self.skips:
            if song < t + shift:
                break
            shift += min(length, song - t - shift)
        return song - shift

    def on_film(self, song: ArrayLike) -> NDArray[np.float64]:
        """Turn many of the song's seconds to the film's, leaving out what the film skips."""
        times = np.asarray(song, dtype=np.float64)
        kept = np.ones(len(times), dtype=bool)
        shift = np.zeros(len(times))
        before = 0.0
        for t, length in self.skips:
            kept &= ~((times >= t + before) & (times < t + before + length))
            shift += np.where(times >= t + before + length, length, 0.0)
            before += length
        return np.asarray(times - shift)[kept]

    def to_album(self, song: ArrayLike) -> NDArray[np.float64]:
        """Turn the song's seconds to the record's; below 0 before it begins."""
        return np.asarray((np.asarray(song, dtype=np.float64) - self.intro) * self.ratio)

    def pieces(self, length: float) -> tuple[AlbumStretch, ...]:
        """Return the stretches in which a film of `length` s runs along with the record."""
        edges = [self.intro, *(t for t, _ in self.skips if t < length), length]
        return tuple(
            AlbumStretch(a, b, float(self.to_album(self.to_song(a)))) for a, b in pairwise(edges) if b > a
        )


def _whole(seconds: float, rate: int) -> float:
    return round(seconds * rate) / rate
