"""The room that a film adds to an album: the filter that leads from the one to the other.

Where the film has the album's own recording, nothing need be guessed: the filter is what the film's sound
has in common with the album's at each lag, over the album's own spectrum (deconvolution by the cross
spectrum, averaged over many windows). The film can only echo what was before: what the filter has *before*
lag 0 is chance, and the level of chance behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.stems.padded_cut import cut

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Complexes64, Floats, Floats16, Floats32
    from onetake.signal.take.stretches import Stretch

_ALBUM = 8192
"""Samples of the album in a window, 0.7 s at 12 kHz; set by hand."""
_FILM = 16384
"""Samples of the film in a window, 1.4 s: 0.34 s before the album's, 0.34 s after; set by hand."""
_BEFORE = 4096
_STEP = 0.26
"""Seconds between two windows; set by hand."""
_WINDOWS = 900
"""Windows that are averaged at most, four minutes of voices; set by hand."""
_QUIET = 0.05
"""Power of a bin of the album against those around, below which it is not raised; set by hand."""
_AROUND = 65
"""Bins around, 48 Hz; set by hand."""
_MIDDLE = (500.0, 2000.0)
"""Hz in which the decay is measured: the octaves in which rooms are given (ISO 3382)."""
_TOP = (2300.0, 3400.0)
"""Hz between which the filter ends: an album at a low rate has nothing above, and what the film has there
would spread into the middle where the direct sound is cut out; set by hand."""
_DIRECT = 0.004
"""Seconds around lag 0 that count as the direct sound; set by hand."""
_FIRST = 0.02
"""Seconds after the direct sound from which the room is measured: an equalizer rings less; set by hand."""
_CHANCE = (-0.3, -0.04)
"""Seconds before the direct sound where the filter is chance."""
_LAST = 0.55
"""Seconds up to which the decay is fitted: the windows reach that far; set by hand."""
_BIN = 0.01
"""Seconds of one value of the decay; set by hand."""
_SMOOTH = 0.02
"""Seconds to either side over which chance is averaged; set by hand."""
_EARLY = 0.06
"""Seconds of the room that are compared with chance; set by hand."""
FOUND = 8.0
"""dB of the room's first 60 ms over chance from which it is found. Measured: docs/explanation/take.md."""
LEAST_DIRECT = -3.0
"""dB of the direct sound over its room below which what was fitted is no room: two voices of the same words
have something in common, too. Measured: docs/explanation/take.md."""
_DECAYS = np.geomspace(0.08, 2.5, 100)
"""Decay times that are tried, s."""
_FLOORS = np.geomspace(0.25, 8.0, 16)
"""Floors that are tried, as multiples of the chance before lag 0."""


@dataclass(frozen=True, slots=True)
class AddedRoom:
    """The filter from album to film."""

    over_chance: float
    """The first 60 ms of the room over chance, dB."""
    decay: float
    """Seconds for 60 dB, 500 Hz to 2 kHz; NaN where no room is found."""
    direct: float
    """The direct sound over the room, dB; infinity where no room is found."""

    @property
    def is_found(self) -> bool:
        """Whether the film adds a room."""
        return bool(np.isfinite(self.decay))


