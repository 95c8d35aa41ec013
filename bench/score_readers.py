"""Compares a reading with its truth, reader by reader: rows of (reader, measure, figure, how many)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from measures import boundary_f, curve_errors, der, pairs, spans_f

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onetake.core.reading import Reading
    from onetake.core.track import Track

CURVES = {
    "camera.pan": ("width/s", 1.0),
    "camera.tilt": ("height/s", 1.0),
    "camera.roll": ("deg/s", 1.0),
    "camera.scale": ("%/s", 100.0),
    "palette.lightness": ("L*", 1.0),
    "palette.chroma": ("C*", 1.0),
    "palette.dark": ("share", 1.0),
    "framing.people": ("people", 1.0),
    "stereo.pan": ("pan", 1.0),
    "beat.tempo": ("bpm", 1.0),
}
"""Curve -> unit of its error, and the factor to it."""
ONE_VALUE = {"space.decay": "s", "space.direct": "dB", "space.echo": "ms"}
ONSET = 0.3
"""Seconds within which a word or turn is looked for: the field's usual tolerance for lyrics."""
BEAT = 0.07
"""Seconds: mir_eval's tolerance for beats."""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    reader: str
    measure: str
    figure: str
    count: int


def rows(truth: Reading, reading: Reading) -> Iterator[Row]:
    """Yield the figures of every reader whose tracks both readings have."""
    true, read = truth.tracks, reading.tracks
    rate = truth.media.frame_rate
    frame = 1 / float(rate) if rate else 1 / 24
    both = [name for name in true if name in read]
    if "shots.transitions" in both:
        yield from _shots(true["shots.transitions"], read["shots.transitions"], frame)
    for name, (unit, factor) in CURVES.items():
        if name in both:
            yield from _curve(true[name], read[name], unit, factor, frame)
    if "framing.scale" in both:
        yield from _relative(true["framing.scale"], read["framing.scale"], frame)
    for name in ("beat.beats", "beat.downbeats"):
        if name in both:
            yield from _beats(name, true[name].t, read[name].t)
    if "voices.who" in both:
        rate_ = der(turns_of(true["voices.who"]), turns_of(read["voices.who"]))
        yield Row("voices", "DER, no collar", f"{100 * rate_:.1f} %", len(true["voices.who"]))
    for name in ("turns.floor", "words"):
        if name in both:
            yield from _onsets(name, true[name].t, read[name].t)
    if "turns.offset" in both:
        yield from _offsets(true["turns.offset"], read["turns.offset"])
    for name, unit in ONE_VALUE.items():
        if name in both and len(true[name]) and len(read[name]):
            error = abs(float(true[name].values[0]) - float(np.nanmedian(read[name].values)))
            yield Row(_reader(name), f"{name} error", f"{error:.3g} {unit}", 1)
    yield from _verdicts(truth, reading)


def _shots(true: Track, read: Track, frame: float) -> Iterator[Row]:
    cut = [kind == "cut" for kind in true.labels]
    seen = [kind == "cut" for kind in read.labels]
    found = boundary_f(true.t[cut], read.t[seen], frame)
    yield Row("shots", "cuts, F at 1 frame", f"{found.f:.3f}", found.reference)
    yield Row("shots", "cuts found wrongly", str(found.estimate - found.hits), found.estimate)
    gradual = [kind in ("dissolve", "fade", "wipe") for kind in true.labels]
    others = [not s for s in seen]
    if any(gradual):
        spans = spans_f(true.spans[gradual], read.spans[others])
        yield Row("shots", "gradual, F by overlap", f"{spans.f:.3f}", spans.reference)


def _curve(true: Track, read: Track, unit: str, factor: float, frame: float) -> Iterator[Row]:
    near = frame / 2 if true.name.startswith(("camera", "palette")) else 0.5
    error = curve_errors(true.t, true.values, read.t, read.values, near=near + 1e-6)
    name = true.name
    yield Row(_reader(name), f"{name} error, median", f"{factor * error.median:.3g} {unit}", error.count)
    yield Row(_reader(name), f"{name} error, 90 %", f"{factor * error.p90:.3g} {unit}", error.count)
    yield Row(_reader(name), f"{name} known", f"{100 * error.known:.0f} %", error.count)


def _relative(true: Track, read: Track, frame: float) -> Iterator[Row]:
    with np.errstate(divide="ignore", invalid="ignore"):
        truth, found = np.log(true.values), np.log(read.values)
    truth[~np.isfinite(truth)] = np.nan
    error = curve_errors(true.t, truth, read.t, found, near=max(frame, 0.5))
    yield Row("framing", "framing.scale error, median", f"{100 * np.expm1(error.median):.1f} %", error.count)
    yield Row("framing", "framing.scale known", f"{100 * error.known:.0f} %", error.count)


def _beats(name: str, true: np.ndarray, read: np.ndarray) -> Iterator[Row]:
    try:
        import mir_eval.beat as beat
    except ImportError:
        yield Row("beat", f"{name}, F", "needs mir_eval: pip install mir_eval", len(true))
        return
    true, read = beat.trim_beats(true), beat.trim_beats(read)
    if len(true) < 2 or len(read) < 2:
        yield Row("beat", f"{name}, F", "0.000" if len(true) else "-", len(true))
        return
    figure = beat.f_measure(true, read, f_measure_threshold=BEAT)
    yield Row("beat", f"{name}, F at 70 ms", f"{figure:.3f}", len(true))
    off = [1000 * (np.sort(read)[j] - np.sort(true)[i]) for i, j in pairs(true, read, BEAT)]
    if off:
        yield Row("beat", f"{name}, spread of error", f"{np.std(off):.1f} ms", len(off))


def turns_of(track: Track) -> list[tuple[float, float, str]]:
    return [
        (float(a), float(b), who)
        for (a, b), voices in zip(track.spans, track.label_lists, strict=True)
        for who in voices
        if who != "unsure"
    ]


def _onsets(name: str, true: np.ndarray, read: np.ndarray) -> Iterator[Row]:
    found = pairs(true, read, ONSET)
    off = [abs(np.sort(read)[j] - np.sort(true)[i]) for i, j in found]
    share = 100 * len(off) / len(true) if len(true) else 100.0
    yield Row(_reader(name), f"{name} onsets within {ONSET:g} s", f"{share:.0f} %", len(true))
    if off:
        yield Row(_reader(name), f"{name} onset error, median", f"{1000 * np.median(off):.0f} ms", len(off))


def _offsets(true: Track, read: Track) -> Iterator[Row]:
    found = pairs(true.t, read.t, 0.5)
    off = [abs(float(true.values[i]) - float(read.values[j])) for i, j in found]
    if off:
        yield Row("turns", "floor-transfer offset error, median", f"{1000 * np.median(off):.0f} ms", len(off))


def _verdicts(truth: Reading, reading: Reading) -> Iterator[Row]:
    asked = [c for c in truth.verdicts if c in reading.verdicts]
    right = [c for c in asked if truth.verdicts[c].outcome == reading.verdicts[c].outcome]
    false = [
        c for c in asked if truth.verdicts[c].outcome == "fails" and reading.verdicts[c].outcome == "holds"
    ]
    wrong = ", ".join(c for c in asked if c not in right)
    yield Row(
        "claims",
        "outcomes right",
        f"{len(right)} of {len(asked)}{': not ' + wrong if wrong else ''}",
        len(asked),
    )
    yield Row("claims", "holds, though false", ", ".join(false) or "none", len(asked))


def _reader(name: str) -> str:
    return name.partition(".")[0]
