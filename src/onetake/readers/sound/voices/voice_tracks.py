"""The voices' tracks: turns, delivery, and the pitch, pace and level of each voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import Fact, LabelLists, Track, marks, spans
from onetake.readers.sound.voice_terms import known_alone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onetake.core.arrays import Floats
    from onetake.readers.sound.voices.delivery import DeliverySpan
    from onetake.readers.sound.voices.diarization import VoiceCount, VoiceTurn


_LEAST = 10
"""Windows, or syllables, that a figure of a voice is made of at least; set by hand."""


def who_track(
    turns: Sequence[VoiceTurn], count: VoiceCount, by: str, cites: tuple[str, ...], doubtful: float = 0.0
) -> Track:
    """Return `voices.who`.

    Its facts say how many voices there are surely, how many there may be, and for how long, s, what is heard
    may be no voice (`doubtful_seconds`).
    """
    voices = LabelLists([turn.voices for turn in turns])
    facts = {"fewest-voices": Fact(count.fewest, "count"), "most-voices": Fact(count.most, "count")}
    if doubtful:
        facts["doubtful"] = Fact(round(doubtful, 2), "s")
    return _spans_without_values("voices.who", turns, voices, by, cites, facts)


def kind_track(kinds: Sequence[DeliverySpan], by: str, cites: tuple[str, ...]) -> Track:
    """Return `voices.kind`."""
    return _spans_without_values("voices.kind", kinds, [kind.kind for kind in kinds], by, cites, {})


def syllable_track(kinds: Sequence[DeliverySpan], by: str, cites: tuple[str, ...]) -> Track:
    """Return `flow.syllables`: the onsets, each with its stretch's delivery and the time since the last."""
    rows = sorted(
        (float(t), kind.kind, float(t - before))
        for kind in kinds
        for t, before in zip(kind.syllables, np.r_[np.nan, kind.syllables[:-1]], strict=True)
    )
    t, label, since = zip(*rows, strict=True) if rows else ((), (), ())
    return marks("flow.syllables", t, list(label), since, "s", by=by, cites=cites)


def _spans_without_values(
    name: str,
    rows: Sequence[VoiceTurn | DeliverySpan],
    labels: list[str] | LabelLists,
    by: str,
    cites: tuple[str, ...],
    facts: Mapping[str, Fact],
) -> Track:
    """Return spans that have labels and a confidence, and no value."""
    start, end = [row.start for row in rows], [row.end for row in rows]
    sure = [row.confidence for row in rows]
    none = np.full(len(rows), np.nan)
    return spans(name, start, end, labels, none, "", by=by, cites=cites, confidence=sure, facts=facts)


def voice_tracks(
    turns: Sequence[VoiceTurn],
    kinds: Sequence[DeliverySpan],
    t: Floats,
    hz: Floats,
    power: Floats,
    by: str,
    cites: tuple[str, ...],
) -> list[Track]:
    """Return pitch, pace and level of each voice: one span a voice, from its first turn to its last.

    Parameters
    ----------
    turns, kinds
        As `who_speaks` and `classify_delivery` return them.
    t, hz, power : array, shape (n,)
        Middles of the windows, s; pitch, NaN where unvoiced; power of the voices, 100 Hz to 7 kHz.
    """
    # In the order of their first sure turns, which need not be that of their letters.
    names = list(dict.fromkeys(name for turn in turns for name in known_alone(turn.voices)))
    syllables = np.concatenate([kind.syllables for kind in kinds]) if kinds else np.zeros(0)
    start, end = [], []
    figures: dict[str, list[float]] = {"median": [], "range": [], "rate": [], "level": []}
    for name in names:
        own = [(turn.start, turn.end) for turn in turns if turn.voices == (name,)]
        inside, count, long = np.zeros(len(t), bool), 0, 0.0
        for a, b in own:
            i, j = np.searchsorted(t, [a, b])
            inside[i:j] = True
            count += int(((syllables >= a) & (syllables < b)).sum())
            long += b - a
        voiced = hz[inside & np.isfinite(hz)]
        known = len(voiced) >= _LEAST
        low, middle, high = np.percentile(voiced, [10, 50, 90]) if known else (np.nan,) * 3
        loud = float(power[inside].mean()) if inside.any() else 0.0
        start.append(own[0][0])
        end.append(own[-1][1])
        figures["median"].append(float(middle))
        figures["range"].append(float(high - low))
        figures["rate"].append(count / long if count >= _LEAST else np.nan)
        figures["level"].append(10 * np.log10(loud) if loud > 0 else np.nan)
    units = {
        "median": ("pitch-median", "Hz"),
        "range": ("pitch-range", "Hz"),
        "rate": ("rate", "1/s"),
        "level": ("level", "dB"),
    }
    return [
        spans(f"voices.{name}", start, end, names, figures[key], unit, by=by, cites=cites)
        for key, (name, unit) in units.items()
    ]
