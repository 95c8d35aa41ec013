"""One lane as the page prints it: its drawing, its scale, its limits and one sentence about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page import draw
from onetake.page.clean import clip
from onetake.page.compact_path import compact_paths
from onetake.page.formatting import ends_of_scale, figure, together, unit_word
from onetake.page.svg import el

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from onetake.core.facts import Fact
    from onetake.page.lanes import PlacedLane
    from onetake.page.scale import Scale


@dataclass(frozen=True, slots=True)
class LaneView:
    """One lane as printed."""

    id: str
    title: str
    unit: str
    top: str
    bottom: str
    """The ends of the scale, printed at the right; '' where there is none."""
    svg: Markup
    summary: str
    method: str
    limits: str
    """The limits drawn across the lane, in words."""
    draw: str
    """How it is drawn: 'curve', 'lines' ..."""
    at: int
    """Its number among the lanes that the script has."""
    carries: tuple[str, ...] = ()
    """The claims that take their evidence from it."""
    ends: tuple[float, ...] = ()
    """The two ends of the scale, then the limits, of a curve that the script draws."""


def lane_view(
    placed: PlacedLane,
    scale: Scale,
    limits: Mapping[float, str],
    names: Sequence[str],
    at: int,
    carries: Sequence[str] | None = None,
) -> LaneView:
    """Return one lane.

    Parameters
    ----------
    placed : PlacedLane
        A track that is not empty.
    scale : Scale
    limits : mapping
        Limits drawn across it, in the track's unit -> the claim.
    names : sequence of str
        The voices in the order of their colours.
    at : int
        Its number among the lanes that the script has.
    carries : sequence of str, optional
        The claims that it carries. Without it the lane is one of "All measurements", whose curves the script
        draws when they are opened.
    """
    track = placed.track
    curve = track.kind == "curve" and placed.lane.draw in (None, "curve")
    later = curve and carries is None
    summary = summary_of(placed)
    ends = draw.range_of(placed, tuple(limits)) if curve else None
    top, bottom = ends_of_scale(ends.low, ends.high, track.unit) if ends else ("", "")
    by = [f"By {track.by}."]
    by += [track.remark] if track.remark else []
    by += [
        f"{name.replace('-', ' ').capitalize()}: {fact_words(fact)}." for name, fact in track.facts.items()
    ]
    return LaneView(
        id="lane-" + track.name.replace(".", "-"),
        title=placed.title,
        unit=unit_word(track.unit),
        top=top,
        bottom=bottom,
        svg=_blank(placed.title)
        if later
        else compact_paths(draw.lane(placed, scale, summary, tuple(limits), names)),
        summary=summary,
        method=" ".join(by),
        limits=together([f"{figure(value, track.unit)} for {claim}" for value, claim in limits.items()]),
        draw=placed.lane.draw or track.kind,
        at=at,
        carries=tuple(carries or ()),
        ends=(ends.low, ends.high, *limits) if later and ends else (),
    )


def _blank(label: str) -> Markup:
    """Return the place of a curve that the script draws."""
    return el("svg", class_="pic curve", height=draw.CURVE, width="100%", role="img", aria_label=label)


def fact_words(fact: Fact) -> str:
    """Return a fact as printed."""
    if isinstance(fact.value, bool):
        return "yes" if fact.value else "no"
    return clip(fact.value, 200) if isinstance(fact.value, str) else figure(float(fact.value), fact.unit)


def summary_of(placed: PlacedLane) -> str:
    """Return a lane in one sentence, for screen readers and above its table."""
    track = placed.track
    if track.kind == "curve":
        known = track.t[~np.isnan(track.values)]
        values = track.values[~np.isnan(track.values)]
        low, high = int(values.argmin()), int(values.argmax())
        return (
            f"{placed.title}: from {figure(float(values[low]), track.unit)} at {clock(float(known[low]))} "
            f"to {figure(float(values[high]), track.unit)} at {clock(float(known[high]))}, "
            f"median {figure(float(np.median(values)), track.unit)}."
        )
    n = len(track)
    times = together([clock(float(t), 1) for t in track.t[:8]])
    what = f"{n} {'entry' if n == 1 else 'entries'}"
    return f"{placed.title}: {what}, at {times}{' and later' if n > 8 else ''}."
