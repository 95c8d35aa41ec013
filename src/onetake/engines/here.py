"""The engine of this computer: some films at once, each in a guarded process of its own."""

from __future__ import annotations

import time
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from onetake.decode.forked_process import start_server
from onetake.decode.guard import QUIET
from onetake.engines.film_task import run_film
from onetake.engines.outcome import Outcome
from onetake.engines.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from onetake.engines.film_job import FilmJob, Plan
    from onetake.engines.leases import Leases

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
    leases: Leases,
    *,
    workers: int,
    on_progress: Callable[[str, dict[str, Any]], None] | None = None,
    stop: Stop | None = None,
) -> None:
    """Read films, `workers` at once; `take` gets the place in the list and the outcome of each, as they come.

    Films that another run is reading come last: they are waited for, and read here if that run is killed.
    On Ctrl-C, or any other exception, the processes are ended before it is raised on.
    """
    stop = stop or Stop()
    with stop.forking(lambda: start_server(IMPORTED, QUIET)):
        _Run(jobs, plan, take, leases, on_progress, stop).run(workers)


class _Run:
    """The films of a run: those that are being read or wait for it, and those that another run has."""

    def __init__(
        self,
        jobs: Sequence[FilmJob],
        plan: Plan,
        take: Callable[[int, Outcome], None],
        leases: Leases,
        on_progress: Callable[[str, dict[str, Any]], None] | None,
        stop: Stop,
    ) -> None:
        self._jobs, self._plan, self._take, self._leases = jobs, plan, take, leases
        self._on_progress, self._stop = on_progress, stop
        self._waiting: dict[Future[Outcome], int] = {}
        self._elsewhere: dict[int, str] = {}
        """Place in the list -> the lease that another run has."""

    def run(self, workers: int) -> None:
        """Read all films."""
        # The threads only wait: for a process, a hash, or the network.
        with ThreadPoolExecutor(workers, thread_name_prefix="onetake film") as pool:
            for index in range(len(self._jobs)):
                self._submit(pool, index)
            try:
                while self._waiting or self._elsewhere:
                    self._step()
                    self._look_elsewhere(pool)
            except BaseException:
                self._stop.set()
                pool.shutdown(wait=True, cancel_futures=True)
                raise

    def _submit(self, pool: ThreadPoolExecutor, index: int) -> None:
        self._waiting[pool.submit(self._one, self._jobs[index])] = index

    def _step(self) -> None:
        if not self._waiting:
            time.sleep(_LISTEN)
        done, _ = wait(self._waiting, timeout=_LISTEN, return_when=FIRST_COMPLETED)
        for future in done:
            index, outcome = self._waiting.pop(future), future.result()
            if outcome.ending == "elsewhere":
                self._elsewhere[index] = outcome.key
                self._tell(outcome.film, {"done": 0.0, "whole": None, "stage": "being read by another run"})
                continue
            self._take(index, outcome)
            if outcome.failure is not None and outcome.failure.stage == "place":
                self._stop.set()  # every further film would meet the same

    def _look_elsewhere(self, pool: ThreadPoolExecutor) -> None:
        """Take up the films that another run has finished, or has left when it was killed."""
        for index, lease in list(self._elsewhere.items()):
            if self._stop.is_set:
                del self._elsewhere[index]
                self._take(index, Outcome(self._jobs[index].film, "stopped"))
            elif self._leases.is_free(lease):
                del self._elsewhere[index]
                self._submit(pool, index)

    def _one(self, job: FilmJob) -> Outcome:
        if self._stop.is_set:
            return Outcome(job.film, "stopped")
        return run_film(
            job, self._plan, lambda message: self._tell(job.film, message), self._stop, self._leases
        )

    def _tell(self, film: str, message: dict[str, Any]) -> None:
        if self._on_progress is not None:
            self._on_progress(film, message)
