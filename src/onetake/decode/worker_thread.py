"""A thread of one's own for what comes behind decoding: scaling a picture, reading a block.

Decoding fills the processor only while somebody asks for pictures. A block's readers take as long as the
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

HAND_OVER = 0.0005
"""Seconds after which a thread that computes hands over to one that waits. Python's own 5 ms would keep the
decoder, or the pipe, idle: their threads need little time, but often."""
DEPTH = 3
"""Blocks that may wait for the readers; more would only cost memory."""


class Pushes(Protocol):
    """What takes blocks, one by one."""

    def push(self, block: Any, /) -> None:
        """Take the next block."""


class Behind:
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
        """Have all `readers` take `block`; waits while too many blocks are waiting.

        Raises
        ------
        BaseException
            What a reader raised on an earlier block.
        """
        self._complain()
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
        self._complain()

    def stop(self) -> None:
        """End the thread; what is waiting is still read, unless a reader has failed."""
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()

    def _complain(self) -> None:
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
def quick_turns() -> Iterator[None]:
    """Have this process's threads hand over after `HAND_OVER` seconds, and as they did before at the end."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(min(usual, HAND_OVER))
    try:
        yield
    finally:
        sys.setswitchinterval(usual)
