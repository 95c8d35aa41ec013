"""The one schema of ``reading.json``: it is written, read, checked and documented from these classes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping  # noqa: TC003 - pydantic needs the types at run time
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.facts import Fact  # noqa: TC001
from onetake.core.location import relative_location
from onetake.core.media import Media  # noqa: TC001
from onetake.core.reading import SCHEMA, Made
from onetake.core.strict_json import WrongValue, json_schema_of, parse, to_plain
from onetake.core.track_table import Kind  # noqa: TC001
from onetake.core.verdict import Verdict  # noqa: TC001

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from onetake.core.reading import Reading


_STILL = re.compile(r"-?\d+\.\d{3}\.jpg")
POSTER = "poster-"
"""How the name of the poster's file begins; its second follows, as in those of the stills."""
_POSTER = re.compile(POSTER + _STILL.pattern)


@dataclass(frozen=True, slots=True)
class StoredTrack:
    """One track in the index."""

    name: str
    kind: Kind
    unit: str
    by: str
    """The reader and its version: 'palette 1'."""
    rows: int
    file: str
    """Its Parquet file, from the folder of the reading."""
    sha256: str
    """Hash of that file, hexadecimal."""
    facts: Mapping[str, Fact] | None = None
    """Typed values about the whole track; null where the reading is older than they are."""

    def __post_init__(self) -> None:
        if self.file != f"tracks/{self.name}.parquet":
            raise ValueError(f"file {self.file!r}, wanted 'tracks/{self.name}.parquet'")


@dataclass(frozen=True, slots=True)
class StoredReading:
    """All of ``reading.json``."""

    schema: int
    """The version of this schema."""
    media: Media
    """What was found in the film's file; `path` goes from the folder that holds the reading, or is empty."""
    made: Made
    """How the reading came to be."""
    tracks: tuple[StoredTrack, ...]
    """The index of the tracks, in the order of the register."""
    verdicts: tuple[Verdict, ...]
    """In the order of the register of claims."""
    stills: tuple[str, ...] = ()
    """The files under ``stills/``, named by their second."""
    poster: str = ""
    """The large frame that the page shows first, under ``stills/`` as well; empty where there is none."""
    image_sha256: tuple[str, ...] = ()
    """The hashes of `images`, in their order; empty where the reading is older than they are."""
    own_sha256: str = ""
    """Hash of the rest of the file, and its last key; empty where the reading is older than it is."""

    def __post_init__(self) -> None:
        if self.schema != SCHEMA:
            raise ValueError(f"schema {self.schema}, wanted {SCHEMA}")
        names = [track.name for track in self.tracks]
        if len(set(names)) < len(names):
            raise ValueError("two tracks of one name, wanted each once")
        for still in self.stills:
            if not _STILL.fullmatch(still):
                raise ValueError(f"still {still!r}, wanted a name such as '000012.000.jpg'")
        if self.poster and not _POSTER.fullmatch(self.poster):
            raise ValueError(f"poster {self.poster!r}, wanted a name such as 'poster-000012.000.jpg'")
        if self.image_sha256 and len(self.image_sha256) != len(self.images):
            raise ValueError(f"image_sha256: {len(self.image_sha256)} hashes, wanted {len(self.images)}")
        try:
            datetime.fromisoformat(self.made.date)
        except ValueError:
            date = self.made.date
            raise ValueError(f"made: date {date!r}, wanted one such as '2026-11-29T12:00:00+00:00'") from None

    @property
    def images(self) -> tuple[str, ...]:
        """All files under ``stills/``: the stills and the poster."""
        return (*self.stills, self.poster) if self.poster else self.stills


def index_of(reading: Reading, tracks: Iterable[StoredTrack], folder: Path) -> StoredReading:
    """Return all of the ``reading.json`` of a reading that is stored as `folder`."""
    return StoredReading(
        schema=SCHEMA,
        media=replace(reading.media, path=relative_location(reading.media.path, folder)),
        made=reading.made,
        tracks=tuple(tracks),
        verdicts=tuple(reading.verdicts.values()),
        stills=tuple(still.file for still in reading.stills),
        poster="" if reading.poster is None else POSTER + reading.poster.file,
        image_sha256=tuple(hashlib.sha256(jpeg).hexdigest() for jpeg in images_of(reading).values()),
    )


def images_of(reading: Reading) -> dict[str, bytes]:
    """Return the JPEGs of a reading by their names under ``stills/``."""
    images = {still.file: still.jpeg for still in reading.stills}
    if reading.poster is not None:
        images[POSTER + reading.poster.file] = reading.poster.jpeg
    return images


def to_document(stored: StoredReading) -> dict[str, Any]:
    """Return what is written as JSON."""
    return dict(to_plain(stored))


def from_json(text: str | bytes, path: Path) -> StoredReading:
    """Read the text of a ``reading.json`` of today's schema.

    Raises
    ------
    StoreError
        If a key is missing or of a wrong type; the sentence names the file and the key.
    """
    try:
        return parse(StoredReading, text)
    except WrongValue as err:
        raise StoreError(f"{path}: {err}; read the film again with --force") from err


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of ``reading.json``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **json_schema_of(StoredReading),
        "title": "reading.json",
        "description": f"The index of a onetake reading, schema {SCHEMA}.",
    }
