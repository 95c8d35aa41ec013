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
    Frame(("palette", "vivid"), lacks=("black and white",), denies=True, within=5),
    Frame(("picture", "vivid"), lacks=("black and white",), denies=True, within=3),
    Frame(("riot of colour",), denies=True, only_asserted=True),
    Frame(("vivid hue",), denies=True, only_asserted=True),
    Frame(("to pop",), subject=("colours",), denies=True),
    Frame(("picture", "nothing but grey"), lacks=("to change", "bright hue", "vivid"), within=6),
    Frame(("nothing but grey",), only_asserted=True, lacks=("to change", "bright hue", "vivid", "dress")),
    Frame(("dreary",), subject=("palette",), lacks=("vivid",), within=4),
    Frame(("drab hue",), subject=("palette", "picture"), lacks=("to change", "vivid", "bright hue", "dress")),
    Frame(("picture", "shaded"), lacks=("dress",), within=2),
    Frame(("vivid",), subject=("palette", "colours"), denies=True),
    Frame(
        ("plain bright",),
        subject=("film", "picture", "palette", "colours"),
        lacks=("the song", "bright"),
        denies=True,
        within=3,
    ),
    Frame(
        ("drab looking", "film"),
        lacks=("the song", "the story", "to change", "vivid", "whole film"),
        within=2,
        only_asserted=True,
    ),
    Frame(
        ("drab looking", "home"),
        lacks=("the song", "the story", "to change", "vivid", "dress"),
        within=1,
        only_asserted=True,
    ),
    Frame(
        ("drab looking",),
        subject=("colours", "picture"),
        lacks=("the song", "the story", "to change", "vivid", "dress"),
        within=3,
    ),
    Frame(("drab looking", "colours"), lacks=("to change", "vivid", "dress"), within=3, only_asserted=True),
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
    Frame(("one palette", "to cover"), lacks=("to change", "vivid", "each part"), within=6),
    Frame(("one palette", "whole film"), lacks=("to change", "vivid", "each part")),
    Frame(("palette", "same", "to cover"), lacks=("to change", "vivid", "each part"), within=6),
    Frame(
        ("hue name", "whole film"),
        lacks=("to change", "dress"),
        subject=("film", "picture", "palette", "hue name"),
        within=5,
    ),
    Frame(("palette", "to change", "each part"), denies=True, only_asserted=True),
    Frame(("each part", "of its own", "hue name"), denies=True, only_asserted=True, within=6),
    Frame(("palette", "each part", "of its own"), denies=True, only_asserted=True, within=7),
    Frame(("everything one hue",)),
)
VOIDS = (
    Frame(("void",), lacks=("seam",)),
    Frame(("dark corner",), lacks=("seam", "to hide"), only_denied=True),
    Frame(("darkness", "to swallow"), lacks=("seam",), within=7),
    Frame(("dark", "hard to see"), lacks=("seam",), across=True, within=10),
    Frame(("darkness", "hard to see"), lacks=("seam",), within=10),
    Frame(("darkness", "much of it")),
    Frame(("darkness", "deep"), within=3),
    Frame(("bright",), subject=("picture", "film", "place"), denies=True, only_asserted=True),
    Frame(("dark", "hard to see"), lacks=("seam",), subject=("film", "picture", "we", "viewer"), within=14),
    Frame(("dark corner", "picture"), only_denied=True),
    Frame(("deep", "darkness"), subject=("darkness",), within=6),
    Frame(("bright", "picture"), denies=True, only_asserted=True, within=5),
    Frame(("bright",), subject=("palette",), denies=True, only_asserted=True),
    Frame(("dark", "much of it"), lacks=("seam",), within=6, only_asserted=True),
)
