"""The film's sound, kept until an instrumental can be taken away from it."""

from __future__ import annotations

from tempfile import TemporaryFile, gettempdir
from typing import TYPE_CHECKING, Protocol, Self

import numpy as np

from onetake.core.errors import MediaError
from onetake.readers.sound.invalid_samples import silence_invalid
from onetake.readers.sound.shared_spectra import downmix
from onetake.signal.stems.padded_cut import cut

if TYPE_CHECKING:
    from onetake.core.arrays import Floats16, Floats32
    from onetake.core.blocks import Samples
    from onetake.core.track import Track

_BYTES = 2
"""Bytes of a sample in half precision, whose rounding is 70 dB below it."""


class Mix(Protocol):
    """A sound of which any stretch can be read."""

    start: float
    """Seconds of the first sample on the film's clock."""
    rate: int
    """Samples a second, Hz."""
    channels: int
    """1 or 2."""

    def read(self, first: int, count: int) -> Floats32:
        """Return `count` samples from the `first` on, shape (channels, count); 0 beyond either end."""


class HeldMix:
    """A sound of one channel in memory.

    Parameters
    ----------
    sound : array, shape (n,)
    rate : int
        Hz.
    """

    def __init__(self, sound: Floats16, rate: int) -> None:
        self.start, self.rate, self.channels = 0.0, rate, 1
        self._sound = sound

    def read(self, first: int, count: int) -> Floats32:
        """Return a stretch; see `Mix`."""
        return cut(self._sound, first, first + count)[None]


class MixFile:
    """Keeps the film's sound, one or two channels in half precision, in a temporary file without a name.

    176 kB a second in stereo at 44.1 kHz, 640 MB an hour, of disk and not of memory. The file ends with the
    process, however that ends.
    """

    def __init__(self) -> None:
        self.start, self.rate, self.channels = 0.0, 0, 1
        self.count = 0
        """Samples a channel."""
        self._matrix: Floats32 | None = None
        self._file = TemporaryFile(prefix=".onetake-")  # noqa: SIM115 (closed by `__exit__`)

    def push(self, samples: Samples) -> None:
        """Take the next samples; NaN and absurdly large values count as silence.

        Raises
        ------
        MediaError
            If the disk is full.
        """
        if not samples.data.shape[1]:
            return
        if self._matrix is None:
            self._matrix = downmix(samples.layout)
            self.start, self.rate, self.channels = samples.t, samples.rate, len(self._matrix)
        data = (self._matrix @ silence_invalid(samples.data)).astype(np.float16)
        try:
            self._file.write(np.ascontiguousarray(data.T).tobytes())
        except OSError as err:
            raise MediaError(
                f"{gettempdir()}: no room for a copy of the film's sound ({err.strerror}), wanted "
                f"{self.rate * self.channels * _BYTES / 1000:.0f} kB for each second; free some, or leave "
                "--instrumental out"
            ) from err
        self.count += data.shape[1]

    def close(self) -> list[Track]:
        """Return no track."""
        return []

    def read(self, first: int, count: int) -> Floats32:
        """Return a stretch; see `Mix`."""
        out = np.zeros((self.channels, count), np.float32)
        low, high = min(max(first, 0), self.count), max(min(first + count, self.count), 0)
        if low < high:
            self._file.seek(low * self.channels * _BYTES)
            kept = np.frombuffer(self._file.read((high - low) * self.channels * _BYTES), np.float16)
            out[:, low - first : high - first] = kept.reshape(-1, self.channels).T
        return out

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()  # and so it is deleted
