"""What must come together for a clause to speak of colour and darkness: frames of the palette's claims."""

from __future__ import annotations

from onetake.core.frame import Frame

_SEEN = ("film", "palette", "picture", "image", "take")

DREARY = (
    Frame(("palette", "dreary"), within=5),
    Frame(("picture", "dreary"), within=3),
    Frame(("colour gone",), lacks=("vivid",)),
    Frame(("palette", "shaded"), within=4),
    Frame(("palette", "drab hue"), subject=("palette",), lacks=("to change", "vivid", "bright hue")),
    Frame(("nothing but grey",), subject=("film", "picture", "palette"), lacks=("to change", "bright hue")),
    Frame(("palette", "vivid"), denies=True, within=5),
    Frame(("picture", "vivid"), denies=True, within=3),
    Frame(("riot of colour",), denies=True, only_asserted=True),
    Frame(("vivid hue",), denies=True, only_asserted=True),
    Frame(("to pop",), subject=("colours",), denies=True),
)
BLANKET = (
    Frame(("palette", "same", "whole film")),
    Frame(("palette", "whole film"), lacks=("to change", "vivid")),
    Frame(("black and white", "whole film")),
    Frame(("palette", "to cover", "whole film")),
    Frame(("hue name", "to cover", "whole film")),
    Frame(("hue name", "same", "whole film"), subject=("film", "picture", "palette", "hue name")),
    Frame(("colour and none",), denies=True, only_asserted=True),
    Frame(("graded differently",), denies=True, only_asserted=True),
    Frame(("to change",), subject=("palette",), denies=True),
    Frame(("to change", "palette"), subject=_SEEN, denies=True, only_asserted=True, within=3),
    Frame(("each part", "of its own", "palette"), denies=True, only_asserted=True, within=6),
    Frame(("to change", "hue name"), subject=("film", "palette", "image"), denies=True, within=3),
    Frame(("palette", "same"), subject=("palette",), within=5),
)
VOIDS = (
    Frame(("void",)),
    Frame(("dark corner",), only_denied=True),
    Frame(("darkness", "to swallow"), within=7),
    Frame(("dark", "hard to see"), across=True, within=10),
    Frame(("darkness", "hard to see"), within=10),
    Frame(("darkness", "much of it")),
    Frame(("darkness", "deep"), within=3),
    Frame(("bright",), subject=("picture", "film", "place"), denies=True, only_asserted=True),
)
