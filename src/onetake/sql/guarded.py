"""Ask questions in SQL: a child process answers them within limits, and however it ends this one goes on."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from onetake.core.errors import StoreError
from onetake.sql.limits import OUT_OF_MEMORY, SqlLimits
from onetake.sql.messages import receive, send

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import pyarrow as pa

Value = float | int | str | bool | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question found."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    more: bool
    """Whether there are more rows than were asked for."""
    tables: tuple[str, ...]
    """The tables that the question names."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a question has no answer, in words: 'took longer than 5 s'."""

    because: str


def ask(
    tables: Mapping[str, pa.Table],
    questions: Sequence[str],
    limits: SqlLimits | None = None,
    *,
    database: str = ":memory:",
) -> list[Answer | Refusal]:
    """Return the answer to each question.

    A question that breaks the child, or takes too much time or memory, is refused; those after it are
    answered by a new child.

    Parameters
    ----------
    tables : mapping
        Tables by their names in SQL, as `onetake.sql.tables` makes them.
    questions : sequence of str
        One SELECT each.
    limits : SqlLimits, optional
        Rows, time and memory of one question.
    database : str
        A DuckDB file of onetake's own, which is opened to be read, in place of an empty database.

    Raises
    ------
    StoreError
        If no child process can be started, or it cannot take in the tables.

    Examples
    --------
    >>> import pyarrow as pa
    >>> shots = pa.table({"start": [0.0, 2.5]})
    >>> found = ask({"shots": shots}, ["SELECT count(*) FROM shots", "DROP TABLE x"])
    >>> found[0].rows, found[1].because
    (((2,),), 'a statement of kind DROP, wanted one SELECT')
    """
    limits = limits or SqlLimits()
    streams = {name: _stream(table) for name, table in tables.items()}
    made: list[Answer | Refusal] = []
    while len(made) < len(questions):
        made += _ask_child(streams, questions[len(made) :], limits, database)
    return made


def _ask_child(
    streams: Mapping[str, bytes], questions: Sequence[str], limits: SqlLimits, database: str
) -> list[Answer | Refusal]:
    """Return the answers that one child gave; the last is a refusal where it ended early."""
    with _Child(streams, questions, limits, database) as child:
        if child.next(limits.start_seconds) is None:
            raise StoreError(
                f"SQL: the tables could not be taken in ({child.ending()}), wanted a process that answers; "
                "is the machine out of memory?"
            )
        made: list[Answer | Refusal] = []
        for _ in questions:
            found = child.next(limits.seconds)
            if found is None:
                made.append(Refusal(child.ending()))
                break
            made.append(_answer(found))
        return made


def _answer(found: dict[str, Any]) -> Answer | Refusal:
    if "error" in found:
        return Refusal(found["error"])
    rows = tuple(tuple(row) for row in found["rows"])
    return Answer(tuple(found["columns"]), rows, found["more"], tuple(found["tables"]))


class _Child:
    """A child process at work; a thread of this process listens, so that every wait has an end."""

    def __init__(
        self, streams: Mapping[str, bytes], questions: Sequence[str], limits: SqlLimits, database: str
    ) -> None:
        self._limits = limits
        self._late = False
        self._heard: queue.Queue[bytes | None] = queue.Queue()
        quiet = {"OMP_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2", "ARROW_DEFAULT_MEMORY_POOL": "system"}
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", "onetake.sql.child"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=None if os.environ.get("ONETAKE_DEBUG") else subprocess.DEVNULL,
                env={**os.environ, **quiet},
                start_new_session=True,
            )
        except OSError as err:
            raise StoreError(
                f"SQL: {err.strerror or err}, wanted a child process; is the machine out of memory?"
            ) from err
        head = {
            "limits": limits.to_json(),
            "tables": list(streams),
            "questions": list(questions),
            "database": database,
        }
        messages = [json.dumps(head).encode(), *streams.values()]
        for target, more in ((self._tell, (messages,)), (self._listen, ())):
            threading.Thread(target=target, args=more, daemon=True).start()

    def __enter__(self) -> _Child:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _tell(self, messages: list[bytes]) -> None:
        pipe = self._pipe(self._process.stdin)
        with contextlib.suppress(OSError, ValueError):  # the child may have ended meanwhile
            for message in messages:
                send(pipe, message)
            pipe.flush()

    def _listen(self) -> None:
        pipe = self._pipe(self._process.stdout)
        with contextlib.suppress(OSError, ValueError):
            while (message := receive(pipe, self._limits.answer)) is not None:
                self._heard.put(message)
        self._heard.put(None)

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe is not None
        return pipe

    def next(self, seconds: float) -> dict[str, Any] | None:
        """Return the next answer; None where the child has ended, or none came in time."""
        try:
            message = self._heard.get(timeout=seconds)
        except queue.Empty:
            self._late = True
            return None
        if message is None:
            return None
        found: dict[str, Any] = json.loads(message)
        return found

    def ending(self) -> str:
        """Return why no answer came, in words."""
        late = f"took longer than {self._limits.seconds:g} s"
        if self._late:
            return late
        try:
            code = self._process.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return f"an answer of more than {self._limits.answer >> 20} MB"
        if code == OUT_OF_MEMORY:
            return "needed more memory than it may have"
        if -code == getattr(signal, "SIGXCPU", 0):
            return late
        return f"broke the process that answers (code {code}), most likely for want of memory"


def _stream(table: pa.Table) -> bytes:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())
