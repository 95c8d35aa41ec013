"""What all readers of voices mean by the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


UNSURE = "unsure"
"""Label of a voice whose name, or whose delivery, could not be determined."""
VOICE_NAMES = f"a voice's name, or '{UNSURE}'"
"""What the open labels of voices are."""
STATED = 1.0
"""Confidence of voices that lyrics state to speak together; an overlap that is only heard has less."""
SAME_TURN = 1.0
"""Seconds that a voice may pause within one turn: docs/explanation/turns.md. It was 0.7 s before; 1 s lowers
the diarization error on the AMI development meetings by 3.3 points (docs/explanation/voices.md)."""


SUNG_TURN = 0.5
"""Seconds that a voice may pause within one turn where it sings: pauses of songs are shorter than of talk.
Measured: 0.5 s in place of 1 s raises the mean F of the voices on eight songs by 0.7 points."""


def is_stated(confidence: float) -> bool:
    """Return whether lyrics state that several voices speak together; rounding errors are allowed for."""
    return confidence > STATED - 1e-6


def known_alone(voices: Sequence[str]) -> tuple[str, ...]:
    """Return the voice of a span in which one known voice speaks alone; nothing for others.

    Examples
    --------
    >>> known_alone(["A"]), known_alone(["A", "B"]), known_alone([UNSURE])
    (('A',), (), ())
    """
    return tuple(voices) if len(voices) == 1 and voices[0] != UNSURE else ()
