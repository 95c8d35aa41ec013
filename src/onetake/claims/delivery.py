"""The claim that a film is song and skit: how much is sung, rapped and spoken."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.delivery_phrases import SONG_OR_SKIT_FRAMES, SONG_OR_SKIT_OPPOSITES, SONG_OR_SKIT_PHRASES
from onetake.claims.evidence import decide_by_bounds, longest_first
from onetake.claims.figure_words import percent
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

SURE = 0.75
"""Confidence of a stretch's delivery from which it counts as sure; set by hand."""
LEAST_VOICED = 8.0
"""Seconds of voices from which shares are told: about four lines; set by hand."""
CHANCE_P = 0.01
"""p-value below which syllables keep to the beat."""
FREE = 0.05
"""p-value from which syllables lie on the beat no more than free talk does."""
RAP_LOCK = 0.5
"""Lock of rapped syllables from which the beat bears out that they are. Staged films, half spoken: 0.60
to 0.80; what was called rapped in films that are all spoken: 0.05 to 0.36; docs/explanation/flow.md."""
SLIP = 0.05
"""Share of the voiced time by which each kind is mistaken in films of one kind: recordings of speech up to
0.02, sung songs up to 0.06, rapped ones 0.06: docs/explanation/voices.md."""


def _song_or_skit(claim: Claim, tracks: Tracks) -> Verdict:
    kinds = tracks["voices.kind"]
    long = kinds.spans[:, 1] - kinds.spans[:, 0]
    whole = float(long.sum())
    if not whole:
        return claim.verdict("inapplicable", "Nobody is heard.")
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    labels = np.array(kinds.labels)
    sure = kinds.column("confidence") >= SURE
    share = {
        kind: float(long[labels == kind].sum()) / whole for kind in ("sung", "rapped", "spoken", "unsure")
    }
    surely = {kind: float(long[(labels == kind) & sure].sum()) / whole for kind in share}
    because = (
        f"Of {whole:.0f} s of voices {share['sung']:.0%} is sung, {share['rapped']:.0%} rapped and "
        f"{share['spoken']:.0%} spoken, of which {1 - sum(surely.values()) + surely['unsure']:.0%} is "
        "unsure; "
        f"{percent(claim.limit)} in time and as much spoken is needed." + _lock_words(tracks)
    )
    evidence = tuple(
        Evidence("voices.kind", a, b, None, "", f"the longest that is {kind}")
        for kind in ("spoken", "rapped", "sung")
        for a, b in longest_first(kinds.spans[(labels == kind) & sure], 1)
    )
    # Both a good part in time, and a good part spoken: the smaller of the two must be large enough.
    spoken, timed = share["spoken"], share["sung"] + share["rapped"]
    smaller = min(spoken, timed)
    if whole < LEAST_VOICED:
        because += f" That is too little to tell; {LEAST_VOICED:g} s are needed."
        return claim.verdict("undecided", because, smaller, evidence=evidence)
    # Speech is taken for rap at times, and surely so: rap counts as sure only where it locks to the beat.
    strict = min(surely["spoken"], surely["sung"] + surely["rapped"] * _rap_locks(tracks)) - SLIP
    if _beat_tells_apart(tracks):
        because += (
            " What is rapped keeps to the beat and what is spoken does not, which bears the shares out."
        )
        strict = smaller
    most_spoken = 1 - surely["sung"] - surely["rapped"]
    loose = min(most_spoken, 1 - surely["spoken"]) + SLIP
    return decide_by_bounds(claim, smaller, strict, loose, because, evidence)


def _beat_tells_apart(tracks: Tracks) -> bool:
    """Return whether the beat is another witness: rapped syllables lock to it, and spoken ones do not."""
    locked = tracks.get("flow.lock")
    if locked is None or "spoken" not in locked.labels:
        return False
    return _rap_locks(tracks) and bool(locked.column("p")[locked.labels.index("spoken")] >= FREE)


def _rap_locks(tracks: Tracks) -> bool:
    """Return whether what is called rapped locks to the beat."""
    locked = tracks.get("flow.lock")
    if locked is None or "rapped" not in locked.labels:
        return False
    at = locked.labels.index("rapped")
    return bool(locked.values[at] >= RAP_LOCK and locked.column("p")[at] < CHANCE_P)


def _lock_words(tracks: Tracks) -> str:
    """Return how the syllables keep to the beat, where that is known."""
    locked = tracks.get("flow.lock")
    if locked is None:
        return ""
    strength, chance, p = (float(locked.column(name)[0]) for name in ("value", "chance", "p"))
    kept = "keep to parts of the beat" if p < CHANCE_P else "keep no more to parts of the beat than by chance"
    return f" The syllables {kept} (by {strength:.2f} of 1, and by chance up to {chance:.2f})."


SONG_OR_SKIT = Claim(
    id="song-or-skit",
    says="Song, skit, or both: how much is sung, rapped, spoken.",
    told="It is a song and a skit at once.",
    needs=("voices.kind",),
    limit=0.2,
    unit="share",
    source=(
        "a fifth of the voiced time each for what is spoken and for what is sung or rapped, by hand, as in "
        "the truth of staged films; by how much each kind is mistaken: docs/explanation/voices.md"
    ),
    phrases=SONG_OR_SKIT_PHRASES,
    frames=SONG_OR_SKIT_FRAMES,
    opposites=SONG_OR_SKIT_OPPOSITES,
    judge=_song_or_skit,
)
