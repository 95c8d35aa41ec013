"""Frames rendered in processes of their own: each is a function of score, seed and number alone."""

from __future__ import annotations

import importlib.util
import pickle
from typing import TYPE_CHECKING, Any

from onetake.core.processors import processors
from onetake.stage.picture.film_renderer import FilmRenderer, RenderedFrame

if TYPE_CHECKING:
    from concurrent.futures import Executor

WORTH = 40_000_000
"""Pixels of a film from which processes are quicker than threads: each loads for half a second."""
_MOST = 8
"""Processes at most, on any machine; set by hand, no measured source."""


def processes_for(pixels: int) -> int:
    """Return how many processes a film of so many pixels in all is worth; 1 means none of their own."""
    if pixels < WORTH or importlib.util.find_spec("loky") is None:
        return 1
    return min(_MOST, processors())


def pool_of(processes: int) -> Executor:
    """Return a pool of processes; the caller's main module needs no guard for it."""
    from loky import ProcessPoolExecutor  # type: ignore[import-untyped]

    pool: Executor = ProcessPoolExecutor(processes)
    return pool


_film: tuple[bytes, FilmRenderer] | None = None
"""What this process renders, as long as it is asked for the same."""


def picture_of(packed: bytes, frame: int) -> RenderedFrame:
    """Render one frame of a pickled `FilmRenderer` job, in a process of the pool."""
    global _film
    if _film is None or _film[0] != packed:
        import cv2

        cv2.setNumThreads(1)
        # These bytes come from the process that asked, over its own pipe.
        job: Any = pickle.loads(packed)
        _film = packed, FilmRenderer(*job)
    return _film[1].picture(frame)
