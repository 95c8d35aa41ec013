"""Every claim on films that differ in one thing: how often it is decided right, and what it held wrongly.

    python bench/claims.py [--films quarrel] [--seeds 801 802] [--sizes 320x180] [--claims one-take ...]
                           [--kept cells.jsonl] [--staged DIR]

Each film of the repertoire is staged as it is and with each claim changed, for every seed and size; use seeds
on which no limit was set. It is read with its lyrics, on which the claims about words rest, and with its
album, on which `not-dubbed` rests. A cell is one claim on one film, beside the truth that the stage gives.
Cells are kept in a file as they come, so that a long run can be taken up again; with `--staged` the films are
kept too, for another run with other readers.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import open_reading, read
from onetake.claims import CLAIMS
from onetake.stage import stage
from onetake.stage.programme.ablations import WITH, WITHOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Cell = dict[str, str]
NEED_A_LIBRARY = ("same-conversation",)
"""Claims about a film among others: of one that is read alone, `inapplicable` is right."""


def main() -> None:
    """Run what is not kept yet, and print the table."""
    options = parser().parse_args()
    kept = Path(options.kept)
    cells = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    done = {cell["film"] for cell in cells}
    for film in films(options):
        if film in done:
            continue
        found = list(judge_film(film, Path(options.staged) if options.staged else None))
        cells += found
        with kept.open("a") as file:
            file.writelines(json.dumps(cell) + "\n" for cell in found)
        wrong = [f"{c['claim']} {c['read']} for {c['true']}" for c in found if c["read"] != c["true"]]
        print(f"{film}: {'; '.join(wrong) or 'all right'}", file=sys.stderr, flush=True)
    wanted = set(films(options))
    print(table(cell for cell in cells if cell["film"] in wanted))


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--films", nargs="+", default=["quarrel"])
    made.add_argument("--seeds", nargs="+", type=int, default=[801, 802])
    made.add_argument("--sizes", nargs="+", default=["320x180"])
    made.add_argument("--claims", nargs="*", default=[c.id for c in CLAIMS], help="whose changes are staged")
    made.add_argument("--kept", default=str(Path(tempfile.gettempdir()) / "onetake-bench-claims.jsonl"))
    made.add_argument("--staged", help="a folder that keeps the films")
    return made


def films(options: argparse.Namespace) -> list[str]:
    """Name the films: 'quarrel 801 320x180 without one-take'."""
    changes = ["", *(f"without {c}" for c in options.claims if c in WITHOUT)]
    changes += [f"with {c}" for c in options.claims if c in WITH]
    parts = product(options.films, options.seeds, options.sizes, changes)
    return [f"{name} {seed} {size} {change}".strip() for name, seed, size, change in parts]


def judge_film(film: str, staged: Path | None) -> Iterator[Cell]:
    """Stage and read one film; give its cells."""
    with tempfile.TemporaryDirectory() as folder:
        home = (staged or Path(folder)) / film.replace(" ", "-")
        if not (home / "film.mp4").exists():
            make(film, home)
        # A kept film keeps its reading, too: other benches judge it again.
        words, album = (
            beside if beside.exists() else None for beside in (home / "lyrics.lrc", home / "album.wav")
        )
        kept = home if staged else None
        reading = read(home / "film.mp4", kept, lyrics=words, album=album).verdicts
        truth = open_reading(home / "truth.reading").verdicts
    for claim in CLAIMS:
        if claim.id in truth:
            found = reading[claim.id]
            yield {
                "film": film,
                "claim": claim.id,
                "true": "inapplicable" if claim.id in NEED_A_LIBRARY else truth[claim.id].outcome,
                "read": found.outcome,
                "because": found.because,
            }


def make(film: str, home: Path) -> None:
    """Stage the film of that name into the folder `home`."""
    name, seed, size, *change = film.split()
    width, _, height = size.partition("x")
    without, with_ = (change[1] if change[:1] == [word] else None for word in ("without", "with"))
    stage(name, home, without=without, with_=with_, seed=int(seed), size=(int(width), int(height)))


def table(cells: Iterable[Cell]) -> str:
    """Return a line a claim: cells decided right, left undecided, and held though false."""
    found = list(cells)
    rows = [
        "| claim | cells | right | undecided | held wrongly | refused wrongly |",
        "|---|---|---|---|---|---|",
    ]
    for claim in (*(c.id for c in CLAIMS), "all"):
        own = [c for c in found if claim in ("all", c["claim"])]
        if not own:
            continue
        right = sum(c["read"] == c["true"] for c in own)
        open_ = sum(c["read"] in ("undecided", "inapplicable") and c["read"] != c["true"] for c in own)
        held = sum(c["read"] == "holds" and c["true"] == "fails" for c in own)
        refused = sum(c["read"] == "fails" and c["true"] == "holds" for c in own)
        share = f"{right} ({100 * right / len(own):.0f} %)"
        rows.append(f"| {claim} | {len(own)} | {share} | {open_} | {held} | {refused} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
