"""Functions that the guard's tests run in the child; the tests put this folder on the child's path."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from onetake.decode.wire_protocol import Answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.decode.child_process import Reporter

    Report = Callable[[dict[str, Any]], None]


def echo(job: dict[str, Any], report: Report) -> Answer:
    from onetake.core.track import Fact, curve

    report({"done": 1.5, "whole": 3.0})
    print("noise on standard output")
    tracks = [curve("a.b", [0.0, 0.5], [1.0, float("nan")], "dB", by="test 1", facts={"k": Fact("v")})]
    return Answer({"pid": os.getpid(), **job}, tracks, [b"\0\xffbytes"])


def crash(job: dict[str, Any], report: Report) -> Answer:
    report({"done": 7.25, "whole": None})
    os.abort()


def leave(job: dict[str, Any], report: Report) -> Answer:
    os.write(2, b"libsomething: cannot go on\n")
    os._exit(9)


def hang(job: dict[str, Any], report: Report) -> Answer:
    report({"done": 2.0, "whole": None})
    time.sleep(60)
    return Answer()


def chatter(job: dict[str, Any], report: Report) -> Answer:
    for i in range(600):
        report({"done": float(i), "whole": None})
        time.sleep(0.1)
    return Answer()


def eat(job: dict[str, Any], report: Report) -> Answer:
    held = []
    while len(held) < 4000:
        held.append(bytearray(16 << 20))
    return Answer()


def spin(job: dict[str, Any], report: Report) -> Answer:
    i = 0
    while True:
        i += 1


def flood(job: dict[str, Any], report: Report) -> Answer:
    return Answer({}, [], [bytes(1 << 20)] * 8)


def send_blocks(job: dict[str, Any], report: Reporter) -> Answer:
    for number in range(job["count"]):
        report.block([bytes([number]), memoryview(bytes(300_000))])
    return Answer({"sent": job["count"]})


def refuse(job: dict[str, Any], report: Report) -> Answer:
    from onetake.core.errors import TextError

    raise TextError("line 3: empty, wanted a word; delete it")


def mistake(job: dict[str, Any], report: Report) -> Answer:
    return Answer({"x": 1 // job["nought"]})


def write_much(job: dict[str, Any], report: Report) -> Answer:
    with open(job["path"], "wb") as file:
        for _ in range(64):
            file.write(bytes(1 << 20))
    return Answer()


def played(job: dict[str, Any], report: Report) -> Answer:
    from onetake.decode.play import play

    got = play(job["film"], progress=lambda done, whole: report({"done": done, "whole": whole}))
    return Answer({"media": got.media.to_json()}, [got.frames], [still.jpeg for still in got.stills])


def reach_out(job: dict[str, Any], report: Report) -> Answer:
    """Try what a film that has taken control of its decoder might try; say how each ends."""
    import socket
    import subprocess
    import threading

    def connect() -> None:
        socket.create_connection(("127.0.0.1", job["port"]), timeout=5).close()

    def in_a_thread() -> None:
        raised: list[OSError] = []

        def run() -> None:
            try:
                connect()
            except OSError as err:
                raised.append(err)

        thread = threading.Thread(target=run)
        thread.start()
        thread.join()
        if raised:
            raise raised[0]

    tries = {
        "connect": connect,
        "connect in a thread": in_a_thread,
        "datagram": lambda: socket.socket(socket.AF_INET6, socket.SOCK_DGRAM).close(),
        "local socket": lambda: socket.socket(socket.AF_UNIX).close(),
        "program": lambda: subprocess.run(["/bin/true"], check=True),
    }
    return Answer(outcomes(tries))


def with_child(job: dict[str, Any], report: Report) -> Answer:
    """Start a process that would outlive this one, and tell its number."""
    import subprocess

    report({"done": float(subprocess.Popen(["/bin/sleep", "60"]).pid), "whole": None})
    time.sleep(60)
    return Answer()


def inside(job: dict[str, Any], report: Report) -> Answer:
    import sys

    modules, files = sorted(sys.modules), len(os.listdir("/proc/self/fd"))
    try:
        import pandas  # noqa: F401
    except ImportError:
        return Answer({"modules": modules, "files": files, "pandas": False})
    return Answer({"modules": modules, "files": files, "pandas": True})


def answer_after(job: dict[str, Any], report: Report) -> Answer:
    time.sleep(job["seconds"])
    return Answer({"done": True})


def start_another(job: dict[str, Any], report: Report) -> Answer:
    from onetake.core.errors import OnetakeError
    from onetake.decode import guard
    from onetake.decode.forked_process import ForkedProcess

    try:
        running = guard.start("onetake.decode.guard_facts:guard_facts", {})
    except OnetakeError as err:
        return Answer({"forked": False, "says": str(err)})
    return Answer({"forked": isinstance(running._process, ForkedProcess), **running.result().facts})


def touch_files(job: dict[str, Any], report: Report) -> Answer:
    """Try what a decoder needs, and what it should not be able to do; say how each ends."""
    import shutil
    from pathlib import Path

    film, secret, new = Path(job["film"]), Path(job["secret"]), Path(job["new"])

    def import_more() -> None:
        import wave  # noqa: F401 - any module that nothing here has loaded
        import xml.dom.minidom  # noqa: F401

        import pyarrow.compute  # noqa: F401

    tries: dict[str, Callable[[], object]] = {
        "read the film": lambda: film.read_bytes() if film.is_file() else None,
        "import": import_more,
        "write nowhere": lambda: Path(os.devnull).write_text("x"),
        "read another": secret.read_bytes,
        "list": lambda: os.listdir("/"),
        "write": lambda: new.write_text("x"),
        "write the film": lambda: film.open("r+b").close(),
        "truncate": lambda: os.truncate(secret, 0),
        "remove": secret.unlink,
        "make a folder": new.mkdir,
        "link": lambda: new.symlink_to(secret),
    }
    found = outcomes(tries)
    if "done" in (found["write"], found["make a folder"]):
        shutil.rmtree(new, ignore_errors=True)
    return Answer(found)


def outcomes(tries):
    """Return for each attempt 'done', or the name of the error that it ended with."""
    found = {}
    for name, attempt in tries.items():
        try:
            attempt()
            found[name] = "done"
        except OSError as err:
            found[name] = type(err).__name__
    return found
