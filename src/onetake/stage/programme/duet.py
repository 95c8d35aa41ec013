"""Duets: short films of two people, made in code in an artist's style."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from onetake.stage.programme.artist_styles import WORDS
from onetake.stage.score.picture_score import (
    CameraKey,
    CameraScore,
    FigureKey,
    FigureScore,
    LensScore,
    LightScore,
    PictureScore,
    SetScore,
    TransitionScore,
)
from onetake.stage.score.score_document import PhaseScore, Score
from onetake.stage.score.sound_score import (
    AlbumScore,
    BeatScore,
    LineScore,
    MixScore,
    SoundScore,
    SpaceScore,
    VoiceScore,
)

if TYPE_CHECKING:
    from onetake.stage.programme.artist_styles import ArtistStyle

NAMES = ("Jonah", "Mara")
"""The two people of every duet."""
_SIDES = (-1, 1)
"""On which side each of the two is: left, right."""


def duet(title: str, hand: ArtistStyle, seed: int, *, length: float = 20.0) -> Score:
    """Return a film of `length` s in which two people trade lines, one a bar.

    Parameters
    ----------
    title : str
    hand : ArtistStyle
        How the artist makes films.
    seed : int
        Draws what differs from film to film: where people are, how far the camera goes.
    length : float
        Seconds, 4 or more.
    """
    rng = np.random.default_rng([seed, 77])
    bar = 240.0 / hand.tempo
    # A line has about ten syllables, two seconds; where the bar is shorter a turn takes two.
    every = bar * int(np.ceil(2.4 / bar))
    count = int((length - every) / every)
    words = WORDS[hand.words]
    first = int(rng.integers(2)) if hand.words != "quarrel" else 0
    lines = tuple(
        LineScore(
            NAMES[(i + first) % 2],
            words[i * len(words) // count][0]
            if hand.words == "quarrel"
            else words[(i + seed) % len(words)][0],
            start=round((i + 1) * every, 4),
            labels=tuple(
                words[i * len(words) // count if hand.words == "quarrel" else (i + seed) % len(words)][
                    1
                ].split()
            ),
            delivery="rapped" if i % 2 == 0 else "spoken",
            lock="bar",
            anger=round(float(np.clip(0.7 - i / count, 0, 1)), 2) if hand.words == "quarrel" else 0.0,
        )
        for i in range(count)
    )
    return Score(
        title=title,
        artist=hand.artist,
        length=length,
        seed=seed,
        phases=(PhaseScore(0.0, "first half"), PhaseScore(length / 2, "second half")),
        picture=_picture(hand, length, rng),
        sound=SoundScore(
            beat=BeatScore(tempo=hand.tempo, chords=hand.chords, kick=hand.kick, loop=hand.loop),
            voices=tuple(
                VoiceScore(name, voice, pitch, rate=205, pan=side * hand.pan)
                for name, (voice, pitch), side in zip(NAMES, hand.voices, (-1, 1), strict=True)
            ),
            lines=lines,
            space=SpaceScore(decay=hand.decay),
            mix=MixScore(voice_over_beat=7.0),
            album=AlbumScore(),
        ),
    )


def _picture(hand: ArtistStyle, length: float, rng: np.random.Generator) -> PictureScore:
    cuts = max(0, int(length / hand.shot) - 1) if hand.shot else 0
    times = [round(length * (i + 1) / (cuts + 1) + float(rng.uniform(-0.2, 0.2)), 3) for i in range(cuts)]
    edges = [0.0, *times, length]
    keys = []
    for shot in range(cuts + 1):
        start, end = edges[shot], edges[shot + 1]
        # Editors' rule: a cut within a place turns by 30 degrees or more, or it looks like a fault.
        azimuth = _SIDES[shot % 2] * float(rng.uniform(16, 28)) if cuts else -hand.turn * length / 2
        distance = float(rng.uniform(1.7, 2.6)) if cuts else 3.0
        turned = hand.turn * (end - start)
        closer = distance * (0.75 if not cuts and hand.turn else float(rng.uniform(0.9, 1.1)))
        roll = -turned / 2 if not cuts else 0.0
        keys += [
            CameraKey(
                start,
                azimuth=azimuth,
                elevation=3.0,
                distance=distance,
                roll=roll,
                focal=hand.focal,
                shot=shot,
            ),
            CameraKey(
                end,
                azimuth=azimuth + turned,
                elevation=4.0,
                distance=closer,
                roll=roll + turned,
                focal=hand.focal,
                shot=shot,
            ),
        ]
    apart = float(rng.uniform(0.34, 0.46))
    figures = tuple(
        FigureScore(
            name, (FigureKey(0.0, side * apart, 2.4, -side * 55.0),), gaze=other, height=height, hair=hair
        )
        for name, other, side, height, hair in (
            (NAMES[0], NAMES[1], -1, 1.8, "short"),
            (NAMES[1], NAMES[0], 1, 1.68, "long"),
        )
    )
    return PictureScore(
        places=(SetScore("room", int(rng.integers(1000)), wall=hand.wall, floor=hand.floor, hue=hand.hue),),
        figures=figures,
        camera=CameraScore(tuple(keys), "orbit", shake=hand.shake),
        transitions=tuple(TransitionScore(t, "cut") for t in times),
        light=LightScore(grade=hand.grade, tint=hand.tint),
        lens=LensScore(grain=hand.grain, letterbox=hand.letterbox),
    )
