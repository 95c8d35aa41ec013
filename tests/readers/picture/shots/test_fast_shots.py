"""Cuts into and out of fast shots, repeated frames, shots of a few frames: what is a cut, and what motion."""

import numpy as np
import pytest

from helpers.frame_films import HEIGHT, WIDTH, cuts_of, shots_of
from helpers.shot_scenes import texture
from onetake.claims.editing import ONE_TAKE
from onetake.claims.suspects import HIDDEN_CUT


def still(seed):
    return texture(np.random.default_rng(seed), WIDTH, HEIGHT)


def scroll(seed, frames, step):
    """Return frames that move sideways by `step` pixels each, blurred by the move."""
    world = texture(np.random.default_rng(seed), 4 * WIDTH, HEIGHT)
    world = np.concatenate([world, world[:, :WIDTH]], axis=1)

    def view(x):
        at = int(x) % (4 * WIDTH)
        return world[:, at : at + WIDTH]

    return [np.mean([view((k + q / 4) * step) for q in range(4)], axis=0) for k in range(frames)]


def repeated(pictures, pattern):
    """Return each picture as often as the pattern says."""
    return [p for k, p in enumerate(pictures) for _ in range(pattern[k % len(pattern)])]


@pytest.mark.parametrize(("seeds", "step"), [((1, 5), 40), ((1, 5), 90), ((2, 11), 110)])
@pytest.mark.parametrize("grain", [0.0, 0.8])
def test_a_cut_into_or_out_of_a_fast_shot_is_no_whip(seeds, step, grain):
    frozen, fast = [still(seeds[0])] * 48, scroll(seeds[1], 48, step)
    for film in (frozen + fast, fast + frozen):
        tracks = shots_of(film, grain=grain)
        assert cuts_of(tracks) == pytest.approx([2.0], abs=0.01)
        assert "whip" not in tracks["shots.suspect"].labels


def test_a_fast_scroll_alone_is_one_take():
    tracks = shots_of(scroll(5, 96, 40))
    assert cuts_of(tracks) == []
    assert ONE_TAKE.decide(tracks).outcome == "holds"


@pytest.mark.parametrize(
    ("pattern", "fps"), [([2], 24), ([3, 2], 60), ([2], 48), ([1, 1, 1, 2], 30), ([3], 24)]
)
def test_repeated_frames_hide_no_cut_and_make_none(pattern, fps):
    frames = 36
    film = repeated(scroll(5, frames, 6) + scroll(6, frames, 6), pattern)
    tracks = shots_of(film, fps)
    at = len(repeated(scroll(5, frames, 6), pattern)) / fps
    assert cuts_of(tracks) == pytest.approx([at], abs=0.01)


@pytest.mark.parametrize("fps", [24, 30])
def test_every_cut_between_shots_of_three_frames_is_found(fps):
    tracks = shots_of([picture for seed in range(20) for picture in [still(20 + seed)] * 3], fps)
    assert cuts_of(tracks) == pytest.approx([3 * k / fps for k in range(1, 20)], abs=0.01)
    assert HIDDEN_CUT.decide(tracks).outcome == "fails"


def test_two_stills_that_alternate_each_second_are_59_cuts():
    pictures = [still(1), still(2)]
    tracks = shots_of([pictures[k // 12 % 2] for k in range(12 * 60)], 12)
    assert cuts_of(tracks) == pytest.approx(range(1, 60), abs=0.01)


def test_two_stills_that_alternate_every_three_frames_never_pass():
    pictures = [still(1), still(2)]
    tracks = shots_of([pictures[k // 3 % 2] for k in range(72)])
    assert ONE_TAKE.decide(tracks).outcome != "holds"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_motion_after_frames_that_were_held_is_no_cut(seed):
    rng = np.random.default_rng(seed)
    film = []
    for picture in scroll(5, 120, 1.5):
        film.append(film[-1] if film and rng.random() < 0.5 else picture)
    assert cuts_of(shots_of(film)) == []


@pytest.mark.parametrize(("lead", "found"), [(24, [1.0]), (2, [])])
def test_a_hard_cut_from_black_is_a_cut_and_one_take_is_open(lead, found):
    black = np.zeros((HEIGHT, WIDTH, 3))
    take = scroll(5, 60, 3)
    tracks = shots_of([black] * lead + take, grain=0)
    assert cuts_of(tracks) == pytest.approx(found)
    assert len(tracks["shots"]) == 1
    assert ONE_TAKE.decide(tracks).outcome == ("undecided" if found else "holds")
    tracks = shots_of([*take, *[black] * lead], grain=0)
    assert cuts_of(tracks) == pytest.approx([60 / 24] if found else [])


@pytest.mark.parametrize("level", [lambda k: 2 * k, lambda k: 90])
def test_an_even_grey_ramp_and_one_colour_are_evidence_of_nothing(level):
    tracks = shots_of([np.full((HEIGHT, WIDTH, 3), level(k)) for k in range(120)], grain=0)
    assert ONE_TAKE.decide(tracks).outcome == "undecided"
    assert HIDDEN_CUT.decide(tracks).outcome == "undecided"
