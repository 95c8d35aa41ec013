"""The spectra that all sound readers share: computed once from the samples, passed to each reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.blocks import Spectra
from onetake.core.freed_memory import return_freed_memory
from onetake.readers.base import TakesFoundTracks
from onetake.readers.sound.channel_resampler import ChannelResampler
from onetake.signal.common.stft import OVERLAP, Stft, window_size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Complexes64, Floats32
    from onetake.core.blocks import Samples
    from onetake.core.track import Track
    from onetake.readers.base import SpectrumReader


SLOW_RATE = 16000
"""Hz, the rate of the slow signal: the rate that speech detectors are trained at (Silero VAD)."""
_LEFT = {"FL", "FLC", "SL", "BL", "WL", "SDL", "TFL"}
"""FFmpeg's names of the channels on the left."""
_RIGHT = {"FR", "FRC", "SR", "BR", "WR", "SDR", "TFR"}
"""FFmpeg's names of the channels on the right."""
_FRONT = {"FL", "FR"}
"""The channels that are kept at full level."""
_MINUS_3_DB = 0.5**0.5
"""Gain of the centre and of the surrounds: ITU-R BS.775-4."""


class SharedSpectra:
    """Takes samples and pushes their spectra to readers; holds one window and one block.

    Parameters
    ----------
    readers : sequence of SpectrumReader
    """

    def __init__(self, readers: Sequence[SpectrumReader]) -> None:
        self._readers = list(readers)
        self._stft: Stft | None = None
        self._resampler: ChannelResampler | None = None
        self._mix: Floats32 = np.zeros((0, 0), np.float32)
        self._rate = self._frames = self._slow = 0
        self._start = 0.0

    def push(self, samples: Samples) -> None:
        """Take samples; rate and channels are those of the first block throughout."""
        if not self._readers or not samples.data.shape[1]:
            return
        if self._stft is None:
            self._begin(samples)
        assert self._stft is not None and self._resampler is not None
        data = np.asarray(self._mix @ samples.data, np.float32)
        self._distribute(self._stft.push(data), self._resampler.push(data))

    def close(self) -> list[Track]:
        """Return the tracks of all readers."""
        if self._stft is not None and self._resampler is not None:
            self._distribute(self._stft.close(), self._resampler.close())
        tracks: list[Track] = []
        self._readers.sort(key=lambda reader: isinstance(reader, TakesFoundTracks))
        while self._readers:
            # Each reader is released before the next one is closed: after an hour each holds much memory.
            reader = self._readers.pop(0)
            if isinstance(reader, TakesFoundTracks):
                reader.take_found({track.name: track for track in tracks})
            tracks += reader.close()
            del reader
            return_freed_memory()
        return tracks

    def _begin(self, samples: Samples) -> None:
        self._mix = downmix(samples.layout)
        size = window_size(samples.rate)
        self._stft = Stft(len(self._mix), size, size // OVERLAP)
        self._rate, self._start = samples.rate, samples.t
        self._resampler = ChannelResampler(samples.rate, SLOW_RATE, len(self._mix))

    def _distribute(self, spectrum: Complexes64, slow: Floats32) -> None:
        """Push one block, shape (channels, n, bins), and the slow signal beside it to all readers."""
        assert self._stft is not None
        count = spectrum.shape[1]
        if not count and not slow.shape[1]:
            return
        hop = self._stft.hop
        left, right = spectrum[0], spectrum[-1]
        spectra = Spectra(
            t=np.asarray(self._start + (self._frames + np.arange(count)) * (hop / self._rate), np.float64),
            rate=self._rate,
            size=self._stft.size,
            hop=hop,
            left=left,
            right=left if len(spectrum) == 1 else right,
            slow=slow if len(slow) == 2 else np.broadcast_to(slow, (2, slow.shape[1])),
            slow_t=self._start + self._slow / SLOW_RATE,
        )
        self._frames += count
        self._slow += slow.shape[1]
        for reader in self._readers:
            reader.push(spectra)


def downmix(layout: tuple[str, ...]) -> Floats32:
    """Return the matrix that mixes channels to left and right, shape (2, channels); (1, 1) for one channel.

    Left and right are kept, the centre and surrounds are added at -3 dB, LFE is left out (ITU-R BS.775-4). A
    channel without a side counts as centre.

    Examples
    --------
    >>> downmix(("FL", "FR")).tolist(), downmix(("FC",)).tolist()
    ([[1.0, 0.0], [0.0, 1.0]], [[1.0]])
    """
    if len(layout) == 1:
        return np.ones((1, 1), np.float32)
    mix = np.zeros((2, len(layout)), np.float32)
    for i, name in enumerate(layout):
        if name in ("LFE", "LFE2"):
            continue
        gain = 1.0 if name in _FRONT else _MINUS_3_DB
        if name not in _RIGHT:
            mix[0, i] = gain
        if name not in _LEFT:
            mix[1, i] = gain
    return mix
