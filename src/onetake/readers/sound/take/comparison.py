"""A film's sound beside an album's, line by line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.take.album_clock import RATE, at_speed, clock_of, find_at_speed, resample
from onetake.readers.sound.take.censored_words import without_word
from onetake.readers.sound.take.control import BEFORE, away_from, beat_of, is_cancelled
from onetake.readers.sound.take.decisions import (
    OTHER_WORDS,
    SAME_LOST,
    SAME_WORDS,
    decide_by_voices,
    decide_in_mix,
    decide_over_another_beat,
    only_with_more,
)
from onetake.signal.take.added_room import fit_added_room
from onetake.signal.take.cells import likeness, measure_cells
from onetake.signal.take.fine_clock import fit_fine_clock
from onetake.signal.take.same_words import compare_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onetake.core.arrays import Flags, Floats, Floats16
    from onetake.core.take_used import TakeLabel
    from onetake.readers.sound.take.control import Beat
    from onetake.readers.sound.take.voiced_lines import Line
    from onetake.signal.take.added_room import AddedRoom
    from onetake.signal.take.cells import Cells
    from onetake.signal.take.stretches import Stretch

_EDGE = 0.05
"""Seconds at either end of a line that are left out: words begin softly; set by hand."""
_INSIDE = 0.6
"""Share of a line that must lie within a stretch that plays the album; set by hand."""
_SHIFT = 3.37
"""Seconds by which the album is shifted for the level of chance: no multiple of a beat; set by hand."""


@dataclass(frozen=True, slots=True)
class JudgedLine:
    """A line and what it is."""

    start: float
    end: float
    label: TakeLabel
    coherence: float
    """Median over its cells, 0 to 1; NaN where nothing was compared."""
    lost: float
    album: float
    """Second of the album that plays in the line's middle; NaN where none does."""
    needs_room: bool = False
    """Whether it is the album's recording only if the film adds a room to it."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A film beside an album; times are the film's, s, where not stated."""

    stretches: tuple[Stretch, ...]
    lag_t: Floats
    lag: Floats
    """Film time minus album time at `lag_t`, s."""
    lines: tuple[JudgedLine, ...]
    control: float
    """Median coherence where nobody sings: about 1; NaN where everybody sings."""
    chance: float
    """Median coherence of the lines with another moment of the album; NaN where there are none."""
    room: AddedRoom | None
    by_voices: bool
    """Whether the instrumental was taken away."""
    censored: int
    """Lines of the album's recording in which one of both has a word silenced or reversed."""
    words: tuple[float, float] | None
    """Of the lines that are another performance, or seem to be: how far the voices of film and album rise and
    fall together, and how far by chance; None where there are too few."""

    @property
    def drift(self) -> float:
        """How much faster the album's clock runs, a plain share."""
        length = sum(one.end - one.start for one in self.stretches)
        return sum(one.drift * (one.end - one.start) for one in self.stretches) / length

    @property
    def offset(self) -> float:
        """Second of the film at which the album's clock would be 0, by the first stretch."""
        first = self.stretches[0]
        return -first.offset / (1 + first.drift)


def compare(
    film: Floats16, album: Floats16, lines: Sequence[Line], instrumental: Floats16 | None = None
) -> Comparison | None:
    """Return film beside album; None where the film plays nothing of the album.

    Parameters
    ----------
    film, album : arrays, shape (n,) each
        One channel at `RATE`.
    lines : sequence of (start, end)
        Seconds of `film` in which there are voices.
    instrumental : array, shape (n,), optional
        At `RATE`; it is of the album's recording, from any moment on.
    """
    speed, stretches = find_at_speed(film, album)
    if not stretches:
        return None
    if speed != 1.0:
        album = resample(album, RATE / speed)
    fitted = [fit_fine_clock(film, album, one, RATE) for one in stretches]
    stretches = [one for one, _, _ in fitted]
    cells = measure_cells(film, album, stretches, RATE)
    alone = None
    if instrumental is not None:
        known = instrumental if speed == 1.0 else resample(instrumental, RATE / speed)
        if (to_known := clock_of(album, known)) is not None:
            alone = measure_cells(film, album, stretches, RATE, (known, to_known))
    control = away_from(cells.t, lines)
    if alone is not None and not is_cancelled(cells, alone, control):
        alone = None
    beat = likeness(cells, control)
    over = beat_of(cells, control)
    judged = [_judge(line, cells, alone, stretches, over) for line in lines]
    judged, censored = _with_censored(judged, cells)
    judged, words = _with_words(_without_stray(judged), cells)
    same = [(one.start, one.end) for one in judged if one.label == "same-recording"]
    room = fit_added_room(film, album, stretches, same, RATE) if same else None
    judged = _with_room(judged, is_found=room is not None and room.is_found)
    chance = _chance(film, album, stretches, lines)
    t = np.concatenate([at for _, at, _ in fitted])
    known_lag = [
        np.where(np.isfinite(lag), at - speed * (one.to_album_many(at) + np.nan_to_num(lag)), np.nan)
        for one, at, lag in fitted
    ]
    return Comparison(
        tuple(at_speed(one, speed) for one in stretches),
        t,
        np.concatenate(known_lag),
        tuple(replace(one, album=one.album * speed) for one in judged),
        float("nan") if beat is None else beat.coherence,
        chance,
        room,
        alone is not None,
        censored,
        words,
    )


