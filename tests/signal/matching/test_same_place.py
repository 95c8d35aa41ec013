import cv2
import numpy as np
import pytest

from onetake.signal.matching.block_agreement import block_agreement
from onetake.signal.matching.same_place import (
    detail_ratio,
    relief,
    remaining_contrast,
    sameness,
)


def place(seed, height=135, width=400):
    rng = np.random.default_rng(seed)
    picture = cv2.resize(rng.integers(60, 160, (20, 60)).astype(np.uint8), (width, height))
    for _ in range(60):
        x, y = int(rng.integers(0, width)), int(rng.integers(0, height))
        cv2.rectangle(
            picture,
            (x, y),
            (x + int(rng.integers(5, 40)), y + int(rng.integers(5, 30))),
            int(rng.integers(0, 255)),
            -1,
        )
    return picture


def common(one, other):
    found = sameness(relief(one), relief(other))
    return max(found.followed, found.overlap)


@pytest.mark.parametrize("seed", range(4))
def test_the_same_place_after_a_move_a_lamp_and_grain(seed):
    wide = place(seed)
    here, there = wide[:, :240], wide[:, 30:270]
    dim = np.clip(0.3 * there + 20, 0, 255).astype(np.uint8)
    grainy = np.clip(there + np.random.default_rng(seed).normal(0, 6, there.shape), 0, 255).astype(np.uint8)
    for other in (there, dim, grainy):
        assert common(here, other) > 0.45


def test_a_move_of_half_the_picture_is_found_by_its_overlap():
    wide = place(9)
    found = sameness(relief(wide[:, :240]), relief(wide[:, 110:350]), enough=2.0)
    assert found.overlap > 0.4


@pytest.mark.parametrize("seed", range(6))
def test_two_places_have_little_in_common(seed):
    assert common(place(seed)[:, :240], place(seed + 50)[:, :240]) < 0.3


def test_an_even_picture_cannot_be_compared():
    grey = np.full((135, 240), 90, np.uint8)
    assert sameness(relief(grey), relief(place(1)[:, :240])).texture == 0.0


def test_a_move_keeps_the_contrast_and_a_mix_does_not():
    wide = place(3)
    here, there, other = wide[:, :240], wide[:, 6:246], place(77)[:, :240]
    mix = (0.65 * there + 0.35 * other).astype(np.uint8)
    moved, corners = remaining_contrast([relief(here), relief(there)], here, there)
    mixed, _ = remaining_contrast([relief(here), relief(mix)], here, mix)
    assert corners >= 10
    assert moved == pytest.approx(1.0, abs=0.08)
    assert mixed == pytest.approx(0.65, abs=0.12)


def test_a_sideways_smear_shows_in_the_lay():
    calm = place(5)[:, :240]
    assert detail_ratio(cv2.blur(calm, (41, 1))) < 0.5 * detail_ratio(calm)


@pytest.mark.parametrize("seed", range(4))
def test_people_who_stay_before_another_wall_do_not_make_it_agree(seed):
    wide, other = place(seed), place(seed + 60)[:, :240]
    here, there = wide[:, :240], wide[:, 4:244]
    match = other.copy()
    match[40:, 60:140] = here[40:, 60:140]
    assert block_agreement(relief(here), relief(there)) > 0.8
    matched = block_agreement(relief(here), relief(match))
    assert matched is None or matched < 0.6
    assert sameness(relief(here), relief(match)).followed > sameness(relief(here), relief(other)).followed


def test_without_texture_agreement_is_not_told():
    grey = np.full((135, 240), 90, np.uint8)
    assert block_agreement(relief(place(1)[:, :240]), relief(grey)) is None
