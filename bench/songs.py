"""Real songs and sounds: voices heard, tempo and beats, and every claim on sound beside what is known of it.

    python bench/songs.py [--peers PYTHON] [--only PART ...] [--skip-claims]

Everything is read as `onetake read` reads it, as installed. The songs are also data that the voice model
was trained on: its figures for songs that it never heard are those of bench/voice_model.py. `--peers` names a
Python that has librosa and webrtcvad. `--only` reads the files whose paths have one of the parts.
Tables are Markdown.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import mir_eval.beat
import numpy as np

from known_sounds import CLAIMS, PATTERNS, is_wrong, known
from onetake import read
from onetake.core.facts import Fact
from onetake.core.track import spans
from onetake.pipeline import decide
from onetake.readers.sound.voices.reader import Voices
from onetake.readers.sound.voices.speech_probability import STEP, SpeechDetector
from shared_data import DATA
from song_peers import PeerSound, ask_peers
from song_truth import FRAME, precision_recall_f, timed_songs, voiced_frames
from sound_reading import tracks_of
from voice_films import load, stage_voices

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from song_truth import TimedSong

SLOW = 16000
STAGED = ("kitchen", "parade", "harbour", "platform", "stairs", "rooftop")
SEED = 120
"""First seed of the staged films; no limit was set on these."""
_TRIMMED = 5.0
"""Seconds at the start that mir_eval leaves out."""


def heard(tracks: Mapping[str, Track], length: float) -> np.ndarray:
    """Return which frames are voiced by `voices.who`."""
    who = tracks.get("voices.who")
    return voiced_frames(who.spans.tolist() if who is not None else [], length)


def silero(path: Path, length: float) -> np.ndarray:
    """Return which frames the speech network calls voiced by itself, at 0.5."""
    detector = SpeechDetector()
    slow = load(path, SLOW)
    detector.push(slow if len(slow) == 2 else np.repeat(slow, 2, axis=0))
    return frames_of(detector.close() >= 0.5, STEP, length)


def frames_of(flags: np.ndarray, step: float, length: float) -> np.ndarray:
    """Return the frames of a decision every `step` s, pauses below 0.5 s joined."""
    edges = np.flatnonzero(np.diff(np.r_[0, flags.astype(int), 0])).reshape(-1, 2) * step
    return voiced_frames([(float(a), float(b)) for a, b in edges], length)


def tempo_of(reading: Reading) -> float:
    """Return the median tempo, NaN where no beat is heard."""
    track = reading.tracks.get("beat.tempo")
    return float(np.median(track.values)) if track is not None and len(track) else float("nan")


def names_of(reading: Reading) -> str:
    """Return how many names the voices have."""
    who = reading.tracks.get("voices.who")
    return str(len({n for names in who.label_lists for n in names} - {"unsure"})) if who is not None else "-"


def song_table(songs: Sequence[TimedSong], webrtc: dict[str, np.ndarray]) -> dict[Path, Reading]:
    """Print how well the voices of each song are heard, and return the readings without lyrics."""
    print(
        "| song | P | R | F | with timed lines: P | R | F | always sung | Silero at 0.5 | webrtcvad "
        "| voices | tempo (as transcribed) |\n|---|---|---|---|---|---|---|---|---|---|---|---|"
    )
    rows, readings = [], {}
    for song in songs:
        with tempfile.TemporaryDirectory() as folder:
            lrc = Path(folder) / "lines.lrc"
            lrc.write_text(song.lrc, encoding="utf-8")
            readings[song.path] = reading = read(song.path)
            guided = read(song.path, lyrics=lrc)
        length = reading.media.duration + 1
        true = song.frames(length)
        every = np.arange(len(true)) * FRAME < reading.media.duration
        found = [
            precision_recall_f(true, frames)
            for frames in (
                heard(reading.tracks, length),
                heard(guided.tracks, length),
                every,
                silero(song.path, length),
            )
        ]
        peer = webrtc.get(song.path.name)
        found.append(
            precision_recall_f(true, frames_of(peer, 0.03, length)) if peer is not None else (np.nan,) * 3
        )
        rows.append([*found[0], *found[1], *(f for *_, f in found[2:])])
        cells = " | ".join(f"{x:.2f}" for x in rows[-1])
        written = f" ({song.tempo:.1f})" if np.isfinite(song.tempo) else ""
        print(
            f"| {song.name} | {cells} | {names_of(reading)} | {tempo_of(reading):.1f}{written} |", flush=True
        )
    mean = " | ".join(f"{x:.3f}" for x in np.mean(rows, axis=0))
    worst = " | ".join(f"{x:.2f}" for x in np.min(rows, axis=0))
    print(f"| **mean of {len(rows)}** | {mean} | | |\n| **worst** | {worst} | | |")
    return readings


def staged_table() -> None:
    """Print F of the voices on staged films, and the share of music without voices that is called a voice."""
    print("\n| staged | n | F of the voices, mean | worst | false voice |\n|---|---|---|---|---|")
    figures, false = [], []
    for k, name in enumerate(STAGED):
        film = stage_voices(name, SEED + k)
        length = film.data.shape[1] / 44100 + 1
        true = voiced_frames([(a, b) for a, b, _ in film.turns], length)
        figures.append(precision_recall_f(true, heard(tracks_of([Voices()], film.data, 44100), length))[2])
        loop = stage_voices(name, SEED + 20 + k, voices=False)
        false.append(float(heard(tracks_of([Voices()], loop.data, 44100), length).mean()))
    print(f"| duels over their beat | {len(figures)} | {np.mean(figures):.3f} | {min(figures):.3f} | |")
    print(f"| beats without voices | {len(false)} | | | {np.mean(false):.1%}, at most {max(false):.1%} |")


def beats_table(files: Iterable[Path], librosa: dict[str, np.ndarray]) -> None:
    """Print F at 70 ms of the beats of files with annotated beats beside them."""
    print("\n| beats | F | librosa F | tempo | true tempo |\n|---|---|---|---|---|")
    for path in files:
        true = np.loadtxt(path.with_suffix(".beats"))[:, 0]
        reading = read(path)
        track = reading.tracks.get("beat.beats")
        found = track.t if track is not None else np.zeros(0)
        cells = [beat_f(true, found), beat_f(true, librosa.get(path.name))]
        text = " | ".join("-" if np.isnan(x) else f"{x:.3f}" for x in cells)
        print(f"| {path.name} | {text} | {tempo_of(reading):.1f} | {60 / np.median(np.diff(true)):.1f} |")


def beat_f(true: np.ndarray, found: np.ndarray | None) -> float:
    """Return mir_eval's F; NaN where nobody looked."""
    if found is None:
        return float("nan")
    ref, est = true[true >= _TRIMMED], found[found >= _TRIMMED]
    return float(mir_eval.beat.f_measure(ref, est)) if len(est) > 1 else 0.0


