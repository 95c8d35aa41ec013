"""Read what an Arrow table's schema metadata says of a track, under ``onetake.``."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from onetake.core.errors import TrackError
from onetake.core.facts import Fact, Facts
from onetake.core.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyarrow as pa


def read_metadata(table: pa.Table) -> dict[str, Any]:
    """Return everything of a track but its table, as `Track`'s arguments.

    A file of schema 1 had notes, which were texts; they become facts.

    Raises
    ------
    TrackError
        If the schema metadata is missing or does not fit.
    """
    try:
        found = {k.decode(): v.decode() for k, v in (table.schema.metadata or {}).items()}
    except UnicodeDecodeError as err:
        raise TrackError(f"table: metadata that is no UTF-8 ({err}), wanted onetake's") from err
    if "onetake.name" not in found:
        raise TrackError(
            "table: no onetake metadata, wanted a track written by onetake; was the file re-saved?"
        )
    name = found["onetake.name"]
    old = "onetake.facts" not in found
    try:
        facts = _facts_of_notes(name, found) if old else Facts.from_json(name, _json(found, "facts"))
        lane = None if old else _json(found, "lane")
        return {
            "name": name,
            "kind": found["onetake.kind"],
            "unit": found["onetake.unit"],
            "by": found["onetake.by"],
            "cites": _texts(name, "cites", _json(found, "cites")) or (),
            "facts": facts,
            "remark": found.get("onetake.remark", ""),
            "vocabulary": None if old else _texts(name, "vocabulary", _json(found, "vocabulary")),
            "lane": None if lane is None else Lane.from_json(lane),
        }
    except KeyError as err:
        raise TrackError(f"{name}: no metadata {err}, wanted a track written by onetake") from err


def _json(found: Mapping[str, str], key: str) -> Any:
    try:
        return json.loads(found[f"onetake.{key}"])
    except ValueError as err:
        raise TrackError(f"{found['onetake.name']}: {key} is no JSON ({err}), wanted onetake's") from err


def _texts(name: str, key: str, value: Any) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TrackError(f"{name}: {key} {value!r}, wanted a list of texts")
    return tuple(value)


def _facts_of_notes(name: str, found: Mapping[str, str]) -> Facts:
    """Return the notes of schema 1, which were texts, as facts."""
    notes = _json(found, "notes")
    if not isinstance(notes, dict):
        raise TrackError(f"{name}: notes {notes!r}, wanted an object of texts")
    return Facts(name, {_kebab(key): Fact(str(value)) for key, value in notes.items()})


def _kebab(key: str) -> str:
    """Return a note's key as a fact's name.

    Examples
    --------
    >>> _kebab("average shot length, s")
    'average-shot-length-s'
    """
    words = "".join(c if c.isalnum() and c.isascii() else " " for c in key.lower()).split()
    return "-".join(words) if words and words[0][0].isalpha() else "-".join(["note", *words])
