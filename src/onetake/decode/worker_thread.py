"""A thread for the work after decoding: scaling a frame, reading a block.

The decoder works only while somebody asks for frames. A block's readers take as long as the
decoder takes for the block, so in one thread the two would wait for each other.
"""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager
from queue import Queue
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SWITCH_INTERVAL = 0.0005
"""Seconds after which a thread that computes yields to one that waits; Python's default is 5 ms. The threads
of decoder and pipe need little time, but often (docs/explanation/decoding has the measurement)."""
DEPTH = 3
"""Blocks that may wait for the readers; more would only cost memory. Set by hand."""


class Pushes(Protocol):
    """What takes blocks, one by one."""

    def push(self, block: Any, /) -> None:
        """Take the next block."""


class WorkerThread:
    """Pushes blocks to readers in a thread of its own, in the order in which they were given.

    Parameters
    ----------
    name : str
        What the thread does, for debuggers.
    depth : int
        Blocks that may wait.
    """

    def __init__(self, name: str = "readers", depth: int = DEPTH) -> None:
        self._waiting: Queue[tuple[Sequence[Pushes], Any] | None] = Queue(depth)
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._work, name=f"onetake {name}", daemon=True)
        self._thread.start()

    def give(self, readers: Sequence[Pushes], block: Any) -> None:
        """Queue `block` for all `readers`; waits while too many blocks are waiting.

        Raises
        ------
        BaseException
            What a reader raised on an earlier block.
        """
        self._raise_error()
        if readers:
            self._waiting.put((readers, block))

    def finish(self) -> None:
        """Wait until all blocks have been read.

        Raises
        ------
        BaseException
            What a reader raised.
        """
        self.stop()
        self._raise_error()

    def stop(self) -> None:
        """End the thread; what is waiting is still read, unless a reader has failed."""
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()

    def _raise_error(self) -> None:
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        while (given := self._waiting.get()) is not None:
            readers, block = given
            try:
                if self._error is None:
                    for reader in readers:
                        reader.push(block)
            except BaseException as err:  # handed to the thread that gave the block
                self._error = err


@contextmanager
def quick_thread_switches() -> Iterator[None]:
    """Let this process's threads switch after `SWITCH_INTERVAL` seconds, and as before at the end."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, SWITCH_INTERVAL))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
