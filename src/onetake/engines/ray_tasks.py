"""The engine of a cluster: each film is a task of Ray, which runs it again if it is lost."""

from __future__ import annotations

import importlib
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MissingExtra, StoreError
from onetake.engines.film_list import absolute
from onetake.engines.film_task import run_film
from onetake.engines.outcome import Failure, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.engines.film_job import FilmJob, Plan

RETRIES = 3
"""How often Ray runs a film again whose worker or machine was lost. Set by hand."""
_AHEAD = 4
"""Films that wait in the cluster for each that is being read, so that no worker is idle. Set by hand."""


def run_ray(
    jobs: Sequence[FilmJob],
    plan: Plan,
    take: Callable[[int, Outcome], None],
    *,
    workers: int | None = None,
    address: str | None = None,
) -> None:
    """Read films as tasks of a Ray cluster; `take` gets the place in the list and the outcome of each.

    All machines must see the films and the place of the run under the same names.

    Parameters
    ----------
    jobs, plan
        As in `onetake.engines.run.run`.
    take : callable
    workers : int, optional
        Films at once; by default as many as the cluster has processors.
    address : str, optional
        Of the cluster; by default Ray finds one, or starts one on this computer.

    Raises
    ------
    MissingExtra
        If Ray is not installed.
    StoreError
        If the cluster does not answer.
    """
    try:
        ray: Any = importlib.import_module("ray")
    except ImportError as err:
        raise MissingExtra("the engine 'ray'", "ray") from err
    ours = not ray.is_initialized()
    if ours:
        try:
            ray.init(address=address, log_to_driver=False, include_dashboard=False, configure_logging=False)
        except (ConnectionError, ValueError, RuntimeError) as err:
            raise StoreError(
                f"{address or 'Ray'}: {str(err)[:200]}, wanted a cluster that answers; "
                "start one with: ray start --head"
            ) from err
    try:
        read = ray.remote(num_cpus=1, max_retries=RETRIES)(run_film)
        most = workers or max(1, int(ray.cluster_resources().get("CPU", 1)) * _AHEAD)
        plan = replace(plan, out=absolute(plan.out))
        _run(ray, read, jobs, plan, take, most)
    finally:
        if ours:
            ray.shutdown()


def _run(
    ray: Any, read: Any, jobs: Sequence[FilmJob], plan: Plan, take: Callable[[int, Outcome], None], most: int
) -> None:
    waiting: dict[Any, int] = {}
    left = iter(enumerate(jobs))
    broken = False
    while True:
        while len(waiting) < most and (following := next(left, None)) is not None:
            index, job = following
            if broken:
                take(index, Outcome(job.film, "stopped"))
            else:
                waiting[read.remote(_whole(job), plan)] = index
        if not waiting:
            return
        done, _ = ray.wait(list(waiting), num_returns=1)
        for task in done:
            index = waiting.pop(task)
            outcome = _outcome(ray, task, jobs[index])
            take(index, outcome)
            broken |= outcome.failure is not None and outcome.failure.stage == "place"


def _whole(job: FilmJob) -> FilmJob:
    """Return the job with absolute paths: a worker has another current folder."""
    inputs = {what: absolute(given) for what, given in job.inputs.items()}
    return replace(job, film=absolute(job.film), inputs=inputs)


def _outcome(ray: Any, task: Any, job: FilmJob) -> Outcome:
    try:
        outcome: Outcome = ray.get(task)
    except ray.exceptions.RayError as err:
        says = (
            f"{job.film}: its worker was lost {RETRIES + 1} times ({type(err).__name__}), "
            "wanted a cluster that stays; run it again"
        )
        return Outcome(job.film, "failed", failure=Failure("read", says, passing=True))
    return replace(outcome, film=job.film)
