"""Pairs of short films that differ in one claim alone: how often each of the two is decided right.

    python bench/claim_pairs.py [--claims fast-cutting ...] [--seeds 11 12 ...] [--sizes 256x144 320x180]
                                [--kept cells.jsonl] [--show]

Two makers a claim write one film each by seed and size. Use seeds on which no limit was
set. Cells are kept in a file as they come, so that a long run can be taken up again.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import read
from onetake.claims import CLAIMS
from pairs_camera import PAIRS as CAMERA
from pairs_editing import PAIRS as EDITING
from pairs_light import PAIRS as LIGHT
from pairs_sound import PAIRS as SOUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pairs_films import Maker

Cell = dict[str, str | bool]
FAMILIES: tuple[Mapping[str, tuple[Maker, Maker]], ...] = (
    EDITING,
    CAMERA,
    LIGHT,
    SOUND,
)
"""Claim -> makers of the film of which it is true and of the one of which it is false: one line a family."""
_IDS = frozenset(claim.id for claim in CLAIMS)
PAIRS = {claim: pair for family in FAMILIES for claim, pair in family.items() if claim in _IDS}


def main() -> None:
    """Run what is not kept yet, and print a line a claim."""
    options = _parser().parse_args()
    kept = Path(options.kept) if options.kept else None
    cells = [json.loads(line) for line in kept.read_text().splitlines()] if kept and kept.exists() else []
    done = {(cell["film"], cell["true"]) for cell in cells}
    wanted = set()
    for claim, seed, size, true in product(options.claims, options.seeds, options.sizes, (True, False)):
        film = f"{claim} {seed} {size}"
        wanted.add(film)
        if (film, true) in done:
            continue
        cell = judge(claim, seed, size, true=true)
        cells.append(cell)
        if kept:
            with kept.open("a") as file:
                file.write(json.dumps(cell) + "\n")
        if cell["read"] != ("holds" if true else "fails") or options.show:
            print(f"{film}, {true}: {cell['read']}: {cell['because']}", file=sys.stderr, flush=True)
    print(table(cell for cell in cells if cell["film"] in wanted))


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--claims", nargs="+", default=list(PAIRS), choices=list(PAIRS))
    made.add_argument("--seeds", nargs="+", type=int, default=[11, 12])
    made.add_argument("--sizes", nargs="+", default=["256x144"])
    made.add_argument("--kept", help="a file of JSON lines that keeps the cells")
    made.add_argument("--show", action="store_true", help="print the reason of every verdict")
    return made


def judge(claim: str, seed: int, size: str, *, true: bool) -> Cell:
    """Make one film, read it, and return what became of the claim."""
    width, _, height = size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        PAIRS[claim][not true](film, seed, (int(width), int(height)))
        verdict = read(film).verdicts[claim]
    return {
        "film": f"{claim} {seed} {size}",
        "claim": claim,
        "true": true,
        "read": verdict.outcome,
        "because": verdict.because,
    }


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
