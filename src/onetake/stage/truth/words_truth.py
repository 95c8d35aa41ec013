"""What is true of the words and the drama: insults, society, the turn to tenderness, climax, kin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.programme.ablate_sound import ATTACKS, REPAIRS
from onetake.stage.truth.camera_motion import camera_curves, pace
from onetake.stage.truth.claim_answers import StagedFilm, Truth, absent, truth_if

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from onetake.core.track import Track

# The limits that define the truth of staged films: set by hand, no measured source.
INSULTS = 6.0
"""Attacking lines a minute from which insults fly."""
BY_EACH = 2.0
"""Attacking lines a minute that each of two voices must say."""
SOCIETY = 2
"""Lines about society from which its quarrels are in the film."""
FALL = 0.1
"""Share of the lines by which attacks must fall from some moment on."""
RISE = 0.4
"""Share of the lines by which repairs must rise from that moment on."""
STRANDS = 4
"""Strands, of six, that must peak within one `WINDOW` for a climax."""
WINDOW = 8.0
"""Seconds over which the strands are smoothed."""


def insults_fly(film: StagedFilm) -> Truth:
    """Whether lines that attack are many, and come from both sides."""
    lines = film.tracks["words.lines"]
    minutes = film.score.length / 60
    who = film.tracks["stage.speaker"].labels
    attacks = [w for w, label in zip(who, lines.labels, strict=True) if ATTACKS & set(label.split())]
    rate = len(attacks) / minutes
    least = (
        sorted((attacks.count(w) for w in set(who)), reverse=True)[1] / minutes if len(set(who)) > 1 else 0.0
    )
    because = f"{rate:.1f} lines a minute blame, insult or swear; the second-fiercest voice has {least:.1f}."
    return truth_if(rate >= INSULTS and least >= BY_EACH, because, rate, INSULTS, "1/min")


def society(film: StagedFilm) -> Truth:
    """Whether lines speak of society to the other's face."""
    labels = [label.split() for label in film.tracks["words.lines"].labels]
    count = sum("society" in label for label in labels)
    because = f"{count} line{'' if count == 1 else 's'} bring society into the quarrel."
    return truth_if(count >= SOCIETY, because, count, SOCIETY, "count")


def ego_to_rekindling(film: StagedFilm) -> Truth:
    """Whether there is a moment from which attacks are rarer and repair is far more frequent."""
    lines = film.tracks["words.lines"]
    labels = [set(label.split()) for label in lines.labels]
    attack = np.array([bool(ATTACKS & label) for label in labels], dtype=float)
    repair = np.array([bool(REPAIRS & label) for label in labels], dtype=float)
    best = (0.0, 0.0, 0.0)
    for i in range(3, len(labels) - 2):
        fall = float(attack[:i].mean() - attack[i:].mean())
        rise = float(repair[i:].mean() - repair[:i].mean())
        best = max(best, (rise + fall, fall, rise), key=lambda b: b[0])
        if best[1:] == (fall, rise):
            turn = float(lines.t[i])
    _, fall, rise = best
    holds = fall >= FALL and rise >= RISE
    because = (
        f"From {turn:.1f} s on attacks fall by {fall:.0%} of the lines, and repair rises by {rise:.0%}."
        if best[0] > 0
        else "There is no moment from which attacks fall and repair rises."
    )
    return truth_if(holds, because, rise, RISE, "share")


def climax(film: StagedFilm) -> Truth:
    """Whether at least four of six strands have their peak in one place, and not only loudness."""
    t = np.arange(WINDOW / 2, film.score.length - WINDOW / 2 + 1e-9, 1.0)
    if len(t) < 3 or len(film.tracks["words.lines"]) == 0:
        return absent("It is too short, or nobody speaks.")
    strands = _strands(film, t)
    peaks = {
        name: float(t[int(np.argmax(curve))])
        for name, curve in strands.items()
        if curve.max() > curve.mean() + 1.5 * curve.std() and curve.max() > 0
    }
    best = 0.0
    together: list[str] = []
    for centre in peaks.values():
        near = [name for name, at in peaks.items() if abs(at - centre) <= WINDOW / 2]
        if len(near) > len(together):
            best, together = centre, near
    because = (
        f"{len(together)} of {len(strands)} strands peak about {best:.0f} s: {', '.join(together)}."
        if together
        else "No strand has a peak of its own."
    )
    return truth_if(len(together) >= STRANDS, because, len(together), STRANDS, "count")


def _strands(film: StagedFilm, t: NDArray[np.float64]) -> dict[str, NDArray[np.float64]]:
    tracks = film.tracks
    lines = tracks["words.lines"]
    fierce = [bool(ATTACKS & set(label.split())) for label in lines.labels]
    mean = [(name, tracks[f"stage.{name}"]) for name in ("voice-level", "voice-anger")]
    strands = {name.removeprefix("voice-"): _mean(track, t) for name, track in mean}
    strands["words"] = _count(tracks["words"].t, t)
    strands["attacks"] = _count(lines.t[fierce], t)
    strands["overlap"] = _cover(tracks["turns.overlap"], t)
    times, curves = camera_curves(tracks, 1.0)
    speed = pace(curves)
    strands["motion"] = np.array([speed[np.abs(times - at) <= WINDOW / 2].mean() for at in t])
    return strands


def _mean(track: Track, t: NDArray[np.float64]) -> NDArray[np.float64]:
    out = np.full(len(t), np.nan)
    for i, at in enumerate(t):
        part = track.values[np.abs(track.t - at) <= WINDOW / 2]
        part = part[np.isfinite(part)]
        out[i] = part.mean() if len(part) else np.nan
    floor = np.nanmin(out) if np.isfinite(out).any() else 0.0
    return np.asarray(np.nan_to_num(out, nan=float(floor)) - floor)


def _count(times: NDArray[np.float64], t: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array([float((np.abs(times - at) <= WINDOW / 2).sum()) for at in t])


def _cover(track: Track, t: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.array(
        [
            float(
                np.clip(
                    np.minimum(track.spans[:, 1], at + 4) - np.maximum(track.spans[:, 0], at - 4), 0, None
                ).sum()
            )
            for at in t
        ]
    )


def same_conversation(film: StagedFilm) -> Truth:
    """Whether other films of its artist are in the repertoire, staged in the same hand."""
    kin = sorted(name for name, artist in film.kin.items() if artist == film.score.artist)
    if not film.kin:
        return absent("One film alone has no other videos to belong with.")
    because = (
        f"{film.score.artist} staged {len(kin)} other films in the same hand: {', '.join(kin)}."
        if kin
        else f"The repertoire has no other film of {film.score.artist}."
    )
    return truth_if(bool(kin), because, len(kin), 1, "count")
