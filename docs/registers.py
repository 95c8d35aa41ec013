"""The reference tables, from the registers: claims, tracks, units, commands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from onetake.claims import CLAIMS
from onetake.cli.main import app
from onetake.core.units import UNITS
from onetake.readers import READERS

if TYPE_CHECKING:
    from pathlib import Path


def claims() -> str:
    """Return the page of all claims: what each says, needs, is judged by, and how critics put it."""
    parts = ["# Claims\n", "What can be checked of a film, and by what limit.\n"]
    for claim in CLAIMS:
        parts += [
            f"## {claim.id}\n",
            f"*{claim.says}*\n",
            f"- rests on: {', '.join(f'`{name}`' for name in claim.needs)}",
            f"- limit: {claim.limit:g} {claim.unit}".rstrip(),
            f"- where the limit comes from: {claim.source}",
            *(f"- cites: {cite}" for cite in claim.cites),
            "- how critics say it: " + "; ".join(f"`{p}`" for p in claim.phrases),
            "- how they say the contrary: " + "; ".join(f"`{p}`" for p in claim.opposites) + "\n",
        ]
    return "\n".join(parts)


def tracks() -> str:
    """Return the page of all tracks, a table a reader."""
    parts = [
        "# Tracks\n",
        "What is measured, by whom, in what unit. Times are seconds from the first displayed picture (from",
        "the first sample where there is no picture); spans are half open.\n",
    ]
    for reader in READERS:
        parts += [
            f"## {reader.name} {reader.version}\n",
            "| track | kind | unit | what it is |",
            "|---|---|---|---|",
        ]
        parts += [f"| `{g.name}` | {g.kind} | {g.unit or '-'} | {g.says} |" for g in reader.gives]
        parts += ["", *(f"- {cite}" for cite in reader.cites), ""]
    parts += [
        "## frames\n",
        "`frames` is a curve that the decoder gives: each picture's own time stamp, in ticks of the time",
        "base that stands in the track's notes.\n",
    ]
    return "\n".join(parts)


def units() -> str:
    """Return the table of units."""
    rows = [f"| `{unit or '(none)'}` | {says} |" for unit, says in UNITS.items()]
    return "\n".join(["# Units\n", "| unit | what it is |", "|---|---|", *rows, ""])


def commands() -> str:
    """Return every command with its help, as the terminal prints it."""
    group: Any = typer.main.get_command(app)
    parts = ["# Commands\n", "Exit codes: 0 fine, 1 failure, 2 usage, 130 interrupted.\n"]
    for name, command in group.commands.items():
        parts += [f"## onetake {name}\n", f"{command.help}\n"]
        for parameter in command.params:
            if parameter.param_type_name == "argument":
                parts.append(f"- `{parameter.metavar or parameter.name.upper()}`: {parameter.help}")
            else:
                parts.append(
                    f"- `{', '.join([*parameter.opts, *parameter.secondary_opts])}`: {parameter.help}"
                )
        parts.append("")
    return "\n".join(parts)


PAGES = {"claims": claims, "tracks": tracks, "units": units, "commands": commands}


def write(folder: Path) -> None:
    """Write all pages into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        (folder / f"{name}.md").write_text(make(), encoding="utf-8")
