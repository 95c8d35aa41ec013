"""Ablations of what is seen: the same film with one claim of its picture made false, or true."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.stage.programme import score_changes
from onetake.stage.score.mix_score import LoudnessKey
from onetake.stage.score.picture_score import CrossScore, DarkScore, FigureKey, LevelKey, SetScore

if TYPE_CHECKING:
    from onetake.stage.score.score_document import Score

_FAST_SHOT = 1.5
"""Seconds of a shot in fast cutting, half of the 3 s up to which cutting is fast."""
_TURN = 40.0
"""Degrees: no two frames 40 degrees apart link up, and the camera stays inside the room. Set by hand."""


def without_one_take(score: Score) -> Score:
    """Cut it three times, each time to the other side of the couple.

    Raises
    ------
    TextError
        If the film is cut already.
    """
    _check_uncut(score, "--without one-take", "stage it as it is")
    end = score_changes.leaving_time(score)
    times = [round(end * share, 3) for share in (0.22, 0.47, 0.73)]
    return score_changes.cut_at(score, times, [""] * 3, _TURN)


def without_camera_spirals_in(score: Score) -> Score:
    """Sway: roll and orbit go as fast as before, but back and forth, while the camera closes in."""
    keys = score.picture.camera.keys
    last = score_changes.leaving(score)
    roll, azimuth = 0.0, keys[last].azimuth
    swayed = [replace(keys[0], roll=roll, azimuth=azimuth)]
    for i in range(1, last + 1):
        sign = 1 if i % 2 else -1
        roll += sign * (keys[i].roll - keys[i - 1].roll)
        azimuth += sign * (keys[i].azimuth - keys[i - 1].azimuth)
        swayed.append(replace(keys[i], roll=roll, azimuth=azimuth))
    # The pull-out turns as it did, so that it ends level.
    rest = keys[last + 1 :]
    home = keys[last].roll or 1.0
    swayed += [replace(k, roll=roll * k.roll / home) for k in rest]
    return score_changes.camera(score, keys=tuple(swayed))


def without_camera_lurks(score: Score) -> Score:
    """Stop and go: where the camera was slower than its median it stops, elsewhere it makes up for it."""
    last = score_changes.leaving(score) + 1
    keys = score.picture.camera.keys
    steps = score_changes.steps(keys[:last])
    middle = sorted(steps)[len(steps) // 2]
    paces = [step if step > middle else 0.0 for step in steps]
    return score_changes.camera(score, keys=(*score_changes.walk_again(keys[:last], paces), *keys[last:]))


def without_pull_out_reveal(score: Score) -> Score:
    """Come back: the camera leaves a little way, inside the room, and returns before the end."""
    keys = score.picture.camera.keys
    first = score_changes.leaving(score)
    start, end = keys[first].t, keys[-1].t
    back = []
    for key in keys[first + 1 :]:
        share = (key.t - start) / (end - start)
        place = 0.7 * share if share < 0.5 else 0.35 - 0.6 * (share - 0.5)
        back.append(replace(score_changes.blend_keys(keys[first], keys[-1], place, key.t), shot=key.shot))
    return score_changes.camera(score, keys=(*keys[: first + 1], *back))


def without_scene_goes_on(score: Score) -> Score:
    """Fall silent: from the pull-out on nobody speaks or moves, and the beat swells in their place."""
    t = score_changes.leaving_time(score)
    figures = tuple(
        replace(
            f,
            keys=(
                *(k for k in f.keys if k.t < t - 0.5),
                replace(_last_before(f.keys, t), t=t - 0.5),
                replace(_last_before(f.keys, t), t=t + 0.5, gesture=0.0),
            ),
        )
        for f in score.picture.figures
    )
    score = score_changes.spelt_out(score_changes.picture(score, figures=figures))
    swell = (LoudnessKey(max(0.0, t - 0.5), 0.0), LoudnessKey(t + 1.5, 9.0))
    mix = replace(score.sound.mix, profile=swell, profile_of="beat")
    score = score_changes.sound(score, mix=mix)
    return score_changes.lines(score, lambda _, line: line if line.start < t - 0.1 else None)


def _last_before(keys: tuple[FigureKey, ...], t: float) -> FigureKey:
    return max((k for k in keys if k.t <= max(t, keys[0].t)), key=lambda k: k.t)


def without_dreary_palette(score: Score) -> Score:
    """Light and colour: the grade goes vivid, all the film long."""
    return score_changes.light(score, grade=0.7, exposure=0.6)


def without_blanket_palette(score: Score) -> Score:
    """Three stretches, a third of the film, are lit up; the rest stays as it was."""
    keys = []
    for share in (0.08, 0.42, 0.72):
        start, end = share * score.length, (share + 0.12) * score.length
        keys += [LevelKey(start, 1), LevelKey(start + 0.5, 4), LevelKey(end - 0.5, 4), LevelKey(end, 1)]
    return score_changes.light(score, levels=tuple(keys))


def without_claustrophobic(score: Score) -> Score:
    """Take a wide lens: everything is small and far, and there is air round everybody."""
    keys = tuple(replace(k, focal=max(8.0, k.focal * 0.4)) for k in score.picture.camera.keys)
    return score_changes.camera(score, keys=keys)


def without_theatrical(score: Score) -> Score:
    """Against the grain: the camera hurries where it dawdled, and dawdles where it hurried."""
    last = score_changes.leaving(score) + 1
    keys = score.picture.camera.keys
    steps = score_changes.steps(keys[:last])
    paces = [max(steps) + min(steps) - step for step in steps]
    return score_changes.camera(score, keys=(*score_changes.walk_again(keys[:last], paces), *keys[last:]))


def with_hidden_cut(score: Score) -> Score:
    """Two places where a cut could hide, and does not: a body crosses the lens, and the light goes out."""
    t = score.length
    crossings = (*score.picture.crossings, CrossScore(round(0.3 * t, 2), 0.9))
    dark = DarkScore(round(0.55 * t, 2), round(0.55 * t + 1.0, 2), level=0.0, ramp=0.25)
    return score_changes.light(
        score_changes.picture(score, crossings=crossings), dark=(*score.picture.light.dark, dark)
    )


def with_fast_cutting(score: Score) -> Score:
    """Cut it every second and a half until the camera leaves, each time to the other side of the couple.

    Raises
    ------
    TextError
        If the film is cut already.
    """
    _check_uncut(score, "--with fast-cutting", "stage another, such as the quarrel")
    end = score_changes.leaving_time(score)
    count = round(end / _FAST_SHOT)
    times = [round(end * (i + 1) / count, 3) for i in range(count - 1)]
    return score_changes.cut_at(score, times, [""] * len(times), _TURN)


def with_dark_voids(score: Score) -> Score:
    """Voids of darkness: the window is gone, the lamp is low, and the corners drown."""
    places = tuple(replace(p, window=False) for p in score.picture.places)
    lens = replace(score.picture.lens, vignette=1.0)
    score = score_changes.picture(score, places=places, lens=lens)
    return score_changes.light(score, exposure=score.picture.light.exposure - 1.6)


def with_vignettes(score: Score) -> Score:
    """Seven places, cut together; the camera goes on as if nothing happened."""
    first = score.picture.places[0]
    walls = ("brick", "tiles", "plaster", "panel", "stripes", "damask")
    floors = ("concrete", "tiles", "carpet", "boards", "tiles", "carpet")
    more = tuple(
        SetScore(
            name=f"place {i + 2}",
            seed=first.seed + 11 * (i + 1),
            width=first.width,
            depth=first.depth,
            height=first.height,
            wall=wall,
            floor=floors[i],
            hue=(max(first.hue, 0) + 55.0 * (i + 1)) % 360,
            furniture=i % 2 == 0,
            lamp=i % 3 != 0,
            window=i % 3 == 0,
        )
        for i, wall in enumerate(walls)
    )
    score = score_changes.picture(score, places=(first, *more))
    end = score_changes.leaving_time(score)
    times = [round(end * (i + 1) / 7, 3) for i in range(6)]
    return score_changes.cut_at(score, times, [p.name for p in more], 0.0)


def _check_uncut(score: Score, option: str, next_step: str) -> None:
    """Refuse a film that is cut already."""
    if score.picture.transitions:
        raise TextError(
            f"{option}: {score.title!r} has {len(score.picture.transitions)} transitions already, "
            f"wanted a film of one shot; {next_step}"
        )
