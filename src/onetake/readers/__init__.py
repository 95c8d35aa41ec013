"""The registers of readers: one line a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.arc.reader import Arc
from onetake.readers.picture.camera.moves import Moves
from onetake.readers.picture.camera.path import PathReader
from onetake.readers.picture.camera.reader import Camera
from onetake.readers.picture.camera.reframings import Reframings
from onetake.readers.picture.camera.travel import Travel
from onetake.readers.picture.frame_layout import FrameLayout
from onetake.readers.picture.frame_shape import FrameShape
from onetake.readers.picture.framing.reader import Framing
from onetake.readers.picture.framing.symmetry import Symmetry
from onetake.readers.picture.light.reader import LightSteps
from onetake.readers.picture.palette.colour_names import ColourNames
from onetake.readers.picture.palette.key import KeyReader
from onetake.readers.picture.palette.places import Places
from onetake.readers.picture.palette.reader import Palette
from onetake.readers.picture.palette.swatches import ShotSwatches
from onetake.readers.picture.repeated_frames import RepeatedFrames
from onetake.readers.picture.shots.reader import Shots
from onetake.readers.picture.split_screen import SplitScreen
from onetake.readers.picture.titles.reader import Titles
from onetake.readers.sound.beat.reader import Beat
from onetake.readers.sound.loudness.reader import Loudness
from onetake.readers.sound.loudness.voice_levels import Levels
from onetake.readers.sound.sections.reader import Sections
from onetake.readers.sound.sections.section_names import SectionNames
from onetake.readers.sound.space import Space
from onetake.readers.sound.stereo.reader import Stereo
from onetake.readers.sound.stereo.voice_places import VoicePlaces
from onetake.readers.sound.turns.reader import Turns
from onetake.readers.sound.voices.reader import Voices
from onetake.readers.words.flow.reader import Flow
from onetake.readers.words.reader import Words
from onetake.readers.words.rhetoric.reader import Rhetoric

if TYPE_CHECKING:
    from onetake.readers.base import FrameReader, Reader, SampleReader, SpectrumReader, TrackReader

FRAME_READERS: tuple[type[FrameReader], ...] = (
    Shots,
    Camera,
    Palette,
    Framing,
    Titles,
    FrameShape,
    SplitScreen,
    RepeatedFrames,
    FrameLayout,
    LightSteps,
    Symmetry,
)
SAMPLE_READERS: tuple[type[SampleReader], ...] = (Loudness,)
SPECTRUM_READERS: tuple[type[SpectrumReader], ...] = (Beat, Stereo, Space, Voices, Words, Sections)
TRACK_READERS: tuple[type[TrackReader], ...] = (
    ShotSwatches,
    ColourNames,
    KeyReader,
    Places,
    Moves,
    Travel,
    PathReader,
    Reframings,
    Turns,
    VoicePlaces,
    Levels,
    SectionNames,
    Rhetoric,
    Flow,
    Arc,
)
READERS: tuple[type[Reader], ...] = (*FRAME_READERS, *SAMPLE_READERS, *SPECTRUM_READERS, *TRACK_READERS)
"""All of them."""
