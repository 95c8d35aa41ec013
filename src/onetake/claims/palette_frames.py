"""What must come together for a clause to speak of colour and darkness: frames of the palette's claims."""

from __future__ import annotations

from onetake.core.frame import Frame

DREARY = (
    Frame(("palette", "dreary"), within=5),
    Frame(("picture", "dreary"), within=3),
    Frame(("colour gone",)),
    Frame(("palette", "shaded"), within=4),
    Frame(("palette", "vivid"), denies=True, within=5),
    Frame(("picture", "vivid"), denies=True, within=3),
)
BLANKET = (
    Frame(("palette", "same", "whole film")),
    Frame(("palette", "whole film"), lacks=("to change", "vivid")),
    Frame(("black and white", "whole film")),
    Frame(("palette", "to cover", "whole film")),
    Frame(("to change",), subject=("palette",), denies=True),
    Frame(("palette", "same"), subject=("palette",), within=5),
)
VOIDS = (
    Frame(("void",)),
    Frame(("darkness", "to swallow"), within=7),
    Frame(("dark", "hard to see")),
    Frame(("darkness", "much of it")),
    Frame(("darkness", "deep"), within=3),
    Frame(("bright",), subject=("picture", "film", "place"), denies=True),
)
