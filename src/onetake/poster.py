"""Choose the poster of a film: the large frame that its page shows before it plays.

The decoder keeps the frame that shows most of each part of the film. Here the tracks say which of them is
best: no title, no frame of a transition, people if there are some, not the credits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.reading import Still
    from onetake.core.track import Track
    from onetake.decode.play_result import PosterCandidate

CARD, OVERLAY = 0.1, 0.5
"""Factors of the rating of a frame that is a title card, or that has lettering over it. Set by hand."""
JOIN = 0.3
"""Factor of the rating of a frame inside a fade or a dissolve. Set by hand."""
PEOPLE = 1.4
"""Factor of the rating of a frame in which people are found. Set by hand."""
ENDS = 0.7
"""Factor of the rating of a frame in the first or last `END_SHARE` of the film, where logos and credits are.
Set by hand."""
END_SHARE = 0.06
"""Share of the film that is its beginning, and as much its end. Set by hand."""
_NEAR = 0.5
"""Seconds within which a value of the curve of people belongs to a frame. Set by hand."""


def choose_poster(
    candidates: Sequence[PosterCandidate], tracks: Mapping[str, Track], duration: float
) -> Still | None:
    """Return the frame that is to be the poster, None where there is no candidate.

    Parameters
    ----------
    candidates : sequence of PosterCandidate
        Large frames with how much each shows.
    tracks : mapping
        Of the film, by name; those that are missing change nothing.
    duration : float
        Of the film, s.
    """
    if not candidates:
        return None
    # The first of equals is taken.
    best = max(candidates, key=lambda one: one.rating * _factor(one.still.t, tracks, duration))
    return best.still


def _factor(t: float, tracks: Mapping[str, Track], duration: float) -> float:
    titles = _labels_at(tracks.get("titles"), t)
    factor = CARD if "card" in titles else OVERLAY if titles else 1.0
    if _labels_at(tracks.get("shots.transitions"), t) - {"cut"}:
        factor *= JOIN
    if _people_at(tracks.get("framing.people"), t):
        factor *= PEOPLE
    return factor * (ENDS if min(t, duration - t) < END_SHARE * duration else 1.0)


def _labels_at(track: Track | None, t: float) -> set[str]:
    """Return the labels of the spans that hold `t` s."""
    if track is None or not len(track):
        return set()
    inside = np.flatnonzero((track.spans[:, 0] <= t) & (t < track.spans[:, 1]))
    return {track.label_texts[i] for i in inside}


def _people_at(track: Track | None, t: float) -> bool:
    """Return whether people are found within `_NEAR` s of `t` s."""
    if track is None or not len(track):
        return False
    near = track.values[np.abs(track.t - t) <= _NEAR]
    return bool((near[~np.isnan(near)] > 0).any())
