"""What must come together for a clause to speak of voices, turns, the beat, the mix and the room."""

from __future__ import annotations

from onetake.core.frame import Frame

_SAID = ("line", "exchange", "voice")

TWO_VOICES = (
    Frame(("two people", "exchange"), lacks=("more than two", "made it"), within=6),
    Frame(("two people", "nobody but"), lacks=("more than two", "made it", "camera"), within=3),
    Frame(("two people", "alone"), lacks=("more than two", "made it"), within=4),
    Frame(("two people", "to talk"), lacks=("made it",), beside=Frame(("alone",))),
    Frame(("two people", "one room"), lacks=("more than two", "to leave", "made it")),
    Frame(("nobody else", "the pair"), lacks=("made it",), within=8),
    Frame(("two people", "to be heard"), lacks=("more than two", "made it"), subject=("viewer",), within=3),
    Frame(("alone", "to go on"), subject=("two people",)),
    Frame(("alone",), subject=("two people",)),
    Frame(("the only ones",), subject=("two people", "the pair")),
    Frame(("two people", "only one"), lacks=("more than two", "made it"), within=4),
    Frame(("two people", "not just"), within=4, denies=True),
    Frame(("cast", "two people"), within=4),
    Frame(("third voice", "to join in"), lacks=("made it",), within=6, denies=True),
    Frame(("second voice", "to join in"), within=6, only_denied=True),
    Frame(("more than two",), lacks=("made it",), denies=True),
    Frame(("choir", "to join in"), within=6, denies=True),
    Frame(("monologue",), subject=("film", "song"), denies=True),
    Frame(("one voice only", "to be heard"), within=6, denies=True),
)
CLOCKWORK = (
    Frame(("to trade lines", "on the beat"), lacks=("off the beat",)),
    Frame(("to trade lines", "every few bars"), within=6),
    Frame(("to trade", "line", "every few bars"), within=4),
    Frame(("to trade lines", "like tennis")),
    Frame(("every few bars", "on the beat"), subject=("person", *_SAID)),
    Frame(("to alternate", "every few bars"), subject=("person", *_SAID), within=4),
    Frame(("to land", "on the beat"), subject=("line", "exchange"), lacks=("off the beat",)),
    Frame(("on the beat",), subject=("exchange",), lacks=("off the beat",)),
    Frame(("like tennis",), subject=("line", "exchange")),
    Frame(("line", "like tennis"), lacks=("camera",)),
    Frame(("to alternate", "on the beat"), subject=("person", *_SAID)),
    Frame(("to overlap",), subject=("person",), denies=True),
    Frame(("to talk", "on the beat", "to alternate"), subject=("person",)),
    Frame(("to trade lines", "off the beat"), denies=True),
    Frame(("off the beat",), subject=("line", "exchange"), denies=True),
    Frame(("to talk", "off the beat"), subject=("person",), denies=True),
)
PINBALL = (
    Frame(("to bounce", "stereo field"), subject=_SAID, lacks=("visible",)),
    Frame(("to bounce", "sides"), subject=_SAID, lacks=("visible",)),
    Frame(("voice", "to bounce", "stereo field"), lacks=("visible",), within=6),
    Frame(("line", "to bounce", "stereo field"), lacks=("visible",), within=6),
    Frame(("voice", "to bounce", "sides"), lacks=("visible",), subject=("mix", "person"), within=6),
    Frame(("line", "to bounce", "sides"), lacks=("visible",), subject=("mix", "person"), within=6),
    Frame(("panned",), subject=_SAID, lacks=("instrument",)),
    Frame(("panned", "voice"), lacks=("instrument", "visible"), within=6),
    Frame(("panned", "line"), lacks=("instrument", "visible"), within=6),
    Frame(
        ("own side", "other side"), subject=(*_SAID, "person", "mix", "song"), lacks=("visible", "instrument")
    ),
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
    Frame(("to stay", "in the centre"), subject=("voice", "line"), lacks=("visible",), within=4, denies=True),
    Frame(
        ("to leave the centre", "in the centre"),
        subject=("voice", "line"),
        lacks=("visible",),
        within=4,
        only_denied=True,
    ),
    Frame(("narrow",), denies=True),
)
STEADY = (
    Frame(("steady", "beat"), lacks=("story",), within=1),
    Frame(("steady",), subject=("beat",), lacks=("story", "unsteady")),
    Frame(("steady", "gait"), subject=("song", "beat", "film"), within=3),
    Frame(("watch set by", "beat")),
    Frame(("to settle",), subject=("beat",), lacks=("story",), only_denied=True),
    Frame(("to let up",), subject=("beat",), lacks=("story",), denies=True, only_denied=True),
    Frame(("to disturb", "beat"), lacks=("story",), within=4, denies=True, only_denied=True),
    Frame(("the same loop", "throughout"), lacks=("story",)),
    Frame(("to waver",), subject=("beat",), lacks=("story",), denies=True),
    Frame(("unsteady", "beat"), lacks=("story",), within=1, denies=True),
    Frame(("unsteady",), subject=("beat",), lacks=("story",), denies=True),
    Frame(("tempo change",), lacks=("story",), denies=True),
)
_ECHO = ("instrument",)
LIGHTLY_ECHOED = (
    Frame(("echo", "light amount", "voice"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "light amount", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("echoing", "light amount"), subject=("voice", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("light room", "voice"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "light amount"), subject=("person",), lacks=("heavy amount", *_ECHO)),
    Frame(("bone dry",), subject=("person",), lacks=_ECHO, denies=True),
    Frame(("to hear the room", "voice"), lacks=_ECHO),
    Frame(("to be in", "small room"), subject=("voice",), lacks=_ECHO, within=3),
    Frame(("echo", "voice"), lacks=("heavy amount", "light amount", *_ECHO), only_denied=True),
    Frame(("echo", "light amount"), lacks=("heavy amount", *_ECHO), beside=Frame(("voice",))),
    Frame(("bone dry",), subject=("line",), lacks=_ECHO, denies=True),
    Frame(("echo", "light amount"), subject=("voice", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "on someone"), lacks=_ECHO, only_denied=True),
    Frame(("dry", "voice"), lacks=_ECHO, within=2, denies=True),
    Frame(("dry",), subject=("voice",), lacks=_ECHO, denies=True),
    Frame(("echo", "heavy amount", "voice"), lacks=("light amount", *_ECHO), denies=True),
    Frame(("echo", "heavy amount", "line"), lacks=("light amount", *_ECHO), denies=True),
    Frame(("huge space",), subject=("voice",), lacks=_ECHO, denies=True),
)
RAW_VOCALS = (
    Frame(("no effect", "voice"), lacks=("instrument",), within=2),
    Frame(("no effect",), subject=("voice",), lacks=("instrument",)),
    Frame(("bare", "voice"), lacks=("instrument",), within=1),
    Frame(("bare",), subject=("voice",), lacks=("instrument",), within=1),
    Frame(("whisper to scream",), subject=("voice", "person")),
    Frame(("wide dynamics", "voice")),
    Frame(("nothing at all", "to do to")),
    Frame(("treatment", "voice"), lacks=("instrument", "spared"), only_denied=True, denies=True, within=6),
    Frame(("strong treatment", "voice"), lacks=("instrument", "spared"), denies=True, within=6),
    Frame(("treatment", "spared", "voice"), lacks=("instrument",)),
    Frame(("processed", "voice"), lacks=("instrument",), within=4, denies=True),
    Frame(("processed",), subject=("voice",), lacks=("instrument",), denies=True),
    Frame(("pitch correction",), lacks=("instrument",), denies=True),
)
_CAMERA_LEAVES = Frame(("to leave them",), subject=("viewpoint",))
GOES_ON = (
    Frame(("to go on",), subject=("person", "exchange", "the scene"), beside=_CAMERA_LEAVES),
    Frame(("to notice",), subject=("person",), beside=_CAMERA_LEAVES, denies=True, only_denied=True),
    Frame(
        ("to stop talking",), subject=("person", "exchange", "the scene"), beside=_CAMERA_LEAVES, denies=True
    ),
    Frame(("to abandon mid",), subject=("viewpoint",)),
)
