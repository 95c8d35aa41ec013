"""Every claim on parts of staged films: how often it is decided right, and what it held wrongly.

    python bench/clip.py FOLDER [--readings DIR] [--parts 2 3] [--alone] [--show]

FOLDER holds staged films, as `bench/claims.py --staged FOLDER` keeps them. Each is read once, and its halves
and thirds are clipped from the reading. With `--alone` the film is also played from the start to the end of
each part, and cells that differ are listed: what a part is told from the whole, and what from itself.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import onetake
from onetake.claims import CLAIMS
from onetake.decode.selection import Selection
from onetake.stage.score.score_document import load_score
from part_truth import parts, truth_of_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onetake.core.verdict import Verdict

HEAD = ("cells", "right", "undecided", "inapplicable", "held wrongly", "refused wrongly")


@dataclass(frozen=True)
class Cell:
    """One claim on one part of a film."""

    film: str
    start: float
    end: float
    true: str
    read: Verdict
    alone: Verdict | None = None

    def __str__(self) -> str:
        place = f"{self.film} {self.start:.1f}-{self.end:.1f} s {self.read.claim}"
        alone = "" if self.alone is None else f"\n    alone {self.alone.outcome}: {self.alone.because}"
        return f"{place}: true {self.true}, {self.read.outcome}: {self.read.because}{alone}"


def main() -> None:
    """Print the table."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("staged", type=Path)
    made.add_argument(
        "--readings", type=Path, help="a folder that keeps the readings; by default each film's own"
    )
    made.add_argument("--parts", nargs="+", type=int, default=[2, 3])
    made.add_argument("--films", nargs="*", default=[""], help="words of which a film's name has one")
    made.add_argument("--alone", action="store_true")
    made.add_argument("--show", action="store_true", help="list what is not right")
    options = made.parse_args()
    cells: list[Cell] = []
    for home in sorted(options.staged.iterdir()):
        if (home / "truth.reading").exists() and any(word in home.name for word in options.films):
            cells += judge_film(home, options)
    if options.show:
        for cell in cells:
            if cell.read.outcome != cell.true:
                print(cell)
    if options.alone:
        for cell in cells:
            if cell.alone is not None and cell.alone.outcome != cell.read.outcome:
                print(cell)
    print(table(cells))


def judge_film(home: Path, options: argparse.Namespace) -> Iterator[Cell]:
    """Clip the reading of one film; give its cells."""
    kept = home if options.readings is None else options.readings / home.name
    kept.mkdir(parents=True, exist_ok=True)
    reading = onetake.read(home / "film.mp4", kept)
    truth, score = onetake.open_reading(home / "truth.reading"), load_score(home / "score.toml")
    claims = [claim.id for claim in CLAIMS if claim.id in truth.verdicts]
    for start, end in parts(reading.media.duration, options.parts):
        true = truth_of_part(score, truth.tracks, claims, start, end)
        found = onetake.clip(reading, start, end).verdicts
        alone = read_alone(home / "film.mp4", start, end) if options.alone else {}
        for claim, outcome in true.items():
            yield Cell(home.name, start, end, outcome, found[claim], alone.get(claim))


def read_alone(film: Path, start: float, end: float) -> Mapping[str, Verdict]:
    """Return the verdicts of a part that was played by itself."""
    return onetake.read(film, selection=Selection(start=start, end=end)).verdicts


def table(cells: Iterable[Cell]) -> str:
    """Return a line a claim: of the cells that are true or false, how many are decided, and how."""
    known = [cell for cell in cells if cell.true in ("holds", "fails")]
    rows = [f"| claim | {' | '.join(HEAD)} |", "|---" * (len(HEAD) + 1) + "|"]
    for claim in (*(c.id for c in CLAIMS), "all"):
        own = [(c.true, c.read.outcome) for c in known if claim in ("all", c.read.claim)]
        if own:
            right = sum(true == read for true, read in own)
            counts = [sum(read == word for _, read in own) for word in ("undecided", "inapplicable")]
            counts += [own.count(pair) for pair in (("fails", "holds"), ("holds", "fails"))]
            share = f"{right} ({100 * right / len(own):.0f} %)"
            rows.append(f"| {claim} | {len(own)} | {share} | {' | '.join(map(str, counts))} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
