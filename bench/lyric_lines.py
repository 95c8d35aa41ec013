"""What timed lines add to the voices of songs that the model never heard, and how wrong lines are refused.

    python bench/lyric_lines.py [--keep FOLDER]

For each song the model is trained without it, then without its artist. The lines are their true starts; wrong
ones are the same shifted, and those of the other songs at several places. --keep as in bench/voice_model.py.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import spans
from onetake.readers.sound.voices.lyric_activity import apply_lyrics
from onetake.readers.sound.voices.singing import hear_singing, share_out
from onetake.readers.sound.voices.speech_probability import STEP
from shared_data import DATA
from song_truth import precision_recall_f, timed_songs, voiced_frames
from voice_model import Trainer, artist, keep_heard
from voice_model_data import everything

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from onetake.core.track import Track
    from onetake.readers.sound.voices.lyric_activity import LyricFit
    from song_truth import TimedSong

SHIFTS = (-30, -20, -15, -10, -8, -6, -5, -4, -3, -2, -1.5, -1)
"""Seconds by which a song's own lines are moved, both ways."""
PLACES = np.arange(-15.0, 16.0, 3.0)
"""Seconds by which the lines of another song are moved."""
LAST = 10.0
"""Seconds after which the last line ends."""
RIGHT = 0.6
"""Seconds to which a proposed offset must be right."""


def lines_track(starts: Sequence[float], by: float, length: float) -> Track:
    """Return lines that begin at `starts`, `by` s later, within `length` s, as from an LRC file."""
    first = np.unique(np.asarray(starts) + by)
    first = first[(first > 0) & (first < length)]
    last, labels = np.r_[first[1:], first[-1:] + LAST], ["next line"] * len(first)
    return spans("lyrics.lines", first, last, labels, range(len(first)), "count", by="bench 1")


def fit_of(voiced: NDArray[np.float32], at: NDArray[np.floating], lines: Track) -> LyricFit:
    """Return how well lines fit."""
    fit = apply_lyrics(voiced, at, lines)[1]
    assert fit is not None
    return fit


def figures(song: TimedSong, found: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return precision, recall and F of decisions every `STEP` s, pauses below 0.5 s joined."""
    length = len(found) * STEP + 1
    edges = np.flatnonzero(np.diff(np.r_[0, found.astype(int), 0])).reshape(-1, 2) * STEP
    return precision_recall_f(
        song.frames(length), voiced_frames([(float(a), float(b)) for a, b in edges], length)
    )


def print_figures(trainer: Trainer, songs: dict[str, TimedSong], source: Callable[[str], str]) -> None:
    """Print the figures, each song with all of its `source` left out of the training."""
    alone, helped = [], []
    own: list[LyricFit] = []
    moved: list[tuple[float, LyricFit]] = []
    others: list[LyricFit] = []
    for heard in trainer.heard:
        if heard.group != "song":
            continue
        song, left = songs[heard.name], source(heard.source)
        model = trainer.fit([h for h in trainer.heard if source(h.source) != left])
        sung = hear_singing(heard.states, heard.speech, model)
        speech, length = heard.speech, len(heard.speech) * STEP
        at, voiced = (np.arange(len(speech)) + 0.5) * STEP, np.maximum(speech, sung)

        better, fit = apply_lyrics(voiced, at, lines_track(song.starts, 0.0, length))
        assert fit is not None
        own.append(fit)
        spoken, singing = share_out(better, speech, sung) if fit.used else (speech, sung)
        alone.append(figures(song, voiced > 0.5))
        helped.append(figures(song, np.maximum(spoken, singing) > 0.5))
        print(f"  {song.name:40} F {alone[-1][2]:.3f}, with lines {helped[-1][2]:.3f}", flush=True)
        moved += [
            (by, fit_of(voiced, at, lines_track(song.starts, by, length)))
            for s in SHIFTS
            for by in (float(s), -float(s))
        ]
        others += [
            fit_of(voiced, at, lines_track(other.starts, float(by), length))
            for name, other in songs.items()
            if name != heard.name
            for by in PLACES
        ]
    for name, rows in (("without lines", alone), ("with lines", helped)):
        p, r, f = np.mean(rows, axis=0)
        print(f"{name}: P {p:.3f} R {r:.3f} F {f:.3f}, worst F {min(x[2] for x in rows):.3f}")
    right = sum(fit.fit_elsewhere and abs(fit.shift + by) < RIGHT for by, fit in moved)
    wrong = sum(fit.fit_elsewhere for _, fit in moved) - right
    print(
        f"used: own {sum(f.used for f in own)} of {len(own)}, shifted {sum(f.used for _, f in moved)} of "
        f"{len(moved)}, of other songs {sum(f.used for f in others)} of {len(others)}; an offset is proposed "
        f"rightly for {right} of the shifted and wrongly for {wrong}, and for "
        f"{sum(f.fit_elsewhere for f in others)} of other songs"
    )


def main() -> None:
    """Print the figures with each song left out, and with each artist."""
    if not DATA.is_dir():
        print(f"lyric_lines: {DATA} is not there, so no songs are read; ONETAKE_SHARED names its folder")
        return
    folder = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    trainer = Trainer(keep_heard(folder) if folder else list(everything()))
    songs = {song.path.stem: song for song in timed_songs(DATA / "songs")}
    for title, source in (("each song left out", str), ("each artist left out", artist)):
        print(title)
        print_figures(trainer, songs, source)


if __name__ == "__main__":
    main()
