"""Stereo: the place of the sound and of its voices between the channels, and when they jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Gives, Lane
from onetake.core.track import Fact, Track, curve, marks, spans
from onetake.readers.base import author
from onetake.readers.sound.stereo.tile_gathering import MOMENTS_PER_SECOND, PAGE, TileCollector
from onetake.signal.stereo import pan_tracking
from onetake.signal.stereo.channel_delay import delay_agreement, is_placed_by_delay
from onetake.signal.stereo.field import FIELDS, balance, name_fields, width
from onetake.signal.stereo.panning_tiles import Tiles, background, weigh_tiles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from onetake.core.arrays import Floats
    from onetake.core.blocks import Spectra


PRESENT = 5.0
"""dB of the mean band above the background from which a moment is more than background: set on staged films
of seeds 1 to 106 (docs/explanation/stereo.md)."""
FULL = 8.0
"""dB above the background from which a moment counts fully on the path: set on the same films."""
SHORTEST_VOICE = 3
"""Moments (tenths of a second) that a stretch lasts at least: docs/explanation/stereo.md."""
SHORT_VISIT = 6
"""Moments below which a visit to a place counts only where another one lasts `LONG_VISIT`: the same page."""
LONG_VISIT = 9
"""Moments from which a visit shows that a voice stays at a place: the same page."""
NEAR_SHARE = 0.2
"""Share of a moment's weight that must lie near the path for the place to be known: set on the same films."""
JUMP = 0.6
"""Pan from which a change from one moment to the next is a jump from side to side; a choice, which leaves out
voices at 0.2 on either side (docs/explanation/stereo.md)."""
AGREEMENT = 0.4
"""Agreement of the phases (-1 to 1) from which the azimuth is known: set on the same films."""
RIGHTWARDS = "to the right"
LEFTWARDS = "to the left"
BY_DELAY = "delay"
BY_LEVEL = "level"
"""What the place was computed from: the fact `method` of `stereo.pan`."""


class Stereo:
    """Reads the place of the sound; see docs/explanation/stereo.md."""

    name = "stereo"
    version = 3
    gives: tuple[Gives, ...] = (
        Gives("stereo.pan", "curve", "pan", "where voices, and other sounds above the background, come from",
              lane=Lane("sound", "Position of what is prominent", low=-1, high=1)),
        Gives("stereo.jumps", "marks", "pan", "where a voice jumps from side to side, and how far",
              labels=(RIGHTWARDS, LEFTWARDS), lane=Lane("sound", "Jumps from side to side")),
        Gives("stereo.azimuth", "curve", "deg", "direction by the channels' delay, where they differ by it",
              lane=Lane("sound", "Azimuth by delay", low=-90, high=90)),
        Gives("stereo.balance", "curve", "pan", "which side the power of the whole sound leans to",
              lane=Lane("sound", "Balance", low=-1, high=1)),
        Gives("stereo.width", "curve", "share", "share of the side signal: 0 mono, 1 out of phase",
              lane=Lane("sound", "Stereo width", low=0, high=1)),
        Gives("stereo.field", "spans", "", "kind of the stereo field; the value is the channels' correlation",
              labels=FIELDS, lane=Lane("sound", "Stereo field")),
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "C. Avendano, WASPAA 2003",
        "O. Yilmaz and S. Rickard, IEEE Trans. Signal Processing 52, 2004",
        "G. Kuhn, J. Acoust. Soc. Am. 62, 1977",
    )

    def __init__(self) -> None:
        self._collector = TileCollector()

    def push(self, spectra: Spectra) -> None:
        """Take the next spectra."""
        self._collector.push(spectra)

    def close(self) -> list[Track]:
        """Return the tracks; a place is null where nothing rises above the background, or out of phase."""
        pages, powers = self._collector.close()
        if not pages or not len(powers):
            return []
        start = self._collector.start
        t = start + (np.arange(len(powers)) + 0.5) / MOMENTS_PER_SECOND
        by, cites = author(self), self.cites
        first, last, labels, values = name_fields(powers)
        starts, ends = start + first / MOMENTS_PER_SECOND, start + last / MOMENTS_PER_SECOND
        return [
            *self._voices(pages),
            curve("stereo.balance", t, balance(powers), "pan", by=by, cites=cites),
            curve("stereo.width", t, width(powers), "share", by=by, cites=cites),
            spans(
                "stereo.field", starts, ends, labels, values, "", by=by,
                cites=cites,
            ),
        ]  # fmt: skip

    def _voices(self, pages: list[NDArray[np.void]]) -> list[Track]:
        tiles = _TilePages(pages, self._collector.hz)
        level = tiles.map(lambda page: page.excess.mean(axis=1))
        t = self._collector.start + (np.arange(len(level)) + 0.5) / MOMENTS_PER_SECOND
        present = level >= PRESENT
        best = tiles.map(lambda page: _best(tiles.azimuth_agreement(page)))[present]
        delayed = is_placed_by_delay(best[:, 0], best[:, 1])
        place, sure = (_path_by_delay if delayed else _path_by_level)(tiles, level)
        kept = pan_tracking.moments_in_place(
            place[0], present, least=SHORTEST_VOICE, short=SHORT_VISIT, home=LONG_VISIT
        )
        pan = np.where(kept & (sure >= (AGREEMENT if delayed else NEAR_SHARE)), place[1], np.nan)
        confidence = np.where(np.isfinite(pan), np.clip(sure * np.minimum(level / FULL, 1), 0, 1), 0.0)
        facts = {"method": Fact(BY_DELAY if delayed else BY_LEVEL)}
        remark = "pan is azimuth / 90 degrees" if delayed else ""
        at, far = pan_tracking.pan_jumps(t, pan, JUMP)
        names = [RIGHTWARDS if step > 0 else LEFTWARDS for step in far]
        by, cites = author(self), self.cites
        return [
            curve("stereo.pan", t, pan, "pan", by=by, confidence=confidence, cites=cites,
                  facts=facts, remark=remark),
            curve("stereo.azimuth", t, 90 * pan if delayed else pan + np.nan, "deg", by=by,
                  confidence=confidence if delayed else 0 * t, cites=cites),
            marks("stereo.jumps", at, names, far, "pan", by=by, cites=cites),
        ]  # fmt: skip


