"""What is true of a part of a staged film: the truth's tracks are cut, and the score with them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.cut_track import cut_track
from onetake.core.spans import total
from onetake.stage.truth.claim_answers import StagedFilm
from onetake.stage.truth.truth_reading import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.track import Track
    from onetake.core.verdict import Outcome
    from onetake.stage.score.camera_score import CameraKey, CameraScore
    from onetake.stage.score.score_document import Score

ENDS = ("shots.transitions", "shots.suspect")
"""Tracks of which a row that the part's edge cuts through is neither in the part nor outside."""
OF_ENDS = frozenset(("one-take", "hidden-cut"))
OF_VOICES = frozenset(("lightly-echoed", "raw-vocals", "two-voices", "pinball-mix", "scene-goes-on"))
FEWEST = 1.0
"""Seconds of voices from which a claim about them is asked of a part; set by hand."""
STEP = 1.0
"""Seconds between the places of the camera from which its orbit is summed up."""


def truth_of_part(
    score: Score, tracks: Mapping[str, Track], claims: Iterable[str], start: float, end: float
) -> dict[str, Outcome]:
    """Return the true outcome of each claim on a part; one that is true of neither answer is left out."""
    cut = {name: cut_track(track, start, end) for name, track in tracks.items()}
    cut["shots.transitions"] = _without(cut["shots.transitions"], start)
    floor = tracks["turns.floor"]
    cut["turns.floor"] = _only(floor, (floor.t >= start) & (floor.t < end))
    film = StagedFilm(_score_of_part(score, cut, start, end), cut)
    through = any(
        ((tracks[name].spans[:, 0] < edge) & (tracks[name].spans[:, 1] > edge)).any()
        for name in ENDS
        for edge in (start, end)
    )
    few = total(cut["voices.who"].spans) < FEWEST
    return {
        claim: ANSWERS[claim](film).outcome
        for claim in claims
        if not (through and claim in OF_ENDS) and not (few and claim in OF_VOICES)
    }


def _only(track: Track, rows: np.ndarray) -> Track:
    import pyarrow as pa

    return replace(track, table=track.table.filter(pa.array(rows)))


def _without(track: Track, at: float) -> Track:
    """Return the track without what happens at the part's first moment: its frame before is outside."""
    return _only(track, ~((track.spans[:, 0] == at) & (track.spans[:, 1] == at)))


def _score_of_part(score: Score, tracks: Mapping[str, Track], start: float, end: float) -> Score:
    """Return a score whose shots are those of the part, with the camera's orbit at steps of a second."""
    picture = score.picture
    shots = tracks["shots"]
    first = int(shots.values[0]) - 1
    here = picture.place_of(first)
    camera = replace(picture.camera, keys=tuple(_keys(picture.camera, tracks)))
    transitions = picture.transitions[first : first + len(shots) - 1]
    places = (here, *(place for place in picture.places if place.name != here.name))
    picture = replace(picture, camera=camera, transitions=transitions, places=places)
    lines = (line for line in score.sound.lines if start <= line.start < end)
    sound = replace(score.sound, lines=tuple(replace(line, start=line.start - start) for line in lines))
    return replace(score, length=end - start, picture=picture, sound=sound, phases=())


def _keys(camera: CameraScore, tracks: Mapping[str, Track]) -> Iterable[CameraKey]:
    t = tracks["stage.pose.x"].t
    x, z = (tracks[f"stage.pose.{axis}"].values for axis in "xz")
    azimuth = np.degrees(np.unwrap(np.arctan2(x - camera.centre[0], camera.centre[2] - z)))
    for shot, (first, last) in enumerate(tracks["shots"].spans.tolist()):
        for at in np.arange(first, last, STEP).tolist():
            angle = float(np.interp(at, t, azimuth))
            yield replace(camera.keys[0], t=at, azimuth=angle, shot=shot)


def parts(length: float, counts: Iterable[int]) -> list[tuple[float, float]]:
    """Return the halves (2), thirds (3) and so on of a film.

    Examples
    --------
    >>> parts(60.0, [2, 3])
    [(0.0, 30.0), (30.0, 60.0), (0.0, 20.0), (20.0, 40.0), (40.0, 60.0)]
    """
    return [span for n in counts for span in pairwise(length * k / n for k in range(n + 1))]