def _judge(
    line: Line, cells: Cells, alone: Cells | None, stretches: Sequence[Stretch], beat: Beat
) -> JudgedLine:
    start, end = line
    nothing = float("nan")
    playing = max(stretches, key=lambda one: min(end, one.end) - max(start, one.start))
    inside = sum(max(0.0, min(end, one.end) - max(start, one.start)) for one in stretches)
    if inside < _INSIDE * (end - start):
        return JudgedLine(start, end, "no-counterpart", nothing, nothing, nothing)
    rows = _rows(cells, line)
    found = likeness(cells, rows)
    label = decide_in_mix(found)
    needs_room = only_with_more(found)
    if alone is not None:
        voices = likeness(alone, rows)
        by_voices = decide_by_voices(voices)
        # Of the voices alone, one that is loud in the film hides the album's.
        is_hidden = by_voices == "no-counterpart" and label == "another-performance"
        if by_voices != "cannot-tell" and not is_hidden:
            found, label, needs_room = voices, by_voices, False
    if beat == "another":
        label, needs_room = decide_over_another_beat(found), False
    elif beat == "unclear" and label != "same-recording":
        label = "cannot-tell"
    album = playing.to_album((start + end) / 2)
    if found is None:
        return JudgedLine(start, end, label, nothing, nothing, album)
    return JudgedLine(start, end, label, found.coherence, found.lost, album, needs_room)


def _rows(cells: Cells, line: Line) -> Flags:
    return np.asarray((cells.t > line[0] + _EDGE) & (cells.t < line[1] - _EDGE))


def _seconds(judged: Sequence[JudgedLine], label: TakeLabel) -> float:
    return sum(one.end - one.start for one in judged if one.label == label)


def _with_censored(judged: list[JudgedLine], cells: Cells) -> tuple[list[JudgedLine], int]:
    """Return the lines, with those as the album's recording of which only a word differs; and their number.

    Where most lines are another performance all are left as they are: a line may differ in one stretch only
    by chance.
    """
    out, count = [], 0
    for one in judged:
        is_known = one.label == "same-recording" or np.isnan(one.coherence)
        rest = None if is_known else without_word(cells, _rows(cells, (one.start, one.end)))
        if rest is None:
            out.append(one)
        else:
            count += 1
            found = replace(one, coherence=rest.coherence, lost=rest.lost, needs_room=False)
            out.append(replace(found, label="same-recording"))
    if _seconds(out, "another-performance") >= _seconds(out, "same-recording"):
        return judged, 0
    return out, count


def _with_words(
    judged: list[JudgedLine], cells: Cells
) -> tuple[list[JudgedLine], tuple[float, float] | None]:
    """Return the lines with other performances only where film and album have the same words there.

    Another verse over the same beat is no performance of that line: the album has no counterpart of it.
    """
    other = [one for one in judged if one.label == "another-performance"]
    where = np.zeros(len(cells.t), bool)
    for one in other:
        where |= (cells.t > one.start - BEFORE) & (cells.t < one.end + BEFORE)
    words = compare_words(cells, where)
    is_above = words is not None and words[0] > words[1]
    if words is not None and is_above and words[0] >= SAME_WORDS:
        return judged, words
    is_unclear = words is None or (is_above and words[0] >= OTHER_WORDS)
    label: TakeLabel = "cannot-tell" if is_unclear else "no-counterpart"
    return [replace(one, label=label) if one.label == "another-performance" else one for one in judged], words


def _with_room(judged: list[JudgedLine], *, is_found: bool) -> list[JudgedLine]:
    """Return the album's recording with its room; without one, not the lines that need it, if most do."""
    if is_found:
        return [
            replace(one, label="same-with-added-room") if one.label == "same-recording" else one
            for one in judged
        ]
    same = [one for one in judged if one.label == "same-recording"]
    needing = [one for one in same if one.needs_room]
    if 2 * len(needing) <= len(same):
        return judged
    return [replace(one, label="cannot-tell") if one in needing else one for one in judged]


def _without_stray(judged: list[JudgedLine]) -> list[JudgedLine]:
    """Return the lines without single ones that may be the album's among those that are surely not.

    A voice far below the music loses few cells, whatever take it is.
    """
    different = _seconds(judged, "another-performance") + _seconds(judged, "no-counterpart")
    if different <= _seconds(judged, "same-recording"):
        return judged
    return [
        replace(one, label="cannot-tell") if one.label == "same-recording" and one.lost > SAME_LOST else one
        for one in judged
    ]


def _chance(film: Floats16, album: Floats16, stretches: Sequence[Stretch], lines: Sequence[Line]) -> float:
    """Return the median coherence of the lines with another moment of the album."""
    shifted = [replace(one, offset=one.offset + _SHIFT) for one in stretches]
    longest = max(shifted, key=lambda one: one.end - one.start)
    some = replace(longest, end=min(longest.end, longest.start + 60.0))
    cells = measure_cells(film, album, [some], RATE)
    where = np.zeros(len(cells.t), bool)
    for start, end in lines:
        where |= (cells.t > start) & (cells.t < end)
    found = likeness(cells, where)
    return float("nan") if found is None else found.coherence
