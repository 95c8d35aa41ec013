"""What claims must know of frames with too few pixels to judge a film by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

LEAST = 16
"""Pixels of the shorter side from which frames are judged: below it two frames of different shots can be the
same, and one moving pixel can look like a cut. Set by hand; no measured source."""
PICTURE = frozenset({"camera", "frame", "framing", "palette", "picture", "shots", "titles"})
"""The subjects of tracks that are read from the picture."""


def small_frames(tracks: Mapping[str, Track], needs: tuple[str, ...]) -> str:
    """Return the sentence for a verdict on frames that are too small, '' where they are not.

    Parameters
    ----------
    tracks : mapping
        The facts `width` and `height` of the track `frames` say how large they are; older readings lack them.
    needs : tuple of str
        The tracks that the claim rests on: one that rests on sound alone does not depend on the frames.
    """
    frames = tracks.get("frames")
    if frames is None or "width" not in frames.facts or not PICTURE & {name.split(".")[0] for name in needs}:
        return ""
    width, height = frames.facts.count("width"), frames.facts.count("height")
    if min(width, height) >= LEAST:
        return ""
    return f"The frames have {width}x{height} pixels, too few to judge a film by, so this is undecided."
