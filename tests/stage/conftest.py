"""The truth of a score, quickly: tiny pictures without shake, one in 2 s; half the sample rate."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest


@cache
def _sound(sound, length):
    """Make the film's sound without the record; the score says which take the record has."""
    from onetake.stage.sound.film_sound import make_sound

    made = make_sound(
        replace(sound, rate=22050, album=replace(sound.album, take="none")),
        length,
        1,
    )
    lines = tuple(replace(line, album_words=line.words) for line in made.facts.lines)
    album = replace(made.facts.album, take=sound.album.take)
    return replace(made, facts=replace(made.facts, lines=lines, album=album))


@cache
def _picture(score):
    """Render every second picture, and let it stand for the next one too."""
    from onetake.stage.picture.film_renderer import FilmRenderer
    from onetake.stage.truth.tracks_picture import PictureTruth

    truth = PictureTruth(score)
    film = FilmRenderer(score.picture, score.length, 1, {})
    for frame in range(0, film.count, 2):
        picture = film.picture(frame)
        for _ in range(min(2, film.count - frame)):
            truth.add(picture)
    return truth.tracks()


@pytest.fixture(scope="session")
def true_outcomes():
    """Return a function: score -> the true verdicts."""
    pytest.importorskip("espeakng_loader", reason="the extra 'stage' is not installed")
    from onetake.stage.truth.tracks_sound import sound_tracks
    from onetake.stage.truth.truth_reading import true_verdicts

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
