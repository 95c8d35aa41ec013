"""What several claims do with evidence and with figures near their limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.claim import Claim, Tracks
    from onetake.core.verdict import Verdict

SHOWN = 3
"""Stretches of one kind that are given as evidence; more are hard to take in. Set by hand."""

EVEN_MOST = 0.5
"""Share of frames of one even colour from which a film shows too little to say that it has no cut; set by
hand."""


def longest_first(spans: Floats, count: int = SHOWN) -> list[tuple[float, float]]:
    """Return the `count` longest spans, [start, end) s, the longest first."""
    return [(start, end) for start, end in sorted(spans.tolist(), key=lambda s: s[0] - s[1])[:count]]


def decide_by_bounds(
    claim: Claim, share: float, strict: float, loose: float, because: str, evidence: tuple[Evidence, ...]
) -> Verdict:
    """Decide a share that was also judged more strictly and more freely.

    The claim holds if even `strict` reaches the limit, fails if not even `loose` does, and is undecided in
    between.
    """
    if strict >= claim.limit:
        return claim.verdict("holds", because, share, evidence=evidence)
    if loose < claim.limit:
        return claim.verdict("fails", because, share, evidence=evidence)
    because += (
        f" Judged more strictly it is {max(strict, 0):.0%}, more freely {min(loose, 1):.0%}: too near to the "
        "limit."
    )
    return claim.verdict("undecided", because, share, evidence=evidence)


def unknown_links(tracks: Tracks) -> tuple[Evidence, ...]:
    """Return the neighbouring frames that could not be compared: nothing is known of a cut there.

    The first frame has no neighbour before it, so its link does not count.
    """
    link = tracks["shots.link"]
    t, unknown = link.t, np.flatnonzero(np.isnan(link.values))
    return tuple(
        Evidence(
            "shots.link", float(t[i - 1]), float(t[i]), None, "link", "frames that could not be compared"
        )
        for i in unknown.tolist()
        if i
    )


def plural(count: int, noun: str) -> str:
    """Return '1 shot', '2 shots'."""
    return f"{count} {noun}" + ("" if count == 1 else "s")
