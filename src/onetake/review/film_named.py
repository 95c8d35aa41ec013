"""Note where a review names another film than the one that it was checked against."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onetake.core.media import Media
    from onetake.text.prose import Prose

_QUOTED = re.compile('["“‘«„]([^"“”‘’«»„]{2,60})["”’»“]')  # noqa: RUF001 (the marks are the subject)
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "on", "to", "official", "video", "music", "film"})
"""Words that two titles may share by chance."""


def film_note(prose: Prose, media: Media) -> tuple[str, ...]:
    """Return the note that the front matter or the heading names another film, if it does.

    A heading counts only where it has a title in quotation marks and the film has a title of its own: the
    name of a file often says nothing.
    """
    name = prose.head.film
    if not name and prose.title and media.title:
        quoted = _QUOTED.search(prose.title)
        name = quoted[1] if quoted else ""
    if not name:
        return ()
    titles = [title for title in (media.title, PurePath(media.name).stem) if _words(title)]
    if not titles or not _words(name) or any(_words(name) & _words(title) for title in titles):
        return ()
    shown = f'"{media.title}" ({media.name})' if media.title else media.name
    return (f'The review is of "{name}", but it was checked against {shown}: is it the right film?',)


def _words(title: str) -> set[str]:
    """Return the words that tell a title from others: *film.mp4* has none."""
    return set(re.findall(r"\w+", title.lower())) - _SMALL
