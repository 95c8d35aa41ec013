"""Ablations of what is heard and said: the same film with one claim of its sound or words made false."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np

from onetake.stage.programme import score_changes
from onetake.stage.score.mix_score import LoudnessKey
from onetake.stage.score.sound_score import PanKey, VoiceScore

if TYPE_CHECKING:
    from onetake.stage.score.score_document import Score
    from onetake.stage.score.sound_score import LineScore

ATTACKS = frozenset(("attack", "blame", "name-calling", "swear"))
"""Labels of lines that attack."""
REPAIRS = frozenset(("tender", "apology", "we"))
"""Labels of lines that make peace."""

THIRD = "Neighbour"
BROADCAST = -23.0
"""LUFS that broadcasters ask for (EBU R 128)."""
_LIMITER = 6.0
"""dB by which single peaks may be taken down for that. Set by hand."""
_SILENCE, _SILENCE_FADE = 1.5, 0.1
"""Seconds of the silence in the middle, and of the fade at either end of it. Set by hand."""
_SILENT = -60.0
"""dB by which the sound goes down in it, the least that a mix takes."""


def without_not_dubbed(score: Score) -> Score:
    """Dub it: the film has the record's own vocal take."""
    return score_changes.sound(score, album=replace(score.sound.album, take="same"))


def without_lightly_echoed(score: Score) -> Score:
    """Dry: no room and no slapback."""
    return score_changes.sound(score, space=replace(score.sound.space, decay=0.0, echo=0.0))


def without_raw_vocals(score: Score) -> Score:
    """Squeeze the voices: hard compression, and every line at one level."""
    mix = replace(score.sound.mix, compress="voices", threshold=-24.0, ratio=20.0, attack=0.5, release=40.0)
    return score_changes.sound(score, mix=mix)


def without_two_voices(score: Score) -> Score:
    """Have a third one join in, out of the frame: every fifth line is the neighbour's."""
    sides = {v.name: v.pan for v in score.sound.voices}
    third = VoiceScore(THIRD, voice="en-us+m7", pitch=8, rate=200, pan=0.0)
    score = score_changes.sound(score, voices=(*score.sound.voices, third))

    def join(i: int, line: LineScore) -> LineScore:
        if i % 5 != 2:
            return line
        return replace(line, voice=THIRD, pan=line.pan or (PanKey(0.0, sides[line.voice]),))

    return score_changes.lines(score, join)


def without_pinball_mix(score: Score) -> Score:
    """All voices are in the middle."""
    voices = tuple(replace(v, pan=0.0) for v in score.sound.voices)
    return score_changes.lines(
        score_changes.sound(score, voices=voices), lambda _, line: replace(line, pan=())
    )


def without_steady_beat(score: Score) -> Score:
    """Let the drummer waver: every hit played again, 35 ms early or late, and slower towards the end."""
    beat = replace(score.sound.beat, loop="varied", jitter=35.0, drift=6000.0)
    return score_changes.sound(score, beat=beat)


def without_clockwork_turns(score: Score) -> Score:
    """Free talk: each line starts when it likes, up to half a second early or late.

    The syllables of a rapped line still fall on the beat's steps, else it would be rapped no more.
    """
    starts = [line.start for line in score.sound.lines]
    room = float(np.median(np.diff(starts))) if len(starts) > 1 else 1.0
    offsets = np.random.default_rng(17).uniform(-0.3, 0.28, len(starts)) * room

    def free(i: int, line: LineScore) -> LineScore:
        start = round(max(0.0, line.start + float(offsets[i])), 3)
        return replace(line, start=start, lock="free")

    return score_changes.lines(score, free)


def without_song_or_skit(score: Score) -> Score:
    """Make it a skit, and no song: every line is spoken."""
    return score_changes.lines(score, lambda _, line: replace(line, delivery="spoken"))


def without_climax(score: Score) -> Score:
    """No peak of the strands: nobody talks over the other, and all the anger is one anger."""
    angry = [line.anger for line in score.sound.lines if ATTACKS & set(line.labels)]
    even = round(sum(angry) / len(angry), 3) if angry else 0.0
    kept: list[float] = []

    def level(_: int, line: LineScore) -> LineScore | None:
        if kept and line.start - kept[-1] < 1.6:
            return None
        kept.append(line.start)
        return replace(line, rate=1.0, anger=even if ATTACKS & set(line.labels) else line.anger)

    return score_changes.lines(score, level)


def without_insults_fly(score: Score) -> Score:
    """Other words: the egos still battle, but without insults."""
    return _swap_words(score, "insults-fly", "neutral", ATTACKS)


def without_society(score: Score) -> Score:
    """Other words: no state, no bosses, no law."""
    return _swap_words(score, "society", "attack", frozenset(("society",)))


def without_ego_to_rekindling(score: Score) -> Score:
    """Other words: nobody says sorry, and the attacks go on to the end."""
    return _swap_words(score, "ego-to-rekindling", "attack", REPAIRS)


def without_same_conversation(score: Score) -> Score:
    """Another artist's hand: other walls and colours, bars, grain, voices, chords, drums."""
    places = tuple(
        replace(p, seed=p.seed + 101, wall="brick", floor="concrete", hue=205.0) for p in score.picture.places
    )
    lens = replace(score.picture.lens, letterbox=2.35, grain=7.0)
    score = score_changes.light(score_changes.picture(score, places=places, lens=lens), tint=-0.5)
    variants = ("en-us+m6", "en-us+f5", "en-us+m2", "en-us+f1")
    voices = tuple(
        replace(v, voice=variants[(2 * i + v.voice.count("+f")) % 4], pitch=min(99, v.pitch + 14))
        for i, v in enumerate(score.sound.voices)
    )
    beat = replace(
        score.sound.beat,
        chords=("Em", "C", "G", "D"),
        kick="X...X...X...X...",
        hat="..x...x...x...x.",
        loop_bars=4,
    )
    return replace(score_changes.sound(score, voices=voices, beat=beat), artist="Another Company")


def _swap_words(score: Score, table: str, pool: str, labels: frozenset[str]) -> Score:
    swaps = _swaps()
    words = swaps["pools"][pool]
    count = iter(range(len(score.sound.lines)))

    def swap(_: int, line: LineScore) -> LineScore:
        if line.text in swaps[table]:
            other = swaps[table][line.text]
            return replace(line, text=other["text"], labels=tuple(other["labels"]))
        if not labels & set(line.labels):
            return line
        return replace(line, text=words[next(count) % len(words)], labels=(pool,))

    return score_changes.lines(score, swap)


@cache
def _swaps() -> dict[str, Any]:
    text = (files("onetake.stage.programme") / "scores" / "swaps.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def with_broadcast_loudness(score: Score) -> Score:
    """Bring the whole to the loudness that broadcasters ask for; a limiter takes down single peaks."""
    mix = replace(score.sound.mix, loudness=BROADCAST, limit=max(score.sound.mix.limit, _LIMITER))
    return score_changes.sound(score, mix=mix)


def with_falls_silent(score: Score) -> Score:
    """Take the sound away for a second and a half, shortly before the middle."""
    score = score_changes.spelt_out(score)
    start = round(0.45 * score.length, 2)
    down, up = start + _SILENCE_FADE, start + _SILENCE - _SILENCE_FADE
    mix = score.sound.mix
    levels = [(start, 0.0), (down, _SILENT), (up, _SILENT), (start + _SILENCE, 0.0)]
    keys = tuple(LoudnessKey(round(t, 2), level) for t, level in levels)
    return score_changes.sound(score, mix=replace(mix, profile=keys, profile_of="all"))
