"""The real films and sounds beside the repository, with what is known of them by hand or standard."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from measures import boundary_f, der
from onetake import read
from score_readers import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CUTS = {"big_buck_bunny_0_30.webm": (24.0, (283, 376, 551))}
"""Film -> frames a second, and the first frame of each new shot."""
ONE_TAKES = ("handheld.avi", "crowd_static.mp4", "static_people.mp4", "aerial_gyro.mp4")
LOUDNESS = {
    "seq-3341-1-16bit.flac": -23.0,
    "seq-3341-2-16bit.flac": -33.0,
    "seq-3341-7_seq-3342-5-16bit.flac": -23.0,
    "1770-2_Comp_RelGateTest.wav": -10.0,
    "1770-2_Comp_AbsGateTest.wav": -69.5,
}
"""File -> integrated loudness, LUFS (EBU Tech 3341, ITU-R BS.2217)."""


def rows(folder: Path) -> Iterator[tuple[str, Row]]:
    """Yield (file, row) for each file that is there."""
    if not folder.is_dir():
        print(f"accuracy: {folder} is not there, so no real films are read", file=sys.stderr)
        return
    for name, (rate, frames) in CUTS.items():
        if (film := folder / "video" / name).exists():
            yield from ((name, row) for row in _cuts(film, [f / rate for f in frames], 1 / rate))
    for name in ONE_TAKES:
        if (film := folder / "video" / name).exists():
            yield from ((name, row) for row in _cuts(film, [], 1 / 24))
    for name, wanted in LOUDNESS.items():
        if (sound := folder / "sound" / "loudness" / name).exists():
            tracks = read(sound).tracks
            if "loudness.integrated" in tracks:
                error = float(tracks["loudness.integrated"].values[0]) - wanted
                yield name, Row("loudness", "integrated, error", f"{error:+.2f} LU", 1)
    yield from _dialogue(folder / "sound" / "dialogue")


def _cuts(film: Path, wanted: list[float], frame: float) -> Iterator[Row]:
    reading = read(film)
    track = reading.tracks.get("shots.transitions")
    if track is None:
        return
    cuts = [float(t) for t, kind in zip(track.t, track.labels, strict=True) if kind == "cut"]
    found = boundary_f(wanted, cuts, frame)
    yield Row("shots", "cuts, F at 1 frame", f"{found.f:.3f}", found.reference)
    yield Row("shots", "cuts found wrongly", str(found.estimate - found.hits), found.estimate)
    if "one-take" in reading.verdicts:
        outcome = reading.verdicts["one-take"].outcome
        right = outcome == ("fails" if wanted else "holds")
        yield Row("claims", "one-take", f"{outcome} ({'right' if right else 'wrong'})", 1)


def _dialogue(folder: Path) -> Iterator[tuple[str, Row]]:
    truth = folder / "ami_debug.development.rttm"
    if not truth.exists():
        return
    turns: dict[str, list[tuple[float, float, str]]] = {}
    for line in truth.read_text(encoding="utf-8").splitlines():
        if line.startswith("SPEAKER"):
            _, file, _, start, length, _, _, who, *_ = line.split()
            turns.setdefault(file, []).append((float(start), float(start) + float(length), who))
    for name, reference in turns.items():
        if (sound := folder / f"{name}.wav").exists():
            track = read(sound).tracks.get("voices.who")
            if track is not None:
                estimate = [
                    (float(a), float(b), who)
                    for (a, b), voices in zip(track.spans, track.label_lists, strict=True)
                    for who in voices
                    if who != "unsure"
                ]
                rate = 100 * der(reference, estimate)
                yield f"{name}.wav", Row("voices", "DER, no collar", f"{rate:.1f} %", len(reference))
