"""Readings with known times at any rate, made in code."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np

from onetake.core.checked import CheckedReview, CheckedSentence, Match
from onetake.core.lane import Lane
from onetake.core.media import Media
from onetake.core.reading import Made, Reading
from onetake.core.timecode import Timecode
from onetake.core.track import LabelLists, curve, marks, spans
from onetake.core.verdict import Evidence, Verdict
from onetake.exports.material import Material

HOSTILE = '<b>"A" & co</b>\n=1+1 --> |M:x\x00\u202e\ttab'
"""A text with everything that some format treats as its own."""
CUTS = (0, 97, 480, 1801, 2400)
"""Frames at which the shots of a made-up film begin, and its end; 1801 is after a dropped minute at 29.97."""
EVIDENCE = ((97, 98), (480, 1801), (1799, 1803))
"""First frame and frame after the last of each piece of evidence."""


def seconds(frame, rate):
    return float(frame / Fraction(rate))


def made_tracks(rate, frames=CUTS[-1], cuts=CUTS):
    """Return the tracks of a film: shots, two voices that overlap, beats, words, a curve."""
    picture = Lane("picture", "Shots", "shots")
    sound, words = Lane("sound", "Sound"), Lane("words", "Who speaks")
    t = np.arange(frames) / float(rate)
    edges = [seconds(c, rate) for c in cuts]
    parts = [0.0, 0.3 * edges[-1], 0.6 * edges[-1], edges[-1]]
    who = LabelLists([("Ann Lee",), ("Bo",), ("Ann Lee", "Bo")])
    n = len(edges) - 1

    def laned(track, lane, vocabulary=None):
        return replace(track, lane=lane, vocabulary=vocabulary)

    by = "made 1"
    found = [
        curve("frames", t, np.rint(t * 90000), "tick", by=by),
        laned(
            spans("shots", edges[:-1], edges[1:], ["shot"] * n, [1] * n, "count", by=by), picture, ("shot",)
        ),
        laned(
            spans(
                "voices.who", [1.0, 2.5, 4.0], [3.0, 3.5, 6.25], who,
                [None] * 3, "", by=by, confidence=[0.9, 0.8, 0.7],
            ),
            words,
        ),
        laned(
            marks("beat.beats", [0.5, 1.0, 1.5], ["beat"] * 3, [1] * 3, "count", by=by), sound, ("beat",)
        ),
        laned(
            spans(
                "words.lines", [1.0, 4.0], [3.0, 6.25], ["given", "given"], [1, 1], "count", by=by,
                texts={"text": ["=HYPERLINK walks in", HOSTILE], "name": ["Ann Lee", "Bo"]},
            ),
            Lane("words", "Lyrics", "lines", text="text", names="name"),
            ("given", "aligned", "doubtful"),
        ),
        laned(
            spans("sections", parts[:-1], parts[1:], ["verse", "chorus", "verse"], [1, 2, 3],
                  "count", by=by),
            Lane("arc", "Sections"),
        ),
        laned(curve("palette.lightness", t, 40 + 10 * np.sin(t), "L*", by=by), Lane("picture", "Lightness")),
        laned(
            curve("voices.pitch", t, np.where(t < 1, np.nan, 200.0), "Hz", by=by), Lane("words", "Pitch")
        ),
    ]  # fmt: skip
    return {track.name: track for track in found}


def made_reading(rate=24, *, timecode=None, drop=False, **media):
    """Return a reading of a film of `CUTS` frames at `rate`."""
    rate = Fraction(rate)
    length = seconds(CUTS[-1], rate)
    code = None if timecode is None else Timecode.parse(timecode, rate)
    facts = {
        "name": "film one.mp4", "path": "/films/film one.mp4", "sha256": "ab" * 32, "bytes": 1,
        "duration": length, "frame_rate": rate, "frames": CUTS[-1], "width": 1920, "height": 1080,
        "picture_end": length,
        "sample_rate": 48000, "channels": 2, "first_sample": 0.0, "sound_end": length, "timecode": code,
        "time_base": Fraction(1, 90000), "title": "A <Film> & more", "container": "mov,mp4",
    }  # fmt: skip
    film = Media(**{**facts, **media})
    evidence = tuple(
        Evidence("shots", seconds(first, rate), seconds(after, rate), 0.5, "link", f"look {HOSTILE}")
        for first, after in EVIDENCE
    )
    verdicts = [
        Verdict("one-take", "The film is one continuous shot.", "fails", "Three cuts.", 3, 1, "count", None,
                evidence),
        Verdict("steady-beat", "The beat is steady.", "holds", "It is.", 1, 2, "ms", None,
                (Evidence("beat.beats", 0.0, length, 1.0, "ms", "throughout"),)),
        Verdict("many-places", "There are many places.", "undecided", "Too dark."),
    ]  # fmt: skip
    made = Made("0.1.0", "2026-11-30T12:00:00Z", {}, {}, "key")
    return Reading(film, made_tracks(rate), {one.claim: one for one in verdicts}, made)


def made_review(reading):
    """Return a review of one sentence that the film contradicts."""
    text = "It is one take."
    match = Match("one-take", 6, 14, "one take", False, False, "contradicted", reading.verdicts["one-take"])
    return CheckedReview("Note", "note.md", (CheckedSentence(text, "checked", (match,), 0, ""),))


def material(reading, folder, **choice):
    return Material(reading, "film", folder, **choice)
