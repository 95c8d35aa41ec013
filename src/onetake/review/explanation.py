"""Explain in words how a phrase stands: the figure, its limit and chance level, and the times to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import Match
    from onetake.core.verdict import Evidence, Verdict

MOST_EVIDENCE = 3
"""Moments of a verdict that are named; the page shows all. Set by hand."""
_INSTANT = 0.05
"""Seconds; a shorter span is named by its start alone: the times are written to a tenth."""


def format_figures(verdict: Verdict) -> str:
    """Return the measured figure with its limit and chance level; empty where nothing was measured.

    Examples
    --------
    >>> from onetake.core.verdict import Verdict
    >>> format_figures(Verdict("dark-voids", "It is dark.", "holds", "So.", 0.4213, 0.3, "share", chance=0.1))
    'measured 0.421 share, limit 0.3 share, by chance 0.1 share'
    """
    named = (("measured", verdict.measured), ("limit", verdict.limit), ("by chance", verdict.chance))
    if verdict.measured is None:
        return ""
    return ", ".join(
        f"{name} {value:.3g} {verdict.unit}".rstrip() for name, value in named if value is not None
    )


def format_time(seconds: float) -> str:
    """Return minutes and seconds to a tenth.

    Examples
    --------
    >>> format_time(83.25), format_time(3600.0), format_time(59.96)
    ('1:23.2', '60:00.0', '1:00.0')
    """
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 / 10:04.1f}"


def describe_evidence(evidence: Evidence) -> str:
    """Return where to look and what is visible there."""
    until = "" if evidence.end - evidence.start < _INSTANT else f"-{format_time(evidence.end)}"
    return f"{format_time(evidence.start)}{until} {evidence.says}"


def explain_match(match: Match) -> str:
    """Return how a phrase stands and why, in one paragraph.

    Examples
    --------
    >>> from onetake.core.checked import Match
    >>> from onetake.core.verdict import Verdict
    >>> verdict = Verdict("one-take", "It is one shot.", "fails", "There is a cut.", 0.1, 0.5, "link")
    >>> explain_match(Match("one-take", 3, 14, "never is one", True, False, "borne out", verdict))
    'borne out, as it denies "It is one shot." There is a cut. (one-take: measured 0.1 link, limit 0.5 link)'
    """
    verdict = match.verdict
    if match.standing == "not judged":
        return _not_judged(match)
    how = match.standing + (", said with reserve" if match.hedged else "")
    what = f'as it denies "{verdict.says}"' if match.negated else f'as it says "{verdict.says}"'
    if match.amount:
        what = f'as to "{match.amount}":'
    elif match.compared:
        what = f'as to "{match.compared}":'
    if match.compared:
        what = f'as to "{match.compared}":'
    if match.part is not None and match.part.start is not None and match.part.end is not None:
        what = f"in {format_time(match.part.start)}-{format_time(match.part.end)}, {what}"
    figures = ": ".join(filter(None, (match.claim, format_figures(verdict))))
    moments = "; ".join(describe_evidence(e) for e in verdict.evidence[:MOST_EVIDENCE])
    return f"{how}, {what} {verdict.because} ({figures})" + (f" Look at {moments}" if moments else "")


def _not_judged(match: Match) -> str:
    """Return how the words of an unsure reading were read; their verdict would be 'contradicted'."""
    what = "denies" if match.negated else "says"
    return (
        f'reads as if it {what} "{match.verdict.says}": not judged, as {match.sure:.0%} of such readings '
        f"are right ({match.claim})"
    )
