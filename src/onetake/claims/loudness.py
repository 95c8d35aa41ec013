"""Claims about how loud the sound is: for streaming, for broadcast, over full scale, and falling silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import there_are
from onetake.claims.loudness_phrases import (
    BROADCAST_OPPOSITES,
    BROADCAST_PHRASES,
    CLIPS_FRAMES,
    CLIPS_OPPOSITES,
    CLIPS_PHRASES,
    LOUD_OPPOSITES,
    LOUD_PHRASES,
    SILENT_FRAMES,
    SILENT_OPPOSITES,
    SILENT_PHRASES,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.verdict import Outcome

_BS1770 = "ITU-R BS.1770-5 and EBU R 128 (integrated loudness, true peak)"
LOUDNESS_ERROR = 0.2
"""LU by which a lossy copy of a master may differ: docs/explanation/loudness.md."""
BROADCAST_LOUDNESS = -23.0
"""LUFS; EBU R 128."""
UNDER_READ = 0.6
"""dB by which a true peak may be higher than what is measured with four times the samples (ITU-R BS.1770-5,
annex 2, attachment 1: at most 0.55 dB at 48 kHz)."""
OVER_READ = 0.1
"""dB by which another decoder of the same file may give a lower peak; set by hand."""
SILENT_UNDER = -60.0
"""LUFS of 0.4 s below which nothing is heard: 10 LU above the absolute gate of EBU R 128, and below the noise
of every real film of the shared media (the quietest -53)."""
HEARD_OVER = 20.0
"""LU below the film's loudness down to which something counts as heard; set by hand."""
WINDOW = 0.4
"""s of a momentary loudness (EBU Tech 3341)."""
_AROUND = 2.0
"""s before and after a silence in which something must be heard, so that sound falls silent; set by hand."""
SHORTEST = 0.3
"""s of silence under which a gap is that of a word or a beat; set by hand."""


def _integrated(claim: Claim, tracks: Tracks) -> float | Verdict:
    track = tracks["loudness.integrated"]
    value = float(track.values[0]) if len(track) else np.nan
    if np.isnan(value):
        return claim.verdict(
            "inapplicable", "The film is silent, or too short for its loudness to be measured."
        )
    return value


def _whole(tracks: Tracks, value: float, says: str) -> tuple[Evidence, ...]:
    start, end = tracks["loudness.integrated"].spans[0].tolist()
    return (Evidence("loudness.integrated", start, end, value, "LUFS", says),)


def _loud_master(claim: Claim, tracks: Tracks) -> Verdict:
    value = _integrated(claim, tracks)
    if isinstance(value, Verdict):
        return value
    evidence = _whole(tracks, value, "the loudness of the whole film")
    over = value - claim.limit
    because = (
        f"The film has a loudness of {value:.1f} LUFS (loudness units below full scale); music services "
        f"play at about {claim.limit:g}"
    )
    if over > LOUDNESS_ERROR:
        return claim.verdict(
            "holds", f"{because} and would turn it down by {over:.1f} dB.", value, evidence=evidence
        )
    if over < -LOUDNESS_ERROR:
        return claim.verdict("fails", f"{because}, so it is not turned down.", value, evidence=evidence)
    return claim.verdict("undecided", f"{because}, which is too near.", value, evidence=evidence)


def _broadcast(claim: Claim, tracks: Tracks) -> Verdict:
    value = _integrated(claim, tracks)
    if isinstance(value, Verdict):
        return value
    evidence = _whole(tracks, value, "the loudness of the whole film")
    off = abs(value - BROADCAST_LOUDNESS)
    because = (
        f"The film has a loudness of {value:.1f} LUFS (loudness units below full scale); broadcasters "
        f"ask for {BROADCAST_LOUDNESS:g}, give or take {claim.limit:g}"
    )
    if abs(off - claim.limit) < LOUDNESS_ERROR:
        return claim.verdict(
            "undecided", f"{because}, which is too near to that limit.", off, evidence=evidence
        )
    outcome: Outcome = "holds" if off < claim.limit else "fails"
    return claim.verdict(outcome, f"{because}.", off, evidence=evidence)


def _clips(claim: Claim, tracks: Tracks) -> Verdict:
    peaks = tracks["loudness.true-peak"]
    known = np.flatnonzero(~np.isnan(peaks.values))
    if len(known) == 0:
        return claim.verdict("inapplicable", "The film is silent.")
    highest = known[np.argmax(peaks.values[known])]
    value, at = float(peaks.values[highest]), float(peaks.t[highest])
    evidence = (Evidence("loudness.true-peak", at, at, value, "dBTP", "the highest peak"),)
    beside = f"{abs(value):.1f} dB {'above' if value > 0 else 'below'}"
    because = f"The highest peak, at {at:.2f} s, is {beside} the highest value that is not cut off"
    if value > claim.limit + OVER_READ:
        words = f"{because}, so that whatever plays it must clip it or turn it down."
        return claim.verdict("holds", words, value, evidence=evidence)
    if value < claim.limit - UNDER_READ:
        return claim.verdict("fails", f"{because}.", value, evidence=evidence)
    words = (
        f"{because}. From {UNDER_READ:g} dB below to {OVER_READ:g} dB above, the wave between the samples "
        "may be cut off or not."
    )
    return claim.verdict("undecided", words, value, evidence=evidence)


