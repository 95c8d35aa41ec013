"""The measures by which films of a library are compared: each a number that a film has, with its unit.

They are taken from tracks and facts, never from verdicts: a limit that is set otherwise moves no film. Those
that grow by factors (lengths, rates, pitch) are compared by their logarithm.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np

from onetake.claims.counted_frames import LEAST_SECONDS, counted_frames
from onetake.claims.voice_count import counted_voices
from onetake.core.errors import MissingData

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.claim import Tracks

Sense = Literal["picture", "sound", "words"]
SENSES: tuple[Sense, ...] = ("picture", "sound", "words")
VERSION = 1
"""Rises when a measure is taken in another way, so that indexes are made again."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of a film, by which it is compared with others."""

    name: str
    """Its column in SQL: 'shot_length'."""
    says: str
    """What it is, as a page prints it: 'length of a shot, median'."""
    unit: str
    sense: Sense
    more: str
    """What a film is that has more of it: 'brighter'."""
    less: str
    of: Callable[[Tracks], float | None]
    by_factor: bool = False
    """Whether it is compared by its logarithm: 2 s is to 4 s as 4 s is to 8 s."""

    def scale(self, value: float) -> float:
        """Return the value on the scale on which it is compared.

        Examples
        --------
        >>> shot = next(m for m in MEASURES if m.name == "shot_length")
        >>> shot.scale(8) - shot.scale(4) == shot.scale(4) - shot.scale(2)
        True
        """
        return math.log2(max(value, LEAST_FACTOR)) if self.by_factor else value

    def taken(self, tracks: Tracks) -> float | None:
        """Return the film's value, None where it was not measured or is not known."""
        try:
            value = self.of(tracks)
        except (MissingData, KeyError):  # a sound file has no shots, a silent film no loudness
            return None
        return None if value is None or not math.isfinite(value) else float(value)


LEAST_FACTOR = 0.01
"""What is less is compared as this much, since 0 has no logarithm; set by hand."""


def measures_of(tracks: Tracks) -> dict[str, float | None]:
    """Return every measure of a film by its name, None where it is not known."""
    return {measure.name: measure.taken(tracks) for measure in MEASURES}


def _cut_rate(tracks: Tracks) -> float | None:
    lengths = tracks["shots.length"].facts
    seconds = _seconds(tracks)
    return None if seconds <= 0 else 60 * (lengths.count("shots") - 1) / seconds


def _shot(tracks: Tracks) -> float | None:
    return tracks["shots.length"].facts.number("median", "s")


def _seconds(tracks: Tracks) -> float:
    spans = tracks["shots"].spans
    return float(spans[-1, 1] - spans[0, 0]) if len(spans) else 0.0


def _of_frames(name: str) -> Callable[[Tracks], float | None]:
    """Return the mean of a curve over frames that are not black, white or faded at the film's two ends."""

    def mean(tracks: Tracks) -> float | None:
        if name not in tracks or "palette.aside" not in tracks:
            return None
        film = counted_frames(tracks, name, ends_only=True)
        total = float(film.held.sum())
        if total < LEAST_SECONDS:
            return None
        inside = film.held > 0
        return float((tracks[name].values * film.held)[inside].sum() / total)

    return mean


def _mean(name: str) -> Callable[[Tracks], float | None]:
    """Return the mean of what is known of a curve."""

    def mean(tracks: Tracks) -> float | None:
        if name not in tracks:
            return None
        known = tracks[name].values
        known = known[~np.isnan(known)]
        return float(known.mean()) if len(known) else None

    return mean


def _whole(name: str) -> Callable[[Tracks], float | None]:
    """Return the first value of a track that has one for the whole film."""

    def value(tracks: Tracks) -> float | None:
        return float(tracks[name].values[0]) if name in tracks and len(tracks[name]) else None

    return value


def _moving(tracks: Tracks) -> float | None:
    """Return the share of the film in which the camera makes a named move, however many at once."""
    from onetake.core.spans import total, union

    if "camera.moves" not in tracks or "shots" not in tracks or (seconds := _seconds(tracks)) <= 0:
        return None
    track = tracks["camera.moves"]
    moved = track.spans[[label not in ("static", "handheld") for label in track.labels]]
    return min(1.0, total(union(moved)) / seconds)


