"""The stereo place of each voice: `stereo.pan` while that voice speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, curve, spans
from onetake.readers.base import Gives, author
from onetake.readers.sound.voice_terms import UNSURE

if TYPE_CHECKING:
    from collections.abc import Mapping


EDGE = 0.05
"""Seconds by which a span of speech is widened at both ends: half a step of `stereo.pan`."""
NOBODY = ("none",)
"""Labels of `voices.who` that mean that nobody speaks."""
NOT_ONE = (UNSURE, "overlap")
"""Labels of speech that belongs to no single known voice."""


class VoicePlaces:
    """Keeps `stereo.pan` only while somebody speaks, so that a drum in a pause is not taken for a voice."""

    name = "placed"
    version = 1
    needs: tuple[str, ...] = ("stereo.pan", "voices.who")
    gives: tuple[Gives, ...] = (
        Gives("stereo.voice", "curve", "pan", "place of the voice while somebody speaks"),
        Gives("stereo.place", "spans", "pan", "median place of each voice, from its first to its last word"),
    )
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return both tracks; without speech the curve is null throughout, and there is no place."""
        pan, who = tracks["stereo.pan"], tracks["voices.who"]
        t, place = pan.t, pan.values
        sure = pan.column("confidence") if "confidence" in pan.table.column_names else np.ones(len(t))
        spoken = [
            (a, b, label) for (a, b), label in zip(who.spans, who.labels, strict=True) if label not in NOBODY
        ]
        speech = np.zeros(len(t), bool)
        cells_of: dict[str, list[int]] = {}
        for start, end, label in spoken:
            first, last = np.searchsorted(t, [start - EDGE, end + EDGE])
            speech[first:last] = True
            if label not in NOT_ONE and "+" not in label:
                cells_of.setdefault(label, []).extend(range(first, last))
        voice = np.where(speech, place, np.nan)
        rows = []
        for label, cells in cells_of.items():
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
                "stereo.voice",
                t,
                voice,
                "pan",
                by=by,
                confidence=np.where(speech, sure, 0.0),
                notes=pan.notes,
            ),
            spans("stereo.place", start, end, labels, values, "pan", by=by, confidence=shares),
        ]
