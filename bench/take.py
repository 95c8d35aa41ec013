"""Takes on staged pairs and real songs: labels line by line, lag, edits, the added room; Markdown tables.

    python bench/take.py [--seeds 51 52] [--voice 0 -12] [--length 60] [--songs] [--first 240]

Each staged pair is a song of two voices over a beat that is sampled, varied or replayed, with the album's own
take, that with a room, or another take by the same voices; the voices 0 to 12 dB below the beat, both sounds
coded by AAC at 96 kbit/s, the album drifting by up to 300 ppm, the film with an intro and a skip. Each is
compared without and with the instrumental. With --songs each song of the shared data is compared with itself
coded, sped up by 0.1 %, with a room, with the next song, and its first half with its second.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from typing import TYPE_CHECKING

import av
import numpy as np

from onetake.readers.sound.channel_resampler import ChannelResampler
from onetake.readers.sound.take.album_clock import RATE
from onetake.readers.sound.take.comparison import compare
from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.mix_score import MixScore, SpaceScore
from onetake.stage.score.sound_score import AlbumScore, SkipScore, SoundScore
from onetake.stage.score.voice_score import LineScore, VoiceScore
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.sound.lossy_codec import lossy
from onetake.stage.sound.resample import stretch
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from onetake.core.arrays import Floats16, Floats32
    from onetake.core.take_used import TakeLabel
    from onetake.readers.sound.take.comparison import Comparison
    from onetake.stage.sound.sound_facts import AlbumStretch

FILM_RATE = 44100
KINDS: dict[str, TakeLabel] = {
    "same": "same-recording",
    "same + room": "same-with-added-room",
    "other": "another-performance",
}
"""What is staged -> the true label of its lines."""
TEXTS = (
    "Nobody warned me that the ice was thin.",
    "You left the porch light burning for a stranger.",
    "Give me the keys and call your brother home.",
    "I wrote your name on every frozen window.",
    "We used to dance before the rent was due.",
    "Tell me again about the house in August.",
    "You count the money while I count the days.",
    "Every train is late and so are you.",
)
VOICES = (("en-us+m3", 32), ("en-us+f3", 62), ("en-us+m7", 20), ("en-us+f2", 70))
LOOPS = ("sampled", "varied", "replayed")
INTRO, SKIP = 7.3, 3.9
"""Seconds of film before the album, and of the album that the film leaves out."""


def score(seed: int, kind: str, voice: float, length: float) -> SoundScore:
    """Return a score; a seed has its tempo, voices, loop, room, drift and edits."""
    rng = np.random.default_rng(seed)
    chosen = [VOICES[k] for k in rng.permutation(len(VOICES))[:2]]
    tempo = float(rng.integers(76, 116))
    bar = 240 / tempo
    every = bar * float(np.ceil(3.0 / bar))
    first = INTRO + 1.5 if seed % 2 else 2.0
    count = int((length - first - 4.5) / every)
    # The skip lies in a pause: a line is left out there.
    gap = count // 2
    lines = tuple(
        LineScore("AB"[k % 2], TEXTS[(k + seed) % len(TEXTS)], start=round(first + k * every, 3))
        for k in range(count)
        if k != gap
    )
    skip = (SkipScore(round(first + gap * every + 0.6, 3), SKIP),) if seed % 3 else ()
    return SoundScore(
        rate=FILM_RATE,
        beat=BeatScore(tempo=tempo, loop=LOOPS[seed % 3]),
        voices=tuple(VoiceScore("AB"[k], *chosen[k], rate=205, pan=(-0.4, 0.4)[k]) for k in range(2)),
        lines=lines,
        space=SpaceScore(decay=float(rng.uniform(0.25, 0.7)) if kind == "same + room" else 0.0, direct=8.0),
        mix=MixScore(voice_over_beat=voice),
        album=AlbumScore(
            take="other" if kind == "other" else "same",
            intro=INTRO if seed % 2 else 0.0,
            skips=skip,
            drift=float(rng.choice([0.0, 120.0, 300.0, -300.0])),
            codec="aac",
            bitrate=96,
            mix=MixScore(loudness=-14.0, voice_over_beat=voice),
        ),
    )


def mono(sound: Floats32) -> Floats16:
    """Return one channel at the rate of the comparison, as `SlowSound` keeps it."""
    resampler = ChannelResampler(FILM_RATE, RATE, 1)
    mixed = ((sound[:1] + 0.8 * sound[1:2]) / 1.8).astype(np.float32)
    whole = np.concatenate([resampler.push(mixed), resampler.close()], axis=1)
    return np.asarray(whole[0], np.float16)


def staged(seeds: list[int], levels: list[float], length: float) -> None:
    """Print how staged pairs are judged."""
    print("| pair | voice, dB | film right | lines right / unclear / wrong | wrong same |"
          " lag off, ms | edits off, s | decay off, s | s |")  # fmt: skip
    print("|---|---|---|---|---|---|---|---|---|")
    for kind, label in KINDS.items():
        for level in levels:
            for known in (False, True):
                rows = [_pair(seed, kind, level, length, label, with_instrumental=known) for seed in seeds]
                _print_rows(f"{kind}{', instrumental' if known else ''}", level, rows)


def _print_rows(name: str, level: float, rows: list[tuple[float, ...]]) -> None:
    columns = np.array(rows).T
    lines = columns[1:5].sum(axis=1)
    worst = [float(np.nanmax(one)) if np.isfinite(one).any() else float("nan") for one in columns[5:9]]
    print(
        f"| {name} | {level:g} | {columns[0].sum():.0f} of {len(rows)} "
        f"| {lines[0]:.0f} / {lines[1]:.0f} / {lines[2]:.0f} | {lines[3]:.0f} "
        f"| {worst[0]:.2f} | {worst[1]:.2f} | {worst[2]:.2f} | {worst[3]:.1f} |",
        flush=True,
    )


def _pair(
    seed: int, kind: str, level: float, length: float, label: str, *, with_instrumental: bool
) -> tuple[float, ...]:
    """Return film right, lines right, unclear and wrong, wrong same, and the largest errors."""
    sound = make_sound(score(seed, kind, level, length), length, seed)
    facts = sound.facts
    film, album = mono(lossy(sound.film, FILM_RATE, "aac", 96)), mono(sound.album)
    lines = [(line.start, line.end) for line in facts.lines]
    truth = [label if len(line.album_words) else "no-counterpart" for line in facts.lines]
    began = time.perf_counter()
    found = compare(film, album, lines, mono(sound.instrumental) if with_instrumental else None)
    took = time.perf_counter() - began
    nan = float("nan")
    if found is None:
        return 0, 0, len(lines), 0, 0, nan, nan, nan, took
    labels = [one.label for one in found.lines]
    right = sum(a == b for a, b in zip(labels, truth, strict=True))
    unclear = labels.count("cannot-tell")
    same = sum(
        b.startswith("same") and a == "another-performance" for a, b in zip(truth, labels, strict=True)
    )
    most = Counter(one for one in labels if one not in ("cannot-tell", "no-counterpart")).most_common(1)
    pieces = facts.album.pieces
    edges = [piece.start for piece in pieces]
    begun = [one.start for one in found.stretches]
    edit = max(abs(a - b) for a, b in zip(edges, begun, strict=True)) if len(edges) == len(begun) else nan
    decay = nan
    if kind == "same + room" and found.room is not None and found.room.is_found:
        decay = abs(found.room.decay - facts.space.decay)
    film_right = float(bool(most) and most[0][0] == label)
    return (
        film_right, right, unclear, len(labels) - right - unclear, same,
        _lag_error(found, sound.facts.album.pieces, facts.album.drift), edit, decay, took,
    )  # fmt: skip


def _lag_error(found: Comparison, pieces: Sequence[AlbumStretch], drift: float) -> float:
    """Return the median error of the lag, ms."""
    off = []
    for t, lag in zip(found.lag_t, found.lag, strict=True):
        for piece in pieces:
            if piece.start + 1.5 <= t <= piece.end - 1.5 and np.isfinite(lag):
                off.append(1000 * abs(t - lag - piece.album - (t - piece.start) * (1 + drift * 1e-6)))
    return float(np.median(off)) if off else float("nan")


def songs(first: float) -> None:
    """Print how real songs are judged against themselves and others."""
    files = sorted(path for path in (DATA / "songs").iterdir() if path.suffix in (".mp3", ".ogg"))
    print("| song | against | labels | lag, ms | drift, ppm | room found, decay s | s |")
    print("|---|---|---|---|---|---|---|")
    for k, path in enumerate(files):
        sound = _load(path, first)
        album, half = mono(sound), sound.shape[1] // 2
        pairs = {
            "itself, AAC 96": (lossy(sound, FILM_RATE, "aac", 96), album),
            "itself, 0.1 % faster": (stretch(sound, 1 / 1.001), album),
            "itself with a room of 0.5 s": (_in_room(sound), album),
            "another song": (sound, mono(_load(files[(k + 1) % len(files)], first))),
            "its own second half": (sound[:, :half], mono(sound[:, half:])),
        }
        for name, (film, other) in pairs.items():
            low = mono(film)
            lines = [(t, t + 4.7) for t in np.arange(0, len(low) / RATE - 4.7, 5.0).tolist()]
            began = time.perf_counter()
            found = compare(low, other, lines)
            took = time.perf_counter() - began
            if found is None:
                print(f"| {path.stem[:20]} | {name} | nothing plays | | | | {took:.1f} |", flush=True)
                continue
            labels = ", ".join(f"{n} {label}" for label, n in Counter(o.label for o in found.lines).items())
            room = "no" if found.room is None or not found.room.is_found else f"{found.room.decay:.2f}"
            print(f"| {path.stem[:20]} | {name} | {labels} | {1000 * found.offset:.2f} |"
                  f" {1e6 * found.drift:.1f} | {room} | {took:.1f} |", flush=True)  # fmt: skip


def _in_room(sound: Floats32) -> Floats32:
    """Return a sound in a room that decays in 0.5 s, 8 dB below it."""
    rng = np.random.default_rng(1)
    t = np.arange(round(0.6 * FILM_RATE)) / FILM_RATE
    tail = rng.normal(0, 1, (2, len(t))) * 10 ** (-3 * t / 0.5)
    tail *= 10 ** (-8 / 20) / np.sqrt((tail**2).sum(axis=1, keepdims=True))
    size = 1 << (sound.shape[1] + len(t) + 400).bit_length()
    spectrum = np.fft.rfft(sound, size) * np.fft.rfft(np.pad(tail, ((0, 0), (350, 0))), size)
    return (0.5 * (sound + np.fft.irfft(spectrum)[:, : sound.shape[1]])).astype(np.float32)


def _load(path: Path, seconds: float) -> Floats32:
    with av.open(str(path)) as container:
        resampler = av.AudioResampler("fltp", "stereo", FILM_RATE)
        parts = [
            part.to_ndarray() for frame in container.decode(audio=0) for part in resampler.resample(frame)
        ]
    return np.concatenate(parts, axis=1)[:, : round(seconds * FILM_RATE)].astype(np.float32)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, nargs="*", default=[51, 52, 53])
    parser.add_argument("--voice", type=float, nargs="+", default=[0.0, -6.0, -12.0], help="dB over the beat")
    parser.add_argument("--length", type=float, default=60.0, help="seconds of a staged film")
    parser.add_argument("--songs", action="store_true", help="also the songs of the shared data")
    parser.add_argument("--first", type=float, default=240.0, help="seconds of a song")
    options = parser.parse_args()
    if options.seeds:
        staged(options.seeds, options.voice, options.length)
    if options.songs:
        songs(options.first)


if __name__ == "__main__":
    main()
