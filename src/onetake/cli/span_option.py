"""The option that chooses a part of a stored reading: `--span 0:30-1:00`."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from onetake.core.errors import TrackError

Span = Annotated[
    str | None,
    typer.Option(
        "--span",
        metavar="START-END",
        help="Judge only this part of the film (0:30-1:00, 90-120, 2:00- for the rest).",
        show_default=False,
    ),
]
BEYOND = 1.0
"""Seconds by which an end may lie behind the film's: players show whole seconds, rounded up."""


def parse_span(text: str, duration: float) -> tuple[float, float]:
    """Return the part that was asked for, s, of a film of `duration` s.

    Raises
    ------
    MediaError
        If one of the two is no time.
    TrackError
        If it is no part, is empty, or lies outside of the film.

    Examples
    --------
    >>> parse_span("0:30-1:00", 75.2), parse_span("1:00-", 75.2), parse_span("70-76", 75.2)
    ((30.0, 60.0), (60.0, 75.2), (70.0, 75.2))
    """
    from onetake.decode.selection import parse_time

    first, dash, last = re.sub("[\N{EN DASH}\N{EM DASH}]", "-", text).strip().partition("-")
    if not dash or not first.strip():
        raise TrackError(f"--span {text[:40]}: no part of a film, wanted START-END; try 0:30-1:00")
    start = parse_time(first, "--span")
    end = parse_time(last, "--span") if last.strip() else duration
    if not start < end <= duration + BEYOND or start >= duration:
        raise TrackError(
            f"--span {text[:40]}: {start:g} to {end:g} s, wanted a start before the end, within the film's "
            f"{duration:.1f} s; try 0-{duration / 2:.0f}"
        )
    return start, min(end, duration)
