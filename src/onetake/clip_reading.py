"""A reading of a part of a film."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.errors import TrackError
from onetake.readers.parts import PartTracks

if TYPE_CHECKING:
    from onetake.core.reading import Reading


def clip(reading: Reading, start: float, end: float) -> Reading:
    """Return the reading of [start, end) s of a film, on the film's clock, with every claim judged there.

    Nothing is decoded: what was measured is cut, and what follows from it is derived again. What sums up the
    whole film (its room, its loudness) a part does not have; a claim that needs it is inapplicable there.

    Parameters
    ----------
    reading : Reading
        The reading of the whole film.
    start, end : float
        The part, s.

    Raises
    ------
    TrackError
        If the part is empty or lies outside of the film.

    Examples
    --------
    >>> import onetake
    >>> part = onetake.clip(onetake.read(film), 0.0, 0.9)
    >>> part.verdicts["one-take"].outcome
    'holds'
    """
    from onetake.claims.in_force import claims_in_force

    duration = reading.media.duration
    if not 0 <= start < end <= duration + 1e-6:
        raise TrackError(
            f"part of {reading.media.name}: {start:g} to {end:g} s, wanted 0 <= start < end <= {duration:g}"
        )
    if start <= 0 and end >= duration:
        return reading
    tracks = PartTracks(reading.tracks, start, end)
    verdicts = {claim.id: claim.decide(tracks) for claim in claims_in_force(reading.made.settings)}
    return replace(reading, tracks=tracks, verdicts=verdicts, folder=None)
