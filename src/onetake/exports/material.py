"""Material: what there is to export of a reading, after a user's choice; each part is made when asked for."""

from __future__ import annotations

import os
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from onetake.core.errors import ExportError
from onetake.core.location import relative_location
from onetake.core.names import printable
from onetake.core.near_names import near_names
from onetake.exports.escape import one_line
from onetake.exports.frame_clock import FrameClock, frame_clock
from onetake.exports.markers import review_markers, tier_markers, verdict_markers
from onetake.exports.tiers import has_places, tiers_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.exports.parts import Interval, Marker, Tier

ADDRESS = "http://localhost:8000"
"""Where a IIIF manifest's files are until somebody publishes them: what `python -m http.server` serves."""


@dataclass(frozen=True)
class Material:
    """A reading and a choice of its tracks and claims.

    Raises
    ------
    ExportError
        If there is no such track or claim.
    """

    reading: Reading
    name: str
    """The stem of the files: 'film'."""
    folder: Path
    """Where the files are to be."""
    review: CheckedReview | None = None
    tracks: tuple[str, ...] | None = None
    """The tracks that were chosen, by their full names; None for what is usual in a format."""
    claims: tuple[str, ...] | None = None
    """The claims that were chosen; None for what is usual."""
    rate: str | None = None
    start: str | None = None
    address: str = ADDRESS
    full_path: bool = False
    """Whether files may name the folders of this computer, so that programs find the film at once."""

    @property
    def duration(self) -> float:
        """Length of the film, s."""
        return self.reading.media.duration

    @property
    def title(self) -> str:
        """The film's title, or its file's name."""
        return one_line(self.reading.media.title) or one_line(self.reading.media.name)

    @cached_property
    def clock(self) -> FrameClock:
        """The timeline's clock.

        Raises
        ------
        ExportError
            If there is no frame rate.
        """
        frames = self.reading.tracks.get("frames")
        return frame_clock(self.reading.media, frames, rate=self.rate, start=self.start)

    @property
    def player_offset(self) -> float:
        """Seconds from the start of the film's file, as a player counts, to the film's clock 0."""
        media = self.reading.media
        lead = max(0.0, -(media.first_sample or 0.0)) if media.has_picture and not media.part_start else 0.0
        return lead + media.part_start

    @cached_property
    def markers(self) -> tuple[Marker, ...]:
        """What an editor looks at, by time: statements, evidence, and rows of the tracks that were chosen.

        Evidence that a statement points to already is there once.
        """
        chosen = self.claims
        found: list[Marker] = []
        if self.review is not None:
            found += review_markers(self.review, self.duration, chosen=chosen)
        told = {(one.claim, one.start, one.end) for one in found}
        found += [
            one
            for one in verdict_markers(self.reading.verdicts, self.duration, chosen=chosen)
            if (one.claim, one.start, one.end) not in told
        ]
        if self.tracks is not None:
            found += tier_markers(self.tiers())
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))

    def tiers(self) -> list[Tier]:
        """Return the tracks that were chosen as tiers, or those with places in the film.

        Raises
        ------
        ExportError
            If a curve was chosen.
        """
        if self.tracks is None:
            reading = self.reading.tracks
            tracks = [track for name in reading if has_places(track := reading[name], self.duration)]
        else:
            tracks = [self.reading.tracks[name] for name in self.tracks]
            for track in tracks:
                if track.kind == "curve":
                    raise ExportError(
                        f"track {track.name}: a curve, wanted spans or marks; "
                        "export curves to csv, xlsx, parquet, svl or jams"
                    )
        return [tier for track in tracks for tier in tiers_of(track)]

    def claim_tiers(self) -> list[Tier]:
        """Return a tier for each claim that was chosen, with its evidence; none unless some were."""
        from onetake.exports.parts import Interval, Tier

        made = []
        for claim in self.claims or ():
            verdict = self.reading.verdicts[claim]
            rows: list[Interval] = []
            for one in sorted(verdict.evidence, key=lambda e: (e.start, e.end)):
                if rows and one.start < rows[-1].end:
                    continue  # a tier has no overlaps; the markers have all
                rows.append(Interval(one.start, one.end, one_line(one.says), one.value))
            title = one_line(f"{verdict.says} {verdict.outcome}: {verdict.because}")
            made.append(Tier(f"claim: {claim}", claim, title, verdict.unit, tuple(rows)))
        return made

    def first_track(self, names: Sequence[str]) -> Track | None:
        """Return the first of these tracks that there is and that has rows."""
        tracks = self.reading.tracks
        return next((tracks[name] for name in names if name in tracks and len(tracks[name])), None)

    def shots(self) -> list[Interval]:
        """Return the shots, in order; the whole film where none are known."""
        from onetake.exports.parts import Interval

        track = self.first_track(("shots",))
        if track is None:
            return [Interval(0.0, self.duration, "film")]
        return [row for tier in tiers_of(track) for row in tier.rows]

    @property
    def film_link(self) -> str:
        """The film's address relative to the files, by its name alone where it is further away.

        No folder of the computer is passed on.
        """
        media = self.reading.media
        near = relative_location(media.path, self.folder / self.name)
        return near or quote(printable(media.name))

    @property
    def film_address(self) -> str:
        """The film's address for programs that look for a whole one: that, where it was asked for."""
        path = self.reading.media.path
        if self.full_path and path:
            return Path(os.path.abspath(path)).as_uri()
        return f"./{self.film_link}"


def choose(wanted: Collection[str] | None, known: Collection[str], what: str) -> tuple[str, ...] | None:
    """Return the full names that are meant, in the order of the request.

    Parameters
    ----------
    wanted : collection of str or None
        Each a name, a pattern with ``*``, or the first part of names: 'voices' for all of 'voices.who', ...
    known : collection of str
    what : str
        'track' or 'claim', for the error.

    Raises
    ------
    ExportError
        If one fits nothing.

    Examples
    --------
    >>> choose(["voices", "shots"], ["shots", "shots.link", "voices.who"], "track")
    ('voices.who', 'shots')
    """
    if wanted is None:
        return None
    found: dict[str, None] = {}
    for one in wanted:
        fits = [one] if one in known else [n for n in known if fnmatchcase(n, one) or n.startswith(f"{one}.")]
        if not fits:
            raise ExportError(f"{what} {one!r}: not in this reading, wanted {near_names(one, known)}")
        found |= dict.fromkeys(fits)
    if not found:
        raise ExportError(f"{what}s: none named, wanted one or more; leave the option out for the usual ones")
    return tuple(found)
