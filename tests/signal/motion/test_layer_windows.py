"""When a stretch of layers ends, with a tracker whose corners are known."""

from types import SimpleNamespace

import numpy as np
import pytest

from onetake.signal.motion.layer_windows import LayerWindows

GRID = np.array([x + 1j * y for x in range(-200, 201, 40) for y in range(-90, 91, 45)])


class Corners:
    """Stands for the tracker: corners that move, and of which some are lost."""

    def __init__(self):
        self.corners = SimpleNamespace(at=GRID.copy())
        self.anchor, self.at = GRID.copy(), GRID.copy()

    def set_short_anchor(self):
        self.anchor = self.at = self.corners.at = GRID.copy()

    def since_short_anchor(self):
        return self.anchor, self.at

    def step(self, shift, left=1.0):
        self.at = self.at + shift
        kept = slice(0, round(left * len(GRID)))
        self.anchor, self.at = self.anchor[kept], self.at[kept]


def spans_of(shift, lost=None, fps=24, seconds=1.6):
    windows, tracker, out = LayerWindows(), Corners(), []
    for i in range(round(seconds * fps)):
        t = i / fps
        found = windows.push(t, tracker, 480)
        if found is not None:
            out.append((found.start, found.end, found.motion.shift.real * 480))
        tracker.step(shift, lost[1] if lost and i >= lost[0] else 1.0)
        if lost and i >= lost[0]:
            lost = None
    return out


def test_a_stretch_lasts_half_a_second_and_has_the_motion_of_all_of_it():
    found = spans_of(2.0)
    assert [(a, b) for a, b, _ in found] == [(0, 0.5), (0.5, 1.0), (1.0, 1.5)]
    assert [shift for *_, shift in found] == pytest.approx([24, 24, 24], abs=0.1)


def test_it_ends_where_too_few_corners_are_left_with_what_was_known_before():
    first, second, *_ = spans_of(2.0, lost=(6, 0.5))
    assert first[:2] == (0, 0.25)
    assert first[2] == pytest.approx(12, abs=0.1)
    assert second[0] == pytest.approx(7 / 24)


def test_a_very_short_one_is_measured_only_in_fast_motion():
    assert spans_of(2.0, lost=(2, 0.5))[0][0] > 0
    assert spans_of(12.0, lost=(2, 0.5))[0][:2] == (0, 2 / 24)
