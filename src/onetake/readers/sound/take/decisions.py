"""From how alike film and album are in a line to what the line is.

Measured, with every figure, in docs/explanation/take.md: staged pairs of takes over staged beats and over
real songs, the voice 0 to 12 dB below the music, with lossy coding on both sides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.take_used import TakeLabel
    from onetake.signal.take.cells import Likeness

FEWEST_CELLS = 60
"""Cells of a line that are compared, at least: a quarter of a second of all bands; set by hand."""
SAME_LOST = 0.02
"""Share of lost cells up to which a line is the album's recording, in the mix."""
CODED_LOST, CODED_LOW = 0.04, 0.02
"""Shares of lost cells, of all bands and below 2.6 kHz, up to which what is lost is a lossy coder's noise in
the highs: other takes lose 0.05 of both and more, down to 12 dB below the music. Measured:
docs/explanation/take.md."""
ADDED_LOST = 0.08
"""The same where what differs is in the film (`ADDED_PART`): a room around the voice, or noise."""
ADDED_PART = 0.11
"""Share of the album in what differs, up to which it is in the film."""
LEAST_COHERENCE = 0.55
"""Median coherence that a line of the album's recording has at least; with a room it has 0.76 or more."""
OTHER_LOST = 0.10
"""Share of lost cells from which a line is another performance, in the mix."""
OTHER_LOW = 0.05
"""Share of lost cells below 2.6 kHz from which more than the noise of a lossy coder differs: half of
`OTHER_LOST`. Measured: docs/explanation/take.md."""
OTHER_PART = 0.15
"""Share of the album in what differs, from which the album's voice is missing in the film: it is a half
between two takes of one level, and nothing where the film only adds."""
NO_COUNTERPART_PART = 0.08
"""Share of the album in what differs, below which the album has nothing in place of the film's line."""
OTHER_MISSING, OTHER_SURE = 0.32, 20.0
"""Share of the album's sound that is missing in the film, and by how many deviations of chance, from which
the album's voice is missing, however loud the film's own is: 0.33 and 24 at least in 162 lines of other
takes, voices 12 dB below the beat to 9 dB above. Measured: docs/explanation/take.md."""
NO_COUNTERPART_MISSING = 0.25
"""The same share, up to which the album has nothing in place of the film's line: in 162 lines without a
counterpart 0.30 at most, by up to 14 deviations. Measured: docs/explanation/take.md."""
OVER_ANOTHER = 0.7
"""Median coherence of a line over another beat from which its voice is the album's: 0.77 to 0.94, voices 0 to
9 dB below the beat; 0.15 without a voice."""
VOICES_SAME = (0.38, 0.40)
"""Least coherence and most lost cells of the album's recording, where the instrumental is taken away."""
VOICES_OTHER = (0.30, 0.45)
"""Most coherence and least lost cells of another performance, where the instrumental is taken away."""
SAME_WORDS = 0.55
"""Correlation of the rise and fall of both voices from which they say the same words: 0.74 and more between
two staged takes of a line."""
OTHER_WORDS = 0.4
"""The same, below which they do not: 0.41 between two verses to one tune (Flickr), 0.44 and 0.47 where verses
and choruses are mixed, 0.07 to 0.21 between others. Measured: docs/explanation/take.md."""
PROVEN = 0.35
"""Median coherence without a voice, from which film and album are shown to be laid on each other rightly, and
to have one beat: 0.13 to 0.15 where another band plays."""


def decide_in_mix(found: Likeness | None) -> TakeLabel:
    """Return what a line is by the likeness of both mixes.

    Examples
    --------
    >>> from onetake.signal.take.cells import Likeness
    >>> decide_in_mix(Likeness(0.95, 0.01, 0.01, 0.2, 500, 0.01))
    'same-recording'
    >>> decide_in_mix(Likeness(0.1, 0.5, 0.7, 0.4, 500, 0.5))
    'another-performance'
    """
    if found is None or found.count < FEWEST_CELLS:
        return "cannot-tell"
    is_added = found.lost <= ADDED_LOST and found.album_part <= ADDED_PART
    if found.coherence >= LEAST_COHERENCE and (_is_whole(found) or is_added):
        return "same-recording"
    if found.lost < OTHER_LOST or found.low < OTHER_LOW:
        return "cannot-tell"
    return _without_the_same(found)


def only_with_more(found: Likeness | None) -> bool:
    """Return whether a line is the album's recording only if what the film adds to it is a room.

    A voice of the film's own, far below an album that has none, adds as much.

    Examples
    --------
    >>> from onetake.signal.take.cells import Likeness
    >>> only_with_more(Likeness(0.95, 0.06, 0.06, 0.01, 500, 0.06))
    True
    >>> only_with_more(Likeness(0.95, 0.01, 0.01, 0.2, 500, 0.01))
    False
    """
    return found is not None and not _is_whole(found)


def _is_whole(found: Likeness) -> bool:
    """Return whether nothing of the album is lost but for what a lossy coder loses."""
    return found.lost <= SAME_LOST or (found.lost <= CODED_LOST and found.low <= CODED_LOW)


def _without_the_same(found: Likeness) -> TakeLabel:
    """Return what a line is that is not the album's recording, by whether the album has a voice there."""
    is_missing = found.missing >= OTHER_MISSING and found.above_chance >= OTHER_SURE
    if is_missing or found.album_part >= OTHER_PART:
        return "another-performance"
    is_there = found.missing <= NO_COUNTERPART_MISSING and found.above_chance < OTHER_SURE
    return "no-counterpart" if is_there and found.album_part < NO_COUNTERPART_PART else "cannot-tell"


def decide_over_another_beat(found: Likeness | None) -> TakeLabel:
    """Return what a line is where another band plays in the film: what it shares is the voice.

    Examples
    --------
    >>> from onetake.signal.take.cells import Likeness
    >>> decide_over_another_beat(Likeness(0.85, 0.2, 0.1, 0.1, 500, 0.2))
    'same-recording'
    >>> decide_over_another_beat(Likeness(0.15, 0.7, 0.7, 0.4, 500, 0.7))
    'cannot-tell'
    """
    if found is None or found.count < FEWEST_CELLS or found.coherence < OVER_ANOTHER:
        return "cannot-tell"
    return "same-recording"


def decide_by_voices(found: Likeness | None) -> TakeLabel:
    """Return what a line is by the likeness of what is left without the instrumental.

    Examples
    --------
    >>> from onetake.signal.take.cells import Likeness
    >>> decide_by_voices(Likeness(0.7, 0.1, 0.1, 0.3, 500, 0.1))
    'same-recording'
    >>> decide_by_voices(Likeness(0.06, 0.8, 0.9, 0.4, 500, 0.8))
    'another-performance'
    """
    if found is None or found.count < FEWEST_CELLS:
        return "cannot-tell"
    if found.coherence >= VOICES_SAME[0] and found.lost <= VOICES_SAME[1]:
        return "same-recording"
    if found.coherence <= VOICES_OTHER[0] and found.lost >= VOICES_OTHER[1]:
        return "no-counterpart" if found.album_part < NO_COUNTERPART_PART else "another-performance"
    return "cannot-tell"
