"""All lanes of a reading on one clock, in the sections picture, words, sound and arc."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page import draw
from onetake.page.clean import clip
from onetake.page.formatting import decimals, figure, number, together, unit_word
from onetake.page.lanes import SECTIONS, is_empty, is_figure, lane_of, place
from onetake.page.method import MethodLine
from onetake.page.table import table
from onetake.page.thin import thin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markupsafe import Markup

    from onetake.core.facts import Fact
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.page.lanes import PlacedLane
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
    """The ends of the scale, printed at the right; '' where there is none."""
    svg: Markup
    summary: str
    method: str
    table: Table
    limits: str
    """The limits drawn across the lane, in words."""
    draw: str
    """How it is drawn: 'curve', 'lines' ..."""


@dataclass(frozen=True, slots=True)
class LaneSection:
    """A section of the lanes: picture, words, sound or arc."""

    id: str
    title: str
    lanes: tuple[LaneView, ...]
    figures: tuple[MethodLine, ...]
    """Figures that are one value for the whole film."""


@dataclass(frozen=True, slots=True)
class LaneSheet:
    """Everything that is drawn on the clock, and the values that the script displays."""

    sections: tuple[LaneSection, ...]
    missing: str
    data: list[dict[str, object]]


def lane_sheet(reading: Reading, scale: Scale) -> LaneSheet:
    """Draw every track of a reading."""
    sections: dict[str, tuple[list[LaneView], list[MethodLine]]] = {name: ([], []) for name in SECTIONS}
    empty: list[str] = []
    data: list[dict[str, object]] = []
    limits = limits_by_track(reading)
    names = voice_names(reading)
    for placed in place(reading.tracks):
        lanes, figures = sections[placed.lane.section]
        track = placed.track
        if is_empty(track):
            empty.append(placed.title)
        elif is_figure(track, scale.duration):
            figures.append(MethodLine(placed.title, _whole_film_figure(track)))
        else:
            lanes.append(_lane(placed, scale, limits.get(track.name, {}), names))
            data.append(readout(track))
    return LaneSheet(
        tuple(
            LaneSection(p, SECTIONS[p], tuple(ls), tuple(fs)) for p, (ls, fs) in sections.items() if ls or fs
        ),
        _missing(reading, empty),
        data,
    )


def _whole_film_figure(track: Track) -> str:
    """Return the value for the whole film, or one for each label: 'voice A 112 Hz, voice B 208 Hz'."""
    if len(track) == 1 and lane_of(track).draw != "figures":
        return figure(float(track.values[0]), track.unit)
    pairs = zip(track.label_texts, track.values.tolist(), strict=True)
    known = [f"{clip(label, 40)} {figure(value, track.unit)}" for label, value in pairs if value == value]
    return ", ".join(known)


def limits_by_track(reading: Reading) -> dict[str, dict[float, str]]:
    """Return for each track the limits of claims that share its unit and take evidence from it.

    Numbers without a unit are not known to be of one kind (a correlation, standard deviations).
    """
    found: dict[str, dict[float, str]] = {}
    for verdict in reading.verdicts.values():
        for name in {e.track for e in verdict.evidence}:
            track = reading.tracks.get(name)
            if verdict.limit is not None and track is not None and track.unit == verdict.unit != "":
                found.setdefault(name, {})[verdict.limit] = verdict.claim
    return found


def voice_names(reading: Reading) -> list[str]:
    """Return the voices in the order in which they are heard first: that of their colours."""
    voices = reading.tracks.get("voices")
    return [] if voices is None else list(dict.fromkeys(v for some in voices.label_lists for v in some))


def _lane(placed: PlacedLane, scale: Scale, limits: dict[float, str], names: Sequence[str]) -> LaneView:
    track = placed.track
    curve = track.kind == "curve" and placed.lane.draw in (None, "curve")
    summary = summary_of(placed)
    ends = draw.range_of(placed, tuple(limits)) if curve else None
    by = [f"By {track.by}."] + [c if c.endswith(".") else c + "." for c in track.cites]
    by += [track.remark] if track.remark else []
    by += [
        f"{name.replace('-', ' ').capitalize()}: {_fact_words(fact)}." for name, fact in track.facts.items()
    ]
    return LaneView(
        id="lane-" + track.name.replace(".", "-"),
        title=placed.title,
        unit=unit_word(track.unit),
        top=number(ends.high, _coarse(track.unit, ends)) if ends else "",
        bottom=number(ends.low, _coarse(track.unit, ends)) if ends else "",
        svg=draw.lane(placed, scale, summary, tuple(limits), names),
        summary=summary,
        method=" ".join(by),
        table=table(track, scale.duration),
        limits=together([f"{figure(value, track.unit)} for {claim}" for value, claim in limits.items()]),
        draw=placed.lane.draw or track.kind,
    )


def _fact_words(fact: Fact) -> str:
    if isinstance(fact.value, bool):
        return "yes" if fact.value else "no"
    return clip(fact.value, 200) if isinstance(fact.value, str) else figure(float(fact.value), fact.unit)


def _coarse(unit: str, ends: draw.Range) -> str:
    """Print the ends of a wide scale without decimals."""
    return "count" if ends.high - ends.low > 10 and unit != "share" else unit


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


def readout(track: Track) -> dict[str, object]:
    """Return what the page's script needs to show a lane's value at any moment, in compact form.

    Times are whole milliseconds, each as the difference from the one before. `v` holds values, None for a
    gap; `l` holds labels.
    """
    places = decimals(track.unit) + (2 if track.unit == "share" else 0)
    entry: dict[str, object] = {"k": track.kind, "u": unit_word(track.unit), "d": decimals(track.unit)}
    if track.unit == "share":
        entry["p"] = 1
    if track.kind == "curve":
        points = thin(track.t, track.values, 300)
        times, values = points.t, points.value
        # Across a gap in time no value is known: after this many ms the last one is no longer shown.
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
    """Return what the script says of each span or mark.

    That is its text with whose it is, where the lane has columns of these; else its label, with the value
    added where all labels are the same ('shot').
    """
    lane = lane_of(track)
    if lane.text:
        names = track.texts(lane.names) if lane.names else [""] * len(track)
        pairs = zip(names, track.texts(lane.text), strict=True)
        return [clip(f"{name}: {text}" if name else text, 100) for name, text in pairs]
    labels = [label[:60] for label in track.label_texts]
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
