"""The options that choose what of a film is read: streams, a part, a rate, a time code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from onetake.decode.selection import Selection

Video = Annotated[
    int | None, typer.Option("--video", metavar="N", help="Read the N-th video stream.", show_default=False)
]
Audio = Annotated[
    str | None,
    typer.Option(
        "--audio",
        metavar="N|LANG",
        help="Read the N-th sound stream, or the one of a language (eng).",
        show_default=False,
    ),
]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="T",
        help="Begin at this time of the film (90, 1:30, 1:00:30.5); all times count from there.",
        show_default=False,
    ),
]
To = Annotated[
    str | None, typer.Option("--to", metavar="T", help="End at this time of the film.", show_default=False)
]
Rate = Annotated[
    str | None,
    typer.Option(
        "--rate",
        metavar="FPS",
        help="Frames a second of numbered images or a raw stream.",
        show_default=False,
    ),
]
StartTimecode = Annotated[
    str | None,
    typer.Option(
        "--timecode",
        metavar="HH:MM:SS:FF",
        help="Time code of the film's first frame; by default that of the file.",
        show_default=False,
    ),
]


def parse_selection(
    video: int | None,
    audio: str | None,
    start: str | None,
    end: str | None,
    rate: str | None,
    timecode: str | None,
) -> Selection | None:
    """Return what was chosen, None where nothing was.

    Raises
    ------
    MediaError
        If a choice cannot be understood; one sentence that names the option.
    """
    if not any(given is not None for given in (video, audio, start, end, rate, timecode)):
        return None
    from onetake.decode.selection import Selection, parse_rate, parse_stream, parse_time

    return Selection(
        video=video,
        audio=None if audio is None else parse_stream(audio),
        start=0.0 if start is None else parse_time(start, "--from"),
        end=None if end is None else parse_time(end, "--to"),
        rate=None if rate is None else parse_rate(rate),
        timecode=timecode,
    )
