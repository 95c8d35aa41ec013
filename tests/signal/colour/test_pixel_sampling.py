from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.colour.pixel_sampling import every_third, is_upright


def test_every_third_pixel_of_each_picture():
    rows = np.random.default_rng(0).integers(0, 256, (4, 500, 3), dtype=np.uint8)
    assert (every_third(rows) == rows[:, :498:3]).all()


@pytest.mark.parametrize("width", range(4, 40))
def test_the_lattice_is_upright_only_where_it_meets_one_column_in_three(width):
    rows = np.broadcast_to(np.arange(width, dtype=np.uint8)[:, None], (12, width, 3)).reshape(1, -1, 3)
    columns = len(np.unique(every_third(np.ascontiguousarray(rows))))
    assert is_upright(width) == (columns == width // 3)
    assert is_upright(width) or columns == width
