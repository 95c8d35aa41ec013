"""The register of lanes: how each track is drawn. A track without a line here is drawn by its kind."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Literal

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

Draw = Literal["curve", "spans", "marks", "shots", "swatches", "band", "figures"]
SECTIONS = {"picture": "Picture", "words": "Words", "sound": "Sound", "arc": "Arc", "else": "Also measured"}
"""The sections of lanes from top to bottom: key and heading."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One line of the register."""

    pattern: str
    """A track's name, or a pattern such as 'camera.*'."""
    section: str
    """A key of `SECTIONS`; '' for a track without a lane: used elsewhere or not shown."""
    title: str = ""
    """Its name, printed at the left; made from the track's name where empty."""
    draw: Draw | None = None
    """How it is drawn; by the track's kind where None."""
    low: float | None = None
    high: float | None = None
    """The ends of the scale in the track's unit; from the values where None."""
    over: str = ""
    """A track that is drawn into the same lane, under this one, with a quieter line."""


LANES: tuple[Lane, ...] = (
    Lane("frames", ""),
    Lane("palette.barcode", ""),
    Lane("palette.slices", ""),
    Lane("palette.tint", ""),
    Lane("palette.tones", ""),
    Lane("shots", "picture", "Shots", "shots"),
    Lane("shots.transitions", "picture", "Transitions"),
    Lane("shots.link", "picture", "Link of neighbouring frames", low=0, high=1),
    Lane("shots.suspect", "picture", "Where a cut could hide"),
    Lane("shots.reframings", "picture", "Reframings within a shot"),
    Lane("shots.*", "picture"),
    Lane("camera.moves", "picture", "Camera moves"),
    Lane("camera.turned", "picture", "Accumulated rotation"),
    Lane("camera.closeness", "picture", "Accumulated scale"),
    Lane("camera.roll", "picture", "Roll"),
    Lane("camera.scale", "picture", "Push-in and pull-out"),
    Lane("camera.pan", "picture", "Pan"),
    Lane("camera.tilt", "picture", "Tilt"),
    Lane("camera.shake", "picture", "Shake"),
    Lane("camera.means", "picture", "Dolly or zoom"),
    Lane("camera.parallax", ""),
    Lane("camera.*", "picture"),
    Lane("picture.motion", "picture", "Subject motion"),
    Lane("framing.scale", "picture", "Head in the frame", low=0),
    Lane("framing.shots", "picture", "Shot scale"),
    Lane("framing.people", "picture", "People"),
    Lane("framing.sides", "picture", "Position in the frame"),
    Lane("framing.place", ""),
    Lane("framing.border", "picture", "Brightness of the edge against the middle"),
    Lane("framing.fill", "picture", "Filled by people", low=0),
    Lane("framing.headroom", "picture", "Head room"),
    Lane("framing.*", "picture"),
    Lane("palette.place", "picture", "Places"),
    Lane("palette.swatches", "picture", "Palette of each shot", "swatches"),
    Lane("palette.lightness", "picture", "Lightness", low=0, high=100),
    Lane("palette.contrast", "picture", "Contrast", low=0),
    Lane("palette.dark", "picture", "Near-black", low=0, high=1),
    Lane("palette.chroma", "picture", "Chroma", low=0),
    Lane("palette.colourfulness", "picture", "Colourfulness", low=0),
    Lane("palette.warmth", "picture", "Warmth"),
    Lane("palette.hue", "picture", "Hue", low=0, high=360),
    Lane("titles", "picture", "Titles"),
    Lane("palette.aside", "picture", "Blank frames"),
    Lane("palette.*", "picture"),
    Lane("words.*", "words"),
    Lane("words", "words", "Words"),
    Lane("rhetoric.*", "words"),
    Lane("flow.*", "words"),
    Lane("voices.who", "words", "Who speaks"),
    Lane("lyrics.speakers", "words", "Who says the line, as written"),
    Lane("voices.kind", "words", "Spoken, rapped, sung"),
    Lane("voices.activity", "words", "Probability of a voice", low=0, high=1),
    Lane("voices.pitch", "words", "Pitch of the voices", low=60),
    Lane("voices.pitch-median", "words", "Median pitch", "figures"),
    Lane("voices.pitch-range", "words", "Range of pitch", "figures"),
    Lane("voices.rate", "words", "Syllables", "figures"),
    Lane("voices.level", "words", "Level", "figures"),
    Lane("voices.*", "words"),
    Lane("turns.floor", "words", "Who holds the floor"),
    Lane("turns.offset", "words", "Gaps and overlaps"),
    Lane("turns.offset-beats", "words", "Gaps and overlaps in beats"),
    Lane("turns.overlap", "words", "Both at once"),
    Lane("turns.interruption", "words", "Interruptions"),
    Lane("turns.early-late", "words", "Turns against the half bar"),
    Lane("turns*", "words"),
    Lane("loudness.short-term", "sound", "Loudness", high=0, over="loudness.momentary"),
    Lane("loudness.integrated", "sound", "Integrated loudness"),
    Lane("loudness.range", "sound", "Loudness range"),
    Lane("loudness.true-peak", "sound", "True peak"),
    Lane("loudness.sample-peak", "sound", "Sample peak"),
    Lane("loudness.loudest", "sound", "Loudest moments"),
    Lane("loudness.swing", "sound", "Swing of the level in a second", low=0),
    Lane("loudness.crest", "sound", "Crest factor", low=0),
    Lane("loudness.voices", "sound", "Loudness of the voices", "figures"),
    Lane("loudness.voices-range", "sound", "Their range", "figures"),
    Lane("loudness.voices-crest", "sound", "Their crest factor", "figures"),
    Lane("loudness.voices-swing", "sound", "Their swing", "figures"),
    Lane("loudness.film-crest", "sound", "Crest factor of the film"),
    Lane("loudness.*", "sound"),
    Lane("beat.beats", "sound", "Beats"),
    Lane("beat.downbeats", "sound", "Bars"),
    Lane("beat.tempo", "sound", "Tempo"),
    Lane("beat.onsets", "sound", "Onsets", low=0),
    Lane("beat.loop", "sound", "Loop", "figures"),
    Lane("beat.none", "sound", "No beat"),
    Lane("beat.tempi", ""),
    Lane("beat*", "sound"),
    Lane("stereo.voice", "sound", "Position of the voices", low=-1, high=1, over="stereo.pan"),
    Lane("stereo.place", "sound", "Position of each voice", "figures"),
    Lane("stereo.pan", "sound", "Position of what is prominent", low=-1, high=1),
    Lane("stereo.jumps", "sound", "Jumps from side to side"),
    Lane("stereo.azimuth", "sound", "Azimuth by delay", low=-90, high=90),
    Lane("stereo.balance", "sound", "Balance", low=-1, high=1),
    Lane("stereo.width", "sound", "Stereo width", low=0, high=1),
    Lane("stereo.field", "sound", "Stereo field"),
    Lane("stereo.*", "sound"),
    Lane("space.class", "sound", "Room around the voices", "figures"),
    Lane("space.decay", "sound", "Decay of the room"),
    Lane("space.direct", "sound", "Direct voice over its room"),
    Lane("space.echo", "sound", "Slapback"),
    Lane("space.decay-*", ""),
    Lane("space.*", "sound"),
    Lane("take.*", "sound"),
    Lane("arc.*", "arc"),
)


