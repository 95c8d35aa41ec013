"""Questions in SQL to all films of a library, answered by a child process that can only read the index."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from onetake.core.errors import StoreError
from onetake.library.index import open_index
from onetake.library.track_tables import add_tracks, named_tracks
from onetake.sql.guarded import Refusal, ask
from onetake.sql.limits import SqlLimits

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.library.index import Index, Progress
    from onetake.sql.guarded import Answer

LIMITS = SqlLimits(rows=1000, seconds=30.0, answer=256 << 20)
"""What a question to a library may cost: it goes over many films, so it has longer than one to a single
reading. Set by hand."""
MOST_ROWS = 1_000_000
"""Rows that may be asked for; set by hand."""


def query(
    library: Path | str,
    question: str,
    *,
    rows: int = LIMITS.rows,
    seconds: float = LIMITS.seconds,
    progress: Progress | None = None,
) -> Answer:
    """Return the answer to a question in SQL.

    Parameters
    ----------
    library : path or str
    question : str
        One SELECT over the tables ``films``, ``measures``, ``verdicts``, ``evidence``, ``tracks``, ``facts``
        and those of every track, such as ``shots`` or ``palette.lightness``; each has a column ``film``.
    rows : int
        Rows that are returned at most.
    seconds : float
        Seconds that the question may take, once the tables that it names have been taken in.
    progress : callable, optional
        As for `onetake.library.index.open_index`.

    Raises
    ------
    StoreError
        If the question has no answer; the sentence says why.
    """
    return query_index(open_index(library, progress), question, rows=rows, seconds=seconds, progress=progress)


def query_index(
    index: Index,
    question: str,
    *,
    rows: int = LIMITS.rows,
    seconds: float = LIMITS.seconds,
    progress: Progress | None = None,
) -> Answer:
    """Return the answer to a question to a library whose index is open; see `query`."""
    if not 1 <= rows <= MOST_ROWS:
        raise StoreError(f"rows: {rows}, wanted 1 to {MOST_ROWS}")
    add_tracks(index, named_tracks(index, question), progress)
    limits = replace(LIMITS, rows=rows, seconds=seconds)
    (answer,) = ask({}, [question], limits, database=str(index.path))
    if isinstance(answer, Refusal):
        raise StoreError(
            f"question: {answer.because}, wanted one SELECT over films, measures, verdicts, evidence, "
            "tracks, facts or a track such as shots; see: docs/how-to/library.md"
        )
    return answer
