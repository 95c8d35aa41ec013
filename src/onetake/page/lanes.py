"""The lanes of the page: each track brings its own; one without is drawn by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

SECTIONS = {"picture": "Picture", "words": "Words", "sound": "Sound", "arc": "Arc", "else": "Also measured"}
"""The sections of lanes from top to bottom: key and heading."""

# For tracks whose reader does not promise a lane yet; to be removed.
_UNPROMISED: tuple[tuple[str, Lane], ...] = (
    ("frames", Lane("hidden")),
    ("palette.barcode", Lane("hidden")),
    ("palette.slices", Lane("hidden")),
    ("palette.tint", Lane("hidden")),
    ("palette.tones", Lane("hidden")),
    ("shots", Lane("picture", "Shots", "shots")),
    ("shots.transitions", Lane("picture", "Transitions")),
    ("shots.link", Lane("picture", "Link of neighbouring frames", low=0, high=1)),
    ("shots.suspect", Lane("picture", "Where a cut could hide")),
    ("shots.reframings", Lane("picture", "Reframings within a shot")),
    ("shots.*", Lane("picture")),
    ("camera.moves", Lane("picture", "Camera moves")),
    ("camera.turned", Lane("picture", "Accumulated rotation")),
    ("camera.closeness", Lane("picture", "Accumulated scale")),
    ("camera.roll", Lane("picture", "Roll")),
    ("camera.scale", Lane("picture", "Push-in and pull-out")),
    ("camera.pan", Lane("picture", "Pan")),
    ("camera.tilt", Lane("picture", "Tilt")),
    ("camera.shake", Lane("picture", "Shake")),
    ("camera.means", Lane("picture", "Dolly or zoom")),
    ("camera.parallax", Lane("hidden")),
    ("camera.*", Lane("picture")),
    ("picture.motion", Lane("picture", "Subject motion")),
    ("framing.scale", Lane("picture", "Head in the frame", low=0)),
    ("framing.shots", Lane("picture", "Shot scale")),
    ("framing.people", Lane("picture", "People")),
    ("framing.sides", Lane("picture", "Position in the frame")),
    ("framing.place", Lane("hidden")),
    ("framing.border", Lane("picture", "Brightness of the edge against the middle")),
    ("framing.fill", Lane("picture", "Filled by people", low=0)),
    ("framing.headroom", Lane("picture", "Head room")),
    ("framing.*", Lane("picture")),
    ("palette.place", Lane("picture", "Places")),
    ("palette.swatches", Lane("picture", "Palette of each shot", "swatches")),
    ("palette.lightness", Lane("picture", "Lightness", low=0, high=100)),
    ("palette.contrast", Lane("picture", "Contrast", low=0)),
    ("palette.dark", Lane("picture", "Near-black", low=0, high=1)),
    ("palette.chroma", Lane("picture", "Chroma", low=0)),
    ("palette.colourfulness", Lane("picture", "Colourfulness", low=0)),
    ("palette.warmth", Lane("picture", "Warmth")),
    ("palette.hue", Lane("picture", "Hue", low=0, high=360)),
    ("titles", Lane("picture", "Titles")),
    ("palette.aside", Lane("picture", "Blank frames")),
    ("palette.*", Lane("picture")),
    ("words.*", Lane("words")),
    ("words", Lane("words", "Words")),
    ("rhetoric.*", Lane("words")),
    ("flow.*", Lane("words")),
    ("voices.who", Lane("words", "Who speaks")),
    ("lyrics.speakers", Lane("words", "Who says the line, as written")),
    ("voices.kind", Lane("words", "Spoken, rapped, sung")),
    ("voices.activity", Lane("words", "Probability of a voice", low=0, high=1)),
    ("voices.pitch", Lane("words", "Pitch of the voices", low=60)),
    ("voices.pitch-median", Lane("words", "Median pitch", "figures")),
    ("voices.pitch-range", Lane("words", "Range of pitch", "figures")),
    ("voices.rate", Lane("words", "Syllables", "figures")),
    ("voices.level", Lane("words", "Level", "figures")),
    ("voices.*", Lane("words")),
    ("turns.floor", Lane("words", "Who holds the floor")),
    ("turns.offset", Lane("words", "Gaps and overlaps")),
    ("turns.offset-beats", Lane("words", "Gaps and overlaps in beats")),
    ("turns.overlap", Lane("words", "Both at once")),
    ("turns.interruption", Lane("words", "Interruptions")),
    ("turns.early-late", Lane("words", "Turns against the half bar")),
    ("turns*", Lane("words")),
    ("loudness.short-term", Lane("sound", "Loudness", high=0, over="loudness.momentary")),
    ("loudness.integrated", Lane("sound", "Integrated loudness")),
    ("loudness.range", Lane("sound", "Loudness range")),
    ("loudness.true-peak", Lane("sound", "True peak")),
    ("loudness.sample-peak", Lane("sound", "Sample peak")),
    ("loudness.loudest", Lane("sound", "Loudest moments")),
    ("loudness.swing", Lane("sound", "Swing of the level in a second", low=0)),
    ("loudness.crest", Lane("sound", "Crest factor", low=0)),
    ("loudness.voices", Lane("sound", "Loudness of the voices", "figures")),
    ("loudness.voices-range", Lane("sound", "Their range", "figures")),
    ("loudness.voices-crest", Lane("sound", "Their crest factor", "figures")),
    ("loudness.voices-swing", Lane("sound", "Their swing", "figures")),
    ("loudness.film-crest", Lane("sound", "Crest factor of the film")),
    ("loudness.*", Lane("sound")),
    ("beat.beats", Lane("sound", "Beats")),
    ("beat.downbeats", Lane("sound", "Bars")),
    ("beat.tempo", Lane("sound", "Tempo")),
    ("beat.onsets", Lane("sound", "Onsets", low=0)),
    ("beat.loop", Lane("sound", "Loop", "figures")),
    ("beat.none", Lane("sound", "No beat")),
    ("beat.tempi", Lane("hidden")),
    ("beat*", Lane("sound")),
    ("stereo.voice", Lane("sound", "Position of the voices", low=-1, high=1, over="stereo.pan")),
    ("stereo.place", Lane("sound", "Position of each voice", "figures")),
    ("stereo.pan", Lane("sound", "Position of what is prominent", low=-1, high=1)),
    ("stereo.jumps", Lane("sound", "Jumps from side to side")),
    ("stereo.azimuth", Lane("sound", "Azimuth by delay", low=-90, high=90)),
    ("stereo.balance", Lane("sound", "Balance", low=-1, high=1)),
    ("stereo.width", Lane("sound", "Stereo width", low=0, high=1)),
    ("stereo.field", Lane("sound", "Stereo field")),
    ("stereo.*", Lane("sound")),
    ("space.class", Lane("sound", "Room around the voices", "figures")),
    ("space.decay", Lane("sound", "Decay of the room")),
    ("space.direct", Lane("sound", "Direct voice over its room")),
    ("space.echo", Lane("sound", "Slapback")),
    ("space.decay-*", Lane("hidden")),
    ("space.*", Lane("sound")),
    ("take.*", Lane("sound")),
    ("arc.*", Lane("arc")),
)


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A track with its lane."""

    lane: Lane
    track: Track
    under: Track | None = None

    @property
    def title(self) -> str:
        """The name printed at the left."""
        return self.lane.title or title_of(self.track.name)


