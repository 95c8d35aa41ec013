"""Staged films and songs as their words alone: the lines of a score or a file, as the reader has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Track, curve, spans
from onetake.measure import by_promise
from onetake.readers.words.rhetoric.reader import Rhetoric
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.words_truth import insults_fly, society

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.stage.score.score_document import Score

ANSWERS = {"insults-fly": insults_fly, "society": society}
"""Claims about words -> how the stage answers them."""
STEP = 0.1
"""Seconds between two values of the loudness that tells how long a film is."""


def word_tracks(rows: Sequence[tuple[float, float, str, str]], length: float) -> dict[str, Track]:
    """Return what rhetoric reads of lines (start s, end s, text, voice) in a film of `length` s."""
    rows = sorted(rows)
    t = np.arange(0.0, length, STEP)
    lines = spans(
        "words.lines",
        [row[0] for row in rows],
        [row[1] for row in rows],
        ["given"] * len(rows),
        np.arange(len(rows)) + 1.0,
        "count",
        by="bench 1",
        confidence=np.ones(len(rows)),
        texts={"text": [row[2] for row in rows], "name": [row[3] for row in rows]},
    )
    loud = curve("loudness.momentary", t, np.full(len(t), -20.0), "LUFS", by="bench 1")
    seen = {"words.lines": lines, "loudness.momentary": loud}
    return {**seen, **by_promise(Rhetoric().derive(seen))}


def score_words(score: Score) -> dict[str, Track]:
    """Return the same of a score, each line 2 s long."""
    rows = [(line.start, line.start + 2.0, line.text, line.voice) for line in score.sound.lines]
    return word_tracks(rows, score.length)


def truths(score: Score) -> Mapping[str, str]:
    """Return the true outcome of each claim about words."""
    lines = sorted(score.sound.lines, key=lambda line: line.start)
    starts = [line.start for line in lines]
    none = np.full(len(lines), np.nan)

    def labelled(name: str, labels: list[str]) -> Track:
        return spans(name, starts, [t + 2.0 for t in starts], labels, none, "", by="stage 1")

    film = StagedFilm(
        score,
        {
            "words.lines": labelled("words.lines", [" ".join(line.labels) for line in lines]),
            "stage.speaker": labelled("stage.speaker", [line.voice for line in lines]),
        },
    )
    return {claim: answer(film).outcome for claim, answer in ANSWERS.items()}
