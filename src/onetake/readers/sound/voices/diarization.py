"""Diarization: from the features of the steps of speech to turns with names."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.voice_terms import SAME_TURN, UNSURE
from onetake.readers.sound.voices.lyric_labels import labels_of, names_of
from onetake.readers.sound.voices.overlaps import find_overlaps
from onetake.readers.sound.voices.speaker_features import DWELL, WEIGHTS, steps_of
from onetake.signal.voice.speaker_count import assign_speakers
from onetake.signal.voice.speakers_from_labels import speakers_from_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Floats, Floats32
    from onetake.core.track import Track
    from onetake.readers.sound.voices.mel_bands import MelBands


SURE = 0.6
"""Share of the evidence that a turn's voice must have, else it is `UNSURE`: docs/explanation/voices.md."""
_OVERLAP_CONFIDENCE = 0.7
"""Confidence of an overlap, for which no share of the evidence is computed; set by hand."""


@dataclass(frozen=True, slots=True)
class VoiceTurn:
    """A stretch of one voice."""

    start: float
    end: float
    who: str
    """'voice A' speaks first; a name from the lyrics; 'A+B' for two voices at once; or `UNSURE`."""
    confidence: float
    """0 to 1."""


def who_speaks(
    t: Floats, bands: MelBands, hz: Floats32, stretches: Floats, lyrics: Track | None = None
) -> tuple[list[VoiceTurn], int]:
    """Return the turns within `stretches` in order, and how many voices there may be at most.

    Parameters
    ----------
    t : array, shape (n,)
        Middles of the windows, s.
    bands : MelBands
        Power in mel bands of the same windows, closed.
    hz : array, shape (n,)
        Pitch; NaN where unvoiced.
    stretches : array, shape (m, 2)
        When somebody speaks.
    lyrics : Track, optional
        Who says which line: then the voices carry these names.
    """
    steps = steps_of(t, bands, hz, stretches)
    if not len(steps.start):
        return [], 0
    level = np.log2(steps.total.sum(axis=(1, 2), dtype=np.float64) + 1e-12)
    called = names_of(lyrics) if lyrics is not None else []
    told = None
    if lyrics is not None and called:
        labels = labels_of(lyrics, called, steps.start, steps.end)
        told = speakers_from_labels(steps.features, labels, WEIGHTS, DWELL, steps.fresh)
    if told is None:
        called = [f"voice {letter}" for letter in ascii_uppercase]
        told = assign_speakers(steps.features, steps.stretch, WEIGHTS, DWELL, steps.fresh, level)
    voice, share = told.voice, told.share
    both = find_overlaps(steps.total, voice, int(voice.max()) + 1)
    names = np.where(both, -1, voice)
    changes = np.flatnonzero(steps.fresh | np.r_[True, names[1:] != names[:-1]])
    ends = np.r_[changes[1:], len(voice)]
    turns = [
        VoiceTurn(
            float(steps.start[a]),
            float(steps.end[b - 1]),
            f"{called[0]}+{called[1]}" if names[a] < 0 else called[int(voice[a])],
            float(share[a:b].mean()) if names[a] >= 0 else _OVERLAP_CONFIDENCE,
        )
        for a, b in zip(changes, ends, strict=True)
    ]
    sure = [t if t.confidence >= SURE else VoiceTurn(t.start, t.end, UNSURE, t.confidence) for t in turns]
    return _join_turns(sure), told.most


def _join_turns(turns: Sequence[VoiceTurn]) -> list[VoiceTurn]:
    """Return the turns, with those of one voice joined over pauses below `SAME_TURN`."""
    found: list[VoiceTurn] = []
    for turn in turns:
        if found and found[-1].who == turn.who and turn.start - found[-1].end < SAME_TURN:
            last = found[-1]
            long, more = last.end - last.start, turn.end - turn.start
            mean = (last.confidence * long + turn.confidence * more) / max(long + more, 1e-9)
            found[-1] = VoiceTurn(last.start, turn.end, turn.who, mean)
        else:
            found.append(turn)
    return found
