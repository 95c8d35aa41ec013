"""The room and the slapback that a film adds to an album, read from the filter that leads to the film.

Where the film has the album's own recording, nothing need be guessed: the filter from the one to the other
(`added_filter`) holds the direct sound at lag 0, the room as a decay behind it, and an echo as a peak. The
film can only echo what was before: what the filter has *before* lag 0 is chance, and the level of chance
behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.take.added_filter import BEFORE, RATE, fit_filter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats16, Floats32
    from onetake.signal.take.stretches import Stretch

_DIRECT = 0.006
"""Seconds around lag 0 that count as the direct sound; set by hand."""
_FIRST = 0.02
"""Seconds after the direct sound from which the room is measured: an equalizer rings less; set by hand."""
_LAST = 1.2
"""Seconds up to which the decay is looked at: the filter reaches 1.3 s."""
_BIN = 0.01
"""Seconds of one value of the decay; set by hand."""
_MIRROR = (0.04, 0.36)
"""Seconds before the direct sound whose power is chance at the same time behind it; set by hand."""
_SMOOTH = 0.03
"""Seconds to either side over which chance is averaged; set by hand."""
_AROUND = 9
"""Values whose median a value may pass by `_PEAK` at most; set by hand."""
_PEAK = 2.0
"""A peak is no decay: an echo, or a bar that is copied. Powers of noise over 20 taps vary by a fifth."""
_OVER = 3.0
"""Times chance below which the decay has ended: 5 dB; set by hand."""
_SHORTEST = 12
"""Values that are fitted at least, 0.12 s; set by hand."""
_EARLY = 6
"""Values of the room that are compared with chance, 60 ms; set by hand."""
FOUND = 6.0
"""dB of the room's first 60 ms over chance from which it is found. Measured: docs/explanation/take.md."""
LEAST_DIRECT = -3.0
"""dB of the direct sound over its room below which what was fitted is no room: two voices of the same words
have something in common, too. Measured: docs/explanation/take.md."""
_DECAYS = np.geomspace(0.08, 3.0, 120)
"""Decay times that are tried, s."""
_FLOORS = np.geomspace(0.05, 4.0, 16)
"""Floors that are tried, as multiples of chance."""
ECHO = (0.058, 0.405)
"""Seconds after which a copy is a slapback, as in `onetake.signal.room.slapback`."""
_ECHO_WIDTH = 0.003
"""Seconds to either side of a peak that belong to it: the band is 1.75 kHz wide; set by hand."""
_ECHO_NEAR = 0.025
"""Seconds to either side whose level a peak is compared with; set by hand."""
_ECHO_OVER = 8.0
"""Times the level around it that a peak has at least. Measured: docs/explanation/take.md."""
_ECHO_LEVEL = -26.0
"""dB of an echo against the direct sound, at least: H. Haas, 1951, heard at all."""


