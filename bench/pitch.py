"""Print how well the pitch of the voice is read: songs with notes, staged lines whose pitch is known.

Run: python bench/pitch.py
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.readers.sound.voices.reader import Voices
from onetake.stage import score_of, vary
from onetake.stage.sound.film_sound import make_sound
from shared_data import DATA
from sound_reading import tracks_of
from voice_films import load

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.track import Track

RATE = 44100
_FILMS = ("kitchen", "parade", "harbour", "platform", "stairs", "rooftop")
_LATE = 0.05
"""Seconds that a sung note begins after the written one. Measured: between 0 and 0.12 s, 0.05 and 0.08 fit
best."""
_RIGHT = 0.5
"""Semitones within which a pitch is right (MIREX, raw pitch accuracy)."""
_FEWEST = 10
"""Windows with a pitch from which a line's median is taken."""


class NotesFigures(NamedTuple):
    """How well the pitches of a song are read."""

    known: float
    """Share of the notes' time with a pitch."""
    folded: float
    """Share of these pitches that are right, octaves aside."""
    octave: float
    """Share of these pitches that are right, at the octave that fits the song best: notes are written in
    any."""
    offset: float
    """Median of pitch less note, semitones."""


def notes_of(song: Path) -> list[tuple[float, float, float]]:
    """Return start and end, s, and pitch, MIDI, of the notes of an UltraStar file."""
    bpm = gap = 0.0
    found = []
    for row in song.read_text(encoding="utf-8", errors="replace").splitlines():
        if row.startswith("#BPM:"):
            bpm = float(row[5:].replace(",", "."))
        elif row.startswith("#GAP:"):
            gap = float(row[5:].replace(",", ".")) / 1000
        elif row[:1] in (":", "*"):
            start, long, tone = (int(x) for x in row.split()[1:4])
            found.append((gap + start * 15 / bpm, gap + (start + long) * 15 / bpm, 60.0 + tone))
    return found


def judge_notes(pitch: Track, notes: list[tuple[float, float, float]]) -> NotesFigures:
    """Return how well a track of pitches agrees with notes."""
    t, hz = np.asarray(pitch.t), np.asarray(pitch.values)
    true = np.full(len(t), np.nan)
    for a, b, tone in notes:
        true[(t >= a + _LATE) & (t < b + _LATE)] = tone
    sung = np.isfinite(true)
    error = (69 + 12 * np.log2(hz / 440) - true)[sung & np.isfinite(hz)]
    if not len(error):
        return NotesFigures(0.0, np.nan, np.nan, np.nan)
    # A song may be tuned up to half a semitone away from 440 Hz.
    tuned = max(np.arange(-5, 6) / 10, key=lambda d: (np.abs((error - d + 6) % 12 - 6) <= _RIGHT).mean())
    folded = np.abs((error - tuned + 6) % 12 - 6) <= _RIGHT
    octave = max((np.abs(error - tuned - 12 * k) <= _RIGHT).mean() for k in range(-4, 5))
    return NotesFigures(len(error) / sung.sum(), float(folded.mean()), float(octave), float(np.median(error)))


def line_errors(name: str, seed: int, over_beat: float | None) -> list[float]:
    """Return the error of each line's median pitch in a staged film, semitones; NaN where it is unknown."""
    score = replace(score_of(name), seed=seed)
    if over_beat is not None:
        score = vary(score, "sound.mix.voice_over_beat", over_beat)
    made = make_sound(score.sound, score.length, score.seed, None)
    pitch = tracks_of([Voices()], made.film, RATE)["voices.pitch"]
    t, hz = np.asarray(pitch.t), np.asarray(pitch.values)
    errors = []
    for line in made.facts.lines:
        own = hz[(t >= line.start) & (t < line.end)]
        own = own[np.isfinite(own)]
        known = len(own) >= _FEWEST and line.pitch > 0
        errors.append(float(12 * np.log2(np.median(own) / line.pitch)) if known else np.nan)
    return errors


def main() -> None:
    """Print both tables."""
    print("songs: share of the notes' time with a pitch; of these right, octaves aside; right; median offset")
    rows = []
    for path in sorted((DATA / "songs").glob("*.ultrastar.txt")):
        stem = path.name.removesuffix(".ultrastar.txt")
        song = next(p for p in path.parent.glob(f"{stem}.*") if p.suffix in (".mp3", ".ogg"))
        found = judge_notes(tracks_of([Voices()], load(song), RATE)["voices.pitch"], notes_of(path))
        rows.append(found)
        print(
            f"  {stem:36} {found.known:.2f} {found.folded:.2f} {found.octave:.2f} {found.offset:+.1f}",
            flush=True,
        )
    print(f"  mean of {len(rows)}: " + " ".join(f"{x:.2f}" for x in np.mean(rows, axis=0)[:3]))
    print("staged lines: lines with a pitch, median error of a line's median pitch, 3 semitones off or more")
    for over_beat, said in ((None, "as staged"), (0.0, "beat as loud"), (-6.0, "beat 6 LU louder")):
        errors = np.array([e for k, f in enumerate(_FILMS) for e in line_errors(f, 110 + k, over_beat)])
        known = np.abs(errors[np.isfinite(errors)])
        print(
            f"  {said:16} {len(known)} of {len(errors)}; {np.median(known):.2f} st; {(known >= 3).sum()}",
            flush=True,
        )


if __name__ == "__main__":
    main()
