"""A reading in ten lines of text, and as a small piece of HTML."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from typing import TYPE_CHECKING, get_args

from onetake.core.clock import clock
from onetake.core.table_rows import escaped, html_table, plain_line
from onetake.core.verdict import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.media import Media
    from onetake.core.reading import Reading

WIDTH = 100
"""Characters of a line. Set by hand."""
_STRIPES = 60
"""Colours of the strip of a film in HTML. Set by hand."""
_MOST_CLAIMS, _REASON = 15, 160
"""Claims in HTML, and characters of a reason there. Set by hand."""
_OTHERS: dict[Outcome, str] = {
    "fails": "fail",
    "undecided": "cannot be decided",
    "inapplicable": "do not apply",
}
_HEX = re.compile("#[0-9a-fA-F]{6}")


def media_facts(media: Media) -> list[str]:
    """Return how long a film is, its size and rate, and its sound, in words.

    Picture and sound are told apart where their ends differ by a second or more.
    """
    facts = [f"{media.duration:.1f} s"]
    if media.picture_end and media.sound_end and abs(media.picture_end - media.sound_end) >= 1:
        facts = [f"{media.duration:.1f} s ({media.picture_end:.1f} s picture, {media.sound_end:.1f} s sound)"]
    if media.has_picture and media.width is not None:
        rate = "" if media.frame_rate is None else f" at {float(media.frame_rate):.6g} fps"
        facts.append(f"{media.width}x{media.height}{rate}{' (variable)' if media.variable else ''}")
    if media.has_sound:
        facts.append(
            f"{media.channels} channel{'s' if media.channels != 1 else ''} at {media.sample_rate} Hz"
        )
    return facts


def reading_text(reading: Reading) -> str:
    """Return a reading in at most ten lines: the film, where it is stored, its tracks and what holds."""
    return "\n".join(plain_line(line, WIDTH) if line[:1] != " " else line for line in _lines(reading))


def _lines(reading: Reading) -> Iterator[str]:
    media, made = reading.media, reading.made
    yield f"Reading of {media.name}: {', '.join(media_facts(media))}"
    if media.title or media.artist:
        yield _entry("title", " by ".join(filter(None, (media.title, media.artist))))
    yield _entry("stored", str(reading.folder) if reading.folder else "not stored")
    yield _entry("made", f"onetake {made.version}, {made.date}")
    groups = Counter(name.split(".")[0] for name in reading.tracks)
    listed = ", ".join(f"{group} {count}" for group, count in groups.items())
    yield _entry("tracks", f"{len(reading.tracks)}: {listed}" if groups else "none")
    for outcome in get_args(Outcome):
        claims = [verdict.claim for verdict in reading.verdicts.values() if verdict.outcome == outcome]
        if claims:
            yield _entry(outcome, f"{len(claims)}: {', '.join(claims)}")
    if not reading.verdicts:
        yield _entry("claims", "none was judged")


def _entry(name: str, text: str) -> str:
    head = f"  {name + ':':<14}"
    return head + textwrap.shorten(
        plain_line(text, 2000), WIDTH - len(head), placeholder=" ...", break_on_hyphens=False
    )


def reading_html(reading: Reading) -> str:
    """Return a reading as HTML of a few kilobytes: the film, its colours in time, the claims that hold."""
    media = reading.media
    head = f"<strong>{escaped(media.title or media.name)}</strong> {escaped(', '.join(media_facts(media)))}"
    holding = [verdict for verdict in reading.verdicts.values() if verdict]
    rows = [
        (v.says, clock(v.evidence[0].start) if v.evidence else "", plain_line(v.because, _REASON))
        for v in holding[:_MOST_CLAIMS]
    ]
    if len(holding) > _MOST_CLAIMS:
        rows.append((f"and {len(holding) - _MOST_CLAIMS} more: reading.verdicts", "", ""))
    counts = Counter(verdict.outcome for verdict in reading.verdicts.values())
    others = ", ".join(f"{counts[o]} {word}" for o, word in _OTHERS.items() if counts[o])
    caption = f"{len(holding)} of {len(reading.verdicts)} claims hold ({others or 'no others'})"
    table = html_table(("holds", "see", "because"), rows, caption) if reading.verdicts else ""
    return f"<div><div>{head}</div>{_strip(reading)}{table}</div>"


def _strip(reading: Reading) -> str:
    """Return the film's colours from left to right as a gradient; nothing without a palette."""
    track = reading.tracks.get("palette.barcode")
    if track is None or track.kind != "spans" or not len(track):
        return ""
    step = max(1, len(track) // _STRIPES)
    colours = [label for label in track.labels[::step] if _HEX.fullmatch(label)]
    if not colours:
        return ""
    stops = ",".join(
        f"{c} {100 * i / len(colours):.1f}% {100 * (i + 1) / len(colours):.1f}%"
        for i, c in enumerate(colours)
    )
    style = f"height:1.2em;max-width:60em;margin:.3em 0;background:linear-gradient(to right,{stops})"
    return f'<div role="img" aria-label="the film\'s colours in time" style="{style}"></div>'
