"""Every verdict on every shared film, song and sound: how many hold, fail, are open, and which are wrong.

    python bench/shared_verdicts.py [--kept DIR] [--only PART ...] [--albums]

Films are read as they are. A song or sound is put under one still picture, so that claims which need a
place are judged, too; a song is read with its timed words, and with itself as the album. With `--albums`
each song is also compared with each other song as its album: `not-dubbed` may be decided of none. Readings
are kept in DIR, and judged again by today's claims; of each verdict that holds the reason and the seconds
are printed.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import tempfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from known_sounds import PATTERNS, known
from onetake import read
from onetake.claims import CLAIMS
from onetake.decode.subprocess_player import SubprocessPlayer
from onetake.measure_take import find_take, hear_album
from onetake.pipeline import decide
from onetake.readers.sound.stems.slow_sound import SlowSound
from onetake.readers.sound.take.album_clock import RATE
from shared_data import DATA

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from onetake.core.arrays import Floats16
    from onetake.core.reading import Reading

FILMS = ("video/*", "shots/*", "camera/*")
FILM_ENDS = (".mp4", ".webm", ".avi", ".gif")
STILL = "mandelbrot=s=320x180:r=6:start_scale=0.5,trim=end_frame=1,loop=-1:1,setpts=N/6/TB"
CODE = ("-c:v", "libx264", "-preset", "ultrafast", "-crf", "14", "-pix_fmt", "yuv420p")
EVIDENCE_SHOWN = 4


def main() -> None:
    """Read what is not kept yet, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kept", help="a folder that keeps the readings")
    parser.add_argument("--only", nargs="+", default=[""], help="parts of the paths that are read")
    parser.add_argument("--albums", action="store_true", help="compare each song with each other one")
    options = parser.parse_args()
    if not DATA.is_dir():
        print(f"shared_verdicts: {DATA} is not there; ONETAKE_SHARED names the folder above it")
        return
    counts: Counter[tuple[str, str]] = Counter()
    readings: dict[Path, Reading] = {}
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(options.kept or folder)
        for path in media(options.only):
            name = path.relative_to(DATA).as_posix()
            readings[path] = read_medium(path, kept / name.replace("/", "--"))
            print_holds(name, readings[path], counts)
    print(table(counts, len(readings)))
    if options.albums:
        print_albums({path: r for path, r in readings.items() if path.parent.name == "songs"})


def media(only: Iterable[str]) -> Iterator[Path]:
    """Yield the films, songs and sounds."""
    parts = tuple(only)
    for pattern in (*FILMS, *PATTERNS):
        for path in sorted(DATA.glob(pattern)):
            is_film = pattern in FILMS
            if (not is_film or path.suffix in FILM_ENDS) and any(part in str(path) for part in parts):
                yield path


def read_medium(path: Path, home: Path) -> Reading:
    """Read one film, or one sound under a still picture; what is kept in `home` is taken from there."""
    home.mkdir(parents=True, exist_ok=True)
    film, song = path, path.parent.name == "songs"
    if path.suffix == ".gif" or path.suffix not in FILM_ENDS:
        film = home / "film.mp4"
        if not film.exists():
            make_film(path, film)
    return read(film, home, lyrics=words_of(path, home) if song else None, album=path if song else None)


def make_film(path: Path, film: Path) -> None:
    """Code a GIF as H.264, or a sound under a still picture."""
    if path.suffix == ".gif":
        source = [
            "-i",
            str(path),
            "-vf",
            "scale=trunc(iw/2)*2:trunc(ih/2)*2",
            "-fps_mode",
            "passthrough",
            *CODE,
        ]
    else:
        still = ["-f", "lavfi", "-i", STILL, "-i", str(path), "-map", "0:v", "-map", "1:a", "-shortest"]
        source = [*still, *CODE, "-c:a", "aac", "-b:a", "256k"]
    subprocess.run(["ffmpeg", "-v", "error", "-y", *source, str(film)], check=True)


