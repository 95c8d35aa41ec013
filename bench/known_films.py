"""What is known of other films, for descriptions: how often each claim holds of them, and by how much.

    python bench/known_films.py READING... [--write]

READING are stored readings, or folders in which they lie; each is judged by today's claims. A film that was
read several times counts once, by the hash of its file. `--write` writes the numbers that ship with onetake.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import open_reading
from onetake.pipeline import decide
from onetake.review.known_films import FILE, known_of, to_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onetake.core.reading import Reading

HOME = Path(__file__).parents[1] / "src" / "onetake" / "review" / FILE
HEAD = "# Of {films} real and staged films: claim, films judged, margin of each that it holds of."


def main() -> None:
    """Judge the readings and print or write the numbers."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("places", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    readings = list(judged(options.places))
    text = "\n".join([HEAD.format(films=len(readings)), *to_lines(known_of(readings))]) + "\n"
    if options.write:
        HOME.write_text(text, encoding="utf-8")
    else:
        print(text, end="")


def judged(places: Iterable[Path]) -> Iterator[Reading]:
    """Yield each film's reading once, judged by today's claims."""
    seen = set()
    for folder in folders(places):
        reading = open_reading(folder)
        if (name := reading.media.sha256 or str(folder)) in seen:
            continue
        seen.add(name)
        yield replace(reading, verdicts=decide(reading.tracks))


def folders(places: Iterable[Path]) -> Iterator[Path]:
    """Yield the folders of readings; a staged film's truth is none of what was read."""
    for place in places:
        found = [place] if (place / "reading.json").exists() else sorted(place.rglob("*.reading"))
        yield from (one for one in found if one.name != "truth.reading")


if __name__ == "__main__":
    main()
