"""Train the model that hears singing, and print how well it does on songs that it was not trained on.

Run: python bench/voice_model.py [--write] [--keep FOLDER]

--write puts the weights into the package. --keep stores what the network hears in a folder, so that a second
run need not listen again. The model's card is docs/explanation/voice-model.md.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voices import singing, singing_model
from onetake.readers.sound.voices.singing_model import (
    WIDTHS,
    SingingModel,
    running_mean,
    singing_scores,
    standing_out,
    with_logarithm,
)
from onetake.readers.sound.voices.speech_probability import PAIR, STEP
from onetake.readers.sound.voices.voice_doubt import doubtful_seconds
from voice_model_data import FOLDS, JOINED, Heard, everything

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.core.arrays import Flags, Floats

HEARD_AT_ALL = 0.03
"""Share of a sound without a voice that is called voiced, from which it is asked whether that is doubted."""
EVERY = 3
"""Every third state is trained on: neighbours are averages of nearly the same."""
WITHIN_PENALTY, ALONE_PENALTY = 3000.0, 5000.0
"""Weight of the squared coefficients against the sum of the log losses; set by hand (factors of 3 tried)."""
WEIGHTS = {
    "song": 1.0, "variant": 1.0, "instrumental": 2.0, "staged": 0.5, "speakers": 0.5, "band": 0.6,
    "swept": 1.5,
}  # fmt: skip
"""Weight of a state by its group; set by hand. Solos are never trained on."""


def averaged(states: Floats) -> Floats:
    """Return the states averaged over each of `WIDTHS`, shape (n, len(WIDTHS) * 256)."""
    return np.concatenate([running_mean(states, width) for width in WIDTHS], axis=1)


def within_features(heard: Heard) -> Floats:
    mean, spread = standing_out(heard.states)
    return averaged((heard.states - mean) / spread)[::EVERY]


def alone_features(heard: Heard) -> Floats:
    return averaged(with_logarithm(heard.states.astype(np.float64)))[::EVERY]


def fit_logistic(x: Floats, y: Floats, weight: Floats, penalty: float) -> tuple[Floats, float]:
    """Return coefficients and intercept of a penalised logistic regression, by Newton's method.

    The penalty is on coefficients of standardised columns.
    """
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))].astype(np.float32)
    cost = np.full(z.shape[1], penalty)
    cost[-1] = 0.0
    b = np.zeros(z.shape[1])
    for _ in range(12):
        p = 1 / (1 + np.exp(-np.clip(z @ b.astype(np.float32), -30, 30).astype(np.float64)))
        slope = z.T @ (weight * (p - y)).astype(np.float32) + cost * b
        bend = (z * (weight * p * (1 - p)).astype(np.float32)[:, None]).T @ z + np.diag(cost + 1e-9)
        step = np.linalg.solve(bend, slope)
        b -= step
        if float(np.abs(step).max()) < 1e-2:
            break
    return b[:-1] / spread, float(b[-1] - (b[:-1] / spread) @ mean)


class Trainer:
    """Keeps the features of all sound, and trains without some of it."""

    def __init__(self, all_heard: Sequence[Heard]) -> None:
        self.heard = list(all_heard)
        self._alone = {h.name: alone_features(h).astype(np.float32) for h in self.heard if h.group in WEIGHTS}
        self._within = {
            h.name: within_features(h).astype(np.float32) for h in self.heard if h.group == "song"
        }

    def fit(self, used: Sequence[Heard]) -> SingingModel:
        """Train on some of the sound; solos are left out in any case."""
        shape = (len(WIDTHS), -1)
        within, within_bias = self._fit(
            [h for h in used if h.name in self._within], self._within, WITHIN_PENALTY
        )
        alone, alone_bias = self._fit([h for h in used if h.name in self._alone], self._alone, ALONE_PENALTY)
        return SingingModel(within.reshape(shape), within_bias, alone.reshape(shape), alone_bias)

    def _fit(
        self, used: Sequence[Heard], features: dict[str, np.ndarray], penalty: float
    ) -> tuple[Floats, float]:
        used = [heard for heard in used if heard.name in features]
        x = np.concatenate([features[h.name] for h in used])
        y = np.concatenate([h.voiced[::EVERY] for h in used]).astype(np.float64)
        weight = np.concatenate([np.full(len(features[h.name]), WEIGHTS[h.group]) for h in used])
        return fit_logistic(x.astype(np.float64), y, weight, penalty)


def score(heard: Heard, model: SingingModel) -> Floats:
    """Return the log odds of a voice as the reader computes them."""
    return singing.voice_score(*singing_scores(heard.states, model))


def doubted(heard: Heard, model: SingingModel) -> bool:
    """Return whether what is heard in a sound may be an instrument."""
    sung = singing.hear_singing(heard.states, heard.speech, model)
    return doubtful_seconds(sung, heard.speech) > 0


def close_gaps(voiced: Flags) -> Flags:
    """Return the flags with gaps below `JOINED` closed."""
    edges = np.flatnonzero(np.diff(np.r_[0, voiced.astype(int), 0])).reshape(-1, 2)
    out = voiced.copy()
    for (_, end), (start, _) in pairwise(edges):
        if (start - end) * STEP * PAIR < JOINED:
            out[end:start] = True
    return out


def precision_recall_f(true: Flags, found: Flags) -> tuple[float, float, float]:
    """Return precision, recall and F."""
    both = float((true & found).sum())
    precision, recall = both / max(1, found.sum()), both / max(1, true.sum())
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def artist(name: str) -> str:
    """Return who made a song, from its file's name."""
    parts = name.split("_-_")
    return parts[0] if parts[0] == "Jonathan_Coulton" else parts[-1]


