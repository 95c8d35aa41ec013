"""What must come together for a clause to speak of contrast, and of lights that flash on the beat."""

from __future__ import annotations

from onetake.core.frame import Frame

LOW_KEY = (
    Frame(("lighting", "dimness"), subject=("lighting",), lacks=("voice",), within=4),
    Frame(("hard to see", "darkness"), lacks=("voice", "seam"), only_asserted=True, within=10),
)
CONTRAST = (
    Frame(("strong contrast",)),
    Frame(("weak contrast",), denies=True),
)
ON_THE_BEAT = (
    Frame(("the lights", "to flash", "with the beat"), within=8),
    Frame(("the lights", "with the beat"), within=4),
    Frame(("a flash", "with the beat"), within=5),
    Frame(("to light up", "with the beat"), within=6),
    Frame(("the lights", "to flash", "without the beat"), denies=True, within=8, only_asserted=True),
)
