import numpy as np
import pytest

from onetake.signal.matching.standing_marks import fill_marks, marks_on_even, marks_stand, mostly_even


def image(seed):
    rng = np.random.default_rng(seed)
    return rng.integers(20, 200, (9, 16)).astype(np.uint8).repeat(15, axis=0).repeat(15, axis=1)


def marked(frame, opacity=1.0):
    out = frame.astype(float)
    for x in range(20, 80, 6):
        out[110:122, x : x + 3] = (1 - opacity) * out[110:122, x : x + 3] + opacity * 255
    return out.astype(np.uint8)


@pytest.mark.parametrize("opacity", [1.0, 0.4])
def test_a_mark_that_was_there_before_stands_whatever_its_opacity(opacity):
    assert marks_stand(marked(np.zeros((135, 240), np.uint8), opacity), marked(image(1), opacity))


def test_a_mark_that_was_not_there_does_not_stand():
    assert not marks_stand(marked(np.zeros((135, 240), np.uint8)), image(1))


def test_a_frame_without_marks_has_none_that_stand():
    assert not marks_stand(np.zeros((135, 240), np.uint8), image(1))


def test_what_differs_from_the_ground_is_marked_with_two_pixels_around():
    marks = marks_on_even(marked(np.full((135, 240), 90, np.uint8)))
    rows, columns = np.nonzero(marks)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == (108, 123, 18, 78)


def test_filled_marks_leave_no_edge():
    marks = marks_on_even(marked(np.zeros((135, 240), np.uint8)))
    assert np.ptp(fill_marks(marked(np.full((135, 240), 80, np.uint8)), marks)) <= 1


@pytest.mark.parametrize(("share", "even"), [(0.8, True), (0.7, False)])
@pytest.mark.parametrize("level", [0, 128, 255])
def test_a_frame_is_mostly_even_from_three_quarters(share, even, level):
    grey = np.random.default_rng(2).integers(0, 256, 1000).astype(np.uint8)
    grey = np.where(abs(grey.astype(int) - level) < 60, 255 - grey, grey)
    grey[: round(1000 * share)] = level
    assert mostly_even(grey.astype(np.uint8).reshape(20, 50)) is even


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("seed", [147, 284])
def test_an_even_place_beside_noise_warns_of_nothing(seed):
    """The mean of squares comes out just below 0 there, by rounding."""
    rng = np.random.default_rng(seed)
    before, now = np.zeros((2, 135, 240), np.uint8)
    before[:, :100] = rng.integers(0, 255, (135, 100))
    before[:60] = rng.integers(0, 255, (60, 240))
    now[80:92, 140:170:3] = now[100:112, 140:170:3] = 255
    assert not marks_stand(now, before)
