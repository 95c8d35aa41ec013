"""What an interrupted command has kept: the last thing that it stored, for the message on Ctrl-C."""

from __future__ import annotations

NOTHING = "nothing was stored or changed"


class Kept:
    """One sentence part that says what is on the disk now; commands update it as they work."""

    def __init__(self) -> None:
        self.says = NOTHING


KEPT = Kept()
"""Of the command that runs."""
