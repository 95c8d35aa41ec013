"""Blocks as bytes and back: how frames and samples cross from the decoding process to the readers.

A header in JSON, padded to eight bytes, then the arrays as they are in memory. The receiving side copies
nothing and checks every size, since a hostile file may have taken control of the sender.
"""

from __future__ import annotations

import json
import struct
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.core.blocks import Frames, Samples
from onetake.core.errors import MediaError

if TYPE_CHECKING:
    from numpy.typing import DTypeLike, NDArray

_SIZE = struct.Struct("<Q")


def pack(block: Frames | Samples) -> list[bytes | memoryview]:
    """Return the parts to write, in order; only arrays that are not contiguous are copied.

    Examples
    --------
    >>> sound = Samples(0.5, 8000, np.zeros((1, 4), np.float32), ("FC",))
    >>> unpack(b"".join(pack(sound))).t
    0.5
    """
    if isinstance(block, Frames):
        arrays: list[NDArray[Any]] = [block.t, block.bars, block.luma, block.rgb]
        head: dict[str, Any] = {"luma": block.luma.shape, "rgb": block.rgb.shape}
    else:
        arrays = [block.data]
        head = {"t": block.t, "rate": block.rate, "layout": block.layout, "data": block.data.shape}
    text = json.dumps(head).encode()
    text += b" " * (-len(text) % 8)
    return [_SIZE.pack(len(text)), text, *(_bytes(a) for a in arrays)]


def unpack(payload: bytes) -> Frames | Samples:
    """Read a block; its arrays are read-only views of `payload`.

    Raises
    ------
    MediaError
        If the payload is not one complete block.
    """
    try:
        (size,) = _SIZE.unpack_from(payload)
        head = json.loads(payload[_SIZE.size : _SIZE.size + size])
        rest = _Remainder(payload, _SIZE.size + size)
        if "luma" in head:
            n = head["luma"][0]
            t, bars = rest.take((n,), np.float64), rest.take((n, 4), np.float32)
            luma, rgb = rest.take(head["luma"], np.uint8), rest.take(head["rgb"], np.uint8)
            rest.check(luma.ndim == 3 and rgb.ndim == 4 and rgb.shape[3] == 3 and bool(np.isfinite(t).all()))
            return Frames(t, luma, rgb, bars)
        data = rest.take(head["data"], np.float32)
        rest.check(np.isfinite(head["t"]) and 0 < head["rate"] < 1e7)
        return Samples(float(head["t"]), int(head["rate"]), data, tuple(map(str, head["layout"])))
    except (KeyError, IndexError, TypeError, ValueError, struct.error) as err:
        raise MediaError(
            f"decoding process: a damaged block ({err}), wanted a whole one; read the film again"
        ) from err


def _bytes(array: NDArray[Any]) -> memoryview:
    flat: memoryview = np.ascontiguousarray(array).reshape(-1).view(np.uint8).data
    return flat


class _Remainder:
    """The part of a payload that has not been read yet."""

    def __init__(self, payload: bytes, at: int) -> None:
        self._payload, self._at = payload, at

    def take(self, shape: Any, kind: DTypeLike) -> NDArray[Any]:
        count = int(np.prod([max(0, int(n)) for n in shape], dtype=np.int64))
        found = np.frombuffer(self._payload, kind, count, self._at) if count else np.empty(0, kind)
        self._at += found.nbytes
        return found.reshape([int(n) for n in shape])

    def check(self, good: bool) -> None:
        if not good or self._at != len(self._payload):
            raise ValueError("sizes or times that cannot be")
