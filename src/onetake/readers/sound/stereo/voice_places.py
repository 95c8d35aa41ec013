"""The stereo place of each voice: `stereo.pan` while that voice speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Gives, Lane
from onetake.core.track import Track, curve, spans
from onetake.readers.base import author
from onetake.readers.sound.stems.stem_track import names_of_voice, of_voice
from onetake.readers.sound.voice_terms import known_alone

if TYPE_CHECKING:
    from collections.abc import Mapping


EDGE = 0.05
"""Seconds by which a span of speech is widened at both ends: half a step of `stereo.pan`."""


class VoicePlaces:
    """Keeps `stereo.pan` only while somebody speaks, so that a drum in a pause is not classified as a voice.

    Where a vocal stem is given, its place is measured on the stem.
    """

    name = "voice-places"
    version = 1
    needs: tuple[str, ...] = ("stereo.pan", "voices.who")
    may_use: tuple[str, ...] = names_of_voice("stereo.pan")
    gives: tuple[Gives, ...] = (
        Gives("stereo.voice", "curve", "pan", "place of the voice while somebody speaks",
              lane=Lane("sound", "Position of the voices", low=-1, high=1, over="stereo.pan")),
        Gives("stereo.place", "spans", "pan", "median place of each voice, from its first to its last word",
              open_labels="a voice's name", lane=Lane("sound", "Position of each voice", "figures")),
    )  # fmt: skip
    cites: tuple[str, ...] = ()

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return both tracks; without speech the curve is null throughout, and there is no place."""
        pan, who = of_voice(tracks, "stereo.pan"), tracks["voices.who"]
        t, place = pan.t, pan.values
        sure = pan.column("confidence") if "confidence" in pan.table.column_names else np.ones(len(t))
        speech = np.zeros(len(t), bool)
        cells_of: dict[str, list[int]] = {}
        for (start, end), voices in zip(who.spans, who.label_lists, strict=True):
            first, last = np.searchsorted(t, [start - EDGE, end + EDGE])
            speech[first:last] = True
            for name in known_alone(voices):
                cells_of.setdefault(name, []).extend(range(first, last))
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
                facts=pan.facts,
                remark=pan.remark,
            ),
            spans("stereo.place", start, end, labels, values, "pan", by=by, confidence=shares),
        ]
