"""Starts the guarded processes of films, and ends all of them at once."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from onetake.core.errors import MediaError
from onetake.decode import guard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from onetake.decode.forked_process import ForkServer
    from onetake.decode.limits import Limits

    Progress = Callable[[dict[str, Any]], None]


class Stop:
    """A signal that ends the films that are being read; set it from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: set[guard.Running] = set()
        self.is_set = False
        self._start: Callable[[], ForkServer | None] | None = None
        self._server: ForkServer | None = None

    @contextmanager
    def forking(self, start: Callable[[], ForkServer | None]) -> Iterator[None]:
        """Fork the processes of the films meanwhile, by a server that is started with the first of them."""
        self._start = start
        try:
            yield
        finally:
            if self._server is not None:
                self._server.close()
            self._server = self._start = None

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
            if self._start is not None:
                self._server, self._start = self._start(), None
            running = guard.start(target, job, limits, self._server)
            self._running.add(running)
        try:
            return running.result(tell).facts
        finally:
            with self._lock:
                self._running.discard(running)
