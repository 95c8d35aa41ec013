from __future__ import annotations

import numpy as np
import pytest

from onetake.core.track import curve, spans
from onetake.readers.picture.palette.key import KeyReader


def light(levels, shots, aside=(), tint=None, t=None):
    t = np.arange(len(levels)) / 10 if t is None else np.asarray(t)
    zero = np.zeros(len(levels))
    values = {"lightness": levels, "tint": zero if tint is None else tint, "warmth": zero}
    tracks = {f"palette.{k}": curve(f"palette.{k}", t, v, "L*", by="palette 3") for k, v in values.items()}
    a, b = zip(*shots, strict=True)
    tracks["shots"] = spans("shots", a, b, ["shot"] * len(a), range(len(a)), "count", by="shots 1")
    c, d = zip(*aside, strict=True) if aside else ((), ())
    tracks["palette.aside"] = spans(
        "palette.aside", c, d, ["black"] * len(c), [0.0] * len(c), "L*", by="palette 3"
    )
    return KeyReader().derive(tracks)


def test_key_of_each_shot():
    keys, _ = light([20.0] * 10 + [50.0] * 10 + [80.0] * 10, [(0, 1), (1, 2), (2, 3)])
    assert keys.labels == ["low key", "middle key", "high key"]
    assert keys.values.tolist() == [20, 50, 80]
    assert keys.column("confidence").tolist() == [1, 1, 1]


def test_near_the_border_the_key_is_unsure():
    keys, _ = light([31.0] * 10, [(0, 1)])
    assert keys.column("confidence")[0] == pytest.approx(0.1)


def test_drift_is_the_distance_from_the_films_own_colour():
    levels, tint = np.full(40, 40.0), np.zeros(40)
    levels[30:], tint[30:] = 43.0, 4.0
    _, drift = light(levels, [(0, 4)], tint=tint)
    assert drift.values == pytest.approx(np.r_[np.zeros(30), np.full(10, 5.0)])


def test_black_counts_for_neither():
    levels = np.r_[np.zeros(20), np.full(10, 70.0)]
    keys, drift = light(levels, [(0, 2), (2, 3)], aside=[(0, 2)])
    assert keys.labels == ["high key"]
    assert np.isnan(drift.values[:20]).all() and drift.values[20:] == pytest.approx(np.zeros(10))


def test_own_colour_goes_by_time_not_pictures():
    _, drift = light([20.0] * 5 + [60.0], [(0, 10)], t=[0, 0.1, 0.2, 0.3, 0.4, 0.5])
    assert drift.values[0] == 0
    _, drift = light([20.0, 60.0, 60.0], [(0, 10)], t=[0, 8, 8.1])
    assert drift.values[0] == 0
    assert np.isnan(light([0.0], [(0, 1)], aside=[(0, 1)])[1].values).all()
