"""Small changes to a score: what the ablations are made of. Each returns a new score."""

from __future__ import annotations

import itertools
import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from onetake.stage.score.camera_score import CameraKey
    from onetake.stage.score.score_document import Score
    from onetake.stage.score.sound_score import LineScore

_LINEAR = ("x", "y", "z", "azimuth", "elevation", "pan", "tilt", "roll")
"""Fields of a camera key that are interpolated as they are."""
_RATIO = ("distance", "focal")
"""Fields of a camera key that are interpolated by their logarithm."""


def picture(score: Score, **new: Any) -> Score:
    """Change fields of the picture."""
    return replace(score, picture=replace(score.picture, **new))


def light(score: Score, **new: Any) -> Score:
    """Change fields of the light."""
    return picture(score, light=replace(score.picture.light, **new))


def camera(score: Score, **new: Any) -> Score:
    """Change fields of the camera."""
    return picture(score, camera=replace(score.picture.camera, **new))


def sound(score: Score, **new: Any) -> Score:
    """Change fields of the sound."""
    return replace(score, sound=replace(score.sound, **new))


def lines(score: Score, change: Callable[[int, LineScore], LineScore | None]) -> Score:
    """Change every line by its number and itself; None drops it."""
    changed = (change(i, line) for i, line in enumerate(score.sound.lines))
    return sound(score, lines=tuple(line for line in changed if line is not None))


def profile_at(score: Score, t: float) -> float:
    """Return the dB that the mix's profile adds to the voices at `t` s."""
    mix = score.sound.mix
    if not mix.profile or mix.profile_of == "beat":
        return 0.0
    keys = mix.profile
    i = next((i for i, key in enumerate(keys) if key.t > t), len(keys))
    if i in (0, len(keys)):
        return keys[min(i, len(keys) - 1)].level
    one, two = keys[i - 1], keys[i]
    return one.level + (two.level - one.level) * (t - one.t) / (two.t - one.t)


def spelt_out(score: Score) -> Score:
    """Return the score with what the profile does to the voices written into the lines' own levels."""
    if score.sound.mix.profile_of != "voices":
        return score
    score = lines(
        score,
        lambda _, line: replace(line, level=round(line.level + profile_at(score, line.start + 0.9), 2)),
    )
    return sound(score, mix=replace(score.sound.mix, profile=()))


def pose_at(keys: Sequence[CameraKey], t: float) -> CameraKey:
    """Return the pose between two keys: straight, but in logarithms for distance and focal length."""
    if t <= keys[0].t:
        return replace(keys[0], t=t)
    if t >= keys[-1].t:
        return replace(keys[-1], t=t)
    i = next(i for i in range(1, len(keys)) if keys[i].t >= t)
    one, two = keys[i - 1], keys[i]
    return blend_keys(one, two, (t - one.t) / (two.t - one.t), t)


def blend_keys(one: CameraKey, two: CameraKey, share: float, t: float) -> CameraKey:
    """Return the pose `share` of the way from one key to another, at time `t`."""
    fields = {n: getattr(one, n) + share * (getattr(two, n) - getattr(one, n)) for n in _LINEAR}
    fields |= {n: getattr(one, n) * (getattr(two, n) / getattr(one, n)) ** share for n in _RATIO}
    return replace(one, t=t, **fields)


def closeness(key: CameraKey) -> float:
    """Return how large the camera shows its subject, up to a factor."""
    return key.focal / key.distance


def leaving(score: Score) -> int:
    """Return the number of the camera key at which its last pull-out begins: the closest of all.

    A film without a pull-out gives its last key.
    """
    keys = score.picture.camera.keys
    return max(range(len(keys)), key=lambda i: (round(closeness(keys[i]), 6), i))


def leaving_time(score: Score) -> float:
    """Return the seconds at which the last pull-out begins; the film's length where there is none."""
    keys = score.picture.camera.keys
    i = leaving(score)
    return keys[i].t if i < len(keys) - 1 else score.length


def steps(keys: Sequence[CameraKey]) -> list[float]:
    """Return how far the camera goes from each key to the next: roll, orbit and closing in, in one measure.

    A degree of roll or orbit counts as much as a hundredth of growth.
    """
    return [
        abs(b.roll - a.roll) + abs(b.azimuth - a.azimuth) + 100 * abs(math.log(closeness(b) / closeness(a)))
        for a, b in itertools.pairwise(keys)
    ]


def walk_again(keys: Sequence[CameraKey], paces: Iterable[float]) -> tuple[CameraKey, ...]:
    """Return keys at the same times that walk the same path, from its first to its last pose, at other paces.

    Parameters
    ----------
    keys : sequence of CameraKey
    paces : iterable of float
        Which part of the path lies between each key and the next, up to a factor; 0 does not move.
    """
    walked = [0.0]
    for step in steps(keys):
        walked.append(walked[-1] + step)
    wanted = [0.0]
    for pace in paces:
        wanted.append(wanted[-1] + pace)
    if walked[-1] == 0 or wanted[-1] == 0:
        return tuple(keys)
    marked = [replace(k, t=w) for k, w in zip(keys, walked, strict=True)]
    distinct = [k for i, k in enumerate(marked) if i == 0 or k.t > marked[i - 1].t]
    scale = walked[-1] / wanted[-1]
    return tuple(
        replace(pose_at(distinct, place * scale), t=key.t, shot=key.shot)
        for key, place in zip(keys, wanted, strict=True)
    )


def cut_at(score: Score, times: Sequence[float], places: Sequence[str], turn: float) -> Score:
    """Cut a film that is one take at `times`.

    Each shot begins where the one before ended, in the place that `places` names ('' for the same), and every
    second one looks from `turn` degrees further round the centre. The camera's own motion goes on.
    """
    from onetake.stage.score.picture_score import TransitionScore

    keys = score.picture.camera.keys
    edges = [float("-inf"), *times, float("inf")]
    shots: list[CameraKey] = []
    for shot, (start, end) in enumerate(itertools.pairwise(edges)):
        part = [k for k in keys if start < k.t < end]
        if math.isfinite(start):
            part.insert(0, pose_at(keys, start))
        if math.isfinite(end):
            part.append(pose_at(keys, end))
        middle = pose_at(keys, (part[0].t + part[-1].t) / 2).azimuth
        round_ = 0.0 if shot % 2 == 0 else (-turn if middle > 0 else turn)
        shots += [replace(k, shot=shot, azimuth=k.azimuth + round_) for k in part]
    cuts = tuple(TransitionScore(t, "cut", to=to) for t, to in zip(times, places, strict=True))
    return picture(score, camera=replace(score.picture.camera, keys=tuple(shots)), transitions=cuts)
