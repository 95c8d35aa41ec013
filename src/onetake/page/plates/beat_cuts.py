"""Cuts against beats: how far each cut lies from the beat nearest to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.clock import clock
from onetake.page.plates.plate import HALF, Labels, Plate, plate_svg
from onetake.page.svg import el

if TYPE_CHECKING:
    from onetake.core.reading import Reading

HEIGHT = HALF
"""Height of the figure, px."""
LEAST_CUTS, LEAST_BEATS = 4, 8
"""Cuts and beats (count) that show anything. Set by hand."""
ON_THE_BEAT = 0.07
"""s from a beat within which a cut is on it: the window of beat trackers (Davies, Degara, Plumbley, 2009)."""
MOST_CUTS = 600
"""Cuts drawn (count). Set by hand."""
_LEFT, _TOP, _FOOT = 50, 14, 46
"""Room at the left, above and below, px."""


def beat_cuts(reading: Reading) -> Plate | None:
    """Draw every cut by its distance from the nearest beat, down the film; None where there are too few."""
    shots, beats = reading.tracks.get("shots"), reading.tracks.get("beat.beats")
    if shots is None or beats is None or len(shots) <= LEAST_CUTS or len(beats) < LEAST_BEATS:
        return None
    cuts = shots.t[1 : MOST_CUTS + 1]
    period = float(np.median(np.diff(beats.t)))
    cuts = cuts[(cuts >= beats.t[0] - period / 2) & (cuts <= beats.t[-1] + period / 2)]
    if len(cuts) < LEAST_CUTS:
        return None
    after = np.clip(np.searchsorted(beats.t, cuts), 1, len(beats) - 1)
    before = beats.t[after - 1]
    near = np.where(cuts - before < beats.t[after] - cuts, before, beats.t[after])
    away = np.clip(cuts - near, -period / 2, period / 2)
    duration = reading.media.duration
    middle = (_LEFT + HALF) / 2

    def x(seconds: float) -> float:
        return round(middle + (HALF - _LEFT - 20) * seconds / period, 1)

    def y(t: float) -> float:
        return round(_TOP + (HEIGHT - _TOP - _FOOT) * min(t / duration, 1.0), 1)

    on = np.abs(away) <= ON_THE_BEAT
    foot = HEIGHT - _FOOT
    shapes = [
        el(
            "rect",
            x=x(-ON_THE_BEAT),
            y=_TOP,
            width=x(ON_THE_BEAT) - x(-ON_THE_BEAT),
            height=foot - _TOP,
            class_="area",
        ),
        el("line", x1=middle, x2=middle, y1=_TOP, y2=foot, class_="axis"),
        el("line", x1=x(-period / 2), x2=x(period / 2), y1=foot, y2=foot, class_="thin"),
    ]
    shapes += [
        el("circle", cx=x(float(a)), cy=y(float(t)), r=3.5, class_="dot" if hit else "ring")
        for t, a, hit in zip(cuts.tolist(), away.tolist(), on.tolist(), strict=True)
    ]
    labels = Labels(HALF, HEIGHT)
    for t in (0.0, duration / 2, duration):
        labels.put(clock(t), (0, y(t)), ways=((0, 4, "start"), (0, 10, "start")))
    labels.put("on the beat", (middle, foot), ways=((0, 18, "middle"),), kind="strong")
    labels.put("half a beat early", (x(-period / 2), foot), ways=((0, 18, "start"), (0, 34, "start")))
    labels.put("half a beat late", (x(period / 2), foot), ways=((0, 18, "end"), (0, 34, "end")))
    share = float(on.mean())
    chance = min(1.0, 2 * ON_THE_BEAT / period)
    words = (
        f"{int(on.sum())} of {len(cuts)} cuts fall within {1000 * ON_THE_BEAT:.0f} ms of a beat "
        f"({share:.0%}); by chance it would be {chance:.0%}."
    )
    return Plate(
        "cuts",
        "Cuts against beats",
        plate_svg(f"Cuts against beats: {words}", HALF, HEIGHT, *shapes, *labels.shapes),
        f"Each dot is a cut, at its distance from the nearest beat; the first is above. {words}",
        True,
    )
