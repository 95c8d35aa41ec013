"""Claims about the framing: tight and closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import decide_by_bounds, longest_first
from onetake.claims.figure_words import percent
from onetake.claims.framing_phrases import CLAUSTROPHOBIC as PHRASES
from onetake.claims.framing_phrases import CLAUSTROPHOBIC_OPPOSITES as OPPOSITES
from onetake.claims.place_frames import CLAUSTROPHOBIC as CLAUSTROPHOBIC_FRAMES
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end, frame_durations
from onetake.core.spans import where
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats


TIGHT = 0.17
"""Face height over frame height from which a shot is tight: the frame ends at the hip or nearer;
docs/explanation/framing.md."""
TIGHT_TOO_LARGE, TIGHT_TOO_SMALL = 0.05, 0.1
"""Shares by which all heads of a film may be measured too large or too small: single ones err by up to 15 %,
but not all in the same direction; faces in small frames come out small; docs/explanation/framing.md."""
UNSURE, UNSURE_TOO_LARGE = 0.5, 0.45
"""Confidence of a head's height below which it may be read too large by this share. On staged films such
heads are read 1.15 times as large, one in twenty 1.45 times, others 1.0 and 1.2: see
docs/explanation/framing.md."""
HEADROOM = 0.25
"""Share of the height above the head below which a tight frame is closed; docs/explanation/framing.md."""
DIM_BORDER = 0.6
"""Light of the borders over that of the middle below which a tight frame is closed;
docs/explanation/framing.md."""
FULL = 0.20
"""Share of the frame filled by people from which a tight frame is closed: two people in a medium shot fill
0.24, one in a close-up 0.23 (`onetake.readers.picture.framing.shot_scale.fill_share`)."""
CLOSING = ("headroom", "border", "fill")
"""Any of these closes a tight frame."""
SURELY_CLOSING = ("border", "fill")
"""To hold, one of these is needed: little room above the head is usual in any medium shot, also in the open.
Measured: docs/explanation/framing.md."""
OPEN_BORDER = 1.0
"""Light of the borders over that of the middle above which people who fill the frame do not surely close it:
bright surroundings are open ones. 0.6 to 1.0 in staged quarrels, 1.04 to 1.36 in a comedy scene in a park, on
which the claim held; docs/explanation/framing.md."""
LEAST_SECONDS = 1.0
"""s with people below which nothing is judged; set by hand, no measured source."""
LEAST_SHARE = 0.15
"""Share of the film with people below which nothing is judged; set by hand, no measured source."""
UNSEEN_SHARE = 0.5
"""Share of the film without people above which that part counts as well: who is small, or bowed or turned
away in a close-up, is not found. Half: then what is seen no longer outweighs the rest; set by hand."""


def _claustrophobic(claim: Claim, tracks: Tracks) -> Verdict:
    scale = tracks["framing.scale"]
    t, size = scale.t, scale.values
    end, held = film_end(t), frame_durations(t)
    seen = ~np.isnan(size)
    whole, known = float(held.sum()), float(held[seen].sum())
    needed = max(LEAST_SECONDS, LEAST_SHARE * whole)
    if known < needed:
        because = (
            f"People are seen for {known:.1f} of {whole:.1f} s; {needed:.1f} s are "
            "needed. People who are small, or turned away and still, are not found."
            + _looks_made(tracks, held)
        )
        return claim.verdict("undecided", because)
    closed = _closed_frames(tracks, len(t), CLOSING)
    surely = _closed_frames(tracks, len(t), SURELY_CLOSING) & _not_open(tracks)
    large = np.nan_to_num(size)
    # A head that is hardly seen, as in the dark, may be far smaller.
    shrunk = np.where(scale.column("confidence") < UNSURE, large / (1 + UNSURE_TOO_LARGE), large)
    share, strict, loose = (
        float(held[frames & (heights >= TIGHT * (1 + doubt))].sum()) / known
        for frames, heights, doubt in (
            (closed, large, 0.0),
            (surely, shrunk, TIGHT_TOO_LARGE),
            (closed, large, -TIGHT_TOO_SMALL),
        )
    )
    because = (
        f"Tight (face at least {TIGHT:.0%} of the height) and closed for {share:.0%} of the {known:.1f} s in "
        f"which people are seen, where {percent(claim.limit)} is needed; a typical face is "
        f"{float(np.nanmedian(size)):.0%} of the height."
    )
    tight = closed & (large >= TIGHT)
    evidence = (
        *_stretches(t, end, tight, size, "tight and closed"),
        *_stretches(t, end, seen & ~tight, size, "space round the people"),
    )
    # Where people are seen seldom, the rest of the film may decide as well.
    if whole - known > UNSEEN_SHARE * whole:
        strict, loose = strict * known / whole, (loose * known + whole - known) / whole
        nobody = _share(tracks["framing.people"].values == 0, held)
        because += f" For {nobody:.0%} of the film nobody is seen."
    is_open = _share(tight & ~_not_open(tracks), held) * whole / known
    if share >= claim.limit and is_open > share - claim.limit:
        because += f" But for {is_open:.0%} the borders are lighter than the middle, as in the open."
    because += _looks_made(tracks, held)
    return decide_by_bounds(claim, share, strict, loose, because, evidence)


def _looks_made(tracks: Tracks, held: Floats) -> str:
    """Say how many looks for people were made, and for how much of the film they are too few.

    `held` is how long each frame is shown, s; readings made before looks were counted say nothing.
    """
    people = tracks["framing.people"]
    searches, bodies, found = (
        people.facts.count(name, default=0) for name in ("searches", "body-looks", "looks-that-found")
    )
    if not searches:
        return ""
    says = (
        f" The film was searched {_times(searches)} for faces and {_times(bodies)} for bodies; "
        f"{found or 'none'} of these looks found somebody."
    )
    too_few = _share(np.isnan(people.values), held)
    if too_few:
        says += f" For {too_few:.0%} of the film there are too few looks to say whether anybody is there."
    return says


def _times(count: int) -> str:
    return f"{count} time" + ("" if count == 1 else "s")


def _share(frames: Flags, held: Floats) -> float:
    return float(held[frames].sum()) / float(held.sum())


def _closed_frames(tracks: Tracks, count: int, signs: tuple[str, ...]) -> Flags:
    """Return which frames any of `signs` shows to be closed; unknown figures close nothing."""
    found = np.zeros(count, bool)
    rules = {"headroom": (HEADROOM, -1), "border": (DIM_BORDER, -1), "fill": (FULL, 1)}
    for name in signs:
        limit, sign = rules[name]
        values = tracks[f"framing.{name}"].values
        found |= np.nan_to_num(sign * (values - limit), nan=-1.0) >= 0
    return found


def _not_open(tracks: Tracks) -> Flags:
    """Return in which frames the borders are known to be no lighter than the middle, shape (n,)."""
    return np.nan_to_num(tracks["framing.border"].values, nan=np.inf) <= OPEN_BORDER


def _stretches(t: Floats, end: float, inside: Flags, size: Floats, says: str) -> list[Evidence]:
    """Return the longest stretches, each with its mean face height."""
    longest = longest_first(where(t, inside, end))
    means = [float(np.nanmean(size[(t >= start) & (t < stop)])) for start, stop in longest]
    return [
        Evidence("framing.scale", start, stop, mean, "height", says)
        for (start, stop), mean in zip(longest, means, strict=True)
    ]


CLAUSTROPHOBIC = Claim(
    id="claustrophobic",
    says="The framing is tight and closed.",
    needs=("framing.scale", "framing.people", "framing.headroom", "framing.border", "framing.fill"),
    limit=0.6,
    unit="share",
    source=(
        "three fifths of the time with people, so that a pull-out or some wider shots do not count; tight is "
        "a medium shot or nearer, as Bordwell and Thompson (Film Art) name them: docs/explanation/framing.md"
    ),
    phrases=PHRASES,
    opposites=OPPOSITES,
    cites=("Bordwell and Thompson, Film Art: An Introduction, chapter on framing",),
    frames=CLAUSTROPHOBIC_FRAMES,
    never_of=("the song", "the story"),
    judge=_claustrophobic,
)
