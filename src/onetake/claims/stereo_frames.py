"""What must come together for a clause to speak of voices that change sides."""

from __future__ import annotations

from onetake.core.frame import Frame

_SAID = ("line", "exchange", "voice")

PINBALL = (
    Frame(("to bounce", "stereo field"), subject=_SAID, lacks=("visible",)),
    Frame(("to bounce", "sides"), subject=_SAID, lacks=("visible",)),
    Frame(("voice", "to bounce", "stereo field"), lacks=("visible",), within=6),
    Frame(("line", "to bounce", "stereo field"), lacks=("visible",), within=6),
    Frame(("voice", "to bounce", "sides"), lacks=("visible",), subject=("mix", "person"), within=6),
    Frame(("line", "to bounce", "sides"), lacks=("visible",), subject=("mix", "person"), within=6),
    Frame(("panned",), subject=_SAID, lacks=("instrument", "in the centre")),
    Frame(("panned", "voice"), lacks=("instrument", "visible", "in the centre"), within=6),
    Frame(("panned", "line"), lacks=("instrument", "visible"), within=6),
    Frame(
        ("own side", "other side"),
        subject=(*_SAID, "person", "mix", "song", "viewer"),
        lacks=("visible", "instrument"),
    ),
    Frame(("mix", "by turns", "on the left", "on the right"), lacks=("visible", "instrument")),
    Frame(("line", "by turns", "on the left", "on the right"), lacks=("visible", "instrument")),
    Frame(("voice", "on the left", "on the right"), lacks=("visible", "instrument")),
    Frame(
        ("own side",),
        subject=(*_SAID, "person"),
        lacks=("visible", "instrument"),
        beside=Frame(("other side",)),
    ),
    Frame(("in mono",), subject=("film", "mix", "person", *_SAID), denies=True),
    Frame(("to be mixed", "in the centre"), subject=("person",), lacks=("visible",), denies=True, within=3),
    Frame(("voice", "to leave the centre", "in the centre"), lacks=("visible",), only_denied=True, within=6),
    Frame(("mono", "mix"), lacks=("visible", "to stray"), within=4, denies=True),
    Frame(("mono",), subject=("mix", *_SAID), lacks=("to stray",), denies=True),
    Frame(("mono", "to stray"), only_denied=True, within=3),
    Frame(
        ("in the centre", "both voices"),
        subject=("mix",),
        lacks=("visible", "to leave the centre"),
        denies=True,
    ),
    Frame(
        ("to stay put", "in the centre"), subject=("voice", "line"), lacks=("visible",), within=4, denies=True
    ),
    Frame(
        ("to leave the centre", "in the centre"),
        subject=("voice", "line"),
        lacks=("visible",),
        within=4,
        only_denied=True,
    ),
    Frame(("narrow",), denies=True),
    Frame(("to bounce", "stereo field", "line"), lacks=("visible", "instrument"), within=8),
    Frame(("to bounce", "sides", "line"), lacks=("visible", "instrument"), within=8),
    Frame(
        ("to bounce", "sides"),
        subject=("exchange", "mix"),
        lacks=("visible", "instrument", "camera"),
        within=5,
    ),
    Frame(
        ("to bounce", "stereo field"),
        subject=("exchange", "mix", "film"),
        lacks=("visible", "instrument", "camera"),
        within=6,
    ),
    Frame(("own side", "other side"), lacks=("visible", "instrument", "camera")),
    Frame(
        ("panned",),
        subject=("person", "mix", "film"),
        lacks=("instrument", "visible", "critic", "in the centre"),
        within=5,
    ),
    Frame(("narrow",), subject=("voice", "mix", "line", "film"), denies=True, only_asserted=True),
    Frame(
        ("to stay put", "in the centre"),
        subject=("mix", "exchange"),
        lacks=("visible", "the picture", "camera"),
        within=4,
        denies=True,
        only_asserted=True,
    ),
    Frame(
        ("in the centre", "mix"),
        lacks=("visible", "the picture", "camera", "to leave the centre"),
        within=4,
        denies=True,
        only_asserted=True,
    ),
)
