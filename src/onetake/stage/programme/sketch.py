"""The sketch: the smallest film with a known answer, made in a second without any voice or set.

It serves the examples of the documentation and `onetake doctor`; the staged films with people in them are
made from scores.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Sketch:
    """A film of equal shots: each a drifting texture of its own colour; a tone changes at the cuts."""

    shots: int = 3
    shot_length: float = 1.0
    """Seconds."""
    width: int = 320
    height: int = 180
    rate: Fraction = Fraction(24)
    """Frames a second, exact."""
    sample_rate: int = 44100
    seed: int = 1

    @property
    def cuts(self) -> list[float]:
        """Times of the first frame of each new shot, s."""
        frames = self._frames_a_shot
        return [float(n * frames / self.rate) for n in range(1, self.shots)]

    @property
    def _frames_a_shot(self) -> int:
        return round(self.shot_length * self.rate)

    def picture(self, index: int) -> NDArray[np.uint8]:
        """Return frame `index`, shape (height, width, 3), sRGB."""
        shot, within = divmod(index, self._frames_a_shot)
        rng = np.random.default_rng([self.seed, shot])
        colour = rng.uniform(60, 200, 3)
        coarse = rng.normal(0, 1, (12, 20))
        y = np.linspace(0, 11, self.height)
        x = np.linspace(0, 16, self.width) + 0.02 * within
        light = _bilinear(coarse, y, x)
        return np.clip(colour + 40 * light[..., None], 0, 255).astype(np.uint8)

    def sound(self) -> NDArray[np.float32]:
        """Return the sound, shape (2, n): one tone a shot, a fifth apart."""
        n = round(self.shots * self.shot_length * self.sample_rate)
        t = np.arange(n) / self.sample_rate
        pitch = 220.0 * 1.5 ** np.minimum(t // self.shot_length, self.shots - 1)
        tone = 0.2 * np.sin(2 * np.pi * np.cumsum(pitch) / self.sample_rate)
        return np.stack([tone, tone]).astype(np.float32)


def write_sketch(path: Path, sketch: Sketch | None = None) -> Path:
    """Write the sketch as an MP4 (H.264 and AAC) and return its path.

    Examples
    --------
    >>> Sketch(shots=3).cuts
    [1.0, 2.0]
    """
    import av

    sketch = sketch or Sketch()
    with av.open(str(path), "w", format="mp4") as container:
        video = container.add_stream("libx264", rate=sketch.rate, options={"preset": "veryfast", "crf": "18"})
        video.width, video.height, video.pix_fmt = sketch.width, sketch.height, "yuv420p"
        audio = container.add_stream("aac", rate=sketch.sample_rate, layout="stereo")
        for index in range(sketch.shots * sketch._frames_a_shot):
            container.mux(video.encode(av.VideoFrame.from_ndarray(sketch.picture(index), format="rgb24")))
        sound = av.AudioFrame.from_ndarray(sketch.sound(), format="fltp", layout="stereo")
        sound.sample_rate = sketch.sample_rate
        sound.time_base = Fraction(1, sketch.sample_rate)
        sound.pts = 0
        container.mux(audio.encode(sound))
        container.mux(video.encode(None))
        container.mux(audio.encode(None))
    return path


def _bilinear(
    grid: NDArray[np.float64], y: NDArray[np.float64], x: NDArray[np.float64]
) -> NDArray[np.float64]:
    y0, x0 = y.astype(int).clip(0, grid.shape[0] - 2), x.astype(int).clip(0, grid.shape[1] - 2)
    fy, fx = (y - y0)[:, None], (x - x0)[None, :]
    rows = grid[y0] * (1 - fy) + grid[y0 + 1] * fy
    mixed: NDArray[np.float64] = rows[:, x0] * (1 - fx) + rows[:, x0 + 1] * fx
    return mixed
