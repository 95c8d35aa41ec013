"""Claims about turns: whether lines are traded like clockwork, and whether the scene outlives the camera."""

from __future__ import annotations

import numpy as np

from onetake.claims.camera_path import RATE, SHORTEST, Film, film_of
from onetake.claims.turns_phrases import CLOCKWORK, CLOCKWORK_OPPOSITES, GOES_ON, GOES_ON_OPPOSITES
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import crop, total
from onetake.core.verdict import Evidence, Verdict

TURNS = 10
"""Turns below which regularity cannot be decided from luck."""
LUCK = 0.02
"""p-value that both witnesses for luck must stay under."""
SCATTER_DOUBT = 0.1
"""Share of the limit within which it is undecided: half the standard error of a scatter of 25 turns."""
BLUNT = 0.8
"""A limit nearer than this to what even phases give (a very fast beat) parts nothing."""
EVEN = 0.363
"""Spread of even phases, cycles: 0.7 / 2 / sqrt(3) / 0.5565."""
VOICE_DOUBT = 0.08
"""Share of the pull-out within which it is undecided."""
_SHOWN = 3


def _clockwork(claim: Claim, tracks: Tracks) -> Verdict:
    locked = tracks.get("turns.lock")
    if locked is None:
        if "turns.early-late" not in tracks:
            return claim.verdict("inapplicable", "There is no beat to lock to, or nobody speaks.")
        return claim.verdict("undecided", "Fewer than two turns begin where a beat is known.")
    notes = locked.notes
    n, scatter, cycle = int(notes["turns"]), float(notes["scatter ms"]), float(notes["cycle s"])
    chance, error = float(notes["chance scatter ms"]), float(notes["onset error ms"])
    if n < TURNS:
        because = f"{n} turns begin where a beat is known, too few to tell; {TURNS} would do."
        return claim.verdict("undecided", because, scatter, chance=chance)
    drawn = {"even phases": "even chance gives"}.get(
        notes["others"], f"the same voices' {notes['others']} give"
    )
    because = (
        f"{n} turns begin {scatter:.0f} ms about one place in the half bar of {cycle:.2f} s (R = "
        f"{locked.values[0]:.2f} of at most {float(notes['ceiling']):.2f}, as onsets are "
        f"known to {error:.0f} ms); {drawn} {chance:.0f} ms or more in 95 of 100 draws.{_regular(tracks)}"
    )
    evidence = _strays(tracks, float(notes["late ms"]), 1000 * cycle)
    if claim.limit > BLUNT * EVEN * 1000 * cycle:
        because += " So short a half bar parts clockwork and luck no more."
        return claim.verdict("undecided", because, scatter, chance=chance, evidence=evidence)
    lucky = max(float(notes["p of others"]), float(notes["p of even phases"])) >= LUCK
    if scatter >= claim.limit * (1 + SCATTER_DOUBT):
        return claim.verdict("fails", because, scatter, chance=chance, evidence=evidence)
    if scatter > claim.limit * (1 - SCATTER_DOUBT) or lucky:
        because += " That may be luck." if lucky else " That is too near to the limit."
        return claim.verdict("undecided", because, scatter, chance=chance, evidence=evidence)
    return claim.verdict("holds", because, scatter, chance=chance, evidence=evidence)


def _regular(tracks: Tracks) -> str:
    """Say how regular starts and gaps are, where that is known."""
    start, gap = tracks.get("turns.start-cv"), tracks.get("turns.gap-spread")
    said = []
    if start is not None and len(start):
        said.append(f"the time from start to start varies by {start.values[0]:.0%}")
    if gap is not None and len(gap):
        said.append(f"the middle half of the gaps by {gap.values[0]:.2f} s")
    return f" {'; '.join(said).capitalize()}." if said else ""


def _strays(tracks: Tracks, late: float, cycle: float) -> tuple[Evidence, ...]:
    """Return the turns that start nearest to their place, and the one that strays farthest."""
    marks, floor = tracks["turns.early-late"], tracks["turns.floor"]
    off = marks.values - late
    off = off - cycle * np.round(off / cycle)
    known = np.flatnonzero(np.isfinite(off))
    order = known[np.argsort(np.abs(off[known]), kind="stable")]
    shown = dict.fromkeys([*order[: _SHOWN - 1].tolist(), *order[-1:].tolist()])
    return tuple(
        Evidence(
            "turns.early-late",
            float(floor.spans[i, 0]),
            float(floor.spans[i, 1]),
            round(float(off[i]), 1),
            "ms",
            f"{marks.labels[i]} begins {abs(off[i]):.0f} ms {'late' if off[i] > 0 else 'early'}",
        )
        for i in shown
    )