def _places(tracks: Tracks) -> float | None:
    return float(tracks["palette.place"].facts.count("places")) if "palette.place" in tracks else None


def _voices(tracks: Tracks) -> float | None:
    known = counted_voices(tracks)
    return None if known is None else (known.fewest + known.most) / 2


def _by_minute(name: str) -> Callable[[Tracks], float | None]:
    """Return the rows of a track a minute of film."""

    def rate(tracks: Tracks) -> float | None:
        if name not in tracks or "frames" not in tracks or (seconds := _seconds(tracks)) <= 0:
            return None
        return 60 * len(tracks[name]) / seconds

    return rate


def _rhymes(tracks: Tracks) -> float | None:
    return tracks["flow.rhymes"].facts.number("density", "share") if "flow.rhymes" in tracks else None


_light, _chroma = _of_frames("palette.lightness"), _of_frames("palette.chroma")
_warmth, _contrast = _of_frames("palette.warmth"), _of_frames("palette.contrast")
_words = _by_minute("words")
_PICTURE = (
    Measure("cut_rate", "cuts a minute", "1/min", "picture", "more cuts", "fewer cuts", _cut_rate, True),
    Measure("shot_length", "median shot", "s", "picture", "longer shots", "shorter shots", _shot, True),
    Measure("lightness", "mean lightness", "L*", "picture", "brighter", "darker", _light),
    Measure("chroma", "mean chroma", "C*", "picture", "more colourful", "greyer", _chroma),
    Measure("warmth", "mean of blue to yellow", "b*", "picture", "warmer", "colder", _warmth),
    Measure("contrast", "contrast in a frame", "L*", "picture", "more contrast", "less contrast", _contrast),
    Measure(
        "motion", "motion in the picture", "width/s", "picture", "more motion", "less motion",
        _mean("picture.motion"), by_factor=True,
    ),
    Measure(
        "camera_moving", "share with a camera move", "share", "picture", "a busier camera",
        "a calmer camera", _moving,
    ),
    Measure(
        "face_height", "height of faces", "height", "picture", "closer", "wider", _mean("framing.scale")
    ),
    Measure(
        "people", "people seen, mean", "count", "picture", "more people", "fewer people",
        _mean("framing.people"),
    ),
    Measure("places", "places", "count", "picture", "more places", "fewer places", _places, True),
)  # fmt: skip
_loud, _range = _whole("loudness.integrated"), _whole("loudness.range")
_SOUND = (
    Measure("loudness", "integrated loudness", "LUFS", "sound", "louder", "softer", _loud),
    Measure("loudness_range", "loudness range", "LU", "sound", "more dynamic", "less dynamic", _range),
    Measure("tempo", "tempo", "bpm", "sound", "faster music", "slower music", _whole("beat.tempi"), True),
    Measure(
        "stereo_width", "stereo width", "share", "sound", "a wider mix", "a narrower mix",
        _mean("stereo.width"),
    ),
    Measure(
        "decay", "decay of the voices' room", "s", "sound", "more echo", "less echo",
        _whole("space.decay"), by_factor=True,
    ),
    Measure("voices", "voices", "count", "sound", "more voices", "fewer voices", _voices, True),
)  # fmt: skip
_attack = _mean("rhetoric.attack")
_WORDS = (
    Measure("word_rate", "words a minute", "1/min", "words", "more words", "fewer words", _words),
    Measure("attack", "attacks a minute", "1/min", "words", "more attack", "less attack", _attack),
    Measure("rhymes", "lines that rhyme", "share", "words", "more rhymes", "fewer rhymes", _rhymes),
)
MEASURES: tuple[Measure, ...] = (*_PICTURE, *_SOUND, *_WORDS)
"""All measures, in the order in which tables print them."""


def measure_called(name: str) -> Measure:
    """Return the measure of that name.

    Raises
    ------
    StoreError
        If there is none.
    """
    from onetake.core.errors import StoreError
    from onetake.core.near_names import near_names

    known = {measure.name: measure for measure in MEASURES}
    if name not in known:
        raise StoreError(f"measure {name[:60]!r}: no such measure, wanted {near_names(name, list(known))}")
    return known[name]
