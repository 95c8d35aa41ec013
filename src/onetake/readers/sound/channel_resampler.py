"""Channels of sound brought to another rate while they are played."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats32


class ChannelResampler:
    """Resamples channels side by side by libsoxr ("HQ"); sound that has the rate passes as it is.

    Parameters
    ----------
    rate, wanted : float
        Hz, of what is pushed and of what is returned.
    channels : int
    """

    def __init__(self, rate: float, wanted: float, channels: int) -> None:
        self._channels = channels
        self._streams: list[Any] = []
        if rate != wanted:
            import soxr

            self._streams = [
                soxr.ResampleStream(rate, wanted, 1, dtype="float32", quality="HQ") for _ in range(channels)
            ]

    def push(self, data: Floats32) -> Floats32:
        """Take the next samples, shape (channels, n); return what is ready, shape (channels, m)."""
        return self._run(data, last=False) if self._streams else data

    def close(self) -> Floats32:
        """Return the rest, shape (channels, m)."""
        nothing = np.zeros((self._channels, 0), np.float32)
        return self._run(nothing, last=True) if self._streams else nothing

    def _run(self, data: Floats32, *, last: bool) -> Floats32:
        rows = [
            stream.resample_chunk(np.ascontiguousarray(row), last=last)
            for stream, row in zip(self._streams, data, strict=True)
        ]
        return np.stack(rows)
