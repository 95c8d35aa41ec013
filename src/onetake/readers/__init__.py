"""The registers of readers: one line a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.picture.camera import Camera
from onetake.readers.picture.framing import Framing
from onetake.readers.picture.light import Light
from onetake.readers.picture.moves import Moves
from onetake.readers.picture.names import Names
from onetake.readers.picture.palette import Palette
from onetake.readers.picture.path import Path
from onetake.readers.picture.places import Places
from onetake.readers.picture.shots import Shots
from onetake.readers.picture.swatches import Swatches
from onetake.readers.sound.loudness import Loudness

if TYPE_CHECKING:
    from onetake.readers.base import FrameReader, SampleReader, TrackReader

FRAME_READERS: tuple[type[FrameReader], ...] = (Shots, Camera, Palette, Framing)
SAMPLE_READERS: tuple[type[SampleReader], ...] = (Loudness,)
TRACK_READERS: tuple[type[TrackReader], ...] = (Swatches, Names, Light, Places, Moves, Path)
