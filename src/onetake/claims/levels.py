"""Claims about levels: whether the vocals are raw."""

from __future__ import annotations

import numpy as np

from onetake.claims import voice_frames
from onetake.claims.dominance import too_covered
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

SWING = 5.0
"""dB that syllables rise over the median of their second: 5.5 to 9.9 in voices left alone, with a beat 7 LU
under them or not, and 2.1 to 4.0 behind a compressor of 6:1 or more (docs/explanation/loudness.md)."""
SWING_DOUBT = 0.5
"""Undecided so near to `SWING`, dB; set by hand, no measured source."""
RANGE = 6.0
"""LU between the 10th and 95th percentile of the voices' level; docs/explanation/loudness.md."""
RANGE_DOUBT = 1.0
"""Undecided so near to `RANGE`, LU; set by hand, no measured source."""
LEAST_SECONDS = 6.0
"""s of speech that are needed; set by hand, no measured source."""
LEAST_SHARE = 0.9
"""Share of the voices' time that must be measured for a small range: where the music covers more, a quiet
voice may lie under it; set by hand, no measured source."""
LEAST_STRETCH = 0.8
"""s of the shortest stretch that is given as the loudest or quietest; set by hand, no measured source."""
_ALL = "all voices"


def _raw_vocals(claim: Claim, tracks: Tracks) -> Verdict:
    rows = tracks["loudness.voices-swing"]
    if _ALL not in rows.labels:
        return claim.verdict("inapplicable", "There are no voices.")
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    swing, width, crest = (
        _all_voices(tracks, f"loudness.voices-{name}") for name in ("swing", "range", "crest")
    )
    spoken = tracks["voices.who"].spans
    seconds = float((spoken[:, 1] - spoken[:, 0]).sum())
    if seconds >= LEAST_SECONDS and (why := too_covered(tracks)):
        return claim.verdict("undecided", f"{why}, too little to measure their dynamics.")
    measured = _all_voices(tracks, "loudness.voices-measured")
    if measured < LEAST_SECONDS <= seconds:
        because = (
            f"The voices are louder than drums and bass for {measured:.1f} s of {seconds:.0f} s, too little "
            "to measure their dynamics."
        )
        return claim.verdict("undecided", because)
    if seconds < LEAST_SECONDS or np.isnan(swing) or np.isnan(width):
        because = f"There are {seconds:.1f} s of voices, too little to measure their dynamics."
        return claim.verdict("undecided", because)
    because = (
        f"Syllables are {swing:.1f} dB louder than what is typical around them (a compressor leaves less "
        f"than {SWING:g}), and peaks {crest:.0f} dB above the mean; from quiet to loud the voices range over "
        f"{width:.1f} dB, where {claim.limit:g} are needed."
    )
    shown = _evidence(tracks)
    squeezed, even = swing < SWING - SWING_DOUBT, width < RANGE - RANGE_DOUBT
    if squeezed or (even and measured >= LEAST_SHARE * seconds):
        return claim.verdict("fails", because, width, evidence=shown)
    if even:
        because += f" That is for {measured:.0f} s of {seconds:.0f} s; music covers the rest, it may differ."
        return claim.verdict("undecided", because, width, evidence=shown)
    if swing < SWING + SWING_DOUBT or width < RANGE + RANGE_DOUBT:
        return claim.verdict("undecided", f"{because} That is too near to the limit.", width, evidence=shown)
    return claim.verdict("holds", because, width, evidence=shown)


def _all_voices(tracks: Tracks, name: str) -> float:
    track = tracks[name]
    return float(track.values[track.labels.index(_ALL)])


def _evidence(tracks: Tracks) -> tuple[Evidence, ...]:
    """Return the loudest and the quietest stretch of a voice of some length, and the voices' swing."""
    swings, momentary, who = (
        tracks["loudness.voices-swing"],
        tracks["loudness.momentary"],
        tracks["voices.who"],
    )
    out = []
    for start, end in who.spans.tolist():
        first, last = np.searchsorted(momentary.t, (start, end))
        inside = momentary.values[first:last]
        inside = inside[np.isfinite(inside)]
        if end - start >= LEAST_STRETCH and len(inside):
            out.append((float(np.median(inside)), start, end))
    found = []
    if out:
        for (level, start, end), says in ((max(out), "the loudest"), (min(out), "the quietest")):
            found.append(Evidence("loudness.momentary", start, end, level, "LUFS", f"{says} of the voices"))
    row = swings.labels.index(_ALL)
    start, end = swings.spans[row].tolist()
    says = "how much louder syllables are than what is typical around them"
    found.append(Evidence("loudness.voices-swing", start, end, float(swings.values[row]), "dB", says))
    return tuple(found)


RAW_VOCALS = Claim(
    id="raw-vocals",
    says="The vocals are raw: wide dynamics, no heavy compression.",
    told="The vocals are raw, with wide dynamics and no heavy compression.",
    needs=(
        "voices.who",
        "voices.over-background",
        "loudness.momentary",
        *(f"loudness.voices-{name}" for name in ("swing", "range", "crest", "measured")),
    ),
    limit=RANGE,
    unit="LU",
    source=(
        "6 LU: quarrels range over more, songs brought to one level over less; swing of 5 dB: between staged "
        "and recorded voices with and without a compressor, docs/explanation/loudness.md"
    ),
    phrases=(
        "raw (vocal|vocals) (take|takes|delivery|performance|)",
        "(uncompressed|unprocessed|untreated) (delivery|take)",
        "from (whisper|murmur|mutter) to (scream|shout|yell|roar|howl)",
        "(warts and all|rough edged) (vocal|vocals|voice)",
        "(no|without) (autotune|auto tune|pitch correction)",
        "(no|without) (autotune|auto tune|effects) * (no|or) compression",
    ),
    opposites=(
        "radio ready (vocal|vocals|voice)",
        "(studio|glossy|radio) (polish|sheen|gloss) * (vocal|vocals|voice)",
    ),
    cites=("EBU Tech 3342 (range)", "D. Giannoulis et al., JAES 60, 2012 (compressors)"),
    frames=voice_frames.RAW_VOCALS,
    judge=_raw_vocals,
)
