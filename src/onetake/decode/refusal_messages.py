"""One sentence on why a file is not played, from its first bytes and the decoder's error."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from onetake.core.errors import MediaError
from onetake.decode.limits import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 4096
"""Bytes at the start of a file that are looked at; set by hand."""
_IMAGES = {
    b"\xff\xd8\xff": "a still image (JPEG)",
    b"\x89PNG": "a still image (PNG)",
    b"GIF8": "an image (GIF)",
    b"II*\0": "a still image (TIFF)",
    b"MM\0*": "a still image (TIFF)",
    b"BM": "a still image (BMP)",
}
_PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"<MPD", b"[playlist]", b"v=0\r\n", b"v=0\n", b"<smil", b"<asx")
_REFUSED = {
    b"\x30\x26\xb2\x75": "Windows Media (ASF)",
    b"MAC ": "Monkey's Audio",
    b"wvpk": "WavPack",
    b"MPCK": "Musepack",
    b"MP+": "Musepack",
    b"DSD ": "DSD audio",
    b"FWS": "Shockwave Flash",
    b"CWS": "Shockwave Flash",
    b"PK\x03\x04": "a ZIP archive",
    b"%PDF": "a PDF document",
    b"\x1f\x8b": "a gzip archive",
}
STILL_BRANDS = {"avif", "mif1", "heic", "heix", "heim", "heis", "miaf"}
SEQUENCE_BRANDS = {"avis", "msf1", "hevc", "hevx"}


def check_file(path: Path) -> int:
    """Return the size of the ordinary file at `path` in bytes.

    Raises
    ------
    MediaError
        If it is missing, empty, a folder, a pipe or a device, or may not be read.
    """
    try:
        facts = path.stat()
        if stat.S_ISDIR(facts.st_mode):
            raise MediaError(f"{path}: a folder, wanted a film; name a file in it")
        if not stat.S_ISREG(facts.st_mode):
            raise MediaError(f"{path}: a pipe or device, wanted a file; save the film to disk first")
        with path.open("rb"):
            pass
    except FileNotFoundError as err:
        raise MediaError(f"{path}: no such file, wanted a film; check the name") from err
    except PermissionError as err:
        raise MediaError(f"{path}: may not be read, wanted a film; check its permissions") from err
    except MediaError:
        raise
    except (OSError, ValueError) as err:
        reason = getattr(err, "strerror", None) or str(err)
        raise MediaError(f"{str(path)[:200]}: {reason}, wanted a film; check the name") from err
    if facts.st_size == 0:
        raise MediaError(f"{path}: an empty file, wanted a film; was the download cut off?")
    return facts.st_size


def kind(path: Path) -> str:
    """Return what a file is by its first bytes, 'a still image (PNG)' for instance, or ''."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return ""
    if head[4:8] == b"ftyp":
        return brand(head[8:12].decode("latin-1"))
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "a still image (WebP)"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if any(mark in start[:400] for mark in _PLAYLISTS):
        return "a playlist or stream description"
    for marks in (_IMAGES, _REFUSED):
        for mark, words in marks.items():
            if head.startswith(mark):
                return words
    if b"\0" not in head and _is_text(head):
        return "a text file"
    return ""


def brand(name: str) -> str:
    """Return what a file is by its ISO media brand, '' where it is a film.

    Examples
    --------
    >>> brand("avif"), brand("isom")
    ('a still image', '')
    """
    if name in STILL_BRANDS:
        return "a still image"
    return "an image sequence" if name in SEQUENCE_BRANDS else ""


def refusal(path: Path, reason: str) -> MediaError:
    """Make the error for a file that cannot be opened; `reason` is used where the bytes do not tell."""
    found = kind(path)
    if found.startswith(("a still", "an image")):
        return MediaError(f"{path}: {found}, wanted a film; onetake reads moving pictures and sound")
    if found.startswith("a playlist"):
        return MediaError(
            f"{path}: {found}, wanted the film itself; save the film as one file, "
            "onetake follows no links to other files or to the network"
        )
    if found:
        return MediaError(
            f"{path}: {found}, wanted a film in one of {FORMATS.replace(',', ', ')}; "
            "convert it, to MP4 or FLAC for instance"
        )
    return MediaError(f"{path}: {reason}, wanted a film; is it damaged, or was it cut off?")


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as err:
        if err.start < len(head) - 4:
            return False
        text = head[: err.start].decode("utf-8")
    return all(c.isprintable() or c in "\r\n\t\f\x1b" for c in text)
