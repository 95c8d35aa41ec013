"""Runs of one label: the shot scale, and where the main subject is."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, spans
from onetake.readers.picture.framing.shot_scale import UNDETERMINED, scale_name

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats

LEFT, RIGHT = 0.40, 0.60
"""Frame widths between which a place is the centre: 0.4 of the way from the thirds to the middle. Set by
hand; no measured source."""
LEAST = 0.5
"""Seconds below which a shot scale or a side is not a span of its own. Set by hand; no measured source."""


def scale_names(scale: Floats, unknown: Flags) -> list[str]:
    """Return the shot scale of each frame, '' where nobody is seen.

    Parameters
    ----------
    scale : float64, shape (n,)
        Face height over the height of the frame without letterbox; NaN where nobody is seen.
    unknown : bool, shape (n,)
        Where it is unknown whether anybody is there.
    """
    names: list[str] = []
    for size, open_ in zip(scale, unknown, strict=True):
        before = names[-1] if names else ""
        name = "" if np.isnan(size) else scale_name(float(size), before)
        names.append(name or (UNDETERMINED if open_ else ""))
    return names


def side_names(place: Floats) -> list[str]:
    """Return the side of each frame, '' where nobody is seen; `place` is in frame widths, shape (n,)."""
    return ["" if np.isnan(x) else "left" if x < LEFT else "right" if x > RIGHT else "centre" for x in place]


def label_spans(
    name: str,
    unit: str,
    t: Floats,
    end: float,
    values: Floats,
    names: list[str],
    by: str,
    cites: tuple[str, ...],
) -> Track:
    """Return the runs of one label, each with its median value; short runs take the label of the run before.

    `t` and `values` have shape (n,), s and `unit`; `end` is where the last frame ends, s.
    """
    edges = np.r_[t[1:], end]
    runs: list[tuple[int, int, str]] = []
    at = 0
    for text, group in groupby(names):
        count = len(list(group))
        short = edges[at + count - 1] - t[at] < LEAST
        last = runs[-1] if runs else (0, 0, "")
        joins = last[2] not in ("", UNDETERMINED) and text not in ("", UNDETERMINED) and last[1] == at
        if joins and (short or last[2] == text):
            runs[-1] = (last[0], at + count, last[2])
        else:
            runs.append((at, at + count, text))
        at += count
    rows = [(float(t[a]), float(edges[b - 1]), text, _median(values[a:b])) for a, b, text in runs if text]
    start, stop, texts, medians = ([row[k] for row in rows] for k in range(4))
    return spans(name, start, stop, texts, medians, unit, by=by, cites=cites)  # type: ignore[arg-type]


def _median(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(np.median(known)) if len(known) else float("nan")
