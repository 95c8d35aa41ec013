"""Pairs of short films that differ in one claim alone: how often each of the two is decided right.

    python bench/claim_pairs.py [--claims fast-cutting ...] [--seeds 11 12 ...] [--sizes 256x144 320x180]
                                [--readings DIR] [--cells cells.tsv] [--show]

Two makers a claim write one film each by seed and size; claims that share a film read it once. Use seeds on
which no limit was set. With `--readings` the readings are kept, so that a long run can be taken up again and
its films are judged by the claims of the day; delete what a changed maker would write otherwise. `--cells`
writes one line a cell, from which `bench/claim_figures.py` makes the table of the docs.
"""

from __future__ import annotations

import argparse
import csv
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import open_reading, read
from onetake.claims import CLAIMS
from pairs_camera import PAIRS as CAMERA
from pairs_editing import PAIRS as EDITING
from pairs_light import PAIRS as LIGHT
from pairs_scale import PAIRS as SCALE
from pairs_sound import PAIRS as SOUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onetake.core.verdict import Verdict
    from pairs_films import Maker

Cell = dict[str, str | bool]
FAMILIES: tuple[Mapping[str, tuple[Maker, Maker]], ...] = (
    EDITING,
    CAMERA,
    SCALE,
    LIGHT,
    SOUND,
)
"""Claim -> makers of the film of which it is true and of the one of which it is false: one line a family."""
_IDS = frozenset(claim.id for claim in CLAIMS)
PAIRS = {claim: pair for family in FAMILIES for claim, pair in family.items() if claim in _IDS}


def main() -> None:
    """Read what is not kept yet, judge all, and print a line a claim."""
    options = _parser().parse_args()
    cells = []
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(options.readings or folder)
        for claim, seed, size, true in product(options.claims, options.seeds, options.sizes, (True, False)):
            cell = judge(claim, seed, size, kept, true=true)
            cells.append(cell)
            if cell["read"] != ("holds" if true else "fails") or options.show:
                said = f"{claim} {seed} {size}, {true}: {cell['read']}: {cell['because']}"
                print(said, file=sys.stderr, flush=True)
    if options.cells:
        write_cells(Path(options.cells), cells)
    print(table(cells))


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--claims", nargs="+", default=list(PAIRS), choices=list(PAIRS))
    made.add_argument("--seeds", nargs="+", type=int, default=[11, 12])
    made.add_argument("--sizes", nargs="+", default=["256x144"])
    made.add_argument("--readings", help="a folder that keeps the readings")
    made.add_argument("--cells", help="a file of tab-separated values to write, a line a cell")
    made.add_argument("--show", action="store_true", help="print the reason of every verdict")
    return made


def judge(claim: str, seed: int, size: str, kept: Path, *, true: bool) -> Cell:
    """Return the verdict on the claim for one film, which is made and read if `kept` has no reading of it."""
    verdict = read_pair(PAIRS[claim][not true], seed, size, kept, claim)
    return {
        "claim": claim,
        "film": f"{seed} {size}",
        "true": true,
        "read": verdict.outcome,
        "because": verdict.because,
    }


def read_pair(maker: Maker, seed: int, size: str, kept: Path, claim: str) -> Verdict:
    """Return the verdict on a maker's film by today's claims."""
    home = kept / f"{name_of(maker)}-{seed}-{size}.reading"
    if not home.exists():
        width, _, height = size.partition("x")
        film = home.with_suffix(".mp4")
        kept.mkdir(parents=True, exist_ok=True)
        maker(film, seed, (int(width), int(height)))
        read(film, kept)
        film.unlink()
    found = next(one for one in CLAIMS if one.id == claim)
    return found.decide(open_reading(home).tracks)


def name_of(maker: Maker) -> str:
    """Return the name of a film: its maker's, and which of two films it makes.

    >>> from functools import partial
    >>> def fast_cutting(path, seed, size, true): ...
    >>> fast_cutting.__module__ = "pairs_editing"
    >>> name_of(partial(fast_cutting, true=False))
    'editing-fast_cutting-false'
    """
    given: dict[str, object] = getattr(maker, "keywords", {})
    plain = getattr(maker, "func", maker)
    sense = plain.__module__.rpartition("_")[2]
    return "-".join([sense, plain.__name__, *(str(value).lower() for value in given.values())])


def write_cells(file: Path, cells: Iterable[Cell]) -> None:
    """Write one line a cell: claim, film, whether it is true there, and what it was read as."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        out = csv.writer(opened, delimiter="\t", lineterminator="\n")
        out.writerow(["claim", "film", "true", "read", "because"])
        out.writerows(cell.values() for cell in cells)


def table(cells: Iterable[Cell]) -> str:
    """Return a line a claim: films that are decided right, left undecided, held or refused wrongly."""
    found = list(cells)
    rows = [
        "| claim | films | right | undecided | held wrongly | refused wrongly |",
        "|---|---|---|---|---|---|",
    ]
    for claim in (*dict.fromkeys(str(cell["claim"]) for cell in found), "all"):
        own = [cell for cell in found if claim in ("all", cell["claim"])]
        right = sum(cell["read"] == ("holds" if cell["true"] else "fails") for cell in own)
        held = sum(cell["read"] == "holds" and not cell["true"] for cell in own)
        refused = sum(cell["read"] == "fails" and bool(cell["true"]) for cell in own)
        share = f"{right} ({100 * right / max(1, len(own)):.0f} %)"
        rest = len(own) - right - held - refused
        rows.append(f"| {claim} | {len(own)} | {share} | {rest} | {held} | {refused} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
