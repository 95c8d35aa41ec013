"""Read many films: pick this machine's share of them, check the place, and hand them to an engine."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from onetake.core.processors import processors
from onetake.engines.here import run_here
from onetake.engines.leases import Leases
from onetake.engines.places import open_for_writing
from onetake.engines.temporary import remove_dead_folders

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from onetake.engines.film_job import FilmJob, Plan
    from onetake.engines.outcome import Outcome
    from onetake.engines.stop import Stop

    Told = Callable[[str, dict[str, Any]], None]
    """Gets a film and ``{"done": s, "whole": s or None, "stage": str}``."""

Engine = Literal["here", "ray"]


def run(
    jobs: Sequence[FilmJob],
    plan: Plan,
    *,
    engine: Engine = "here",
    workers: int | None = None,
    address: str | None = None,
    on_progress: Told | None = None,
    on_outcome: Callable[[Outcome], None] | None = None,
    stop: Stop | None = None,
) -> list[Outcome]:
    """Read the films of `jobs` into ``plan.out``; what is there already is not read again.

    Parameters
    ----------
    jobs : sequence of FilmJob
    plan : Plan
    engine : {'here', 'ray'}
        A process a film on this computer, or tasks of a Ray cluster.
    workers : int, optional
        Films at once, 1 or more; by default as many as there are processors, here or in the cluster.
    address : str, optional
        The Ray cluster; by default the one that Ray finds, or one on this computer.
    on_progress, on_outcome : callable, optional
        Called while films are read, and with each film's outcome as it comes.
    stop : Stop, optional
        Ends the run early; only for 'here'.

    Returns
    -------
    list of Outcome
        In the order of `jobs`. Where the place breaks (a full disk), the films after it are 'stopped'.

    Raises
    ------
    StoreError
        If the place cannot be written.
    MissingExtra
        If the engine is not installed.
    """
    place = open_for_writing(plan.out)
    plan = replace(plan, named=place.named())
    leases = Leases(place)
    leases.drop_dead()
    remove_dead_folders()
    made: dict[int, Outcome] = {}

    def take(index: int, outcome: Outcome) -> None:
        made[index] = outcome
        if on_outcome is not None:
            on_outcome(outcome)

    if engine == "ray":
        from onetake.engines.ray_tasks import run_ray

        run_ray(jobs, plan, take, workers=workers, address=address)
    else:
        run_here(
            jobs, plan, take, leases, workers=workers or processors(), on_progress=on_progress, stop=stop
        )
    return [made[index] for index in sorted(made)]


def share(jobs: Sequence[FilmJob], number: int, of: int) -> list[FilmJob]:
    """Return the films of one machine among several that have the same list: every `of`-th, from `number`.

    Examples
    --------
    >>> share("abcde", 1, 2), share("abcde", 2, 2)
    (['a', 'c', 'e'], ['b', 'd'])
    """
    return list(jobs[number - 1 :: of])
