"""How often each claim is decided rightly, on staged and on real films: the table of the docs.

    python bench/claim_figures.py                            write docs/reference/claim-figures.md
    python bench/claim_figures.py --staged CELLS...          take cells of a run into bench/figures/staged.tsv
    python bench/claim_figures.py --real READINGS            judge kept readings into bench/figures/real.tsv

CELLS are what `bench/claim_pairs.py --cells` (TSV) and `bench/claims.py --kept` (JSON lines) write; READINGS
is the folder that `bench/shared_verdicts.py --kept` keeps. In `real.tsv` the last column says whether what
holds was looked at, and was right; it is filled in by hand and kept as long as the claim still holds there. A
song is under a still picture that is none of its own, so only claims about sound and words count of it.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from known_films import PICTURE
from onetake import open_reading
from onetake.claims import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).parents[1]
STAGED, REAL = ROOT / "bench" / "figures" / "staged.tsv", ROOT / "bench" / "figures" / "real.tsv"
PAGE = ROOT / "docs" / "reference" / "claim-figures.md"
STAGED_HEAD, REAL_HEAD = ("claim", "film", "true", "read"), ("claim", "medium", "read", "looked at")
HEAD = """# How often each claim is right

Made by `bench/claim_figures.py` from the cells that are kept in `bench/figures`; no figure here is typed by
hand.

**Staged** are films with a known answer. A later claim has pairs of short films that differ in it alone
(`bench/claim_pairs.py`), of seeds 601 to 606, at 256x144 and 384x216 (lettering at
480x270); the first twenty-five are judged on the
quarrel and its changes (`bench/claims.py`). No limit was set on these seeds, but where a look at these films
showed that a claim or a film was at fault, it was mended, and the films are judged by the claims as they are
now: `drops` failed on three of six, `close-ups` had a false film that was nearly true, `wide-shots` one in
which nobody was found. Not all of the twelve films of each later claim have been made. *Right* is
the share of all films; what is not right is undecided or does not apply, unless it is counted as wrong.

**Real** are {media} shared films, clips and songs: of how many the claim holds, how many of these were looked
at (frames, or measured sound), and how many are wrong. Of songs only claims about sound and words count. What
fails was not looked at.

"""


def main() -> None:
    """Take cells in, or write the page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--staged", nargs="+", type=Path, help="cells of runs")
    parser.add_argument("--real", type=Path, help="a folder of kept readings")
    options = parser.parse_args()
    if options.staged:
        _write(STAGED, STAGED_HEAD, sorted(row for path in options.staged for row in staged_cells(path)))
    if options.real:
        seen = {(row[0], row[1]): row[3] for row in rows(REAL) if row[2] == "holds"} if REAL.exists() else {}
        _write(REAL, REAL_HEAD, sorted(real_cells(options.real, seen)))
    PAGE.write_text(page(rows(STAGED), rows(REAL)), encoding="utf-8")


def rows(path: Path) -> list[list[str]]:
    """Return the rows of a kept file, without its head."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def _write(path: Path, head: tuple[str, ...], cells: Iterable[tuple[str, ...]]) -> None:
    path.parent.mkdir(exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter="\t", lineterminator="\n")
        out.writerow(head)
        out.writerows(cells)


def staged_cells(path: Path) -> Iterator[tuple[str, ...]]:
    """Yield claim, film, what is true of it, and what was read, of either kind of file."""
    if path.suffix == ".jsonl":
        for line in path.read_text(encoding="utf-8").splitlines():
            cell = json.loads(line)
            yield cell["claim"], cell["film"], cell["true"], cell["read"]
    else:
        for claim, film, true, read, *_ in rows(path):
            yield claim, film, "holds" if true == "True" else "fails", read


def real_cells(folder: Path, looked: dict[tuple[str, str], str]) -> Iterator[tuple[str, ...]]:
    """Yield claim, medium, outcome and whether it was looked at, of each reading to which a claim applies."""
    for home in sorted(one for one in folder.iterdir() if one.is_dir()):
        for found in sorted(home.glob("*.reading")):
            tracks = open_reading(found).tracks
            for claim in CLAIMS:
                seen = any(track.partition(".")[0] in PICTURE for track in claim.needs)
                if home.name.startswith("songs--") and seen:
                    continue
                read = claim.decide(tracks).outcome
                mark = looked.get((claim.id, home.name), "") if read == "holds" else ""
                if read != "inapplicable":
                    yield claim.id, home.name, read, mark


def page(staged: list[list[str]], real: list[list[str]]) -> str:
    """Return the page: a line a claim."""
    media = len({row[1] for row in real})
    lines = [
        "| claim | staged films | right | held wrongly | refused wrongly | real films | hold | undecided "
        "| looked at | wrong |",
        "|---|---|---|---|---|---|---|---|---|---|",
    ]
    sums: Counter[str] = Counter()
    for claim in CLAIMS:
        count = counts([r for r in staged if r[0] == claim.id], [r for r in real if r[0] == claim.id])
        sums.update(count)
        lines.append(_line(claim.id, count))
    return HEAD.format(media=media) + "\n".join([*lines, _line("all", sums)]) + "\n"


def counts(staged: Iterable[list[str]], real: Iterable[list[str]]) -> Counter[str]:
    """Count the cells of one claim.

    >>> counts([["a", "1", "fails", "holds"]], [["a", "x", "holds", "right"]])["held wrongly"]
    1
    """
    count: Counter[str] = Counter()
    for _, _, true, read in staged:
        count["staged"] += 1
        count["right"] += true == read
        count["held wrongly"] += read == "holds" and true == "fails"
        count["refused wrongly"] += read == "fails" and true == "holds"
    for _, _, read, looked in real:
        count["real"] += 1
        count["hold"] += read == "holds"
        count["undecided"] += read == "undecided"
        count["looked at"] += looked != ""
        count["wrong"] += looked == "wrong"
    return count


def _line(name: str, count: Counter[str]) -> str:
    share = f"{count['right']} ({100 * count['right'] / count['staged']:.0f} %)" if count["staged"] else "-"
    rest = ("held wrongly", "refused wrongly", "real", "hold", "undecided", "looked at", "wrong")
    return f"| {name} | {count['staged'] or '-'} | {share} | {' | '.join(str(count[key]) for key in rest)} |"


if __name__ == "__main__":
    main()
