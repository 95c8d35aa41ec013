"""Claims about the music itself: whether its tempo changes, whether anybody sings, whether it is mono."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.evidence import SHOWN, longest_first
from onetake.claims.figure_words import percent
from onetake.claims.music_phrases import (
    INSTRUMENTAL_FRAMES,
    INSTRUMENTAL_OPPOSITES,
    INSTRUMENTAL_PHRASES,
    MONO_FRAMES,
    MONO_OPPOSITES,
    MONO_PHRASES,
    TEMPO_FRAMES,
    TEMPO_OPPOSITES,
    TEMPO_PHRASES,
)
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.frame_times import film_end
from onetake.core.spans import total, where
from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.core.verdict import Outcome, Verdict

RELATED = (1.0, 2.0, 0.5, 1.5, 2 / 3, 3.0, 1 / 3, 4 / 3, 0.75)
"""Ratios of two tempi that the same beat can be heard in: half and double time, and triplets."""
ABOUT = 0.03
"""Share by which a ratio may be off and still be one of these; set by hand."""
LEAST_STRETCH = 8.0
"""s of an even beat from which its tempo is told; two bars at 60 beats a minute."""
TEMPO_FREE = 0.02
"""Share from which a tempo may have changed: tape, and bands without a click, drift by as much."""
VOICED_MOST, VOICED_SURE = 0.01, 0.06
"""Share of the film in which voices are heard: up to which there are none, and from which there surely are.
Shared songs, all sung: 0.53 to 0.86; films without a voice: up to 0.011; docs/explanation/dynamics.md."""
MONO_SHARE, MONO_FREE = 0.99, 0.9
"""Share of the heard time in which both channels are alike: sure, and possible."""
CODED = 0.005
"""Share of the side signal that a coder may add to mono: 0.0026 in 99 of 100 moments of staged AAC."""
NARROW = 0.01
"""Share of the side signal below which two channels are hardly told from one; set by hand."""
RESIDUE, RESIDUE_SHARE, RESIDUE_LASTS = 0.001, 0.1, 0.25
"""Share of the side signal in a moment from which something is left of coding or mixed in, the share of such
moments at most, and s for which one lasts at most, in mono: coding leaves it in quiet moments, each by itself
(4.5 % of a staged film's, none after another), two channels for longer (3.6 s in a film of 13 %);
docs/explanation/dynamics.md."""
MONO_CHANNELS = ("mono",)
"""Labels of `stereo.field` for two channels that are alike."""


def _tempo_changes(claim: Claim, tracks: Tracks) -> Verdict:
    residual = tracks["beat.residual"]
    if not len(tracks["beat.beats"]):
        return claim.verdict("inapplicable", "No beat is heard.")
    tempo = residual.column("tempo")
    spans = residual.spans
    long = [
        (a, b, float(x))
        for (a, b), x in zip(spans.tolist(), tempo, strict=True)
        if b - a >= LEAST_STRETCH and np.isfinite(x)
    ]
    if not long:
        because = f"No stretch of {LEAST_STRETCH:g} s keeps an even tempo that could be compared."
        return claim.verdict("undecided", because)
    changes = [(_change(one[2], other[2]), one, other) for one, other in combinations(long, 2)]
    measured, one, other = max(changes, key=lambda c: c[0], default=(0.0, long[0], long[0]))
    evidence = tuple(
        Evidence("beat.residual", a, b, x, "bpm", f"{x:.1f} beats a minute")
        for a, b, x in dict.fromkeys((one, other))
    )
    if measured >= claim.limit:
        because = (
            f"The tempo goes from {one[2]:.1f} beats a minute, at {one[0]:.0f} s, to {other[2]:.1f}, at "
            f"{other[0]:.0f} s: by {percent(measured)}, where {percent(claim.limit)} is needed."
        )
        return claim.verdict("holds", because, measured, evidence=evidence)
    slow, fast = min(x for _, _, x in long), max(x for _, _, x in long)
    because = (
        f"The tempo is {slow:.1f} beats a minute wherever it could be measured."
        if fast - slow < 0.05
        else f"The tempo stays between {slow:.1f} and {fast:.1f} beats a minute."
    )
    if measured >= TEMPO_FREE or fast > slow * (1 + claim.limit):
        more = "" if measured >= TEMPO_FREE else " These are related, as half and double time are."
        return claim.verdict("undecided", because + more, measured, evidence=evidence)
    known = sum(b - a for a, b, _ in long)
    heard = float(np.ptp(tracks["beat.beats"].t))
    if known < heard / 2:
        because += f" But it is even for {known:.0f} of {heard:.0f} s only."
        return claim.verdict("undecided", because, measured, evidence=evidence)
    return claim.verdict("fails", because, measured, evidence=evidence)


def _change(one: float, other: float) -> float:
    """Return by which share two tempi differ; 0 where the same beat can be heard in both."""
    ratio = other / one
    if any(abs(ratio / related - 1) <= ABOUT for related in RELATED[1:]):
        return 0.0
    return abs(float(np.log(ratio)))


def _instrumental(claim: Claim, tracks: Tracks) -> Verdict:
    who, activity = tracks["voices.who"], tracks["voices.activity"]
    if not len(tracks["beat.beats"]):
        because = "No beat is heard, so it is not known to be music."
        return claim.verdict("inapplicable", because)
    length = float(np.ptp(activity.t)) if len(activity) > 1 else 0.0
    if not length:
        return claim.verdict("inapplicable", "There is no sound.")
    voiced = total(who.spans)
    share = min(1.0, voiced / length)
    evidence = tuple(
        Evidence("voices.who", start, end, None, "", "somebody is heard")
        for start, end in longest_first(who.spans, SHOWN)
    )
    because = (
        f"Voices are heard for {voiced:.1f} of {length:.0f} s ({percent(share)}); up to "
        f"{percent(claim.limit)} is instrumental."
    )
    if share >= VOICED_SURE:
        if why := may_be_instruments(tracks):
            return claim.verdict("undecided", f"{because} {why}", share, evidence=evidence)
        return claim.verdict("fails", because, share, evidence=evidence)
    heard = float(np.mean(np.nan_to_num(activity.values) >= 0.5))
    if share <= claim.limit and heard <= claim.limit:
        shown = (Evidence("beat.beats", 0.0, length, None, "", "music without a voice"),)
        return claim.verdict("holds", because, share, evidence=shown)
    return claim.verdict(
        "undecided", f"{because} That is too little to say that somebody sings.", share, evidence=evidence
    )


def _mono(claim: Claim, tracks: Tracks) -> Verdict:
    field = tracks["stereo.field"]
    long = np.diff(field.spans, axis=1)[:, 0] if len(field) else np.zeros(0)
    labels = np.array(field.labels) if len(field) else np.zeros(0, str)
    heard = float(long[labels != "silence"].sum())
    if not heard:
        return claim.verdict("inapplicable", "There is no sound.")
    share = float(long[np.isin(labels, MONO_CHANNELS)].sum()) / heard
    evidence = tuple(
        Evidence("stereo.field", start, end, None, "", f"the field is {label}")
        for label in ("mono", "stereo", "left only", "right only", "out of phase")
        for start, end in longest_first(field.spans[labels == label], 1)
    )[:SHOWN]
    because = f"Both channels are alike for {share:.0%} of the sound, where {percent(claim.limit)} is needed."
    width = tracks["stereo.width"].values
    narrow, widest = np.nanpercentile(width, (50, 99)) if np.isfinite(width).any() else (0.0, 0.0)
    if share >= claim.limit:
        return claim.verdict("holds", because, share, evidence=evidence)
    if share >= MONO_FREE and widest < CODED:
        because += f" In 99 of 100 moments they differ by less than {CODED:.1%}, as coders leave it in mono."
        return claim.verdict("holds", because, share, evidence=evidence)
    if _is_residue(tracks["stereo.width"]):
        because += (
            f" In the rest they differ for {RESIDUE_LASTS:g} s at most at a time, as coders leave it in the "
            "quiet moments of mono."
        )
        return claim.verdict("holds", because, share, evidence=evidence)
    if narrow < NARROW:
        because += f" The rest hardly differs: half of the time by less than {NARROW:.0%}."
    outcome: Outcome = "undecided" if share >= MONO_FREE or narrow < NARROW else "fails"
    return claim.verdict(outcome, because, share, evidence=evidence)


def _is_residue(width: Track) -> bool:
    """Return whether what is between the channels comes in moments only, as coding leaves it."""
    known = np.isfinite(width.values)
    apart = known & (np.nan_to_num(width.values) > RESIDUE)
    if not known.any() or apart.sum() > RESIDUE_SHARE * known.sum():
        return False
    runs = where(width.t, apart, film_end(width.t))
    return bool((np.diff(runs, axis=1) <= RESIDUE_LASTS).all())


TEMPO_CHANGES = Claim(
    id="tempo-changes",
    says="The tempo changes.",
    needs=("beat.beats", "beat.residual"),
    limit=0.05,
    unit="share",
    source=(
        "twice the change of tempo that listeners just notice in an even beat (about 2 %: Drake and Botte "
        "1993), and above the drift of bands without a click; docs/explanation/dynamics.md"
    ),
    phrases=TEMPO_PHRASES,
    opposites=TEMPO_OPPOSITES,
    frames=TEMPO_FRAMES,
    never_of=("cutting", "lighting", "colours", "camera"),
    judge=_tempo_changes,
    holds_on_a_part=True,
    cites=("Drake and Botte 1993, Tempo sensitivity in auditory sequences, Perception & Psychophysics 54",),
)
INSTRUMENTAL = Claim(
    id="instrumental",
    says="It is instrumental: nobody sings or speaks.",
    needs=("voices.who", "voices.activity", "beat.beats"),
    limit=VOICED_MOST,
    unit="share",
    source=(
        f"between {VOICED_MOST:.0%} and {VOICED_SURE:.0%} it is undecided: films without a voice have up to "
        "1.1 %, sung songs 53 % and more; docs/explanation/dynamics.md"
    ),
    phrases=INSTRUMENTAL_PHRASES,
    opposites=INSTRUMENTAL_OPPOSITES,
    frames=INSTRUMENTAL_FRAMES,
    judge=_instrumental,
)
MONO_MIX = Claim(
    id="mono-mix",
    says="The sound is mono.",
    needs=("stereo.field", "stereo.width"),
    limit=MONO_SHARE,
    unit="share",
    source="all but the shortest moments, where both channels are alike: docs/explanation/stereo.md",
    phrases=MONO_PHRASES,
    opposites=MONO_OPPOSITES,
    frames=MONO_FRAMES,
    judge=_mono,
)
