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
from onetake.readers.picture.reframings import Reframings
from onetake.readers.picture.shots import Shots
from onetake.readers.picture.swatches import Swatches
from onetake.readers.picture.titles import Titles
from onetake.readers.sound.beat import Beat
from onetake.readers.sound.levels import Levels
from onetake.readers.sound.loudness import Loudness
from onetake.readers.sound.placed import Placed
from onetake.readers.sound.space import Space
from onetake.readers.sound.stereo import Stereo
from onetake.readers.sound.turns import Turns
from onetake.readers.sound.voices import Voices

if TYPE_CHECKING:
    from onetake.readers.base import FrameReader, Reader, SampleReader, SpectrumReader, TrackReader

FRAME_READERS: tuple[type[FrameReader], ...] = (Shots, Camera, Palette, Framing, Titles)
SAMPLE_READERS: tuple[type[SampleReader], ...] = (Loudness,)
SPECTRUM_READERS: tuple[type[SpectrumReader], ...] = (Beat, Stereo, Space, Voices)
TRACK_READERS: tuple[type[TrackReader], ...] = (
    Swatches,
    Names,
    Light,
    Places,
    Moves,
    Path,
    Reframings,
    Turns,
    Placed,
    Levels,
)
READERS: tuple[type[Reader], ...] = (*FRAME_READERS, *SAMPLE_READERS, *SPECTRUM_READERS, *TRACK_READERS)
"""All of them."""
