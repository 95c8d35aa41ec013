"""Claims about turns: lines traded like clockwork, and a scene that goes on while the camera leaves."""

from __future__ import annotations

import numpy as np

from onetake.claims import turns_frames
from onetake.claims.camera import PULL_OUT_REVEAL
from onetake.claims.camera_rates import PULL_OUT_SECONDS, camera_rates, last_pull_out
from onetake.claims.evidence import SHOWN, longest_first, plural
from onetake.claims.figure_words import percent
from onetake.claims.turns_phrases import CLOCKWORK, CLOCKWORK_OPPOSITES, GOES_ON, GOES_ON_OPPOSITES
from onetake.claims.voice_count import ONE_OR_TWO, PAIR, counted_voices
from onetake.claims.voice_doubt import may_be_instruments
from onetake.core.claim import Claim, Tracks
from onetake.core.spans import crop, total
from onetake.core.verdict import Evidence, Outcome, Verdict

FEWEST_TURNS = 10
"""Turns below which regularity cannot be distinguished from chance; docs/explanation/turns.md."""
CHANCE_P = 0.02
"""p-value below which both tests against chance must lie; docs/explanation/turns.md."""
SCATTER_DOUBT = 0.1
"""Undecided so near to the limit, as a share of it: half the standard error of a scatter of 25 turns."""
SEPARATION = 0.8
"""Share of `EVEN_SPREAD` above which the limit separates nothing (a very fast beat); set by hand."""
EVEN_SPREAD = 0.363
"""Spread of evenly distributed phases, cycles: 0.7 / 2 / sqrt(3) / 0.5565."""
VOICE_DOUBT = 0.08
"""Undecided so near to the limit of `scene-goes-on`, a share of the pull-out; set by hand."""
EVEN_PHASES = "even phases"
"""What was drawn where the voices have too few other onsets: the fact `drawn-from` of `turns.lock`."""
PULL_OUT_WINDOW = 1.0
"""s over which the rates are averaged for a pull-out; set by hand, no measured source."""


def _clockwork_turns(claim: Claim, tracks: Tracks) -> Verdict:
    locked = tracks.get("turns.lock")
    if locked is None:
        if "turns.early-late" not in tracks:
            return claim.verdict("inapplicable", "There is no beat to lock to, or nobody speaks.")
        return claim.verdict("undecided", "Fewer than two turns begin where a beat is known.")
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    voices = counted_voices(tracks)
    if voices is not None and voices.most == PAIR - 1:
        return claim.verdict("fails", "One voice is heard, which trades lines with nobody.")
    facts = locked.facts
    n, scatter, cycle = facts.count("turns"), facts.number("scatter", "ms"), facts.number("cycle", "s")
    chance, drawn_from = facts.number("chance-scatter", "ms"), facts.text("drawn-from")
    if n < FEWEST_TURNS:
        because = f"{n} turns begin where a beat is known, too few to judge; {FEWEST_TURNS} are needed."
        return claim.verdict("undecided", because, scatter, chance=chance)
    drawn = {EVEN_PHASES: "even chance gives"}.get(drawn_from, f"the same voices' {drawn_from} give")
    because = (
        f"{n} turns begin at one place in the half bar of {cycle:.2f} s, give or take {scatter:.0f} ms, "
        f"where {claim.limit:g} ms or less is needed; {drawn} {chance:.0f} ms or more in 95 of 100 "
        f"cases.{_regularity_words(tracks)}"
    )
    evidence = _strays(tracks, facts.number("late", "ms"), 1000 * cycle)
    if claim.limit > SEPARATION * EVEN_SPREAD * 1000 * cycle:
        because += " With so short a half bar the limit does not separate clockwork from chance."
        return claim.verdict("undecided", because, scatter, chance=chance, evidence=evidence)
    chance_like = max(facts.number("p-draws", ""), facts.number("p-even-phases", "")) >= CHANCE_P
    if scatter >= claim.limit * (1 + SCATTER_DOUBT):
        return claim.verdict("fails", because, scatter, chance=chance, evidence=evidence)
    if scatter > claim.limit * (1 - SCATTER_DOUBT) or chance_like:
        because += " That may be chance." if chance_like else " That is too near to the limit."
        return claim.verdict("undecided", because, scatter, chance=chance, evidence=evidence)
    if voices is not None and voices.fewest < PAIR:
        because += f" But {ONE_OR_TWO}."
        return claim.verdict("undecided", because, scatter, chance=chance, evidence=evidence)
    return claim.verdict("holds", because, scatter, chance=chance, evidence=evidence)


