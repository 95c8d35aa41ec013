"""FFmpeg's filter graph that makes small full-range planes of decoded frames, by area means."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

import av.error
import av.filter
import numpy as np

from onetake.decode.ycbcr_to_srgb import is_full, is_rgb

if TYPE_CHECKING:
    from collections.abc import Iterator

    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

Planes = tuple["NDArray[np.uint8]", ...]
_HALF_CHROMA_FROM = 320
"""Longer side from which halved colour planes still have as many pixels as the small RGB (2 x 160)."""


def has_alpha(frame: VideoFrame) -> bool:
    """Whether a frame's pixels carry transparency."""
    return frame.format.name.startswith(("yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16"))


class Scaler:
    """One graph for frames of one size and format; frames go in, and their planes come out in the same order.

    Parameters
    ----------
    like : VideoFrame
        The frames' size, format and range.
    width, height : int
        Of the planes, before turning.
    deinterlace : bool
        Weave interlaced frames into whole ones (bwdif), before scaling.
    """

    def __init__(self, like: VideoFrame, width: int, height: int, deinterlace: bool) -> None:
        self.key = scaler_key(like)
        self.deinterlace = deinterlace
        self._size = width, height
        self._waiting: deque[Any] = deque()
        self._graph = av.filter.Graph()
        self._graph.threads = 1  # the decoder's threads fill the cores; more here only cost
        steps = [
            self._graph.add_buffer(
                width=like.width, height=like.height, format=like.format, time_base=like.time_base
            )
        ]
        if deinterlace:
            steps.append(self._graph.add("bwdif", "mode=send_frame:deint=interlaced"))
        small = "yuv420p" if max(width, height) >= _HALF_CHROMA_FROM else "yuv444p"
        steps.append(self._graph.add("scale", f"{width}:{height}:flags=area:out_range=pc{_source(like)}"))
        if has_alpha(like):
            steps.append(self._graph.add("format", small.replace("yuv", "yuva")))
            steps.append(self._graph.add("premultiply", "inplace=1"))
        steps.append(self._graph.add("format", small))
        steps.append(self._graph.add("buffersink"))
        self._graph.link_nodes(*steps).configure()

    def push(self, frame: VideoFrame, facts: Any) -> Iterator[tuple[Any, Planes]]:
        """Take a frame; yield the planes that come out, each with the `facts` of its frame."""
        self._waiting.append(facts)
        self._graph.push(frame)
        yield from self._pull()

    def finish(self) -> Iterator[tuple[Any, Planes]]:
        """Flush the graph."""
        if self._waiting:
            self._graph.push(None)
            yield from self._pull()

    def _pull(self) -> Iterator[tuple[Any, Planes]]:
        while self._waiting:
            try:
                frame = self._graph.vpull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            yield self._waiting.popleft(), tuple(_plane(p) for p in frame.planes[:3])


def scaler_key(frame: VideoFrame) -> tuple[Any, ...]:
    """Return the properties of a frame for which a graph was built."""
    return (
        frame.width,
        frame.height,
        frame.format.name,
        frame.colorspace,
        frame.color_range,
        frame.color_trc,
        frame.color_primaries,
    )


def _source(like: VideoFrame) -> str:
    if is_rgb(like):
        return ":out_color_matrix=bt709"
    # The same matrix on both sides, so that the planes are scaled and not converted.
    return f":in_color_matrix=bt709:out_color_matrix=bt709:in_range={'pc' if is_full(like) else 'tv'}"


def _plane(plane: Any) -> NDArray[np.uint8]:
    rows = np.frombuffer(plane, np.uint8)[: plane.line_size * plane.height]
    return rows.reshape(plane.height, plane.line_size)[:, : plane.width]
