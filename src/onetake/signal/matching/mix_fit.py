"""Whether the frames between two others are mixes of them, whatever the light of either does meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Image8

_DIFFERENT = 12.0
"""Levels from which a pixel differs between the ends; a mark that stands does not. Set by hand."""
_SHARE = 0.2
"""Share of the pixels that differ, below which all are used. Set by hand."""


@dataclass(frozen=True, slots=True)
class MixFit:
    """How the frames between two ends are made of these."""

    first: Floats
    """Shape (n,), the share of the first end in each frame between."""
    last: Floats
    """Shape (n,), the share of the last end; the two need not add up to 1 where the light changes."""
    residual: Floats
    """Shape (n,), what neither explains, over the difference of the ends: 0 in a dissolve between stills."""
    dip: float
    """Least contrast of a frame between over the mean of the ends': 0.71 for two shots of one contrast."""


def fit_frames(frames: list[Image8]) -> MixFit:
    """Fit ``frame = a first + b last + c`` to each frame between by least squares.

    Parameters
    ----------
    frames : list of uint8, each of shape (h, w, 3)
        Small frames, three or more.

    Examples
    --------
    >>> one, other = np.random.default_rng(1).integers(0, 256, (2, 27, 48, 3)).astype(np.uint8)
    >>> mixed = [one, *(((1 - a) * one + a * other).astype(np.uint8) for a in (0.25, 0.5)), other]
    >>> fit = fit_frames(mixed)
    >>> fit.first.round(2).tolist(), fit.last.round(2).tolist(), round(fit.dip, 1)
    ([0.75, 0.5], [0.25, 0.5], 0.7)
    """
    flat = np.stack([frame.reshape(-1) for frame in frames]).astype(np.float64)
    differ = np.abs(flat[0] - flat[-1]) > _DIFFERENT
    flat = flat[:, differ] if differ.mean() > _SHARE else flat
    flat -= flat.mean(axis=1, keepdims=True)
    ends, between = flat[[0, -1]], flat[1:-1]
    shares = np.linalg.lstsq(ends.T, between.T, rcond=None)[0]
    rest = np.linalg.norm(between - shares.T @ ends, axis=1)
    whole = max(1e-6, float(np.linalg.norm(ends[0] - ends[1])))
    contrast = flat.std(axis=1)
    dip = 2 * float(contrast[1:-1].min()) / max(1e-6, float(contrast[0] + contrast[-1]))
    return MixFit(shares[0], shares[1], rest / whole, dip)
