from __future__ import annotations

import numpy as np
import pytest

from onetake.signal.common.growing_array import GrowingRows


@pytest.mark.parametrize("columns", [1, 23])
def test_all_rows_come_back_in_order(columns):
    kept = GrowingRows(columns)
    rows = np.random.default_rng(1).random((5000, columns)).astype(np.float16)
    for at in range(0, 5000, 700):
        kept.add(rows[at : at + 700])
    assert np.array_equal(kept.take(), rows)
    assert kept.take().shape == (0, columns)


def test_more_than_a_step_at_once_and_no_columns():
    kept = GrowingRows(2)
    kept.add(np.ones((600_000, 2), np.float16))
    kept.add(np.zeros((3, 2), np.float16))
    assert kept.take().shape == (600_003, 2)
    none = GrowingRows(0)
    none.add(np.zeros((7, 0), np.float16))
    assert none.take().shape == (7, 0)
