"""Claims about places: whether the film goes to many."""

from __future__ import annotations

import numpy as np

from onetake.claims.evidence import plural
from onetake.claims.place_frames import VIGNETTES as VIGNETTES_FRAMES
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

UNSTABLE = 0.6
"""Mean Jaccard similarity under resampling (0 to 1) below which the places are no pattern: Hennig (2007)."""
SHOWN_PLACES = 12
"""Places that are given as evidence; set by hand."""


def _vignettes(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["palette.place"]
    if not len(track):
        return claim.verdict("undecided", "No shot shows more than black, white or a fade.")
    facts = track.facts
    places, fewest, most = (facts.count(name) for name in ("places", "fewest", "most"))
    chance, stability = facts.number("chance", "count"), facts.number("stability", "share")
    because = f"{places_by_colour(len(track), places, fewest, most)}; {claim.limit:g} places are needed."
    if len(track) > 1:
        because += f" {stability_words(stability, facts.number('stability-by-chance', 'share'))}"
    shown = first_of_each(tracks)
    if fewest >= claim.limit and chance < claim.limit and stability >= UNSTABLE:
        return claim.verdict("holds", because, places, chance=chance, evidence=shown)
    if most < claim.limit:
        return claim.verdict("fails", because, places, chance=chance, evidence=shown)
    if fewest >= claim.limit:
        because += " As many come out by chance." if chance >= claim.limit else " They are not stable."
    return claim.verdict("undecided", because, places, chance=chance, evidence=shown)


def places_by_colour(shots: int, places: int, fewest: int, most: int) -> str:
    """Return in words how many places so many shots show.

    Examples
    --------
    >>> places_by_colour(9, 3, 2, 4), places_by_colour(1, 1, 1, 1)
    ('By their colours 9 shots show 3 places (at least 2, at most 4)', 'By its colours 1 shot shows 1 place')
    """
    one = shots == 1
    counted = f"By {'its' if one else 'their'} colours {plural(shots, 'shot')} show{'s' if one else ''} "
    return counted + plural(places, "place") + (f" (at least {fewest}, at most {most})" if most > 1 else "")


def stability_words(stability: float, by_chance: float) -> str:
    """Return in words how sure the places are, 0 to 1, as a sentence."""
    return (
        f"Where only some of the shots are taken, the places come out alike by {stability:.0%}, and by "
        f"{by_chance:.0%} where there are none; {UNSTABLE:.0%} is needed."
    )


def first_of_each(tracks: Tracks) -> tuple[Evidence, ...]:
    """Return the longest shot of each place, by first appearance."""
    track = tracks["palette.place"]
    length = track.spans[:, 1] - track.spans[:, 0]
    shown = []
    for place in range(1, min(SHOWN_PLACES, int(track.values.max())) + 1):
        own = np.flatnonzero(track.values == place)
        i = int(own[length[own].argmax()])
        start, end = track.spans[i].tolist()
        says = f"{track.labels[i]}, {plural(len(own), 'shot')}"
        shown.append(Evidence("palette.place", start, end, float(place), "count", says))
    return tuple(shown)


VIGNETTES = Claim(
    id="vignettes",
    says="A multitude of vignettes.",
    told="The film is a multitude of vignettes.",
    needs=("palette.place",),
    limit=5,
    unit="count",
    source=(
        "five places are more than the two to four of a story with a plot, a choice; what a place is: the "
        "distances between shots of one staged room and of two, docs/explanation/places.md"
    ),
    phrases=(
        "(series|string|succession|sequence|parade|multitude|collection|patchwork|mosaic|procession) of * "
        "(scene|sketch|tableau|tableaux|location|place|setting|episode|image|moment|snapshot)",
        "(jump|hop|skip|leap|wander|flit|roam|dart) * from (place|scene|location|setting) to",
        "from one (place|scene|location|setting|tableau) to * (next|another)",
        "(jump|hop|flit|dart|wander|roam) between (place|scene|location|setting|world)",
        "(episodic|kaleidoscopic) * (structure|film|video|form|collage)",
        "episodic",
        "(collage|kaleidoscope|tapestry|montage|anthology) of * (scene|place|location|image|moment|life)",
        "tableau after tableau",
        "tableaux",
        "scene after scene",
        "each * (in a|its own|a new|a different) (place|location|setting|room|world)",
        "each * (place|location|setting|room|world) of (its|his|her|their) own",
        "every (scene|shot|verse) * (new|different|another) (place|location|setting|room|world)",
        "(change|shift|switch) of (location|scenery|setting|scene)",
        "globe trotting",
        "slices of life",
        "all over (town|the city|the world)",
        "(shot|filmed|set|jump|hop) all over the place",
    ),
    opposites=(
        "never * leave the (room|apartment|flat|house|set)",
        "(confined|restricted|limited|kept|stuck|trapped) (to|in) (one|a single|the same) (room|place|set)",
        "two people and (one|a) room",
        "(whole|entire) (film|video|short) * in (one|a single) (room|place|location)",
    ),
    never_of=("the song",),
    cites=("Hennig, Cluster-wise assessment of cluster stability, 2007",),
    frames=VIGNETTES_FRAMES,
    judge=_vignettes,
    holds_on_a_part=True,
)
