"""The truth of a score, quickly: tiny pictures, one a second, without shake; half the sample rate."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest


@cache
def _sound(sound, length):
    from onetake.stage.sound import make_sound

    return make_sound(replace(sound, rate=22050), length, 1)


@cache
def _picture(score):
    from onetake.stage.render import render_pictures
    from onetake.stage.tracks_picture import PictureTruth

    truth = PictureTruth(score)
    for picture in render_pictures(score.picture, score.length, 1, {}, workers=1):
        truth.add(picture)
    return truth.tracks()


@pytest.fixture(scope="session")
def true_outcomes():
    """Give a function: score -> the true verdicts."""
    pytest.importorskip("espeakng_loader", reason="the extra 'stage' is not installed")
    from onetake.stage.tracks_sound import sound_tracks
    from onetake.stage.truth import true_verdicts

    def outcomes(score):
        small = replace(
            score.picture,
            size=(128, 72),
            rate="1",
            camera=replace(score.picture.camera, shake=0.0),
            lens=replace(score.picture.lens, shutter=0.0, depth=0.0, bloom=0.0),
        )
        heard = _sound(score.sound, score.length)
        seen = replace(score, picture=small)
        tracks = [
            *_picture(replace(seen, sound=type(score.sound)(), review="", phases=())),
            *sound_tracks(score, heard.facts, heard.film, heard.rate),
        ]
        return true_verdicts(seen, {track.name: track for track in tracks})

    return outcomes
