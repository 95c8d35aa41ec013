"""What claims must know of split screens: two pictures have no one camera, and no one framing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import total, union

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Flags, Floats, Spans
    from onetake.core.track import Track

TRACK = "frame.split"
"""The track of split screens; readings made before version 1 of it lack it."""
ONE_PICTURE = frozenset({"camera", "framing"})
"""The subjects of tracks that take the frame for one picture."""
MOST = 0.15
"""Share of the film in split screens from which nothing is judged by such tracks. Set by hand; no measured
source."""


def split_spans(tracks: Mapping[str, Track]) -> Spans:
    """Return the stretches, shape (n, 2), s, in which the frame is split into several pictures.

    Examples
    --------
    >>> split_spans({}).shape
    (0, 2)
    """
    track = tracks.get(TRACK)
    return union(np.empty((0, 2)) if track is None else track.spans)


def is_split(tracks: Mapping[str, Track], t: Floats) -> Flags:
    """Return whether the frame is split at each of the times, s, shape (n,)."""
    inside = np.zeros(len(t), bool)
    for start, end in split_spans(tracks):
        inside |= (t >= start) & (t < end)
    return inside


def split_screens(tracks: Mapping[str, Track], needs: tuple[str, ...]) -> str:
    """Return the sentence for a verdict on a film in split screens, '' where that is no matter.

    Parameters
    ----------
    tracks : mapping
        `frame.split`, and `frames` or `shots`, which say how long the film is.
    needs : tuple of str
        The tracks that the claim rests on: cuts and colours can be measured on split screens.
    """
    spans = split_spans(tracks)
    if not len(spans) or not ONE_PICTURE & {name.split(".")[0] for name in needs}:
        return ""
    shots = tracks.get("shots")
    seconds = float(shots.spans[-1, 1] - shots.spans[0, 0]) if shots is not None and len(shots) else 0.0
    split = total(spans)
    if split < MOST * seconds:
        return ""
    return (
        f"Split screen for {split:.1f} s, first at {float(spans[0, 0]):.1f} s: of pictures side by side "
        "one camera cannot be determined, so this is undecided."
    )
