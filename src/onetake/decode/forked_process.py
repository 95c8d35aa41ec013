"""Processes that are forked from one that has imported everything, in place of being started from nothing.

Python's start and the import of all readers cost more than the reading of a short film. A `ForkServer` is a
process that has done both once; it forks a process for each film, which the guard confines like any other.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping, Sequence

POSSIBLE = sys.platform == "linux"
"""Whether processes can be forked so: other systems have libraries that do not survive a fork, or no fork."""
LONGEST = 65536
"""Bytes of one message between the server and who asks it."""
_PATIENCE = 120.0
"""Seconds that a server may take to import everything on a busy machine; set by hand."""


class ForkedProcess:
    """A process that a server has forked; it offers what the guard uses of `subprocess.Popen`."""

    def __init__(self, pid: int, stdin: IO[bytes], stdout: IO[bytes]) -> None:
        self.pid, self.stdin, self.stdout = pid, stdin, stdout
        self._code: int | None = None
        self._ended = threading.Event()

    def end(self, code: int) -> None:
        """Note how it ended: its exit code, or the signal that ended it as a negative number."""
        self._code = code
        self._ended.set()

    def poll(self) -> int | None:
        """Return how it ended, None while it runs."""
        return self._code if self._ended.is_set() else None

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end and return how it ended.

        Raises
        ------
        subprocess.TimeoutExpired
            If it runs for longer than `timeout` seconds.
        """
        if not self._ended.wait(timeout):
            raise subprocess.TimeoutExpired("onetake", timeout or 0.0)
        assert self._code is not None
        return self._code

    def terminate(self) -> None:
        """Ask it to end."""
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: int) -> None:
        if self.poll() is None:
            with contextlib.suppress(OSError):
                os.kill(self.pid, number)


class ForkServer:
    """The client's side of a server; any thread may call it.

    Parameters
    ----------
    channel : socket
        Leads to a process that runs `onetake.decode.fork_server.serve`.
    wait : callable
        Waits until that process has ended.
    """

    def __init__(self, channel: socket.socket, wait: Callable[[], object]) -> None:
        self._channel, self._wait = channel, wait
        self._lock = threading.Lock()
        self._answers = threading.Condition()
        self._pids: dict[int, int] = {}
        self._codes: dict[int, int] = {}
        self._running: dict[int, ForkedProcess] = {}
        self._asked = 0
        self._open = True
        threading.Thread(target=self._listen, name="onetake forks", daemon=True).start()

    def fork(self, target: str, log: IO[bytes] | None) -> ForkedProcess | None:
        """Fork a process that does one job of ``module:function``; see `onetake.decode.child_process`.

        Parameters
        ----------
        target : str
        log : file, optional
            Receives what the process writes on standard error; by default that of this process does.

        Returns
        -------
        ForkedProcess or None
            None where the server is gone or cannot fork: a process must be started from nothing.
        """
        import socket

        with contextlib.ExitStack() as ends:
            inside, give = os.pipe()
            ends.callback(os.close, inside)
            stdin = os.fdopen(give, "wb")
            take, outside = os.pipe()
            ends.callback(os.close, outside)
            stdout = os.fdopen(take, "rb")
            errors = 2 if log is None else log.fileno()
            with self._lock:
                self._asked += 1
                asked = self._asked
                text = json.dumps({"asked": asked, "target": target}).encode()
                with contextlib.suppress(OSError):
                    if self._open:
                        socket.send_fds(self._channel, [text], [inside, outside, errors])
            process = self._forked(asked, stdin, stdout)
        if process is None:
            stdin.close()
            stdout.close()
        return process

    def close(self) -> None:
        """End the server once its processes have ended; those that run are not ended by it."""
        import socket

        with contextlib.suppress(OSError):
            self._channel.shutdown(socket.SHUT_RDWR)
        self._wait()

    def _forked(self, asked: int, stdin: IO[bytes], stdout: IO[bytes]) -> ForkedProcess | None:
        with self._answers:
            self._answers.wait_for(lambda: asked in self._pids or not self._open, _PATIENCE)
            pid = self._pids.pop(asked, 0)
            if not pid:
                return None
            process = ForkedProcess(pid, stdin, stdout)
            if pid in self._codes:
                process.end(self._codes.pop(pid))
            elif not self._open:
                process.end(-signal.SIGKILL)
            else:
                self._running[pid] = process
            return process

    def _listen(self) -> None:
        with contextlib.suppress(OSError, ValueError):
            while text := self._channel.recv(LONGEST):
                message = json.loads(text)
                with self._answers:
                    self._take(message)
                    self._answers.notify_all()
        with self._answers:
            self._open = False
            for process in self._running.values():
                process.end(-signal.SIGKILL)  # how it ends can no longer be known
            self._running.clear()
            self._answers.notify_all()
        self._channel.close()

    def _take(self, message: dict[str, int]) -> None:
        pid = message["pid"]
        if "asked" in message:
            self._pids[message["asked"]] = pid
        elif (process := self._running.pop(pid, None)) is not None:
            process.end(message["code"])
        else:
            self._codes[pid] = message["code"]


def start_server(modules: Sequence[str], quiet: Mapping[str, str]) -> ForkServer | None:
    """Start a process that imports `modules` and forks on demand; None where the system cannot do so.

    Parameters
    ----------
    modules : sequence of str
        What the forked processes need.
    quiet : mapping
        Environment variables that keep libraries from starting threads.
    """
    if not POSSIBLE:
        return None
    import socket

    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        try:
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "onetake.decode.fork_server", str(theirs.fileno()), *modules],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env={**os.environ, **quiet},
                start_new_session=True,
            )
        except OSError:
            ours.close()
            return None
    return ForkServer(ours, process.wait)


def start_process(
    target: str, log: IO[bytes] | None, quiet: Mapping[str, str]
) -> subprocess.Popen[bytes] | ForkedProcess:
    """Start a process from nothing that does one job of ``module:function``.

    Raises
    ------
    OSError
        If no process can be started.
    """
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "onetake.decode.child_process", target],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        env={**os.environ, **quiet},
        start_new_session=True,  # the terminal's Ctrl-C is for the parent, which ends the child
    )
