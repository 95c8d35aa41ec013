"""Convert older readings to today's schema, one step a version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.partial import Partial
from onetake.core.reading import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

Document = dict[str, Any]


def _upgrade_0(document: Document) -> Document:
    """Add what schema 0, before the first release, lacked: stills, and the key outside the settings."""
    made = dict(document["made"])
    made.setdefault("key", dict(made.get("settings", {})).get("key", ""))
    return {**document, "made": made, "stills": document.get("stills", [])}


def _upgrade_1(document: Document) -> Document:
    """Notes became facts, and `media.partial`, which was yes or no, says what is missing.

    The tracks' own files are not rewritten: their notes are read as facts.
    """
    tracks = [{**entry, "facts": None} for entry in document["tracks"]]
    partial = Partial.from_json(document["media"].get("partial"))
    media = {**document["media"], "partial": None if partial is None else partial.to_json()}
    return {**document, "tracks": tracks, "media": media}


STEPS: dict[int, Callable[[Document], Document]] = {0: _upgrade_0, 1: _upgrade_1}
"""Schema number -> the step that leads to the next one."""


def upgrade(document: Document, path: Path) -> Document:
    """Return `document` in today's schema.

    Raises
    ------
    StoreError
        If it comes from a newer onetake, or has no schema number.
    """
    schema = document.get("schema")
    if type(schema) is not int or schema < 0:
        raise StoreError(
            f"{path}: schema {schema!r}, wanted a number; this is not a reading, or a damaged one"
        )
    if schema > SCHEMA:
        raise StoreError(
            f"{path}: schema {schema}, wanted {SCHEMA} or older; "
            "a newer onetake wrote it: pip install -U onetake"
        )
    try:
        for step in range(schema, SCHEMA):
            document = {**STEPS[step](document), "schema": step + 1}
    except (KeyError, TypeError, ValueError, AttributeError) as err:
        raise StoreError(
            f"{path}: schema {schema} is damaged ({err!r}), wanted a whole reading; "
            "read the film again with --force"
        ) from err
    return document
