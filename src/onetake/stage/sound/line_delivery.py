"""How a line is delivered: spoken as it comes, rapped on the beat's grid, or sung on notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import TextError
from onetake.stage.sound import instruments, psola
from onetake.stage.sound.fundamental_frequency import STEP, median_pitch

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.stage.score.voice_score import LineScore
    from onetake.stage.sound.espeak import Utterance
    from onetake.stage.sound.musical_grid import MusicalGrid


CLOSEST = 0.03
"""Seconds that two syllables keep apart, however they scatter."""


@dataclass(frozen=True)
class PlacedLine:
    """A line at its place in time: `start` in s on the song's clock, `said` from there on."""

    start: float
    said: Utterance


def place(
    said: Utterance, line: LineScore, start: float, grid: MusicalGrid | None, rng: np.random.Generator
) -> PlacedLine:
    """Place a line at `start` (s, song clock) as its delivery and lock ask.

    A locked line begins with its first word on the nearest beat or bar; rapped and sung syllables have their
    vowels, which is where a syllable is felt to fall [1]_, on grid steps. Each gets its scatter.

    References
    ----------
    .. [1] J. Morton, S. Marcus, C. Frankish, Perceptual centers (P-centers), Psychological Review 83, 1976.
    """
    if line.delivery == "spoken" or grid is None:
        if line.lock != "free" and grid is not None:
            start = _locked_start(line, start, grid) + rng.normal(0, line.scatter / 1000)
        return PlacedLine(max(0.0, start), said)
    if line.lock != "free":
        start = _locked_start(line, start, grid)
    targets = _steps(said.syllables, line, start, grid, rng)
    return warp(said, start, said.syllables, targets, notes=_melody(said, line, targets, rng))


def _locked_start(line: LineScore, start: float, grid: MusicalGrid) -> float:
    unit = grid.per_bar if line.lock == "bar" else 1
    position = np.round(grid.position(np.array(start)) / unit) * unit
    return float(grid.time(np.maximum(position, 0.0)))


def _steps(
    syllables: Floats, line: LineScore, start: float, grid: MusicalGrid, rng: np.random.Generator
) -> Floats:
    """Return each syllable a step of the grid, in the rhythm of speech as far as the grid lets it."""
    least = max(1, line.steps // 2) if line.delivery == "sung" else 1
    wish = grid.position(start + syllables - syllables[0]) * line.steps
    # On a lock the first vowel takes the beat itself.
    places = [max(0.0, float(np.round(wish[0])))]
    for k in range(1, len(wish)):
        places.append(max(float(np.round(wish[k])), places[-1] + least))
    targets = grid.time(np.array(places) / line.steps)
    return np.asarray(targets + rng.normal(0, line.scatter / 1000, len(targets)))


def warp(
    said: Utterance,
    start: float,
    before: Floats,
    targets: Floats,
    *,
    notes: Floats | None = None,
    semitones: Floats | None = None,
) -> PlacedLine:
    """Move what is at `before` (s from the line's start) to `targets` (s, song clock), by TD-PSOLA.

    Before the first and after the last of them the line keeps its pace.

    Raises
    ------
    TextError
        If the line would begin before the song.
    """
    length = len(said.data) / said.rate
    keep = np.r_[True, np.diff(before) > 0.005]
    before, targets = before[keep], targets[keep].copy()
    for k in range(1, len(targets)):
        targets[k] = max(targets[k], targets[k - 1] + CLOSEST)
    tail = length - before[-1]
    lead = before[0]
    if notes is not None:
        tail *= 1.3  # a sung line holds its last vowel
    before = np.r_[0.0, before, length] if lead > 0.001 else np.r_[before, length]
    after = np.r_[targets[0] - lead, targets, targets[-1] + tail]
    if lead <= 0.001:
        after = after[1:]
    if tail <= 0.001:
        before, after = before[:-1], after[:-1]
    if after[0] < 0:
        raise TextError(
            f"start: {start:g} s puts the first vowel on a beat too early for its consonants, wanted a later "
            "start; add a beat"
        )
    data = psola.move(said.data, said.rate, before, after, semitones=semitones, notes=notes)
    moved = replace(
        said,
        data=data,
        words=np.interp(said.words, before, after) - after[0],
        syllables=np.interp(said.syllables, before, after) - after[0],
    )
    return PlacedLine(float(after[0]), moved)


def _melody(said: Utterance, line: LineScore, targets: Floats, rng: np.random.Generator) -> Floats | None:
    """Return the pitch in Hz every 10 ms from the line's start on: a note a syllable, slides, vibrato."""
    if line.delivery != "sung":
        return None
    names = line.notes.split()
    middle = median_pitch(said.data, said.rate) or 150.0
    if names:
        numbers = [float(instruments.midi(name)) for name in names]
    else:
        scale = (45, 48, 50, 52, 55)
        centre = 69 + 12 * np.log2(middle / 440) + 2
        walk = np.cumsum(rng.integers(-1, 2, len(targets))) + 2
        picked = [scale[int(w) % 5] + 12 * (int(w) // 5) for w in walk]
        shift = 12 * np.round((centre - np.mean(picked)) / 12)
        numbers = [float(p + shift) for p in picked]
    first = float(targets[0] - said.syllables[0])
    t = np.arange(0.0, targets[-1] - first + len(said.data) / said.rate + 1.0, STEP)
    index = np.clip(np.searchsorted(targets - first, t + 0.02, side="right") - 1, 0, len(targets) - 1)
    line_of = np.array([numbers[k % len(numbers)] for k in range(len(targets))])[index]
    smooth = np.convolve(np.pad(line_of, 3, mode="edge"), np.ones(7) / 7, mode="valid")
    since = t - (targets - first)[index]
    vibrato = 0.3 * np.clip((since - 0.15) / 0.2, 0, 1) * np.sin(2 * np.pi * 5.5 * t)
    return np.asarray(440.0 * 2.0 ** ((smooth + vibrato - 69) / 12))
