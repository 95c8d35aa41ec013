"""The arc: tension from beginning to end, the strands that make it, its climax and its turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page.lanes import lane_of
from onetake.page.plates.plate import WIDE, Labels, Plate, first_finding, plate_svg, points
from onetake.page.plates.time_axis import time_axis
from onetake.page.svg import el
from onetake.page.thin import thin

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.reading import Reading
    from onetake.core.track import Track

TENSION, STRAND, FOOT = 170, 42, 30
"""Heights of the tension, of a strand, and of the clock, px."""
COLUMNS = 120
"""Intervals of a curve (count) of which the lowest and the highest value are drawn. Set by hand."""
MOST_STRANDS = 6
"""Strands drawn (count). Set by hand."""
_TOP, _LEFT = 40, 150
"""Room above for the marks, and at the left for names, px."""


def arc_plate(reading: Reading) -> Plate | None:
    """Draw the arc of the film; None where it has no tension."""
    tension = reading.tracks.get("arc.tension")
    if tension is None or not len(tension) or bool(np.isnan(tension.values).all()):
        return None
    strands = [
        track
        for name, track in reading.tracks.items()
        if name.startswith("arc.") and track.kind == "curve" and track is not tension and _moves(track)
    ][:MOST_STRANDS]
    duration = reading.media.duration
    foot = _TOP + TENSION + STRAND * len(strands) + 10
    height = foot + FOOT

    def x(t: float) -> float:
        return round(_LEFT + (WIDE - _LEFT) * min(max(t / duration, 0.0), 1.0), 1)

    labels = Labels(WIDE, height)
    shapes: list[Markup] = []
    marks = _marks(reading)
    for t, word in marks:
        shapes.append(el("line", x1=x(t), x2=x(t), y1=_TOP - 14, y2=foot, class_="axis dash"))
        ways = ((6, -18, "start"), (-6, -18, "end"), (6, -4, "start"), (-6, -4, "end"))
        labels.put(word, (x(t), _TOP), ways=ways, kind="strong")
    shapes += _phases(reading, labels, x)
    drawn, heights = _heights(tension, _TOP + 12, _TOP + TENSION - 12)
    xs, ys = [x(t) for t in drawn], heights
    shapes.append(el("path", d=_area(xs, ys, _TOP + TENSION), class_="area"))
    shapes.append(el("path", d=points(xs, ys), class_="s0"))
    labels.put("Tension", (0, _TOP + TENSION / 2), kind="name")
    for i, track in enumerate(strands):
        top = _TOP + TENSION + STRAND * i
        drawn, heights = _heights(track, top + 8, top + STRAND - 6)
        shapes.append(el("path", d=points([x(t) for t in drawn], heights), class_="s2"))
        labels.put(lane_of(track).title or track.name, (0, top + STRAND / 2 + 4))
    shapes += time_axis(labels, duration, _LEFT, WIDE, foot)
    label = "The arc: " + "; ".join(f"{word}" for _, word in marks) + "." if marks else "The arc of the film."
    caption = "The tension of the film is what its strands have in common; each strand has its own scale."
    for claim in ("climax", "ego-to-rekindling"):
        verdict = reading.verdicts.get(claim)
        if verdict is not None and verdict.outcome == "holds":
            caption += f" {first_finding(verdict.because)}"
            break
    return Plate("arc", "The arc", plate_svg(label, WIDE, height, *shapes, *labels.shapes), caption)


def _area(xs: list[float], ys: list[float], base: float) -> str:
    """Return the path of the ground under a curve, down to `base`: none where the curve is unknown."""
    runs: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(xs, ys, strict=True):
        if y == y:
            runs[-1].append((x, y))
        elif runs[-1]:
            runs.append([])
    words = []
    for run in filter(None, runs):
        words.append(f"M{run[0][0]} {base}" + "".join(f"L{x} {y:.1f}" for x, y in run))
        words.append(f"L{run[-1][0]} {base}Z")
    return "".join(words)


def _moves(track: Track) -> bool:
    known = track.values[~np.isnan(track.values)]
    return len(known) > 1 and float(np.ptp(known)) > 0


def _heights(track: Track, top: float, bottom: float) -> tuple[list[float], list[float]]:
    """Return the times of a curve and its heights between two lines; NaN where it is unknown."""
    kept = thin(track.t, track.values, COLUMNS)
    low, high = float(np.nanmin(kept.value)), float(np.nanmax(kept.value))
    share = (kept.value - low) / ((high - low) or 1.0)
    return kept.t.tolist(), (bottom - share * (bottom - top)).tolist()


def _marks(reading: Reading) -> list[tuple[float, str]]:
    """Return the moments that are named: the climax and the turn of the words."""
    found = []
    for name, word in (("arc.climax", "the climax"), ("arc.turn", "the words turn")):
        track = reading.tracks.get(name)
        if track is not None and len(track):
            found.append((float(track.t[0]), f"{word}, {clock(float(track.t[0]))}"))
    return sorted(found)


def _phases(reading: Reading, labels: Labels, x: object) -> list[Markup]:
    """Return the phases as thin lines under the tension, each with its name where it has room."""
    track = reading.tracks.get("arc.phases")
    if track is None or not callable(x):
        return []
    shapes = []
    y = _TOP + TENSION
    for (start, end), word in zip(track.spans.tolist(), track.label_texts, strict=True):
        shapes.append(el("path", d=f"M{x(start) + 1} {y}H{max(x(end) - 1, x(start) + 2)}", class_="axis"))
        labels.put(word, (x(start) + 2, y), ways=((0, -5, "start"),))
    return shapes
