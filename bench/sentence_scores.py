"""Count how well sentences are read: statements, polarity, of which film, of which part, how many."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onetake.language.quotations import quotations
from onetake.review.places_in_time import place_anchor
from onetake.review.sureness import SURE_ENOUGH
from sentence_rows import FILM_LENGTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.statement import Anchor, Measure, Quantity, Statement
    from onetake.review.statements import StatementReader
    from sentence_rows import Expected, Row

OVERLAP = 0.5
"""Two parts of a film are the same if what they share is so much of both together.

Set by hand; no measured source."""
LONG = 10
"""Above this many an amount may be off by a tenth. Set by hand; no measured source."""
COUNTED_BY: dict[Measure, str] = {
    "cuts": "one-take",
    "shots": "one-take",
    "seconds without a cut": "one-take",
    "places": "vignettes",
    "voices": "two-voices",
    "people": "two-voices",
}
"""The claim that an amount belongs to."""


class Score:
    """What was read of some sentences, and how much of it is right."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()

    def add(self, row: Row, reader: StatementReader) -> tuple[set[str], set[str]]:
        """Read and count one sentence; return what was missed in it and what was read wrongly."""
        read = reader.read(row.text, quotations(row.text))
        return self.add_read(row, read.said, read.others)

    def add_read(
        self, row: Row, said: Sequence[Statement], others: Sequence[Statement]
    ) -> tuple[set[str], set[str]]:
        """Count what was read of one sentence; return what was missed and what is wrong."""
        found = {(s.claim, s.denied): s for s in said if s.claim in row.scored}
        aside = {(s.claim, s.denied): s for s in others}
        must = {(one.claim, one.denied) for one in row.must}
        count = self.count
        count["sentences"] += 1
        count["said"] += len(must)
        count["right"] += len(must & found.keys())
        wrong = found.keys() - must - row.may
        count["wrong"] += len(wrong)
        count["turned"] += sum((claim, not denied) in must for claim, denied in wrong)
        count["sentences misread"] += bool(wrong)
        count["sentences accused"] += any(found[one].sure >= SURE_ENOUGH for one in wrong)
        count["sentences right"] += not wrong and must <= found.keys()
        self._add_stance(row, found, aside)
        for one in row.must:
            statement = _same(said, one)
            if statement is not None:
                self._add_details(row, one, statement)
                if row.compared and one is row.must[0]:
                    self.count["compared"] += 1
                    self.count["compared right"] += _compared(statement) == row.compared
        return {_word(one) for one in must - found.keys()}, {_word(one) for one in wrong}

    def _add_stance(
        self,
        row: Row,
        found: dict[tuple[str, bool], Statement],
        aside: dict[tuple[str, bool], Statement],
    ) -> None:
        """Of the claims that were found at all: whether of this film or not is right, in either polarity."""
        here = {claim for claim, _ in found}
        there = {claim: one.about for (claim, _), one in aside.items()}
        wanted = {one.claim for one in row.must}
        elsewhere = {claim for claim, _ in row.elsewhere} - wanted - {claim for claim, _ in row.may}
        self.count["stance"] += len(wanted & (here | there.keys())) + len(elsewhere & (here | there.keys()))
        self.count["stance right"] += len(wanted & here) + len(elsewhere & there.keys() - here)
        self.count["about"] += len(elsewhere & there.keys() - here)
        self.count["about right"] += sum(there[c] == row.about for c in elsewhere & there.keys() - here)

    def _add_details(self, row: Row, one: Expected, statement: Statement) -> None:
        if row.is_timed:
            self.count["span"] += 1
            self.count["span right"] += is_same_part(one.when, statement.when)
        elif statement.when is not None and statement.when.kind != "whole":
            self.count["span not said"] += 1
        both = any(other.claim == one.claim and other.denied != one.denied for other in row.must)
        counted = row.amount is not None and COUNTED_BY[row.amount.of] == one.claim
        if row.amount is not None and counted and (one.denied or not both):
            self.count["amount"] += 1
            found = statement.amount
            self.count["amount right"] += found is not None and is_same_amount(row.amount, found)

    def share(self, part: str, of: str) -> float | None:
        """Return a share of two counts, or None of nothing."""
        return self.count[part] / self.count[of] if self.count[of] else None

    @property
    def precision(self) -> float | None:
        """Return the share of what was read that is right."""
        made = self.count["right"] + self.count["wrong"]
        return self.count["right"] / made if made else None

    @property
    def recall(self) -> float | None:
        """Return the share of what is said that was read."""
        return self.share("right", "said")

    @property
    def polarity(self) -> float | None:
        """Return the share of statements on the right claim that are not turned."""
        made = self.count["right"] + self.count["turned"]
        return self.count["right"] / made if made else None


def _same(said: Sequence[Statement], one: Expected) -> Statement | None:
    same = [s for s in said if (s.claim, s.denied) == (one.claim, one.denied)]
    return max(same, key=lambda s: is_same_part(one.when, s.when), default=None)


def _compared(statement: Statement) -> str:
    """Return degree and other side as a file of sentences has them."""
    one = statement.compared
    return "-" if one is None else f"{one.degree} {one.to}"


def _word(one: tuple[str, bool]) -> str:
    return "!" * one[1] + one[0]


def is_same_part(wanted: Anchor | None, found: Anchor | None) -> bool:
    """Return whether two anchors name the same part, placed in a film of four minutes."""
    if wanted is None or found is None:
        return (found is None or found.kind == "whole") and wanted is None
    if wanted.kind in ("section", "shot") or found.kind in ("section", "shot"):
        names = [(a.kind, a.first, a.label, a.side) for a in (wanted, found)]
        return names[0] == names[1]
    a, b = (place_anchor(one, {}, FILM_LENGTH) for one in (wanted, found))
    if a.start == a.end:
        return b.start <= a.start <= b.end
    shared = min(a.end, b.end) - max(a.start, b.start)
    return shared >= OVERLAP * (max(a.end, b.end) - min(a.start, b.start))


def is_same_amount(wanted: Quantity, found: Quantity) -> bool:
    """Return whether two amounts count the same thing and agree."""
    if wanted.of != found.of:
        return {wanted.of, found.of} == {"people", "voices"} and wanted.low == found.low
    slack = 0.1 * wanted.low if wanted.low > LONG else 0.0
    if wanted.of == "seconds without a cut":
        return abs(found.low - wanted.low) <= slack
    return abs(found.low - wanted.low) <= slack and (found.high is None) == (wanted.high is None)
