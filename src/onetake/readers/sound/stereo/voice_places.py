"""VoicePlaces: where each voice stands, by the stereo place while it speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, curve, spans
from onetake.readers.base import Gives, author

if TYPE_CHECKING:
    from collections.abc import Mapping


EDGE = 0.05
"""Seconds by which a span of speech may begin late or end early: half a step of `stereo.pan`."""
NOBODY = ("none",)
"""Labels of `voices.who` under which nobody speaks."""
NOT_ONE = ("unsure", "overlap")
"""Labels under which it is not known, or not one, who speaks."""


class VoicePlaces:
    """Keeps of `stereo.pan` what stands out while somebody speaks, so that a drum in a pause is no voice."""

    name = "placed"
    version = 1
    needs: tuple[str, ...] = ("stereo.pan", "voices.who")
    gives: tuple[Gives, ...] = (
        Gives("stereo.voice", "curve", "pan", "where the voice stands while somebody speaks"),
        Gives(
            "stereo.place", "spans", "pan", "where each voice stands on the whole, from first to last word"
        ),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return both; without a word the curve is null throughout, and there is no place."""
        pan, who = tracks["stereo.pan"], tracks["voices.who"]
        t, place = pan.t, pan.values
        sure = pan.column("confidence") if "confidence" in pan.table.column_names else np.ones(len(t))
        spoken = [
            (a, b, label) for (a, b), label in zip(who.spans, who.labels, strict=True) if label not in NOBODY
        ]
        said = np.zeros(len(t), bool)
        of: dict[str, list[int]] = {}
        for start, end, label in spoken:
            first, last = np.searchsorted(t, [start - EDGE, end + EDGE])
            said[first:last] = True
            if label not in NOT_ONE and "+" not in label:
                of.setdefault(label, []).extend(range(first, last))
        voice = np.where(said, place, np.nan)
        rows = []
        for label, cells in of.items():
            known = np.array([i for i in cells if np.isfinite(place[i])], dtype=np.intp)
            if len(known):
                share = len(known) / len(cells)
                rows.append(
                    (float(t[known[0]]), float(t[known[-1]]), label, float(np.median(place[known])), share)
                )
        rows.sort()
        start, end, labels, values, shares = zip(*rows, strict=True) if rows else ((), (), (), (), ())
        by = author(self)
        return [
            curve(
                "stereo.voice", t, voice, "pan", by=by, confidence=np.where(said, sure, 0.0), notes=pan.notes
            ),
            spans("stereo.place", start, end, labels, values, "pan", by=by, confidence=shares),
        ]
