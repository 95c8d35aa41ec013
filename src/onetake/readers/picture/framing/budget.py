"""The budget of the looks for people, in milliseconds of a price list.

It is never counted by the clock, so that the same film gives the same people on every machine and with any
length of the blocks.
"""

from __future__ import annotations

import numpy as np

INCOME = 0.40
"""ms of the price list that each frame adds; a frame counts as a 24th of a second at least. Set by hand, for
the cost in docs/explanation/framing.md."""
LOAN = 30.0
"""ms that may be borrowed. Set by hand, for the cost in docs/explanation/framing.md."""
OWED = 1.1
"""Prices of a search up to which there may be debt while bodies are looked for. Set by hand; no measured
source."""
DEBT = 45.0
"""ms of debt beyond which nothing more is counted: the searches that every shot is sure of would otherwise
leave nothing for a long shot that follows them. Set by hand; no measured source."""
SAVINGS = 20.0
"""ms that may be saved. Set by hand, for the cost in docs/explanation/framing.md."""
START = 45.0
"""ms that a film starts with. Set by hand, for the cost in docs/explanation/framing.md."""
BODIES = 3.5
"""Price of a look of `BodySearch`, ms."""
FIND = 14.0
"""Price of a search for faces in a whole frame of 16:9, ms; measured: docs/explanation/framing.md."""
COARSE_SHARE = 0.7
"""Price of a search in coarse steps of size over that of a fine one; measured:
docs/explanation/framing.md."""
CLOSE = 1.8
"""Price of a close look, ms; measured: docs/explanation/framing.md."""
STEP = 0.05
"""Price of following a face for a step, ms; measured: docs/explanation/framing.md."""
GATE = 0.03
"""Price of the rest of a frame, ms; measured: docs/explanation/framing.md."""


class Budget:
    """An account of milliseconds."""

    def __init__(self) -> None:
        self._credit = START
        self._t = -np.inf

    def earn(self, t: float) -> None:
        """Add the income of a frame at `t`, s."""
        waited = 24 * (t - self._t) if np.isfinite(self._t) else 1.0
        self._t = t
        earned = INCOME * min(max(1.0, waited), 48.0) - GATE
        self._credit = min(max(SAVINGS, self._credit), self._credit + earned)

    def pay(self, price: float) -> None:
        """Subtract a price, ms."""
        self._credit = max(self._credit - price, -DEBT)

    def allows(self, loan: float = 0.0) -> bool:
        """Return whether something may be bought while up to `loan` ms are borrowed."""
        return self._credit >= -loan
