"""Levels of the voices: loudness, loudness range and dynamics of each voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.gives import Gives, Lane
from onetake.core.track import Track, spans
from onetake.readers.base import author
from onetake.readers.sound.loudness.reader import MOMENTARY
from onetake.readers.sound.stems.stem_track import names_of_voice, of_voice
from onetake.readers.sound.voice_background import OverBackground
from onetake.readers.sound.voice_terms import known_alone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onetake.core.arrays import Floats


ALL = "all voices"
"""Label of the row that counts every voice."""
_VOICE = f"a voice's name, or '{ALL}'"
LONGEST_PIECE = 3.0
"""Seconds of a piece of speech at most: the short-term window of EBU Tech 3341."""
SHORTEST_PIECE = MOMENTARY
"""Seconds of a piece of speech at least: one momentary window."""
FEWEST_PIECES = 4
"""Pieces from which a range is computed; set by hand, no measured source."""
_HALF_WINDOW = MOMENTARY / 2
"""Seconds by which the middle of a momentary window lies inside of its piece."""
_HALF_STEP = 0.05
"""Seconds, half the step of the loudness curves: windows that end on a piece's edge still count."""
_SWING_MARGIN = 0.4
"""Seconds inside of speech at which a value of the swing's window of one second still counts; set by hand, no
measured source."""
_LOW_PERCENTILE = 10
"""Lower end of a loudness range: EBU Tech 3342."""
_HIGH_PERCENTILE = 95
"""Upper end of a loudness range: EBU Tech 3342."""


class Levels:
    """Reads the levels of voices from the loudness curves and from who speaks.

    A voice's speech is cut into pieces of at most 3 s. Its loudness is their median, its range goes from
    their 10th to their 95th percentile, as in EBU Tech 3342. Crest factor and swing are the medians of the
    curves within its speech. Range, crest factor and swing are measured where the voice stands alone or
    dominates, as `voices.over-background` says; a piece in which the music covers a quieter voice counts for
    the lower end of the range with the level of both, so that the range is that or more. The beat under the
    voices is included in all of these figures, unless a vocal stem is given: then they are those of the stem.
    """

    name = "levels"
    version = 3
    needs: tuple[str, ...] = ("loudness.momentary", "loudness.crest", "loudness.swing", "voices.who")
    may_use: tuple[str, ...] = (
        "voices.over-background",
        *names_of_voice("loudness.momentary", "loudness.crest", "loudness.swing"),
    )
    gives: tuple[Gives, ...] = (
        Gives("loudness.voices", "spans", "LUFS", "median loudness of each voice, and of all",
              open_labels=_VOICE, lane=Lane("sound", "Loudness of the voices", "figures")),
        Gives("loudness.voices-range", "spans", "LU", "loudness range of each voice, and of all",
              open_labels=_VOICE, lane=Lane("sound", "Loudness range of the voices", "figures")),
        Gives("loudness.voices-crest", "spans", "dB", "median crest factor of each voice, and of all",
              open_labels=_VOICE, lane=Lane("sound", "Crest factor of the voices", "figures")),
        Gives("loudness.voices-swing", "spans", "dB", "median swing of each voice, and of all",
              open_labels=_VOICE, lane=Lane("sound", "Swing of the voices", "figures")),
        Gives("loudness.voices-measured", "spans", "s",
              "seconds of each voice, and of all, in which range, crest factor and swing were measured",
              open_labels=_VOICE, lane=Lane("sound", "Voices measured", "figures")),
        Gives("loudness.film-crest", "spans", "dB", "median crest factor of the whole film",
              labels=("film",), lane=Lane("sound", "Crest factor of the film")),
    )  # fmt: skip
    cites: tuple[str, ...] = ("EBU Tech 3342 (range)",)

    def derive(self, tracks: Mapping[str, Track]) -> list[Track]:
        """Return the tracks; those of voices are empty where nobody speaks."""
        who, momentary = tracks["voices.who"], of_voice(tracks, "loudness.momentary")
        by_voice: dict[str, list[tuple[float, float]]] = {}
        for (start, end), voices in zip(who.spans.tolist(), who.label_lists, strict=True):
            for key in (ALL, *known_alone(voices)):
                by_voice.setdefault(key, []).append((start, end))
        rows = [(min(s)[0], max(e for _, e in s), name, s) for name, s in by_voice.items()]
        rows.sort(key=lambda row: (row[0], row[2] != ALL, row[2]))
        pieces = [_pieces(momentary, s) for *_, s in rows]
        alone = [s for *_, s in rows]
        covered: list[list[tuple[float, float]]] = [[] for _ in rows]
        if "voices.over-background" in tracks:
            over = OverBackground.of(tracks["voices.over-background"])
            covered = [_overlap(s, over.covered) for s in alone]
            alone = [_overlap(s, over.levelled) for s in alone]
        ranges = [
            _range(_pieces(momentary, a), _pieces(momentary, c)) for a, c in zip(alone, covered, strict=True)
        ]
        crest, swings = of_voice(tracks, "loudness.crest"), of_voice(tracks, "loudness.swing")
        figures = {
            ("loudness.voices", "LUFS"): [_median(p) for p in pieces],
            ("loudness.voices-range", "LU"): ranges,
            ("loudness.voices-crest", "dB"): [_median(_inside(crest, s, _HALF_WINDOW)) for s in alone],
            ("loudness.voices-swing", "dB"): [_median(_inside(swings, s, _SWING_MARGIN)) for s in alone],
            ("loudness.voices-measured", "s"): [sum(b - a for a, b in s) for s in alone],
        }
        start, end, labels = [r[0] for r in rows], [r[1] for r in rows], [r[2] for r in rows]
        of_voices = [self._track(name, start, end, labels, v, unit) for (name, unit), v in figures.items()]
        return [*of_voices, self._whole(tracks["loudness.crest"])]

    def _whole(self, crest: Track) -> Track:
        if not len(crest):
            return self._track("loudness.film-crest", [], [], [], [], "dB")
        start, end = float(crest.t[0]) - _HALF_WINDOW, float(crest.t[-1]) + _HALF_WINDOW
        return self._track("loudness.film-crest", [start], [end], ["film"], [_median(crest.values)], "dB")

    def _track(
        self,
        name: str,
        start: list[float],
        end: list[float],
        labels: list[str],
        values: list[float],
        unit: str,
    ) -> Track:
        return spans(name, start, end, labels, values, unit, by=author(self), cites=self.cites)


