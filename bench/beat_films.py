"""Staged sound for the beat bench: a grid of tempo, jitter, swing, sparse drums and loud voices, by seed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.stage.score.beat_score import BeatScore
from onetake.stage.score.score_document import Score
from onetake.stage.score.sound_score import LineScore, MixScore, SoundScore, SpaceScore, VoiceScore

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

LENGTH = 40.0
"""Seconds of a film."""
KICKS = (
    "X.....x.x...x...",
    "X...X...X...X...",
    "X.........x.....",
    "X.......X.x.....",
    "X..x..x.X..x....",
    "X.....x...x.....",
)
SNARES = ("....X.......X..o", "....X.......X...", "....X..o....X...", "....X.......X.x.")
HATS = ("x.x.x.x.x.x.x.xo", "x.x.x.x.x.x.x.x.", "x...x...x...x...", "xoxoxoxoxoxoxoxo", "..x...x...x...x.")
BASSES = ("X.....x...x.....", "X...x...X...x...", "X.......x.......")
CHORDS = (("Am", "F"), ("Em", "C", "G", "D"), ("Dm7", "G7"), ("Bm", "A"), ("C", "Am", "F", "G"))
WALTZ = {
    "kick": "X...........",
    "snare": "....X...X...",
    "hat": "x.x.x.x.x.x.",
    "bass": "X.....x.....",
    "tune": "x..o..x..o..",
}
KINDS = (
    "even",
    "jitter 5",
    "jitter 10",
    "jitter 20",
    "swing",
    "sparse",
    "voices",
    "loud voices",
    "replayed",
    "varied",
    "drifting",
    "waltz",
)
FREE = ("talk", "stray hits", "applause")
TEXTS = (
    "You never listen to a single word that I say, and we both know it.",
    "I was there the whole night waiting, and where were you?",
    "Do not walk out of that door again, I mean it this time.",
    "Everybody told me what you are, and I did not believe them.",
    "So now it is my fault, it is always my fault with you.",
)


@dataclass(frozen=True)
class Film:
    """One film of the grid."""

    kind: str
    seed: int
    score: Score | None
    """None where the sound is not staged."""


def films(kinds: tuple[str, ...], seeds: range) -> Iterator[Film]:
    """Yield every kind with every seed."""
    for seed in seeds:
        for kind in kinds:
            yield Film(kind, seed, _score(kind, seed))


def _score(kind: str, seed: int) -> Score | None:
    rng = np.random.default_rng([seed, *kind.encode()])

    def any_of(choices: tuple[Any, ...]) -> Any:
        return choices[int(rng.integers(len(choices)))]

    if kind in ("stray hits", "applause"):
        return None
    tempo = float(np.exp(rng.uniform(np.log(60), np.log(180))))
    parts = {"kick": any_of(KICKS), "snare": any_of(SNARES), "hat": any_of(HATS), "bass": any_of(BASSES)}
    more: dict[str, Any] = {"chords": any_of(CHORDS), "loop_bars": int(rng.choice([1, 2, 2, 4]))}
    if kind.startswith("jitter"):
        more |= {"jitter": float(kind.split()[1]), "loop": any_of(("sampled", "replayed"))}
    elif kind == "swing":
        more["swing"] = float(rng.uniform(0.56, 0.68))
    elif kind == "sparse":
        parts |= {"hat": "", "snare": "....X.......X...", "tune": "", "kick": "X.........x....."}
        more["pad"] = bool(rng.integers(2))
    elif kind in ("replayed", "varied"):
        more["loop"] = kind
    elif kind == "drifting":
        more |= {"loop": "replayed", "drift": float(rng.uniform(-6e4, 6e4)), "jitter": 3.0}
    elif kind == "waltz":
        parts = dict(WALTZ)
        more["beats_a_bar"] = 3
    start = float(rng.choice([0.0, 0.0, 0.7, 2.3]))
    beat = BeatScore(tempo=round(tempo, 3), start=start, **parts, **more)
    voices: tuple[VoiceScore, ...] = ()
    lines: tuple[LineScore, ...] = ()
    over = 0.0
    if "voices" in kind or kind == "talk":
        over = 12.0 if "loud" in kind else 5.0
        voices = (
            VoiceScore("Ada", "en-us+f3", 55, rate=200, pan=0.6),
            VoiceScore("Ben", "en-us+m3", 32, pan=-0.6),
        )
        lines = tuple(
            LineScore(
                ("Ada", "Ben")[k % 2],
                TEXTS[(k + seed) % 5],
                start=round(1.0 + 4.6 * k + float(rng.uniform(0, 0.6)), 3),
            )
            for k in range(7)
        )
    sound = SoundScore(
        rate=int(rng.choice([44100, 44100, 48000, 32000])),
        beat=beat,
        has_beat=kind != "talk",
        voices=voices,
        lines=lines,
        space=SpaceScore(noise=-75.0),
        mix=MixScore(voice_over_beat=over),
    )
    return Score(title=f"{kind} {seed}", length=LENGTH, seed=seed, sound=sound)


def loose(kind: str, seed: int, rate: int = 44100) -> NDArray[np.float32]:
    """Return sound without a beat that is not staged: 'stray hits' of drums at any time, or 'applause'."""
    from onetake.stage.sound import instruments

    rng = np.random.default_rng([seed, *kind.encode()])
    out = np.zeros((2, round(LENGTH * rate)))
    if kind == "applause":
        # Some thirty people, each clapping at a pace of their own.
        times = np.concatenate(
            [
                rng.uniform(0, 1) + np.cumsum(rng.normal(p, 0.04, 250).clip(0.1))
                for p in rng.uniform(0.2, 0.4, 30)
            ]
        )
        names = ["hat"] * len(times)
    else:
        times = np.cumsum(rng.exponential(float(rng.uniform(0.2, 0.5)), 400).clip(0.05))
        names = list(rng.choice(["kick", "snare", "hat"], len(times)))
    for t, name in zip(times, names, strict=True):
        at = round(t * rate)
        hit = getattr(instruments, name)(rate, rng)[: max(0, out.shape[1] - at)]
        out[:, at : at + len(hit)] += rng.uniform(0.1, 0.4) * hit
    return (out / max(1.0, float(np.abs(out).max()))).astype(np.float32)
