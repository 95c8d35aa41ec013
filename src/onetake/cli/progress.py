"""Progress on stderr, where stderr is a terminal: seconds read, speed, time left."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onetake.cli.output import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@contextmanager
def progress(name: str) -> Iterator[Callable[[float, float | None], None] | None]:
    """Yield a function that takes (seconds done, total seconds or None); None if stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn(escape(plain(name))),
        BarColumn(),
        TextColumn("{task.completed:.0f} s of film, {task.fields[pace]}"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("read", total=None, pace="")

        def update(done: float, whole: float | None) -> None:
            elapsed = bar.tasks[0].elapsed or 0.0
            pace = f"{done / elapsed:.0f} x real time" if elapsed > 0.5 else ""
            bar.update(task, completed=done, total=whole, pace=pace)

        yield update
