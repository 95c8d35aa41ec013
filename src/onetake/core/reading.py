"""Reading: all the tracks of one film, the verdicts on it, and how they were made."""

from __future__ import annotations

from collections.abc import Collection, Mapping  # noqa: TC003 - the stored form needs the types at run time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from onetake.core.named_tracks import NamedTracks, Tracks
from onetake.core.named_verdicts import Verdicts
from onetake.core.uses import use

if TYPE_CHECKING:
    from pathlib import Path

    from onetake.core.checked import CheckedReview
    from onetake.core.description import Description
    from onetake.core.media import Media
    from onetake.core.track import Track
    from onetake.core.verdict import Verdict

SCHEMA = 2
"""The version of the stored form; `core.upgrade` leads older ones to it."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a reading came to be: enough to make it again."""

    version: str
    """onetake's version."""
    date: str
    """ISO 8601, UTC, to the second."""
    settings: Mapping[str, Any]
    """What was asked for and the limits of the decoder."""
    inputs: Mapping[str, str]
    """Reader or tool -> version, and input -> sha256."""
    key: str = ""
    """Hash of film, readers and settings: the same key means the same tracks."""


@dataclass(frozen=True)
class Still:
    """A frame of the film at `t` s, as JPEG: small, or large as the poster."""

    t: float
    jpeg: bytes

    @property
    def file(self) -> str:
        """The name under `stills/`, sortable by time."""
        return f"{self.t:010.3f}.jpg"


@dataclass(frozen=True, repr=False)
class Reading:
    """A film's tracks and verdicts: `reading.tracks["palette.lightness"]`, `reading.verdicts["one-take"]`.

    Examples
    --------
    >>> import onetake
    >>> reading = onetake.read(film)
    >>> bool(reading.verdicts["one-take"])
    False
    >>> reading.check(text="It never cuts away.").sentences[0].standing
    'contradicted'
    >>> reading.clip(0.0, 0.9).verdicts["one-take"].outcome
    'holds'
    """

    media: Media
    tracks: Mapping[str, Track]
    """By name; a stored reading loads each track when it is first asked for."""
    verdicts: Mapping[str, Verdict]
    """By claim id, in the order of the register."""
    made: Made
    stills: tuple[Still, ...] = ()
    poster: Still | None = None
    """The large frame that the page shows before the film plays; None in an older reading, and for a film
    without a picture."""
    schema: int = SCHEMA
    folder: Path | None = field(default=None, compare=False)
    """Where it is stored; None for one that is not."""

    def __post_init__(self) -> None:
        # What is kept prints as a table, and a wrong name is a sentence.
        if not isinstance(self.tracks, NamedTracks):
            object.__setattr__(self, "tracks", Tracks(self.tracks))
        if not isinstance(self.verdicts, Verdicts):
            object.__setattr__(self, "verdicts", Verdicts(self.verdicts))

    def __repr__(self) -> str:
        from onetake.core.reading_lines import reading_text

        return reading_text(self)

    def _repr_html_(self) -> str:
        from onetake.core.reading_lines import reading_html

        return reading_html(self)

    def page(
        self,
        path: Path | str | None = None,
        *,
        review: CheckedReview | str | None = None,
        embed: bool = False,
        force: bool = False,
    ) -> Path:
        """Write the page, one HTML file, and return its path.

        Parameters
        ----------
        path : path, optional
            The file; by default NAME.html beside the stored reading.
        review : CheckedReview or str, optional
            The review on the page: one that `check` returned, or the name of one that is kept in the reading.
            By default the newest that is kept.
        embed : bool
            Put the film itself into the page, up to 100 MB.
        force : bool
            Move a file that onetake did not write to NAME.bak instead of refusing.

        Raises
        ------
        StoreError
            If the file cannot be written, onetake did not write what is there, there is no such review, or
            the reading is not stored and no path is given.
        """
        written: Path = use("page")(self, path, review=review, embed=embed, force=force)
        return written

    def show(self, *, review: CheckedReview | str | None = None, embed: bool = False) -> None:
        """Show the page: inside a notebook, else in the browser; its path is printed then.

        Parameters
        ----------
        review : CheckedReview or str, optional
            The review on the page, as in `page`.
        embed : bool
            Put the film itself into the page, so that it plays in a notebook, too; up to 100 MB.

        Raises
        ------
        StoreError
            As `page`.
        """
        use("show")(self, review=review, embed=embed)

    def check(
        self, review: Path | str | None = None, *, text: str | None = None, as_brief: bool = False
    ) -> CheckedReview:
        """Check a review, sentence by sentence: the file `review`, or the prose `text`.

        `onetake.check` has the parameters and errors.
        """
        checked: CheckedReview = use("check")(review, self, text=text, as_brief=as_brief)
        return checked

    def export(self, folder: Path | str, to: Collection[str] | str, **choice: Any) -> Any:
        """Write files for other programs and return their paths and notes; see `onetake.export`.

        Parameters
        ----------
        folder : path
        to : collection of str
            The formats: 'otio', 'eaf', 'csv', ...; 'all' for all that can hold this film.
        **choice
            `tracks`, `claims`, `review`, `rate`, `start`, `force` and others, as `onetake.export` has them.
        """
        return use("export")(self, folder, to, **choice)

    def describe(self) -> Description:
        """Return what is true of the film and worth saying; see `onetake.describe`."""
        told: Description = use("describe")(self)
        return told

    def clip(self, start: float, end: float) -> Reading:
        """Return the reading of [start, end) s of the film, judged there; see `onetake.clip`."""
        part: Reading = use("clip")(self, start, end)
        return part

    def with_verdicts(self, verdicts: Mapping[str, Verdict], made: Made) -> Reading:
        """Return the same tracks with new verdicts; `made` says by which version."""
        return replace(self, verdicts=verdicts, made=made)