def title_of(name: str) -> str:
    """Return a track's name as words.

    Examples
    --------
    >>> title_of("camera.roll"), title_of("loudness.true-peak")
    ('Camera: roll', 'Loudness: true peak')
    """
    head, _, rest = name.replace("-", " ").partition(".")
    return head.capitalize() + (f": {rest.replace('.', ', ')}" if rest else "")


def lane_of(track: Track) -> Lane:
    """Return a track's lane; one without is drawn by its kind, in the last section."""
    if track.lane is not None:
        return track.lane
    return next((lane for pattern, lane in _UNPROMISED if fnmatchcase(track.name, pattern)), Lane("else"))


def is_empty(track: Track) -> bool:
    """Whether there is nothing to draw: no row, or a curve or figures without any known value."""
    by_value = track.kind == "curve" or lane_of(track).draw == "figures"
    return not len(track) or (by_value and bool(np.isnan(track.values).all()))


def is_figure(track: Track, duration: float) -> bool:
    """Whether a track is one value for the whole film, or one for each voice, and needs no time axis."""
    if lane_of(track).draw == "figures":
        return True
    if len(track) != 1 or np.isnan(track.values[0]) or lane_of(track).draw is not None:
        return False
    start, end = track.spans[0] if track.kind == "spans" else (0.0, 0.0)
    # A single value of a curve or mark holds for the whole film; a short span is an event.
    return track.kind != "spans" or bool(end - start >= 0.9 * duration)


def place(tracks: Mapping[str, Track]) -> list[PlacedLane]:
    """Return all tracks that get a lane, from top to bottom, empty ones included.

    The order is that of the sections; within one, tracks of one subject (the first word of the name) are
    together, in the order of the reading.
    """
    sections, subjects = list(SECTIONS), list(dict.fromkeys(name.split(".")[0] for name in tracks))
    lanes = {name: lane_of(track) for name, track in tracks.items()}
    drawn_over = {lane.over for name, lane in lanes.items() if lane.over and not is_empty(tracks[name])}
    shown = [name for name, lane in lanes.items() if lane.section in SECTIONS and name not in drawn_over]
    shown.sort(key=lambda n: (sections.index(lanes[n].section), subjects.index(n.split(".")[0])))
    return [PlacedLane(lanes[name], tracks[name], tracks.get(lanes[name].over)) for name in shown]
