"""What a reading used of the stems it was given, and what claims must know of a stem that ends early."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

StemKind = Literal["vocals", "instrumental"]
STEM_KINDS: tuple[StemKind, ...] = get_args(StemKind)
MINOR_SHARE = 0.1
"""Share of the film's sounding time that a stem may leave out without changing a claim: a jingle, or applause
after the song; set by hand, no measured source."""
LEAST_SUPPRESSION = 15.0
"""dB by which an instrumental must be suppressed where it is taken away from the film's sound, so that what
is left counts as the voice. Measured: docs/explanation/stems.md."""
_HEARD: dict[StemKind, str] = {"vocals": "the voices are", "instrumental": "the beat is"}
_VOICES = ("voices.", "turns.", "space.", "loudness.voices", "stereo.voice", "stereo.place")
"""How the names of the tracks begin that are measured on a vocal stem."""
_BEATS = ("beat.",)


def stem_track_name(kind: StemKind) -> str:
    """Return the name of the track that says what was used of a stem: 'stems.vocals'."""
    return f"stems.{kind}"


@dataclass(frozen=True, slots=True)
class StemUsed:
    """What was used of one stem."""

    kind: StemKind
    source: str
    """The file's name."""
    offset: float
    """Seconds on the film's clock at which the stem begins; below 0 where it begins before the film."""
    drift: float
    """By how many millionths (ppm) the stem's clock is slower than the film's."""
    checked: int
    """Pieces of the stem that were compared with the film's sound."""
    matched: int
    """Those of them that were found at their place."""
    ratio: float
    """Median correlation of the pieces over that of the same pieces played backwards; by chance about 1."""
    start: float
    """Seconds of the film from which the stem is used."""
    end: float
    """Seconds of the film up to which the stem is used."""
    unknown: float
    """Seconds of sounding film that lie outside of the stem."""
    sounding: float
    """Seconds of the film that sound."""
    suppression: float | None = None
    """By how much the instrumental is suppressed where it is taken away from the film's sound, dB; None where
    that was not tried, or could not be measured."""
    is_taken_away: bool | None = None
    """Whether the voices are measured on what is left of the film's sound without the instrumental; None
    where that was not tried, since there is a vocal stem."""

    @property
    def sentence(self) -> str:
        """One line of what was used.

        Examples
        --------
        >>> StemUsed("vocals", "v.wav", 0.3, 0.0, 36, 35, 9.5, 0.3, 9.0, 1.0, 9.0).sentence
        'the voices are measured on v.wav, offset 0.300 s, from 0.3 to 9.0 s; 35 of 36 pieces of it fit'
        """
        if self.kind == "vocals" and self.is_taken_away:
            return (
                f"{_HEARD[self.kind]} measured on the film's sound without {self.source}, "
                f"which is suppressed by {self.suppression:.0f} dB, from {self.start:.1f} to {self.end:.1f} s"
            )
        drift = f", drift {self.drift:.0f} ppm" if abs(self.drift) >= 1 else ""
        offset = round(self.offset, 3) + 0.0  # never -0.0
        return (
            f"{_HEARD[self.kind]} measured on {self.source}, offset {offset:.3f} s{drift}, "
            f"from {self.start:.1f} to {self.end:.1f} s; {self.matched} of {self.checked} pieces of it fit"
            f"{self._why_not_taken_away}"
        )

    @property
    def _why_not_taken_away(self) -> str:
        if self.kind == "vocals" or self.is_taken_away is not False:
            return ""
        why = "too little of it sounds to take it away"
        if self.suppression is not None:
            why = (
                f"taken away, it is suppressed by only {self.suppression:.0f} dB, "
                f"{LEAST_SUPPRESSION:.0f} are wanted"
            )
        return f"; the voices are measured on the film's sound with it ({why})"

    @property
    def says(self) -> str:
        """The sentence for the reason of a verdict where the stem leaves out a part of the film."""
        outside = f"{self.unknown:.0f} of the {self.sounding:.0f} s of sound lie outside"
        return f"{_HEARD[self.kind].capitalize()} known only within {self.source}; {outside}."

    @property
    def is_minor(self) -> bool:
        """Whether so little lies outside of the stem that no verdict changes."""
        return self.unknown <= MINOR_SHARE * self.sounding

    def concerns(self, needs: tuple[str, ...]) -> bool:
        """Return whether a claim that rests on these tracks rests on what was measured on the stem."""
        return any(name.startswith(_VOICES if self.kind == "vocals" else _BEATS) for name in needs)

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary, as `--json` prints it."""
        return {
            "source": self.source,
            "offset": self.offset,
            "drift": self.drift,
            "checked": self.checked,
            "matched": self.matched,
            "ratio": self.ratio,
            "start": self.start,
            "end": self.end,
            "unknown": self.unknown,
            **({} if self.suppression is None else {"suppression": self.suppression}),
            **({} if self.is_taken_away is None else {"taken-away": self.is_taken_away}),
        }


def stems_used(tracks: Mapping[str, Track]) -> tuple[StemUsed, ...]:
    """Return what was used of each stem, from the facts of `stems.vocals` and `stems.instrumental`."""
    found = []
    for kind in STEM_KINDS:
        track = tracks.get(stem_track_name(kind))
        if track is None or not len(track):
            continue
        facts, (start, end) = track.facts, track.spans[0].tolist()
        found.append(
            StemUsed(
                kind,
                facts.text("source"),
                facts.number("offset", "s"),
                facts.number("drift", "ppm"),
                facts.count("checked"),
                facts.count("matched"),
                facts.number("match-ratio", ""),
                start,
                end,
                facts.number("unknown", "s"),
                facts.number("sounding", "s"),
                facts.number("suppression", "dB") if "suppression" in facts else None,
                facts.flag("taken-away") if "taken-away" in facts else None,
            )
        )
    return tuple(found)
