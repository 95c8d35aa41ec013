"""Where one shot ends and the next begins: surely, as found, and at most."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import EVEN_MOST
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.claim import Claim, Tracks
    from onetake.core.verdict import Verdict

CUT, DOUBT = 0.5, 0.15
"""Link below which a join is a cut, and how near to it nothing is sure: those of `one-take`
(docs/explanation/shots.md)."""
SAME = 0.2
"""s within which two doubtful joins are one place; set by hand, no measured source."""


@dataclass(frozen=True, slots=True)
class ShotEdges:
    """A film from `start` to `end`, s, and the moments in which a shot begins, without the first shot's."""

    start: float
    end: float
    sure: Floats
    """Changes of shot that are not near the limit of a cut, s, shape (n,)."""
    found: Floats
    """All that were found, s, shape (m,), m >= n."""
    most: Floats
    """Those, and the joins in which a cut can neither be found nor be excluded, s, shape (k,), k >= m."""

    @property
    def seconds(self) -> float:
        """The film's length."""
        return self.end - self.start

    def lengths(self, edges: Floats) -> Floats:
        """Return the lengths of the shots between some of the edges, s."""
        return np.diff(np.r_[self.start, edges, self.end])

    @property
    def each(self) -> tuple[Floats, Floats, Floats]:
        """The lengths of the shots by the sure edges, by those found, and by all that there may be."""
        return self.lengths(self.sure), self.lengths(self.found), self.lengths(self.most)


def shot_edges(tracks: Tracks) -> ShotEdges:
    """Return the changes of shot of a film; needs `shots`, `shots.transitions` and `shots.link`."""
    spans = tracks["shots"].spans
    found = spans[1:, 0]
    link, transitions = tracks["shots.link"], tracks["shots.transitions"]
    sure = np.array([_sureness(t, transitions.spans, transitions.column("confidence")) for t in found])
    doubtful = _doubtful_joins(link.t, link.values, found)
    # A gradual change that no transition explains may be one.
    suspects = tracks.get("shots.suspect")
    if suspects is not None and len(suspects):
        gradual = suspects.spans[np.array([label == "gradual" for label in suspects.labels])]
        # A doubtful join in it is a sign of the same change, and its middle no second one.
        signed = ((gradual[:, :1] <= doubtful) & (doubtful <= gradual[:, 1:])).any(axis=1)
        doubtful = np.r_[doubtful, gradual[~signed].mean(axis=1)]
    apart = np.array([len(found) == 0 or np.abs(found - t).min() > SAME for t in doubtful], dtype=bool)
    most = np.sort(np.r_[found, doubtful[apart]]) if len(doubtful) else found
    kept = found[sure >= CUT + DOUBT] if len(found) else found
    return ShotEdges(float(spans[0, 0]), float(spans[-1, 1]), kept, found, most)


def _sureness(t: float, spans: Floats, confidence: Floats) -> float:
    """Return the confidence of the transition that ends the shot before `t`; 0 where none does."""
    own = (spans[:, 0] <= t + 1e-3) & (spans[:, 1] >= t - 1e-3)
    return float(np.nan_to_num(confidence[own], nan=0.0).max()) if own.any() else 0.0


def _doubtful_joins(t: Floats, links: Floats, found: Floats) -> Floats:
    """Return one moment for each group of joins that may be cuts, s; the first frame has no join."""
    doubt = (np.isnan(links) | (links < CUT + DOUBT)) & (np.arange(len(t)) > 0)
    at = t[doubt]
    if len(at) and len(found):
        at = at[np.abs(at[:, None] - found).min(axis=1) > SAME]
    starts = np.flatnonzero(np.diff(at, prepend=-np.inf) > SAME)
    return at[starts] if len(at) else np.empty(0)


def too_even(claim: Claim, tracks: Tracks) -> Verdict | None:
    """Return an undecided verdict where most frames have one even colour, in which no cut can be seen."""
    even = float(tracks["shots.link"].column("even").mean())
    if even < EVEN_MOST:
        return None
    return claim.verdict("undecided", f"{even:.0%} of the frames have one even colour: no cut is seen there.")


def shown_shots(edges: ShotEdges, order: str, count: int = 3) -> tuple[Evidence, ...]:
    """Return the shortest, the longest or the middle shots as evidence, by `order`."""
    starts, lengths = np.r_[edges.start, edges.found], edges.lengths(edges.found)
    key = {"shortest": lengths, "longest": -lengths, "middle": np.abs(lengths - np.median(lengths))}[order]
    says = {"middle": "a shot of middle length"}.get(order, f"one of the {order} shots")
    return tuple(
        Evidence("shots", float(starts[i]), float(starts[i] + lengths[i]), float(lengths[i]), "s", says)
        for i in np.argsort(key, kind="stable")[:count].tolist()
    )
