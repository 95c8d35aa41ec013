"""What the tests of the engines run in place of the reading of a film; this folder is on their path."""

from __future__ import annotations

import errno
import os
import signal
import time
from pathlib import Path

from onetake.core import track
from onetake.core.about import About
from onetake.core.media import Media
from onetake.core.reading import Made, Reading, Still
from onetake.decode.wire_protocol import Answer
from onetake.engines import film_child


def tiny_reading(job):
    """Return a reading of no real film, always the same for a key."""
    media = Media(Path(job["film"]).name, str(job["film"]), "ab", 9, 2.0, frames=48)
    curve = track.curve("palette.lightness", [0.0, 1.0], [1.0, 2.0], "L*", by="palette 1")
    inputs = {"claims": job["claims"]} if "claims" in job else {}
    made = Made("0.1.0", "2026-11-22T00:00:00Z", {}, inputs, job["key"])
    return Reading(media, {curve.name: curve}, {}, made, (Still(0.5, b"jpeg"),))


def quick(job, report):
    """Read a film in no time; what is in it says how that ends."""
    said = Path(job["film"]).read_text(encoding="utf-8").split()
    report({"done": 1.0, "whole": 2.0, "stage": "read"})
    if "crash" in said:
        os.abort()
    if "killed" in said:
        os.kill(os.getpid(), signal.SIGKILL)
    if "hang" in said:
        time.sleep(60)
    if "slow" in said:
        time.sleep(1.5)
    if "once" in said and not Path(f"{job['film']}.tried").exists():
        Path(f"{job['film']}.tried").touch()
        failure = film_child.failure_of(OSError(errno.ESTALE, "Stale file handle"), "read")
        return Answer({"failure": film_child.asdict(failure)})
    if "full" in said:
        failure = film_child.failure_of(OSError(errno.ENOSPC, "No space left on device"), "store")
        return Answer({"failure": film_child.asdict(failure)})
    reading = tiny_reading({**job, "claims": os.environ["ONETAKE_TEST_CLAIMS"]})
    reading = film_child._placed(reading, job["source"])
    film_child.store(reading, Path(job["folder"]), job["key"], About(**job["about"]))
    return Answer({"duration": 2.0, "brief": None})


def read_after_all(job, report):
    """Read a film that the quick target breaks at."""
    film_child.store(tiny_reading(job), Path(job["folder"]), job["key"], About())
    return Answer({"duration": 2.0, "brief": None})
