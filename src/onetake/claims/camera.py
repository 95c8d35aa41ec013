"""Claims about the camera: it spirals in, it lurks, it pulls out at the end."""

from __future__ import annotations

import numpy as np

from onetake.claims.camera_path import (
    Film,
    film_of,
    forward,
    last_pull_out,
    luck_of_shrinking,
    luck_of_turning,
    pace,
    stretches,
)
from onetake.claims.camera_phrases import (
    LURK,
    LURK_OPPOSITES,
    REVEAL,
    REVEAL_OPPOSITES,
    SPIRAL,
    SPIRAL_OPPOSITES,
)
from onetake.core.claim import Claim, Tracks
from onetake.core.verdict import Evidence, Verdict

GROWTH, ONE_WAY = 1.3, 0.7
"""How many times larger all must become, and net over gross roll, for a spiral."""
GROWTH_DOUBT, ONE_WAY_DOUBT, TURN_DOUBT = 0.06, 0.1, 0.15
"""Doubt about them: of the logarithm, of the share, and of the degrees (a share of them)."""
SLOW, FAST = 0.0035, 0.12
"""Frame widths a second between which a camera moves slowly."""
PACE_DOUBT, SHARE_DOUBT = 1.3, 0.04
ROUGH = 0.01
"""Shake, frame widths, above which a motion is not slow, wherever it leads."""
CALM = 2.0
"""Seconds over which a pace is averaged, so that a hand's wobble is no motion."""
SHRINK_DOUBT = 0.1
"""Of the logarithm of the size that is left."""
LEAST, KNOWN = 3.0, 0.6
"""Seconds of known motion, and share of the film, below which nothing is judged."""
HELD = 0.0025
"""Shake, frame widths, from which the camera is held in the hand."""
LEADS = 0.25
"""How far the path leads over how long it is, below which a hand-held camera only sways."""
_SOURCE = "the distributions on staged films and real clips: docs/explanation/camera.md"
_AXES = ("camera.pan", "camera.tilt", "camera.roll", "camera.scale")


def _too_little(claim: Claim, film: Film) -> Verdict | None:
    if film.known_seconds < LEAST:
        found = f"Only {film.known_seconds:.1f} s of the camera's motion are known; {LEAST:g} s are needed."
        return claim.verdict("undecided", found)
    if film.known_share < KNOWN:
        found = f"The camera's motion is known for {film.known_share:.0%} of the time only."
        return claim.verdict("undecided", found)
    return None


def _band(value: float, low: float, high: float) -> int:
    """Return 1 above the band, -1 below it, 0 within."""
    return 1 if value >= high else -1 if value < low else 0


def _spirals(claim: Claim, tracks: Tracks) -> Verdict:
    film = film_of(tracks, 0.5)
    if verdict := _too_little(claim, film):
        return verdict
    grown = film.path("scale")
    end = int(np.argmax(grown))
    roll = film.steps("roll")[: end + 1]
    net, gross = float(roll.sum()), float(np.abs(roll).sum())
    turned, growth = abs(net), float(grown[end])
    one_way = turned / gross if gross > 0 else 0.0
    luck = luck_of_turning(film.t[: end + 1], roll)
    until = float(film.t[end])
    because = (
        f"Until {until:.1f} s, where it is closest, all grows {_times(growth)} times while the camera "
        f"rolls {turned:.0f} degrees {'clockwise' if net > 0 else 'anticlockwise'} on balance, {gross:.0f} "
        f"there and back; swaying at random would lead {luck:.0f} degrees."
    )
    evidence = (
        *_of_label(tracks, ("spiral",), "rolls one way while it comes closer", until),
        Evidence("camera.roll", float(film.t[0]), until, net, "deg", "the roll added up"),
        Evidence("camera.scale", float(film.t[0]), until, float(np.exp(growth)), "", "times larger"),
    )
    marks = [
        _band(turned, claim.limit * (1 - TURN_DOUBT), claim.limit * (1 + TURN_DOUBT)),
        _band(growth, np.log(GROWTH) - GROWTH_DOUBT, np.log(GROWTH) + GROWTH_DOUBT),
        _band(one_way, ONE_WAY - ONE_WAY_DOUBT, ONE_WAY + ONE_WAY_DOUBT),
    ]
    if min(marks) > 0 and turned > luck:
        return claim.verdict("holds", because, turned, chance=luck, evidence=evidence)
    round_ = _rounding(film, end)
    if marks[1] >= 0 and round_ is not None:
        because += (
            f" It also went {round_:.1f} frame widths sideways one way: whether round them or past them, the "
            "picture does not tell."
        )
        return claim.verdict("undecided", because, turned, chance=luck, evidence=evidence)
    if min(marks) < 0:
        return claim.verdict("fails", because, turned, chance=luck, evidence=evidence)
    return claim.verdict("undecided", because, turned, chance=luck, evidence=evidence)


