"""Voices: when somebody speaks, raps or sings, who it is, and the pitch and pace of each voice."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Gives, Lane
from onetake.core.track import Track, curve
from onetake.readers.base import author
from onetake.readers.sound.voice_terms import VOICE_NAMES
from onetake.readers.sound.voices.delivery import DELIVERIES, VOWELS, classify_delivery
from onetake.readers.sound.voices.delivery_model import divide_stretches, sung_log_odds
from onetake.readers.sound.voices.diarization import who_speaks
from onetake.readers.sound.voices.lyric_activity import LINES, apply_lyrics
from onetake.readers.sound.voices.lyric_labels import SPEAKERS
from onetake.readers.sound.voices.mel_bands import MelBands
from onetake.readers.sound.voices.part_facts import voices_of_part
from onetake.readers.sound.voices.singing import hear_singing, join_spans, share_out, singing_spans
from onetake.readers.sound.voices.speech_boundaries import refine_boundaries
from onetake.readers.sound.voices.speech_probability import STEP, SpeechDetector
from onetake.readers.sound.voices.voice_doubt import doubtful_seconds
from onetake.readers.sound.voices.voice_pitch import VoicePitch
from onetake.readers.sound.voices.voice_tracks import kind_track, syllable_track, voice_tracks, who_track
from onetake.signal.voice.hysteresis import GAP, SHORTEST, active_spans
from onetake.signal.voice.mel_cepstrum import mel_matrix

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.blocks import Spectra
    from onetake.core.stem_used import StemKind
    from onetake.readers.film_part import PartMaker

_VOICE = "a voice's name"
_POWER = 1 / 3
"""From the sum of a window's power spectrum to its mean square: a full-scale sine sums to 1.5, and is 0.5."""


