"""The store: a reading as a folder that appears whole or not at all.

``NAME.reading/`` holds ``reading.json`` (schema, media, how it was made, the index of the tracks with the
sha256 of each file, verdicts), ``tracks/*.parquet`` and ``stills/*.jpg``. It is built in a sibling folder,
every file and folder is flushed to the disk, ``reading.json`` comes last, and then the folder is renamed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from onetake.core.errors import StoreError, TrackError
from onetake.core.location import absolute_path, relative_location
from onetake.core.media import Media
from onetake.core.publish import flush_folder, publish, recover
from onetake.core.reading import SCHEMA, Made, Reading, Still
from onetake.core.track import Track
from onetake.core.upgrade import upgrade
from onetake.core.verdict import Verdict

INDEX = "reading.json"


class StoredTracks(Mapping[str, Track]):
    """The tracks of a stored reading; each is loaded, and its hash checked, when first asked for."""

    def __init__(
        self,
        folder: Path,
        index: Mapping[str, Mapping[str, Any]],
        loaded: Mapping[str, Track] | None = None,
    ) -> None:
        self._folder = folder
        self._index = index
        self._loaded: dict[str, Track] = dict(loaded or {})

    def __getitem__(self, name: str) -> Track:
        if name not in self._loaded:
            entry = self._index[name]
            path = self._folder / entry["file"]
            self._loaded[name] = _load_track(path, entry["sha256"])
        return self._loaded[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)

    def __contains__(self, name: object) -> bool:
        return name in self._index


def write_reading(reading: Reading, folder: Path | str) -> Reading:
    """Store `reading` as `folder`, replacing an older one atomically, and return it as stored.

    Raises
    ------
    StoreError
        If the folder cannot be written or the disk is full. Nothing is left half-written, and an older
        reading stays as it was.
    """
    folder = Path(folder)
    try:
        with publish(folder, own=_is_own) as draft:
            (draft / "tracks").mkdir()
            index = {name: _save_track(reading.tracks[name], draft) for name in reading.tracks}
            if reading.stills:
                (draft / "stills").mkdir()
                for still in reading.stills:
                    _write_and_flush(draft / "stills" / still.file, still.jpeg)
                flush_folder(draft / "stills")
            flush_folder(draft / "tracks")
            text = json.dumps(
                _document(reading, index, folder), indent=1, ensure_ascii=False, allow_nan=False
            )
            _write_and_flush(draft / INDEX, text.encode())
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
    path = folder / INDEX
    document = upgrade(_read_json(path), path)
    try:
        media = Media.from_json(document["media"])
        media = replace(media, path=absolute_path(media.path, folder))
        verdicts = {v["claim"]: Verdict.from_json(v) for v in document["verdicts"]}
        made = Made(**document["made"])
        index = {entry["name"]: entry for entry in document["tracks"]}
        stills = tuple(_load_still(folder / "stills" / name) for name in document["stills"])
    except (KeyError, TypeError, ValueError) as err:
        raise _damage_error(path, f"damaged ({err!r})", "a whole reading") from err
    return Reading(media, StoredTracks(folder, index), verdicts, made, stills, SCHEMA, folder)


def stored_film(folder: Path | str) -> Media | None:
    """Return the film of the reading stored at `folder`, None where there is none that can be opened."""
    try:
        recover(Path(folder))
        media = Media.from_json(_read_json(Path(folder) / INDEX)["media"])
    except (StoreError, KeyError, TypeError, ValueError, AttributeError):
        return None
    return replace(media, path=absolute_path(media.path, Path(folder)))


def stored_key(folder: Path | str) -> str | None:
    """Return the key of the reading stored at `folder`, None where there is none, or none of this schema."""
    try:
        recover(Path(folder))
        document = _read_json(Path(folder) / INDEX)
        whole = all((Path(folder) / entry["file"]).is_file() for entry in document["tracks"])
        return str(document["made"]["key"]) if whole and document["schema"] == SCHEMA else None
    except (StoreError, KeyError, TypeError):
        return None


def _is_own(name: str) -> bool:
    """Whether a reading's file was written here, so that a newer reading need not keep it."""
    return name == INDEX or fnmatchcase(name, "tracks/*.parquet") or fnmatchcase(name, "stills/*.jpg")


def _document(reading: Reading, index: Mapping[str, Mapping[str, Any]], folder: Path) -> dict[str, Any]:
    media = reading.media.to_json()
    return {
        "schema": SCHEMA,
        "media": {**media, "path": relative_location(reading.media.path, folder)},
        "made": asdict(reading.made),
        "tracks": list(index.values()),
        "verdicts": [v.to_json() for v in reading.verdicts.values()],
        "stills": [still.file for still in reading.stills],
    }


def _save_track(track: Track, draft: Path) -> dict[str, Any]:
    file = f"tracks/{track.name}.parquet"
    sink = pa.BufferOutputStream()
    pq.write_table(track.to_arrow(), sink, compression="zstd")
    data = sink.getvalue().to_pybytes()
    _write_and_flush(draft / file, data)
    return {
        "name": track.name,
        "kind": track.kind,
        "unit": track.unit,
        "by": track.by,
        "rows": len(track),
        "file": file,
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _load_track(path: Path, sha256: str) -> Track:
    try:
        data = path.read_bytes()
    except OSError as err:
        raise _damage_error(path, f"{err.strerror}", "the track's file") from err
    if hashlib.sha256(data).hexdigest() != sha256:
        raise _damage_error(path, "changed since it was written", f"sha256 {sha256[:12]}…")
    try:
        return Track.from_arrow(pq.ParquetFile(pa.BufferReader(data)).read())
    except (pa.ArrowException, TrackError) as err:
        raise _damage_error(path, f"{err}", "a track's Parquet file") from err


def _load_still(path: Path) -> Still:
    try:
        return Still(float(path.stem), path.read_bytes())
    except OSError as err:
        raise _damage_error(path, f"{err.strerror}", "a still") from err


def _read_json(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as err:
        raise StoreError(
            f"{path.parent}: no {INDEX} in it, wanted a NAME.reading folder; make one with: onetake read FILM"
        ) from err
    except (OSError, ValueError) as err:
        raise _damage_error(path, f"cannot be read ({err})", "a reading's JSON") from err
    if not isinstance(document, dict):
        raise _damage_error(path, f"a {type(document).__name__}", "a reading's JSON object")
    return document


def _write_and_flush(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _damage_error(path: Path, found: str, wanted: str) -> StoreError:
    return StoreError(f"{path}: {found}, wanted {wanted}; read the film again with --force")
