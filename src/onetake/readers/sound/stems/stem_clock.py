"""A stem's samples on the film's clock: shifted, its drift corrected, cut to where it is known to fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from onetake.core.blocks import Samples
from onetake.readers.sound.channel_resampler import ChannelResampler

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats32
    from onetake.core.track import Track

    class TakesSamples(Protocol):
        """What hears a stem."""

        def push(self, samples: Samples, /) -> None:
            """Take the next samples."""

        def close(self) -> list[Track]:
            """Return the tracks."""


_NO_DRIFT = 2e-4
"""Seconds of drift, from begin to end, up to which nothing is resampled: 9 samples at 44.1 kHz; set by
hand."""


class StemOnFilmClock:
    """Takes a stem's samples and pushes them to readers as the film has them.

    Parameters
    ----------
    readers : sequence
        They take samples and are closed at the end.
    offset : float
        Seconds of the film at which the stem's clock is 0.
    drift : float
        The film's time is offset + (1 + drift) * the stem's time.
    begin, end : float
        Seconds of the film outside of which nothing is pushed.
    rate : int, optional
        Samples a second that are pushed; without it those of the stem.
    """

    def __init__(
        self,
        readers: Sequence[TakesSamples],
        offset: float,
        drift: float,
        begin: float,
        end: float,
        rate: int | None = None,
    ) -> None:
        self._readers = list(readers)
        self._begin, self._end, self._rate = begin, end, rate
        self._offset, self._drift = offset, drift if abs(drift) * (end - begin) > _NO_DRIFT else 0.0
        self._resampler: ChannelResampler | None = None
        self._first: float | None = None
        self._sent = 0
        self._form: tuple[int, tuple[str, ...]] = (0, ())

    def push(self, samples: Samples) -> None:
        """Take the next samples; rate and channels are those of the first block throughout."""
        if self._first is None:
            self._first = self._offset + (1 + self._drift) * samples.t
            rate = self._rate or samples.rate
            self._form = rate, samples.layout
            slower = rate * (1 + self._drift)
            self._resampler = ChannelResampler(samples.rate, slower, len(samples.layout))
        assert self._resampler is not None
        self._pass_on(self._resampler.push(samples.data))

    def close(self) -> list[Track]:
        """Return the readers' tracks."""
        if self._resampler is not None:
            self._pass_on(self._resampler.close())
        tracks: list[Track] = []
        while self._readers:
            tracks += self._readers.pop(0).close()
        return tracks

    def _pass_on(self, data: Floats32) -> None:
        assert self._first is not None
        rate, layout = self._form
        start = self._first + self._sent / rate
        self._sent += data.shape[1]
        low = max(0, round((self._begin - start) * rate))
        high = min(data.shape[1], round((self._end - start) * rate))
        if low < high:
            block = Samples(start + low / rate, rate, np.ascontiguousarray(data[:, low:high]), layout)
            for reader in self._readers:
                reader.push(block)
