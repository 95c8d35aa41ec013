"""Describe a film: the review nobody wrote, of what holds of it and is worth saying.

Each sentence is a claim that holds, with its seconds; there is none without a verdict behind it. Worth saying
is what few other films have: the information of a claim that holds is -log2 of the share of films of which it
holds (with one film added to either side, Laplace's rule), and up to half a bit more for a margin that few of
them reach. What another sentence says already is left out. The most distinctive are chosen, a sense that has
sentences already counting less, and told in the order picture, sound, words, arc.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING

from onetake.core.description import MOMENTS, Description, Told
from onetake.review.known_films import FEWEST, Known, known_films, margin_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from onetake.core.claim import Claim
    from onetake.core.reading import Reading
    from onetake.core.verdict import Evidence, Verdict

WORDS = 120
"""Words of a description, unless asked otherwise; a short paragraph of a review."""
SENTENCES = 12
"""Sentences of a description, at most: more is a list, and nobody quotes it. Set by hand."""
BY_MARGIN = 0.5
"""Bits that the margin adds at most: rarity decides, the margin only between claims about as rare."""
FURTHER = 0.3
"""Bits that a sentence counts less for each that its sense has already: a film is not its picture alone. Set
by hand."""
UNKNOWN = 1.0
"""Bits of a claim whose rarity is not known: as many as of one that half of all films have."""
GLIMPSE = 0.1
"""Seconds below which a stretch is no more than the join of two frames; set by hand."""
_SOUND = frozenset({"loudness", "beat", "stereo", "space", "take", "sections", "voices", "turns"})
_WORDS = frozenset({"words", "rhetoric", "flow", "lyrics"})
_ARC = frozenset({"arc"})
"""The first parts of the names of tracks, by sense; all others are of the picture."""
SAYS_ALREADY: Mapping[str, tuple[str, ...]] = {
    "one-take": ("hidden-cut", "long-takes", "slow-cutting", "one-place"),
    "camera-spirals-in": ("camera-pushes-in", "camera-circles", "camera-follows", "camera-lurks"),
    "pull-out-reveal": ("camera-pulls-out",),
    "dreary-palette": ("low-key", "blanket-palette"),
    "black-and-white": ("one-hue", "dreary-palette", "blanket-palette"),
    "one-hue": ("warm-palette", "cold-palette", "blanket-palette"),
    "red-palette": ("one-hue", "warm-palette"),
    "golden-palette": ("one-hue", "warm-palette"),
    "green-palette": ("one-hue",),
    "blue-palette": ("one-hue", "cold-palette"),
    "purple-palette": ("one-hue",),
    "vignettes": ("many-places",),
    "claustrophobic": ("close-ups",),
    "two-voices": ("one-place", "alone"),
    "clockwork-turns": ("two-voices",),
}
"""What a sentence on one claim says of others: a film in one take has no hidden cut and no fast pace."""


def describe(
    reading: Reading,
    claims: Iterable[Claim] | None = None,
    *,
    words: int = WORDS,
    known: Mapping[str, Known] | None = None,
    without: Collection[str] = (),
) -> Description:
    """Return what holds of a film and is worth saying.

    Parameters
    ----------
    reading : Reading
    claims : iterable of Claim, optional
        The register, in the order in which sentences are told; by default what the reading is judged by.
    words : int
        Words that the sentences may have together; one sentence is always told.
    known : mapping, optional
        What is known of other films (`onetake.review.known_films.known_of` of a library); by default the
        numbers that ship with onetake.
    without : collection of str
        Claims that are left out, such as those that a review has mentioned.

    Examples
    --------
    >>> import onetake
    >>> told = onetake.describe(onetake.read(film))
    >>> all(reading_says.claim != "one-take" for reading_says in told.sentences)
    True
    """
    if claims is None:
        from onetake.claims.in_force import claims_in_force

        claims = claims_in_force(reading.made.settings)
    known = known_films() if known is None else known
    order = {claim.id: (place, claim) for place, claim in enumerate(claims)}
    holding = [v for v in reading.verdicts.values() if v.outcome == "holds" and v.claim in order]
    told = [_told(verdict, order[verdict.claim][1], known.get(verdict.claim)) for verdict in holding]
    told.sort(key=lambda one: (-one.bits, order[one.claim][0]))
    able = [one for one in told if one.claim not in without]
    senses = {one.claim: sense_of(order[one.claim][1].needs) for one in able}
    chosen = _chosen(able, senses, {v.claim for v in holding}, words)
    chosen.sort(key=lambda one: order[one.claim][0])
    return Description(reading.media.name, reading.media.duration, tuple(chosen), len(told) - len(chosen))


def _told(verdict: Verdict, claim: Claim, known: Known | None) -> Told:
    is_known = known is not None and known.judged >= FEWEST
    return Told(
        claim=verdict.claim,
        says=claim.told or verdict.says,
        because=verdict.because,
        evidence=_moments(verdict),
        bits=distinctiveness(verdict, known) if known is not None and is_known else UNKNOWN,
        films=known.judged if known is not None and is_known else 0,
        holds=known.holds if known is not None and is_known else 0,
    )


def _moments(verdict: Verdict) -> tuple[Evidence, ...]:
    """Return the longest stretches of evidence that do not overlap, in time.

    The join of two frames is nothing to watch, so it is left out.
    """
    watched = [one for one in verdict.evidence if one.end - one.start >= GLIMPSE or one.end == one.start]
    chosen: list[Evidence] = []
    for one in sorted(watched, key=lambda one: one.start - one.end):
        if len(chosen) < MOMENTS and all(
            one.end <= other.start or other.end <= one.start for other in chosen
        ):
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.start))


def distinctiveness(verdict: Verdict, known: Known) -> float:
    """Return how distinctive a claim that holds is, in bits: by how few other films have it, and how clearly.

    Examples
    --------
    >>> from onetake.core.verdict import Verdict
    >>> clear = Verdict("one-take", "One shot.", "holds", "No cut.", 0.9, 0.5)
    >>> round(distinctiveness(clear, Known(62, (0.1, 0.2, 0.45))), 2)
    4.33
    """
    rare = -math.log2((known.holds + 1) / (known.judged + 2))
    below = bisect_left(known.margins, margin_of(verdict))
    return rare + BY_MARGIN * below / max(1, known.holds)


def sense_of(needs: Sequence[str]) -> str:
    """Return the sense that a claim speaks to, by the tracks that it needs: picture, sound, words or arc.

    Examples
    --------
    >>> sense_of(["shots.link"]), sense_of(["turns.floor", "beat.beats"]), sense_of(["rhetoric"])
    ('picture', 'sound', 'words')
    """
    parts = {name.partition(".")[0] for name in needs}
    for sense, names in (("arc", _ARC), ("words", _WORDS), ("sound", _SOUND)):
        if parts & names:
            return sense
    return "picture"


def _chosen(
    told: Sequence[Told], senses: Mapping[str, str], holding: Collection[str], words: int
) -> list[Told]:
    """Return the most distinctive that have room, without what another that holds says already."""
    said = {less for claim in holding for less in SAYS_ALREADY.get(claim, ())}
    chosen: list[Told] = []
    left, able = words, [one for one in told if one.claim not in said]
    while able and len(chosen) < SENTENCES:
        count = Counter(senses[one.claim] for one in chosen)
        # The first of those that count as much: they come most distinctive first.
        best = max(able, key=lambda one: one.bits - FURTHER * count[senses[one.claim]])
        able.remove(best)
        length = len(best.says.split())
        if not chosen or length <= left:
            chosen.append(best)
            left -= length
    return chosen
