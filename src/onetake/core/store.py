"""The store: a reading as a folder that appears whole or not at all.

``NAME.reading/`` holds ``reading.json`` (see `onetake.core.stored_reading`), ``tracks/*.parquet`` and
``stills/*.jpg``. It is built in a sibling folder, every file and folder is flushed to the disk,
``reading.json`` comes last, and then the folder is renamed.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import fields, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError, TrackError, reason_of
from onetake.core.location import absolute_path
from onetake.core.media import Media
from onetake.core.named_tracks import NamedTracks, no_such_track
from onetake.core.publish import flush_folder, publish, recover
from onetake.core.reading import SCHEMA, Reading, Still
from onetake.core.self_hash import is_unchanged, with_hash
from onetake.core.stored_reading import (
    POSTER,
    StoredReading,
    StoredTrack,
    from_json,
    images_of,
    index_of,
    to_document,
)
from onetake.core.upgrade import upgrade

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onetake.core.named_tracks import Row
    from onetake.core.track import Track

INDEX = "reading.json"
_KEYS = frozenset(field.name for field in fields(StoredReading))
HAND = "hand."
"""How the names of tracks begin that people have made, and no reader."""


class StoredTracks(NamedTracks):
    """The tracks of a stored reading; each is loaded, and its hash checked, when first asked for."""

    def __init__(
        self, folder: Path, index: Mapping[str, StoredTrack], loaded: Mapping[str, Track] | None = None
    ) -> None:
        self._folder = folder
        self._index = index
        self._loaded: dict[str, Track] = dict(loaded or {})

    def __getitem__(self, name: str) -> Track:
        if name not in self._index:
            no_such_track(name, self._index)
        if name not in self._loaded:
            self._loaded[name] = _load_track(self._folder, self._index[name])
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, name: object) -> bool:
        return name in self._index

    def listing(self) -> Iterator[Row]:
        """Yield name, kind, unit and number of rows of each track; none is loaded."""
        for one in self._index.values():
            yield one.name, one.kind, one.unit, one.rows


def write_reading(reading: Reading, folder: Path | str) -> Reading:
    """Store `reading` as `folder`, replacing an older one atomically, and return it as stored.

    Tracks that people have made (``hand.*``) are kept from the older one of the same film.

    Raises
    ------
    StoreError
        If the folder cannot be written or the disk is full. Nothing is left half-written, and an older
        reading stays as it was.
    """
    folder = Path(folder)
    reading = replace(reading, tracks={**reading.tracks, **_made_by_hand(folder, reading)})
    try:
        with publish(folder, own=is_own_file) as draft:
            (draft / "tracks").mkdir()
            index = {name: _save_track(reading.tracks[name], draft) for name in reading.tracks}
            if images := images_of(reading):
                (draft / "stills").mkdir()
                for name, jpeg in images.items():
                    _write_and_flush(draft / "stills" / name, jpeg)
                flush_folder(draft / "stills")
            flush_folder(draft / "tracks")
            document = to_document(index_of(reading, index.values(), folder))
            _write_and_flush(draft / INDEX, with_hash(document))
    except OSError as err:
        if isinstance(err, StoreError):
            raise
        raise StoreError(
            f"{folder}: {err.strerror or err}, wanted a folder that can be written; "
            "free some space or name another with -o"
        ) from err
    # The tracks are in memory: what has just been written need not be read again.
    tracks = StoredTracks(folder, index, dict(reading.tracks))
    return replace(reading, tracks=tracks, schema=SCHEMA, folder=folder)


def _made_by_hand(folder: Path, reading: Reading) -> dict[str, Track]:
    """Return the hand-made tracks of the reading at `folder` that a new one of its film has not."""
    film = stored_film(folder)
    if film is None or film.sha256 != reading.media.sha256:
        return {}
    try:
        older = open_reading(folder).tracks
        names = [name for name in older if name.startswith(HAND) and name not in reading.tracks]
        return {name: older[name] for name in names}
    except StoreError:
        # A damaged reading is read again: what people have made is in their own file as well.
        return {}


def open_reading(folder: Path | str) -> Reading:
    """Open a stored reading; tracks are loaded lazily.

    Parameters
    ----------
    folder : path
        A ``NAME.reading`` folder.

    Raises
    ------
    StoreError
        If it is not a reading, is damaged, or was written by a newer onetake; the sentence names the file.
    """
    folder = Path(folder)
    recover(folder)
    stored = read_index(folder)
    verdicts = {verdict.claim: verdict for verdict in stored.verdicts}
    index = {entry.name: entry for entry in stored.tracks}
    stills = tuple(_load_still(folder / "stills" / name) for name in stored.stills)
    media = replace(stored.media, path=absolute_path(stored.media.path, folder))
    poster = _load_still(folder / "stills" / stored.poster) if stored.poster else None
    tracks = StoredTracks(folder, index)
    return Reading(media, tracks, verdicts, stored.made, stills, poster, SCHEMA, folder)


def stored_film(folder: Path | str) -> Media | None:
    """Return the film of the reading stored at `folder`, None where there is none.

    Only that is looked at: a reading of which the rest is damaged or older still belongs to its film.
    """
    try:
        recover(Path(folder))
        path = Path(folder) / INDEX
        media = Media.from_json(_parse(_read_text(path), path)["media"])
        if not all(isinstance(text, str) for text in (media.name, media.path, media.sha256)):
            return None
        return replace(media, path=absolute_path(media.path, Path(folder)))
    except (StoreError, KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError):
        return None


def stored_key(folder: Path | str) -> str | None:
    """Return the key of the reading stored at `folder`, None where there is none, or none of this schema."""
    try:
        recover(Path(folder))
        path = Path(folder) / INDEX
        text = _read_text(path)
        document = _parse(text, path)
        if not is_unchanged(text, document, _KEYS):
            return None
        whole = all((Path(folder) / entry["file"]).is_file() for entry in document["tracks"])
        return str(document["made"]["key"]) if whole and document["schema"] == SCHEMA else None
    except (StoreError, KeyError, TypeError, ValueError):
        return None


def is_own_file(name: str) -> bool:
    """Whether a reading's file was written here, so that a newer one need not keep it; by its path within."""
    return name == INDEX or fnmatchcase(name, "tracks/*.parquet") or fnmatchcase(name, "stills/*.jpg")


