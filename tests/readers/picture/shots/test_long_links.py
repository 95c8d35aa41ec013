"""Long links: another place a second later, and what looks like one."""

import numpy as np
import pytest

from helpers.shot_scenes import texture
from onetake.claims.editing import ONE_TAKE
from onetake.claims.suspects import HIDDEN_CUT
from onetake.core.blocks import Frames
from onetake.readers.picture.shots import reader as shots
from onetake.readers.picture.shots.frame_features import FeatureExtractor
from onetake.readers.picture.shots.long_links import LongLinks
from onetake.readers.picture.shots.reader import Shots
from onetake.readers.picture.shots.same_shot import certainty, corner_certainty, overlap_certainty

FPS, WIDTH, HEIGHT = 25, 240, 136


def place(seed, width=WIDTH, height=HEIGHT):
    return texture(np.random.default_rng(seed), width, height).astype(np.uint8)


def blocks(pictures):
    rng = np.random.default_rng(1)
    noisy = [np.clip(p + rng.normal(0, 0.8, p.shape), 0, 255).astype(np.uint8) for p in pictures]
    for i in range(0, len(noisy), FPS):
        rgb = np.stack(noisy[i : i + FPS])
        luma = rgb.mean(axis=3).astype(np.uint8)
        yield Frames(t=np.arange(i, i + len(rgb)) / FPS, luma=luma, rgb=rgb, bars=np.zeros((len(rgb), 4)))


def doubtful(pictures):
    """Return the stretches found, from when to when, s."""
    links, eye = LongLinks(), FeatureExtractor()
    for block in blocks(pictures):
        for look in eye.extract(block):
            links.push(look)
    links.close()
    return links.found


def pushed(length, hold=2.0):
    """Return a film in which one place pushes the other out within `length` s, with 2 s of each beside it."""
    both = np.concatenate([place(1), place(2)], axis=1)
    at = np.concatenate(
        [np.zeros(int(hold * FPS)), np.linspace(0, 1, int(length * FPS)), np.ones(int(hold * FPS))]
    )
    return [both[:, round(x * WIDTH) :][:, :WIDTH] for x in at]


@pytest.mark.parametrize("length", [0.3, 0.6, 1.0, 1.6])
def test_a_place_that_pushes_the_other_out_is_doubtful_where_it_does(length):
    (found,) = doubtful(pushed(length))
    assert found.start < 2.0 + length / 2 < found.end
    assert found.end - found.start <= 2.4


def test_both_claims_are_undecided_there(monkeypatch):
    def outcomes(pictures):
        reader = Shots()
        for block in blocks(pictures):
            reader.push(block)
        tracks = {track.name: track for track in reader.close()}
        return tracks, ONE_TAKE.decide(tracks), HIDDEN_CUT.decide(tracks)

    tracks, take, hidden = outcomes(pushed(0.8))
    assert (take.outcome, hidden.outcome) == ("undecided", "undecided")
    assert tracks["shots.suspect"].labels == ["gradual"]
    assert np.nanmin(tracks["shots.link"].values) == shots.LONG_DOUBT
    assert any("another place" in x.says for x in take.evidence)
    # Without the long links, and the seam between the two, it would hold: no neighbours are unlike.
    monkeypatch.setattr(shots.SeamSweeps, "push", lambda self, look, change: None)
    assert outcomes(pushed(0.8))[1].outcome == "undecided"
    monkeypatch.setattr(shots.LongLinks, "push", lambda self, look, pairs: None)
    assert outcomes(pushed(0.8))[1].outcome == "holds"


def test_a_place_that_stays_or_passes_steadily_is_not():
    world = place(3, 5 * WIDTH)
    assert doubtful([world[:, :WIDTH]] * 5 * FPS) == []
    for pace in (0.1, 0.5, 0.8):
        at = (np.arange(5 * FPS) / FPS * pace * WIDTH).astype(int)
        assert doubtful([world[:, x : x + WIDTH] for x in at if x + WIDTH <= world.shape[1]]) == []


def test_a_body_that_fills_the_frame_and_leaves_it_is_not():
    room, coat = place(4), place(5)
    at = np.clip(np.arange(5 * FPS) / FPS - 2.0, 0, 1)  # it comes within 0.4 s, and goes within 0.4 s
    pictures = []
    for s in at:
        view = room.copy()
        edge, gone = (int(WIDTH * np.clip(x / 0.4, 0, 1)) for x in (s, s - 0.6))
        view[:, gone:edge] = coat[:, gone:edge]
        pictures.append(view)
    assert doubtful(pictures) == []


def test_another_light_and_a_new_subject_are_not():
    room, coat = place(6), place(7)
    lamp = np.clip(1.0 - 0.7 * (np.arange(5 * FPS) / FPS - 2.0), 0.3, 1.0)
    assert doubtful([(room * x).astype(np.uint8) for x in lamp]) == []
    entered = room.copy()
    entered[30:, 60:150] = coat[30:, 60:150]
    assert doubtful([room] * 60 + [entered] * 60) == []


def test_frames_seconds_apart_are_compared_as_pairs():
    pictures = [place(k) for k in (1, 1, 1, 2, 2, 2)]
    links, eye = LongLinks(), FeatureExtractor()
    for k, picture in enumerate(pictures):
        luma = picture[None].mean(axis=3).astype(np.uint8)
        block = Frames(t=np.array([float(k)]), luma=luma, rgb=picture[None], bars=np.zeros((1, 4)))
        for look in eye.extract(block):
            links.push(look)
    links.close()
    assert links.found == []


def looks_of(pictures):
    eye = FeatureExtractor()
    return [look for block in blocks(pictures) for look in eye.extract(block)]


def test_the_certainty_is_that_of_corners_or_of_the_overlap():
    wide = place(11, 2 * WIDTH)
    views = [wide[:, :WIDTH], wide[:, 20 : WIDTH + 20], wide[:, 110 : WIDTH + 110], place(12)]
    first, *others = looks_of(views)
    for other in others:
        corners, shared = corner_certainty(first, other), overlap_certainty(first, other)
        both = certainty(first, other)
        # Where the corners are enough, no overlap is looked for: it could only add to what is sure.
        assert shared <= both + 1e-9 or corners > 0.9
        assert both == pytest.approx(max(corners, shared)) or both == corners
    assert overlap_certainty(first, others[0]) > 0.5
    assert overlap_certainty(first, others[2]) < 0.2


def test_no_corners_are_followed_where_the_overlap_refuses(monkeypatch):
    def follow(one, other):
        raise AssertionError("corners were followed")

    def overlap(one, other):
        compared.append((one.t, other.t))
        return overlap_certainty(one, other)

    compared, world = [], place(3, 3 * WIDTH)
    monkeypatch.setattr("onetake.readers.picture.shots.long_links.corner_certainty", follow)
    monkeypatch.setattr("onetake.readers.picture.shots.long_links.overlap_certainty", overlap)
    at = (WIDTH * np.clip(2 * (np.arange(4 * FPS) / FPS - 1.8), 0, 0.55)).astype(int)  # over half, at once
    assert doubtful([world[:, x : x + WIDTH] for x in at]) == []
    assert compared
    with pytest.raises(AssertionError, match="followed"):
        doubtful(pushed(0.8))
