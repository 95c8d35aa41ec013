"""What must come together for a clause to speak of composition."""

from __future__ import annotations

from onetake.core.frame import Frame

SYMMETRICAL = (
    Frame(("symmetry",), subject=("framing", "picture", "shots", "image", "camera"), lacks=("the song",)),
)
