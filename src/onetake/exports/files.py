"""Write the files of an export, with a list of them by which onetake knows its own the next time."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError
from onetake.core.files import check_output, write_file, write_output
from onetake.core.output_folder import check_folder
from onetake.core.output_mark import UNSIGNED_MARK, has_own_mark, sign
from onetake.core.version import VERSION

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.exports.material import Material


def write_files(
    material: Material,
    files: Mapping[str, bytes],
    formats: Mapping[str, str],
    notes: Sequence[str],
    *,
    force: bool = False,
) -> list[Path]:
    """Write the files and the list of them, and return their paths.

    A file is replaced only if the list of an earlier export has its hash. All are looked at before the first
    is written.

    Raises
    ------
    StoreError
        If a file that onetake did not write, or that was changed since, is in the way, or the disk is full.
    """
    folder = material.folder
    check_folder(folder)
    listing = folder / f"{material.name}.exports.json"
    film = (Path(material.reading.media.path),) if material.reading.media.path else ()
    check_output(listing, force=force, inputs=film)
    known = _known(listing)
    paths = {name: folder / name for name in files}
    kept = [path for name, path in paths.items() if not _free(path, known.get(name), film, force=force)]
    for path in kept:
        _set_aside(path)
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    earlier = {name: one for name, one in known.items() if name not in hashes}
    for name, data in files.items():
        # An export can be made again, and the list has the hash of each file.
        write_file(paths[name], data, flush=False)
    write_output(
        listing, _listing(material, hashes, earlier, formats, files, notes), force=force, inputs=film
    )
    return [*paths.values(), listing]


def _listing(
    material: Material,
    hashes: Mapping[str, str],
    earlier: Mapping[str, str],
    formats: Mapping[str, str],
    files: Mapping[str, bytes],
    notes: Sequence[str],
) -> str:
    media, made = material.reading.media, material.reading.made
    document = {
        "written by": f"onetake {VERSION}",
        "mark": UNSIGNED_MARK,
        "film": {"name": media.name, "sha256": media.sha256},
        "reading": {"version": made.version, "date": made.date, "key": made.key},
        "notes": list(notes),
        "files": {
            name: {"format": formats[name], "bytes": len(data), "sha256": hashes[name]}
            for name, data in files.items()
        }
        | {name: {"sha256": sha256} for name, sha256 in earlier.items()},
    }
    return sign(json.dumps(document, indent=1, ensure_ascii=False) + "\n")


def _known(listing: Path) -> dict[str, str]:
    """Return the hashes of earlier exports' files by name; none from a list that was changed by hand."""
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError):
        data = listing.read_bytes()
        if has_own_mark(data):
            return {name: str(one["sha256"]) for name, one in json.loads(data)["files"].items()}
    return {}


def _free(path: Path, sha256: str | None, inputs: tuple[Path, ...], *, force: bool) -> bool:
    """Return whether a file can be written as it is; False where one of the user's is to be set aside."""
    if not (path.exists() or path.is_symlink()):
        return True
    with suppress(OSError):
        if path.is_file() and sha256 and hashlib.sha256(path.read_bytes()).hexdigest() == sha256:
            return True
    check_output(path, force=force, inputs=inputs)
    return not force


def _set_aside(path: Path) -> None:
    names = (path.with_name(f"{path.name}.bak{number or ''}") for number in range(1000))
    free = next(name for name in names if not (name.exists() or name.is_symlink()))
    try:
        path.rename(free)
    except OSError as err:
        raise StoreError(
            f"{path}: {err.strerror or err}, wanted to move it to {free.name}; name another folder with -o"
        ) from err
