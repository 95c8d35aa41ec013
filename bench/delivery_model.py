"""Train the model that tells singing from talk, and print what is heard as sung, rapped and spoken.

Run: python bench/delivery_model.py [--write] [--keep FOLDER]

Each song is read with a model that never heard its artist, each speaker with one that never heard him, each
staged film with one that never heard the film. --write puts the weights into the package; --keep as in
bench/voice_model.py. The model's card is docs/explanation/voice-model.md.
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import numpy as np

from onetake.core.errors import TextError
from onetake.readers.sound.voices import delivery_model
from onetake.readers.sound.voices.delivery import DELIVERIES
from onetake.readers.sound.voices.reader import Voices
from onetake.readers.sound.voices.singing_model import WIDTHS
from onetake.stage import score_of, vary
from onetake.stage.sound.film_sound import make_sound
from shared_data import DATA
from sound_reading import tracks_of
from voice_films import SPEAKERS, load
from voice_model import EVERY, alone_features, artist, fit_logistic, keep_heard
from voice_model_data import everything

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from onetake.core.track import Track
    from voice_model_data import Heard

RAPPED = ("Confession", "Guayeteo")
"""Songs that are rapped, at least for the most part; the other six are sung."""
PENALTY = 3000.0
"""Weight of the squared coefficients against the sum of the log losses; set by hand."""
MOST = 600
"""Moments of one sound that count in full: beyond, each counts less."""
WEIGHTS = {"song": 1.0, "variant": 0.5, "staged": 0.5, "speakers": 0.5}
"""Weight of a moment by its group; set by hand. Both answers then count the same in all."""
FILMS = ("kitchen", "parade", "harbour", "platform", "stairs", "rooftop")
PATTERNS = (
    "songs/*.mp3", "songs/*.ogg", "sound/music/*.ogg", "sound/beats/gtzan*.wav", "sound/dialogue/*.wav",
    "sound/room/cmu*.wav", "sound/room/vctk*.wav", "words/speech_librivox/*.wav",
)  # fmt: skip
Weights = tuple[np.ndarray, float]


class DeliveryTrainer:
    """Keeps the features of the voiced time of all sound, and trains without some of it."""

    def __init__(self, all_heard: Sequence[Heard]) -> None:
        used = [h for h in all_heard if h.group in WEIGHTS and h.voiced.any()]
        self._of = [artist(h.source) for h in used]
        self._x = [alone_features(h)[h.voiced[::EVERY]].astype(np.float32) for h in used]
        self._y = [
            np.full(len(x), float(h.group in ("song", "variant") and not h.source.startswith(RAPPED)))
            for h, x in zip(used, self._x, strict=True)
        ]
        self._weight = [
            np.full(len(x), WEIGHTS[h.group] * min(1.0, MOST / max(1, len(x))))
            for h, x in zip(used, self._x, strict=True)
        ]

    def without(self, own: str = "") -> Weights:
        """Train without what comes from one artist, speaker or film."""
        some = [k for k, source in enumerate(self._of) if own not in source.split("+")]
        x, y, weight = (np.concatenate([part[k] for k in some]) for part in (self._x, self._y, self._weight))
        for answer in (0.0, 1.0):
            weight[y == answer] *= len(y) / 2 / weight[y == answer].sum()
        weights, bias = fit_logistic(x.astype(np.float64), y, weight, PENALTY)
        return weights.reshape(len(WIDTHS), -1), bias


def kinds_of(data: NDArray[np.floating], model: Weights) -> Track:
    """Read the delivery in a sound, shape (channels, n) at 44.1 kHz, with a model."""
    with patch.object(delivery_model, "load_delivery_model", return_value=model):
        return tracks_of([Voices()], data, 44100)["voices.kind"]


def shares(kinds: Track) -> tuple[float, dict[str, float]]:
    """Return the voiced time, s, and the share of each delivery in it."""
    seconds: Counter[str] = Counter()
    for (start, end), kind in zip(kinds.spans.tolist(), kinds.labels, strict=True):
        seconds[kind] += end - start
    whole = seconds.total()
    return whole, {kind: seconds[kind] / max(whole, 1e-9) for kind in DELIVERIES}


def print_recordings(trainer: DeliveryTrainer) -> None:
    """Print the shares of each real recording."""
    print(f"| recording | voiced, s | {' | '.join(DELIVERIES)} |\n|---|---|{'---|' * len(DELIVERIES)}")
    for path in (p for pattern in PATTERNS for p in sorted(DATA.glob(pattern))):
        name = path.relative_to(DATA).as_posix()
        speaker = next((who for who, files in SPEAKERS.items() if name in files), None)
        own = artist(path.stem) if speaker is None else speaker
        model = trainer.without(own)
        whole, found = shares(kinds_of(load(path), model))
        print(f"| {path.stem} | {whole:.0f} | {' | '.join(f'{x:.2f}' for x in found.values())} |", flush=True)


def staged_lines(
    name: str, seed: int, how: str, over_beat: float | None, model: Weights
) -> Iterator[tuple[str, str]]:
    """Yield the true delivery of each staged line (`how`, or all in turn if `mixed`) and the heard one."""
    score = replace(score_of(name), seed=seed)
    if over_beat is not None:
        score = vary(score, "sound.mix.voice_over_beat", over_beat)
    lines = tuple(
        replace(line, delivery=DELIVERIES[(k + seed) % 3] if how == "mixed" else how)
        for k, line in enumerate(score.sound.lines)
    )
    score = vary(score, "sound.lines", lines)
    made = make_sound(score.sound, score.length, score.seed, None)
    kinds = kinds_of(made.film, model)
    for line in made.facts.lines:
        middle = (line.start + line.end) / 2
        spans = zip(kinds.spans.tolist(), kinds.labels, strict=True)
        yield line.score.delivery, next((kind for (a, b), kind in spans if a <= middle < b), "nothing")


def print_staged(trainer: DeliveryTrainer, first: int) -> None:
    """Print what is heard of staged lines; films whose sung lines do not fit into them are left out."""
    print(f"\n| staged | lines | {' | '.join(DELIVERIES)} |\n|---|---|{'---|' * len(DELIVERIES)}")
    for over_beat, said in ((None, "as staged"), (0.0, "beat as loud")):
        found: dict[str, Counter[str]] = {kind: Counter() for kind in DELIVERIES[:3]}
        for k, name in enumerate(FILMS):
            model = trainer.without(name)
            for how in ("mixed", *DELIVERIES[:3]):
                try:
                    for true, kind in staged_lines(name, first + k, how, over_beat, model):
                        found[true][kind] += 1
                except TextError:
                    continue
        for true, kinds in found.items():
            cells = " | ".join(str(kinds[kind]) for kind in DELIVERIES)
            print(f"| {true}, {said} | {kinds.total()} | {cells} |", flush=True)


def main() -> None:
    """Train, print, and write the weights if asked to."""
    folder = Path(sys.argv[sys.argv.index("--keep") + 1]) if "--keep" in sys.argv else None
    trainer = DeliveryTrainer(keep_heard(folder) if folder else list(everything()))
    if "--write" in sys.argv:
        weights, bias = trainer.without()
        path = Path(delivery_model.__file__).with_suffix(".npz")
        np.savez(path, weights=weights.astype(np.float32), bias=np.float32(bias))
        print(f"written: {path.name}, {path.stat().st_size} bytes")
    print_recordings(trainer)
    print_staged(trainer, 110)


if __name__ == "__main__":
    main()
