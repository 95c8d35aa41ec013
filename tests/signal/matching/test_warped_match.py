import cv2
import numpy as np

from onetake.signal.matching.same_place import relief
from onetake.signal.matching.warped_match import BLOCK, match_first_frame

HEIGHT, WIDTH = 135, 240


def world(seed):
    grain = np.random.default_rng(seed).normal(size=(90, 160)).astype(np.float32)
    large = cv2.resize(cv2.GaussianBlur(grain, (0, 0), 1.5), (640, 360), interpolation=cv2.INTER_CUBIC)
    return np.clip(128 + 160 * large, 0, 255).astype(np.uint8)


def seen(image, shift=0.0, turn=0.0, scale=1.0):
    m = cv2.getRotationMatrix2D((320, 180), turn, scale)
    m[:, 2] += (WIDTH / 2 - 320 - shift, HEIGHT / 2 - 180)
    return cv2.warpAffine(image, m, (WIDTH, HEIGHT))


def test_a_shot_is_known_again_while_it_pans_turns_and_closes_in():
    place = world(1)
    shots = [relief(seen(place, 6.0 * k, 2.0 * k, 1.02**k)) for k in range(8)]
    found = match_first_frame(shots)
    assert found.shape == (7, HEIGHT // BLOCK, WIDTH // BLOCK)
    there = ~np.isnan(found[-1])
    assert there.mean() > 0.4
    assert np.median(found[-1][there]) > 0.85


def test_another_place_is_told_part_by_part():
    one, other = seen(world(2)), seen(world(3))
    half = one.copy()
    half[:, WIDTH // 2 :] = other[:, WIDTH // 2 :]
    found = match_first_frame([relief(one), relief(half)])[0]
    assert np.nanmedian(found[:, : WIDTH // BLOCK // 2 - 1]) > 0.9
    assert np.nanmedian(found[:, WIDTH // BLOCK // 2 + 1 :]) < 0.3
