"""The room and the mix of a score."""

from __future__ import annotations

from dataclasses import dataclass

from onetake.core.errors import TextError
from onetake.stage.score.beat_score import NEVER
from onetake.stage.score.field_checks import one_of, rising, within


@dataclass(frozen=True)
class SpaceScore:
    """The room round the voices, and a slapback echo apart from it."""

    decay: float = 0.0
    """Seconds in which the room falls by 60 dB, at 500 Hz to 2 kHz; 0: no room; up to 6."""
    direct: float = 12.0
    """Energy of the direct voice over that of the room, dB, -20 to 60."""
    damping: float = 0.5
    """Decay at 8 kHz over decay at 1 kHz, 0.1 to 1."""
    predelay: float = 8.0
    """From the direct voice to the room's first sound, ms, 0 to 100."""
    echo: float = 0.0
    """Delay of the slapback echo, ms, up to 1000; 0: none."""
    echo_level: float = -12.0
    """Level of the echo against the direct voice, dB, -60 to 0."""
    repeats: int = 1
    """How often the echo comes back, each time lower by `echo_level`, 1 to 8."""
    noise: float = -84.0
    """Level of the room's own noise, dB below full scale (RMS), -140 to -30; -140: none."""

    def __post_init__(self) -> None:
        within("decay", self.decay, 0.0, 6.0, "s")
        if 0.0 < self.decay < 0.05:
            raise TextError(f"decay: {self.decay:g} s, wanted 0 or at least 0.05 s; use 0 for no room")
        within("direct", self.direct, -20.0, 60.0, "dB")
        within("damping", self.damping, 0.1, 1.0)
        within("predelay", self.predelay, 0.0, 100.0, "ms")
        within("echo", self.echo, 0.0, 1000.0, "ms")
        if 0.0 < self.echo < 20.0:
            raise TextError(f"echo: {self.echo:g} ms, wanted 0 or at least 20 ms; less is heard as a colour")
        within("echo_level", self.echo_level, -60.0, 0.0, "dB")
        within("repeats", self.repeats, 1, 8)
        within("noise", self.noise, -140.0, -30.0, "dB")


@dataclass(frozen=True)
class LoudnessKey:
    """Level at a moment; between keys it moves straight in dB."""

    t: float
    """Seconds on the film's clock."""
    level: float
    """dB, -60 to 20; only differences between keys matter, as the whole is brought to `loudness`."""

    def __post_init__(self) -> None:
        within("t", self.t, 0.0, NEVER, "s")
        within("level", self.level, -60.0, 20.0, "dB")


@dataclass(frozen=True)
class MixScore:
    """How voices and beat come together."""

    loudness: float = -18.0
    """Integrated loudness, LUFS, -40 to -8 (ITU-R BS.1770); lower where `peak` would be passed."""
    peak: float = -1.0
    """Highest true peak, dBTP, -20 to 0."""
    limit: float = 0.0
    """How far a limiter may take down single peaks to reach `loudness`, dB, 0 to 12; 0: no limiter."""
    voice_over_beat: float = 6.0
    """Loudness of the voices over that of the beat, LU, -40 to 40."""
    profile: tuple[LoudnessKey, ...] = ()
    """Level over time; empty: even."""
    profile_of: str = "all"
    """What the profile moves: 'all', 'voices' or 'beat'."""
    compress: str = "none"
    """What the compressor works on: 'none', 'voices' or 'all'."""
    threshold: float = -12.0
    """dB against the loudness of what is compressed; above it the compressor works, -60 to 20."""
    ratio: float = 6.0
    """dB in for a dB out above the threshold, 1 to 20."""
    attack: float = 5.0
    """ms, 0.5 to 200."""
    release: float = 80.0
    """ms, 5 to 2000."""

    def __post_init__(self) -> None:
        within("loudness", self.loudness, -40.0, -8.0, "LUFS")
        within("peak", self.peak, -20.0, 0.0, "dBTP")
        within("limit", self.limit, 0.0, 12.0, "dB")
        within("voice_over_beat", self.voice_over_beat, -40.0, 40.0, "LU")
        one_of("profile_of", self.profile_of, ("all", "voices", "beat"))
        one_of("compress", self.compress, ("none", "voices", "all"))
        within("threshold", self.threshold, -60.0, 20.0, "dB")
        within("ratio", self.ratio, 1.0, 20.0)
        within("attack", self.attack, 0.5, 200.0, "ms")
        within("release", self.release, 5.0, 2000.0, "ms")
        rising("profile", self.profile)