class _TilePages:
    """The tiles, page by page: those of an hour take 200 MB when they are unpacked at once."""

    def __init__(self, pages: list[NDArray[np.void]], hz: Floats) -> None:
        self._pages, self._hz = pages, hz
        self._background = background(pages)

    def __iter__(self) -> Iterator[Tiles]:
        return (weigh_tiles(page, self._background) for page in self._pages)

    def map(self, function: Callable[[Tiles], Floats]) -> Floats:
        """Return the results of `function` of each page, one after the other, shape (moments, ...)."""
        return np.concatenate([function(page).astype(np.float32) for page in self])

    def azimuth_agreement(self, page: Tiles) -> Floats:
        """Return how well the phases of each moment agree on each azimuth, shape (moments, places)."""
        return delay_agreement(page.phase, page.excess * page.coherence**2, self._hz, 90 * pan_tracking.GRID)


def _best(agreed: Floats) -> Floats:
    """Return the best agreement of each moment, and its azimuth, shape (n, 2)."""
    return np.stack([agreed.max(axis=1), 90 * pan_tracking.GRID[agreed.argmax(axis=1)]], axis=1)


def _path_by_level(tiles: _TilePages, level: Floats) -> tuple[tuple[Floats, Floats], Floats]:
    """Return the path and the place near it, by level, and the share of the weight near it."""
    evidence = tiles.map(lambda page: pan_tracking.place_votes(page.pan, page.weight))
    evidence *= np.minimum(level / FULL, 1)[:, None]
    path = pan_tracking.GRID[pan_tracking.best_path(evidence)]
    parts = (
        pan_tracking.near_path(page.pan, page.weight, path[k * PAGE : (k + 1) * PAGE])
        for k, page in enumerate(tiles)
    )
    place, share = (np.concatenate(both) for both in zip(*parts, strict=True))
    return (path, place), share


def _path_by_delay(tiles: _TilePages, level: Floats) -> tuple[tuple[Floats, Floats], Floats]:
    """Return the path and the place near it, by delay, and how well the phases agree on it."""
    agreed = tiles.map(tiles.azimuth_agreement)
    path = pan_tracking.best_path(np.maximum(agreed, 0) * np.minimum(level / FULL, 1)[:, None])
    rows, centre = np.arange(len(path)), np.clip(path, 1, len(pan_tracking.GRID) - 2)
    below, here, above = (agreed[rows, centre + k] for k in (-1, 0, 1))
    # The top of the parabola through three places.
    bend = below - 2 * here + above
    shift = np.divide(below - above, 2 * bend, out=np.zeros(len(path)), where=bend < 0)
    place = pan_tracking.GRID[centre] + pan_tracking.STEP * np.clip(shift, -1, 1)
    return (pan_tracking.GRID[path], np.clip(place, -1, 1)), agreed[rows, path]
