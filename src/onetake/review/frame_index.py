"""The frames of all claims, looked up by their first concept: most are ruled out once for a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.language.frames import check_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.claim import Claim
    from onetake.core.frame import Frame


class FrameIndex:
    """The frames of claims.

    Examples
    --------
    >>> from onetake.claims import CLAIMS
    >>> index = FrameIndex()
    >>> index.add(0, CLAIMS[0])
    >>> list(index.possible(set()))
    []
    """

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[int, int, str, Frame]]] = {}
        self._count = 0

    def add(self, order: int, claim: Claim) -> None:
        """Add the frames of a claim, whose place in the register is `order`.

        Raises
        ------
        ClaimError
            If a frame names a concept that the lexicon lacks.
        """
        for frame in claim.frames:
            check_names(frame)
            entry = (self._count, order, claim.id, frame)
            self._by_first.setdefault(frame.concepts[0], []).append(entry)
            self._count += 1

    def possible(self, concepts: set[str]) -> Iterator[tuple[int, str, Frame]]:
        """Yield place, claim and frame where all concepts of a frame are among those given, as added."""
        found = [
            entry
            for name in concepts & self._by_first.keys()
            for entry in self._by_first[name]
            if concepts.issuperset(entry[3].concepts)
        ]
        found.sort(key=lambda entry: entry[0])
        for _, order, claim, frame in found:
            yield order, claim, frame
