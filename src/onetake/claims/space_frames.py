"""What must come together for a clause to speak of the room round voices."""

from __future__ import annotations

from onetake.core.frame import Frame

_ECHO = ("instrument",)

LIGHTLY_ECHOED = (
    Frame(("echo", "light amount", "voice"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "light amount", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("echoing", "light amount"), subject=("voice", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("light room", "voice"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "light amount"), subject=("person",), lacks=("heavy amount", *_ECHO)),
    Frame(("bone dry",), subject=("person",), lacks=_ECHO, denies=True),
    Frame(("to hear the room", "voice"), lacks=_ECHO),
    Frame(("to be in", "small room"), subject=("voice",), lacks=_ECHO, within=3),
    Frame(("echo", "voice"), lacks=("heavy amount", "light amount", *_ECHO), only_denied=True),
    Frame(("echo", "light amount"), lacks=("heavy amount", *_ECHO), beside=Frame(("voice",))),
    Frame(("bone dry",), subject=("line",), lacks=_ECHO, denies=True),
    Frame(("echo", "light amount"), subject=("voice", "line"), lacks=("heavy amount", *_ECHO)),
    Frame(("echo", "on someone"), lacks=_ECHO, only_denied=True),
    Frame(("dry", "voice"), lacks=_ECHO, within=2, denies=True),
    Frame(("dry",), subject=("voice",), lacks=_ECHO, denies=True),
    Frame(("echo", "heavy amount", "voice"), lacks=("light amount", *_ECHO), denies=True),
    Frame(("echo", "heavy amount", "line"), lacks=("light amount", *_ECHO), denies=True),
    Frame(("huge space",), subject=("voice",), lacks=_ECHO, denies=True),
    Frame(("to hear the room",), subject=("viewer", "film", "voice"), lacks=_ECHO, only_asserted=True),
    Frame(
        ("echo", "light amount"), subject=("film", "mix", "viewer"), lacks=("heavy amount", *_ECHO), within=6
    ),
    Frame(("echo", "light amount", "delivery"), lacks=("heavy amount", *_ECHO)),
    Frame(
        ("echo", "heavy amount"),
        subject=("voice", "line", "delivery"),
        lacks=("light amount", *_ECHO),
        denies=True,
    ),
    Frame(("huge space",), subject=("line", "delivery"), lacks=_ECHO, denies=True, only_asserted=True),
    Frame(("huge space",), subject=("person",), lacks=_ECHO, denies=True, only_asserted=True),
    Frame(
        ("a huge room",), subject=("voice", "line", "delivery"), lacks=_ECHO, denies=True, only_asserted=True
    ),
    Frame(
        ("echo",),
        subject=("film", "mix", "viewer", "voice"),
        lacks=("heavy amount", "light amount", *_ECHO),
        only_denied=True,
    ),
    Frame(
        ("small room", "to sound like"),
        subject=("voice", "person", "line"),
        lacks=("heavy amount", *_ECHO, "dry"),
        within=6,
    ),
    Frame(("reverb",), lacks=("heavy amount", "not the voice", *_ECHO), only_denied=True),
    Frame(
        ("echo", "light amount"),
        lacks=("heavy amount", *_ECHO),
        beside=Frame(("to sound",), subject=("person",)),
    ),
    Frame(("light room", "line"), lacks=("heavy amount", *_ECHO)),
)
