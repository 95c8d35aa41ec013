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


EXACT = "sample-exact"
REPLAYED = "replayed"
VARIED = "varied"
UNKNOWN = "unknown"
LOOPS = (EXACT, REPLAYED, VARIED, UNKNOWN)
"""Labels of `beat.loop`."""
COPIED = 0.08
"""Share of beats that are copies from which bars are one loop: at most 0.03 in played bars, 0.10 and more in
sampled ones (docs/explanation/beat.md)."""
PLAYED = 0.05
"""Share of beats that are copies up to which bars are played again: from the same measurement."""
COPIES = 5
"""Copies that one loop needs: two or three can be chance, as bass drums are much alike; the same page."""
ALIKE = 0.8
"""Correlation of bars (-1 to 1) from which they are the same pattern; set by hand, no measured source."""
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
) -> tuple[Track, Track]:
    """Return for each stretch whether its bars are copies; `t` in s from the first fine cell."""
    shares, lengths = [], []
    for a, b in runs:
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
            sound.wave, np.rint(own * SLOW_RATE).astype(np.intp), a_bar, strength[frames].reshape(-1, _STEPS)
        )
        if found is None:
            continue
        again = REPLAYED if found.alike >= ALIKE else VARIED
        exact = found.copied >= COPIED and found.copied * found.pairs >= COPIES
        label = EXACT if exact else again if found.copied <= PLAYED else UNKNOWN
        start, end = float(own[0] + sound.fine_start), float(own[-1] + sound.fine_start)
        shares.append((start, end, label, found.copied))
        lengths.append((start, end, "loop", float(found.bars), found.alike))
    return (
        make.spans("beat.loop", shares, "share"),
        make.spans("beat.loop-bars", lengths, "count", ("likeness",)),
    )
