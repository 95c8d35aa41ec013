"""The child process: ``python -m onetake.decode.child_process module:function`` does one job within limits.

The job comes on standard input, blocks and the answer go to what was standard output. Standard output is
redirected first, so that nothing a library prints can mix with the messages. When the parent dies, standard
input ends, and this process ends too.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import struct
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from onetake.core.confinement import allow_cpu, confine
from onetake.core.errors import OnetakeError
from onetake.core.landlock import files_of, keep_only
from onetake.core.own_process import begin_own_process
from onetake.decode.limits import Limits
from onetake.decode.wire_protocol import BLOCK, ERROR, PROGRESS, error_message, send, send_answer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from onetake.decode.wire_protocol import Answer

    Function = Callable[[dict[str, Any], "Reporter"], Answer]


def main() -> None:
    """Run the job that standard input brings, and exit."""
    begin_own_process()
    run(sys.argv[1])


def run(name: str, *, forks: bool = False) -> NoReturn:
    """Run the job that standard input brings, by the function ``module:function``, and exit.

    `forks` is whether this process was forked and has one thread: then those that it starts are forked, too.
    """
    pipe = _take_output()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent handles Ctrl-C
    try:
        target = _find(name)
        job = _read_job()
        limits = Limits.from_json(job["limits"])
        confine(
            address_space=limits.address_space,
            cpu_seconds=limits.cpu_seconds,
            file_size=limits.file_size,
            programs=limits.programs,
        )
        if not limits.programs:
            keep_only(file for film in _films(job["job"]) for file in files_of(film))
        elif forks:
            _fork_from_here()
        threading.Thread(target=_exit_with_parent, daemon=True).start()
        send(pipe, PROGRESS, b"{}")
        send_answer(pipe, target(job["job"], Reporter(pipe, limits)))
    except BaseException as err:
        if os.environ.get("ONETAKE_DEBUG") and not isinstance(err, OnetakeError):
            import traceback

            traceback.print_exception(err)
        send(pipe, ERROR, json.dumps(error_message(err)).encode())
    pipe.flush()
    if forks:
        from onetake.decode import guard

        guard.close_forks()
    os._exit(0)  # nothing is left to close, and libraries' exit handlers only cost time


class Reporter:
    """Sends messages to the parent while the function works; any thread may call it."""

    def __init__(self, pipe: BinaryIO, limits: Limits) -> None:
        self._pipe, self._limits = pipe, limits
        self._allowed = 0.0
        self._lock = threading.Lock()

    def __call__(self, message: dict[str, Any]) -> None:
        """Send how far the function has come: ``done`` and ``whole``, s."""
        whole = message.get("whole")
        if whole and whole > self._allowed:
            # A long film may take longer; its length is known only now.
            self._allowed = min(float(whole), self._limits.max_duration)
            allow_cpu(self._limits.cpu_seconds + self._limits.cpu_factor * self._allowed)
        with self._lock:
            send(self._pipe, PROGRESS, json.dumps(message).encode())

    def block(self, parts: Sequence[bytes | memoryview]) -> None:
        """Send a block; waits while the parent has enough of them."""
        with self._lock:
            send(self._pipe, BLOCK, *parts)


def _films(job: dict[str, Any]) -> list[str]:
    """Return the films that a job names, which are all that its process may read."""
    return [str(film) for film in job.get("films") or [job.get("film") or ""]]


def _fork_from_here() -> None:
    """Leave a copy of this process, confined as it is, from which its own processes are forked."""
    import socket

    from onetake.decode import fork_server, forked_process, guard

    if not fork_server.has_one_thread():
        return
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    if pid := os.fork():
        theirs.close()
        guard.fork_from(forked_process.ForkServer(ours, lambda: os.waitpid(pid, 0)))
        return
    with open(os.devnull, "r+b", buffering=0) as nowhere:
        os.dup2(nowhere.fileno(), 0)
    fork_server.close_all_but(theirs.fileno())
    fork_server.serve(theirs)
    os._exit(0)


def _find(name: str) -> Function:
    module, _, function = name.partition(":")
    # Imported before the limits are set, so that memory is counted from what every film needs.
    importlib.import_module("onetake.decode.play")
    found: Function = getattr(importlib.import_module(module), function)
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


def _exit_with_parent() -> None:
    while os.read(0, 1):
        pass
    os._exit(3)


if __name__ == "__main__":
    main()
