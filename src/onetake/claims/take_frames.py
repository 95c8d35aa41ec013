"""What must come together for a clause to say whether voices are the record's."""

from __future__ import annotations

from onetake.core.frame import Frame

_ELSE = ("instrument", "the picture")

NOT_DUBBED = (
    Frame(("sung live", "voice"), lacks=("instrument",), within=6),
    Frame(("sung live",), subject=("voice",), lacks=("instrument",)),
    Frame(("sung live",), subject=("line",), lacks=_ELSE),
    Frame(("sung live",), subject=("person",), lacks=_ELSE),
    Frame(("sung live",), subject=("delivery",), lacks=_ELSE),
    Frame(("dubbed", "voice"), lacks=_ELSE, within=6, denies=True),
    Frame(("dubbed",), subject=("voice",), lacks=_ELSE, denies=True),
    Frame(("dubbed",), subject=("line",), lacks=_ELSE, denies=True),
    Frame(("dubbed",), subject=("delivery",), lacks=_ELSE, denies=True),
    Frame(("to dub", "voice"), lacks=_ELSE, denies=True, within=6),
    Frame(("to dub",), subject=("person", "voice", "film"), lacks=_ELSE, denies=True),
    Frame(("to dub",), lacks=_ELSE, denies=True),
)
