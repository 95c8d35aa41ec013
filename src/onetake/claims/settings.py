"""Claims about the setting: all in one place, or several places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.claims import shot_scale_frames as frames
from onetake.claims.camera_moves import PANS, is_still_picture
from onetake.claims.figure_words import of_width, percent
from onetake.claims.named_moves import UNKNOWN_MOST, named_moves
from onetake.claims.places import UNSTABLE, first_of_each, places_by_colour
from onetake.core.claim import Claim, Tracks

if TYPE_CHECKING:
    from onetake.core.verdict import Verdict

GREY = 6.0
"""CIELAB: distance of a tone from grey below which it has no colour to tell places by; three cells of the
tones."""
GREY_SHARE = 0.9
"""Share of grey tones from which places cannot be told: black and white comes out as one place; set by
hand."""
SWEPT = 0.5
"""Frame widths that a camera may go to a side while it surely stays in its place; set by hand."""
NEARED = 1.5
"""How many times larger or smaller it may make the picture meanwhile; set by hand."""
MOVED = 2
"""Places at the fewest from which a film may have moved on; three to be sure, since coloured light and
framing made two of one stadium: docs/explanation/camera-people-places.md."""
TIGHT_LIMIT = 0.13
"""Distance of the two unlikest shots (1 less the Bhattacharyya coefficient of their tones) up to which
shots are
surely of one place: 1 % of the pairs of two staged places are nearer than 0.11, 5 % than 0.15."""


def _one_place(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["palette.place"]
    if not len(track):
        return claim.verdict("undecided", "No shot shows more than black, white or a fade.")
    facts, shown = track.facts, first_of_each(tracks)
    fewest, most = facts.count("fewest"), facts.count("most")
    if len(track) == 1:
        return _in_one_shot(claim, tracks)
    stability = facts.number("stability", "share")
    because = f"{places_by_colour(len(track), facts.count('places'), fewest, most)}, where one is meant."
    if fewest > MOVED and stability >= UNSTABLE:
        return claim.verdict("fails", because, fewest, evidence=shown)
    if most > claim.limit or fewest > claim.limit:
        return claim.verdict("undecided", because, most, evidence=shown)
    if without_colour(tracks):
        because += " But there is hardly any colour by which places could be recognised."
        return claim.verdict("undecided", because, most, evidence=shown)
    farthest = facts.number("farthest", "share")
    because += (
        f" The two shots that differ most do so by {percent(farthest)}; up to {percent(TIGHT_LIMIT)} they "
        "are surely of one place."
    )
    outcome = "holds" if farthest <= TIGHT_LIMIT else "undecided"
    return claim.verdict(outcome, because, most, evidence=shown)  # type: ignore[arg-type]


def _in_one_shot(claim: Claim, tracks: Tracks) -> Verdict:
    """Decide it of a film of one shot: the camera must stay, as it may walk through many rooms."""
    shown = first_of_each(tracks)
    if is_still_picture(tracks):
        because = (
            "It is one shot in which nothing moves: it may be a still picture, in which nothing happens."
        )
        return claim.verdict("undecided", because, evidence=shown)
    moves = named_moves(tracks)
    swept = sum(row.amount for row in moves.of(*PANS, "whip", "orbit", "tilt up", "tilt down"))
    neared = float(np.prod([row.amount for row in moves.of("push-in", "pull-out")]))
    because = (
        f"It is one shot, in which the picture moves by {of_width(swept)} to the sides and becomes "
        f"{neared:.2f} times larger or smaller in all; up to {percent(SWEPT)} and {NEARED:g} times the "
        "camera stays in one place."
    )
    if swept <= SWEPT and neared <= NEARED and moves.unknown_share <= UNKNOWN_MOST:
        return claim.verdict("holds", because, 1, evidence=shown)
    because += " So it may go from place to place."
    return claim.verdict("undecided", because, evidence=shown)


def without_colour(tracks: Tracks) -> bool:
    """Return whether nearly all tones are grey: a film in black and white."""
    tones = tracks["palette.tones"]
    share = np.nan_to_num(tones.values)
    grey = np.hypot(tones.column("a"), tones.column("b")) < GREY
    return float(share[grey].sum()) >= GREY_SHARE * max(float(share.sum()), 1e-9)


def _many_places(claim: Claim, tracks: Tracks) -> Verdict:
    track = tracks["palette.place"]
    if not len(track):
        return claim.verdict("undecided", "No shot shows more than black, white or a fade.")
    facts, shown = track.facts, first_of_each(tracks)
    fewest, most = facts.count("fewest"), facts.count("most")
    chance, stability = facts.number("chance", "count"), facts.number("stability", "share")
    because = (
        f"{places_by_colour(len(track), facts.count('places'), fewest, most)}, where {claim.limit:g} are "
        "needed."
    )
    if fewest >= claim.limit and chance < fewest and stability >= UNSTABLE:
        return claim.verdict("holds", because, fewest, chance=chance, evidence=shown)
    if most >= claim.limit or fewest >= claim.limit:
        because += f" By chance {chance:.1f} would be found." if chance >= fewest else ""
        return claim.verdict("undecided", because, fewest, chance=chance, evidence=shown)
    if len(track) == 1 and _in_one_shot(ONE_PLACE, tracks).outcome != "holds":
        because += " But it is one shot whose camera moves, and it may go from place to place."
        return claim.verdict("undecided", because, fewest, chance=chance, evidence=shown)
    if without_colour(tracks):
        because += " But there is hardly any colour by which places could be recognised."
        return claim.verdict("undecided", because, fewest, chance=chance, evidence=shown)
    return claim.verdict("fails", because, fewest, chance=chance, evidence=shown)


ONE_PLACE = Claim(
    id="one-place",
    says="It all happens in one place.",
    needs=("palette.place", "palette.tones", "camera.moves", "camera.pan", "shots"),
    limit=1,
    unit="count",
    source="one place by the words of it; what a place is: docs/explanation/places.md",
    phrases=frames.ONE_PLACE_PHRASES,
    opposites=frames.ONE_PLACE_OPPOSITES,
    frames=frames.ONE_PLACE,
    never_of=("the song",),
    judge=_one_place,
)
MANY_PLACES = Claim(
    id="many-places",
    says="The film goes to several places.",
    needs=("palette.place", "palette.tones", "camera.moves", "camera.pan", "shots"),
    limit=3,
    unit="count",
    source=(
        "three places are more than here and there, a choice, and fewer than the five of `vignettes`; what "
        "a place is: "
        "docs/explanation/places.md"
    ),
    phrases=frames.MANY_PLACES_PHRASES,
    opposites=frames.MANY_PLACES_OPPOSITES,
    frames=frames.MANY_PLACES,
    never_of=("the song",),
    judge=_many_places,
    holds_on_a_part=True,
)
