"""Half a film is no evidence for the whole: a download that was cut short, and damage."""

import importlib

import av
import numpy as np
import pytest

from onetake.claims.editing import ONE_TAKE
from onetake.claims.suspects import HIDDEN_CUT
from onetake.decode.play import play
from onetake.readers.picture.shots.reader import Shots

films = importlib.import_module("helpers.shot_films")
FPS = 25


def write(path, cut_at, seconds=5.0):
    """Write a film of two shots, with noise so that the bytes are spread over the whole."""
    rng = np.random.default_rng(3)
    shots = [films.Scene(np.random.default_rng([seed, 0]), move="pan") for seed in (1, 2)]
    options = {"movflags": "faststart"} if path.suffix == ".mp4" else {}
    with av.open(str(path), "w", options=options) as out:
        stream = out.add_stream("libx264", rate=FPS)
        stream.height, stream.width = shots[0].picture(0.0).shape[:2]
        stream.pix_fmt, stream.options = "yuv420p", {"crf": "20", "preset": "ultrafast", "g": "12"}
        for k in range(round(seconds * FPS)):
            picture = shots[k >= cut_at * FPS].picture(k / FPS)
            picture = np.clip(picture + rng.normal(0, 2, picture.shape), 0, 255).astype(np.uint8)
            out.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        out.mux(stream.encode(None))
    return path


def cut_off(path, share):
    data = path.read_bytes()
    path.write_bytes(data[: round(share * len(data))])
    return path


def read(path):
    played = play(path, [Shots()])
    return {track.name: track for track in (played.frames, *played.tracks)}


@pytest.mark.parametrize("name", ["film.mkv", "film.mp4"])
def test_one_take_does_not_hold_on_half_a_film_whose_cut_is_missing(tmp_path, name):
    whole = write(tmp_path / name, cut_at=4.0)
    assert ONE_TAKE.decide(read(whole)).outcome == "fails"
    tracks = read(cut_off(whole, 0.6))
    assert tracks["shots.transitions"].labels == [] and 2.0 < tracks["shots.link"].t[-1] < 4.0
    verdict = ONE_TAKE.decide(tracks)
    assert verdict.outcome == "undecided"
    assert "part of the film could be read" in verdict.because
    assert HIDDEN_CUT.decide(tracks).outcome == "undecided"


@pytest.mark.parametrize("name", ["film.mkv", "film.mp4"])
def test_a_cut_in_the_half_that_was_read_is_enough_to_fail(tmp_path, name):
    tracks = read(cut_off(write(tmp_path / name, cut_at=1.0), 0.6))
    verdict = ONE_TAKE.decide(tracks)
    assert verdict.outcome == "fails"
    assert verdict.evidence[0].end == pytest.approx(1.0, abs=0.02)


def test_one_take_does_not_hold_on_a_film_damaged_in_the_middle(tmp_path):
    path = write(tmp_path / "film.mkv", cut_at=9.0)
    assert ONE_TAKE.decide(read(path)).outcome == "holds"
    data = bytearray(path.read_bytes())
    middle = slice(round(0.45 * len(data)), round(0.55 * len(data)))
    data[middle] = np.random.default_rng(5).bytes(middle.stop - middle.start)
    path.write_bytes(data)
    assert ONE_TAKE.decide(read(path)).outcome != "holds"
