"""One film of a run, from its address to its outcome: what a thread of `here` and a Ray task do alike."""

from __future__ import annotations

import os
import shutil
import tempfile
import threading
import time
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import read_about, write_about
from onetake.core.errors import MediaError, OnetakeError
from onetake.core.names import as_address, printable
from onetake.core.version import VERSION
from onetake.decode import guard
from onetake.decode.limits import Limits
from onetake.engines.briefs import check_brief
from onetake.engines.film_child import failure_of
from onetake.engines.film_key import key_of_address, key_of_film, reading_name
from onetake.engines.outcome import Failure, Outcome, brief_of
from onetake.engines.places import place_of
from onetake.engines.verified import open_verified

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onetake.core.reading import Reading
    from onetake.decode.forked_process import ForkServer
    from onetake.engines.film_job import FilmJob, Plan
    from onetake.engines.places import Place

    Progress = Callable[[dict[str, Any]], None]

CHILD, FACTS = "onetake.engines.film_child:read_film", "onetake.engines.film_child:head_facts"
LIMITS = Limits(
    address_space=8_000_000_000,
    cpu_seconds=1800.0,
    stall_seconds=600.0,
    file_size=2_000_000_000,
    answer_size=64 << 20,
    programs=True,
)
"""What the process that reads one film may use; the decoder has limits of its own. A film of an hour holds
2 GB, and its readers may be silent for minutes when they close. Set by hand."""
_PAUSE = 1.0
"""Seconds before a second attempt; each further one waits twice as long. Set by hand."""
_FOLDER = "onetake-film-"
"""How the names of temporary folders begin."""


