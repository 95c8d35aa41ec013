"""Beats on staged sound: F at 70 ms, tempo, residual, loops and false beats, kind by kind, beside librosa.

    python bench/beat.py --seeds 201-204 [--peers PYTHON]

`--peers` names a Python that has librosa; its beat_track hears the same sound. Needs mir_eval and espeak-ng's
library. The seeds 301 to 340 were used to set limits.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import mir_eval.beat
import numpy as np

from beat_films import FREE, KINDS, films, loose
from onetake.readers.sound.beat.reader import Beat
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.truth.sound_truth import beat_residual
from sound_reading import tracks_of

PEER = """
import sys, time, numpy as np
start = time.time()
import librosa
sound = np.load(sys.argv[1])
took = []
for name in sound.files:
    if name.startswith("y"):
        at = time.time()
        tempo, beats = librosa.beat.beat_track(y=sound[name], sr=int(sound["r" + name[1:]]), units="time")
        took.append(time.time() - at)
        print("beats", name[1:], *np.round(beats, 4))
print("cold", time.time() - start, "first", took[0], "warm", np.median(took[1:] or took))
"""
TEMPO = 0.04
"""Mir_eval's tolerance for a tempo."""


def judge(true: np.ndarray, found: np.ndarray) -> tuple[float, bool]:
    """Return F at 70 ms (after mir_eval's 5 s) and whether the tempo is right."""
    ref, est = mir_eval.beat.trim_beats(true), mir_eval.beat.trim_beats(found)
    figure = mir_eval.beat.f_measure(ref, est) if len(est) > 1 else 0.0
    period = np.median(np.diff(found)) if len(found) > 1 else 1e-3
    return figure, bool(abs(np.log(period / np.median(np.diff(true)))) <= TEMPO)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", default="201-204")
    parser.add_argument("--peers")
    given = parser.parse_args()
    first, last = (int(x) for x in given.seeds.split("-"))
    rows: dict[str, list[Any]] = defaultdict(list)
    free: dict[str, list[int]] = defaultdict(list)
    kept: dict[str, Any] = {}
    truth: dict[str, tuple[str, np.ndarray]] = {}
    began = time.process_time()
    spent = 0.0
    for film in films(KINDS + FREE, range(first, last + 1)):
        name = f"{film.kind.replace(' ', '_')}-{film.seed}"
        if film.score is None:
            data, rate, facts = loose(film.kind, film.seed), 44100, None
        else:
            made = make_sound(film.score.sound, film.score.length, film.score.seed, None)
            data, rate, facts = made.film, made.rate, made.facts
        began = time.process_time()
        tracks = tracks_of([Beat()], data, rate)
        spent += time.process_time() - began
        beats = tracks["beat.beats"].t
        if facts is None or film.score is None or not film.score.sound.has_beat:
            free[film.kind].append(len(beats))
            continue
        kept["y" + name], kept["r" + name] = data.mean(axis=0), np.array(rate)
        truth[name] = (film.kind, facts.beats)
        residual = tracks["beat.residual"].values
        error = abs(residual[0] - beat_residual(facts.beats)) if len(residual) else np.inf
        down = mir_eval.beat.f_measure(facts.downbeats, tracks["beat.downbeats"].t) if len(beats) else 0.0
        exact = "sample-exact" in tracks["beat.loop"].labels
        right = exact == (film.score.sound.beat.loop == "sampled")
        rows[film.kind].append((*judge(facts.beats, beats), error, down, right))
    theirs = _peers(given.peers, kept, truth) if given.peers else {}
    print(
        f"{'kind':14}{'n':>4}{'F':>7}{'tempo':>7}{'res.err ms':>11}{'<=2 ms':>8}{'down F':>8}{'loop':>6}",
        end="",
    )
    print(f"{'librosa F':>11}{'tempo':>7}" if theirs else "")
    for kind in (*rows, "all"):
        part = np.array(rows[kind] if kind != "all" else [r for rs in rows.values() for r in rs], float)
        f, tempo, error, down, loop = part.T
        line = f"{kind:14}{len(part):4}{f.mean():7.3f}{tempo.mean():7.3f}{np.median(error):11.2f}"
        line += f"{(error <= 2).mean():8.2f}{down.mean():8.3f}{loop.mean():6.2f}"
        if theirs:
            other = np.array(
                theirs[kind] if kind != "all" else [r for rs in theirs.values() for r in rs], float
            )
            line += f"{other[:, 0].mean():11.3f}{other[:, 1].mean():7.3f}"
        print(line)
    for kind, counts in free.items():
        print(f"{kind:14}{len(counts):4}  beats found: {counts}")
    print(f"read in {spent:.1f} s of CPU, spectra included")


def _peers(
    python: str, kept: dict[str, np.ndarray], truth: dict[str, tuple[str, np.ndarray]]
) -> dict[str, list[Any]]:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "sound.npz"
        np.savez(where, **kept)  # type: ignore[arg-type]
        done = subprocess.run([python, "-c", PEER, str(where)], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(
            f"peers: {done.stderr.strip()[-300:]}, wanted a Python with librosa; pip install librosa there"
        )
    out: dict[str, list[Any]] = defaultdict(list)
    for line in done.stdout.splitlines():
        words = line.split()
        if words[0] == "beats":
            kind, true = truth[words[1]]
            out[kind].append(judge(true, np.array(words[2:], float)))
        else:
            print("librosa, seconds:", line)
    return out


if __name__ == "__main__":
    main()