def _regularity_words(tracks: Tracks) -> str:
    """Return in words how regular starts and gaps are, where that is known."""
    start, gap = tracks.get("turns.start-cv"), tracks.get("turns.gap-spread")
    said = []
    if start is not None and len(start):
        said.append(f"the time from one start to the next varies by {start.values[0]:.0%}")
    if gap is not None and len(gap):
        said.append(f"the middle half of the gaps between them by {gap.values[0]:.2f} s")
    return f" {'; '.join(said).capitalize()}." if said else ""


def _strays(tracks: Tracks, late: float, cycle: float) -> tuple[Evidence, ...]:
    """Return the turns that start nearest to their place, and the one that strays farthest."""
    marks, floor = tracks["turns.early-late"], tracks["turns.floor"]
    off = marks.values - late
    off = off - cycle * np.round(off / cycle)
    known = np.flatnonzero(np.isfinite(off))
    order = known[np.argsort(np.abs(off[known]), kind="stable")]
    shown = dict.fromkeys([*order[: SHOWN - 1].tolist(), *order[-1:].tolist()])
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


def _scene_goes_on(claim: Claim, tracks: Tracks) -> Verdict:
    camera = camera_rates(tracks, PULL_OUT_WINDOW)
    if not camera.known.any():
        return claim.verdict("undecided", "The camera's motion is not known anywhere.")
    run = last_pull_out(camera, tracks["shots"].spans if "shots" in tracks else None)
    if run is None:
        return claim.verdict(
            "inapplicable", f"The camera never leaves: no pull-out of {PULL_OUT_SECONDS:g} s."
        )
    start, end = (float(camera.t[i]) for i in run)
    if why := may_be_instruments(tracks):
        return claim.verdict("undecided", why)
    voices = crop(tracks["voices.who"].spans, start, end)
    share = total(voices) / (end - start)
    before = total(crop(tracks["voices.who"].spans, 0.0, start)) / max(start, 1e-9)
    floor = tracks.get("turns.floor")
    turns = 0 if floor is None else int(((floor.t >= start) & (floor.t < end)).sum())
    because = (
        f"Voices are heard in {share:.0%} of the pull-out from {start:.1f} to {end:.1f} s ({before:.0%} of "
        f"the time before it), where {percent(claim.limit)} is needed; {plural(turns, 'turn')} "
        f"begin{'s' if turns == 1 else ''} in it"
    )
    moving = _subject_motion(tracks, start, end)
    because += "." if moving is None else f", and the subjects move {moving:.1f} times as much as before."
    evidence = (
        Evidence("camera.scale", start, end, None, "", "the camera leaves"),
        *(Evidence("voices.who", a, b, None, "", "somebody is heard") for a, b in longest_first(voices)),
    )
    if share >= claim.limit + VOICE_DOUBT:
        doubts = _doubts_of_going_on(tracks)
        outcome: Outcome = "undecided" if doubts else "holds"
        return claim.verdict(outcome, because + doubts, share, evidence=evidence)
    if not len(tracks["voices.who"]):
        because += " Nobody is heard in the whole film, so silence there means nothing."
        return claim.verdict("undecided", because, share, evidence=evidence)
    if share <= claim.limit - VOICE_DOUBT:
        return claim.verdict("fails", because, share, evidence=evidence)
    return claim.verdict("undecided", because, share, evidence=evidence)


def _doubts_of_going_on(tracks: Tracks) -> str:
    """Return in words why it may not be two people whom the camera leaves, or nothing.

    A commentator's voice over a small pull-out is no scene that goes on.
    """
    said = ""
    leaves = PULL_OUT_REVEAL.decide(tracks)
    if leaves.outcome != "holds":
        said += " But it is not sure that the camera leaves: it may only show a little more."
    voices = counted_voices(tracks)
    if voices is not None and voices.fewest < PAIR:
        said += " But it may be one voice, not two people."
    return said


def _subject_motion(tracks: Tracks, start: float, end: float) -> float | None:
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
    told="Two people trade lines like clockwork.",
    needs=("turns.floor",),
    limit=120.0,
    unit="ms",
    source=(
        "between the turns of staged films that keep to the half bar (29 to 105 ms) and those that do not "
        "(183 ms and more): docs/explanation/turns.md"
    ),
    phrases=CLOCKWORK,
    opposites=CLOCKWORK_OPPOSITES,
    frames=turns_frames.CLOCKWORK,
    judge=_clockwork_turns,
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
    frames=turns_frames.GOES_ON,
    judge=_scene_goes_on,
)
