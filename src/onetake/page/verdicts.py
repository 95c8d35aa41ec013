"""Verdicts as the page prints them: mark and word, the figure beside its limit, the seconds to watch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.page.clean import clip
from onetake.page.doc_links import method_address
from onetake.page.formatting import MARKS, OUTCOMES, limit_figure, moment, named_figure, number
from onetake.page.gauge import gauge

if TYPE_CHECKING:
    from markupsafe import Markup

    from onetake.core.verdict import Evidence, Verdict
    from onetake.page.stills import PageStill, PageStills

LEAD = 1.0
"""Seconds played before and after evidence that is shorter than this, such as a cut. Set by hand."""
MOST_LINKS = 4
"""Evidence links printed for one claim (count); the reading holds all of them. Set by hand."""


@dataclass(frozen=True, slots=True)
class Link:
    """A piece of evidence as a link that plays just these seconds."""

    href: str
    start: float
    end: float
    words: str
    says: str
    value: str
    still: PageStill | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One claim as the page prints it."""

    id: str
    says: str
    outcome: str
    word: str
    mark: str
    measured: str
    """The figure with its unit; `bare` is the same without the unit, for use beside a limit that has it."""
    bare: str
    limit: str
    chance: str
    because: str
    gauge: Markup | None
    source: str
    """Where the limit comes from; '' where it was not given."""
    method: str
    """Address of the page that explains how it is judged; '' where there is none."""
    links: tuple[Link, ...]
    more: int
    """Pieces of evidence that were left out."""


def href(start: float, end: float, claim: str) -> str:
    """Return the address of a moment.

    Examples
    --------
    >>> href(12.4, 18.0, "one-take")
    '#t=12.4,18&claim=one-take'
    """
    times = [f"{t:.3f}".rstrip("0").rstrip(".") for t in ((start, end) if end > start else (start,))]
    return f"#t={','.join(times)}&claim={claim}"


def link(evidence: Evidence, claim: str, stills: PageStills | None) -> Link:
    """Return one piece of evidence as a link; with `stills` it has a still where one is near."""
    start = max(evidence.start, 0.0)
    lead = LEAD if evidence.end - start < LEAD else 0.0
    return Link(
        href(max(start - lead, 0.0), evidence.end + lead, claim),
        start,
        evidence.end,
        moment(start, evidence.end),
        clip(evidence.says, 300),
        named_figure(evidence.value, evidence.unit) if evidence.value is not None else "",
        stills.near((start + min(evidence.end, start + 4)) / 2) if stills is not None else None,
    )


def view(verdict: Verdict, stills: PageStills | None, source: str = "") -> ClaimView:
    """Return one verdict as the page prints it; with `stills` its first evidence has a still."""
    shown = verdict.evidence[:MOST_LINKS]
    return ClaimView(
        id=verdict.claim,
        says=verdict.says,
        outcome=verdict.outcome,
        word=OUTCOMES[verdict.outcome],
        mark=MARKS[verdict.outcome],
        measured=named_figure(verdict.measured, verdict.unit) if verdict.measured is not None else "",
        bare=_bare(verdict),
        limit=limit_figure(verdict.limit, verdict.unit) if verdict.limit is not None else "",
        gauge=gauge(verdict),
        source=clip(source, 400),
        method=method_address(source),
        chance=limit_figure(verdict.chance, verdict.unit) if verdict.chance is not None else "",
        because=verdict.because,
        links=tuple(link(e, verdict.claim, None if i else stills) for i, e in enumerate(shown)),
        more=len(verdict.evidence) - len(shown),
    )


def _bare(verdict: Verdict) -> str:
    if verdict.measured is None:
        return ""
    named = named_figure(verdict.measured, verdict.unit)
    # "19 against a limit of 90 %" would leave open what 19 means.
    if verdict.unit == "share" or not named.startswith(number(verdict.measured, verdict.unit)):
        return named
    return number(verdict.measured, verdict.unit)
