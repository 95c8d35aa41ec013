"""Assemble from a Reading everything that the templates print."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from onetake.core.clock import clock
from onetake.page.bitmap import barcode, data_uri, png
from onetake.page.clean import clip
from onetake.page.colours import film_colours, tones
from onetake.page.first_screen import first_to_watch, standings
from onetake.page.formatting import claims_line
from onetake.page.lane_sheet import lane_sheet, voice_names
from onetake.page.method import damage, film_facts, made_facts, sources, units
from onetake.page.plates import plates
from onetake.page.review import groups, paragraphs
from onetake.page.scale import WIDTH, Scale
from onetake.page.statement_marks import statement_marks
from onetake.page.stills import PageStills
from onetake.page.told import told_views
from onetake.page.verdicts import view

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from onetake.core.checked import CheckedReview
    from onetake.core.description import Description
    from onetake.core.reading import Reading
    from onetake.core.timecode import Timecode
    from onetake.page.film_source import VideoPage
    from onetake.page.verdicts import ClaimView, Link

LATE = 0.93
"""Share of the film from which on a time on the axis is written before its place, not after it."""
MOST_BOUNDS = 150
"""Shot boundaries (count) drawn through the lanes; more would cover them in grey. Set by hand."""


def context(
    reading: Reading,
    film: str | None,
    checked: CheckedReview | None,
    limit_sources: Mapping[str, str],
    described: Description | None = None,
    video: VideoPage | None = None,
) -> dict[str, Any]:
    """Return everything that the templates print, in the order of the page.

    Parameters
    ----------
    reading : Reading
    film : str or None
        Address of the film as seen from the page.
    checked : CheckedReview or None
    limit_sources : mapping
        Claim id to the source of its limit.
    described : Description or None
        What else is true of the film.
    video : VideoPage or None
        The film's page at YouTube or Vimeo.
    """
    media = reading.media
    scale = Scale(max(media.duration, 0.001))
    stills = PageStills(reading.stills, scale.duration, reading.poster)
    review = groups(paragraphs(checked, stills, limit_sources)) if checked is not None else []
    claims = [
        view(verdict, None, limit_sources.get(verdict.claim, "")) for verdict in reading.verdicts.values()
    ]
    notes = [n for group in review for p in group.paragraphs for s in p.sentences for n in s.notes]
    sheet = lane_sheet(reading, scale, checked)
    strip = barcode(reading.tracks, scale.duration)
    shots = _shots(reading)
    title = clip(media.title) or clip(PurePath(media.name).stem.replace("_", " ")) or "Untitled"
    thing = "recording" if media.has_sound and not media.has_picture else "film"
    told = told_views(described)
    marked = ((n.claim.id, n.mark, n.claim.links) for n in notes) if notes else _holding(claims)
    return {
        "title": title,
        "artist": clip(media.artist),
        "media": media,
        "length": clock(float(round(media.duration))) if media.duration >= 1 else clock(media.duration, 2),
        "film": film,
        "video": video,
        "timecode": partial(_timecode, media.timecode),
        "thing": thing,
        "player": "video" if media.has_picture else "audio" if media.has_sound else None,
        "barcode": data_uri(png(strip), "png") if strip is not None else None,
        "line": checked.summary if checked is not None else claims_line(reading.verdicts, thing),
        "review": review,
        "unjudged": any(note.mark == "none" for note in notes),
        "review_title": clip(checked.title) if checked is not None else "",
        "review_by": clip(", ".join(filter(None, (checked.author, checked.date))))
        if checked is not None
        else "",
        "review_source": clip(checked.source) if checked is not None else "",
        "review_notes": [clip(note, 600) for note in checked.notes] if checked is not None else [],
        "claims": claims,
        "standings": standings(notes, claims),
        "figures": plates(reading, tuple(voice_names(reading))),
        "first": first_to_watch(notes, claims, scale.duration, {one.claim: one.says for one in told}),
        "marks": statement_marks(marked, scale),
        "counts": Counter(c.outcome for c in claims),
        "told": told,
        "sheet": sheet,
        "axis": [(scale.percent(t), clock(t), scale.x(t) > LATE * WIDTH) for t in scale.ticks()],
        "bounds": [scale.x(t) for t in shots[1:]] if len(shots) <= MOST_BOUNDS else [],
        "strip": stills.strip,
        "poster": stills.poster,
        "scale": scale,
        "film_facts": film_facts(media),
        "made_facts": made_facts(reading),
        "damage": damage(media),
        "units": units(reading.tracks.values()),
        "sources": sources(reading.tracks),
        # Last, because stills are added while the other entries are made.
        "pictures": stills.all,
        "data": {
            "duration": round(scale.duration, 3),
            "rate": [media.frame_rate.numerator, media.frame_rate.denominator] if media.frame_rate else None,
            # A player counts from the earliest stream, the film's clock from the first frame.
            "offset": round(max(0.0, -(media.first_sample or 0.0)), 3) if media.has_picture else 0,
            "timecode": _timecode_data(media.timecode),
            "bytes": media.bytes,
            "shots": [round(t, 3) for t in shots],
            "poster": [stills.poster.id, round(stills.poster.t, 3)] if stills.poster is not None else None,
            "sha256": media.sha256,
            "film": ", ".join(filter(None, (clip(media.artist), f"\u201c{title}\u201d"))),
            "by": f"onetake {reading.made.version}, {reading.made.date[:10]}",
            "claims": {claim.id: _claim_data(claim) for claim in claims},
            "video": [video.name, video.player] if video is not None else None,
            "lanes": sheet.data,
        },
    }


def style(reading: Reading) -> str:
    """Return the part of the style sheet that depends on the film: its tones and its aspect ratio."""
    pair = tones(film_colours(reading.tracks))
    width, height = reading.media.width or 16, reading.media.height or 9
    return (
        f":root{{--a:{pair.light[0]};--b:{pair.light[1]};--aspect:{width / height:.4f}}}"
        f"@media (prefers-color-scheme:dark){{:root{{--a:{pair.dark[0]};--b:{pair.dark[1]}}}}}"
    )


def _timecode(start: Timecode | None, t: float) -> str:
    """Return the time code of a moment, '' where the film has none."""
    return "" if start is None else str(start.at(t))


def _timecode_data(start: Timecode | None) -> list[int] | None:
    """Return what the script counts the time code by: frames at clock 0, the exact rate, dropped or not."""
    if start is None:
        return None
    return [start.frames, start.rate.numerator, start.rate.denominator, int(start.drop)]


def _shots(reading: Reading) -> list[float]:
    track = reading.tracks.get("shots")
    return [] if track is None else [float(t) for t in track.t]


def _holding(claims: Iterable[ClaimView]) -> Iterator[tuple[str, str, tuple[Link, ...]]]:
    """Return what is marked under the barcode of a film without a review: the claims that hold."""
    return ((c.id, c.mark, c.links) for c in claims if c.outcome == "holds")


def _claim_data(claim: ClaimView) -> dict[str, object]:
    """Return what the script needs of a claim: its outcome in words, and its moments."""
    spans = [[round(link.start, 3), round(max(link.end, link.start), 3)] for link in claim.links]
    return {"word": claim.word, "at": spans}
