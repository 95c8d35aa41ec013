"""How long each export takes: a reading's tracks, repeated until the film is six minutes long.

Run as `python bench/exports.py FILM.reading [MINUTES]`.
"""

from __future__ import annotations

import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc

from onetake.core.errors import OnetakeError
from onetake.core.store import open_reading, write_reading
from onetake.core.track_table import TIMES
from onetake.exports import FORMATS
from onetake.exports.export import export

if TYPE_CHECKING:
    from onetake.core.reading import Reading
    from onetake.core.track import Track

MINUTES = 6.0
RUNS = 3
"""The best of so many runs is printed: seconds that pass, and seconds of the processor, which another
program on the machine does not lengthen."""


def repeated(track: Track, times: int, length: float) -> Track:
    """Return a track with its rows again at each repetition of the film."""
    parts = []
    for number in range(times):
        part = track.table
        for name in TIMES[track.kind]:
            at = part.schema.get_field_index(name)
            moved = pc.add(part.column(name), pa.scalar(number * length))
            part = part.set_column(at, part.schema.field(at), moved)
        parts.append(part)
    table = pa.concat_tables(parts).sort_by(TIMES[track.kind][0])
    if track.kind == "curve":
        # The last values of one repetition may lie on the first of the next.
        times_of = table.column("t").to_numpy()
        rising = [True, *(times_of[1:] > times_of[:-1]).tolist()]
        table = table.filter(pa.array(rising))
    return replace(track, table=table)


def long_reading(reading: Reading, minutes: float) -> Reading:
    """Return a reading of so many minutes, made of one of fewer."""
    length = reading.media.duration
    times = max(1, round(minutes * 60 / length))
    tracks = {name: repeated(reading.tracks[name], times, length) for name in reading.tracks}
    end = length * times
    media = replace(reading.media, duration=end, picture_end=end, sound_end=end)
    return replace(reading, tracks=tracks, media=media)


def main() -> None:
    """Print the seconds that each format takes, with the opening of the reading."""
    minutes = float(sys.argv[2]) if len(sys.argv) > 2 else MINUTES
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "film.reading"
        made = write_reading(long_reading(open_reading(sys.argv[1]), minutes), folder)
        rows = sum(len(track) for track in made.tracks.values())
        print(f"{made.media.duration / 60:.2f} min, {len(made.tracks)} tracks, {rows} rows")
        for one in FORMATS:
            best, cpu, found = float("inf"), float("inf"), ""
            for run in range(RUNS):
                begin, worked = time.perf_counter(), time.process_time()
                try:
                    done = export(open_reading(folder), Path(place) / f"out-{run}", [one.name])
                except OnetakeError as err:
                    found = str(err)
                    continue
                best = min(best, time.perf_counter() - begin)
                cpu = min(cpu, time.process_time() - worked)
                size = sum(path.stat().st_size for path in done.files)
                found = f"{len(done.files) - 1} files, {size / 1e6:.2f} MB"
            print(f"{one.name:12} {best:6.2f} s  {cpu:6.2f} s of the processor  {found}")


if __name__ == "__main__":
    main()
