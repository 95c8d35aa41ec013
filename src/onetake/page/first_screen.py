"""What the first screen offers to watch: what is contradicted, then what can be seen in a few seconds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from onetake.page.review import Note
    from onetake.page.verdicts import ClaimView, Link

MOST = 4
"""Entries (count): what has room beside the film. Set by hand."""
SHORTEST = 1.5
"""Evidence, s, that is offered first: a shorter moment is over before it is understood. Set by hand."""
LONGEST = 15.0
"""Evidence, s, that one is ready to watch before reading on. Set by hand."""


@dataclass(frozen=True, slots=True)
class FirstEntry:
    """One statement with the seconds that show it."""

    words: str
    claim: str
    note: str
    """The id of its note; '' where there is no review."""
    mark: str
    standing: str
    link: Link
    striking: bool
    """Whether its verdict was compared with chance."""


def first_to_watch(
    notes: Sequence[Note],
    claims: Iterable[ClaimView],
    duration: float,
    told: Mapping[str, str] | None = None,
) -> tuple[FirstEntry, ...]:
    """Return a few statements to begin with, of different claims, in the order of the review.

    Parameters
    ----------
    notes : sequence of Note
        The notes of the review; without any, the claims that hold are offered.
    claims : iterable of ClaimView
    duration : float
        Length of the film, s.
    told : mapping, optional
        Claim id to the sentence that says it of this film; it takes the place of the claim's own, which
        may speak of what another claim has named.
    """
    told = told or {}
    if notes:
        seen = [(n, _short(n.claim, duration)) for n in notes if n.mark in ("yes", "no")]
        entries = [_of_note(note, link) for note, link in seen if link]
    else:
        held = [(c, _short(c, duration)) for c in claims if c.outcome == "holds"]
        entries = [_of_claim(claim, link, told) for claim, link in held if link]
    # What is contradicted comes first; then what chance would hardly give, and what lasts long enough.
    ranked = sorted(
        entries,
        key=lambda one: (one.mark != "no", not one.striking, one.link.end - one.link.start < SHORTEST),
    )
    chosen = list({one.claim: one for one in reversed(ranked)}.values())[::-1][:MOST]
    return tuple(one for one in entries if one in chosen)


def _short(claim: ClaimView, duration: float) -> Link | None:
    """Return the first evidence that is short enough to be watched at once."""
    longest = min(LONGEST, duration / 2)
    short = [link for link in claim.links if link.end - link.start <= longest]
    return next((link for link in short if link.end - link.start >= SHORTEST), next(iter(short), None))


def _of_note(note: Note, link: Link) -> FirstEntry:
    return FirstEntry(
        note.phrase, note.claim.id, note.id, note.mark, note.standing, link, bool(note.claim.chance)
    )


def _of_claim(claim: ClaimView, link: Link, told: Mapping[str, str]) -> FirstEntry:
    says = told.get(claim.id, claim.says)
    return FirstEntry(says, claim.id, "", claim.mark, claim.word, link, bool(claim.chance))


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands, as its name is printed beside a lane."""

    mark: str
    word: str
    denied: bool
    """Whether the review denies the claim: its denial is what is borne out or contradicted."""


def standings(notes: Iterable[Note], claims: Iterable[ClaimView]) -> dict[str, Standing]:
    """Return how each claim stands: as the review says it first, else as the film has it."""
    found = {claim.id: Standing(claim.mark, claim.word, False) for claim in claims}
    said: dict[str, Standing] = {}
    for note in notes:
        said.setdefault(note.claim.id, Standing(note.mark, note.standing, note.negated))
    return found | said
