"""What must come together for a clause to speak of the camera: frames of its three claims."""

from __future__ import annotations

from onetake.core.frame import Frame

SPIRAL = (
    Frame(("to spiral", "camera"), lacks=("away",)),
    Frame(("to turn round", "closer"), subject=("camera", "take", "film", "image")),
    Frame(("to spiral", "closer")),
)
LURK = (
    Frame(("to move", "slow"), subject=("camera",), lacks=("still",)),
    Frame(("to move", "always"), subject=("camera",)),
    Frame(("to lurk",), subject=("camera",)),
    Frame(("camera", "to lurk"), within=3),
    Frame(("to stop",), subject=("camera",), denies=True, within=4),
    Frame(("still",), subject=("camera", "take", "image"), denies=True),
    Frame(("camera", "still"), denies=True, within=3),
    Frame(("frantic",), subject=("camera",), denies=True),
    Frame(("to move",), subject=("camera",), lacks=("closer", "away", "frantic"), only_denied=True),
)
REVEAL = (
    Frame(("away", "to reveal")),
    Frame(("away", "the set")),
    Frame(("away",), subject=("camera",), only_denied=True),
    Frame(("to reveal", "the set"), subject=("camera", "film", "take", "image"), lacks=("dark",)),
)
