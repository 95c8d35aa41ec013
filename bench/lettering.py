"""How many titles are found in frames of several sizes: two lines over moving pictures in each film.

    python bench/lettering.py [--seeds 1 2 ...] [--sizes 480x270 320x180 256x144]

The films are those of `on-screen-text` (`pairs_editing.py`): white letters with a dark edge, 9 to 12 %
of the height. A title is found if lettering is there for half of the time that it stands.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from onetake.core.spans import intersection, total
from onetake.decode.subprocess_player import SubprocessPlayer
from onetake.readers.picture.titles.reader import Titles
from pairs_editing import LINE_STANDS, LINE_STARTS, on_screen_text

SHARE = 0.5
"""Share of a title's time for which it must be found; set by hand."""


def main() -> None:
    """Count, and print a line a size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", nargs="+", type=int, default=list(range(1, 9)))
    parser.add_argument("--sizes", nargs="+", default=["480x270", "320x180", "256x144"])
    options = parser.parse_args()
    for size in options.sizes:
        found = [one for seed in options.seeds for one in titles_found(seed, size)]
        print(f"{size}: {sum(found)} of {len(found)} titles found", flush=True)


def titles_found(seed: int, size: str) -> list[bool]:
    """Return of each title of one film whether it is found."""
    width, _, height = size.partition("x")
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mp4"
        on_screen_text(film, seed, (int(width), int(height)), true=True)
        played = SubprocessPlayer(film).play([Titles()], [])
    spans = next(track for track in played.tracks if track.name == "titles").spans
    own = [[(start, start + LINE_STANDS)] for start in LINE_STARTS]
    return [total(intersection(one, spans)) >= SHARE * LINE_STANDS for one in own]


if __name__ == "__main__":
    main()
