"""The score and all other lanes of a reading on one clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from onetake.page.clean import clip
from onetake.page.formatting import figure
from onetake.page.lane_choice import lanes_that_carry
from onetake.page.lane_view import LaneView, lane_view
from onetake.page.lanes import SECTIONS, is_empty, is_figure, lane_of, place
from onetake.page.method import MethodLine
from onetake.page.readout import readout

if TYPE_CHECKING:
    from onetake.core.checked import CheckedReview
    from onetake.core.reading import Reading
    from onetake.core.track import Track
    from onetake.page.scale import Scale


@dataclass(frozen=True, slots=True)
class LaneSection:
    """A section of the lanes: picture, words, sound or arc."""

    id: str
    title: str
    lanes: tuple[LaneView, ...]
    figures: tuple[MethodLine, ...] = ()
    """Figures that are one value for the whole film."""


@dataclass(frozen=True, slots=True)
class LaneSheet:
    """Everything that is drawn on the clock, and the values that the script displays."""

    score: tuple[LaneSection, ...]
    """The lanes that carry the verdicts."""
    rest: tuple[LaneSection, ...]
    """All others."""
    missing: str
    """What the file has not, in one sentence; '' where it has both picture and sound."""
    empty: str
    """The lanes for which nothing was found, in one sentence."""
    data: list[dict[str, object]]


def lane_sheet(reading: Reading, scale: Scale, checked: CheckedReview | None = None) -> LaneSheet:
    """Return every track of a reading as a lane or as a figure."""
    score: dict[str, list[LaneView]] = {name: [] for name in SECTIONS}
    rest: dict[str, list[LaneView]] = {name: [] for name in SECTIONS}
    figures: dict[str, list[MethodLine]] = {name: [] for name in SECTIONS}
    empty: list[str] = []
    data: list[dict[str, object]] = []
    limits = limits_by_track(reading)
    names = voice_names(reading)
    chosen = lanes_that_carry(reading, checked)
    for placed in place(reading.tracks):
        track, section = placed.track, placed.lane.section
        if is_empty(track):
            empty.append(placed.title)
        elif is_figure(track, scale.duration):
            figures[section].append(MethodLine(placed.title, _whole_film_figure(track)))
        else:
            carries = chosen.get(track.name)
            view = lane_view(placed, scale, limits.get(track.name, {}), names, len(data), carries)
            (rest if carries is None else score)[section].append(view)
            entry = readout(track, brief=carries is None)
            data.append(entry | ({"y": [round(v, 5) for v in view.ends]} if view.ends else {}))
    return LaneSheet(
        tuple(LaneSection(p, SECTIONS[p], tuple(ls)) for p, ls in score.items() if ls),
        tuple(
            LaneSection(p, SECTIONS[p], tuple(ls), tuple(figures[p]))
            for p, ls in rest.items()
            if ls or figures[p]
        ),
        _missing(reading),
        f"Nothing was found for: {', '.join(empty)}." if empty else "",
        data,
    )


def _whole_film_figure(track: Track) -> str:
    """Return the value for the whole film, or one for each label: 'voice A 112 Hz, voice B 208 Hz'."""
    if len(track) == 1 and lane_of(track).draw != "figures":
        return figure(float(track.values[0]), track.unit)
    pairs = zip(track.label_texts, track.values.tolist(), strict=True)
    known = [f"{clip(label, 40)} {figure(value, track.unit)}" for label, value in pairs if value == value]
    return ", ".join(known)


def limits_by_track(reading: Reading) -> dict[str, dict[float, str]]:
    """Return for each track the limits of claims that share its unit and take evidence from it.

    Numbers without a unit are not known to be of one kind (a correlation, standard deviations).
    """
    found: dict[str, dict[float, str]] = {}
    for verdict in reading.verdicts.values():
        for name in {e.track for e in verdict.evidence}:
            track = reading.tracks.get(name)
            if verdict.limit is not None and track is not None and track.unit == verdict.unit != "":
                found.setdefault(name, {})[verdict.limit] = verdict.claim
    return found


def voice_names(reading: Reading) -> list[str]:
    """Return the voices in the order in which they are heard first: that of their colours."""
    voices = reading.tracks.get("voices.who", reading.tracks.get("voices"))
    return [] if voices is None else list(dict.fromkeys(v for some in voices.label_lists for v in some))


def _missing(reading: Reading) -> str:
    words = []
    if not reading.media.has_picture:
        words.append("This file has no picture.")
    if not reading.media.has_sound:
        words.append("This file has no sound.")
    return " ".join(words)
