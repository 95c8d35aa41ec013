"""What must come together for a clause to speak of places and of tight framing."""

from __future__ import annotations

from onetake.core.frame import Frame

VIGNETTES = (
    Frame(("vignettes",)),
    Frame(("list of places",)),
    Frame(("place", "many"), within=3),
    Frame(("place",), amount="one", denies=True),
    Frame(("place", "to leave"), only_denied=True, within=5),
)
CLAUSTROPHOBIC = (
    Frame(("tight",), subject=("framing", "film", "picture", "close-up", "place", "take")),
    Frame(("tight", "framing"), within=6),
    Frame(("tightly", "framing"), lacks=("wide",), within=2),
    Frame(("face", "to fill", "framing"), within=8),
    Frame(("wide", "framing"), denies=True, within=2),
)
