"""What is true of the picture: editing, camera, palette, framing."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.curves import smooth
from onetake.core.spans import intersection, total
from onetake.core.verdict import Evidence
from onetake.stage.truth.camera_motion import camera_curves, grown, pace, pull_outs
from onetake.stage.truth.claim_answers import StagedFilm, Truth, absent, truth_if

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats

# The limits that define the truth of staged films: set by hand, no measured source, unless one is named.
SPIRAL_TURN = 30.0
"""Degrees of roll or orbit from which a camera spirals."""
SPIRAL_GROWTH = 1.3
"""Factor by which everything must grow for a spiral."""
SPIRAL_ONE_WAY = 0.7
"""Net over gross turn from which a turn goes one way."""
LURK_SLOW = 0.004
"""Frame widths a second, smoothed over `CALM`, from which a camera moves."""
LURK_FAST = 0.12
"""Frame widths a second, smoothed over `CALM`, up to which a camera moves slowly."""
LURK_SHARE = 0.85
"""Share of the time in which a lurking camera moves slowly."""
CALM = 1.5
"""Seconds; over one second, a hand's wobble about a camera at rest would count as motion."""
REVEAL_SHRINK = 0.5
"""Factor to which everything must shrink in the last pull-out."""
REVEAL_Z = -2.0
"""Metres: in front of the open side from this far, the set's edges are visible."""
DREARY_LIGHTNESS = 35.0
"""Median L* up to which a film is dim."""
DREARY_CHROMA = 16.0
"""Median C* up to which a film is grey."""
BLANKET_LIGHTNESS = 10.0
"""L* about the median within which lightness stays the same."""
BLANKET_CHROMA = 8.0
"""C* about the median within which chroma stays the same."""
BLANKET_SHARE = 0.9
"""Share of the film that must stay within both."""
TIGHT_FACE = 0.17
"""Face height over frame height from which a frame is a medium close-up."""
TIGHT_SHARE = 0.6
"""Share of the time in which a claustrophobic film is that tight."""
VOIDS = 0.4
"""Share of the frame that is near black, mean over the film, from which there are voids."""
FAST_SHOT = 2.5
"""Seconds that the average shot and the middle one last at most in fast cutting."""
MANY_PLACES = 5
"""Places from which a film is a multitude of vignettes."""


def one_take(film: StagedFilm) -> Truth:
    """Whether there is no transition between two shots, seen or hidden."""
    found = film.tracks["shots.transitions"]
    evidence = tuple(
        Evidence("shots.transitions", float(a), float(b), 1.0, "share", f"a {kind}")
        for kind, (a, b) in zip(found.labels, found.spans, strict=True)
        if kind not in ("fade-in", "fade-out")
    )
    count = len(evidence)
    because = f"It was staged with {count} transition{'' if count == 1 else 's'} between shots."
    return truth_if(count == 0, because, count, 0, "count", evidence)


def hidden_cut(film: StagedFilm) -> Truth:
    """Whether something covers or empties the whole frame for a moment."""
    found = film.tracks["shots.suspect"]
    evidence = tuple(
        Evidence("shots.suspect", float(a), float(b), None, "", kind)
        for kind, (a, b) in zip(found.labels, found.spans, strict=True)
    )
    because = f"It was staged with {len(evidence)} places that could hide a cut between two frames."
    return truth_if(bool(evidence), because, len(evidence), 1, "count", evidence)


def camera_spirals_in(film: StagedFilm) -> Truth:
    """Whether roll or orbit goes one way for long while all grows, up to the closest moment of a shot."""
    t, curves = camera_curves(film.tracks, 0.5)
    shots = enumerate(film.tracks["shots"].spans.tolist())
    return max(
        (_spiral_in_shot(film, shot, t, curves, start, end) for shot, (start, end) in shots),
        key=lambda truth: (truth.outcome == "holds", truth.measured or 0.0),
    )


