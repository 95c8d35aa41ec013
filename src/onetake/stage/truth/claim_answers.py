"""The claims as the stage answers them: what each says, and the form of the answer.

A function takes the score and the truth tracks. It measures where there is something to measure, and looks
into the score where only the maker can know (where the set ends, which take it was).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from onetake.core.verdict import Evidence, Outcome, Verdict

if TYPE_CHECKING:
    from onetake.core.track import Track
    from onetake.stage.score.score_document import Score

SAYS: dict[str, str] = {
    "one-take": "The film is one continuous shot.",
    "hidden-cut": "There are places where a cut could hide.",
    "camera-spirals-in": "The camera spirals towards its subjects.",
    "camera-lurks": "The camera moves slowly, all the time, without stopping.",
    "pull-out-reveal": "At the end the camera pulls out and shows the set.",
    "scene-goes-on": "The two go on while the camera leaves.",
    "not-dubbed": "The vocals are sung on set, not the album's.",
    "lightly-echoed": "The vocals carry a light echo.",
    "raw-vocals": "The vocals are raw: wide dynamics, no heavy compression.",
    "dreary-palette": "The palette is dreary and shaded.",
    "blanket-palette": "That palette covers the whole film.",
    "claustrophobic": "The framing is tight and closed.",
    "two-voices": "Two people, one place.",
    "insults-fly": "They blame, insult and swear at each other.",
    "pinball-mix": "The lines bounce round the mix.",
    "steady-beat": "The beat is the controlled variable.",
    "clockwork-turns": "They trade lines like clockwork.",
    "song-or-skit": "Song, skit, or both: how much is sung, rapped, spoken.",
    "society": "Society's quarrels become personal ones.",
    "ego-to-rekindling": "The quarrel turns from a battle of egos to a rekindling.",
    "climax": "It leads to a climax.",
    "dark-voids": 'Voids of darkness (as in "Swimming Pools").',
    "vignettes": 'A multitude of vignettes (as in "Alright").',
    "same-conversation": "It belongs with the artist's other videos.",
    "theatrical": "The visuals move with the drama.",
    "fast-cutting": "The film is cut fast.",
    "falls-silent": "The sound falls silent in the middle.",
    "broadcast-loudness": "The sound has the loudness that broadcasters ask for.",
}
"""Claim id -> the sentence that the page prints, in the order of the list of claims."""


@dataclass(frozen=True)
class StagedFilm:
    """A staged film as its maker knows it."""

    score: Score
    tracks: Mapping[str, Track]
    kin: Mapping[str, str] = field(default_factory=dict)
    """Artist by film, of the films it could belong with."""


Answer = Callable[[StagedFilm], "Truth"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What is true, with the figure that it was decided by."""

    outcome: Outcome
    because: str
    measured: float | None = None
    limit: float | None = None
    unit: str = ""
    evidence: tuple[Evidence, ...] = ()

    def verdict(self, claim: str) -> Verdict:
        """Return it as the verdict on `claim`."""
        return Verdict(
            claim=claim,
            says=SAYS[claim],
            outcome=self.outcome,
            because=self.because,
            measured=self.measured,
            limit=self.limit,
            unit=self.unit,
            evidence=self.evidence,
        )


def truth_if(
    holds: bool,
    because: str,
    measured: float | None = None,
    limit: float | None = None,
    unit: str = "",
    evidence: tuple[Evidence, ...] = (),
) -> Truth:
    """Return a truth that holds or fails."""
    figure = None if measured is None else round(float(measured), 6)
    return Truth("holds" if holds else "fails", because, figure, limit, unit, evidence)


def absent(because: str) -> Truth:
    """Return a truth that does not apply."""
    return Truth("inapplicable", because)
