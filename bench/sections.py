"""Sections of the eight songs: boundaries beside librosa's, and which lines are in a chorus.

    python bench/sections.py

The truth comes from the timed words: blank lines of the lyrics, pauses of 6 s and more, the edges of lines
that come again. librosa's segmentation is measured where librosa is installed (bench/peers.txt).
"""

from __future__ import annotations

import csv
from importlib import import_module
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake import read
from onetake.core.track import spans
from onetake.readers.sound.sections.section_names import LINES, SectionNames, elsewhere, plain_words
from shared_data import DATA
from song_truth import SOUNDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onetake.core.track import Track

TOLERANCE = 3.0
"""Seconds between a true boundary and one that is found: the usual one (MIREX)."""
PAUSE = 6.0
"""Seconds without words that are a section of their own."""
APART = 4.0
"""Seconds within which two true boundaries are one."""
A_SEGMENT = 15.0
"""Seconds of a segment that librosa is asked for: it must be told how many there are."""
Line = tuple[float, float, str]


def timed_lines(song: Path) -> tuple[list[Line], set[int]]:
    """Return each line (start and end in s, words), and the lines after a blank line."""
    words = song.with_suffix(".words.tsv")
    if not words.exists():
        return _ultrastar(song.with_suffix(".ultrastar.txt")), set()
    out: list[Line] = []
    held: list[list[str]] = []
    for row in list(csv.reader(words.read_text(encoding="utf-8").splitlines(), delimiter="\t"))[1:]:
        held.append(row)
        if row[-1] not in ("0", "nan", ""):
            text = plain_words(" ".join(r[2] for r in held))
            out.append((float(held[0][0]), float(held[-1][1]), text))
            held = []
    rows = song.with_suffix(".lyrics.txt").read_text(encoding="utf-8").splitlines()
    full = [bool(row.strip()) for row in rows]
    blank = {sum(full[:i]) for i, has in enumerate(full) if not has}
    return out, blank if sum(full) == len(out) else set()


def _ultrastar(path: Path) -> list[Line]:
    out: list[Line] = []
    bpm, gap, begin, end, text = 1.0, 0.0, -1.0, 0.0, ""
    for row in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if row.startswith("#BPM:"):
            bpm = float(row[5:].replace(",", "."))
        elif row.startswith("#GAP:"):
            gap = float(row[5:].replace(",", ".")) / 1000
        elif row[:1] in (":", "*", "F"):
            parts = row.split(" ", 4)
            start = gap + int(parts[1]) * 15 / bpm
            begin = start if begin < 0 else begin
            end, text = start + int(parts[2]) * 15 / bpm, text + (parts[4] if len(parts) > 4 else "")
        elif row[:1] in ("-", "E") and begin >= 0:
            out.append((begin, end, plain_words(text.replace("~", ""))))
            begin, text = -1.0, ""
    return out


def true_boundaries(lines: Sequence[Line], blank: set[int]) -> list[float]:
    """Return the boundaries that the words show, s."""
    words = [text for _, _, text in lines]
    found = [lines[0][0], lines[-1][1]]
    for i in range(1, len(lines)):
        if i in blank:
            found.append(lines[i][0])
        elif lines[i][0] - lines[i - 1][1] >= PAUSE:
            found += [lines[i - 1][1], lines[i][0]]
    if len(blank) < 4:
        for i in range(len(lines) - 1):
            for j in range(len(lines) - 1):
                new = i == 0 or j == 0 or words[i - 1] != words[j - 1]
                if i != j and new and words[i : i + 2] == words[j : j + 2]:
                    long = 2
                    while max(i, j) + long < len(lines) and words[i + long] == words[j + long]:
                        long += 1
                    found += [lines[i][0], *([lines[i + long][0]] if i + long < len(lines) else [])]
    out: list[float] = []
    for time in sorted(found):
        if not out or time - out[-1] > APART:
            out.append(time)
    return out


def boundary_f(true: Sequence[float], found: Sequence[float]) -> tuple[float, float, float]:
    """Return precision, recall and F; each boundary is matched once, the nearest first."""
    near = sorted((abs(a - b), i, j) for i, a in enumerate(true) for j, b in enumerate(found))
    used: set[tuple[str, int]] = set()
    hits = 0
    for distance, i, j in near:
        if distance <= TOLERANCE and ("t", i) not in used and ("f", j) not in used:
            used |= {("t", i), ("f", j)}
            hits += 1
    p, r = hits / max(1, len(found)), hits / max(1, len(true))
    return p, r, 2 * p * r / max(1e-9, p + r)


def librosa_boundaries(song: Path) -> list[float] | None:
    """Return what librosa's agglomerative segmentation gives; None where it is not installed."""
    try:
        librosa: Any = import_module("librosa")
    except ImportError:
        return None
    y, rate = librosa.load(song, sr=22050)
    _, beats = librosa.beat.beat_track(y=y, sr=rate)
    kinds = (librosa.feature.chroma_cqt(y=y, sr=rate), librosa.feature.mfcc(y=y, sr=rate))
    rows: Any = np.vstack([librosa.util.normalize(one, axis=0) for one in kinds])
    count = max(2, round(len(y) / rate / A_SEGMENT))
    first = librosa.segment.agglomerative(librosa.util.sync(rows, beats), count)
    return [float(t) for t in librosa.frames_to_time(np.r_[0, beats], sr=rate)[first][1:]]


def chorus_lines(track: Track, lines: Sequence[Line]) -> tuple[int, int, int]:
    """Return how many lines in a chorus are sung elsewhere, too; lines in a chorus; lines sung elsewhere."""
    starts = np.array([start for start, _, _ in lines])
    again = elsewhere(starts, [text for _, _, text in lines])
    inside = np.zeros(len(lines), bool)
    for (start, end), label in zip(track.spans.tolist(), track.labels, strict=True):
        if label == "chorus":
            inside |= (starts >= start - TOLERANCE / 2) & (starts < end - TOLERANCE / 2)
    return int((inside & again).sum()), int(inside.sum()), int(again.sum())


def main() -> None:
    """Print a row a song, and the means."""
    ours, theirs, sums = [], [], np.zeros((2, 3))
    for song in sorted(p for p in (DATA / "songs").iterdir() if p.suffix in SOUNDS):
        lines, blank = timed_lines(song)
        tracks = dict(read(song).tracks)
        true = true_boundaries(lines, blank)
        ours.append(boundary_f(true, tracks["sections.blocks"].t[1:].tolist()))
        peer = librosa_boundaries(song)
        theirs += [] if peer is None else [boundary_f(true, peer)]
        by_sound = chorus_lines(tracks["sections"], lines)
        texts = {"text": [text for _, _, text in lines], "name": [""] * len(lines)}
        times = [line[0] for line in lines], [max(line[1], line[0] + 0.01) for line in lines]
        numbers = list(range(1, len(lines) + 1))
        tracks[LINES] = spans(
            LINES, *times, ["given"] * len(lines), numbers, "count", by="truth 1", texts=texts
        )
        by_words = chorus_lines(SectionNames().derive(tracks)[0], lines)
        sums += [by_sound, by_words]
        print(f"{song.stem[:30]:30s} P R F {np.round(ours[-1], 2)}", by_sound, by_words, flush=True)
    print("onetake", np.mean(ours, axis=0).round(3))
    print("librosa", np.mean(theirs, axis=0).round(3) if theirs else "is not installed")
    print("chorus lines (right, named, true) by sound, by words:", sums.tolist())


if __name__ == "__main__":
    main()