class Stop:
    """A signal that ends the films that are being read; set it from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[guard.Running] = set()
        self.is_set = False
        self.server: ForkServer | None = None
        """What forks the processes of the films; without it each is started from nothing."""

    def set(self) -> None:
        """End all processes, and let no new one start."""
        with self._lock:
            self.is_set = True
            for running in self._running:
                running.kill()

    def run(self, target: str, job: dict[str, Any], limits: Limits, tell: Progress | None) -> dict[str, Any]:
        """Run a guarded process to its end and return its facts.

        Raises
        ------
        OnetakeError
            What it raised, or how it ended.
        """
        with self._lock:
            if self.is_set:
                raise MediaError(f"{job['film']}: stopped, wanted to read it; start the run again")
            running = guard.start(target, job, limits, self.server)
            self._running.add(running)
        try:
            return running.result(tell).facts
        finally:
            with self._lock:
                self._running.discard(running)


def run_film(job: FilmJob, plan: Plan, tell: Progress | None = None, stop: Stop | None = None) -> Outcome:
    """Read one film into the place of the run, unless it is there already.

    Parameters
    ----------
    job : FilmJob
    plan : Plan
    tell : callable, optional
        Gets ``{"done": s of film, "whole": s or None, "stage": str}``, from another thread's point of view.
    stop : Stop, optional
        Ends the work early; the outcome is then 'stopped'.

    Returns
    -------
    Outcome
        Errors are in it: nothing is raised for a film that cannot be read.
    """
    began, stop = time.monotonic(), stop or Stop()
    outcome, pause = Outcome(job.film, "stopped"), _PAUSE
    for attempt in range(1, max(1, plan.attempts) + 1):
        with _temporary_folder() as folder:
            outcome = replace(_attempt(job, plan, Path(folder), tell, stop), attempts=attempt)
        if stop.is_set and outcome.ending == "failed":
            outcome = Outcome(job.film, "stopped", attempts=attempt)
        if outcome.failure is None or not outcome.failure.passing:
            break
        if attempt < plan.attempts:
            time.sleep(pause)
            pause *= 2
    return replace(outcome, seconds=round(time.monotonic() - began, 2))


def _temporary_folder() -> tempfile.TemporaryDirectory[str]:
    """Return a new temporary folder whose name says which process it belongs to."""
    return tempfile.TemporaryDirectory(prefix=f"{_FOLDER}{os.getpid()}-", ignore_cleanup_errors=True)


def _attempt(job: FilmJob, plan: Plan, folder: Path, tell: Progress | None, stop: Stop) -> Outcome:
    work = _Attempt(job, plan, folder, tell, stop)
    try:
        return work.run()
    except (OnetakeError, OSError, MemoryError) as err:
        return work.failed(failure_of(err, work.stage))


class _Attempt:
    """One attempt at one film; `stage` says what is being done."""

    def __init__(self, job: FilmJob, plan: Plan, folder: Path, tell: Progress | None, stop: Stop) -> None:
        self._job, self._plan, self._folder, self._tell, self._stop = job, plan, folder, tell, stop
        self._place: Place = place_of(plan.out)
        self._film = Path(job.film)
        self._key = ""
        self.stage: Any = "find"

    def run(self) -> Outcome:
        """Return the outcome.

        Raises
        ------
        OnetakeError
            If the film cannot be read.
        """
        self.stage = "fetch" if any(map(as_address, (self._job.film, *self._job.inputs.values()))) else "find"
        self._film, inputs = self._bring()
        self.stage = "find"
        self._key = key_of_film(self._film, inputs)
        if (name := self._place.find(self._key, self._job.film)) is not None:
            return self._kept(name)
        if not self._plan.retry_failed and (known := self._place.failure(self._key)) is not None:
            failure = Failure(known["stage"], known["sentence"], media=dict(known.get("media") or {}))
            return Outcome(self._job.film, "failed", key=self._key, failure=failure)
        return self._read(inputs)

    def failed(self, failure: Failure) -> Outcome:
        """Return a failed outcome; one that is for good is kept for the next run."""
        copy, address = str(self._film.absolute()), self._job.film
        says = failure.says.replace(copy, address)
        key = self._key or key_of_address(address)
        failure = replace(failure, says=says, media=failure.media or self._facts())
        if not failure.passing and failure.stage != "place" and not self._stop.is_set:
            try:
                self._place.keep_failure(key, _document(self._job, key, failure))
            except (OnetakeError, OSError) as err:
                failure = replace(failure_of(err, "store"), media=failure.media)
        return Outcome(address, "failed", key=key, failure=failure)

    def _bring(self) -> tuple[Path, dict[str, str]]:
        """Return film and files on this computer; what is on object storage is brought here."""
        named = {"film": self._job.film, **self._job.inputs}
        if not any(as_address(one) for one in named.values()):
            return self._film, dict(self._job.inputs)
        from onetake.engines.object_storage import Fetcher

        fetcher = Fetcher(self._folder, self._plan.temporary)
        here = {what: fetcher.bring(one, what) if as_address(one) else one for what, one in named.items()}
        return Path(here.pop("film")), here

    def _kept(self, name: str) -> Outcome:
        """Return the outcome for a film that was read before; its verdicts are brought up to date."""
        from onetake.claims.in_force import own_key
        from onetake.pipeline import claims_key, decide_again

        self.stage = "store"
        reading = open_verified(self._place.fetch(name, self._folder))
        assert reading.folder is not None
        known = read_about(reading.folder)
        about = self._job.about.over(known)
        write_about(reading.folder, about)
        older = reading.made.inputs.get("claims") != claims_key() or bool(own_key(reading.made.settings))
        if older:
            reading = decide_again(reading)
        if older or about != known:
            self._place.replace(reading, name)
        self._drop_failures()
        return self._outcome("kept", name, reading)

    def _outcome(self, ending: Any, name: str, reading: Reading) -> Outcome:
        self.stage = "brief"
        brief = None if self._plan.brief is None else check_brief(Path(self._plan.brief), reading)
        return Outcome(
            self._job.film,
            ending,
            self._place.address(name),
            self._key,
            reading.media.duration,
            brief=brief,
        )

    def _read(self, inputs: dict[str, str]) -> Outcome:
        name = reading_name(self._key, self._job.film)
        folder = self._place.local(name, self._folder)
        job = {
            "film": str(self._film),
            "folder": str(folder),
            "key": self._key,
            "inputs": inputs,
            "about": asdict(self._job.about),
            "brief": self._plan.brief,
            "source": self._job.film if as_address(self._job.film) else None,
        }
        self.stage = "read"
        facts = self._stop.run(CHILD, job, LIMITS, self._note)
        if "failure" in facts:
            return self.failed(Failure(**facts["failure"]))
        self.stage = "store"
        self._place.publish(folder, name, self._key)
        self._drop_failures()
        return Outcome(
            self._job.film,
            "read",
            self._place.address(name),
            self._key,
            facts["duration"],
            brief=brief_of(facts["brief"]),
        )

    def _drop_failures(self) -> None:
        self._place.drop_failure(self._key)
        self._place.drop_failure(key_of_address(self._job.film))

    def _note(self, message: dict[str, Any]) -> None:
        self.stage = message.get("stage", self.stage)
        if self._tell is not None:
            self._tell(message)

    def _facts(self) -> dict[str, Any]:
        """Return what can be known of a file that cannot be read."""
        from onetake.decode.film_file import digest

        known: dict[str, Any] = {}
        try:
            if self._film.is_file():
                known = {"bytes": self._film.stat().st_size, "sha256": digest(self._film)}
                known |= self._stop.run(FACTS, {"film": str(self._film)}, Limits(), None)
        except (OnetakeError, OSError):
            return known
        return known


def _document(job: FilmJob, key: str, failure: Failure) -> dict[str, Any]:
    """Return what ``failed.json`` says."""
    return {
        "film": printable(job.film),
        "stage": failure.stage,
        "sentence": failure.says,
        "media": failure.media,
        "key": key,
        "onetake": VERSION,
        "date": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        **({"inputs": asdict(job)["inputs"]} if job.inputs else {}),
    }


def remove_dead_folders() -> None:
    """Remove the temporary folders of runs that were killed."""
    for folder in _dead_folders():
        shutil.rmtree(folder, ignore_errors=True)


def _dead_folders() -> Iterator[Path]:
    from onetake.core.publish import is_alive

    for folder in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*-*"):
        owner = folder.name.removeprefix(_FOLDER).partition("-")[0]
        if owner.isdigit() and not is_alive(int(owner)):
            yield folder
