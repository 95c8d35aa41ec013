"""Progress of many films on stderr, where stderr is a terminal: a bar for the run and one for each film."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from onetake.cli.output import plain, print_result

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = 40
"""Characters of a film's name that a bar shows. Set by hand."""


class BatchProgress:
    """Shows nothing but finished films: what a log or a pipe gets."""

    def update(self, film: str, message: dict[str, Any]) -> None:
        """Show how far a film is: ``{"done": s, "whole": s or None, "stage": str}``."""

    def done(self, film: str) -> None:
        """Show that a film is finished."""

    def line(self, text: str) -> None:
        """Print a line about a finished film."""
        print_result(text)
        sys.stdout.flush()


class _Bars(BatchProgress):
    def __init__(self, progress: Any, films: int) -> None:
        self._progress = progress
        self._whole = progress.add_task("films", total=films, stage=f"of {films}")
        self._bars: dict[str, Any] = {}

    def update(self, film: str, message: dict[str, Any]) -> None:
        if film not in self._bars:
            name = plain(film)[-_SHOWN:].replace("[", "(")
            self._bars[film] = self._progress.add_task(name, total=None, stage="")
        self._progress.update(
            self._bars[film],
            completed=message.get("done") or 0.0,
            total=message.get("whole"),
            stage=str(message.get("stage", "")),
        )

    def done(self, film: str) -> None:
        if film in self._bars:
            self._progress.remove_task(self._bars.pop(film))
        self._progress.advance(self._whole)

    def line(self, text: str) -> None:
        self._progress.console.print(plain(text), markup=False, highlight=False, soft_wrap=True)


@contextmanager
def batch_progress(films: int) -> Iterator[BatchProgress]:
    """Yield what shows the progress of a run over this many films."""
    if not (sys.stderr.isatty() and sys.stdout.isatty()):
        yield BatchProgress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed:.0f} {task.fields[stage]}"),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        yield _Bars(progress, films)
