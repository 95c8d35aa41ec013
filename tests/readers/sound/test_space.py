from __future__ import annotations

import numpy as np
import pytest

from onetake.core.blocks import Samples
from onetake.readers.sound.shared_spectra import SharedSpectra
from onetake.readers.sound.space import Space, room_kinds, space_class
from onetake.signal.room.reverberation import Decay
from onetake.signal.room.slapback import Slapback
from onetake.stage.programme.repertoire_films import score_of, vary
from onetake.stage.sound.film_sound import make_sound


def read(data, rate, layout=("FL", "FR")):
    shared = SharedSpectra([Space()])
    data = np.asarray(data, np.float32)
    for at in range(0, data.shape[1], 22050):
        shared.push(Samples(at / rate, rate, data[:, at : at + 22050], layout))
    return {track.name: track for track in shared.close()}


def staged(**changes):
    score = score_of("kitchen", seed=41)
    for path, value in changes.items():
        score = vary(score, f"sound.space.{path}", value)
    sound = make_sound(score.sound, score.length, score.seed, None)
    return read(sound.film, sound.rate)


def test_a_small_room_is_light_with_its_decay_in_the_interval():
    tracks = staged(decay=0.4, direct=8.0)
    assert tracks["space.class"].label_lists == [("light",)]
    assert tracks["space.decay"].values[0] == pytest.approx(0.4, abs=0.12)
    assert tracks["space.decay-low"].values[0] < tracks["space.decay"].values[0]
    assert tracks["space.decay-high"].values[0] > tracks["space.decay"].values[0]
    assert len(tracks["space.echo"]) == 0


def test_dry_has_no_decay_and_no_direct_level():
    tracks = staged(decay=0.0)
    assert tracks["space.class"].label_lists == [("dry",)]
    assert tracks["space.decay"].values[0] == 0
    assert np.isnan(tracks["space.direct"].values[0])


def test_a_hall_is_a_hall():
    tracks = staged(decay=2.2, direct=2.0)
    assert tracks["space.class"].label_lists == [("hall",)]
    assert tracks["space.decay"].values[0] > 1.3


def test_a_slapback_is_found_beside_the_beat_and_the_room():
    tracks = staged(decay=0.3, echo=137.0, echo_level=-12.0)
    assert tracks["space.echo"].values[0] == pytest.approx(137.0, abs=0.5)
    assert tracks["space.echo"].column("level")[0] == pytest.approx(-12.0, abs=4.5)
    assert tracks["space.echo"].facts.flag("echo-doubtful") is False
    assert tracks["space.class"].label_lists == [("echo",)]


@pytest.mark.parametrize("wave", [np.zeros((2, 200000)), np.zeros((2, 100))])
def test_the_room_of_silence_is_unknown(wave):
    tracks = read(wave, 44100)
    assert np.isnan(tracks["space.decay"].values[0])
    assert tracks["space.class"].label_lists == [("unknown",)]
    assert tracks["space.decay"].facts.text("why")


@pytest.mark.parametrize("rate", [8000, 48000, 192000])
def test_any_rate_is_read(rate):
    rng = np.random.default_rng(0)
    gate = np.repeat(rng.random(60) < 0.5, rate // 10)
    tracks = read(rng.normal(0, 0.1, (1, len(gate))) * gate, rate, ("FC",))
    assert len(tracks["space.decay"]) == 1


def test_an_echo_names_a_dry_or_light_space():
    echo, hall = Slapback(110.0, -12.0, 20.0), Decay(2.0, 1.5, 2.5, 5.0, (0.0, 0.0, 0.05, 0.95), 0.5)
    light = Decay(0.6, 0.5, 0.9, 9.0, (0.0, 0.95, 0.05, 0.0), 0.5)
    assert [space_class(room, echo)[0] for room in (light, hall, None)] == [("echo",), ("hall",), ("echo",)]
    assert [space_class(room, None)[0] for room in (light, hall, None)] == [
        ("light",),
        ("hall",),
        ("unknown",),
    ]


def test_a_room_between_two_kinds_has_both_labels():
    room = Decay(0.14, 0.1, 0.2, 12.0, (0.45, 0.5, 0.05, 0.0), 0.5)
    assert room_kinds(room) == (("dry", "light"), pytest.approx(0.95))


def test_the_class_says_how_likely_it_is_and_keeps_the_room_beside_an_echo():
    named = staged(decay=0.35, direct=8.0, echo=137.0, echo_level=-10.0)["space.class"]
    assert (named.label_lists, named.facts.text("room")) == ([("echo",)], "light")
    assert 0.5 < named.values[0] <= 1


@pytest.mark.parametrize("channels", [1, 2])
def test_one_channel_tells_the_room_as_well(channels):
    score = vary(vary(score_of("kitchen", seed=43), "sound.space.decay", 1.6), "sound.space.direct", 4.0)
    sound = make_sound(score.sound, score.length, score.seed, None)
    data = sound.film if channels == 2 else sound.film.mean(axis=0, keepdims=True)
    tracks = read(data, sound.rate, ("FL", "FR") if channels == 2 else ("FC",))
    assert tracks["space.class"].label_lists == [("hall",)]


def test_numbers_that_are_not_finite_count_as_silence():
    score = score_of("kitchen", seed=41)
    sound = make_sound(score.sound, score.length, score.seed, None)
    film = sound.film.copy()
    film[0, 100000:100050] = np.nan
    assert np.isfinite(read(film, sound.rate)["space.decay"].values[0])
