"""The figures by which two films or two parts of one are compared, each with its least difference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.claims.counted_frames import LEAST_SECONDS, counted_frames
from onetake.claims.dreary import DIM_DOUBT
from onetake.claims.figure_words import figure_words
from onetake.review.counts import COUNTS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.claim import Claim
    from onetake.core.statement import Compared
    from onetake.core.track import Track

PACE_MARGIN = 0.15
"""Share by which one side must be cut faster than the other. Set by hand; no measured source."""
MARGINS: Mapping[str, float] = {
    "dreary-palette": 0.1,
    "blanket-palette": 0.05,
    "dark-voids": 0.05,
    "claustrophobic": 0.1,
    "black-and-white": 0.05,
    "one-hue": 0.05,
    "warm-palette": 0.1,
    "cold-palette": 0.1,
    "neon": 0.05,
    "high-contrast": 0.1,
    "low-key": 0.1,
    "high-key": 0.1,
    "strobing": 1.0,
    "symmetrical": 0.1,
    "centred": 0.1,
    "camera-lurks": 0.1,
    "vignettes": 0.0,
    "pinball-mix": 1.0,
    "raw-vocals": 1.0,
    "clockwork-turns": -20.0,
    "steady-beat": -2.0,
}
"""Difference of a claim's figure, in its unit, below which two sides cannot be told apart; below 0 where a
small figure means more of it. A claim that is not here has no figure that grows with what it says.

Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class Side:
    """The figure of one side."""

    low: float
    high: float
    """The same, but for a count with doubtful cuts."""
    margin: float
    """How much more the other side must have."""
    words: str
    """'6.2 cuts a minute'."""
    unit: str
    less_is_more: bool = False


def figure_of(of: Compared, claim: Claim | None, tracks: Mapping[str, Track], seconds: float) -> Side | str:
    """Return the figure of one side, or why it has none.

    Parameters
    ----------
    of : str
        What is compared.
    claim : Claim
        The claim that the statement says.
    tracks : mapping
        The tracks of the film, or of its part.
    seconds : float
        How long that is.
    """
    if claim is not None and claim.id == "one-take" and of not in ("pace", "cuts"):
        of = "pace"
    if of in ("pace", "cuts"):
        return _cuts(tracks, seconds, by_minute=of == "pace")
    if of in ("dark", "bright"):
        return _lightness(tracks, less_is_more=of == "dark")
    if claim is None or claim.id not in MARGINS:
        return "no figure is measured that grows with it."
    verdict = claim.decide(tracks)
    if verdict.outcome == "inapplicable" or verdict.measured is None:
        return verdict.because[:1].lower() + verdict.because[1:]
    margin = MARGINS[claim.id]
    words = figure_words(verdict.measured, verdict.unit)
    return Side(verdict.measured, verdict.measured, abs(margin), words, verdict.unit, margin < 0)


def _cuts(tracks: Mapping[str, Track], seconds: float, *, by_minute: bool) -> Side | str:
    counted = COUNTS["cuts"](tracks)
    if counted is None or seconds <= 0:
        return "its cuts were not measured."
    if not by_minute:
        many = (
            f"{counted.low:.0f}"
            if counted.low == counted.high
            else f"{counted.low:.0f} to {counted.high:.0f}"
        )
        return Side(counted.low, counted.high, 0.0, f"{many} {'cut' if many == '1' else 'cuts'}", "count")
    low, high = (60 * n / seconds for n in (counted.low, counted.high))
    return Side(low, high, PACE_MARGIN * high, f"{low:.1f} cuts a minute", "1/min")


def _lightness(tracks: Mapping[str, Track], *, less_is_more: bool) -> Side | str:
    if "palette.lightness" not in tracks or "palette.aside" not in tracks:
        return "its palette was not measured."
    film = counted_frames(tracks, "palette.lightness", ends_only=True)
    total = float(film.held.sum())
    if total < LEAST_SECONDS:
        return f"only {total:.2f} s of it are left without black, white and fades at its ends."
    inside = film.held > 0
    mean = float((tracks["palette.lightness"].values * film.held)[inside].sum() / total)
    return Side(mean, mean, DIM_DOUBT, f"a mean lightness of {mean:.0f}", "L*", less_is_more)
