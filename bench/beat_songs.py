"""Tempo, steadiness, loop and verdict of every real song, and F of the beats where they are annotated.

    python bench/beat_songs.py [DIR]

DIR holds `songs`, `sound/music` and `sound/beats`; by default the shared data. Needs mir_eval. The rows are
those of the table in docs/explanation/beat.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

import av
import mir_eval.beat
import numpy as np

from onetake.claims.rhythm import STEADY_BEAT
from onetake.readers.sound.beat.reader import Beat
from shared_data import DATA
from sound_reading import tracks_of

RATE = 44100
SUFFIXES = (".mp3", ".ogg", ".wav", ".flac")


def decode(path: Path) -> np.ndarray:
    """Return a sound file as stereo, shape (2, n), 44.1 kHz."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=RATE)
    with av.open(str(path)) as container:
        parts = [
            part.to_ndarray()
            for frame in (*container.decode(audio=0), None)
            for part in resampler.resample(frame)
        ]
    return np.concatenate(parts, axis=1)


def row(path: Path) -> str:
    """Return one line of the table."""
    tracks = tracks_of([Beat()], decode(path), RATE)
    tempi, residual, loop = (tracks[f"beat.{name}"] for name in ("tempi", "residual", "loop"))
    named = ", ".join(
        f"{t:.1f} ({p:.2f})" for t, p in zip(tempi.values[:2], tempi.column("likelihood"), strict=False)
    )
    timed = ", ".join(
        f"{r:.1f} ({s:.1f}; {a:.0f} of {b:.0f})"
        for r, s, a, b in zip(
            residual.values, *(residual.column(c) for c in ("scatter", "timed", "beats")), strict=True
        )
    )
    shared = ", ".join(
        f"{c:.2f} of {h:.2f}" for c, h in zip(loop.column("coherence"), loop.column("contrast"), strict=True)
    )
    truth, score = path.with_suffix(".beats"), ""
    if truth.exists():
        true = mir_eval.beat.trim_beats(np.loadtxt(truth)[:, 0])
        score = f"{mir_eval.beat.f_measure(true, mir_eval.beat.trim_beats(tracks['beat.beats'].t)):.3f}"
    verdict = STEADY_BEAT.decide(tracks)
    cells = (path.stem[:32], named, timed, shared, ", ".join(loop.labels), score, verdict.outcome)
    return f"| {' | '.join(cells)} |"


def main() -> None:
    """Print the table."""
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(
        "| song | tempi (likelihood) | residual (scatter; timed) | coherence, contrast | loop | F | verdict |"
    )
    for folder in ("songs", "sound/music", "sound/beats"):
        for path in sorted((root / folder).iterdir()):
            if path.suffix in SUFFIXES:
                print(row(path), flush=True)


if __name__ == "__main__":
    main()
