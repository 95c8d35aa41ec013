"""The tracks of the loop: whether bars are copies of each other, and how long the loop is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.readers.sound.shared_spectra import SLOW_RATE
from onetake.signal.rhythm.loop_detection import find_loop

if TYPE_CHECKING:
    from onetake.core.arrays import Floats, Floats32, Ints
    from onetake.core.track import Track
    from onetake.readers.sound.beat.track_maker import SoundFeatures, TrackMaker
    from onetake.signal.rhythm.loop_detection import Loop


EXACT = "sample-exact"
REPLAYED = "replayed"
VARIED = "varied"
UNKNOWN = "unknown"
COHERENT = ("coherence", "contrast")
"""Further columns of `beat.loop`."""
LOOPS = (EXACT, REPLAYED, VARIED, UNKNOWN)
"""Labels of `beat.loop`."""
COPIED = 0.08
"""Share of beats that are copies from which bars are one loop: at most 0.03 in played bars, 0.10 and more in
sampled ones (docs/explanation/beat.md)."""
PLAYED = 0.05
"""Share of beats that are copies up to which bars are played again: from the same measurement."""
COPIES = 5
"""Copies that one loop needs: two or three can be chance, as bass drums are much alike; the same page."""
SHARED = 0.4
"""Mean correlation with the sound a loop before from which bars are one loop, although other music covers
the copies. Measured: 0.57 and more in sampled bars under voices or chords up to 12 dB louder, 0.32 at most
in bars played again, whose notes are alike (docs/explanation/beat.md)."""
UNSHARED = 0.35
"""Mean correlation up to which bars are played again: from the same measurement."""
HEARD = 0.85
"""Share of the high sound at the beats that must begin there for a missing copy to be noticed. Measured:
0.75 to 1.0 in staged beats without voices, 0.31 to 0.78 in ten songs."""
ALIKE = 0.8
"""Correlation of bars (-1 to 1) from which they are the same pattern; set by hand, no measured source."""
LONGEST_USUAL = 4
"""Bars of a loop that must have been compared before bars are called played again: of 12 s at 100 bpm only a
loop of one bar was, and one of two bars was missed. Set by hand, no measured source."""
_STEPS = 48
"""Steps a bar at which patterns are compared: sixteenths and triplets both fall on them."""


def loop_tracks(
    make: TrackMaker,
    sound: SoundFeatures,
    t: Floats,
    runs: list[tuple[int, int]],
    place: Ints,
    a_bar: int,
    strength: Floats32,
    period: list[float | None],
) -> tuple[Track, Track]:
    """Return for each stretch whether its bars are copies; `t` in s from the first fine cell.

    `period` holds the seconds a beat of each stretch's even clock, None where it has none.
    """
    shares, lengths = [], []
    for (a, b), even in zip(runs, period, strict=True):
        first = a + int((-place[a]) % a_bar)
        own = t[first:b]
        if len(own) < 2 * a_bar:
            continue
        bars = own[: len(own) // a_bar * a_bar + 1 : a_bar]
        step = np.interp(
            np.arange((len(bars) - 1) * _STEPS) / _STEPS, np.arange(len(bars)), bars + sound.fine_start
        )
        frames = np.clip(np.rint((step - sound.start) * sound.rate).astype(np.intp), 0, len(strength) - 1)
        found = find_loop(
            sound.wave,
            np.rint(own * SLOW_RATE).astype(np.intp),
            a_bar,
            strength[frames].reshape(-1, _STEPS),
            even * SLOW_RATE if even else None,
        )
        if found is None:
            continue
        start, end = float(own[0] + sound.fine_start), float(own[-1] + sound.fine_start)
        shares.append((start, end, _name_loop(found), found.copied, found.coherence, found.contrast))
        lengths.append((start, end, "loop", float(found.bars), found.alike))
    return (
        make.spans("beat.loop", shares, "share", COHERENT),
        make.spans("beat.loop-bars", lengths, "count", ("likeness",)),
    )


def _name_loop(found: Loop) -> str:
    """Return the label of `beat.loop`: bars are only played again where copies would be heard."""
    copies = found.copied >= COPIED and found.copied * found.pairs >= COPIES
    if copies or found.coherence >= SHARED:
        return EXACT
    buried = found.contrast < HEARD or found.copied > PLAYED or found.coherence > UNSHARED
    if buried or found.longest < LONGEST_USUAL:
        return UNKNOWN
    return REPLAYED if found.alike >= ALIKE else VARIED
