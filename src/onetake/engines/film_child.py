"""What the guarded process of a film does: read it, store the reading, check it against the brief."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from onetake.core.about import About, read_about, write_about
from onetake.core.errors import OnetakeError, StoreError
from onetake.core.names import printable
from onetake.core.store import open_reading, write_reading
from onetake.decode.wire_protocol import Answer
from onetake.engines.briefs import check_brief
from onetake.engines.older_reading import take_older_place
from onetake.engines.outcome import Failure, Stage
from onetake.engines.passing import breaks_the_place, may_pass
from onetake.engines.verified import is_done

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.core.reading import Reading

    Report = Callable[[dict[str, Any]], None]


def read_film(job: dict[str, Any], report: Report) -> Answer:
    """Read ``job["film"]`` and store it as the folder ``job["folder"]``.

    Parameters
    ----------
    job : dict
        `film`, `folder` and `key`; `inputs`, the files to read it with; `about`; `brief`, a file or None;
        `source`, the film's address where `film` is only a copy of it.
    report : callable
        Gets ``{"done": s, "whole": s or None, "stage": str}``.

    Returns
    -------
    Answer
        Its facts are `duration` and `brief`, or `failure`.
    """
    stage: Stage = "read"
    folder = Path(job["folder"])

    def tell(done: float, whole: float | None) -> None:
        report({"done": done, "whole": whole, "stage": stage})

    try:
        import onetake

        reading = onetake.read(job["film"], **job["inputs"], on_progress=tell)
        stage = "store"
        tell(reading.media.duration, reading.media.duration)
        reading = store(_placed(reading, job["source"]), folder, job["key"], About(**job["about"]))
        stage = "brief"
        brief = None if job["brief"] is None else check_brief(Path(job["brief"]), reading)
    except (OnetakeError, OSError, MemoryError) as err:
        return Answer({"failure": asdict(failure_of(err, stage))})
    return Answer({"duration": reading.media.duration, "brief": brief and asdict(brief)})


def head_facts(job: dict[str, Any], report: Report) -> Answer:
    """Return what the header of ``job["film"]`` claims."""
    from onetake.decode.probe import probe

    media = probe(job["film"]).to_json()
    return Answer({name: value for name, value in media.items() if name not in ("path", "sha256")})


def failure_of(err: BaseException, stage: Stage) -> Failure:
    """Return an error as a failure; one that any film would meet is of the stage 'place'."""
    stage = "place" if stage == "store" and breaks_the_place(err) else stage
    says = str(err)
    if isinstance(err, OSError) and not isinstance(err, OnetakeError):
        says = (
            f"{err.filename or 'file'}: {err.strerror or err}, wanted a file that can be read; "
            "check the disk and the permissions"
        )
    return Failure(stage, printable(says or type(err).__name__), passing=may_pass(err))


def _placed(reading: Reading, source: str | None) -> Reading:
    """Return the reading of a copy of a film as one of the film itself, which has no path here."""
    if source is None:
        return reading
    return replace(reading, media=replace(reading.media, path="", name=printable(source.rpartition("/")[2])))


def store(reading: Reading, folder: Path, key: str, about: About) -> Reading:
    """Store a reading and what is known of its film, unless another run has stored it; return it as stored.

    Raises
    ------
    StoreError
        If it cannot be stored.
    """
    try:
        return _store(reading, folder, key, about)
    except (StoreError, OSError):
        if not is_done(folder, key):
            raise
        return _store(reading, folder, key, about)  # another run has replaced the folder meanwhile


def _store(reading: Reading, folder: Path, key: str, about: About) -> Reading:
    if is_done(folder, key):
        stored = open_reading(folder)
    else:
        take_older_place(reading, folder)
        stored = write_reading(reading, folder)
    write_about(folder, about.over(read_about(folder)))
    return stored