def claims_table(files: Sequence[Path], readings: dict[Path, Reading]) -> None:
    """Print the verdict of every claim on every sound, each heard in one place, beside what is known."""
    print(f"\n| sound | {' | '.join(CLAIMS)} |\n|---|{'---|' * len(CLAIMS)}")
    counts: Counter[str] = Counter()
    for path in files:
        reading = readings.get(path) or read(path)
        place = spans(
            "palette.place", [0.0], [reading.media.duration], ["place A"], [1], "count", by="palette 1",
            facts={"fewest": Fact(1, "count"), "most": Fact(1, "count")},
        )  # fmt: skip
        verdicts = decide({**reading.tracks, place.name: place})
        name, cells = path.relative_to(DATA).as_posix(), []
        for claim in CLAIMS:
            outcome, answer = verdicts[claim].outcome, known(name, claim)
            wrong = is_wrong(name, claim, outcome)
            if answer is not None:
                counts["known"] += 1
                counts["decided"] += outcome in ("holds", "fails")
                counts["wrong " + outcome] += wrong
            elif outcome == "holds":
                counts["holds, unknown"] += 1
            said = {True: "true", False: "false", None: "unknown"}[answer]
            cells.append(f"**{outcome}, but {said}**" if wrong else f"{outcome} ({said})")
        print(f"| {path.name} | {' | '.join(cells)} |", flush=True)
    print(
        f"\n{len(files)} sounds, {counts['known']} cells known: {counts['wrong holds']} held wrongly, "
        f"{counts['wrong fails']} refused wrongly, {counts['decided']} decided; "
        f"{counts['holds, unknown']} hold where it is unknown."
    )


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--peers")
    parser.add_argument("--only", nargs="+", default=[""])
    parser.add_argument("--skip-claims", action="store_true")
    options = parser.parse_args()
    if not DATA.is_dir():
        print(f"songs: {DATA} is not there, so no songs are read; ONETAKE_SHARED names the folder above it")
        return
    files = [
        path
        for pattern in PATTERNS
        for path in sorted(DATA.glob(pattern))
        if any(part in str(path) for part in options.only)
    ]
    songs = [song for song in timed_songs(DATA / "songs") if song.path in files]
    beats = [path for path in files if path.with_suffix(".beats").exists()]
    sounds = [PeerSound(song.path.name, load(song.path, SLOW, mono=True)[0], SLOW) for song in songs]
    voices, _ = ask_peers(options.peers, sounds, voices=True)
    _, clocks = ask_peers(
        options.peers, [PeerSound(path.name, load(path, 22050, mono=True)[0], 22050) for path in beats]
    )
    readings = song_table(songs, voices) if songs else {}
    staged_table()
    beats_table(beats, clocks)
    if not options.skip_claims:
        claims_table(files, readings)


if __name__ == "__main__":
    main()
