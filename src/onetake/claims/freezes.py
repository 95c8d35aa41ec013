"""Claims about time that stands still: whether the image freezes."""

from __future__ import annotations

import numpy as np

from onetake.claims import form_frames
from onetake.claims.evidence import SHOWN, plural
from onetake.claims.figure_words import there_are
from onetake.claims.shot_edges import shot_edges
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

DOUBT = 0.1
"""s: so near to the limit an image that is held is undecided; set by hand: two frames and a half at 25."""
MOVES = 0.03
"""Share of the frame that changes from frame to frame before the image is held: a picture in motion. Slow
pans over soft places change 0.05 and more, a camera on a stand before nobody who moves 0.02
(docs/explanation/form.md)."""
ABRUPT = 0.5
"""Share of that motion that the last change has at least: motion that comes to rest is no freeze. By hand."""
CUT_TO = 3.0
"""Times that motion from which the last change is a cut to another image; set by hand."""
ANIMATED = 0.2
"""Share of repeated frames about it from which the held image may be one of an animation, a slide show or a
coder that repeats; set by hand, no measured source."""
NEAR_CUT = 0.15
"""s after a change of shot within which an image is a still of its own; set by hand."""


def _freezes(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["frame.held"]
    if not len(track):
        return claim.verdict("fails", "No image stands still: each frame differs from the one before.", 0.0)
    before, last, around, frames = (track.column(name) for name in ("before", "last", "around", "frames"))
    starts, length = track.spans[:, 0], track.values
    edges = shot_edges(tracks).most
    after_cut = np.array([len(edges) > 0 and -0.05 <= _nearest(edges, t) <= NEAR_CUT for t in starts])
    moving = (before >= MOVES) & (last >= ABRUPT * before) & (last <= CUT_TO * before) & ~after_cut
    own = moving & (length >= claim.limit - DOUBT)
    longest = float(length[own].max()) if own.any() else 0.0
    if not own.any():
        because = (
            f"{there_are(len(track), 'image')} that stand{'s' if len(track) == 1 else ''} still, but none in "
            "motion: they are stills, or follow a cut, or what moved has come to rest."
            if (length >= claim.limit - DOUBT).any()
            else f"No image stands still for {claim.limit:g} s, which is needed."
        )
        return claim.verdict("fails", because, longest)
    sure = own & (length >= claim.limit + DOUBT) & (around < ANIMATED) & (frames > 1)
    shown = np.flatnonzero(sure if sure.any() else own)
    shown = shown[np.argsort(-length[shown], kind="stable")][:SHOWN]
    evidence = tuple(
        Evidence(
            track.name,
            float(track.spans[i, 0]),
            float(track.spans[i, 1]),
            float(length[i]),
            "s",
            f"one image, held; before it {before[i]:.0%} of the frame changed from frame to frame",
        )
        for i in shown.tolist()
    )
    first = shown[0]
    because = (
        f"In motion the image stops at {starts[first]:.2f} s and stands still for {length[first]:.2f} s, "
        f"where {claim.limit:g} s are needed"
    )
    if sure.any():
        because += f"; {plural(int(sure.sum()), 'such stop')} in all."
        return claim.verdict("holds", because, float(length[sure].max()), evidence=evidence)
    if (own & (frames <= 1)).any() and not (own & (frames > 1)).any():
        because += ", as one frame that is shown so long: frames may be missing."
    elif (around[own] >= ANIMATED).all():
        because += ", but frames are repeated all about it, as in an animation."
    else:
        because += ": too near to the limit."
    return claim.verdict("undecided", because, longest, evidence=evidence)


def _nearest(edges: np.ndarray, t: float) -> float:
    """Return how long before `t` the nearest of the edges is, s; below 0 where it is after."""
    return float((t - edges)[np.abs(t - edges).argmin()])


FREEZES = Claim(
    id="freezes",
    says="The image freezes.",
    needs=("frame.held", "shots", "shots.transitions", "shots.link"),
    limit=0.5,
    unit="s",
    source=(
        "above what animation holds on twos and threes, 0.125 s at 24 frames a second, and what coders "
        "repeat; "
        "below it a stop reads as a stutter, a choice: docs/explanation/form.md"
    ),
    phrases=form_frames.FREEZES_PHRASES,
    frames=form_frames.FREEZES,
    never_of=("the song",),
    judge=_freezes,
    holds_on_a_part=True,
)