@dataclass(frozen=True, slots=True)
class PlacedLane:
    """A track with its line of the register."""

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


def lane_for(name: str) -> tuple[int, Lane]:
    """Return a track's line of the register and its index; unknown tracks come last, drawn by kind."""
    exact = next((i for i, lane in enumerate(LANES) if lane.pattern == name), None)
    found = exact if exact is not None else _first(name)
    return (found, LANES[found]) if found is not None else (len(LANES), Lane(name, "else"))


def _first(name: str) -> int | None:
    return next((i for i, lane in enumerate(LANES) if fnmatchcase(name, lane.pattern)), None)


def is_empty(track: Track) -> bool:
    """Whether there is nothing to draw: no row, or a curve or figures without any known value."""
    by_value = track.kind == "curve" or lane_for(track.name)[1].draw == "figures"
    return not len(track) or (by_value and bool(np.isnan(track.values).all()))


def is_figure(track: Track, duration: float) -> bool:
    """Whether a track is one value for the whole film, or one for each voice, and needs no time axis."""
    if lane_for(track.name)[1].draw == "figures":
        return True
    if len(track) != 1 or np.isnan(track.values[0]) or lane_for(track.name)[1].draw is not None:
        return False
    start, end = track.spans[0] if track.kind == "spans" else (0.0, 0.0)
    # A single value of a curve or mark holds for the whole film; a short span is an event.
    return track.kind != "spans" or bool(end - start >= 0.9 * duration)


def place(tracks: Mapping[str, Track]) -> list[PlacedLane]:
    """Return all tracks that get a lane, from top to bottom, empty ones included."""
    order: list[tuple[int, str]] = sorted((lane_for(name)[0], name) for name in tracks)
    shown = {name: lane_for(name)[1] for _, name in order}
    drawn_over = {lane.over for name, lane in shown.items() if lane.over and not is_empty(tracks[name])}
    return [
        PlacedLane(shown[name], tracks[name], tracks.get(shown[name].over))
        for _, name in order
        if shown[name].section and name not in drawn_over
    ]
