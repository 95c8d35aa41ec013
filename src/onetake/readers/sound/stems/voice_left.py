"""What is left of the film's sound without its instrumental, pushed to what hears the voices."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Samples
from onetake.readers.sound.shared_spectra import downmix
from onetake.signal.stems.difference import Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from onetake.core.arrays import Floats32
    from onetake.core.track import Track
    from onetake.readers.sound.stems.film_mix import Mix
    from onetake.readers.sound.stems.stem_clock import TakesSamples

_LAYOUTS = {1: ("FC",), 2: ("FL", "FR")}
_PUSHED = 0.5
"""Seconds of a block that is pushed, as a film's sound comes (`onetake.decode.sound_lane`); changes no
result."""


class VoiceLeft:
    """Takes an instrumental on the film's clock, takes it away from the mix, and pushes what is left.

    Parameters
    ----------
    mix : Mix
    readers : sequence
        They take samples, and are closed at the end.
    """

    def __init__(self, mix: Mix, readers: Sequence[TakesSamples]) -> None:
        self._mix, self._readers = mix, list(readers)
        self._difference = Difference(mix.channels, mix.rate)
        self._matrix: Floats32 = np.zeros((0, 0), np.float32)
        self._next: int | None = None
        self._sent = 0

    @property
    def suppression(self) -> float:
        """By how much the instrumental was suppressed so far, dB; NaN where too little of it sounds."""
        return self._difference.suppression.decibels()

    def push(self, samples: Samples) -> None:
        """Take the next samples, at the mix's rate; blocks follow each other without a gap."""
        if self._next is None:
            self._next = self._sent = round((samples.t - self._mix.start) * samples.rate)
            self._matrix = _match_channels(downmix(samples.layout), self._mix.channels)
        count = samples.data.shape[1]
        mix = self._mix.read(self._next, count)
        self._next += count
        self._pass_on(self._difference.push(mix, self._matrix @ samples.data))

    def close(self) -> list[Track]:
        """Return the readers' tracks."""
        self._pass_on(self._difference.close())
        tracks: list[Track] = []
        while self._readers:
            tracks += self._readers.pop(0).close()
        return tracks

    def _pass_on(self, blocks: Iterable[Floats32]) -> None:
        for block in blocks:
            for piece in _divide(block, round(_PUSHED * self._mix.rate)) if self._readers else ():
                t = self._mix.start + self._sent / self._mix.rate
                self._sent += piece.shape[1]
                for reader in self._readers:
                    reader.push(Samples(t, self._mix.rate, piece, _LAYOUTS[self._mix.channels]))


def push_mix(mix: Mix, count: int, reader: TakesSamples) -> None:
    """Push the first `count` samples of a mix to a reader."""
    step = round(_PUSHED * mix.rate)
    for first in range(0, count, step):
        data = mix.read(first, min(step, count - first))
        reader.push(Samples(mix.start + first / mix.rate, mix.rate, data, _LAYOUTS[mix.channels]))


def _match_channels(matrix: Floats32, channels: int) -> Floats32:
    """Return the matrix to as many channels as the mix has: their mean, or one channel twice."""
    if channels == 1:
        return np.asarray(matrix.mean(axis=0, keepdims=True))
    return np.repeat(matrix, channels // len(matrix), axis=0)


def _divide(block: Floats32, length: int) -> Iterator[Floats32]:
    for start in range(0, block.shape[1], length):
        yield np.ascontiguousarray(block[:, start : start + length])
