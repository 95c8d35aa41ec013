"""Measure how often statements are read right, by the way they were found, and write the table of it.

Sentences come from the files given; by default from those of the tests whose failures may be looked at. Two
columns in either order are the sentence and what it says: `one-take`, `!one-take` where denied, `one-take?`
where hedged, `?one-take` where it may be found or not, `other`, `o` or `-` for none. A claim that no line of
a file names is not labelled in it, so it is not counted there.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from onetake.claims import CLAIMS
from onetake.core.statement import Way
from onetake.review.statements import StatementReader
from onetake.review.sureness import sureness

if TYPE_CHECKING:
    from collections.abc import Iterable

HERE = Path(__file__).parent
DEFAULT = ("sentences_dev.tsv", "sentences_held.tsv", "corpus_dev.tsv")
TABLE = HERE.parent / "src" / "onetake" / "review" / "sureness_table.py"
_WANTED = re.compile(r"(?:-|o|other|[?!]{0,2}[a-z]+(?:-[a-z]+)+\??|\s)+")


def rows(path: Path) -> list[tuple[str, list[str]]]:
    """Return each sentence of a file with what it says."""
    made = []
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if line.startswith("#") or len(columns) < 2:
            continue
        first_says = _WANTED.fullmatch(columns[0]) is not None
        wanted, text = columns[:2] if first_says else (columns[1], columns[0])
        made.append((text, wanted.split()))
    return made


def count(paths: Iterable[Path]) -> dict[Way, tuple[int, int]]:
    """Return for each way how many statements were right, and how many were found."""
    reader = StatementReader(CLAIMS)
    right: Counter[Way] = Counter()
    found: Counter[Way] = Counter()
    for path in paths:
        labelled = rows(path)
        known = {w.strip("?!") for _, wanted in labelled for w in wanted}
        for text, wanted in labelled:
            must = {w.rstrip("?") for w in wanted if not w.startswith("?")}
            may = {w.strip("?!") for w in wanted if w.startswith("?")}
            for one in reader.find(text):
                if one.claim not in known or one.claim in may:
                    continue
                found[one.way] += 1
                right[one.way] += ("!" * one.denied) + one.claim in must
    return {way: (right[way], found[way]) for way in get_args(Way) if found[way]}


def main() -> None:
    """Print precision by way, and write the table with --write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    given = parser.parse_args()
    tests = HERE.parent / "tests" / "review"
    paths = given.files or [tests / name for name in DEFAULT if (tests / name).exists()]
    counts = count(paths)
    if given.write:
        text = TABLE.read_text(encoding="utf-8")
        begin = text.index("COUNTS: ")
        lines = "".join(f'    "{way}": {pair},\n' for way, pair in counts.items())
        names = ", ".join(path.name for path in paths)
        doc = f'"""Right and found, on {names}."""\n'
        table = f"COUNTS: Mapping[Way, tuple[int, int]] = {{\n{lines}}}\n{doc}"
        TABLE.write_text(text[:begin] + table, encoding="utf-8")
    for way, (right, found) in counts.items():
        print(f"{way:20} {right:4} of {found:4} right; before: sure {sureness(way):.2f}")


if __name__ == "__main__":
    main()
