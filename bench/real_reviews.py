"""Reviews of real films and songs: how many of their sentences are judged, and which are judged wrongly.

    python bench/real_reviews.py [--kept DIR] [--show]

`real_reviews/reviews.tsv` has, for shared films and songs, sentences that are true of them and sentences that
are false. A true sentence that is contradicted and a false one that is borne out are wrong, and printed. What
cannot be decided, is not judged or says nothing measurable is counted. Readings are kept in DIR.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import open_reading, read
from onetake.core.named_verdicts import Verdicts
from onetake.pipeline import decide
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading

REVIEWS = Path(__file__).parent / "real_reviews" / "reviews.tsv"
WRONG = {"true": "contradicted", "false": "borne out"}
"""The standing that a sentence may not have."""


def rows(path: Path = REVIEWS) -> Iterator[tuple[str, str, str]]:
    """Yield the film, 'true' or 'false', and the sentences of each line."""
    for line in path.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            film, truth, text = line.split("\t")
            yield film, truth, text


def reading_of(film: str, kept: Path) -> Reading:
    """Return the reading of a shared film, made where it is not kept, judged by today's claims."""
    folder = kept / f"{Path(film).stem}.reading"
    found = open_reading(folder) if folder.is_dir() else read(DATA / film, kept)
    return replace(found, verdicts=Verdicts(decide(found.tracks)))


def main() -> None:
    """Check all reviews, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kept", help="a folder that keeps the readings")
    parser.add_argument("--show", action="store_true", help="print every sentence with its standing")
    options = parser.parse_args()
    if not DATA.is_dir():
        print(f"real_reviews: {DATA} is not there; ONETAKE_SHARED names the folder above it")
        return
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(options.kept or folder)
        for film, truth, text in rows():
            for sentence in reading_of(film, kept).check(text=text).sentences:
                standing = sentence.standing or "nothing measurable"
                counts[truth][standing] += 1
                is_wrong = standing == WRONG[truth]
                if is_wrong or options.show:
                    mark = "WRONG " if is_wrong else ""
                    print(f"{mark}{film} ({truth}): {sentence.text.strip()} -> {standing}")
    for truth, count in counts.items():
        listed = ", ".join(f"{number} {standing}" for standing, number in count.most_common())
        print(f"{truth}: {count.total()} sentences: {listed}")


if __name__ == "__main__":
    main()
