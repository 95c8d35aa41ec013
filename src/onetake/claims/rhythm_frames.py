"""What must come together for a clause to speak of a steady beat."""

from __future__ import annotations

from onetake.core.frame import Frame

STEADY = (
    Frame(("steady", "beat"), lacks=("not the beat",), within=1),
    Frame(("steady",), subject=("beat",), lacks=("not the beat", "unsteady")),
    Frame(("steady", "gait"), subject=("song", "beat", "film"), within=3),
    Frame(("watch set by", "beat")),
    Frame(("rubato",), subject=("film", "song", "mix", "beat", "person"), denies=True),
    Frame(("to settle",), subject=("beat",), lacks=("not the beat",), only_denied=True),
    Frame(("to let up",), subject=("beat",), lacks=("not the beat",), denies=True, only_denied=True),
    Frame(("to disturb", "beat"), lacks=("not the beat",), within=4, denies=True, only_denied=True),
    Frame(("the same loop", "throughout"), lacks=("not the beat",)),
    Frame(("to waver",), subject=("beat",), lacks=("not the beat",), denies=True),
    Frame(("unsteady", "beat"), lacks=("not the beat",), within=1, denies=True, only_asserted=True),
    Frame(("unsteady",), subject=("beat",), lacks=("not the beat",), denies=True, only_asserted=True),
    Frame(("tempo change",), lacks=("not the beat",), denies=True),
    Frame(
        ("steady", "beat"),
        lacks=("not the beat", "unsteady"),
        within=3,
        subject=("beat", "song", "film", "mix"),
    ),
    Frame(("steady", "beat"), lacks=("not the beat", "unsteady"), within=2),
    Frame(
        ("to let up",), subject=("beat",), lacks=("not the beat", "to waver"), denies=True, only_denied=True
    ),
    Frame(("the same loop", "steady"), lacks=("not the beat",), within=6),
    Frame(("beat", "to let up"), lacks=("not the beat",), denies=True, only_denied=True, within=2),
)
