"""Small PNG images of colours, encoded here: the barcode of a whole film is about one kilobyte."""

from __future__ import annotations

import base64
import struct
import zlib
from typing import TYPE_CHECKING

import numpy as np

from onetake.page.colours import is_hex

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Image8
    from onetake.core.track import Track


COLUMNS = 600
"""Columns of an image of the film's colours, pixels. Set by hand."""
ROWS = 24
"""Rows of a swatch image, pixels: a colour with less than 1/24 of the time is not drawn. Set by hand."""


def png(pixels: Image8) -> bytes:
    r"""Encode pixels of shape (h, w, 3), sRGB, as PNG (ISO 15948), or (h, w, 4) with alpha.

    Examples
    --------
    >>> png(np.zeros((1, 1, 3), np.uint8))[:4]
    b'\x89PNG'
    """
    height, width, channels = pixels.shape
    rows = np.concatenate([np.zeros((height, 1), np.uint8), pixels.reshape(height, -1)], axis=1)
    header = struct.pack(">2I5B", width, height, 8, 2 if channels == 3 else 6, 0, 0, 0)
    body = zlib.compress(rows.tobytes(), 9)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


def data_uri(data: bytes, kind: str) -> str:
    """Return the image as a data: address."""
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def barcode(tracks: Mapping[str, Track], duration: float) -> Image8 | None:
    """Return the film's colours from first to last moment, shape (1, 600, 4); None without a palette."""
    track = tracks.get("palette.barcode")
    if track is not None and track.kind == "spans" and any(map(is_hex, track.labels)):
        return stack(track, duration, rows=1)
    track = tracks.get("palette.swatches")
    if track is None or track.kind != "spans" or not any(map(is_hex, track.labels)):
        return None
    return stack(track, duration, rows=ROWS)[ROWS // 4 : ROWS // 4 + 1]


def stack(track: Track, duration: float, rows: int = ROWS) -> Image8:
    """Paint spans labelled '#rrggbb' on the clock; spans of the same time share the height by their values.

    Returns
    -------
    array of uint8, shape (rows, 600, 4)
        Transparent where there is no span.
    """
    image = np.zeros((rows, COLUMNS, 4), np.uint8)
    edges = np.clip(np.floor(track.spans / duration * COLUMNS + 0.5), 0, COLUMNS).astype(int)
    groups: dict[tuple[int, int], list[tuple[float, str]]] = {}
    for (first, last), value, label in zip(edges, track.values, track.labels, strict=True):
        if is_hex(label):
            share = 1.0 if np.isnan(value) else max(float(value), 0.0)
            # A span shorter than a column still gets one: otherwise a short shot would show no colour.
            key = (min(int(first), COLUMNS - 1), max(int(last), int(first) + 1))
            groups.setdefault(key, []).append((share, label))
    for (first, last), colours in groups.items():
        colours.sort(key=lambda pair: -pair[0])
        reach = np.cumsum([share for share, _ in colours])
        whole = reach[-1] or 1.0
        for row in range(rows):
            at = int(np.searchsorted(reach / whole, (row + 0.5) / rows, side="right"))
            label = colours[min(at, len(colours) - 1)][1]
            image[row, first:last] = [*bytes.fromhex(label[1:]), 255]
    return image
