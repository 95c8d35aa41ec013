"""The truth tracks of the sound and of the words, under the readers' names."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from onetake.core.track import LabelLists, curve, marks, spans
from onetake.stage.sound.heard_lines import HeardLine, HeardWord
from onetake.stage.sound.loudness_level import loudness_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from onetake.core.arrays import Floats32
    from onetake.core.track import Track
    from onetake.stage.score.score_document import Score
    from onetake.stage.sound.sound_facts import LineFacts, SoundFacts


BY = "stage 1"
PAN_STEP = 0.1
"""Seconds between two values of `stereo.pan`."""
LOUDNESS_STEP = 0.1
"""Seconds between two values of momentary loudness (EBU Tech 3341)."""
LOUDNESS_WINDOW = 0.4
"""Seconds over which momentary loudness is measured (ITU-R BS.1770)."""
SAME_TURN = 1.0
"""Seconds that a voice may pause and still have its turn."""


def sound_tracks(score: Score, facts: SoundFacts, film: Floats32, rate: int) -> list[Track]:
    """Return the truth tracks of the sound; those of voices only where somebody speaks.

    Parameters
    ----------
    score : Score
    facts : SoundFacts
    film : float32 array, shape (2, n)
        The film's mix.
    rate : int
        Its sample rate, Hz.
    """
    tracks = [_loudness(film, rate)]
    if np.isfinite(whole := loudness_of(film, rate)):
        tracks.append(spans("stage.integrated", [0.0], [score.length], ["whole"], [whole], "LUFS", by=BY))
    if len(facts.beats):
        tracks += list(_beat(facts))
    lines = sorted(facts.lines, key=lambda line: (line.start, line.index))
    tracks += [*_voices(score, lines), *_turns(lines), *_words(lines)]
    if lines:
        tracks += [_pan(lines, score.length), *_space(facts, score.length)]
        if facts.album.take != "none":
            tracks.append(_takes(facts, lines))
    if score.phases:
        starts = [phase.t for phase in score.phases]
        names = [phase.name for phase in score.phases]
        ends = [*starts[1:], score.length]
        tracks.append(spans("arc.phases", starts, ends, names, np.arange(len(names)) + 1.0, "count", by=BY))
    return tracks


def heard_lines(facts: SoundFacts) -> list[HeardLine]:
    """Return the lines as they were spoken, in order of their starts."""
    return [
        HeardLine(
            line.start,
            line.end,
            line.score.voice,
            line.score.text,
            line.score.labels,
            line.score.delivery,
            tuple(
                HeardWord(float(a), float(b), word)
                for (a, b), word in zip(line.words, line.score.text.split(), strict=True)
            ),
        )
        for line in sorted(facts.lines, key=lambda line: (line.start, line.index))
    ]


def _beat(facts: SoundFacts) -> Iterator[Track]:
    in_bar = [int(np.searchsorted(facts.downbeats, b + 1e-6)) for b in facts.beats]
    count = np.ones(len(facts.beats))
    for i in range(1, len(count)):
        count[i] = count[i - 1] + 1 if in_bar[i] == in_bar[i - 1] else 1
    yield marks("beat.beats", facts.beats, ["beat"] * len(count), count, "count", by=BY)
    bars = np.arange(len(facts.downbeats)) + 1.0
    yield marks("beat.downbeats", facts.downbeats, ["bar"] * len(bars), bars, "count", by=BY)
    if len(facts.beats) > 1:
        step = np.diff(facts.beats)
        local = np.array([np.median(step[max(0, i - 4) : i + 4]) for i in range(len(step))])
        yield curve("beat.tempo", facts.beats[:-1], 60.0 / local, "bpm", by=BY)


def _voices(score: Score, lines: Sequence[LineFacts]) -> Iterator[Track]:
    start, end = [s.start for s in lines], [s.end for s in lines]
    none = np.full(len(lines), np.nan)
    voices = [s.score.voice for s in lines]
    yield spans("voices.who", start, end, LabelLists([(voice,) for voice in voices]), none, "", by=BY)
    yield spans("stage.delivery", start, end, [s.score.delivery for s in lines], none, "", by=BY)
    mix = score.sound.mix
    profile = np.zeros(len(lines))
    if mix.profile and mix.profile_of != "beat":
        keys = np.array([(k.t, k.level) for k in mix.profile])
        profile = np.interp([(a + b) / 2 for a, b in zip(start, end, strict=True)], keys[:, 0], keys[:, 1])
    levels = np.array([s.level for s in lines]) + profile
    yield marks("stage.voice-level", start, voices, levels, "dB", by=BY)
    yield marks("stage.voice-anger", start, voices, [s.score.anger for s in lines], "share", by=BY)


def _turns(lines: Sequence[LineFacts]) -> Iterator[Track]:
    turns: list[tuple[float, float, str]] = []
    for line in lines:
        if turns and line.end <= turns[-1][1]:
            continue  # inside the turn before: no floor transfer
        voice = line.score.voice
        if turns and turns[-1][2] == voice and line.start - turns[-1][1] < SAME_TURN:
            turns[-1] = (turns[-1][0], line.end, voice)
        else:
            turns.append((line.start, line.end, voice))
    start, end = [a for a, _, _ in turns], [b for _, b, _ in turns]
    who = [w for _, _, w in turns]
    yield spans("turns.floor", start, end, who, np.subtract(end, start), "s", by=BY)
    changes = [(a, b) for a, b in pairwise(turns) if a[2] != b[2]]
    at = [b[0] for _, b in changes]
    names = LabelLists([(a[2], b[2]) for a, b in changes])
    yield marks("turns.offset", at, names, [b[0] - a[1] for a, b in changes], "s", by=BY)
    both = sorted(
        (max(a.start, b.start), min(a.end, b.end), (a.score.voice, b.score.voice))
        for i, a in enumerate(lines)
        for b in lines[i + 1 :]
        if a.score.voice != b.score.voice and max(a.start, b.start) < min(a.end, b.end)
    )
    yield spans(
        "turns.overlap",
        [o[0] for o in both],
        [o[1] for o in both],
        LabelLists([o[2] for o in both]),
        [o[1] - o[0] for o in both],
        "s",
        by=BY,
    )


def _pan(lines: Sequence[LineFacts], length: float) -> Track:
    t = np.arange(PAN_STEP / 2, length, PAN_STEP)
    pan = np.full(len(t), np.nan)
    for line in lines:  # where two speak, the later one counts
        inside = (t >= line.start) & (t < line.end)
        pan[inside] = np.interp(t[inside], line.pan_t, line.pan)
    return curve("stereo.pan", t, pan, "pan", by=BY)


def _space(facts: SoundFacts, length: float) -> Iterator[Track]:
    space = facts.space
    direct = space.direct if np.isfinite(space.direct) else np.nan
    yield spans("space.decay", [0.0], [length], ["voices"], [space.decay], "s", by=BY)
    yield spans("space.direct", [0.0], [length], ["voices"], [direct], "dB", by=BY)
    n = 1 if space.echo else 0
    level = {"level": [space.echo_level] * n}
    yield spans(
        "space.echo", [0.0] * n, [length] * n, ["slapback"] * n, [space.echo] * n, "ms", by=BY, columns=level
    )


def _takes(facts: SoundFacts, lines: Sequence[LineFacts]) -> Track:
    known = [s for s in lines if len(s.album_words)]
    scatter = [float(1000 * np.std(s.album_words[:, 0] - s.words[: len(s.album_words), 0])) for s in known]
    start, end = [s.start for s in known], [s.end for s in known]
    return spans("take.line", start, end, [facts.album.take] * len(known), scatter, "ms", by=BY)


def _words(lines: Sequence[LineFacts]) -> Iterator[Track]:
    words = sorted(
        (float(a), float(b), number, word, s.score.voice)
        for number, s in enumerate(lines, start=1)
        for (a, b), word in zip(s.words, s.score.text.split(), strict=True)
    )
    yield spans(
        "words",
        [w[0] for w in words],
        [w[1] for w in words],
        ["given"] * len(words),
        [w[2] for w in words],
        "count",
        by=BY,
        texts={"text": [w[3] for w in words], "name": [w[4] for w in words]},
    )
    start, end = [s.start for s in lines], [s.end for s in lines]
    none = np.full(len(lines), np.nan)
    yield spans("words.lines", start, end, [" ".join(s.score.labels) for s in lines], none, "", by=BY)
    yield spans("stage.speaker", start, end, [s.score.voice for s in lines], none, "", by=BY)
    yield spans("stage.text", start, end, [s.score.text for s in lines], none, "", by=BY)


def _loudness(film: Floats32, rate: int) -> Track:
    """Return the level of the mix, both channels together, in windows of 0.4 s."""
    step = round(LOUDNESS_STEP * rate)
    count = max(1, film.shape[1] // step)
    power = np.zeros(count)
    for channel in film:
        power += (np.resize(channel, count * step).reshape(count, step).astype(np.float64) ** 2).mean(axis=1)
    n = round(LOUDNESS_WINDOW / LOUDNESS_STEP)
    power = np.convolve(power, np.ones(n) / n, mode="same")
    t = (np.arange(count) + 0.5) * step / rate
    return curve("stage.loudness", t, 10 * np.log10(np.maximum(power, 1e-7)), "dB", by=BY)
