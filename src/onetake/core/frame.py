"""Frame: concepts that together in one clause say a claim, in whatever order and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from onetake.core.errors import ClaimError


@dataclass(frozen=True, slots=True)
class Frame:
    """What must come together in one clause for it to say a claim.

    `Frame(("camera", "come closer", "roll"))` is said by *the camera spirals towards them*, *spinning, the
    lens closes in* and *towards them twists the camera*: the words of each concept are in the lexicon.

    Raises
    ------
    ClaimError
        If it names no concept.
    """

    concepts: tuple[str, ...]
    """Names in `onetake.language.lexicon`; each must occur in the clause, in any order."""
    subject: tuple[str, ...] = ()
    """The clause must be about one of these; *it* and *this* stand for what was spoken of before."""
    lacks: tuple[str, ...] = ()
    """Concepts of which none may occur in the clause."""
    amount: Literal["one", "many"] | None = None
    """How many of the first concept: *a single shot*, *dozens of shots*; None where any number will do."""
    denies: bool = False
    """Whether it says the contrary of the claim."""
    only_denied: bool = False
    """Whether it says something only where it is denied: *the camera does not move*."""
    only_asserted: bool = False
    """Whether its denial says nothing: *no jump cuts* does not say *no cuts*."""
    across: bool = False
    """Whether all but the first may be in a clause that goes on with *until*, *and* or *as*."""
    within: int = 8
    """Counted words between the first and the last of the concepts, at most."""
    beside: Frame | None = None
    """What another clause of the sentence must say, not denied: *they go on* **while the camera leaves**."""

    def __post_init__(self) -> None:
        if not self.concepts:
            raise ClaimError("frame: no concepts, wanted at least one name of the lexicon")

    def is_silent(self, *, denied: bool) -> bool:
        """Return whether it says nothing where it is denied, or where it is not."""
        return self.only_asserted if denied else self.only_denied
