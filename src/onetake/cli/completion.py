"""Completion in the shell of claims, tracks and readings; `onetake --install-completion` turns it on.

What cannot be completed gives nothing: a shell that waits for a key must never see an error.
"""

from __future__ import annotations

from pathlib import Path

import typer  # noqa: TC002 (typer reads the annotation)

from onetake.cli.arguments import TEXT_SUFFIXES

MARK = ".reading"
"""The end of a reading's folder name."""


def complete_claim(incomplete: str) -> list[tuple[str, str]]:
    """Return the claims that begin with what was typed, each with its sentence."""
    from onetake.claims import CLAIMS

    return [(one.id, one.says) for one in CLAIMS if one.id.startswith(incomplete)]


def complete_limit(incomplete: str) -> list[tuple[str, str]]:
    """Return claims with '=' after them, each with its own limit, for `--limit CLAIM=VALUE`."""
    from onetake.claims import CLAIMS

    return [
        (f"{one.id}=", f"{one.limit:g} {one.unit}".rstrip())
        for one in CLAIMS
        if f"{one.id}=".startswith(incomplete)
    ]


def complete_expected(incomplete: str) -> list[tuple[str, str]]:
    """Return the claims for `onetake expect`, with the '!' that was typed before."""
    denied = "!" if incomplete.startswith("!") else ""
    return [(denied + claim, says) for claim, says in complete_claim(incomplete.removeprefix("!"))]


def complete_track(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the tracks of the reading on the command line that begin with what was typed."""
    from onetake.core.errors import OnetakeError
    from onetake.core.store import open_reading

    # Before the value of an option is typed, the arguments are not parsed into parameters yet.
    typed = [folder for folder in (ctx.params.get("reading"), *ctx.args) if folder is not None]
    try:
        names = list(open_reading(Path(typed[0])).tracks) if typed else []
    except (OnetakeError, OSError):
        names = []
    return [name for name in names if name.startswith(incomplete)]


def complete_tracks(ctx: typer.Context, incomplete: str) -> list[str]:
    """Return the tracks for an option that takes several, with commas between."""
    before, last = _last_of_list(incomplete)
    return [before + name for name in complete_track(ctx, last)]


def complete_claims(incomplete: str) -> list[tuple[str, str]]:
    """Return the claims for an option that takes several, with commas between."""
    before, last = _last_of_list(incomplete)
    return [(before + claim, says) for claim, says in complete_claim(last)]


def complete_formats(incomplete: str) -> list[tuple[str, str]]:
    """Return the formats of `onetake export --to`, with commas between, each with its title."""
    from onetake.exports import FORMATS

    before, last = _last_of_list(incomplete)
    return [(before + one.name, one.title) for one in FORMATS if one.name.startswith(last)]


def _last_of_list(incomplete: str) -> tuple[str, str]:
    """Return what stands before the last name of a list with commas, and what is typed of that name."""
    before, comma, last = incomplete.rpartition(",")
    return before + comma, last


def complete_reading(incomplete: str) -> list[str]:
    """Return the readings that begin with what was typed, and other folders, in which there may be some."""
    return _paths(incomplete, with_files=False)


def complete_film(incomplete: str) -> list[str]:
    """Return readings, folders and files that begin with what was typed, texts apart."""
    return _paths(incomplete, with_files=True)


def _paths(incomplete: str, *, with_files: bool) -> list[str]:
    typed = Path(incomplete)
    folder = typed if incomplete.endswith("/") or not incomplete else typed.parent
    start = incomplete.removeprefix("./")
    try:
        found = sorted(path for path in folder.iterdir() if str(path).startswith(start))
    except OSError:
        return []
    return [
        str(path) if path.is_file() or path.name.endswith(MARK) else f"{path}/"
        for path in found
        if path.name[0] != "." and (path.is_dir() or (with_files and path.suffix not in TEXT_SUFFIXES))
    ]
