"""How right the readers are: each reading beside the truth of its film, a Markdown table a reader.

    python bench/accuracy.py [--stage NAME ...] [--seeds 1 2] [--size 480x270] [--without CLAIM ...]
                             [--pair TRUTH READING] [--shared DIR]

Without arguments it stages the shorter films of the repertoire and reads them, and reads the real films of
`../shared/data` where that folder is (or `data` in the folder that ONETAKE_SHARED names). `--pair` compares
two stored readings.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import real_films
from onetake import open_reading, read
from onetake.core.errors import OnetakeError
from onetake.stage import repertoire, stage
from score_readers import Row, rows
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT = ("kitchen", "vignettes", "parade", "harbour", "platform")


def main() -> int:
    """Run the bench and print its tables."""
    options = parser().parse_args()
    table: list[tuple[str, Row]] = []
    try:
        for truth, reading in options.pair:
            table += [(Path(reading).stem, row) for row in rows(open_reading(truth), open_reading(reading))]
        if not options.pair:
            with tempfile.TemporaryDirectory() as folder:
                for name, row in stage_and_read(options, Path(folder)):
                    table.append((name, row))
            table += list(real_films.rows(Path(options.shared)))
    except OnetakeError as err:
        print(f"accuracy: {err}", file=sys.stderr)
        return 1
    print_tables(table)
    return 0


def parser() -> argparse.ArgumentParser:
    """Return the command line."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--stage", nargs="*", default=list(SHORT), help="films of the repertoire")
    made.add_argument(
        "--without", nargs="*", default=[], help="also stage each film with these claims made false"
    )
    made.add_argument(
        "--seeds", nargs="+", type=int, default=[101], help="seeds; use ones no limit was set on"
    )
    made.add_argument("--size", default="480x270", help="WxH")
    made.add_argument("--pair", nargs=2, action="append", default=[], metavar=("TRUTH", "READING"))
    made.add_argument("--shared", default=str(DATA), help="the folder of real media")
    return made


def stage_and_read(options: argparse.Namespace, folder: Path) -> Iterator[tuple[str, Row]]:
    """Stage and read, one film after the other; only one is on the disk at a time."""
    width, _, height = options.size.partition("x")
    known = {piece.name for piece in repertoire()}
    for name in options.stage:
        for seed in options.seeds:
            for without in (None, *options.without):
                label = f"{name} {seed}" + (f" without {without}" if without else "")
                film = stage(
                    name, folder / "film", without=without, seed=seed, size=(int(width), int(height))
                )
                reading = read(film / "film.mp4")
                title = label if name in known else Path(name).stem
                for row in rows(open_reading(film / "truth.reading"), reading):
                    yield title, row


def print_tables(table: list[tuple[str, Row]]) -> None:
    """Print one table a reader: a line a measure, a column a film."""
    films = list(dict.fromkeys(film for film, _ in table))
    for reader in dict.fromkeys(row.reader for _, row in table):
        part = [(film, row) for film, row in table if row.reader == reader]
        there = [film for film in films if any(f == film for f, _ in part)]
        print(f"\n### {reader}\n")
        print("| measure | " + " | ".join(there) + " |")
        print("|---|" + "---|" * len(there))
        for measure in dict.fromkeys(row.measure for _, row in part):
            cells = {film: row for film, row in part if row.measure == measure}
            figures = [f"{cells[f].figure} (n={cells[f].count})" if f in cells else "" for f in there]
            print(f"| {measure} | " + " | ".join(figures) + " |")


if __name__ == "__main__":
    sys.exit(main())
