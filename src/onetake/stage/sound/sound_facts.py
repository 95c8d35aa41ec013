"""What is true of a staged film's sound, by construction, on the film's clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32
    from onetake.stage.score.voice_score import LineScore


@dataclass(frozen=True)
class LineFacts:
    """A line as it sounds in the film."""

    index: int
    """Place in the score, from 0."""
    score: LineScore
    """Its voice, text, labels and delivery."""
    start: float
    """First word's first sound, s."""
    end: float
    """Last sound of the voice itself, without room and echo, s."""
    words: Floats
    """Shape (words, 2): start and end of each word of the text, s."""
    syllables: Floats
    """Shape (syllables,): where each vowel begins, s."""
    timing: str
    """Where these times come from: 'synthesiser', 'file' (labels beside a recording) or 'estimated'."""
    pitch: float
    """Median fundamental, Hz; 0 where the voice has none."""
    level: float
    """RMS of the dry line while active, dB."""
    pan_t: Floats
    """Shape (n,), s, every 10 ms of the line."""
    pan: Floats
    """Shape (n,), -1 to 1."""
    album_words: Floats
    """Shape (words, 2), s on the record's clock: the take that the record has of this line; or (0, 2)."""
    album_level: float
    """dB over the film's take of the line, before both mixes; 0 for the same take."""


@dataclass(frozen=True)
class SpaceFacts:
    """The room and the echo."""

    decay: float
    """Seconds for 60 dB at 500 Hz to 2 kHz, measured on the room's own answer; 0: no room."""
    direct: float
    """Direct over room, dB; infinity where there is no room."""
    echo: float
    """Delay, ms; 0: none."""
    echo_level: float
    """dB against the direct voice."""


@dataclass(frozen=True)
class MixFacts:
    """Levels of a mix as they came out."""

    loudness: float
    """Integrated, LUFS; lower than asked for where the true peak would have been passed."""
    peak: float
    """dBTP."""
    voice_over_beat: float
    """Loudness of the voices over the beat, LU, before profile and compression of the whole."""
    crest: float
    """Peak over RMS while active, dB, of the voices after their compression, before room and mix."""


@dataclass(frozen=True)
class AlbumStretch:
    """A stretch of film that runs along with the record."""

    start: float
    """Film, s."""
    end: float
    """Film, s."""
    album: float
    """Where on the record it starts, s."""


@dataclass(frozen=True)
class TakeFacts:
    """How film and record belong together."""

    take: str
    """'same', 'other' or 'none'."""
    pieces: tuple[AlbumStretch, ...]
    """In order; what of the film no piece covers is not on the record."""
    drift: float
    """The record runs this much slower than the film, ppm."""
    scatter: float
    """Standard deviation of the words' starts, record against film, ms, as drawn; 0 for the same take."""


@dataclass(frozen=True)
class SoundFacts:
    """All of it."""

    beats: Floats
    """Shape (n,), s: those that are heard."""
    downbeats: Floats
    """Shape (n,), s."""
    tempo: float
    """Mean beats a minute; 0 without a beat."""
    loop: float
    """Seconds after which the beat repeats, sample by sample; 0 where it does not."""
    lines: tuple[LineFacts, ...]
    """In the order of the score."""
    envelope_rate: float
    """Samples a second of `envelopes`."""
    envelopes: dict[str, Floats32]
    """Voice name to loudness of its dry sound, 0 to 1, shape (m,): how far a mouth is open."""
    space: SpaceFacts
    """The film's room."""
    mix: MixFacts
    """The film's mix."""
    album: TakeFacts
    """The record."""
