from __future__ import annotations

import numpy as np
import pytest

from onetake.readers.picture.palette.blanks import blank_spans


def marks(levels, rate=24):
    """Return what is aside in a film whose frame has lightness `levels`, near-black below 9 of it."""
    lightness = np.asarray(levels, dtype=float)
    t = np.arange(len(lightness)) / rate
    values = {
        "lightness": lightness,
        "dark": (lightness < 9).astype(float),
        "floor": lightness,
        "chroma": np.zeros(len(lightness)),
    }
    track = blank_spans(t, len(lightness) / rate, values, "palette 1")
    return [(label, *span) for label, span in zip(track.labels, track.spans.round(2).tolist(), strict=True)]


def test_fades_at_both_ends_are_marked():
    film = [*[0] * 12, *np.linspace(0, 60, 48), *[60] * 96, *np.linspace(60, 0, 24), *[0] * 24]
    found = marks(film)
    assert [f[0] for f in found] == ["black", "fade", "fade", "black"]
    assert found[1][1:] == pytest.approx((0.83, 2.3), abs=0.15)
    assert found[2][1:] == pytest.approx((6.6, 7.4), abs=0.15)


def test_cut_from_black_is_no_fade():
    assert [f[0] for f in marks([*[0] * 24, *[50] * 96])] == ["black"]


def test_white_is_marked():
    assert [f[0] for f in marks([*[100] * 24, *[50] * 96, *[100] * 5])] == ["white", "white"]


def test_steady_picture_has_nothing_aside():
    assert marks(40 + 10 * np.sin(np.arange(200) / 9)) == []


def test_black_throughout_is_one_span():
    assert marks([0] * 48) == [("black", 0.0, 2.0)]
