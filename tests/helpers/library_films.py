"""Readings of films that were never shot, for tests of libraries: small, with the values that are asked."""

from __future__ import annotations

import hashlib

import numpy as np

from onetake.core.facts import Fact
from onetake.core.media import Media
from onetake.core.reading import Made, Reading
from onetake.core.store import write_reading
from onetake.core.track import curve, spans
from onetake.core.verdict import Evidence, Verdict


def film(name, *, artist="", title="", lightness=50.0, shots=10, tempo=100.0, loudness=-12.0, **more):
    """Return a reading of a minute with this mean lightness, number of shots of equal length, and tempo."""
    seconds = 60.0
    t = np.arange(0, seconds, 0.5)
    edges = np.linspace(0, seconds, shots + 1)
    ramp = np.linspace(-1, 1, len(t))
    length = Fact(seconds / shots, "s")
    lengths = {"shots": Fact(shots, "count"), "median": length, "average": length}
    no_spans = ([], [], [], [])
    made = [
        curve("frames", np.arange(0, seconds, 1 / 24), np.arange(1440) * 512.0, "tick", by="frames"),
        spans("shots", edges[:-1], edges[1:], ["shot"] * shots, [1.0] * shots, "count", by="shots 13"),
        spans(
            "shots.length", [0.0], [seconds], ["film"], [seconds / shots], "s", by="shots 13", facts=lengths
        ),
        curve("palette.lightness", t, lightness + ramp, "L*", by="palette 4"),
        curve("palette.chroma", t, more.get("chroma", 20.0) + ramp, "C*", by="palette 4"),
        curve("palette.warmth", t, more.get("warmth", 0.0) + ramp, "b*", by="palette 4"),
        spans("palette.aside", *no_spans, "L*", by="palette 4"),
        spans("beat.tempi", [0.0], [seconds], ["likeliest"], [tempo], "bpm", by="beat 5"),
        spans("loudness.integrated", [0.0], [seconds], ["film"], [loudness], "LUFS", by="loudness 3"),
        spans("loudness.range", [0.0], [seconds], ["film"], [more.get("range", 8.0)], "LU", by="loudness 3"),
        curve("stereo.width", t, np.full(len(t), more.get("width", 0.3)), "share", by="stereo 3"),
    ]
    sha256 = hashlib.sha256(more.get("content", name).encode()).hexdigest()
    media = Media(f"{name}.mp4", "", sha256, 1000, seconds, frames=1440, title=title, artist=artist)
    outcome = "holds" if lightness < 40 else "fails"
    shown = (Evidence("palette.lightness", 0.0, 5.0, lightness, "L*", "dark"),)
    verdicts = [
        Verdict("low-key", "It is dark.", outcome, "By its light.", lightness, 40.0, "L*", evidence=shown),
        Verdict(
            "one-take", "One shot.", "holds" if shots == 1 else "fails", "By its cuts.", None, 0.5, "link"
        ),
    ]
    key = hashlib.sha256(repr((name, lightness, shots, tempo, loudness, more)).encode()).hexdigest()
    versions = {"shots": "13", "palette": "4", "beat": "5", "loudness": "3", "stereo": "3"}
    inputs = {**versions, "film": sha256, "claims": "c0ffee"}
    made_by = Made("0.1.0", more.get("date", "2026-11-30T12:00:00Z"), {"luma_width": 480}, inputs, key)
    return Reading(media, {one.name: one for one in made}, {v.claim: v for v in verdicts}, made_by)


def stored(folder, name, **values):
    """Store the reading of such a film in a folder and return its path."""
    return write_reading(film(name, **values), folder / f"{name}.reading").folder
