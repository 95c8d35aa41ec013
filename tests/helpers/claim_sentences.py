"""Sentences labelled with what they say: read from a file, and compared with what is read of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from onetake.claims import CLAIMS
from onetake.review.statements import StatementReader

REVIEWS = Path(__file__).parents[1] / "review"


def labelled(name: str, *, text: int = 0, wanted: int = 1) -> list[tuple[str, str, list[str]]]:
    """Return each sentence of a file of `tests/review` with what it says, and all its columns."""
    lines = (REVIEWS / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[text], row[wanted], row) for row in rows]


@dataclass
class Reading:
    """What is read of labelled sentences: `!claim` where denied, `?claim` where it may be read or not."""

    right: int = 0
    turned: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)
    missed: list[tuple[str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / (self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        return self.right / (self.right + len(self.missed))


class SentencesOn:
    """Reads sentences, and keeps what is said of some claims; others may be said in the same words."""

    def __init__(self, claims: frozenset[str] | set[str]) -> None:
        self._claims = frozenset(claims)
        self._reader = StatementReader(CLAIMS)

    def said(self, text: str) -> set[str]:
        return {"!" * s.denied + s.claim for s in self._reader.find(text) if s.claim in self._claims}

    def compare(self, rows: list[tuple[str, str, list[str]]]) -> Reading:
        made = Reading()
        for text, want, _ in rows:
            words = set(want.split()) - {"-"}
            may = {word[1:] for word in words if word[0] == "?"}
            must, found = {word for word in words if word[0] != "?"}, self.said(text)
            made.right += len(must & found)
            made.missed += [(text, one) for one in sorted(must - found)]
            made.wrong += [(text, one) for one in sorted(found - must - may)]
            made.turned += sum((w[1:] if w[0] == "!" else "!" + w) in found for w in must)
        return made
