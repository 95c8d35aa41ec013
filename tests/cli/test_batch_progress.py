"""The bars of a run on a terminal: one for all films and one for each that is being read."""

import io

from rich.console import Console
from rich.progress import Progress

from onetake.cli import batch_progress


def test_each_film_has_a_bar_while_it_is_read():
    with Progress(console=Console(file=io.StringIO(), force_terminal=True), auto_refresh=False) as progress:
        bars = batch_progress._Bars(progress, 2)
        bars.update("a[b].mp4", {"done": 1.0, "whole": None, "stage": "read"})
        bars.update("a[b].mp4", {"done": 2.0, "whole": 4.0, "stage": "read"})
        whole, film = progress.tasks
        assert (whole.total, whole.completed) == (2, 0)
        assert (film.completed, film.total, film.fields["stage"]) == (2.0, 4.0, "read")
        assert "[b]" not in film.description  # a name is no markup
        bars.done("a[b].mp4")
        bars.done("never seen.mp4")
        (whole,) = progress.tasks
        assert whole.completed == 2


def test_a_log_gets_the_lines_alone(capsys):
    with batch_progress.batch_progress(1) as show:
        show.update("a.mp4", {"done": 1.0})
        show.done("a.mp4")
        show.line("read  a\x1b[2J.mp4")
    assert capsys.readouterr().out == "read  a[2J.mp4\n"
