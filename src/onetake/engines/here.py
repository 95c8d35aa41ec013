"""The engine of this computer: some films at once, each in a guarded process of its own."""

from __future__ import annotations

import concurrent.futures
from typing import TYPE_CHECKING

from onetake.decode.forked_process import start_server
from onetake.decode.guard import QUIET
from onetake.engines.film_task import Stop, run_film
from onetake.engines.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from onetake.engines.film_job import FilmJob, Plan

IMPORTED = (
    "onetake.engines.film_child",
    "onetake.decode.play",
    "onetake.decode.child_sender",
    "onetake.measure",
    "onetake.claims.in_force",
)
"""What the processes of all films need; Arrow is not among it, since it starts a thread."""
_LISTEN = 0.5
"""Seconds of one wait for a film, so that Ctrl-C is noticed soon; set by hand."""


def run_here(
    jobs: Sequence[FilmJob],
    plan: Plan,
    take: Callable[[int, Outcome], None],
    *,
    workers: int,
    on_progress: Callable[[str, dict[str, Any]], None] | None = None,
    stop: Stop | None = None,
) -> None:
    """Read films, `workers` at once; `take` gets the place in the list and the outcome of each, as they come.

    On Ctrl-C, or any other exception, the processes are ended before it is raised on.
    """
    stop = stop or Stop()
    stop.server = start_server(IMPORTED, QUIET)
    try:
        _run(jobs, plan, take, workers, on_progress, stop)
    finally:
        if stop.server is not None:
            stop.server.close()


def _run(
    jobs: Sequence[FilmJob],
    plan: Plan,
    take: Callable[[int, Outcome], None],
    workers: int,
    on_progress: Callable[[str, dict[str, Any]], None] | None,
    stop: Stop,
) -> None:
    # The threads only wait: for a process, a hash, or the network.
    with concurrent.futures.ThreadPoolExecutor(workers, thread_name_prefix="onetake film") as pool:
        waiting = {pool.submit(_one, job, plan, on_progress, stop): index for index, job in enumerate(jobs)}
        try:
            while waiting:
                done, _ = concurrent.futures.wait(
                    waiting, timeout=_LISTEN, return_when=concurrent.futures.FIRST_COMPLETED
                )
                for future in done:
                    outcome = future.result()
                    take(waiting.pop(future), outcome)
                    if outcome.failure is not None and outcome.failure.stage == "place":
                        stop.set()  # every further film would meet the same
        except BaseException:
            stop.set()
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _one(
    job: FilmJob, plan: Plan, on_progress: Callable[[str, dict[str, Any]], None] | None, stop: Stop
) -> Outcome:
    if stop.is_set:
        return Outcome(job.film, "stopped")

    def tell(message: dict[str, Any]) -> None:
        if on_progress is not None:
            on_progress(job.film, message)

    return run_film(job, plan, tell, stop)
