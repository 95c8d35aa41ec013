"""The claim that the camera spirals towards its subjects."""

from __future__ import annotations

import numpy as np

from onetake.claims.camera_frames import SPIRAL as SPIRAL_FRAMES
from onetake.claims.camera_known import AXES, LEAST_SECONDS, SOURCE, band, judge_known_motion
from onetake.claims.camera_phrases import SPIRAL, SPIRAL_OPPOSITES
from onetake.claims.camera_rates import CameraRates, camera_rates, chance_roll
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import of_width
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

SPIRAL_GROWTH = 1.3
"""How many times larger all becomes in a spiral, at least; docs/explanation/camera.md."""
SPIRAL_ONE_WAY = 0.7
"""Net over gross roll in a spiral, a share, at least; docs/explanation/camera.md."""
SPIRAL_GROWTH_DOUBT = 0.06
"""Undecided so near to the logarithm of `SPIRAL_GROWTH`; docs/explanation/camera.md."""
SPIRAL_ONE_WAY_DOUBT = 0.1
"""Undecided so near to `SPIRAL_ONE_WAY`; docs/explanation/camera.md."""
SPIRAL_TURN_DOUBT = 0.15
"""Undecided so near to the limit in degrees, as a share of it; docs/explanation/camera.md."""
ORBIT_WIDTHS = 1.0
"""Frame widths sideways, one way, from which a growing frame may be an orbit; docs/explanation/camera.md."""
ORBIT_SHARE = 0.5
"""Share of the way to the closest moment that orbits must cover to leave a spiral open; set by hand."""
SPIRAL_WINDOW = 0.5
"""s over which the rates are averaged for a spiral; set by hand, no measured source."""
NO_ROLL, NO_GROWTH = 1.0, 0.01
"""Degrees, and logarithm of the growth, under which the sentence says that there is none; set by hand."""
LARGEST_SHOWN = 100.0
"""Growth, as a factor, above which it is only said to be large: beyond any camera's reach. Set by hand."""


def _camera_spirals_in(claim: Claim, tracks: Tracks) -> Verdict:
    camera = camera_rates(tracks, SPIRAL_WINDOW)
    return judge_known_motion(claim, camera, lambda: _spirals(claim, tracks, camera))


def _spirals(claim: Claim, tracks: Tracks, camera: CameraRates) -> Verdict:
    # What is added up over a cut is no motion of a camera.
    shots = [camera] if "shots" not in tracks else [camera.within(a, b) for a, b in tracks["shots"].spans]
    least = min(LEAST_SECONDS, camera.known_seconds)
    long = [shot for shot in shots if shot.known_seconds >= least]
    if not long:
        because = f"No shot has {LEAST_SECONDS:g} s of known motion, which a spiral needs."
        return claim.verdict("undecided", because)
    found = [_spiral_in_shot(claim, tracks, shot, len(long)) for shot in long]
    order = ("fails", "undecided", "holds")
    return max(found, key=lambda verdict: (order.index(verdict.outcome), verdict.measured or 0.0))


