"""Frame numbers and time codes of a timeline, by exact fractions, beside the seconds of the film's clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.core.timecode import Timecode, can_drop

if TYPE_CHECKING:
    from collections.abc import Collection

    from onetake.core.media import Media
    from onetake.core.track import Track

SMPTE_RATES: dict[str, Fraction] = {
    "23.976": Fraction(24000, 1001),
    "24": Fraction(24),
    "25": Fraction(25),
    "29.97": Fraction(30000, 1001),
    "30": Fraction(30),
    "50": Fraction(50),
    "59.94": Fraction(60000, 1001),
    "60": Fraction(60),
}
"""The rates that editing programs share, by the names that they show (SMPTE ST 12-1 and ST 12-3)."""
_RATE = re.compile(r"(\d{1,6}(?:\.\d{1,6})?)(?:/(\d{1,6}))?")
_NAMED = Fraction(2, 10000)
"""Part by which a rate may differ from a common one and still mean it: 23.98 is 24000/1001, and 24 and
24000/1001 are 0.001 apart."""
_FASTEST = 1000
"""Frames a second of the fastest timeline; as in the decoder."""


@dataclass(frozen=True, slots=True)
class FrameClock:
    """Seconds of the film's clock as frames of a timeline of constant rate.

    Examples
    --------
    >>> clock = FrameClock(Fraction(24000, 1001), Timecode(0, Fraction(24000, 1001)), 0, 240)
    >>> clock.frame(1001 / 24000 * 100)
    100
    >>> clock.timecode(100)
    '00:00:04:04'
    >>> clock.rational(100)
    Fraction(1001, 240)
    """

    rate: Fraction
    """Frames a second, exact."""
    start: Timecode
    """Time code of the film's clock 0 on the timeline."""
    source: int
    """Frames that the film's own time code counts at clock 0."""
    length: int
    """Frames of the film."""
    note: str = ""
    """What a user must know of the frames, as one sentence: that the film's rate varies."""

    def frame(self, seconds: float) -> int:
        """Return the nearest frame of the timeline, from 0 at the film's clock 0."""
        return round(Fraction(seconds) * self.rate)

    def span(self, start: float, end: float) -> tuple[int, int]:
        """Return the first frame of [start, end) s and the frame after its last; at least one frame."""
        first = min(max(0, self.frame(start)), max(0, self.length - 1))
        return first, max(first + 1, min(self.frame(end), self.length))

    def timecode(self, frame: int) -> str:
        """Return the timeline's time code of a frame."""
        return str(Timecode(self.start.frames + frame, self.rate, self.start.drop))

    def source_timecode(self, frame: int) -> str:
        """Return the film's own time code of a frame."""
        return str(Timecode(self.source + frame, self.rate, self.start.drop))

    def rational(self, frames: int) -> Fraction:
        """Return how long so many frames take, s, exact."""
        return frames / self.rate


def frame_clock(
    media: Media, frames: Track | None, *, rate: str | None = None, start: str | None = None
) -> FrameClock:
    """Return the timeline's clock of a film.

    Parameters
    ----------
    media : Media
    frames : Track or None
        The time stamps of the film's frames, ticks, for what a variable rate costs.
    rate : str, optional
        Frames a second of the timeline: '25', '23.976', '24000/1001'; by default the film's.
    start : str, optional
        Time code at which the timeline begins, with ';' before the frames for drop-frame counting; by default
        the film's own.

    Raises
    ------
    ExportError
        If the film has no rate and none is given, or the one that is given is none.
    MediaError
        If the start does not exist at this rate.
    """
    found = media.frame_rate if rate is None else parse_rate(rate)
    if found is None:
        what = "no picture" if not media.has_picture else "a variable one without a usual rate"
        raise ExportError(
            f"frame rate: {what}, wanted a rate for the timeline; give that of your project with --rate 25"
        )
    own = media.timecode
    shift = round(own.frames / own.rate * found) if own else round(Fraction(media.part_start) * found)
    drop = own is not None and own.drop and can_drop(found)
    begin = Timecode(shift, found, drop) if start is None else Timecode.parse(start, found)
    end = media.picture_end if media.picture_end is not None else media.duration
    length = max(1, round(Fraction(end) * found))
    return FrameClock(found, begin, shift, length, _note(media, frames, found))


def parse_rate(text: str) -> Fraction:
    """Read a frame rate.

    Raises
    ------
    ExportError
        If it is none.

    Examples
    --------
    >>> parse_rate("29.97"), parse_rate("25"), parse_rate("24000/1001")
    (Fraction(30000, 1001), Fraction(25, 1), Fraction(24000, 1001))
    """
    found = _RATE.fullmatch(text.strip())
    whole = Fraction(found[1]) / int(found[2] or 1) if found and int(found[2] or 1) else Fraction(0)
    if not 1 <= whole <= _FASTEST:
        raise ExportError(
            f"frame rate: {text[:40]!r}, wanted frames a second from 1 to {_FASTEST}; "
            f"{', '.join(SMPTE_RATES)} for instance"
        )
    return next((r for r in SMPTE_RATES.values() if abs(r / whole - 1) < _NAMED), whole)


def rate_name(rate: Fraction) -> str:
    """Return a rate as people write it.

    Examples
    --------
    >>> rate_name(Fraction(24000, 1001)), rate_name(Fraction(25, 2))
    ('23.976', '12.5')
    """
    return next((name for name, one in SMPTE_RATES.items() if one == rate), f"{float(rate):.6g}")


def check_rate(clock: FrameClock, carried: Collection[Fraction], what: str) -> None:
    """Refuse a rate that a format does not have.

    Raises
    ------
    ExportError
        If the clock's rate is none of `carried`.
    """
    if clock.rate not in carried:
        raise ExportError(
            f"{what}: {rate_name(clock.rate)} frames a second, wanted one of "
            f"{', '.join(rate_name(rate) for rate in sorted(carried))}; export to otio, which has every "
            "rate, or give the rate of your timeline with --rate"
        )


def _note(media: Media, frames: Track | None, rate: Fraction) -> str:
    """Return what to say where the film's frames do not lie on the timeline's; '' where they do."""
    own = media.frame_rate
    if not media.has_picture or (not media.variable and own == rate):
        return ""
    name = rate_name(rate)
    if not media.variable and own is not None:
        return (
            f"The film has {rate_name(own)} frames a second and the timeline {name}: "
            "each time is on the nearest frame."
        )
    off = _farthest(frames, media.time_base, rate)
    far = f"; a frame of the film is at most {off * 1000:.0f} ms from it" if off is not None else ""
    return f"The film's rate varies: each time is on the nearest of {name} frames a second{far}."


def _farthest(frames: Track | None, base: Fraction | None, rate: Fraction) -> float | None:
    """Return how far a frame of the film is from one of the timeline, s at most."""
    if frames is None or base is None or not len(frames):
        return None
    import numpy as np

    ticks = frames.values
    places = (ticks - ticks[0]) * float(base * rate)
    return float(np.abs(places - np.rint(places)).max() / float(rate))
