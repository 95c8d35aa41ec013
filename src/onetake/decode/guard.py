"""Run a function in a child process with limits; every way in which the child can end badly is one sentence.

This module imports little, so that the child starts before the parent imports what it needs itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import struct
import subprocess
import tempfile
import time
from typing import IO, TYPE_CHECKING, Any

from onetake.core import errors
from onetake.core.errors import MediaError, OnetakeError, OutOfMemory
from onetake.decode.forked_process import start_process
from onetake.decode.limits import Limits
from onetake.decode.pipe_reader import Listener
from onetake.decode.wire_protocol import (
    BLOB,
    BLOCK,
    DONE,
    ERROR,
    FACTS,
    PROGRESS,
    TRACK,
    Answer,
    error_message,
    track_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetake.decode.forked_process import ForkedProcess, ForkServer
    from onetake.decode.pipe_reader import Message

    Process = subprocess.Popen[bytes] | ForkedProcess

__all__ = ["Answer", "Running", "start"]

QUIET = {
    # One thread each: the decoder's threads fill the cores. The system's allocator, since Arrow's own
    # claims a gigabyte of address space at once.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OPENCV_FOR_THREADS_NUM": "1",
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "MALLOC_ARENA_MAX": "4",
}
_GRACE = 1.0
"""Seconds for messages that came while this process itself was asleep; set by hand."""


_inherited: ForkServer | None = None
"""What forks the processes of this one, where it was forked itself."""


def fork_from(server: ForkServer) -> None:
    """Let this server fork the processes of this one from now on."""
    global _inherited
    _inherited = server


def close_forks() -> None:
    """End what forks the processes of this one, where there is such a server."""
    if _inherited is not None:
        _inherited.close()


def start(
    target: str, job: dict[str, Any], limits: Limits | None = None, server: ForkServer | None = None
) -> Running:
    """Start ``module:function`` in a child process and give it its job.

    Parameters
    ----------
    target : str
        A function ``(job, report) -> Answer``. It calls ``report({"done": s, "whole": s or None})`` now
        and then: silence for `Limits.stall_seconds` counts as a hang.
    job : dict
        Anything that JSON can hold. ``job["film"]`` names the file in error sentences. It, or each of
        ``job["films"]``, is all that the process may read where the kernel has Landlock.
    limits : Limits, optional
        Memory, time and answer size.
    server : ForkServer, optional
        Forks the process; by default, and where it cannot, the process is started from nothing.

    Returns
    -------
    Running
        Ask for its `result`, or `stop` it.

    Raises
    ------
    MediaError
        If no process can be started.
    """
    limits = limits or Limits()
    debug = bool(os.environ.get("ONETAKE_DEBUG"))
    try:
        log = None if debug else tempfile.TemporaryFile()  # noqa: SIM115 (closed by Running)
        server = server or _inherited
        forked = server.fork(target, log) if server is not None else None
        process: Process = forked or start_process(target, log, QUIET)
    except OSError as err:
        raise OutOfMemory(
            f"decoding process: {err.strerror or err}, wanted a child process; is the machine out of memory?"
        ) from err
    assert process.stdin is not None
    text = json.dumps({"job": job, "limits": limits.to_json()}).encode()
    with contextlib.suppress(BrokenPipeError):
        process.stdin.write(struct.pack(">Q", len(text)) + text)
        process.stdin.flush()
    return Running(process, str(job.get("film", target)), limits, log)


class Running:
    """A child at work: `result` waits for it, `stop` ends it."""

    def __init__(self, process: Process, what: str, limits: Limits, log: IO[bytes] | None) -> None:
        assert process.stdout is not None
        self._process = process
        self._what = what
        self._limits = limits
        self._log = log
        self._began = time.monotonic()
        self._reached = 0.0
        self._listener = Listener(process.stdout, limits)

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    def result(
        self,
        on_progress: Callable[[dict[str, Any]], None] | None = None,
        on_block: Callable[[bytes], None] | None = None,
    ) -> Answer:
        """Wait for the answer.

        Parameters
        ----------
        on_progress : callable, optional
            Gets each message that the function reports.
        on_block : callable, optional
            Gets each block that the function sends, in order.

        Raises
        ------
        OnetakeError
            What the function raised, by class and sentence.
        MediaError
            If the child crashed, ran out of memory or time, or hung; the sentence says how far it had come.
        """
        facts: dict[str, Any] = {}
        payloads: list[bytes] = []
        blobs: list[bytes] = []
        try:
            while True:
                message = self._next()
                if message is None:
                    raise self._exit_error()
                if isinstance(message, OnetakeError):
                    raise message
                kind, payload = message
                if kind == PROGRESS:
                    self._progress(payload, on_progress)
                elif kind == BLOCK:
                    if on_block is not None:
                        on_block(payload)
                elif kind == ERROR:
                    raise self._error(json.loads(payload))
                elif kind == FACTS:
                    facts = json.loads(payload)
                elif kind == TRACK:
                    payloads.append(payload)
                elif kind == BLOB:
                    blobs.append(payload)
                elif kind == DONE:
                    return Answer(facts, [track_of(p) for p in payloads], blobs)
        except (ValueError, AttributeError) as err:
            if isinstance(err, OnetakeError):
                raise
            raise self._sentence("the decoding process gave an answer that cannot be read") from err
        finally:
            self.stop()

    def stop(self) -> None:
        """End the child, if it still runs, and close its pipes."""
        process = self._process
        if process.poll() is None:
            if self._log is not None or os.name != "posix":
                self.kill()
            else:
                process.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(timeout=10)
        self._listener.stop()
        for pipe in (process.stdin, self._log):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def kill(self) -> None:
        """End the child and its group at once, from any thread; who waits for the result gets an error."""
        with contextlib.suppress(OSError):
            if hasattr(os, "killpg"):
                os.killpg(self._process.pid, signal.SIGKILL)  # it leads a group of its own
            else:
                self._process.kill()

    def _next(self) -> Message:
        left = self._limits.wall_seconds - (time.monotonic() - self._began)
        with contextlib.suppress(TimeoutError):
            return self._listener.next(min(left, self._limits.stall_seconds))
        if left <= self._limits.stall_seconds:
            raise self._sentence(f"took longer than {self._limits.wall_seconds:.0f} s")
        # This process may itself have been asleep: give the listener a moment.
        with contextlib.suppress(TimeoutError):
            return self._listener.next(_GRACE)
        raise self._sentence(f"the decoder hung for {self._limits.stall_seconds:.0f} s")

    def _progress(self, payload: bytes, on_progress: Callable[[dict[str, Any]], None] | None) -> None:
        message = json.loads(payload)
        self._reached = float(message.get("done") or self._reached)
        if on_progress is not None and message:
            on_progress(message)

    def _error(self, words: dict[str, str]) -> OnetakeError:
        name, text = words["class"], words["text"]
        if name == "MemoryError":
            return self._sentence("ran out of memory")
        known = getattr(errors, name, None)
        if isinstance(known, type) and issubclass(known, OnetakeError) and known is not errors.MissingExtra:
            return known(text)
        return self._sentence(f"reading broke ({name}: {text})" if text else f"reading broke ({name})")

    def reader_error(self, err: Exception) -> OnetakeError:
        """Return the sentence for what a reader of the child's blocks raised, with the time reached."""
        if os.environ.get("ONETAKE_DEBUG"):
            import traceback

            traceback.print_exception(err)
        return self._error(error_message(err))

    def _exit_error(self) -> MediaError:
        try:
            code = self._process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            return self._sentence("the decoding process closed its pipe")
        if code >= 0:
            return self._sentence(f"the decoding process ended with code {code}{self._last_words()}")
        if -code == getattr(signal, "SIGXCPU", 0):
            return self._sentence("used more processor time than allowed")
        if -code == getattr(signal, "SIGKILL", 0):
            killed = "the decoder was killed by the system, most likely for want of memory"
            return OutOfMemory(str(self._sentence(killed)))
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return self._sentence(f"the decoder crashed ({name})")

    def _last_words(self) -> str:
        if self._log is None:
            return ""
        with contextlib.suppress(OSError, ValueError):
            self._log.seek(0, os.SEEK_END)
            self._log.seek(max(0, self._log.tell() - 2000))
            lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
            if lines:
                return f" ({''.join(c for c in lines[-1] if c.isprintable())[:200]})"
        return ""

    def _sentence(self, found: str) -> MediaError:
        return MediaError(
            f"{self._what}: {found} at {self._reached:.1f} s, wanted a film that plays through; "
            "it may be damaged, or made to break decoders"
        )