def print_songs(trainer: Trainer, source: Callable[[str], str], title: str) -> dict[str, Floats]:
    """Print figures of the songs, each with all of its `source` left out of the training."""
    rows, found = [], {}
    for heard in trainer.heard:
        if heard.group in ("song", "instrumental"):
            own = source(heard.source)
            model = trainer.fit([h for h in trainer.heard if source(h.source) != own])
            found[heard.name], doubt = score(heard, model), ", doubted" * doubted(heard, model)
            if heard.group == "instrumental":
                print(
                    f"  {heard.name:40} voiced {100 * close_gaps(found[heard.name] > 0).mean():.1f} %{doubt}"
                )
                continue
            rows.append(precision_recall_f(heard.voiced, close_gaps(found[heard.name] > 0)))
            print(
                f"  {heard.name:40} P {rows[-1][0]:.3f} R {rows[-1][1]:.3f} F {rows[-1][2]:.3f}{doubt}",
                flush=True,
            )
    precision, recall, f = np.mean(rows, axis=0)
    worst = min(row[2] for row in rows)
    print(f"{title}, {len(rows)} songs: P {precision:.3f} R {recall:.3f} F {f:.3f}, worst F {worst:.3f}")
    return found


def print_rest(trainer: Trainer) -> None:
    """Print how much of music without a voice is heard as one, and F of speech; each fold left out."""
    rows: dict[str, list[float]] = {}
    false: list[bool] = []
    for fold in range(FOLDS):
        model = trainer.fit([h for h in trainer.heard if h.fold != fold])
        for heard in trainer.heard:
            if heard.fold == fold or (heard.group == "solo" and not fold):
                found = close_gaps(score(heard, model) > 0)
                name = heard.source if heard.group == "solo" else heard.group
                silent = not heard.voiced.any()
                value = found.mean() if silent else precision_recall_f(heard.voiced, found)[2]
                if silent and value >= HEARD_AT_ALL:
                    false.append(doubted(heard, model))
                rows.setdefault(f"{name}: {'voiced share' if silent else 'F'}", []).append(float(value))
    for row, values in rows.items():
        said = f"mean {np.mean(values):.3f}, {min(values):.2f} to {max(values):.2f}"
        print(f"  {row:30} n {len(values):3}  {said}")
    print(f"  without a voice, but voiced for 3 % or more: {len(false)}, of these doubted: {sum(false)}")


def print_short(trainer: Trainer) -> None:
    """Print figures of 12 s of each song, three times, after 60 s of bands; neither is in the training."""
    rng, rows = np.random.default_rng(5), []
    bands = [h.states for h in trainer.heard if h.group in ("band", "swept") and not h.fold]
    before, part = round(60 / (STEP * PAIR)), round(12 / (STEP * PAIR))
    for song in (h for h in trainer.heard if h.group == "song"):
        own = artist(song.source)
        model = trainer.fit([h for h in trainer.heard if artist(h.source) != own and h.fold])
        sung = np.convolve(song.voiced.astype(float), np.ones(part) / part, "valid")
        places = np.flatnonzero(sung >= min(0.9, sung.max()))
        for _ in range(3):
            first = int(rng.choice(places))
            music = np.concatenate([bands[k] for k in rng.permutation(len(bands))])[:before]
            states = np.concatenate([music, song.states[first : first + part]])
            true = np.r_[np.zeros(len(music), bool), song.voiced[first : first + part]]
            found = close_gaps(singing.voice_score(*singing_scores(states, model)) > 0)
            rows.append(precision_recall_f(true, found))
    precision, recall, f = np.mean(rows, axis=0)
    print(f"12 s of a song after 60 s of bands, {len(rows)}: P {precision:.3f} R {recall:.3f} F {f:.3f}")


def main() -> None:
    """Train, print, and write the weights if asked to."""
    folder = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    trainer = Trainer(keep_heard(folder) if folder else list(everything()))
    print_rest(trainer)
    print_songs(trainer, lambda name: name, "each song left out")
    print_songs(trainer, artist, "each artist left out")
    print_short(trainer)
    if "--write" in sys.argv:
        model = trainer.fit(trainer.heard)
        path = Path(singing_model.__file__).with_suffix(".npz")
        np.savez(
            path,
            within=model.within.astype(np.float32),
            within_bias=np.float32(model.within_bias),
            alone=model.alone.astype(np.float32),
            alone_bias=np.float32(model.alone_bias),
        )
        print(f"written: {path.name}, {path.stat().st_size} bytes")


def keep_heard(folder: Path) -> list[Heard]:
    """Return what the network hears, from a folder where it is kept, or keep it there."""
    import pickle

    path = folder / "heard.pickle"
    if path.exists():
        return list(pickle.loads(path.read_bytes()))
    found = list(everything())
    path.write_bytes(pickle.dumps(found))
    return found


if __name__ == "__main__":
    main()
