"""Recordings in place of the synthesiser: a folder of sound files, one a line or one a voice.

The folder holds, by falling preference for each line of the script:

- ``line-7.wav`` (or ``line-007.wav``): the script's seventh line;
- ``Mara-3.wav``: the third line of the voice ``Mara``;
- ``Mara.wav``: all her lines in order, at least 0.35 s of silence between them.

Any format and rate that FFmpeg reads will do (.wav, .flac, .mp3, .ogg, .m4a). Beside a file may lie
its word times as Audacity labels, ``line-7.txt`` with ``start<TAB>end<TAB>word``; without them words get
their share of the time by their letters, and the truth says that they are estimated. A line without a
file is synthesised.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import av
import numpy as np

from onetake.core.errors import TextError
from onetake.stage.sound.espeak import Utterance

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from onetake.stage.score.voice_score import LineScore

SUFFIXES = (".wav", ".flac", ".mp3", ".ogg", ".m4a")
"""Endings of the files that are read as recordings."""
PAUSE = 0.35
"""Seconds of silence that part two lines in one file."""


@dataclass(frozen=True)
class Recording:
    """A recorded line and how its words were timed."""

    said: Utterance
    timing: str
    """'file' or 'estimated'."""


def find_recordings(folder: Path, lines: Sequence[LineScore]) -> dict[int, Recording]:
    """Return the recording of each line that has one, by its place in `lines` (from 0).

    Raises
    ------
    TextError
        If the folder is missing, a file cannot be read, or the number of lines or words does not fit.
    """
    if not folder.is_dir():
        raise TextError(f"voices: {folder} is no folder, wanted one with recordings; check the path")
    files = {p.stem: p for p in sorted(folder.iterdir()) if p.suffix.lower() in SUFFIXES}
    numbered = {_number(stem): p for stem, p in files.items() if _number(stem)}
    found: dict[int, Recording] = {}
    for voice in dict.fromkeys(line.voice for line in lines):
        own = [k for k, line in enumerate(lines) if line.voice == voice]
        if voice in files:
            for k, piece in zip(own, _split_at_pauses(files[voice], len(own)), strict=True):
                found[k] = _estimate_timing(piece, lines[k].text)
        for n, k in enumerate(own, start=1):
            path = numbered.get(k + 1) or files.get(f"{voice}-{n}")
            if path is not None:
                found[k] = _read_with_timing(path, lines[k].text)
    return found


def read_mono(path: Path) -> tuple[NDArray[np.float32], int]:
    """Read a sound file as one channel, float32, with its rate."""
    try:
        with av.open(str(path)) as source:
            stream = source.streams.audio[0]
            resampler = av.AudioResampler(format="fltp", layout="mono")
            frames = [f for frame in source.decode(stream) for f in resampler.resample(frame)]
            frames += resampler.resample(None)
            rate = int(stream.rate)
    except (OSError, IndexError, av.FFmpegError) as err:
        raise TextError(f"{path.name}: cannot be read as sound ({err}), wanted a sound file") from err
    data = [frame.to_ndarray()[0] for frame in frames]
    if not data or not np.concatenate(data).any():
        raise TextError(f"{path.name}: silent, wanted a voice; record it again")
    return np.concatenate(data).astype(np.float32), rate


def _number(stem: str) -> int:
    tail = stem.removeprefix("line-")
    return int(tail) if tail != stem and tail.isdigit() else 0


def _active(said: Utterance) -> NDArray[np.bool_]:
    """Return for every 10 ms whether it is within 35 dB of the loudest."""
    step = said.rate // 100
    count = max(1, len(said.data) // step)
    power = (np.resize(said.data.astype(np.float64), (count, step)) ** 2).mean(axis=1)
    return np.asarray(power > power.max() * 10**-3.5)


def _trim(data: NDArray[np.float32], rate: int) -> Utterance:
    raw = Utterance(data, rate, np.empty((0, 2)), np.empty(0))
    loud = np.flatnonzero(_active(raw))
    step = rate // 100
    return replace(raw, data=data[loud[0] * step : (loud[-1] + 1) * step])


def _split_at_pauses(path: Path, wanted: int) -> list[Utterance]:
    data, rate = read_mono(path)
    loud = np.flatnonzero(_active(Utterance(data, rate, np.empty((0, 2)), np.empty(0))))
    breaks = np.flatnonzero(np.diff(loud) > PAUSE * 100)
    starts, ends = np.r_[loud[0], loud[breaks + 1]], np.r_[loud[breaks], loud[-1]] + 1
    if len(starts) != wanted:
        raise TextError(
            f"{path.name}: {len(starts)} stretches of voice, wanted {wanted} lines with {PAUSE:g} s of "
            "silence between; name the files by line instead, line-1.wav"
        )
    step = rate // 100
    return [_trim(data[a * step : b * step], rate) for a, b in zip(starts, ends, strict=True)]


def _read_with_timing(path: Path, text: str) -> Recording:
    labels = path.with_suffix(".txt")
    data, rate = read_mono(path)
    if not labels.exists():
        return _estimate_timing(_trim(data, rate), text)
    rows = [row.split("\t") for row in labels.read_text(encoding="utf-8").splitlines() if row.strip()]
    try:
        words = np.array([[float(start), float(end)] for start, end, _ in rows]).reshape(-1, 2)
    except ValueError as err:
        raise TextError(f"{labels.name}: {err}, wanted start<TAB>end<TAB>word a line; export labels") from err
    if len(words) != len(text.split()) or (np.diff(words.ravel()) < 0).any():
        raise TextError(
            f"{labels.name}: {len(words)} words, wanted the {len(text.split())} of {text[:40]!r} in order; "
            "label each word once"
        )
    first, last = int(words[0, 0] * rate), int(words[-1, 1] * rate) + 1
    said = Utterance(data[first:last], rate, words - first / rate, np.empty(0))
    return Recording(replace(said, syllables=_syllables(said)), "file")


def _estimate_timing(said: Utterance, text: str) -> Recording:
    letters = np.array([len(word) for word in text.split()], dtype=np.float64)
    edges = np.r_[0.0, np.cumsum(letters)] / letters.sum()
    # Time runs only where there is voice, so that a pause is no part of a word's share.
    active = _active(said).astype(np.float64) + 1e-6
    clock = np.r_[0.0, np.cumsum(active)] / active.sum()
    at = np.interp(edges, clock, np.linspace(0, len(said.data) / said.rate, len(clock)))
    timed = replace(said, words=np.stack([at[:-1], at[1:]], axis=1))
    return Recording(replace(timed, syllables=_syllables(timed)), "estimated")


def _syllables(said: Utterance) -> NDArray[np.float64]:
    """Find vowels as peaks of the smoothed energy, at least 120 ms apart; never fewer than one."""
    step = said.rate // 100
    count = max(1, len(said.data) // step)
    power = (np.resize(said.data.astype(np.float64), (count, step)) ** 2).mean(axis=1)
    smooth = np.convolve(np.pad(power, 4, mode="edge"), np.hanning(9) / 4, mode="valid")
    peaks = [k for k in range(count) if smooth[k] >= smooth[max(0, k - 6) : k + 7].max() > 0]
    peaks = [k for k in peaks if smooth[k] > 0.03 * smooth.max()] or [0]
    return np.array(peaks) * 0.01
