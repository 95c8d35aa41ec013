"""What the commands print: errors on stderr, results on stdout, never a control character from a file."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Any

from onetake.cli.album_option import album_lines
from onetake.cli.console import wrapped
from onetake.cli.description_lines import described_lines
from onetake.cli.lyrics_options import lyrics_lines
from onetake.cli.stem_options import stem_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from onetake.core.description import Description
    from onetake.core.media import Media
    from onetake.core.reading import Reading
    from onetake.core.verdict import Evidence, Outcome, Verdict

OUTCOME_MARKS = {"holds": "yes", "fails": "no", "undecided": "?", "inapplicable": "-"}

_COUNTED: tuple[tuple[Outcome, str], ...] = (
    ("holds", "hold"),
    ("fails", "fail"),
    ("undecided", "cannot be decided"),
    ("inapplicable", "do not apply"),
)
NOT_AS_EXPECTED = 3
"""Exit code where a sentence is contradicted, or an instruction or expectation is not met."""


def plain(text: str) -> str:
    r"""Return text that is safe to print on a terminal: no escapes and no marks that reverse the writing.

    Examples
    --------
    >>> plain("film\x1b[2J.mp4")
    'film[2J.mp4'
    """
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})


def print_error(sentence: str) -> None:
    """Print one sentence on stderr."""
    print(f"onetake: {plain(sentence)}", file=sys.stderr)


def print_result(text: str) -> None:
    """Print a result on stdout."""
    print(plain(text))


def print_json(document: Any) -> None:
    """Print one JSON object on stdout."""
    print(json.dumps(document, indent=1, ensure_ascii=True, allow_nan=False))


def _verdict_lines(reading: Reading) -> Iterator[str]:
    for verdict in reading.verdicts.values():
        yield from wrapped(f"  {OUTCOME_MARKS[verdict.outcome]:>3}  {verdict.says}  [{verdict.outcome}]")
        yield from wrapped(f"       {verdict.because}")
        for e in verdict.evidence[:3]:
            yield from wrapped(f"       {_when(e, reading.media)}: {e.says}")


def claims_line(reading: Reading) -> str:
    """Return how many claims hold, fail and are open, in words."""
    count = Counter(verdict.outcome for verdict in reading.verdicts.values())
    words = [f"{count[outcome]} {word}" for outcome, word in _COUNTED if count[outcome]]
    return f"of {len(reading.verdicts)} claims {', '.join(words)}" if words else "no claim was judged"


def reading_json(reading: Reading) -> dict[str, Any]:
    """Return the object that `--json` prints."""
    from onetake.core.stem_used import stems_used
    from onetake.core.take_used import take_used
    from onetake.film_lyrics import lyrics_of, words_of

    stems = {one.kind: one.to_json() for one in stems_used(reading.tracks)}
    used, words = lyrics_of(reading), words_of(reading)
    album = take_used(reading.tracks)
    tracks = (reading.tracks[name] for name in reading.tracks)
    return {
        "reading": None if reading.folder is None else str(reading.folder),
        "timecode": None if reading.media.timecode is None else str(reading.media.timecode),
        **({} if used is None else {"lyrics": used.to_json()}),
        **({} if words is None else {"words": words.to_json()}),
        **({"stems": stems} if stems else {}),
        **({} if album is None else {"album": album.to_json()}),
        "tracks": [
            {"name": t.name, "kind": t.kind, "unit": t.unit, "by": t.by, "rows": len(t)} for t in tracks
        ],
        "verdicts": [_verdict_json(v) for v in reading.verdicts.values()],
    }


def _verdict_json(verdict: Verdict) -> dict[str, Any]:
    keys = ("claim", "outcome", "measured", "limit", "unit", "chance", "because", "evidence")
    whole = verdict.to_json()
    return {key: whole[key] for key in keys}


def _when(evidence: Evidence, media: Media) -> str:
    """Return the seconds of a piece of evidence, with the time code of its first frame where there is one."""
    seconds = f"{evidence.start:.2f}-{evidence.end:.2f} s"
    return seconds if media.timecode is None else f"{seconds} ({media.timecode.at(evidence.start)})"


def reading_lines(
    reading: Reading,
    page: Path | None = None,
    part: tuple[float, float] | None = None,
    told: Description | None = None,
) -> Iterator[str]:
    """Yield a reading as lines of text: the film, what is true of it, and where the rest is stored.

    `part` is the part of the film that was judged, s. With `told` this description stands in place of the
    table of all verdicts.
    """
    from onetake.core.reading_lines import media_facts

    media = reading.media
    facts = media_facts(media)
    if "loudness.integrated" in reading.tracks:
        facts.append(f"{reading.tracks['loudness.integrated'].values[0]:.1f} LUFS")
    if media.timecode is not None:
        facts.append(f"time code from {media.timecode}")
    yield f"{media.name}: {', '.join(facts)}"
    if media.part_start or media.part_end is not None:
        end = media.part_start + media.duration
        yield (
            f"  part: {media.part_start:.2f} to {end:.2f} s of the film; all times here count from its start"
        )
    if part is not None:
        yield f"  judged: {part[0]:.2f} to {part[1]:.2f} s only; times are those of the whole reading"
    if media.bad_packets or media.damaged_frames:
        yield f"  damaged: {media.bad_packets} packets skipped, {media.damaged_frames} frames damaged"
    notes = (f"  note: {note}" for note in media.notes)
    for line in (*notes, *lyrics_lines(reading), *stem_lines(reading), *album_lines(reading)):
        yield from wrapped(line)
    yield ""
    if told is not None:
        yield from described_lines(told)
        yield f"({claims_line(reading)}: onetake show {reading.folder or 'READING'} --claims)"
    else:
        yield from _verdict_lines(reading)
    yield ""
    if reading.folder is not None:
        yield f"reading: {reading.folder}"
    if page is not None:
        yield f"page:    {page}"
