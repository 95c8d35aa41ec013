"""Whether turns start with the beat: phases on the beat's grid, and what luck would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.common.circular import ceiling, grid_position, mean_vector, rayleigh, spread, wrapped

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats
    from onetake.core.track import Track
    from onetake.readers.sound.turns.turn_taking import SpeechPiece


REACH = 8.0
"""Lines of the grid, four bars for half bars, over which it goes on where no beat was found."""
ONSET_ERROR = 0.04
"""Standard deviation with which the start of a voice in a mix is known, s: docs/explanation/turns.md."""
FEWEST_OTHERS = 6
"""Other onsets that a voice must have to be compared with itself."""
AWAY = 0.15
"""Seconds after a turn's start from which an onset is another one."""
DRAWS = 999


@dataclass(frozen=True, slots=True)
class BeatGrid:
    """Lines that turns may start on."""

    lines: Floats
    """Shape (m,), s."""

    @property
    def cycle(self) -> float:
        """Median step, s; NaN without two lines."""
        return float(np.median(np.diff(self.lines))) if len(self.lines) > 1 else float("nan")

    def position(self, t: Floats) -> Floats:
        """Return where moments lie, in lines; NaN where there is no beat."""
        return grid_position(self.lines, t, REACH)


@dataclass(frozen=True, slots=True)
class Lock:
    """How strongly turn starts keep to a grid."""

    n: int
    """Starts that the beat is known at."""
    cycle: float
    """Step of the grid, s."""
    strength: float
    """Mean vector's length, 0 to 1."""
    scatter: float
    """Standard deviation about their own mean phase, s."""
    late: float
    """Mean distance from the grid, s; below 0 is early."""
    rayleigh: float
    """p-value against even phases."""
    chance: float
    """Length that 95 % of random draws of the same speakers' other onsets stay below."""
    chance_scatter: float
    """Scatter that 95 % of these draws stay above, s."""
    beaten: float
    """Share of the draws that lock as strongly: a p-value."""
    others: str
    """What was drawn from: 'other words', 'other onsets' or 'even phases'."""
    shifted: float
    """Share of circular shifts against the beat that bring the starts as near to the grid: a p-value."""
    ceiling: float
    """Longest mean vector that the error of the onsets allows."""


def beat_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the beats; empty where there are none."""
    track = tracks.get("beat.beats")
    return BeatGrid(_drop_repeats(track.t) if track is not None else np.empty(0))


def bar_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the downbeats; empty where there are none."""
    track = tracks.get("beat.downbeats")
    return BeatGrid(_drop_repeats(track.t) if track is not None else np.empty(0))


def half_bar_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the downbeats and what lies half way; every second beat where no downbeat is known."""
    bars = bar_grid(tracks)
    if len(bars.lines) < 2:
        return BeatGrid(beat_grid(tracks).lines[::2])
    steps = np.diff(bars.lines)
    whole = np.maximum(1, np.round(steps / np.median(steps))).astype(np.intp)
    parts = [
        np.linspace(a, b, 2 * n, endpoint=False)
        for a, b, n in zip(bars.lines[:-1], bars.lines[1:], np.where(whole > REACH, 1, whole), strict=True)
    ]
    return BeatGrid(np.r_[np.concatenate(parts), bars.lines[-1]])


def _drop_repeats(t: Floats) -> Floats:
    return t[np.r_[True, np.diff(t) > 0]] if len(t) else t


def other_onsets(
    tracks: Mapping[str, Track], found: Sequence[SpeechPiece], held: Sequence[SpeechPiece]
) -> tuple[dict[str, Floats], str]:
    """Return each voice's onsets within its turns: of its words, else of its speech after pauses."""
    words = tracks.get("words.words")
    known = words is not None and len(words) > 0
    t = words.t if words is not None and known else np.array([p.start for p in found])
    who = None if known else np.array([p.who for p in found])
    onsets: dict[str, list[Floats]] = {}
    for turn in held:
        inside = (t > turn.start + AWAY) & (t < turn.end)
        if who is not None:
            inside &= who == turn.who
        onsets.setdefault(turn.who, []).append(t[inside])
    return {v: np.concatenate(o) for v, o in onsets.items()}, "other words" if known else "other onsets"


def lock(
    grid: BeatGrid, held: Sequence[SpeechPiece], others: Mapping[str, Floats], drawn: str
) -> Lock | None:
    """Measure the lock of turn starts to a grid; None where fewer than two lie within its reach.

    Parameters
    ----------
    grid : BeatGrid
    held : sequence of SpeechPiece
        The turns whose starts are onsets.
    others : mapping
        Voice to its other onsets, s.
    drawn : str
        What these are: 'other words', 'other onsets'.
    """
    starts = np.array([turn.start for turn in held])
    position = grid.position(starts)
    known = np.isfinite(position)
    n = int(known.sum())
    if n < 2:
        return None
    phases = position[known] % 1.0
    voices = [turn.who for turn, k in zip(held, known, strict=True) if k]
    length, centre = (float(x) for x in mean_vector(phases))
    scatter = float(spread(phases))
    luck, drawn = _draws(grid, voices, others, drawn)
    lengths, scatters = mean_vector(luck)[0], spread(luck)
    return Lock(
        n=n,
        cycle=grid.cycle,
        strength=length,
        scatter=scatter * grid.cycle,
        late=centre * grid.cycle,
        rayleigh=rayleigh(length, n),
        chance=float(np.quantile(lengths, 0.95)),
        chance_scatter=float(np.quantile(scatters, 0.05)) * grid.cycle,
        # As strong or as tight: the better of the two witnesses for luck.
        beaten=float((1 + (scatters <= scatter).sum()) / (1 + DRAWS)),
        others=drawn,
        shifted=_shift_p_value(grid, starts[known], phases),
        ceiling=ceiling(ONSET_ERROR, grid.cycle),
    )


def _draws(grid: BeatGrid, voices: list[str], others: Mapping[str, Floats], drawn: str) -> tuple[Floats, str]:
    """Return phases of as many onsets, each drawn from its speaker's others, shape (DRAWS, n)."""
    chance = np.random.default_rng(1)
    pools = {v: p[np.isfinite(p)] for v, p in ((v, grid.position(t)) for v, t in others.items())}
    if any(len(pools.get(v, ())) < FEWEST_OTHERS for v in set(voices)):
        return chance.uniform(0, 1, (DRAWS, len(voices))), "even phases"
    return np.stack([chance.choice(pools[v], DRAWS) for v in voices], axis=1) % 1.0, drawn


def _shift_p_value(grid: BeatGrid, starts: Floats, phases: Floats) -> float:
    """Return how often a shift of all starts, round the end of the beat, brings them as near to the grid."""
    first, last = grid.lines[0], grid.lines[-1]
    shifts = np.random.default_rng(2).uniform(0, last - first, (DRAWS, 1))
    moved = first + (starts[None, :] + shifts - first) % (last - first)
    shifted = grid.position(moved.ravel()).reshape(moved.shape)
    near = np.nanmean(np.cos(2 * np.pi * shifted), axis=1)
    return float((1 + (near >= np.cos(2 * np.pi * phases).mean()).sum()) / (1 + DRAWS))


def early_late(grid: BeatGrid, starts: Floats) -> Floats:
    """Return how early (below 0) or late each start is against its nearest line, s; NaN without a beat."""
    return wrapped(grid.position(starts)) * grid.cycle
