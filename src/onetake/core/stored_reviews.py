"""The reviews that were checked against a reading, kept inside it: ``NAME.reading/reviews/REVIEW/``.

Each folder holds ``review.json`` (the checked review), ``source`` with the suffix of the critic's file (the
same bytes), and ``annotated.md``. Reading a film again, or judging its claims again, keeps them.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from onetake.core.checked import CheckedReview  # noqa: TC001 - needed at run time by strict_json
from onetake.core.errors import StoreError, reason_of
from onetake.core.files import write_file
from onetake.core.location import relative_location
from onetake.core.names import result_stem
from onetake.core.publish import publish
from onetake.core.self_hash import is_unchanged, with_hash
from onetake.core.strict_json import WrongValue, parse

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER, CHECK, ANNOTATED, SOURCE = "reviews", "review.json", "annotated.md", "source"


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """All of ``review.json``."""

    key: str
    date: str
    location: str
    sha256: str
    """Hash of the critic's file, hexadecimal."""
    review: CheckedReview
    beside: tuple[str, ...] = ()
    """The readings that the review compares with, each as NAME=FOLDER, relative to the reading."""
    own_sha256: str = ""
    """Hash of the rest of the file, and its last key; empty where it is older than that."""


_KEYS = frozenset(field.name for field in fields(ReviewFile))


@dataclass(frozen=True, slots=True)
class StoredReview:
    """A checked review as it is kept in a reading."""

    name: str
    """Its folder's name: that of the critic's file without suffix."""
    folder: Path
    checked: CheckedReview
    key: str
    """What it was checked against: the keys of the reading and of the claims. Another key: check it again."""
    date: str
    """ISO 8601, UTC: the newest one is shown on the page."""
    location: str
    """Where the critic's file was, relative to the reading."""
    beside: tuple[str, ...] = ()
    """The readings that it was checked beside, as NAME=FOLDER, the folders relative to the reading."""

    @property
    def source(self) -> Path:
        """The copy of the critic's file."""
        return next(p for p in self.folder.iterdir() if p.stem == "source")


def write_review(
    reading: Path,
    review: Path,
    data: bytes,
    checked: CheckedReview,
    annotated: str,
    key: str,
    beside: Mapping[str, Path] | None = None,
) -> StoredReview:
    """Keep a checked review in the folder of a reading and return it.

    A review that was checked before, from the same file or with the same content, is replaced; another review
    of the same name gets a folder of its own.

    Parameters
    ----------
    reading : Path
        The folder of the reading.
    review : Path
        The critic's file.
    data : bytes
        Its content.
    checked : CheckedReview
    annotated : str
        The review as Markdown with its results.
    key : str
    beside : mapping of str to Path, optional
        The folders of the readings that it was checked beside, by what the review calls their films.

    Raises
    ------
    StoreError
        If it cannot be written; an older check stays as it was.
    """
    location = relative_location(str(review), reading)
    sha256 = hashlib.sha256(data).hexdigest()
    folder = _folder_for(reading, result_stem(review.stem), location, sha256)
    date = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    others = tuple(
        f"{name.replace('=', ' ')}={relative_location(str(path), reading)}"
        for name, path in (beside or {}).items()
    )
    document = {"key": key, "date": date, "location": location, "sha256": sha256, "review": checked.to_json()}
    if others:
        document["beside"] = list(others)
    try:
        with publish(folder, marker=CHECK, what="checked review", own=_is_own) as draft:
            write_file(draft / f"source{review.suffix.lower()}", data)
            write_file(draft / ANNOTATED, annotated)
            write_file(draft / CHECK, with_hash(document))
    except OSError as err:
        if isinstance(err, StoreError):
            raise
        raise StoreError(f"{folder}: {err.strerror or err}, wanted a folder that can be written") from err
    return StoredReview(folder.name, folder, checked, key, date, location, others)


def stored_reviews(reading: Path) -> tuple[list[StoredReview], list[str]]:
    """Return the reviews kept in a reading, newest first, and the names of those that cannot be read."""
    found: list[StoredReview] = []
    damaged: list[str] = []
    for path in sorted((reading / FOLDER).glob(f"*/{CHECK}")):
        try:
            found.append(open_review(reading, path.parent.name))
        except StoreError:
            damaged.append(path.parent.name)
    return sorted(found, key=lambda review: review.date, reverse=True), damaged


def open_review(reading: Path, name: str) -> StoredReview:
    """Open one review that is kept in a reading.

    Raises
    ------
    StoreError
        If there is none of this name, or it is damaged.
    """
    folder = reading / FOLDER / name
    path = folder / CHECK
    if os.sep in name or name in ("", ".", "..") or not path.is_file():
        names = [p.parent.name for p in sorted((reading / FOLDER).glob(f"*/{CHECK}"))]
        wanted = f"one of {', '.join(names)}" if names else "a review that was checked before"
        raise StoreError(f"review {name!r}: not in {reading}, wanted {wanted}; see: onetake show {reading}")
    try:
        found = review_from_json(path.read_bytes(), path)
    except OSError as err:
        if isinstance(err, StoreError):
            raise
        raise _damage(path, reason_of(err)) from err
    return StoredReview(name, folder, found.review, found.key, found.date, found.location, found.beside)


def review_from_json(data: bytes, path: Path | str) -> ReviewFile:
    """Return the checked content of a ``review.json``; `path` names it in errors.

    Raises
    ------
    StoreError
        If it is damaged.
    """
    try:
        found = parse(ReviewFile, data)
    except WrongValue as err:
        raise _damage(path, reason_of(err)) from err
    if not is_unchanged(data, json.loads(data), _KEYS):
        raise _damage(path, "changed since it was written")
    return found


def _folder_for(reading: Path, stem: str, location: str, sha256: str) -> Path:
    """Return the folder of a review: that of the same file or the same content, else a free one."""
    places = (reading / FOLDER / stem, reading / FOLDER / f"{stem}-{sha256[:8]}")
    for place in (*places, *sorted((reading / FOLDER).glob("*"))):
        try:
            document = _load(place / CHECK)
        except StoreError:
            continue
        if document.get("sha256") == sha256 or (location and document.get("location") == location):
            return place
    return places[0] if not places[0].exists() else places[1]


def _load(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as err:
        raise _damage(path, f"cannot be read ({reason_of(err)})") from err
    if not isinstance(document, dict):
        raise _damage(path, f"a {type(document).__name__}")
    return document


def _damage(path: Path | str, found: str) -> StoreError:
    return StoreError(f"{path}: {found}, wanted a checked review; check the review again with: onetake check")


def _is_own(name: str) -> bool:
    return name in (CHECK, ANNOTATED) or name.startswith("source.") or name == "source"
