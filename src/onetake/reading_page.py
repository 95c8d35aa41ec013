"""The page of a reading, as `Reading.page` and `Reading.show` and the commands make it."""

from __future__ import annotations

import sys
import tempfile
import webbrowser
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.core.files import write_output
from onetake.core.table_rows import plain_line
from onetake.kept_reviews import review_for_page

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.description import Description
    from onetake.core.reading import Reading
    from onetake.page.film_source import VideoPage

FRAME_HEIGHT = 640
"""Pixels of the page inside a notebook; it scrolls. Set by hand."""


def reading_html(
    reading: Reading,
    page: Path | None,
    checked: CheckedReview | None,
    *,
    embed: bool = False,
    video: VideoPage | None = None,
) -> str:
    """Return the page of `reading` as text, with the sources of the limits and what else is true of the film.

    Parameters
    ----------
    reading : Reading
    page : Path or None
        Where it will be; the film is linked from there. Without it a visitor chooses a copy.
    checked : CheckedReview or None
    embed : bool
        Put the film itself into the page.
    video : VideoPage or None
        The film's page at YouTube or Vimeo, loaded after a click.

    Raises
    ------
    StoreError
        If the film is to be embedded and cannot be read, or is too large.
    """
    from onetake.claims.in_force import claims_in_force
    from onetake.page.film_source import embedded
    from onetake.page.write import film_link, page_html

    film = Path(reading.media.path)
    sources = {claim.id: claim.source for claim in claims_in_force(reading.made.settings)}
    link = film_link(film, page) if page is not None and film.is_file() else None
    if embed:
        link = embedded(film)
    described = _described(reading, checked)
    return page_html(
        reading, film=link, checked=checked, limit_sources=sources, described=described, video=video
    )


def write(
    reading: Reading,
    path: Path | str | None = None,
    *,
    review: CheckedReview | str | None = None,
    embed: bool = False,
    force: bool = False,
) -> Path:
    """Write the page of a reading and return its path; see `Reading.page`."""
    path = _place(reading) if path is None else Path(path)
    if "\0" in str(path):
        raise StoreError(f"page: {plain_line(str(path))!r} holds a character that no file's name has")
    if path.is_dir():
        raise StoreError(f"{path}: a folder, wanted the page's file, such as {path / 'film.html'}")
    html = reading_html(reading, path, _review(reading, review), embed=embed)
    write_output(path, html, force=force, inputs=(Path(reading.media.path),))
    return path


def show(reading: Reading, *, review: CheckedReview | str | None = None, embed: bool = False) -> None:
    """Show the page of a reading inside a notebook, else in the browser; see `Reading.show`."""
    if in_notebook():
        from IPython import display as module

        display: Any = module

        page = reading_html(reading, None, _review(reading, review), embed=embed)
        html = escape(page, quote=True)
        # The page inside a frame has a style and a policy of its own, and needs no file.
        frame = f'<iframe srcdoc="{html}" width="100%" height="{FRAME_HEIGHT}" style="border:0" '
        title = escape(plain_line(f"The page of {reading.media.name}"), quote=True)
        display.display(display.HTML(f'{frame}title="{title}"></iframe>'))
        return
    path = None
    if reading.folder is None:
        stem = Path(plain_line(reading.media.name)).stem or "film"
        path = Path(tempfile.mkdtemp(prefix="onetake-")) / f"{stem}.html"
    written = write(reading, path, review=review, embed=embed)
    webbrowser.open(written.absolute().as_uri())
    print(written)


def in_notebook() -> bool:
    """Return whether this runs in a notebook, which shows HTML; a console of IPython does not."""
    if "IPython" not in sys.modules:
        return False
    from IPython import get_ipython

    shell = get_ipython()
    return shell is not None and hasattr(shell, "kernel")


def _place(reading: Reading) -> Path:
    if reading.folder is None:
        raise StoreError(
            f"page of {plain_line(reading.media.name)}: the reading is not stored, wanted a file to write; "
            "name one: reading.page('film.html')"
        )
    folder = reading.folder.absolute()
    return folder.parent / f"{folder.name.removesuffix('.reading')}.html"


def _review(reading: Reading, review: CheckedReview | str | None) -> CheckedReview | None:
    return review_for_page(reading, review) if review is None or isinstance(review, str) else review


def _described(reading: Reading, checked: CheckedReview | None) -> Description:
    """Return what is true of the film beyond what the review on its page speaks of."""
    from onetake.review.describe import describe

    sentences = checked.sentences if checked is not None else ()
    return describe(reading, without={match.claim for one in sentences for match in one.matches})
