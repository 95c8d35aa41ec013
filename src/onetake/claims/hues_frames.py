"""What must come together for a clause to speak of hue."""

from __future__ import annotations

from onetake.core.frame import Frame

BLACK_AND_WHITE = (Frame(("in no colour",), subject=("film", "picture", "image", "shots"), lacks=("dress",)),)
SHIFTS = (Frame(("colour and none",), lacks=("dress",), only_asserted=True),)
