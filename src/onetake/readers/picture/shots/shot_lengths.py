"""The track of the shots' lengths, and their classes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Fact, spans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.track import Track

LENGTH_EDGES = (1, 2, 4, 8, 15, 30, 60)
"""s between the classes of shot length: steps of a factor of two, by convention."""
LENGTH_CLASSES = (
    "under 1 s",
    *(f"{low} to {high} s" for low, high in pairwise(LENGTH_EDGES)),
    "a minute or more",
)
"""The classes of shot length."""


def length_class(length: float) -> str:
    """Return the class of a shot's length: steps of a factor of two, from 1 s to a minute.

    Examples
    --------
    >>> length_class(0.5), length_class(4.0), length_class(61.0)
    ('under 1 s', '4 to 8 s', 'a minute or more')
    """
    return LENGTH_CLASSES[sum(length >= edge for edge in LENGTH_EDGES)]


def length_track(starts: Sequence[float], ends: Sequence[float], by: str, cites: tuple[str, ...]) -> Track:
    """Return the length of each shot, one or more; average, median and spread are facts."""
    lengths = np.subtract(ends, starts)
    parts = np.percentile(lengths, [25, 50, 75])
    facts = {
        "shots": Fact(len(lengths), "count"),
        "average": Fact(float(lengths.mean()), "s"),
        "shortest": Fact(float(lengths.min()), "s"),
        "lower-quartile": Fact(float(parts[0]), "s"),
        "median": Fact(float(parts[1]), "s"),
        "upper-quartile": Fact(float(parts[2]), "s"),
        "longest": Fact(float(lengths.max()), "s"),
    }
    labels = [length_class(length) for length in lengths]
    return spans("shots.length", starts, ends, labels, lengths, "s", by=by, cites=cites, facts=facts)
