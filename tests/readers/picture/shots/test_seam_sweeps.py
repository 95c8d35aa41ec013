"""An exact edge that crosses the frame is made by an editor; what a camera passes is not."""

import cv2
import numpy as np
import pytest

from helpers.frame_films import HEIGHT, WIDTH, shots_of
from helpers.picture_joins import HALF, join_shots
from helpers.warps import wall
from onetake.claims.editing import ONE_TAKE


def shot(seed, pan, count=2 * HALF, pillar=False, blur=0):
    """Pictures of a tilted wall past which a camera goes to the right, widths a frame."""
    picture = wall(seed, 500, 2400)
    if pillar:
        picture[:, 1180:1220] = 20
    turn = 0 if pillar else 9
    out = []
    for i in range(count):
        x = 1200 + pan * WIDTH * (i - count / 2) / 0.7
        m = cv2.getRotationMatrix2D((x, 250), turn, 0.7)
        m[:, 2] += (WIDTH / 2 - x, HEIGHT / 2 - 250)
        view = cv2.warpAffine(picture, m, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REFLECT_101)
        out.append(cv2.cvtColor(cv2.blur(view, (blur, 1)) if blur else view, cv2.COLOR_GRAY2RGB))
    return np.clip(np.stack(out), 0, 255).astype(np.uint8)


def one_take(pictures):
    tracks = shots_of(list(pictures), fps=30)
    return ONE_TAKE.judge(ONE_TAKE, tracks), tracks


@pytest.mark.parametrize(("kind", "seed"), [("push", 0), ("slide", 2), ("slide", 3)])
def test_a_push_or_slide_to_the_same_place_is_doubted(kind, seed):
    """Before and after it is one place, so that no comparison of frames sees a difference."""
    still = shot(1, 0.0005)
    verdict, tracks = one_take(join_shots(kind, still, still, np.random.default_rng(seed)))
    assert verdict.outcome == "undecided"
    spans = tracks["shots.suspect"].spans
    assert any(start < HALF / 30 < end for start, end in spans)


def test_a_camera_that_passes_a_pillar_makes_one_take():
    verdict, tracks = one_take(shot(2, 0.012, pillar=True))
    assert verdict.outcome == "holds"
    assert "gradual" not in tracks["shots.suspect"].labels


def test_a_shot_that_goes_on_beside_a_standing_edge_is_one_take():
    film = shot(3, 0.004)
    film[:, :, 118:122] = 20
    assert one_take(film)[0].outcome == "holds"
