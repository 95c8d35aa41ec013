"""Judge a critic's number: 'three cuts' against the cuts of the film."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.statement import Quantity, Statement
from onetake.core.verdict import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.track import Track
    from onetake.core.verdict import Outcome
    from onetake.language.quantity_found import QuantityFound
    from onetake.language.sentence import ParsedSentence
    from onetake.review.counts import Counted

EXACT = 10
"""Up to so many a critic counts, and above it estimates. Set by hand; no measured source."""
ROUNDED = 0.15
"""Share by which an estimate, or a length in minutes, may be off. Set by hand; no measured source."""
_CLAIMS = {
    "cuts": "one-take",
    "shots": "one-take",
    "seconds without a cut": "one-take",
    "cuts a minute": "one-take",
    "places": "vignettes",
    "voices": "two-voices",
    "people": "two-voices",
}
"""The claim that an amount belongs to."""


def attach_amounts(
    made: Sequence[Statement], sentence: ParsedSentence, found: Sequence[QuantityFound]
) -> list[Statement]:
    """Return the statements, each with the amount of its clause that its claim is about.

    Two people are what `two-voices` says, so that is no amount of its own, and *one take* counts no cuts.
    """
    out: list[Statement] = []
    for one in made:
        near = [
            q
            for q in found
            if _CLAIMS[q.of] == one.claim
            and _in_clause_of(sentence, q, one)
            and not (q.of in ("people", "voices") and q.low == 2)
            and not (q.of in ("cuts", "shots") and one.claim == "one-take" and not one.denied)
        ]
        out.append(replace(one, amount=_quantity(sentence, near[0])) if near else one)
    return out


def judge_amount(amount: Quantity, claim: str, tracks: Mapping[str, Track]) -> Verdict:
    """Return whether the film has as many as is said.

    Up to ten are taken at their word, more within 15 %, and a length without a cut is at least as long.
    """
    from onetake.review.counts import COUNTS

    counted = COUNTS[amount.of](tracks)
    says = f"The number said, {amount.words!r}, is right."
    if counted is None:
        return Verdict(claim, says, "inapplicable", f"It was not measured how many {amount.of} there are.")
    if amount.of == "cuts a minute":
        return _judge_few(amount, claim, says, counted)
    low, high = amount.low, amount.high
    if amount.of == "seconds without a cut":
        low, high = low * (1 - ROUNDED), None
    elif low > EXACT:
        low, high = low * (1 - ROUNDED), None if high is None else high * (1 + ROUNDED)
    outcome = _compare(counted.low, counted.high, low, high)
    number = _range_words(counted.low, counted.high)
    because = f"{number} {counted.noun if number != '1' else counted.one} measured."
    if amount.of == "seconds without a cut":
        because = f"The longest stretch without a cut lasts {counted.low:.1f} s."
    unit = "s" if amount.of == "seconds without a cut" else "count"
    return Verdict(claim, says, outcome, because, counted.low, amount.low, unit, evidence=counted.evidence)


def _judge_few(amount: Quantity, claim: str, says: str, counted: Counted) -> Verdict:
    """Judge *hardly a cut*: contradicted from twice the cuts a minute that are few, open in between."""
    few = amount.high or 0.0
    outcome: Outcome = "holds" if counted.high <= few else "fails" if counted.low > 2 * few else "undecided"
    because = (
        f"{counted.low:.1f} cuts a minute are measured; up to {few:g} are few, and more than {2 * few:g} not."
    )
    return Verdict(claim, says, outcome, because, counted.low, few, "1/min", evidence=counted.evidence)


def _range_words(low: float, high: float) -> str:
    if low == high:
        return f"{low:.0f}"
    return f"At least {low:.0f}" if high == float("inf") else f"{low:.0f} to {high:.0f}"


def _compare(least: float, most: float, low: float, high: float | None) -> Outcome:
    top = float("inf") if high is None else high
    if low <= least and most <= top:
        return "holds"
    return "fails" if most < low or least > top else "undecided"


def _in_clause_of(sentence: ParsedSentence, q: QuantityFound, one: Statement) -> bool:
    """Return whether an amount and a statement's words belong to one clause."""
    at = next((i for i, t in enumerate(sentence.tokens) if t.end >= one.end), None)
    if at is None:
        return False
    own, counted = sentence.clause_of[at], sentence.clause(q.last_word)
    if q.of == "seconds without a cut" and counted.parent == own and counted.opener in ("that", "which"):
        return True  # 'one shot that lasts four minutes'
    return counted.number in sentence.beside(own)


def _quantity(sentence: ParsedSentence, q: QuantityFound) -> Quantity:
    start, end = sentence.tokens[q.first_word].start, sentence.tokens[q.last_word].end
    return Quantity(q.of, q.low, q.high, sentence.text[start:end])
