"""Claims about editing: whether the film is one take."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.editing_frames import ONE_TAKE as ONE_TAKE_FRAMES
from onetake.claims.evidence import EVEN_MOST, SHOWN, plural, unknown_links
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Floats

_INSTANT = 1e-4
"""s by which the time of a frame may differ after it was stored."""
DOUBT = 0.15
"""Link: so near to the limit it is neither surely a cut nor surely none; docs/explanation/shots.md."""

_DOUBTS = {"gradual": "another place, though no transition is recognised"}
"""What is said of a suspect, where it is not that a cut could hide in it."""


def _one_take(claim: Claim, tracks: Tracks) -> Verdict:
    link, transitions = tracks["shots.link"], tracks["shots.transitions"]
    t, values = link.t, link.values
    known = np.flatnonzero(~np.isnan(values))
    if len(known) == 0:
        return claim.verdict(
            "undecided", "There are no two neighbouring frames, so there is nothing that could have been cut."
        )
    weakest = known[np.argsort(values[known], kind="stable")][:SHOWN]
    low = float(values[weakest[0]])
    shown = tuple(
        Evidence(
            "shots.link",
            float(t[max(0, i - 1)]),
            float(t[i]),
            float(values[i]),
            "link",
            _link_words(values[i], claim.limit),
        )
        for i in weakest
    )
    breaks = tuple(
        Evidence("shots.transitions", float(start), float(end), float(value), "share", f"a {label}")
        for label, (start, end), value in zip(
            transitions.labels, transitions.spans, transitions.values, strict=True
        )
        if not _at_an_end(label, float(start), float(end), t)
        and not (label == "cut" and _is_unknown(t, values, float(end)))
    )
    if breaks:
        count = (
            "is one transition, at" if len(breaks) == 1 else f"are {len(breaks)} transitions, the first at"
        )
        because = f"There {count} {breaks[0].start:.2f} s."
        return claim.verdict("fails", because, min(low, claim.limit), evidence=breaks + shown)
    suspects = _doubtful_suspects(claim, tracks)
    if low < claim.limit + DOUBT:
        at = shown[0].end
        because = (
            f"No cut is found, but the weakest join, at {at:.2f} s, scores {low:.2f}: a cut would be below "
            f"{claim.limit:.2f}, and this is too near."
        )
        return claim.verdict("undecided", because, low, evidence=shown + suspects)
    unknown = unknown_links(tracks)
    if unknown:
        because = (
            f"No cut is seen, but {plural(len(unknown), 'pair')} of neighbouring frames could not be "
            f"compared, the first at {unknown[0].end:.2f} s."
        )
        return claim.verdict("undecided", because, low, evidence=unknown[:SHOWN] + shown)
    even = float(link.column("even").mean())
    if even >= EVEN_MOST:
        because = (
            f"No cut is seen, but {even:.0%} of the frames have one even colour, in which no cut can be seen."
        )
        return claim.verdict("undecided", because, low, evidence=shown)
    because = (
        f"No cut, dissolve or fade is found; the weakest of {len(known)} joins between frames scores "
        f"{low:.2f}, and a cut would be below {claim.limit:.2f}."
    )
    return claim.verdict("holds", because, low, evidence=shown)


def _at_an_end(label: str, start: float, end: float, t: Floats) -> bool:
    """Return whether it is the fade-in at the start or the fade-out at the end, which every take may have."""
    if label == "fade-in":
        return start <= max(0.0, float(t[0]))
    return label == "fade-out" and end >= float(t[-1])


def _is_unknown(t: Floats, links: Floats, at: float) -> bool:
    """Return whether the frame at `at` s could not be compared with the one before: a cut from black."""
    return bool(np.isnan(links[min(len(t) - 1, int(np.searchsorted(t, at - _INSTANT)))]))


def _link_words(value: float, limit: float) -> str:
    return "one of the weakest joins between neighbouring frames" if value >= limit else "a broken join"


def _doubtful_suspects(claim: Claim, tracks: Tracks) -> tuple[Evidence, ...]:
    suspects = tracks.get("shots.suspect")
    if suspects is None:
        return ()
    return tuple(
        Evidence(
            "shots.suspect",
            float(start),
            float(end),
            float(value),
            "link",
            _DOUBTS.get(label, f"a cut could hide in this {label}"),
        )
        for label, (start, end), value in zip(suspects.labels, suspects.spans, suspects.values, strict=True)
        if value < claim.limit + DOUBT
    )


ONE_TAKE = Claim(
    id="one-take",
    says="The film is one continuous shot.",
    needs=("shots", "shots.transitions", "shots.link"),
    limit=0.5,
    unit="link",
    source=(
        "the link that separates pairs of frames across cuts from pairs within shots on films made for it: "
        "docs/explanation/shots.md"
    ),
    phrases=(
        "one (continuous|unbroken|uninterrupted|long) (shot|take)",
        "never cut",
        "no (cut|edit)",
        "zero (cut|edit)",
        "(do not|avoid) (cut|cuts|cutting|edit)",
        "(cut|edit|splice) free",
        "(shot|filmed|done) in one go",
        "(the|its) camera never (blinks|stops rolling)",
        "all in one (go|shot|take)",
    ),
    opposites=(
        "(single|any) edit",
        # Where the negation is a part of the phrase.
        "(never|not|refuse to|can not) * stop (cutting|editing)",
        "(no|few|hardly any) (shot|image|take|frame|picture) * (last|stay|hold|linger|remain) * "
        "(longer|more) than * (second|moment|beat|bar|blink|heartbeat)",
        "(shot|image|take|picture) * (never|rarely|seldom|hardly ever|scarcely|hardly|do not) * "
        "(last|stay|hold|linger|remain) * (longer|more) than * (second|moment|beat|bar|blink|heartbeat)",
    ),
    frames=ONE_TAKE_FRAMES,
    never_of=("the song",),
    judge=_one_take,
    fails_on_a_part=True,
)
