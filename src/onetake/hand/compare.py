"""Compare a track that was annotated by hand with the one that onetake measured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.errors import MissingData
from onetake.hand.agreement import boundary_score, cohens_kappa, joint_labels, speaker_score
from onetake.hand.place import MEASURED, PREFIX

if TYPE_CHECKING:
    from onetake.core.arrays import Floats
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.hand.agreement import BoundaryScore, SpeakerScore

TOLERANCES = {"beat.": 0.07, "shots": 0.1, "sections": 0.5, "arc.": 3.0}
"""Seconds by which two moments may differ, by the start of the track's name: beats as in MIREX, sections the
finer and phases the coarser of MIREX' two; cuts two or three frames."""
TOLERANCE = 0.25
"""Seconds for any other track: about what people differ by in the start of a turn. Set by hand."""
_EDGE = 0.02
"""Seconds from an end of the film within which a boundary is that end, and nobody's finding."""


_TOLD = 0.01
"""Seconds from which a shift is told: less is less than a frame."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far a hand-made track and a measured one agree; the hand-made one is the reference."""

    name: str
    """The measured track's name."""
    hand: int
    """Rows of the hand-made track."""
    measured: int
    """Rows of the measured one."""
    tolerance: float
    """Seconds by which two boundaries may differ."""
    boundaries: BoundaryScore
    kappa: float | None
    """Cohen's kappa of the labels over time; None where both do not choose among the same labels, or have one
    label alone."""
    speakers: SpeakerScore | None
    """Diarization errors; None for tracks that do not say who speaks."""

    @property
    def says(self) -> str:
        """Return the table's row in words."""
        b = self.boundaries
        parts = [f"{self.hand} by hand, {self.measured} measured"]
        if not math.isnan(b.f):
            chance = "" if math.isnan(b.chance) else f", by chance {b.chance:.2f}"
            within = f"within {self.tolerance:g} s"
            precision, recall = (
                "none" if math.isnan(share) else f"{share:.2f}" for share in (b.precision, b.recall)
            )
            parts.append(f"boundaries {within}: F {b.f:.2f} (precision {precision}, recall {recall}{chance})")
        if abs(b.shift) >= _TOLD:
            parts.append(
                f"measured {abs(b.shift):.2f} s {'later' if b.shift > 0 else 'earlier'} in the median"
            )
        if self.kappa is not None:
            parts.append(f"labels: kappa {self.kappa:.2f}")
        if self.speakers is not None and not math.isnan(self.speakers.error):
            s = self.speakers
            parts.append(
                f"speakers: error {s.error:.1%} (missed {s.missed:.1%}, false {s.false_alarm:.1%}, "
                f"confused {s.confusion:.1%})"
            )
        return "; ".join(parts)


def compared_names(reading: Reading) -> list[str]:
    """Return the names of the tracks for which there is a hand-made one beside the measured one."""
    tracks = reading.tracks
    names = [name.removeprefix(PREFIX) for name in tracks if name.startswith(PREFIX)]
    return [name for name in names if name in tracks]


def agreement(reading: Reading, name: str, tolerance: float | None = None) -> Agreement:
    """Compare ``hand.NAME`` with what onetake measured under that name.

    Parameters
    ----------
    reading : Reading
    name : str
        The measured track's name: 'shots'.
    tolerance : float, optional
        Seconds by which boundaries may differ; by default what the field uses for such a track.

    Raises
    ------
    MissingData
        If one of the two tracks is not there.
    """
    tracks = reading.tracks
    own = MEASURED + name if MEASURED + name in tracks else name
    for wanted in (PREFIX + name, own):
        if wanted not in tracks:
            raise MissingData(
                f"track {wanted}: not in this reading, wanted one to compare; "
                f"import annotations with: onetake import READING FILE --as {name}"
            )
    hand, measured = tracks[PREFIX + name], tracks[own]
    near = tolerance if tolerance is not None else _tolerance(name)
    duration = reading.media.duration
    score = boundary_score(_boundaries(hand, duration), _boundaries(measured, duration), near, duration)
    kappa = speakers = None
    if hand.kind == "spans" and measured.kind == "spans":
        joint = joint_labels(_labelled(hand), _labelled(measured), duration)
        if hand.has_label_lists:
            speakers = speaker_score(joint)
        elif _labels(hand) & _labels(measured):
            told = [(" + ".join(sorted(a)), " + ".join(sorted(b)), s) for a, b, s in joint]
            kappa = None if math.isnan(found := cohens_kappa(told)) else found
    return Agreement(name, len(hand), len(measured), near, score, kappa, speakers)


def _tolerance(name: str) -> float:
    return next((near for start, near in TOLERANCES.items() if name.startswith(start)), TOLERANCE)


def _boundaries(track: Track, duration: float) -> Floats:
    """Return the moments of marks, or where spans begin and end within the film; each once."""
    times = track.t if track.kind == "marks" else np.unique(track.spans)
    return times if track.kind == "marks" else times[(times > _EDGE) & (times < duration - _EDGE)]


def _labelled(track: Track) -> list[tuple[float, float, frozenset[str]]]:
    spans = track.spans.tolist()
    return [(a, b, frozenset(some)) for (a, b), some in zip(spans, track.label_lists, strict=True)]


def _labels(track: Track) -> set[str]:
    return {label for some in track.label_lists for label in some}
