"""SMPTE time code: hours, minutes, seconds and frames, beside the seconds of the film's clock."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from onetake.core.errors import MediaError

_LABEL = re.compile(r"(\d{1,2}):(\d{2}):(\d{2})([:;.,])(\d{2,3})")
_NO_TIMECODE = "time code: {!r}, wanted HH:MM:SS:FF; 01:00:00:00 for instance"
_DROPPED = 2
"""Labels that drop-frame counting leaves out in a minute, for 30 frames a second (SMPTE ST 12-1)."""
_EARLY = Fraction(1, 20)
"""Frames by which a time may be early and still belong to its frame: Matroska rounds times to 1 ms, which is
0.012 frames at 24 fps and 0.03 at 60."""


@dataclass(frozen=True, slots=True)
class Timecode:
    """The time code of one moment; as `Media.timecode`, that of the film's clock 0.

    Examples
    --------
    >>> start = Timecode.parse("01:00:00:00", Fraction(25))
    >>> str(start.at(61.4))
    '01:01:01:10'
    >>> str(Timecode.parse("00:00:59;28", Fraction(30000, 1001)).at(2 * 1001 / 30000))
    '00:01:00;02'
    """

    frames: int
    """Frames since 00:00:00:00, by count."""
    rate: Fraction
    """Frames a second, exact."""
    drop: bool = False
    """Whether labels are left out so that the time code keeps up with real time at 29.97 and 59.94."""

    @classmethod
    def parse(cls, text: str, rate: Fraction) -> Timecode:
        """Read ``HH:MM:SS:FF``, or ``HH:MM:SS;FF`` for drop-frame counting.

        Raises
        ------
        MediaError
            If it is no time code, or has no such frame at this rate.
        """
        found = _LABEL.fullmatch(text.strip())
        if found is None:
            raise MediaError(_NO_TIMECODE.format(text[:40]))
        hours, minutes, seconds, frame = (int(found[i]) for i in (1, 2, 3, 5))
        drop, nominal = found[4] in ";,", nominal_rate(rate)
        if hours > 23 or minutes > 59 or seconds > 59 or frame >= nominal:
            raise MediaError(
                f"time code: {text[:40]}, wanted one that exists at {float(rate):.6g} frames a second; "
                f"hours end at 23, minutes and seconds at 59, frames at {nominal - 1}"
            )
        if drop and not can_drop(rate):
            raise MediaError(
                f"time code: {text[:40]} counts with dropped frames, wanted 29.97 or 59.94 frames a second "
                f"for that, not {float(rate):.6g}; write it with a colon before the frames"
            )
        left_out = _DROPPED * nominal // 30
        if drop and frame < left_out and seconds == 0 and minutes % 10:
            raise MediaError(
                f"time code: {text[:40]}, wanted one that exists; drop-frame counting leaves out the first "
                f"{left_out} frames of this minute"
            )
        whole = ((hours * 60 + minutes) * 60 + seconds) * nominal + frame
        if drop:
            passed = hours * 60 + minutes
            whole -= left_out * (passed - passed // 10)
        return cls(whole, Fraction(rate), drop)

    def at(self, seconds: float) -> Timecode:
        """Return the time code of the frame that is shown `seconds` later."""
        passed = math.floor(Fraction(seconds) * self.rate + _EARLY)
        return Timecode(self.frames + passed, self.rate, self.drop)

    def __str__(self) -> str:
        nominal = nominal_rate(self.rate)
        count, left_out = self.frames, _DROPPED * nominal // 30 if self.drop else 0
        day = 24 * 3600 * nominal - left_out * 24 * 54
        count %= day
        if left_out:
            ten_minutes = 600 * nominal - 9 * left_out
            tens, rest = divmod(count, ten_minutes)
            minutes = max(0, rest - left_out) // (60 * nominal - left_out)
            count += left_out * (9 * tens + minutes)
        seconds, frame = divmod(count, nominal)
        mark, width = ";" if self.drop else ":", len(str(nominal - 1))
        return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}{frame:0{max(2, width)}}"

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary; the rate is a string such as '24000/1001'."""
        return {"frames": self.frames, "rate": str(self.rate), "drop": self.drop}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Timecode:
        """Read what `to_json` gave."""
        return cls(data["frames"], Fraction(data["rate"]), data["drop"])


def check_timecode(text: str) -> None:
    """Refuse a text that is no time code at any rate.

    Raises
    ------
    MediaError
        If it is not HH:MM:SS:FF.
    """
    if _LABEL.fullmatch(text.strip()) is None:
        raise MediaError(_NO_TIMECODE.format(text[:40]))


def nominal_rate(rate: Fraction) -> int:
    """Return the frames that a second of time code counts.

    Examples
    --------
    >>> nominal_rate(Fraction(24000, 1001)), nominal_rate(Fraction(25, 2))
    (24, 12)
    """
    return max(1, round(rate))


def can_drop(rate: Fraction) -> bool:
    """Whether drop-frame counting is defined at this rate: 30000/1001 and its multiples."""
    nominal = nominal_rate(rate)
    return nominal % 30 == 0 and rate == Fraction(nominal * 1000, 1001)
