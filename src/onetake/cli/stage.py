"""`onetake stage`: make a short film whose correct answers are known, from a score."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onetake.cli.memory import PLAYING, check_memory
from onetake.cli.output import print_result
from onetake.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

Name = Annotated[
    str | None,
    typer.Argument(metavar="NAME|SCORE.toml", help="A film of the repertoire, or a score's file."),
]
Out = Annotated[
    Path | None,
    typer.Option("-o", "--out", metavar="DIR", help="The folder to make.  [default: NAME, here]"),
]
Without = Annotated[
    str | None, typer.Option("--without", metavar="CLAIM", help="The same film with this claim made false.")
]
With = Annotated[
    str | None, typer.Option("--with", metavar="CLAIM", help="The same film with this claim made true.")
]
Seed = Annotated[int | None, typer.Option("--seed", min=0, help="Other textures, noise and scatter.")]
Size = Annotated[
    str | None, typer.Option("--size", metavar="WxH", help="Frame size in pixels, such as 480x270.")
]
Voices = Annotated[
    Path | None, typer.Option("--voices", metavar="DIR", help="Recordings to use instead of the synthesiser.")
]
Listed = Annotated[bool, typer.Option("--list", help="List the films and the claims that can be changed.")]


def stage_command(
    name: Name = None,
    out: Out = None,
    without: Without = None,
    with_: With = None,
    seed: Seed = None,
    size: Size = None,
    voices: Voices = None,
    listed: Listed = False,
) -> None:
    """Stage a short film whose correct answers are known: film, album, lyrics, review, score and truth."""
    if listed:
        print_result("\n".join(_list()))
        return
    if name is None:
        raise typer.BadParameter("wanted the name of a film or a score's file; see: onetake stage --list")
    check_memory(PLAYING)
    from onetake.stage import stage

    folder = out if out is not None else Path(Path(name).stem)
    with progress(Path(name).name) as update:
        made = stage(
            name,
            folder,
            without=without,
            with_=with_,
            seed=seed,
            size=None if size is None else pixels(size),
            voices=voices,
            progress=update,
        )
    print_result("\n".join(_staged_lines(made)))


def pixels(text: str) -> tuple[int, int]:
    """Read a size.

    Raises
    ------
    typer.BadParameter
        If it is not two whole numbers with an x between them.

    Examples
    --------
    >>> pixels("480x270")
    (480, 270)
    """
    width, sign, height = text.lower().partition("x")
    if not (sign and width.isdigit() and height.isdigit()):
        raise typer.BadParameter(
            f"--size: {text!r}, wanted WxH such as 480x270; write two whole numbers with an x between them"
        )
    return int(width), int(height)


def _staged_lines(folder: Path) -> Iterator[str]:
    from onetake.core.store import open_reading

    truth = open_reading(folder / "truth.reading")
    holds = [v.claim for v in truth.verdicts.values() if v.outcome == "holds"]
    fails = [v.claim for v in truth.verdicts.values() if v.outcome == "fails"]
    yield f"{truth.media.title}: {truth.media.duration:.1f} s, {truth.media.width}x{truth.media.height}"
    yield f"  true:  {', '.join(holds) or 'none'}"
    yield f"  false: {', '.join(fails) or 'none'}"
    yield f"film:  {folder / 'film.mp4'}" if (folder / "film.mp4").exists() else f"sound alone in {folder}"
    yield f"truth: {folder / 'truth.reading'}"


def _list() -> Iterator[str]:
    from onetake.stage import repertoire
    from onetake.stage.programme.ablations import WITH, WITHOUT

    pieces = repertoire()
    width = max(len(p.name) for p in pieces)
    artist = max(len(p.artist) for p in pieces)
    yield "Films:"
    yield from (f"  {p.name:{width}}  {p.artist:{artist}}  {p.says}" for p in pieces)
    yield ""
    yield f"--without CLAIM: {', '.join(WITHOUT)}"
    yield f"--with CLAIM:    {', '.join(WITH)}"
