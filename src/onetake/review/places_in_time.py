"""Where in a film an anchor lies: from `the second shot` to seconds, or why it cannot be placed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.review.sections_in_time import place_section

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.statement import Anchor
    from onetake.core.track import Track

EDGE_SHARE = 0.1
"""Share of the film that its opening or its ending is taken to be. Set by hand; no measured source."""
EDGE_LEAST, EDGE_MOST = 5.0, 20.0
"""Seconds of an opening or ending at least and at most; a shorter film has no more than its half."""
INSTANT = 2.0
"""Seconds to each side of a clock time that a critic gives: notes are taken to the second, by hand.

Set by hand; no measured source."""


@dataclass(frozen=True, slots=True)
class PlacedAnchor:
    """A part of the film in seconds, or why it has none."""

    start: float = 0.0
    end: float = 0.0
    why_not: str = ""
    """A sentence; empty where it is placed."""
    is_instant: bool = False
    """Whether a moment is meant: something that happens there is said to happen, not to last."""


def place_anchor(anchor: Anchor, tracks: Mapping[str, Track], duration: float) -> PlacedAnchor:
    """Return the seconds that an anchor names in a film of `duration` seconds.

    Parameters
    ----------
    anchor : Anchor
        What a sentence speaks of.
    tracks : mapping
        The reading's tracks; `shots` is used for numbered shots, `sections` for parts of the song.
    duration : float
        Length of the film, s.

    Examples
    --------
    >>> from onetake.core.statement import Anchor
    >>> place_anchor(Anchor("share", "the second half", 0.5, 1.0), {}, 60.0)
    PlacedAnchor(start=30.0, end=60.0, why_not='', is_instant=False)
    >>> place_anchor(Anchor("section", "the last chorus", -1, -1, label="chorus"), {}, 60.0).why_not
    'Where "the last chorus" lies is not measured: parts of the song are not known.'
    """
    placed = _inside(anchor, tracks, duration)
    if placed.why_not or anchor.side == "in":
        return placed
    if anchor.side == "before":
        whole = PlacedAnchor(0.0, placed.start + INSTANT if placed.is_instant else placed.start)
    else:
        whole = PlacedAnchor(placed.end - INSTANT if placed.is_instant else placed.end, duration)
    return whole if whole.end > whole.start else _nothing(anchor, duration)


def _inside(anchor: Anchor, tracks: Mapping[str, Track], duration: float) -> PlacedAnchor:
    edge = min(max(EDGE_LEAST, min(EDGE_MOST, EDGE_SHARE * duration)), duration / 2)
    if anchor.kind == "whole":
        return PlacedAnchor(0.0, duration)
    if anchor.kind == "start":
        return PlacedAnchor(0.0, edge)
    if anchor.kind == "end":
        return PlacedAnchor(duration - edge, duration)
    if anchor.kind == "share":
        return PlacedAnchor(anchor.first * duration, anchor.last * duration)
    if anchor.kind == "clock":
        return _clock(anchor, duration)
    if anchor.kind == "shot":
        return _shots(anchor, tracks)
    if anchor.kind == "some":
        return PlacedAnchor(why_not=f'Which part "{anchor.words}" is, is not said.')
    found = place_section(anchor, tracks)
    if isinstance(found, str):
        return PlacedAnchor(why_not=found)
    start, end = max(0.0, found[0]), min(found[1], duration)
    return PlacedAnchor(start, end) if end > start else _nothing(anchor, duration)


def _clock(anchor: Anchor, duration: float) -> PlacedAnchor:
    # Seconds below 0 count from the end: the last minute is -60 to 0.
    backwards = anchor.first < 0
    first, last = (
        (duration + s for s in (anchor.first, anchor.last)) if backwards else (anchor.first, anchor.last)
    )
    if first == last:
        start, end = max(0.0, first - INSTANT), min(duration, first + INSTANT)
    else:
        start, end = max(0.0, min(first, last)), min(duration, max(first, last))
    if end <= start:
        return _nothing(anchor, duration)
    return PlacedAnchor(start, end, is_instant=first == last)


def _shots(anchor: Anchor, tracks: Mapping[str, Track]) -> PlacedAnchor:
    if "shots" not in tracks:
        return PlacedAnchor(why_not=f'"{anchor.words}" cannot be placed: the shots were not measured.')
    spans = tracks["shots"].spans
    count = len(spans)
    first, last = (int(n) - 1 if n > 0 else count + int(n) for n in (anchor.first, anchor.last))
    if not 0 <= first <= last < count:
        many = "one shot" if count == 1 else f"{count} shots"
        return PlacedAnchor(why_not=f'"{anchor.words}" cannot be placed: the film has {many}.')
    return PlacedAnchor(float(spans[first, 0]), float(spans[last, 1]))


def _nothing(anchor: Anchor, duration: float) -> PlacedAnchor:
    return PlacedAnchor(why_not=f'"{anchor.words}" lies outside of the film, which lasts {duration:.1f} s.')