class Voices:
    """Reads voices; see docs/explanation/voices.md."""

    name = "voices"
    version = 14
    hears: StemKind = "vocals"
    gives: tuple[Gives, ...] = (
        Gives("voices.who", "spans", "", "who speaks; several names where voices speak at once",
              open_labels=VOICE_NAMES, label_lists=True, lane=Lane("words", "Who speaks")),
        Gives("voices.kind", "spans", "", "delivery: spoken, rapped or sung, or unsure",
              labels=DELIVERIES, lane=Lane("words", "Spoken, rapped, sung")),
        Gives("voices.activity", "curve", "share", "probability that somebody speaks or sings",
              lane=Lane("words", "Probability of a voice", low=0, high=1)),
        Gives("voices.pitch", "curve", "Hz", "pitch of the voice; null where no voice dominates",
              lane=Lane("words", "Pitch of the voices", low=60)),
        Gives("voices.pitch-median", "spans", "Hz", "each voice's median pitch",
              open_labels=_VOICE, lane=Lane("words", "Median pitch", "figures"), of="whole"),
        Gives("voices.pitch-range", "spans", "Hz", "each voice's range of pitch, 10th to 90th percentile",
              open_labels=_VOICE, lane=Lane("words", "Range of pitch", "figures"), of="whole"),
        Gives("voices.rate", "spans", "1/s", "syllables a second of each voice while it speaks",
              open_labels=_VOICE, lane=Lane("words", "Syllables", "figures"), of="whole"),
        Gives("voices.level", "spans", "dB", "each voice's level below full scale, 100 Hz to 7 kHz",
              open_labels=_VOICE, lane=Lane("words", "Level", "figures"), of="whole"),
        Gives("flow.syllables", "marks", "s", "onset of a syllable; time since the one before in its stretch",
              labels=DELIVERIES, lane=Lane("words", "Syllables")),
    )  # fmt: skip
    cites: tuple[str, ...] = (
        "Silero Team, Silero VAD 6.2 (MIT)",
        "A. Camacho and J. Harris, JASA 124, 2008",
        "X. Anguera et al., IEEE Trans. ASLP 20, 2012",
    )

    of_part: Mapping[str, PartMaker] = MappingProxyType({"voices.who": voices_of_part})

    def __init__(self) -> None:
        self._detector: SpeechDetector | None = None
        self._start = 0.0
        self._lyrics: Track | None = None
        self._lines: Track | None = None
        self._t: list[np.ndarray] = []
        self._pitch = VoicePitch()
        self._bands = MelBands()

    def take_given(self, tracks: Mapping[str, Track]) -> None:
        """Take the lyrics: when lines begin, and who says which line, where there are any."""
        self._lyrics, self._lines = tracks.get(SPEAKERS), tracks.get(LINES)

    def push(self, spectra: Spectra) -> None:
        """Take spectra; some numbers of each window are kept."""
        if self._detector is None:
            self._detector, self._start = SpeechDetector(), spectra.slow_t
        self._detector.push(spectra.slow)
        if not len(spectra):
            return
        left = spectra.left.real**2 + spectra.left.imag**2
        right = left if spectra.mono else spectra.right.real**2 + spectra.right.imag**2
        triangles = mel_matrix(left.shape[1], spectra.rate)
        bands = left @ triangles
        self._bands.push(np.stack([bands] if spectra.mono else [bands, right @ triangles], axis=1))
        self._pitch.push(left + right, spectra.rate)
        self._t.append(spectra.t.copy())

    def close(self) -> list[Track]:
        """Return the tracks; those of the voices are empty where nobody speaks."""
        if self._detector is None or not self._t:
            return []
        speech = self._detector.close()
        at = self._start + (np.arange(len(speech)) + 0.5) * STEP
        t = np.concatenate(self._t)
        states = self._detector.states()
        sung = hear_singing(states, speech)
        odds = sung_log_odds(states)
        del states  # 29 MB an hour
        doubtful = doubtful_seconds(sung, speech)
        voiced, fit = apply_lyrics(np.maximum(speech, sung), at, self._lines)
        if fit is not None and fit.used:
            speech, sung = share_out(voiced, speech, sung)
            doubtful = 0.0
            voiced = np.maximum(speech, sung)
        songs = singing_spans(sung)
        spoken = active_spans(speech, STEP)
        bands = self._bands
        bands.close(_inside(t, np.concatenate([spoken, songs]) + self._start))
        vowels, power = _levels(bands)
        spoken = refine_boundaries(spoken, speech, STEP, t - self._start, power, vowels)
        stretches = join_spans(np.concatenate([spoken, songs]), GAP, SHORTEST) + self._start
        lyrics = self._lyrics if fit is None or fit.used or not fit.judged else None
        inside = _inside(t, stretches)
        hz = self._pitch.of_voice(inside)
        turns, count = who_speaks(t, bands, hz, stretches, lyrics, songs + self._start)
        tones = hz.astype(np.float64)
        pieces, odds = divide_stretches(stretches, odds, self._start)
        delivery = classify_delivery(t, vowels, tones, pieces, odds, bands.margin)
        by, cites = author(self), self.cites
        return [
            curve(
                "voices.activity",
                at,
                np.clip(voiced, 0, 1),
                "share",
                by=by,
                cites=cites,
                facts={} if fit is None else fit.facts(),
            ),
            kind_track(delivery, by, cites),
            who_track(turns, count, by, cites, doubtful),
            curve("voices.pitch", t, np.where(inside, hz, np.nan), "Hz", by=by, cites=cites),
            syllable_track(delivery, by, cites),
            *voice_tracks(turns, delivery, t, tones, power * _POWER, by, cites),
        ]


def _inside(t: np.ndarray, stretches: np.ndarray) -> np.ndarray:
    """Return which windows lie within the stretches."""
    inside = np.zeros(len(t), bool)
    for a, b in stretches:
        inside[np.searchsorted(t, a) : np.searchsorted(t, b)] = True
    return inside


def _levels(bands: MelBands) -> tuple[np.ndarray, np.ndarray]:
    """Return the power in the band of the vowels, and in all, shape (n,) each."""
    both = (part.sum(axis=1) for part in bands.parts())
    pairs = [(part[:, VOWELS].sum(axis=1), part.sum(axis=1)) for part in both]
    vowels, whole = zip(*pairs, strict=True)
    return np.concatenate(vowels).astype(np.float64), np.concatenate(whole).astype(np.float64)