def _pieces(momentary: Track, speech: list[tuple[float, float]]) -> Floats:
    """Return the loudness of each piece of speech, LUFS, by the mean power of its momentary windows."""
    t, values = momentary.t, momentary.values
    power = np.where(np.isfinite(values), 10 ** (np.nan_to_num(values) / 10), np.nan)
    found = []
    for start, end in speech:
        count = max(1, int(np.ceil((end - start) / LONGEST_PIECE)))
        for low, high in zip(
            np.linspace(start, end, count + 1)[:-1], np.linspace(start, end, count + 1)[1:], strict=True
        ):
            if high - low < SHORTEST_PIECE:
                continue
            first, last = np.searchsorted(
                t, (low + _HALF_WINDOW - _HALF_STEP, high - _HALF_WINDOW + _HALF_STEP)
            )
            inside = power[first:last]
            inside = inside[np.isfinite(inside)]
            if len(inside):
                found.append(10 * float(np.log10(inside.mean())))
    return np.array(found)


def _overlap(speech: list[tuple[float, float]], stretches: Floats) -> list[tuple[float, float]]:
    """Return the parts of speech that lie in the stretches, which are sorted and disjoint."""
    out = []
    for start, end in speech:
        first, last = np.searchsorted(stretches[:, 1], start, "right"), np.searchsorted(stretches[:, 0], end)
        out += [(max(start, a), min(end, b)) for a, b in stretches[first:last].tolist()]
    return out


def _inside(curve: Track, speech: list[tuple[float, float]], margin: float) -> Floats:
    """Return the curve's values that lie `margin` s or more inside of speech; less in short speech."""
    parts = []
    for start, end in speech:
        kept = min(margin, (end - start) / 4)
        first, last = np.searchsorted(curve.t, (start + kept, end - kept))
        parts.append(curve.values[first:last])
    return np.concatenate(parts) if parts else np.empty(0)


def _median(values: Floats) -> float:
    known = values[np.isfinite(values)]
    return float(np.median(known)) if len(known) else float("nan")


def _range(pieces: Floats, covered: Floats) -> float:
    """Return the range of the pieces, LU; `covered` are levels that a quieter voice lies under."""
    if len(pieces) < FEWEST_PIECES:
        return float("nan")
    low = np.percentile(np.concatenate([pieces, covered]), _LOW_PERCENTILE)
    return float(np.percentile(pieces, _HIGH_PERCENTILE) - low)