def _times(growth: float) -> str:
    """Return a growth, ln, as a factor; one beyond any camera's reach is only said to be large."""
    return f"{np.exp(growth):.2f}" if growth < np.log(100) else "over 100"


def _rounding(film: Film, end: int) -> float | None:
    """Return how far the picture went sideways, where that is far and one way: an orbit would look so."""
    pan = film.steps("pan")[: end + 1]
    net, gross = abs(float(pan.sum())), float(np.abs(pan).sum())
    return net if net >= 1.0 and net >= ONE_WAY * gross else None


def _lurks(claim: Claim, tracks: Tracks) -> Verdict:
    film = film_of(tracks, CALM)
    if verdict := _too_little(claim, film):
        return verdict
    speed = pace(film)
    known = film.known
    shaken = np.nan_to_num(tracks["camera.shake"].values)

    def share(doubt: float) -> float:
        slow = (speed >= SLOW * doubt) & (speed <= FAST / doubt) & (shaken <= ROUGH / doubt)
        return float((slow & known).sum() / known.sum())

    share_, strict, loose = (share(doubt) for doubt in (1.0, PACE_DOUBT, 1 / PACE_DOUBT))
    rest = float(((speed < SLOW) & known).sum() / known.sum())
    rough = float((shaken[known] > ROUGH).mean())
    because = (
        f"The camera moves, and slowly, for {share_:.0%} of the time (between {SLOW:g} and {FAST:g} frame "
        f"widths a second); it rests for {rest:.0%} and shakes hard for {rough:.0%}."
    )
    inside = (speed >= SLOW) & (speed <= FAST) & (shaken <= ROUGH) & known
    evidence = (
        *stretches(film, known & (speed < SLOW), speed, "at rest"),
        *stretches(film, known & (speed > FAST), speed, "fast"),
        *stretches(film, known & (shaken > ROUGH), speed, "shaken"),
        *stretches(film, inside, speed, "slow motion"),
    )
    if share_ >= claim.limit - SHARE_DOUBT and np.median(shaken) >= HELD and forward(film) < LEADS:
        because += " But it is held in the hand and leads nowhere: that is swaying."
        return claim.verdict("undecided", because, share_, evidence=evidence)
    if strict >= claim.limit - SHARE_DOUBT and share_ >= claim.limit + SHARE_DOUBT / 2:
        return claim.verdict("holds", because, share_, evidence=evidence)
    if loose < claim.limit + SHARE_DOUBT and share_ < claim.limit - SHARE_DOUBT / 2:
        return claim.verdict("fails", because, share_, evidence=evidence)
    return claim.verdict("undecided", because, share_, evidence=evidence)


