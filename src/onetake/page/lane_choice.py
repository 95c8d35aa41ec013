"""Choose the few lanes that carry this film's verdicts; all others are one click away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.page.lanes import is_empty, is_figure, lane_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.checked import CheckedReview
    from onetake.core.lane import Section
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict

MOST_LANES = 9
"""Lanes of the score (count), without the lyrics; more do not fit a screen of 900 px. Set by hand."""
_REVIEWED, _HOLDS, _OTHER = 9.0, 3.0, 1.0
"""Weight of a claim that the review makes, of one that holds, and of one that fails or is undecided."""
MOST_OF: dict[Section, int] = {"picture": 4, "words": 2, "sound": 3, "arc": 1}
"""Lanes of one section (count) while another section has some that carry a verdict. Set by hand."""
_AGAIN = 0.2
"""Share of its weight that a claim keeps once a lane carries it: the next lane should carry another."""


def lanes_that_carry(
    reading: Reading, checked: CheckedReview | None, most: int = MOST_LANES
) -> dict[str, list[str]]:
    """Return the tracks whose lanes carry the verdicts, each with the claims that it is printed to carry.

    The track that carries the most weight is taken first; then the claims that it carries count for less, so
    that the lanes together carry as many verdicts as they can, and no section takes the place of another. The
    lyrics are always among them. Claims that fail unasked help to choose, and are not printed.

    Parameters
    ----------
    reading : Reading
    checked : CheckedReview or None
        Its claims weigh more than all others.
    most : int
        Lanes at most, without the lyrics.
    """
    weights = _weights(reading.verdicts.values(), checked)
    left = dict(weights)
    carries: dict[str, list[str]] = {}
    for claim in sorted(left, key=lambda one: -left[one]):
        for name in _tracks_of(reading.verdicts[claim], reading):
            carries.setdefault(name, []).append(claim)
    found: dict[str, list[str]] = {}
    room = dict(MOST_OF)
    while carries and len(found) < most:
        section = {name: lane_of(reading.tracks[name]).section for name in carries}
        open_ones = [name for name in carries if room.get(section[name], 0)] or list(carries)
        # The first of equals is taken: the order of the verdicts is that of the register.
        name = max(open_ones, key=lambda track: sum(left[claim] for claim in carries[track]))
        room[section[name]] = max(0, room.get(section[name], 0) - 1)
        found[name] = carries.pop(name)
        for claim in found[name]:
            left[claim] *= _AGAIN
    lyrics = [name for name, track in reading.tracks.items() if _drawn(track, reading) and _is_lyrics(track)]
    found |= {name: found.get(name, carries.get(name, [])) for name in lyrics}
    told = {claim for claim, weight in weights.items() if weight > _OTHER}
    return {name: [claim for claim in claims if claim in told] for name, claims in found.items()}


def _weights(verdicts: Iterable[Verdict], checked: CheckedReview | None) -> dict[str, float]:
    reviewed = {m.claim for s in checked.sentences for m in s.matches} if checked is not None else set()
    return {
        v.claim: _REVIEWED if v.claim in reviewed else _HOLDS if v.outcome == "holds" else _OTHER
        for v in verdicts
        if v.outcome != "inapplicable"
    }


def _tracks_of(verdict: Verdict, reading: Reading) -> list[str]:
    """Return the tracks with a lane that the evidence of a verdict is taken from, without repetition."""
    over = {
        lane_of(track).over: name
        for name, track in reading.tracks.items()
        if lane_of(track).over and len(track)
    }
    # A track that is drawn into the lane of another one is shown there.
    names: Mapping[str, None] = dict.fromkeys(over.get(one.track, one.track) for one in verdict.evidence)
    return [name for name in names if name in reading.tracks and _drawn(reading.tracks[name], reading)]


def _drawn(track: Track, reading: Reading) -> bool:
    return not (
        lane_of(track).section == "hidden" or is_empty(track) or is_figure(track, reading.media.duration)
    )


def _is_lyrics(track: Track) -> bool:
    return lane_of(track).draw == "lines"
