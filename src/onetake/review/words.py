"""Say in words how a phrase stands: the figure with its limit and chance, and the seconds to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.checked import Match
    from onetake.core.verdict import Evidence, Verdict

MOST_EVIDENCE = 3
"""Moments that one verdict names; the page shows them all."""


def figure(verdict: Verdict) -> str:
    """Return the measured figure with its limit and chance level; empty where nothing was measured.

    Examples
    --------
    >>> from onetake.core.verdict import Verdict
    >>> figure(Verdict("dark-voids", "It is dark.", "holds", "So.", 0.4213, 0.3, "share", chance=0.1))
    'measured 0.421 share, limit 0.3 share, by chance 0.1 share'
    """
    named = (("measured", verdict.measured), ("limit", verdict.limit), ("by chance", verdict.chance))
    if verdict.measured is None:
        return ""
    return ", ".join(
        f"{name} {value:.3g} {verdict.unit}".rstrip() for name, value in named if value is not None
    )


def moment(seconds: float) -> str:
    """Return minutes and seconds to a tenth.

    Examples
    --------
    >>> moment(83.25), moment(3600.0), moment(59.96)
    ('1:23.2', '60:00.0', '1:00.0')
    """
    tenths = round(seconds * 10)
    return f"{tenths // 600}:{tenths % 600 / 10:04.1f}"


def look(evidence: Evidence) -> str:
    """Say where to look and what is to be seen there."""
    until = "" if evidence.end - evidence.start < 0.05 else f"-{moment(evidence.end)}"
    return f"{moment(evidence.start)}{until} {evidence.says}"


def account(match: Match) -> str:
    """Say how a phrase stands and why, in one paragraph.

    Examples
    --------
    >>> from onetake.core.checked import Match
    >>> from onetake.core.verdict import Verdict
    >>> verdict = Verdict("one-take", "It is one shot.", "fails", "There is a cut.", 0.1, 0.5, "link")
    >>> account(Match("one-take", 3, 14, "never is one", True, False, "borne out", verdict))
    'borne out, as it denies "It is one shot." There is a cut. (one-take: measured 0.1 link, limit 0.5 link)'
    """
    verdict = match.verdict
    how = match.standing + (", said with reserve" if match.hedged else "")
    what = f'as it denies "{verdict.says}"' if match.negated else f'as it says "{verdict.says}"'
    told = ": ".join(filter(None, (match.claim, figure(verdict))))
    seen = "; ".join(look(e) for e in verdict.evidence[:MOST_EVIDENCE])
    return f"{how}, {what} {verdict.because} ({told})" + (f" Look at {seen}" if seen else "")
