"""Chapters: a list for a video's description on YouTube, and a file for podcast players."""

from __future__ import annotations

import json
import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.core.errors import ExportError
from onetake.exports.escape import one_line
from onetake.exports.format import Format

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track
    from onetake.exports.material import Material

FEWEST = 3
"""Chapters that a video needs at least (YouTube Help, Add chapters)."""
SHORTEST = 10.0
"""Seconds of the shortest chapter (YouTube Help, Add chapters)."""
TRACKS = ("sections", "arc.phases", "shots")
"""The tracks that part a film, the best one first."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter from `start` s to the next one."""

    start: float
    title: str


def chapters_of(material: Material) -> list[Chapter]:
    """Return the chapters of the first track that gives enough; a short one belongs to the one before it.

    Raises
    ------
    ExportError
        If no track parts the film into enough chapters.
    """
    names = TRACKS if material.tracks is None else material.tracks
    tracks = [material.reading.tracks[name] for name in names if name in material.reading.tracks]
    most = 0
    for track in tracks:
        if track.kind != "spans":
            continue
        made = _long_ones(track, material.duration)
        if len(made) >= FEWEST:
            return made
        most = max(most, len(made))
    raise ExportError(
        f"chapters: {most} of {SHORTEST:g} s or more, wanted at least {FEWEST} from "
        f"{', '.join(names)}; a film this short or with so few parts has no chapters"
    )


def _long_ones(track: Track, duration: float) -> list[Chapter]:
    found: list[Chapter] = []
    labels = [one_line(label).replace("-", " ") for label in track.label_texts]
    counts = Counter(labels)
    seen: Counter[str] = Counter()
    for start, label in zip(track.t.tolist(), labels, strict=True):
        seen[label] += 1
        # Whole seconds, and not before the chapter has begun.
        at = float(math.ceil(start - 1e-6)) if found else 0.0
        title = f"{label} {seen[label]}" if counts[label] > 1 else label
        if (not found or at - found[-1].start >= SHORTEST) and duration - at >= SHORTEST:
            found.append(Chapter(at, title[:1].upper() + title[1:]))
    return found


def write(material: Material) -> Mapping[str, bytes]:
    """Return the list for a description, and the file for podcast players.

    Raises
    ------
    ExportError
        If there are fewer chapters than players show.
    """
    chapters = chapters_of(material)
    hours = chapters[-1].start >= 3600
    lines = [f"{_clock(chapter.start, hours)} {chapter.title}" for chapter in chapters]
    podcast = {
        "version": "1.2.0",
        "title": material.title,
        "chapters": [{"startTime": chapter.start, "title": chapter.title} for chapter in chapters],
    }
    return {
        f"{material.name}.chapters.txt": ("\n".join(lines) + "\n").encode(),
        f"{material.name}.chapters.json": json.dumps(podcast, indent=1, ensure_ascii=False).encode(),
    }


def _clock(seconds: float, hours: bool) -> str:
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


FORMAT = Format(
    name="chapters",
    title="Chapters",
    opens="YouTube (paste the list into the description), Podcasting 2.0 players",
    holds="sections of the song, else phases of its arc, else shots: three or more of 10 s, from 0:00",
    exact="second",
    files=("NAME.chapters.txt", "NAME.chapters.json"),
    write=write,
    source="YouTube Help, Add chapters to a video; Podcast Namespace, JSON chapters 1.2.0",
)
