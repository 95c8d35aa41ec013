from __future__ import annotations

import pytest

from onetake.core.track import spans
from onetake.readers.picture.palette.colour_names import ColourNames


def test_swatches_of_one_name_are_one_and_the_largest_comes_first():
    swatches = spans(
        "palette.swatches",
        [0, 0, 0, 2],
        [2, 2, 2, 3],
        ["#003c00", "#800000", "#0a3205", "#ffffff"],
        [0.4, 0.35, 0.25, 1.0],
        "share",
        by="swatches 1",
    )
    (track,) = ColourNames().derive({"palette.swatches": swatches})
    assert track.labels == ["dark green", "dark red", "white"]
    assert track.values.tolist() == pytest.approx([0.65, 0.35, 1.0])
    assert track.spans.tolist() == [[0, 2], [0, 2], [2, 3]]


def test_no_swatches_no_names():
    empty = spans("palette.swatches", [], [], [], [], "share", by="swatches 1")
    assert len(ColourNames().derive({"palette.swatches": empty})[0]) == 0
