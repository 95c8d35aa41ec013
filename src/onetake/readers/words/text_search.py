"""Place a text in a film's sound: lines with given times near those, a text without times as a whole."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.words.line_doubt import DOUBTFUL, line_doubts
from onetake.readers.words.line_search import REACH, search_lines, shuffled_totals
from onetake.readers.words.placed_line import PlacedLine, aligned_words, spread_line
from onetake.readers.words.text_chain import sound_count
from onetake.readers.words.text_fit import TextFit, shuffles_for
from onetake.readers.words.word_promises import ALIGNED
from onetake.readers.words.word_promises import DOUBTFUL as DOUBTFUL_LABEL
from onetake.readers.words.word_search import search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from onetake.core.arrays import Spans
    from onetake.readers.words.given_lines import GivenLine
    from onetake.readers.words.heard_sounds import HeardSounds
    from onetake.readers.words.pronunciations import Pronunciations
    from onetake.readers.words.text_chain import Said

    Hear = Callable[[float, float], HeardSounds]

SLACK = 0.15
"""Seconds around a line that was found in which its words are; set by hand, 0.15 and 0.3 differ by 3 ms."""
EXACT = 0.5
"""Seconds between given and found starts of the lines, by the median, up to which the given ones are used;
set by hand. Measured: 0.04 to 0.21 for exact times of eight songs, 0.16 to 0.34 for times 0.3 s off."""
TIGHT = 0.7
"""Length of the found lines over the given one, by the median, from which the given ends are used; set by
hand. Measured: 0.79 to 1.02 for exact times, 0.23 to 0.42 for those with 2 s around."""
SHORTEST = 0.06
"""Seconds of a sound, at least, in a line whose end is not given; set by hand."""
BLOCK = 40
"""Lines with given times that are looked for together, at most; set by hand."""
MOST_KEPT = 1200.0
"""Seconds of sound whose scores are kept until it is known whether the text fits, at most: 30 MB."""
MOST_HEARD = 60.0
"""Seconds of sound that are heard at once for several blocks, at most: 1.5 MB of scores; changes no place."""


@dataclass(frozen=True)
class TextSearch:
    """What was found of a text."""

    lines: tuple[PlacedLine, ...]
    """All lines, in the order of the text; empty where the text does not fit."""
    fit: TextFit | None
    """How well the text fits; None where that could not be measured."""
    too_long: bool = False
    """Whether the text has more sounds than could be said in the film."""


def said_of(lines: Sequence[GivenLine], pronunciations: Pronunciations, phones: Sequence[str]) -> Said:
    """Return the sounds of each word of each line, as indices of `phones`."""
    index = {phone: k for k, phone in enumerate(phones)}
    return [
        [[index[p] for p in pronunciations.phones(piece) if p in index] for piece in line.pieces]
        for line in lines
    ]


def search_untimed(heard: HeardSounds, lines: Sequence[GivenLine], said: Said) -> TextSearch:
    """Return where the lines of a text without times are; none where it does not fit."""
    count = sound_count(said)
    if not count or not len(heard):
        return TextSearch((), None)
    found = search_lines(heard, said)
    if found is None:
        return TextSearch((), None, too_long=True)
    fit = TextFit(found.total, shuffled_totals(heard, said, shuffles_for(count)), count)
    if not fit.fits:
        return TextSearch((), fit)
    doubts = line_doubts(heard, said, found.spans)
    spans = _filled(found.spans)
    placed = []
    for k, line in enumerate(lines):
        timed = replace(line, start=float(spans[k, 0]), end=float(spans[k, 1]))
        how = DOUBTFUL_LABEL if doubts[k] >= DOUBTFUL else ALIGNED
        one = _with_words(timed, said[k], heard) if how == ALIGNED else spread_line(timed)
        placed.append(replace(one, how=how, confidence=float(1 - doubts[k])))
    return TextSearch(tuple(placed), fit)


def search_timed(hear: Hear, lines: Sequence[GivenLine], said: Said) -> TextSearch:
    """Return the words of lines whose times are given; spread by letters where the text does not fit."""
    spread = [spread_line(line) for line in lines]
    placed, found_near = list(spread), _FoundNear(lines, said)
    times = np.array([(line.start, line.end) for line in lines])
    own, sounds = 0.0, 0
    shuffled = np.zeros(shuffles_for(sound_count(said)))
    for rows, heard in _heard_blocks(hear, lines, times):
        part, given = [said[k] for k in rows], times[rows]
        if not len(heard):
            continue
        others = (times[:, 0] < heard.end) & (times[:, 1] > heard.start)
        others[rows] = False
        heard = heard.excused(times[others])
        found = search_lines(heard, part, given)
        if found is None:
            continue
        own, sounds = own + found.total, sounds + found.sounds
        shuffled += shuffled_totals(heard, part, len(shuffled), given)
        windows = word_windows([lines[k] for k in rows], part, found.spans)
        found_near.append(rows, windows, heard)
        if found_near.seconds > MOST_KEPT:
            found_near.place_words(placed)
    if not sounds:
        return TextSearch(tuple(spread), None)
    fit = TextFit(own, shuffled, sounds)
    if not fit.may_fit:
        return TextSearch(tuple(spread), fit)
    found_near.place_words(placed)
    return TextSearch(tuple(placed), fit)


class _FoundNear:
    """Where blocks of lines were found, until it is known whether their words are looked for.

    In a text that does not fit they are not: that is half of the time of such a search.
    """

    def __init__(self, lines: Sequence[GivenLine], said: Said) -> None:
        self._lines, self._said = lines, said
        self._blocks: list[tuple[list[int], Spans, HeardSounds]] = []
        self.seconds = 0.0
        """Of the sound that is kept."""

    def append(self, rows: list[int], windows: Spans, heard: HeardSounds) -> None:
        """Keep a block of lines, the windows of its words, s, and what is heard there."""
        self._blocks.append((rows, windows, heard))
        self.seconds += heard.end - heard.start

    def place_words(self, placed: list[PlacedLine]) -> None:
        """Put the words of all blocks into `placed`, and forget the blocks."""
        for rows, windows, heard in self._blocks:
            for k, span in zip(rows, windows, strict=True):
                if np.isfinite(span[0]) and not self._lines[k].words:
                    near = replace(self._lines[k], start=float(span[0]), end=float(span[1]))
                    placed[k] = replace(placed[k], words=_with_words(near, self._said[k], heard).words)
        self._blocks.clear()
        self.seconds = 0.0


def _heard_blocks(
    hear: Hear, lines: Sequence[GivenLine], times: Spans
) -> Iterator[tuple[list[int], HeardSounds]]:
    """Yield the rows of each block of lines with what is heard about them.

    Blocks that mostly share their sound are heard once: in a file with a line every few milliseconds hundreds
    of blocks do.
    """
    blocks = list(_blocks(lines))
    windows = [(float(times[rows[0], 0]) - REACH, float(times[rows, 1].max()) + REACH) for rows in blocks]
    at = 0
    while at < len(blocks):
        (start, end), stop = windows[at], at + 1
        while stop < len(blocks) and _share_sound(windows[stop - 1], windows[stop]):
            if windows[stop][0] < start or max(end, windows[stop][1]) - start > MOST_HEARD:
                break
            end = max(end, windows[stop][1])
            stop += 1
        heard = hear(start, end)
        for k in range(at, stop):
            yield blocks[k], heard if stop == at + 1 else heard.part(*windows[k])
        at = stop


def _share_sound(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Return whether two stretches, s, have more than half of each in common."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common > max(one[1] - one[0], other[1] - other[0])


def word_windows(lines: Sequence[GivenLine], said: Said, found: Spans) -> Spans:
    """Return start and end, s, between which the words of each line are looked for, shape (lines, 2).

    Where most lines are found at their given starts, those are better than what is found of a single line;
    the same is true of the ends.

    Parameters
    ----------
    lines : sequence of GivenLine
        With times.
    said : Said
        Their sounds.
    found : array, shape (lines, 2)
        Where they were found, s; NaN for a line without sounds.
    """
    out = found.copy()
    given = np.array([(line.start, line.end) for line in lines])
    there = np.isfinite(found[:, 0])
    if not there.any() or np.median(np.abs(found - given)[there, 0]) > EXACT:
        return out
    out[there, 0] = given[there, 0]
    length = (found[:, 1] - found[:, 0]) / np.maximum(given[:, 1] - given[:, 0], 1e-3)
    if all(line.own_end for line in lines) and np.median(length[there]) >= TIGHT:
        out[there, 1] = given[there, 1]
    else:
        sounds = np.array([sum(len(word) for word in line) for line in said])
        out[there, 1] = np.maximum(out, out[:, :1] + SHORTEST * sounds[:, None])[there, 1]
    return out


def _with_words(line: GivenLine, said: list[list[int]], heard: HeardSounds) -> PlacedLine:
    """Return a line with its words as they are found around it, else spread by letters."""
    one = spread_line(line)
    shares = np.array([(word.start, word.end) for word in one.words]).reshape(-1, 2)
    found = search_words(heard.part(line.start - SLACK, line.end + SLACK), said, shares)
    if found is None:
        return one
    words = aligned_words(line.pieces, *found)
    return replace(one, words=words, start=words[0].start, end=max(words[0].start, words[-1].end))


def _blocks(lines: Sequence[GivenLine]) -> Iterator[list[int]]:
    """Yield indices of lines that follow each other; two of different voices that overlap are apart.

    Lines that overlap and name nobody are taken to have loose times, and to be said one after the other.
    """
    chains: list[list[int]] = []
    for k in sorted(range(len(lines)), key=lambda k: lines[k].start):
        line = lines[k]
        for chain in chains:
            last = lines[chain[-1]]
            if last.end <= line.start + _TOUCH or not (last.name and line.name and last.name != line.name):
                chain.append(k)
                break
        else:
            chains.append([k])
    for chain in chains:
        at = 0
        while at < len(chain):
            stop = at + 1
            while (
                stop < len(chain)
                and stop - at < BLOCK
                and lines[chain[stop]].start - lines[chain[stop - 1]].end < REACH
            ):
                stop += 1
            yield chain[at:stop]
            at = stop


_TOUCH = 0.1
"""Seconds by which lines of one voice may overlap; set by hand."""


def _filled(spans: Spans) -> Spans:
    """Return the spans with an instant for a line without a place: at the end of the line before it."""
    out = spans.copy()
    last = 0.0
    for k, (start, end) in enumerate(out):
        if not np.isfinite(start):
            out[k] = last, last
        last = float(end) if np.isfinite(end) else last
    return out
