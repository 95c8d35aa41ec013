"""People on real clips: how much of the time that a face is seen the reader `framing` tells somebody.

    python bench/people.py [PART ...]

The truth is `people_seen.tsv`, a letter per second by eye; the clips are in the shared data beside the
repository. PARTs of names choose clips. Prints, for each folder and letter, the seconds in which people,
nobody or nothing certain was said, and the processor time of the reader alone.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from onetake.decode.play import play
from onetake.readers.picture.framing.reader import Framing
from shared_data import DATA

if TYPE_CHECKING:
    from onetake.core.blocks import Frames

SEEN = Path(__file__).with_name("people_seen.tsv")
MEANS = {
    "F": "a face is seen",
    "f": "a face, small or half hidden",
    "P": "a person without a face",
    "p": "tiny people, or parts of one",
    ".": "nobody",
}


class Timed(Framing):
    """The reader, with the processor time that it took, s."""

    spent, frames = 0.0, 0

    def push(self, frames: Frames) -> None:
        """Take the next frames."""
        start = time.thread_time()
        super().push(frames)
        self.spent, self.frames = self.spent + time.thread_time() - start, self.frames + len(frames)


def main() -> None:
    """Print a line for each clip and a table."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for line in SEEN.read_text(encoding="utf-8").splitlines():
        clip, _, letters = line.partition("\t")
        if line.startswith("#") or (sys.argv[1:] and not any(part in clip for part in sys.argv[1:])):
            continue
        reader = Timed()
        tracks = {track.name: track for track in play(DATA / clip, [reader]).tracks}
        people = tracks["framing.people"]
        said = ""
        for second, letter in enumerate(letters):
            count = float(people.values[np.argmin(np.abs(people.t - second))])
            said += "?" if np.isnan(count) else str(round(count))
            counts[clip.split("/")[0], letter, "?" if np.isnan(count) else "+" if count else "0"] += 1
        print(f"{clip} {1000 * reader.spent / max(1, reader.frames):.2f} ms a frame\n  {letters}\n  {said}")
    print("\n| clips | what is seen, s | people told | nobody told | unknown |\n|---|---|---|---|---|")
    for folder in dict.fromkeys(key[0] for key in counts):
        for letter, means in MEANS.items():
            row = [counts[folder, letter, what] for what in "+0?"]
            if sum(row):
                shares = " | ".join(f"{n} ({n / sum(row):.0%})" for n in row)
                print(f"| {folder} | {means}, {sum(row)} | {shares} |")


if __name__ == "__main__":
    main()
