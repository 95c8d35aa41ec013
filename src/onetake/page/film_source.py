"""Where the page's film comes from: embedded in the page, or the film's own page at YouTube or Vimeo."""

from __future__ import annotations

import base64
import mimetypes
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

MOST_BYTES = 100_000_000
"""Size of a film that is embedded, bytes: a page of more is slow to open, and mail does not carry it. Set by
hand."""
_YOUTUBE = re.compile(
    r"https://(?:(?:www\.|m\.|music\.)?youtube\.com/(?:watch\?(?:[^#]*&)?v=|shorts/|embed/)|youtu\.be/)"
    r"([A-Za-z0-9_-]{11})(?:[?&#/].*)?"
)
_VIMEO = re.compile(r"https://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{1,12})(?:[?#/].*)?")


@dataclass(frozen=True, slots=True)
class VideoPage:
    """The film at a publisher of films. Nothing is loaded from there before a click."""

    name: str
    """'YouTube' or 'Vimeo'."""
    origin: str
    """The one address that the page may then load in a frame."""
    player: str
    """The address of the player; `{start}` and `{end}` are whole seconds."""


def video_page(address: str) -> VideoPage:
    """Return the player of a film's page at YouTube or Vimeo.

    Raises
    ------
    StoreError
        If the address is of another kind.

    Examples
    --------
    >>> video_page("https://youtu.be/dQw4w9WgXcQ?t=4").name, video_page("https://vimeo.com/76979871").origin
    ('YouTube', 'https://player.vimeo.com')
    """
    if found := _YOUTUBE.fullmatch(address.strip()):
        origin = "https://www.youtube-nocookie.com"
        return VideoPage(
            "YouTube", origin, f"{origin}/embed/{found[1]}?autoplay=1&start={{start}}&end={{end}}"
        )
    if found := _VIMEO.fullmatch(address.strip()):
        origin = "https://player.vimeo.com"
        return VideoPage("Vimeo", origin, f"{origin}/video/{found[1]}?autoplay=1&dnt=1#t={{start}}s")
    raise StoreError(
        f"{address[:200]}: no address of a film at YouTube or Vimeo; wanted one such as "
        "https://www.youtube.com/watch?v=... or https://vimeo.com/..."
    )


def embedded(film: Path) -> str:
    """Return a film as an address that holds the film itself.

    Raises
    ------
    StoreError
        If the file cannot be read, or is larger than `MOST_BYTES`.
    """
    try:
        data = film.read_bytes() if (size := film.stat().st_size) <= MOST_BYTES else b""
    except OSError as err:
        raise StoreError(
            f"{film}: cannot be read to embed it ({err.strerror}); is the film still there?"
        ) from err
    if size > MOST_BYTES:
        raise StoreError(
            f"{film}: {size / 1e6:.0f} MB, wanted at most {MOST_BYTES / 1e6:.0f} MB to embed in a page; "
            "leave out --embed and keep the film beside the page"
        )
    kind = mimetypes.guess_type(film.name)[0] or ""
    kind = kind if kind.startswith(("video/", "audio/")) else "video/mp4"
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