def words_of(song: Path, home: Path) -> Path | None:
    """Return the song's timed words as a file that `read` takes."""
    notes, words = song.with_suffix(".ultrastar.txt"), song.with_suffix(".words.tsv")
    if notes.exists():
        return notes
    if not words.exists():
        return None
    lines, new = [], True
    for row in list(csv.reader(words.read_text(encoding="utf-8").splitlines(), delimiter="\t"))[1:]:
        start = f"{int(float(row[0]) // 60):02d}:{float(row[0]) % 60:05.2f}"
        lines.append(f"\n[{start}] <{start}> {row[2]}" if new else f" <{start}> {row[2]}")
        new = row[-1] not in ("0", "nan", "")
    made = home / "words.lrc"
    made.write_text("".join(lines).strip() + "\n", encoding="utf-8")
    return made


def print_holds(name: str, reading: Reading, counts: Counter[tuple[str, str]]) -> None:
    """Count the verdicts of one medium, and print those that hold or contradict what is known."""
    false, true = facts_of(name)
    for claim in CLAIMS:
        found = reading.verdicts[claim.id]
        counts[claim.id, found.outcome] += 1
        held = found.outcome == "holds" and claim.id in false
        refused = found.outcome == "fails" and claim.id in true
        counts[claim.id, "known"] += claim.id in false or claim.id in true
        counts[claim.id, "held wrongly"] += held
        counts[claim.id, "refused wrongly"] += refused
        if found.outcome != "holds" and not refused:
            continue
        sure = "WRONG" if held or refused else "true" if claim.id in true else "not listed"
        figure = f"{found.measured} for {found.limit}"
        print(f"{name}: {claim.id} {found.outcome} ({sure}), {figure}: {found.because}")
        for one in found.evidence[:EVIDENCE_SHOWN]:
            print(f"    {one.start:.2f}-{one.end:.2f} s {one.track}: {one.says}", flush=True)


def facts_of(name: str) -> tuple[set[str], set[str]]:
    """Return the claims that are certainly false of a medium, and those that are certainly true."""
    false = {claim.id for claim in CLAIMS if known(name, claim.id) is False}
    true = {claim.id for claim in CLAIMS if known(name, claim.id) is True}
    for row in (DATA / "facts.tsv").read_text(encoding="utf-8").splitlines():
        pattern, *rest = row.split("\t")
        if not row.startswith("#") and len(rest) > 1 and Path(name).match(pattern):
            false |= set(rest[0].split())
            true |= set(rest[1].split())
    if name.startswith("songs/"):
        # Its sound is the album itself.
        false.add("not-dubbed")
    return false, true


def table(counts: Counter[tuple[str, str]], n: int) -> str:
    """Return a line a claim."""
    columns = ("holds", "fails", "undecided", "inapplicable", "known", "held wrongly", "refused wrongly")
    rows = [f"| claim | {' | '.join(columns)} |", f"|---|{'---|' * len(columns)}"]
    for claim in CLAIMS:
        rows.append(f"| {claim.id} | {' | '.join(str(counts[claim.id, c]) for c in columns)} |")
    sums = (str(sum(counts[claim.id, c] for claim in CLAIMS)) for c in columns)
    rows.append(f"| all, of {n} films and sounds | {' | '.join(sums)} |")
    return "\n".join(rows)


class KeptSound(SlowSound):
    """A sound that can be taken again and again, to be compared with several albums."""

    def __init__(self, rate: int) -> None:
        super().__init__(rate)
        self._whole: Floats16 | None = None

    def take(self) -> Floats16:
        """Return the sound, shape (n,)."""
        if self._whole is None:
            self._whole = super().take()
        return self._whole


def print_albums(songs: dict[Path, Reading]) -> None:
    """Compare each song with each other one as its album."""
    outcomes: Counter[str] = Counter()
    albums = {path: hear_album(path) for path in songs}
    for path, reading in songs.items():
        film = KeptSound(RATE)
        SubprocessPlayer(path, sound_only=True).play([], [film])
        tracks = {k: v for k, v in reading.tracks.items() if not k.startswith("take")}
        for other, album in albums.items():
            if other == path:
                continue
            verdict = decide({**tracks, **find_take(album, film, tracks)})["not-dubbed"]
            outcomes[verdict.outcome] += 1
            if verdict.outcome in ("holds", "fails"):
                print(f"{path.name} with the album {other.name}: {verdict.outcome}: {verdict.because}")
    print(f"songs with another song as the album: {dict(outcomes)}")


if __name__ == "__main__":
    main()