def _goes_on(claim: Claim, tracks: Tracks) -> Verdict:
    film = film_of(tracks, 1.0)
    if not film.known.any():
        return claim.verdict("undecided", "The camera's motion is not known anywhere.")
    run = _leaving(film)
    if run is None:
        return claim.verdict("inapplicable", f"The camera never leaves: no pull-out of {SHORTEST:g} s.")
    start, end = run
    voices = crop(tracks["voices.who"].spans, start, end)
    share = total(voices) / (end - start)
    before = total(crop(tracks["voices.who"].spans, 0.0, start)) / max(start, 1e-9)
    floor = tracks.get("turns.floor")
    turns = 0 if floor is None else int(((floor.t >= start) & (floor.t < end)).sum())
    because = (
        f"Voices are heard in {share:.0%} of the pull-out from {start:.1f} to {end:.1f} s ({before:.0%} of "
        f"the time before it), {turns} turn{'' if turns == 1 else 's'} begin{'s' if turns == 1 else ''} in it"
    )
    moving = _stirring(tracks, start, end)
    because += (
        "." if moving is None else f", and what moves by itself moves {moving:.1f} times as much as before."
    )
    evidence = (
        Evidence("camera.scale", start, end, None, "", "the camera leaves"),
        *(
            Evidence("voices.who", a, b, None, "", "somebody is heard")
            for a, b in sorted(voices.tolist(), key=lambda s: s[0] - s[1])[:_SHOWN]
        ),
    )
    if share >= claim.limit + VOICE_DOUBT:
        return claim.verdict("holds", because, share, evidence=evidence)
    if not len(tracks["voices.who"]):
        because += " Nobody is heard in the whole film, so that silence tells nothing."
        return claim.verdict("undecided", because, share, evidence=evidence)
    if share <= claim.limit - VOICE_DOUBT:
        return claim.verdict("fails", because, share, evidence=evidence)
    return claim.verdict("undecided", because, share, evidence=evidence)


def _leaving(film: Film) -> tuple[float, float] | None:
    """Return the last pull-out, [start, end) s."""
    away = np.r_[False, film.known & (film.rates["scale"] < -RATE), False]
    edges = np.flatnonzero(away[1:] != away[:-1]).reshape(-1, 2)
    for i, j in edges[::-1]:
        if film.t[j - 1] - film.t[i] >= SHORTEST:
            return float(film.t[i]), float(film.t[j - 1])
    return None


def _stirring(tracks: Tracks, start: float, end: float) -> float | None:
    """Return how much the subjects move in the pull-out over how much they did before; None if unknown."""
    track = tracks.get("picture.motion")
    if track is None:
        return None
    t, value = track.t, track.values
    inside = value[(t >= start) & (t < end) & np.isfinite(value)]
    before = value[(t < start) & np.isfinite(value)]
    if not len(inside) or not len(before) or before.mean() <= 0:
        return None
    return float(inside.mean() / before.mean())


CLOCKWORK_TURNS = Claim(
    id="clockwork-turns",
    says="They trade lines like clockwork.",
    needs=("turns.floor",),
    limit=120.0,
    unit="ms",
    source=(
        "between the turns of staged films that keep to the half bar (29 to 105 ms) and those that do not "
        "(183 ms and more): docs/explanation/turns.md"
    ),
    phrases=CLOCKWORK,
    opposites=CLOCKWORK_OPPOSITES,
    judge=_clockwork,
)
SCENE_GOES_ON = Claim(
    id="scene-goes-on",
    says="The two go on while the camera leaves.",
    needs=("camera.pan", "camera.tilt", "camera.roll", "camera.scale", "voices.who"),
    limit=0.2,
    unit="share",
    source="a fifth of the pull-out: one line of 2 s in a pull-out of 10 s; docs/explanation/turns.md",
    phrases=GOES_ON,
    opposites=GOES_ON_OPPOSITES,
    judge=_goes_on,
)
