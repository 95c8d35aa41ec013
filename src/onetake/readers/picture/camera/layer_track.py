"""The track `camera.layers`: half-second stretches, and how differently their depths moved."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from onetake.core.gives import Column, Lane
from onetake.core.track import Track, spans
from onetake.readers.base import Gives
from onetake.readers.picture.camera.sideways_layers import LABELS

if TYPE_CHECKING:
    from onetake.signal.motion.layer_windows import LayerWindow

GIVES = Gives(
    "camera.layers",
    "spans",
    "share",
    "how differently near and far move along one line, over the longer side: alike, in line, or mixed",
    labels=LABELS,
    columns=(
        Column("alike", "share", "points that a turn, roll and zoom explain"),
        Column("direction", "deg", "the line: 0 to the right, 90 down"),
        Column("low", "share", "motion along the line, 10th percentile, over the longer side"),
        Column("high", "share", "the same, 90th percentile"),
        Column("far", "share", "the same, at both sides above the middle row"),
        Column("near", "share", "the same, at both sides low in the frame"),
        Column("middle", "share", "the same, round the centre"),
        Column("held", "share", "points round the centre that keep their place"),
        Column("growth-far", "share", "growth of what is far: at both sides above the middle row"),
        Column("growth-near", "share", "growth of what is near: at both sides low in the frame"),
        Column("right", "share", "how far the content moves to the right, over the longer side"),
        Column("down", "share", "how far it moves down"),
        Column("bend-right", "", "perspective of a turn to the side, over the longer side"),
        Column("bend-down", "", "perspective of a turn up or down"),
    ),
    lane=Lane("hidden"),
)


class LayerRow(NamedTuple):
    """One row of the track."""

    start: float
    end: float
    label: str
    value: float
    confidence: float
    columns: tuple[float, ...]
    """In the order of `GIVES.columns`."""


def layer_row(window: LayerWindow, label: str) -> LayerRow:
    """Return the row of one stretch."""
    motion, profile = window.motion, window.profile
    columns = (
        motion.alike,
        float(np.degrees(np.angle(motion.direction))),
        profile.low,
        profile.high,
        profile.far,
        profile.near,
        profile.middle,
        profile.held,
        profile.growth_far,
        profile.growth_near,
        motion.shift.real,
        motion.shift.imag,
        motion.bend.real,
        motion.bend.imag,
    )
    return LayerRow(window.start, window.end, label, profile.high - profile.low, motion.agree, columns)


def layer_track(rows: list[LayerRow], by: str, cites: tuple[str, ...]) -> Track:
    """Return the track of all stretches, in order."""
    names = [column.name for column in GIVES.columns]
    return spans(
        GIVES.name,
        [row.start for row in rows],
        [row.end for row in rows],
        [row.label for row in rows],
        [row.value for row in rows],
        GIVES.unit,
        by=by,
        confidence=[row.confidence for row in rows],
        columns={name: [row.columns[i] for row in rows] for i, name in enumerate(names)},
        cites=cites,
    )
