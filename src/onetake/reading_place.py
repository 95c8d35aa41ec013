"""Where the reading of a film is stored."""

from __future__ import annotations

import os
from glob import escape
from typing import TYPE_CHECKING

from onetake.core.names import printable, result_stem
from onetake.core.output_folder import check_folder
from onetake.core.publish import check_replaceable
from onetake.decode.film_file import digest
from onetake.decode.image_files import find_images

if TYPE_CHECKING:
    from pathlib import Path


def place_for(film: Path, out: Path) -> Path:
    """Return where the reading of `film` belongs, after a check that it can be stored there.

    Raises
    ------
    StoreError
        If the folder cannot be written, its disk is full, or something else has the reading's name.
    """
    check_folder(out)
    folder = reading_folder(film, out)
    check_replaceable(folder)
    return folder


def reading_folder(film: Path, out: Path) -> Path:
    """Return where the reading of `film` belongs: by its stem, unless another film's reading is there.

    Then it is the full name, or the stem with the start of the film's hash: two films of one name have two
    readings. A film that was changed in its place replaces its own reading.
    """
    from onetake.core.store import stored_film

    images = find_images(film)
    name = film.name if images is None else images.name
    stem = result_stem(film.stem if images is None else name)
    first = out / f"{stem}.reading"
    if not first.exists():
        return first
    sha256 = digest(film)
    full, hashed = out / f"{result_stem(name)}.reading", out / f"{stem}-{sha256[:8]}.reading"
    others = (p for p in out.glob(f"{escape(stem)}-????????.reading") if p != hashed)
    stored = {place: stored_film(place) for place in (first, full, hashed, *sorted(others))}
    for place, media in stored.items():
        if media is not None and media.sha256 == sha256 and media.name == printable(name):
            return place
    for place, media in stored.items():
        if media is not None and os.path.realpath(media.path) == os.path.realpath(film):
            return place
    taken = stored[first]
    # The film of a damaged reading is unknown: it is this film's own, to be replaced.
    if taken is None:
        return first
    return full if taken.name != printable(name) and stored[full] is None else hashed
