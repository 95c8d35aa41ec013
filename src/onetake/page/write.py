"""Write the page atomically: one HTML file that contains its style, script, images and data."""

from __future__ import annotations

import base64
import hashlib
import os
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from onetake.core.clock import clock
from onetake.core.files import write_output
from onetake.core.output_mark import UNSIGNED_MARK, sign
from onetake.core.version import VERSION
from onetake.page.assemble import context, style
from onetake.page.clean import finalize, script_json
from onetake.page.compact_path import compact_paths
from onetake.page.doc_links import linked
from onetake.page.verdicts import href

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.checked import CheckedReview
    from onetake.core.description import Description
    from onetake.core.reading import Reading
    from onetake.page.film_source import VideoPage

STYLES = (
    "base.css",
    "film.css",
    "review.css",
    "score.css",
    "figures.css",
    "tables.css",
    "sizes.css",
    "print.css",
)
"""The parts of the one style sheet, in the order in which later rules replace earlier ones."""
SCRIPTS = ("clock.js", "lanes.js", "player.js", "notes.js", "figures.js", "keys.js", "start.js")
"""The parts of the one script; they share their names."""


def write_page(
    reading: Reading,
    path: Path | str,
    *,
    film: Path | str | None = None,
    checked: CheckedReview | None = None,
    limit_sources: Mapping[str, str] | None = None,
    described: Description | None = None,
    force: bool = False,
) -> Path:
    """Write a reading as one HTML file and return its path.

    Parameters
    ----------
    reading : Reading
    path : path
        The file to write; an older page is replaced atomically.
    film : path, optional
        The film that the page plays, linked by a path relative to the page. Without it the page
        shows all results, and the visitor can choose a copy of the film.
    checked : CheckedReview, optional
        A critic's review of the film, checked against this reading.
    limit_sources : mapping, optional
        Claim id to the source of its limit, printed with the limit: ``{c.id: c.source for c in CLAIMS}``.
    described : Description, optional
        What else is true of the film, as `onetake.describe` returns it.
    force : bool
        Move a file that onetake did not write aside, to ``NAME.bak``, instead of refusing.

    Raises
    ------
    StoreError
        If the file cannot be written, or is not a page that onetake wrote; it stays as it was.
    """
    path = Path(path)
    address = None if film is None else film_link(Path(film), path)
    html = page_html(reading, film=address, checked=checked, limit_sources=limit_sources, described=described)
    write_output(path, html, force=force, inputs=() if film is None else (Path(film),))
    return path


def page_html(
    reading: Reading,
    *,
    film: str | None = None,
    checked: CheckedReview | None = None,
    limit_sources: Mapping[str, str] | None = None,
    described: Description | None = None,
    video: VideoPage | None = None,
) -> str:
    """Return the page as text.

    Parameters
    ----------
    reading : Reading
    film : str, optional
        The film's address as seen from the page, URL-quoted; or the film itself, from `film_source.embedded`.
    checked : CheckedReview, optional
    limit_sources : mapping, optional
        Claim id to the source of its limit.
    described : Description, optional
        What else is true of the film.
    video : VideoPage, optional
        The film's page at YouTube or Vimeo, loaded after a click.
    """
    sheet = style(reading) + "".join(map(static, STYLES))
    script = '"use strict";\n(() => {\n' + "".join(map(static, SCRIPTS)) + "})();"
    text = (
        environment()
        .get_template("page.html")
        .render(
            **context(reading, film, checked, limit_sources or {}, described, video),
            style=Markup(sheet),
            script=Markup(script),
            csp=policy(script, sheet, embeds=film is not None and film.startswith("data:"), video=video),
            generator=f"onetake {VERSION} {UNSIGNED_MARK}",
        )
    )
    return sign(text)


def policy(script: str, sheet: str, *, embeds: bool = False, video: VideoPage | None = None) -> str:
    """Return the content security policy: the one script, the one style, data: images, and the film.

    Examples
    --------
    >>> policy("", "").split("; ")[0]
    "default-src 'none'"
    """
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(sheet)}'; img-src data:; "
        f"media-src 'self' file: blob:{' data:' if embeds else ''}; "
        + (f"frame-src {video.origin}; " if video is not None else "")
        + "base-uri 'none'; form-action 'none'"
    )


def film_link(film: Path, page: Path) -> str:
    """Return a film's address relative to the page, quoted so that no name can be read as a URL scheme.

    Examples
    --------
    >>> film_link(Path("films/a b?.mp4"), Path("out/page.html"))
    '../films/a%20b%3F.mp4'
    """
    target, folder = os.path.abspath(film), os.path.abspath(page.parent)
    try:
        relative = os.path.relpath(target, folder)
    except ValueError:
        # Another drive (Windows): there is no relative path.
        return Path(target).as_uri()
    return quote(os.fsencode(relative.replace(os.sep, "/")))


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def static(name: str) -> str:
    """Return a style sheet or script that ships with the pages, without its comments and indents."""
    text = files("onetake.page").joinpath("static", name).read_text(encoding="utf-8")
    lines = (line.strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith(("//", "/*")))


@cache
def environment() -> Environment:
    """Return what renders the templates: everything is escaped, nothing undefined passes."""
    environment = Environment(
        loader=PackageLoader("onetake.page"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"script_json": script_json, "clock": clock, "linked": linked}
    environment.filters["compact_paths"] = compact_paths
    environment.globals |= {"href": href}
    return environment
