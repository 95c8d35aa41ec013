"""Take annotations made by hand into a reading, beside what was measured or in its place."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import TextError
from onetake.hand.place import MEASURED, PREFIX, hand_track
from onetake.hand.read import read_annotations

if TYPE_CHECKING:
    import pyarrow as pa

    from onetake.core.reading import Reading
    from onetake.core.track import Track

_NAME = re.compile(r"[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)*")


def import_annotations(
    reading: Reading,
    file: Path | str,
    name: str,
    *,
    tier: str | None = None,
    offset: float = 0.0,
    in_place: bool = False,
) -> Reading:
    """Return a reading with annotations of a file as the track ``hand.NAME``, stored where it is stored.

    Parameters
    ----------
    reading : Reading
    file : path
        ELAN, TextGrid, CSV, WebVTT, SubRip, JAMS or RTTM; it is read and never changed.
    name : str
        The track that they are of: 'shots', 'voices.who', 'sections'. A name that is not measured is taken
        as it is.
    tier : str, optional
        The tier of the file; by default the one of the track's name, or the only one.
    offset : float
        Seconds to add to each time.
    in_place : bool
        Whether they take the place of what was measured: what follows from that track is derived again, and
        every claim judged. What was measured is kept as ``measured.NAME``.

    Raises
    ------
    TextError
        If the file cannot be read, the tier is not clear, or its rows do not fit the track or the film.
    """
    from onetake.core.store import write_reading

    if not _NAME.fullmatch(name) or name.startswith((PREFIX, MEASURED)):
        raise TextError(
            f"track name: {name[:40]!r}, wanted lower case with dots, such as shots or voices.who"
        )
    file = Path(file)
    tiers, _ = read_annotations(file)
    track = hand_track(reading, tiers, name, file=file.name, tier=tier, offset=offset)
    changed = replace(reading, tracks={**reading.tracks, track.name: track})
    if in_place:
        from onetake.pipeline import decide_again

        return decide_again(replace(changed, tracks=_with_place_taken(changed, name, track)))
    return changed if reading.folder is None else write_reading(changed, Path(reading.folder))


def _with_place_taken(reading: Reading, name: str, hand: Track) -> dict[str, Track]:
    """Return the tracks with a measured one replaced, and all that follows from it derived again.

    Raises
    ------
    TextError
        If there is no such track, or the rows do not fit it.
    """
    from onetake.core.errors import TrackError
    from onetake.measure import DERIVED, PROMISES, derive

    tracks = dict(reading.tracks)
    if name not in tracks or name not in PROMISES:
        raise TextError(f"track {name}: not measured in this reading, wanted one whose place can be taken")
    promise = PROMISES[name]
    own = tracks[name]
    if promise.columns or promise.texts or own.kind != hand.kind:
        raise TextError(
            f"track {name}: has columns that annotations have not, wanted one of labels and times alone; "
            "import it without --in-place, to compare"
        )
    try:
        taken = replace(hand, name=name, unit=own.unit, table=_as_promised(hand, promise.labels, own))
        taken = taken.keep_promise(promise)
    except TrackError as err:
        raise TextError(f"{hand.by}: {err}; rename its labels, or import it without --in-place") from err
    measured = tracks.get(MEASURED + name, replace(own, name=MEASURED + name))
    tracks |= {name: taken, measured.name: measured}
    tracks |= _beside(name, tracks, reading.media.duration)
    readers = [make for make in DERIVED if name not in {gives.name for gives in make().gives}]
    return derive(tracks, readers)


def _beside(name: str, tracks: dict[str, Track], duration: float) -> dict[str, Track]:
    """Return what the reader of a track tells from it beside it, as it does for a part of a film."""
    from onetake.core.claim import DemandedTracks
    from onetake.core.errors import MissingData, TrackError
    from onetake.readers import READERS
    from onetake.readers.film_part import FilmPart

    reader = next(one for one in READERS if name in {gives.name for gives in one.gives})
    gives = {one.name: one for one in reader.gives}
    made: dict[str, Track] = {}
    for other, make in getattr(reader, "of_part", {}).items():
        if other != name and other in tracks:
            # A track of an older reading may lack what is needed: then it stays as it was.
            with suppress(MissingData, TrackError):
                found = make(FilmPart(DemandedTracks(tracks), 0.0, duration))
                made |= {track.name: track.keep_promise(gives[track.name]) for track in found}
    return made


def _as_promised(hand: Track, labels: tuple[str, ...] | None, own: Track) -> pa.Table:
    """Return the rows with the only label that there may be, and with confidence where the track has it."""
    import pyarrow as pa

    table = hand.table
    if labels is not None and len(labels) == 1 and not hand.has_label_lists:
        at = table.schema.get_field_index("label")
        table = table.set_column(at, "label", pa.array([labels[0]] * len(table), pa.string()))
    if "confidence" in own.table.column_names:
        at = table.schema.get_field_index("value") + 1
        table = table.add_column(at, "confidence", pa.array([1.0] * len(table), pa.float64()))
    return table
