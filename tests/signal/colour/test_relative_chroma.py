from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.colour.cielab import lab, linear_light
from onetake.signal.colour.relative_chroma import relative_chroma


@pytest.mark.parametrize("factor", [0.7, 0.4, 0.2])
def test_dimmed_light_leaves_it_as_it_is(factor):
    """A brick in full light and in dimmed light; the sRGB of the dimmed one is not rounded."""
    light = linear_light([180, 120, 90])
    dimmed = 255 * (1.055 * (factor * light) ** (1 / 2.4) - 0.055)
    found = [relative_chroma(np.hypot(a, b), l_star) for l_star, a, b in (lab([180, 120, 90]), lab(dimmed))]
    assert found[1] == pytest.approx(found[0], rel=0.01)
