"""How often Python looks for garbage."""

from __future__ import annotations

import gc

OFTEN = 20_000
"""New objects from which Python looks for garbage; its default is 700. Set by hand: with it a tenth of the
time that loading all modules takes goes into looks that find nothing (docs/explanation/decoding.md)."""


def collect_rarely() -> None:
    """Look for garbage at every `OFTEN` new objects; nothing here makes much of it.

    For a process of onetake's own, at its beginning; a program that imports onetake keeps its own choice.
    """
    gc.set_threshold(OFTEN)
