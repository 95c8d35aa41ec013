"""Claims about lettering: whether words appear on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import form_frames
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import there_are
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import crop, total, union
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags
    from onetake.core.track import Track

SURE = 0.65
"""Confidence of a title from which it is surely lettering: what was found where none is, in clips and held
frames at six sizes, had up to 0.62; docs/explanation/titles.md."""
ENDS = 5.0
"""s at either end of the film in which a name, a logo or credits are no text of the film; set by hand."""
ALWAYS = 0.5
"""Share of the film from which one overlay is a mark of the channel or a score; set by hand."""
JOINED = 0.1
"""s between two titles that are one mark, which the reader lost for a look; set by hand."""
CLEAR = 400
"""Pixels of the longer side from which letters of 3.5 to 5 % of the height are mostly found: 29 of 33 at 400,
26 at 320, 19 at 256 (docs/explanation/form.md)."""
LOOKS = 96
"""Pixels of the shorter side below which no lettering is looked for; docs/explanation/titles.md."""


def _on_screen_text(claim: Claim, tracks: Tracks) -> Verdict:
    track, shots = tracks["titles"], tracks["shots"]
    start, end = float(shots.spans[0, 0]), float(shots.spans[-1, 1])
    if track.facts.flag("too-small", default=False):
        return claim.verdict("undecided", f"Frames of under {LOOKS} pixels on a side show no lettering.")
    if not len(track):
        if _is_small(tracks):
            because = f"No lettering is found, but in frames under {CLEAR} pixels wide some is missed."
            return claim.verdict("undecided", because, 0.0)
        because = (
            "No lettering is found that stays for 0.7 s; letters under 3% of the height, and those that "
            "drift or turn, are missed."
        )
        return claim.verdict("fails", because, 0.0)
    sure = np.nan_to_num(track.column("confidence"), nan=0.0) >= SURE
    lasting = _lasting(track, ALWAYS * (end - start))
    kept = track.spans[sure & ~lasting]
    inside = crop(kept, start + ENDS, end - ENDS)
    seconds = total(inside)
    because = f"{there_are(len(track), 'title')}; lettering is shown for {seconds:.1f} s"
    because += f" more than {ENDS:g} s from the film's ends, where {claim.limit:g} s are needed."
    evidence = tuple(
        Evidence("titles", float(a), float(b), float(value), "share", f"lettering: {_WORDS[label]}")
        for label, (a, b), value in sorted(
            zip(track.labels, track.spans.tolist(), track.values.tolist(), strict=True),
            key=lambda row: row[1][0] - row[1][1],
        )[:SHOWN]
    )
    if seconds >= claim.limit:
        return claim.verdict("holds", because, seconds, evidence=evidence)
    if lasting.any():
        because += " One stays for most of the film, as a logo or a score does."
    elif len(kept):
        because += " The rest is at the ends, where names and credits are."
    else:
        because += " None is surely lettering."
    return claim.verdict("undecided", because, seconds, evidence=evidence)


def _lasting(track: Track, seconds: float) -> Flags:
    """Return whether each title belongs to lettering that stands so long without a gap, shape (n,)."""
    spans = track.spans
    runs = union(spans + np.array([0.0, JOINED]))
    long = runs[runs[:, 1] - runs[:, 0] - JOINED >= seconds]
    return np.array([bool(((long[:, 0] <= a) & (a < long[:, 1])).any()) for a in spans[:, 0]], dtype=bool)


def _is_small(tracks: Tracks) -> bool:
    """Return whether the frames are known to be small."""
    frames = tracks.get("frames")
    if frames is None or "width" not in frames.facts:
        return False
    return max(frames.facts.count("width"), frames.facts.count("height")) < CLEAR


_WORDS = {"card": "a card of its own", "overlay": "over the picture"}

ON_SCREEN_TEXT = Claim(
    id="on-screen-text",
    says="Words appear on the screen.",
    needs=("titles", "shots"),
    limit=1.5,
    unit="s",
    source=(
        "two words a second are read with ease (subtitle guidelines: 160 to 180 words a minute), so that "
        "three "
        "words need 1 s and half of it again to be found: docs/explanation/form.md"
    ),
    phrases=form_frames.TEXT_PHRASES,
    opposites=form_frames.TEXT_OPPOSITES,
    frames=form_frames.TEXT,
    judge=_on_screen_text,
    holds_on_a_part=True,
)
