"""The beat of a part of a film: how even its own beats are, and whether its bars are copies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onetake.readers.sound.beat.loop_tracks import COHERENT, COPIED, REPLAYED, SHARED, UNKNOWN, VARIED
from onetake.readers.sound.beat.steadiness_tracks import steadiness_tracks
from onetake.readers.sound.beat.track_maker import TrackMaker

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.readers.film_part import FilmPart


def steadiness_of_part(part: FilmPart) -> tuple[Track, ...]:
    """Return `beat.residual` and `beat.drift` of the part's own beats.

    Nothing is returned for a reading that does not hold the beats' numbers on their clock.
    """
    beats = part.cut("beat.beats")
    if not {"number", "clock"} <= set(beats.extra_columns):
        return ()
    make = _maker(part, beats)
    return steadiness_tracks(make, beats.t, beats.column("number"), beats.column("clock"))


def loop_of_part(part: FilmPart) -> tuple[Track]:
    """Return `beat.loop` of a part: a part of one loop is that loop.

    Bars that are no loop over a whole stretch could be one in a part of it; that is excluded only where even
    all copies of the stretch, and all its likeness to itself, would be too few if they lay in the part.
    """
    whole = part.tracks["beat.loop"]
    copied, (coherence, contrast) = whole.values, (whole.column(name) for name in COHERENT)
    rows = []
    for row, (label, (start, end)) in enumerate(zip(whole.labels, whole.spans.tolist(), strict=True)):
        first, last = max(start, part.start), min(end, part.end)
        if first >= last:
            continue
        share = (last - first) / (end - start)
        may_be_loop = copied[row] >= COPIED * share or coherence[row] >= SHARED * share
        name = UNKNOWN if label in (REPLAYED, VARIED) and may_be_loop else label
        rows.append((first, last, name, copied[row], coherence[row], contrast[row]))
    return (_maker(part, whole).spans(whole.name, rows, whole.unit, COHERENT),)


def _maker(part: FilmPart, whole: Track) -> TrackMaker:
    return TrackMaker(whole.by, whole.cites, part.start, part.end)