def _pulls_out(claim: Claim, tracks: Tracks) -> Verdict:
    film = film_of(tracks, 1.0)
    if verdict := _too_little(claim, film):
        return verdict
    found = last_pull_out(film)
    if found is None:
        because = "No pull-out of 3 s or more reaches the end."
        return claim.verdict("fails", because, 1.0)
    first, last = found
    grown = film.path("scale")
    left = float(np.exp(grown[last] - grown[first]))
    start, end = float(film.t[first]), float(film.t[last])
    luck = luck_of_shrinking(film, first, last)
    by = _means(tracks, start, end)
    because = (
        f"From {start:.1f} s to the end all shrinks to {left:.0%}, so that {1 - min(1, left) ** 2:.0%} of "
        f"the last picture was outside the frame before; {by}."
    )
    people = _people(tracks, start, end)
    if people is not None:
        because += f" The people shrink to {people:.0%}."
    evidence = (Evidence("camera.scale", start, end, left, "", "the pull-out"),)
    band = _band(-np.log(left), -np.log(claim.limit) - SHRINK_DOUBT, -np.log(claim.limit) + SHRINK_DOUBT)
    if luck is not None and left >= luck * np.exp(-SHRINK_DOUBT):
        because += f" Elsewhere in the film as long a stretch shrinks to {luck:.0%}."
        band = min(band, 0)
    outcome = {1: "holds", 0: "undecided", -1: "fails"}[band]
    return claim.verdict(outcome, because, left, chance=luck, evidence=evidence)  # type: ignore[arg-type]


def _means(tracks: Tracks, start: float, end: float) -> str:
    """Say whether it was done by dolly or by zoom."""
    track = tracks.get("camera.means")
    labels = [] if track is None else [
        label
        for label, (a, b) in zip(track.labels, track.spans, strict=True)
        if min(b, end) - max(a, start) > 0.3 * (end - start)
    ]  # fmt: skip
    if "dolly" in labels:
        return "near and far shrink differently: the camera itself moves away (a dolly)"
    if "zoom" in labels:
        return "near and far shrink alike: a zoom, or a flat scene"
    return "whether by dolly or by zoom cannot be decided"


def _people(tracks: Tracks, start: float, end: float) -> float | None:
    """Return how much smaller the people get, where the framing is known at both ends."""
    track = tracks.get("framing.scale")
    if track is None:
        return None
    t, value = track.t, track.values
    edge = 0.2 * (end - start)
    before = value[(t >= start) & (t <= start + edge) & np.isfinite(value)]
    after = value[(t >= end - edge) & (t <= end) & np.isfinite(value)]
    if not len(before) or not len(after):
        return None
    return float(np.median(after) / max(float(np.median(before)), 1e-6))


def _of_label(
    tracks: Tracks, labels: tuple[str, ...], says: str, until: float = np.inf
) -> tuple[Evidence, ...]:
    """Return the three longest moves of these labels that begin before `until`."""
    moves = tracks.get("camera.moves")
    if moves is None:
        return ()
    rows = zip(moves.labels, moves.spans, moves.values, strict=True)
    found = [
        Evidence("camera.moves", float(a), float(b), float(value), "", says)
        for label, (a, b), value in rows
        if label in labels and a < until
    ]
    return tuple(sorted(found, key=lambda e: e.start - e.end)[:3])


CAMERA_SPIRALS_IN = Claim(
    id="camera-spirals-in",
    says="The camera spirals towards its subjects.",
    needs=(*_AXES, "camera.shake"),
    limit=30.0,
    unit="deg",
    source=f"a twelfth of a turn, more than any tilted frame is corrected by; {_SOURCE}",
    phrases=SPIRAL,
    opposites=SPIRAL_OPPOSITES,
    judge=_spirals,
)
CAMERA_LURKS = Claim(
    id="camera-lurks",
    says="The camera moves slowly, all the time, without stopping.",
    needs=(*_AXES, "camera.shake"),
    limit=0.85,
    unit="share",
    source=f"all the time but for turning points; what slow is: {_SOURCE}",
    phrases=LURK,
    opposites=LURK_OPPOSITES,
    judge=_lurks,
)
PULL_OUT_REVEAL = Claim(
    id="pull-out-reveal",
    says="At the end the camera pulls out and shows the set.",
    needs=_AXES,
    limit=0.5,
    unit="",
    source=f"half the size: three quarters of the last picture are new; {_SOURCE}",
    phrases=REVEAL,
    opposites=REVEAL_OPPOSITES,
    judge=_pulls_out,
)
