"""How many voices a film has: those that are surely different people, and those there may be."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from onetake.core.claim import Tracks
    from onetake.core.track import Track


class VoiceRange(NamedTuple):
    """From the fewest to the most voices."""

    fewest: int
    most: int


PAIR = 2
"""Voices without which nobody trades lines: two, as the sentence says."""
ONE_OR_TWO = (
    "they may be one person: they differ no more than one voice may that is sung high and low, treated with "
    "effects, or heard over music that changes"
)
"""Why two voices are in doubt."""


def voice_range(who: Track) -> VoiceRange:
    """Return how many voices `voices.who` has."""
    return VoiceRange(who.facts.count("fewest-voices"), who.facts.count("most-voices"))


def counted_voices(tracks: Tracks) -> VoiceRange | None:
    """Return the same; None where they were not counted."""
    who = tracks.get("voices.who")
    return voice_range(who) if who is not None and "fewest-voices" in who.facts else None
