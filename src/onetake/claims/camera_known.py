"""What the claims about the camera share: how much motion must be known, and their limits' source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.claims.camera_rates import CameraRates
    from onetake.core.claim import Claim
    from onetake.core.verdict import Verdict

LEAST_SECONDS = 3.0
"""s of known motion below which nothing is judged; set by hand, no measured source."""
LEAST_SHARE = 0.6
"""Share of the film with known motion below which nothing is judged; set by hand, no measured source."""
SOURCE = "the distributions on staged films and real clips: docs/explanation/camera.md"
"""Where the limits of all these claims are from."""
AXES = ("camera.pan", "camera.tilt", "camera.roll", "camera.scale")
"""The tracks of the camera's rates."""


def too_little_motion(claim: Claim, camera: CameraRates) -> Verdict | None:
    """Return the verdict where too little of the camera's motion is known; else None."""
    if camera.known_seconds < LEAST_SECONDS:
        found = (
            f"Only {camera.known_seconds:.1f} s of the camera's motion are known; "
            f"{LEAST_SECONDS:g} s are needed."
        )
        return claim.verdict("undecided", found)
    if camera.known_share < LEAST_SHARE:
        found = f"The camera's motion is known for {camera.known_share:.0%} of the time only."
        return claim.verdict("undecided", found)
    return None


def band(value: float, low: float, high: float) -> int:
    """Return 1 above the band, -1 below it, 0 within."""
    return 1 if value >= high else -1 if value < low else 0
