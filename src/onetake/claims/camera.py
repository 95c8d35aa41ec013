"""Claims about the camera: it moves slowly, it pulls out and shows the set."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.camera_frames import LURK as LURK_FRAMES
from onetake.claims.camera_frames import REVEAL as REVEAL_FRAMES
from onetake.claims.camera_known import AXES, SOURCE, band, judge_known_motion
from onetake.claims.camera_phrases import (
    LURK,
    LURK_OPPOSITES,
    REVEAL,
    REVEAL_OPPOSITES,
)
from onetake.claims.camera_rates import (
    END_SECONDS,
    PULL_OUT_SECONDS,
    CameraRates,
    camera_rates,
    chance_shrinking,
    forward,
    pace,
    pull_outs,
    stretches,
)
from onetake.claims.evidence import longest_first
from onetake.claims.figure_words import of_width, percent
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import where
from onetake.core.verdict import Evidence, Verdict
from onetake.signal.motion.handheld import HANDHELD

if TYPE_CHECKING:
    from onetake.core.arrays import Flags

SLOW = 0.0035
"""Frame widths a second from which a camera moves; docs/explanation/camera.md."""
FAST = 0.12
"""Frame widths a second up to which a camera moves slowly; docs/explanation/camera.md."""
PACE_DOUBT = 1.3
"""How many times more strictly and more freely a slow motion is judged; docs/explanation/camera.md."""
SHARE_DOUBT = 0.04
"""Undecided so near to the limit of `camera-lurks`, a share; docs/explanation/camera.md."""
ROUGH = 0.01
"""Shake, frame widths, above which a motion is not slow, wherever it leads; docs/explanation/camera.md."""
AT_REST = ("static", "handheld")
"""Labels of `camera.moves` that lead nowhere."""
CALM = 2.0
"""s over which a pace is averaged, so that a hand's wobble is no motion; docs/explanation/camera.md."""
SHRINK_DOUBT = 0.1
"""Undecided so near to the logarithm of the size that is left; docs/explanation/camera.md."""
SWAYING = 0.5
"""How far the path leads over how long it is, below which a hand-held camera sways: 0.64 to 1.00 in staged
lurking and on hand-held clips, 0.32 in a real swing; docs/explanation/camera.md."""
SWINGING = 0.75
"""The same, below which any camera swings, whether held in the hand or not. Set by hand; no measured
source."""
PULL_OUT_WINDOW = 1.0
"""s over which the rates are averaged for a pull-out; set by hand, no measured source."""
MEANS_SHARE = 0.3
"""Share of the pull-out that a dolly or zoom must cover to be named; set by hand, no measured source."""
PEOPLE_SHARE = 0.2
"""First and last share of the pull-out in which the people's size is taken; set by hand."""


def _camera_lurks(claim: Claim, tracks: Tracks) -> Verdict:
    camera = camera_rates(tracks, CALM)
    return judge_known_motion(claim, camera, lambda: _lurks(claim, tracks, camera))


def _lurks(claim: Claim, tracks: Tracks, camera: CameraRates) -> Verdict:
    speed = pace(camera)
    known = camera.known
    shaken = np.nan_to_num(tracks["camera.shake"].values)

    creeping = in_moves(tracks, camera)

    def share(doubt: float) -> float:
        moves = speed >= SLOW * doubt
        if doubt < 1:
            # Too slow to be sure of, and yet it adds up to a move.
            moves |= creeping
        slow = moves & (speed <= FAST / doubt) & (shaken <= ROUGH / doubt)
        return float((slow & known).sum() / known.sum())

    share_, strict, loose = (share(doubt) for doubt in (1.0, PACE_DOUBT, 1 / PACE_DOUBT))
    rest = float(((speed < SLOW) & known).sum() / known.sum())
    rough = float((shaken[known] > ROUGH).mean())
    because = (
        f"The camera moves slowly ({percent(SLOW)} to {of_width(FAST)} a second) for {share_:.0%} of the "
        f"time, where {percent(claim.limit)} is needed; it stands still for {rest:.0%} and shakes hard for "
        f"{rough:.0%}."
    )
    inside = (speed >= SLOW) & (speed <= FAST) & (shaken <= ROUGH) & known
    evidence = (
        *stretches(camera, known & (speed < SLOW), speed, "at rest"),
        *stretches(camera, known & (speed > FAST), speed, "fast"),
        *stretches(camera, known & (shaken > ROUGH), speed, "shaken"),
        *stretches(camera, inside, speed, "slow motion"),
    )
    held = bool(np.median(shaken) >= HANDHELD)
    if share_ >= claim.limit - SHARE_DOUBT and forward(camera) < (SWAYING if held else SWINGING):
        hand = "is held in the hand and " if held else ""
        because += f" But it {hand}goes to and fro: that is swaying."
        return claim.verdict("undecided", because, share_, evidence=evidence)
    if strict >= claim.limit - SHARE_DOUBT and share_ >= claim.limit + SHARE_DOUBT / 2:
        return claim.verdict("holds", because, share_, evidence=evidence)
    if loose < claim.limit + SHARE_DOUBT and share_ < claim.limit - SHARE_DOUBT / 2:
        return claim.verdict("fails", because, share_, evidence=evidence)
    return claim.verdict("undecided", because, share_, evidence=evidence)


