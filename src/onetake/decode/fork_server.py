"""The fork server: ``python -m onetake.decode.fork_server FD MODULE...`` imports once and forks on demand.

It has one thread and holds no lock, or it does not fork at all. A forked process leads a group of its own,
confines itself like one that was started from nothing, and may crash alone. The server ends when who started
it does.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import selectors
import signal
import socket
import sys
import traceback
from typing import TYPE_CHECKING, NoReturn

from onetake.core.own_process import begin_own_process
from onetake.decode import child_process
from onetake.decode.forked_process import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

_FDS = 3
"""Standard input, output and error of a process to be forked."""
_STANDARD = 2
"""The highest number of these."""
_TASKS = "/proc/self/task"


def main() -> None:
    """Import what is named and serve until the channel is closed."""
    begin_own_process()
    channel = socket.socket(fileno=int(sys.argv[1]))
    for module in sys.argv[2:]:
        importlib.import_module(module)
    gc.freeze()  # what was imported stays shared between the processes
    if has_one_thread():
        serve(channel)


def has_one_thread() -> bool:
    """Return whether this process may be forked: a fork keeps one thread, with the locks of all others."""
    return len(os.listdir(_TASKS)) == 1


def serve(channel: socket.socket) -> None:
    """Fork a process for each message, and say how each ends, until the channel is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ended, wake = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
    signal.set_wakeup_fd(wake)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    with selectors.DefaultSelector() as ready, contextlib.suppress(ConnectionError, BrokenPipeError):
        ready.register(channel, selectors.EVENT_READ)
        ready.register(ended, selectors.EVENT_READ)
        while True:
            found = [key.fd for key, _ in ready.select()]
            if ended in found:
                os.read(ended, LONGEST)
                _say_what_ended(channel)
            if channel.fileno() in found:
                text, fds, _, _ = socket.recv_fds(channel, LONGEST, _FDS)
                if not text:
                    return
                message = json.loads(text)
                pid = _fork(message["target"], fds)
                channel.send(json.dumps({"asked": message["asked"], "pid": pid}).encode())


def _say_what_ended(channel: socket.socket) -> None:
    with contextlib.suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG))[0]:
            code = os.waitstatus_to_exitcode(found[1])
            channel.send(json.dumps({"pid": found[0], "code": code}).encode())


def _fork(target: str, fds: Sequence[int]) -> int:
    """Return the number of a new process, 0 where the system has none to give."""
    try:
        pid = os.fork()
    except OSError:
        pid = -1
    if pid == 0:
        _become(target, fds)
    with contextlib.suppress(OSError):
        os.setpgid(pid, pid)  # here, too: it may be killed, with its group, before it has done so itself
    for fd in fds:
        os.close(fd)
    return max(0, pid)


def _become(target: str, fds: Sequence[int]) -> NoReturn:
    """Be the process that was asked for, and never return."""
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setpgid(0, 0)
        for number, fd in enumerate(fds):
            os.dup2(fd, number)
        close_all_but()
        child_process.run(target, forks=True)
    except BaseException:
        traceback.print_exc()
    os._exit(1)


def close_all_but(kept: int = -1) -> None:
    """Close all files of this process but the standard ones and one more."""
    for name in os.listdir("/proc/self/fd"):
        if int(name) > _STANDARD and int(name) != kept:
            with contextlib.suppress(OSError):
                os.close(int(name))


if __name__ == "__main__":
    main()
