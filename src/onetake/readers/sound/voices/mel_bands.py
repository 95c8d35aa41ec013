"""The mel bands of the film, kept small while it plays and handed out cleaned, a stretch at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.mel_cepstrum import BANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats16, Floats32


_KEPT = 0.1
"""Share of a band's power that is kept whatever sounds on between the stretches."""
_FEWEST = 40
"""Windows between the stretches, 0.5 s, from which what sounds on there is known."""
_LOUDEST = 1e9
"""Power beyond which a float file's numbers are none."""
_PART = 4096


class MelBands:
    """Keeps power in mel bands, left and right, as amplitudes of 16 bits: 37 MB for an hour in stereo."""

    def __init__(self) -> None:
        self._kept: list[Floats16] = []
        self._rest: list[Floats16] = []
        self._ground: Floats32 = np.zeros((2, BANDS), np.float32)

    def push(self, power: Floats32) -> None:
        """Take power, shape (n, 1 or 2, BANDS)."""
        self._rest.append(np.sqrt(np.where(power <= _LOUDEST, power, np.float32(0))).astype(np.float16))
        if sum(len(part) for part in self._rest) >= _PART:
            self._pack()

    def _pack(self) -> None:
        """Make parts of `_PART` windows of what has come, and keep the rest."""
        held = np.concatenate(self._rest)
        for i in range(0, len(held) - _PART + 1, _PART):
            self._kept.append(held[i : i + _PART].copy())
        self._rest = [held[len(held) // _PART * _PART :].copy()]

    def close(self, inside: Flags) -> None:
        """Learn what sounds on between the stretches; `inside`, shape (n,), tells their windows."""
        self._kept.append(np.concatenate(self._rest))
        self._rest.clear()
        count = (~inside).sum()
        if count >= _FEWEST:
            outside = (part[~inside[i * _PART :][: len(part)]] for i, part in enumerate(self._kept))
            total = sum(_power(part).sum(axis=0, dtype=np.float64) for part in outside)
            self._ground = np.asarray(total / count, np.float32)
        else:
            # Nobody is silent for long: what is always there is the next best.
            low = [np.percentile(part, 5, axis=0) for part in self._kept if len(part)]
            self._ground = _power(np.mean(low, axis=0))

    def clean(self, first: int, last: int) -> Floats32:
        """Return the power in windows `first` up to `last`, what sounds on taken off, shape (n, 2, BANDS)."""
        at = range(first // _PART, -(-last // _PART))
        power = _power(
            np.concatenate([self._kept[k][max(0, first - k * _PART) : last - k * _PART] for k in at])
        )
        clean = np.maximum(power - self._ground, np.float32(_KEPT) * power)
        return np.asarray(clean if clean.shape[1] == 2 else np.repeat(clean, 2, axis=1))

    def parts(self) -> Iterator[Floats32]:
        """Yield `clean` of the whole film, part by part."""
        for k, part in enumerate(self._kept):
            yield self.clean(k * _PART, k * _PART + len(part))


def _power(amplitude: NDArray[np.floating]) -> Floats32:
    return np.asarray(np.square(amplitude, dtype=np.float32))
