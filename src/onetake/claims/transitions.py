"""Claims about what joins shots and divides the screen: dissolves, split screens, changes of shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import transitions_frames as words
from onetake.claims.evidence import SHOWN, longest_first, plural
from onetake.claims.figure_words import percent, there_are
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import total, union
from onetake.core.verdict import Evidence, Outcome, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Spans

SURE_DISSOLVE = 0.85
"""Confidence of a dissolve (1 less the link of its two sides) from which it is sure; "
"docs/explanation/form.md."""
SPLIT_DOUBT = 0.5
"""s: so near to the limit a split screen is undecided; set by hand, no measured source."""
SHAPE = 0.1
"""Share by which the aspect ratio must change: 1.85 and 2.0 are 8 % apart, 1.78 and 2.0 are 12 %. By hand."""
SHAPE_SECONDS = 1.0
"""s for which a shape must last; set by hand, no measured source."""
DARK_SHAPE = 0.5
"""Share of even frames from which a stretch shows no picture whose shape could be seen; set by hand."""


def _dissolves(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["shots.transitions"]
    own = [i for i, label in enumerate(track.labels) if label == "dissolve"]
    sureness = np.nan_to_num(track.column("confidence"), nan=0.0)
    sure = [i for i in own if sureness[i] >= SURE_DISSOLVE]
    evidence = tuple(
        Evidence(
            track.name,
            float(track.spans[i, 0]),
            float(track.spans[i, 1]),
            None,
            "",
            "a dissolve from shot to shot",
        )
        for i in sorted(own, key=lambda i: -sureness[i])[:SHOWN]
    )
    suspects = tracks["shots.suspect"]
    doubtful = sum(label == "gradual" for label in suspects.labels)
    because = (
        f"{there_are(len(own), 'dissolve')}, {len(sure)} of them sure; {claim.limit:g} sure ones are needed."
    )
    if len(sure) >= claim.limit:
        return claim.verdict("holds", because, len(sure), evidence=evidence)
    if own:
        return claim.verdict("undecided", because, len(sure), evidence=evidence)
    if doubtful:
        because = f"No dissolve is found, but {plural(doubtful, 'gradual change')} may be one."
        return claim.verdict("undecided", because, 0)
    return claim.verdict("fails", f"No dissolve is found; {claim.limit:g} are needed.", 0)


def _split_screen(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["frame.split"]
    spans = union(track.spans)
    seconds = total(spans)
    if not len(spans):
        return claim.verdict(
            "fails", "The frame is nowhere divided into pictures that move by themselves.", 0.0
        )
    panels = int(np.nanmax(track.values))
    because = f"For {seconds:.1f} s the frame is divided into up to {panels} pictures, "
    because += f"first at {spans[0, 0]:.1f} s; {claim.limit:g} s in one piece are needed."
    evidence = tuple(
        Evidence(track.name, start, end, None, "", "pictures beside each other")
        for start, end in longest_first(spans)
    )
    longest = float((spans[:, 1] - spans[:, 0]).max())
    outcome: Outcome = "holds" if longest >= claim.limit + SPLIT_DOUBT else "undecided"
    return claim.verdict(outcome, because, longest, evidence=evidence)


def _aspect_changes(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["frame.aspect"]
    if not len(track):
        return claim.verdict("undecided", "No frame was looked at.")
    lasting, aspect = _lasting_shapes(tracks)
    if not len(aspect):
        return claim.verdict("undecided", "No shape of the picture lasts for a second.")
    labels = sorted({f"{a:.2f}" for a in aspect.tolist()})
    if len(aspect) < 2:
        because = f"The picture keeps one shape, {aspect[0]:.2f} times as wide as high."
        return claim.verdict("fails", because, 0.0)
    steps = np.abs(np.diff(np.log(aspect)))
    largest = int(steps.argmax())
    change = float(np.expm1(steps[largest]))
    because = (
        f"The picture is {' and '.join(labels[:SHOWN])} times as wide as high; its shape changes by up to "
        f"{percent(change)}, where {percent(1.5 * claim.limit)} is needed."
    )
    evidence = tuple(
        Evidence(track.name, float(start), float(end), float(shape), "", f"{shape:.2f} times as wide as high")
        for (start, end), shape in zip(
            lasting[largest : largest + 2], aspect[largest : largest + 2], strict=True
        )
    )
    first = track.labels[0] == "full" and largest == 0 and float(lasting[0, 0]) <= float(track.spans[0, 0])
    others = np.expm1(np.delete(steps, 0)) if first else np.expm1(steps)
    if change >= 1.5 * claim.limit and not (others >= 1.5 * claim.limit).any():
        because += " But bars are not seen in a dark beginning, so they may have been there from the start."
        return claim.verdict("undecided", because, change, evidence=evidence)
    if change >= 1.5 * claim.limit:
        return claim.verdict("holds", because, change, evidence=evidence)
    return claim.verdict(
        "undecided" if change >= 0.5 * claim.limit else "fails", because, change, evidence=evidence
    )


def _lasting_shapes(tracks: Tracks) -> tuple[Spans, np.ndarray]:
    """Return the stretches that last, and whose picture is no black card, and the aspect ratio of each."""
    track, link = tracks["frame.aspect"], tracks["shots.link"]
    t, even = link.t, link.column("even")
    kept = []
    for i, (start, end) in enumerate(track.spans.tolist()):
        inside = even[np.searchsorted(t, start) : np.searchsorted(t, end)]
        dark = len(inside) > 0 and inside.mean() >= DARK_SHAPE
        if end - start >= SHAPE_SECONDS and not dark and np.isfinite(track.values[i]):
            kept.append(i)
    return track.spans[kept], track.values[kept]


DISSOLVES = Claim(
    id="dissolves",
    says="Shots dissolve into each other.",
    needs=("shots.transitions", "shots.suspect"),
    limit=2,
    unit="count",
    source=(
        "two that are sure, a choice: one may be an error of the reader, which found a dissolve that is none "
        "on "
        "2 of 64 films without any (docs/explanation/shots.md)"
    ),
    phrases=words.DISSOLVES_PHRASES,
    frames=words.DISSOLVES,
    never_of=("the song",),
    judge=_dissolves,
    holds_on_a_part=True,
)
SPLIT_SCREEN = Claim(
    id="split-screen",
    says="The screen is split.",
    needs=("frame.split",),
    limit=1.5,
    unit="s",
    source=(
        "the time for which a seam must stand to be one of the frame and not of what is filmed: "
        "docs/explanation/decoding.md, Split screens"
    ),
    phrases=words.SPLIT_PHRASES,
    frames=words.SPLIT,
    judge=_split_screen,
    holds_on_a_part=True,
)
ASPECT_CHANGES = Claim(
    id="aspect-changes",
    says="The shape of the picture changes.",
    needs=("frame.aspect", "shots.link"),
    limit=SHAPE,
    unit="share",
    source=(
        "below the step from 1.78 (ITU-R BT.709) to 2.0 to 1, 12 %, and to 1.33 (BT.601) and 2.39 (SMPTE ST "
        "195), "
        "33 %; what is seen of bars is exact to a pixel: docs/explanation/form.md"
    ),
    phrases=words.ASPECT_PHRASES,
    frames=words.ASPECT,
    judge=_aspect_changes,
    holds_on_a_part=True,
)
