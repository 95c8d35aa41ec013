"""One sentence on why a file is not played, from its first bytes and the decoder's error."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from onetake.core.errors import MediaError
from onetake.decode.allowed_media import FORMAT_WORDS

if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 4096
"""Bytes at the start of a file that are looked at; set by hand."""
_IMAGES = {
    b"\xff\xd8\xff": "a still image (JPEG)",
    b"\x89PNG": "a still image (PNG)",
    b"GIF8": "a still image (GIF)",
    b"II*\0": "a still image (TIFF)",
    b"MM\0*": "a still image (TIFF)",
    b"BM": "a still image (BMP)",
}
_PLAYLISTS = (b"#EXTM3U", b"ffconcat", b"<MPD", b"[playlist]", b"v=0\r\n", b"v=0\n", b"<smil", b"<asx")
_REFUSED = {
    b"MAC ": "Monkey's Audio",
    b"wvpk": "WavPack",
    b"MPCK": "Musepack",
    b"MP+": "Musepack",
    b"DSD ": "DSD audio",
    b"FWS": "Shockwave Flash",
    b"CWS": "Shockwave Flash",
    b"ZWS": "Shockwave Flash",
    b".RMF": "RealMedia",
    b".ra\xfd": "RealAudio",
    b".snd": "Sun audio (AU)",
    b"Creative Voice": "Creative Voice (VOC)",
    b"#!AMR": "AMR sound",
    b"FRM8": "DSD audio",
    b"TTA2": "TTA of the second version",
    b"OFR ": "OptimFROG",
    b"ajkg": "Shorten",
    b"BIK": "Bink video",
    b"KB2": "Bink video",
    b"SMK": "Smacker video",
    b"NSV": "Nullsoft video",
    b"MThd": "a MIDI file",
    b"REDV": "Redcode video",
    b"RED1": "Redcode video",
    b"BLENDER": "a Blender scene",
    b"8BPS": "a Photoshop image",
    b"\xb7\xd8\x00\x20\x37\x49": "a Windows TV recording (WTV)",
    b"PK\x03\x04": "a ZIP archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"%PDF": "a PDF document",
    b"\x1f\x8b": "a gzip archive",
}
_OPENED = (
    b"\x1a\x45\xdf\xa3",  # Matroska, WebM
    b"OggS",
    b"fLaC",
    b"FLV",
    b"FORM",
    b"RIFF",
    b"RF64",
    b"RIFX",
    b"riff\x2e\x91",  # W64
    b"ID3",
    b"TTA1",
    b"caff",
    b"DKIF",  # IVF
    b"YUV4MPEG2",
    b"nut/multimedia",
    b"\x30\x26\xb2\x75",  # ASF
    b"\x06\x0e\x2b\x34",  # MXF
    b"\x00\x00\x01",  # MPEG program streams, raw MPEG video, H.264, HEVC
    b"\x00\x00\x00\x01",
    b"\x0b\x77",  # AC-3
    b"\x1f\x07\x00",  # DV
    b"\xff\xf1",  # AAC
    b"\xff\xf9",
    b"\xff\xfb",  # MP3
    b"\xff\xf3",
    b"G",  # MPEG transport stream
)
"""How files of the containers that are opened begin: one of these that cannot be opened is damaged."""
_BOXES = (b"ftyp", b"moov", b"mdat", b"free", b"skip", b"wide", b"pnot")
"""Names of the first box of an MP4 or MOV."""
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
        return "a still image (WebP)" if b"ANIM" not in head[:64] else "an animated WebP"
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
            f"{path}: {found}, which onetake does not open, wanted {FORMAT_WORDS}; "
            "convert it, to MP4 or FLAC for instance"
        )
    if begins_like_a_film(path):
        return MediaError(f"{path}: {reason}, wanted a film; is it damaged, or was it cut off?")
    return MediaError(
        f"{path}: not a kind of file that onetake opens, wanted {FORMAT_WORDS}; "
        "convert it, to MP4 for instance"
    )


def begins_like_a_film(path: Path) -> bool:
    """Whether the first bytes are those of a container that is opened."""
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError:
        return False
    return head.startswith(_OPENED) or head[4:8] in _BOXES


def _is_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as err:
        if err.start < len(head) - 4:
            return False
        text = head[: err.start].decode("utf-8")
    return all(c.isprintable() or c in "\r\n\t\f\x1b" for c in text)
