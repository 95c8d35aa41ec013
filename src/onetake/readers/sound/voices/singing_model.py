"""A small model that hears singing in the states of the speech network.

The network was trained on speech, and its answer is low for much of a song. What it hears before it answers
(its states) still tells singing from instruments: two logistic regressions read it. One compares each moment
with the rest of the film, and knows best *when* somebody sings in a song; alone it would find a singer in
every film. The other reads the states as they are, and knows *whether* there is a voice. Both were trained
by ``bench/voice_model.py``; the model's card is docs/explanation/voice-model.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from onetake.signal.voice.silero_vad import STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from onetake.core.arrays import Floats

WIDTHS = (5, 31)
"""States (of 64 ms) over which each is averaged: 0.3 s and 2 s. Set by hand; a third of 8 s changed F by less
than 0.002 (measured, eight songs, each left out)."""
SPREAD_FLOOR = 0.05
"""Added to each state's spread in the film, so that one that never moves counts nothing; set by hand."""
LOG_FLOOR = 0.05
"""Added to a layer's output before its logarithm is taken; set by hand."""
_HALF = STATES // 2
_PART = 4096
"""States that are computed together (4 minutes); changes no result."""


@dataclass(frozen=True, slots=True)
class SingingModel:
    """The weights of both regressions."""

    within: NDArray[np.float64]
    """Shape (len(WIDTHS), 256): of the states against the film's own."""
    within_bias: float
    alone: NDArray[np.float64]
    """Shape (len(WIDTHS), 256): of the states as they are."""
    alone_bias: float


@cache
def load_model() -> SingingModel:
    """Return the model that comes with the package."""
    with (files(__package__) / "singing_model.npz").open("rb") as file, np.load(file) as held:
        return SingingModel(
            held["within"].astype(np.float64),
            float(held["within_bias"]),
            held["alone"].astype(np.float64),
            float(held["alone_bias"]),
        )


def standing_out(states: NDArray[np.floating]) -> tuple[Floats, Floats]:
    """Return the mean of each state over the film, and its spread with `SPREAD_FLOOR` added."""
    count = max(1, len(states))
    mean = sum((part.sum(axis=0) for part in _parts(states)), np.zeros(states.shape[1])) / count
    square = sum((((part - mean) ** 2).sum(axis=0) for part in _parts(states)), np.zeros(states.shape[1]))
    return mean, np.sqrt(square / count) + SPREAD_FLOOR


def with_logarithm(states: NDArray[np.floating]) -> Floats:
    """Return the states with the logarithm of those that are 0 or more, shape (n, 256)."""
    return np.concatenate([states[:, :_HALF], np.log(states[:, _HALF:] + LOG_FLOOR)], axis=1)


def singing_scores(states: NDArray[np.floating], model: SingingModel) -> tuple[Floats, Floats]:
    """Return the log odds of a voice against the film's own states, and by the states alone, shape (n,) each.

    Parameters
    ----------
    states : array, shape (n, 256)
        As `SpeechDetector.states` returns them.
    model : SingingModel
    """
    mean, spread = standing_out(states)
    scaled = model.within / spread
    within = weighted_scores(states, scaled) - scaled.sum(axis=0) @ mean
    alone = weighted_scores(states, model.alone, logarithm=True)
    return within + model.within_bias, alone + model.alone_bias


def running_mean(values: Floats, width: int) -> Floats:
    """Return the mean of the `width` values around each (odd), of fewer at the ends; along the first axis.

    Examples
    --------
    >>> running_mean(np.array([0.0, 3.0, 6.0, 0.0]), 3).tolist()
    [1.5, 3.0, 3.0, 3.0]
    """
    total = np.concatenate([np.zeros((1, *values.shape[1:])), np.cumsum(values, axis=0, dtype=np.float64)])
    index = np.arange(len(values))
    first, last = np.maximum(index - width // 2, 0), np.minimum(index + width // 2 + 1, len(values))
    count = (last - first).reshape(-1, *[1] * (values.ndim - 1))
    return np.asarray((total[last] - total[first]) / count)


def weighted_scores(states: NDArray[np.floating], weights: Floats, *, logarithm: bool = False) -> Floats:
    """Return the weighted sums of the averaged states; averaging after the sum is the same and quicker.

    Parameters
    ----------
    states : array, shape (n, 256)
    weights : array, shape (len(WIDTHS), 256)
    logarithm : bool
        Whether the layers' outputs count as logarithms (`with_logarithm`).

    Returns
    -------
    sums : array, shape (n,)
    """
    found = [(with_logarithm(part) if logarithm else part) @ weights.T for part in _parts(states)]
    if not found:
        return np.zeros(0)
    columns = np.concatenate(found).T
    pairs = zip(columns, WIDTHS, strict=True)
    return np.asarray(sum(running_mean(column, width) for column, width in pairs))


def _parts(states: NDArray[np.floating]) -> Iterator[Floats]:
    for first in range(0, len(states), _PART):
        yield states[first : first + _PART].astype(np.float64)
