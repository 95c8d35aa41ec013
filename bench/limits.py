"""Where each claim's limit lies between films of which the claim is true and those of which it is false.

    python bench/limits.py READINGS [READINGS ...] [--claims climax ...]

READINGS are folders with readings: staged ones, each beside its `truth.reading` (`bench/claims.py --staged
DIR` keeps them), and readings of the shared real media, of which `facts.tsv` says what is certain. Each is
judged by today's claims; no film is decoded. A limit should lie between the figures of the false and those of
the true.
"""

from __future__ import annotations

import argparse
import csv
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake import open_reading
from onetake.claims import CLAIMS
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onetake.core.reading import Reading

TRUTH = "truth.reading"


@dataclass
class Figures:
    """The figures of a claim on films of which it is true, or false."""

    true: list[float] = field(default_factory=list)
    false: list[float] = field(default_factory=list)


def known_real(name: str) -> dict[str, bool]:
    """Return what facts.tsv says of a real film by its file name: claim -> whether it is true."""
    facts = DATA / "facts.tsv"
    rows = list(csv.reader(facts.read_text(encoding="utf-8").splitlines()[1:], delimiter="\t"))
    known: dict[str, bool] = {}
    for pattern, false, true, *_ in rows:
        if any(fnmatch(str(path.relative_to(DATA)), pattern) for path in DATA.rglob(name)):
            known |= dict.fromkeys(false.split(), False) | dict.fromkeys(true.split(), True)
    return {claim: fact for claim, fact in known.items() if claim != "-"}


def known_staged(truth: Reading) -> dict[str, bool]:
    """Return what the stage says of its film."""
    outcomes = truth.verdicts.items()
    return {claim: v.outcome == "holds" for claim, v in outcomes if v.outcome in ("holds", "fails")}


def readings(folders: list[Path]) -> Iterator[tuple[str, Reading, Mapping[str, bool]]]:
    """Yield 'staged' or 'real', the reading, and what is known of its film."""
    for folder in folders:
        for path in sorted(folder.rglob("*.reading")):
            if path.name == TRUTH:
                continue
            reading = open_reading(path)
            truth = path.parent / TRUTH
            if truth.exists():
                yield "staged", reading, known_staged(open_reading(truth))
            elif DATA.exists():
                yield "real", reading, known_real(reading.media.name)


def main() -> None:
    """Print a row a claim and kind of film."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("readings", nargs="+", type=Path)
    parser.add_argument("--claims", nargs="*", default=[claim.id for claim in CLAIMS])
    options = parser.parse_args()
    claims = [claim for claim in CLAIMS if claim.id in options.claims]
    found = {(claim.id, kind): Figures() for claim in claims for kind in ("staged", "real")}
    for kind, reading, known in readings(options.readings):
        for claim in claims:
            if claim.id in known and (measured := claim.decide(reading.tracks).measured) is not None:
                figures = found[claim.id, kind]
                (figures.true if known[claim.id] else figures.false).append(measured)
    print("| claim | films | limit | false of (figures) | true of (figures) |\n|---|---|---|---|---|")
    for claim in claims:
        for kind in ("staged", "real"):
            figures = found[claim.id, kind]
            if figures.true or figures.false:
                limit = f"{claim.limit:g} {claim.unit}".rstrip()
                print(f"| {claim.id} | {kind} | {limit} | {_range(figures.false)} | {_range(figures.true)} |")


def _range(figures: list[float]) -> str:
    if not figures:
        return "none"
    low, middle, high = np.quantile(figures, (0, 0.5, 1))
    return f"{len(figures)}: {low:.3g} to {high:.3g}, median {middle:.3g}"


if __name__ == "__main__":
    main()
