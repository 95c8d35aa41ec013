"""Takes in unusual pairs: a censored album, another band, a long start; lines right, Markdown table.

    python bench/take_cases.py [--seeds 81 82] [--voice 0 -9] [--length 45] [--only censored band start]

Each song is staged once with the album's take and with another, and its voices are taken apart from its beat;
so a word of every line can be silenced, reversed or covered by a tone, another band can play under the same
voices, and two minutes of something else can come before. All sounds are coded by AAC at 96 kbit/s.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.take.comparison import compare
from onetake.stage.sound.film_sound import make_sound
from onetake.stage.sound.lossy_codec import lossy
from take import FILM_RATE, KINDS, mono, score

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.arrays import Floats16, Floats32
    from onetake.core.take_used import TakeLabel
    from onetake.stage.sound.sound_facts import LineFacts

START = 120.0
"""Seconds that come before the album."""
SHORTEST_WORD = 0.25
"""Seconds of a censored word, at least."""


@dataclass(frozen=True)
class Song:
    """A staged song in parts, shape (2, n) each."""

    beat: Floats32
    voice: Floats32
    """The album's take."""
    other: Floats32
    """Another take."""
    band: Floats32
    """The same song played by another band."""
    lines: tuple[LineFacts, ...]

    @classmethod
    def staged(cls, seed: int, length: float) -> Song:
        """Stage a song without drift, cuts and rooms."""
        plan = score(seed, "same", 0.0, length)
        first = min(line.start for line in plan.lines) - 2.0
        lines = tuple(replace(line, start=line.start - first) for line in plan.lines)
        plain = replace(plan.album, skips=(), intro=0.0, drift=0.0, codec="none")
        plan = replace(plan, lines=lines, space=replace(plan.space, decay=0.0, noise=-140.0), album=plain)
        same = make_sound(plan, length, seed)
        again = make_sound(replace(plan, album=replace(plain, take="other")), length, seed)
        looser = replace(plan, beat=replace(plan.beat, loop="replayed", jitter=12.0), lines=lines[:1])
        band = make_sound(looser, length, seed + 1000).instrumental
        beat = same.instrumental
        size = min(sound.shape[1] for sound in (beat, again.album, band))
        band *= np.sqrt(np.mean(beat**2) / np.mean(band**2))
        voice, other = same.album - beat, (again.album - again.instrumental)[:, :size]
        return cls(beat[:, :size], voice[:, :size], other, band[:, :size], same.facts.lines)

    def censored(self, how: str, seed: int) -> Floats32:
        """Return the voice with a word of every line silenced, reversed or covered by a tone."""
        rng = np.random.default_rng(seed)
        voice = self.voice.copy()
        for line in self.lines:
            start, end = line.words[rng.integers(1, len(line.words) - 1)].tolist()
            first, last = round(start * FILM_RATE), round(max(end, start + SHORTEST_WORD) * FILM_RATE)
            word = voice[:, first:last].copy()
            tone = np.sin(2 * np.pi * 1000 * np.arange(word.shape[1]) / FILM_RATE)
            cover = np.sqrt(2 * np.mean(word**2)) * tone
            voice[:, first:last] = {"silenced": 0.0 * word, "reversed": word[:, ::-1], "tone": cover}[how]
        return voice


@dataclass(frozen=True)
class Case:
    """A film beside an album, and what its lines are."""

    name: str
    film: Floats16
    album: Floats16
    shift: float
    """Seconds by which the lines come later in the film."""
    label: TakeLabel | None
    """None where nothing of the album plays."""


def coded(sound: Floats32) -> Floats16:
    """Return a sound after AAC, not clipped, as it is compared."""
    quiet = sound / max(1.0, float(np.abs(sound).max()) / 0.95)
    return mono(lossy(quiet.astype(np.float32), FILM_RATE, "aac", 96))


def cases(song: Song, level: float, seed: int, only: list[str]) -> Iterator[Case]:
    """Yield the cases of a song whose voices are `level` dB above their place."""
    gain = np.float32(10 ** (level / 20))
    album = coded(song.beat + gain * song.voice)
    if "censored" in only:
        for how in ("silenced", "reversed", "tone"):
            record = coded(song.beat + gain * song.censored(how, seed))
            yield Case(f"album with a word {how}", album, record, 0.0, KINDS["same"])
    if "band" in only:
        film = coded(song.band + gain * song.voice)
        yield Case("same voice, another band", film, album, 0.0, KINDS["same"])
        yield Case("another voice and band", coded(song.band + gain * song.other), album, 0.0, None)
    if "start" in only:
        size = round(START * FILM_RATE)
        copies = np.tile(song.beat, -(-size // song.beat.shape[1]))[:, :size]
        hiss = np.random.default_rng(seed).normal(0, 0.003, (2, size)).astype(np.float32)
        for name, before in (("its beat", copies), ("hiss", hiss)):
            for kind, voice in (("same", song.voice), ("other", song.other)):
                film = coded(np.concatenate([before, song.beat + gain * voice], axis=1))
                yield Case(f"two minutes of {name}, {kind}", film, album, START, KINDS[kind])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=int, nargs="+", default=[81, 82])
    parser.add_argument("--voice", type=float, nargs="+", default=[0.0, -9.0], help="dB")
    parser.add_argument("--length", type=float, default=45.0, help="seconds of a song")
    every = ["censored", "band", "start"]
    parser.add_argument("--only", nargs="+", choices=every, default=every)
    options = parser.parse_args()
    print("| case | seed | voice, dB | lines right / unclear / wrong | control | s |")
    print("|---|---|---|---|---|---|")
    for seed in options.seeds:
        song = Song.staged(seed, options.length)
        for level in options.voice:
            for case in cases(song, level, seed, options.only):
                lines = [(case.shift + line.start, case.shift + line.end) for line in song.lines]
                began = time.perf_counter()
                found = compare(case.film, case.album, lines)
                took = time.perf_counter() - began
                row = f"| {case.name} | {seed} | {level:g} "
                if found is None:
                    is_right = case.label is None
                    print(
                        f"{row}| nothing plays: {'right' if is_right else 'wrong'} | | {took:.1f} |",
                        flush=True,
                    )
                    continue
                labels = [one.label for one in found.lines]
                right = sum(label == case.label for label in labels)
                unclear = labels.count("cannot-tell")
                print(f"{row}| {right} / {unclear} / {len(labels) - right - unclear} "
                      f"| {found.control:.2f} | {took:.1f} |", flush=True)  # fmt: skip


if __name__ == "__main__":
    main()