def in_moves(tracks: Tracks, camera: CameraRates) -> Flags:
    """Return where the camera makes a move by name, however slow, shape (n,)."""
    inside = np.zeros(len(camera.t), bool)
    moves = tracks.get("camera.moves")
    if moves is not None:
        for label, (start, end) in zip(moves.labels, moves.spans, strict=True):
            if label not in AT_REST:
                inside |= (camera.t >= start) & (camera.t < end)
    return inside


def _pull_out_reveal(claim: Claim, tracks: Tracks) -> Verdict:
    camera = camera_rates(tracks, PULL_OUT_WINDOW)
    return judge_known_motion(claim, camera, lambda: _pulls_out(claim, tracks, camera))


def _pulls_out(claim: Claim, tracks: Tracks, camera: CameraRates) -> Verdict:
    shots = tracks["shots"].spans if "shots" in tracks else None
    found = pull_outs(camera, shots)
    if not found:
        because = f"No shot pulls out for {PULL_OUT_SECONDS:g} s or more."
        longest = longest_first(where(camera.t, ~camera.known, float(camera.t[-1])), 1)
        if longest and longest[0][1] - longest[0][0] >= PULL_OUT_SECONDS:
            because += (
                f" But from {longest[0][0]:.1f} to {longest[0][1]:.1f} s the camera's motion is unknown."
            )
            return claim.verdict("undecided", because, 1.0)
        return claim.verdict("fails", because, 1.0)
    grown = camera.path("scale")
    first, last = min(found, key=lambda run: float(grown[run[1]] - grown[run[0]]))
    left = float(np.exp(grown[last] - grown[first]))
    start, end = float(camera.t[first]), float(camera.t[last])
    chance = chance_shrinking(camera, first, last)
    by = _dolly_or_zoom(tracks, start, end)
    until = "the end" if camera.t[-1] - end <= END_SECONDS else f"{end:.1f} s"
    because = (
        f"From {start:.1f} s to {until} the picture shrinks to {left:.0%} of its size, so that "
        f"{1 - min(1, left) ** 2:.0%} of the last frame was outside the first; a reveal shrinks it to "
        f"{percent(claim.limit)} or less. {by}."
    )
    people = _people_shrinking(tracks, start, end)
    if people is not None:
        because += f" The people shrink to {people:.0%}."
    evidence = (Evidence("camera.scale", start, end, left, "", "the pull-out"),)
    marked = band(-np.log(left), -np.log(claim.limit) - SHRINK_DOUBT, -np.log(claim.limit) + SHRINK_DOUBT)
    if chance is not None and left >= chance * np.exp(-SHRINK_DOUBT):
        because += f" But elsewhere in the film as long a stretch shrinks to {chance:.0%}, too."
        marked = min(marked, 0)
    outcome = {1: "holds", 0: "undecided", -1: "fails"}[marked]
    return claim.verdict(outcome, because, left, chance=chance, evidence=evidence)  # type: ignore[arg-type]


def _dolly_or_zoom(tracks: Tracks, start: float, end: float) -> str:
    """Say whether it was done by dolly or by zoom."""
    track = tracks.get("camera.means")
    labels = [] if track is None else [
        label
        for label, (a, b) in zip(track.labels, track.spans, strict=True)
        if min(b, end) - max(a, start) > MEANS_SHARE * (end - start)
    ]  # fmt: skip
    if "dolly" in labels:
        return "Near and far shrink differently: the camera itself moves away (a dolly)"
    if "zoom" in labels:
        return "Near and far shrink alike: a zoom, or a flat scene"
    return "Whether by dolly or by zoom cannot be decided"


def _people_shrinking(tracks: Tracks, start: float, end: float) -> float | None:
    """Return how much smaller the people get, where the framing is known at both ends."""
    track = tracks.get("framing.scale")
    if track is None:
        return None
    t, value = track.t, track.values
    edge = PEOPLE_SHARE * (end - start)
    before = value[(t >= start) & (t <= start + edge) & np.isfinite(value)]
    after = value[(t >= end - edge) & (t <= end) & np.isfinite(value)]
    if not len(before) or not len(after):
        return None
    return float(np.median(after) / max(float(np.median(before)), 1e-6))


CAMERA_LURKS = Claim(
    id="camera-lurks",
    says="The camera moves slowly, all the time, without stopping.",
    needs=(*AXES, "camera.shake"),
    limit=0.85,
    unit="share",
    source=f"all the time but for turning points; what slow is: {SOURCE}",
    phrases=LURK,
    opposites=LURK_OPPOSITES,
    frames=LURK_FRAMES,
    never_of=("the song", "the story"),
    judge=_camera_lurks,
)
PULL_OUT_REVEAL = Claim(
    id="pull-out-reveal",
    says="The camera pulls out and shows the set.",
    needs=AXES,
    limit=0.5,
    unit="",
    source=f"half the size: three quarters of the last frame are new; {SOURCE}",
    phrases=REVEAL,
    opposites=REVEAL_OPPOSITES,
    frames=REVEAL_FRAMES,
    never_of=("the song",),
    judge=_pull_out_reveal,
)
