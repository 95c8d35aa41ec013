"""The sound half of a score: beat, voices, lines, room, mix and album."""

from __future__ import annotations

from dataclasses import dataclass, field

from onetake.core.errors import TextError
from onetake.stage.score.beat_score import NEVER, BeatScore, BreakScore
from onetake.stage.score.field_checks import distinct, one_of, rising, within
from onetake.stage.score.mix_score import LoudnessKey, MixScore, SpaceScore
from onetake.stage.score.voice_score import DELIVERIES, LABELS, LineScore, PanKey, VoiceScore

__all__ = [
    "DELIVERIES",
    "LABELS",
    "AlbumScore",
    "BeatScore",
    "BreakScore",
    "LineScore",
    "LoudnessKey",
    "MixScore",
    "PanKey",
    "SkipScore",
    "SoundScore",
    "SpaceScore",
    "VoiceScore",
]
RATES = (22050, 32000, 44100, 48000)
"""Samples a second that a score may ask for."""


@dataclass(frozen=True)
class SkipScore:
    """A passage of the record that the film leaves out."""

    t: float
    """Where the film skips, seconds on the film's clock; not inside a line."""
    length: float
    """Seconds of the record that are missing there, 0.05 to 120."""

    def __post_init__(self) -> None:
        within("t", self.t, 0.0, NEVER, "s")
        within("length", self.length, 0.05, 120.0, "s")


@dataclass(frozen=True)
class AlbumScore:
    """The same song as a record."""

    take: str = "other"
    """'same': the film has the record's voices (a dub); 'other': sung again; 'none': there is no record."""
    scatter: float = 35.0
    """Other take: standard deviation of each word's time against the film, ms, 0 to 120."""
    pitch: float = 1.0
    """Other take: standard deviation of its pitch contour against the film, semitones, 0 to 6."""
    level: float = 2.0
    """Other take: standard deviation of a line's level against the film, dB, 0 to 12."""
    intro: float = 0.0
    """Seconds that the film plays before the record begins."""
    skips: tuple[SkipScore, ...] = ()
    """Passages of the record that the film leaves out; the record has the beat there, and `lines`."""
    lines: tuple[LineScore, ...] = ()
    """Lines that only the record has, `start` on the record's clock, spoken freely."""
    drift: float = 0.0
    """How much slower the record runs than the film, ppm, -50000 to 50000."""
    codec: str = "none"
    """'none', 'aac' or 'mp3': coded and decoded once, its delay taken away again."""
    bitrate: int = 128
    """kbit/s of the codec, 32 to 320."""
    space: SpaceScore = field(default_factory=lambda: SpaceScore(noise=-140.0))
    """The record's own room."""
    mix: MixScore = field(default_factory=lambda: MixScore(loudness=-14.0))
    """The record's own mix; its profile is on the record's clock."""

    def __post_init__(self) -> None:
        one_of("take", self.take, ("same", "other", "none"))
        within("scatter", self.scatter, 0.0, 120.0, "ms")
        within("pitch", self.pitch, 0.0, 6.0, "semitones")
        within("level", self.level, 0.0, 12.0, "dB")
        within("intro", self.intro, 0.0, 600.0, "s")
        within("drift", self.drift, -50000.0, 50000.0, "ppm")
        one_of("codec", self.codec, ("none", "aac", "mp3"))
        within("bitrate", self.bitrate, 32, 320, "kbit/s")
        rising("skips", self.skips)
        for k, skip in enumerate(self.skips):
            if skip.t < self.intro:
                raise TextError(
                    f"skips[{k}].t: {skip.t:g} s, wanted after the intro of {self.intro:g} s; move the skip"
                )
        for k, line in enumerate(self.lines):
            if line.start < 0 or line.delivery != "spoken":
                raise TextError(
                    f"lines[{k}]: {line.text[:30]!r}, wanted start >= 0 and delivery 'spoken'; set them"
                )


@dataclass(frozen=True)
class SoundScore:
    """All that is heard."""

    rate: int = 44100
    """Samples a second: 22050, 32000, 44100 or 48000."""
    beat: BeatScore = field(default_factory=BeatScore)
    """The beat."""
    has_beat: bool = True
    """Whether there is a beat at all."""
    voices: tuple[VoiceScore, ...] = ()
    """The voices."""
    lines: tuple[LineScore, ...] = ()
    """Their lines, in the order of the script."""
    space: SpaceScore = field(default_factory=SpaceScore)
    """The room of the film."""
    mix: MixScore = field(default_factory=MixScore)
    """The mix of the film."""
    album: AlbumScore = field(default_factory=AlbumScore)
    """The record."""

    def __post_init__(self) -> None:
        if self.rate not in RATES:
            raise TextError(
                f"rate: {self.rate} Hz, wanted 22050, 32000, 44100 or 48000; 44100 is the record's"
            )
        names = [voice.name for voice in self.voices]
        distinct("voices", names)
        places = [(f"lines[{k}]", line) for k, line in enumerate(self.lines)]
        places += [(f"album.lines[{k}]", line) for k, line in enumerate(self.album.lines)]
        for place, line in places:
            if line.voice not in names:
                raise TextError(
                    f"{place}.voice: {line.voice!r}, wanted one of {', '.join(names) or '(no voices)'}; "
                    "add a [[sound.voices]]"
                )
            if line.lock != "free" and not self.has_beat:
                raise TextError(f"{place}.lock: {line.lock!r} without a beat, wanted 'free'; set has_beat")
            if line.delivery != "spoken" and not self.has_beat:
                raise TextError(
                    f"{place}.delivery: {line.delivery!r} without a beat, wanted 'spoken'; set has_beat"
                )
