"""What the claims about the camera share: how much motion must be known, and their limits' source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.claims.camera_rates import CameraRates
    from onetake.core.claim import Claim
    from onetake.core.verdict import Verdict

LEAST_SECONDS = 3.0
"""s of known motion below which no claim holds; set by hand, no measured source."""
REFUSING_SECONDS = 1.0
"""s of known motion from which a claim can fail, in a film that is known nearly whole; set by hand."""
WHOLE_SHARE = 0.9
"""Share of the film with known motion from which it is known nearly whole; set by hand."""
LEAST_SHARE = 0.6
"""Share of the film with known motion below which nothing is judged; set by hand, no measured source."""
SOURCE = "the distributions on staged films and real clips: docs/explanation/camera.md"
"""Where the limits of all these claims are from."""
AXES = ("camera.pan", "camera.tilt", "camera.roll", "camera.scale")
"""The tracks of the camera's rates."""


def judge_known_motion(claim: Claim, camera: CameraRates, judge: Callable[[], Verdict]) -> Verdict:
    """Return the verdict of `judge`; undecided where too little of the camera's motion is known.

    A short film that is known nearly whole can refuse a claim, but cannot bear it out.
    """
    seconds, share = camera.known_seconds, camera.known_share
    short = f"Only {seconds:.1f} s of the camera's motion are known; {LEAST_SECONDS:g} s are needed."
    if seconds < LEAST_SECONDS and (share < WHOLE_SHARE or seconds < REFUSING_SECONDS):
        return claim.verdict("undecided", short)
    if share < LEAST_SHARE:
        return claim.verdict("undecided", f"The camera's motion is known for {share:.0%} of the time only.")
    verdict = judge()
    if verdict.outcome == "holds" and seconds < LEAST_SECONDS:
        return claim.verdict(
            "undecided", f"{verdict.because} {short}", verdict.measured, evidence=verdict.evidence
        )
    return verdict


def band(value: float, low: float, high: float) -> int:
    """Return 1 above the band, -1 below it, 0 within."""
    return 1 if value >= high else -1 if value < low else 0
