"""Whether what is heard as voices may be an instrument, so that no claim about voices can be decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.core.spans import total

if TYPE_CHECKING:
    from onetake.core.claim import Tracks

NEARLY_ALL = 0.8
"""Share of the voiced time that is doubtful from which nothing is said of the voices; set by hand."""


def may_be_instruments(tracks: Tracks) -> str:
    """Return a sentence that says that the voices may be none, or '' where there surely are some.

    The fact `doubtful` of `voices.who` says for how long that is so; where it is missing nothing is in doubt.
    """
    who = tracks.get("voices.who")
    if who is None or not len(who):
        return ""
    doubtful, voiced = who.facts.number("doubtful", "s", default=0.0), total(who.spans)
    if doubtful < NEARLY_ALL * voiced:
        return ""
    return (
        f"What is heard as a voice for {voiced:.0f} s may be an instrument, such as a solo through a moving "
        "filter: nowhere is it surely words, and it is less like singing than singers are."
    )
