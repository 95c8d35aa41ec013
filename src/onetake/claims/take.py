"""Claims about the take: whether the voices were sung on set, or are the album's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.claims import take_frames
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import percent
from onetake.claims.take_phrases import NOT_DUBBED as PHRASES
from onetake.claims.take_phrases import NOT_DUBBED_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.take_used import TAKE, TAKE_LABELS, TakeLabel, seconds_by_label
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.track import Track

LEAST_SHARE = 0.8
"""Share of the judged voices that must be another performance; set by hand: a film that keeps a chorus of the
record is neither the one nor the other."""
MOST_SHARE = 0.5
"""Share of the judged voices up to which the claim fails: half of them are the album's. Set by hand."""
LEAST_SECONDS = 4.0
"""Seconds of voices that must be judged: two lines; set by hand."""
LEAST_JUDGED = 0.5
"""Share of all voices that must be judged at all, so that the rest does not matter; set by hand."""
SAME: tuple[TakeLabel, ...] = ("same-recording", "same-with-added-room")
OTHER: TakeLabel = "another-performance"
_SAYS: dict[TakeLabel, str] = {
    "same-recording": "the album's recording",
    "same-with-added-room": "the album's recording, with a room added",
    "another-performance": "another performance than the album's",
    "no-counterpart": "not on the album",
    "cannot-tell": "unclear",
}


def _not_dubbed(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks[TAKE]
    if why := track.facts.text("why", default=""):
        because = f"The film could not be compared with the album: {why}."
        return claim.verdict("undecided", because)
    if not len(track):
        return claim.verdict("inapplicable", "There are no voices.")
    seconds = seconds_by_label(track)
    other, same = seconds.get(OTHER, 0.0), sum(seconds.get(label, 0.0) for label in SAME)
    judged, whole = other + same, sum(seconds.values())
    chance = track.facts.number("chance", "share", default=float("nan"))
    counts = ", ".join(f"{seconds[label]:.1f} s {_SAYS[label]}" for label in TAKE_LABELS if label in seconds)
    because = (
        f"Of {whole:.1f} s of voices are {counts}; {percent(claim.limit)} of another performance is needed."
    )
    if chance == chance:  # not NaN
        because += f" By chance, with another moment of the album, the sounds agree by {percent(chance)}."
    if judged < LEAST_SECONDS or judged < LEAST_JUDGED * whole:
        because += f" Too little is judged: {LEAST_SECONDS:g} s and half of the voices are wanted."
        return claim.verdict("undecided", because, evidence=_evidence(track, (*SAME, OTHER)))
    share = other / judged
    if share >= claim.limit:
        return claim.verdict("holds", because, share, evidence=_evidence(track, (OTHER, *SAME)))
    shown = _evidence(track, (*SAME, OTHER))
    fails = share <= min(MOST_SHARE, claim.limit)
    return claim.verdict("fails" if fails else "undecided", because, share, evidence=shown)


def _evidence(track: Track, labels: tuple[TakeLabel, ...]) -> tuple[Evidence, ...]:
    """Return the longest lines of each label, the labels in this order."""
    shown = []
    for label in labels:
        rows = [k for k, own in enumerate(track.labels) if own == label]
        longest = sorted(rows, key=lambda k: float(track.spans[k, 0] - track.spans[k, 1]))[:SHOWN]
        for k in longest:
            (start, end), value = track.spans[k].tolist(), float(track.values[k])
            known = value if value == value else None
            says = f"how far film and album agree in a line that is {_SAYS[label]}"
            shown.append(Evidence(TAKE, start, end, known, "share", says))
    return tuple(shown)


NOT_DUBBED = Claim(
    id="not-dubbed",
    says="The vocals are sung on set, not the album's.",
    needs=(TAKE,),
    limit=LEAST_SHARE,
    unit="share",
    source=(
        "set by hand: four fifths of the voices that could be judged are another performance; how a line is "
        "judged is measured on staged and real pairs of takes (docs/explanation/take.md)"
    ),
    phrases=PHRASES,
    opposites=NOT_DUBBED_OPPOSITES,
    cites=("G. C. Carter, C. Knapp, A. Nuttall, IEEE Trans. AU 21, 1973 (coherence)",),
    frames=take_frames.NOT_DUBBED,
    judge=_not_dubbed,
)
