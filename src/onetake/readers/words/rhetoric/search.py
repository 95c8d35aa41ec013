"""Look phrases of a class up in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.words.rhetoric.classes import PROOF, Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.language.phrase_set import PhraseSet
    from onetake.readers.words.rhetoric.address import AddressedLine


def phrases_in(line: AddressedLine, phrases: PhraseSet, kind: str, weight: int = PROOF) -> Iterator[Finding]:
    """Yield where one of `phrases` is said; the longest from each word, none within another."""
    i = 0
    found = line.tokens
    while i < len(found):
        hit = phrases.at(found, i) if phrases.begins(found[i]) else None
        if hit is None:
            i += 1
            continue
        yield Finding(kind, hit.first, hit.last, weight)
        i = hit.last + 1
