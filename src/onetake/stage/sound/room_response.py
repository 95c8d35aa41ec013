"""The room and the slapback: an exponentially decaying noise with a stated decay time and direct level."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.seeded_draws import draws

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.stage.score.mix_score import SpaceScore

_CENTRES = (125.0, 250.0, 500.0, 1000.0, 2000.0, 4000.0, 8000.0, 16000.0)
"""Hz: centres of the octave bands (IEC 61260-1)."""


@dataclass(frozen=True)
class RoomResponse:
    """A room's answer without the direct sound."""

    tail: NDArray[np.float64]
    """Shape (2, n): left and right, uncorrelated; their energies sum to that of the room for a direct voice
    of energy 1."""
    decay: float
    """Seconds for 60 dB, at 500 Hz to 2 kHz, measured on `tail`."""
    direct: float
    """Direct over room, dB."""


def make_room(score: SpaceScore, rate: int, seed: int) -> RoomResponse | None:
    """Return the room of a score, or None where it has none.

    Noise in octave bands, each decaying at its own pace: `decay` up to 2 kHz, down to `decay * damping` at
    8 kHz [1]_. The pace is corrected until Schroeder's integral [2]_ of this very noise has that decay.

    References
    ----------
    .. [1] J. A. Moorer, About this reverberation business, Computer Music Journal 3, 1979.
    .. [2] M. R. Schroeder, New method of measuring reverberation time, J. Acoust. Soc. Am. 37, 1965.
    """
    if score.decay <= 0:
        return None
    rng = draws(seed, "room")
    count = int((1.15 * score.decay + 0.05) * rate)
    noise = rng.normal(0, 1, (2, count))
    bands = _bands(noise, rate)
    t = np.arange(count) / rate
    pace = np.ones(2)
    tail = np.zeros((2, count))
    for _ in range(3):
        tail[:] = 0
        for centre, band in zip(_CENTRES, bands, strict=True):
            octaves = min(max(np.log2(centre / 2000) / 2, 0.0), 1.5)
            own = score.decay * score.damping**octaves
            tail += band * 10 ** (-3 * t / (own * pace[:, None]))
        measured = np.array([decay_time(side, rate) for side in tail])
        pace *= score.decay / measured
    tail *= np.sqrt(10 ** (-score.direct / 10) / 2 / (tail**2).sum(axis=1, keepdims=True))
    late = round(score.predelay / 1000 * rate)
    measured = np.array([decay_time(side, rate) for side in tail])
    return RoomResponse(np.pad(tail, ((0, 0), (late, 0))), float(measured.mean()), score.direct)


def _bands(noise: NDArray[np.float64], rate: int) -> list[NDArray[np.float64]]:
    """Part noise into octaves whose gains sum to one, raised cosines over log frequency."""
    count = noise.shape[1]
    size = 1 << (count - 1).bit_length()
    spectrum = np.fft.rfft(noise, size, axis=1)
    octave = np.log2(np.maximum(np.fft.rfftfreq(size, 1 / rate), 1.0) / _CENTRES[0])
    octave = np.clip(octave, 0, len(_CENTRES) - 1)
    low_cut = 1 / (1 + (80 / np.maximum(np.fft.rfftfreq(size, 1 / rate), 1.0)) ** 4)
    out = []
    for k in range(len(_CENTRES)):
        gain = np.where(np.abs(octave - k) < 1, np.cos(np.pi / 2 * np.clip(octave - k, -1, 1)) ** 2, 0)
        out.append(np.fft.irfft(spectrum * gain * low_cut, size, axis=1)[:, :count])
    return out


def decay_time(response: NDArray[np.float64], rate: int, low: float = 500.0, high: float = 2000.0) -> float:
    """Return the decay time of an impulse response, s for 60 dB, from the line through -5 to -35 dB (T30).

    Schroeder's backward integral of the band `low` to `high` Hz.

    Examples
    --------
    >>> t = np.arange(44100) / 44100
    >>> ring = np.random.default_rng(0).normal(0, 1, 44100) * 10 ** (-3 * t / 0.5)
    >>> bool(abs(decay_time(ring, 44100) - 0.5) < 0.02)
    True
    """
    size = 1 << (2 * len(response) - 1).bit_length()
    hz = np.fft.rfftfreq(size, 1 / rate)
    # Edges a third of an octave wide: a brick wall's own ringing would lengthen a short decay.
    rise = np.clip(3 * np.log2(np.maximum(hz, 1) / low) + 0.5, 0, 1)
    fall = np.clip(0.5 - 3 * np.log2(np.maximum(hz, 1) / high), 0, 1)
    band = np.fft.irfft(
        np.fft.rfft(response, size) * np.sin(np.pi / 2 * rise) * np.sin(np.pi / 2 * fall), size
    )
    energy = np.cumsum(band[: len(response)][::-1] ** 2)[::-1]
    level = 10 * np.log10(np.maximum(energy / energy[0], 1e-12))
    inside = np.flatnonzero((level <= -5) & (level >= -35))
    slope = np.polyfit(inside / rate, level[inside], 1)[0]
    return float(-60 / slope)


def add_room(voices: NDArray[np.float32], room: RoomResponse, rate: int) -> NDArray[np.float32]:
    """Return what the room adds to voices, shape (n,) in, (2, n) out, by overlap-add."""
    count, width = len(voices), room.tail.shape[1]
    block = max(8 * rate, width)
    size = 1 << (block + width - 1).bit_length()
    block = size - width + 1
    spectrum = np.fft.rfft(room.tail.astype(np.float32), size, axis=1)
    out = np.zeros((2, count), dtype=np.float32)
    for start in range(0, count, block):
        piece = voices[start : start + block]
        if not piece.any():
            continue
        wet = np.fft.irfft(np.fft.rfft(piece, size) * spectrum, size, axis=1)
        stop = min(count, start + size)
        out[:, start:stop] += wet[:, : stop - start].astype(np.float32)
    return out


def add_echo(voices: NDArray[np.float32], score: SpaceScore, rate: int) -> NDArray[np.float32]:
    """Return the slapback of voices, shape (2, n): later and lower copies, each at its voice's place."""
    out = np.zeros_like(voices)
    for k in range(1, score.repeats + 1 if score.echo > 0 else 1):
        late = round(k * score.echo / 1000 * rate)
        if 0 < late < voices.shape[1]:
            out[:, late:] += voices[:, :-late] * np.float32(10 ** (k * score.echo_level / 20))
    return out
