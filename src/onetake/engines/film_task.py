"""One film of a run, from its address to its outcome: what a thread of `here` and a Ray task do alike."""

from __future__ import annotations

import time
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import read_about, write_about
from onetake.core.errors import OnetakeError
from onetake.core.names import as_address, printable
from onetake.core.version import VERSION
from onetake.decode.limits import Limits
from onetake.engines.briefs import check_brief
from onetake.engines.film_child import failure_of
from onetake.engines.film_key import key_of_address, key_of_film, reading_name
from onetake.engines.leases import POLLED, Leases
from onetake.engines.outcome import Failure, Outcome, brief_of
from onetake.engines.places import place_of
from onetake.engines.stop import Stop
from onetake.engines.temporary import temporary_folder
from onetake.engines.verified import open_verified

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.reading import Reading
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


def run_film(
    job: FilmJob,
    plan: Plan,
    tell: Progress | None = None,
    stop: Stop | None = None,
    leases: Leases | None = None,
) -> Outcome:
    """Read one film into the place of the run, unless it is there already.

    Parameters
    ----------
    job : FilmJob
    plan : Plan
    tell : callable, optional
        Gets ``{"done": s of film, "whole": s or None, "stage": str}``, from another thread's point of view.
    stop : Stop, optional
        Ends the work early; the outcome is then 'stopped'.
    leases : Leases, optional
        Of the whole run: the outcome is 'elsewhere' where another run has the film. Without them that run is
        waited for.

    Returns
    -------
    Outcome
        Errors are in it: nothing is raised for a film that cannot be read.
    """
    began, stop = time.monotonic(), stop or Stop()
    outcome, pause = Outcome(job.film, "stopped"), _PAUSE
    for attempt in range(1, max(1, plan.attempts) + 1):
        outcome = replace(_attempt(job, plan, tell, stop, leases), attempts=attempt)
        if stop.is_set and outcome.ending == "failed":
            outcome = Outcome(job.film, "stopped", attempts=attempt)
        if outcome.failure is None or not outcome.failure.passing:
            break
        if attempt < plan.attempts:
            time.sleep(pause)
            pause *= 2
    return replace(outcome, seconds=round(time.monotonic() - began, 2))


def _attempt(job: FilmJob, plan: Plan, tell: Progress | None, stop: Stop, leases: Leases | None) -> Outcome:
    """Return the outcome of one attempt; without leases of the run it waits for a run that has the film."""
    known = leases or Leases(place_of(plan.out))
    while True:
        with temporary_folder() as folder:
            work = _Attempt(job, plan, Path(folder), tell, stop, known)
            try:
                outcome = work.run()
            except (OnetakeError, OSError, MemoryError) as err:
                outcome = work.failed(failure_of(err, work.stage))
        if leases is not None or outcome.ending != "elsewhere":
            return outcome
        while not known.is_free(outcome.key):
            if stop.is_set:
                return Outcome(job.film, "stopped")
            time.sleep(POLLED)


class _Attempt:
    """One attempt at one film; `stage` says what is being done."""

    def __init__(
        self,
        job: FilmJob,
        plan: Plan,
        folder: Path,
        tell: Progress | None,
        stop: Stop,
        leases: Leases,
    ) -> None:
        self._job, self._plan, self._folder, self._tell, self._stop = job, plan, folder, tell, stop
        self._leases = leases
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
        if not any(map(as_address, (self._job.film, *self._job.inputs.values()))):
            return self._look(dict(self._job.inputs), leased=False)
        # Its content is known only once it has been brought here: the lease is on the addresses.
        name = key_of_address(" ".join((self._job.film, *self._job.inputs.values())))
        with self._leases.held(name) as ours:
            if not ours:
                return Outcome(self._job.film, "elsewhere", key=name)
            self.stage = "fetch"
            self._film, inputs = self._bring()
            return self._look(inputs, leased=True)

    def _look(self, inputs: dict[str, str], *, leased: bool) -> Outcome:
        """Return what is known of a film that is here, or read it."""
        self.stage = "find"
        self._key = key_of_film(self._film, inputs)
        if (known := self._known()) is not None:
            self._leases.forget(self._key)
            return known
        if leased:
            return self._read(inputs)
        with self._leases.held(self._key) as ours:
            if not ours:
                return Outcome(self._job.film, "elsewhere", key=self._key)
            return self._known() or self._read(inputs)  # another run may have read it by now

    def _known(self) -> Outcome | None:
        """Return the outcome of an earlier run, None where there is none."""
        if (name := self._place.find(self._key, self._job.film)) is not None:
            return self._kept(name)
        name = self._plan.named.get(self._key)
        if name is not None and self._place.is_whole(name, self._key):
            return self._kept(name)
        if self._plan.retry_failed or (known := self._place.failure(self._key)) is None:
            return None
        failure = Failure(known["stage"], known["sentence"], media=dict(known.get("media") or {}))
        return Outcome(self._job.film, "failed", key=self._key, failure=failure)

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
        from onetake.engines.object_storage import Fetcher

        fetcher = Fetcher(self._folder, self._plan.temporary)
        here = {what: fetcher.bring(one, what) if as_address(one) else one for what, one in named.items()}
        return Path(here.pop("film")), here

    def _kept(self, name: str) -> Outcome:
        """Return the outcome for a film that was read before; its verdicts are brought up to date."""
        from onetake.pipeline import claims_key, decide_again

        self.stage = "store"
        reading = open_verified(self._place.fetch(name, self._folder))
        assert reading.folder is not None
        known = read_about(reading.folder)
        about = self._job.about.over(known)
        write_about(reading.folder, about)
        older = reading.made.inputs.get("claims") != claims_key()
        if older:
            reading = decide_again(reading, _own(reading))
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


def _own(reading: Reading) -> dict[str, Any]:
    """Return the limits and claims of a user's own that a reading was judged by."""
    from onetake.claims.in_force import SETTING
    from onetake.core.own_limits import SETTING as LIMITS

    return {name: reading.made.settings[name] for name in (LIMITS, SETTING) if name in reading.made.settings}


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
