"""The beat as sound: patterns on the grid, as a loop repeated sample by sample or played again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.seeded_draws import draws
from onetake.stage.sound import instruments

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    from onetake.stage.score.beat_score import BeatScore
    from onetake.stage.sound.musical_grid import MusicalGrid

_FORCE = {"X": 1.0, "x": 0.7, "o": 0.4}
"""Force of a hit by its sign, 0 to 1; set by hand."""
_LEVEL = {"kick": 0.9, "snare": 0.55, "hat": 0.3, "bass": 0.5, "tune": 0.32}
"""Level of each instrument, linear amplitude; set by hand."""
_PAN = {"kick": 0.0, "snare": 0.0, "hat": 0.3, "bass": 0.0, "tune": -0.3}
"""Pan of each instrument, -1 left to 1 right; set by hand."""


@dataclass(frozen=True)
class DrumHit:
    """One stroke of one instrument."""

    name: str
    step: int
    """Sixteenths from the first downbeat."""
    force: float
    """0 to 1."""


def pan_gains(pan: float | NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the gains left and right of a place, constant power; shape (2, ...).

    Examples
    --------
    >>> pan_gains(-1.0).round(3).tolist(), float((pan_gains(0.3) ** 2).sum().round(6))
    ([1.0, 0.0], 1.0)
    """
    angle = (np.asarray(pan, dtype=np.float64) + 1) * np.pi / 4
    return np.stack([np.cos(angle), np.sin(angle)])


def render_beat(
    score: BeatScore, grid: MusicalGrid, rate: int, length: float, seed: int
) -> NDArray[np.float32]:
    """Return the beat over `length` s of the song's clock, shape (2, n), before breaks are cut out."""
    count = round(length * rate)
    out = np.zeros((2, count), dtype=np.float32)
    first = round(float(score.start) * rate)
    if first >= count:
        return out
    if grid.loop_samples:
        loop = _loop(score, grid, rate, seed)
        out[:, first:] = np.resize(loop.T, (count - first, 2)).T
    else:
        _play(score, grid, rate, seed, out)
    return out


def apply_breaks(
    score: BeatScore, song: NDArray[np.float32], rate: int, at: Callable[[float], float]
) -> None:
    """Silence, in place, what the score says is silent; `at` turns the film's clock to the song's."""
    fade = int(0.005 * rate)
    spans = [(pause.start, pause.end) for pause in score.breaks]
    if score.end:
        spans.append((score.end, 1e9))
    for start, end in spans:
        low = min(round(at(start) * rate), song.shape[1])
        high = min(round(at(end) * rate), song.shape[1])
        ramp = np.linspace(1, 0, min(fade, high - low), dtype=np.float32)
        song[:, low : low + len(ramp)] *= ramp
        song[:, low + len(ramp) : high] = 0


def _loop(score: BeatScore, grid: MusicalGrid, rate: int, seed: int) -> NDArray[np.float32]:
    """Render one loop; what rings past its end goes on at its start, as in a loop cut from a record."""
    size = grid.loop_samples
    buffer = np.zeros((2, 2 * size + 8 * rate))
    steps = score.beats_a_bar * score.loop_bars * 4
    rng = draws(seed, "loop")
    base = float(grid.beats[0]) if not score.jitter else round(score.start * rate) / rate
    for hit in _hits(score, 0, steps):
        at = round((float(grid.time(np.array(hit.step / 4))) - base) * rate)
        _strike(buffer, at % size, hit, score, grid, rate, rng)
    for bar in range(score.loop_bars if score.pad else 0):
        _hold(buffer, round(bar * size / score.loop_bars), bar, score, grid, rate, rng)
    folded = np.zeros((2, size))
    for start in range(0, buffer.shape[1], size):
        piece = buffer[:, start : start + size]
        folded[:, : piece.shape[1]] += piece
    return folded.astype(np.float32)


def _play(score: BeatScore, grid: MusicalGrid, rate: int, seed: int, out: NDArray[np.float32]) -> None:
    steps = len(grid.beats) * 4
    per_loop = score.beats_a_bar * score.loop_bars * 4
    for hit in _hits(score, 0, steps):
        rng = draws(seed, "hit", hit.name, hit.step)
        force = hit.force * 10 ** (rng.normal(0, 1.2) / 20)
        if score.loop == "varied" and hit.force < 1 and rng.random() < 0.15:
            continue
        struck = DrumHit(hit.name, hit.step, force)
        _strike(out, round(float(grid.time(np.array(hit.step / 4))) * rate), struck, score, grid, rate, rng)
    if score.loop == "varied":
        for end in range(per_loop, steps + 1, per_loop):
            rng = draws(seed, "fill", end)
            for step in range(end - 4, end):
                if rng.random() < 0.6:
                    at = round(float(grid.time(np.array(step / 4))) * rate)
                    _strike(out, at, DrumHit("snare", step, rng.uniform(0.3, 0.8)), score, grid, rate, rng)
    for bar in range(len(grid.beats) // score.beats_a_bar if score.pad else 0):
        _hold(out, round(float(grid.downbeats[bar]) * rate), bar, score, grid, rate, draws(seed, "pad", bar))


def _hits(score: BeatScore, start: int, stop: int) -> Iterator[DrumHit]:
    for step in range(start, stop):
        for name in _LEVEL:
            pattern: str = getattr(score, name)
            sign = pattern[step % len(pattern)] if pattern else "."
            if sign in _FORCE:
                yield DrumHit(name, step, _FORCE[sign])


def _strike(
    out: NDArray[np.float32] | NDArray[np.float64],
    at: int,
    hit: DrumHit,
    score: BeatScore,
    grid: MusicalGrid,
    rate: int,
    rng: np.random.Generator,
) -> None:
    notes = instruments.chord_notes(score.chords[hit.step // (4 * score.beats_a_bar) % len(score.chords)])
    if hit.name == "bass":
        data = instruments.bass(rate, notes[0] - 12, 60 / grid.tempo * 0.9)
    elif hit.name == "tune":
        data = instruments.pluck(rate, notes[int(rng.integers(len(notes)))] + 12 * int(rng.integers(2, 4)))
    else:
        data = getattr(instruments, hit.name)(rate, rng)
    drum = hit.name in ("kick", "snare", "hat")
    level = _LEVEL[hit.name] * hit.force * (10 ** (score.drums / 20) if drum else 1)
    _add(out, at, pan_gains(_PAN[hit.name])[:, None] * data * level)


def _hold(
    out: NDArray[np.float32] | NDArray[np.float64],
    at: int,
    bar: int,
    score: BeatScore,
    grid: MusicalGrid,
    rate: int,
    rng: np.random.Generator,
) -> None:
    notes = instruments.chord_notes(score.chords[bar % len(score.chords)])
    _add(out, at, instruments.pad(rate, notes, score.beats_a_bar * 60 / grid.tempo, rng))


def _add(out: NDArray[np.float32] | NDArray[np.float64], at: int, data: NDArray[np.float64]) -> None:
    skip = max(0, -at)
    stop = min(out.shape[1], at + data.shape[1])
    if stop > at + skip:
        out[:, at + skip : stop] += data[:, skip : stop - at]
