"""The child process: ``python -m onetake.decode.child module:function`` answers one job, under limits.

The function is loaded at once, while the parent may still be finding out what is to be done. The job comes on
standard input, the answer goes to what was standard output. Nothing that a library prints can get between:
standard output is turned away first. When the parent dies, standard input ends, and so does this.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO

from onetake.core.errors import OnetakeError
from onetake.decode.limits import Limits
from onetake.decode.wire import ERROR, PROGRESS, send, send_answer

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.decode.wire import Answer

try:
    import resource
except ImportError:  # Windows has no such limits; the parent's clock must do
    resource = None  # type: ignore[assignment]

_PAGES = "/proc/self/statm"


def main() -> None:
    """Run the job that standard input brings, and leave."""
    pipe = _take_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what Ctrl-C means
    try:
        target = _find(sys.argv[1])
        job = _read_job()
        threading.Thread(target=_leave_with_parent, daemon=True).start()
        limits = Limits.from_json(job["limits"])
        confine(limits)
        send(pipe, PROGRESS, b"{}")
        send_answer(pipe, target(job["job"], _reporter(pipe, limits)))
    except BaseException as err:
        send(pipe, ERROR, json.dumps(_words(err)).encode())
    pipe.flush()
    os._exit(0)  # nothing is left to tidy, and libraries' exit handlers only cost time


def confine(limits: Limits) -> None:
    """Put the limits of `resource` on this process; memory is counted from what it holds now."""
    if resource is None:
        return
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, limits.file_size)
    _lower(resource.RLIMIT_CPU, int(_cpu_used() + limits.cpu_seconds))
    if os.path.exists(_PAGES):
        with open(_PAGES, encoding="ascii") as file:
            held = int(file.read().split()[0]) * resource.getpagesize()
        _lower(resource.RLIMIT_AS, held + limits.address_space)


def _lower(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, hard))


def _cpu_used() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _reporter(pipe: BinaryIO, limits: Limits) -> Callable[[dict[str, Any]], None]:
    allowed = 0.0

    def report(message: dict[str, Any]) -> None:
        nonlocal allowed
        whole = message.get("whole")
        if resource is not None and whole and whole > allowed:
            # A long film may take long; how long it is, is known only now.
            allowed = min(float(whole), limits.max_duration)
            _lower(resource.RLIMIT_CPU, int(_cpu_used() + limits.cpu_seconds + limits.cpu_factor * allowed))
        send(pipe, PROGRESS, json.dumps(message).encode())

    return report


def _words(err: BaseException) -> dict[str, str]:
    if isinstance(err, OnetakeError):
        return {"class": type(err).__name__, "text": str(err)}
    if isinstance(err, MemoryError) or "nsufficient memory" in str(err):
        return {"class": "MemoryError", "text": ""}
    if os.environ.get("ONETAKE_DEBUG"):
        import traceback

        traceback.print_exception(err)
    return {"class": type(err).__name__, "text": str(err)[:300]}


def _find(name: str) -> Callable[[dict[str, Any], Callable[[dict[str, Any]], None]], Answer]:
    module, _, function = name.partition(":")
    # Imported before the limits are set, so that memory is counted from what every film needs.
    importlib.import_module("onetake.decode.play")
    found: Callable[[dict[str, Any], Callable[[dict[str, Any]], None]], Answer]
    found = getattr(importlib.import_module(module), function)
    return found


def _take_output() -> BinaryIO:
    pipe = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    sys.stdout = sys.stderr
    return pipe


def _read_job() -> dict[str, Any]:
    (size,) = struct.unpack(">Q", _read_exactly(8))
    job: dict[str, Any] = json.loads(_read_exactly(size))
    return job


def _read_exactly(size: int) -> bytes:
    data = b""
    while len(data) < size:
        part = os.read(0, size - len(data))
        if not part:
            os._exit(3)
        data += part
    return data


def _leave_with_parent() -> None:
    while os.read(0, 1):
        pass
    os._exit(3)


if __name__ == "__main__":
    main()
