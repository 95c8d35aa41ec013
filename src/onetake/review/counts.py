"""What can be counted of a film: cuts, shots, places, voices, and how long it goes without a cut.

A critic's number (*three cuts*, *two minutes without a cut*) is compared with these. Each is a range: how
many there surely are, and how many there may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import SHOWN
from onetake.claims.voice_count import counted_voices
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onetake.core.statement import Measure
    from onetake.core.track import Track

    Tracks = Mapping[str, Track]
SURE_LINK = 0.5
"""Link below which neighbouring frames do not belong together: the limit of `one-take`."""
DOUBTED = 0.65
"""Link up to which a cut may be there: the limit of `one-take` and its doubt."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How much there is of something, and where to look."""

    low: float
    high: float
    noun: str
    """What was counted, in the plural with its verb: 'cuts are'."""
    one: str
    """The same of one: 'cut is'."""
    evidence: tuple[Evidence, ...] = ()


def _transitions(tracks: Tracks) -> tuple[np.ndarray, tuple[Evidence, ...]] | None:
    if "shots.transitions" not in tracks or "shots" not in tracks:
        return None
    track, shots = tracks["shots.transitions"], tracks["shots"]
    start, end = float(shots.spans[0, 0]), float(shots.spans[-1, 1])
    # A fade-in at the start or a fade-out at the end parts no shots.
    inner = [
        i
        for i, (label, (a, b)) in enumerate(zip(track.labels, track.spans, strict=True))
        if not (label == "fade-in" and a <= start) and not (label == "fade-out" and b >= end - 1e-3)
    ]
    shown = tuple(
        Evidence(
            "shots.transitions",
            float(track.spans[i, 0]),
            float(track.spans[i, 1]),
            float(track.values[i]),
            "share",
            f"a {track.labels[i]}",
        )
        for i in inner[:SHOWN]
    )
    return np.array(inner), shown


def _cuts(tracks: Tracks) -> Counted | None:
    found = _transitions(tracks)
    if found is None:
        return None
    inner, shown = found
    return Counted(len(inner), len(inner) + _maybe(tracks), "cuts are", "cut is", shown)


def _maybe(tracks: Tracks) -> int:
    """Return how many pairs of frames may be parted by a cut that was not surely seen."""
    link = tracks.get("shots.link")
    if link is None:
        return 0
    doubtful = (link.values >= SURE_LINK) & (link.values < DOUBTED)
    return int((doubtful & ~np.r_[False, doubtful[:-1]]).sum()) if len(doubtful) else 0


def _shots(tracks: Tracks) -> Counted | None:
    cuts = _cuts(tracks)
    return (
        None if cuts is None else Counted(cuts.low + 1, cuts.high + 1, "shots are", "shot is", cuts.evidence)
    )


def _cuts_a_minute(tracks: Tracks) -> Counted | None:
    cuts = _cuts(tracks)
    if cuts is None:
        return None
    minutes = float(tracks["shots"].spans[-1, 1] - tracks["shots"].spans[0, 0]) / 60
    if minutes <= 0:
        return None
    return Counted(cuts.low / minutes, cuts.high / minutes, "cuts a minute are", "cut is", cuts.evidence)


def _places(tracks: Tracks) -> Counted | None:
    track = tracks.get("palette.place")
    if track is None or not len(track):
        return None
    return Counted(track.facts.count("fewest"), track.facts.count("most"), "places are", "place is")


def _voices(tracks: Tracks) -> Counted | None:
    known = counted_voices(tracks)
    return None if known is None else Counted(known.fewest, known.most, "voices are", "voice is")


def _people(tracks: Tracks) -> Counted | None:
    """Return at least as many people as are heard; how many more are only seen is not counted."""
    known = counted_voices(tracks)
    return None if known is None else Counted(known.fewest, float("inf"), "people are", "person is")


def _longest_shot(tracks: Tracks) -> Counted | None:
    if "shots" not in tracks or not len(tracks["shots"]):
        return None
    spans = tracks["shots"].spans
    i = int(np.argmax(spans[:, 1] - spans[:, 0]))
    start, end = spans[i].tolist()
    shown = Evidence("shots", start, end, end - start, "s", "the longest shot")
    return Counted(end - start, end - start, "seconds are", "second is", (shown,))


COUNTS: Mapping[Measure, Callable[[Tracks], Counted | None]] = {
    "cuts": _cuts,
    "shots": _shots,
    "places": _places,
    "voices": _voices,
    "people": _people,
    "seconds without a cut": _longest_shot,
    "cuts a minute": _cuts_a_minute,
}
"""A function for each thing that can be counted; None where it was not measured."""
