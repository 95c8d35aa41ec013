"""Whether the voices are heard by themselves for long enough that a claim may be about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.signal.voice.background import is_heard_alone

if TYPE_CHECKING:
    from onetake.core.claim import Tracks


def too_covered(tracks: Tracks) -> str:
    """Return the beginning of a sentence that says how little the voices dominate, or '' where they do.

    `tracks` holds `voices.over-background`; its limits are those of `onetake.signal.voice.background`.
    """
    facts = tracks["voices.over-background"].facts
    alone, known, voiced = (facts.number(name, "s") for name in ("dominated", "known", "voiced"))
    if is_heard_alone(alone, voiced):
        return ""
    if known < voiced / 2:
        unknown = f"{voiced - known:.0f} s of {voiced:.0f} s"
        return f"For {unknown} of the voices there is no pause near in which the music is heard by itself"
    return f"The voices stand alone or dominate for {alone:.1f} s of {voiced:.0f} s"