@dataclass(frozen=True, slots=True)
class AddedRoom:
    """What a film adds to an album."""

    over_chance: float
    """The first 60 ms of the room over chance, dB."""
    decay: float
    """Seconds for 60 dB, 500 Hz to 2 kHz; NaN where no room is found."""
    direct: float
    """The direct sound over the room, dB; infinity where no room is found."""
    echo: float
    """Seconds of the slapback; NaN where none is found."""
    echo_level: float
    """dB of the slapback against the direct sound; minus infinity where none is found."""

    @property
    def is_found(self) -> bool:
        """Whether the film adds a room."""
        return bool(np.isfinite(self.decay))

    @property
    def has_echo(self) -> bool:
        """Whether the film adds a slapback."""
        return bool(np.isfinite(self.echo))


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
        Hz, a multiple of 2000.
    """
    taps = fit_filter(film, album, stretches, voiced, rate)
    return None if taps is None else describe_filter(np.abs(taps) ** 2)


def describe_filter(power: Floats) -> AddedRoom:
    """Return the room and the slapback of a filter, of which the power of each tap is given.

    Examples
    --------
    >>> rng = np.random.default_rng(3)
    >>> t = (np.arange(3400) - BEFORE) / RATE
    >>> noise = rng.exponential(1.0, 3400)
    >>> power = 1e-5 * noise + np.where(t > 0.01, 1e-3 * noise * 10 ** (-6 * np.maximum(t, 0) / 0.5), 0)
    >>> power[BEFORE] = 1.0
    >>> found = describe_filter(power)
    >>> abs(found.decay - 0.5) < 0.05, found.has_echo
    (True, False)
    """
    lag = (np.arange(len(power)) - BEFORE) / RATE
    direct = float(power[np.abs(lag) <= _DIRECT].sum())
    width = round(_BIN * RATE)
    first = BEFORE + round(_FIRST * RATE)
    tail = power[first : BEFORE + round(_LAST * RATE)]
    means: Floats = tail[: len(tail) // width * width].reshape(-1, width).mean(axis=1)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(means, _AROUND // 2, mode="reflect"), _AROUND)
    steps: Floats = np.minimum(means, _PEAK * np.median(around, axis=1))
    t: Floats = np.asarray(_FIRST + (np.arange(len(steps)) + 0.5) * _BIN, np.float64)
    chance = _chance(power, lag, steps, t)
    echo, echo_level = _find_echo(power, lag, direct)
    if np.isfinite(echo):  # once, and where it comes back
        own = np.abs(t - echo * np.maximum(np.rint(t / echo), 1)) < _BIN
        steps[own] = np.interp(t[own], t[~own], steps[~own])
    over = 10 * float(np.log10(max(steps[:_EARLY].mean(), 1e-20) / chance[:_EARLY].mean()))
    decay, level = _fit_decay(t, steps, chance)
    # The room from the direct sound on, by the fitted decay: its first moments lie under the direct sound.
    room = level * decay / (6 * np.log(10)) * RATE
    over_room = 10 * float(np.log10(max(direct, 1e-20) / max(room, 1e-20)))
    if over < FOUND or over_room < LEAST_DIRECT:
        return AddedRoom(over, float("nan"), float("inf"), echo, echo_level)
    return AddedRoom(over, decay, over_room, echo, echo_level)


def _chance(power: Floats, lag: Floats, steps: Floats, t: Floats) -> Floats:
    """Return the level of chance at `t` seconds: that before lag 0, and in the end that of the end itself."""
    near, far = _MIRROR
    before = [float(power[np.abs(lag + at) < _SMOOTH].mean()) for at in np.clip(t, near, far)]
    end = float(np.median(steps[-len(steps) // 4 :]))
    return np.maximum(np.minimum.accumulate(np.where(t > far, end, before)), 1e-20)


def _fit_decay(t: Floats, steps: Floats, chance: Floats) -> tuple[float, float]:
    """Return decay time (s) and level at lag 0 of a decay over a floor, by maximum likelihood.

    The power of noise about its mean has one likelihood whatever its level, so the tail decides as much as
    the start; what is below `_OVER` of chance is left out.
    """
    smooth = np.convolve(steps, np.ones(5) / 5, mode="same")
    ended = np.flatnonzero((smooth < _OVER * chance) & (np.arange(len(t)) >= _SHORTEST))
    end = int(ended[0]) if len(ended) else len(t)
    t, steps = t[:end], steps[:end]
    floor = _FLOORS[:, None, None] * chance[:end]
    shape = 10 ** (-6 * t / _DECAYS[:, None])
    level = np.maximum(steps[:3].mean() - floor[:, :, 0], 1e-20) / shape[:, 1]
    for _ in range(15):  # Fisher scoring for the level
        weight = shape / (level[..., None] * shape + floor) ** 2
        up, down = (weight * (steps - floor)).sum(axis=-1), (weight * shape).sum(axis=-1)
        level = np.maximum(up / down, 1e-20)
    mean = level[..., None] * shape + floor
    cost = (np.log(mean) + steps / mean).sum(axis=-1)
    row, column = np.unravel_index(int(cost.argmin()), cost.shape)
    return float(_DECAYS[column]), float(level[row, column])


def _find_echo(power: Floats, lag: Floats, direct: float) -> tuple[float, float]:
    """Return the delay (s) of the slapback and its level against the direct sound, dB."""
    reach, near = round(_ECHO_WIDTH * RATE), round(_ECHO_NEAR * RATE)
    inside = np.flatnonzero((lag >= ECHO[0]) & (lag <= ECHO[1]))
    summed = np.convolve(power, np.ones(2 * reach + 1), mode="same")
    at = int(inside[int(summed[inside].argmax())])
    at += int(power[at - reach : at + reach + 1].argmax()) - reach
    beside = np.concatenate([power[at - near : at - reach], power[at + reach + 1 : at + near + 1]])
    under = (2 * reach + 1) * float(np.median(beside)) / np.log(2)
    level = 10 * float(np.log10(max(summed[at] - under, 1e-20) / max(direct, 1e-20)))
    if summed[at] < _ECHO_OVER * under or level < _ECHO_LEVEL:
        return float("nan"), float("-inf")
    return float(lag[at]), level
