"""A thread in the parent that reads the child's messages from its pipe, a few ahead of whoever wants them."""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from typing import IO, TYPE_CHECKING

from onetake.core.errors import OnetakeError
from onetake.decode.wire_protocol import BLOCK, PROGRESS, receive

if TYPE_CHECKING:
    from onetake.decode.limits import Limits

    Message = tuple[bytes, bytes] | OnetakeError | None
    """Kind and payload; an error for a message that is refused; None where the pipe has ended."""

try:
    import fcntl
except ImportError:  # Windows sizes its pipes itself
    fcntl = None  # type: ignore[assignment]

_AHEAD = 6
"""Messages that may wait here before the child has to wait; set by hand."""
_PIPE = 1 << 20
"""Bytes that the pipe should hold, where the system can be asked: fewer switches between both
processes. The most that Linux allows an ordinary user."""
_LISTEN = 0.25
"""Seconds of one wait for a message, so that Ctrl-C is noticed soon; set by hand."""
_TICK = 0.01
"""Seconds of one wait while the pipe is emptied at the end; set by hand."""


class Listener:
    """Listens to `pipe` until it ends, and closes it."""

    def __init__(self, pipe: IO[bytes], limits: Limits) -> None:
        self._pipe, self._limits = pipe, limits
        self._messages: queue.Queue[Message] = queue.Queue(_AHEAD)
        with contextlib.suppress(AttributeError, OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, _PIPE)
        self._thread = threading.Thread(target=self._listen, name="onetake listener", daemon=True)
        self._thread.start()

    def next(self, seconds: float) -> Message:
        """Return the next message.

        Raises
        ------
        TimeoutError
            If there is none within `seconds`.
        """
        until = time.monotonic() + seconds
        # In short waits, so that Ctrl-C is noticed at once whichever thread the system signals.
        while (wait := until - time.monotonic()) > 0:
            with contextlib.suppress(queue.Empty):
                return self._messages.get(timeout=min(wait, _LISTEN))
        raise TimeoutError

    def stop(self) -> None:
        """Wait until the pipe has ended; messages that come meanwhile are dropped."""
        while self._thread.is_alive():
            with contextlib.suppress(queue.Empty):
                self._messages.get(timeout=_TICK)

    def _listen(self) -> None:
        left = self._limits.answer_size
        with self._pipe as pipe:
            while True:
                try:
                    message: Message = receive(pipe, left, {BLOCK: self._limits.block_size})
                except (OnetakeError, OSError, ValueError) as err:
                    message = err if isinstance(err, OnetakeError) else None
                self._messages.put(message)
                if not isinstance(message, tuple):
                    return
                left -= len(message[1]) if message[0] not in (PROGRESS, BLOCK) else 0
