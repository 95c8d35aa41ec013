from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Frames
from onetake.core.track import spans
from onetake.readers.picture.palette.reader import Palette
from onetake.readers.picture.palette.swatches import ShotSwatches
from onetake.signal.colour.cielab import from_hexes, lab

COLOURS = np.array(
    [[170, 40, 40], [30, 60, 140], [230, 220, 190], [20, 20, 24], [70, 130, 60], [200, 160, 40]]
)


def film(seed, shots=5):
    """Shots of 0.4 to 3 s of stripes in known shares over a slow pan, with grain."""
    rng = np.random.default_rng(seed)
    pictures, truth, at = [], [], 0
    for _ in range(shots):
        n = int(rng.integers(10, 72))
        few = rng.choice(6, 4, replace=False)
        widths = np.maximum(rng.dirichlet([2] * 4) * 160, 8).astype(int)
        widths[0] += 160 - widths.sum()
        row = np.repeat(few, widths)
        for i in range(n):
            grain = rng.normal(0, 5, (90, 160, 3))
            pictures.append(np.clip(COLOURS[np.roll(row, i)] + grain, 0, 255).astype(np.uint8))
        truth.append((at / 24, (at + n) / 24, dict(zip(few.tolist(), (widths / 160).tolist(), strict=True))))
        at += n
    return np.stack(pictures), truth


@pytest.mark.parametrize("seed", range(5))
def test_shares_are_within_five_points(seed):
    pictures, truth = film(seed)
    reader = Palette()
    t = np.arange(len(pictures)) / 24
    reader.push(Frames(t, pictures[..., 1], pictures, np.zeros((len(t), 4), np.float32)))
    tracks = {x.name: x for x in reader.close()}
    starts, ends, _ = zip(*truth, strict=True)
    shots = spans("shots", starts, ends, [""] * len(truth), range(len(truth)), "count", by="shots 1")
    (found,) = ShotSwatches().derive({**tracks, "shots": shots})
    for start, end, shares in truth:
        here = found.spans[:, 0] == start
        assert (found.spans[here, 1] == end).all()
        assert found.values[here].sum() == pytest.approx(1)
        nearest = np.linalg.norm(
            lab(from_hexes(list(np.array(found.labels)[here])))[:, None] - lab(COLOURS)[None], axis=2
        ).argmin(axis=1)
        for colour, share in shares.items():
            assert found.values[here][nearest == colour].sum() == pytest.approx(share, abs=0.05)


def test_no_shots_no_swatches():
    slices = spans("palette.slices", [0], [1], ["#102030"], [1.0], "share", by="palette 1")
    shots = spans("shots", [], [], [], [], "count", by="shots 1")
    assert len(ShotSwatches().derive({"shots": shots, "palette.slices": slices})[0]) == 0