def _spiral_in_shot(
    film: StagedFilm, shot: int, t: Floats, curves: Mapping[str, Floats], start: float, stop: float
) -> Truth:
    inside = (t >= start) & (t < stop)
    t, scale, roll = t[inside], curves["scale"][inside], curves["roll"][inside]
    growth = grown(t, scale)
    end = int(np.argmax(growth))
    factor = float(np.exp(growth[end]))
    roll = np.r_[0.0, roll[1:] * np.diff(t)][: end + 1]
    turned, gross = abs(float(roll.sum())), float(np.abs(roll).sum())
    round_, round_gross = _orbit(film, shot, float(t[end]))
    rolled = turned >= SPIRAL_TURN and turned >= SPIRAL_ONE_WAY * gross
    orbited = round_ >= SPIRAL_TURN and round_ >= SPIRAL_ONE_WAY * round_gross
    because = (
        f"In shot {shot + 1} until {t[end]:.1f} s everything grows {factor:.2f} times; the net roll is "
        f"{turned:.0f} of {gross:.0f} degrees, the net orbit {round_:.0f} of {round_gross:.0f}."
    )
    return truth_if(
        (rolled or orbited) and factor >= SPIRAL_GROWTH, because, max(turned, round_), SPIRAL_TURN, "deg"
    )


def _orbit(film: StagedFilm, shot: int, until: float) -> tuple[float, float]:
    """Return the net and the gross orbit round the centre, degrees, in a shot."""
    camera = film.score.picture.camera
    if camera.path != "orbit":
        return 0.0, 0.0
    steps = [
        two.azimuth - one.azimuth
        for one, two in itertools.pairwise(film.score.picture.keys_of(shot))
        if two.t <= until + 0.1
    ]
    return abs(sum(steps)), sum(map(abs, steps))


def camera_lurks(film: StagedFilm) -> Truth:
    """Whether the camera's slow motion never rests; a hand's wobble, above 0.7 Hz, is left out."""
    t, curves = camera_curves(film.tracks, CALM)
    speed = pace(curves)
    share = float(((speed >= LURK_SLOW) & (speed <= LURK_FAST)).mean()) if len(t) else 0.0
    because = f"It moves, and moves slowly, for {share:.0%} of the time."
    return truth_if(share >= LURK_SHARE, because, share, LURK_SHARE, "share")


def pull_out_reveal(film: StagedFilm) -> Truth:
    """Whether the film ends in a pull-out that leaves the room."""
    t, curves = camera_curves(film.tracks, 1.0)
    growth = grown(t, curves["scale"])
    runs = [(i, j) for i, j in pull_outs(t, curves["scale"]) if t[-1] - t[min(j, len(t) - 1)] <= 1.0]
    if not runs:
        return truth_if(False, "No pull-out reaches the end.", 1.0, REVEAL_SHRINK)
    start, end = runs[-1][0], runs[-1][1] - 1
    left = float(np.exp(growth[end] - growth[start]))
    z = float(film.tracks["stage.pose.z"].values[end])
    place = film.score.picture.place_of(len(film.score.picture.transitions))
    shown = z <= REVEAL_Z and place.stage
    because = (
        f"From {t[start]:.1f} s to the end everything shrinks to {left:.0%}; the camera ends "
        f"{abs(z):.1f} m {'in front of' if z < 0 else 'behind'} the open side, and the set "
        f"{'shows' if shown else 'does not show'}."
    )
    evidence = (Evidence("camera.scale", float(t[start]), float(t[end]), left, "", "the pull-out"),)
    return truth_if(left <= REVEAL_SHRINK and shown, because, left, REVEAL_SHRINK, "", evidence)


def scene_goes_on(film: StagedFilm) -> Truth:
    """Whether voices are heard in the last pull-out."""
    t, curves = camera_curves(film.tracks, 1.0)
    runs = pull_outs(t, curves["scale"])
    if not runs:
        return absent("The camera never leaves: there is no pull-out of 3 s.")
    start, end = float(t[runs[-1][0]]), float(t[runs[-1][1] - 1])
    voices = film.tracks["voices.who"].spans
    share = total(intersection(voices, [(start, end)])) / (end - start)
    because = f"Voices are heard in {share:.0%} of the pull-out from {start:.1f} to {end:.1f} s."
    return truth_if(share >= 0.2, because, share, 0.2, "share")


