"""What must come together for a clause to speak of raw vocals."""

from __future__ import annotations

from onetake.core.frame import Frame

RAW_VOCALS = (
    Frame(("no effect", "voice"), lacks=("instrument", "effect on someone"), within=2),
    Frame(("no effect",), subject=("voice",), lacks=("instrument", "effect on someone")),
    Frame(("bare", "voice"), lacks=("instrument",), within=1),
    Frame(("bare",), subject=("voice",), lacks=("instrument",), within=1),
    Frame(("whisper to scream",), subject=("voice", "person")),
    Frame(("wide dynamics", "voice")),
    Frame(("nothing at all", "to do to")),
    Frame(
        ("treatment", "voice"),
        lacks=("instrument", "spared", "effect on someone"),
        only_denied=True,
        denies=True,
        within=6,
    ),
    Frame(("strong treatment", "voice"), lacks=("instrument", "spared"), denies=True, within=6),
    Frame(("treatment", "spared", "voice"), lacks=("instrument",)),
    Frame(("processed", "voice"), lacks=("instrument",), within=4, denies=True),
    Frame(("processed",), subject=("voice",), lacks=("instrument",), denies=True),
    Frame(("pitch correction",), lacks=("instrument",), denies=True),
    Frame(
        ("no effect",),
        subject=("delivery",),
        lacks=("instrument", "effect on someone", "the picture"),
        within=2,
    ),
    Frame(
        ("no effect", "voice"),
        subject=("voice", "film", "viewer", "mix", "person"),
        lacks=("instrument", "effect on someone", "the picture"),
        within=6,
        only_asserted=True,
    ),
    Frame(
        ("treatment",),
        subject=("voice", "delivery"),
        lacks=("instrument", "spared", "effect on someone"),
        only_denied=True,
        denies=True,
    ),
    Frame(
        ("processed", "voice"),
        subject=("film", "mix", "person"),
        lacks=("instrument", "the picture"),
        denies=True,
        only_asserted=True,
        within=6,
    ),
    Frame(
        ("strong treatment",),
        subject=("strong treatment",),
        beside=Frame(("voice",)),
        lacks=("instrument", "spared"),
        denies=True,
        only_asserted=True,
    ),
)
