"""Renders the frames of a film in order, several at a time."""

from __future__ import annotations

import pickle
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING

from onetake.stage.picture.film_renderer import FilmRenderer, RenderedFrame
from onetake.stage.picture.render_processes import picture_of, pool_of, processes_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from concurrent.futures import Executor

    import numpy as np
    from numpy.typing import NDArray

    from onetake.stage.score.picture_score import PictureScore


def render_pictures(
    score: PictureScore,
    length: float,
    seed: int,
    mouths: Mapping[str, NDArray[np.float64]],
    workers: int | None = None,
) -> Iterator[RenderedFrame]:
    """Render a film's frames in order.

    Parameters
    ----------
    score : PictureScore
    length : float
        Seconds; the film has `score.frames(length)` frames.
    seed : int
        The same score and seed give the same frames, whatever the number of workers.
    mouths : mapping of str to array of float, shape (frames,)
        How open each figure's mouth is, 0 to 1.
    workers : int, optional
        Threads; they share the painted places. Unless it is said, a film that is worth it is rendered by as
        many processes as there are processors, and a smaller one by two threads.
    """
    film = FilmRenderer(score, length, seed, mouths)
    processes = processes_for(film.count * score.size[0] * score.size[1]) if workers is None else 1
    workers = 2 if workers is None else workers
    if processes > 1:
        packed = pickle.dumps((score, length, seed, mouths))
        yield from _in_order(pool_of(processes), partial(picture_of, packed), film.count, processes)
    elif workers > 1:
        pool = ThreadPoolExecutor(workers, thread_name_prefix="stage")
        yield from _in_order(pool, film.picture, film.count, workers)
    else:
        yield from map(film.picture, range(film.count))


def _in_order(
    pool: Executor, picture: Callable[[int], RenderedFrame], count: int, workers: int
) -> Iterator[RenderedFrame]:
    with pool:
        ahead: deque[Future[RenderedFrame]] = deque()
        try:
            for frame in range(count):
                ahead.append(pool.submit(picture, frame))
                if len(ahead) > 2 * workers:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        finally:
            for job in ahead:
                job.cancel()
