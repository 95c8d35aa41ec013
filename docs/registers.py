"""Write the reference tables from the registers: claims, tracks, units, commands, exports, errors."""

from __future__ import annotations

import inspect
import json
from typing import TYPE_CHECKING, Any

import typer

import onetake
from onetake.claims import CLAIMS
from onetake.cli.batch import SOME_FAILED
from onetake.cli.main import INTERRUPTED, app
from onetake.cli.output import NOT_AS_EXPECTED
from onetake.core import errors as error_classes
from onetake.core.stored_reading import json_schema
from onetake.core.units import UNITS
from onetake.decode.play_result import FRAMES
from onetake.exports import FORMATS
from onetake.readers import READERS
from onetake.readers.sound.stems.stem_track import STEM_GIVES
from onetake.readers.sound.take.take_track import TAKE_GIVES
from onetake.text.lyric_lines import GIVEN_WORDS_GIVES, LINES_GIVES, UNTIMED_GIVES
from onetake.text.lyrics_used import SPEAKERS_GIVES

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.gives import Gives


def claims() -> str:
    """Return the page of all claims: what each says, its tracks, its limit, and how critics express it."""
    parts = ["# Claims\n", "The statements about a film that can be checked, and the limit of each.\n"]
    for claim in CLAIMS:
        parts += [
            f"## {claim.id}\n",
            f"*{claim.says}*\n",
            f"- uses: {', '.join(f'`{name}`' for name in claim.needs)}",
            f"- limit: {claim.limit:g} {claim.unit}".rstrip(),
            f"- where the limit comes from: {claim.source}",
            *(f"- cites: {cite}" for cite in claim.cites),
            "- how critics assert it: " + "; ".join(f"`{p}`" for p in claim.phrases),
            "- how they say the opposite: " + "; ".join(f"`{p}`" for p in claim.opposites) + "\n",
        ]
    return "\n".join(parts)


def tracks() -> str:
    """Return the page of all tracks, one table for each reader."""
    parts = [
        "# Tracks\n",
        "What each reader measures, in what unit. Times are seconds from the first displayed frame (from",
        "the first sample where there is no picture); spans are half open.\n",
    ]
    for reader in READERS:
        parts += [
            f"## {reader.name} {reader.version}\n",
            "| track | kind | unit | what it is |",
            "|---|---|---|---|",
        ]
        parts += [_row(gives) for gives in reader.gives]
        parts += ["", *(f"- {cite}" for cite in reader.cites), ""]
    parts += [
        "## Tracks that no reader makes\n",
        "| track | kind | unit | what it is |",
        "|---|---|---|---|",
        _row(FRAMES),
        _row(SPEAKERS_GIVES),
        _row(LINES_GIVES),
        _row(GIVEN_WORDS_GIVES),
        _row(UNTIMED_GIVES),
        *(_row(gives) for gives in STEM_GIVES),
        *(_row(gives) for gives in TAKE_GIVES),
        "",
    ]
    return "\n".join(parts)


def _row(gives: Gives) -> str:
    """Return a track's row of the table, with its labels, further columns and condition."""
    says = [gives.says]
    if gives.labels is not None:
        says.append(f"labels: {', '.join(f'`{label}`' for label in gives.labels)}")
    elif gives.open_labels:
        says.append(f"labels: {gives.open_labels}")
    says += [f"column `{c.name}` ({c.unit or 'plain'}): {c.says}" for c in gives.columns]
    says += [f"given {gives.when}"] if gives.when else []
    return f"| `{gives.name}` | {gives.kind} | {gives.unit or '-'} | {'; '.join(says)} |"


def units() -> str:
    """Return the table of units."""
    rows = [f"| `{unit or '(none)'}` | {says} |" for unit, says in UNITS.items()]
    return "\n".join(["# Units\n", "| unit | what it is |", "|---|---|", *rows, ""])


def commands() -> str:
    """Return every command with its help, as the terminal prints it; a group's commands follow it."""
    group: Any = typer.main.get_command(app)
    parts = ["# Commands\n", "Their exit codes are on the page [Errors](errors.md).\n"]
    for name, command in group.commands.items():
        parts += _command(f"onetake {name}", command)
        for below, one in getattr(command, "commands", {}).items():
            parts += _command(f"onetake {name} {below}", one)
    return "\n".join(parts)


