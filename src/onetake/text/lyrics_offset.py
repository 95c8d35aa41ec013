"""Offsets of lyrics as people write them: seconds, or a clock time with a sign."""

from __future__ import annotations

import re

from onetake.core.errors import TextError

_SECONDS = re.compile(r"([+-]?)(\d{1,6}(?:[.,]\d{1,6})?)\s*s?")
_CLOCK = re.compile(r"([+-]?)(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2}(?:[.,]\d{1,6})?)")


def parse_offset(text: str) -> float:
    """Return the seconds of '2.5', '-3600', '-01:00:00' or '+1:30.5'.

    Raises
    ------
    TextError
        If it is none of these.

    Examples
    --------
    >>> parse_offset("-01:00:00"), parse_offset("+1:30.5"), parse_offset("2,5")
    (-3600.0, 90.5, 2.5)
    """
    text = text.strip().replace("\u2212", "-")
    if m := _SECONDS.fullmatch(text):
        sign, seconds = m[1], float(m[2].replace(",", "."))
    elif m := _CLOCK.fullmatch(text):
        sign, seconds = m[1], 3600 * int(m[2] or 0) + 60 * int(m[3]) + float(m[4].replace(",", "."))
    else:
        raise TextError(
            f"lyrics offset: {text!r}, wanted seconds or a time such as 2.5, -3600 or -01:00:00; "
            "above 0 makes the lines later"
        )
    return -seconds if sign == "-" else seconds


def clock_text(seconds: float) -> str:
    """Return seconds as people read them on a clock.

    Examples
    --------
    >>> clock_text(3601.25), clock_text(-21.0)
    ('1:00:01.2', '-0:21.0')
    """
    sign, tenths = ("-" if seconds < 0 else ""), round(abs(seconds) * 10)
    minutes, rest = divmod(tenths, 600)
    hours = f"{minutes // 60}:{minutes % 60:02}" if minutes >= 60 else f"{minutes}"
    return f"{sign}{hours}:{rest / 10:04.1f}"
