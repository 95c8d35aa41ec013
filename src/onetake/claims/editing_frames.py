"""What must come together for a clause to speak of cuts: frames of one take and of hidden cuts."""

from __future__ import annotations

from onetake.core.frame import Frame

_CUTTING = ("film", "camera", "editing", "director")
_FILMED = ("film", "take", "camera", "editing")

ONE_TAKE = (
    Frame(("take",), amount="one", lacks=("brief", "supposed")),
    Frame(("sequence shot", "whole length")),
    Frame(("sequence shot",), subject=("film", "we")),
    Frame(("filmed", "sequence shot"), within=4),
    Frame(("uncut",), subject=("film", "take")),
    Frame(("take", "unbroken"), lacks=("shots", "supposed"), within=5),
    Frame(("filmed", "in one go"), within=4),
    Frame(("filmed", "unbroken"), lacks=("shots",), within=4),
    Frame(("take", "to last", "whole length")),
    Frame(("take", "long"), subject=("film",), lacks=("shots",), within=2),
    # Cuts: that there are none says the claim; that there are none of a kind, or not many, says nothing.
    Frame(("cut",), lacks=("hidden", "to hide", "kind of cut", "plenty", "hardly"), denies=True),
    Frame(("to cut",), subject=_CUTTING, lacks=("hardly", "another work"), denies=True, only_asserted=True),
    # *It is not edited in a hurry* denies the hurry alone.
    Frame(
        ("to cut",), subject=_CUTTING, lacks=("hardly", "another work", "fast"), denies=True, only_denied=True
    ),
    Frame(("kind of cut",), lacks=("hidden", "to hide"), denies=True, only_asserted=True),
    Frame(("cut", "plenty"), lacks=("hidden",), denies=True, only_asserted=True, within=3),
    Frame(("cut up",), denies=True, only_asserted=True),
    Frame(("to crosscut",), subject=(*_FILMED, "director", "we"), denies=True, only_asserted=True),
    Frame(("take",), amount="many", denies=True, only_asserted=True),
    Frame(("succession", "take"), denies=True, only_asserted=True, within=3),
    Frame(("image", "to change", "every moment"), denies=True, only_asserted=True),
    Frame(("image", "to last", "brief"), lacks=("hardly",), denies=True, only_asserted=True),
    Frame(("take", "to last", "brief"), denies=True, only_asserted=True),
    Frame(("take", "shorter"), denies=True, only_asserted=True, within=4),
    Frame(("editing", "fast"), denies=True, only_asserted=True, within=5),
    # Said only by being denied.
    Frame(("any editing", "to follow"), denies=True, only_asserted=True, within=3),
    Frame(("any editing", "on the beat"), denies=True, only_asserted=True, within=4),
    Frame(("any editing",), denies=True, only_denied=True, lacks=("fast", "kind of cut", "hardly", "plenty")),
    Frame(("any editing", "to intervene"), denies=True, only_denied=True),
    # An order has no subject: 'do not cut', 'avoid cuts'.
    Frame(("to cut",), denies=True, only_denied=True, lacks=("fast", "kind of cut", "hardly", "plenty")),
    Frame(("to stop filming",), subject=("camera",), denies=True, only_denied=True),
    Frame(("break",), subject=_FILMED, denies=True, only_denied=True),
    Frame(("filmed", "break"), denies=True, only_denied=True, within=4),
    Frame(("to interrupt",), subject=("take", "camera"), denies=True, only_denied=True),
    Frame(("take", "long", "whole length")),
    Frame(("one camera pass",)),
    Frame(("filmed", "in one"), within=3),
    Frame(("editor idle",)),
    Frame(
        ("chopped up",),
        subject=("film", "take", "editing", "camera", "story", "the scene"),
        denies=True,
        only_asserted=True,
    ),
    Frame(("chopped up", "film"), denies=True, only_asserted=True, within=6),
    Frame(("to hop between shots",), denies=True, only_asserted=True),
    Frame(("no more than a moment",), denies=True, only_asserted=True),
    Frame(("short",), subject=("shots",), denies=True, only_asserted=True),
    Frame(("short", "shots"), denies=True, only_asserted=True, within=2),
    Frame(("to cut", "every moment"), lacks=("another work",), denies=True, only_asserted=True),
    Frame(("break", "take"), denies=True, only_denied=True, within=6),
    Frame(("break", "image"), denies=True, only_denied=True, within=6),
    Frame(("montage",), denies=True, only_denied=True, lacks=("fast",)),
)
HIDDEN_CUT = (
    Frame(("seam", "hidden"), within=4),
    Frame(("seam", "to hide"), within=5),
    Frame(("take", "trick"), within=5, only_asserted=True),
    Frame(("supposed", "take"), within=3, only_asserted=True),
    Frame(("to stitch", "takes"), only_asserted=True),
    Frame(("to stitch well",), only_asserted=True),
    Frame(("join", "to see"), lacks=("dress",), within=6, only_asserted=True),
    Frame(("join",), lacks=("dress", "hidden", "to hide"), only_asserted=True),
    Frame(("where they cut",)),
    Frame(("to suspect", "seam"), within=5, only_asserted=True),
    Frame(("genuine take",), denies=True, only_asserted=True),
    Frame(("suspected cut",), only_asserted=True),
)