def _falls_silent(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["loudness.momentary"]
    whole = _integrated(claim, tracks)
    if isinstance(whole, Verdict):
        return whole
    values = np.where(np.isnan(track.values), -np.inf, track.values)
    found = silences(track.t, values, whole)
    longest = max((end - start for start, end in found), default=0.0)
    evidence = tuple(
        Evidence("loudness.momentary", start, end, None, "", f"{end - start:.1f} s of silence")
        for start, end in sorted(found, key=lambda one: one[0] - one[1])[:SHOWN]
    )
    if not found:
        because = (
            f"Nowhere inside the film is there silence (below {SILENT_UNDER:g} LUFS) for {SHORTEST:g} s or "
            "more."
        )
        return claim.verdict("fails", because, 0.0)
    count = there_are(len(found), "silence")
    because = (
        f"{count} inside the film (below {SILENT_UNDER:g} LUFS), the longest of {longest:.1f} s, where "
        f"{claim.limit:g} s are needed."
    )
    outcome: Outcome = "holds" if longest >= claim.limit else "undecided"
    return claim.verdict(outcome, because, longest, evidence=evidence)


def silences(t: Floats, values: Floats, whole: float) -> list[tuple[float, float]]:
    """Return the silences between sounds, [start, end) s.

    Parameters
    ----------
    t : array, shape (n,)
        Middles of the windows of 0.4 s, s.
    values : array, shape (n,)
        Momentary loudness, LUFS; -inf for digital silence.
    whole : float
        Loudness of the whole, LUFS.
    """
    quiet = values < SILENT_UNDER
    edges = np.flatnonzero(np.diff(np.concatenate(([0], quiet.astype(np.int8), [0]))))
    heard = values > whole - HEARD_OVER
    made = []
    for first, last in edges.reshape(-1, 2):
        # Every window is silent as a whole, so the silence reaches half a window beyond their middles.
        start, end = float(t[first]) - WINDOW / 2, float(t[last - 1]) + WINDOW / 2
        before = heard & (t > start - _AROUND) & (t < start)
        after = heard & (t > end) & (t < end + _AROUND)
        if end - start >= SHORTEST and before.any() and after.any():
            made.append((start, end))
    return made


LOUD_MASTER = Claim(
    id="loud-master",
    says="The sound is louder than streaming services play it.",
    needs=("loudness.integrated",),
    limit=-14.0,
    unit="LUFS",
    source=(
        "the level at which Spotify, YouTube and Tidal play music by their own pages, and the most that AES "
        f"TD1008 (2021) allows a track of an album; {LOUDNESS_ERROR:g} LU about it are undecided: "
        "docs/explanation/dynamics.md"
    ),
    phrases=LOUD_PHRASES,
    opposites=LOUD_OPPOSITES,
    judge=_loud_master,
    cites=(_BS1770,),
)
BROADCAST = Claim(
    id="broadcast-loudness",
    says="The sound has the loudness that broadcasters ask for.",
    needs=("loudness.integrated",),
    limit=0.5,
    unit="LU",
    source="EBU R 128: -23.0 LUFS with a tolerance of 0.5 LU: docs/explanation/dynamics.md",
    phrases=BROADCAST_PHRASES,
    opposites=BROADCAST_OPPOSITES,
    judge=_broadcast,
    cites=(_BS1770,),
)
CLIPS = Claim(
    id="clips",
    says="The sound goes over full scale.",
    needs=("loudness.true-peak",),
    limit=0.0,
    unit="dBTP",
    source=(
        "0 dBTP is full scale; a true peak is measured up to 0.55 dB too low (ITU-R BS.1770-5, annex 2), so "
        f"from {-UNDER_READ:g} to {OVER_READ:g} it is undecided: docs/explanation/dynamics.md"
    ),
    phrases=CLIPS_PHRASES,
    opposites=CLIPS_OPPOSITES,
    frames=CLIPS_FRAMES,
    judge=_clips,
    holds_on_a_part=True,
    cites=(_BS1770,),
)
FALLS_SILENT = Claim(
    id="falls-silent",
    says="The sound falls silent in the middle.",
    told="The sound falls silent.",
    needs=("loudness.momentary", "loudness.integrated"),
    limit=0.6,
    unit="s",
    source=(
        "twice what counts as a gap at all; no shared film or song is below -60 LUFS for 0.3 s or more "
        "between other sounds: docs/explanation/dynamics.md"
    ),
    phrases=SILENT_PHRASES,
    opposites=SILENT_OPPOSITES,
    frames=SILENT_FRAMES,
    never_of=("cutting", "lighting", "colours", "camera"),
    judge=_falls_silent,
    holds_on_a_part=True,
    cites=(_BS1770,),
)
