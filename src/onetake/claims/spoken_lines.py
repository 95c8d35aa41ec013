"""The lines of a film as claims about words count them."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from typing import TYPE_CHECKING

from onetake.core.verdict import Evidence

if TYPE_CHECKING:
    from onetake.core.claim import Tracks
    from onetake.core.track import Track

DOUBTFUL = "doubtful"
"""Label in `words.lines` of a line whose place is doubtful."""
FEWEST_LINES = 8
"""Lines below which nothing is said of how a film talks: about twenty seconds of talk; set by hand."""
FILM_MINUTE = 60.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """A line with what was read of it."""

    start: float
    """Seconds."""
    end: float
    """Seconds."""
    text: str
    name: str
    """Whose it is; '' where that is unknown."""
    stance: str
    """What it does to whom it addresses."""
    proved: bool
    """Whether constructions say so."""
    marks: frozenset[str]
    """Classes of its marks."""
    addressed: frozenset[str]
    """Those of them that are in a line which speaks to somebody."""
    doubtful: bool = False
    """Whether its place was not found surely: it may be said elsewhere, or not in this film."""

    def evidence(self, says: str) -> Evidence:
        """Return the line as evidence, quoted."""
        who = f"{self.name}: " if self.name else ""
        return Evidence("rhetoric.stance", self.start, self.end, None, "", f'{says}: {who}"{self.text}"')


def spoken_lines(tracks: Tracks) -> list[SpokenLine]:
    """Return the lines whose words were read, in order.

    Raises
    ------
    MissingData
        If the tracks are those of an older version.
    """
    stances, found = tracks["rhetoric.stance"], tracks["rhetoric"]
    kinds: dict[float, set[str]] = {}
    spoken: dict[float, set[str]] = {}
    for number, kind, addressed in zip(found.values, found.labels, found.column("addressed"), strict=True):
        kinds.setdefault(float(number), set()).add(kind)
        if addressed:
            spoken.setdefault(float(number), set()).add(kind)
    doubtful = doubtful_lines(tracks)
    rows = zip(
        stances.spans.tolist(),
        stances.values.tolist(),
        stances.labels,
        stances.column("proved").tolist(),
        stances.texts("text"),
        stances.texts("name"),
        strict=True,
    )
    return [
        SpokenLine(
            start,
            end,
            text,
            name,
            stance,
            bool(proved),
            frozenset(kinds.get(number, ())),
            frozenset(spoken.get(number, ())),
            number in doubtful,
        )
        for (start, end), number, stance, proved, text, name in rows
    ]


def doubtful_lines(tracks: Tracks) -> frozenset[float]:
    """Return the numbers of the lines whose place is doubtful; none where nothing is known of places."""
    placed = tracks.get("words.lines")
    if placed is None:
        return frozenset()
    rows = zip(placed.values.tolist(), placed.labels, strict=True)
    return frozenset(number for number, how in rows if how == DOUBTFUL)


def unread(tracks: Tracks) -> str:
    """Return why the words are not judged, '' where they are: they are in another language than English."""
    if "rhetoric.stance" in tracks:
        return ""
    language = tracks["rhetoric"].facts.text("language")
    named = language if language not in ("unknown", "other letters") else "another language than English"
    return f"The words are in {named}; what lines do to each other is only read in English."


def film_minutes(track: Track) -> float:
    """Return how long the film is, minutes, from a curve over all of it, at least a second."""
    t = track.t
    step = float(t[1] - t[0]) if len(t) > 1 else 1.0
    return max(1.0, float(t[-1] - t[0]) + step if len(t) else 1.0) / FILM_MINUTE


def at_least(count: int, mean: float) -> float:
    """Return the probability of `count` or more by a Poisson process of a `mean`.

    Examples
    --------
    >>> round(at_least(1, 0.5), 3), at_least(0, 0.5)
    (0.393, 1.0)
    """
    below, term = 0.0, exp(-mean)
    for k in range(count):
        below += term
        term *= mean / (k + 1)
    return max(0.0, 1.0 - below)
