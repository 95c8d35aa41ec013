"""Suspects: places where a cut could hide, or does: black, flash, whip, occlusion, gradual."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from onetake.readers.picture.shots.fades import EvenRun
    from onetake.readers.picture.shots.occlusions import Occlusion
    from onetake.readers.picture.shots.pair_comparison import Pair

LIMIT = 0.35
"""Link below which two frames are classified as two shots; pairs across cuts seldom reach 0.25, pairs within
shots seldom go below 0.5 (docs/explanation/shots.md). Links between the two are shown, and the claim
`one-take` is undecided there."""
SURE = 0.8
"""Link from which a flash is only a flash. Set by hand; no measured source."""
BURST = 0.55
"""Link across a third of a second of change between two places, which is no transition of a kind: a whip, or
an emblem that flies through and hides a cut."""
TOGETHER = 1.0
"""s below which two suspects of one kind are one: a strobe is one place to look at."""
UNKNOWN = 0.5
"""Link that is written where the two sides could not be compared: nothing is known either way."""

Suspect = tuple[float, float, str, float, float]
"""Start and end in s, kind, link, confidence."""


def suspects(
    pairs: list[Pair],
    runs: list[EvenRun],
    bodies: list[Occlusion],
    bursts: list[tuple[float, float]],
    stretches: list[tuple[float, float]],
    t: np.ndarray,
) -> list[Suspect]:
    """Return the suspects in order of time; those of one kind close together are one with the least link.

    Cuts and fades found behind black, in a flash or in a whip are among them, with their low link.
    """
    rows: list[tuple[float, float, str, float]] = []
    for p in pairs:
        if p.kind and not (p.kind == "flash" and p.link >= SURE):
            rows.append((p.start, p.end, p.kind, p.link))
        elif p.link < LIMIT and p.moving:
            rows.append((p.start, p.end, "whip", p.link))
    for run in runs:
        if run.first and run.last + 1 < len(t):
            link = UNKNOWN if run.link is None else run.link
            if not run.bright or link < SURE:
                kind = "flash" if run.bright else "black"
                rows.append((float(t[run.first]), float(t[run.last + 1]), kind, link))
    rows += [(start, end, "whip", BURST) for start, end in bursts]
    rows += [(start, end, "gradual", UNKNOWN) for start, end in stretches]
    rows += [(o.start, o.end, "occlusion", UNKNOWN if o.link is None else o.link) for o in bodies]
    out: list[Suspect] = []
    for start, end, kind, link in sorted(rows):
        near = [k for k, x in enumerate(out) if x[2] == kind and start - x[1] < TOGETHER]
        if near:
            first, last, _, least, _ = out.pop(near[-1])
            start, end, link = first, max(end, last), min(link, least)
        out.append((start, end, kind, link, link))
    return sorted(out)
