"""How often statements are read right, by the way they were found; keep the counts, and write their table.

    python bench/sureness.py FILE ... [--record REVISION [--apart]]
    python bench/sureness.py --write

Files are as `sentence_rows` says; `?` statements count neither way, and a claim that no line of a file
names is not labelled in it, so it is not counted there. A file is read for the first time only once:
`--record` adds its counts to `first_sight.tsv` as those of a revision, and refuses a file that is there
already. `--apart` keeps them without pooling, for files that say nothing of how a review is read. `--write`
pools the counts of the others into `review/sureness_table.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, NamedTuple, get_args

from onetake.claims import CLAIMS
from onetake.core.statement import Way
from onetake.review.statements import StatementReader
from onetake.review.sureness import sureness
from sentence_rows import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

HERE = Path(__file__).parent
WIDTH = 110
"""Characters of a line of the table's module, at most."""
RECORD = HERE / "first_sight.tsv"
TABLE = HERE.parent / "src" / "onetake" / "review" / "sureness_table.py"
KNOWN = frozenset(claim.id for claim in CLAIMS)
WAYS: tuple[Way, ...] = tuple(way for way in get_args(Way) if way != "mark")


class FirstSight(NamedTuple):
    """What was read of a file in one way when it was read for the first time."""

    file: str
    revision: str
    pooled: bool
    way: Way
    right: int
    found: int


def recorded(path: Path = RECORD) -> list[FirstSight]:
    """Return the counts that are kept."""
    lines = path.read_text(encoding="utf-8").splitlines()
    made = []
    for line in lines:
        if line.startswith("#"):
            continue
        file, revision, pooled, way, right, found = line.split("\t")
        if way not in WAYS:
            msg = f"{path.name}: {way!r}, wanted one of {', '.join(WAYS)}"
            raise ValueError(msg)
        made.append(FirstSight(file, revision, pooled == "pooled", way, int(right), int(found)))
    return made


def pool(counts: Iterable[FirstSight]) -> dict[Way, tuple[int, int]]:
    """Return right and found by way, of the files that are pooled."""
    right: Counter[Way] = Counter()
    found: Counter[Way] = Counter()
    for one in counts:
        if one.pooled:
            right[one.way] += one.right
            found[one.way] += one.found
    return {way: (right[way], found[way]) for way in WAYS if found[way]}


def count(path: Path, reader: StatementReader) -> dict[Way, tuple[int, int]]:
    """Return for each way how many statements of a file are right today, and how many are found."""
    labelled = rows(path, KNOWN)
    names = {one.claim for row in labelled for one in row.must}
    names |= {claim for row in labelled for claim, _ in row.may | row.elsewhere}
    right: Counter[Way] = Counter()
    found: Counter[Way] = Counter()
    for row in labelled:
        must = {(one.claim, one.denied) for one in row.must}
        for one in reader.find(row.text):
            said = (one.claim, one.denied)
            if one.claim in names and said not in row.may:
                found[one.way] += 1
                right[one.way] += said in must
    return {way: (right[way], found[way]) for way in WAYS if found[way]}


def table(counts: Iterable[FirstSight]) -> str:
    """Return the text of the table's module, from the counts that are pooled."""
    counts = list(counts)
    files = list(dict.fromkeys(one.file for one in counts if one.pooled))
    lines = "".join(f'    "{way}": {pair},\n' for way, pair in pool(counts).items())
    text = TABLE.read_text(encoding="utf-8")
    begin = text.index("COUNTS: ")
    doc = fill(f'"""Right and found at first sight, on {", ".join(files)}."""', WIDTH) + "\n"
    return text[:begin] + f"COUNTS: Mapping[Way, tuple[int, int]] = {{\n{lines}}}\n{doc}"


def record(path: Path, counts: Mapping[Way, tuple[int, int]], revision: str, *, pooled: bool) -> None:
    """Add the counts of a file that is read for the first time."""
    with RECORD.open("a", encoding="utf-8") as file:
        for way, (right, found) in counts.items():
            columns = (path.stem, revision, "pooled" if pooled else "apart", way, right, found)
            file.write("\t".join(map(str, columns)) + "\n")


def main() -> None:
    """Print the share of right statements by way, and keep or write it where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--record", metavar="REVISION", help=f"add the counts of the files to {RECORD.name}")
    parser.add_argument("--apart", action="store_true", help="keep them without pooling")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    given = parser.parse_args()
    known = {one.file for one in recorded()}
    again = sorted(path.stem for path in given.files if path.stem in known)
    if given.record and again:
        parser.error(f"{again[0]} is in {RECORD.name}: a file is read for the first time only once")
    reader = StatementReader(CLAIMS)
    for path in given.files:
        counts = count(path, reader)
        print(path.name)
        for way, (right, found) in counts.items():
            print(f"  {way:20} {right:4} of {found:4} right; the table's share {sureness(way):.2f}")
        if given.record:
            record(path, counts, given.record, pooled=not given.apart)
    if given.write:
        TABLE.write_text(table(recorded()), encoding="utf-8")
    if given.write or not given.files:
        for way, (right, found) in pool(recorded()).items():
            print(f"{way:20} {right:4} of {found:4} right at first sight")


if __name__ == "__main__":
    main()