def _spiral_in_shot(claim: Claim, tracks: Tracks, camera: CameraRates, shots: int) -> Verdict:
    grown = camera.path("scale")
    end = int(np.argmax(grown))
    roll = camera.steps("roll")[: end + 1]
    net, gross = float(roll.sum()), float(np.abs(roll).sum())
    turned, growth = abs(net), float(grown[end])
    one_way = turned / gross if gross > 0 else 0.0
    chance = chance_roll(camera.t[: end + 1], roll, shots)
    start, until = float(camera.t[0]), float(camera.t[end])
    begins = f"From {start:.1f} s to {until:.1f} s" if shots > 1 else f"Up to {until:.1f} s"
    way = "clockwise" if net > 0 else "anticlockwise"
    because = (
        f"{begins}, where the camera is closest, the picture grows to {_growth_words(growth)} times its size "
        f"and the camera rolls {turned:.0f} degrees {way} ({gross:.0f} with what it turns back). A spiral "
        f"needs {claim.limit:g} degrees and {SPIRAL_GROWTH:g} times; a camera that sways by chance reaches "
        f"{chance:.0f} degrees."
    )
    if turned < NO_ROLL and growth < NO_GROWTH:
        because = "The camera neither rolls nor comes closer."
    evidence = (
        *_longest_moves(tracks, ("spiral",), "rolls one way while it comes closer", start, until),
        Evidence("camera.roll", start, until, net, "deg", "the roll added up"),
        Evidence("camera.scale", start, until, float(np.exp(growth)), "", "times larger"),
    )
    growth_limit = np.log(SPIRAL_GROWTH)
    marks = [
        band(turned, claim.limit * (1 - SPIRAL_TURN_DOUBT), claim.limit * (1 + SPIRAL_TURN_DOUBT)),
        band(growth, growth_limit - SPIRAL_GROWTH_DOUBT, growth_limit + SPIRAL_GROWTH_DOUBT),
        band(one_way, SPIRAL_ONE_WAY - SPIRAL_ONE_WAY_DOUBT, SPIRAL_ONE_WAY + SPIRAL_ONE_WAY_DOUBT),
    ]
    if min(marks) > 0 and turned > chance:
        return claim.verdict("holds", because, turned, chance=chance, evidence=evidence)
    orbit = _orbit_widths(camera, end)
    if marks[1] >= 0 and orbit is not None:
        because += (
            f" It also went sideways one way by {of_width(orbit)}: whether round them or past "
            "them, the picture "
            "does not show."
        )
        return claim.verdict("undecided", because, turned, chance=chance, evidence=evidence)
    if marks[1] >= 0 and _goes_round(tracks, start, until):
        because += (
            " For most of it the camera also goes round something (an orbit), which a spiral may be, too."
        )
        return claim.verdict("undecided", because, turned, chance=chance, evidence=evidence)
    if min(marks) < 0:
        return claim.verdict("fails", because, turned, chance=chance, evidence=evidence)
    return claim.verdict("undecided", because, turned, chance=chance, evidence=evidence)


def _growth_words(growth: float) -> str:
    """Return a growth, ln, as a factor; one beyond any camera's reach is only said to be large."""
    return f"{np.exp(growth):.2f}" if growth < np.log(LARGEST_SHOWN) else "over 100"


def _orbit_widths(camera: CameraRates, end: int) -> float | None:
    """Return how far the frame went sideways, where that is far and one way: an orbit would look so."""
    pan = camera.steps("pan")[: end + 1]
    net, gross = abs(float(pan.sum())), float(np.abs(pan).sum())
    return net if net >= ORBIT_WIDTHS and net >= SPIRAL_ONE_WAY * gross else None


def _goes_round(tracks: Tracks, start: float, end: float) -> bool:
    """Return whether orbits cover most of [start, end] s."""
    moves = tracks.get("camera.moves")
    if moves is None:
        return False
    over = [
        max(0.0, min(float(b), end) - max(float(a), start))
        for label, (a, b) in zip(moves.labels, moves.spans, strict=True)
        if label == "orbit"
    ]
    return sum(over) >= ORBIT_SHARE * (end - start) > 0


def _longest_moves(
    tracks: Tracks, labels: tuple[str, ...], says: str, since: float, until: float
) -> tuple[Evidence, ...]:
    """Return the three longest moves of these labels that begin from `since` up to `until`, s."""
    moves = tracks.get("camera.moves")
    if moves is None:
        return ()
    rows = zip(moves.labels, moves.spans, moves.values, strict=True)
    found = [
        Evidence("camera.moves", float(a), float(b), float(value), "deg", says)
        for label, (a, b), value in rows
        if label in labels and since <= a < until
    ]
    return tuple(sorted(found, key=lambda e: e.start - e.end)[:SHOWN])


CAMERA_SPIRALS_IN = Claim(
    id="camera-spirals-in",
    says="The camera spirals towards its subjects.",
    needs=(*AXES, "camera.shake"),
    limit=30.0,
    unit="deg",
    source=f"a twelfth of a turn, more than any tilted frame is corrected by; {SOURCE}",
    phrases=SPIRAL,
    opposites=SPIRAL_OPPOSITES,
    frames=SPIRAL_FRAMES,
    never_of=("the song", "the story"),
    judge=_camera_spirals_in,
)
