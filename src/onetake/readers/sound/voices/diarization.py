"""Diarization: from the features of the steps of speech to turns with names."""

from __future__ import annotations

from dataclasses import dataclass
from string import ascii_uppercase
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.spans import total
from onetake.readers.sound.voice_terms import SAME_TURN, STATED, SUNG_TURN, UNSURE, is_stated
from onetake.readers.sound.voices.lyric_labels import labels_of, names_of, said_together
from onetake.readers.sound.voices.overlaps import find_overlaps
from onetake.readers.sound.voices.speaker_features import DWELL, WEIGHTS, steps_of
from onetake.signal.voice.speaker_count import assign_speakers
from onetake.signal.voice.speakers_from_labels import speakers_from_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Flags, Floats, Floats32
    from onetake.core.track import Track
    from onetake.readers.sound.voices.mel_bands import MelBands
    from onetake.readers.sound.voices.speaker_features import Steps


SURE = 0.6
"""Share of the evidence that a turn's voice must have, else it is `UNSURE`: docs/explanation/voices.md."""
SUNG_SHARE = 0.1
"""Share of the voiced time that is sung from which timbre is not compared as in clear speech: one singer's
registers differ as two speakers do. Measured: staged films, meetings, a call and readers 0; four songs 0.41
to 1."""
_OVERLAP_CONFIDENCE = 0.7
"""Confidence of an overlap, for which no share of the evidence is computed; set by hand."""


@dataclass(frozen=True, slots=True)
class VoiceCount:
    """How many voices there are."""

    fewest: int
    """Those that are surely different people."""
    most: int
    """Those there may be."""


_SONG_EDGE = 0.1
"""Seconds by which a turn may end after the singing it belongs to; set by hand."""


@dataclass(frozen=True, slots=True)
class VoiceTurn:
    """A stretch of one voice, or of voices at once."""

    start: float
    end: float
    voices: tuple[str, ...]
    """'voice A' speaks first; a name from the lyrics; several for voices at once; or only `UNSURE`."""
    confidence: float
    """0 to 1."""


def who_speaks(
    t: Floats,
    bands: MelBands,
    hz: Floats32,
    stretches: Floats,
    lyrics: Track | None = None,
    songs: Floats | None = None,
) -> tuple[list[VoiceTurn], VoiceCount]:
    """Return the turns within `stretches` in order, and how many voices there are.

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
    songs : array, shape (k, 2), optional
        Stretches of singing, sorted and disjoint: a pause within a turn is shorter there, and who sings is
        in more doubt than who speaks.
    """
    steps = steps_of(t, bands, hz, stretches)
    if not len(steps.start):
        return [], VoiceCount(0, 0)
    level = np.log2(steps.total.sum(axis=(1, 2), dtype=np.float64) + 1e-12)
    called = names_of(lyrics) if lyrics is not None else []
    assigned = together = None
    if lyrics is not None and called:
        labels = labels_of(lyrics, called, steps.start, steps.end)
        together = said_together(lyrics, called, steps.start, steps.end)
        assigned = speakers_from_labels(steps.features, labels, WEIGHTS, DWELL, steps.fresh)
    if assigned is None:
        called, together = [f"voice {letter}" for letter in ascii_uppercase], None
        sung = 0.0 if songs is None else total(songs) / max(total(stretches), 1e-9)
        margin = bands.margin if sung < SUNG_SHARE else float("-inf")
        assigned = assign_speakers(steps.features, steps.stretch, WEIGHTS, DWELL, steps.fresh, level, margin)
    voice = assigned.voice
    speaking = np.zeros((len(voice), len(called)), bool)
    speaking[np.arange(len(voice)), voice] = True
    both = find_overlaps(steps.total, voice, int(voice.max()) + 1)
    speaking[both, :2] = True
    sure = np.where(both, _OVERLAP_CONFIDENCE, assigned.share)
    stated: Flags = np.zeros(len(voice), bool)
    if together is not None:
        stated = np.asarray(together.any(axis=1))
        speaking[stated] = together[stated]
        sure[stated] = STATED
    turns = _join_turns(_turns(steps, np.column_stack([speaking, stated]), sure, called), songs)
    return turns, VoiceCount(assigned.fewest, assigned.most)


def _turns(steps: Steps, kind: Flags, sure: Floats, called: Sequence[str]) -> list[VoiceTurn]:
    """Return a turn for each run of steps of one kind.

    Parameters
    ----------
    steps : Steps
    kind : array of bool, shape (n, voices + 1)
        Which voices speak, and whether lyrics state it.
    sure : array, shape (n,)
        The confidence of each step.
    called : sequence of str
        The voices' names.
    """
    changes = np.flatnonzero(steps.fresh | np.r_[True, (kind[1:] != kind[:-1]).any(axis=1)])
    turns = []
    for a, b in zip(changes, np.r_[changes[1:], len(kind)], strict=True):
        confidence = float(sure[a:b].mean())
        voices: tuple[str, ...] = (UNSURE,)
        if confidence >= SURE:
            voices = tuple(called[k] for k in np.flatnonzero(kind[a, :-1]).tolist())
        turns.append(VoiceTurn(float(steps.start[a]), float(steps.end[b - 1]), voices, confidence))
    return turns


def _join_turns(turns: Sequence[VoiceTurn], songs: Floats | None) -> list[VoiceTurn]:
    """Return the turns, with those of the same voices joined over pauses below `SAME_TURN`, or `SUNG_TURN`.

    Voices that lyrics state to speak together are not joined with an overlap that is only heard.
    """
    found: list[VoiceTurn] = []
    for turn in turns:
        last = found[-1] if found else None
        if (
            last is None
            or last.voices != turn.voices
            or turn.start - last.end >= (SUNG_TURN if _is_sung(last.end, songs) else SAME_TURN)
            or (len(turn.voices) > 1 and is_stated(last.confidence) != is_stated(turn.confidence))
        ):
            found.append(turn)
        else:
            long, more = last.end - last.start, turn.end - turn.start
            mean = (last.confidence * long + turn.confidence * more) / max(long + more, 1e-9)
            found[-1] = VoiceTurn(last.start, turn.end, turn.voices, mean)
    return found


def _is_sung(moment: float, songs: Floats | None) -> bool:
    """Return whether a moment is within a stretch of singing, or so near after it that it ends there."""
    if songs is None or not len(songs):
        return False
    k = int(np.searchsorted(songs[:, 0], moment, side="right")) - 1
    return k >= 0 and moment <= float(songs[k, 1]) + _SONG_EDGE
