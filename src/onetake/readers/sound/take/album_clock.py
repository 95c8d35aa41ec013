"""The clock of an album in a film: at which speed it plays, and where it plays without a jump."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.channel_resampler import ChannelResampler
from onetake.signal.stems.alignment import RATE as SLOW_RATE
from onetake.signal.stems.whitening import whiten
from onetake.signal.take.fine_clock import fit_fine_clock
from onetake.signal.take.stretches import Stretch, find_stretches

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.core.arrays import Floats, Floats16

RATE = 12000
"""Hz at which sounds are compared: up to 5 kHz, 24 kB a second in half precision."""
NEAR_SPEEDS = (1.0, 1.001, 0.999)
"""How much faster than the film's the album's clock may run, besides a drift: pulldown by 0.1 % (NTSC)."""
SPEEDS = (*NEAR_SPEEDS, 25 / 24, 24 / 25)
"""The same with PAL speed-up."""
_PLAYED = 0.8
"""Share of the shorter sound that must be found at a speed, so that no other is tried; set by hand."""
_DRIFT = 1.5e-4
"""Drift from which the other near speeds are tried: a song that is 0.1 % faster fits in part at the wrong
one, with 209 and 237 ppm on a minute of two songs. Measured: docs/explanation/take.md."""
_CHUNK = 1 << 19
"""Samples that are resampled at once; changes no result."""


def find_at_speed(film: Floats16, album: Floats16) -> tuple[float, list[Stretch]]:
    """Return the speed at which the film plays the album, and the stretches at that speed."""
    slow_film = whiten(resample(film, SLOW_RATE), SLOW_RATE)
    enough = _PLAYED * min(len(film), len(album)) / RATE
    best: tuple[float, list[Stretch]] = (1.0, [])
    for speed in SPEEDS:
        slow_album = whiten(resample(album, SLOW_RATE / speed), SLOW_RATE)
        found = find_stretches(slow_film, slow_album, SLOW_RATE)
        if _agreement(found) > _agreement(best[1]):
            best = speed, found
        is_steady = all(abs(one.drift) < _DRIFT for one in best[1])
        if _length(best[1]) >= enough and (is_steady or speed == NEAR_SPEEDS[-1]):
            break
    return best


def _length(stretches: Sequence[Stretch]) -> float:
    return sum(one.end - one.start for one in stretches)


def _agreement(stretches: Sequence[Stretch]) -> float:
    """Return the seconds of full correlation."""
    return sum((one.end - one.start) * one.height for one in stretches)


def resample(sound: Floats16, wanted: float) -> Floats16:
    """Return a sound at another rate."""
    resampler = ChannelResampler(RATE, wanted, 1)
    parts = [
        resampler.push(sound[first : first + _CHUNK].astype(np.float32)[None])[0].astype(np.float16)
        for first in range(0, len(sound), _CHUNK)
    ]
    return np.concatenate([*parts, resampler.close()[0].astype(np.float16)])


def clock_of(album: Floats16, instrumental: Floats16) -> Callable[[Floats], Floats] | None:
    """Return the function from the album's seconds to the instrumental's; None where it does not fit."""
    _, found = find_at_speed(album, instrumental)
    if not found:
        return None
    longest = max(found, key=lambda one: one.end - one.start)
    fine, _, _ = fit_fine_clock(album, instrumental, longest, RATE)
    return fine.to_album_many


def at_speed(one: Stretch, speed: float) -> Stretch:
    """Return a stretch that was found at a speed on the clock of the album as it is."""
    return replace(one, offset=one.offset * speed, drift=(1 + one.drift) * speed - 1)
