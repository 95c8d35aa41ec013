"""What of a film is read: its streams, from when to when, at which rate and time code."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from fractions import Fraction
from typing import Any

from onetake.core.errors import MediaError
from onetake.core.timecode import check_timecode

_TIME = re.compile(r"(?:(?:(\d+):)?(\d{1,3}):)?(\d+(?:\.\d+)?)")
_MOST_FPS = 1000
"""Frames a second of an image sequence, at most; set by hand."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The choices of the user; the defaults read the whole film by the stated rules.

    Raises
    ------
    MediaError
        If a choice is impossible for any film.
    """

    video: int | None = None
    """Number of the video stream, from 1; cover art is not counted."""
    audio: int | str | None = None
    """Number of the sound stream, from 1, or its language such as 'eng'."""
    start: float = 0.0
    """Seconds of the film at which reading begins; the reading's times count from there."""
    end: float | None = None
    """Seconds of the film at which reading ends; None for the film's end."""
    rate: Fraction | None = None
    """Frames a second of an image sequence or a raw stream, which do not say."""
    timecode: str | None = None
    """Time code of the film's first frame, 'HH:MM:SS:FF'; None for that of the file."""

    def __post_init__(self) -> None:
        if self.video is not None and self.video < 1:
            raise MediaError(f"--video {self.video}: wanted 1 or more; the first video stream is 1")
        if isinstance(self.audio, int) and self.audio < 1:
            raise MediaError(f"--audio {self.audio}: wanted 1 or more; the first sound stream is 1")
        if self.end is not None and self.end <= self.start:
            raise MediaError(
                f"--from {self.start:g} --to {self.end:g}: no time between them, wanted --to after --from; "
                "both count from the start of the film"
            )
        if self.timecode is not None:
            check_timecode(self.timecode)
        if self.rate is not None and not 0 < self.rate <= _MOST_FPS:
            raise MediaError(
                f"--rate {self.rate}: wanted frames a second, more than 0 and at most {_MOST_FPS}; try 24"
            )

    @property
    def is_part(self) -> bool:
        """Whether only a part of the film is read."""
        return self.start > 0 or self.end is not None

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary of what differs from the defaults."""
        chosen = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != f.default}
        return {k: str(v) if isinstance(v, Fraction) else v for k, v in chosen.items()}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Selection:
        """Read what `to_json` gave.

        Examples
        --------
        >>> chosen = Selection(audio="eng", start=2.0, rate=Fraction(24000, 1001))
        >>> Selection.from_json(chosen.to_json()) == chosen
        True
        """
        return cls(**{**data, **({"rate": Fraction(data["rate"])} if "rate" in data else {})})


def parse_time(text: str, option: str = "time") -> float:
    """Return seconds from ``SS``, ``M:SS`` or ``H:MM:SS``, each with decimals.

    Raises
    ------
    MediaError
        If it is none of these.

    Examples
    --------
    >>> parse_time("90"), parse_time("1:30.5"), parse_time("1:00:00")
    (90.0, 90.5, 3600.0)
    """
    found = _TIME.fullmatch(text.strip())
    hours, minutes, seconds = (float(part or 0) for part in found.groups()) if found else (0.0, 0.0, 0.0)
    below_60 = found and (found[2] is None or seconds < 60) and (found[1] is None or minutes < 60)
    if not below_60:
        raise MediaError(f"{option} {text[:40]}: no time, wanted seconds, M:SS or H:MM:SS; try 90 or 1:30")
    return hours * 3600 + minutes * 60 + seconds


def parse_rate(text: str) -> Fraction:
    """Return frames a second from ``24``, ``23.976`` or ``24000/1001``.

    Raises
    ------
    MediaError
        If it is none of these.

    Examples
    --------
    >>> parse_rate("23.976"), parse_rate("25")
    (Fraction(24000, 1001), Fraction(25, 1))
    """
    try:
        rate = Fraction(text.strip())
    except (ValueError, ZeroDivisionError) as err:
        raise MediaError(f"--rate {text[:40]}: no frame rate, wanted frames a second; try 24") from err
    ntsc = Fraction(round(rate) * 1000, 1001)
    # 23.976 and 23.98, 29.97, 59.94 are the usual ways to write 24000/1001 and its kin.
    is_ntsc = "." in text and round(rate) in (24, 30, 48, 60, 120) and abs(rate - ntsc) < Fraction(1, 100)
    return ntsc if is_ntsc else rate


def parse_stream(text: str) -> int | str:
    """Return a stream's number, or its language as it is written.

    Examples
    --------
    >>> parse_stream("2"), parse_stream("ENG")
    (2, 'eng')
    """
    text = text.strip().lower()
    return int(text) if text.isdecimal() and text.isascii() else text
