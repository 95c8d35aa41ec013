"""The voices of a score and the lines they say, rap or sing."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onetake.core.errors import TextError
from onetake.stage.score.beat_score import NEVER
from onetake.stage.score.field_checks import one_of, rising, within

LABELS = ("attack", "blame", "name-calling", "swear", "tender", "apology", "we", "society", "neutral")
"""What a line can do."""
DELIVERIES = ("spoken", "rapped", "sung")
"""How a line can be delivered."""
LOCKS = ("free", "beat", "bar")
"""What a line's start can be locked to."""
_NOTE = re.compile(r"[A-G][#b]?[0-8]")
LONGEST_LINE = 240
"""Characters."""


@dataclass(frozen=True)
class VoiceScore:
    """A voice: one of the synthesiser's, or recordings that bear its name."""

    name: str
    """What lines and figures call it."""
    voice: str = "en-us+m3"
    """espeak-ng's language and variant: 'en-us+m1' .. 'm8', 'f1' .. 'f5', 'croak', 'klatt' .."""
    pitch: int = 50
    """espeak-ng's base pitch, 0 to 99."""
    pitch_range: int = 50
    """espeak-ng's range of pitch, 0 (monotone) to 99."""
    rate: int = 175
    """Words a minute, 80 to 400."""
    level: float = 0.0
    """dB against the other voices, -40 to 20. Voices are levelled to one loudness before this."""
    pan: float = 0.0
    """Place between the loudspeakers, -1 (left) to 1 (right), constant power."""

    def __post_init__(self) -> None:
        if not self.name:
            raise TextError("name: empty, wanted a voice's name; give one")
        within("pitch", self.pitch, 0, 99)
        within("pitch_range", self.pitch_range, 0, 99)
        within("rate", self.rate, 80, 400, "words a minute")
        within("level", self.level, -40.0, 20.0, "dB")
        within("pan", self.pan, -1.0, 1.0)


@dataclass(frozen=True)
class PanKey:
    """The pan of a line at a moment; between keys it changes linearly."""

    t: float
    """Seconds from the line's start, 0 or more."""
    pan: float
    """-1 (left) to 1 (right)."""
    jump: bool = False
    """Whether the voice stays at the key before and jumps here, instead of moving."""

    def __post_init__(self) -> None:
        within("t", self.t, 0.0, NEVER, "s")
        within("pan", self.pan, -1.0, 1.0)


@dataclass(frozen=True)
class LineScore:
    """One line of one voice."""

    voice: str
    """A voice's name."""
    text: str
    """The words, at most 240 characters."""
    start: float = -1.0
    """Seconds on the film's clock; below 0: `gap` after the end of the line before."""
    gap: float = 0.0
    """Seconds after the line before, used where `start` is below 0; a negative gap overlaps it."""
    labels: tuple[str, ...] = ("neutral",)
    """What the line does: attack, blame, name-calling, swear, tender, apology, we, society, neutral."""
    delivery: str = "spoken"
    """'spoken', 'rapped' (syllables on the beat's grid) or 'sung' (pitch follows `notes`)."""
    lock: str = "free"
    """'free', or the first word on the nearest 'beat' or 'bar'; a rapped line starts on a step."""
    scatter: float = 0.0
    """Standard deviation in ms, 0 to 200: of a locked start, of each syllable rapped or sung."""
    steps: int = 4
    """Grid steps a beat that rapped and sung syllables fall on, 1 to 8."""
    notes: str = ""
    """Notes of a sung line, one a syllable, repeated: 'A3 C4 E4'; '' draws them from the chords."""
    level: float = 0.0
    """dB added to the voice's level, -40 to 20."""
    pitch: float = 0.0
    """Semitones added to the voice's pitch, -12 to 12."""
    rate: float = 1.0
    """Factor on the voice's rate, 0.5 to 2."""
    anger: float = 0.0
    """0 to 1: adds up to 6 dB, 3 semitones and a range of pitch wider by half of espeak-ng's scale."""
    pan: tuple[PanKey, ...] = ()
    """Path between the loudspeakers; empty: the voice's place."""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise TextError("text: empty, wanted the words of the line; write them or drop the line")
        if len(self.text) > LONGEST_LINE:
            raise TextError(
                f"text: {len(self.text)} characters, wanted at most {LONGEST_LINE}; split it into two lines"
            )
        if not any(c.isalnum() for c in self.text):
            raise TextError(f"text: {self.text!r}, wanted words; write some")
        if not self.labels:
            raise TextError('labels: none, wanted at least one; use "neutral"')
        for label in self.labels:
            one_of("labels", label, LABELS)
        one_of("delivery", self.delivery, DELIVERIES)
        one_of("lock", self.lock, LOCKS)
        within("start", self.start, -1.0, NEVER, "s")
        within("gap", self.gap, -60.0, 600.0, "s")
        within("scatter", self.scatter, 0.0, 200.0, "ms")
        within("steps", self.steps, 1, 8)
        within("level", self.level, -40.0, 20.0, "dB")
        within("pitch", self.pitch, -12.0, 12.0, "semitones")
        within("rate", self.rate, 0.5, 2.0)
        within("anger", self.anger, 0.0, 1.0)
        rising("pan", self.pan)
        for note in self.notes.split():
            if not _NOTE.fullmatch(note):
                raise TextError(f"notes: {note!r}, wanted notes such as A3, C#4 or Bb2; check the spelling")
