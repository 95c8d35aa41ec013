"""What must come together for a clause to speak of the camera: frames of its three claims."""

from __future__ import annotations

from onetake.core.frame import Frame

_SEEING = ("camera", "take", "film", "image")

SPIRAL = (
    Frame(("to spiral", "camera"), lacks=("away",)),
    Frame(("to spiral",), subject=("camera", "film"), lacks=("away",), only_denied=True),
    Frame(("to turn round", "closer"), subject=_SEEING, lacks=("away",), across=True),
    Frame(("to spiral", "closer"), subject=(*_SEEING, "we")),
    Frame(("to circle", "tighter"), subject=_SEEING),
    Frame(("to circle", "closer"), subject=("camera",), within=5),
    Frame(("horizon", "level"), within=4, denies=True, only_asserted=True),
    Frame(("to circle", "tighter"), subject=(*_SEEING, "we"), within=10),
    Frame(
        ("to circle", "closer"),
        subject=("camera", "film", "image", "take", "we"),
        lacks=("away",),
        across=True,
    ),
    Frame(("to turn round", "closer"), subject=("we", "the world", "picture"), lacks=("away",), across=True),
    Frame(("to circle", "closer", "camera"), lacks=("away",)),
    Frame(("to turn round", "closer", "camera"), lacks=("away",)),
    Frame(("to spiral", "shot"), lacks=("away",), within=3),
    Frame(("to turn round",), subject=("camera", "image"), lacks=("away",), only_denied=True),
    Frame(("straight in",), subject=("camera",), denies=True, only_asserted=True),
    Frame(("to spiral", "away"), subject=_SEEING, denies=True, only_asserted=True),
    Frame(("twirling",), lacks=("the song", "the story", "dress"), only_denied=True, within=1),
    Frame(("to circle", "camera move"), lacks=("away",), within=3),
    Frame(("to turn round", "camera move"), lacks=("away",), within=3),
)
LURK = (
    Frame(
        ("to move", "slow"),
        subject=("camera",),
        lacks=("still", "closer", "away", "frantic", "to circle", "to leave them", "one move"),
    ),
    Frame(("to move", "always"), subject=("camera",), lacks=("frantic", "to circle")),
    Frame(
        ("to creep",),
        subject=("camera",),
        lacks=("frantic", "closer", "away", "still", "to leave them", "one move"),
    ),
    Frame(("camera", "in motion"), lacks=("frantic",), within=5),
    Frame(("in motion",), subject=("camera",), lacks=("frantic",)),
    Frame(("to lurk",), subject=("camera",), lacks=("to leave them", "away")),
    Frame(("camera", "to lurk"), lacks=("to leave them", "away"), within=3),
    Frame(("to move", "like an intruder"), subject=("camera", "film")),
    Frame(("to stop",), subject=("camera",), lacks=("to stop filming",), denies=True, within=4),
    Frame(
        ("still",), subject=("camera", "take", "image"), lacks=("in motion",), denies=True, only_asserted=True
    ),
    Frame(("camera", "still"), lacks=("in motion",), denies=True, only_asserted=True, within=3),
    Frame(("still", "shot"), denies=True, only_asserted=True, within=2),
    Frame(("filmed", "fixed position"), denies=True, only_asserted=True, within=5),
    Frame(("fixed position",), subject=("film",), denies=True, only_asserted=True),
    Frame(("frantic",), subject=("camera",), denies=True, only_asserted=True),
    Frame(
        ("to move at all",),
        subject=("camera", "image"),
        lacks=("closer", "away", "frantic"),
        only_denied=True,
    ),
    Frame(("to move at all", "camera"), lacks=("closer", "away", "frantic"), only_denied=True, within=1),
    Frame(("camera movement",), lacks=("frantic",), only_denied=True),
    Frame(("camera", "to move", "always"), lacks=("frantic", "closer", "away"), within=6),
    Frame(
        ("camera", "to move", "slow"),
        lacks=("still", "closer", "away", "frantic", "to circle", "to spiral", "one move"),
        within=5,
    ),
    Frame(
        ("slow",),
        subject=("camera",),
        lacks=(
            "still",
            "closer",
            "away",
            "frantic",
            "the world",
            "to circle",
            "to spiral",
            "to turn round",
            "one move",
        ),
        within=3,
    ),
    Frame(("fixed position",), subject=("take", "camera", "image", "we"), denies=True, only_asserted=True),
    Frame(("fixed position", "camera"), denies=True, only_asserted=True, within=3),
    Frame(("camera shake",), denies=True, only_asserted=True),
    Frame(("frantic", "camera"), lacks=("editing",), denies=True, only_asserted=True, within=3),
    Frame(("to lurk",), subject=("take",), only_asserted=True),
)
REVEAL = (
    Frame(("away", "to reveal"), across=True, within=12),
    Frame(("away", "to show"), subject=(*_SEEING, "we"), across=True, within=10),
    Frame(("away", "the set"), across=True),
    Frame(("to widen", "to reveal"), subject=_SEEING, across=True, within=10),
    Frame(("to widen", "to show"), subject=_SEEING, across=True, within=10),
    Frame(("away",), subject=("camera",), only_denied=True),
    Frame(("to reveal", "the set"), subject=("camera", "film", "take", "image"), lacks=("dark",)),
    Frame(("to show", "the set"), subject=("we", *_SEEING), only_denied=True, within=4),
    Frame(("to reveal", "film set"), across=True, within=8),
    Frame(("away", "the end", "to show"), lacks=("the song",), across=True),
    Frame(("gear", "to reveal", "the end"), within=8),
    Frame(("the end", "close-up of it"), subject=_SEEING, denies=True, only_asserted=True, within=3),
    Frame(("the end", "the set", "to reveal"), across=True, lacks=("gear",), within=12),
    Frame(("away", "the end", "the set"), across=True, within=14),
    Frame(("to widen", "the set"), across=True, within=12),
    Frame(("the set",), subject=("the set",), only_denied=True, beside=Frame(("to reveal",))),
    Frame(("the set", "to reveal"), only_denied=True, within=4),
    Frame(("big reveal",), lacks=("the story",), only_denied=True),
    Frame(("pull back", "film gear"), across=True, only_asserted=True, within=14),
)
