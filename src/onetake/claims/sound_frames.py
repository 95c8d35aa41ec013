"""What must come together for a clause to speak of voices, turns, the beat, the mix and the room."""

from __future__ import annotations

from onetake.core.frame import Frame

TWO_VOICES = (
    Frame(("two", "person", "conversation"), lacks=("crowd",)),
    Frame(("two", "voice"), lacks=("crowd",), within=3),
    Frame(("two", "person", "alone"), lacks=("crowd",), within=4),
    Frame(("two", "person", "only one"), within=8),
)
CLOCKWORK = (
    Frame(("to trade", "on the beat")),
    Frame(("line", "on the beat"), subject=("line", "person", "voice"), within=8),
    Frame(("conversation", "on the beat"), within=6),
)
PINBALL = (
    Frame(("to bounce", "sides"), subject=("voice", "line", "person", "conversation")),
    Frame(("voice", "sides", "to bounce")),
    Frame(("line", "sides", "to bounce")),
    Frame(("mono",), subject=("voice", "line", "mix"), denies=True),
)
STEADY = (
    Frame(("beat", "steady"), within=5),
    Frame(("to waver",), subject=("beat",), denies=True),
    Frame(("beat", "unsteady"), within=3, denies=True),
)
LIGHTLY_ECHOED = (
    Frame(("echo", "light amount"), lacks=("heavy amount",), within=3),
    Frame(("voice", "echoing", "light amount")),
    Frame(("voice", "bone dry"), denies=True),
    Frame(("voice", "echo", "heavy amount"), denies=True),
)
RAW_VOCALS = (
    Frame(("voice", "no effect"), within=5),
    Frame(("voice", "processed"), denies=True),
)
GOES_ON = (
    Frame(("to go on", "to leave them", "camera")),
    Frame(("person", "to go on", "camera", "away")),
    Frame(("conversation", "to go on", "camera", "away")),
)
