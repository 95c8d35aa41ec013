"""The rows that the index of a library has for one reading, and the columns of its tables."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import ABOUT, About, about_from_json
from onetake.core.errors import StoreError
from onetake.core.store import INDEX, index_from_json
from onetake.library.measures import MEASURES, measures_of
from onetake.library.place import SUFFIX
from onetake.library.placed_tracks import PlacedTracks

if TYPE_CHECKING:
    from onetake.core.stored_reading import StoredReading
    from onetake.library.place import Entry, Place

FILM = "film"
"""The column of every table that says of which film a row is."""
TABLES: dict[str, dict[str, str]] = {
    "films": {
        FILM: "VARCHAR", "artist": "VARCHAR", "title": "VARCHAR", "year": "INTEGER", "album": "VARCHAR",
        "file": "VARCHAR", "sha256": "VARCHAR", "duration": "DOUBLE", "width": "INTEGER",
        "height": "INTEGER", "frame_rate": "DOUBLE", "frames": "BIGINT", "channels": "INTEGER",
        "sample_rate": "INTEGER", "container": "VARCHAR", "video_codec": "VARCHAR",
        "audio_codec": "VARCHAR", "version": "VARCHAR", "made": "VARCHAR", "key": "VARCHAR",
        "claims_key": "VARCHAR",
    },
    "verdicts": {
        FILM: "VARCHAR", "claim": "VARCHAR", "outcome": "VARCHAR", "measured": "DOUBLE",
        "threshold": "DOUBLE", "margin": "DOUBLE", "unit": "VARCHAR", "chance": "DOUBLE",
        "says": "VARCHAR", "because": "VARCHAR",
    },
    "evidence": {
        FILM: "VARCHAR", "claim": "VARCHAR", "track": "VARCHAR", "start": "DOUBLE", "end": "DOUBLE",
        "value": "DOUBLE", "unit": "VARCHAR", "says": "VARCHAR",
    },
    "tracks": {
        FILM: "VARCHAR", "name": "VARCHAR", "kind": "VARCHAR", "unit": "VARCHAR", "rows": "BIGINT",
        "by": "VARCHAR", "sha256": "VARCHAR",
    },
    "facts": {
        FILM: "VARCHAR", "track": "VARCHAR", "name": "VARCHAR", "value": "DOUBLE", "says": "VARCHAR",
        "unit": "VARCHAR",
    },
    "measures": {FILM: "VARCHAR", **{measure.name: "DOUBLE" for measure in MEASURES}},
}  # fmt: skip
"""The tables that are made from every ``reading.json``, with their columns in DuckDB's types. `threshold` is
the limit of a verdict: ``limit`` is a word of SQL."""


@dataclass(slots=True)
class FilmRows:
    """All rows of one reading, or why it has none."""

    entry: Entry
    digest: str
    """Hash of its ``reading.json`` and ``about.json``."""
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)
    damage: str = ""


def digest_of(place: Place, film: str) -> tuple[str, bytes | None, bytes | None]:
    """Return the hash of what the index is made from, with the two files."""
    index, about = place.read(film, INDEX), place.read(film, ABOUT)
    digest = hashlib.sha256((index or b"") + b"\0" + (about or b"")).hexdigest()
    return digest, index, about


def rows_of(place: Place, entry: Entry) -> FilmRows:
    """Return the rows of a reading; of a damaged one the reason."""
    try:
        digest, index, about = digest_of(place, entry.film)
    except StoreError as err:
        return FilmRows(entry, "", damage=str(err))
    made = FilmRows(entry, digest)
    where = f"{place.address}/{entry.film}{SUFFIX}"
    try:
        if index is None:
            raise StoreError(f"{where}: no {INDEX} in it, wanted a reading")
        stored = index_from_json(index, Path(where) / INDEX)
        known = About() if about is None else about_from_json(about, f"{where}/{ABOUT}")
        measured = measures_of(PlacedTracks(place, entry.film, stored))
    except StoreError as err:
        made.damage = str(err)
        return made
    made.rows = {
        "films": [_film(entry.film, stored, known.with_media(stored.media))],
        "measures": [(entry.film, *measured.values())],
        **_listed(entry.film, stored),
    }
    return made


def _film(film: str, stored: StoredReading, about: About) -> tuple[Any, ...]:
    media, made = stored.media, stored.made
    return (
        film, about.artist, about.title, about.year, about.album, media.name, media.sha256, media.duration,
        media.width, media.height, None if media.frame_rate is None else float(media.frame_rate),
        media.frames, media.channels, media.sample_rate, media.container, media.video_codec,
        media.audio_codec, made.version, made.date, made.key, made.inputs.get("claims", ""),
    )  # fmt: skip


def _listed(film: str, stored: StoredReading) -> dict[str, list[tuple[Any, ...]]]:
    """Return what ``reading.json`` lists: verdicts, evidence, tracks and facts."""
    return {
        "verdicts": [
            (film, v.claim, v.outcome, v.measured, v.limit, v.margin, v.unit, v.chance, v.says, v.because)
            for v in stored.verdicts
        ],
        "evidence": [
            (film, v.claim, e.track, e.start, e.end, e.value, e.unit, e.says)
            for v in stored.verdicts
            for e in v.evidence
        ],
        "tracks": [(film, t.name, t.kind, t.unit, t.rows, t.by, t.sha256) for t in stored.tracks],
        "facts": [
            (
                film,
                t.name,
                name,
                None if isinstance(fact.value, str) else float(fact.value),
                fact.value if isinstance(fact.value, str) else None,
                fact.unit,
            )
            for t in stored.tracks
            for name, fact in (t.facts or {}).items()
        ],
    }