def _save_track(track: Track, draft: Path) -> StoredTrack:
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = f"tracks/{track.name}.parquet"
    sink = pa.BufferOutputStream()
    pq.write_table(track.to_arrow(), sink, compression="zstd")
    data = sink.getvalue().to_pybytes()
    _write_and_flush(draft / file, data)
    sha256 = hashlib.sha256(data).hexdigest()
    facts = dict(track.facts)
    return StoredTrack(track.name, track.kind, track.unit, track.by, len(track), file, sha256, facts)


def _load_track(folder: Path, entry: StoredTrack) -> Track:
    path = folder / entry.file
    try:
        data = path.read_bytes()
    except (OSError, ValueError) as err:
        raise _damage_error(path, f"cannot be read ({reason_of(err)})", "the track's file") from err
    return track_from_parquet(data, entry, path)


def track_from_parquet(data: bytes, entry: StoredTrack, path: Path | str) -> Track:
    """Return the track in a Parquet file, checked against what ``reading.json`` lists.

    Raises
    ------
    StoreError
        If its hash or its content is not what is listed; `path` names it.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    from onetake.core.track import Track

    if hashlib.sha256(data).hexdigest() != entry.sha256:
        raise _damage_error(path, "changed since it was written", f"sha256 {entry.sha256[:12]}")
    try:
        track = Track.from_arrow(pq.ParquetFile(pa.BufferReader(data)).read(use_threads=False))
    except (pa.ArrowException, TrackError, OSError, ValueError) as err:
        raise _damage_error(path, f"{err}", "a track's Parquet file") from err
    facts = dict(track.facts) if entry.facts is not None else None
    found = (track.name, track.kind, track.unit, track.by, len(track), facts)
    listed = (entry.name, entry.kind, entry.unit, entry.by, entry.rows, entry.facts)
    if found != listed:
        raise _damage_error(path, "another track than reading.json lists", f"{entry.name}, {entry.rows} rows")
    return track


def _load_still(path: Path) -> Still:
    try:
        return Still(float(path.stem.removeprefix(POSTER)), path.read_bytes())
    except (OSError, ValueError) as err:
        raise _damage_error(path, f"cannot be read ({reason_of(err)})", "a still") from err


def read_index(folder: Path) -> StoredReading:
    """Return the checked content of ``reading.json``, in today's schema."""
    path = folder / INDEX
    return index_from_json(_read_text(path), path)


def index_from_json(text: bytes, path: Path) -> StoredReading:
    """Return the checked content of a ``reading.json`` of any schema, in today's; `path` names it in errors.

    Raises
    ------
    StoreError
        If it is damaged, or was written by a newer onetake.
    """
    document = _parse(text, path)
    newest = text if document.get("schema") == SCHEMA else json.dumps(upgrade(document, path)).encode()
    stored = from_json(newest, path)
    if not is_unchanged(text, document, _KEYS):
        raise _damage_error(path, "changed since it was written", "one that fits the hash in its last line")
    return stored


def _read_text(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as err:
        raise StoreError(
            f"{path.parent}: no {INDEX} in it, wanted a NAME.reading folder; make one with: onetake read FILM"
        ) from err
    except (OSError, ValueError) as err:
        raise _damage_error(path, f"cannot be read ({reason_of(err)})", "a reading's JSON") from err


def _parse(text: bytes, path: Path) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise _damage_error(path, f"cannot be read ({reason_of(err)})", "a reading's JSON") from err
    if not isinstance(document, dict):
        raise _damage_error(path, f"a {type(document).__name__}", "a reading's JSON object")
    return document


def _write_and_flush(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _damage_error(path: Path | str, found: str, wanted: str) -> StoreError:
    return StoreError(f"{path}: {found}, wanted {wanted}; read the film again with --force")
