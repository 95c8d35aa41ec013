"""The one schema of ``reading.json``: it is written, read, checked and documented from these classes.

pydantic is imported when a reading is read or written, not before: `onetake --help` need not wait for it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping  # noqa: TC003 - pydantic needs the types at run time
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.facts import Fact
from onetake.core.media import Media
from onetake.core.partial import Partial
from onetake.core.reading import SCHEMA, Made
from onetake.core.timecode import Timecode
from onetake.core.track_table import Kind  # noqa: TC001
from onetake.core.verdict import Evidence, Verdict

if TYPE_CHECKING:
    from pathlib import Path

    from pydantic import TypeAdapter, ValidationError

_STILL = re.compile(r"-?\d+\.\d{3}\.jpg")
_SHOWN = 40
"""Characters of a wrong value that an error shows; set by hand."""


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

    def __post_init__(self) -> None:
        if self.schema != SCHEMA:
            raise ValueError(f"schema {self.schema}, wanted {SCHEMA}")
        names = [track.name for track in self.tracks]
        if len(set(names)) < len(names):
            raise ValueError("two tracks of one name, wanted each once")
        for still in self.stills:
            if not _STILL.fullmatch(still):
                raise ValueError(f"still {still!r}, wanted a name such as '000012.000.jpg'")
        datetime.fromisoformat(self.made.date)


def to_document(stored: StoredReading) -> dict[str, Any]:
    """Return what is written as JSON; fractions are strings such as '24000/1001'."""
    document: dict[str, Any] = _adapter().dump_python(stored, mode="json")
    return document


def from_json(text: str | bytes, path: Path) -> StoredReading:
    """Read the text of a ``reading.json`` of today's schema.

    Raises
    ------
    StoreError
        If a key is missing or of a wrong type; the sentence names the file and the key.
    """
    from pydantic import ValidationError

    try:
        return _adapter().validate_json(text)
    except ValidationError as err:
        raise StoreError(f"{path}: {_sentence(err)}; read the film again with --force") from err


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of ``reading.json``, with the classes' own words as descriptions."""
    schema: dict[str, Any] = _adapter(docs=True).json_schema(mode="validation")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "reading.json",
        "description": f"The index of a onetake reading, schema {SCHEMA}.",
        **{key: _first_words(value) for key, value in schema.items() if key not in ("title", "description")},
    }


def _first_words(schema: Any) -> Any:
    """Return a schema whose descriptions are the first paragraphs of the docstrings, in one line each."""
    if isinstance(schema, list):
        return [_first_words(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: " ".join(value.split("\n\n")[0].split())
        if key == "description" and isinstance(value, str)
        else _first_words(value)
        for key, value in schema.items()
    }


@cache
def _adapter(*, docs: bool = False) -> TypeAdapter[StoredReading]:
    from pydantic import ConfigDict, TypeAdapter

    # Unknown keys are left out: a later version may have added some without changing what is here.
    config = ConfigDict(strict=True, extra="ignore", allow_inf_nan=False, use_attribute_docstrings=docs)
    for kind in (StoredReading, StoredTrack, Media, Partial, Timecode, Made, Verdict, Evidence, Fact):
        setattr(kind, "__pydantic_config__", config)  # noqa: B010 - the classes know nothing of pydantic
    return TypeAdapter(StoredReading)


def _sentence(err: ValidationError) -> str:
    """Return the first error as '<key>: <found>, <wanted>'."""
    first = err.errors(include_url=False)[0]
    # The members of a union are no keys.
    keys = [str(key) for key in first["loc"] if key not in ("float", "int", "bool", "str")]
    found = repr(first["input"])
    found = found if len(found) <= _SHOWN else f"{found[:_SHOWN]}..."
    message = first["msg"]
    if first["type"] in ("missing", "missing_argument"):
        return f"no {'.'.join(keys)}, wanted a whole reading"
    if first["type"] == "json_invalid":
        return f"no JSON ({message}), wanted a whole reading"
    for start in ("Input should be ", "Value error, "):
        message = message.removeprefix(start)
    where = f"{'.'.join(keys)}: " if keys else ""
    return where + (message if first["type"] == "value_error" else f"{found}, wanted {message}")
