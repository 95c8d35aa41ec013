"""What must come together for a clause to speak of places and of tight framing."""

from __future__ import annotations

from onetake.core.frame import Frame

_OURS = ("film", "story", "camera", "we", "take", "vignettes")

VIGNETTES = (
    Frame(("vignettes",), lacks=("outside the film",)),
    Frame(("list of places",), lacks=("outside the film", "line", "beat")),
    Frame(("place", "many"), lacks=("outside the film", "space", "palette", "graded differently"), within=3),
    Frame(("tour of places",), lacks=("outside the film", "take"), only_asserted=True),
    Frame(("no two alike",), lacks=("outside the film",), only_asserted=True),
    Frame(("location",), amount="many", lacks=("outside the film",), only_asserted=True),
    Frame(("far place",), amount="many", subject=_OURS, lacks=("outside the film",), only_asserted=True),
    Frame(("to change",), subject=("location",), only_denied=True),
    Frame(("each part", "of its own", "place"), within=5),
    Frame(("in one place", "to take place"), denies=True, only_asserted=True),
    Frame(("in one place", "filmed"), denies=True, only_asserted=True),
    Frame(("in one place",), subject=_OURS, denies=True, only_asserted=True),
    Frame(("in one place", "to stay"), denies=True, only_asserted=True),
    Frame(("only one place",), lacks=("still",), denies=True, only_asserted=True),
    Frame(("to stay", "home", "whole film"), lacks=("beat", "line"), denies=True, only_asserted=True),
    Frame(("place", "to leave"), lacks=("room for it", "camera", "still"), only_denied=True, within=5),
    Frame(
        ("to take place", "home room"),
        subject=("story", "film", "we", "the scene"),
        denies=True,
        only_asserted=True,
        within=4,
    ),
    Frame(("to shift", "place"), lacks=("outside the film", "palette", "home"), only_asserted=True, within=5),
    Frame(("to shift",), subject=("location",), lacks=("outside the film",), only_asserted=True),
    Frame(("each part", "different place")),
    Frame(("from place to place",), only_asserted=True, lacks=("outside the film",)),
)
CLAUSTROPHOBIC = (
    Frame(
        ("tight",),
        lacks=("darkness", "voice", "echo"),
        subject=("framing", "film", "picture", "close-up", "place", "take", "walls"),
    ),
    Frame(("tight", "framing"), within=6),
    Frame(("tightly", "framing"), lacks=("wide",), within=2),
    Frame(("face", "to fill", "framing"), within=8),
    Frame(("nothing but", "close-up"), within=2),
    Frame(("locked in the frame",)),
    Frame(("so close",), subject=("camera", "close-up", "face"), only_asserted=True),
    Frame(("so close", "face"), subject=("camera", "we", "film"), only_asserted=True, within=4),
    Frame(("wide", "framing"), lacks=("wide shot",), denies=True, only_asserted=True, within=2),
    Frame(("wide shot", "nothing but"), denies=True, only_asserted=True, lacks=("close-up",), within=5),
    Frame(("wide shot", "plenty"), denies=True, only_asserted=True, lacks=("close-up",), within=4),
    Frame(("space", "person"), denies=True, only_asserted=True, within=4),
    Frame(("distance",), subject=("camera", "framing", "film", "we"), denies=True, only_asserted=True),
    Frame(
        ("tight",),
        subject=("film", "we", "person", "framing", "story"),
        only_asserted=True,
        lacks=("dress", "darkness", "the song", "the story"),
    ),
    Frame(
        ("tight", "person"),
        lacks=("dress", "darkness", "the song", "the story"),
        only_asserted=True,
        within=5,
        subject=("framing", "film", "camera", "take", "picture"),
    ),
    Frame(("so close",), subject=("film", "we", "framing", "viewer", "take", "image"), only_asserted=True),
    Frame(("so close", "camera"), only_asserted=True, within=6),
    Frame(("so close", "framing"), only_asserted=True, within=4),
    Frame(
        ("space",),
        subject=("framing", "film", "take", "camera", "picture", "wide shot"),
        denies=True,
        only_asserted=True,
    ),
    Frame(("wide",), subject=("framing",), denies=True, only_asserted=True, within=3),
    Frame(("space", "framing"), denies=True, only_asserted=True, within=5),
    Frame(("trapped", "close-up"), lacks=("the song", "the story"), within=10),
    Frame(("trapped", "framing"), lacks=("the song", "the story"), within=8),
    Frame(
        ("feeling of confinement",),
        lacks=("the song", "the story"),
        subject=("framing", "film", "close-up", "we", "viewer", "take", "place"),
    ),
    Frame(("space",), subject=("person",), lacks=("voice",), denies=True, only_asserted=True),
    Frame(("trapped", "tiny place"), lacks=("the song", "the story"), only_asserted=True, within=5),
)
