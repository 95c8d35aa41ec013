"""Lock of turn starts to the beat: phases on the beat's grid, and what chance would give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.facts import Fact
from onetake.readers.words.word_promises import ALIGNED, GIVEN
from onetake.signal.common.chance import CHANCE_QUANTILE, DRAWS, chance_level, p_value
from onetake.signal.common.circular import (
    grid_position,
    longest_mean_vector,
    mean_vector,
    phase_spread,
    rayleigh_p,
    wrap_phases,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats
    from onetake.core.track import Track
    from onetake.readers.sound.turns.turn_taking import SpeechPiece


REACH = 8.0
"""Lines (four bars of half bars) over which the grid is continued where no beat was found; set by hand."""
ONSET_ERROR = 0.04
"""Seconds (standard deviation) to which the start of a voice in a mix is known; an assumption, above the 7 to
19 ms seen on development seeds (docs/explanation/turns.md)."""
FEWEST_OTHERS = 6
"""Other onsets that a voice needs to be compared with itself; set by hand, no measured source."""
AWAY = 0.15
"""Seconds after a turn's start from which an onset counts as another one; set by hand."""
HEARD_WORDS = (GIVEN, ALIGNED)
"""How the times of words are known whose starts are onsets."""


@dataclass(frozen=True, slots=True)
class BeatGrid:
    """Moments at which turns may start: beats, half bars or bars."""

    lines: Floats
    """Shape (m,), s."""

    @property
    def cycle(self) -> float:
        """Median step, s; NaN without two lines."""
        return float(np.median(np.diff(self.lines))) if len(self.lines) > 1 else float("nan")

    def position(self, t: Floats) -> Floats:
        """Return the position of moments, in lines; NaN where there is no beat."""
        return grid_position(self.lines, t, REACH)


@dataclass(frozen=True, slots=True)
class Lock:
    """How strongly turn starts keep to a grid."""

    n: int
    """Starts at which the beat is known."""
    cycle: float
    """Step of the grid, s."""
    strength: float
    """Mean vector length, 0 to 1."""
    scatter: float
    """Standard deviation around their own mean phase, s."""
    late: float
    """Mean distance from the grid, s; below 0 is early."""
    rayleigh: float
    """p-value against even phases."""
    chance: float
    """Length that 95 % of random draws of the same speakers' other onsets stay below."""
    chance_scatter: float
    """Scatter that 95 % of these draws stay above, s."""
    p_draws: float
    """Share of the draws that lock as strongly: a p-value."""
    drawn_from: str
    """What was drawn from: 'other words', 'other onsets' or 'even phases'."""
    p_shifts: float
    """Share of circular shifts against the beat that bring the starts as near to the grid: a p-value."""
    ceiling: float
    """Largest mean vector length that the error of the onsets allows."""

    def facts(self) -> dict[str, Fact]:
        """Return what belongs to a lock beside its strength; an unknown figure is left out."""
        facts: dict[str, tuple[float | str, str]] = {
            "turns": (self.n, "count"),
            "cycle": (self.cycle, "s"),
            "scatter": (1000 * self.scatter, "ms"),
            "late": (1000 * self.late, "ms"),
            "p-even-phases": (self.rayleigh, ""),
            "p-draws": (self.p_draws, ""),
            "p-shifts": (self.p_shifts, ""),
            "drawn-from": (self.drawn_from, ""),
            "chance": (self.chance, ""),
            "chance-scatter": (1000 * self.chance_scatter, "ms"),
            "ceiling": (self.ceiling, ""),
            "onset-error": (1000 * ONSET_ERROR, "ms"),
        }
        return {
            name: Fact(value, unit)
            for name, (value, unit) in facts.items()
            if isinstance(value, str) or np.isfinite(value)
        }


def beat_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the beats; empty where there are none."""
    track = tracks.get("beat.beats")
    return BeatGrid(_drop_repeats(track.t) if track is not None else np.empty(0))


def bar_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the downbeats; empty where there are none."""
    track = tracks.get("beat.downbeats")
    return BeatGrid(_drop_repeats(track.t) if track is not None else np.empty(0))


def half_bar_grid(tracks: Mapping[str, Track]) -> BeatGrid:
    """Return the downbeats and the middles between them; every second beat where no downbeat is known."""
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
    """Return times that rise strictly."""
    return t[np.r_[True, np.diff(t) > 0]] if len(t) else t


def other_onsets(
    tracks: Mapping[str, Track], found: Sequence[SpeechPiece], held: Sequence[SpeechPiece]
) -> tuple[dict[str, Floats], str]:
    """Return each voice's onsets within its turns: of its words, else of its speech after pauses.

    A word whose time was not found in the sound has its share of the line: that is no onset.
    """
    words = tracks.get("words")
    t = np.empty(0)
    if words is not None:
        t = words.t[np.array([how in HEARD_WORDS for how in words.labels], bool)]
    known = len(t) > 0
    t = t if known else np.array([p.start for p in found])
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
        What the other onsets are: 'other words' or 'other onsets'.
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
    scatter = float(phase_spread(phases))
    draws, drawn = _draws(grid, voices, others, drawn)
    lengths, scatters = mean_vector(draws)[0], phase_spread(draws)
    return Lock(
        n=n,
        cycle=grid.cycle,
        strength=length,
        scatter=scatter * grid.cycle,
        late=centre * grid.cycle,
        rayleigh=rayleigh_p(length, n),
        chance=chance_level(lengths),
        chance_scatter=float(np.quantile(scatters, 1 - CHANCE_QUANTILE)) * grid.cycle,
        # A draw locks as strongly where its scatter is as small.
        p_draws=p_value(int((scatters <= scatter).sum()), DRAWS),
        drawn_from=drawn,
        p_shifts=_shift_p_value(grid, starts[known], phases),
        ceiling=longest_mean_vector(ONSET_ERROR, grid.cycle),
    )


def _draws(grid: BeatGrid, voices: list[str], others: Mapping[str, Floats], drawn: str) -> tuple[Floats, str]:
    """Return phases of as many onsets, each drawn from its speaker's others, shape (DRAWS, n)."""
    chance = np.random.default_rng(1)
    pools = {v: p[np.isfinite(p)] for v, p in ((v, grid.position(t)) for v, t in others.items())}
    if any(len(pools.get(v, ())) < FEWEST_OTHERS for v in set(voices)):
        return chance.uniform(0, 1, (DRAWS, len(voices))), "even phases"
    return np.stack([chance.choice(pools[v], DRAWS) for v in voices], axis=1) % 1.0, drawn


def _shift_p_value(grid: BeatGrid, starts: Floats, phases: Floats) -> float:
    """Return the share of circular shifts of all starts that bring them as near to the grid: a p-value."""
    first, last = grid.lines[0], grid.lines[-1]
    shifts = np.random.default_rng(2).uniform(0, last - first, (DRAWS, 1))
    moved = first + (starts[None, :] + shifts - first) % (last - first)
    shifted = grid.position(moved.ravel()).reshape(moved.shape)
    near = np.nanmean(np.cos(2 * np.pi * shifted), axis=1)
    return float((1 + (near >= np.cos(2 * np.pi * phases).mean()).sum()) / (1 + DRAWS))


def early_late(grid: BeatGrid, starts: Floats) -> Floats:
    """Return how early (below 0) or late each start is against its nearest line, s; NaN without a beat."""
    return wrap_phases(grid.position(starts)) * grid.cycle
