from __future__ import annotations

import numpy as np

from onetake.readers.picture.framing.label_spans import label_spans, scale_names, side_names

NONE = np.zeros(4, bool)


def test_a_name_is_kept_near_its_limit():
    assert scale_names(np.array([0.41, 0.39, 0.41, 0.34]), NONE) == ["close-up"] * 3 + ["medium close-up"]
    assert scale_names(np.array([0.39, 0.41, 0.39, 0.45]), NONE) == ["medium close-up"] * 3 + ["close-up"]


def test_unknown_is_undetermined_and_nobody_is_nothing():
    nan = np.nan
    names = scale_names(np.array([0.3, nan, nan, 0.3]), np.array([False, True, False, False]))
    assert names == ["medium close-up", "undetermined", "", "medium close-up"]


def test_runs_have_their_median_and_short_ones_join():
    t = np.arange(8) / 4
    place = np.array([0.1, 0.2, 0.3, 0.5, 0.2, 0.2, np.nan, 0.9])
    track = label_spans("framing.sides", "width", t, 2.0, place, side_names(place), "framing 0", ())
    assert list(track.labels) == ["left", "right"]
    assert track.spans.tolist() == [[0.0, 1.5], [1.75, 2.0]]
    assert track.values.tolist() == [0.2, 0.9]
