"""The features by which voices are compared: steps of 50 ms of speech with timbre, pitch and place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.signal.voice.mel_cepstrum import COEFFICIENTS, cepstra
from onetake.signal.voice.speaker_clusters import whiten

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.arrays import Flags, Floats, Floats32, Ints
    from onetake.readers.sound.voices.mel_bands import MelBands


STEP = 0.0464
"""Seconds of a step, approximately: one window of the shared spectra."""
DWELL = 7
"""Steps (0.3 s) that a turn lasts at least: docs/explanation/voices.md."""
STRETCH = 1.5
"""Seconds; longer stretches of speech are divided before they are clustered (docs/explanation/voices.md)."""
_PITCH = 0.25
"""Octaves by which the pitch of one voice scatters within a line; set by hand."""
_PLACE = 0.25
"""Place (-1 to 1) by which one voice scatters within a line; set by hand."""
WEIGHTS: Floats = np.r_[np.full(COEFFICIENTS, 0.07), 0.15, 0.1]
"""Weights of timbre, pitch and place: below 1 as neighbouring steps repeat each other, and low for place,
which the mix can change; set by hand."""
_MIDDLE = slice(8, 26)
"""Mel bands (500 Hz to 4.5 kHz) from which the place is computed; set by hand."""
_AT_ONCE = 1024
"""Steps whose bands are processed together; changes no result."""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps of speech, shape (n,) each but `features`."""

    start: Floats
    end: Floats
    features: Floats
    """Shape (n, COEFFICIENTS + 2): timbre, whitened; pitch, NaN where unvoiced; place."""
    stretch: Ints
    fresh: Flags
    """Whether the step follows a pause."""
    total: Floats32
    """Shape (n, 2, bands): power left and right."""


def steps_of(t: Floats, bands: MelBands, hz: Floats32, stretches: Floats) -> Steps:
    """Return the steps of `stretches`; `bands` is closed, `hz` is NaN where unvoiced."""
    voiced = np.isfinite(hz)
    pitch = np.log2(np.where(voiced, hz, 100.0) / 100.0)
    edges, stretch, fresh, starts, ends = [], [], [], [], []
    count = 0
    for a, b in stretches:
        i, j = np.searchsorted(t, [a, b])
        n = round((t[j - 1] - t[i] if j > i else 0.0) / STEP)
        if n < 1:
            continue
        cut = np.linspace(i, j, n + 1).round().astype(int)
        parts = max(1, round((b - a) / STRETCH))
        edges.append(np.stack([cut[:-1], cut[1:]], axis=1))
        stretch.append(count + np.arange(n) * parts // n)
        fresh.append(np.arange(n) == 0)
        at = np.linspace(a, b, n + 1)
        starts.append(at[:-1])
        ends.append(at[1:])
        count += parts
    if not edges:
        none = np.zeros(0)
        return Steps(
            none,
            none,
            np.zeros((0, len(WEIGHTS))),
            np.zeros(0, np.intp),
            np.zeros(0, bool),
            np.zeros((0, 2, 1), np.float32),
        )
    cuts, groups = np.concatenate(edges), np.concatenate(stretch)
    powers = np.concatenate([_powers(bands, own) for rows in edges for own in _in_groups(rows)])
    known = _sums(voiced[:, None].astype(float), cuts)[:, 0]
    with np.errstate(invalid="ignore", divide="ignore"):
        tone = _sums(np.where(voiced, pitch, 0.0)[:, None], cuts)[:, 0] / known
    left, right = powers[:, 0, _MIDDLE].sum(axis=1), powers[:, 1, _MIDDLE].sum(axis=1)
    place = (right - left) / np.maximum(right + left, 1e-20)
    parts = (powers[k : k + _AT_ONCE] for k in range(0, len(powers), _AT_ONCE))
    timbre = np.concatenate([cepstra(part.sum(axis=1), 1e-12) for part in parts])
    features = np.column_stack([whiten(timbre.astype(float), groups), tone / _PITCH, place / _PLACE])
    return Steps(
        np.concatenate(starts), np.concatenate(ends), features, groups, np.concatenate(fresh), powers
    )


def _in_groups(rows: Ints) -> list[Ints]:
    return [rows[k : k + _AT_ONCE] for k in range(0, len(rows), _AT_ONCE)]


def _powers(bands: MelBands, cuts: Ints) -> Floats32:
    """Return the power in each of neighbouring steps, shape (n, 2, bands)."""
    first, last = int(cuts[0, 0]), int(cuts[-1, 1])
    power = bands.clean(first, last)
    sums = _sums(power.reshape(last - first, -1), cuts - first)
    return sums.reshape(-1, 2, power.shape[2]).astype(np.float32)


def _sums(values: NDArray[Any], cuts: Ints) -> Floats:
    """Add up the rows of each cut, shape (n, 2): first and one past last, rising."""
    edges = cuts.ravel()
    # The last sum runs to the end by itself; an edge there would be out of reach.
    inner = edges[:-1] if edges[-1] == len(values) else edges
    sums = np.add.reduceat(values, inner, axis=0, dtype=np.float64)[::2]
    sums[cuts[:, 0] == cuts[:, 1]] = 0.0
    return np.asarray(sums, np.float64)
