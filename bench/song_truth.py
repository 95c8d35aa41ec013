"""The songs of the shared data with what is known of them: words or notes timed by hand.

A song's truth is its voiced stretches: words less than 0.5 s apart are joined.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from numpy.typing import NDArray

GAP = 0.5
"""Seconds up to which a pause between words is no pause."""
FRAME = 0.01
"""Seconds of a frame."""
SOUNDS = (".mp3", ".ogg", ".m4a", ".flac", ".wav")
_BEATS_A_BEAT = 2
"""`#BPM` of these files over the tempo of the music, up to an octave, which is the transcriber's choice."""


@dataclass(frozen=True)
class TimedSong:
    """A song and its timed words."""

    path: Path
    spans: tuple[tuple[float, float], ...]
    """Start and end of each word, s."""
    starts: tuple[float, ...]
    """Start of each line, s."""
    tempo: float
    """Beats a minute as its transcriber wrote; NaN where unknown."""

    @property
    def name(self) -> str:
        """Artist and title."""
        return self.path.stem.replace("_", " ")

    @property
    def lrc(self) -> str:
        """An LRC file of the lines' starts, with the same words in every line."""
        return "".join(f"[{int(s // 60):02d}:{s % 60:05.2f}]la la la\n" for s in self.starts)

    def frames(self, length: float) -> NDArray[np.bool_]:
        """Return which frames of `length` s are voiced."""
        return voiced_frames(self.spans, length)


def timed_songs(folder: Path) -> Iterator[TimedSong]:
    """Yield the songs of a folder that have timed words beside them."""
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix not in SOUNDS:
            continue
        words, notes = path.with_suffix(".words.tsv"), path.with_suffix(".ultrastar.txt")
        if words.exists():
            yield _from_words(path, words)
        elif notes.exists():
            yield _from_ultrastar(path, notes)


def voiced_frames(spans: Iterable[tuple[float, float]], length: float) -> NDArray[np.bool_]:
    """Return which frames of `length` s lie within spans, s, joined over gaps below `GAP`."""
    out = np.zeros(round(length / FRAME), bool)
    last = -np.inf
    for start, end in sorted(spans):
        a = min(start, last) if start - last < GAP else start
        out[round(a / FRAME) : round(end / FRAME)] = True
        last = max(end, last)
    return out


def precision_recall_f(true: NDArray[np.bool_], found: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Return precision, recall and F of the frames."""
    both = int((true & found).sum())
    p, r = both / max(1, int(found.sum())), both / max(1, int(true.sum()))
    return p, r, 2 * p * r / max(1e-9, p + r)


def _from_words(path: Path, words: Path) -> TimedSong:
    rows = list(csv.reader(words.read_text(encoding="utf-8").splitlines(), delimiter="\t"))[1:]
    ends = [row[-1] not in ("0", "nan", "") for row in rows]
    starts = [float(row[0]) for row, new in zip(rows, [True, *ends], strict=False) if new]
    return TimedSong(path, tuple((float(r[0]), float(r[1])) for r in rows), tuple(starts), float("nan"))


def _from_ultrastar(path: Path, notes: Path) -> TimedSong:
    bpm, gap, new = float("nan"), 0.0, True
    spans, starts = [], []
    for row in notes.read_text(encoding="utf-8", errors="replace").splitlines():
        if row.startswith("#BPM:"):
            bpm = float(row[5:].replace(",", "."))
        elif row.startswith("#GAP:"):
            gap = float(row[5:].replace(",", ".")) / 1000
        elif row[:1] in (":", "*", "F"):
            start, long = (int(x) * 15 / bpm for x in row.split()[1:3])
            spans.append((gap + start, gap + start + long))
            starts += [gap + start] if new else []
            new = False
        elif row.startswith("-"):
            new = True
    return TimedSong(path, tuple(spans), tuple(starts), bpm / _BEATS_A_BEAT)
