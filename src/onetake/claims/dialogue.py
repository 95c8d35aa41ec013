"""Claims about who is heard: whether two people are in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import dialogue_frames
from onetake.claims.dialogue_phrases import TWO_VOICES_OPPOSITES, TWO_VOICES_PHRASES
from onetake.claims.evidence import SHOWN
from onetake.claims.figure_words import there_are
from onetake.claims.voice_count import ONE_OR_TWO, VoiceRange, voice_range
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LEAST_SECONDS = 1.0
"""s that a voice is heard, at least, to be one of its people, not a word from the next room; a choice."""
LEAST_SHARE = 0.05
"""Share of the voiced time that a voice has, at least, to be one of the film's people; a choice."""
UNSURE_SHARE = 0.25
"""Share of the voiced time with an unknown speaker, above which nobody is counted; set by hand."""


def _two_voices(claim: Claim, tracks: Tracks) -> Verdict:
    who = tracks["voices.who"]
    length = who.spans[:, 1] - who.spans[:, 0]
    seconds: dict[str, float] = {}
    unsure = 0.0
    for voices, long in zip(who.label_lists, length, strict=True):
        for name in voices:
            if name == "unsure":
                unsure += float(long)
            else:
                seconds[name] = seconds.get(name, 0.0) + float(long)
    whole = sum(seconds.values()) + unsure
    if not whole:
        return claim.verdict("fails", "Nobody is heard to speak.", 0)
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    people = [n for n, s in sorted(seconds.items()) if s >= max(LEAST_SECONDS, LEAST_SHARE * whole)]
    heard = ", ".join(f"{name} {seconds[name]:.0f} s" for name in people) or "none for long"
    because = f"{there_are(len(people), 'voice')} ({heard}), where {claim.limit:g} are meant"
    evidence = tuple(_longest(tracks, name) for name in people)
    if unsure > UNSURE_SHARE * whole:
        because += f"; for {unsure / whole:.0%} of the voiced time the speaker is unknown."
        return claim.verdict("undecided", because, len(people), evidence=evidence)
    doubts = _doubts(claim, people, seconds, voice_range(who))
    if len(people) != claim.limit and not doubts:
        return claim.verdict("fails", because + ".", len(people), evidence=evidence)
    places, evidence_of_place = _place_count(tracks)
    evidence += evidence_of_place
    because = "; ".join((because, *doubts))
    if places is None:
        because += "; whether they are in one place cannot be decided: there is no reading of the places."
        return claim.verdict("undecided", because, len(people), evidence=evidence)
    fewest, most = places
    because += f"; in {fewest if fewest == most else f'{fewest} to {most}'} place{'' if most == 1 else 's'}."
    if fewest > 1:
        return claim.verdict("fails", because, len(people), evidence=evidence)
    sure = most == 1 and not doubts
    return claim.verdict("holds" if sure else "undecided", because, len(people), evidence=evidence)


def _doubts(
    claim: Claim, people: Sequence[str], seconds: Mapping[str, float], count: VoiceRange
) -> list[str]:
    """Return in words why there may be another number of people than are named."""
    found = []
    if len(people) >= claim.limit > count.fewest:
        found.append(ONE_OR_TWO)
    elif len(people) > claim.limit >= count.fewest:
        found.append("some of them may be the same person")
    if len(seconds) > len(people) == claim.limit:
        found.append("somebody else may be heard for a moment")
    # In less than twice the least, no second person can be one of the film's people.
    long_enough = len(people) > 1 or sum(seconds.values()) >= claim.limit * LEAST_SECONDS
    if count.most > len(seconds) and len(people) <= claim.limit and long_enough:
        found.append(
            "one of them may be two people with like voices" if len(people) > 1 else "it may be two people"
        )
    return found


def _longest(tracks: Tracks, name: str) -> Evidence:
    who = tracks["voices.who"]
    long = [
        b - a if name in voices else -1.0 for (a, b), voices in zip(who.spans, who.label_lists, strict=True)
    ]
    i = int(np.argmax(long))
    start, end = who.spans[i].tolist()
    return Evidence("voices.who", start, end, None, "", f"{name}, the longest turn")


def _place_count(tracks: Tracks) -> tuple[tuple[int, int] | None, tuple[Evidence, ...]]:
    """Return the fewest and the most places that the picture shows, and where each is first seen."""
    track = tracks.get("palette.place")
    if track is None or not len(track):
        return None, ()
    fewest, most = track.facts.count("fewest"), track.facts.count("most")
    first = {value: i for i, value in reversed(list(enumerate(track.values.tolist())))}
    shown = tuple(
        Evidence(
            "palette.place",
            float(track.spans[i, 0]),
            float(track.spans[i, 1]),
            float(value),
            "count",
            track.labels[i],
        )
        for value, i in sorted(first.items())[:SHOWN]
    )
    return (fewest, most), shown


TWO_VOICES = Claim(
    id="two-voices",
    says="Two people, one place.",
    told="Two people carry it, in one place.",
    needs=("voices.who",),
    limit=2,
    unit="count",
    source=(
        "two, as the sentence says; a voice counts from 1 s and 5 % of the voiced time on, a choice; how "
        "voices are distinguished: docs/explanation/voices.md; places: docs/explanation/places.md"
    ),
    phrases=TWO_VOICES_PHRASES,
    opposites=TWO_VOICES_OPPOSITES,
    cites=("X. Anguera et al., Speaker diarization, IEEE Trans. ASLP 20, 2012",),
    frames=dialogue_frames.TWO_VOICES,
    judge=_two_voices,
)