def _command(name: str, command: Any) -> list[str]:
    """Return the part of one command: its help, its arguments and its options."""
    parts = [f"## {name}\n", f"{command.help}\n"]
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            parts.append(f"- `{parameter.metavar or parameter.name.upper()}`: {parameter.help}")
        else:
            parts.append(f"- `{', '.join([*parameter.opts, *parameter.secondary_opts])}`: {parameter.help}")
    return [*parts, ""]


def names() -> str:
    """Return the table of what `import onetake` gives."""
    rows = []
    for name in sorted(onetake.__all__, key=str.lower):
        says = (inspect.getdoc(getattr(onetake, name)) or "").partition("\n")[0]
        rows.append(f"| `onetake.{name}` | {says} |")
    return "\n".join(["# Python names\n", "| name | what it is |", "|---|---|", *rows, ""])


def exports() -> str:
    """Return the page of the formats of `onetake export`."""
    parts = [
        "# Exports\n",
        "The formats of `onetake export --to`. NAME is the reading's, TRACK a track's name.\n",
    ]
    for one in FORMATS:
        parts += [
            f"## {one.name}\n",
            f"*{one.title}*\n",
            f"- opened by: {one.opens}",
            f"- holds: {one.holds}",
            f"- times are exact to: {_EXACT[one.exact]}",
            f"- files: {', '.join(f'`{name}`' for name in one.files)}",
            *([f"- needs: `pip install 'onetake[{one.extra}]'`"] if one.extra else []),
            f"- defined by: {one.source}\n",
        ]
    return "\n".join(parts)


def errors() -> str:
    """Return the page of errors: exit codes, and the classes that are raised in Python."""
    found = [
        one
        for one in vars(error_classes).values()
        if inspect.isclass(one) and issubclass(one, error_classes.OnetakeError)
    ]
    parts = [
        "# Errors\n",
        "An error is one sentence: what it is about, what was found, what was wanted, and what to do next.",
        "A mistake of yours never ends in a traceback.\n",
        "## Exit codes\n",
        "| exit code | meaning |",
        "|---|---|",
        *(f"| {code} | {says} |" for code, says in EXIT_CODES.items()),
        "\n## In Python\n",
        "Every error about what you gave is an `OnetakeError`, and also the builtin that you would expect.\n",
        "| `onetake.core.errors` | also | when |",
        "|---|---|---|",
    ]
    for one in found:
        builtin = ", ".join(
            f"`{b.__name__}`" for b in one.__mro__ if b.__module__ == "builtins" and b in _EXPECTED
        )
        says = (inspect.getdoc(one) or "").partition("\n")[0]
        parts.append(f"| `{one.__name__}` | {builtin or '-'} | {says} |")
    return "\n".join([*parts, ""])


_EXPECTED = (OSError, ValueError, KeyError, ImportError)
"""The builtin classes that errors derive from."""
EXIT_CODES = {
    0: "fine",
    1: "a failure, said in one sentence",
    2: "a wrong command or option",
    NOT_AS_EXPECTED: "not as expected: `expect`, `check --strict`, `batch --strict`, `claims --check`, "
    "`library verify`",
    SOME_FAILED: "some of many films could not be read: `batch`",
    INTERRUPTED: "interrupted",
}
"""What the command line ends with."""
_EXACT = {
    "frame": "the frame",
    "millisecond": "the millisecond",
    "sample": "the sample of the sound",
    "second": "the second",
    "full": "the number that was measured, unrounded",
}

PAGES = {
    "python-names": names,
    "exports": exports,
    "claims": claims,
    "tracks": tracks,
    "units": units,
    "commands": commands,
    "errors": errors,
}


def write(folder: Path) -> None:
    """Write all pages into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        (folder / f"{name}.md").write_text(make(), encoding="utf-8")
    schema = json.dumps(json_schema(), indent=1, ensure_ascii=False)
    (folder / "reading.schema.json").write_text(schema + "\n", encoding="utf-8")
