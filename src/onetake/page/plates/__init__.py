"""Figures worth printing: the camera's path, who is where, the duet on its bars, cuts and beats, the arc."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.page.plates.arc_plate import arc_plate
from onetake.page.plates.beat_cuts import beat_cuts
from onetake.page.plates.camera_path import camera_path
from onetake.page.plates.duet import duet
from onetake.page.plates.stereo_map import stereo_map

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.page.plates.plate import Plate


def plates(reading: Reading, names: tuple[str, ...]) -> tuple[Plate, ...]:
    """Return the figures for which a reading has enough to show.

    Parameters
    ----------
    reading : Reading
    names : tuple of str
        The voices in the order of their colours.
    """
    found = (
        camera_path(reading),
        beat_cuts(reading),
        stereo_map(reading, names),
        duet(reading, names),
        arc_plate(reading),
    )
    return tuple(one for one in found if one is not None)
