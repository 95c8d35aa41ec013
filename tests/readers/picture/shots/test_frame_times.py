"""Slides, held stills and dropped repeats: the same cuts at every frame rate, no pass without evidence."""

import importlib

import av
import numpy as np
import pytest

from onetake.claims.editing import ONE_TAKE
from onetake.claims.suspects import HIDDEN_CUT
from onetake.decode.play import play
from onetake.readers.picture.shots.frame_gaps import change_start
from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")


def still(seed):
    scene = films.Scene(np.random.default_rng([seed, 0]), move="static")
    return np.clip(scene.picture(0.3), 0, 255).astype(np.uint8)


def moving(seconds, fps=25.0):
    scene = films.Scene(np.random.default_rng([9, 0]), move="pan")
    return [np.clip(scene.picture(k / fps), 0, 255).astype(np.uint8) for k in range(round(seconds * fps))]


def write(path, pictures, t):
    """Write pictures with their own times; the last one is shown as long as the file says nothing else."""
    with av.open(str(path), "w") as out:
        stream = out.add_stream("libx264", rate=1000)
        stream.height, stream.width = pictures[0].shape[:2]
        stream.pix_fmt, stream.options = "yuv420p", {"crf": "16", "preset": "ultrafast"}
        for picture, at in zip(pictures, t, strict=True):
            frame = av.VideoFrame.from_ndarray(picture, format="rgb24")
            frame.pts = round(1000 * at)
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return path


def at_constant_rate(pictures, seconds, fps):
    """Repeat each picture for its seconds."""
    counts = [round(s * fps) for s in seconds]
    repeated = [p for p, n in zip(pictures, counts, strict=True) for _ in range(n)]
    return repeated, np.arange(len(repeated)) / fps


def read(path):
    return {track.name: track for track in play(path, [Shots()]).tracks}


def cuts(tracks):
    track = tracks["shots.transitions"]
    assert track.labels == ["cut"] * len(track)
    return track.spans


@pytest.mark.parametrize(
    ("seconds", "rate"),
    [(6.0, None), (3.0, None), (1.0, None), (0.2, None), (1.0, 25), (0.2, 25), (6.0, 1), (3.0, 1), (1.0, 1)],
)
def test_every_change_of_slides_is_a_cut_at_its_moment(tmp_path, seconds, rate):
    slides = [still(s) for s in (1, 2, 3, 1, 2, 3)]
    times = seconds * np.arange(len(slides))
    if rate is None:  # one frame a slide
        pictures, t = slides, times
    else:
        pictures, t = at_constant_rate(slides, [seconds] * len(slides), rate)
    tracks = read(write(tmp_path / "slides.mkv", pictures, t))
    found = cuts(tracks)
    assert found[:, 1] == pytest.approx(times[1:], abs=0.002)
    assert (found[:, 1] - found[:, 0] <= 0.051).all()
    assert len(tracks["shots"]) == len(slides)
    assert ONE_TAKE.decide(tracks).outcome == "fails"
    assert len(tracks["shots.suspect"]) == 0
    assert HIDDEN_CUT.decide(tracks).outcome == "fails"


def test_dropped_repeats_move_no_cut_and_make_no_whip(tmp_path):
    run = moving(2.0)
    stills = [still(1), still(2), *run, still(3)]
    seconds = [3.0, 3.0, *[0.04] * len(run), 3.0]
    starts = np.cumsum([0.0, *seconds[:-1]])
    dropped = read(write(tmp_path / "dropped.mkv", [*stills, stills[-1]], [*starts, starts[-1] + 2.96]))
    pictures, t = at_constant_rate(stills, seconds, 25)
    constant = read(write(tmp_path / "constant.mkv", pictures, t))
    for tracks in (dropped, constant):
        assert cuts(tracks)[:, 1] == pytest.approx([3.0, 6.0, 8.0], abs=0.04)
        assert len(tracks["shots.suspect"]) == 0
        assert HIDDEN_CUT.decide(tracks).outcome == "fails"


def test_a_slide_show_of_one_image_is_one_shot(tmp_path):
    tracks = read(write(tmp_path / "same.mkv", [still(1)] * 5, 3.0 * np.arange(5)))
    assert len(tracks["shots"]) == 1
    assert ONE_TAKE.decide(tracks).outcome == "holds"


def test_a_change_begins_one_frame_before_it_but_never_seconds_before():
    assert change_start([0.0, 0.04, 3.04], 1) == 0.0
    assert change_start([0.0, 0.04, 3.04], 2) == pytest.approx(2.99)
    assert change_start([0.0, 0.04], 0) == 0.0
