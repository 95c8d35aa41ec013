"""The stereo map: which voice is where between the loudspeakers, and when."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.page.formatting import place_between, together
from onetake.page.plates.plate import WIDE, Labels, Plate, plate_svg
from onetake.page.plates.time_axis import time_axis
from onetake.page.svg import el

if TYPE_CHECKING:
    from onetake.core.reading import Reading

HEIGHT = 300
"""Height of the figure, px."""
LEAST_APART = 0.1
"""The places of the turns (standard deviation, of 1) below which all is in one place, and no map is drawn.
Set by hand."""
UNSURE = "unsure"
"""The label of a turn of which it is not known whose it is; it has no place of its own."""
MOST_TURNS = 400
"""Turns drawn (count). Set by hand."""
_LEFT, _TOP, _FOOT = 70, 14, 30
"""Room at the left, above and below, px."""


def stereo_map(reading: Reading, names: tuple[str, ...]) -> Plate | None:
    """Draw each turn where it is heard, in the colour of its voice; None where nobody moves."""
    who, place = reading.tracks.get("voices.who"), reading.tracks.get("stereo.voice")
    if who is None or place is None or not len(who):
        return None
    turns = []
    for (start, end), label in zip(who.spans[:MOST_TURNS].tolist(), who.label_texts, strict=False):
        inside = place.values[(place.t >= start) & (place.t < end)]
        inside = inside[~np.isnan(inside)]
        if len(inside) and label in names and label != UNSURE:
            turns.append((start, end, label, float(np.median(inside))))
    if len(turns) < 2 or float(np.std([one[3] for one in turns])) < LEAST_APART:
        return None
    duration = reading.media.duration

    def x(t: float) -> float:
        return round(_LEFT + (WIDE - _LEFT) * min(t / duration, 1.0), 1)

    def y(pan: float) -> float:
        return round(_TOP + (HEIGHT - _TOP - _FOOT) * (1 - min(max(pan, -1.0), 1.0)) / 2, 1)

    labels = Labels(WIDE, HEIGHT)
    shapes = [
        el("line", x1=_LEFT, x2=WIDE, y1=y(pan), y2=y(pan), class_="thin dash" if not pan else "thin")
        for pan in (1.0, 0.0, -1.0)
    ]
    for pan, word in ((1.0, "right"), (0.0, "middle"), (-1.0, "left")):
        labels.put(word, (_LEFT - 10, y(pan)), ways=((0, 4, "end"),))
    shapes += time_axis(labels, duration, _LEFT, WIDE, HEIGHT - _FOOT + 8)
    jumps = "".join(f"M{x(a[1])} {y(a[3])}L{x(b[0])} {y(b[3])}" for a, b in pairwise(turns))
    shapes.append(el("path", d=jumps, class_="thin"))
    for start, end, _, pan in turns:
        labels.keep_free(x(start), y(pan) - 3, x(end), y(pan) + 3)
    seen: set[str] = set()
    for start, end, name, pan in turns:
        tone = min(names.index(name), 2)
        shapes.append(
            el("path", d=f"M{x(start)} {y(pan)}H{max(x(end), x(start) + 2)}", class_=f"s{tone} turn")
        )
        if name not in seen and labels.put(
            name,
            (x(start), y(pan)),
            ways=((0, -8, "start"), (0, 18, "start"), (0, -22, "start")),
            kind=f"t{tone}",
        ):
            seen.add(name)
    places = {name: [pan for *_, n, pan in turns if n == name] for name in names}
    heard = [f"{name} is heard {_where(float(np.median(p)))}" for name, p in places.items() if p]
    return Plate(
        "stereo",
        "Who is where",
        plate_svg(f"Stereo map: {together(heard)}.", WIDE, HEIGHT, *shapes, *labels.shapes),
        f"Each line is a turn, at the place between the loudspeakers where it is heard. {together(heard)}.",
    )


def _where(pan: float) -> str:
    words = place_between(pan)
    return "in the middle" if words == "middle" else words.replace("% ", "% to the ")
