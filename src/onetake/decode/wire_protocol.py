"""The messages of parent and child: one letter, eight bytes of length, that many bytes. Never pickle."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any

from onetake.core.errors import MediaError, OnetakeError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

PROGRESS, ERROR, FACTS, TRACK, BLOB, DONE, BLOCK = b"P", b"E", b"F", b"T", b"B", b"D", b"K"
_HEADER = struct.Struct(">cQ")


@dataclass(frozen=True, slots=True)
class Answer:
    """The result of a function that runs in the child."""

    facts: dict[str, Any] = field(default_factory=dict)
    """Anything that JSON holds."""
    tracks: list[Track] = field(default_factory=list)
    blobs: list[bytes] = field(default_factory=list)


def send(pipe: IO[bytes], kind: bytes, *parts: bytes | memoryview) -> None:
    """Write one message, its payload part by part."""
    pipe.write(_HEADER.pack(kind, sum(map(len, parts))))
    for part in parts:
        pipe.write(part)
    pipe.flush()


def receive(
    pipe: IO[bytes], most: int, limits_by_kind: Mapping[bytes, int] | None = None
) -> tuple[bytes, bytes] | None:
    """Read one message of at most `most` bytes; None where the pipe has ended.

    Parameters
    ----------
    pipe : binary file
    most : int
        Bytes.
    limits_by_kind : mapping, optional
        Limits by kind of message, where they differ.

    Raises
    ------
    MediaError
        If the message is longer than it may be.
    """
    header = pipe.read(_HEADER.size)
    if len(header) < _HEADER.size:
        return None
    kind, size = _HEADER.unpack(header)
    most = (limits_by_kind or {}).get(kind, most)
    if size > most:
        raise MediaError(f"decoding process: a message of {size} bytes, wanted at most {most}; is it a bomb?")
    payload = pipe.read(size)
    return (kind, payload) if len(payload) == size else None


def send_answer(pipe: IO[bytes], answer: Answer) -> None:
    """Write a whole answer."""
    send(pipe, FACTS, json.dumps(answer.facts, allow_nan=False).encode())
    if answer.tracks:
        import pyarrow as pa

        for track in answer.tracks:
            sink = pa.BufferOutputStream()
            table = track.to_arrow()
            with pa.ipc.new_stream(sink, table.schema) as writer:
                writer.write_table(table)
            send(pipe, TRACK, sink.getvalue().to_pybytes())
    for blob in answer.blobs:
        send(pipe, BLOB, blob)
    send(pipe, DONE)


def error_message(err: BaseException) -> dict[str, str]:
    """Return an error's class and sentence; all errors of memory have one class."""
    if isinstance(err, OnetakeError):
        return {"class": type(err).__name__, "text": str(err)}
    if isinstance(err, MemoryError) or "nsufficient memory" in str(err):
        return {"class": "MemoryError", "text": ""}
    return {"class": type(err).__name__, "text": str(err)[:300]}


def track_of(payload: bytes) -> Track:
    """Read a track; its table is checked, since a hostile file may have taken control of the child.

    Raises
    ------
    MediaError
        If it is no whole track.
    """
    import pyarrow as pa

    from onetake.core.errors import TrackError
    from onetake.core.track import Track

    try:
        table = pa.ipc.open_stream(payload).read_all()
        table.validate(full=True)
        return Track.from_arrow(table)
    except (pa.ArrowException, TrackError, KeyError, ValueError) as err:
        raise MediaError(
            f"decoding process: a damaged track ({err}), wanted a whole one; read the film again"
        ) from err
