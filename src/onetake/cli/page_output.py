"""Writing a page: shared by the commands `read`, `page` and `check`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onetake.cli.output import print_error
from onetake.core.errors import StoreError
from onetake.core.files import check_output, write_output
from onetake.core.output_folder import check_folder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.page.film_source import VideoPage


def page_file(reading_folder: Path, out: Path | None = None) -> Path:
    """Return where the page of a reading belongs: in `out`, or beside the reading.

    Raises
    ------
    StoreError
        If `out` is meant as a file, or is a reading itself.
    """
    # "." and ".." have no name of their own.
    folder = reading_folder if reading_folder.name not in ("", "..") else reading_folder.resolve()
    name = f"{folder.name.removesuffix('.reading')}.html"
    if out is None:
        return folder.parent / name
    if out.suffix.lower() in (".html", ".htm") and not out.is_dir():
        raise StoreError(f"{out}: a file, wanted a folder for the results; the page is called {name} there")
    return out / name


def write_reading_page(
    reading: Reading,
    target: Path,
    checked: CheckedReview | None = None,
    *,
    force: bool = False,
    inputs: Iterable[Path] = (),
    embed: bool = False,
    video: VideoPage | None = None,
) -> Path:
    """Write the page of `reading`, linked to its film where that still exists, with the limits' sources."""
    from onetake.reading_page import reading_html

    film = Path(reading.media.path)
    html = reading_html(reading, target, checked, embed=embed, video=video)
    save_output(target, html, force=force, inputs=(*inputs, film))
    return target


def save_output(path: Path, text: str, *, force: bool = False, inputs: Iterable[Path] = ()) -> None:
    """Write one result, and say where a file that was in its way is now."""
    kept = write_output(path, text, force=force, inputs=inputs)
    if kept is not None:
        print_error(f"{path}: was not written by onetake; it is now {kept.name}")


def check_outputs(paths: Iterable[Path], *, force: bool, inputs: Iterable[Path]) -> None:
    """Refuse results that cannot be written, before the work.

    Raises
    ------
    StoreError
        If a folder cannot be written, or a file that onetake did not write is in the way.
    """
    inputs = tuple(inputs)
    for path in paths:
        check_folder(path.parent)
        check_output(path, force=force, inputs=inputs)
