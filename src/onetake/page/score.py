"""The score: all lanes of a reading on one clock, in the parts picture, words, sound and arc."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.page import draw
from onetake.page.clean import clip
from onetake.page.lanes import PARTS, is_empty, is_figure, lane_for, place
from onetake.page.method import Fact
from onetake.page.table import table
from onetake.page.thin import thin
from onetake.page.words import clock, decimals, figure, number, together, unit_word

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.page.lanes import Placed
    from onetake.page.scale import Scale
    from onetake.page.table import Table


@dataclass(frozen=True, slots=True)
class LaneView:
    """One lane, drawn."""

    id: str
    title: str
    unit: str
    top: str
    bottom: str
    """The ends of the scale, as printed at the right; '' where there is none."""
    svg: Markup
    summary: str
    method: str
    table: Table
    limits: str
    """The limits that are drawn across it, in words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the score: picture, words, sound or arc."""

    id: str
    title: str
    lanes: tuple[LaneView, ...]
    figures: tuple[Fact, ...]
    """Figures that stand for the whole film."""


@dataclass(frozen=True, slots=True)
class Score:
    """All that is drawn on the clock, and what the script reads out."""

    parts: tuple[Part, ...]
    missing: str
    data: list[dict[str, object]]


def score(reading: Reading, scale: Scale) -> Score:
    """Draw every track of a reading."""
    parts: dict[str, tuple[list[LaneView], list[Fact]]] = {part: ([], []) for part in PARTS}
    empty: list[str] = []
    data: list[dict[str, object]] = []
    limits = limits_by_track(reading)
    for placed in place(reading.tracks):
        lanes, figures = parts[placed.lane.part]
        track = placed.track
        if is_empty(track):
            empty.append(placed.title)
        elif is_figure(track, scale.duration):
            figures.append(Fact(placed.title, _told(track)))
        else:
            lanes.append(_lane(placed, scale, limits.get(track.name, {})))
            data.append(readout(track))
    return Score(
        tuple(Part(p, PARTS[p], tuple(ls), tuple(fs)) for p, (ls, fs) in parts.items() if ls or fs),
        _missing(reading, empty),
        data,
    )


def _told(track: Track) -> str:
    """Return the figure of the whole film, or each label's: 'voice A 112 Hz, voice B 208 Hz'."""
    if len(track) == 1 and lane_for(track.name)[1].draw != "figures":
        return figure(float(track.values[0]), track.unit)
    pairs = zip(track.labels, track.values.tolist(), strict=True)
    known = [f"{clip(label, 40)} {figure(value, track.unit)}" for label, value in pairs if value == value]
    return ", ".join(known)


def limits_by_track(reading: Reading) -> dict[str, dict[float, str]]:
    """Return for each track the limits of claims that can be drawn on it: same unit, and evidence from it."""
    found: dict[str, dict[float, str]] = {}
    for verdict in reading.verdicts.values():
        for name in {e.track for e in verdict.evidence}:
            track = reading.tracks.get(name)
            if verdict.limit is not None and track is not None and track.unit == verdict.unit:
                found.setdefault(name, {})[verdict.limit] = verdict.claim
    return found


def _lane(placed: Placed, scale: Scale, limits: dict[float, str]) -> LaneView:
    track = placed.track
    curve = track.kind == "curve" and placed.lane.draw in (None, "curve")
    summary = summary_of(placed)
    ends = draw.range_of(placed, tuple(limits)) if curve else None
    by = [f"By {track.by}."] + [c if c.endswith(".") else c + "." for c in track.cites]
    by += [f"{key}: {value}." for key, value in track.notes.items()]
    return LaneView(
        id="lane-" + track.name.replace(".", "-"),
        title=placed.title,
        unit=unit_word(track.unit),
        top=number(ends.high, _coarse(track.unit, ends)) if ends else "",
        bottom=number(ends.low, _coarse(track.unit, ends)) if ends else "",
        svg=draw.lane(placed, scale, summary, tuple(limits)),
        summary=summary,
        method=" ".join(by),
        table=table(track, scale.duration),
        limits=together([f"{figure(value, track.unit)} for {claim}" for value, claim in limits.items()]),
    )


def _coarse(unit: str, ends: draw.Range) -> str:
    """Print the ends of a wide scale without decimals."""
    return "count" if ends.high - ends.low > 10 and unit != "share" else unit


def summary_of(placed: Placed) -> str:
    """Return what a screen reader says of a lane, and what its table is headed with."""
    track = placed.track
    if track.kind == "curve":
        told = track.t[~np.isnan(track.values)]
        values = track.values[~np.isnan(track.values)]
        low, high = int(values.argmin()), int(values.argmax())
        return (
            f"{placed.title}: from {figure(float(values[low]), track.unit)} at {clock(float(told[low]))} "
            f"to {figure(float(values[high]), track.unit)} at {clock(float(told[high]))}, "
            f"in the middle {figure(float(np.median(values)), track.unit)}."
        )
    n = len(track)
    times = together([clock(float(t), 1) for t in track.t[:8]])
    what = f"{n} {'entry' if n == 1 else 'entries'}"
    return f"{placed.title}: {what}, at {times}{' and later' if n > 8 else ''}."


def readout(track: Track) -> dict[str, object]:
    """Return what the script needs to read a lane's value at any moment, compact.

    Times are whole milliseconds, each as the distance from the one before. `v` are values, None for a gap;
    `l` are labels.
    """
    places = decimals(track.unit) + (2 if track.unit == "share" else 0)
    entry: dict[str, object] = {"k": track.kind, "u": unit_word(track.unit), "d": decimals(track.unit)}
    if track.unit == "share":
        entry["p"] = 1
    if track.kind == "curve":
        points = thin(track.t, track.values, 300)
        times, values = points.t, points.value
        # A held value would be a lie across a gap in time: after this many ms it is no longer read out.
        entry["g"] = int(4000 * float(np.median(np.diff(times)))) if len(times) > 1 else 1000
    else:
        times, values = track.t[:800], track.values[:800]
        entry["l"] = labels_of(track)[:800]
    if track.kind == "spans":
        entry["e"] = np.round(1000 * track.spans[:800, 1]).astype(int).tolist()
    entry["t"] = np.diff(np.round(1000 * times).astype(int), prepend=0).tolist()
    entry["v"] = [None if v != v else round(v, places) for v in values.tolist()]
    return entry


def labels_of(track: Track) -> list[str]:
    """Return what spans or marks are called; where all bear one label ('shot') the value goes with it."""
    labels = [label[:60] for label in track.labels]
    if len(labels) > 1 and len(set(labels)) == 1 and labels[0]:
        return [f"{labels[0]} {figure(v, track.unit)}" for v in track.values.tolist()]
    return labels


def _missing(reading: Reading, empty: list[str]) -> str:
    words = []
    if not reading.media.has_picture:
        words.append("This file has no picture.")
    if not reading.media.has_sound:
        words.append("This file has no sound.")
    if empty:
        words.append(f"Nothing was found for: {', '.join(empty)}.")
    return " ".join(words)