def dreary_palette(film: StagedFilm) -> Truth:
    """Whether the film is dim and grey on the median."""
    light = float(np.nanmedian(film.tracks["palette.lightness"].values))
    chroma = float(np.nanmedian(film.tracks["palette.chroma"].values))
    because = (
        f"Median lightness {light:.1f} (dim up to {DREARY_LIGHTNESS:g}), median chroma {chroma:.1f} "
        f"(grey up to {DREARY_CHROMA:g})."
    )
    return truth_if(
        light <= DREARY_LIGHTNESS and chroma <= DREARY_CHROMA, because, light, DREARY_LIGHTNESS, "L*"
    )


def blanket_palette(film: StagedFilm) -> Truth:
    """Whether lightness and chroma stay near their medians."""
    light, chroma = (film.tracks[f"palette.{n}"].values for n in ("lightness", "chroma"))
    near = (np.abs(light - np.nanmedian(light)) <= BLANKET_LIGHTNESS) & (
        np.abs(chroma - np.nanmedian(chroma)) <= BLANKET_CHROMA
    )
    share = float(near.mean())
    because = (
        f"{share:.0%} of the film lies within {BLANKET_LIGHTNESS:g} L* and {BLANKET_CHROMA:g} C* "
        "of its medians."
    )
    return truth_if(share >= BLANKET_SHARE, because, share, BLANKET_SHARE, "share")


def claustrophobic(film: StagedFilm) -> Truth:
    """Whether the people fill the frame for most of the film."""
    scale = film.tracks["framing.scale"].values
    if not np.isfinite(scale).any():
        return absent("Nobody is in the frame.")
    share = float((np.nan_to_num(scale) >= TIGHT_FACE).mean())
    because = f"A head is at least {TIGHT_FACE:.0%} of the frame's height in {share:.0%} of the film."
    return truth_if(share >= TIGHT_SHARE, because, share, TIGHT_SHARE, "share")


def dark_voids(film: StagedFilm) -> Truth:
    """Whether much of the frame is near black."""
    dark = float(np.nanmean(film.tracks["palette.dark"].values))
    return truth_if(
        dark >= VOIDS, f"{dark:.0%} of the frame is near black on the mean.", dark, VOIDS, "share"
    )


def vignettes(film: StagedFilm) -> Truth:
    """Whether the film goes to many places."""
    picture = film.score.picture
    places = {picture.place_of(shot).name for shot in range(len(picture.transitions) + 1)}
    because = f"It was staged in {len(places)} place{'' if len(places) == 1 else 's'}."
    return truth_if(len(places) >= MANY_PLACES, because, len(places), MANY_PLACES, "count")


def theatrical(film: StagedFilm) -> Truth:
    """Whether the picture's pace goes with the loudness of the sound, more than when shifted against it."""
    loud = film.tracks.get("stage.loudness")
    if loud is None:
        return absent("There is no sound.")
    t, curves = camera_curves(film.tracks, 1.0)
    speed = np.sqrt(pace(curves))
    level = np.nan_to_num(smooth(t, np.interp(t, loud.t, loud.values), 2.0))
    if len(t) < 8 or speed.std() < 1e-9 or level.std() < 1e-9:
        return truth_if(False, "Picture or sound never changes its pace.", 0.0, 0.3)
    r = float(np.corrcoef(speed, level)[0, 1])
    shifts = range(len(t) // 8, len(t) - len(t) // 8, max(1, len(t) // 100))
    chance = np.array([np.corrcoef(np.roll(speed, s), level)[0, 1] for s in shifts])
    beaten = float((chance < r).mean())
    because = (
        f"Pace of the picture and level of the sound go together with r = {r:.2f}, more than "
        f"{beaten:.0%} of the film's own shifts do."
    )
    return truth_if(r >= 0.3 and beaten >= 0.9, because, r, 0.3)


def fast_cutting(film: StagedFilm) -> Truth:
    """Whether both the average shot and the middle one are short."""
    lengths = np.diff(film.tracks["shots"].spans, axis=1)[:, 0]
    length = float(max(lengths.mean(), np.median(lengths)))
    count = len(lengths)
    because = (
        f"It was staged with {count} shot{'' if count == 1 else 's'} of {lengths.mean():.1f} s on average."
    )
    return truth_if(length <= FAST_SHOT, because, length, FAST_SHOT, "s")
