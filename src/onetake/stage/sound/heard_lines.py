"""A line as it was really spoken, with the time of each word."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HeardWord:
    """One word with its times on the film's clock, s."""

    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True)
class HeardLine:
    """One line of one voice."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    voice: str
    text: str
    labels: tuple[str, ...]
    """What the line does to the other: 'attack', 'name-calling', 'apology', ..."""
    delivery: str
    """'spoken', 'rapped' or 'sung'."""
    words: tuple[HeardWord, ...]
    """In order; empty where the times of the words are not known."""


def overlaps(one: HeardLine, other: HeardLine) -> bool:
    """Whether two lines are heard at once."""
    return one.start < other.end and other.start < one.end


def clock(seconds: float, point: str, digits: int, *, hours: bool) -> str:
    """Return a time as subtitles and lyrics write it.

    Parameters
    ----------
    seconds : float
        0 or more; rounded, not cut.
    point : str
        The decimal sign.
    digits : int
        Decimals.
    hours : bool
        Whether hours come first; without, minutes go beyond 59.

    Examples
    --------
    >>> clock(3661.5, ",", 3, hours=True), clock(59.999, ".", 2, hours=False)
    ('01:01:01,500', '01:00.00')
    """
    scale = 10**digits
    ticks = round(seconds * scale)
    whole, part = divmod(ticks, scale)
    minutes, second = divmod(whole, 60)
    front = f"{minutes // 60:02d}:{minutes % 60:02d}" if hours else f"{minutes:02d}"
    return f"{front}:{second:02d}{point}{part:0{digits}d}"
