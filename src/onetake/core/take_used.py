"""What a reading says of the take: whether its voices are the album's recording."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.track import Track

TakeLabel = Literal[
    "same-recording", "same-with-added-room", "another-performance", "no-counterpart", "cannot-tell"
]
TAKE_LABELS: tuple[TakeLabel, ...] = get_args(TakeLabel)
TAKE = "take"
"""The name of the track of the lines."""
_WORDS: dict[TakeLabel, str] = {
    "same-recording": "the album's recording",
    "same-with-added-room": "the album's recording with a room added",
    "another-performance": "another performance",
    "no-counterpart": "not on the album",
    "cannot-tell": "unclear",
}


@dataclass(frozen=True, slots=True)
class TakeUsed:
    """What came of an album."""

    source: str
    """The file's name."""
    why: str
    """Why nothing could be compared; '' where something was."""
    seconds: Mapping[TakeLabel, float]
    """Seconds of voices by label."""

    @property
    def sentence(self) -> str:
        """One line of what was found.

        Examples
        --------
        >>> TakeUsed("a.wav", "", {"another-performance": 12.0, "no-counterpart": 4.0}).sentence
        'compared with a.wav: 12.0 s of the voices are another performance, 4.0 s are not on the album'
        """
        if self.why:
            return f"not compared with {self.source}: {self.why}"
        found = [
            f"{seconds:.1f} s {'of the voices ' if not k else ''}are {_WORDS[label]}"
            for k, (label, seconds) in enumerate(
                (label, self.seconds[label]) for label in TAKE_LABELS if self.seconds.get(label)
            )
        ]
        return f"compared with {self.source}: {', '.join(found) or 'no voices are heard'}"

    def to_json(self) -> dict[str, Any]:
        """Return a plain dictionary, as `--json` prints it."""
        return {"source": self.source, **({"why": self.why} if self.why else {}), "seconds": {**self.seconds}}


def take_used(tracks: Mapping[str, Track]) -> TakeUsed | None:
    """Return what came of the album that a reading was made with; None where there was none."""
    track = tracks.get(TAKE)
    if track is None:
        return None
    return TakeUsed(track.facts.text("source"), track.facts.text("why", default=""), seconds_by_label(track))


def seconds_by_label(track: Track) -> dict[TakeLabel, float]:
    """Return the seconds of each label that the track `take` has."""
    found: dict[TakeLabel, float] = {}
    for label in TAKE_LABELS:
        rows = [k for k, own in enumerate(track.labels) if own == label]
        if rows:
            found[label] = float((track.spans[rows, 1] - track.spans[rows, 0]).sum())
    return found
