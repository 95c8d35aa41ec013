"""The beat of a score: tempo, patterns, chords, and how evenly it is played."""

from __future__ import annotations

from dataclasses import dataclass

from onetake.core.errors import TextError
from onetake.stage.score.field_checks import one_of, within

NEVER = 1e6
"""No film is as long as this, s."""


@dataclass(frozen=True)
class BreakScore:
    """A stretch in which the beat is silent; it goes on counting underneath."""

    start: float
    """Seconds on the film's clock."""
    end: float
    """Seconds on the film's clock, after `start`."""

    def __post_init__(self) -> None:
        within("start", self.start, 0.0, NEVER, "s")
        if self.end <= self.start:
            raise TextError(f"end: {self.end:g} s, wanted more than start {self.start:g} s; swap them")


@dataclass(frozen=True)
class BeatScore:
    """The beat: drums, bass, a pad and a tune, as a loop that is sampled or played again each time.

    A pattern has one sign a sixteenth: ``X`` loud, ``x`` ordinary, ``o`` soft, ``.`` or ``-`` nothing; it is
    one bar long or several, and repeated. ``""`` leaves the instrument out.
    """

    tempo: float = 92.0
    """Beats a minute, 40 to 220. A sampled loop is rounded to whole samples; the truth has the result."""
    start: float = 0.0
    """First downbeat, seconds on the film's clock."""
    end: float = 0.0
    """When the beat stops, seconds on the film's clock; 0: with the film."""
    beats_a_bar: int = 4
    """Beats a bar, 2 to 7."""
    loop_bars: int = 2
    """Bars a loop, 1 to 8; what is longer than a sampled loop is cut by it."""
    loop: str = "sampled"
    """'sampled': rendered once and repeated sample by sample; 'replayed': every hit a new one; 'varied':
    replayed, with fills and left-out hits."""
    swing: float = 0.5
    """Where the off-beat eighth falls, share of the beat: 0.5 straight, 0.667 triplets; 0.5 to 0.75."""
    jitter: float = 0.0
    """Standard deviation of each beat's time, ms, 0 to 80. In a sampled loop it repeats with the loop."""
    drift: float = 0.0
    """How much longer a beat lasts at the film's end than at its start, ppm, -200000 to 200000.
    0 where the loop is sampled."""
    kick: str = "X.....x.x...x..."
    """Pattern of the bass drum."""
    snare: str = "....X.......X..o"
    """Pattern of the snare drum."""
    hat: str = "x.x.x.x.x.x.x.xo"
    """Pattern of the hi-hat."""
    bass: str = "X.....x...x....."
    """Pattern of the bass; it plays the root of the bar's chord."""
    tune: str = "x..o..x...o.x..."
    """Pattern of the plucked tune; its notes are drawn from the bar's chord."""
    chords: tuple[str, ...] = ("Am", "F")
    """One chord a bar, repeated: a root A to G with # or b, then '' (major), 'm', '7', 'm7' or 'dim'."""
    pad: bool = True
    """Whether the chords are held by a soft pad."""
    drums: float = 0.0
    """Level of the drums against bass, pad and tune, dB, -60 to 20."""
    breaks: tuple[BreakScore, ...] = ()
    """Stretches without beat."""

    def __post_init__(self) -> None:
        within("tempo", self.tempo, 40.0, 220.0, "bpm")
        within("start", self.start, 0.0, NEVER, "s")
        within("end", self.end, 0.0, NEVER, "s")
        within("beats_a_bar", self.beats_a_bar, 2, 7)
        within("loop_bars", self.loop_bars, 1, 8)
        one_of("loop", self.loop, ("sampled", "replayed", "varied"))
        within("swing", self.swing, 0.5, 0.75)
        within("jitter", self.jitter, 0.0, 80.0, "ms")
        within("drift", self.drift, -200000.0, 200000.0, "ppm")
        within("drums", self.drums, -60.0, 20.0, "dB")
        if self.drift and self.loop == "sampled":
            raise TextError(
                f"drift: {self.drift:g} ppm with loop 'sampled', wanted 0; set loop = 'replayed' for a drift"
            )
        for name in ("kick", "snare", "hat", "bass", "tune"):
            pattern: str = getattr(self, name)
            if set(pattern) - set("Xxo.-"):
                raise TextError(f"{name}: {pattern!r}, wanted only X x o . and -; one sign a sixteenth")
            if len(pattern) % (4 * self.beats_a_bar):
                raise TextError(
                    f"{name}: {len(pattern)} signs, wanted a multiple of {4 * self.beats_a_bar} "
                    "(sixteenths a bar); fill up with dots"
                )
        for chord in self.chords:
            root = chord[:2] if chord[1:2] in ("#", "b") else chord[:1]
            if root[:1] not in tuple("ABCDEFG") or chord[len(root) :] not in ("", "m", "7", "m7", "dim"):
                raise TextError(
                    f"chords: {chord!r}, wanted a chord like 'Am', 'F' or 'Bb7'; check the spelling"
                )
        if not self.chords:
            raise TextError('chords: none, wanted at least one; give chords = ["Am"]')
