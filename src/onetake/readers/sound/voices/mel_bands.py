"""The mel bands of the film, stored compactly while it plays, and returned without the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.mel_cepstrum import BANDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats16, Floats32


_KEPT = 0.1
"""Share of a band's power that remains at least when the background is subtracted; set by hand."""
_FEWEST = 40
"""Windows (0.5 s) between the stretches from which the background is known; set by hand."""
_LOUDEST = 1e9
"""Power beyond which a number from a float file is invalid; set by hand."""
_PART = 4096
"""Windows that are stored together (48 s); changes no result."""
_MIDDLE = slice(5, 22)
"""Mel bands (330 Hz to 3 kHz) in which voices and background are compared: those of the vowels."""
_LOUD = 75
"""Percentile of the levels that are compared, so that pauses within the one, and between beats in the other,
count for nothing; set by hand."""


_QUIET = 5
"""Percentile of the levels within speech that is used as the level of its shortest pauses; set by hand."""
_SWING = 9.0
"""dB by which speech without pauses must swing more (`_LOUD` over the 5th percentile of its own levels) than
it exceeds what is between the stretches elsewhere. Measured in excerpts of 2 to 6 s: where voices exceed the
background by less than 16 dB the swing is below 22 dB in 99 % of them, by 25 dB or more above 24 in 95 %."""


class MelBands:
    """Stores power in mel bands, left and right, as 16-bit amplitudes: 37 MB for an hour in stereo."""

    def __init__(self) -> None:
        self._kept: list[Floats16] = []
        self._rest: list[Floats16] = []
        self._background: Floats32 = np.zeros((2, BANDS), np.float32)
        self.margin = float("-inf")
        """dB of the loud windows inside the stretches over those outside, or, where there is no outside, over
        the quiet ones inside, less `_SWING`; -inf where there is nothing inside."""

    def push(self, power: Floats32) -> None:
        """Take power, shape (n, 1 or 2, BANDS)."""
        self._rest.append(np.sqrt(np.where(power <= _LOUDEST, power, np.float32(0))).astype(np.float16))
        if sum(len(part) for part in self._rest) >= _PART:
            self._pack()

    def _pack(self) -> None:
        """Divide what has come into parts of `_PART` windows, and keep the rest."""
        held = np.concatenate(self._rest)
        for i in range(0, len(held) - _PART + 1, _PART):
            self._kept.append(held[i : i + _PART].copy())
        self._rest = [held[len(held) // _PART * _PART :].copy()]

    def close(self, inside: Flags) -> None:
        """Measure the background between the stretches, whose windows `inside`, shape (n,), marks."""
        self._kept.append(np.concatenate(self._rest))
        self._rest.clear()
        count = (~inside).sum()
        if count >= _FEWEST:
            outside = (part[~inside[i * _PART :][: len(part)]] for i, part in enumerate(self._kept))
            total = sum(_power(part).sum(axis=0, dtype=np.float64) for part in outside)
            self._background = np.asarray(total / count, np.float32)
        else:
            # There are hardly any pauses: what is always there is the next best estimate.
            low = [np.percentile(part, 5, axis=0) for part in self._kept if len(part)]
            self._background = _power(np.mean(low, axis=0))
        self.margin = self._compare(inside, pauses=count >= _FEWEST)

    def _compare(self, inside: Flags, *, pauses: bool) -> float:
        """Return the margin; `pauses`: whether there is enough between the stretches."""
        level = np.concatenate(
            [np.square(part[:, :, _MIDDLE], dtype=np.float32).sum(axis=(1, 2)) for part in self._kept]
        )
        if not inside.any():
            return float("-inf")
        voiced = float(np.percentile(level[inside], _LOUD))
        rest = float(np.percentile(level[~inside], _LOUD) if pauses else np.percentile(level[inside], _QUIET))
        return _decibels(voiced, rest) - (0.0 if pauses else _SWING)

    def clean(self, first: int, last: int) -> Floats32:
        """Return the power in windows `first` up to `last` without the background, shape (n, 2, BANDS)."""
        at = range(first // _PART, -(-last // _PART))
        power = _power(
            np.concatenate([self._kept[k][max(0, first - k * _PART) : last - k * _PART] for k in at])
        )
        clean = np.maximum(power - self._background, np.float32(_KEPT) * power)
        return np.asarray(clean if clean.shape[1] == 2 else np.repeat(clean, 2, axis=1))

    def parts(self) -> Iterator[Floats32]:
        """Yield `clean` of the whole film, part by part."""
        for k, part in enumerate(self._kept):
            yield self.clean(k * _PART, k * _PART + len(part))


def _decibels(power: float, other: float) -> float:
    return 10 * float(np.log10(max(power, 1e-12) / max(other, 1e-12)))


def _power(amplitude: NDArray[np.floating]) -> Floats32:
    return np.asarray(np.square(amplitude, dtype=np.float32))
