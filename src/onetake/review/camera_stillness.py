"""Whether the camera moves at all, which *it does not move an inch* denies: more than `camera-lurks`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.camera import CALM, SLOW, in_moves
from onetake.claims.camera_known import AXES, SOURCE, judge_known_motion
from onetake.claims.camera_rates import CameraRates, camera_rates, pace, stretches
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

MOVES = 0.2
"""Share of the time in motion from which a camera moves. Set by hand; no measured source."""
HARDLY = 0.5
"""The same of a camera that is said to *hardly* move. Set by hand; no measured source."""
STILL = 0.25
"""Share of those limits up to which it stands still: 5 % of the time. Set by hand; no measured source."""


def _camera_moves(claim: Claim, tracks: Tracks) -> Verdict:
    camera = camera_rates(tracks, CALM)
    return judge_known_motion(claim, camera, lambda: _moves(claim, tracks, camera))


def _moves(claim: Claim, tracks: Tracks, camera: CameraRates) -> Verdict:
    known = camera.known
    speed = pace(camera)
    fast = speed >= SLOW
    # A move that is too slow to be sure of may be one: it counts against standing still.
    any_move = fast | in_moves(tracks, camera)
    share, most = (float((flags & known).sum() / known.sum()) for flags in (fast, any_move))
    because = f"The camera is in motion for {share:.0%} of the time."
    motion = stretches(camera, known & any_move, speed, "in motion")
    rest = stretches(camera, known & ~any_move, speed, "at rest")
    if share >= claim.limit:
        return claim.verdict("holds", because, share, evidence=(*motion, *rest))
    if most <= claim.limit * STILL:
        return claim.verdict("fails", because, share, evidence=(*rest, *motion))
    at_most = f" Slow moves included it is {most:.0%}." if np.round(most, 2) > np.round(share, 2) else ""
    return claim.verdict("undecided", f"{because}{at_most}", share, evidence=(*motion, *rest))


CAMERA_MOVES = Claim(
    id="camera-lurks",
    says="The camera moves.",
    needs=(*AXES, "camera.shake"),
    limit=MOVES,
    unit="share",
    source=f"set by hand; what motion is: {SOURCE}",
    phrases=("the camera moves",),
    judge=_camera_moves,
)
"""Not in the register: sentences that deny it are found by the phrases and frames of `camera-lurks`."""
