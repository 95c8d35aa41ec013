"""One verdict of several parts of a film: *in the chorus* speaks of each chorus."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.verdict import Verdict


def agreeing(verdicts: Sequence[Verdict], label: str) -> Verdict:
    """Return what is true of each part: what all verdicts say, else undecided, with how many say what.

    The figure is that of the part that is nearest to its limit; the evidence is that of all, the best of each
    part first.

    Parameters
    ----------
    verdicts : sequence of Verdict
        Those of the parts, in order; at least one, all on one claim.
    label : str
        What the parts are: 'chorus'.

    Examples
    --------
    >>> from onetake.core.verdict import Verdict
    >>> yes, no = (Verdict("one-take", "One shot.", outcome, "Reason.") for outcome in ("holds", "fails"))
    >>> agreeing([yes, yes], "chorus").because
    'In each of the 2 chorus sections. Reason.'
    >>> agreeing([yes, no], "chorus").outcome
    'undecided'
    """
    evidence = tuple(one for rank in zip(*(v.evidence for v in verdicts), strict=False) for one in rank)
    evidence = evidence or tuple(one for v in verdicts for one in v.evidence)
    outcomes = [v.outcome for v in verdicts]
    many = f"{len(verdicts)} {label} sections"
    if len(set(outcomes)) == 1:
        nearest = min(verdicts, key=lambda v: float("inf") if v.margin is None else v.margin)
        return replace(nearest, because=f"In each of the {many}. {nearest.because}", evidence=evidence)
    counts = ", ".join(
        f"{outcomes.count(outcome)} {words}"
        for outcome, words in (
            ("holds", "bear it out"),
            ("fails", "do not"),
            ("undecided", "leave it open"),
            ("inapplicable", "have nothing to judge it by"),
        )
        if outcome in outcomes
    )
    because = f"The {many} differ: {counts}."
    return replace(verdicts[0], outcome="undecided", because=because, measured=None, evidence=evidence)
