"""Export a reading: build all files, look where they go, then write them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onetake.core.errors import ExportError, MissingExtra
from onetake.core.names import printable, result_stem
from onetake.core.near_names import near_names
from onetake.core.stored_reviews import open_review, stored_reviews
from onetake.exports import FORMATS
from onetake.exports.files import write_files
from onetake.exports.material import ADDRESS, Material, choose
from onetake.masking import MaskedTracks, masked

if TYPE_CHECKING:
    from collections.abc import Collection

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.exports.format import Format

ALL = "all"
"""In place of formats: every one that can hold this film."""


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export has written."""

    files: tuple[Path, ...]
    notes: tuple[str, ...]
    """What a user must know, as sentences: where the frames of a varying rate lie, what was left out."""


def export(
    reading: Reading,
    folder: Path | str,
    to: Collection[str] | str,
    *,
    tracks: Collection[str] | None = None,
    claims: Collection[str] | None = None,
    review: CheckedReview | str | None = None,
    rate: str | None = None,
    start: str | None = None,
    address: str = ADDRESS,
    name: str | None = None,
    full_path: bool = False,
    force: bool = False,
) -> Exported:
    """Write a reading as files for other programs.

    Parameters
    ----------
    reading : Reading
        One that is masked stays masked in all files.
    folder : path
        Where the files are to be; made as needed.
    to : collection of str
        Names of formats (`onetake.exports.FORMATS`), or 'all' for all that can hold this film.
    tracks : collection of str, optional
        Tracks to export, by name, by pattern (``camera.*``) or by the start of the name (``voices``); by
        default what is usual in each format.
    claims : collection of str, optional
        Claims whose evidence becomes markers; by default all that hold or fail, and the statements of the
        review.
    review : CheckedReview or str, optional
        One that `onetake.check` returned, or the name of one kept in the reading; by default the newest
        that is kept.
    rate : str, optional
        Frames a second of the timeline; by default the film's.
    start : str, optional
        Time code at which the timeline begins ('01:00:00:00'); by default the film's own.
    address : str
        Where the files will be on the web, for a IIIF manifest.
    name : str, optional
        The stem of the files; by default the reading's.
    full_path : bool
        Name the film with all its folders, so that editing programs find it at once. By default no folder of
        the computer is passed on, and the programs ask where the film is.
    force : bool
        Move files that onetake did not write aside, to ``NAME.bak``, instead of refusing.

    Returns
    -------
    Exported
        The files, with one that lists them, and notes.

    Raises
    ------
    ExportError
        If there is no such format, track or claim, or a format cannot hold this film. Nothing is written.
    MissingExtra
        If a format needs a package that is not installed.
    StoreError
        If a file that onetake did not write is in the way, or the folder cannot be written.

    Examples
    --------
    >>> import onetake, tempfile
    >>> reading = onetake.read(film)
    >>> done = onetake.export(reading, tempfile.mkdtemp(), ["edl", "cinemetrics"])
    >>> [path.name for path in done.files]
    ['sketch.edl', 'sketch.cinemetrics.csv', 'sketch.cinemetrics.txt', 'sketch.exports.json']
    """
    folder = Path(folder)
    formats, skip = _formats(to)
    material = Material(
        reading,
        name or _stem(reading),
        folder,
        _review(reading, review),
        choose(tracks, reading.tracks, "track"),
        choose(claims, reading.verdicts, "claim"),
        rate,
        start,
        address,
        full_path,
    )
    files: dict[str, bytes] = {}
    notes: list[str] = []
    made: dict[str, str] = {}
    for one in formats:
        try:
            found = one.write(material)
        except (ExportError, MissingExtra) as err:
            if not skip:
                raise
            notes.append(f"{one.name} is left out: {str(err).removeprefix(f'{one.name}: ')}")
            continue
        files |= found
        made |= dict.fromkeys(found, one.name)
    if any(one.exact == "frame" for one in formats if one.name in made.values()) and material.clock.note:
        notes.append(material.clock.note)
    written = write_files(material, files, made, notes, force=force)
    return Exported(tuple(written), tuple(notes))


def _formats(to: Collection[str] | str) -> tuple[list[Format], bool]:
    """Return the formats that are meant, and whether those that cannot hold the film are left out."""
    known = {one.name: one for one in FORMATS}
    names = to.split(",") if isinstance(to, str) else list(to)
    wanted = [name.strip().lower() for name in names if name.strip()]
    if wanted == [ALL]:
        return list(FORMATS), True
    for name in wanted:
        if name not in known:
            raise ExportError(f"format {name!r}: unknown, wanted {near_names(name, known)}, or all")
    if not wanted:
        raise ExportError(f"formats: none named, wanted one or more of {', '.join(known)}, or all")
    return [known[name] for name in dict.fromkeys(wanted)], False


def _stem(reading: Reading) -> str:
    if reading.folder is not None and (name := Path(reading.folder).name.removesuffix(".reading")):
        return result_stem(printable(name))
    return result_stem(printable(Path(reading.media.name).stem) or "film")


def _review(reading: Reading, review: CheckedReview | str | None) -> CheckedReview | None:
    """Return the review to export, masked where the reading is."""
    if isinstance(review, str):
        if reading.folder is None:
            raise ExportError(f"review {review!r}: the reading is not stored, wanted a checked review")
        review = open_review(Path(reading.folder), review).checked
    if review is None and reading.folder is not None:
        found, _ = stored_reviews(Path(reading.folder))
        review = found[0].checked if found else None
    if review is not None and isinstance(reading.tracks, MaskedTracks):
        return masked(review)
    return review
