"""Onetake in a notebook: `%load_ext onetake` brings `%onetake` and `%%review`. IPython is optional."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, Any

from onetake.core.errors import OnetakeError, TextError
from onetake.core.near_names import near_names
from onetake.core.reading import Reading

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview

BRIEF = "--brief"


def load_ipython_extension(shell: Any) -> None:
    """Give a shell of IPython the magics `%onetake` and `%%review`."""
    shell.register_magic_function(run_command, "line", "onetake")

    def review(line: str, cell: str) -> CheckedReview | None:
        """Check the cell against a reading: ``%%review reading``; with ``--brief`` it is a brief."""
        try:
            return check_cell(line, cell, shell.user_ns)
        except OnetakeError as err:
            print(f"onetake: {err}")
            return None

    shell.register_magic_function(review, "cell", "review")


def run_command(line: str) -> None:
    """Run a command as in a terminal: ``%onetake read film.mp4 -o out``."""
    from onetake.cli.main import run

    try:
        arguments = shlex.split(line)
    except ValueError as err:
        print(f"onetake: {line[:60]!r}: {err}, wanted each quotation mark closed")
        return
    run(arguments)


def check_cell(line: str, cell: str, names: dict[str, Any]) -> CheckedReview:
    """Return the review in a cell, checked against the reading that the line names.

    Parameters
    ----------
    line : str
        The name of a variable that holds a reading, and ``--brief`` for a brief.
    cell : str
        The review, as Markdown.
    names : dict
        The notebook's variables.

    Raises
    ------
    TextError
        If the line names no reading, or the cell has no sentence.
    """
    words = line.split()
    as_brief = BRIEF in words
    named = [word for word in words if word != BRIEF]
    readings = [name for name, value in names.items() if isinstance(value, Reading) and name[:1] != "_"]
    if len(named) != 1 or named[0] not in readings:
        found = f"{' '.join(named)!r} is no reading" if named else "no reading is named"
        wanted = near_names(named[0] if named else "", readings) if readings else "a variable that holds one"
        raise TextError(f"%%review: {found}, wanted {wanted}; write %%review NAME, and {BRIEF} for a brief")
    if not cell.strip():
        raise TextError("%%review: an empty cell, wanted a review below the first line")
    checked: CheckedReview = names[named[0]].check(text=cell, as_brief=as_brief)
    return checked
