"""The messages between a process that asks and its child: eight bytes of length, then that many bytes."""

from __future__ import annotations

import struct
from typing import IO

_LENGTH = struct.Struct(">Q")


def send(pipe: IO[bytes], data: bytes) -> None:
    """Write one message."""
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)


def receive(pipe: IO[bytes], most: int | None = None) -> bytes | None:
    """Read one message; None where the pipe has ended, or the message is longer than `most` bytes."""
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (size,) = _LENGTH.unpack(header)
    if most is not None and size > most:
        return None
    data = pipe.read(size)
    return data if len(data) == size else None
