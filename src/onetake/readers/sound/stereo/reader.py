"""Stereo: where the sound and its voices stand between the channels, and when they jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, curve, marks, spans
from onetake.readers.base import Gives, author
from onetake.readers.sound.stereo.tile_gathering import A_SECOND, PAGE, Tiling
from onetake.signal.stereo import pan_tracking
from onetake.signal.stereo.channel_delay import agreement, told_by_delay
from onetake.signal.stereo.field import balance, fields, width
from onetake.signal.stereo.panning_tiles import Tiles, background, weighed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from onetake.core.arrays import Floats
    from onetake.core.blocks import Spectra


PRESENT = 5.0
"""dB over the background, the bands' mean, from which there is more than the background."""
FULL = 8.0
"""dB from which a moment counts fully on the path."""
LEAST, SHORT, HOME = 3, 6, 9
"""Tenths of a second: of the shortest voice, of a visit too short to stand by itself, of one that may."""
SHARE = 0.2
"""Share of a moment's weight that must stand near the path for the place to be told."""
JUMP = 0.6
"""Pan from which a change from one moment to the next is a jump from side to side."""
PHASED = 0.4
"""How well the phases must agree on the azimuth for it to be told."""


class Stereo:
    """Reads where the sound stands; see docs/explanation/stereo.md."""

    name = "stereo"
    version = 2
    gives: tuple[Gives, ...] = (
        Gives("stereo.pan", "curve", "pan", "where the voices, and what else stands out, come from"),
        Gives("stereo.azimuth", "curve", "deg", "the same by the channels' delay, where that tells it"),
        Gives("stereo.jumps", "marks", "pan", "where a voice jumps from side to side, and how far"),
        Gives("stereo.balance", "curve", "pan", "which side all the sound leans to"),
        Gives("stereo.width", "curve", "share", "share of the side signal: 0 mono, 1 out of phase"),
        Gives("stereo.field", "spans", "", "silence, mono, stereo, one side or out of phase"),
    )
    cites: tuple[str, ...] = (
        "C. Avendano, WASPAA 2003",
        "O. Yilmaz and S. Rickard, IEEE Trans. Signal Processing 52, 2004",
        "G. Kuhn, J. Acoust. Soc. Am. 62, 1977",
    )

    def __init__(self) -> None:
        self._tiling = Tiling()

    def push(self, spectra: Spectra) -> None:
        """Take the next spectra."""
        self._tiling.push(spectra)

    def close(self) -> list[Track]:
        """Return the tracks; a place is null where nothing stands out or the channels are out of phase."""
        pages, whole = self._tiling.close()
        if not pages or not len(whole):
            return []
        start = self._tiling.start
        t = start + (np.arange(len(whole)) + 0.5) / A_SECOND
        by, cites = author(self), self.cites
        first, last, labels, values = fields(whole)
        return [
            *self._voices(pages),
            curve("stereo.balance", t, balance(whole), "pan", by=by, cites=cites),
            curve("stereo.width", t, width(whole), "share", by=by, cites=cites),
            spans(
                "stereo.field", start + first / A_SECOND, start + last / A_SECOND, labels, values, "", by=by,
                notes={"value": "correlation of the channels, -1 to 1"},
            ),
        ]  # fmt: skip

    def _voices(self, pages: list[NDArray[np.void]]) -> list[Track]:
        seen = _Seen(pages, self._tiling.hz)
        level = seen.each(lambda tiles: tiles.excess.mean(axis=1))
        t = self._tiling.start + (np.arange(len(level)) + 0.5) / A_SECOND
        present = level >= PRESENT
        best = seen.each(lambda tiles: _best(seen.agreed(tiles)))[present]
        delayed = told_by_delay(best[:, 0], best[:, 1])
        place, sure = (_by_delay if delayed else _by_level)(seen, level)
        kept = pan_tracking.settled(place[0], present, least=LEAST, short=SHORT, home=HOME)
        pan = np.where(kept & (sure >= (PHASED if delayed else SHARE)), place[1], np.nan)
        confidence = np.where(np.isfinite(pan), np.clip(sure * np.minimum(level / FULL, 1), 0, 1), 0.0)
        notes = {"by": "delay between the channels: azimuth / 90 degrees" if delayed else "level"}
        at, far = pan_tracking.jumps(t, pan, JUMP)
        names = ["to the right" if step > 0 else "to the left" for step in far]
        by, cites = author(self), self.cites
        return [
            curve("stereo.pan", t, pan, "pan", by=by, confidence=confidence, cites=cites, notes=notes),
            curve("stereo.azimuth", t, 90 * pan if delayed else pan + np.nan, "deg", by=by,
                  confidence=confidence if delayed else 0 * t, cites=cites),
            marks("stereo.jumps", at, names, far, "pan", by=by, cites=cites),
        ]  # fmt: skip


class _Seen:
    """The tiles, page by page: an hour's at once would take 200 MB."""

    def __init__(self, pages: list[NDArray[np.void]], hz: Floats) -> None:
        self._pages, self._hz = pages, hz
        self._usual = background(pages)

    def __iter__(self) -> Iterator[Tiles]:
        return (weighed(page, self._usual) for page in self._pages)

    def each(self, what: Callable[[Tiles], Floats]) -> Floats:
        """Return what `what` gives of each page, one after the other, shape (moments, ...)."""
        return np.concatenate([what(tiles).astype(np.float32) for tiles in self])

    def agreed(self, tiles: Tiles) -> Floats:
        """Return how well the moments agree on each azimuth."""
        return agreement(tiles.phase, tiles.excess * tiles.coherence**2, self._hz, 90 * pan_tracking.GRID)


def _best(agreed: Floats) -> Floats:
    """Return the best agreement of each moment, and its azimuth, shape (n, 2)."""
    return np.stack([agreed.max(axis=1), 90 * pan_tracking.GRID[agreed.argmax(axis=1)]], axis=1)


def _by_level(seen: _Seen, level: Floats) -> tuple[tuple[Floats, Floats], Floats]:
    """Return the path and the place near it, by level, and how much of the weight stands there."""
    evidence = seen.each(lambda tiles: pan_tracking.votes(tiles.pan, tiles.weight))
    evidence *= np.minimum(level / FULL, 1)[:, None]
    path = pan_tracking.GRID[pan_tracking.best_path(evidence)]
    parts = (
        pan_tracking.near_path(tiles.pan, tiles.weight, path[k * PAGE : (k + 1) * PAGE])
        for k, tiles in enumerate(seen)
    )
    place, share = (np.concatenate(both) for both in zip(*parts, strict=True))
    return (path, place), share


def _by_delay(seen: _Seen, level: Floats) -> tuple[tuple[Floats, Floats], Floats]:
    """Return the path and the place near it, by delay, and how well the phases agree on it."""
    agreed = seen.each(seen.agreed)
    path = pan_tracking.best_path(np.maximum(agreed, 0) * np.minimum(level / FULL, 1)[:, None])
    rows, centre = np.arange(len(path)), np.clip(path, 1, len(pan_tracking.GRID) - 2)
    below, here, above = (agreed[rows, centre + k] for k in (-1, 0, 1))
    # The top of the parabola through three places.
    bend = below - 2 * here + above
    shift = np.divide(below - above, 2 * bend, out=np.zeros(len(path)), where=bend < 0)
    place = pan_tracking.GRID[centre] + pan_tracking.STEP * np.clip(shift, -1, 1)
    return (pan_tracking.GRID[path], np.clip(place, -1, 1)), agreed[rows, path]
