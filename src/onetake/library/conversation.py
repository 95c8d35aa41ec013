"""Whether a film belongs with the artist's other films: `same-conversation`, judged on a library.

The mean distance of the film to the artist's other films is compared with that to as many films drawn at
random from the library: the share of draws that are as near is the figure, and 0.5 what chance gives. It
holds where few draws are as near, and the film is no further from the artist's films than those are from each
other. It fails where the artist's films are near to each other, beyond chance, and the film is not near
to them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.claims.arc import SAME_CONVERSATION
from onetake.core.about import read_about
from onetake.library.distances import distances, standardised, vector
from onetake.library.measures import measures_of

if TYPE_CHECKING:
    from onetake.core.arrays import Flags, Floats, Ints
    from onetake.core.claim import Claim, Tracks
    from onetake.core.reading import Reading
    from onetake.core.verdict import Outcome, Verdict
    from onetake.library.distances import Standardised
    from onetake.library.index import Index

FEWEST = 5
"""Other films of the artist, and films of others, below which nothing is said; set by hand: of four films
nobody knows a style."""
DRAWS = 1999
"""Random choices of films; 1999 give a share of 0.05 to within 0.01."""
SOME = 200
"""Films among which it is asked whether the artist's are near to each other, at most; set by hand."""
BY_CHANCE = 0.5
"""Median share of random choices that are as near, for a film that belongs nowhere: any is as likely."""
FAR = 0.5
"""Share of random choices that are as near from which the film is as far as chance would have it."""


@dataclass(frozen=True, slots=True)
class Conversation:
    """What was found."""

    share: float
    """Share of random choices of films that are as near to the film as the artist's are."""
    to_artist: float
    """Mean distance to the artist's other films, standard deviations."""
    to_others: float
    """Mean distance to films of others."""
    widest: float
    """Largest mean distance of one of the artist's films to the rest of them."""
    style: float
    """Share of random choices of films that are as near to each other as the artist's are."""
    films: int
    """Other films of the artist."""


def judge_conversation(reading: Reading, index: Index, claim: Claim = SAME_CONVERSATION) -> Verdict:
    """Judge `same-conversation` of a film on a library that may hold it.

    Parameters
    ----------
    reading : Reading
    index : Index
        Of the library, opened.
    claim : Claim
        With the limit by which it is judged.
    """
    table = standardised(index)
    about = None if reading.folder is None else read_about(reading.folder).with_media(reading.media)
    artist = reading.media.artist if about is None else about.artist
    for one in table.films:
        if not artist and one.sha256 == reading.media.sha256:
            artist = one.artist

    def judge(judged: Claim, tracks: Tracks) -> Verdict:
        return verdict_on(judged, table, vector(measures_of(tracks)), artist, reading.media.sha256)

    return replace(claim, judge=judge).decide(reading.tracks)


def verdict_on(claim: Claim, table: Standardised, raw: Floats, artist: str, sha256: str) -> Verdict:
    """Return the verdict on a film with these measures, by this artist, whose file has this hash."""
    if not artist:
        because = "Who it is by is not known: add it to the library with --artist."
        return claim.verdict("undecided", because)
    here = table.place(raw)
    away = distances(here, table.z)
    other = np.array([one.sha256 != sha256 for one in table.films], dtype=bool) & ~np.isnan(away)
    own = other & np.array([_same(one.artist, artist) for one in table.films], dtype=bool)
    rest = other & ~own
    for count, whose in ((int(own.sum()), f"of {artist}"), (int(rest.sum()), "of others")):
        if count < FEWEST:
            films = (
                f"{count} other film{'' if count == 1 else 's'} {whose}"
                if count
                else f"no other film {whose}"
            )
            because = f"The library has {films} to compare it with; {FEWEST} are needed."
            return claim.verdict("undecided", because)
    found = converse(table.z, away, own, rest)
    because = (
        f"It is {found.to_artist:.2f} standard deviations from the {found.films} other films of {artist} on "
        f"average, and {found.to_others:.2f} from {int(rest.sum())} films of others: of random choices of as "
        f"many films {found.share:.1%} are as near."
    )
    within = found.to_artist <= found.widest
    outcome: Outcome = "undecided"
    if found.share <= claim.limit and within:
        outcome = "holds"
    elif found.share <= claim.limit:
        because += f" But it is further from them than any of them from the rest ({found.widest:.2f})."
    elif found.share >= FAR and found.style > claim.limit:
        because += " But those films are no nearer to each other than to films of others."
    elif found.share >= FAR and not within:
        outcome = "fails"
        because += f" None of them is so far from the rest ({found.widest:.2f} at most)."
    return claim.verdict(outcome, because, found.share, chance=BY_CHANCE)


def converse(z: Floats, away: Floats, own: Flags, rest: Flags, seed: int = 0) -> Conversation:
    """Compare the distances to an artist's films with those to films drawn at random.

    Parameters
    ----------
    z : Floats
        Standardised measures of the library's films, shape (films, measures).
    away : Floats
        Distance of the film to each of them, shape (films,).
    own, rest : Flags
        Which of them are the artist's, and which are others', shape (films,).
    seed : int
        Of the draws.
    """
    draw = np.random.default_rng(seed)
    pool = np.flatnonzero(own | rest)
    k = int(own.sum())
    sets = pool[_choices(draw, len(pool), k)]
    to_artist = float(away[own].mean())
    share = (1 + int((away[sets].mean(axis=1) <= to_artist).sum())) / (DRAWS + 1)
    among = _among(z, np.flatnonzero(own))
    within = float(np.nanmean(among))
    # Whether there is a style is asked of a part of a large library: its distances grow with the square.
    some = pool if len(pool) <= SOME else draw.choice(pool, SOME, replace=False)
    pairs = _among(z, some)
    drawn = _choices(draw, len(some), min(k, len(some) - 1))
    spread = np.nanmean(pairs[drawn[:, :, None], drawn[:, None, :]], axis=(1, 2))
    style = (1 + int((spread <= within).sum())) / (DRAWS + 1)
    return Conversation(
        share, to_artist, float(away[rest].mean()), float(np.nanmax(np.nanmean(among, axis=1))), style, k
    )


def _choices(draw: np.random.Generator, n: int, k: int) -> Ints:
    """Return random choices of k of n, shape (DRAWS, k)."""
    if n <= SOME:
        chosen: Ints = np.argpartition(draw.random((DRAWS, n)), k - 1, axis=1)[:, :k]
        return chosen
    return np.stack([draw.choice(n, k, replace=False) for _ in range(DRAWS)])


def _among(z: Floats, films: Ints) -> Floats:
    """Return the distances among some films, shape (n, n), with NaN on the diagonal."""
    found = np.stack([distances(z[i], z[films]) for i in films])
    np.fill_diagonal(found, np.nan)
    return found


def _same(one: str, other: str) -> bool:
    return " ".join(one.casefold().split()) == " ".join(other.casefold().split())
