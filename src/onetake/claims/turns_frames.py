"""What must come together for a clause to speak of turns, and of a scene that goes on."""

from __future__ import annotations

from onetake.core.frame import Frame

_SAID = ("line", "exchange", "voice")

CLOCKWORK = (
    Frame(("to trade lines", "on the beat"), lacks=("off the beat",)),
    Frame(("to trade lines", "every few bars"), within=6),
    Frame(("to trade", "line", "every few bars"), within=4),
    Frame(("to trade lines", "like tennis"), lacks=("stereo field", "sides")),
    Frame(("every few bars", "on the beat"), subject=("person", *_SAID)),
    Frame(("to alternate", "every few bars"), subject=("person", *_SAID), within=4),
    Frame(("to land", "on the beat"), subject=("line", "exchange"), lacks=("off the beat",)),
    Frame(("on the beat",), subject=("exchange",), lacks=("off the beat", "rhythm of speech")),
    Frame(("like tennis",), subject=("line", "exchange"), lacks=("stereo field", "sides")),
    Frame(("line", "like tennis"), lacks=("camera", "stereo field", "sides")),
    Frame(("to alternate", "on the beat"), subject=("person", *_SAID)),
    Frame(
        ("to overlap",),
        subject=("person",),
        lacks=("more than two", "large cast", "third voice"),
        denies=True,
    ),
    Frame(("to talk", "on the beat", "to alternate"), subject=("person",)),
    Frame(("to trade lines", "off the beat"), denies=True),
    Frame(("line", "on the beat"), lacks=("off the beat", "editing", "cut", "to cut"), within=2),
    Frame(("off the beat",), subject=("line", "exchange"), lacks=("rhythm of speech",), denies=True),
    Frame(("to talk", "off the beat"), subject=("person",), denies=True),
    Frame(
        ("exchange", "on the beat"), lacks=("off the beat", "cut", "editing", "rhythm of speech"), within=6
    ),
    Frame(("regular",), subject=("exchange",), lacks=("off the beat", "rhythm of speech"), within=4),
    Frame(("regular", "exchange"), lacks=("off the beat", "rhythm of speech"), within=3),
    Frame(("to trade lines", "regular"), lacks=("off the beat", "rhythm of speech"), within=8),
    Frame(("exchange", "like tennis"), lacks=("off the beat", "stereo field", "sides"), within=4),
    Frame(("to trade lines",), subject=("person", *_SAID), beside=Frame(("on the beat",))),
    Frame(
        ("like tennis",),
        subject=("film", "person"),
        lacks=("camera", "mix", "stereo field", "sides"),
        within=4,
    ),
    Frame(
        ("off the beat", "exchange"), lacks=("rhythm of speech",), denies=True, only_asserted=True, within=4
    ),
    Frame(("off the beat", "to trade lines"), denies=True, only_asserted=True, within=8),
    Frame(
        ("off the beat",),
        subject=("person",),
        beside=Frame(("to trade lines",)),
        denies=True,
        only_asserted=True,
    ),
    Frame(("to overlap",), subject=("line", "voice", "exchange"), denies=True, only_asserted=True),
    Frame(
        ("to alternate", "regular"), subject=("person", *_SAID), lacks=("off the beat", "rhythm of speech")
    ),
)
_CAMERA_LEAVES = Frame(("to leave them",), subject=("viewpoint", "camera", "we"), only_asserted=True)
GOES_ON = (
    Frame(("to go on",), subject=("person", "exchange", "the scene"), beside=_CAMERA_LEAVES),
    Frame(("to notice",), subject=("person",), beside=_CAMERA_LEAVES, denies=True, only_denied=True),
    Frame(
        ("to stop talking",), subject=("person", "exchange", "the scene"), beside=_CAMERA_LEAVES, denies=True
    ),
    Frame(("to abandon mid",), subject=("viewpoint",)),
    Frame(("to go on", "camera", "to leave them"), subject=("person", "exchange", "the scene"), within=14),
    Frame(("to go on",), subject=("viewer",), beside=_CAMERA_LEAVES),
    Frame(
        ("to notice", "camera", "to leave them"),
        subject=("person",),
        denies=True,
        only_denied=True,
        within=10,
    ),
    Frame(("to go on", "camera gone"), across=True, within=14),
    Frame(
        ("to go on",), subject=("person", "exchange", "the scene", "viewer"), beside=Frame(("camera gone",))
    ),
)
