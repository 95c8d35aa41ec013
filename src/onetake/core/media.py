"""Media: the facts about a film's file, as found while it was played, not as its header claims."""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

from onetake.core.partial import Partial
from onetake.core.timecode import Timecode


@dataclass(frozen=True, slots=True)
class Media:
    """The facts about one film or sound file. Times are seconds on the film's clock unless said otherwise."""

    name: str
    """File name without folders."""
    path: str
    """Where it was when it was read, absolute; a stored reading keeps it relative to its folder."""
    sha256: str
    """Hash of the whole file, hexadecimal."""
    bytes: int
    duration: float
    """Seconds from clock 0 to the end of picture and sound, whichever is longer."""
    container: str = ""
    video_codec: str | None = None
    width: int | None = None
    """Pixels as displayed: rotated and with square pixels."""
    height: int | None = None
    frames: int = 0
    """Frames that came out of the decoder."""
    frame_rate: Fraction | None = None
    """Nominal frames a second, exact (24000/1001, not 23.976); None where it is unknown."""
    variable: bool = False
    """True where the intervals between the frames differ by more than rounding."""
    time_base: Fraction | None = None
    """Seconds a tick of the track `frames`."""
    first_picture: float | None = None
    """The file's own time of the first displayed frame, s: clock 0 where there is a picture."""
    rotation: int = 0
    """Degrees anticlockwise that were applied: 0, 90, 180 or 270."""
    colour: str = ""
    """Matrix, range and transfer in words, with 'assumed' where the file does not say."""
    audio_codec: str | None = None
    sample_rate: int | None = None
    channels: int | None = None
    layout: tuple[str, ...] = ()
    first_sample: float | None = None
    """Where the sound starts on the film's clock, s; negative where it starts before the picture."""
    sound_end: float | None = None
    """Where the sound ends on the film's clock, s."""
    picture_end: float | None = None
    """Where the last frame ends on the film's clock, s."""
    part_start: float = 0.0
    """Seconds of the whole film at which this reading begins: its clock 0."""
    part_end: float | None = None
    """Seconds of the whole film up to which it was asked to be read; None for its end."""
    timecode: Timecode | None = None
    """Time code of clock 0, from the file or as given; None where there is none."""
    title: str = ""
    artist: str = ""
    bad_packets: int = 0
    """Packets that the decoder refused; they were skipped."""
    damaged_frames: int = 0
    """Frames that the decoder marks as damaged; the number depends on the decoder's threads."""
    partial: Partial | None = None
    """What is missing where the file ends before its header says, or parts could not be decoded."""
    notes: tuple[str, ...] = ()
    """Sentences about what was odd and what was done about it."""

    @property
    def has_picture(self) -> bool:
        """Whether at least one frame came out."""
        return self.frames > 0

    @property
    def has_sound(self) -> bool:
        """Whether there is a sound stream that could be decoded."""
        return self.sample_rate is not None

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary; fractions are strings such as '24000/1001'."""
        return {f.name: _plain(getattr(self, f.name)) for f in fields(self)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Media:
        """Read what `to_json` gave; keys that this version does not know are left out.

        Examples
        --------
        >>> film = Media("a.mp4", "/a.mp4", "00", 1, 2.0, frame_rate=Fraction(24000, 1001))
        >>> Media.from_json(film.to_json()) == film
        True
        """
        known = {f.name for f in fields(cls)}
        kept: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in data.items() if k in known
        }
        for key in ("frame_rate", "time_base"):
            kept[key] = Fraction(kept[key]) if kept.get(key) else None
        kept["partial"] = Partial.from_json(kept.get("partial"))
        kept["timecode"] = Timecode.from_json(kept["timecode"]) if kept.get("timecode") else None
        return cls(**kept)


def _plain(value: Any) -> Any:
    if isinstance(value, Partial | Timecode):
        return value.to_json()
    return str(value) if isinstance(value, Fraction) else value
