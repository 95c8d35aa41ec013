"""What is known of other films, for descriptions: how often each claim holds of them, and by how much.

    python bench/known_films.py READING... [--sound READING...] [--write]

READING are stored readings, or folders in which they lie; each is judged by today's claims. A film that was
read several times counts once, by the hash of its file; one of less than 20 s does not, since a take of 5 s
is nothing rare. Those after `--sound` are songs under a picture that is none of theirs: only claims about
sound and words are judged of them. `--write` writes the numbers that ship with onetake.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from onetake import open_reading
from onetake.claims import CLAIMS
from onetake.pipeline import decide
from onetake.review.known_films import FILE, known_of, to_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onetake.core.reading import Reading

HOME = Path(__file__).parents[1] / "src" / "onetake" / "review" / FILE
PICTURE = ("shots", "camera", "palette", "framing", "titles", "frame", "picture", "light", "arc")
"""Senses of which a song under a still picture has nothing to say: the first part of a track's name."""
LEAST_LENGTH = 20.0
"""Seconds of a film below which it is no music video; set by hand."""
HEAD = "# Of {films} real and staged films: claim, films judged, margin of each that it holds of."


def main() -> None:
    """Judge the readings and print or write the numbers."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("places", nargs="+", type=Path)
    parser.add_argument("--sound", nargs="*", default=[], type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    readings = [*judged(options.places), *(without_picture(one) for one in judged(options.sound))]
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
        name = reading.media.sha256 or str(folder)
        if name in seen or reading.media.duration < LEAST_LENGTH:
            continue
        seen.add(name)
        yield replace(reading, verdicts=decide(reading.tracks))


def without_picture(reading: Reading) -> Reading:
    """Return a reading without the verdicts that rest on any track of the picture."""
    needs = {claim.id: claim.needs for claim in CLAIMS}
    heard = {
        name: one
        for name, one in reading.verdicts.items()
        if not any(track.partition(".")[0] in PICTURE for track in needs[name])
    }
    return replace(reading, verdicts=heard)


def folders(places: Iterable[Path]) -> Iterator[Path]:
    """Yield the folders of readings; a staged film's truth is none of what was read."""
    for place in places:
        found = [place] if (place / "reading.json").exists() else sorted(place.rglob("*.reading"))
        yield from (one for one in found if one.name != "truth.reading")


if __name__ == "__main__":
    main()
