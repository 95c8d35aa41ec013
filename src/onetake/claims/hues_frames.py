"""What must come together for a clause to speak of hue."""

from __future__ import annotations

from onetake.core.frame import Frame

_MIXED = ("dress", "a photograph", "colour and none", "graded differently", "to change", "each part")

BLACK_AND_WHITE = (
    Frame(
        ("no colour at all",),
        subject=("film", "picture", "image", "shots", "palette"),
        lacks=_MIXED,
        within=3,
    ),
    Frame(("no colour at all", "film"), lacks=_MIXED, within=3),
    Frame(
        ("in no colour",),
        subject=("film", "picture", "image", "shots", "director", "camera", "we"),
        lacks=_MIXED,
    ),
)
_HELD = ("dress", "camera", "place", "a photograph")

SHIFTS = (
    Frame(("colour and none",), lacks=("dress",), only_asserted=True),
    Frame(("to change",), subject=("palette",), lacks=_HELD),
)
ONE_HUE = (
    Frame(("one hue", "to cover"), lacks=("to change", "vivid", "each part", *_HELD), within=6),
    Frame(("one hue", "whole film"), lacks=("to change", "vivid", "each part", *_HELD)),
)