def fit_added_room(
    film: Floats16 | Floats32,
    album: Floats16 | Floats32,
    stretches: Sequence[Stretch],
    voiced: Sequence[tuple[float, float]],
    rate: int,
) -> AddedRoom | None:
    """Return the room that the film adds to the album where voices are; None where there is too little.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
    stretches : sequence of Stretch
    voiced : sequence of (start, end)
        Seconds of the film.
    rate : int
        Hz.
    """
    places = _places(stretches, voiced, rate)
    if len(places) < 4:
        return None
    hz = np.arange(_FILM // 2 + 1, dtype=np.float64) * (rate / _FILM)
    nothing = np.zeros(len(hz), np.complex64)
    whole = _transfer(film, album, places, nothing)
    if whole is None:
        return None
    # What the film has of the album at once is taken away: beyond the window it would count as chance.
    end = np.clip((_TOP[1] - hz) / (_TOP[1] - _TOP[0]), 0.0, 1.0)
    response = np.fft.irfft(whole * np.sin(np.pi / 2 * end) ** 2)
    around, first = round(_DIRECT * rate), round(_FIRST * rate)
    at_once = np.zeros(_FILM)
    at_once[:first], at_once[-around:] = response[:first], response[-around:]
    rest = _transfer(film, album, places, np.fft.rfft(at_once).astype(np.complex64))
    if rest is None:
        return None
    band = _pass(hz, *_MIDDLE)
    direct, room = (np.fft.fftshift(np.fft.irfft(one * band)) for one in (whole, rest))
    return _describe(direct, room, rate)


def _transfer(
    film: Floats16 | Floats32,
    album: Floats16 | Floats32,
    places: Sequence[tuple[int, float]],
    direct: Complexes64,
) -> Complexes64 | None:
    """Return the filter from album to film, bin by bin, without what `direct` explains; None for silence."""
    bins = np.arange(_FILM // 2 + 1)
    window = (np.sin(np.pi * np.arange(_ALBUM) / _ALBUM) ** 2).astype(np.float32)
    once = float(window.sum() / (window**2).sum())
    shared, power = np.zeros(len(bins), complex), np.zeros(len(bins))
    for start, there in places:
        begin = round(there)
        theirs = np.fft.rfft(cut(album, begin, begin + _ALBUM) * window, _FILM)
        size = theirs.real**2 + theirs.imag**2
        level = float(size.mean())
        if level <= 0:
            continue
        ours = np.fft.rfft(cut(film, start - _BEFORE, start - _BEFORE + _FILM))
        late = np.exp(2j * np.pi / _FILM * (begin - there) * bins).astype(np.complex64)
        if direct.any():
            album_part = np.fft.rfft(cut(album, begin - _BEFORE, begin - _BEFORE + _FILM))
            ours = ours - direct * album_part * np.conj(late)
        # The album's window lies a quarter of the film's after its begin.
        shared += ours * np.conj(theirs) * late * (1j**bins) / level
        # The film is not windowed, so the product holds the window once and the power twice.
        power += size * once / level
    if not power.any():
        return None
    near = np.convolve(power, np.ones(_AROUND) / _AROUND, mode="same")
    return np.asarray(shared / (power + _QUIET * near), np.complex64)


def _places(
    stretches: Sequence[Stretch], voiced: Sequence[tuple[float, float]], rate: int
) -> list[tuple[int, float]]:
    """Return where the windows begin: sample of the film, and of the album with its fraction."""
    half = _ALBUM / 2 / rate
    found = []
    for one in stretches:
        for middle in np.arange(one.start + half, one.end - half, _STEP):
            if any(start - 0.1 < middle < end + 0.1 for start, end in voiced):
                start = round((middle - half) * rate)
                there = one.to_album(start / rate + half) * rate - _ALBUM / 2
                found.append((start, there))
    every = -(-len(found) // _WINDOWS) or 1
    return found[::every]


def _describe(whole: Floats, rest: Floats, rate: int) -> AddedRoom:
    """Return what a filter, and the same without its direct sound, say of the room."""
    centre = len(whole) // 2
    power = rest**2

    def mean_of(start: float, end: float) -> float:
        return float(power[centre + round(start * rate) : centre + round(end * rate)].mean())

    chance = max(mean_of(*_CHANCE), 1e-20)
    over = 10 * float(np.log10(max(mean_of(_FIRST, _FIRST + _EARLY), 1e-20) / chance))
    count = round((_LAST - _FIRST) / _BIN)
    steps = np.array([mean_of(_FIRST + k * _BIN, _FIRST + (k + 1) * _BIN) for k in range(count)])
    # Chance grows away from lag 0, alike on both sides; the far end has that of the farthest before lag 0.
    middles = np.minimum(_FIRST + (np.arange(count) + 0.5) * _BIN, -_CHANCE[0] - _SMOOTH)
    mirror = np.array([mean_of(-t - _SMOOTH, -t + _SMOOTH) for t in np.maximum(middles, 2 * _SMOOTH)])
    decay, level = _fit_decay(steps, np.maximum(mirror, 1e-20))
    around = round(_DIRECT * rate)
    direct = float((whole[centre - around : centre + around + 1] ** 2).sum())
    # The room from the direct sound on, by the fitted decay: its first moments lie under the direct sound.
    room = level * decay / (6 * np.log(10)) * rate
    over_room = 10 * float(np.log10(max(direct, 1e-20) / max(room, 1e-20)))
    if over < FOUND or over_room < LEAST_DIRECT:
        return AddedRoom(over, float("nan"), float("inf"))
    return AddedRoom(over, decay, over_room)


def _fit_decay(steps: Floats, chance: Floats) -> tuple[float, float]:
    """Return decay time (s) and level at lag 0 of a decay over a floor, by maximum likelihood.

    The power of noise about its mean has one likelihood whatever its level, so the tail decides as much as
    the start.
    """
    t = _FIRST + (np.arange(len(steps)) + 0.5) * _BIN
    shape = 10 ** (-6 * t / _DECAYS[:, None])
    best = (np.inf, 0.0, 0.0)
    for floor in _FLOORS[:, None] * chance:
        level = np.maximum(steps[:3].mean() - floor[0], 1e-20) / shape[:, 1]
        for _ in range(15):  # Fisher scoring for the level
            weight = shape / (level[:, None] * shape + floor) ** 2
            up, down = (weight * (steps - floor)).sum(axis=1), (weight * shape).sum(axis=1)
            level = np.maximum(up / down, 1e-20)
        mean = level[:, None] * shape + floor
        cost = (np.log(mean) + steps / mean).sum(axis=1)
        one = int(cost.argmin())
        if cost[one] < best[0]:
            best = (float(cost[one]), float(_DECAYS[one]), float(level[one]))
    return best[1], best[2]


def _pass(hz: Floats, low: float, high: float) -> Floats:
    """Return a gain of 1 between two edges, falling to 0 within a tenth of each."""
    return np.asarray(np.clip(np.minimum((hz / low - 0.9) / 0.2, (1.1 - hz / high) / 0.2), 0.0, 1.0))
